package dev.fumidai.cli.costs;

import dev.fumidai.cli.costs.CostComparison.Row;
import dev.fumidai.pricing.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One line of blocks for each option, all on one scale of amounts: as high as the amount is, from the lowest value to the
 * highest.
 *
 * @param from the lowest value
 * @param to the highest value
 * @param top what the highest block stands for
 */
record Chart(BigDecimal from, BigDecimal to, Money top) {
    private static final int COLUMNS = 12;
    private static final String BLOCKS = "▁▂▃▄▅▆▇█";

    static Chart of(CostComparison comparison) {
        BigDecimal from = comparison.by().least();
        BigDecimal to =
                comparison.values().stream().max(Comparator.naturalOrder()).orElse(from);
        Money top = comparison.rows().stream()
                .filter(Row::isOpen)
                .map(row -> row.curve().at(to))
                .max(Comparator.naturalOrder())
                .orElseGet(() -> comparison.rows().get(0).curve().at(to));
        return new Chart(from, to, top);
    }

    String line(Row row) {
        if (!row.isOpen()) {
            return " ".repeat(COLUMNS);
        }
        List<String> blocks = IntStream.range(0, COLUMNS)
                .mapToObj(column -> block(row, column))
                .toList();
        return String.join("", blocks);
    }

    private String block(Row row, int column) {
        BigDecimal value = from.add(to.subtract(from)
                .multiply(BigDecimal.valueOf(column))
                .divide(BigDecimal.valueOf(COLUMNS - 1L), 6, RoundingMode.DOWN));
        BigDecimal possible = row.curve().by().isWhole() ? value.setScale(0, RoundingMode.DOWN) : value;
        BigDecimal amount = row.curve().at(possible).amount();
        int height = top.amount().signum() == 0
                ? 0
                : amount.multiply(BigDecimal.valueOf(BLOCKS.length()))
                        .divide(top.amount(), 0, RoundingMode.DOWN)
                        .intValue();
        int index = Math.min(height, BLOCKS.length() - 1);
        return BLOCKS.substring(index, index + 1);
    }
}
