package dev.fumidai.internal.portfolio;

import dev.fumidai.internal.portfolio.Component.Option;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Finds good choices quickly, so that the search may soon leave out what cannot be better. */
final class Improvement {
    private final Component component;

    /** The options of each class from the lightest, whatever they need. */
    private final List<List<Integer>> fromLightest = new ArrayList<>();

    /** What some option needs, each once. */
    private final Set<List<Integer>> needs = new LinkedHashSet<>();

    Improvement(Component component) {
        this.component = component;
        for (int at = 0; at < component.size(); at++) {
            List<Option> options = component.options(at);
            fromLightest.add(IntStream.range(0, options.size())
                    .boxed()
                    .sorted(Comparator.comparing(option -> options.get(option).weight()))
                    .toList());
            options.forEach(option -> needs.add(option.bundles()));
        }
    }

    /** Each class takes what is lightest for it alone, then what is lightest with the bundles of all of these. */
    Choice greedy() {
        List<Integer> alone = new ArrayList<>();
        for (int at = 0; at < component.size(); at++) {
            List<Option> options = component.options(at);
            alone.add(
                    Collections.min(fromLightest.get(at), Comparator.comparing(option -> alone(options.get(option)))));
        }
        return settled(Choice.of(component, alone));
    }

    private BigInteger alone(Option option) {
        BigInteger weight = option.weight();
        for (int bundle : option.bundles()) {
            weight = weight.add(component.bundle(bundle));
        }
        return weight;
    }

    /** Buys what one more option needs, or does without a bundle, as long as that helps. */
    Choice improved(Choice from) {
        return improved(from, UnaryOperator.identity());
    }

    /** Buys what one more option needs and does without bundles in exchange, as long as that helps. */
    Choice exchanged(Choice from) {
        return improved(from, this::lean);
    }

    private Choice improved(Choice from, UnaryOperator<Choice> afterBuying) {
        Choice best = from;
        Choice before;
        do {
            before = best;
            for (List<Integer> more : needs) {
                BitSet bought = best.needed(component);
                more.forEach(bought::set);
                best = best.orIfLighter(within(bought).map(afterBuying).orElse(best));
            }
            best = lean(best);
        } while (best.weight().compareTo(before.weight()) < 0);
        return best;
    }

    /** The choice in which each class takes the lightest option that the bundles of the given choice allow. */
    Choice settled(Choice choice) {
        return choice.orIfLighter(within(choice.needed(component)).orElse(choice));
    }

    /** Does without a bundle as long as that helps. */
    private Choice lean(Choice choice) {
        Choice best = choice;
        BitSet tried = choice.needed(component);
        for (int bundle = tried.nextSetBit(0); bundle >= 0; bundle = tried.nextSetBit(bundle + 1)) {
            BitSet bought = best.needed(component);
            bought.clear(bundle);
            best = best.orIfLighter(within(bought).orElse(best));
        }
        return best;
    }

    /** The lightest option of each class among those that need nothing else; empty if a class has none. */
    private Optional<Choice> within(BitSet bought) {
        List<Integer> chosen = new ArrayList<>();
        for (int at = 0; at < component.size(); at++) {
            List<Option> options = component.options(at);
            Optional<Integer> lightest = fromLightest.get(at).stream()
                    .filter(option -> options.get(option).bundles().stream().allMatch(bought::get))
                    .findFirst();
            if (lightest.isEmpty()) {
                return Optional.empty();
            }
            chosen.add(lightest.get());
        }
        return Optional.of(Choice.of(component, chosen));
    }
}
