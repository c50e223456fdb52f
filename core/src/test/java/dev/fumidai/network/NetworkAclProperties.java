package dev.fumidai.network;

import static dev.fumidai.network.Lab.acl;
import static dev.fumidai.network.Lab.isolated;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fumidai.model.Cidr;
import dev.fumidai.model.PortRange;
import dev.fumidai.model.vpc.NetworkAcl.Entry;
import dev.fumidai.network.Packets.Packet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

class NetworkAclProperties {
    private static FilterOutcome ask(List<Entry> entries, List<Cidr> addresses, PortRange ports) {
        Party target = Lab.at("eni-t", "subnet-p", "10.0.1.10");
        Party peer = new Party("eni-x", "vpc-1", "subnet-x", addresses, List.of(), EphemeralPorts.LINUX);
        return isolated()
                .put(acl("acl-p", "subnet-p", entries.toArray(Entry[]::new)))
                .network()
                .acl(target, Direction.INBOUND, peer, ports)
                .outcome();
    }

    @Property
    void the_answer_is_what_every_packet_meets(
            @ForAll("known") List<Entry> entries,
            @ForAll("addresses") List<Cidr> addresses,
            @ForAll("ports") PortRange ports) {
        FilterOutcome expected = Packets.outcome(addresses, ports, packet -> fate(entries, packet));
        Statistics.label("outcome").collect(expected).coverage(coverage -> {
            coverage.check(FilterOutcome.ALLOWED).count(count -> count > 20);
            coverage.check(FilterOutcome.DENIED).count(count -> count > 20);
            coverage.check(FilterOutcome.PARTIAL_PORTS).count(count -> count > 20);
            coverage.check(FilterOutcome.PARTIAL_ADDRESSES).count(count -> count > 20);
        });
        assertThat(ask(entries, addresses, ports)).isEqualTo(expected);
    }

    @Property
    void the_answer_is_unknown_where_what_is_missing_could_change_it(
            @ForAll("vague") List<Entry> entries,
            @ForAll("addresses") List<Cidr> addresses,
            @ForAll("ports") PortRange ports) {
        FilterOutcome expected = Packets.outcome(addresses, ports, packet -> fate(entries, packet));
        Statistics.label("outcome").collect(expected).coverage(coverage -> {
            coverage.check(FilterOutcome.ALLOWED).count(count -> count > 5);
            coverage.check(FilterOutcome.DENIED).count(count -> count > 5);
            coverage.check(FilterOutcome.UNKNOWN).count(count -> count > 20);
        });
        assertThat(ask(entries, addresses, ports)).isEqualTo(expected);
    }

    @Property
    void the_order_in_which_entries_are_listed_does_not_matter(
            @ForAll("vague") List<Entry> entries,
            @ForAll("addresses") List<Cidr> addresses,
            @ForAll("ports") PortRange ports,
            @ForAll Random random) {
        List<Entry> shuffled = new ArrayList<>(entries);
        Collections.shuffle(shuffled, random);
        assertThat(ask(shuffled, addresses, ports)).isEqualTo(ask(entries, addresses, ports));
    }

    /** Every way the unknown could be, one after the other: bit 1 where the packet passes, bit 2 where it is dropped. */
    private static int fate(List<Entry> entries, Packet packet) {
        List<Entry> ordered = entries.stream()
                .sorted(Comparator.comparing(entry -> Objects.requireNonNullElse(entry.ruleNumber(), 0)))
                .toList();
        int fates = 0;
        int guesses = ordered.stream().allMatch(NetworkAclProperties::isTold) ? 1 : 1 << (2 * ordered.size());
        for (int guess = 0; guess < guesses; guess++) {
            fates |= fate(ordered, packet, guess);
        }
        return fates;
    }

    private static int fate(List<Entry> ordered, Packet packet, int guess) {
        for (int index = 0; index < ordered.size(); index++) {
            Entry entry = ordered.get(index);
            boolean guessMatch = (guess >> (2 * index) & 1) == 0;
            boolean guessAllow = (guess >> (2 * index + 1) & 1) == 0;
            if (matches(entry, packet, guessMatch)) {
                boolean allow = entry.ruleAction() == null
                        ? guessAllow
                        : entry.ruleAction().equals("allow");
                return allow ? 1 : 2;
            }
        }
        return 2;
    }

    private static boolean matches(Entry entry, Packet packet, boolean guess) {
        boolean cannot = Boolean.TRUE.equals(entry.egress())
                || "17".equals(entry.protocol())
                || (entry.cidrBlock() != null && !Packets.isIn(packet.address(), entry.cidrBlock()))
                || (entry.portRange() != null && !entry.portRange().contains(PortRange.of(packet.port())));
        return !cannot && (isToldButAction(entry) || guess);
    }

    private static boolean isTold(Entry entry) {
        return isToldButAction(entry) && entry.ruleAction() != null;
    }

    private static boolean isToldButAction(Entry entry) {
        return entry.ruleNumber() != null
                && entry.egress() != null
                && entry.protocol() != null
                && entry.cidrBlock() != null
                && entry.portRange() != null;
    }

    @Provide
    Arbitrary<List<Entry>> known() {
        return entries(0, 6);
    }

    @Provide
    Arbitrary<List<Entry>> vague() {
        return entries(0.12, 4);
    }

    private static Arbitrary<List<Entry>> entries(double unknown, int most) {
        Arbitrary<Entry> one = Combinators.combine(
                        Arbitraries.just(1).injectNull(unknown),
                        Arbitraries.of(false, false, false, true).injectNull(unknown),
                        Arbitraries.of("allow", "allow", "deny").injectNull(unknown),
                        Arbitraries.of("6", "6", "17").injectNull(unknown),
                        Packets.blocks().injectNull(unknown),
                        Packets.ports().injectNull(unknown))
                .as(Entry::new);
        Arbitrary<List<Entry>> some = one.list().ofMaxSize(most).map(NetworkAclProperties::numbered);
        return Combinators.combine(some, Arbitraries.of(true, false)).as(NetworkAclProperties::perhapsOpenAtLast);
    }

    private static List<Entry> perhapsOpenAtLast(List<Entry> entries, boolean open) {
        List<Entry> all = new ArrayList<>(entries);
        if (open) {
            all.add(new Entry(200, false, "allow", "6", Cidr.parse("10.0.0.0/27"), PortRange.ALL));
        }
        return all;
    }

    /** Numbers that differ and do not follow the order of the list. */
    private static List<Entry> numbered(List<Entry> entries) {
        List<Entry> numbered = new ArrayList<>();
        for (int index = 0; index < entries.size(); index++) {
            Entry entry = entries.get(index);
            numbered.add(new Entry(
                    entry.ruleNumber() == null ? null : 1 + 37 * (index + 1) % 101,
                    entry.egress(),
                    entry.ruleAction(),
                    entry.protocol(),
                    entry.cidrBlock(),
                    entry.portRange()));
        }
        return numbered;
    }

    @Provide
    Arbitrary<List<Cidr>> addresses() {
        return Packets.blocks().list().ofMinSize(1).ofMaxSize(2);
    }

    @Provide
    Arbitrary<PortRange> ports() {
        return Packets.ports();
    }
}
