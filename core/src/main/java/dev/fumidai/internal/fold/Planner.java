package dev.fumidai.internal.fold;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import dev.fumidai.fact.Candidate;
import dev.fumidai.finding.Action;
import dev.fumidai.finding.Change;
import dev.fumidai.finding.Command;
import dev.fumidai.finding.Finding;
import dev.fumidai.internal.assembly.Assembled;
import dev.fumidai.internal.assembly.CliTemplates;
import dev.fumidai.internal.assembly.OwnRouteTable;
import dev.fumidai.internal.assembly.RouteVerbs;
import dev.fumidai.internal.assembly.Setting;
import dev.fumidai.plan.Input;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Turns the actions that findings ask for into one plan: each change once, in the order of {@link Action}, with what it
 * depends on. What a command needs from an earlier one stands in it as a shell variable, so the dependencies are read
 * off the commands.
 */
final class Planner {
    private static final CliTemplates TEMPLATES = CliTemplates.load("/dev/fumidai/internal/fold/changes.properties");

    /** What creates what a variable stands for. */
    private static final Map<String, List<Action>> CREATORS = Map.ofEntries(
            Map.entry("SUBNET_ID", List.of(Action.CREATE_SUBNET)),
            Map.entry("SSM_ENDPOINT_ID", List.of(Action.CREATE_HUB_ENDPOINT)),
            Map.entry("SSMMESSAGES_ENDPOINT_ID", List.of(Action.CREATE_HUB_ENDPOINT)),
            Map.entry("EC2MESSAGES_ENDPOINT_ID", List.of(Action.CREATE_HUB_ENDPOINT)),
            Map.entry("LOGS_ENDPOINT_ID", List.of(Action.CREATE_HUB_ENDPOINT)),
            Map.entry("KMS_ENDPOINT_ID", List.of(Action.CREATE_HUB_ENDPOINT)),
            Map.entry("S3_ENDPOINT_ID", List.of(Action.CREATE_HUB_ENDPOINT)),
            Map.entry("PUBLIC_SUBNET_ID", List.of(Action.CREATE_PUBLIC_SUBNET)),
            Map.entry("ROUTE_TABLE_ID", List.of(Action.CREATE_ROUTE_TABLE, Action.ASSOCIATE_ROUTE_TABLE)),
            Map.entry("INTERNET_GATEWAY_ID", List.of(Action.CREATE_INTERNET_GATEWAY, Action.ATTACH_INTERNET_GATEWAY)),
            Map.entry("ENDPOINT_SECURITY_GROUP_ID", List.of(Action.CREATE_ENDPOINT_SECURITY_GROUP)),
            Map.entry("BASTION_SECURITY_GROUP_ID", List.of(Action.CREATE_BASTION_SECURITY_GROUP)),
            Map.entry("INSTANCE_CONNECT_SECURITY_GROUP_ID", List.of(Action.CREATE_INSTANCE_CONNECT_SECURITY_GROUP)),
            Map.entry("JUMP_HOST_SECURITY_GROUP_ID", List.of(Action.CREATE_JUMP_HOST_SECURITY_GROUP)),
            Map.entry("JUMP_HOST_ID", List.of(Action.RUN_JUMP_HOST)),
            Map.entry("NAT_GATEWAY_ID", List.of(Action.CREATE_NAT_GATEWAY)),
            Map.entry("NAT_INSTANCE_SECURITY_GROUP_ID", List.of(Action.CREATE_NAT_INSTANCE_SECURITY_GROUP)),
            Map.entry("NAT_INSTANCE_ID", List.of(Action.RUN_NAT_INSTANCE)),
            Map.entry("EGRESS_ONLY_GATEWAY_ID", List.of(Action.CREATE_EGRESS_ONLY_GATEWAY)),
            Map.entry("CUSTOMER_GATEWAY_ID", List.of(Action.CREATE_CUSTOMER_GATEWAY)),
            Map.entry("VPN_GATEWAY_ID", List.of(Action.CREATE_VPN_GATEWAY, Action.ATTACH_VPN_GATEWAY)),
            Map.entry("VPN_CONNECTION_ID", List.of(Action.CREATE_VPN_CONNECTION)),
            Map.entry("ALLOCATION_ID", List.of(Action.ALLOCATE_ADDRESS)));

    /** What sets routes of the target's subnet. */
    private static final Set<Action> ROUTING = EnumSet.of(
            Action.ROUTE_TO_NAT_GATEWAY,
            Action.ROUTE_TO_NAT_INSTANCE,
            Action.ROUTE_TO_EGRESS_ONLY_GATEWAY,
            Action.ENABLE_ROUTE_PROPAGATION,
            Action.ADD_ROUTE_TO_ON_PREMISES);

    /** What also speaks of its route table. */
    private static final Set<Action> SERVING =
            EnumSet.of(Action.CREATE_S3_GATEWAY_ENDPOINT, Action.ADD_S3_GATEWAY_ROUTE_TABLE);

    /** What nobody needs where nothing uses it. */
    private static final Set<Action> FOR_OTHERS = EnumSet.of(
            Action.CREATE_ENDPOINT_SECURITY_GROUP,
            Action.CREATE_BASTION_SECURITY_GROUP,
            Action.CREATE_INSTANCE_CONNECT_SECURITY_GROUP,
            Action.CREATE_CLIENT_VPN_SECURITY_GROUP,
            Action.CREATE_JUMP_HOST_SECURITY_GROUP,
            Action.CREATE_NAT_INSTANCE_SECURITY_GROUP,
            Action.ALLOCATE_ADDRESS);

    /** The end of the keys of what is asked of the service that only older agents use. */
    private static final String OF_EC2MESSAGES = "/ec2messages";

    private final Setting setting;
    private final Assembled assembled;
    private final SideEffects sideEffects;
    private final @Nullable NewTable newTable;

    /** Where routes are set instead of a table that others use, and the destinations of those routes. */
    private record NewTable(OwnRouteTable table, Set<String> destinations) {}

    Planner(Setting setting, Assembled assembled) {
        this(setting, assembled, null);
    }

    private Planner(Setting setting, Assembled assembled, @Nullable NewTable newTable) {
        this.setting = setting;
        this.assembled = assembled;
        this.sideEffects = new SideEffects(setting, assembled);
        this.newTable = newTable;
    }

    /**
     * The plans for unsatisfied findings, each by its remedy of that rank; the first where it has fewer. Routes of a table
     * that serves other subnets as well are set there or, by another plan, in a new table.
     */
    List<List<Change>> plans(List<Finding> unsatisfied, int rank) {
        List<Change> plan = plan(unsatisfied, rank);
        List<Change> routing = plan.stream()
                .filter(change -> ROUTING.contains(change.action()) && isOfTarget(change.arguments()))
                .toList();
        return routing.isEmpty()
                ? List.of(plan)
                : OwnRouteTable.of(setting)
                        .map(table -> new Planner(setting, assembled, new NewTable(table, destinations(routing))))
                        .map(planner -> List.of(plan, planner.plan(unsatisfied, rank)))
                        .orElse(List.of(plan));
    }

    /** Whether it is about the route table of the target's subnet, for that subnet. */
    private boolean isOfTarget(Map<String, String> values) {
        return setting.target().subnetId() != null
                && setting.target().subnetId().equals(values.get("subnet"))
                && Objects.equals(values.get("routeTable"), values.get("targetRouteTable"));
    }

    private static Set<String> destinations(List<Change> routing) {
        return routing.stream()
                .flatMap(change -> change.commands().stream())
                .flatMap(command -> RouteVerbs.destination(command).stream())
                .collect(toSet());
    }

    private List<Change> plan(List<Finding> unsatisfied, int rank) {
        Map<String, Change> plan = new LinkedHashMap<>();
        for (Finding finding : unsatisfied) {
            if (!finding.remedies().isEmpty()) {
                int choice = Math.min(rank, finding.remedies().size() - 1);
                remedy(finding.remedies().get(choice), finding).forEach(change -> add(plan, change, finding));
            }
        }
        return AclEntries.numbered(EgressRules.merged(used(takeable(afterUpdate(plan.values())))).stream()
                .sorted(Comparator.comparing(Change::action)
                        .thenComparing(change -> change.commandLines().toString()))
                .toList());
    }

    /** An agent that is updated anyway does without ec2messages: nothing has to be mended for that. */
    private Collection<Change> afterUpdate(Collection<Change> plan) {
        Optional<Change> update = plan.stream()
                .filter(change -> change.action() == Action.UPDATE_AGENT && change.required())
                .filter(change -> setting.updateEndsEc2Messages())
                .findFirst();
        if (update.isEmpty()) {
            return plan;
        }
        Predicate<Change> needless = change -> !change.equals(update.get())
                && change.satisfies().stream().allMatch(key -> key.endsWith(OF_EC2MESSAGES));
        Change all = plan.stream().filter(needless).reduce(update.get(), Planner::merged);
        return plan.stream()
                .filter(needless.negate())
                .map(change -> change.equals(update.get()) ? all : change)
                .toList();
    }

    /** Without what hangs on something that nothing creates: nobody could take such a step. */
    private static List<Change> takeable(Collection<Change> plan) {
        Set<String> there = new HashSet<>();
        Arrays.stream(Input.values()).map(Input::name).forEach(there::add);
        plan.stream()
                .flatMap(change -> change.commands().stream())
                .map(Command::prints)
                .filter(Objects::nonNull)
                .forEach(there::add);
        List<Change> takeable = plan.stream()
                .filter(change -> change.commands().stream().allMatch(command -> there.containsAll(command.uses())))
                .toList();
        return takeable.size() == plan.size() ? takeable : takeable(takeable);
    }

    private static List<Change> used(List<Change> plan) {
        return plan.stream()
                .filter(change -> !FOR_OTHERS.contains(change.action())
                        || plan.stream().anyMatch(other -> !other.equals(change) && uses(other, change)))
                .toList();
    }

    private static boolean uses(Change other, Change change) {
        Set<String> used = other.commands().stream()
                .flatMap(command -> command.uses().stream())
                .collect(toSet());
        return change.commands().stream().map(Command::prints).anyMatch(used::contains);
    }

    /** A remedy of which a part cannot be written down is not offered: half of it would mend nothing. */
    private List<Change> remedy(List<Action> actions, Finding finding) {
        List<Change> changes = actions.stream()
                .flatMap(action -> change(action, finding).stream())
                .toList();
        return changes.size() == actions.size() ? changes : List.of();
    }

    /** With what creates what its commands speak of. */
    private void add(Map<String, Change> plan, Change change, Finding finding) {
        String key = change.action() + " " + change.resource() + " " + change.commandLines();
        Change before = plan.get(key);
        plan.put(key, before == null ? change : merged(before, change));
        if (before == null) {
            change.commands().stream()
                    .flatMap(command -> command.uses().stream())
                    .flatMap(variable -> CREATORS.getOrDefault(variable, List.of()).stream())
                    .filter(creator -> creator != change.action())
                    .flatMap(creator -> change(creator, finding).stream())
                    .forEach(created -> add(plan, created, finding));
        }
    }

    static Change merged(Change one, Change other) {
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

    /** Empty where one of its values is not told, or a network ACL has no number left. */
    private Optional<Change> change(Action action, Finding finding) {
        SortedMap<String, String> values = values(action, finding);
        String key = finding.key();
        return commands(action, key, values)
                .map(written -> new Change(
                        action,
                        TEMPLATES.text(action + ".resource", values).orElseThrow(),
                        finding.required(),
                        List.of(key),
                        values,
                        written,
                        sideEffects.of(action, values)));
    }

    private Optional<List<Command>> commands(Action action, String key, Map<String, String> values) {
        return switch (action) {
            case ALLOW_IN_NETWORK_ACL ->
                Optional.ofNullable(assembled.aclCommands().get(key)).filter(entries -> !entries.isEmpty());
            case CREATE_ROUTE_TABLE ->
                Optional.ofNullable(newTable).map(own -> own.table().creation(own.destinations()));
            case ASSOCIATE_ROUTE_TABLE ->
                Optional.ofNullable(newTable).map(own -> own.table().association());
            default -> TEMPLATES.all(action.name(), values);
        };
    }

    private SortedMap<String, String> values(Action action, Finding finding) {
        SortedMap<String, String> values = new TreeMap<>(assembled.planValues());
        values.putAll(finding.arguments());
        if (Candidate.NEW.equals(values.get("node"))) {
            values.put("node", assembled.planValues().getOrDefault("node", Candidate.NEW));
        }
        values.put("newRole", setting.newRole(values.getOrDefault("node", Candidate.NEW)));
        if (action == Action.ALLOW_IN_NETWORK_ACL) {
            values.put("aclPorts", values.getOrDefault("targetPort", "443"));
            values.put(
                    "aclPeer",
                    values.getOrDefault("endpoint", assembled.candidate().via().get(0)));
        }
        if (action == Action.EXCLUDE_FROM_BLOCK_PUBLIC_ACCESS) {
            values.putAll(exclusion(values));
        }
        if (newTable != null) {
            values.put("sharedRouteTable", newTable.table().shared());
            if ((ROUTING.contains(action) || SERVING.contains(action)) && isOfTarget(values)) {
                values.put("routeTable", OwnRouteTable.WORD);
                RouteVerbs.inNewTable(values);
            }
        }
        values.put("destinationRanges", ranges(values, "destination"));
        values.put("targetRanges", ranges(values, "targetAddress"));
        values.put("proxyRanges", ranges(values, "proxyAddress"));
        values.put("endpointVariable", CliTemplates.endpointVariable(finding.subject()));
        for (String name : TEMPLATES.names(action + ".with.")) {
            values.put(name, TEMPLATES.text(action + ".with." + name, values).orElseThrow());
        }
        return values;
    }

    /** Addresses as a permission of a security group writes them; {@code ?} where they are not told. */
    private static String ranges(Map<String, String> values, String name) {
        List<String> blocks = CliTemplates.list(values.getOrDefault(name, Setting.UNTOLD));
        if (blocks.contains(Setting.UNTOLD)) {
            return Setting.UNTOLD;
        }
        String ipv4 = blocks.stream()
                .filter(block -> !block.contains(":"))
                .map(block -> "{CidrIp=" + block + "}")
                .collect(joining(","));
        String ipv6 = blocks.stream()
                .filter(block -> block.contains(":"))
                .map(block -> "{CidrIpv6=" + block + "}")
                .collect(joining(","));
        return Stream.of(
                        ipv4.isEmpty() ? "" : "IpRanges=[" + ipv4 + "]",
                        ipv6.isEmpty() ? "" : "Ipv6Ranges=[" + ipv6 + "]")
                .filter(text -> !text.isEmpty())
                .collect(joining(","));
    }

    /** An exclusion that stands is modified: a second one of the same VPC would say something else. */
    private static Map<String, String> exclusion(Map<String, String> values) {
        String standing = values.getOrDefault("exclusion", Setting.UNTOLD);
        return standing.equals(Setting.UNTOLD)
                ? Map.of(
                        "exclusionVerb", "create-vpc-block-public-access-exclusion",
                        "exclusionOption", "--vpc-id",
                        "exclusionSubject", values.getOrDefault("excludedVpc", Setting.UNTOLD))
                : Map.of(
                        "exclusionVerb", "modify-vpc-block-public-access-exclusion",
                        "exclusionOption", "--exclusion-id",
                        "exclusionSubject", standing);
    }
}
