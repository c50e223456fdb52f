package dev.fumidai.internal.fold;

import dev.fumidai.finding.Action;
import dev.fumidai.finding.Change;
import dev.fumidai.internal.assembly.CliTemplates;
import dev.fumidai.model.Cidr;
import java.util.List;

/**
 * The outbound rules that one plan adds to the node's security group: one for part of the addresses that another one of the
 * plan lets out to is that other one.
 */
final class EgressRules {
    private EgressRules() {}

    static List<Change> merged(List<Change> plan) {
        return plan.stream()
                .filter(rule -> plan.stream().noneMatch(wide -> covers(wide, rule)))
                .map(wide ->
                        plan.stream().filter(narrow -> covers(wide, narrow)).reduce(wide, Planner::merged))
                .toList();
    }

    /** Not where the wide one is only recommended and the narrow one is not. */
    private static boolean covers(Change wide, Change narrow) {
        return isRule(wide)
                && isRule(narrow)
                && wide.resource().equals(narrow.resource())
                && (wide.required() || !narrow.required())
                && covers(blocks(wide), blocks(narrow))
                && !covers(blocks(narrow), blocks(wide));
    }

    private static boolean isRule(Change change) {
        return change.action() == Action.AUTHORIZE_NODE_EGRESS;
    }

    private static boolean covers(List<Cidr> wide, List<Cidr> narrow) {
        return narrow.stream().allMatch(block -> wide.stream().anyMatch(one -> one.contains(block)));
    }

    private static List<Cidr> blocks(Change rule) {
        return CliTemplates.list(rule.arguments().getOrDefault("destination", "")).stream()
                .map(Cidr::parse)
                .toList();
    }
}
