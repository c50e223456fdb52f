package dev.fumidai.snapshot;

import dev.fumidai.model.AwsSnapshot;
import dev.fumidai.model.Kind;
import dev.fumidai.model.Scope;
import dev.fumidai.model.ssm.SessionPreferences;
import java.io.Reader;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One run of the reader: takes files one by one, then makes a snapshot of them. Not thread-safe. */
final class Reading {
    /** Kinds whose file name says whose answer it is; others may have any name. */
    private static final Set<Kind> OWNED = EnumSet.of(
            Kind.ATTACHED_ROLE_POLICIES,
            Kind.ROLE_POLICIES,
            Kind.MANAGED_PREFIX_LIST_ENTRIES,
            Kind.HOSTED_ZONES,
            Kind.RESOURCE_RECORD_SETS,
            Kind.TRANSIT_GATEWAY_ROUTES,
            Kind.CLIENT_VPN_TARGET_NETWORKS,
            Kind.CLIENT_VPN_AUTHORIZATION_RULES,
            Kind.CLIENT_VPN_ROUTES);

    /** Those of them whose elements say it too; an empty one cannot. */
    private static final Set<Kind> OWNER_IN_ELEMENTS =
            EnumSet.of(Kind.CLIENT_VPN_TARGET_NETWORKS, Kind.CLIENT_VPN_AUTHORIZATION_RULES, Kind.CLIENT_VPN_ROUTES);

    /** The name of a field of an answer, as opposed to the key of somebody's own map. */
    private static final Pattern FIELD_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]*");

    private static final String WRAPPER_STATUS = "status_code";

    private final Notes notes = new Notes();
    private final Map<Document, Element.Found> documents = new LinkedHashMap<>();

    Notes notes() {
        return notes;
    }

    /** Takes a file's text. */
    void add(String file, Reader text) {
        JsonNode root = Json.parse(file, text, notes);
        if (root == null) {
            return;
        }
        boolean wrapped =
                root.isObject() && root.has(WRAPPER_STATUS) && root.path("data").isObject();
        JsonNode answer = wrapped ? root.get("data") : root;
        if (!(answer instanceof ObjectNode body) || !looksLikeAnAnswer(body)) {
            notes.warn(WarningCode.NOT_AN_ANSWER, file);
            return;
        }
        body.remove("ResponseMetadata");
        List<Kind> kinds = KindRecognition.kindsOf(file, body);
        if (kinds.isEmpty()) {
            notes.warn(WarningCode.UNKNOWN_KIND, file);
        }
        kinds.forEach(kind -> keep(new Document(file, kind, body, wrapped ? "/data" : "")));
    }

    private static boolean looksLikeAnAnswer(ObjectNode body) {
        return body.propertyNames().stream().anyMatch(name -> !name.equals("ResponseMetadata") && !name.equals("Error"))
                && body.propertyNames().stream()
                        .allMatch(name -> FIELD_NAME.matcher(name).matches());
    }

    private void keep(Document document) {
        Element.Found found = Element.in(document, notes);
        Pages.checkTypes(document, notes);
        checkUnmapped(document);
        if (document.kind() != Kind.DOCUMENT) {
            documents.put(document, found);
            return;
        }
        String name = found.elements().get(0).peek("Name");
        String named = name.isEmpty() ? document.argument() : name;
        if (named == null) {
            notes.warn(WarningCode.NO_OWNER, Kind.DOCUMENT.operation(), document.file());
        } else if (named.equals(SessionPreferences.DOCUMENT)) {
            documents.put(document, found);
        }
    }

    /** Whoever asked becomes no resource, and is read nevertheless: for the account. */
    private void checkUnmapped(Document document) {
        if (document.kind() == Kind.CALLER_IDENTITY) {
            Fields fields = Fields.of(notes, "", document.body(), document.file(), document.pointer());
            fields.text("Account");
            fields.text("Arn");
        }
    }

    /**
     * The snapshot of all files taken.
     *
     * @throws InvalidSnapshotException if a file is not JSON, or holds a wrong type in a kind that is read
     */
    AwsSnapshot snapshot(@Nullable String region) {
        Map<Document, List<Element>> elements = new LinkedHashMap<>();
        documents.forEach((document, found) -> elements.put(document, found.elements()));
        Scopes scopes = new Scopes(elements, region);
        Pages pages = new Pages(notes);
        documents.forEach((document, found) -> {
            for (Scope scope : scopes.of(document)) {
                turn(pages, document, found, scope);
            }
        });
        AwsSnapshot.Builder snapshot = AwsSnapshot.builder();
        new Assembly(notes, scopes, pages, elements).into(snapshot);
        pages.tell(snapshot);
        if (!notes.problems().isEmpty()) {
            throw new InvalidSnapshotException(
                    notes.problems(),
                    "collect these files again: each *.json file must hold what one `aws …` command printed, in UTF-8.");
        }
        References.check(snapshot.build(), notes);
        notes.warnings().forEach(snapshot::warn);
        return snapshot.build();
    }

    private static void turn(Pages pages, Document document, Element.Found found, Scope scope) {
        if (document.kind() == Kind.VPC_ATTRIBUTES) {
            return;
        }
        String owner = owner(document);
        pages.add(document, scope, owner);
        if (!found.whole()) {
            pages.damage(document.kind(), scope, owner);
        }
    }

    /** Whose pages a document belongs to; empty where the kind has one series for all, or nobody tells. */
    static String owner(Document document) {
        if (!OWNED.contains(document.kind())) {
            return "";
        }
        SortedSet<String> said = saidOwners(document);
        if (!said.isEmpty()) {
            return said.size() == 1 ? said.first() : "";
        }
        boolean isName = document.kind() == Kind.ATTACHED_ROLE_POLICIES || document.kind() == Kind.ROLE_POLICIES;
        String owner = isName ? document.argument() : document.argumentId();
        return owner == null ? "" : owner;
    }

    /** What the elements say of whose they are. */
    private static SortedSet<String> saidOwners(Document document) {
        SortedSet<String> owners = new TreeSet<>();
        JsonNode elements = document.body().get(document.kind().key());
        if (OWNER_IN_ELEMENTS.contains(document.kind()) && elements.isArray()) {
            for (JsonNode element : elements.values()) {
                JsonNode owner = element.get(ClientVpnMapper.ENDPOINT_ID);
                if (owner != null && owner.isString() && !owner.stringValue().isEmpty()) {
                    owners.add(owner.stringValue());
                }
            }
        }
        return owners;
    }

    /** The elements of several documents, in their order. */
    static List<Element> all(Map<Document, List<Element>> elements, Kind kind) {
        List<Element> all = new ArrayList<>();
        elements.forEach((document, found) -> {
            if (document.kind() == kind) {
                all.addAll(found);
            }
        });
        return all;
    }
}
