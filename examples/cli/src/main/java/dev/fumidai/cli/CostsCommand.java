package dev.fumidai.cli;

import dev.fumidai.AccessAdvisor;
import dev.fumidai.AccessQuestion;
import dev.fumidai.cli.costs.CostComparison;
import dev.fumidai.cli.costs.CostComparisonView;
import dev.fumidai.model.AwsSnapshot;
import dev.fumidai.pricing.UsageVariable;
import dev.fumidai.report.AccessReport;
import dev.fumidai.text.Words;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** One instance: what each way in adds to the bill as one number of the usage moves, and where the order flips. */
@Command(
        name = "costs",
        description = "Shows what every way into one instance adds to the bill, and at which use that order flips.")
final class CostsCommand implements Runnable {
    private final Console console;

    @Mixin
    private final QuestionOptions options = new QuestionOptions();

    @Mixin
    private final TargetOption target = new TargetOption();

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Option(
            names = "--by",
            paramLabel = "hours|gb|zones|instances",
            defaultValue = "hours",
            description = "What moves; the rest stays as asked: ${DEFAULT-VALUE}.")
    private String by = "hours";

    @Option(names = "--at", paramLabel = "N,N…", description = "The values that the table shows, like 20,40,160,730.")
    private @Nullable String at;

    @Option(
            names = "--format",
            paramLabel = "text|json|markdown",
            defaultValue = "text",
            description = "How the answer is written: ${DEFAULT-VALUE}.")
    private String format = "text";

    CostsCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        Format form = Format.of(format);
        UsageVariable variable = variable();
        List<BigDecimal> values = values(variable);
        Locale locale = language.locale();
        UnaryOperator<AccessQuestion> conditions = options.conditions(console);
        AwsSnapshot snapshot = options.read();
        String instanceId = target.in(snapshot);

        AccessAdvisor advisor = AccessAdvisor.create();
        Words words = advisor.words(locale);
        AccessReport report =
                advisor.evaluate(conditions.apply(AccessQuestion.in(snapshot).toInstance(instanceId)));
        CostComparison comparison = CostComparison.of(report, variable, values);
        Warnings.print(report.warnings(), words, console);
        CostComparisonView view = new CostComparisonView(words, console.messages()::text);
        console.answer(
                switch (form) {
                    case TEXT -> view.text(comparison);
                    case JSON -> CostComparisonView.json(comparison);
                    case MARKDOWN -> view.markdown(comparison);
                });
    }

    private UsageVariable variable() {
        return switch (by) {
            case "hours" -> UsageVariable.HOURS;
            case "gb" -> UsageVariable.GIGABYTES;
            case "zones" -> UsageVariable.ZONES;
            case "instances" -> UsageVariable.INSTANCES;
            default -> throw new UsageException("by-unknown", by);
        };
    }

    private List<BigDecimal> values(UsageVariable variable) {
        if (at != null) {
            return Arrays.stream(at.split(",", -1))
                    .map(text -> QuestionOptions.number("--at", text))
                    .toList();
        }
        return switch (variable) {
            case HOURS -> numbers(20, 40, 160, 730);
            case GIGABYTES -> numbers(1, 10, 100, 1000);
            case ZONES -> numbers(1, 2, 3);
            case INSTANCES -> numbers(1, 2, 5, 10, 50);
        };
    }

    private static List<BigDecimal> numbers(int... numbers) {
        return Arrays.stream(numbers).mapToObj(BigDecimal::valueOf).toList();
    }
}
