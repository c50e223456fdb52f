package dev.fumidai.cli;

import dev.fumidai.AccessAdvisor;
import dev.fumidai.AccessQuestion;
import dev.fumidai.finding.AccessMethod;
import dev.fumidai.model.AwsSnapshot;
import dev.fumidai.plan.AppliedPlan;
import dev.fumidai.plan.Plan;
import dev.fumidai.plan.render.PlanRenderer;
import dev.fumidai.report.AccessReport;
import dev.fumidai.report.AssessedOption;
import dev.fumidai.report.ReportDiff;
import dev.fumidai.report.Verdict;
import dev.fumidai.text.PlanTextView;
import dev.fumidai.text.Words;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What makes one method work: the steps, how they are taken back, and the proof. */
@Command(name = "plan", description = "Writes what makes one way in work: for people, or as a script.")
final class PlanCommand implements Runnable {
    private final Console console;

    @Mixin
    private final QuestionOptions options = new QuestionOptions();

    @Mixin
    private final TargetOption target = new TargetOption();

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Option(
            names = "--method",
            required = true,
            paramLabel = "METHOD",
            description = "The way in, like SESSION_MANAGER_VPC_ENDPOINTS.")
    private String method = "";

    @Option(
            names = "--alternative",
            paramLabel = "NUMBER",
            defaultValue = "0",
            description = "Another plan for the same, by the number under which the plan lists it.")
    private int alternative;

    @Option(
            names = "--as",
            paramLabel = "FORM",
            defaultValue = "text",
            completionCandidates = PlanFormat.Names.class,
            description = "How the plan is written, one of ${COMPLETION-CANDIDATES}: ${DEFAULT-VALUE}.")
    private String form = "text";

    PlanCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        PlanFormat format = PlanFormat.of(form);
        AccessMethod wanted = Methods.find(method)
                .orElseThrow(() -> new UsageException("method-unknown", method, Methods.closest(method)));
        Locale locale = language.locale();
        UnaryOperator<AccessQuestion> conditions = options.conditions(console);
        AwsSnapshot snapshot = options.read();
        AccessQuestion question = conditions.apply(AccessQuestion.in(snapshot).toInstance(target.in(snapshot)));

        AccessAdvisor advisor = AccessAdvisor.create();
        AccessReport report = advisor.evaluate(question);
        Warnings.print(report.warnings(), advisor.words(locale), console);
        Plan plan = Supposition.plan(report, wanted, alternative);
        AppliedPlan applied = Supposition.carriedOut(plan, question, console);
        AccessReport after = advisor.evaluate(Supposition.after(applied, question));
        console.answer(written(format, plan, applied, report.diff(after), advisor, locale));
    }

    private String written(
            PlanFormat format, Plan plan, AppliedPlan applied, ReportDiff proof, AccessAdvisor advisor, Locale locale) {
        if (format == PlanFormat.JSON) {
            return PlanFile.write(plan);
        }
        Words words = advisor.words(locale);
        Optional<PlanRenderer> renderer = format.renderer(applied);
        if (renderer.isEmpty()) {
            return text(plan, applied, proof, words);
        }
        AssessedOption option = proof.before().option(plan.method());
        if (plan.steps().isEmpty() && option.verdict() != Verdict.READY) {
            return comment(text(plan, applied, proof, words));
        }
        Verdict verdict = proof.after().option(plan.method()).verdict();
        if (verdict != Verdict.READY) {
            console.warn(console.messages().text("plan-not-ready", words.verdict(verdict)));
        }
        return advisor.render(plan, renderer.get(), locale);
    }

    private static String text(Plan plan, AppliedPlan applied, ReportDiff proof, Words words) {
        return new PlanTextView().render(plan, applied, proof, words);
    }

    /** Where there is nothing to carry out, whatever the tool: a comment that says why. */
    private static String comment(String text) {
        return text.lines().map(line -> ("# " + line).stripTrailing()).collect(Collectors.joining("\n", "", "\n"));
    }
}
