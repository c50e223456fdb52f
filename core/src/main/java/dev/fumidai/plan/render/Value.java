package dev.fumidai.plan.render;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a property of a resource is, before a tool's syntax. */
sealed interface Value {
    /** A text; each syntax quotes it, so that it is never more. */
    record Text(String text) implements Value {}

    /** A whole number. */
    record Whole(long number) implements Value {}

    /** True or false. */
    record Flag(boolean isSet) implements Value {}

    /** A list. */
    record Items(List<Value> items) implements Value {
        public Items {
            items = List.copyOf(items);
        }
    }

    /** Names with values, in their order. */
    record Fields(Map<String, Value> fields) implements Value {
        public Fields {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }
    }

    /** Code of the tool, which stands as it is: made of the document's own names, and of texts that are quoted. */
    record Expression(String code) implements Value {}

    /** A number where it is one; a word of a command says what it likes. */
    static Value number(String word) {
        return word.matches("-?[0-9]{1,18}") ? new Whole(Long.parseLong(word)) : new Text(word);
    }
}
