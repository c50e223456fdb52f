package dev.fumidai.network;

import dev.fumidai.model.Cidr;
import dev.fumidai.model.PortRange;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** A world of 32 addresses and 10 ports, small enough to look at every packet. */
final class Packets {
    private static final int ADDRESSES = 32;
    static final int PORTS = 10;

    private Packets() {}

    record Packet(int address, int port) {}

    static Arbitrary<Cidr> blocks() {
        return Combinators.combine(
                        Arbitraries.integers().between(27, 32),
                        Arbitraries.integers().between(0, ADDRESSES - 1))
                .as((length, last) -> Cidr.parse("10.0.0." + last + "/" + length));
    }

    static Arbitrary<PortRange> ports() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, PORTS - 1),
                        Arbitraries.integers().between(0, PORTS - 1))
                .as((one, other) -> new PortRange(Math.min(one, other), Math.max(one, other)));
    }

    static boolean isIn(int address, Cidr block) {
        int first = Integer.parseInt(block.address().substring("10.0.0.".length()));
        return address >= first && address < first + (1 << (32 - block.prefixLength()));
    }

    static List<Integer> addressesIn(List<Cidr> blocks) {
        return IntStream.range(0, ADDRESSES)
                .filter(address -> blocks.stream().anyMatch(block -> isIn(address, block)))
                .boxed()
                .toList();
    }

    /** What the outcome must be, from the fates of every packet. {@code fate}: bit 1 may pass, bit 2 may be dropped. */
    static FilterOutcome outcome(List<Cidr> blocks, PortRange ports, ToIntFunction<Packet> fate) {
        boolean everyAddressMixed = true;
        Set<FilterOutcome> seen = EnumSet.noneOf(FilterOutcome.class);
        for (int address : addressesIn(blocks)) {
            Set<FilterOutcome> here = EnumSet.noneOf(FilterOutcome.class);
            for (int port = ports.from(); port <= ports.to(); port++) {
                here.add(
                        switch (fate.applyAsInt(new Packet(address, port))) {
                            case 1 -> FilterOutcome.ALLOWED;
                            case 2 -> FilterOutcome.DENIED;
                            default -> FilterOutcome.UNKNOWN;
                        });
            }
            everyAddressMixed &= here.containsAll(Set.of(FilterOutcome.ALLOWED, FilterOutcome.DENIED));
            seen.addAll(here);
        }
        if (seen.containsAll(Set.of(FilterOutcome.ALLOWED, FilterOutcome.DENIED))) {
            return everyAddressMixed ? FilterOutcome.PARTIAL_PORTS : FilterOutcome.PARTIAL_ADDRESSES;
        }
        return seen.contains(FilterOutcome.UNKNOWN)
                ? FilterOutcome.UNKNOWN
                : seen.iterator().next();
    }
}
