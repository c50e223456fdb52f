package dev.fumidai.snapshot;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * A peering attachment has one id and two sides: each of the two transit gateways lists it as its own, with the other as
 * the resource. That is no contradiction; but of one attachment only what both sides share can be told.
 */
final class PeeringSides {
    private static final String GATEWAY = "TransitGatewayId";
    private static final List<String> OF_ONE_SIDE =
            List.of(GATEWAY, "TransitGatewayOwnerId", "ResourceId", "ResourceOwnerId", "Association");

    private PeeringSides() {}

    /** The copies without what only one side says, where they are both sides of a peering attachment; else as they are. */
    static List<Element> shared(List<Element> copies) {
        boolean peering =
                copies.stream().allMatch(copy -> copy.peek("ResourceType").equals("peering"));
        long gateways = copies.stream()
                .map(copy -> copy.peek(GATEWAY))
                .filter(gateway -> !gateway.isEmpty())
                .distinct()
                .count();
        return peering && gateways > 1
                ? copies.stream().map(PeeringSides::withoutSide).toList()
                : copies;
    }

    private static Element withoutSide(Element copy) {
        ObjectNode shared = copy.object().deepCopy();
        shared.remove(OF_ONE_SIDE);
        return new Element(copy.document(), shared, copy.pointer());
    }
}
