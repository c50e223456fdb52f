package dev.fumidai.laws;

import java.util.ArrayList;
import java.util.List;

/** The target's VPC, a peered one, their subnets, DNS and what belongs to the account. */
final class VpcAnswers {
    /** What is left of the VPC's block beside its three subnets. */
    private static final List<String> REST = List.of(
            "10.0.0.0/24",
            "10.0.3.0/24",
            "10.0.4.0/22",
            "10.0.8.0/21",
            "10.0.16.0/20",
            "10.0.32.0/19",
            "10.0.64.0/19",
            "10.0.96.0/22",
            "10.0.101.0/24",
            "10.0.102.0/23",
            "10.0.104.0/21",
            "10.0.112.0/20",
            "10.0.128.0/17");

    private VpcAnswers() {}

    static void addTo(Answers answers) {
        Scene scene = answers.scene();
        answers.addList("describe-vpcs", "Vpcs", vpcs(scene));
        attribute(answers, "enableDnsSupport", "EnableDnsSupport", scene.get(Dimension.DNS_SUPPORT));
        attribute(answers, "enableDnsHostnames", "EnableDnsHostnames", scene.get(Dimension.DNS_HOSTNAMES));
        answers.addList("describe-dhcp-options", "DhcpOptions", dhcpOptions(scene));
        answers.addList("describe-subnets", "Subnets", subnets(scene), "subnets");
        answers.add(
                "list-hosted-zones-by-vpc.vpc-1", "{'HostedZoneSummaries':[" + zones(scene) + "],'MaxItems':'100'}");
        blockPublicAccess(answers);
    }

    private static List<String> vpcs(Scene scene) {
        String dhcp = scene.is(Dimension.DHCP, "default") ? "default" : "dopt-1";
        String encryption = scene.is(Dimension.ENCRYPTION, "absent")
                ? ""
                : ",'EncryptionControl':{'Mode':'" + scene.get(Dimension.ENCRYPTION) + "','State':'available'}";
        return List.of(
                vpc("vpc-1", "10.0.0.0/16", dhcp, encryption + Ipv6Answers.ofVpc(scene, "vpc-1")),
                vpc("vpc-2", "10.2.0.0/16", "dopt-1", ""));
    }

    private static String vpc(String id, String block, String dhcp, String more) {
        return "{'VpcId':'" + id + "','OwnerId':'111122223333','State':'available','CidrBlock':'" + block
                + "','DhcpOptionsId':'" + dhcp + "','CidrBlockAssociationSet':[{'CidrBlock':'" + block
                + "','CidrBlockState':{'State':'associated'}}]" + more + "}";
    }

    private static void attribute(Answers answers, String name, String key, String option) {
        if (!option.equals("absent")) {
            answers.add(
                    "describe-vpc-attribute.vpc-1." + name,
                    "{'VpcId':'vpc-1','" + key + "':{'Value':" + option.equals("on") + "}}");
        }
        answers.add("describe-vpc-attribute.vpc-2." + name, "{'VpcId':'vpc-2','" + key + "':{'Value':true}}");
    }

    private static List<String> dhcpOptions(Scene scene) {
        String servers = switch (scene.get(Dimension.DHCP)) {
            case "custom" -> "{'Value':'10.0.0.53'}";
            case "mixed" -> "{'Value':'AmazonProvidedDNS'},{'Value':'10.0.0.53'}";
            default -> "{'Value':'AmazonProvidedDNS'}";
        };
        String configuration = scene.is(Dimension.DHCP, "no-servers")
                ? ""
                : ",{'Key':'domain-name-servers','Values':[" + servers + "]}";
        String id = scene.is(Dimension.DHCP, "dangling") ? "dopt-9" : "dopt-1";
        return List.of("{'DhcpOptionsId':'" + id + "','OwnerId':'111122223333',"
                + "'DhcpConfigurations':[{'Key':'domain-name','Values':[{'Value':'example.internal'}]}" + configuration
                + "]}");
    }

    private static List<String> subnets(Scene scene) {
        String own = switch (scene.get(Dimension.ROOM)) {
            case "elsewhere", "nowhere", "full" -> ",'AvailableIpAddressCount':0";
            case "untold" -> "";
            default -> ",'AvailableIpAddressCount':250";
        };
        String other = scene.is(Dimension.ROOM, "nowhere", "full")
                ? ",'AvailableIpAddressCount':0"
                : ",'AvailableIpAddressCount':250";
        List<String> subnets = new ArrayList<>(List.of(
                subnet(scene, "subnet-t", "vpc-1", "a", "10.0.1.0/24", own),
                subnet(scene, "subnet-e", "vpc-1", "c", "10.0.2.0/24", other),
                subnet(scene, "subnet-pub", "vpc-1", "a", "10.0.100.0/24", other),
                subnet(scene, "subnet-peer", "vpc-2", "a", "10.2.1.0/24", other),
                subnet(scene, "subnet-hub", "vpc-2", "a", "10.2.9.0/28", other)));
        if (scene.is(Dimension.ROOM, "full")) {
            for (String block : REST) {
                subnets.add(subnet(scene, "subnet-" + block.replace('/', '-'), "vpc-1", "d", block, other));
            }
        }
        return subnets;
    }

    private static String subnet(Scene scene, String id, String vpc, String zone, String block, String room) {
        return "{'SubnetId':'" + id + "','VpcId':'" + vpc + "','OwnerId':'111122223333','State':'available',"
                + "'AvailabilityZone':'" + scene.region() + zone + "','CidrBlock':'" + block
                + "','MapPublicIpOnLaunch':"
                + (id.equals("subnet-pub") || id.equals("subnet-peer"))
                + ",'EnableDns64':false,'Ipv6Native':false" + room + Ipv6Answers.ofSubnet(scene, id) + "}";
    }

    private static String zones(Scene scene) {
        return switch (scene.get(Dimension.ZONES)) {
            case "of-service" ->
                "{'HostedZoneId':'Z1','Name':'ssm." + scene.region()
                        + ".amazonaws.com.','Owner':{'OwningAccount':'111122223333'}}";
            case "unrelated" ->
                "{'HostedZoneId':'Z2','Name':'example.internal.','Owner':{'OwningAccount':'111122223333'}}";
            default -> "";
        };
    }

    private static void blockPublicAccess(Answers answers) {
        Scene scene = answers.scene();
        String mode = switch (scene.get(Dimension.BLOCK_PUBLIC_ACCESS)) {
            case "off" -> "off";
            case "ingress" -> "block-ingress";
            default -> "block-bidirectional";
        };
        boolean declared = scene.is(Dimension.BLOCK_PUBLIC_ACCESS, "declared");
        answers.add(
                "describe-vpc-block-public-access-options",
                "{'VpcBlockPublicAccessOptions':{'AwsAccountId':'111122223333','AwsRegion':'" + scene.region()
                        + "','InternetGatewayBlockMode':'" + mode + "','ManagedBy':'"
                        + (declared ? "declarative-policy" : "account") + "','ExclusionsAllowed':'"
                        + (declared ? "not-allowed" : "allowed") + "'}}");
        List<String> exclusions = new ArrayList<>();
        if (scene.is(Dimension.BLOCK_PUBLIC_ACCESS, "excluded", "excluded-egress")) {
            exclusions.add(exclusion(
                    scene,
                    "vpc/vpc-1",
                    scene.is(Dimension.BLOCK_PUBLIC_ACCESS, "excluded") ? "allow-bidirectional" : "allow-egress"));
        }
        if (scene.is(Dimension.BLOCK_PUBLIC_ACCESS, "excluded-subnet")) {
            exclusions.add(exclusion(scene, "subnet/subnet-pub", "allow-bidirectional"));
        }
        answers.addList("describe-vpc-block-public-access-exclusions", "VpcBlockPublicAccessExclusions", exclusions);
    }

    private static String exclusion(Scene scene, String resource, String mode) {
        return "{'ExclusionId':'vpcbpa-exclude-1','InternetGatewayExclusionMode':'" + mode
                + "','ResourceArn':'arn:aws:ec2:" + scene.region() + ":111122223333:" + resource
                + "','State':'create-complete'}";
    }
}
