package dev.fumidai.internal.estate;

import dev.fumidai.AccessQuestion;
import dev.fumidai.internal.portfolio.PortfolioSearch;
import dev.fumidai.internal.portfolio.Solution;
import dev.fumidai.pricing.Money;
import dev.fumidai.report.AccessReport;
import dev.fumidai.report.AccessReport.StatedRequirement;
import dev.fumidai.report.Portfolio;
import dev.fumidai.report.Portfolio.Choice;
import dev.fumidai.report.Portfolio.Proof;
import dev.fumidai.report.Portfolio.SharedPart;
import dev.fumidai.report.Target;
import dev.fumidai.requirement.Requirement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Folds the reports of an estate's targets into the cheapest set of ways for all of them. */
public final class PortfolioFold {
    private final AccessQuestion question;
    private final List<EstateTarget> targets;
    private final PortfolioSearch search;

    /**
     * @param question any of the questions: they differ in their targets only
     * @param targets at least one, in any order
     */
    public PortfolioFold(AccessQuestion question, List<EstateTarget> targets, PortfolioSearch search) {
        this.question = question;
        this.targets = targets.stream()
                .sorted(Comparator.comparing(EstateTarget::instanceId))
                .toList();
        this.search = search;
    }

    /** The portfolio of these targets. */
    public Portfolio portfolio() {
        EstateWays estate = new EstateWays(question, targets);
        Map<String, List<EstateWay>> ways = new TreeMap<>();
        List<Target> unserved = new ArrayList<>();
        for (EstateTarget target : targets) {
            List<EstateWay> found = estate.into(target);
            if (found.isEmpty()) {
                unserved.add(target.report().target());
            } else {
                ways.put(target.instanceId(), found);
            }
        }
        Solution solution = new ZoneAssignment(search, ways).solve();
        return portfolio(estate, ways, unserved, solution);
    }

    private Portfolio portfolio(
            EstateWays estate, Map<String, List<EstateWay>> ways, List<Target> unserved, Solution solution) {
        Map<String, EstateWay> chosen = new TreeMap<>();
        solution.choice()
                .forEach((target, way) -> chosen.put(target, EstateWay.in(ways.getOrDefault(target, List.of()), way)));
        boolean complete = ways.values().stream()
                .flatMap(List::stream)
                .allMatch(way -> way.option().cost().addedComplete());
        Money added = money(solution.cost());
        AccessReport any = targets.get(0).report();
        return new Portfolio(
                any.asOf(),
                any.prices(),
                any.usage(),
                StatedRequirement.of(question.requirements()),
                choices(chosen),
                shared(chosen),
                unserved,
                added,
                money(apart(estate)),
                complete,
                new Proof(money(solution.lowerBound()), solution.optimal(), solution.visited()),
                withinBudget(added, complete));
    }

    private List<Choice> choices(Map<String, EstateWay> chosen) {
        List<Choice> choices = new ArrayList<>();
        for (EstateTarget target : targets) {
            Optional.ofNullable(chosen.get(target.instanceId()))
                    .map(way -> new Choice(
                            target.report().target(),
                            way.option(),
                            money(way.way().own())))
                    .ifPresent(choices::add);
        }
        return choices;
    }

    private static List<SharedPart> shared(Map<String, EstateWay> chosen) {
        Map<String, List<String>> users = new TreeMap<>();
        Map<String, SharedPart> parts = new TreeMap<>();
        chosen.forEach((target, way) -> way.shared().forEach((key, part) -> {
            parts.putIfAbsent(key, part);
            users.computeIfAbsent(key, any -> new ArrayList<>()).add(target);
        }));
        List<SharedPart> shared = new ArrayList<>();
        parts.forEach((key, part) ->
                shared.add(new SharedPart(part.part(), part.line(), part.vpcId(), users.getOrDefault(key, List.of()))));
        return shared;
    }

    /** Each target's cheapest way, as its own report prices it. */
    private BigDecimal apart(EstateWays estate) {
        BigDecimal sum = BigDecimal.ZERO;
        for (EstateTarget target : targets) {
            sum = sum.add(estate.candidates(target).stream()
                    .map(option -> option.cost().added().amount())
                    .min(Comparator.naturalOrder())
                    .orElse(BigDecimal.ZERO));
        }
        return sum;
    }

    /** What is not complete can still be above the budget for sure. */
    private @Nullable Boolean withinBudget(Money added, boolean complete) {
        Optional<Requirement.Budget> budget = question.requirements().stream()
                .filter(Requirement.Budget.class::isInstance)
                .map(Requirement.Budget.class::cast)
                .findFirst();
        if (budget.isEmpty()) {
            return null;
        }
        boolean within = added.compareTo(budget.get().limit()) <= 0;
        return (within && !complete) ? null : Boolean.valueOf(within);
    }

    private Money money(BigDecimal amount) {
        return new Money(amount, question.prices().currency());
    }
}
