package dev.fumidai.snapshot;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
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
    private static final int BYTE_ORDER_MARK = 0xFEFF;
    private static final String PRINTED = "JSON that the AWS CLI printed";

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
    static @Nullable JsonNode parse(String file, Reader text, Notes notes) {
        try {
            BufferedReader buffered = new BufferedReader(text);
            skipByteOrderMark(buffered);
            JsonNode root = MAPPER.readTree(buffered);
            if (!root.isMissingNode()) {
                return root;
            }
            notes.problem(file, "", "nothing in it", PRINTED);
        } catch (JacksonException notJson) {
            noteReason(file, notJson, notes);
        } catch (IOException unreadable) {
            note(file, unreadable, notes);
        }
        return null;
    }

    private static void skipByteOrderMark(BufferedReader text) throws IOException {
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
    }

    private static void noteReason(String file, JacksonException notJson, Notes notes) {
        if (notJson.getCause() instanceof IOException unreadable) {
            note(file, unreadable, notes);
        } else {
            notes.problem(file, place(notJson), firstLine(notJson), PRINTED);
        }
    }

    private static void note(String file, IOException unreadable, Notes notes) {
        if (unreadable instanceof CharacterCodingException) {
            notes.problem(file, "", "bytes that are not UTF-8", "UTF-8 (PowerShell's > writes UTF-16)");
        } else {
            notes.problem(file, "", "it cannot be read", "a readable file");
        }
    }

    /** The tree of a text inside an answer, or null if it is not JSON. */
    static @Nullable JsonNode parseInner(String text) {
        return parse("", new StringReader(text), new Notes());
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
