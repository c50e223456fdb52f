package dev.fumidai.text;

import static dev.fumidai.pricing.UsageVariable.GIGABYTES;
import static dev.fumidai.pricing.UsageVariable.HOURS;
import static java.util.stream.Collectors.joining;

import dev.fumidai.finding.AccessMethod;
import dev.fumidai.pricing.BreakEven;
import dev.fumidai.pricing.BreakEven.Cheaper;
import dev.fumidai.pricing.UsageVariable;
import dev.fumidai.report.AccessReport;
import dev.fumidai.report.AssessedOption;
import dev.fumidai.report.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says at which use the order of two options by cost flips, or that it cannot. Immutable and thread-safe. */
final class Flips {
    private static final List<UsageVariable> SPOKEN_OF = List.of(HOURS, GIGABYTES);

    private final AccessReport report;
    private final Words words;
    private final BreakEvenText sentences;

    Flips(AccessReport report, Words words) {
        this.report = report;
        this.words = words;
        this.sentences = new BreakEvenText(words);
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
        if (evens.stream().noneMatch(BreakEven::known)) {
            return words.sentence(
                    "flip.UNKNOWN",
                    Map.of(
                            "first", words.method(first),
                            "second", words.method(second),
                            "by", words.sentence("by.EITHER")));
        }
        List<BreakEven> told =
                evens.stream().filter(even -> !even.known() || flips(even)).toList();
        if (told.isEmpty()) {
            Map<String, String> arguments = Map.of(
                    "first", words.method(first),
                    "second", words.method(second),
                    "hours", report.usage().hoursPerMonth().toPlainString(),
                    "gigabytes", report.usage().gbPerMonth().toPlainString());
            return words.sentence(isSame(evens) ? "flip.NEVER.same" : "flip.NEVER", arguments);
        }
        return told.stream()
                .map(even -> sentences.of(even, first, second))
                .collect(joining(words.language() == Language.JAPANESE ? "" : " "));
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
}
