package dev.fumidai.model;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an AWS environment at one moment: resources, which kinds were collected where, and what was odd about
 * the input. A value: immutable, thread-safe, comparable with {@code equals}.
 *
 * <p>Not collected is unknown, never absent: ask {@link #collected} before concluding from a missing resource.
 */
public final class AwsSnapshot {
    private final Map<Class<?>, SortedMap<String, Resource>> resources;
    private final Map<String, Scope> scopes;
    private final Map<Kind, Map<Scope, Collected>> collected;
    private final SortedSet<Scope> allScopes;
    private final SortedSet<Warning> warnings;

    private AwsSnapshot(Builder builder) {
        Map<Class<?>, SortedMap<String, Resource>> copy = new LinkedHashMap<>();
        builder.resources.forEach(
                (type, byId) -> copy.put(type, Collections.unmodifiableSortedMap(new TreeMap<>(byId))));
        this.resources = copy;
        this.scopes = Map.copyOf(builder.scopes);
        this.collected = new EnumMap<>(builder.collected);
        TreeSet<Scope> known = new TreeSet<>(java.util.Comparator.comparing(Scope::toString));
        known.addAll(builder.scopes.values());
        collected.values().forEach(byScope -> known.addAll(byScope.keySet()));
        this.allScopes = Collections.unmodifiableSortedSet(known);
        this.warnings = Collections.unmodifiableSortedSet(new TreeSet<>(builder.warnings));
    }

    public static Builder builder() {
        return new Builder();
    }

    /** A builder that holds everything that this snapshot does. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        resources.forEach((type, byId) -> builder.resources.put(type, new TreeMap<>(byId)));
        builder.scopes.putAll(scopes);
        collected.forEach((kind, byScope) -> builder.collected.put(kind, new LinkedHashMap<>(byScope)));
        builder.warnings.addAll(warnings);
        return builder;
    }

    /** All resources of a type, in the order of their ids. */
    public <T extends Resource> Collection<T> all(Class<T> type) {
        return byId(type).values();
    }

    /** The resource with this id; empty where the snapshot does not hold it, which proves nothing. */
    public <T extends Resource> Optional<T> find(Class<T> type, @Nullable String id) {
        return id == null ? Optional.empty() : Optional.ofNullable(byId(type).get(id));
    }

    /** Whether a resource of any type has this id. */
    public boolean holds(String id) {
        return resources.values().stream().anyMatch(byId -> byId.containsKey(id));
    }

    @SuppressWarnings("unchecked") // the builder files resources under their own type
    private <T extends Resource> SortedMap<String, T> byId(Class<T> type) {
        return (SortedMap<String, T>) (SortedMap<String, ?>) resources.getOrDefault(type, Collections.emptySortedMap());
    }

    /** The account and Region of a resource, as far as the snapshot says. */
    public Scope scopeOf(Resource resource) {
        return scopes.getOrDefault(scopeKey(resource), Scope.UNKNOWN);
    }

    /** Every account and Region the snapshot speaks of. */
    public SortedSet<Scope> scopes() {
        return allScopes;
    }

    /**
     * Whether the kind was collected for an account and Region. An answer that does not say whose it is counts where the
     * snapshot knows of only one account (or Region).
     */
    public Collected collected(Kind kind, Scope scope) {
        Collected best = Collected.NOT_COLLECTED;
        for (Map.Entry<Scope, Collected> entry :
                collected.getOrDefault(kind, Map.of()).entrySet()) {
            if (speaksFor(kind, entry.getKey(), scope) && entry.getValue().compareTo(best) < 0) {
                best = entry.getValue();
            }
        }
        return best;
    }

    private boolean speaksFor(Kind kind, Scope answer, Scope scope) {
        return same(answer.account(), scope.account(), accounts().size())
                && (kind.isGlobal()
                        || same(answer.region(), scope.region(), regions().size()));
    }

    /**
     * Whether an answer for one scope speaks for another: by account and Region, where an answer that does not say whose it
     * is counts if the snapshot knows of only one.
     */
    public boolean speaksFor(Scope answer, Scope scope) {
        return same(answer.account(), scope.account(), accounts().size())
                && same(answer.region(), scope.region(), regions().size());
    }

    private static boolean same(@Nullable String answer, @Nullable String asked, int known) {
        if (answer == null || asked == null) {
            return known <= 1;
        }
        return answer.equals(asked);
    }

    /** Every account the snapshot names. */
    public SortedSet<String> accounts() {
        TreeSet<String> accounts = new TreeSet<>();
        allScopes.stream().map(Scope::account).filter(Objects::nonNull).forEach(accounts::add);
        return accounts;
    }

    /** Every Region the snapshot names. */
    public SortedSet<String> regions() {
        TreeSet<String> regions = new TreeSet<>();
        allScopes.stream().map(Scope::region).filter(Objects::nonNull).forEach(regions::add);
        return regions;
    }

    /** What was odd about the input, in a stable order. */
    public SortedSet<Warning> warnings() {
        return warnings;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AwsSnapshot snapshot
                && resources.equals(snapshot.resources)
                && scopes.equals(snapshot.scopes)
                && collected.equals(snapshot.collected)
                && warnings.equals(snapshot.warnings);
    }

    @Override
    public int hashCode() {
        return Objects.hash(resources, collected);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("AwsSnapshot");
        new TreeMap<>(counts())
                .forEach((type, count) ->
                        text.append(' ').append(type).append('=').append(count));
        return text.toString();
    }

    private Map<String, Integer> counts() {
        Map<String, Integer> counts = new HashMap<>();
        resources.forEach((type, byId) -> counts.put(type.getSimpleName(), byId.size()));
        return counts;
    }

    private static String scopeKey(Resource resource) {
        return fileUnder(resource).getSimpleName() + " " + resource.id();
    }

    /** The variants of a sealed type are filed together. */
    private static Class<?> fileUnder(Resource resource) {
        return resource instanceof dev.fumidai.model.vpc.Endpoint
                ? dev.fumidai.model.vpc.Endpoint.class
                : resource.getClass();
    }

    /**
     * Collects resources into a snapshot. Not thread-safe.
     *
     * <pre>{@code
     * AwsSnapshot snapshot = AwsSnapshot.builder()
     *         .collected(Kind.VPCS, new Scope("111122223333", "ap-northeast-1"))
     *         .add(vpc, new Scope("111122223333", "ap-northeast-1"))
     *         .build();
     * }</pre>
     */
    public static final class Builder {
        private final Map<Class<?>, SortedMap<String, Resource>> resources = new LinkedHashMap<>();
        private final Map<String, Scope> scopes = new HashMap<>();
        private final Map<Kind, Map<Scope, Collected>> collected = new EnumMap<>(Kind.class);
        private final SortedSet<Warning> warnings = new TreeSet<>();

        private Builder() {}

        /**
         * Adds a resource of an account and Region.
         *
         * @throws IllegalArgumentException if another resource of that type has the same id
         */
        public Builder add(Resource resource, Scope scope) {
            SortedMap<String, Resource> byId = resources.computeIfAbsent(fileUnder(resource), type -> new TreeMap<>());
            Resource before = byId.putIfAbsent(resource.id(), resource);
            if (before != null && !before.equals(resource)) {
                throw new IllegalArgumentException("Two different resources have the id '" + resource.id() + "': "
                        + before + " and " + resource + ".\nMaybe merge them first, or give one another id.");
            }
            scopes.put(scopeKey(resource), scope);
            return this;
        }

        /** Puts a resource in the place of the one of its type and id, in that one's account and Region. */
        public Builder replace(Resource resource) {
            SortedMap<String, Resource> byId = resources.computeIfAbsent(fileUnder(resource), type -> new TreeMap<>());
            if (byId.put(resource.id(), resource) == null) {
                throw new IllegalArgumentException(
                        "There is no " + fileUnder(resource).getSimpleName() + " with the id '" + resource.id()
                                + "' to replace.\nMaybe add it with its account and Region.");
            }
            return this;
        }

        /** Takes a resource out. */
        public Builder remove(Resource resource) {
            SortedMap<String, Resource> byId = resources.getOrDefault(fileUnder(resource), new TreeMap<>());
            byId.remove(resource.id());
            if (byId.isEmpty()) {
                resources.remove(fileUnder(resource));
            }
            scopes.remove(scopeKey(resource));
            return this;
        }

        /** Says that every page of the kind was collected for an account and Region. */
        public Builder collected(Kind kind, Scope scope) {
            return collected(kind, scope, Collected.COMPLETE);
        }

        /** Says how far the kind was collected; of two statements the lesser one stands. */
        public Builder collected(Kind kind, Scope scope, Collected how) {
            if (how != Collected.NOT_COLLECTED) {
                collected
                        .computeIfAbsent(kind, key -> new LinkedHashMap<>())
                        .merge(scope, how, (a, b) -> a.compareTo(b) > 0 ? a : b);
            }
            return this;
        }

        public Builder warn(Warning warning) {
            warnings.add(warning);
            return this;
        }

        public AwsSnapshot build() {
            return new AwsSnapshot(this);
        }
    }
}
