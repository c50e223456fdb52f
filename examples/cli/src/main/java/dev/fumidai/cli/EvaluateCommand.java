package dev.fumidai.cli;

import dev.fumidai.AccessAdvisor;
import dev.fumidai.AccessQuestion;
import dev.fumidai.model.AwsSnapshot;
import dev.fumidai.model.compute.Instance;
import dev.fumidai.report.AccessReport;
import dev.fumidai.text.JsonView;
import dev.fumidai.text.MarkdownView;
import dev.fumidai.text.ReportRenderer;
import dev.fumidai.text.TextView;
import dev.fumidai.text.Words;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** One instance: every method, ranked. */
@Command(name = "evaluate", description = "Ranks every way into one instance.")
final class EvaluateCommand implements Runnable {
    private static final int SHOWN = 5;

    private final Console console;

    @Mixin
    private final QuestionOptions options = new QuestionOptions();

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Option(
            names = "--target",
            required = true,
            paramLabel = "ID",
            description = "The instance to get into, like i-0abc.")
    private String target = "";

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
        requireTarget(snapshot.all(Instance.class));

        AccessAdvisor advisor = AccessAdvisor.create();
        Words words = advisor.words(locale);
        AccessReport report =
                advisor.evaluate(conditions.apply(AccessQuestion.in(snapshot).toInstance(target)));
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

    private void requireTarget(Collection<Instance> instances) {
        if (instances.isEmpty()) {
            throw new UsageException("no-instance", target);
        }
        if (instances.stream().noneMatch(instance -> instance.instanceId().equals(target))) {
            throw new UsageException("target-unknown", target, String.join(", ", closest(instances)), instances.size());
        }
    }

    /** Those that begin like the target first. */
    private List<String> closest(Collection<Instance> instances) {
        return instances.stream()
                .map(Instance::instanceId)
                .sorted(Comparator.<String>comparingInt(id -> -commonStart(id, target))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(SHOWN)
                .toList();
    }

    private static int commonStart(String one, String other) {
        int length = 0;
        while (length < Math.min(one.length(), other.length()) && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return length;
    }
}
