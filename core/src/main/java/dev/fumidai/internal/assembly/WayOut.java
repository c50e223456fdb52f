package dev.fumidai.internal.assembly;

import dev.fumidai.model.PortRange;
import dev.fumidai.model.vpc.RouteTable.TargetKind;
import dev.fumidai.model.vpc.SubnetKind;
import dev.fumidai.network.Direction;
import dev.fumidai.network.Network;
import dev.fumidai.network.Party;
import dev.fumidai.network.RouteLookup;

/**
 * Whether the target surely reaches the public endpoints of AWS through a NAT gateway. A NAT instance does not count: what
 * its system does cannot be read.
 */
final class WayOut {
    private final Setting setting;

    WayOut(Setting setting) {
        this.setting = setting;
    }

    boolean isOpen() {
        Network network = setting.world().network();
        Party internet = Party.internet(setting.question().declarations().serviceCidr());
        RouteLookup route = network.internetRoute(
                setting.subnetId(), setting.question().declarations().serviceCidr());
        return setting.subnetKind() == SubnetKind.PROTECTED
                && route.outcome() == RouteLookup.Outcome.ACTIVE
                && route.route() != null
                && route.route().target().kind() == TargetKind.NAT_GATEWAY
                && Hops.passes(
                        network.groups(setting.node(), Direction.OUTBOUND, internet, PortRange.of(EndpointChecks.HTTPS))
                                .outcome())
                && Hops.passes(network.aclRoundTrip(setting.node(), internet, EndpointChecks.HTTPS)
                        .outcome());
    }
}
