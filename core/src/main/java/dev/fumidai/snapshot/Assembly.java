package dev.fumidai.snapshot;

import dev.fumidai.model.AwsSnapshot;
import dev.fumidai.model.Kind;
import dev.fumidai.model.Resource;
import dev.fumidai.model.Scope;
import dev.fumidai.model.compute.Instance;
import dev.fumidai.model.vpc.NetworkInterface;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes resources of elements: copies of one resource are merged first, then each is mapped. Not thread-safe. */
final class Assembly {
    private static final Comparator<Scope> BY_TEXT = Comparator.comparing(Scope::toString);

    /** Fields that name the account a resource belongs to; an attachment belongs to whoever attached. */
    private static final List<String> OWNERS = List.of("OwnerId", "VpcOwnerId", "ResourceOwnerId");

    private final Notes notes;
    private final Scopes scopes;
    private final Pages pages;
    private final Map<Document, List<Element>> elements;
    private final InterfaceUnion interfaces;

    Assembly(Notes notes, Scopes scopes, Pages pages, Map<Document, List<Element>> elements) {
        this.notes = notes;
        this.scopes = scopes;
        this.pages = pages;
        this.elements = elements;
        this.interfaces = new InterfaceUnion(notes);
    }

    void into(AwsSnapshot.Builder snapshot) {
        for (Kind kind : Kind.values()) {
            Mapping mapping = Mapping.of(kind);
            if (mapping != null) {
                copiesById(kind, mapping).forEach((id, copies) -> add(snapshot, mapping, id, copies));
            }
        }
        interfaces.into(snapshot);
        new ContentLists<>(EndpointMapper.PREFIX_LISTS, notes, scopes, pages, elements).into(snapshot);
        new ContentLists<>(TransitMapper.ROUTE_TABLES, notes, scopes, pages, elements).into(snapshot);
        new HostedZoneLists(notes, scopes, pages, elements).into(snapshot);
        new MemberLists<>(HostedZoneLists.RECORD_SETS, notes, scopes, pages, elements).into(snapshot);
        new MemberLists<>(ClientVpnMapper.TARGET_NETWORKS, notes, scopes, pages, elements).into(snapshot);
        new MemberLists<>(ClientVpnMapper.AUTHORIZATION_RULES, notes, scopes, pages, elements).into(snapshot);
        new MemberLists<>(ClientVpnMapper.ROUTES, notes, scopes, pages, elements).into(snapshot);
        new Policies(notes, scopes, pages, elements).into(snapshot);
    }

    private SortedMap<String, List<Element>> copiesById(Kind kind, Mapping mapping) {
        SortedMap<String, List<Element>> copies = new TreeMap<>();
        for (Element element : Reading.all(elements, kind)) {
            Scope scope = scopes.of(element);
            String id = mapping.identity().of(element, scope);
            if (id.isEmpty()) {
                // Mapping it all the same tells of wrong types, the id's among them.
                Fields fields = element.fields("", notes.withoutWarnings());
                fields.text(mapping.idField());
                mapping.mapper().map("", fields, scope);
                pages.damage(element.document(), scopes);
            } else {
                copies.computeIfAbsent(id, key -> new ArrayList<>()).add(element);
            }
        }
        return copies;
    }

    private void add(AwsSnapshot.Builder snapshot, Mapping mapping, String id, List<Element> copies) {
        Scope scope = scope(copies);
        Resource resource = mapping.mapper().map(id, merged(mapping, id, copies, scope), scope);
        String file = copies.get(0).document().file();
        if (resource instanceof NetworkInterface networkInterface) {
            interfaces.add(networkInterface, scope, file);
        } else {
            snapshot.add(resource, scope);
        }
        if (resource instanceof Instance instance && instance.networkInterfaces() != null) {
            instance.networkInterfaces().forEach(inner -> interfaces.add(inner, scope, file));
        }
    }

    private Fields merged(Mapping mapping, String id, List<Element> copies, Scope scope) {
        Element first = copies.get(0);
        if (copies.size() == 1) {
            return first.fields(id, notes);
        }
        // Each copy on its own tells its wrong types, with their place; the merged one has no place.
        copies.forEach(copy -> mapping.mapper().map(id, copy.fields(id, notes.withoutWarnings()), scope));
        return Fields.of(
                notes.withoutProblems(),
                id,
                Merge.of(PeeringSides.shared(copies)),
                first.document().file(),
                first.pointer());
    }

    /** The scope of whoever owns the resource, where one of those who see it does; else the first. */
    private Scope scope(List<Element> copies) {
        return copies.stream()
                .filter(copy -> OWNERS.stream()
                        .anyMatch(
                                owner -> copy.peek(owner).equals(scopes.of(copy).account())))
                .map(scopes::of)
                .min(BY_TEXT)
                .orElseGet(() -> copies.stream().map(scopes::of).min(BY_TEXT).orElse(Scope.UNKNOWN));
    }
}
