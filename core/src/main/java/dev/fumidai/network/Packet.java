package dev.fumidai.network;

import dev.fumidai.model.PortRange;
import org.jspecify.annotations.Nullable;

/**
 * One direction of a connection.
 *
 * @param source as the packet names it; where it stands is another thing
 * @param ports the destination ports: the server's on the way there, the client's on the way back
 * @param opening whether it opens the connection: answers need no rule of a security group
 * @param transitGatewayId what it came through since it was sent or translated; {@code null} where it came through none
 */
record Packet(
        Party source,
        Party destination,
        PortRange ports,
        boolean opening,
        @Nullable String transitGatewayId) {

    Packet(Party source, Party destination, PortRange ports, boolean opening) {
        this(source, destination, ports, opening, null);
    }

    Packet from(Party translated) {
        return new Packet(translated, destination, ports, opening);
    }

    Packet to(Party found) {
        return new Packet(source, found, ports, opening, transitGatewayId);
    }

    Packet through(String gatewayId) {
        return new Packet(source, destination, ports, opening, gatewayId);
    }
}
