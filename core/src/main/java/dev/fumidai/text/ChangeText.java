package dev.fumidai.text;

import dev.fumidai.finding.Change;
import dev.fumidai.finding.Change.SideEffect;
import dev.fumidai.report.AssessedOption;
import java.util.Map;
import java.util.TreeMap;

/** What a change does and what else, in the language of the words. Immutable and thread-safe. */
record ChangeText(Words words) {

    String change(Change change) {
        Map<String, String> arguments = new TreeMap<>(change.arguments());
        arguments.put("resource", change.resource());
        return words.sentence("action." + change.action(), spoken(arguments));
    }

    String sideEffect(SideEffect sideEffect) {
        Map<String, String> arguments = new TreeMap<>(spoken(sideEffect.arguments()));
        arguments.computeIfPresent("kind", (name, kind) -> words.sentence("subnetKind." + kind));
        return words.sentence("sideEffect." + sideEffect.kind(), arguments);
    }

    /** The values as a sentence says them: what is to be built has words of its own. */
    Map<String, String> spoken(Map<String, String> arguments) {
        Map<String, String> spoken = new TreeMap<>(arguments);
        spoken.replaceAll((name, value) -> value.equals(AssessedOption.NEW) ? words.sentence("value.NEW") : value);
        return spoken;
    }
}
