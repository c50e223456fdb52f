package dev.fumidai.spi;

import dev.fumidai.finding.RuleKind;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
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
    }
}
