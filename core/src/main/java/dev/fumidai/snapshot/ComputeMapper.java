package dev.fumidai.snapshot;

import dev.fumidai.model.Known;
import dev.fumidai.model.compute.Image;
import dev.fumidai.model.compute.Instance;
import dev.fumidai.model.compute.InstanceType;
import dev.fumidai.model.compute.Volume;
import dev.fumidai.model.vpc.NetworkInterface;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Instances and what belongs to them. */
final class ComputeMapper {
    private static final Comparator<NetworkInterface> PRIMARY_FIRST = Comparator.comparing(
                    NetworkInterface::deviceIndex, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(NetworkInterface::networkInterfaceId);

    private ComputeMapper() {}

    static Instance instance(String id, Fields instance) {
        Fields metadata = instance.object("MetadataOptions");
        return new Instance(
                id,
                instance.text("OwnerId"),
                instance.text("State", "Name"),
                instance.text("InstanceType"),
                instance.text("ImageId"),
                instance.knownText("Platform"),
                instance.text("PlatformDetails"),
                instance.text("SubnetId"),
                instance.text("VpcId"),
                instance.text("Placement", "AvailabilityZone"),
                instance.cidr("PrivateIpAddress"),
                instance.knownText("PublicIpAddress"),
                instance.texts("SecurityGroups", "GroupId"),
                networkInterfaces(id, instance),
                profile(instance),
                instance.knownText("KeyName"),
                metadata == null ? null : metadata.text("HttpEndpoint"),
                metadata == null ? null : metadata.text("HttpTokens"),
                volumes(instance),
                name(instance));
    }

    private static @Nullable List<NetworkInterface> networkInterfaces(String id, Fields instance) {
        List<NetworkInterface> interfaces = instance.list("NetworkInterfaces", networkInterface -> {
            String interfaceId = networkInterface.text("NetworkInterfaceId");
            return interfaceId == null ? null : EndpointMapper.ofInstance(interfaceId, networkInterface, id);
        });
        return interfaces == null
                ? null
                : interfaces.stream().sorted(PRIMARY_FIRST).toList();
    }

    private static Known<String> profile(Fields instance) {
        if (instance.isAbsent("IamInstanceProfile")) {
            return Known.none();
        }
        String arn = instance.text("IamInstanceProfile", "Arn");
        return arn == null ? Known.unknown() : Known.of(arn);
    }

    /** The EBS volumes; instance store has none. */
    private static @Nullable List<String> volumes(Fields instance) {
        List<Fields> mappings = instance.elements("BlockDeviceMappings");
        if (mappings == null) {
            return null;
        }
        List<@Nullable String> volumes = new ArrayList<>();
        for (Fields mapping : mappings) {
            if (!mapping.isAbsent("Ebs")) {
                volumes.add(mapping.text("Ebs", "VolumeId"));
            }
        }
        return Fields.sorted(volumes);
    }

    private static @Nullable String name(Fields instance) {
        List<Fields> tags = instance.elements("Tags");
        for (Fields tag : tags == null ? List.<Fields>of() : tags) {
            if ("Name".equals(tag.text("Key"))) {
                return tag.text("Value");
            }
        }
        return null;
    }

    static Image image(String id, Fields image) {
        return new Image(id, image.text("Name"), image.text("ImageOwnerAlias"), image.text("PlatformDetails"));
    }

    static InstanceType instanceType(String id, Fields type) {
        return new InstanceType(id, type.text("Hypervisor"), type.bool("BareMetal"));
    }

    static Volume volume(String id, Fields volume) {
        return new Volume(id, volume.integer("Size"), volume.text("VolumeType"));
    }
}
