package dev.fumidai.laws;

import java.util.List;

/** The NAT instance and its interfaces. */
final class NatInstanceAnswers {
    private static final String INSTANCE = "i-nat";
    private static final String PUBLIC_IP = "198.51.100.43";

    private NatInstanceAnswers() {}

    static void addTo(Scene scene, List<String> reservations, List<String> interfaces) {
        if (scene.is(Dimension.NAT_INSTANCE, "none")) {
            return;
        }
        if (!scene.is(Dimension.NAT_INSTANCE_STATE, "unseen")) {
            reservations.add(ComputeAnswers.reservation("r-nat", instance(scene)));
        }
        interfaces.add(outer(scene, true));
        if (scene.is(Dimension.NAT_INSTANCE_INTERFACE, "two")) {
            interfaces.add(inner(scene, true));
        }
    }

    /** What a route to it names. */
    static String routeTarget(Scene scene) {
        String one = scene.is(Dimension.NAT_INSTANCE_INTERFACE, "two") ? "eni-inner" : "eni-outer";
        return "'NetworkInterfaceId':'" + one + "','InstanceId':'" + INSTANCE + "'";
    }

    private static String instance(Scene scene) {
        String state = scene.get(Dimension.NAT_INSTANCE_STATE).replace("-auto", "");
        String told = state.equals("absent") ? "" : ",'State':{'Code':0,'Name':'" + state + "'}";
        String address = hasAddress(scene) ? ",'PublicIpAddress':'" + PUBLIC_IP + "'" : "";
        String second = scene.is(Dimension.NAT_INSTANCE_INTERFACE, "two") ? "," + inner(scene, false) : "";
        return ComputeAnswers.instance(
                        scene, INSTANCE, "t4g.nano", subnet(scene), "vpc-1", "a", privateAddress(scene), "sg-n")
                + told + address + ",'PlatformDetails':'Linux/UNIX','NetworkInterfaces':[" + outer(scene, false)
                + second + "]}";
    }

    private static boolean hasAddress(Scene scene) {
        return !scene.is(Dimension.NAT_INSTANCE_INTERFACE, "no-address")
                && !scene.is(Dimension.NAT_INSTANCE_STATE, "stopped-auto");
    }

    private static String subnet(Scene scene) {
        return switch (scene.get(Dimension.NAT_INSTANCE_INTERFACE)) {
            case "private" -> "subnet-e";
            case "beside" -> "subnet-t";
            default -> "subnet-pub";
        };
    }

    private static String privateAddress(Scene scene) {
        return switch (scene.get(Dimension.NAT_INSTANCE_INTERFACE)) {
            case "private" -> "10.0.2.30";
            case "beside" -> "10.0.1.30";
            default -> "10.0.100.30";
        };
    }

    private static String outer(Scene scene, boolean alone) {
        String association =
                hasAddress(scene) ? ",'Association':{'PublicIp':'" + PUBLIC_IP + "','IpOwnerId':'111122223333'}" : "";
        String one = ComputeAnswers.networkInterface(
                scene,
                "eni-outer",
                "vpc-1",
                subnet(scene),
                privateAddress(scene),
                "sg-n",
                0,
                alone ? INSTANCE : "",
                association);
        return switch (scene.get(Dimension.NAT_INSTANCE_INTERFACE)) {
            case "checked" -> one;
            case "unchecked" -> one.replace("'SourceDestCheck':true,", "");
            default -> forwarding(one);
        };
    }

    private static String forwarding(String one) {
        return one.replace("'SourceDestCheck':true", "'SourceDestCheck':false");
    }

    private static String inner(Scene scene, boolean alone) {
        return forwarding(ComputeAnswers.networkInterface(
                scene, "eni-inner", "vpc-1", "subnet-t", "10.0.1.31", "sg-n", 1, alone ? INSTANCE : "", ""));
    }
}
