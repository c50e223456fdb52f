package dev.fumidai.snapshot;

import dev.fumidai.model.Kind;
import dev.fumidai.model.Scope;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Whose answer each document is: its account and Region. The items say it, else the folder, else what the caller gave,
 * else it is the only one of the snapshot; else nobody knows.
 */
final class Scopes {
    /**
     * Kinds whose owner may be another than who asked: the publisher of an image, the sharer of a gateway or of the core
     * network that a VPN connection ends at, whoever was given a virtual interface.
     */
    private static final Set<Kind> OWNED_BY_OTHERS = EnumSet.of(
            Kind.IMAGES,
            Kind.TRANSIT_GATEWAYS,
            Kind.MANAGED_PREFIX_LISTS,
            Kind.VPC_PEERING_CONNECTIONS,
            Kind.TRANSIT_GATEWAY_VPC_ATTACHMENTS,
            Kind.TRANSIT_GATEWAY_ATTACHMENTS,
            Kind.VPN_CONNECTIONS,
            Kind.VIRTUAL_INTERFACES);

    /** Fields that name what stands in the same Region. */
    private static final List<String> NEIGHBOURS = List.of(
            "VpcId",
            "SubnetId",
            "InstanceId",
            "Target",
            "RouteTableId",
            "GroupId",
            "NetworkInterfaceId",
            "TransitGatewayId",
            "ClientVpnEndpointId",
            "TargetNetworkId",
            "TargetSubnet");

    private final @Nullable String givenRegion;
    private final Map<Document, List<Element>> elements;
    private final Map<String, SortedSet<String>> regionsById = new HashMap<>();
    private final Map<Document, SortedSet<String>> saidRegions = new LinkedHashMap<>();
    private final Map<String, SortedSet<String>> callersByFolder = new HashMap<>();
    private final Map<Document, String> regions = new HashMap<>();
    private final Map<Document, String> accounts = new HashMap<>();

    Scopes(Map<Document, List<Element>> elements, @Nullable String givenRegion) {
        this.elements = elements;
        this.givenRegion = givenRegion;
        elements.values().forEach(found -> found.forEach(this::remember));
        elements.forEach((document, found) -> {
            saidRegions.put(document, said(found, this::region));
            if (document.kind() == Kind.CALLER_IDENTITY) {
                callersByFolder
                        .computeIfAbsent(folder(document.folders()), folder -> new TreeSet<>())
                        .addAll(said(found, element -> account(element.peek("Account"))));
            }
        });
        settleRegions();
        settleAccounts();
    }

    /** An item that says its Region says it also for what it names: a subnet for its VPC. */
    private void remember(Element element) {
        String region = ownWords(element);
        if (region != null) {
            for (String field : NEIGHBOURS) {
                regionsById
                        .computeIfAbsent(element.peek(field), id -> new TreeSet<>())
                        .add(region);
            }
        }
    }

    private void settleRegions() {
        SortedSet<String> all = new TreeSet<>();
        List<Document> regional = elements.keySet().stream()
                .filter(document -> !document.kind().isGlobal())
                .toList();
        for (Document document : regional) {
            all.addAll(saidRegions.getOrDefault(document, new TreeSet<>()));
            keep(regions, document, ownRegion(document), all);
        }
        String only = only(all);
        if (only != null) {
            regional.forEach(document -> regions.putIfAbsent(document, only));
        }
    }

    private void settleAccounts() {
        SortedSet<String> all = new TreeSet<>();
        elements.keySet().forEach(document -> keep(accounts, document, ownAccount(document), all));
        String only = only(all);
        if (only != null) {
            elements.keySet().forEach(document -> accounts.putIfAbsent(document, only));
        }
    }

    private static void keep(
            Map<Document, String> settled, Document document, @Nullable String value, SortedSet<String> all) {
        if (value != null) {
            settled.put(document, value);
            all.add(value);
        }
    }

    /** The scopes a document speaks for: several where its items stand in several Regions. */
    Collection<Scope> of(Document document) {
        SortedSet<String> said = saidRegions.getOrDefault(document, new TreeSet<>());
        if (document.kind().isGlobal() || said.size() < 2) {
            return List.of(new Scope(accounts.get(document), regions.get(document)));
        }
        return said.stream()
                .map(region -> new Scope(accounts.get(document), region))
                .toList();
    }

    Scope of(Element element) {
        Document document = element.document();
        String own = document.kind().isGlobal() ? null : region(element);
        return new Scope(accounts.get(document), own == null ? regions.get(document) : own);
    }

    private @Nullable String ownRegion(Document document) {
        SortedSet<String> said = saidRegions.getOrDefault(document, new TreeSet<>());
        if (!said.isEmpty()) {
            return only(said);
        }
        String folder = nearest(document.folders(), Regions::isRegion);
        if (folder != null) {
            return folder;
        }
        String hint = only(said(elements.getOrDefault(document, List.of()), Scopes::hint));
        return hint != null ? hint : givenRegion;
    }

    /** A setting's own ARN is that of the account that has it, whatever folder or caller it stands beside. */
    private @Nullable String ownAccount(Document document) {
        String own = document.kind() == Kind.SERVICE_SETTING
                ? only(said(elements.getOrDefault(document, List.of()), Scopes::owner))
                : null;
        return own == null ? accountAround(document) : own;
    }

    private @Nullable String accountAround(Document document) {
        String folder = nearest(document.folders(), Regions::isAccount);
        if (folder != null) {
            return folder;
        }
        for (int depth = document.folders().size(); depth >= 0; depth--) {
            SortedSet<String> callers =
                    callersByFolder.get(folder(document.folders().subList(0, depth)));
            if (callers != null && callers.size() == 1) {
                return callers.first();
            }
        }
        return OWNED_BY_OTHERS.contains(document.kind())
                ? null
                : only(said(elements.getOrDefault(document, List.of()), Scopes::owner));
    }

    private static String folder(List<String> folders) {
        return String.join("/", folders);
    }

    private static @Nullable String nearest(List<String> folders, Function<String, Boolean> wanted) {
        for (int i = folders.size() - 1; i >= 0; i--) {
            if (wanted.apply(folders.get(i))) {
                return folders.get(i);
            }
        }
        return null;
    }

    private static SortedSet<String> said(List<Element> elements, Function<Element, @Nullable String> what) {
        return elements.stream().map(what).filter(Objects::nonNull).collect(Collectors.toCollection(TreeSet::new));
    }

    private static @Nullable String only(SortedSet<String> values) {
        return values.size() == 1 ? values.first() : null;
    }

    /** What an item says of its own Region, or others say of what it names. */
    private @Nullable String region(Element element) {
        String own = ownWords(element);
        if (own != null) {
            return own;
        }
        for (String field : NEIGHBOURS) {
            String id = element.peek(field);
            String region = id.isEmpty() ? null : only(regionsById.getOrDefault(id, new TreeSet<>()));
            if (region != null) {
                return region;
            }
        }
        return null;
    }

    /** What an item says itself. A service of another Region has its own name: it does not say the endpoint's. */
    private static @Nullable String ownWords(Element element) {
        for (String field : List.of("AvailabilityZone", "NetworkBorderGroup", "AwsRegion", "region")) {
            String region = Regions.ofZone(element.peek(field));
            if (region != null) {
                return region;
            }
        }
        JsonNode placement = element.object().get("Placement");
        JsonNode zone = placement == null ? null : placement.get("AvailabilityZone");
        String placed = zone == null || !zone.isString() ? null : Regions.ofZone(zone.stringValue());
        if (placed != null) {
            return placed;
        }
        String region = arns(element, Regions::ofArn);
        return region != null || !element.peek("ServiceRegion").isEmpty() ? region : hint(element);
    }

    private static @Nullable String hint(Element element) {
        return Regions.ofServiceName(element.peek("ServiceName"));
    }

    private static @Nullable String owner(Element element) {
        for (String field : List.of("OwnerId", "AwsAccountId")) {
            String owner = account(element.peek(field));
            if (owner != null) {
                return owner;
            }
        }
        return arns(element, Regions::accountOfArn);
    }

    private static @Nullable String account(String text) {
        return Regions.isAccount(text) ? text : null;
    }

    private static @Nullable String arns(Element element, Function<String, @Nullable String> part) {
        return only(element.object().properties().stream()
                .filter(field ->
                        field.getKey().endsWith("Arn") || field.getKey().equals("ARN"))
                .filter(field -> field.getValue().isString())
                .map(field -> part.apply(field.getValue().stringValue()))
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new)));
    }
}
