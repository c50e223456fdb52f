package dev.fumidai.laws;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Something taken away from what is known: an operation's answers, a field, or a page with an element on it. An element
 * alone is never taken away: where a list is complete, what is not in it does not exist.
 *
 * @param how what is taken away, for people
 * @param documents what is left
 */
record Reduction(String how, SortedMap<String, String> documents) {
    /** What AWS omits to say a thing (contract of the snapshot): taking it away says another thing. */
    private static final Set<String> OMITTED_TO_SAY_A_THING = Set.of(
            "Platform",
            "IamInstanceProfile",
            "KeyName",
            "PublicIpAddress",
            "Association",
            "Ipv6Addresses",
            "Ipv6CidrBlockAssociationSet",
            "PortRange",
            "AvailabilityMode",
            "ServiceRegion",
            "AssociationState",
            "CidrBlockState",
            // Not in the contract's list, but as true: IAM omits it where a role has none.
            "PermissionsBoundary");
    /** Policies and documents are values of their own grammar: less of one is another one. */
    private static final Set<String> VALUES = Set.of("Document", "PolicyDocument");

    static List<Reduction> of(SortedMap<String, String> documents) {
        List<Reduction> reductions = new ArrayList<>(withoutOperations(documents));
        documents.forEach((name, json) -> {
            reductions.addAll(withoutPages(documents, name));
            for (List<Object> path : fields(Trees.parse(json))) {
                reductions.add(withoutField(documents, name, path));
            }
        });
        return reductions;
    }

    private static List<Reduction> withoutOperations(SortedMap<String, String> documents) {
        SortedSet<String> operations = new TreeSet<>();
        documents.keySet().forEach(name -> operations.add(operation(name)));
        List<Reduction> reductions = new ArrayList<>();
        for (String operation : operations) {
            SortedMap<String, String> left = new TreeMap<>(documents);
            left.keySet().removeIf(name -> operation(name).equals(operation));
            reductions.add(new Reduction("no " + operation, left));
        }
        return reductions;
    }

    private static String operation(String name) {
        return name.substring(name.lastIndexOf('/') + 1).replaceAll("\\..*", "");
    }

    /** Without one element that then stands on a page that is missing. */
    private static List<Reduction> withoutPages(SortedMap<String, String> documents, String name) {
        ObjectNode root = Trees.parse(documents.getOrDefault(name, "{}"));
        List<Reduction> reductions = new ArrayList<>();
        for (String key : root.propertyNames()) {
            if (root.get(key) instanceof ArrayNode list) {
                for (int index = 0; index < list.size(); index++) {
                    int at = index;
                    reductions.add(new Reduction(
                            name + "/" + key + "/" + at + " on another page", Trees.edited(documents, name, tree -> {
                                ((ArrayNode) tree.get(key)).remove(at);
                                tree.put("NextToken", "more");
                            })));
                }
            }
        }
        return reductions;
    }

    private static Reduction withoutField(SortedMap<String, String> documents, String name, List<Object> path) {
        return new Reduction("no " + name + " " + path, Trees.edited(documents, name, tree -> {
            JsonNode node = tree;
            for (Object step : path.subList(0, path.size() - 1)) {
                node = step instanceof Integer index ? node.get(index) : node.get((String) step);
            }
            ((ObjectNode) node).remove((String) path.get(path.size() - 1));
        }));
    }

    private static List<List<Object>> fields(ObjectNode root) {
        List<List<Object>> paths = new ArrayList<>();
        collect(root, List.of(), paths);
        return paths;
    }

    private static void collect(JsonNode node, List<Object> path, List<List<Object>> paths) {
        if (node instanceof ObjectNode object) {
            for (String name : object.propertyNames()) {
                List<Object> deeper = new ArrayList<>(path);
                deeper.add(name);
                if (!saysAThing(object, name, path)) {
                    paths.add(deeper);
                }
                if (!VALUES.contains(name)) {
                    collect(object.get(name), deeper, paths);
                }
            }
        } else if (node instanceof ArrayNode array) {
            for (int index = 0; index < array.size(); index++) {
                List<Object> deeper = new ArrayList<>(path);
                deeper.add(index);
                collect(array.get(index), deeper, paths);
            }
        }
    }

    private static boolean saysAThing(ObjectNode object, String name, List<Object> path) {
        return OMITTED_TO_SAY_A_THING.contains(name)
                || switch (name) {
                    // That more is to come is no information about what is there.
                    case "NextToken" -> true;
                    case "FromPort", "ToPort" ->
                        object.path("IpProtocol").asString("").equals("-1");
                    // Of routes and of associations; of other things it is unknown.
                    case "State" ->
                        path.contains("Routes") || path.contains("AssociationState") || path.contains("CidrBlockState");
                    case "Status" -> path.contains("NatGatewayAddresses") && object.has("PublicIp");
                    case "ConnectivityType" ->
                        object.path("NatGatewayAddresses").toString().contains("PublicIp");
                    case "IpAddressType", "PolicyDocument" -> object.has("VpcEndpointId");
                    default -> false;
                };
    }
}
