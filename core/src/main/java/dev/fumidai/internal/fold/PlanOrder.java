package dev.fumidai.internal.fold;

import dev.fumidai.finding.Change;
import dev.fumidai.finding.ChangeClass;
import dev.fumidai.pricing.Cost;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Which of several plans for one candidate comes first: one that the requirements allow; then the cheaper one, and of equal
 * ones the less invasive: by the heaviest class of its required changes, who else they touch, and how many there are. Where
 * all that is equal, the order of the rule's remedies stands. One that mends less than another is none.
 */
final class PlanOrder {
    private final RequirementChecks requirements;
    private final Function<List<Change>, Cost> cost;

    PlanOrder(RequirementChecks requirements, Function<List<Change>, Cost> cost) {
        this.requirements = requirements;
        this.cost = cost;
    }

    List<List<Change>> sorted(List<List<Change>> plans) {
        long most = plans.stream().mapToLong(PlanOrder::mended).max().orElse(0);
        return plans.stream()
                .filter(plan -> mended(plan) == most)
                .sorted(comparator())
                .toList();
    }

    private Comparator<List<Change>> comparator() {
        return Comparator.comparing((List<Change> plan) -> !plan.stream().allMatch(requirements::allows))
                .thenComparing(plan -> !cost.apply(plan).complete())
                .thenComparing(this::added)
                .thenComparing(PlanOrder::heaviest)
                .thenComparing(plan -> required(plan)
                        .mapToInt(change -> change.sideEffects().size())
                        .sum())
                .thenComparing(plan -> required(plan).count());
    }

    private BigDecimal added(List<Change> plan) {
        return cost.apply(plan).added().amount();
    }

    private static long mended(List<Change> plan) {
        return required(plan)
                .flatMap(change -> change.satisfies().stream())
                .distinct()
                .count();
    }

    private static ChangeClass heaviest(List<Change> plan) {
        return required(plan)
                .map(change -> change.action().changeClass())
                .max(Comparator.naturalOrder())
                .orElse(ChangeClass.CLIENT);
    }

    private static Stream<Change> required(List<Change> plan) {
        return plan.stream().filter(Change::required);
    }
}
