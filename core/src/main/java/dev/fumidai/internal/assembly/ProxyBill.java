package dev.fumidai.internal.assembly;

import dev.fumidai.model.compute.Instance;
import dev.fumidai.model.vpc.Address;
import dev.fumidai.model.vpc.RouteTable.TargetKind;
import dev.fumidai.network.RouteLookup;
import dev.fumidai.pricing.CostLine;
import dev.fumidai.pricing.PriceItem;
import dev.fumidai.pricing.Usage;
import java.math.BigDecimal;
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

    List<CostLine> lines(List<String> zones) {
        Bill bill = new Bill(setting);
        String via = site.party().resource();
        List<CostLine> lines = new ArrayList<>();
        if (transit) {
            lines.addAll(bill.perGigabyte(PriceItem.TRANSIT_GATEWAY_GB, 1, via));
        }
        @Nullable Instance instance = site.instance();
        if (instance != null) {
            lines.addAll(host(bill, instance));
        }
        natGateway().ifPresent(id -> lines.addAll(bill.perGigabyte(PriceItem.NAT_GATEWAY_GB, 1, id)));
        lines.addAll(bill.acrossZones(zones, via));
        return lines;
    }

    private List<CostLine> host(Bill bill, Instance instance) {
        @Nullable String state = instance.state();
        boolean running = state == null || Bill.isPaidFor(state);
        BigDecimal hours = running ? Usage.MONTH_HOURS : bill.usedHours();
        List<CostLine> lines = new ArrayList<>();
        lines.add(bill.instance(instance.instanceType(), hours, running, instance.instanceId()));
        lines.addAll(bill.disks(instance));
        Optional<Address> elastic = setting.world().elasticAddress(instance.instanceId());
        @Nullable String assigned = instance.publicIpAddress().orNull();
        if (elastic.isPresent()) {
            lines.addAll(bill.publicAddress(
                    Usage.MONTH_HOURS, true, Setting.text(elastic.get().publicIp())));
        } else if (assigned != null) {
            lines.addAll(bill.publicAddress(hours, running, assigned));
        }
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
