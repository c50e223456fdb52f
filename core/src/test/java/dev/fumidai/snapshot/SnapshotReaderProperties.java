package dev.fumidai.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fumidai.model.AwsSnapshot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The order of files, of elements and of keys, the names that say nothing, and copies: none of them shows. */
class SnapshotReaderProperties {
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final AwsSnapshot SOUND = SnapshotReader.readDocuments(Answers.everything(), null);

    /** A policy's statements keep their order. */
    private static final Set<String> ORDERED = Set.of("Statement", "Action", "NotAction", "Resource");

    @Property(tries = 100)
    void the_order_of_elements_and_keys_never_shows(@ForAll long seed) {
        Random random = new Random(seed);
        SortedMap<String, String> documents = Answers.everything();
        documents.replaceAll(
                (name, text) -> shuffled(MAPPER.readTree(text), random).toString());
        assertThat(SnapshotReader.readDocuments(documents, null)).isEqualTo(SOUND);
    }

    @Property(tries = 100)
    void the_names_of_files_and_folders_that_say_nothing_never_show(@ForAll long seed) {
        Random random = new Random(seed);
        SortedMap<String, String> renamed = new TreeMap<>();
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            numbers.add(i);
        }
        Collections.shuffle(numbers, random);
        Answers.everything().forEach((name, text) -> {
            boolean meaningful = name.matches("(get-|list-|search-|describe-managed).*");
            String folder = random.nextBoolean() && !name.startsWith("get-caller") ? "deep/er/" : "";
            String number = numbers.remove(0) + "-";
            renamed.put(folder + (meaningful ? name : number + ".json"), text);
        });
        assertThat(SnapshotReader.readDocuments(renamed, null)).isEqualTo(SOUND);
    }

    @Property(tries = 100)
    void copies_never_show(@ForAll long seed) {
        Random random = new Random(seed);
        SortedMap<String, String> documents = Answers.everything();
        int copied = 0;
        for (String name : Answers.everything().keySet()) {
            if (random.nextInt(4) == 0) {
                JsonNode copy = shuffled(MAPPER.readTree(Answers.everything().get(name)), random);
                documents.put((random.nextBoolean() ? "a/" : "z/") + name, copy.toString());
                copied++;
            }
        }
        Statistics.collect(copied > 0);
        assertThat(SnapshotReader.readDocuments(documents, null)).isEqualTo(SOUND);
    }

    private static JsonNode shuffled(JsonNode node, Random random) {
        if (node instanceof ObjectNode object) {
            List<String> names = new ArrayList<>(object.propertyNames());
            Collections.shuffle(names, random);
            ObjectNode copy = MAPPER.createObjectNode();
            names.forEach(name ->
                    copy.set(name, ORDERED.contains(name) ? object.get(name) : shuffled(object.get(name), random)));
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
