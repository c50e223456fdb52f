package dev.fumidai.internal.assembly;

import dev.fumidai.fact.Candidate;
import dev.fumidai.finding.Action;
import dev.fumidai.model.vpc.NatGateway;
import dev.fumidai.model.vpc.NatGateway.NatGatewayAddress;
import dev.fumidai.pricing.CostTerm;
import dev.fumidai.pricing.PriceItem;
import dev.fumidai.pricing.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a NAT gateway costs.
 *
 * @param transitGatewayId that it lies behind; {@code null} where it lies behind none
 */
record NatGatewayBill(NatGatewayStanding standing, @Nullable String transitGatewayId) {

    List<CostTerm> lines(List<String> zones) {
        Setting setting = standing.setting();
        String id = id();
        Bill bill = new Bill(setting);
        List<CostTerm> lines = new ArrayList<>();
        if (transitGatewayId != null) {
            lines.add(bill.perGigabyte(PriceItem.TRANSIT_GATEWAY_GB, 1, transitGatewayId));
        }
        lines.addAll(standingLines());
        lines.add(bill.perGigabyte(PriceItem.NAT_GATEWAY_GB, 1, id));
        lines.addAll(bill.acrossZones(zones, id));
        return lines;
    }

    private String id() {
        return standing.candidate().via().get(0);
    }

    /** What is paid for it by the hour, however much it carries. */
    List<CostTerm> standingLines() {
        Bill bill = new Bill(standing.setting());
        NatGateway gateway = standing.gateway();
        List<CostTerm> lines = new ArrayList<>();
        if (gateway != null) {
            PriceItem item = standing.isRegional() ? PriceItem.REGIONAL_NAT_GATEWAY_HOUR : PriceItem.NAT_GATEWAY_HOUR;
            lines.add(bill.always(item, activeZones(), true, id()));
            List<NatGatewayAddress> addresses = gateway.addresses();
            for (NatGatewayAddress address : addresses == null ? List.<NatGatewayAddress>of() : addresses) {
                if (address.publicIp() != null) {
                    lines.addAll(bill.publicAddress(Quantity.ALWAYS, true, address.publicIp()));
                }
            }
        }
        return lines;
    }

    /** A regional gateway is charged in every zone it has addresses in. */
    private int activeZones() {
        NatGateway gateway = standing.gateway();
        List<NatGatewayAddress> addresses = gateway == null ? null : gateway.addresses();
        if (!standing.isRegional() || addresses == null) {
            return 1;
        }
        return Math.max(1, (int) addresses.stream()
                .map(NatGatewayAddress::availabilityZone)
                .filter(Objects::nonNull)
                .distinct()
                .count());
    }

    static Map<Action, List<CostTerm>> newParts(Setting setting) {
        Bill bill = new Bill(setting);
        return Map.of(
                Action.CREATE_NAT_GATEWAY,
                List.of(bill.inEachZone(PriceItem.NAT_GATEWAY_HOUR, Candidate.NEW)),
                Action.ALLOCATE_ADDRESS,
                bill.publicAddress(Bill.IN_EACH_ZONE, false, Candidate.NEW));
    }
}
