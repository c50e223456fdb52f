package dev.fumidai.internal.assembly;

import static java.util.stream.Collectors.joining;

import dev.fumidai.finding.Evidence;
import dev.fumidai.model.Cidr;
import dev.fumidai.network.FilterCheck;
import dev.fumidai.network.FilterOutcome;
import dev.fumidai.network.Hop;
import dev.fumidai.network.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns hops into evidence, and several checks into one. */
final class Hops {
    /** From the worst: what stops surely, what stops now and then, what is not known, what passes. */
    private static final List<FilterOutcome> WORST_FIRST = List.of(
            FilterOutcome.DENIED,
            FilterOutcome.STALE_REFERENCE,
            FilterOutcome.PARTIAL_PORTS,
            FilterOutcome.PARTIAL_ADDRESSES,
            FilterOutcome.UNKNOWN,
            FilterOutcome.ALLOWED,
            FilterOutcome.NOT_EVALUATED);

    private Hops() {}

    static List<Evidence> evidence(List<Hop> hops) {
        return hops.stream()
                .map(hop -> new Evidence(
                        hop.resource(),
                        hop.field(),
                        hop.value(),
                        hop.code() == null ? null : hop.code().name()))
                .toList();
    }

    /** What stops the packet first, for a sentence. */
    static @Nullable String stoppedAt(List<Hop> hops) {
        return stop(hops).map(Hop::resource).orElse(null);
    }

    /** Why it stops there: an explanation code. */
    static @Nullable String code(List<Hop> hops) {
        return stop(hops).map(Hop::code).map(Enum::name).orElse(null);
    }

    private static Optional<Hop> stop(List<Hop> hops) {
        return hops.stream()
                .filter(hop -> hop.decision() == Hop.Decision.STOPPED)
                .findFirst();
    }

    /** All must pass: the worst outcome, with the hops of those checks that have it; unknown where there are none. */
    static FilterCheck all(List<FilterCheck> checks) {
        FilterOutcome worst = FilterOutcome.UNKNOWN;
        for (FilterOutcome outcome : WORST_FIRST) {
            if (checks.stream().anyMatch(check -> check.outcome() == outcome)) {
                worst = outcome;
                break;
            }
        }
        List<Hop> hops = new ArrayList<>();
        for (FilterCheck check : checks) {
            if (check.outcome() == worst) {
                hops.addAll(check.hops());
            }
        }
        return new FilterCheck(worst, List.copyOf(hops));
    }

    /** One of them holds, and it is not told which: what all agree on, else unknown. */
    static FilterCheck whicheverHolds(List<FilterCheck> checks) {
        List<FilterOutcome> outcomes =
                checks.stream().map(FilterCheck::outcome).distinct().toList();
        boolean agreed = outcomes.size() == 1
                || outcomes.stream().allMatch(Hops::passes)
                || outcomes.stream().allMatch(Hops::stops);
        if (agreed) {
            return checks.get(0);
        }
        return new FilterCheck(
                FilterOutcome.UNKNOWN,
                checks.stream().flatMap(check -> check.hops().stream()).toList());
    }

    /** Whether packets surely pass. */
    static boolean passes(FilterOutcome outcome) {
        return outcome == FilterOutcome.ALLOWED || outcome == FilterOutcome.NOT_EVALUATED;
    }

    /** Whether some packets are surely stopped. */
    static boolean stops(FilterOutcome outcome) {
        return outcome == FilterOutcome.DENIED
                || outcome == FilterOutcome.STALE_REFERENCE
                || outcome == FilterOutcome.PARTIAL_PORTS
                || outcome == FilterOutcome.PARTIAL_ADDRESSES;
    }

    /** The ids of the resources that decided, for a sentence. */
    static String resources(FilterCheck check) {
        return String.join(
                ", ",
                check.hops().stream().map(Hop::resource).distinct().sorted().toList());
    }

    /** Where parties may be found, as a sentence and a rule name it; {@code ?} where that is not told. */
    static String addresses(List<Party> parties) {
        String addresses = parties.stream()
                .map(Party::addresses)
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .map(Cidr::toString)
                .distinct()
                .collect(joining(", "));
        return addresses.isEmpty() ? Setting.UNTOLD : addresses;
    }
}
