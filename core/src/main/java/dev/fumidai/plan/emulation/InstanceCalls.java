package dev.fumidai.plan.emulation;

import dev.fumidai.finding.Command;
import dev.fumidai.model.Cidr;
import dev.fumidai.model.Known;
import dev.fumidai.model.Scope;
import dev.fumidai.model.compute.Image;
import dev.fumidai.model.compute.Instance;
import dev.fumidai.model.compute.SerialConsoleAccess;
import dev.fumidai.model.compute.Volume;
import dev.fumidai.model.iam.InstanceProfile;
import dev.fumidai.model.ssm.InstanceInformation;
import dev.fumidai.model.vpc.NetworkInterface;
import dev.fumidai.model.vpc.NetworkInterface.PublicAddress;
import dev.fumidai.model.vpc.Subnet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Instances and their settings. */
final class InstanceCalls {
    private static final int DISK_GB = 8;

    /** The model has no id of it, and no plan speaks of one but to take it back. */
    private static final String PROFILE_ASSOCIATION = "iip-assoc" + Emulation.STAND_IN;

    /** The owner of addresses that AWS assigns by itself. */
    private static final String AMAZON = "amazon";

    private InstanceCalls() {}

    static Map<String, Call> calls() {
        return Map.ofEntries(
                Map.entry("ec2 run-instances", InstanceCalls::run),
                Map.entry("ec2 terminate-instances", InstanceCalls::terminate),
                Map.entry("ec2 start-instances", InstanceCalls::start),
                Map.entry("ec2 stop-instances", InstanceCalls::stop),
                Map.entry("ec2 modify-instance-attribute", InstanceCalls::modify),
                Map.entry("ec2 modify-network-interface-attribute", InstanceCalls::modifyInterface),
                Map.entry("ec2 modify-instance-metadata-options", InstanceCalls::modifyMetadata),
                Map.entry("ec2 associate-iam-instance-profile", InstanceCalls::associateProfile),
                Map.entry("ec2 disassociate-iam-instance-profile", InstanceCalls::disassociateProfile),
                Map.entry("ec2 enable-serial-console-access", (draft, command) -> console(draft, command, true)),
                Map.entry("ec2 disable-serial-console-access", (draft, command) -> console(draft, command, false)));
    }

    private static Call.Effect run(Draft draft, Command command) {
        Subnet subnet = draft.subnet(command.argument("--subnet-id"));
        String id = draft.fresh("i");
        String image = draft.fresh("ami");
        String type = command.argument("--instance-type");
        Volume volume = new Volume(draft.fresh("vol"), DISK_GB, type.startsWith("t2.") ? "gp2" : "gp3");
        NetworkInterface carrier = carrier(draft, subnet, id, command);
        PublicAddress address = carrier.association().orNull();
        draft.addBeside(subnet, volume);
        draft.addBeside(subnet, carrier);
        draft.addBeside(subnet, new Image(image, imageName(command), "amazon", "Linux/UNIX"));
        draft.addBeside(
                subnet,
                new Instance(
                        id,
                        subnet.ownerId(),
                        "running",
                        type,
                        image,
                        Known.none(),
                        "Linux/UNIX",
                        subnet.subnetId(),
                        subnet.vpcId(),
                        subnet.availabilityZone(),
                        carrier.privateIpAddress(),
                        address == null || address.publicIp() == null ? Known.none() : Known.of(address.publicIp()),
                        carrier.groupIds(),
                        List.of(carrier),
                        Known.none(),
                        command.option("--key-name").map(Known::of).orElse(Known.none()),
                        "enabled",
                        "required",
                        List.of(volume.volumeId()),
                        null));
        return Call.Effect.undoneBy(
                        Ec2.call(command, "terminate-instances", "--instance-ids", id),
                        Ec2.call(command, "wait", "instance-terminated", "--instance-ids", id))
                .printing(id);
    }

    private static NetworkInterface carrier(Draft draft, Subnet subnet, String instance, Command command) {
        Cidr address = draft.takeAddress(subnet).orElse(null);
        return new NetworkInterface(
                draft.fresh("eni"),
                subnet.vpcId(),
                subnet.subnetId(),
                instance,
                0,
                command.options("--security-group-ids"),
                address,
                List.of(),
                command.has("--associate-public-ip-address")
                        ? Known.of(new PublicAddress(draft.freshPublicAddress(), null, AMAZON))
                        : Known.none(),
                true);
    }

    /** The images that plans launch are AWS's Amazon Linux 2023; the parameter's last part tells the architecture. */
    private static String imageName(Command command) {
        String parameter = command.argument("--image-id");
        return "al2023-ami-2023" + parameter.substring(parameter.indexOf("-kernel-"));
    }

    private static Call.Effect terminate(Draft draft, Command command) {
        Instance instance = draft.require(Instance.class, command.argument("--instance-ids"));
        HostLoss.instance(draft, instance);
        for (String volume : Objects.requireNonNullElse(instance.volumeIds(), List.<String>of())) {
            draft.find(Volume.class, volume).ifPresent(draft::remove);
        }
        draft.find(Image.class, instance.imageId()).ifPresent(draft::remove);
        draft.find(InstanceInformation.class, instance.id()).ifPresent(draft::remove);
        return Call.Effect.forGood();
    }

    /** An instance in a subnet that assigns public addresses gets one at each start; of others nobody can tell. */
    private static Call.Effect start(Draft draft, Command command) {
        Instance instance = draft.require(Instance.class, command.argument("--instance-ids"));
        draft.replace(instance.withState("running"));
        boolean assigns = draft.find(Subnet.class, instance.subnetId())
                .map(Subnet::mapPublicIpOnLaunch)
                .orElse(false);
        Interfaces.primary(draft, instance)
                .filter(carrier -> carrier.association().isNone())
                .ifPresent(carrier -> Interfaces.associate(
                        draft,
                        carrier,
                        assigns
                                ? Known.of(new PublicAddress(draft.freshPublicAddress(), null, AMAZON))
                                : Known.unknown()));
        return Call.Effect.undoneBy(Ec2.call(command, "stop-instances", "--instance-ids", instance.id()));
    }

    /** What AWS had assigned goes back. */
    private static Call.Effect stop(Draft draft, Command command) {
        Instance instance = draft.require(Instance.class, command.argument("--instance-ids"));
        draft.replace(instance.withState("stopped"));
        Interfaces.primary(draft, instance)
                .filter(carrier -> isAssigned(carrier.association()))
                .ifPresent(carrier -> Interfaces.associate(draft, carrier, Known.none()));
        return Call.Effect.forGood();
    }

    private static boolean isAssigned(Known<PublicAddress> association) {
        PublicAddress address = association.orNull();
        return association.isUnknown() || (address != null && AMAZON.equals(address.ipOwnerId()));
    }

    private static Call.Effect modify(Draft draft, Command command) {
        Instance instance = draft.require(Instance.class, command.argument("--instance-id"));
        boolean on = command.has("--source-dest-check");
        Interfaces.primary(draft, instance).ifPresent(one -> Interfaces.replace(draft, one.withSourceDestCheck(on)));
        return Call.Effect.undoneBy(Ec2.call(
                command,
                "modify-instance-attribute",
                "--instance-id",
                instance.id(),
                on ? "--no-source-dest-check" : "--source-dest-check"));
    }

    private static Call.Effect modifyInterface(Draft draft, Command command) {
        String id = command.argument("--network-interface-id");
        boolean on = command.has("--source-dest-check");
        Interfaces.replace(draft, draft.require(NetworkInterface.class, id).withSourceDestCheck(on));
        return Call.Effect.undoneBy(Ec2.call(
                command,
                "modify-network-interface-attribute",
                "--network-interface-id",
                id,
                on ? "--no-source-dest-check" : "--source-dest-check"));
    }

    private static Call.Effect modifyMetadata(Draft draft, Command command) {
        Instance instance = draft.require(Instance.class, command.argument("--instance-id"));
        draft.replace(instance.withMetadataHttpEndpoint(command.argument("--http-endpoint")));
        String before = instance.metadataHttpEndpoint();
        return before == null
                ? Call.Effect.forGood()
                : Call.Effect.undoneBy(Ec2.call(
                        command,
                        "modify-instance-metadata-options",
                        "--instance-id",
                        instance.id(),
                        "--http-endpoint",
                        before));
    }

    private static Call.Effect associateProfile(Draft draft, Command command) {
        Instance instance = draft.require(Instance.class, command.argument("--instance-id"));
        String name = command.argument("--iam-instance-profile").replaceFirst("^Name=", "");
        if (instance.iamInstanceProfileArn().orNull() != null) {
            throw new RefusedCallException("IncorrectState", instance.id() + " has an instance profile.");
        }
        InstanceProfile profile = draft.require(InstanceProfile.class, name);
        String arn = Objects.requireNonNullElse(profile.arn(), name);
        draft.replace(instance.withIamInstanceProfileArn(Known.of(arn)));
        return Call.Effect.undoneBy(Ec2.call(
                command, "disassociate-iam-instance-profile", "--association-id", PROFILE_ASSOCIATION + instance.id()));
    }

    private static Call.Effect disassociateProfile(Draft draft, Command command) {
        String id = command.argument("--association-id").substring(PROFILE_ASSOCIATION.length());
        draft.replace(draft.require(Instance.class, id).withIamInstanceProfileArn(Known.none()));
        return Call.Effect.forGood();
    }

    private static Call.Effect console(Draft draft, Command command, boolean enabled) {
        String region = command.option("--region").orElse(null);
        SerialConsoleAccess before = draft.all(SerialConsoleAccess.class).stream()
                .filter(one -> region == null
                        || Objects.equals(one.scope().region(), region)
                        || one.scope().region() == null)
                .findFirst()
                .orElse(null);
        if (before == null) {
            Scope scope = draft.all(Instance.class).stream()
                    .map(draft::scopeOf)
                    .filter(one -> region == null || region.equals(one.region()))
                    .findFirst()
                    .orElse(Scope.UNKNOWN);
            draft.add(new SerialConsoleAccess(scope, enabled, "account"), scope);
        } else {
            draft.replace(before.withEnabled(enabled));
        }
        return Call.Effect.undoneBy(
                Ec2.call(command, enabled ? "disable-serial-console-access" : "enable-serial-console-access"));
    }
}
