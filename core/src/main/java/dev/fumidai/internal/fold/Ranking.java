package dev.fumidai.internal.fold;

import dev.fumidai.finding.Change;
import dev.fumidai.finding.ChangeClass;
import dev.fumidai.report.Standing;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/** The total order of options, and by which criterion one stands before the next. */
final class Ranking {
    private record Criterion(Standing standing, Comparator<JudgedCandidate> order) {}

    private static final List<Criterion> CRITERIA = List.of(
            new Criterion(Standing.VERDICT, Comparator.comparing(JudgedCandidate::verdict)),
            new Criterion(
                    Standing.COMPLETE_COST,
                    Comparator.comparing(one -> !one.cost().complete())),
            new Criterion(Standing.ADDED_COST, Comparator.comparing(Ranking::added)),
            new Criterion(Standing.NUMBER_OF_CHANGES, Comparator.comparing(JudgedCandidate::requiredChanges)),
            new Criterion(Standing.HEAVIEST_CHANGE, Comparator.comparing(Ranking::heaviest)),
            new Criterion(
                    Standing.INBOUND_FROM_INTERNET,
                    Comparator.comparing(
                            one -> one.assembled().candidate().method().hasInboundFromInternet())),
            new Criterion(
                    Standing.INTERNET_EGRESS,
                    Comparator.comparing(
                            one -> one.assembled().candidate().method().hasInternetEgress())),
            new Criterion(
                    Standing.STANDING_KEY,
                    Comparator.comparing(
                            one -> one.assembled().candidate().method().hasStandingKey())),
            new Criterion(
                    Standing.METHOD_ORDER,
                    Comparator.comparing(one -> one.assembled().candidate().method())));

    /** Between methods. */
    static final Comparator<JudgedCandidate> OF_OPTIONS = CRITERIA.stream()
            .map(Criterion::order)
            .reduce(Comparator::thenComparing)
            .orElseThrow();

    /**
     * Between the candidates of one method. What is all to be built stands behind what exists and may serve already:
     * finding out costs nothing.
     */
    static final Comparator<JudgedCandidate> OF_CANDIDATES = Comparator.comparing(Ranking::placed)
            .thenComparing(JudgedCandidate::requiredChanges)
            .thenComparing(Ranking::added)
            .thenComparing(one -> one.via().toString());

    private Ranking() {}

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

    private static int heaviest(JudgedCandidate one) {
        return one.changes().stream()
                .filter(Change::required)
                .map(change -> change.action().changeClass())
                .mapToInt(ChangeClass::ordinal)
                .max()
                .orElse(-1);
    }

    /** Why the first stands before the next. */
    static Standing standing(JudgedCandidate first, JudgedCandidate next) {
        for (Criterion criterion : CRITERIA) {
            if (criterion.order().compare(first, next) != 0) {
                return criterion.standing();
            }
        }
        return Standing.METHOD_ORDER;
    }
}
