package dev.fumidai.cli.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fumidai.AccessAdvisor;
import dev.fumidai.AccessQuestion;
import dev.fumidai.cli.emulator.EmulatedAws;
import dev.fumidai.finding.AccessMethod;
import dev.fumidai.finding.Action;
import dev.fumidai.finding.Status;
import dev.fumidai.model.AwsSnapshot;
import dev.fumidai.model.Cidr;
import dev.fumidai.model.Declarations;
import dev.fumidai.plan.AppliedPlan;
import dev.fumidai.plan.Plan;
import dev.fumidai.plan.render.AwsCliScript;
import dev.fumidai.report.AccessReport;
import dev.fumidai.report.Verdict;
import dev.fumidai.snapshot.SnapshotReader;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** An environment is built, exported and judged; its plan's script runs as users get it; then it is judged again. */
final class RoundTrip {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final AccessAdvisor ADVISOR = AccessAdvisor.create();
    private static final Map<String, String> INPUTS = Map.of("KEY_NAME", "team", "OPERATOR_CIDR", "203.0.113.10/32");

    private static final Declarations DECLARED = Declarations.none()
            .agentVersion("3.3.987.0")
            .bastionAgentVersion("3.3.987.0")
            .operatorCidr(Cidr.parse("203.0.113.10/32"))
            .sshKey(true);

    private final EmulatedAws aws;
    private final AccessMethod method;
    private final int alternative;

    /** @param alternative the number of the plan among those for the method; 0 for the first */
    RoundTrip(EmulatedAws aws, AccessMethod method, int alternative) {
        this.aws = aws;
        this.method = method;
        this.alternative = alternative;
    }

    /**
     * Goes there and back in what a script builds that leaves the target's id in TARGET.
     *
     * @param required the plan's steps that the method cannot do without
     */
    Plan in(String scene, List<Action> required) throws IOException {
        aws.reset();
        String target = aws.build(SceneScript.of(scene));
        AwsSnapshot before = SnapshotReader.read(aws.export());
        AccessReport first = evaluate(before, target, DECLARED);
        assertVerdict(first, Verdict.READY_AFTER_CHANGES);
        Plan plan = first.plans(method).get(alternative);
        assertThat(plan.required().steps().stream().map(step -> step.change().action()))
                .containsExactlyElementsOf(required);
        AppliedPlan foretold = plan.applyTo(before, DECLARED);
        aws.run(ADVISOR.render(plan, new AwsCliScript(), Locale.ENGLISH), INPUTS);
        AccessReport second = evaluate(SnapshotReader.read(aws.export()), target, foretold.declarations());
        assertVerdict(second, Verdict.READY);
        assertThat(judgements(second))
                .containsExactlyElementsOf(judgements(evaluate(foretold.snapshot(), target, foretold.declarations())));
        return plan;
    }

    private static AccessReport evaluate(AwsSnapshot snapshot, String target, Declarations declarations) {
        return ADVISOR.evaluate(
                AccessQuestion.in(snapshot).toInstance(target).asOf(TODAY).declaring(declarations));
    }

    /** What every rule says. */
    private List<String> judgements(AccessReport report) {
        return report.option(method).prerequisites().stream()
                .map(one -> one.id() + " " + one.subject() + " " + one.status())
                .toList();
    }

    private void assertVerdict(AccessReport report, Verdict expected) {
        List<String> open = report.option(method).prerequisites().stream()
                .filter(one -> one.required() && one.status() != Status.SATISFIED)
                .map(one -> one.status() + " " + one.words() + " " + one.evidence())
                .toList();
        assertThat(report.option(method).verdict())
                .as("%s in %s, warnings %s", method, open, report.warnings())
                .isEqualTo(expected);
    }
}
