package dev.fumidai.spi;

import dev.fumidai.fact.Fact;
import dev.fumidai.finding.Finding;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Judges facts by rules. Implementations are immutable and thread-safe. */
public interface RuleEngine {
    /** The rules it judges by. */
    RuleCatalog catalog();

    /**
     * All findings of the rules that are valid on a day, in a stable order: by candidate, rule, subject, case.
     *
     * @param facts of any number of candidates
     */
    List<Finding> evaluate(Collection<Fact> facts, LocalDate asOf);
}
