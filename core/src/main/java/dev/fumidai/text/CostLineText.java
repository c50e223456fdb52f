package dev.fumidai.text;

import dev.fumidai.pricing.CostLine;
import dev.fumidai.pricing.Money;
import dev.fumidai.pricing.Sharing;
import dev.fumidai.report.AssessedOption;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says a line of a bill: what, how much of it, at which price, whether it exists and whom else it can serve. */
final class CostLineText {
    private final Words words;

    CostLineText(Words words) {
        this.words = words;
    }

    /** With what it can serve beside the target. */
    String of(CostLine line) {
        String text = alone(line);
        String placed = line.existing() ? words.label(Label.COST_LINE_EXISTING, Map.of("line", text)) : text;
        return shared(placed, line.sharing());
    }

    /** What it is charged for, and how much. */
    String alone(CostLine line) {
        String qualifier = line.key().qualifier();
        String item = words.sentence("priceItem." + line.key().item()) + (qualifier.isEmpty() ? "" : " " + qualifier);
        String resource =
                line.resource().equals(AssessedOption.NEW) ? words.sentence("value.TO_BE_BUILT") : line.resource();
        BigDecimal quantity = line.quantity();
        Money unitPrice = line.unitPrice();
        return quantity == null || unitPrice == null
                ? words.label(
                        Label.COST_LINE_UNKNOWN, Map.of("item", item, "resource", resource, "source", line.source()))
                : words.label(
                        Label.COST_LINE,
                        Map.of(
                                "item", item,
                                "resource", resource,
                                "quantity", quantity.toPlainString(),
                                "unit", line.unit(),
                                "unitPrice", unitPrice.toString(),
                                "amount", Narrator.money(unitPrice.times(quantity))));
    }

    /** Where there is nobody else, there is nothing to say. */
    private String shared(String line, @Nullable Sharing sharing) {
        return sharing == null || sharing.otherInstances() == 0
                ? line
                : words.label(
                        Label.COST_LINE_SHARED,
                        Map.of(
                                "line", line,
                                "vpc", sharing.vpcId(),
                                "instances", Integer.toString(sharing.otherInstances())));
    }
}
