package dev.fumidai.internal.lockout;

import dev.fumidai.AccessQuestion;
import dev.fumidai.finding.AccessMethod;
import dev.fumidai.plan.AppliedPlan;
import dev.fumidai.plan.Outage;
import dev.fumidai.plan.PlanRefusedException;
import dev.fumidai.report.AccessReport;
import dev.fumidai.report.AssessedOption;
import dev.fumidai.report.LockOut;
import dev.fumidai.report.LockOut.Addition;
import dev.fumidai.report.LockOut.Failure;
import dev.fumidai.report.LockOut.Taken;
import dev.fumidai.report.Verdict;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Tries each failure on a target, and what its report would add before. */
public final class LockOutSearch {
    private static final Comparator<Addition> CHEAPEST_FIRST = Comparator.comparing(
                    (Addition one) -> !one.option().cost().addedComplete())
            .thenComparing(LockOutSearch::added)
            .thenComparing(one -> one.option().requiredChanges().size())
            .thenComparing(one -> one.option().rank());

    private final AccessQuestion question;
    private final Function<AccessQuestion, AccessReport> answers;

    /** @param answers how a question is answered, of whatever snapshot */
    public LockOutSearch(AccessQuestion question, Function<AccessQuestion, AccessReport> answers) {
        this.question = question;
        this.answers = answers;
    }

    public LockOut lockOut() {
        Standpoint today = new Standpoint(question, answers);
        AccessReport report = today.report();
        List<AccessMethod> ready = today.ready();
        List<Failure> failures = ready.isEmpty()
                ? List.of()
                : new ConsideredOutages(report, question.snapshot())
                        .inOrder().stream()
                                .map(outage -> failure(today, outage, ready))
                                .sorted(Comparator.comparing(failure -> !failure.isFatal()))
                                .toList();
        List<Outage> fatal =
                failures.stream().filter(Failure::isFatal).map(Failure::outage).toList();
        return new LockOut(
                report.target(),
                report.asOf(),
                report.prices(),
                report.usage(),
                report.requirements(),
                ready,
                failures,
                ready.isEmpty() ? ranking(report) : additions(report, fatal, ready));
    }

    private static Failure failure(Standpoint today, Outage outage, List<AccessMethod> ready) {
        List<Taken> taken = today.taken(outage, ready);
        return new Failure(
                outage,
                taken,
                ready.stream()
                        .filter(method -> taken.stream().noneMatch(one -> one.method() == method))
                        .toList());
    }

    private static Stream<AssessedOption> readyAfterChanges(AccessReport report) {
        return report.options().stream().filter(option -> option.verdict() == Verdict.READY_AFTER_CHANGES);
    }

    private static List<Addition> ranking(AccessReport report) {
        return readyAfterChanges(report)
                .map(option -> new Addition(option, List.of(), List.of()))
                .toList();
    }

    private List<Addition> additions(AccessReport report, List<Outage> fatal, List<AccessMethod> ready) {
        if (fatal.isEmpty()) {
            return List.of();
        }
        return readyAfterChanges(report)
                .flatMap(option -> addition(report, option, fatal, ready).stream())
                .sorted(CHEAPEST_FIRST)
                .toList();
    }

    private Optional<Addition> addition(
            AccessReport report, AssessedOption option, List<Outage> fatal, List<AccessMethod> ready) {
        AccessMethod method = option.method();
        Optional<Standpoint> planned =
                planned(report, method).filter(one -> one.ready().contains(method));
        return planned.map(there -> new Addition(
                        option,
                        fatal.stream()
                                .filter(outage ->
                                        there.taken(outage, List.of(method)).isEmpty())
                                .toList(),
                        there.notReady(ready)))
                .filter(addition -> !addition.survives().isEmpty());
    }

    /** The environment after the method's plan; none where AWS would refuse the plan. */
    private Optional<Standpoint> planned(AccessReport report, AccessMethod method) {
        try {
            AppliedPlan applied = report.plan(method).required().applyTo(question.snapshot(), question.declarations());
            return Optional.of(new Standpoint(
                    question.inOtherSnapshot(applied.snapshot()).declaring(applied.declarations()), answers));
        } catch (PlanRefusedException refused) {
            return Optional.empty();
        }
    }

    private static BigDecimal added(Addition one) {
        return one.option().cost().added().amount();
    }
}
