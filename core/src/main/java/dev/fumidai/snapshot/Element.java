package dev.fumidai.snapshot;

import dev.fumidai.model.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One resource as one answer prints it.
 *
 * @param pointer where it stands in the document's file
 */
record Element(Document document, ObjectNode object, String pointer) {
    /** Answers that speak of one thing and print it at the top level. */
    private static final Set<Kind> WHOLE = Set.of(
            Kind.CALLER_IDENTITY,
            Kind.VPC_ATTRIBUTES,
            Kind.CONNECTION_STATUS,
            Kind.DOCUMENT,
            Kind.ROLE_POLICY,
            Kind.SERIAL_CONSOLE_ACCESS);

    /** Answers that speak of one thing and print it under their key. */
    private static final Set<Kind> SINGLE =
            Set.of(Kind.BLOCK_PUBLIC_ACCESS_OPTIONS, Kind.SERVICE_SETTING, Kind.INSTANCE_PROFILE, Kind.POLICY_VERSION);

    /** What a document holds, and whether something in it cannot be used. */
    record Found(List<Element> elements, boolean whole) {}

    /** The elements of a document; an instance carries its reservation's account. Lists of texts have none. */
    static Found in(Document document, Notes notes) {
        Kind kind = document.kind();
        if (WHOLE.contains(kind)) {
            return new Found(List.of(new Element(document, document.body(), document.pointer())), true);
        }
        JsonNode value = document.body().get(kind.key());
        String pointer = document.pointer() + "/" + kind.key();
        if (SINGLE.contains(kind)) {
            return single(document, value, pointer, notes);
        }
        if (kind == Kind.ROLE_POLICIES) {
            return new Found(List.of(), true);
        }
        Found found = elements(document, value, pointer, notes);
        return kind == Kind.INSTANCES ? instances(found, notes) : found;
    }

    private static Found single(Document document, JsonNode value, String pointer, Notes notes) {
        if (value instanceof ObjectNode object) {
            return new Found(List.of(new Element(document, object, pointer)), true);
        }
        expected(document, value, pointer, "an object", notes);
        return new Found(List.of(), false);
    }

    private static Found elements(Document document, JsonNode array, String pointer, Notes notes) {
        List<Element> elements = new ArrayList<>();
        boolean whole = array.isArray();
        if (!whole) {
            expected(document, array, pointer, "an array", notes);
        }
        for (int i = 0; array.isArray() && i < array.size(); i++) {
            JsonNode value = array.get(i);
            if (value instanceof ObjectNode object) {
                elements.add(new Element(document, object, pointer + "/" + i));
            } else {
                whole = false;
                expected(document, value, pointer + "/" + i, "an object", notes);
            }
        }
        return new Found(elements, whole);
    }

    private static Found instances(Found reservations, Notes notes) {
        List<Element> instances = new ArrayList<>();
        boolean whole = reservations.whole();
        for (Element reservation : reservations.elements()) {
            JsonNode array = reservation.object().get("Instances");
            if (array == null || array.isNull()) {
                whole = false;
                continue;
            }
            Found found = elements(reservation.document(), array, reservation.pointer() + "/Instances", notes);
            whole &= found.whole();
            found.elements().forEach(instance -> instances.add(instance.ownedBy(reservation)));
        }
        return new Found(instances, whole);
    }

    private Element ownedBy(Element reservation) {
        JsonNode owner = reservation.object().get("OwnerId");
        if (owner == null || object.has("OwnerId")) {
            return this;
        }
        ObjectNode owned = JsonNodeFactory.instance.objectNode();
        owned.setAll(object);
        owned.set("OwnerId", owner);
        return new Element(document, owned, pointer);
    }

    /** JSON's null is an absent value, no wrong type. */
    private static void expected(Document document, JsonNode value, String pointer, String what, Notes notes) {
        if (!value.isNull()) {
            notes.problem(document.file(), pointer, Json.brief(value), what);
        }
    }

    Fields fields(String resource, Notes notes) {
        return Fields.of(notes, resource, object, document.file(), pointer);
    }

    /** A field's text, or empty where it is none; the wrong type is the mapper's to tell. */
    String peek(String field) {
        JsonNode value = object.get(field);
        return value != null && value.isString() ? value.stringValue() : "";
    }
}
