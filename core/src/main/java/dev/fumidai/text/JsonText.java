package dev.fumidai.text;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How all JSON is written: two spaces of indentation, keys in the order given, a final newline. */
final class JsonText {
    private static final ObjectWriter WRITER = writer();

    private JsonText() {}

    static String of(Object document) {
        return WRITER.writeValueAsString(document) + "\n";
    }

    /** The same without line breaks. */
    static String line(Object document) {
        return WRITER.without(SerializationFeature.INDENT_OUTPUT).writeValueAsString(document);
    }

    record Entry(String key, @Nullable Object value) {}

    static Entry entry(String key, @Nullable Object value) {
        return new Entry(key, value);
    }

    static Map<String, @Nullable Object> object(Entry... entries) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (Entry entry : entries) {
            object.put(entry.key(), entry.value());
        }
        return object;
    }

    private static ObjectWriter writer() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        Separators separators = Separators.createDefaultInstance()
                .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator("");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(separators)
                .withObjectIndenter(indenter)
                .withArrayIndenter(indenter);
        return JsonMapper.builder()
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .enable(SerializationFeature.INDENT_OUTPUT)
                .defaultPrettyPrinter(printer)
                .build()
                .writer();
    }
}
