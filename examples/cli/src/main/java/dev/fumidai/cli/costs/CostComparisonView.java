package dev.fumidai.cli.costs;

import static java.util.stream.Collectors.joining;

import dev.fumidai.cli.Json;
import dev.fumidai.cli.Phrases;
import dev.fumidai.cli.costs.CostComparison.Pair;
import dev.fumidai.cli.costs.CostComparison.Row;
import dev.fumidai.pricing.BreakEven;
import dev.fumidai.pricing.CostCurve;
import dev.fumidai.pricing.Money;
import dev.fumidai.pricing.Ratio;
import dev.fumidai.text.BreakEvenText;
import dev.fumidai.text.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Views of a comparison of costs. Equal comparisons give equal text. Immutable and thread-safe. */
public final class CostComparisonView {
    private static final int WIDTH = 12;
    private static final String NOTHING = "–";

    private final Words words;
    private final Phrases phrases;
    private final BreakEvenText breakEvens;

    public CostComparisonView(Words words, Phrases phrases) {
        this.words = words;
        this.phrases = phrases;
        this.breakEvens = new BreakEvenText(words);
    }

    /** For a terminal: do not parse. Amounts stand before names, so that they line up in every language. */
    public String text(CostComparison comparison) {
        StringBuilder text = new StringBuilder(title(comparison)).append("\n\n");
        comparison.values().forEach(value -> text.append(right(breakEvens.value(comparison.by(), value))));
        text.append('\n');
        Chart chart = Chart.of(comparison);
        for (Row row : comparison.rows()) {
            amounts(comparison, row).forEach(amount -> text.append(right(amount)));
            text.append("  ")
                    .append(chart.line(row))
                    .append("  ")
                    .append(name(row))
                    .append('\n');
        }
        text.append('\n')
                .append(phrases.text("costs.chart", chart.from(), chart.to(), chart.top()))
                .append('\n');
        text.append('\n').append(phrases.text("costs.flips")).append('\n');
        sentences(comparison)
                .forEach(sentence -> text.append("  - ").append(sentence).append('\n'));
        return text.toString();
    }

    /** For a ticket or a review. */
    public String markdown(CostComparison comparison) {
        StringBuilder text = new StringBuilder("# ").append(title(comparison)).append("\n\n| ");
        text.append(phrases.text("costs.method"));
        comparison.values().forEach(value -> text.append(" | ").append(breakEvens.value(comparison.by(), value)));
        text.append(" |\n|---")
                .append("|---:".repeat(comparison.values().size()))
                .append("|\n");
        for (Row row : comparison.rows()) {
            text.append("| ").append(name(row)).append(" | ");
            text.append(String.join(" | ", amounts(comparison, row))).append(" |\n");
        }
        text.append("\n## ").append(phrases.text("costs.flips")).append("\n\n");
        sentences(comparison)
                .forEach(sentence -> text.append("- ").append(sentence).append('\n'));
        return text.toString();
    }

    /** For programs: exact amounts and fractions, whatever the language. */
    public static String json(CostComparison comparison) {
        return Json.write(Json.object(
                "instanceId", comparison.report().target().instanceId(),
                "asOf", comparison.report().asOf().toString(),
                "currency", comparison.report().prices().currency(),
                "by", comparison.by().name(),
                "values", comparison.values(),
                "options",
                        comparison.rows().stream()
                                .map(row -> json(comparison, row))
                                .toList(),
                "breakEvens",
                        comparison.breakEvens().stream()
                                .map(CostComparisonView::json)
                                .toList()));
    }

    private static Object json(CostComparison comparison, Row row) {
        CostCurve curve = row.curve();
        return Json.object(
                "rank", row.option().rank(),
                "method", row.option().method().name(),
                "verdict", row.option().verdict().name(),
                "complete", curve.complete(),
                "added",
                        comparison.values().stream()
                                .map(value -> curve.at(value).plain())
                                .toList(),
                "curve", curve.pieces().stream().map(CostComparisonView::json).toList());
    }

    private static Object json(CostCurve.Piece piece) {
        return Json.object(
                "from", piece.from().toString(),
                "intercept", piece.intercept().toPlainString(),
                "slope", piece.slope().toPlainString());
    }

    private static Object json(Pair pair) {
        return Json.object(
                "first", pair.first().name(),
                "second", pair.second().name(),
                "known", pair.breakEven().known(),
                "points",
                        pair.breakEven().points().stream().map(Ratio::toString).toList(),
                "stretches",
                        pair.breakEven().stretches().stream()
                                .map(CostComparisonView::json)
                                .toList());
    }

    private static Object json(BreakEven.Stretch stretch) {
        return Json.object(
                "from", stretch.from().toString(),
                "to",
                        stretch.to() == null
                                ? null
                                : Objects.requireNonNull(stretch.to()).toString(),
                "cheaper", stretch.cheaper().name());
    }

    private String title(CostComparison comparison) {
        return phrases.text(
                "costs.title." + comparison.by(),
                comparison.report().target().instanceId(),
                comparison.report().asOf(),
                comparison.report().prices().currency());
    }

    private String name(Row row) {
        return row.option().rank() + ". " + words.method(row.option().method()) + " ("
                + words.verdict(row.option().verdict()) + ")";
    }

    private static List<String> amounts(CostComparison comparison, Row row) {
        return comparison.values().stream().map(value -> amount(row, value)).toList();
    }

    private static String amount(Row row, BigDecimal value) {
        if (!row.isOpen()) {
            return NOTHING;
        }
        Money amount = row.curve().at(value);
        return (row.curve().complete() ? "" : "≥ ") + amount.rounded();
    }

    /** Every order that flips, and what is to be said of the others. */
    private List<String> sentences(CostComparison comparison) {
        List<Pair> unknown = comparison.breakEvens().stream()
                .filter(pair -> !pair.breakEven().known())
                .toList();
        List<String> flips = comparison.breakEvens().stream()
                .filter(pair -> !pair.breakEven().points().isEmpty())
                .map(pair -> breakEvens.of(pair.breakEven(), pair.first(), pair.second()))
                .toList();
        String rest = phrases.text(flips.isEmpty() ? "costs.no-flip" : "costs.no-other-flip");
        String untold = unknown.isEmpty() ? "" : phrases.text("costs.unknown", incomplete(comparison));
        return Stream.concat(flips.stream(), Stream.of(rest, untold))
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }

    private String incomplete(CostComparison comparison) {
        return comparison.rows().stream()
                .filter(Row::isOpen)
                .filter(row -> !row.curve().complete())
                .map(row -> words.method(row.option().method()))
                .collect(joining(", "));
    }

    private static String right(String cell) {
        return " ".repeat(Math.max(1, WIDTH - cell.length())) + cell;
    }
}
