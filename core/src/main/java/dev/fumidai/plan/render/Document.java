package dev.fumidai.plan.render;

import dev.fumidai.finding.Command;
import dev.fumidai.plan.Input;
import dev.fumidai.plan.Plan;
import dev.fumidai.plan.Step;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A plan as resources, in the plan's order: what the tool creates, and beside it, as commands, what it cannot. Written
 * once, by one thread; then it is read.
 */
final class Document {
    /** What stands in a document, in order. */
    sealed interface Part permits Heading, Beside, PlannedResource {}

    /** Where a step begins. */
    record Heading(int number, Step step) implements Part {}

    /** Commands that nothing in the document carries out. */
    record Beside(List<Command> commands) implements Part {}

    /** What a document needs from outside: what a command beside it prints, else what only the operator knows. */
    record Parameter(String variable, @Nullable Command printer) {
        String description(Remarks remarks) {
            return printer == null
                    ? remarks.input(Input.valueOf(variable))
                    : remarks.of(Remark.PRINTED, Map.of("command", printer.line()));
        }
    }

    private static final String WAIT = "ec2 wait";
    private static final String REGION = "--region";

    private final Tool tool;
    private final @Nullable String region;
    private final List<Part> parts = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final Map<String, Value> values = new HashMap<>();
    private final Map<String, PlannedResource> makers = new HashMap<>();
    private final Map<String, Command> printers = new HashMap<>();
    private final Map<String, Command> derived = new HashMap<>();
    private final Map<String, Parameter> parameters = new LinkedHashMap<>();
    private final Map<String, Value> outputs = new LinkedHashMap<>();

    private Document(Tool tool, @Nullable String region) {
        this.tool = tool;
        this.region = region;
    }

    static Document of(Plan plan, Tool tool) {
        Document document = new Document(
                tool,
                plan.commands().stream()
                        .flatMap(command -> command.option(REGION).stream())
                        .findFirst()
                        .orElse(null));
        int number = 1;
        for (Step step : plan.steps()) {
            document.parts.add(new Heading(number++, step));
            step.change().commands().stream().filter(Command::isCall).forEach(document::write);
        }
        return document;
    }

    /** The Region of its commands; {@code null} where they name none. */
    @Nullable
    String region() {
        return region;
    }

    List<Part> parts() {
        return Collections.unmodifiableList(parts);
    }

    List<PlannedResource> resources() {
        return parts.stream()
                .filter(PlannedResource.class::isInstance)
                .map(PlannedResource.class::cast)
                .toList();
    }

    /** What it needs from outside, by name. */
    Map<String, Parameter> parameters() {
        return Collections.unmodifiableMap(parameters);
    }

    /** Variables that commands beside the document need from it, with what they stand for. */
    Map<String, Value> outputs() {
        return Collections.unmodifiableMap(outputs);
    }

    /** Writes a command into the document, else beside it. */
    void write(Command command) {
        boolean within = isHere(command)
                && tool.takes(command)
                && tool.mapping(command.operation())
                        .filter(mapping -> mapping.write(new Operation(command, this)))
                        .isPresent();
        if (!within && !isWaitedForAnyway(command)) {
            writeBeside(command);
        }
    }

    private boolean isHere(Command command) {
        return command.option(REGION).stream().allMatch(one -> one.equals(region));
    }

    /** A tool waits for what it creates. */
    private boolean isWaitedForAnyway(Command command) {
        return command.operation().equals(WAIT)
                && !command.uses().isEmpty()
                && makers.keySet().containsAll(command.uses());
    }

    private void writeBeside(Command command) {
        command.uses().forEach(this::handOut);
        if (!parts.isEmpty() && parts.get(parts.size() - 1) instanceof Beside open) {
            open.commands().add(command);
        } else {
            parts.add(new Beside(new ArrayList<>(List.of(command))));
        }
        String prints = command.prints();
        if (prints != null) {
            forget(prints);
            printers.put(prints, command);
        }
    }

    /** What a command beside the document needs from it: an id is an output, what is read is read again. */
    private void handOut(String variable) {
        Command reader = derived.get(variable);
        PlannedResource maker = makers.get(variable);
        if (reader != null) {
            writeBeside(reader);
        } else if (maker != null) {
            outputs.put(variable, Objects.requireNonNull(values.get(variable)));
        }
    }

    private void forget(String variable) {
        values.remove(variable);
        makers.remove(variable);
        derived.remove(variable);
        printers.remove(variable);
    }

    /** A new resource in the place of a command, and what the command's variable stands for. */
    PlannedResource add(Command command, String type, String attribute) {
        String prints = command.prints();
        PlannedResource resource = new PlannedResource(
                type,
                unique(tool.name(prints == null ? operation(command) : noun(prints))),
                command,
                Dependencies.of(command, resources()));
        parts.add(resource);
        if (prints != null) {
            forget(prints);
            makers.put(prints, resource);
            values.put(prints, tool.reference(resource, attribute));
        }
        return resource;
    }

    /** A resource that the one of the command is made with, or that stands in its place; it comes first. */
    PlannedResource addHelper(Command command, String type, String kind) {
        String prints = command.prints();
        PlannedResource helper = new PlannedResource(
                type,
                unique(tool.name((prints == null ? operation(command) : noun(prints)) + "_" + kind)),
                Command.of(kind),
                List.of());
        boolean isOpen = parts.get(parts.size() - 1) instanceof PlannedResource last
                && last.command().equals(command);
        parts.add(parts.size() - (isOpen ? 1 : 0), helper);
        return helper;
    }

    /** What stands for an attribute of a resource. */
    Value reference(PlannedResource resource, String attribute) {
        return tool.reference(resource, attribute);
    }

    /** What a command that only reads would print, so that nobody has to run it. */
    void derive(Command reader, Value value) {
        String prints = Objects.requireNonNull(reader.prints());
        forget(prints);
        derived.put(prints, reader);
        values.put(prints, value);
    }

    private static String noun(String variable) {
        return variable.replaceFirst("_ID$", "");
    }

    private static String operation(Command command) {
        return command.words().get(2).replaceFirst("^create-", "");
    }

    private String unique(String name) {
        String unique = name;
        for (int number = 2; !names.add(unique); number++) {
            unique = name + number;
        }
        return unique;
    }

    /** What a word of a command stands for: a variable for what it keeps, every other word for itself. */
    Value value(Command command, String word) {
        return isVariable(command, word) ? variable(word.substring(1)) : new Value.Text(word);
    }

    private static boolean isVariable(Command command, String word) {
        return word.startsWith("$") && command.uses().contains(word.substring(1));
    }

    private Value variable(String name) {
        Value known = values.get(name);
        if (known != null) {
            return known;
        }
        String parameter = unique(tool.name(name));
        parameters.put(parameter, new Parameter(name, printers.get(name)));
        Value value = tool.parameter(parameter);
        values.put(name, value);
        return value;
    }

    /** What the document creates and a word of a command stands for. */
    Optional<PlannedResource> resource(Command command, String word) {
        return isVariable(command, word) ? Optional.ofNullable(makers.get(word.substring(1))) : Optional.empty();
    }

    /** What the document creates by an operation, with that value of an option. */
    Optional<PlannedResource> created(String operation, String option, String value) {
        return resources().stream()
                .filter(resource -> resource.command().operation().equals(operation))
                .filter(resource -> resource.command().option(option).equals(Optional.of(value)))
                .findFirst();
    }
}
