package dev.fumidai.snapshot;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON text as a tree, within bounds that keep a hostile file from harm; and trees as text. */
final class Json {
    private static final int LONGEST_TEXT = 100_000_000;
    private static final int DEEPEST = 1_000;
    private static final int BRIEF = 100;

    /** A key twice in an object is refused: the last one must not win. */
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(LONGEST_TEXT)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    /** The tree, or null with a problem noted. */
    static @Nullable JsonNode parse(String file, String text, Notes notes) {
        String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (body.isBlank()) {
            notes.problem(file, "", "an empty file", "JSON that the AWS CLI printed");
            return null;
        }
        try {
            return MAPPER.readTree(body);
        } catch (JacksonException notJson) {
            notes.problem(file, place(notJson), firstLine(notJson), "JSON that the AWS CLI printed");
            return null;
        }
    }

    /** The tree of a text inside an answer, or null if it is not JSON. */
    static @Nullable JsonNode parseInner(String text) {
        Notes aside = new Notes();
        return parse("", text, aside);
    }

    private static String place(JacksonException notJson) {
        TokenStreamLocation at = notJson.getLocation();
        return at == null ? "" : at.getLineNr() + ":" + at.getColumnNr();
    }

    private static String firstLine(JacksonException notJson) {
        String message = notJson.getOriginalMessage();
        return message == null ? "not JSON" : message.lines().findFirst().orElse("not JSON");
    }

    /** The value for a message: long ones are cut, objects and arrays only named. */
    static String brief(JsonNode value) {
        if (value.isObject()) {
            return "an object";
        }
        if (value.isArray()) {
            return "an array";
        }
        String text = value.isString() ? '"' + value.stringValue() + '"' : value.asString();
        return text.length() <= BRIEF ? text : text.substring(0, BRIEF);
    }

    /** Whether two values say the same: the order of keys and elements means nothing, and null is absent. */
    static boolean same(JsonNode one, JsonNode other) {
        return one.equals(other) || canonical(one).equals(canonical(other));
    }

    /** A text that is equal for values that say the same. */
    static String canonical(JsonNode value) {
        return canonical(value, Set.of());
    }

    /** The same without some of the value's own fields. */
    static String canonical(JsonNode value, Set<String> without) {
        if (value.isObject()) {
            TreeMap<String, String> fields = new TreeMap<>();
            value.properties().forEach(field -> {
                if (!field.getValue().isNull() && !without.contains(field.getKey())) {
                    fields.put(field.getKey(), canonical(field.getValue()));
                }
            });
            return fields.toString();
        }
        if (value.isArray()) {
            List<String> elements = new ArrayList<>();
            value.values().forEach(element -> elements.add(canonical(element)));
            elements.sort(null);
            return elements.toString();
        }
        return value.toString();
    }
}
