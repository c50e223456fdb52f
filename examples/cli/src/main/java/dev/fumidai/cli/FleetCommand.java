package dev.fumidai.cli;

import dev.fumidai.AccessAdvisor;
import dev.fumidai.AccessQuestion;
import dev.fumidai.cli.fleet.Fleet;
import dev.fumidai.cli.fleet.FleetView;
import dev.fumidai.model.AwsSnapshot;
import dev.fumidai.model.Warning;
import dev.fumidai.report.AccessReport;
import dev.fumidai.text.Words;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Every instance of a snapshot, grouped by VPC and by cause. */
@Command(name = "fleet", description = "Ranks every way into every instance, grouped by VPC and by cause.")
final class FleetCommand implements Runnable {
    private final Console console;

    @Mixin
    private final QuestionOptions options = new QuestionOptions();

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Option(
            names = "--format",
            paramLabel = "text|json|markdown",
            defaultValue = "text",
            description = "How the answer is written: ${DEFAULT-VALUE}.")
    private String format = "text";

    FleetCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        Format form = Format.of(format);
        Locale locale = language.locale();
        UnaryOperator<AccessQuestion> conditions = options.conditions(console);
        AwsSnapshot snapshot = options.read();
        AccessAdvisor advisor = AccessAdvisor.create();
        Words words = advisor.words(locale);

        List<AccessQuestion> questions = EveryInstance.questions(snapshot, options.region(), conditions);
        List<AccessReport> reports = advisor.evaluateAll(questions);
        Warnings.print(warnings(reports), words, console);
        Fleet fleet = Fleet.of(reports, questions.get(0).asOf());
        FleetView view = new FleetView(words, console.messages()::text);
        console.answer(
                switch (form) {
                    case TEXT -> view.text(fleet);
                    case JSON -> FleetView.json(fleet);
                    case MARKDOWN -> view.markdown(fleet);
                });
    }

    private static SortedSet<Warning> warnings(List<AccessReport> reports) {
        SortedSet<Warning> all = new TreeSet<>();
        reports.forEach(report -> all.addAll(report.warnings()));
        return all;
    }
}
