package dev.fumidai.laws;

import java.util.ArrayList;
import java.util.List;

/** Interface and gateway endpoints, with their network interfaces. */
final class EndpointAnswers {
    private EndpointAnswers() {}

    static void addTo(Answers answers) {
        Scene scene = answers.scene();
        List<String> endpoints = new ArrayList<>();
        endpoints.addAll(interfaceEndpoint(scene, "ssm", scene.get(Dimension.ENDPOINT_SSM)));
        endpoints.addAll(interfaceEndpoint(scene, "ssmmessages", scene.get(Dimension.ENDPOINT_SSMMESSAGES)));
        endpoints.addAll(interfaceEndpoint(scene, "ec2messages", scene.get(Dimension.ENDPOINT_EC2MESSAGES)));
        switch (scene.get(Dimension.S3)) {
            case "gateway" -> endpoints.add(gateway(scene, "rtb-t"));
            case "gateway-elsewhere" -> endpoints.add(gateway(scene, "rtb-main"));
            case "interface" -> endpoints.addAll(interfaceEndpoint(scene, "s3", "ok"));
            default -> {}
        }
        answers.addList("describe-vpc-endpoints", "VpcEndpoints", endpoints, "endpoints");
    }

    /** The subnets in which the endpoints stand, with the address there. */
    static List<String> places(Scene scene) {
        return switch (scene.get(Dimension.ENDPOINT_SUBNET)) {
            case "other" -> List.of("subnet-e");
            case "both" -> List.of("subnet-t", "subnet-e");
            default -> List.of("subnet-t");
        };
    }

    /** The interfaces of the endpoints, as DescribeNetworkInterfaces tells them. */
    static List<String> interfaces(Scene scene) {
        List<String> interfaces = new ArrayList<>();
        List<String> services = List.of("ssm", "ssmmessages", "ec2messages");
        List<Dimension> dimensions =
                List.of(Dimension.ENDPOINT_SSM, Dimension.ENDPOINT_SSMMESSAGES, Dimension.ENDPOINT_EC2MESSAGES);
        for (int i = 0; i < services.size(); i++) {
            if (!scene.is(dimensions.get(i), "missing", "no-subnets")) {
                for (String subnet : places(scene)) {
                    String address = (subnet.equals("subnet-t") ? "10.0.1." : "10.0.2.") + (101 + i);
                    interfaces.add("{'NetworkInterfaceId':'" + interfaceId(services.get(i), subnet)
                            + "','VpcId':'vpc-1','SubnetId':'" + subnet + "','OwnerId':'111122223333',"
                            + "'InterfaceType':'vpc_endpoint','PrivateIpAddress':'" + address
                            + "','Groups':[{'GroupId':'sg-e','GroupName':'endpoints'}],'SourceDestCheck':true,"
                            + "'Status':'in-use','Ipv6Addresses':[]}");
                }
            }
        }
        return interfaces;
    }

    private static String interfaceId(String service, String subnet) {
        return "eni-" + service + "-" + subnet;
    }

    private static List<String> interfaceEndpoint(Scene scene, String service, String option) {
        if (Ipv6Answers.isOnlyWay(scene)) {
            return List.of();
        }
        String state = switch (option) {
            case "pending" -> "pending";
            case "acceptance" -> "pendingAcceptance";
            case "deleted" -> "deleted";
            default -> "available";
        };
        return switch (option) {
            case "missing" -> List.of();
            case "twice" ->
                List.of(
                        endpoint(scene, service, "vpce-" + service, "pending", "ok"),
                        endpoint(scene, service, "vpce-x" + service, "available", "dns-off"));
            default -> List.of(endpoint(scene, service, "vpce-" + service, state, option));
        };
    }

    private static String endpoint(Scene scene, String service, String id, String state, String option) {
        List<String> subnets = option.equals("no-subnets") ? List.of() : places(scene);
        List<String> interfaces =
                subnets.stream().map(subnet -> interfaceId(service, subnet)).toList();
        return "{'VpcEndpointId':'" + id + "','VpcEndpointType':'Interface','VpcId':'vpc-1','OwnerId':'111122223333',"
                + "'ServiceName':'com.amazonaws." + scene.region() + "." + service + "'"
                + (option.equals("stateless") ? "" : ",'State':'" + state + "'")
                + (option.equals("unwritten-policy") ? "" : ",'PolicyDocument':'" + policy(service, option) + "'")
                + (option.equals("subnets-untold") ? "" : ",'SubnetIds':" + list(subnets))
                + ",'Groups':[{'GroupId':'sg-e','GroupName':'endpoints'}],'NetworkInterfaceIds':" + list(interfaces)
                + (option.equals("dns-untold") ? "" : ",'PrivateDnsEnabled':" + !option.equals("dns-off"))
                + ",'IpAddressType':'"
                + (option.equals("ipv6") ? "ipv6" : "ipv4") + "'}";
    }

    private static String policy(String service, String option) {
        String actions = switch (option) {
            case "denies" -> "s3:GetObject";
            case "partial" -> service + ":GetParameter";
            default -> "*";
        };
        String condition =
                option.equals("conditional") ? ",'Condition':{'StringEquals':{'aws:PrincipalTag/team':'web'}}" : "";
        return ("{'Version':'2012-10-17','Statement':[{'Effect':'Allow','Principal':'*','Action':'" + actions
                        + "','Resource':'*'" + condition + "}]}")
                .replace("'", "\\'");
    }

    private static String gateway(Scene scene, String table) {
        return "{'VpcEndpointId':'vpce-s3','VpcEndpointType':'Gateway','VpcId':'vpc-1','OwnerId':'111122223333',"
                + "'ServiceName':'com.amazonaws." + scene.region() + ".s3','State':'available','RouteTableIds':['"
                + table
                + "'],'PrivateDnsEnabled':false}";
    }

    static String list(List<String> texts) {
        return texts.isEmpty() ? "[]" : "['" + String.join("','", texts) + "']";
    }
}
