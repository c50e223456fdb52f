package dev.fumidai.snapshot;

import dev.fumidai.model.AwsSnapshot;
import dev.fumidai.model.Cidr;
import dev.fumidai.model.Kind;
import dev.fumidai.model.Scope;
import dev.fumidai.model.vpc.PrefixList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Prefix lists from three calls: their names, and their entries from either of two. */
final class PrefixLists {
    private final Notes notes;
    private final Scopes scopes;
    private final Pages pages;
    private final Map<String, List<Element>> listsById = new TreeMap<>();
    private final Map<String, List<OwnedList>> entriesById = new TreeMap<>();

    PrefixLists(Notes notes, Scopes scopes, Pages pages, Map<Document, List<Element>> elements) {
        this.notes = notes;
        this.scopes = scopes;
        this.pages = pages;
        for (Kind kind : List.of(Kind.MANAGED_PREFIX_LISTS, Kind.PREFIX_LISTS)) {
            Reading.all(elements, kind).forEach(this::file);
        }
        OwnedList.in(elements, Kind.MANAGED_PREFIX_LIST_ENTRIES, scopes, pages, notes)
                .forEach(list -> entriesById
                        .computeIfAbsent(list.owner(), id -> new ArrayList<>())
                        .add(list));
    }

    private void file(Element list) {
        String id = list.peek("PrefixListId");
        if (id.isEmpty()) {
            list.fields("", notes).text("PrefixListId");
            pages.damage(list.document(), scopes);
        } else {
            listsById.computeIfAbsent(id, key -> new ArrayList<>()).add(list);
        }
    }

    void into(AwsSnapshot.Builder snapshot) {
        SortedSet<String> ids = new TreeSet<>(listsById.keySet());
        ids.addAll(entriesById.keySet());
        for (String id : ids) {
            List<Element> copies = listsById.getOrDefault(id, List.of());
            List<OwnedList> entries = entriesById.getOrDefault(id, List.of());
            snapshot.add(prefixList(id, copies, entries), scope(copies, entries));
        }
    }

    private Scope scope(List<Element> copies, List<OwnedList> entries) {
        return copies.isEmpty() ? entries.get(0).scope() : scopes.of(copies.get(0));
    }

    private PrefixList prefixList(String id, List<Element> copies, List<OwnedList> lists) {
        List<Cidr> entries = entries(id, lists);
        if (copies.isEmpty()) {
            return new PrefixList(id, null, entries);
        }
        copies.forEach(copy -> EndpointMapper.prefixList(id, copy.fields(id, notes.withoutWarnings()), null, ""));
        ObjectNode merged = Merge.of(copies);
        Element first = copies.get(0);
        Fields fields =
                Fields.of(notes.withoutProblems(), id, merged, first.document().file(), first.pointer());
        String entriesFile = lists.isEmpty() ? "" : lists.get(0).pages().get(0).file();
        return EndpointMapper.prefixList(id, fields, entries, entriesFile);
    }

    /** Lists of AWS are seen by every account: the same entries from each, or nobody knows. */
    private @Nullable List<Cidr> entries(String id, List<OwnedList> lists) {
        List<Cidr> agreed = null;
        for (OwnedList list : lists) {
            List<Cidr> entries =
                    list.readWhole(pages, notes, page -> page.list("Entries", entry -> entry.cidr("Cidr")));
            if (entries == null) {
                return null;
            }
            if (agreed != null && !agreed.equals(entries)) {
                notes.warn(
                        WarningCode.CONFLICTING_VALUES,
                        id,
                        "Entries",
                        lists.get(0).pages().get(0).file(),
                        list.pages().get(0).file());
                return null;
            }
            agreed = entries;
        }
        return agreed;
    }
}
