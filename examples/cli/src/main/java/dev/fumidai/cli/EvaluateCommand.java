package dev.fumidai.cli;

import dev.fumidai.AccessAdvisor;
import dev.fumidai.AccessQuestion;
import dev.fumidai.model.AwsSnapshot;
import dev.fumidai.report.AccessReport;
import dev.fumidai.text.JsonView;
import dev.fumidai.text.MarkdownView;
import dev.fumidai.text.ReportRenderer;
import dev.fumidai.text.TextView;
import dev.fumidai.text.Words;
import java.util.Locale;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** One instance: every method, ranked. */
@Command(name = "evaluate", description = "Ranks every way into one instance.")
final class EvaluateCommand implements Runnable {
    private final Console console;

    @Mixin
    private final QuestionOptions options = new QuestionOptions();

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Mixin
    private final TargetOption target = new TargetOption();

    @Option(
            names = "--format",
            paramLabel = "text|json|markdown",
            defaultValue = "text",
            description = "How the answer is written: ${DEFAULT-VALUE}.")
    private String format = "text";

    EvaluateCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        ReportRenderer view = view(Format.of(format));
        Locale locale = language.locale();
        UnaryOperator<AccessQuestion> conditions = options.conditions(console);
        AwsSnapshot snapshot = options.read();
        String instanceId = target.in(snapshot);

        AccessAdvisor advisor = AccessAdvisor.create();
        Words words = advisor.words(locale);
        AccessReport report =
                advisor.evaluate(conditions.apply(AccessQuestion.in(snapshot).toInstance(instanceId)));
        Warnings.print(report.warnings(), words, console);
        console.answer(view.render(report, words));
    }

    private static ReportRenderer view(Format format) {
        return switch (format) {
            case TEXT -> new TextView();
            case JSON -> new JsonView();
            case MARKDOWN -> new MarkdownView();
        };
    }
}
