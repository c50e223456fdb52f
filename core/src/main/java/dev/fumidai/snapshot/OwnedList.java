package dev.fumidai.snapshot;

import dev.fumidai.model.Kind;
import dev.fumidai.model.Scope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The pages of a list that belongs to one role, VPC, prefix list … as its elements or the file name tell.
 *
 * @param pages in the order of their files
 */
record OwnedList(Kind kind, Scope scope, String owner, List<Document> pages) {
    private record Key(Scope scope, String owner) {}

    /** The lists of a kind; an answer whose owner nobody tells is skipped. */
    static List<OwnedList> in(
            Map<Document, List<Element>> elements, Kind kind, Scopes scopes, Pages pages, Notes notes) {
        Map<Key, List<Document>> byOwner = new LinkedHashMap<>();
        for (Document document : elements.keySet()) {
            if (document.kind() != kind) {
                continue;
            }
            Scope scope = scopes.of(document).iterator().next();
            String owner = Reading.owner(document);
            if (owner.isEmpty()) {
                notes.warn(WarningCode.NO_OWNER, kind.operation(), document.file());
                pages.incomplete(kind, scope);
            } else {
                byOwner.computeIfAbsent(new Key(scope, owner), key -> new ArrayList<>())
                        .add(document);
            }
        }
        List<OwnedList> lists = new ArrayList<>();
        byOwner.forEach((key, documents) -> lists.add(new OwnedList(kind, key.scope(), key.owner(), documents)));
        return lists;
    }

    /** What the pages hold together, sorted; what cannot be read makes the list incomplete. */
    <T> List<T> read(Pages series, Notes notes, Function<Fields, @Nullable List<T>> each) {
        Set<T> all = new LinkedHashSet<>();
        for (Document page : pages) {
            List<T> some = each.apply(Fields.of(notes, owner, page.body(), page.file(), page.pointer()));
            if (some == null) {
                series.damage(kind, scope, owner);
            } else {
                all.addAll(some);
            }
        }
        List<T> sorted = Fields.sorted(new ArrayList<>(all));
        return sorted == null ? List.of() : sorted;
    }

    /** The same where the list is whole and its answers agree; else null. */
    <T> @Nullable List<T> readWhole(Pages series, Notes notes, Function<Fields, @Nullable List<T>> each) {
        List<T> all = read(series, notes, each);
        if (series.disagree(kind, scope, owner)) {
            notes.warn(
                    WarningCode.CONFLICTING_VALUES,
                    owner,
                    kind.key(),
                    pages.get(0).file(),
                    pages.get(1).file());
            return null;
        }
        return series.isComplete(kind, scope, owner) ? all : null;
    }
}
