package dev.fumidai.network;

import dev.fumidai.model.AwsSnapshot;
import dev.fumidai.model.Cidr;
import dev.fumidai.model.PortRange;
import dev.fumidai.model.vpc.PrefixList;
import dev.fumidai.model.vpc.SecurityGroup;
import dev.fumidai.model.vpc.SecurityGroup.GroupPair;
import dev.fumidai.model.vpc.SecurityGroup.IpPermission;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the security groups of an interface do with TCP: they admit what any rule of any group admits. Immutable.
 *
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html">Security group rules</a>
 */
record SecurityGroupRules(AwsSnapshot snapshot, GroupReferences references) {
    private static final Comparator<FlowSpace.Rule> CERTAIN_FIRST = Comparator.<FlowSpace.Rule, Boolean>comparing(
                    rule -> !rule.certain())
            .thenComparing(rule -> rule.hop().resource())
            .thenComparing(rule -> String.valueOf(rule.hop().value()))
            .thenComparing(rule -> String.valueOf(rule.block()));

    FilterCheck check(Party at, Direction direction, Party peer, PortRange ports) {
        return check(at, direction, peer, ports, null);
    }

    /** @param transitGatewayId what the flow is known to come through; {@code null} where its routes are to tell */
    FilterCheck check(Party at, Direction direction, Party peer, PortRange ports, @Nullable String transitGatewayId) {
        List<String> groupIds = at.groupIds();
        if (groupIds == null) {
            return unknown(new Hop(at.resource(), "SecurityGroups", null, Hop.Decision.UNKNOWN));
        }
        if (groupIds.isEmpty()) {
            return new FilterCheck(FilterOutcome.ALLOWED, List.of());
        }
        Question question =
                new Question(at, direction, peer, ports, transitGatewayId, new ArrayList<>(), new ArrayList<>());
        groupIds.stream().distinct().sorted().forEach(id -> addGroup(question, id));
        question.rules().sort(CERTAIN_FIRST);
        return question.answer(groupIds.stream()
                .distinct()
                .sorted()
                .map(id -> denial(id, direction))
                .toList());
    }

    private static FilterCheck unknown(Hop hop) {
        return new FilterCheck(FilterOutcome.UNKNOWN, List.of(hop));
    }

    private static String field(Direction direction) {
        return direction == Direction.INBOUND ? "IpPermissions" : "IpPermissionsEgress";
    }

    private static @Nullable List<IpPermission> permissions(SecurityGroup group, Direction direction) {
        return direction == Direction.INBOUND ? group.ipPermissions() : group.ipPermissionsEgress();
    }

    private Hop denial(String groupId, Direction direction) {
        String rules = snapshot.find(SecurityGroup.class, groupId)
                .map(group -> permissions(group, direction))
                .map(RuleText::list)
                .orElse(null);
        return new Hop(groupId, field(direction), rules, Hop.Decision.STOPPED, ExplanationCode.ENI_SG_RULES_MISMATCH);
    }

    private void addGroup(Question question, String groupId) {
        SecurityGroup group = snapshot.find(SecurityGroup.class, groupId).orElse(null);
        List<IpPermission> permissions = group == null ? null : permissions(group, question.direction());
        if (permissions == null) {
            question.perhaps(PortRange.ALL, new Hop(groupId, field(question.direction()), null, Hop.Decision.UNKNOWN));
        } else {
            permissions.forEach(permission -> addPermission(question, groupId, permission));
        }
    }

    private void addPermission(Question question, String groupId, IpPermission permission) {
        String protocol = permission.ipProtocol();
        if (protocol != null && !RuleText.isTcp(protocol)) {
            return;
        }
        boolean all = "-1".equals(protocol);
        boolean certain = protocol != null && (all || permission.ports() != null);
        PortRange ports = all || permission.ports() == null ? PortRange.ALL : permission.ports();
        Adder adder = new Adder(question, groupId, permission, ports, certain);
        permission.ranges().forEach(range -> adder.add(range, range.toString()));
        if (!permission.rangesKnown()) {
            adder.perhaps("?");
        }
        addPrefixLists(adder, permission.prefixListIds());
        addPairs(adder, permission.groupPairs());
    }

    private void addPrefixLists(Adder adder, @Nullable List<String> prefixListIds) {
        if (prefixListIds == null) {
            adder.perhaps("?");
            return;
        }
        for (String id : prefixListIds) {
            List<Cidr> entries =
                    snapshot.find(PrefixList.class, id).map(PrefixList::entries).orElse(null);
            if (entries == null) {
                adder.perhaps(id);
            } else {
                entries.forEach(entry -> adder.add(entry, id));
            }
        }
    }

    private void addPairs(Adder adder, @Nullable List<GroupPair> pairs) {
        if (pairs == null) {
            adder.perhaps("?");
            return;
        }
        for (GroupPair pair : pairs) {
            String text = RuleText.of(pair);
            switch (references.match(
                    pair,
                    adder.question().at(),
                    adder.question().direction(),
                    adder.question().peer(),
                    adder.question().transitGatewayId())) {
                case YES -> adder.add(null, text);
                case PERHAPS -> adder.perhaps(text);
                case STALE -> adder.stale(text);
                case NO -> {
                    // Admits others, not this peer.
                }
            }
        }
    }

    /** Turns one permission's peers into rules. */
    private record Adder(Question question, String groupId, IpPermission permission, PortRange ports, boolean certain) {
        void add(@Nullable Cidr block, String peer) {
            question.rules()
                    .add(new FlowSpace.Rule(
                            block, ports, certain, FlowSpace.Action.ALLOW, hop(peer, Hop.Decision.PASSED)));
        }

        void perhaps(String peer) {
            question.perhaps(ports, hop(peer, Hop.Decision.UNKNOWN));
        }

        void stale(String peer) {
            if (ports.overlaps(question.ports())) {
                question.stale().add(hop(peer, Hop.Decision.STOPPED));
            }
        }

        private Hop hop(String peer, Hop.Decision decision) {
            return new Hop(groupId, field(question.direction()), RuleText.of(permission, peer), decision)
                    .whereStopped(ExplanationCode.ENI_SG_RULES_MISMATCH);
        }
    }

    /** The flow, and the rules that were found for it. */
    private record Question(
            Party at,
            Direction direction,
            Party peer,
            PortRange ports,
            @Nullable String transitGatewayId,
            List<FlowSpace.Rule> rules,
            List<Hop> stale) {
        void perhaps(PortRange of, Hop hop) {
            rules.add(new FlowSpace.Rule(null, of, false, FlowSpace.Action.ALLOW, hop));
        }

        FilterCheck answer(List<Hop> denial) {
            FilterCheck check = Whereabouts.of(peer).ask(ports, rules, denial);
            return check.outcome() == FilterOutcome.DENIED && !stale.isEmpty()
                    ? new FilterCheck(
                            FilterOutcome.STALE_REFERENCE,
                            stale.stream().distinct().toList())
                    : check;
        }
    }
}
