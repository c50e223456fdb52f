package dev.fumidai.internal.assembly;

import dev.fumidai.fact.endpoint.EndpointRoom;
import dev.fumidai.model.Cidr;
import dev.fumidai.model.vpc.Subnet;
import dev.fumidai.network.EphemeralPorts;
import dev.fumidai.network.Party;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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
        Optional<Subnet> own = setting.subnetOrItsId();
        if (endpoints == 0) {
            // For those that are only recommended.
            Optional<Subnet> roomy =
                    own.filter(subnet -> !isFull(subnet)).or(() -> best(setting, one -> hasRoom(one, 1)));
            return new EndpointPlace(EndpointRoom.Outcome.NOT_NEEDED, roomy.orElse(null), null);
        }
        if (own.filter(subnet -> hasRoom(subnet, endpoints)).isPresent()) {
            return new EndpointPlace(EndpointRoom.Outcome.IN_TARGET_SUBNET, own.get(), null);
        }
        if (own.isEmpty() || own.get().availableIpAddressCount() == null) {
            return new EndpointPlace(EndpointRoom.Outcome.UNKNOWN, own.orElse(null), null);
        }
        Optional<Subnet> other = best(setting, subnet -> hasRoom(subnet, endpoints));
        if (other.isPresent()) {
            return new EndpointPlace(EndpointRoom.Outcome.IN_OTHER_SUBNET, other.get(), null);
        }
        Optional<Subnet> perhaps = best(setting, subnet -> subnet.availableIpAddressCount() == null);
        if (perhaps.isPresent()) {
            return new EndpointPlace(EndpointRoom.Outcome.UNKNOWN, perhaps.get(), null);
        }
        return inNewSubnet(setting);
    }

    private static Optional<Subnet> best(Setting setting, Predicate<Subnet> among) {
        return setting.world().subnets(setting.vpcId()).stream().filter(among).min(SubnetPlace.nearest(setting));
    }

    /** Whether not even a subnet is known where they may stand, so that no plan can make them. */
    boolean isNowhere() {
        return outcome == EndpointRoom.Outcome.UNKNOWN && subnet == null;
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

    private static boolean isFull(Subnet subnet) {
        return Integer.valueOf(0).equals(subnet.availableIpAddressCount());
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
