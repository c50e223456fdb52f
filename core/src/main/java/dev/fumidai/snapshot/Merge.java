package dev.fumidai.snapshot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One object from several copies: a field that some lack is taken from the others, equal values are one, and a field on
 * which two disagree holds a {@link Conflict}. Never does the last one win. Objects inside are merged alike: each side
 * of a peering connection is told its own options only. Arrays are compared as a whole.
 */
final class Merge {
    /** Two policies never make a third. */
    private static final String POLICY = "PolicyDocument";

    private record Copy(JsonNode value, String file) {}

    private Merge() {}

    /**
     * The fields of one element or of its copies. Each copy on its own tells its wrong types, with their place; the merged
     * one has no place.
     *
     * @param reading reads the fields that are read
     */
    static Fields fields(String id, List<Element> copies, Notes notes, Consumer<Fields> reading) {
        Element first = copies.get(0);
        if (copies.size() == 1) {
            return first.fields(id, notes);
        }
        copies.forEach(copy -> reading.accept(copy.fields(id, notes.withoutWarnings())));
        return Fields.of(
                notes.withoutProblems(), id, of(copies), first.document().file(), first.pointer());
    }

    static ObjectNode of(List<Element> copies) {
        return objects(copies.stream()
                .map(copy -> new Copy(copy.object(), copy.document().file()))
                .toList());
    }

    private static ObjectNode objects(List<Copy> copies) {
        Map<String, List<Copy>> copiesByField = new TreeMap<>();
        for (Copy copy : copies) {
            copy.value().properties().forEach(field -> {
                if (!field.getValue().isNull()) {
                    copiesByField
                            .computeIfAbsent(field.getKey(), name -> new ArrayList<>())
                            .add(new Copy(field.getValue(), copy.file()));
                }
            });
        }
        ObjectNode merged = JsonNodeFactory.instance.objectNode();
        copiesByField.forEach((name, values) -> merged.set(name, one(name, values)));
        return merged;
    }

    private static JsonNode one(String name, List<Copy> copies) {
        List<Copy> distinct = new ArrayList<>();
        for (Copy copy : copies) {
            if (distinct.stream().noneMatch(known -> Json.same(known.value(), copy.value()))) {
                distinct.add(copy);
            }
        }
        if (distinct.size() == 1) {
            return distinct.get(0).value();
        }
        if (!name.equals(POLICY)
                && distinct.stream().allMatch(copy -> copy.value().isObject())) {
            return objects(distinct);
        }
        List<String> files = distinct.stream().map(Copy::file).sorted().toList();
        return JsonNodeFactory.instance.pojoNode(new Conflict(files.get(0), files.get(1)));
    }
}
