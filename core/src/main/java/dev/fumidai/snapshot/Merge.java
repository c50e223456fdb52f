package dev.fumidai.snapshot;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One object from several copies: a field that some lack is taken from the others, equal values are one, and a field on
 * which two disagree holds a {@link Conflict}. Never does the last one win.
 */
final class Merge {
    private Merge() {}

    static ObjectNode of(List<Element> copies) {
        Map<String, Map<JsonNode, String>> valuesByField = new TreeMap<>();
        for (Element copy : copies) {
            copy.object().properties().forEach(field -> {
                if (!field.getValue().isNull()) {
                    add(
                            valuesByField.computeIfAbsent(field.getKey(), name -> new LinkedHashMap<>()),
                            field.getValue(),
                            copy.document().file());
                }
            });
        }
        ObjectNode merged = JsonNodeFactory.instance.objectNode();
        valuesByField.forEach((name, values) -> merged.set(name, one(values)));
        return merged;
    }

    private static void add(Map<JsonNode, String> values, JsonNode value, String file) {
        if (values.keySet().stream().noneMatch(known -> Json.same(known, value))) {
            values.put(value, file);
        }
    }

    private static JsonNode one(Map<JsonNode, String> values) {
        if (values.size() == 1) {
            return values.keySet().iterator().next();
        }
        List<String> files = values.values().stream().sorted().toList();
        return JsonNodeFactory.instance.pojoNode(new Conflict(files.get(0), files.get(1)));
    }
}
