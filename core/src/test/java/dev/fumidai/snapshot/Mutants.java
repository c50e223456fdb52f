package dev.fumidai.snapshot;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Copies of a JSON text in each of which one value is another. */
final class Mutants {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private Mutants() {}

    static List<String> of(String json, String replacement) {
        JsonNode root = MAPPER.readTree(json);
        List<String> mutants = new ArrayList<>();
        mutate(root, root, MAPPER.readTree(replacement), mutants);
        return mutants;
    }

    private static void mutate(JsonNode root, JsonNode at, JsonNode replacement, List<String> mutants) {
        if (at instanceof ObjectNode object) {
            for (String name : List.copyOf(object.propertyNames())) {
                JsonNode value = object.get(name);
                object.set(name, replacement);
                mutants.add(root.toString());
                object.set(name, value);
                mutate(root, value, replacement, mutants);
            }
        } else if (at instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                JsonNode value = array.get(i);
                array.set(i, replacement);
                mutants.add(root.toString());
                array.set(i, value);
                mutate(root, value, replacement, mutants);
            }
        }
    }
}
