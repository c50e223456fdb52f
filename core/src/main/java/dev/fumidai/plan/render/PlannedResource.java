package dev.fumidai.plan.render;

import dev.fumidai.finding.Command;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A resource of a document. Its properties grow while the document is written: a later command may set what is a property
 * of the resource in the document.
 */
final class PlannedResource implements Document.Part {
    private final String type;
    private final String name;
    private final Command command;
    private final List<PlannedResource> waitsFor;
    private final Map<String, Value> properties = new LinkedHashMap<>();

    PlannedResource(String type, String name, Command command, List<PlannedResource> waitsFor) {
        this.type = type;
        this.name = name;
        this.command = command;
        this.waitsFor = List.copyOf(waitsFor);
    }

    /** The tool's name of what it is. */
    String type() {
        return type;
    }

    /** Unique within the document. */
    String name() {
        return name;
    }

    /** The command in whose place it stands. */
    Command command() {
        return command;
    }

    /** What has to be there before it, although it does not speak of it. */
    List<PlannedResource> waitsFor() {
        return waitsFor;
    }

    Map<String, Value> properties() {
        return Collections.unmodifiableMap(properties);
    }

    void put(String property, Value value) {
        properties.put(property, value);
    }
}
