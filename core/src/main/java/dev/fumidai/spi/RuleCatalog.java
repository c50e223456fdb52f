package dev.fumidai.spi;

import dev.fumidai.finding.RuleKind;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rules and their words. Immutable and thread-safe.
 *
 * @param rules every case of every rule, by id and case name
 * @param englishWords the sentences by key: {@code SMVE-P04.title}, {@code SMVE-P04.missing}
 * @param japaneseWords the same keys
 */
public record RuleCatalog(
        List<RuleCase> rules, SortedMap<String, String> englishWords, SortedMap<String, String> japaneseWords) {

    /**
     * One case of a rule.
     *
     * @param id for example {@code SMVE-P04}
     * @param caseName for example {@code missing}
     * @param sources where the fact is documented
     * @param validFrom the first day it holds; {@code null} has always held
     * @param validTo the first day it no longer holds; {@code null} still holds
     */
    public record RuleCase(
            String id,
            String caseName,
            String name,
            List<String> sources,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {
        public RuleKind kind() {
            return RuleKind.of(id);
        }

        public boolean isValidOn(LocalDate day) {
            return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || day.isBefore(validTo));
        }

        private Stream<RuleChange> changes() {
            return Stream.concat(
                    Stream.ofNullable(validFrom).map(day -> new RuleChange(day, Turn.BEGINS, this)),
                    Stream.ofNullable(validTo).map(day -> new RuleChange(day, Turn.ENDS, this)));
        }
    }

    /** What happens to a case on a day. */
    public enum Turn {
        /** It no longer holds from that day on. */
        ENDS,
        /** It holds from that day on. */
        BEGINS
    }

    /**
     * A case that begins or ends to hold.
     *
     * @param day the first day that differs from the day before
     */
    public record RuleChange(LocalDate day, Turn turn, RuleCase rule) {
        /** The key of the sentence that says what happened on the day, in the words of the catalogue. */
        public String why() {
            return DAY + day;
        }
    }

    /** What keys start with whose sentence says what happened on a day. */
    public static final String DAY = "day.";

    /**
     * Why answers of two days may differ: every case that begins or ends to hold after one day, up to and including
     * another, by day; on a day by rule, what ends before what begins.
     *
     * <pre>{@code
     * advisor.catalog()
     *         .changesBetween(LocalDate.of(2023, 7, 1), LocalDate.of(2024, 6, 1))
     *         .forEach(change -> System.out.println(change.day() + " " + change.rule().id() + ": "
     *                 + advisor.words(Locale.ENGLISH).sentence(change.why())));
     * }</pre>
     *
     * @return nothing if no rule changed, as between a day and itself
     * @throws IllegalArgumentException if the second day is before the first: {@code changesBetween(today, yesterday)}
     */
    public List<RuleChange> changesBetween(LocalDate from, LocalDate until) {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("The rules' changes are asked for from " + from + " until " + until
                    + ", which is earlier.\nMaybe the two days are swapped.");
        }
        return rules.stream()
                .flatMap(RuleCase::changes)
                .filter(change -> change.day().isAfter(from) && !change.day().isAfter(until))
                .sorted(Comparator.comparing(RuleChange::day)
                        .thenComparing(change -> change.rule().id())
                        .thenComparing(RuleChange::turn)
                        .thenComparing(change -> change.rule().caseName()))
                .toList();
    }
}
