package dev.fumidai.laws;

import java.util.ArrayList;
import java.util.List;

/**
 * Endpoints in the other VPC, and what leads to them: routes, groups, hosted zones. Where they are to serve, the target's
 * own VPC has none, since those would hold the names.
 */
final class CentralAnswers {
    private static final List<String> SERVICES = List.of("ssm", "ssmmessages");
    private static final String TO_GATEWAY = "'TransitGatewayId':'tgw-1'";

    private CentralAnswers() {}

    /** Whether the other VPC holds endpoints. */
    static boolean isThere(Scene scene) {
        return !scene.is(Dimension.CENTRAL, "none");
    }

    /** Whether the target's own VPC leaves the names to them. */
    static boolean replacesOwn(Scene scene) {
        return isThere(scene) && !scene.is(Dimension.CENTRAL, "beside");
    }

    static void addTo(Answers answers) {
        Scene scene = answers.scene();
        answers.add(
                "list-hosted-zones-by-vpc.vpc-2",
                "{'HostedZoneSummaries':["
                        + (scene.is(Dimension.CENTRAL, "zone-at-hub", "zone-at-both")
                                ? String.join(",", zones(scene))
                                : "")
                        + "],'MaxItems':'100'}");
        if (isThere(scene) && !scene.is(Dimension.CENTRAL, "records-unread")) {
            SERVICES.forEach(service -> answers.add(
                    "list-resource-record-sets.ZC" + service,
                    "{'ResourceRecordSets':[" + records(scene, service) + "],'IsTruncated':false,'MaxItems':'300'}"));
        }
    }

    /** The zones that the target's VPC is associated with for their sake. */
    static List<String> zonesOfTarget(Scene scene) {
        return replacesOwn(scene) && !scene.is(Dimension.CENTRAL, "unnamed", "zone-at-hub") ? zones(scene) : List.of();
    }

    private static List<String> zones(Scene scene) {
        return SERVICES.stream()
                .map(service -> "{'HostedZoneId':'ZC" + service + "','Name':'" + service + "." + scene.region()
                        + ".amazonaws.com.','Owner':{'OwningAccount':'111122223333'}}")
                .toList();
    }

    private static String records(Scene scene, String service) {
        if (scene.is(Dimension.CENTRAL, "no-record") && service.equals("ssm")) {
            return "";
        }
        String endpoint = scene.is(Dimension.CENTRAL, "record-astray") ? "vpce-other" : "vpce-hub-" + service;
        return "{'Name':'" + service + "." + scene.region() + ".amazonaws.com.','Type':'A','AliasTarget':{"
                + "'HostedZoneId':'ZE','DNSName':'" + endpoint + "-0a1b." + service + "." + scene.region()
                + ".vpce.amazonaws.com.','EvaluateTargetHealth':false}}";
    }

    static List<String> endpoints(Scene scene) {
        List<String> endpoints = new ArrayList<>();
        if (isThere(scene)) {
            if (!scene.is(Dimension.CENTRAL, "half")) {
                endpoints.add(endpoint(scene, "ssm", scene.get(Dimension.CENTRAL)));
            }
            endpoints.add(endpoint(scene, "ssmmessages", "serving"));
        }
        return endpoints;
    }

    private static String endpoint(Scene scene, String service, String option) {
        String state = switch (option) {
            case "pending" -> ",'State':'pending'";
            case "unusable" -> ",'State':'failed'";
            case "stateless" -> "";
            default -> ",'State':'available'";
        };
        String subnets = option.equals("no-subnets") ? "[]" : "['subnet-hub']";
        boolean other = option.equals("other-region");
        String region = other ? "us-east-1" : scene.region();
        return "{'VpcEndpointId':'vpce-hub-" + service + "','VpcEndpointType':'Interface','VpcId':'vpc-2',"
                + "'OwnerId':'111122223333','ServiceName':'com.amazonaws." + region + "." + service + "'"
                + (other ? ",'ServiceRegion':'us-east-1'" : "") + state
                + ",'PolicyDocument':'" + EndpointAnswers.policy(service, option) + "','SubnetIds':" + subnets
                + ",'Groups':[{'GroupId':'sg-hub','GroupName':'sg-hub'}],'NetworkInterfaceIds':[],"
                + "'PrivateDnsEnabled':false,'IpAddressType':'" + (option.equals("ipv6") ? "ipv6" : "ipv4") + "'}";
    }

    /** The ways from the target's subnet to the other VPC, where nothing else asks for one. */
    static List<String> targetRoutes(Scene scene) {
        return isThere(scene) && scene.is(Dimension.BASTION_PLACE, "vpc")
                ? List.of(RouteAnswers.route("10.2.0.0/16", TO_GATEWAY))
                : List.of();
    }

    /** The way back from the subnet of the endpoints. */
    static List<String> hubRoutes(Scene scene) {
        if (!isThere(scene) || scene.is(Dimension.CENTRAL, "no-return")) {
            return List.of();
        }
        if (scene.is(Dimension.CENTRAL, "return-astray")) {
            return List.of(RouteAnswers.route("10.0.0.0/16", "'GatewayId':'igw-2'"));
        }
        boolean transit = scene.is(Dimension.BASTION_PLACE, "vpc", "attached", "beyond");
        return List.of(RouteAnswers.route("10.0.0.0/16", transit ? TO_GATEWAY : "'VpcPeeringConnectionId':'pcx-1'"));
    }
}
