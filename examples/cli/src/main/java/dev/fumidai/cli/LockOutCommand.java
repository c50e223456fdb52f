package dev.fumidai.cli;

import dev.fumidai.AccessAdvisor;
import dev.fumidai.AccessQuestion;
import dev.fumidai.model.AwsSnapshot;
import dev.fumidai.report.LockOut;
import dev.fumidai.text.LockOutJsonView;
import dev.fumidai.text.Words;
import java.util.Locale;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** One instance: which single failures would lock an operator out, what would remain, and what is worth adding. */
@Command(
        name = "lockout",
        description = "Tells which single failures would lock you out of one instance, and what would remain.")
final class LockOutCommand implements Runnable {
    private final Console console;

    @Mixin
    private final QuestionOptions options = new QuestionOptions();

    @Mixin
    private final TargetOption target = new TargetOption();

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Mixin
    private final JsonOption format = new JsonOption();

    LockOutCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        boolean json = format.isJson();
        Locale locale = language.locale();
        UnaryOperator<AccessQuestion> conditions = options.conditions(console);
        AwsSnapshot snapshot = options.read();
        String instanceId = target.in(snapshot);

        AccessAdvisor advisor = AccessAdvisor.create();
        Words words = advisor.words(locale);
        LockOut lockOut =
                advisor.lockOut(conditions.apply(AccessQuestion.in(snapshot).toInstance(instanceId)));
        Warnings.print(snapshot.warnings(), words, console);
        console.answer(json ? new LockOutJsonView().render(lockOut) : advisor.explain(lockOut, locale));
    }
}
