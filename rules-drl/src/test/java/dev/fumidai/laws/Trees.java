package dev.fumidai.laws;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON documents as trees. */
final class Trees {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private Trees() {}

    static ObjectNode parse(String json) {
        return (ObjectNode) MAPPER.readTree(json);
    }

    /** The same documents, one of them edited. */
    static SortedMap<String, String> edited(
            SortedMap<String, String> documents, String name, Consumer<ObjectNode> edit) {
        ObjectNode tree = parse(documents.getOrDefault(name, "{}"));
        edit.accept(tree);
        SortedMap<String, String> copy = new TreeMap<>(documents);
        copy.put(name, tree.toString());
        return copy;
    }

    /** The elements of every list and the fields of every object in another order. */
    static JsonNode shuffled(JsonNode node, Random random) {
        if (node instanceof ObjectNode object) {
            List<String> names = new ArrayList<>(object.propertyNames());
            Collections.shuffle(names, random);
            ObjectNode copy = MAPPER.createObjectNode();
            names.forEach(name -> copy.set(name, shuffled(object.get(name), random)));
            return copy;
        }
        if (node instanceof ArrayNode array) {
            List<JsonNode> elements = new ArrayList<>();
            array.values().forEach(element -> elements.add(shuffled(element, random)));
            Collections.shuffle(elements, random);
            return MAPPER.createArrayNode().addAll(elements);
        }
        return node;
    }
}
