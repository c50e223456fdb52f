package dev.fumidai.cli.costs;

import dev.fumidai.finding.AccessMethod;
import dev.fumidai.pricing.BreakEven;
import dev.fumidai.pricing.CostCurve;
import dev.fumidai.pricing.UsageVariable;
import dev.fumidai.report.AccessReport;
import dev.fumidai.report.AssessedOption;
import dev.fumidai.report.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * What the options of a report add to the bill as one number of the usage moves. A value: immutable and thread-safe.
 *
 * @param values where the amounts are told, in the order asked for
 * @param rows an option each, in the order of the report
 * @param breakEvens of every two options that are not ruled out, the better ranked one first
 */
public record CostComparison(
        AccessReport report, UsageVariable by, List<BigDecimal> values, List<Row> rows, List<Pair> breakEvens) {

    /** An option and its curve. */
    public record Row(AssessedOption option, CostCurve curve) {
        /** What is ruled out costs nothing that anybody would pay. */
        boolean isOpen() {
            return option.verdict() != Verdict.RULED_OUT;
        }
    }

    /** Two options compared. */
    public record Pair(AccessMethod first, AccessMethod second, BreakEven breakEven) {}

    /**
     * Compares the options of a report.
     *
     * @throws IllegalArgumentException if the variable cannot have one of the values
     */
    public static CostComparison of(AccessReport report, UsageVariable by, List<BigDecimal> values) {
        List<Row> rows = report.options().stream()
                .map(option -> new Row(option, report.costCurve(option.method(), by)))
                .toList();
        rows.forEach(row -> values.forEach(row.curve()::at));
        return new CostComparison(report, by, List.copyOf(values), rows, pairs(report, by, rows));
    }

    private static List<Pair> pairs(AccessReport report, UsageVariable by, List<Row> rows) {
        List<AccessMethod> open = rows.stream()
                .filter(Row::isOpen)
                .map(row -> row.option().method())
                .toList();
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < open.size(); i++) {
            for (int j = i + 1; j < open.size(); j++) {
                pairs.add(new Pair(open.get(i), open.get(j), report.breakEven(open.get(i), open.get(j), by)));
            }
        }
        return List.copyOf(pairs);
    }
}
