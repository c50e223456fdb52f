package dev.fumidai.internal.assembly;

import dev.fumidai.fact.clientvpn.ClientVpnPlace;
import dev.fumidai.model.Cidr;
import dev.fumidai.model.vpc.Subnet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The subnet that would be associated with a Client VPN endpoint: the target's, else another one (same zone first, then
 * lowest id), else a new one in a free block of the VPC.
 *
 * @see <a href="https://docs.aws.amazon.com/vpn/latest/clientvpn-admin/cvpn-working-target.html">Target networks</a>
 */
record AssociationPlace(
        ClientVpnPlace.Outcome outcome,
        @Nullable Subnet subnet,
        @Nullable Cidr newBlock) implements SubnetPlace {
    private static final int SMALLEST_BLOCK = 27;
    private static final int FREE_ADDRESSES = 8;

    private enum Fit {
        FITS,
        TOO_SMALL,
        UNTOLD
    }

    static AssociationPlace of(Setting setting) {
        Optional<Subnet> own = setting.subnetOrItsId();
        if (own.isEmpty()) {
            return UNKNOWN;
        }
        for (Subnet subnet : inOrder(setting, own.get())) {
            Fit fit = fit(subnet);
            if (fit != Fit.TOO_SMALL) {
                // Behind one that is not told nothing is chosen: it might be the one.
                return new AssociationPlace(
                        fit == Fit.FITS ? ClientVpnPlace.Outcome.IN_SUBNET : ClientVpnPlace.Outcome.UNKNOWN,
                        subnet,
                        null);
            }
        }
        return inNewSubnet(setting);
    }

    static final AssociationPlace UNKNOWN = new AssociationPlace(ClientVpnPlace.Outcome.UNKNOWN, null, null);

    private static List<Subnet> inOrder(Setting setting, Subnet own) {
        List<Subnet> subnets = new ArrayList<>(List.of(own));
        setting.world().subnets(setting.vpcId()).stream()
                .filter(subnet -> !subnet.equals(own))
                .sorted(SubnetPlace.nearest(setting))
                .forEach(subnets::add);
        return subnets;
    }

    private static Fit fit(Subnet subnet) {
        @Nullable Integer free = subnet.availableIpAddressCount();
        @Nullable Cidr block = subnet.cidrBlock();
        boolean full = free != null && free < FREE_ADDRESSES;
        boolean small = block != null && block.prefixLength() > SMALLEST_BLOCK;
        if (full || small) {
            return Fit.TOO_SMALL;
        }
        return free == null || block == null ? Fit.UNTOLD : Fit.FITS;
    }

    private static AssociationPlace inNewSubnet(Setting setting) {
        Optional<List<Cidr>> blocks = setting.world().network().vpcBlocks(setting.vpcId());
        if (blocks.isEmpty() || !setting.world().everySubnetIsPlaced()) {
            return UNKNOWN;
        }
        List<Cidr> free = setting.world().network().freeBlocks(setting.vpcId(), SMALLEST_BLOCK, 1);
        return free.isEmpty()
                ? new AssociationPlace(ClientVpnPlace.Outcome.NO_ROOM, null, null)
                : new AssociationPlace(ClientVpnPlace.Outcome.IN_NEW_SUBNET, null, free.get(0));
    }

    /** Whether not even a subnet is known that may take it, so that no plan can associate one. */
    boolean isNowhere() {
        return outcome == ClientVpnPlace.Outcome.UNKNOWN && subnet == null;
    }

    /** What commands call the subnet: its id, or the variable that holds the new one's. */
    String subnetWord() {
        return subnet != null ? subnet.subnetId() : "$SUBNET_ID";
    }
}
