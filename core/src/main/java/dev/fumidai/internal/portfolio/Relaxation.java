package dev.fumidai.internal.portfolio;

import static java.util.Objects.requireNonNull;

import dev.fumidai.internal.portfolio.Component.Option;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a node weighs at least, and the choice that this bound suggests.
 *
 * <p>The weight of each bundle is split into shares among the classes, never more in sum than the bundle weighs. A class
 * then has its <em>level</em>: the least of its options, each with the shares of the bundles it still has to buy. The bound
 * is what is bought plus the levels. No choice is below it: a choice that needs what is bought weighs its options and its
 * bundles, a bundle weighs at least the shares of the classes that need it, and an option with its shares is at least at
 * the level of its class. (Any split gives a bound; equal shares, a bundle's weight divided by its possible users, are one.)
 *
 * <p>Here shares grow from nothing: again and again each class raises its level by as much as it takes until one more
 * option is as light as its lightest or a bundle is paid in full (the dual ascent of uncapacitated facility location).
 * There are only sums and differences, hence no rounding.
 */
final class Relaxation {
    private final Component component;
    private final Node node;
    private final @Nullable BigInteger[][] values;
    private final BigInteger[][] shares;
    private final BigInteger[] levels;
    private final BigInteger[] unpaid;
    private final boolean feasible;

    Relaxation(Component component, Node node) {
        this.component = component;
        this.node = node;
        this.values = new BigInteger[component.size()][];
        this.shares = new BigInteger[component.size()][component.bundles()];
        this.levels = new BigInteger[component.size()];
        this.unpaid = new BigInteger[component.bundles()];
        for (int bundle = 0; bundle < unpaid.length; bundle++) {
            unpaid[bundle] = node.isBought(bundle) ? BigInteger.ZERO : component.bundle(bundle);
        }
        boolean eachHasAnOption = true;
        for (int at = 0; at < component.size(); at++) {
            eachHasAnOption &= begin(at);
        }
        this.feasible = eachHasAnOption;
        if (feasible) {
            ascend();
        }
    }

    private boolean begin(int at) {
        List<Option> options = component.options(at);
        BigInteger least = null;
        values[at] = new BigInteger[options.size()];
        for (int option = 0; option < options.size(); option++) {
            if (!node.isExcluded(at, option)) {
                BigInteger weight = options.get(option).weight();
                values[at][option] = weight;
                least = least == null ? weight : least.min(weight);
            }
        }
        for (int bundle = 0; bundle < component.bundles(); bundle++) {
            shares[at][bundle] = BigInteger.ZERO;
        }
        levels[at] = least == null ? BigInteger.ZERO : least;
        return least != null;
    }

    /** Those with the fewest options first: they depend most on what they share. */
    private void ascend() {
        List<Integer> rising = new ArrayList<>(IntStream.range(0, component.size())
                .boxed()
                .sorted(Comparator.comparing(this::live))
                .toList());
        while (!rising.isEmpty()) {
            rising.removeIf(at -> !raise(at));
        }
    }

    private int live(int at) {
        int live = 0;
        for (BigInteger value : values[at]) {
            live += value == null ? 0 : 1;
        }
        return live;
    }

    /** One step up; false where the lightest options have nothing left to pay, which no later step changes. */
    private boolean raise(int at) {
        BitSet paying = paying(at);
        if (paying.isEmpty()) {
            return false;
        }
        BigInteger step = step(at, paying);
        paying.stream().forEach(bundle -> {
            unpaid[bundle] = unpaid[bundle].subtract(step);
            shares[at][bundle] = shares[at][bundle].add(step);
        });
        List<Option> options = component.options(at);
        for (int option = 0; option < options.size(); option++) {
            for (int bundle : options.get(option).bundles()) {
                BigInteger value = values[at][option];
                if (value != null && paying.get(bundle)) {
                    values[at][option] = value.add(step);
                }
            }
        }
        levels[at] = levels[at].add(step);
        return true;
    }

    /** For each of the lightest options a bundle that is not paid in full; empty if one of them has none. */
    private BitSet paying(int at) {
        BitSet paying = new BitSet();
        List<Option> options = component.options(at);
        for (int option = 0; option < options.size(); option++) {
            List<Integer> bundles = options.get(option).bundles();
            if (levels[at].equals(values[at][option]) && bundles.stream().noneMatch(paying::get)) {
                int dearest = -1;
                for (int bundle : bundles) {
                    if (unpaid[bundle].signum() > 0 && (dearest < 0 || unpaid[bundle].compareTo(unpaid[dearest]) > 0)) {
                        dearest = bundle;
                    }
                }
                if (dearest < 0) {
                    return new BitSet();
                }
                paying.set(dearest);
            }
        }
        return paying;
    }

    /** Until a bundle is paid or an option that pays for none of them is as light as the lightest. */
    private BigInteger step(int at, BitSet paying) {
        BigInteger step = null;
        for (int bundle = paying.nextSetBit(0); bundle >= 0; bundle = paying.nextSetBit(bundle + 1)) {
            step = step == null ? unpaid[bundle] : step.min(unpaid[bundle]);
        }
        List<Option> options = component.options(at);
        BigInteger least = requireNonNull(step);
        for (int option = 0; option < options.size(); option++) {
            BigInteger value = values[at][option];
            if (value != null && options.get(option).bundles().stream().noneMatch(paying::get)) {
                least = least.min(value.subtract(levels[at]));
            }
        }
        return least;
    }

    /** Whether each class has an option left. */
    boolean isFeasible() {
        return feasible;
    }

    BigInteger bound() {
        BigInteger bound = BigInteger.ZERO;
        for (BigInteger level : levels) {
            bound = bound.add(level);
        }
        for (int bundle = 0; bundle < component.bundles(); bundle++) {
            bound = node.isBought(bundle) ? bound.add(component.bundle(bundle)) : bound;
        }
        return bound;
    }

    /** Of the lightest options of each class one that adds the least to what the classes before it need. */
    Choice suggestion() {
        BitSet needed = new BitSet();
        List<Integer> chosen = new ArrayList<>();
        for (int at = 0; at < component.size(); at++) {
            List<Option> options = component.options(at);
            int best = -1;
            BigInteger least = BigInteger.ZERO;
            for (int option = 0; option < options.size(); option++) {
                if (levels[at].equals(values[at][option])) {
                    BigInteger added = added(options.get(option), needed);
                    if (best < 0 || added.compareTo(least) < 0) {
                        best = option;
                        least = added;
                    }
                }
            }
            options.get(best).bundles().forEach(needed::set);
            chosen.add(best);
        }
        return Choice.of(component, chosen);
    }

    private BigInteger added(Option option, BitSet needed) {
        BigInteger added = BigInteger.ZERO;
        for (int bundle : option.bundles()) {
            boolean there = node.isBought(bundle) || needed.get(bundle);
            added = there ? added : added.add(component.bundle(bundle));
        }
        return added;
    }

    /**
     * The bundle of the choice that its users pay the least of. Where the suggestion weighs more than the bound there is
     * one that is not paid in full, since the lightest options make up the bound with their shares.
     */
    int mostInDoubt(Choice suggestion) {
        BigInteger[] missing = new BigInteger[component.bundles()];
        BitSet needed = suggestion.needed(component);
        for (int bundle = 0; bundle < missing.length; bundle++) {
            boolean open = needed.get(bundle) && !node.isBought(bundle);
            missing[bundle] = open ? component.bundle(bundle) : BigInteger.ZERO;
        }
        for (int at = 0; at < component.size(); at++) {
            for (int bundle :
                    component.options(at).get(suggestion.options().get(at)).bundles()) {
                missing[bundle] = missing[bundle].subtract(shares[at][bundle]);
            }
        }
        int most = 0;
        for (int bundle = 1; bundle < missing.length; bundle++) {
            most = missing[bundle].compareTo(missing[most]) > 0 ? bundle : most;
        }
        return most;
    }

    /**
     * The options that no choice lighter than the limit has, by class. Whoever takes an option above the level of its class
     * weighs more than the bound by the difference, and whoever needs a bundle by what the shares leave unpaid of it.
     */
    BitSet[] hopeless(BigInteger limit) {
        BigInteger room = limit.subtract(bound());
        BitSet[] hopeless = new BitSet[component.size()];
        for (int at = 0; at < hopeless.length; at++) {
            hopeless[at] = new BitSet();
            List<Option> options = component.options(at);
            for (int option = 0; option < options.size(); option++) {
                BigInteger value = values[at][option];
                if (value != null) {
                    BigInteger more = value.subtract(levels[at]);
                    for (int bundle : options.get(option).bundles()) {
                        more = more.add(unpaid[bundle]);
                    }
                    hopeless[at].set(option, more.compareTo(room) >= 0);
                }
            }
        }
        return hopeless;
    }
}
