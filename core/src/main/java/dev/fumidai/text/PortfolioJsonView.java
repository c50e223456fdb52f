package dev.fumidai.text;

import static dev.fumidai.text.JsonText.entry;
import static dev.fumidai.text.JsonText.object;

import dev.fumidai.pricing.CostLine;
import dev.fumidai.pricing.Money;
import dev.fumidai.report.Portfolio;
import dev.fumidai.report.Portfolio.Choice;
import dev.fumidai.report.Portfolio.SharedPart;
import dev.fumidai.report.Target;

/**
 * A portfolio as JSON, {@code schemaVersion} 1.0: the view for programs, with exact amounts. Equal portfolios give equal
 * bytes. Immutable and thread-safe.
 */
public final class PortfolioJsonView {
    /** Views hold nothing; one serves all threads. */
    public PortfolioJsonView() {}

    public String render(Portfolio portfolio) {
        return JsonText.of(object(
                entry("schemaVersion", JsonView.SCHEMA_VERSION),
                entry("asOf", portfolio.asOf().toString()),
                entry("currency", portfolio.prices().currency()),
                entry("added", portfolio.added().plain()),
                entry("apart", portfolio.apart().plain()),
                entry("complete", portfolio.complete()),
                entry(
                        "proof",
                        object(
                                entry("optimal", portfolio.proof().optimal()),
                                entry(
                                        "lowerBound",
                                        portfolio.proof().lowerBound().plain()),
                                entry("visited", portfolio.proof().visited()))),
                entry("withinBudget", portfolio.withinBudget()),
                entry(
                        "choices",
                        portfolio.choices().stream()
                                .map(PortfolioJsonView::choice)
                                .toList()),
                entry(
                        "shared",
                        portfolio.shared().stream()
                                .map(PortfolioJsonView::shared)
                                .toList()),
                entry(
                        "unserved",
                        portfolio.unserved().stream().map(Target::instanceId).toList())));
    }

    private static Object choice(Choice choice) {
        return object(
                entry("instanceId", choice.target().instanceId()),
                entry("vpcId", choice.target().vpcId()),
                entry("region", choice.target().region()),
                entry("method", choice.option().method().name()),
                entry("verdict", choice.option().verdict().name()),
                entry("rank", choice.option().rank()),
                entry("via", choice.option().via()),
                entry("own", choice.own().plain()),
                entry("unknown", choice.unknown()));
    }

    private static Object shared(SharedPart part) {
        CostLine line = part.line();
        Money amount = line.amount();
        return object(
                entry("vpcId", part.vpcId()),
                entry("part", part.part()),
                entry("resource", line.resource()),
                entry("item", line.item()),
                entry("quantity", line.quantity()),
                entry("unit", line.unit()),
                entry("amount", amount == null ? null : amount.plain()),
                entry("source", line.source()),
                entry("instanceIds", part.instanceIds()));
    }
}
