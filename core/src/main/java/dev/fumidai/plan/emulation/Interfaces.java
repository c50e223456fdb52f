package dev.fumidai.plan.emulation;

import dev.fumidai.model.Known;
import dev.fumidai.model.compute.Instance;
import dev.fumidai.model.vpc.NetworkInterface;
import dev.fumidai.model.vpc.NetworkInterface.PublicAddress;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Network interfaces, which stand in a snapshot twice: on their own and in their instance. */
final class Interfaces {
    private Interfaces() {}

    static Optional<NetworkInterface> primary(Draft draft, Instance instance) {
        List<NetworkInterface> interfaces = instance.networkInterfaces();
        return interfaces == null
                ? Optional.empty()
                : interfaces.stream()
                        .filter(one -> one.deviceIndex() == null || one.deviceIndex() == 0)
                        .findFirst()
                        .map(one -> draft.find(NetworkInterface.class, one.id()).orElse(one));
    }

    /** Gives an interface a public address, or takes it; its instance shows it as well. */
    static void associate(Draft draft, NetworkInterface carrier, Known<PublicAddress> association) {
        replace(draft, carrier.withAssociation(association));
        PublicAddress address = association.orNull();
        String ip = address == null ? null : address.publicIp();
        Known<String> shown = ip != null ? Known.of(ip) : association.isNone() ? Known.none() : Known.unknown();
        draft.find(Instance.class, carrier.instanceId())
                .ifPresent(instance -> draft.replace(instance.withPublicIpAddress(shown)));
    }

    static void replace(Draft draft, NetworkInterface changed) {
        if (draft.find(NetworkInterface.class, changed.id()).isPresent()) {
            draft.replace(changed);
        }
        for (Instance instance : List.copyOf(draft.all(Instance.class))) {
            List<NetworkInterface> interfaces = instance.networkInterfaces();
            if (interfaces != null
                    && interfaces.stream().anyMatch(one -> one.id().equals(changed.id()))) {
                draft.replace(instance.withNetworkInterfaces(interfaces.stream()
                        .map(one -> one.id().equals(changed.id()) ? changed : one)
                        .toList()));
            }
        }
    }

    /** Their addresses are free again. */
    static void remove(Draft draft, @Nullable List<String> interfaces) {
        for (String id : interfaces == null ? List.<String>of() : interfaces) {
            draft.find(NetworkInterface.class, id).ifPresent(one -> {
                draft.remove(one);
                draft.giveAddressBack(one.subnetId());
            });
        }
    }
}
