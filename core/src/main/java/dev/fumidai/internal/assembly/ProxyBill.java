package dev.fumidai.internal.assembly;

import dev.fumidai.model.compute.Instance;
import dev.fumidai.model.vpc.Address;
import dev.fumidai.model.vpc.RouteTable.TargetKind;
import dev.fumidai.network.RouteLookup;
import dev.fumidai.pricing.CostTerm;
import dev.fumidai.pricing.PriceItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a proxy costs, as far as the snapshot holds it: its own parts are on the bill already, use of it comes on top.
 *
 * @param transit whether the target reaches it through a transit gateway
 */
record ProxyBill(Setting setting, ProxySite site, boolean transit) {

    List<CostTerm> lines(List<String> zones) {
        Bill bill = new Bill(setting);
        String via = site.party().resource();
        List<CostTerm> lines = new ArrayList<>();
        if (transit) {
            lines.add(bill.perGigabyte(PriceItem.TRANSIT_GATEWAY_GB, 1, via));
        }
        @Nullable Instance instance = site.instance();
        if (instance != null) {
            lines.addAll(host(bill, instance));
        }
        natGateway().ifPresent(id -> lines.add(bill.perGigabyte(PriceItem.NAT_GATEWAY_GB, 1, id)));
        lines.addAll(bill.acrossZones(zones, via));
        return lines;
    }

    private List<CostTerm> host(Bill bill, Instance instance) {
        @Nullable String state = instance.state();
        boolean paidFor = state == null || Bill.isPaidFor(state);
        Optional<Address> elastic = setting.world().elasticAddress(instance.instanceId());
        List<CostTerm> lines = new ArrayList<>(bill.machine(instance, paidFor));
        lines.addAll(bill.publicAddress(
                paidFor,
                elastic.map(address -> Setting.text(address.publicIp())).orElse(null),
                instance.publicIpAddress().orNull()));
        return lines;
    }

    /** The NAT gateway that the proxy's own subnet sends by, if it does. */
    private Optional<String> natGateway() {
        @Nullable String subnet = site.party().subnetId();
        if (site.instance() == null || subnet == null) {
            return Optional.empty();
        }
        RouteLookup route = setting.world().network().internetRoute(subnet, setting.services(false));
        return Optional.ofNullable(route.route())
                .filter(one -> one.target().kind() == TargetKind.NAT_GATEWAY)
                .map(one -> one.target().id());
    }
}
