package dev.fumidai.cli;

import dev.fumidai.AccessAdvisor;
import dev.fumidai.AccessQuestion;
import dev.fumidai.model.AwsSnapshot;
import dev.fumidai.report.Portfolio;
import dev.fumidai.text.PortfolioJsonView;
import dev.fumidai.text.Words;
import java.util.Locale;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Every instance of a snapshot at once: the cheapest set of ways, where what is shared is paid once. */
@Command(name = "portfolio", description = "Finds the cheapest set of ways into all instances, with the proof.")
final class PortfolioCommand implements Runnable {
    private final Console console;

    @Mixin
    private final QuestionOptions options = new QuestionOptions();

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Mixin
    private final JsonOption format = new JsonOption();

    PortfolioCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        boolean json = format.isJson();
        Locale locale = language.locale();
        UnaryOperator<AccessQuestion> conditions = options.conditions(console);
        AwsSnapshot snapshot = options.read();
        AccessAdvisor advisor = AccessAdvisor.create();
        Words words = advisor.words(locale);
        Portfolio portfolio = advisor.portfolio(EveryInstance.standing(snapshot, options.region(), conditions));
        Warnings.print(snapshot.warnings(), words, console);
        console.answer(json ? new PortfolioJsonView().render(portfolio) : advisor.explain(portfolio, locale));
    }
}
