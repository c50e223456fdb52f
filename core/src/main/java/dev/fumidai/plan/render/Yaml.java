package dev.fumidai.plan.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Values as YAML. Every text is quoted, so that none can be read as anything else. */
final class Yaml {
    private Yaml() {}

    /** A name with its value, set in by that many steps. */
    static List<String> lines(int depth, String name, Value value) {
        if (isShort(value)) {
            return List.of(indent(depth) + name + ": " + inline(value));
        }
        List<String> lines = new ArrayList<>(List.of(indent(depth) + name + ":"));
        if (value instanceof Value.Fields fields) {
            lines.addAll(fields(depth + 1, fields));
        } else if (value instanceof Value.Items items) {
            items.items().forEach(item -> lines.addAll(item(depth + 1, item)));
        }
        return lines;
    }

    private static List<String> fields(int depth, Value.Fields fields) {
        List<String> lines = new ArrayList<>();
        for (Map.Entry<String, Value> field : fields.fields().entrySet()) {
            lines.addAll(lines(depth, field.getKey(), field.getValue()));
        }
        return lines;
    }

    private static List<String> item(int depth, Value item) {
        if (!(item instanceof Value.Fields fields) || isShort(item)) {
            return List.of(indent(depth) + "- " + inline(item));
        }
        List<String> lines = fields(depth + 1, fields);
        lines.set(0, indent(depth) + "- " + lines.get(0).strip());
        return lines;
    }

    private static boolean isShort(Value value) {
        return value instanceof Value.Fields fields
                ? fields.fields().isEmpty()
                : !(value instanceof Value.Items items) || items.items().isEmpty();
    }

    private static String inline(Value value) {
        if (value instanceof Value.Text text) {
            return Quoted.yaml(text.text());
        }
        if (value instanceof Value.Whole whole) {
            return Long.toString(whole.number());
        }
        if (value instanceof Value.Flag flag) {
            return Boolean.toString(flag.isSet());
        }
        if (value instanceof Value.Expression expression) {
            return expression.code();
        }
        return value instanceof Value.Items ? "[]" : "{}";
    }

    static String indent(int depth) {
        return "  ".repeat(depth);
    }
}
