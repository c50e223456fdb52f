package dev.fumidai.plan.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads policies as plans write them, which is JSON of objects, lists and texts without escapes. Everything else stays
 * the text that it is.
 */
final class PolicyText {
    private static final Pattern TOKEN = Pattern.compile("\\s*([{}\\[\\],:]|\"([^\"\\\\]*)\")");
    private static final Pattern NAME = Pattern.compile("[A-Za-z]+");

    private final Matcher tokens;
    private String token = "";

    private PolicyText(String json) {
        this.tokens = TOKEN.matcher(json);
    }

    /** The policy as fields, or its text. */
    static Value read(String json) {
        PolicyText reader = new PolicyText(json);
        reader.next();
        return reader.value()
                .filter(value -> value instanceof Value.Fields && reader.isAtEnd(json))
                .orElseGet(() -> new Value.Text(json));
    }

    private boolean isAtEnd(String json) {
        return token.isEmpty() && tokens.regionStart() == json.length();
    }

    /** The next token; empty where there is none. */
    private void next() {
        if (tokens.lookingAt()) {
            token = Objects.requireNonNull(tokens.group(1));
            tokens.region(tokens.end(), tokens.regionEnd());
        } else {
            token = "";
        }
    }

    private boolean takes(String expected) {
        boolean isNext = token.equals(expected);
        if (isNext) {
            next();
        }
        return isNext;
    }

    private Optional<Value> value() {
        if (takes("{")) {
            return fields();
        }
        return takes("[") ? items() : text().map(Value.Text::new);
    }

    private Optional<String> text() {
        if (!token.startsWith("\"")) {
            return Optional.empty();
        }
        String text = token.substring(1, token.length() - 1);
        next();
        return Optional.of(text);
    }

    private Optional<Value> fields() {
        Map<String, Value> fields = new LinkedHashMap<>();
        do {
            Optional<String> name = text().filter(one -> NAME.matcher(one).matches());
            Optional<Value> value = name.isPresent() && takes(":") ? value() : Optional.empty();
            if (value.isEmpty()) {
                return Optional.empty();
            }
            fields.put(name.get(), value.get());
        } while (takes(","));
        return takes("}") ? Optional.of(new Value.Fields(fields)) : Optional.empty();
    }

    private Optional<Value> items() {
        List<Value> items = new ArrayList<>();
        do {
            Optional<Value> item = value();
            if (item.isEmpty()) {
                return Optional.empty();
            }
            items.add(item.get());
        } while (takes(","));
        return takes("]") ? Optional.of(new Value.Items(items)) : Optional.empty();
    }
}
