package dev.fumidai.snapshot;

import dev.fumidai.model.Cidr;
import dev.fumidai.model.Known;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.POJONode;

/**
 * The fields of one JSON object. Every reading is {@code null} where the field is absent, JSON's null, or one on which
 * two answers disagree; a wrong type is noted as a problem. Lists come sorted, so that the order in an answer never
 * shows. Not thread-safe.
 */
final class Fields {
    private final Notes notes;
    private final String resource;
    private final String path;
    private final JsonNode object;
    private final String file;
    private final String pointer;

    private Fields(Notes notes, String resource, String path, JsonNode object, String file, String pointer) {
        this.notes = notes;
        this.resource = resource;
        this.path = path;
        this.object = object;
        this.file = file;
        this.pointer = pointer;
    }

    /** The fields of a resource, whose id stands in warnings. */
    static Fields of(Notes notes, String resource, ObjectNode object, String file, String pointer) {
        return new Fields(notes, resource, "", object, file, pointer);
    }

    /** Neither a value nor a disagreement. */
    boolean isAbsent(String name) {
        JsonNode value = object.get(name);
        return value == null || value.isNull();
    }

    @Nullable
    String text(String name) {
        JsonNode value = value(name);
        if (value == null) {
            return null;
        }
        if (!value.isString()) {
            wrong(name, value, "text");
            return null;
        }
        return value.stringValue();
    }

    /** Text; old answers print times as numbers, recorders as objects (then it is unknown). */
    @Nullable
    String time(String name) {
        JsonNode value = value(name);
        if (value == null || value.isObject()) {
            return null;
        }
        return value.isNumber() ? value.asString() : text(name);
    }

    @Nullable
    Boolean bool(String name) {
        JsonNode value = value(name);
        if (value == null) {
            return null;
        }
        if (!value.isBoolean()) {
            wrong(name, value, "true or false");
            return null;
        }
        return value.booleanValue();
    }

    @Nullable
    Integer integer(String name) {
        JsonNode value = value(name);
        if (value == null) {
            return null;
        }
        if (!value.isIntegralNumber()) {
            wrong(name, value, "a whole number");
            return null;
        }
        if (!value.canConvertToInt()) {
            badValue(name, value.asString());
            return null;
        }
        return value.intValue();
    }

    /** A block or an address; one that cannot be is unknown, with a warning. */
    @Nullable
    Cidr cidr(String name) {
        String text = text(name);
        return text == null ? null : parse(name, text);
    }

    private @Nullable Cidr parse(String name, String text) {
        try {
            return Cidr.parse(text);
        } catch (IllegalArgumentException notACidr) {
            badValue(name, text);
            return null;
        }
    }

    /** A text that AWS omits (or leaves empty) to say "none". */
    Known<String> knownText(String name) {
        if (isAbsent(name)) {
            return Known.none();
        }
        String text = text(name);
        if (text == null) {
            return Known.unknown();
        }
        return text.isEmpty() ? Known.none() : Known.of(text);
    }

    @Nullable
    Fields object(String name) {
        JsonNode value = value(name);
        if (value == null) {
            return null;
        }
        if (!value.isObject()) {
            wrong(name, value, "an object");
            return null;
        }
        return inner(name, value, pointer + "/" + name);
    }

    /** A text of an inner object, such as {@code State.Name}. */
    @Nullable
    String text(String name, String innerName) {
        Fields inner = object(name);
        return inner == null ? null : inner.text(innerName);
    }

    /** The objects of an array in their order; null too where an element is JSON's null, since something is missing. */
    @Nullable
    List<Fields> elements(String name) {
        JsonNode array = array(name);
        if (array == null) {
            return null;
        }
        List<Fields> elements = new ArrayList<>();
        boolean whole = true;
        for (int i = 0; i < array.size(); i++) {
            JsonNode element = array.get(i);
            if (element.isNull()) {
                whole = false;
            } else if (element.isObject()) {
                elements.add(inner(name, element, pointer + "/" + name + "/" + i));
            } else {
                wrong(name + "/" + i, element, "an object");
            }
        }
        return whole ? elements : null;
    }

    /** The objects of an array, read and sorted; null too where one of them cannot be read. */
    <T> @Nullable List<T> list(String name, Function<Fields, @Nullable T> each) {
        List<Fields> elements = elements(name);
        if (elements == null) {
            return null;
        }
        List<@Nullable T> read = new ArrayList<>();
        elements.forEach(element -> read.add(each.apply(element)));
        return sorted(read);
    }

    /** Like {@link #list} where AWS omits the field to say "none". */
    <T> @Nullable List<T> listOrNone(String name, Function<Fields, @Nullable T> each) {
        return isAbsent(name) ? List.of() : list(name, each);
    }

    /** One text of each object of an array, such as the ids of groups. */
    @Nullable
    List<String> texts(String name, String innerName) {
        return list(name, element -> element.text(innerName));
    }

    /** An array of texts. */
    @Nullable
    List<String> texts(String name) {
        JsonNode array = array(name);
        if (array == null) {
            return null;
        }
        List<@Nullable String> texts = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            JsonNode element = array.get(i);
            if (!element.isString() && !element.isNull()) {
                wrong(name + "/" + i, element, "text");
            }
            texts.add(element.isString() ? element.stringValue() : null);
        }
        return sorted(texts);
    }

    /** An array of blocks as texts. */
    @Nullable
    List<Cidr> cidrs(String name) {
        List<String> texts = texts(name);
        if (texts == null) {
            return null;
        }
        List<@Nullable Cidr> blocks = new ArrayList<>();
        texts.forEach(text -> blocks.add(parse(name, text)));
        return sorted(blocks);
    }

    /** The field as it is, for what has a form of its own. */
    @Nullable
    JsonNode raw(String name) {
        return value(name);
    }

    /** Sorted by text; null where an element is unknown. */
    static <T> @Nullable List<T> sorted(List<@Nullable T> elements) {
        List<T> known = new ArrayList<>();
        for (@Nullable T element : elements) {
            if (element == null) {
                return null;
            }
            known.add(element);
        }
        known.sort(Comparator.comparing(Object::toString));
        return List.copyOf(known);
    }

    void badValue(String name, String value) {
        notes.warn(WarningCode.BAD_VALUE, resource, path + name, value);
    }

    void unreadablePolicy(String name) {
        notes.warn(WarningCode.UNREADABLE_POLICY, resource, path + name);
    }

    /** Says that a field disagrees with what another call printed; both stand in the same file where no other is known. */
    void conflict(String name, String otherFile) {
        boolean first = file.compareTo(otherFile) <= 0;
        notes.warn(
                WarningCode.CONFLICTING_VALUES,
                resource,
                path + name,
                first ? file : otherFile,
                first ? otherFile : file);
    }

    void wrong(String name, JsonNode value, String expected) {
        notes.problem(file, pointer + "/" + name, Json.brief(value), expected);
    }

    private Fields inner(String name, JsonNode value, String at) {
        return new Fields(notes, resource, path + name + ".", value, file, at);
    }

    private @Nullable JsonNode array(String name) {
        JsonNode value = value(name);
        if (value == null) {
            return null;
        }
        if (!value.isArray()) {
            wrong(name, value, "an array");
            return null;
        }
        return value;
    }

    private @Nullable JsonNode value(String name) {
        JsonNode value = object.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (value instanceof POJONode marker && marker.getPojo() instanceof Conflict conflict) {
            notes.warn(WarningCode.CONFLICTING_VALUES, resource, path + name, conflict.file(), conflict.otherFile());
            return null;
        }
        return value;
    }
}
