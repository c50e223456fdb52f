package dev.fumidai.cli;

import dev.fumidai.AccessAdvisor;
import dev.fumidai.AccessQuestion;
import dev.fumidai.finding.AccessMethod;
import dev.fumidai.model.AwsSnapshot;
import dev.fumidai.plan.Outage;
import dev.fumidai.plan.Plan;
import dev.fumidai.report.AccessReport;
import dev.fumidai.report.ReportDiff;
import dev.fumidai.report.Verdict;
import dev.fumidai.text.DiffJsonView;
import dev.fumidai.text.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** One instance, twice: as the snapshot shows it, and as it would be. */
@Command(name = "whatif", description = "Tells what would change for the ways into one instance, and why.")
final class WhatIfCommand implements Runnable {
    private final Console console;

    @Mixin
    private final QuestionOptions options = new QuestionOptions();

    @Mixin
    private final TargetOption target = new TargetOption();

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Option(
            names = "--plan",
            paramLabel = "METHOD|FILE",
            description = "Suppose the plan of this method, or of a file that plan --as json wrote, were carried out.")
    private @Nullable String plan;

    @Option(
            names = "--delete",
            paramLabel = "RESOURCE",
            description = "Suppose this resource were gone, like nat-0abc; after the plan, repeatable.")
    private List<String> deleted = new ArrayList<>();

    @Mixin
    private final JsonOption format = new JsonOption();

    WhatIfCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        boolean json = format.isJson();
        Optional<Function<AccessReport, Plan>> supposed = planned();
        Locale locale = language.locale();
        UnaryOperator<AccessQuestion> conditions = options.conditions(console);
        AwsSnapshot snapshot = options.read();
        AccessQuestion question = conditions.apply(AccessQuestion.in(snapshot).toInstance(target.in(snapshot)));

        AccessAdvisor advisor = AccessAdvisor.create();
        Words words = advisor.words(locale);
        AccessReport before = advisor.evaluate(question);
        Warnings.print(before.warnings(), words, console);
        AccessQuestion after = deleted(
                supposed.map(plan -> carriedOut(plan.apply(before), question)).orElse(question));
        ReportDiff diff = before.diff(advisor.evaluate(after));
        console.answer(json ? new DiffJsonView().render(diff, words) : advisor.explain(diff, locale));
    }

    /** The plan that is meant, read before the snapshot is: a misspelt option is told at once. */
    private Optional<Function<AccessReport, Plan>> planned() {
        if (plan == null && deleted.isEmpty()) {
            throw new UsageException("nothing-supposed");
        }
        return Optional.ofNullable(plan).map(this::planned);
    }

    private Function<AccessReport, Plan> planned(String plan) {
        Optional<AccessMethod> method = Methods.find(plan);
        if (method.isPresent()) {
            return report -> ofMethod(report, method.get());
        }
        Path file = SnapshotOptions.path("--plan", plan);
        if (!Files.exists(file)) {
            throw new UsageException("plan-unknown", plan, Methods.closest(plan));
        }
        Plan read = PlanFile.read(file);
        return report -> read;
    }

    private Plan ofMethod(AccessReport report, AccessMethod method) {
        if (report.option(method).verdict() == Verdict.RULED_OUT) {
            console.warn(console.messages().text("plan-ruled-out", method));
        }
        return Supposition.plan(report, method);
    }

    private AccessQuestion carriedOut(Plan supposed, AccessQuestion question) {
        try {
            return Supposition.after(Supposition.carriedOut(supposed, question, console), question);
        } catch (IllegalStateException | IllegalArgumentException cannotBe) {
            String named = String.valueOf(plan);
            if (Methods.find(named).isPresent()) {
                throw cannotBe; // our own plan: a defect
            }
            throw new UsageException(
                    "plan-unusable",
                    named,
                    String.valueOf(cannotBe.getMessage()).lines().findFirst().orElse(""));
        }
    }

    /** @throws UsageException if the snapshot does not hold what is to be gone */
    private AccessQuestion deleted(AccessQuestion question) {
        AccessQuestion after = question;
        for (String id : deleted) {
            after = after.inOtherSnapshot(gone(id, after.snapshot()));
        }
        return after;
    }

    private static AwsSnapshot gone(String id, AwsSnapshot snapshot) {
        try {
            return Outage.of(id).applyTo(snapshot);
        } catch (IllegalArgumentException notThere) {
            throw new UsageException("delete-unknown", id);
        }
    }
}
