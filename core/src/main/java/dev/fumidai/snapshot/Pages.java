package dev.fumidai.snapshot;

import dev.fumidai.model.AwsSnapshot;
import dev.fumidai.model.Collected;
import dev.fumidai.model.Kind;
import dev.fumidai.model.Scope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which kinds were collected where, and whether a page is missing. The last page of an answer carries no token; so where
 * every page carries one, at least one is missing. An answer that was cut off without a token is never whole. Two copies of a page count as one. Not thread-safe.
 */
final class Pages {
    private static final Set<String> TOKENS =
            Set.of("NextToken", "nextToken", "Marker", "NextRecordName", "NextRecordType", "NextRecordIdentifier");
    private static final Set<String> MORE = Set.of("AdditionalRoutesAvailable", "IsTruncated");

    /** What pages belong together: those of one role, of one zone, or of a kind as a whole (no owner). */
    private record Series(Kind kind, Scope scope, String owner) {}

    private final Map<Series, List<Document>> pages = new LinkedHashMap<>();
    private final Set<Series> damaged = new HashSet<>();
    private final Notes notes;

    Pages(Notes notes) {
        this.notes = notes;
    }

    /** A token that is no text, or a flag that is none, would hide a missing page. */
    static void checkTypes(Document page, Notes notes) {
        Fields fields = Fields.of(notes, "", page.body(), page.file(), page.pointer());
        TOKENS.forEach(fields::text);
        MORE.forEach(fields::bool);
    }

    void add(Document page, Scope scope, String owner) {
        pages.computeIfAbsent(new Series(page.kind(), scope, owner), series -> new ArrayList<>())
                .add(page);
    }

    /** Something of the series was there and could not be used. */
    void damage(Kind kind, Scope scope, String owner) {
        if (damaged.add(new Series(kind, scope, owner))) {
            notes.warn(WarningCode.UNUSABLE_ELEMENT, kind.operation(), scope.toString());
        }
    }

    /** Whether nothing of the series is known to be missing. */
    boolean isComplete(Kind kind, Scope scope, String owner) {
        Series series = new Series(kind, scope, owner);
        return !damaged.contains(series) && !lacksPage(pages.getOrDefault(series, List.of()));
    }

    /** Something of a document could not be used: nobody knows for which of its scopes. */
    void damage(Document document, Scopes scopes) {
        scopes.of(document).forEach(scope -> damage(document.kind(), scope, Reading.owner(document)));
    }

    /** The kind is incomplete without a warning of its own. */
    void incomplete(Kind kind, Scope scope) {
        damaged.add(new Series(kind, scope, ""));
    }

    /** Whether two different answers both say that they are the last page: then at least one is out of date. */
    boolean disagree(Kind kind, Scope scope, String owner) {
        return saysMoreByContent(pages.getOrDefault(new Series(kind, scope, owner), List.of())).values().stream()
                        .filter(more -> !more)
                        .count()
                > 1;
    }

    void tell(AwsSnapshot.Builder snapshot) {
        pages.forEach((series, documents) -> {
            boolean lacking = lacksPage(documents);
            if (lacking) {
                notes.warn(
                        WarningCode.MISSING_PAGE,
                        series.kind().operation(),
                        series.scope().toString());
            }
            Collected how = lacking || damaged.contains(series) ? Collected.INCOMPLETE : Collected.COMPLETE;
            snapshot.collected(series.kind(), series.scope(), how);
        });
        damaged.forEach(series -> snapshot.collected(series.kind(), series.scope(), Collected.INCOMPLETE));
    }

    private static boolean lacksPage(List<Document> documents) {
        return documents.stream().anyMatch(Pages::isCutOff)
                || (!documents.isEmpty()
                        && saysMoreByContent(documents).values().stream().allMatch(more -> more));
    }

    /** More routes than printed, and no token to ask for them with: no other answer is its next page. */
    private static boolean isCutOff(Document document) {
        return isTrue(document.body().get("AdditionalRoutesAvailable")) && !hasToken(document);
    }

    private static boolean hasToken(Document document) {
        return TOKENS.stream().anyMatch(token -> isText(document.body().get(token)));
    }

    private static Map<String, Boolean> saysMoreByContent(List<Document> documents) {
        Map<String, Boolean> byContent = new TreeMap<>();
        for (Document document : documents) {
            String content = documents.size() == 1 ? "" : Json.canonical(document.body(), TOKENS);
            byContent.merge(content, saysMore(document), Boolean::logicalOr);
        }
        return byContent;
    }

    private static boolean saysMore(Document document) {
        ObjectNode body = document.body();
        return hasToken(document) || MORE.stream().anyMatch(flag -> isTrue(body.get(flag)));
    }

    private static boolean isText(@Nullable JsonNode value) {
        return value != null && value.isString() && !value.stringValue().isEmpty();
    }

    private static boolean isTrue(@Nullable JsonNode value) {
        return value != null && value.isBoolean() && value.booleanValue();
    }
}
