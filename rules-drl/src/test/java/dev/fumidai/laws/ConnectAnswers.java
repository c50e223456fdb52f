package dev.fumidai.laws;

import java.util.List;

/** EC2 Instance Connect Endpoints. */
final class ConnectAnswers {
    private ConnectAnswers() {}

    static void addTo(Answers answers) {
        answers.addList(
                "describe-instance-connect-endpoints",
                "InstanceConnectEndpoints",
                endpoints(answers.scene()),
                "endpoints");
    }

    private static List<String> endpoints(Scene scene) {
        String option = scene.get(Dimension.CONNECT);
        String state = switch (option) {
            case "creating" -> "create-in-progress";
            case "failed" -> "create-failed";
            case "deleting" -> "delete-in-progress";
            case "gone" -> "delete-complete";
            case "update-failed" -> "update-failed";
            default -> "create-complete";
        };
        String subnet = switch (option) {
            case "peered" -> "subnet-peer";
            case "other-zone" -> "subnet-e";
            default -> "subnet-t";
        };
        String endpoint = "{'InstanceConnectEndpointId':'eice-1','NetworkInterfaceIds':[],'SubnetId':'" + subnet
                + "','VpcId':'" + (option.equals("peered") ? "vpc-2" : "vpc-1") + "'"
                + (option.equals("stateless") ? "" : ",'State':'" + state + "'")
                + (option.equals("ownerless")
                        ? ""
                        : ",'OwnerId':'" + (option.equals("others") ? "444455556666" : "111122223333") + "'")
                + (option.equals("typeless") ? "" : ",'IpAddressType':'" + family(option) + "'")
                + preserve(scene)
                + ",'SecurityGroupIds':['sg-c']}";
        return option.equals("none") ? List.of() : List.of(endpoint);
    }

    private static String family(String option) {
        return option.equals("dualstack") || option.equals("ipv6") ? option : "ipv4";
    }

    private static String preserve(Scene scene) {
        return switch (scene.get(Dimension.CONNECT_PRESERVES)) {
            case "on" -> ",'PreserveClientIp':true";
            case "off" -> ",'PreserveClientIp':false";
            default -> "";
        };
    }
}
