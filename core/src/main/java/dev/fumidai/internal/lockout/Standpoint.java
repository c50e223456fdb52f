package dev.fumidai.internal.lockout;

import dev.fumidai.AccessQuestion;
import dev.fumidai.finding.AccessMethod;
import dev.fumidai.model.AwsSnapshot;
import dev.fumidai.model.compute.Instance;
import dev.fumidai.model.ssm.ConnectionStatus;
import dev.fumidai.plan.Outage;
import dev.fumidai.plan.Outage.ServiceLost;
import dev.fumidai.report.AccessReport;
import dev.fumidai.report.AssessedOption;
import dev.fumidai.report.AssessedPrerequisite;
import dev.fumidai.report.LockOut.Taken;
import dev.fumidai.report.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An environment before something fails, and what a failure would take there. Not thread-safe. */
final class Standpoint {
    private final AccessQuestion question;
    private final Function<AccessQuestion, AccessReport> answers;
    private final AccessReport report;
    private @Nullable AccessReport unobserved;

    Standpoint(AccessQuestion question, Function<AccessQuestion, AccessReport> answers) {
        this.question = question;
        this.answers = answers;
        this.report = answers.apply(question);
    }

    AccessReport report() {
        return report;
    }

    /** In the order of the ranking. */
    List<AccessMethod> ready() {
        return report.options().stream()
                .filter(option -> option.verdict() == Verdict.READY)
                .map(AssessedOption::method)
                .toList();
    }

    /** Which of these methods, ready elsewhere, are not ready here. */
    List<Taken> notReady(List<AccessMethod> elsewhere) {
        return elsewhere.stream()
                .map(method -> new Taken(method, report.option(method).verdict()))
                .filter(taken -> taken.verdict() != Verdict.READY)
                .toList();
    }

    /** Which of these methods, ready before, are ready no longer. */
    List<Taken> taken(Outage outage, List<AccessMethod> ready) {
        if (outage instanceof ServiceLost lost) {
            return ready.stream()
                    .filter(method -> method.sessionService().equals(Optional.of(lost.service())))
                    .map(method -> new Taken(method, null))
                    .toList();
        }
        AwsSnapshot left = outage.applyTo(question.snapshot());
        if (left.find(Instance.class, question.instanceId()).isEmpty()) {
            return ready.stream().map(method -> new Taken(method, null)).toList();
        }
        AccessReport after = answers.apply(question.inOtherSnapshot(left));
        List<Taken> taken = new ArrayList<>();
        for (AccessMethod method : ready) {
            Verdict verdict = after.option(method).verdict();
            if (verdict != Verdict.READY && !isObservedStill(method, after, left)) {
                taken.add(new Taken(method, verdict));
            }
        }
        return taken;
    }

    /**
     * Session Manager's channel was observed before the failure. It stands for what is unknown of a method as long as that
     * leads through the same resources, and nothing is unknown of it that was not unknown before.
     */
    private boolean isObservedStill(AccessMethod method, AccessReport after, AwsSnapshot left) {
        if (question.snapshot().all(ConnectionStatus.class).isEmpty()
                || after.option(method).verdict() != Verdict.UNDETERMINED
                || !unknown(withoutObservation().option(method)).containsAll(unknown(after.option(method)))) {
            return false;
        }
        AssessedOption observed =
                answers.apply(question.inOtherSnapshot(observed(left))).option(method);
        return observed.verdict() == Verdict.READY
                && observed.via().equals(report.option(method).via());
    }

    private AccessReport withoutObservation() {
        if (unobserved == null) {
            AwsSnapshot.Builder without = question.snapshot().toBuilder();
            question.snapshot().all(ConnectionStatus.class).forEach(without::remove);
            unobserved = answers.apply(question.inOtherSnapshot(without.build()));
        }
        return unobserved;
    }

    /** With what was observed of the instances that are left. */
    private AwsSnapshot observed(AwsSnapshot left) {
        AwsSnapshot.Builder observed = left.toBuilder();
        question.snapshot().all(ConnectionStatus.class).stream()
                .filter(status -> left.find(Instance.class, status.target()).isPresent())
                .forEach(status -> observed.add(status, question.snapshot().scopeOf(status)));
        return observed.build();
    }

    private static List<String> unknown(AssessedOption option) {
        return option.unknown().stream().map(AssessedPrerequisite::key).collect(Collectors.toList());
    }
}
