package dev.fumidai.internal.assembly;

import dev.fumidai.fact.endpoint.EndpointRoom;
import dev.fumidai.model.Cidr;
import dev.fumidai.model.vpc.Subnet;
import dev.fumidai.network.EphemeralPorts;
import dev.fumidai.network.Party;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where endpoints that have to be made would stand: the target's subnet, else another one (same zone first, then lowest
 * id), else a new one in a free block of the VPC.
 */
record EndpointPlace(
        EndpointRoom.Outcome outcome,
        @Nullable Subnet subnet,
        @Nullable Cidr newBlock) implements SubnetPlace {
    private static final int SMALLEST_SUBNET = 28;

    static EndpointPlace of(Setting setting, int endpoints) {
        if (endpoints == 0) {
            return new EndpointPlace(
                    EndpointRoom.Outcome.NOT_NEEDED, setting.subnet().orElse(null), null);
        }
        Optional<Subnet> own = setting.subnet();
        if (own.filter(subnet -> hasRoom(subnet, endpoints)).isPresent()) {
            return new EndpointPlace(EndpointRoom.Outcome.IN_TARGET_SUBNET, own.get(), null);
        }
        if (own.isEmpty() || own.get().availableIpAddressCount() == null) {
            return new EndpointPlace(EndpointRoom.Outcome.UNKNOWN, own.orElse(null), null);
        }
        List<Subnet> others = setting.world().subnets(setting.vpcId());
        Optional<Subnet> other = others.stream()
                .filter(subnet -> hasRoom(subnet, endpoints))
                .min(Comparator.comparing((Subnet subnet) -> !sameZone(setting, subnet))
                        .thenComparing(Subnet::subnetId));
        if (other.isPresent()) {
            return new EndpointPlace(EndpointRoom.Outcome.IN_OTHER_SUBNET, other.get(), null);
        }
        if (others.stream().anyMatch(subnet -> subnet.availableIpAddressCount() == null)) {
            return new EndpointPlace(EndpointRoom.Outcome.UNKNOWN, null, null);
        }
        return inNewSubnet(setting);
    }

    private static EndpointPlace inNewSubnet(Setting setting) {
        Optional<List<Cidr>> blocks = setting.world().network().vpcBlocks(setting.vpcId());
        if (blocks.isEmpty() || !setting.world().everySubnetIsPlaced()) {
            return new EndpointPlace(EndpointRoom.Outcome.UNKNOWN, null, null);
        }
        List<Cidr> free = setting.world().network().freeBlocks(setting.vpcId(), SMALLEST_SUBNET, 1);
        return free.isEmpty()
                ? new EndpointPlace(EndpointRoom.Outcome.NONE, null, null)
                : new EndpointPlace(EndpointRoom.Outcome.IN_NEW_SUBNET, null, free.get(0));
    }

    private static boolean hasRoom(Subnet subnet, int endpoints) {
        @Nullable Integer free = subnet.availableIpAddressCount();
        return free != null && free >= endpoints;
    }

    private static boolean sameZone(Setting setting, Subnet subnet) {
        return subnet.availabilityZone() != null && subnet.availabilityZone().equals(setting.zone());
    }

    /** What commands call the subnet: its id, or the variable that holds the new one's. */
    String subnetWord() {
        return subnet != null ? subnet.subnetId() : "$SUBNET_ID";
    }

    /** An endpoint that would stand there, with a group of its own. */
    Party party(Setting setting) {
        return new Party(
                "NEW", setting.vpcId(), subnetId(setting), addresses(), List.of("NEW"), EphemeralPorts.ANY_SYSTEM);
    }
}
