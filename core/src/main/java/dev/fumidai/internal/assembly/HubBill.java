package dev.fumidai.internal.assembly;

import dev.fumidai.fact.Candidate;
import dev.fumidai.finding.Action;
import dev.fumidai.model.vpc.Endpoint.InterfaceEndpoint;
import dev.fumidai.model.vpc.VpcPeeringConnection;
import dev.fumidai.pricing.CostTerm;
import dev.fumidai.pricing.PriceItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What endpoints in a hub cost: they stand for others, too, so what is there counts as existing.
 *
 * @param hostedZones that lead the names here already
 */
record HubBill(Setting setting, String hub, Map<String, InterfaceEndpoint> choice, List<String> hostedZones) {

    List<CostTerm> lines(List<String> zones) {
        Bill bill = new Bill(setting, hub);
        List<CostTerm> lines = new ArrayList<>();
        choice.values().stream().distinct().forEach(endpoint -> lines.add(bill.standing(endpoint)));
        hostedZones.forEach(zone -> lines.add(bill.monthly(PriceItem.HOSTED_ZONE_MONTH, true, zone)));
        lines.add(bill.perGigabyte(PriceItem.ENDPOINT_GB, 1, hub));
        lines.addAll(joint(bill, zones));
        return lines;
    }

    /** Both attachments exist; data between zones is charged on a peering connection, and not on a transit gateway. */
    private List<CostTerm> joint(Bill bill, List<String> zones) {
        HubVpcs hubs = new HubVpcs(setting);
        Optional<String> peering = hubs.peeringTo(hub).map(VpcPeeringConnection::vpcPeeringConnectionId);
        if (peering.isPresent()) {
            return bill.acrossZones(zones, peering.get());
        }
        return hubs.transitGatewayTo(hub)
                .map(gateway -> List.of(
                        bill.always(PriceItem.TRANSIT_GATEWAY_ATTACHMENT_HOUR, 2, true, gateway),
                        bill.perGigabyte(PriceItem.TRANSIT_GATEWAY_GB, 1, gateway)))
                .orElse(List.of());
    }

    Map<Action, List<CostTerm>> newParts() {
        Bill bill = new Bill(setting, hub);
        List<CostTerm> oneZone = List.of(bill.always(PriceItem.INTERFACE_ENDPOINT_HOUR, 1, false, Candidate.NEW));
        return Map.of(
                Action.CREATE_HUB_ENDPOINT, List.of(bill.inEachZone(PriceItem.INTERFACE_ENDPOINT_HOUR, Candidate.NEW)),
                Action.ADD_ENDPOINT_SUBNET, oneZone,
                Action.CREATE_HOSTED_ZONE, List.of(bill.monthly(PriceItem.HOSTED_ZONE_MONTH, false, Candidate.NEW)));
    }
}
