package dev.fumidai.network;

import dev.fumidai.model.Cidr;
import dev.fumidai.model.PortRange;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Asks a list of rules about every packet of a flow at once: the flow is a set of addresses times a range of ports, and
 * the first rule that matches a packet decides it. Addresses are halved where a rule is for a part of them. Not
 * thread-safe: one object answers one question.
 */
final class FlowSpace {
    /** What a rule does with a packet. */
    enum Action {
        ALLOW,
        DENY,
        /** The snapshot does not tell which. */
        EITHER
    }

    /**
     * One rule.
     *
     * @param block {@code null} for every address
     * @param certain false where it is not known whether the rule is there for a packet it matches
     */
    record Rule(@Nullable Cidr block, PortRange ports, boolean certain, Action action, Hop hop) {
        private boolean touches(Cidr addresses) {
            return block == null || block.overlaps(addresses);
        }

        private boolean covers(Cidr addresses) {
            return block == null || block.contains(addresses);
        }
    }

    private record Doubts(boolean mayAllow, boolean mayDeny, List<Hop> hops) {
        static final Doubts NONE = new Doubts(false, false, List.of());

        Doubts with(Rule rule) {
            List<Hop> all = new ArrayList<>(hops);
            all.add(doubtful(rule.hop()));
            return new Doubts(mayAllow || rule.action() != Action.DENY, mayDeny || rule.action() != Action.ALLOW, all);
        }
    }

    private final List<Cidr> addresses;
    private final List<Hop> otherwise;

    private final Set<Cidr> allowed = new LinkedHashSet<>();
    private final Set<Cidr> denied = new LinkedHashSet<>();
    private boolean unknown;
    private final Set<Hop> allowing = new LinkedHashSet<>();
    private final Set<Hop> denying = new LinkedHashSet<>();
    private final Set<Hop> doubtful = new LinkedHashSet<>();

    private FlowSpace(List<Cidr> addresses, List<Hop> otherwise) {
        this.addresses = addresses;
        this.otherwise = otherwise;
    }

    /**
     * Asks the rules.
     *
     * @param otherwise the hops of a packet that no rule matches: it is denied
     */
    static FilterCheck ask(List<Cidr> addresses, PortRange ports, List<Rule> rules, List<Hop> otherwise) {
        FlowSpace all = new FlowSpace(addresses, otherwise);
        for (PortRange slice : slices(ports, rules)) {
            List<Rule> ofSlice =
                    rules.stream().filter(rule -> rule.ports().contains(slice)).toList();
            addresses.forEach(block -> all.decide(block, touching(block, ofSlice), Doubts.NONE));
        }
        return all.answer();
    }

    /**
     * The same for one peer whose address is not known: it is somewhere in IPv4 (where rules commonly are), unless the
     * rules let something pass in IPv6 only.
     */
    static FilterCheck askAnywhere(Hop addressUnknown, PortRange ports, List<Rule> rules, List<Hop> otherwise) {
        FilterCheck check = ask(List.of(Cidr.ANY_IPV4), ports, rules, otherwise);
        boolean open = check.outcome() == FilterOutcome.DENIED
                && ask(List.of(Cidr.ANY_IPV6), ports, rules, otherwise).outcome() != FilterOutcome.DENIED;
        return open || check.outcome() == FilterOutcome.PARTIAL_ADDRESSES
                ? new FilterCheck(FilterOutcome.UNKNOWN, List.of(addressUnknown))
                : check;
    }

    /** Cuts the ports where a rule begins or ends: within a slice all ports are treated alike. */
    private static List<PortRange> slices(PortRange ports, List<Rule> rules) {
        TreeSet<Integer> starts = new TreeSet<>(Set.of(ports.from()));
        for (Rule rule : rules) {
            starts.add(rule.ports().from());
            starts.add(rule.ports().to() + 1);
        }
        List<PortRange> slices = new ArrayList<>();
        for (int from : starts.subSet(ports.from(), true, ports.to(), true)) {
            Integer next = starts.higher(from);
            slices.add(new PortRange(from, next == null ? ports.to() : Math.min(ports.to(), next - 1)));
        }
        return slices;
    }

    private void decide(Cidr block, List<Rule> touching, Doubts before) {
        Doubts doubts = before;
        for (int next = 0; next < touching.size(); next++) {
            Rule rule = touching.get(next);
            if (!rule.covers(block)) {
                List<Rule> left = touching.subList(next, touching.size());
                for (Cidr half : block.halves()) {
                    decide(half, touching(half, left), doubts);
                }
                return;
            }
            if (rule.certain()) {
                settle(block, rule.action(), List.of(rule.hop()), doubts);
                return;
            }
            doubts = doubts.with(rule);
        }
        settle(block, Action.DENY, otherwise, doubts);
    }

    private static List<Rule> touching(Cidr block, List<Rule> rules) {
        return rules.stream().filter(rule -> rule.touches(block)).toList();
    }

    private void settle(Cidr block, Action action, List<Hop> hops, Doubts doubts) {
        if (action == Action.ALLOW && !doubts.mayDeny()) {
            allowed.add(block);
            allowing.addAll(hops);
        } else if (action == Action.DENY && !doubts.mayAllow()) {
            denied.add(block);
            denying.addAll(hops);
        } else {
            unknown = true;
            doubtful.addAll(doubts.hops());
            if (action == Action.EITHER) {
                hops.forEach(hop -> doubtful.add(doubtful(hop)));
            }
        }
    }

    private FilterCheck answer() {
        if (!denied.isEmpty() && !allowed.isEmpty()) {
            boolean byPort = coversAll(denied) && coversAll(allowed);
            List<Hop> hops = new ArrayList<>(allowing);
            hops.addAll(denying);
            return new FilterCheck(
                    byPort ? FilterOutcome.PARTIAL_PORTS : FilterOutcome.PARTIAL_ADDRESSES, List.copyOf(hops));
        }
        if (unknown) {
            return new FilterCheck(FilterOutcome.UNKNOWN, List.copyOf(doubtful));
        }
        return denied.isEmpty()
                ? new FilterCheck(FilterOutcome.ALLOWED, List.copyOf(allowing))
                : new FilterCheck(FilterOutcome.DENIED, List.copyOf(denying));
    }

    private boolean coversAll(Set<Cidr> blocks) {
        return AddressSpace.of(addresses).without(blocks).isEmpty();
    }

    private static Hop doubtful(Hop hop) {
        return new Hop(hop.resource(), hop.field(), hop.value(), Hop.Decision.UNKNOWN);
    }
}
