package dev.fumidai.cli.fleet;

import dev.fumidai.cli.Json;
import dev.fumidai.cli.Phrases;
import dev.fumidai.cli.fleet.Fleet.Cause;
import dev.fumidai.cli.fleet.Fleet.Group;
import dev.fumidai.cli.fleet.Fleet.Place;
import dev.fumidai.text.Words;
import java.util.ArrayList;
import java.util.List;

/** Views of a fleet. Equal fleets give equal text. Immutable and thread-safe. */
public final class FleetView {
    private final Words words;
    private final Phrases phrases;

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
        return Json.write(Json.object(
                "asOf", fleet.asOf().toString(),
                "instances", fleet.size(),
                "vpcs", fleet.places().stream().map(FleetView::json).toList()));
    }

    private static Object json(Place place) {
        return Json.object(
                "region", place.region(),
                "vpcId", place.vpcId(),
                "groups", place.groups().stream().map(FleetView::json).toList());
    }

    private static Object json(Group group) {
        return Json.object(
                "instanceIds", group.instanceIds(),
                "options", group.causes().stream().map(FleetView::json).toList());
    }

    private static Object json(Cause cause) {
        return Json.object(
                "method", cause.method().name(),
                "verdict", cause.verdict().name(),
                "unsatisfied", cause.unsatisfied(),
                "unknown", cause.unknown(),
                "violated", cause.violated());
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
}
