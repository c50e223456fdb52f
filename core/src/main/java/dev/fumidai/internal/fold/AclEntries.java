package dev.fumidai.internal.fold;

import dev.fumidai.finding.Action;
import dev.fumidai.finding.Change;
import dev.fumidai.finding.Command;
import dev.fumidai.model.Cidr;
import dev.fumidai.model.PortRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The entries that one plan adds to network ACLs. Several prerequisites may ask for them, each as if it were alone: here
 * each entry is added once, and no number is given twice. Used once.
 */
final class AclEntries {
    private static final String NUMBER = "--rule-number";
    private static final Pattern PORTS = Pattern.compile("From=(\\d+),To=(\\d+)");

    /** The change that adds an entry, by the entry without its number. */
    private final Map<String, Integer> writers = new HashMap<>();

    private final Map<String, Integer> lastNumbers = new HashMap<>();

    private final List<Change> changes = new ArrayList<>();

    /** All entries that the plan asks for. */
    private final List<Command> asked;

    private AclEntries(List<Command> asked) {
        this.asked = asked;
    }

    /** The plan with its entries numbered; a change of which nothing is left goes to the one that adds the same. */
    static List<Change> numbered(List<Change> plan) {
        AclEntries entries = new AclEntries(plan.stream()
                .filter(change -> change.action() == Action.ALLOW_IN_NETWORK_ACL)
                .flatMap(change -> change.commands().stream())
                .toList());
        plan.forEach(entries::add);
        return List.copyOf(entries.changes);
    }

    private void add(Change change) {
        if (change.action() != Action.ALLOW_IN_NETWORK_ACL) {
            changes.add(change);
            return;
        }
        Map<String, Command> own = new LinkedHashMap<>();
        change.commands().stream().map(this::widest).forEach(command -> own.putIfAbsent(content(command), command));
        List<Command> written = new ArrayList<>();
        Map<String, Integer> numbers = new HashMap<>(lastNumbers);
        own.forEach((content, command) -> {
            if (!writers.containsKey(content)) {
                written.add(numbered(command, numbers));
            }
        });
        if (written.stream().anyMatch(command -> number(command) < 1)) {
            return; // A network ACL has no number left: the change cannot be written down.
        }
        lastNumbers.putAll(numbers);
        if (written.isEmpty()) {
            int writer = writers.getOrDefault(own.keySet().iterator().next(), 0);
            changes.set(writer, Planner.merged(changes.get(writer), change));
        } else {
            own.keySet().forEach(content -> writers.putIfAbsent(content, changes.size()));
            changes.add(change.with(written));
        }
    }

    /** An entry for part of what another one of the plan lets pass is that other one. */
    private Command widest(Command entry) {
        return asked.stream()
                .filter(other -> covers(other, entry) && !covers(entry, other))
                .reduce((one, other) -> covers(other, one) ? other : one)
                .orElse(entry);
    }

    private static boolean covers(Command wide, Command narrow) {
        return wide.argument("--network-acl-id").equals(narrow.argument("--network-acl-id"))
                && wide.has("--egress") == narrow.has("--egress")
                && ports(wide).contains(ports(narrow))
                && block(wide).contains(block(narrow));
    }

    private static Cidr block(Command entry) {
        return Cidr.parse(entry.option("--cidr-block").orElseGet(() -> entry.argument("--ipv6-cidr-block")));
    }

    private static PortRange ports(Command entry) {
        Matcher range = PORTS.matcher(entry.argument("--port-range"));
        if (!range.matches()) {
            throw new IllegalStateException("'" + entry + "' is for no ports.");
        }
        return new PortRange(
                Integer.parseInt(Objects.requireNonNull(range.group(1))),
                Integer.parseInt(Objects.requireNonNull(range.group(2))));
    }

    /** Below the last one, since the lowest number decides and the first asks for one below every entry that stands. */
    private static Command numbered(Command command, Map<String, Integer> numbers) {
        String acl = command.argument("--network-acl-id") + (command.has("--egress") ? " egress" : " ingress");
        int number = numbers.merge(acl, number(command), (last, first) -> last - 1);
        List<String> words = new ArrayList<>(command.words());
        words.set(words.indexOf(NUMBER) + 1, Integer.toString(number));
        return Command.of(words.toArray(String[]::new));
    }

    private static int number(Command command) {
        return Integer.parseInt(command.argument(NUMBER));
    }

    private static String content(Command command) {
        List<String> words = new ArrayList<>(command.words());
        words.remove(words.indexOf(NUMBER) + 1);
        return String.join(" ", words);
    }
}
