package dev.fumidai.text;

import static dev.fumidai.pricing.UsageVariable.GIGABYTES;
import static dev.fumidai.pricing.UsageVariable.HOURS;
import static java.util.stream.Collectors.joining;

import dev.fumidai.finding.AccessMethod;
import dev.fumidai.pricing.BreakEven;
import dev.fumidai.pricing.BreakEven.Cheaper;
import dev.fumidai.pricing.BreakEven.Stretch;
import dev.fumidai.pricing.Ratio;
import dev.fumidai.pricing.UsageVariable;
import dev.fumidai.report.AccessReport;
import dev.fumidai.report.AssessedOption;
import dev.fumidai.report.Verdict;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Says at which use the order of two options by cost flips, or that it cannot. Immutable and thread-safe. */
final class Flips {
    private static final List<UsageVariable> SPOKEN_OF = List.of(HOURS, GIGABYTES);
    private static final int DECIMALS = 2;

    private final AccessReport report;
    private final Words words;

    Flips(AccessReport report, Words words) {
        this.report = report;
        this.words = words;
    }

    /** Between an option and the next one of the same verdict; nothing where cost does not decide between the two. */
    Optional<String> of(AssessedOption option) {
        int next = report.options().indexOf(option) + 1;
        if (next >= report.options().size() || option.verdict() == Verdict.RULED_OUT) {
            return Optional.empty();
        }
        AssessedOption follower = report.options().get(next);
        return follower.verdict() == option.verdict()
                ? Optional.of(between(option.method(), follower.method()))
                : Optional.empty();
    }

    private String between(AccessMethod first, AccessMethod second) {
        List<BreakEven> evens = SPOKEN_OF.stream()
                .map(by -> report.breakEven(first, second, by))
                .toList();
        Map<String, String> both = Map.of("first", words.method(first), "second", words.method(second));
        if (!evens.stream().allMatch(BreakEven::known)) {
            return words.sentence("flip.UNKNOWN", both);
        }
        List<BreakEven> flips = evens.stream().filter(Flips::flips).toList();
        if (flips.isEmpty()) {
            return words.sentence(isSame(evens) ? "flip.NEVER.same" : "flip.NEVER", both);
        }
        return flips.stream()
                .map(even -> sentence(even, first, second))
                .collect(joining(words.language() == Language.JAPANESE ? "" : " "));
    }

    /** Who is cheaper where, as one sentence: "below 20 h a month …; above 20 h a month …". */
    String sentence(BreakEven even, AccessMethod first, AccessMethod second) {
        String stretches = even.stretches().stream()
                .map(stretch -> stretch(even.by(), stretch, first, second))
                .collect(joining(words.language() == Language.JAPANESE ? "、" : "; "));
        return words.sentence("flip." + even.by(), Map.of("stretches", stretches));
    }

    private String stretch(UsageVariable by, Stretch stretch, AccessMethod first, AccessMethod second) {
        Map<String, String> arguments = new TreeMap<>();
        boolean fromLeast = stretch.from().equals(Ratio.of(by.least()));
        @Nullable Ratio to = stretch.to();
        boolean toMost = to == null || (by.most() != null && to.equals(Ratio.of(by.most())));
        arguments.put("from", plain(stretch.from()));
        arguments.put("to", to == null ? "" : plain(to));
        arguments.put("method", words.method(stretch.cheaper() == Cheaper.SECOND ? second : first));
        arguments.put("unit", words.sentence("unit." + by));
        String where = toMost ? "ABOVE" : fromLeast ? "BELOW" : "BETWEEN";
        String who = stretch.cheaper() == Cheaper.NEITHER ? ".same" : "";
        return words.sentence("flip." + where + who, arguments);
    }

    /** The first ranks before the second as it is: it flips, too, where both add nothing now and more use tells. */
    private static boolean flips(BreakEven even) {
        return !even.points().isEmpty()
                || even.stretches().stream().anyMatch(stretch -> stretch.cheaper() == Cheaper.SECOND);
    }

    private static boolean isSame(List<BreakEven> evens) {
        return evens.stream()
                .flatMap(even -> even.stretches().stream())
                .allMatch(one -> one.cheaper() == Cheaper.NEITHER);
    }

    /** Two decimals, as few as it takes. */
    static String plain(Ratio ratio) {
        BigDecimal rounded = ratio.decimal(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.setScale(Math.max(0, rounded.scale()), RoundingMode.UNNECESSARY)
                .toPlainString();
    }
}
