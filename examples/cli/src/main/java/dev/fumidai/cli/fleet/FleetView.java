package dev.fumidai.cli.fleet;

import dev.fumidai.cli.fleet.Fleet.Cause;
import dev.fumidai.cli.fleet.Fleet.Group;
import dev.fumidai.cli.fleet.Fleet.Place;
import dev.fumidai.text.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Views of a fleet. Equal fleets give equal text. Immutable and thread-safe. */
public final class FleetView {
    private static final ObjectWriter JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .defaultPrettyPrinter(printer())
            .build()
            .writer();

    private final Words words;
    private final Phrases phrases;

    /** Sentences of this program by key. */
    @FunctionalInterface
    public interface Phrases {
        String text(String key, Object... arguments);
    }

    public FleetView(Words words, Phrases phrases) {
        this.words = words;
        this.phrases = phrases;
    }

    /** For a terminal: do not parse. */
    public String text(Fleet fleet) {
        StringBuilder text = new StringBuilder(title(fleet)).append('\n');
        for (Place place : fleet.places()) {
            text.append('\n').append(place(place)).append('\n');
            for (Group group : place.groups()) {
                text.append("\n  ").append(group(group)).append('\n');
                for (Cause cause : group.causes()) {
                    text.append("    ").append(words.verdict(cause.verdict())).append(": ");
                    text.append(words.method(cause.method())).append('\n');
                    reasons(cause)
                            .forEach(reason ->
                                    text.append("      ").append(reason).append('\n'));
                }
            }
        }
        return text.toString();
    }

    /** For a ticket or a review: one table per group. */
    public String markdown(Fleet fleet) {
        StringBuilder text =
                new StringBuilder("# ").append(escaped(title(fleet))).append('\n');
        for (Place place : fleet.places()) {
            text.append("\n## ").append(escaped(place(place))).append('\n');
            for (Group group : place.groups()) {
                text.append('\n').append(escaped(group(group))).append("\n\n");
                row(text, phrases.text("fleet.verdict"), phrases.text("fleet.method"), phrases.text("fleet.cause"));
                text.append("|---|---|---|\n");
                for (Cause cause : group.causes()) {
                    String reasons = String.join("; ", reasons(cause));
                    row(text, words.verdict(cause.verdict()), words.method(cause.method()), reasons);
                }
            }
        }
        return text.toString();
    }

    /** For programs: names of AWS and of this library only, whatever the language. */
    public static String json(Fleet fleet) {
        return JSON.writeValueAsString(object(
                        "asOf", fleet.asOf().toString(),
                        "instances", fleet.size(),
                        "vpcs", fleet.places().stream().map(FleetView::json).toList()))
                + "\n";
    }

    private static Object json(Place place) {
        return object(
                "region", place.region(),
                "vpcId", place.vpcId(),
                "groups", place.groups().stream().map(FleetView::json).toList());
    }

    private static Object json(Group group) {
        return object(
                "instanceIds", group.instanceIds(),
                "options", group.causes().stream().map(FleetView::json).toList());
    }

    private static Object json(Cause cause) {
        return object(
                "method", cause.method().name(),
                "verdict", cause.verdict().name(),
                "unsatisfied", cause.unsatisfied(),
                "unknown", cause.unknown(),
                "violated", cause.violated());
    }

    private static Map<String, Object> object(Object... keysAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            object.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return object;
    }

    private String title(Fleet fleet) {
        return phrases.text("fleet.title", fleet.size(), fleet.asOf());
    }

    private String place(Place place) {
        return phrases.text("fleet.place", place.vpcId(), place.region(), place.size());
    }

    private String group(Group group) {
        return phrases.text("fleet.group", group.instanceIds().size(), String.join(", ", group.instanceIds()));
    }

    private List<String> reasons(Cause cause) {
        List<String> reasons = new ArrayList<>();
        add(reasons, "fleet.violated", cause.violated());
        add(reasons, "fleet.unsatisfied", cause.unsatisfied());
        add(reasons, "fleet.unknown", cause.unknown());
        return reasons;
    }

    private void add(List<String> reasons, String key, List<String> ids) {
        if (!ids.isEmpty()) {
            reasons.add(phrases.text(key, String.join(", ", ids)));
        }
    }

    private static void row(StringBuilder text, String... cells) {
        for (String cell : cells) {
            text.append("| ").append(escaped(cell)).append(' ');
        }
        text.append("|\n");
    }

    /** What comes from a snapshot stays a name, whatever is in it. */
    private static String escaped(String text) {
        return text.replaceAll("([\\\\|`*<>\\[\\]#])", "\\\\$1").replaceAll("\\R", " ");
    }

    private static DefaultPrettyPrinter printer() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        Separators separators = Separators.createDefaultInstance()
                .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                .withArrayEmptySeparator("");
        return new DefaultPrettyPrinter(separators).withObjectIndenter(indenter).withArrayIndenter(indenter);
    }
}
