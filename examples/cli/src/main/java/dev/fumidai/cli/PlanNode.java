package dev.fumidai.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A value of a plan file and its place in it, to be read as what it is expected to be. Every method fails with a
 * {@link UsageException} that names the file, the place and what was expected there.
 *
 * @param place a JSON pointer; empty for the whole file
 * @param json {@code null} where there is nothing
 */
record PlanNode(Path file, String place, @Nullable JsonNode json) {
    private static final Pattern VARIABLE = Pattern.compile("[A-Z][A-Z0-9_]*");
    private static final int SHOWN = 60;

    PlanNode member(String name) {
        return new PlanNode(
                file, place + "/" + name, found("object", JsonNode::isObject).get(name));
    }

    String text() {
        return found("text", JsonNode::isString).asString();
    }

    boolean truth() {
        return found("truth", JsonNode::isBoolean).asBoolean();
    }

    /** The name of a variable, or null. */
    @Nullable
    String variable() {
        JsonNode node = found(
                "variable",
                one -> one.isNull()
                        || (one.isString() && VARIABLE.matcher(one.asString()).matches()));
        return node.isNull() ? null : node.asString();
    }

    /** A constant by its name. */
    <E extends Enum<E>> E constant(Class<E> type) {
        String name = text();
        List<String> names =
                Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        if (!names.contains(name)) {
            throw wrong("name", String.join(", ", Closest.to(name, names)));
        }
        return Enum.valueOf(type, name);
    }

    List<PlanNode> elements() {
        JsonNode list = found("list", JsonNode::isArray);
        return IntStream.range(0, list.size())
                .mapToObj(i -> new PlanNode(file, place + "/" + i, list.get(i)))
                .toList();
    }

    List<String> texts() {
        return elements().stream().map(PlanNode::text).toList();
    }

    /** A program and its arguments. */
    List<String> words() {
        found("words", node -> node.isArray() && !node.isEmpty());
        return texts();
    }

    Map<String, String> textsByName() {
        Map<String, String> texts = new TreeMap<>();
        found("object", JsonNode::isObject)
                .propertyNames()
                .forEach(name -> texts.put(name, member(name).text()));
        return texts;
    }

    private JsonNode found(String expected, Predicate<JsonNode> fits) {
        JsonNode node = json;
        if (node == null || !fits.test(node)) {
            throw wrong(expected, "");
        }
        return node;
    }

    private UsageException wrong(String expected, String names) {
        return new UsageException("plan-wrong." + expected, file, place.isEmpty() ? "/" : place, shown(), names);
    }

    private String shown() {
        String text = json == null || json.isMissingNode() ? "–" : json.toString();
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
