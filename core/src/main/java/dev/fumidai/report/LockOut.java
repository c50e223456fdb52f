package dev.fumidai.report;

import dev.fumidai.finding.AccessMethod;
import dev.fumidai.plan.Outage;
import dev.fumidai.pricing.Usage;
import dev.fumidai.report.AccessReport.Prices;
import dev.fumidai.report.AccessReport.StatedRequirement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which single failures would lock an operator out of a target, what would remain, and what is worth adding. A value:
 * immutable, comparable, thread-safe. Facts only; text is a view of it.
 *
 * <p>Considered is what the ready methods are seen to lead through: each resource that can fail or be deleted, the inbound
 * rules of each security group, each Availability Zone but the target's own (whose failure loses the target), and the
 * services of AWS that carry sessions; one at a time. Not considered are a whole Region, permissions, names, and what the
 * operator needs on his side.
 *
 * @param usage for what is added to the bill
 * @param ready the methods that are ready, in the order of the ranking
 * @param failures each failure considered: those that leave nothing first, then in the order of their kinds and names;
 *     none where no method is ready, since there is nothing to lose
 * @param additions the methods worth adding, the cheapest first: those whose plan makes them ready, and that would then
 *     remain after one at least of the failures that leave nothing. Where no method is ready: those that are ready after
 *     changes, in the order of the ranking
 */
public record LockOut(
        Target target,
        LocalDate asOf,
        Prices prices,
        Usage usage,
        List<StatedRequirement> requirements,
        List<AccessMethod> ready,
        List<Failure> failures,
        List<Addition> additions) {
    public LockOut {
        requirements = List.copyOf(requirements);
        ready = List.copyOf(ready);
        failures = List.copyOf(failures);
        additions = List.copyOf(additions);
    }

    /** The failures after which no method is ready: the single points of failure. */
    public List<Failure> singlePoints() {
        return failures.stream().filter(Failure::isFatal).toList();
    }

    /** The ready methods that remain after every failure considered, in the order of the ranking. */
    public List<AccessMethod> breakGlass() {
        return ready.stream()
                .filter(method -> failures.stream()
                        .allMatch(failure -> failure.remaining().contains(method)))
                .toList();
    }

    /**
     * What to add so that something remains after each single point of failure: the cheapest addition that survives all of
     * them, and takes nothing that is ready today. Empty where none does, or where there is nothing to add against.
     */
    public Optional<Addition> breakGlassToAdd() {
        List<Outage> fatal = singlePoints().stream().map(Failure::outage).toList();
        return additions.stream()
                .filter(one -> !fatal.isEmpty()
                        && one.takes().isEmpty()
                        && one.survives().containsAll(fatal))
                .findFirst();
    }

    /** What would remain after a failure if it was added before, the cheapest first. */
    public List<Addition> additionsAgainst(Outage outage) {
        return additions.stream().filter(one -> one.survives().contains(outage)).toList();
    }

    /**
     * One failure.
     *
     * @param taken the ready methods that are ready no longer, in the order of the ranking
     * @param remaining the others
     */
    public record Failure(Outage outage, List<Taken> taken, List<AccessMethod> remaining) {
        public Failure {
            taken = List.copyOf(taken);
            remaining = List.copyOf(remaining);
        }

        /** Whether no method is left. */
        public boolean isFatal() {
            return remaining.isEmpty();
        }
    }

    /**
     * A method that a failure takes, or another one's plan.
     *
     * @param verdict what is left of it: {@link Verdict#UNDETERMINED} where that cannot be told; {@code null} where the
     *     service fails that carries its sessions
     */
    public record Taken(AccessMethod method, @Nullable Verdict verdict) {}

    /**
     * A method worth adding.
     *
     * @param option as the target's report has it, with its changes, commands and cost
     * @param survives those of the single points of failure after which it would remain; empty where no method is ready
     * @param takes the ready methods that its plan takes, so that it would stand in their place, not beside them
     */
    public record Addition(AssessedOption option, List<Outage> survives, List<Taken> takes) {
        public Addition {
            survives = List.copyOf(survives);
            takes = List.copyOf(takes);
        }
    }
}
