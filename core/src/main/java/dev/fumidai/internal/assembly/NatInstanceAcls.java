package dev.fumidai.internal.assembly;

import dev.fumidai.finding.Command;
import dev.fumidai.model.PortRange;
import dev.fumidai.network.Direction;
import dev.fumidai.network.FilterCheck;
import dev.fumidai.network.FilterOutcome;
import dev.fumidai.network.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The network ACLs on the way through a NAT instance: out of the node's subnet and into the instance's under the
 * internet's addresses, then out of the instance's under its own.
 *
 * @param arrival the instance where packets from the node arrive
 * @param departure the instance where they leave
 * @param internet as the node and the instance see it
 */
record NatInstanceAcls(Setting setting, Party arrival, Party departure, Party internet) {

    FilterCheck check() {
        if (arrival.subnetId() == null || departure.subnetId() == null) {
            return new FilterCheck(FilterOutcome.UNKNOWN, List.of());
        }
        List<FilterCheck> checks = new ArrayList<>();
        if (!isBeside()) {
            checks.add(setting.world().network().aclRoundTrip(setting.node(), internet, EndpointChecks.HTTPS));
            checks.add(inward());
        }
        checks.add(setting.world().network().aclRoundTrip(departure, internet, EndpointChecks.HTTPS));
        return Hops.all(checks);
    }

    /** Within one subnet no network ACL is asked. */
    private boolean isBeside() {
        return Objects.equals(arrival.subnetId(), setting.node().subnetId());
    }

    /** In from the node, and the answers out to the node's ephemeral ports. */
    private FilterCheck inward() {
        PortRange https = PortRange.of(EndpointChecks.HTTPS);
        return Hops.all(List.of(
                setting.world().network().acl(arrival, Direction.INBOUND, setting.node(), https),
                setting.world()
                        .network()
                        .acl(
                                arrival,
                                Direction.OUTBOUND,
                                setting.node(),
                                setting.node().ephemeralPorts())));
    }

    List<Command> commands() {
        AclFix fix = new AclFix(setting);
        List<Command> commands = new ArrayList<>();
        if (!isBeside()) {
            commands.addAll(fix.roundTrip(setting.node(), internet, EndpointChecks.HTTPS));
            commands.addAll(fix.natSide(setting.node(), arrival, EndpointChecks.HTTPS));
        }
        commands.addAll(fix.roundTrip(departure, internet, EndpointChecks.HTTPS));
        return List.copyOf(commands);
    }
}
