package dev.fumidai.drools;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Need;
import dev.fumidai.finding.Action;
import dev.fumidai.finding.Finding;
import dev.fumidai.finding.Severity;
import dev.fumidai.finding.Status;
import dev.fumidai.spi.RuleCatalog.RuleCase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where rules report to: the one global of every rule file. A rule says what a fact means; which rule it is, the engine
 * knows. One per evaluation, used by one thread.
 */
public final class FindingCollector {
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::candidate)
            .thenComparing(Finding::ruleId)
            .thenComparing(Finding::subject)
            .thenComparing(Finding::caseName);

    private final List<Finding> findings = new ArrayList<>();
    private @Nullable RuleCase current;

    FindingCollector() {}

    /** Tells which rule reports next. */
    void reporting(RuleCase rule) {
        current = rule;
    }

    /** What was reported, in a stable order: rules fire in no particular one. */
    List<Finding> findings() {
        return findings.stream().sorted(ORDER).toList();
    }

    public void satisfied(Fact fact) {
        satisfied(fact, Need.REQUIRED);
    }

    public void satisfied(Fact fact, Need need) {
        prerequisite(fact, Status.SATISFIED, need);
    }

    /** The prerequisite is not met; the actions together would meet it. Without any, nothing can be done about it. */
    public Alternatives unsatisfied(Fact fact, Action... actions) {
        return unsatisfied(fact, Need.REQUIRED, actions);
    }

    public Alternatives unsatisfied(Fact fact, Need need, Action... actions) {
        List<List<Action>> remedies = new ArrayList<>();
        if (actions.length > 0) {
            remedies.add(List.of(actions));
        }
        add(fact, Status.UNSATISFIED, need, null, remedies);
        return new Alternatives(remedies);
    }

    public void unknown(Fact fact) {
        unknown(fact, Need.REQUIRED);
    }

    public void unknown(Fact fact, Need need) {
        prerequisite(fact, Status.UNKNOWN, need);
    }

    public void notApplicable(Fact fact) {
        prerequisite(fact, Status.NOT_APPLICABLE, Need.OPTIONAL);
    }

    public void advantage(Fact fact) {
        add(fact, null, Need.OPTIONAL, null, List.of());
    }

    public void drawback(Fact fact, Severity severity) {
        add(fact, null, Need.OPTIONAL, severity, List.of());
    }

    /** The requirement forbids the method. */
    public void forbidden(Fact fact) {
        add(fact, null, Need.OPTIONAL, null, List.of());
    }

    private void prerequisite(Fact fact, Status status, Need need) {
        add(fact, status, need, null, List.of());
    }

    private void add(
            Fact fact, @Nullable Status status, Need need, @Nullable Severity severity, List<List<Action>> remedies) {
        RuleCase rule = current;
        if (rule == null) {
            throw new IllegalStateException("A finding was reported outside a rule: " + fact);
        }
        findings.add(new Finding(
                fact.candidate(),
                rule.id(),
                rule.caseName(),
                fact.subject(),
                status,
                need == Need.REQUIRED,
                severity,
                remedies,
                fact.grounds().evidence(),
                fact.grounds().arguments()));
    }

    /** Other ways to meet the same prerequisite, after the preferred one. */
    public static final class Alternatives {
        private final List<List<Action>> remedies;

        private Alternatives(List<List<Action>> remedies) {
            this.remedies = remedies;
        }

        public Alternatives or(Action... actions) {
            remedies.add(List.of(actions));
            return this;
        }
    }
}
