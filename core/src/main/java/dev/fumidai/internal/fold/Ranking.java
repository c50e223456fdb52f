package dev.fumidai.internal.fold;

import dev.fumidai.finding.AccessMethod;
import dev.fumidai.report.Preference;
import dev.fumidai.report.Profile;
import dev.fumidai.report.Standing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The total order of options under a preference, by which criterion one stands before the next, and who dominates it. */
final class Ranking {
    /**
     * An option in its place.
     *
     * @param dominatedBy the first of those that dominate it
     */
    record Place(int rank, JudgedCandidate candidate, Standing standing, Optional<AccessMethod> dominatedBy) {}

    /** Profiles are derived; each is derived once. */
    private record Contender(JudgedCandidate candidate, Profile profile) {}

    /**
     * Between the candidates of one method. What is all to be built stands behind what exists and may serve already:
     * finding out costs nothing.
     */
    static final Comparator<JudgedCandidate> OF_CANDIDATES = Comparator.comparing(Ranking::placed)
            .thenComparing(JudgedCandidate::requiredChanges)
            .thenComparing(Ranking::added)
            .thenComparing(one -> one.via().toString());

    private final Preference preference;

    Ranking(Preference preference) {
        this.preference = preference;
    }

    /** Ranks the options, one of each method. */
    List<Place> of(Collection<JudgedCandidate> options) {
        List<Contender> sorted = options.stream()
                .map(option -> new Contender(option, option.profile()))
                .sorted(Comparator.comparing(Contender::profile, preference.order()))
                .toList();
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            places.add(new Place(i + 1, sorted.get(i).candidate(), standing(sorted, i), dominator(sorted, i)));
        }
        return places;
    }

    private Standing standing(List<Contender> sorted, int i) {
        return i + 1 == sorted.size()
                ? Standing.LAST
                : preference.decisive(sorted.get(i).profile(), sorted.get(i + 1).profile());
    }

    /** No preference puts an option before one that dominates it, so only those before it are asked. */
    private static Optional<AccessMethod> dominator(List<Contender> sorted, int i) {
        Profile option = sorted.get(i).profile();
        return sorted.subList(0, i).stream()
                .map(Contender::profile)
                .filter(other -> other.dominates(option))
                .map(Profile::method)
                .findFirst();
    }

    private static int placed(JudgedCandidate one) {
        boolean needsBuilding = one.assembled().candidate().isNew();
        return switch (one.verdict()) {
            case READY -> 0;
            case READY_AFTER_CHANGES -> needsBuilding ? 3 : 1;
            case UNDETERMINED -> 2;
            case RULED_OUT -> 4;
        };
    }

    private static BigDecimal added(JudgedCandidate one) {
        return one.cost().added().amount();
    }
}
