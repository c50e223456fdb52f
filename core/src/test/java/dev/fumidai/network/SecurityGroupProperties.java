package dev.fumidai.network;

import static dev.fumidai.network.Lab.inbound;
import static dev.fumidai.network.Lab.isolated;
import static dev.fumidai.network.Lab.pair;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fumidai.model.Cidr;
import dev.fumidai.model.PortRange;
import dev.fumidai.model.vpc.SecurityGroup.GroupPair;
import dev.fumidai.model.vpc.SecurityGroup.IpPermission;
import dev.fumidai.network.Packets.Packet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

class SecurityGroupProperties {
    /** What is asked: the rules of two groups, and who wants to come in where. */
    record Flow(List<IpPermission> first, List<IpPermission> second, List<Cidr> from, PortRange ports) {
        FilterCheck ask(boolean swapped) {
            Party peer = new Party("eni-x", "vpc-1", "subnet-x", from, List.of("sg-x"), EphemeralPorts.LINUX);
            Party at = swapped
                    ? Lab.at("eni-t", "subnet-p", "10.0.1.10", "sg-2", "sg-1")
                    : Lab.at("eni-t", "subnet-p", "10.0.1.10", "sg-1", "sg-2");
            return isolated()
                    .put(inbound("sg-1", first.toArray(IpPermission[]::new)))
                    .put(inbound("sg-2", second.toArray(IpPermission[]::new)))
                    .network()
                    .groups(at, Direction.INBOUND, peer, ports);
        }

        FilterOutcome outcome() {
            return ask(false).outcome();
        }

        Flow with(List<IpPermission> rules) {
            return new Flow(rules, second, from, ports);
        }
    }

    @Property
    void the_answer_is_what_every_packet_meets(@ForAll("flows") Flow flow) {
        List<IpPermission> rules =
                Stream.concat(flow.first().stream(), flow.second().stream()).toList();
        FilterOutcome expected = Packets.outcome(flow.from(), flow.ports(), packet -> fate(rules, packet));
        Statistics.label("outcome").collect(expected).coverage(coverage -> {
            coverage.check(FilterOutcome.ALLOWED).count(count -> count > 20);
            coverage.check(FilterOutcome.DENIED).count(count -> count > 20);
            coverage.check(FilterOutcome.PARTIAL_PORTS).count(count -> count > 20);
            coverage.check(FilterOutcome.PARTIAL_ADDRESSES).count(count -> count > 20);
            coverage.check(FilterOutcome.UNKNOWN).count(count -> count > 20);
        });
        assertThat(flow.outcome()).isEqualTo(expected);
    }

    /** Bit 1 where the packet may pass, bit 2 where it may be dropped. */
    private static int fate(List<IpPermission> rules, Packet packet) {
        int fate = 2;
        for (IpPermission rule : rules) {
            if ("udp".equals(rule.ipProtocol())) {
                continue;
            }
            boolean port = rule.ports() == null || rule.ports().contains(PortRange.of(packet.port()));
            List<GroupPair> pairs = rule.groupPairs();
            boolean peer = rule.ranges().stream().anyMatch(range -> Packets.isIn(packet.address(), range))
                    || (pairs != null && pairs.contains(pair("sg-x")));
            boolean perhapsPeer = !rule.rangesKnown() || pairs == null;
            if (port && peer && rule.ports() != null) {
                return 1;
            }
            if (port && (peer || perhapsPeer)) {
                fate = 3;
            }
        }
        return fate;
    }

    @Property
    void one_more_rule_never_closes_a_path(@ForAll("flows") Flow flow, @ForAll("rules") IpPermission rule) {
        List<IpPermission> more = new ArrayList<>(flow.first());
        more.add(rule);
        FilterOutcome before = flow.outcome();
        FilterOutcome after = flow.with(more).outcome();
        Statistics.label("opened")
                .collect(before != after)
                .coverage(coverage -> coverage.check(true).count(count -> count > 20));
        assertThat(after != before && before == FilterOutcome.ALLOWED)
                .as(before + " to " + after)
                .isFalse();
        assertThat(after == FilterOutcome.DENIED && before != FilterOutcome.DENIED)
                .as(before + " to " + after)
                .isFalse();
    }

    @Property
    void a_rule_for_two_halves_is_a_rule_for_the_whole(@ForAll("flows") Flow flow) {
        List<IpPermission> halved = flow.first().stream()
                .map(rule -> new IpPermission(
                        rule.ipProtocol(),
                        rule.ports(),
                        rule.ranges().stream()
                                .flatMap(range -> range.halves().stream())
                                .toList(),
                        rule.rangesKnown(),
                        rule.prefixListIds(),
                        rule.groupPairs()))
                .toList();
        assertThat(flow.with(halved).outcome()).isEqualTo(flow.outcome());
    }

    @Property
    void the_order_of_groups_and_rules_does_not_matter(@ForAll("flows") Flow flow, @ForAll Random random) {
        List<IpPermission> shuffled = new ArrayList<>(flow.first());
        Collections.shuffle(shuffled, random);
        assertThat(flow.with(shuffled).ask(true)).isEqualTo(flow.ask(false));
    }

    @Provide
    Arbitrary<Flow> flows() {
        return Combinators.combine(
                        rules().list().ofMaxSize(3),
                        rules().list().ofMaxSize(2),
                        Packets.blocks().list().ofMinSize(1).ofMaxSize(2),
                        Packets.ports())
                .as(Flow::new);
    }

    @Provide
    Arbitrary<IpPermission> rules() {
        Arbitrary<List<GroupPair>> pairs = Arbitraries.frequency(
                        Tuple.of(8, ""), Tuple.of(1, "sg-x"), Tuple.of(1, "sg-y"))
                .map(id -> id.isEmpty() ? List.<GroupPair>of() : List.of(pair(id)));
        return Combinators.combine(
                        Arbitraries.of("tcp", "tcp", "6", "udp"),
                        Packets.ports().injectNull(0.03),
                        Packets.blocks().list().ofMaxSize(2),
                        Arbitraries.integers().between(0, 24).map(one -> one > 0),
                        pairs.injectNull(0.03))
                .as((protocol, ports, ranges, known, groups) ->
                        new IpPermission(protocol, ports, ranges, known, List.of(), groups));
    }
}
