package dev.fumidai.internal.assembly;

import dev.fumidai.model.Cidr;
import dev.fumidai.model.PortRange;
import dev.fumidai.model.vpc.NetworkAcl;
import dev.fumidai.network.Direction;
import dev.fumidai.network.FilterOutcome;
import dev.fumidai.network.Party;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The commands that open network ACLs for a flow. New entries get numbers below every entry that stands, since the
 * lowest number decides. One per candidate, so that numbers are not given twice.
 */
final class AclFix {
    private final Setting setting;
    private final Map<String, Integer> nextNumber = new HashMap<>();
    private final Map<String, String> written = new LinkedHashMap<>();

    AclFix(Setting setting) {
        this.setting = setting;
    }

    /** What lets TCP pass from client to server and the answers back; empty where an ACL has no number left. */
    List<String> roundTrip(Party client, Party server, int port) {
        List<String> commands = new ArrayList<>();
        PortRange service = PortRange.of(port);
        commands.addAll(leg(client, Direction.OUTBOUND, server, service));
        commands.addAll(leg(server, Direction.INBOUND, client, service));
        commands.addAll(leg(server, Direction.OUTBOUND, client, client.ephemeralPorts()));
        commands.addAll(leg(client, Direction.INBOUND, server, client.ephemeralPorts()));
        return commands;
    }

    /** What lets the node's packets into a NAT gateway's subnet and the answers out to the node. */
    List<String> natSide(Party node, Party nat, int port) {
        List<String> commands = new ArrayList<>(leg(nat, Direction.INBOUND, node, PortRange.of(port)));
        commands.addAll(leg(nat, Direction.OUTBOUND, node, node.ephemeralPorts()));
        return commands;
    }

    private List<String> leg(Party at, Direction direction, Party peer, PortRange ports) {
        FilterOutcome outcome =
                setting.world().network().acl(at, direction, peer, ports).outcome();
        if (at.subnetId() == null || !Hops.stops(outcome)) {
            return List.of();
        }
        Optional<NetworkAcl> acl = setting.world().snapshot().all(NetworkAcl.class).stream()
                .filter(one -> one.subnetIds() != null && one.subnetIds().contains(at.subnetId()))
                .findFirst();
        List<String> commands = new ArrayList<>();
        for (Cidr block : blocks(peer)) {
            acl.map(found -> entry(found, direction, block, ports)).ifPresent(commands::add);
        }
        return commands;
    }

    private static List<Cidr> blocks(Party peer) {
        List<Cidr> addresses = peer.addresses();
        return addresses == null || addresses.isEmpty() ? List.of(Cidr.ANY_IPV4) : addresses;
    }

    private @Nullable String entry(NetworkAcl acl, Direction direction, Cidr block, PortRange ports) {
        String what = acl.networkAclId() + " " + direction + " " + block + " " + ports;
        @Nullable String before = written.get(what);
        if (before != null) {
            return before;
        }
        int number = nextNumber.merge(
                acl.networkAclId() + " " + direction, lowest(acl, direction) - 1, (next, first) -> next - 1);
        if (number < 1) {
            return null;
        }
        String command = "aws ec2 create-network-acl-entry --network-acl-id " + ShellWord.quoted(acl.networkAclId())
                + (direction == Direction.INBOUND ? " --ingress" : " --egress") + " --rule-number " + number
                + " --protocol tcp --port-range From=" + ports.from() + ",To=" + ports.to()
                + (block.isIpv6() ? " --ipv6-cidr-block " : " --cidr-block ") + block
                + " --rule-action allow" + region();
        written.put(what, command);
        return command;
    }

    private String region() {
        @Nullable String region = setting.region();
        return region == null ? "" : " --region " + ShellWord.quoted(region);
    }

    private static int lowest(NetworkAcl acl, Direction direction) {
        int lowest = Integer.MAX_VALUE;
        List<NetworkAcl.Entry> entries = acl.entries();
        for (NetworkAcl.Entry entry : entries == null ? List.<NetworkAcl.Entry>of() : entries) {
            boolean outbound = Boolean.TRUE.equals(entry.egress());
            if (entry.ruleNumber() != null && outbound == (direction == Direction.OUTBOUND)) {
                lowest = Math.min(lowest, entry.ruleNumber());
            }
        }
        return Math.min(lowest, 32767);
    }
}
