package dev.fumidai.text;

import static java.util.stream.Collectors.joining;

import dev.fumidai.finding.AccessMethod;
import dev.fumidai.pricing.BreakEven;
import dev.fumidai.pricing.BreakEven.Cheaper;
import dev.fumidai.pricing.BreakEven.Stretch;
import dev.fumidai.pricing.Ratio;
import dev.fumidai.pricing.UsageVariable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Says a break-even in a sentence: "By hours of use a month: below 672.37 h … adds less; above 672.37 h … adds less."
 * Immutable and thread-safe.
 */
public final class BreakEvenText {
    private static final int DECIMALS = 2;

    private final Words words;

    public BreakEvenText(Words words) {
        this.words = words;
    }

    /** Who is cheaper where. Points are rounded to two decimals; the exact ones are in the break-even. */
    public String of(BreakEven even, AccessMethod first, AccessMethod second) {
        if (!even.known()) {
            return words.sentence(
                    "flip.UNKNOWN",
                    Map.of(
                            "first", words.method(first),
                            "second", words.method(second),
                            "by", words.sentence("by." + even.by())));
        }
        String stretches = even.stretches().stream()
                .map(stretch -> stretch(even.by(), stretch, first, second))
                .collect(joining(words.language() == Language.JAPANESE ? "、" : "; "));
        return words.sentence(
                "flip.STRETCHES", Map.of("stretches", stretches, "by", words.sentence("by." + even.by())));
    }

    /** A value with its unit: "20 h". */
    public String value(UsageVariable by, BigDecimal value) {
        return value.toPlainString() + " " + words.sentence("unit." + by);
    }

    private String stretch(UsageVariable by, Stretch stretch, AccessMethod first, AccessMethod second) {
        Map<String, String> arguments = new TreeMap<>();
        boolean fromLeast = stretch.from().equals(Ratio.of(by.least()));
        @Nullable Ratio to = stretch.to();
        boolean toMost = to == null || (by.most() != null && to.equals(Ratio.of(by.most())));
        boolean between = !fromLeast && !toMost;
        arguments.put("from", plain(by, stretch.from(), between ? RoundingMode.CEILING : RoundingMode.FLOOR));
        arguments.put("to", to == null ? "" : plain(by, to, between ? RoundingMode.FLOOR : RoundingMode.CEILING));
        arguments.put("unit", words.sentence("unit." + by));
        arguments.put("method", words.method(stretch.cheaper() == Cheaper.SECOND ? second : first));
        String where = toMost ? "ABOVE" : fromLeast ? "BELOW" : "BETWEEN";
        String who = stretch.cheaper() == Cheaper.NEITHER ? ".same" : "";
        return words.sentence("flip." + where + who, arguments);
    }

    /** Two decimals, as few as it takes; of what is whole the next number on the other side: above 1 is 2 or more. */
    private static String plain(UsageVariable by, Ratio ratio, RoundingMode outwards) {
        BigDecimal rounded = (by.isWhole() ? ratio.decimal(0, outwards) : ratio.decimal(DECIMALS, RoundingMode.HALF_UP))
                .stripTrailingZeros();
        return rounded.setScale(Math.max(0, rounded.scale()), RoundingMode.UNNECESSARY)
                .toPlainString();
    }
}
