package dev.fumidai.text;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import dev.fumidai.pricing.Money;
import dev.fumidai.report.AssessedOption;
import dev.fumidai.report.Portfolio;
import dev.fumidai.report.Portfolio.Choice;
import dev.fumidai.report.Portfolio.Proof;
import dev.fumidai.report.Target;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A portfolio as plain text for a terminal: its cost, the proof, and for each VPC the ways and what is paid once. For people:
 * do not parse. Immutable and thread-safe.
 */
public final class PortfolioTextView {
    /** Views hold nothing; one serves all threads. */
    public PortfolioTextView() {}

    public String render(Portfolio portfolio, Words words) {
        PlainPage page = new PlainPage();
        int size = portfolio.choices().size() + portfolio.unserved().size();
        page.title(words.sentence(
                "portfolio.title",
                Map.of(
                        "instances",
                        Integer.toString(size),
                        "date",
                        portfolio.asOf().toString())));
        page.paragraph(words.sentence(
                portfolio.complete() ? "portfolio.cost" : "portfolio.cost.incomplete",
                Map.of("added", money(portfolio.added()), "apart", money(portfolio.apart()))));
        page.paragraph(proof(portfolio.proof(), words));
        budget(page, portfolio, words);
        TreeMap<String, List<Choice>> places = portfolio.choices().stream()
                .collect(groupingBy(choice -> vpc(choice.target()), TreeMap::new, toList()));
        portfolio.shared().forEach(part -> places.putIfAbsent(part.vpcId(), List.of()));
        places.forEach((vpc, choices) -> place(page, vpc, choices, portfolio, words));
        if (!portfolio.unserved().isEmpty()) {
            page.chapter(words.sentence("portfolio.unserved"));
            portfolio.unserved().forEach(target -> page.item(target.instanceId() + " (" + vpc(target) + ")"));
        }
        return page.text();
    }

    private static String proof(Proof proof, Words words) {
        return words.sentence(
                proof.optimal() ? "portfolio.optimal" : "portfolio.bounded",
                Map.of("bound", money(proof.lowerBound()), "visited", Long.toString(proof.visited())));
    }

    private static void budget(PlainPage page, Portfolio portfolio, Words words) {
        boolean stated =
                portfolio.requirements().stream().anyMatch(one -> one.code().equals("MONTHLY_BUDGET"));
        if (stated) {
            Boolean within = portfolio.withinBudget();
            String key = within == null
                    ? "portfolio.budget.unknown"
                    : within ? "portfolio.budget.kept" : "portfolio.budget.broken";
            page.paragraph(words.sentence(key));
        }
    }

    private static void place(PlainPage page, String vpc, List<Choice> choices, Portfolio portfolio, Words words) {
        page.chapter(
                words.sentence("portfolio.place", Map.of("vpc", vpc, "instances", Integer.toString(choices.size()))));
        Map<String, List<Choice>> ways =
                new TreeMap<>(choices.stream().collect(groupingBy(one -> way(one.option(), words))));
        ways.forEach((way, of) -> page.item(words.sentence(
                "portfolio.way",
                Map.of(
                        "way", way,
                        "instances", Integer.toString(of.size()),
                        "ids", of.stream().map(one -> one.target().instanceId()).collect(joining(", "))))));
        choices.stream()
                .flatMap(choice -> unknown(choice, words).stream())
                .collect(groupingBy(title -> title, TreeMap::new, counting()))
                .forEach((title, count) -> page.item(words.sentence(
                        "portfolio.unknown", Map.of("title", title, "instances", Long.toString(count)))));
        choices.stream()
                .map(Choice::own)
                .reduce(Money::plus)
                .filter(own -> own.amount().signum() > 0)
                .ifPresent(own -> page.item(words.sentence("portfolio.own", Map.of("amount", money(own)))));
        CostLineText lines = new CostLineText(words);
        portfolio.shared().stream()
                .filter(part -> part.vpcId().equals(vpc))
                .forEach(part -> page.item(words.sentence(
                        "portfolio.shared",
                        Map.of(
                                "line",
                                lines.alone(part.line()),
                                "part",
                                part.part(),
                                "instances",
                                Integer.toString(part.instanceIds().size())))));
    }

    /** The titles of what nobody knows of the way, each once. */
    private static Set<String> unknown(Choice choice, Words words) {
        Set<String> titles = new TreeSet<>();
        choice.option().unknown().forEach(one -> titles.add(words.sentence(one.id() + ".title", one.arguments())));
        return titles;
    }

    private static String way(AssessedOption option, Words words) {
        return words.method(option.method()) + " (" + words.verdict(option.verdict()) + ")";
    }

    private static String vpc(Target target) {
        return Objects.requireNonNullElse(target.vpcId(), "?");
    }

    private static String money(Money money) {
        return Narrator.money(money);
    }
}
