package dev.fumidai.internal.portfolio;

import java.math.BigInteger;
import java.util.BitSet;
import java.util.List;

/**
 * An option for each class of a component, and what they weigh together with the bundles they need, each once.
 * Immutable; the two choices of a component that weigh the same are the same.
 */
record Choice(List<Integer> options, BigInteger weight) {

    static Choice of(Component component, List<Integer> options) {
        BigInteger weight = BigInteger.ZERO;
        for (int at = 0; at < component.size(); at++) {
            weight = weight.add(component.options(at).get(options.get(at)).weight());
        }
        BitSet needed = needed(component, options);
        for (int bundle = needed.nextSetBit(0); bundle >= 0; bundle = needed.nextSetBit(bundle + 1)) {
            weight = weight.add(component.bundle(bundle));
        }
        return new Choice(List.copyOf(options), weight);
    }

    BitSet needed(Component component) {
        return needed(component, options);
    }

    private static BitSet needed(Component component, List<Integer> options) {
        BitSet needed = new BitSet();
        for (int at = 0; at < component.size(); at++) {
            component.options(at).get(options.get(at)).bundles().forEach(needed::set);
        }
        return needed;
    }

    Choice orIfLighter(Choice other) {
        return other.weight.compareTo(weight) < 0 ? other : this;
    }
}
