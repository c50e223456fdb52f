package dev.fumidai.snapshot;

import dev.fumidai.model.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Tells what an answer answers: by its top-level keys, then by its elements' fields, then by the file name. */
final class KindRecognition {
    /** Besides {@link Kind#key()}, one of these stands beside it: other services print that key too. */
    private static final Map<Kind, Set<String>> BESIDE = Map.of(
            Kind.CALLER_IDENTITY, Set.of("Account", "Arn"),
            Kind.VPC_ATTRIBUTES, Set.of("EnableDnsSupport", "EnableDnsHostnames", "EnableNetworkAddressUsageMetrics"),
            Kind.CONNECTION_STATUS, Set.of("Status"),
            Kind.DOCUMENT, Set.of("Name", "DocumentVersion", "DocumentType", "DocumentFormat"),
            Kind.ROLE_POLICY, Set.of("RoleName"));

    /** Kinds whose key is shared, and the fields that only their elements have. */
    private static final Map<Kind, Set<String>> ELEMENT_FIELDS = Map.of(
            Kind.PREFIX_LISTS, Set.of("Cidrs"),
            Kind.MANAGED_PREFIX_LISTS,
                    Set.of("PrefixListArn", "AddressFamily", "OwnerId", "State", "MaxEntries", "Version"),
            Kind.MANAGED_PREFIX_LIST_ENTRIES, Set.of("Cidr"),
            Kind.TRANSIT_GATEWAY_ROUTES,
                    Set.of(
                            "TransitGatewayAttachments",
                            "TransitGatewayRouteTableAnnouncementId",
                            "DestinationCidrBlock",
                            "PrefixListId"),
            Kind.CLIENT_VPN_ROUTES, Set.of("ClientVpnEndpointId", "DestinationCidr", "TargetSubnet"));

    /** Kinds that other operations print under the same key: a name that says another operation rules them out. */
    private static final Map<Kind, Set<String>> OTHER_OPERATIONS = Map.of(
            Kind.ATTACHED_ROLE_POLICIES, Set.of("list-attached-user-policies", "list-attached-group-policies"),
            Kind.ROLE_POLICIES, Set.of("list-user-policies", "list-group-policies"));

    private KindRecognition() {}

    /** The kinds the answer holds, in the order of the enum; none if it is of an unknown kind. */
    static List<Kind> kindsOf(String file, ObjectNode body) {
        List<Kind> kinds = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            if (body.has(kind.key()) && isKind(kind, file, body)) {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    private static boolean isKind(Kind kind, String file, ObjectNode body) {
        if (BESIDE.containsKey(kind)) {
            return namedAs(kind, file) || BESIDE.get(kind).stream().anyMatch(body::has);
        }
        if (OTHER_OPERATIONS.containsKey(kind)) {
            return OTHER_OPERATIONS.get(kind).stream().noneMatch(operation -> isNamed(operation, file));
        }
        return !ELEMENT_FIELDS.containsKey(kind) || sharedKeyMeans(kind, file, body);
    }

    private static boolean sharedKeyMeans(Kind kind, String file, ObjectNode body) {
        JsonNode elements = body.get(kind.key());
        for (Kind rival : Kind.values()) {
            if (rival.key().equals(kind.key()) && elementsSay(rival, elements)) {
                return rival == kind;
            }
        }
        return namedAs(kind, file);
    }

    private static boolean elementsSay(Kind kind, JsonNode elements) {
        Set<String> fields = ELEMENT_FIELDS.getOrDefault(kind, Set.of());
        return elements.isArray()
                && elements.values().stream()
                        .anyMatch(element -> fields.stream().anyMatch(element::has));
    }

    private static boolean namedAs(Kind kind, String file) {
        return isNamed(kind.operation(), file);
    }

    private static boolean isNamed(String operation, String file) {
        String name = Document.baseName(file);
        return name.equals(operation)
                || (name.startsWith(operation) && !Character.isLetter(name.charAt(operation.length())));
    }
}
