package dev.fumidai.laws;

import java.util.ArrayList;
import java.util.List;

/** The target, the bastions and what belongs to them. */
final class ComputeAnswers {
    private ComputeAnswers() {}

    static void addTo(Answers answers) {
        Scene scene = answers.scene();
        List<String> reservations = new ArrayList<>(List.of(reservation("r-target", target(scene))));
        List<String> interfaces = new ArrayList<>(List.of(targetInterface(scene, true)));
        List<String> addresses = new ArrayList<>();
        addresses.add(address("eipalloc-nat", "198.51.100.30", "eni-nat", ""));
        if (!scene.is(Dimension.TARGET_ADDRESS, "none")) {
            addresses.add(address("eipalloc-i-target", publicIp(Scene.TARGET), "eni-target", Scene.TARGET));
        }
        String option = scene.get(Dimension.BASTION);
        if (!option.equals("none")) {
            reservations.add(reservation("r-bastion", bastion(scene, "i-bastion", "10", option)));
            interfaces.add(bastionInterface(scene, "i-bastion", "10", option, true));
            if (option.contains("elastic")) {
                addresses.add(address("eipalloc-i-bastion", "198.51.100.40", "eni-i-bastion", "i-bastion"));
            }
        }
        if (!scene.is(Dimension.SECOND_BASTION, "none")) {
            String second = scene.is(Dimension.SECOND_BASTION, "running") ? "auto" : "stopped-auto";
            reservations.add(reservation("r-other", bastion(scene, "i-other", "11", second)));
            interfaces.add(bastionInterface(scene, "i-other", "11", second, true));
        }
        interfaces.addAll(EndpointAnswers.interfaces(scene));
        answers.addList("describe-instances", "Reservations", reservations, "instances");
        answers.addList("describe-network-interfaces", "NetworkInterfaces", interfaces);
        answers.addList("describe-addresses", "Addresses", addresses);
        answers.addList(
                "describe-volumes",
                "Volumes",
                List.of(volume(scene, "vol-i-target"), volume(scene, "vol-i-bastion"), volume(scene, "vol-i-other")));
        answers.addList("describe-instance-types", "InstanceTypes", instanceTypes(scene));
        answers.addList("describe-images", "Images", List.of(image(scene)));
    }

    private static List<String> instanceTypes(Scene scene) {
        String target = switch (scene.get(Dimension.TARGET_TYPE)) {
            case "xen" -> "'Hypervisor':'xen','BareMetal':false";
            case "bare-metal" -> "'BareMetal':true";
            case "half" -> "'Hypervisor':'nitro'";
            default -> "'Hypervisor':'nitro','BareMetal':false";
        };
        List<String> types = new ArrayList<>();
        types.add("{'InstanceType':'t4g.nano','Hypervisor':'nitro','BareMetal':false}");
        if (!scene.is(Dimension.TARGET_TYPE, "unlisted")) {
            types.add("{'InstanceType':'t3.micro'," + target + "}");
        }
        return types;
    }

    private static String reservation(String id, String instance) {
        return "{'ReservationId':'" + id + "','OwnerId':'111122223333','Instances':[" + instance + "]}";
    }

    private static String target(Scene scene) {
        String state = scene.is(Dimension.TARGET_STATE, "absent")
                ? ""
                : ",'State':{'Code':0,'Name':'" + scene.get(Dimension.TARGET_STATE) + "'}";
        String metadata = scene.is(Dimension.METADATA, "absent")
                ? ""
                : ",'MetadataOptions':{'State':'applied','HttpTokens':'required','HttpEndpoint':'"
                        + scene.get(Dimension.METADATA) + "'}";
        String profile = scene.is(Dimension.PROFILE, "none")
                ? ""
                : ",'IamInstanceProfile':{'Arn':'arn:aws:iam::111122223333:instance-profile/web','Id':'AIPA1'}";
        String platform = scene.is(Dimension.PLATFORM, "windows")
                ? ",'Platform':'windows','PlatformDetails':'Windows'"
                : ",'PlatformDetails':'"
                        + (scene.is(Dimension.IMAGE, "red-hat") ? "Red Hat Enterprise Linux" : "Linux/UNIX") + "'";
        String address =
                scene.is(Dimension.TARGET_ADDRESS, "none") ? "" : ",'PublicIpAddress':'" + publicIp(Scene.TARGET) + "'";
        String key = scene.is(Dimension.KEY, "key") ? ",'KeyName':'web-key'" : "";
        return instance(
                        scene,
                        Scene.TARGET,
                        scene.get(Dimension.INSTANCE_TYPE),
                        "subnet-t",
                        "vpc-1",
                        "a",
                        "10.0.1.10",
                        "sg-t")
                + state + metadata + profile + platform + key + address + ",'NetworkInterfaces':["
                + targetInterface(scene, false)
                + (scene.is(Dimension.SECOND_INTERFACE, "none") ? "" : "," + secondInterface(scene)) + "]}";
    }

    private static String instance(
            Scene scene, String id, String type, String subnet, String vpc, String zone, String address, String group) {
        return "{'InstanceId':'" + id + "','ImageId':'ami-1'"
                + (type.equals("absent") ? "" : ",'InstanceType':'" + type + "'") + ",'SubnetId':'" + subnet
                + "','VpcId':'" + vpc + "','PrivateIpAddress':'" + address + "','Placement':{'AvailabilityZone':'"
                + scene.region() + zone + "'},'SecurityGroups':[{'GroupId':'" + group + "','GroupName':'" + group
                + "'}],'BlockDeviceMappings':[{'DeviceName':'/dev/xvda','Ebs':{'VolumeId':'vol-" + id
                + "','Status':'attached'}}]";
    }

    private static String targetInterface(Scene scene, boolean alone) {
        return networkInterface(
                scene,
                "eni-target",
                "vpc-1",
                "subnet-t",
                "10.0.1.10",
                "sg-t",
                0,
                alone ? Scene.TARGET : "",
                targetAddress(scene));
    }

    private static String targetAddress(Scene scene) {
        return scene.is(Dimension.TARGET_ADDRESS, "none") ? "" : publicAddress(Scene.TARGET, "elastic");
    }

    private static String secondInterface(Scene scene) {
        return networkInterface(scene, "eni-second", "vpc-1", "subnet-t", "10.0.1.11", "sg-t", 1, "", "");
    }

    private static String networkInterface(
            Scene scene,
            String id,
            String vpc,
            String subnet,
            String address,
            String group,
            int index,
            String instance,
            String more) {
        String attached = instance.isEmpty() ? "" : ",'InstanceId':'" + instance + "'";
        String zone = instance.isEmpty() ? "" : ",'AvailabilityZone':'" + scene.region() + "a'";
        return "{'NetworkInterfaceId':'" + id + "','VpcId':'" + vpc + "','SubnetId':'" + subnet
                + "','OwnerId':'111122223333','PrivateIpAddress':'" + address + "','Groups':[{'GroupId':'" + group
                + "','GroupName':'" + group + "'}],'Attachment':{'DeviceIndex':" + index + ",'Status':'attached'"
                + attached + "},'SourceDestCheck':true,'Ipv6Addresses':["
                + (id.equals("eni-target") ? Ipv6Answers.ofTarget(scene) : "")
                + "],'Status':'in-use'" + zone + more + "}";
    }

    private static String bastion(Scene scene, String id, String number, String option) {
        boolean own = scene.is(Dimension.BASTION_PLACE, "vpc");
        String state = switch (option) {
            case "stopped-elastic", "stopped-auto" -> ",'State':{'Code':80,'Name':'stopped'}";
            case "pending" -> ",'State':{'Code':0,'Name':'pending'}";
            case "gone" -> ",'State':{'Code':48,'Name':'terminated'}";
            case "stateless" -> "";
            default -> ",'State':{'Code':16,'Name':'running'}";
        };
        String address = publicAddress(id, option).isEmpty() ? "" : ",'PublicIpAddress':'" + publicIp(id) + "'";
        return instance(
                        scene,
                        id,
                        "t4g.nano",
                        own ? "subnet-pub" : "subnet-peer",
                        own ? "vpc-1" : "vpc-2",
                        "a",
                        (own ? "10.0.100." : "10.2.1.") + number,
                        "sg-b")
                + state + address + ",'PlatformDetails':'Linux/UNIX','KeyName':'web-key','NetworkInterfaces':["
                + bastionInterface(scene, id, number, option, false) + "]}";
    }

    private static String bastionInterface(Scene scene, String id, String number, String option, boolean alone) {
        boolean own = scene.is(Dimension.BASTION_PLACE, "vpc");
        return networkInterface(
                scene,
                "eni-" + id,
                own ? "vpc-1" : "vpc-2",
                own ? "subnet-pub" : "subnet-peer",
                (own ? "10.0.100." : "10.2.1.") + number,
                "sg-b",
                0,
                alone ? id : "",
                publicAddress(id, option));
    }

    private static String publicIp(String id) {
        return switch (id) {
            case Scene.TARGET -> "198.51.100.42";
            case "i-bastion" -> "198.51.100.40";
            default -> "198.51.100.41";
        };
    }

    private static String publicAddress(String id, String option) {
        return switch (option) {
            case "elastic", "stopped-elastic" ->
                ",'Association':{'PublicIp':'" + publicIp(id) + "','AllocationId':'eipalloc-" + id
                        + "','IpOwnerId':'111122223333'}";
            case "auto", "pending", "stateless" ->
                ",'Association':{'PublicIp':'" + publicIp(id) + "','IpOwnerId':'amazon'}";
            default -> "";
        };
    }

    private static String address(String allocation, String publicIp, String networkInterface, String instance) {
        return "{'AllocationId':'" + allocation + "','PublicIp':'" + publicIp
                + "','Domain':'vpc','NetworkInterfaceId':'" + networkInterface + "'"
                + (instance.isEmpty() ? "" : ",'InstanceId':'" + instance + "'") + "}";
    }

    private static String volume(Scene scene, String id) {
        return "{'VolumeId':'" + id + "','Size':8,'VolumeType':'gp3','AvailabilityZone':'" + scene.region()
                + "a','State':'in-use'}";
    }

    private static String image(Scene scene) {
        boolean windows = scene.is(Dimension.PLATFORM, "windows");
        String name = switch (scene.get(Dimension.IMAGE)) {
            case "minimal" -> "al2023-ami-minimal-2023.9.20260120.0-kernel-6.1-x86_64";
            case "red-hat" -> "RHEL-9.4.0_HVM-20240605-x86_64";
            case "foreign" -> "golden-image-17";
            default -> windows ? "Windows_Server-2022-English-Full-Base-2026.01.14" : "al2023-ami-2023.9.20260120.0";
        };
        String owner = scene.is(Dimension.IMAGE, "amazon", "minimal") ? ",'ImageOwnerAlias':'amazon'" : "";
        return "{'ImageId':'ami-1','Name':'" + name + "','OwnerId':'137112412989','State':'available',"
                + "'PlatformDetails':'" + (windows ? "Windows" : "Linux/UNIX") + "'" + owner + "}";
    }
}
