package dev.fumidai.plan.emulation;

import dev.fumidai.finding.Change;
import dev.fumidai.finding.Command;
import dev.fumidai.model.AwsSnapshot;
import dev.fumidai.model.Cidr;
import dev.fumidai.model.Declarations;
import dev.fumidai.plan.Input;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Carries out the calls of a plan as AWS would: what they create, change and refuse. It interprets the very commands that
 * the plan prints, so that what is proven of the one holds for the other. Not thread-safe.
 */
public final class Emulation {
    /** A part of every id that stands in for one of AWS's. */
    public static final String STAND_IN = "-planned-";

    private static final Set<String> WITHOUT_EFFECT = Set.of(
            "ec2 wait",
            "ssm send-command",
            "ec2 get-password-data",
            "iam get-role",
            "iam list-role-policies",
            "iam list-attached-role-policies");

    private static final Map<String, Call> CALLS = calls();

    private final String target;
    private final Draft draft;

    /** @param target the instance that the plan leads to */
    public Emulation(String target, AwsSnapshot snapshot, Declarations declarations) {
        this.target = target;
        this.draft = new Draft(snapshot, declarations);
        for (Input input : Input.values()) {
            draft.variables().put(input.name(), input.example());
        }
    }

    private static Map<String, Call> calls() {
        Map<String, Call> calls = new HashMap<>();
        List.of(
                        RoutingCalls.calls(),
                        FirewallCalls.calls(),
                        GatewayCalls.calls(),
                        AddressCalls.calls(),
                        EndpointCalls.calls(),
                        InstanceCalls.calls(),
                        IdentityCalls.calls(),
                        VpnCalls.calls(),
                        ClientVpnCalls.calls(),
                        NameCalls.calls())
                .forEach(calls::putAll);
        return calls;
    }

    public AwsSnapshot snapshot() {
        return draft.snapshot();
    }

    public Declarations declarations() {
        return draft.declarations();
    }

    /** What the variables of the commands stand for by now: of several commands that print one, what the last printed. */
    public SortedMap<String, String> variables() {
        return Collections.unmodifiableSortedMap(new TreeMap<>(draft.variables()));
    }

    /** Whether everything that the change speaks of is there: a step that hangs on a missing one cannot be taken. */
    public boolean canTake(Change change) {
        List<String> printed = change.commands().stream()
                .map(Command::prints)
                .filter(Objects::nonNull)
                .toList();
        return change.commands().stream()
                .flatMap(command -> command.uses().stream())
                .allMatch(name -> draft.variables().containsKey(name) || printed.contains(name));
    }

    /**
     * Takes a step.
     *
     * @return what takes it back
     * @throws RefusedCallException if AWS would refuse one of its calls
     */
    public Undone take(Change change) {
        List<Command> undo = new ArrayList<>();
        boolean lasting = false;
        for (Command command : change.commands()) {
            if (command.uses().contains(Input.OPERATOR_CIDR.name())) {
                draft.declare(declared -> declared.operatorCidr(Cidr.parse(Input.OPERATOR_CIDR.example())));
            }
            Call.Effect effect = effect(command);
            List<Command> own = new ArrayList<>(effect.undo());
            Collections.reverse(own);
            undo.addAll(own);
            lasting |= effect.lasting();
        }
        Collections.reverse(undo);
        StepsByHand.carryOut(draft, change, target);
        return new Undone(List.copyOf(undo), lasting, StepsByHand.isByHand(change.action()));
    }

    /** Carries one command out that takes a step back. */
    public void run(Command command) {
        effect(command);
    }

    /** What runs in an operating system leaves nothing that a snapshot shows. */
    private Call.Effect effect(Command command) {
        if (!command.isCall() || WITHOUT_EFFECT.contains(command.operation())) {
            return Call.Effect.nothing();
        }
        Call call = CALLS.get(command.operation());
        if (call == null) {
            throw new IllegalStateException("No plan is known to call '" + command.operation() + "'.");
        }
        Call.Effect effect = call.on(draft, command.with(draft.variables()));
        if (command.prints() != null) {
            draft.variables().put(command.prints(), effect.printed());
        }
        return effect;
    }

    /**
     * What takes a step back.
     *
     * @param commands in their order; ids of what the plan created are those that it printed
     * @param lasting whether a part of the step stays
     * @param byHand whether a part of it was done by hand, and is taken back so
     */
    public record Undone(List<Command> commands, boolean lasting, boolean byHand) {}
}
