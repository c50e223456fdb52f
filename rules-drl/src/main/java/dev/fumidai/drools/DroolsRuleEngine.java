package dev.fumidai.drools;

import dev.fumidai.fact.Fact;
import dev.fumidai.finding.Finding;
import dev.fumidai.spi.RuleCatalog;
import dev.fumidai.spi.RuleCatalog.RuleCase;
import dev.fumidai.spi.RuleEngine;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.kie.api.KieBase;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;

/**
 * Judges facts with Drools. Immutable and thread-safe: the rule base is built once per class loader, every evaluation has
 * a session of its own.
 */
public final class DroolsRuleEngine implements RuleEngine {
    private final Predicate<RuleCase> enabled;

    /** Judges by all rules. */
    public DroolsRuleEngine() {
        this(rule -> true);
    }

    private DroolsRuleEngine(Predicate<RuleCase> enabled) {
        this.enabled = enabled;
    }

    /** An engine that judges only by the rules of this one that the condition admits; for tests of the rules. */
    public DroolsRuleEngine onlyWith(Predicate<RuleCase> condition) {
        return new DroolsRuleEngine(enabled.and(condition));
    }

    @Override
    public RuleCatalog catalog() {
        return Holder.CATALOG;
    }

    @Override
    public List<Finding> evaluate(Collection<Fact> facts, LocalDate asOf) {
        FindingCollector collector = new FindingCollector();
        KieSession session = Holder.RULES.newKieSession();
        try {
            session.setGlobal("findings", collector);
            session.addEventListener(new DefaultAgendaEventListener() {
                @Override
                public void beforeMatchFired(BeforeMatchFiredEvent event) {
                    collector.reporting(Holder.ruleCase(event.getMatch().getRule()));
                }
            });
            facts.forEach(session::insert);
            session.fireAllRules(match -> isInForce(Holder.ruleCase(match.getRule()), asOf));
            return collector.findings();
        } finally {
            session.dispose();
        }
    }

    private boolean isInForce(RuleCase rule, LocalDate asOf) {
        return rule.isValidOn(asOf) && enabled.test(rule);
    }

    /** Built at first use; shared by all threads. */
    private static final class Holder {
        static final KieBase RULES = RuleModels.load();
        static final RuleCatalog CATALOG = RuleCatalogReader.read(RULES);
        private static final Map<String, RuleCase> BY_NAME = byName();

        private static Map<String, RuleCase> byName() {
            Map<String, RuleCase> cases = new HashMap<>();
            for (KiePackage rulePackage : RULES.getKiePackages()) {
                for (Rule rule : rulePackage.getRules()) {
                    cases.put(rule.getName(), RuleCatalogReader.ruleCase(rule));
                }
            }
            return Map.copyOf(cases);
        }

        static RuleCase ruleCase(Rule rule) {
            return Objects.requireNonNull(BY_NAME.get(rule.getName()), rule.getName());
        }
    }
}
