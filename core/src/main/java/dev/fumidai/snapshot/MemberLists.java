package dev.fumidai.snapshot;

import dev.fumidai.model.AwsSnapshot;
import dev.fumidai.model.Scope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The members of each owner. Copies of a member are merged, as those of a resource are. Members of which one may be
 * missing, or about which two answers disagree, become no resource: they are unknown. Not thread-safe.
 */
final class MemberLists<T> {
    private final MemberKind<T> kind;
    private final Notes notes;
    private final Pages pages;
    private final Map<Document, List<Element>> elements;
    private final SortedMap<String, List<OwnedList>> listsByOwner = new TreeMap<>();

    MemberLists(MemberKind<T> kind, Notes notes, Scopes scopes, Pages pages, Map<Document, List<Element>> elements) {
        this.kind = kind;
        this.notes = notes;
        this.pages = pages;
        this.elements = elements;
        OwnedList.in(elements, kind.kind(), scopes, pages, notes)
                .forEach(list -> listsByOwner
                        .computeIfAbsent(list.owner(), owner -> new ArrayList<>())
                        .add(list));
    }

    void into(AwsSnapshot.Builder snapshot) {
        tellWrongTypesOfNobodys();
        listsByOwner.forEach((owner, lists) -> {
            List<T> members = members(owner, lists);
            if (members != null) {
                snapshot.add(kind.maker().make(owner, members), scope(lists));
            }
        });
    }

    private void tellWrongTypesOfNobodys() {
        for (Element member : Reading.all(elements, kind.kind())) {
            if (Reading.owner(member.document()).isEmpty()) {
                kind.mapper().map("", member.fields("", notes.withoutWarnings()));
            }
        }
    }

    private static Scope scope(List<OwnedList> lists) {
        return lists.stream()
                .map(OwnedList::scope)
                .min(Comparator.comparing(Scope::toString))
                .orElse(Scope.UNKNOWN);
    }

    private @Nullable List<T> members(String owner, List<OwnedList> lists) {
        SortedMap<String, List<Element>> copies = new TreeMap<>();
        for (OwnedList list : lists) {
            list.pages().forEach(page -> file(owner, page, copies));
        }
        List<@Nullable T> read = new ArrayList<>();
        copies.forEach((id, same) -> read.add(kind.mapper()
                .map(owner, Merge.fields(id, same, notes, each -> kind.mapper().map(owner, each)))));
        List<T> members = Fields.sorted(read);
        if (members == null) {
            lists.forEach(list -> pages.damage(kind.kind(), list.scope(), owner));
        }
        boolean whole = lists.stream().allMatch(list -> pages.isComplete(kind.kind(), list.scope(), owner));
        return whole && agree(owner, lists) ? members : null;
    }

    private void file(String owner, Document page, SortedMap<String, List<Element>> copies) {
        for (Element member : elements.getOrDefault(page, List.of())) {
            copies.computeIfAbsent(id(owner, member), id -> new ArrayList<>()).add(member);
        }
    }

    /** One that does not tell what it is called is the same as its very copies only. */
    private String id(String owner, Element member) {
        String id = kind.identity().of(owner, member);
        return id.isEmpty() ? Json.canonical(member.object()) : id;
    }

    /** Whether all answers that are whole list the same members. */
    private boolean agree(String owner, List<OwnedList> lists) {
        Set<Set<String>> lineUps = new HashSet<>();
        List<String> files = new ArrayList<>();
        for (OwnedList list : lists) {
            boolean severalLast = pages.disagree(kind.kind(), list.scope(), owner);
            for (List<Document> answer : severalLast ? each(list.pages()) : List.of(list.pages())) {
                SortedMap<String, List<Element>> members = new TreeMap<>();
                answer.forEach(page -> file(owner, page, members));
                if (lineUps.add(new TreeSet<>(members.keySet()))) {
                    files.add(answer.get(0).file());
                }
            }
        }
        if (files.size() > 1) {
            notes.warn(WarningCode.CONFLICTING_VALUES, owner, kind.kind().key(), files.get(0), files.get(1));
        }
        return files.size() == 1;
    }

    private static List<List<Document>> each(List<Document> pages) {
        return pages.stream().map(List::of).toList();
    }
}
