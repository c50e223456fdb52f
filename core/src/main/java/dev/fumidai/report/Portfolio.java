package dev.fumidai.report;

import dev.fumidai.pricing.CostLine;
import dev.fumidai.pricing.Money;
import dev.fumidai.pricing.Usage;
import dev.fumidai.report.AccessReport.Prices;
import dev.fumidai.report.AccessReport.StatedRequirement;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cheapest set of ways that gives every target of an estate a way in: what targets of one VPC share (an endpoint, a NAT
 * gateway, a bastion) is paid once. Among equally cheap sets the one with the fewest changes, then the better ranked
 * methods. A value: immutable, comparable, thread-safe.
 *
 * <p>Each choice is the way that the method's option shows, as each target's own report plans it; where two plans build the
 * same part, it is built once, and whatever it stands in is taken for reachable from both. What one plan does to the others
 * (private DNS holds for a whole VPC) is in the side effects of its changes, and not judged here. A way of which something is
 * unknown is chosen only where the target has none of which less is; {@link Choice#unknown()} names it. Ways whose cost is
 * known are preferred to those whose is not, at any cost.
 *
 * @param usage how much the estate is used: hours in which any of the targets is, gigabytes for each target
 * @param requirements what every way obeys; a budget is held against the whole
 * @param choices a way for each target that has one, by instance id
 * @param shared what is added to the bill once for several targets, or would be
 * @param unserved the targets whose every way is ruled out, by instance id
 * @param added what the set adds to the bill a month
 * @param apart what the cheapest way of each target adds if each pays for its own parts
 * @param complete whether every price and quantity is known; if not, {@code added} and {@code apart} are lower bounds
 * @param proof that nothing is cheaper
 * @param withinBudget whether {@code added} keeps the budget; null where none is stated, or it cannot be told
 */
public record Portfolio(
        LocalDate asOf,
        Prices prices,
        Usage usage,
        List<StatedRequirement> requirements,
        List<Choice> choices,
        List<SharedPart> shared,
        List<Target> unserved,
        Money added,
        Money apart,
        boolean complete,
        Proof proof,
        @Nullable Boolean withinBudget) {
    public Portfolio {
        choices = List.copyOf(choices);
        shared = List.copyOf(shared);
        unserved = List.copyOf(unserved);
    }

    /**
     * The way into one target.
     *
     * @param option as the target's own report has it, with its changes and commands
     * @param own what the target adds for itself, beside the shared parts
     */
    public record Choice(Target target, AssessedOption option, Money own) {
        /** The required prerequisites that nobody knows of: with any, the way may not suffice. Sorted, each once. */
        public List<String> unknown() {
            return option.unknown().stream()
                    .map(AssessedPrerequisite::id)
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    /**
     * Something that is paid once.
     *
     * @param part what it is, as one word: the action that builds it and the service it is for, or the resource's id
     * @param line its line on the bill
     * @param vpcId the VPC it serves
     * @param instanceIds the targets that use it, sorted
     */
    public record SharedPart(String part, CostLine line, String vpcId, List<String> instanceIds) {
        public SharedPart {
            instanceIds = List.copyOf(instanceIds);
        }
    }

    /**
     * Why nothing is cheaper.
     *
     * @param lowerBound no set of ways adds less; equal to what the portfolio adds where it is optimal
     * @param optimal whether it is proved that no set of ways is better
     * @param visited how many partial sets were looked at to prove it
     */
    public record Proof(Money lowerBound, boolean optimal, long visited) {}
}
