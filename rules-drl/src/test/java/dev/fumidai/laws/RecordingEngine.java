package dev.fumidai.laws;

import dev.fumidai.drools.DroolsRuleEngine;
import dev.fumidai.fact.Fact;
import dev.fumidai.finding.Finding;
import dev.fumidai.spi.RuleCatalog;
import dev.fumidai.spi.RuleEngine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;

/** Judges by the rules and remembers the last judgement; for one thread. */
final class RecordingEngine implements RuleEngine {
    private final RuleEngine rules = new DroolsRuleEngine();
    private final UnaryOperator<List<Fact>> order;
    private List<Fact> facts = List.of();
    private List<Finding> findings = List.of();

    RecordingEngine() {
        this(UnaryOperator.identity());
    }

    /** @param order in which order facts reach the rules */
    RecordingEngine(UnaryOperator<List<Fact>> order) {
        this.order = order;
    }

    @Override
    public RuleCatalog catalog() {
        return rules.catalog();
    }

    @Override
    public List<Finding> evaluate(Collection<Fact> inputs, LocalDate asOf) {
        facts = order.apply(new ArrayList<>(inputs));
        findings = rules.evaluate(facts, asOf);
        return findings;
    }

    List<Fact> facts() {
        return facts;
    }

    List<Finding> findings() {
        return findings;
    }
}
