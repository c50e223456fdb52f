package dev.fumidai.internal.assembly;

import dev.fumidai.fact.Candidate;
import dev.fumidai.fact.Fact;
import dev.fumidai.finding.Action;
import dev.fumidai.finding.Command;
import dev.fumidai.pricing.CostTerm;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * A candidate, ready to be judged: its facts, and what the plan and the bill need to know of it.
 *
 * @param planValues what commands speak of beside the arguments of the finding that asks for them
 * @param aclCommands the commands that open the network ACLs, by rule id and subject ({@code SMVE-P10/ssm})
 * @param bill what is charged for the parts that exist, and for use
 * @param newParts what is charged for what an action adds
 * @param proven whether a session is known to run on exactly this path
 * @param connect the commands that open the shell
 */
public record Assembled(
        Candidate candidate,
        List<Fact> facts,
        SortedMap<String, String> planValues,
        Map<String, List<Command>> aclCommands,
        List<CostTerm> bill,
        Map<Action, List<CostTerm>> newParts,
        boolean proven,
        List<String> connect) {
    public Assembled {
        facts = List.copyOf(facts);
        bill = List.copyOf(bill);
        connect = List.copyOf(connect);
    }
}
