package dev.fumidai.plan.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Values as HCL, as {@code terraform fmt} leaves them. Every text is quoted, so that none can be read as anything else. */
final class Hcl {
    private Hcl() {}

    /** A block with its labels: first its attributes, then the blocks within, each apart. */
    static List<String> block(String head, Map<String, Value> properties, Map<String, Value> last) {
        List<List<String>> groups = new ArrayList<>();
        groups.add(attributes(properties));
        properties.forEach((name, value) -> {
            if (value instanceof Value.Fields fields) {
                groups.add(block(name, fields.fields(), Map.of()));
            }
        });
        groups.add(attributes(last));
        groups.removeIf(List::isEmpty);
        if (groups.isEmpty()) {
            return List.of(head + " {}");
        }
        List<String> lines = new ArrayList<>();
        for (List<String> group : groups) {
            lines.add(lines.isEmpty() ? head + " {" : "");
            group.forEach(line -> lines.add(line.isEmpty() ? line : "  " + line));
        }
        lines.add("}");
        return lines;
    }

    private static List<String> attributes(Map<String, Value> properties) {
        int width = properties.entrySet().stream()
                .filter(property -> !(property.getValue() instanceof Value.Fields))
                .mapToInt(property -> property.getKey().length())
                .max()
                .orElse(0);
        return properties.entrySet().stream()
                .filter(property -> !(property.getValue() instanceof Value.Fields))
                .map(property -> property.getKey()
                        + " ".repeat(width - property.getKey().length()) + " = " + inline(property.getValue()))
                .toList();
    }

    private static String inline(Value value) {
        if (value instanceof Value.Text text) {
            return Quoted.hcl(text.text());
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
        if (value instanceof Value.Items items) {
            return items.items().stream().map(Hcl::inline).collect(Collectors.joining(", ", "[", "]"));
        }
        throw new IllegalArgumentException(value + " is a block. Maybe it stands in a list.");
    }
}
