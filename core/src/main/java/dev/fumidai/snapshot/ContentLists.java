package dev.fumidai.snapshot;

import dev.fumidai.model.AwsSnapshot;
import dev.fumidai.model.Kind;
import dev.fumidai.model.Resource;
import dev.fumidai.model.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;

/** Puts together resources that one call describes and another lists the content of. Not thread-safe. */
final class ContentLists<T> {
    private final ContentKinds<T> kinds;
    private final Notes notes;
    private final Scopes scopes;
    private final Pages pages;
    private final SortedMap<String, List<Element>> describedById = new TreeMap<>();
    private final SortedMap<String, List<OwnedList>> contentById = new TreeMap<>();

    ContentLists(
            ContentKinds<T> kinds, Notes notes, Scopes scopes, Pages pages, Map<Document, List<Element>> elements) {
        this.kinds = kinds;
        this.notes = notes;
        this.scopes = scopes;
        this.pages = pages;
        for (Kind kind : kinds.described()) {
            Reading.all(elements, kind).forEach(this::file);
        }
        OwnedList.in(elements, kinds.content(), scopes, pages, notes)
                .forEach(list -> contentById
                        .computeIfAbsent(list.owner(), id -> new ArrayList<>())
                        .add(list));
    }

    private void file(Element described) {
        String id = described.peek(kinds.idField());
        if (id.isEmpty()) {
            kinds.mapper().map(id, described.fields(id, notes.withoutWarnings()), null, "");
            described.fields(id, notes).text(kinds.idField());
            pages.damage(described.document(), scopes);
        } else {
            describedById.computeIfAbsent(id, key -> new ArrayList<>()).add(described);
        }
    }

    void into(AwsSnapshot.Builder snapshot) {
        SortedSet<String> ids = new TreeSet<>(describedById.keySet());
        ids.addAll(contentById.keySet());
        for (String id : ids) {
            List<Element> copies = describedById.getOrDefault(id, List.of());
            List<OwnedList> lists = contentById.getOrDefault(id, List.of());
            snapshot.add(resource(id, copies, lists), scope(copies, lists));
        }
    }

    private Scope scope(List<Element> copies, List<OwnedList> lists) {
        return copies.isEmpty() ? lists.get(0).scope() : scopes.of(copies.get(0));
    }

    private Resource resource(String id, List<Element> copies, List<OwnedList> lists) {
        List<T> content = content(id, lists);
        String contentFile = lists.isEmpty() ? "" : lists.get(0).pages().get(0).file();
        return kinds.mapper().map(id, described(id, copies), content, contentFile);
    }

    private Fields described(String id, List<Element> copies) {
        if (copies.isEmpty()) {
            return Fields.of(notes, id, JsonNodeFactory.instance.objectNode(), "", "");
        }
        return Merge.fields(id, copies, notes, copy -> kinds.mapper().map(id, copy, null, ""));
    }

    /** Several accounts may have asked: they all say the same, or nobody knows. */
    private @Nullable List<T> content(String id, List<OwnedList> lists) {
        List<T> agreed = null;
        for (OwnedList list : lists) {
            List<T> content = list.readWhole(pages, notes, page -> page.list(kinds.contentField(), kinds.element()));
            if (content == null) {
                return null;
            }
            if (agreed != null && !agreed.equals(content)) {
                notes.warn(
                        WarningCode.CONFLICTING_VALUES,
                        id,
                        kinds.contentField(),
                        lists.get(0).pages().get(0).file(),
                        list.pages().get(0).file());
                return null;
            }
            agreed = content;
        }
        return agreed;
    }
}
