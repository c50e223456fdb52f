package dev.fumidai.network;

import dev.fumidai.model.AwsSnapshot;
import dev.fumidai.model.Cidr;
import dev.fumidai.model.PortRange;
import dev.fumidai.model.vpc.NatGateway;
import dev.fumidai.model.vpc.NetworkAcl;
import dev.fumidai.model.vpc.NetworkAcl.Entry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the network ACL of a subnet does with TCP that crosses the subnet's boundary: the entry with the lowest number
 * that matches decides, and what none matches is denied. Immutable.
 *
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/userguide/nacl-basics.html">Network ACL basics</a>
 */
final class NetworkAclEntries {
    private static final FilterCheck NOT_EVALUATED = new FilterCheck(FilterOutcome.NOT_EVALUATED, List.of());
    private static final Comparator<Entry> BY_NUMBER = Comparator.comparing(
                    Entry::ruleNumber, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(entry -> RuleText.of(entry));

    private static final List<FilterOutcome> WORST_FIRST = List.of(
            FilterOutcome.DENIED,
            FilterOutcome.STALE_REFERENCE,
            FilterOutcome.PARTIAL_PORTS,
            FilterOutcome.PARTIAL_ADDRESSES,
            FilterOutcome.UNKNOWN,
            FilterOutcome.ALLOWED,
            FilterOutcome.NOT_EVALUATED);

    private final AwsSnapshot snapshot;
    private final Map<String, Set<String>> bySubnet = new HashMap<>();
    /** By ACL and direction, in the order in which they are asked. */
    private final Map<String, Map<Direction, List<FlowSpace.Rule>>> rules = new HashMap<>();

    NetworkAclEntries(AwsSnapshot snapshot) {
        this.snapshot = snapshot;
        for (NetworkAcl acl : snapshot.all(NetworkAcl.class)) {
            List<Entry> entries = acl.entries();
            if (entries != null) {
                rules.put(
                        acl.networkAclId(),
                        Map.of(
                                Direction.INBOUND, rules(acl, entries, Direction.INBOUND),
                                Direction.OUTBOUND, rules(acl, entries, Direction.OUTBOUND)));
            }
            List<String> subnetIds = acl.subnetIds();
            if (subnetIds != null) {
                subnetIds.forEach(id -> file(id, acl));
            }
            if (Boolean.TRUE.equals(acl.isDefault())) {
                file(Party.newSubnetOf(acl.vpcId()), acl);
            }
        }
    }

    private void file(String subnetId, NetworkAcl acl) {
        bySubnet.computeIfAbsent(subnetId, key -> new TreeSet<>()).add(acl.networkAclId());
    }

    /** The network ACL of a subnet; empty where that is not told. */
    Optional<String> of(String subnetId) {
        Set<String> ids = bySubnet.getOrDefault(subnetId, Set.of());
        return ids.size() == 1 ? ids.stream().findFirst() : Optional.empty();
    }

    FilterCheck check(Party at, Direction direction, Party peer, PortRange ports) {
        if (isOutside(at)) {
            return NOT_EVALUATED;
        }
        String subnetId = at.subnetId();
        if (subnetId == null) {
            return unknown(new Hop(at.resource(), "SubnetId", null, Hop.Decision.UNKNOWN));
        }
        if (subnetId.equals(peer.subnetId())) {
            return NOT_EVALUATED;
        }
        FilterCheck check = crossing(subnetId, direction, peer, ports);
        boolean perhapsNeighbours = peer.subnetId() == null
                && !isOutside(peer)
                && (peer.vpcId() == null || at.vpcId() == null || Objects.equals(peer.vpcId(), at.vpcId()));
        return perhapsNeighbours && check.outcome() != FilterOutcome.ALLOWED
                ? unknown(new Hop(peer.resource(), "SubnetId", null, Hop.Decision.UNKNOWN))
                : check;
    }

    /** The internet and a regional NAT gateway are in no subnet. */
    private boolean isOutside(Party party) {
        return party.isInternet()
                || (party.subnetId() == null
                        && snapshot.find(NatGateway.class, party.resource())
                                .filter(NatGateway::isRegional)
                                .isPresent());
    }

    /** One crossing of a subnet's boundary. */
    FilterCheck crossing(String subnetId, Direction direction, Party peer, PortRange ports) {
        String aclId = of(subnetId).orElse(null);
        if (aclId == null) {
            return unknown(new Hop(Party.vpcOrSubnet(subnetId), "NetworkAclId", null, Hop.Decision.UNKNOWN));
        }
        Map<Direction, List<FlowSpace.Rule>> known = rules.get(aclId);
        List<FlowSpace.Rule> asked = known == null ? null : known.get(direction);
        if (asked == null) {
            return unknown(new Hop(aclId, "Entries", null, Hop.Decision.UNKNOWN));
        }
        Hop implicit =
                new Hop(aclId, "Entries", "* deny", Hop.Decision.STOPPED, ExplanationCode.SUBNET_ACL_RESTRICTION);
        return Whereabouts.of(peer).ask(ports, asked, List.of(implicit));
    }

    private static FilterCheck unknown(Hop hop) {
        return new FilterCheck(FilterOutcome.UNKNOWN, List.of(hop));
    }

    private static List<FlowSpace.Rule> rules(NetworkAcl acl, List<Entry> entries, Direction direction) {
        List<FlowSpace.Rule> rules = new ArrayList<>();
        entries.stream()
                .filter(entry -> concerns(entry, direction))
                .sorted(BY_NUMBER)
                .forEach(entry -> rules.add(rule(acl, entry)));
        return rules;
    }

    private static boolean concerns(Entry entry, Direction direction) {
        Boolean egress = entry.egress();
        String protocol = entry.protocol();
        return (egress == null || egress == (direction == Direction.OUTBOUND))
                && (protocol == null || RuleText.isTcp(protocol));
    }

    /** An entry without a number may stand anywhere: it is asked first, as one that may not be reached. */
    private static FlowSpace.Rule rule(NetworkAcl acl, Entry entry) {
        boolean all = "-1".equals(entry.protocol());
        PortRange told = all ? PortRange.ALL : entry.portRange();
        Cidr block = entry.cidrBlock();
        boolean certain = entry.ruleNumber() != null
                && entry.egress() != null
                && entry.protocol() != null
                && told != null
                && block != null;
        Hop.Decision decision = "allow".equals(entry.ruleAction()) ? Hop.Decision.PASSED : Hop.Decision.STOPPED;
        Hop hop = new Hop(acl.networkAclId(), "Entries", RuleText.of(entry), decision)
                .whereStopped(ExplanationCode.SUBNET_ACL_RESTRICTION);
        return new FlowSpace.Rule(block, told == null ? PortRange.ALL : told, certain, action(entry), hop);
    }

    private static FlowSpace.Action action(Entry entry) {
        String action = entry.ruleAction();
        if ("allow".equals(action)) {
            return FlowSpace.Action.ALLOW;
        }
        return "deny".equals(action) ? FlowSpace.Action.DENY : FlowSpace.Action.EITHER;
    }

    /** Four crossings: out of the client's subnet, into the server's, and the answer the other way. */
    FilterCheck roundTrip(Party client, Party server, int port) {
        PortRange asked = PortRange.of(port);
        PortRange answered = client.ephemeralPorts();
        List<FilterCheck> crossings = List.of(
                check(client, Direction.OUTBOUND, server, asked),
                check(server, Direction.INBOUND, client, asked),
                check(server, Direction.OUTBOUND, client, answered),
                check(client, Direction.INBOUND, server, answered));
        for (FilterOutcome worst : WORST_FIRST) {
            List<FilterCheck> such =
                    crossings.stream().filter(check -> check.outcome() == worst).toList();
            if (!such.isEmpty()) {
                return new FilterCheck(
                        worst,
                        such.stream()
                                .flatMap(check -> check.hops().stream())
                                .distinct()
                                .toList());
            }
        }
        throw new IllegalStateException("A network ACL answered none of " + WORST_FIRST + ": " + crossings
                + ".\nMaybe an outcome was added and has no place in the order.");
    }
}
