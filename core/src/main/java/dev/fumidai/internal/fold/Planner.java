package dev.fumidai.internal.fold;

import dev.fumidai.fact.Candidate;
import dev.fumidai.finding.Action;
import dev.fumidai.finding.Change;
import dev.fumidai.finding.Change.SideEffect;
import dev.fumidai.finding.Finding;
import dev.fumidai.internal.assembly.Assembled;
import dev.fumidai.internal.assembly.CliTemplates;
import dev.fumidai.internal.assembly.Setting;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Turns the actions that findings ask for into one plan: each change once, in the order of {@link Action}, with what it
 * depends on. What a command needs from an earlier one stands in it as a shell variable, so the dependencies are read
 * off the commands.
 */
final class Planner {
    private static final CliTemplates TEMPLATES = CliTemplates.load("/dev/fumidai/internal/fold/changes.properties");

    /** What creates what a variable stands for. */
    private static final Map<String, List<Action>> CREATORS = Map.ofEntries(
            Map.entry("$SUBNET_ID", List.of(Action.CREATE_SUBNET)),
            Map.entry("$PUBLIC_SUBNET_ID", List.of(Action.CREATE_PUBLIC_SUBNET)),
            Map.entry("$INTERNET_GATEWAY_ID", List.of(Action.CREATE_INTERNET_GATEWAY, Action.ATTACH_INTERNET_GATEWAY)),
            Map.entry("$ENDPOINT_SECURITY_GROUP_ID", List.of(Action.CREATE_ENDPOINT_SECURITY_GROUP)),
            Map.entry("$BASTION_SECURITY_GROUP_ID", List.of(Action.CREATE_BASTION_SECURITY_GROUP)),
            Map.entry("$INSTANCE_CONNECT_SECURITY_GROUP_ID", List.of(Action.CREATE_INSTANCE_CONNECT_SECURITY_GROUP)),
            Map.entry("$JUMP_HOST_SECURITY_GROUP_ID", List.of(Action.CREATE_JUMP_HOST_SECURITY_GROUP)),
            Map.entry("$JUMP_HOST_ID", List.of(Action.RUN_JUMP_HOST)),
            Map.entry("$NAT_GATEWAY_ID", List.of(Action.CREATE_NAT_GATEWAY)),
            Map.entry("$NAT_INSTANCE_SECURITY_GROUP_ID", List.of(Action.CREATE_NAT_INSTANCE_SECURITY_GROUP)),
            Map.entry("$NAT_INSTANCE_ID", List.of(Action.RUN_NAT_INSTANCE)),
            Map.entry("$EGRESS_ONLY_GATEWAY_ID", List.of(Action.CREATE_EGRESS_ONLY_GATEWAY)),
            Map.entry("$CUSTOMER_GATEWAY_ID", List.of(Action.CREATE_CUSTOMER_GATEWAY)),
            Map.entry("$VPN_GATEWAY_ID", List.of(Action.CREATE_VPN_GATEWAY, Action.ATTACH_VPN_GATEWAY)),
            Map.entry("$VPN_CONNECTION_ID", List.of(Action.CREATE_VPN_CONNECTION)),
            Map.entry("$ALLOCATION_ID", List.of(Action.ALLOCATE_ADDRESS)));

    private final Assembled assembled;
    private final SideEffects sideEffects;

    Planner(Setting setting, Assembled assembled) {
        this.assembled = assembled;
        this.sideEffects = new SideEffects(setting, assembled);
    }

    /** The plan for unsatisfied findings, each by its remedy of that rank; the first where it has fewer. */
    List<Change> plan(List<Finding> unsatisfied, int rank) {
        Map<String, Change> plan = new LinkedHashMap<>();
        for (Finding finding : unsatisfied) {
            if (!finding.remedies().isEmpty()) {
                int choice = Math.min(rank, finding.remedies().size() - 1);
                finding.remedies().get(choice).forEach(action -> add(plan, action, finding));
            }
        }
        return plan.values().stream()
                .sorted(Comparator.comparing(Change::action)
                        .thenComparing(change -> change.commands().toString()))
                .toList();
    }

    /** A change whose commands cannot be written down is not offered. */
    private void add(Map<String, Change> plan, Action action, Finding finding) {
        Change change = change(action, finding);
        boolean aclFull =
                action == Action.ALLOW_IN_NETWORK_ACL && change.commands().isEmpty();
        if (aclFull || change.commands().stream().anyMatch(command -> command.contains("'?'"))) {
            return;
        }
        String key = action + " " + change.resource() + " " + change.commands();
        Change before = plan.get(key);
        plan.put(key, before == null ? change : merged(before, change));
        if (before == null) {
            for (String command : change.commands()) {
                CliTemplates.variables(command)
                        .forEach(variable -> CREATORS.getOrDefault(variable, List.of()).stream()
                                .filter(creator -> creator != action)
                                .forEach(creator -> add(plan, creator, finding)));
            }
        }
    }

    private static Change merged(Change one, Change other) {
        List<String> satisfies = new ArrayList<>(one.satisfies());
        other.satisfies().stream().filter(id -> !satisfies.contains(id)).forEach(satisfies::add);
        return new Change(
                one.action(),
                one.resource(),
                one.required() || other.required(),
                satisfies.stream().sorted().toList(),
                one.arguments(),
                one.commands(),
                one.sideEffects());
    }

    private Change change(Action action, Finding finding) {
        SortedMap<String, String> values = new TreeMap<>(assembled.planValues());
        values.putAll(finding.arguments());
        if (Candidate.NEW.equals(values.get("node"))) {
            values.put("node", assembled.planValues().getOrDefault("node", Candidate.NEW));
        }
        String key = subjectKey(finding);
        if (action == Action.ALLOW_IN_NETWORK_ACL) {
            values.put("aclPorts", values.getOrDefault("targetPort", "443"));
            values.put(
                    "aclPeer",
                    values.getOrDefault("endpoint", assembled.candidate().via().get(0)));
        }
        for (String name : TEMPLATES.names(action + ".with.")) {
            values.put(name, TEMPLATES.text(action + ".with." + name, values).orElseThrow());
        }
        List<String> commands = action == Action.ALLOW_IN_NETWORK_ACL
                ? assembled.aclCommands().getOrDefault(key, List.of())
                : TEMPLATES.commands(action.name(), values);
        String resource = TEMPLATES.text(action + ".resource", values).orElseThrow();
        List<SideEffect> effects = sideEffects.of(action, values);
        return new Change(action, resource, finding.required(), List.of(key), values, commands, effects);
    }

    /** {@code SMVE-P04/ssm}, or {@code SMNG-P01} without a subject. */
    static String subjectKey(Finding finding) {
        return finding.subject().isEmpty() ? finding.ruleId() : finding.ruleId() + "/" + finding.subject();
    }
}
