package dev.fumidai.internal.assembly;

import dev.fumidai.finding.Command;
import dev.fumidai.model.Cidr;
import dev.fumidai.model.PortRange;
import dev.fumidai.model.vpc.NetworkAcl;
import dev.fumidai.network.Direction;
import dev.fumidai.network.FilterOutcome;
import dev.fumidai.network.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The commands that open network ACLs for a flow. Each new entry asks for the first number below every entry that stands,
 * since the lowest number decides; the plan gives those of one network ACL different ones.
 */
record AclFix(Setting setting) {

    /** What lets TCP pass from client to server and the answers back; empty where an ACL has no number left. */
    List<Command> roundTrip(Party client, Party server, int port) {
        List<Command> commands = new ArrayList<>();
        PortRange service = PortRange.of(port);
        commands.addAll(leg(client, Direction.OUTBOUND, server, service));
        commands.addAll(leg(server, Direction.INBOUND, client, service));
        commands.addAll(leg(server, Direction.OUTBOUND, client, client.ephemeralPorts()));
        commands.addAll(leg(client, Direction.INBOUND, server, client.ephemeralPorts()));
        return commands;
    }

    /** The same for every server. */
    List<Command> roundTrip(Party client, List<Party> servers, int port) {
        return servers.stream()
                .flatMap(server -> roundTrip(client, server, port).stream())
                .toList();
    }

    /** What lets TCP out of the client's subnet to the server and the answers back in; the server's side is as it is. */
    List<Command> clientSide(Party client, Party server, int port) {
        List<Command> commands = new ArrayList<>(leg(client, Direction.OUTBOUND, server, PortRange.of(port)));
        commands.addAll(leg(client, Direction.INBOUND, server, client.ephemeralPorts()));
        return commands;
    }

    /** What lets the node's packets into a NAT gateway's subnet and the answers out to the node. */
    List<Command> natSide(Party node, Party nat, int port) {
        List<Command> commands = new ArrayList<>(leg(nat, Direction.INBOUND, node, PortRange.of(port)));
        commands.addAll(leg(nat, Direction.OUTBOUND, node, node.ephemeralPorts()));
        return commands;
    }

    private List<Command> leg(Party at, Direction direction, Party peer, PortRange ports) {
        FilterOutcome outcome =
                setting.world().network().acl(at, direction, peer, ports).outcome();
        if (at.subnetId() == null || !Hops.stops(outcome)) {
            return List.of();
        }
        Optional<NetworkAcl> acl = setting.world()
                .network()
                .networkAclOf(at.subnetId())
                .flatMap(id -> setting.world().find(NetworkAcl.class, id));
        List<Command> commands = new ArrayList<>();
        for (Cidr block : blocks(peer)) {
            acl.map(found -> entry(found, direction, block, ports)).ifPresent(commands::add);
        }
        return commands;
    }

    private static List<Cidr> blocks(Party peer) {
        List<Cidr> addresses = peer.addresses();
        return addresses == null || addresses.isEmpty() ? List.of(Cidr.ANY_IPV4) : addresses;
    }

    private @Nullable Command entry(NetworkAcl acl, Direction direction, Cidr block, PortRange ports) {
        int number = lowest(acl, direction) - 1;
        return number < 1 ? null : command(acl.networkAclId(), direction, number, block, ports);
    }

    private Command command(String acl, Direction direction, int number, Cidr block, PortRange ports) {
        List<String> words =
                new ArrayList<>(List.of("aws", "ec2", "create-network-acl-entry", "--network-acl-id", acl));
        words.add(direction == Direction.INBOUND ? "--ingress" : "--egress");
        words.addAll(List.of("--rule-number", Integer.toString(number), "--protocol", "tcp"));
        words.addAll(List.of("--port-range", "From=" + ports.from() + ",To=" + ports.to()));
        words.addAll(List.of(block.isIpv6() ? "--ipv6-cidr-block" : "--cidr-block", block.toString()));
        words.addAll(List.of("--rule-action", "allow"));
        @Nullable String region = setting.region();
        if (region != null) {
            words.addAll(List.of("--region", region));
        }
        return Command.of(words.toArray(String[]::new));
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
