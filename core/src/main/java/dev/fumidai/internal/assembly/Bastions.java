package dev.fumidai.internal.assembly;

import dev.fumidai.model.compute.Bastion;
import dev.fumidai.model.compute.Instance;
import dev.fumidai.model.vpc.Address;
import dev.fumidai.model.vpc.NetworkInterface;
import dev.fumidai.model.vpc.NetworkInterface.PublicAddress;
import dev.fumidai.model.vpc.SubnetKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The instances that may be bastions for a target: in its VPC, in one that a peering connection joins to it, or in one
 * that a route of the target's subnet leads to in a way that is not looked at, like a transit gateway's.
 */
final class Bastions {
    private final Setting setting;

    Bastions(Setting setting) {
        this.setting = setting;
    }

    /** In the order of their ids. */
    List<Bastion> find() {
        List<Bastion> bastions = new ArrayList<>();
        for (String vpc : setting.neighbourVpcs()) {
            for (Instance instance : setting.world().instances(vpc)) {
                bastion(instance).ifPresent(bastions::add);
            }
        }
        bastions.sort(Comparator.comparing(one -> one.instance().instanceId()));
        return bastions;
    }

    private Optional<Bastion> bastion(Instance instance) {
        String state = instance.state() == null ? "" : instance.state().toLowerCase(Locale.ROOT);
        boolean itself = instance.instanceId().equals(setting.target().instanceId());
        boolean gone = state.equals("terminated") || state.equals("shutting-down");
        if (itself || gone || !instance.platform().isNone()) {
            return Optional.empty();
        }
        @Nullable PublicAddress address = address(instance);
        if (address != null) {
            return Optional.of(new Bastion(instance, carrier(instance), address, isElastic(instance, address)));
        }
        boolean stopped = state.equals("stopped") || state.equals("stopping");
        boolean mayBePublic =
                setting.world().network().subnetKind(Setting.text(instance.subnetId())) == SubnetKind.PUBLIC;
        return stopped && mayBePublic ? Optional.of(new Bastion(instance, null, null, false)) : Optional.empty();
    }

    private static @Nullable NetworkInterface carrier(Instance instance) {
        List<NetworkInterface> interfaces = instance.networkInterfaces();
        return (interfaces == null ? List.<NetworkInterface>of() : interfaces)
                .stream()
                        .filter(one -> one.association().orNull() != null)
                        .findFirst()
                        .orElse(null);
    }

    private @Nullable PublicAddress address(Instance instance) {
        List<NetworkInterface> interfaces = instance.networkInterfaces();
        for (NetworkInterface one : interfaces == null ? List.<NetworkInterface>of() : interfaces) {
            @Nullable PublicAddress association = one.association().orNull();
            if (association != null && association.publicIp() != null) {
                return association;
            }
        }
        Optional<Address> elastic = elastic(instance);
        if (elastic.isPresent()) {
            return new PublicAddress(elastic.get().publicIp(), elastic.get().allocationId(), instance.ownerId());
        }
        @Nullable String publicIp = instance.publicIpAddress().orNull();
        return publicIp == null ? null : new PublicAddress(publicIp, null, null);
    }

    private Optional<Address> elastic(Instance instance) {
        return setting.world().elasticAddress(instance.instanceId());
    }

    private boolean isElastic(Instance instance, PublicAddress address) {
        return address.allocationId() != null
                || elastic(instance).isPresent()
                || (address.ipOwnerId() != null && !address.ipOwnerId().equals("amazon"));
    }
}
