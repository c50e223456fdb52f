package dev.fumidai.internal.assembly;

import dev.fumidai.model.Cidr;
import dev.fumidai.model.compute.Instance;
import dev.fumidai.model.vpc.NetworkInterface;
import dev.fumidai.network.EphemeralPorts;
import dev.fumidai.network.Parties;
import dev.fumidai.network.Party;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What may be a NAT instance: whether it serves is for the rules to say.
 *
 * @param id the instance's, or the interface's where it is not told whose that is
 * @param entry the interface that packets from the target arrive at; {@code null} where it is not told
 * @param exit the interface that they leave by: the same one, unless only another has a public address
 */
record NatMachine(
        String id,
        @Nullable Instance instance,
        @Nullable NetworkInterface entry,
        @Nullable NetworkInterface exit) {
    private static final Set<String> STOPPED = Set.of("stopped", "stopping");

    static NatMachine of(Instance instance, @Nullable NetworkInterface entry) {
        @Nullable NetworkInterface exit = entry;
        if (entry != null && address(instance, entry) == null) {
            exit = interfaces(instance).stream()
                    .filter(one -> address(instance, one) != null)
                    .findFirst()
                    .orElse(entry);
        }
        return new NatMachine(instance.instanceId(), instance, entry, exit);
    }

    static List<NetworkInterface> interfaces(Instance instance) {
        @Nullable List<NetworkInterface> interfaces = instance.networkInterfaces();
        return interfaces == null ? List.of() : interfaces;
    }

    /** The public address of an interface; {@code null} where it has none, or it is not told. */
    private static @Nullable String address(@Nullable Instance instance, NetworkInterface one) {
        NetworkInterface.@Nullable PublicAddress association = one.association().orNull();
        if (association != null && association.publicIp() != null) {
            return association.publicIp();
        }
        boolean primary = instance != null && isPrimary(instance, one);
        return primary && instance != null ? instance.publicIpAddress().orNull() : null;
    }

    private static boolean isPrimary(Instance instance, NetworkInterface one) {
        return interfaces(instance).indexOf(one) == 0;
    }

    /** What it sends from; {@code null} where it has none, or it is not told. */
    @Nullable
    String publicAddress() {
        return exit == null ? null : address(instance, exit);
    }

    /** Whether it is told that none of its interfaces that matter has a public address. */
    boolean surelyLacksAddress() {
        boolean told = instance != null && exit != null && !exit.association().isUnknown();
        return told && instance != null && publicAddress() == null && !untoldOfPrimary(instance);
    }

    private boolean untoldOfPrimary(Instance owner) {
        return exit != null && isPrimary(owner, exit) && owner.publicIpAddress().isUnknown();
    }

    boolean leavesByOtherInterface() {
        return entry != null && exit != null && !entry.networkInterfaceId().equals(exit.networkInterfaceId());
    }

    /** Whether the address stays while the instance is stopped. */
    boolean isElastic() {
        NetworkInterface.@Nullable PublicAddress association =
                exit == null ? null : exit.association().orNull();
        return association != null
                && (association.allocationId() != null
                        || (association.ipOwnerId() != null
                                && !association.ipOwnerId().equals("amazon")));
    }

    boolean isStopped() {
        @Nullable String state = instance == null ? null : instance.state();
        return state != null && STOPPED.contains(state.toLowerCase(Locale.ROOT));
    }

    @Nullable
    String entrySubnet() {
        return entry == null ? null : entry.subnetId();
    }

    @Nullable
    String exitSubnet() {
        return exit == null ? null : exit.subnetId();
    }

    @Nullable
    String entryId() {
        return entry == null ? null : entry.networkInterfaceId();
    }

    /** It opens connections for others, from any port. */
    Party arrival(Setting setting) {
        return party(setting, entry);
    }

    Party departure(Setting setting) {
        return party(setting, exit);
    }

    private Party party(Setting setting, @Nullable NetworkInterface one) {
        if (one == null) {
            return new Party(id, setting.vpcId(), null, null, null, EphemeralPorts.ANY_SYSTEM);
        }
        if (instance != null) {
            Party party = Parties.of(setting.world().snapshot(), instance, one);
            return new Party(
                    id,
                    party.vpcId(),
                    party.subnetId(),
                    party.addresses(),
                    party.groupIds(),
                    EphemeralPorts.ANY_SYSTEM);
        }
        @Nullable Cidr address = one.privateIpAddress();
        return new Party(
                id,
                one.vpcId() == null ? setting.vpcId() : one.vpcId(),
                one.subnetId(),
                address == null ? null : List.of(address),
                one.groupIds(),
                EphemeralPorts.ANY_SYSTEM);
    }
}
