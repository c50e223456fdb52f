package dev.fumidai.network;

import dev.fumidai.model.PortRange;

/**
 * One direction of a connection.
 *
 * @param source as the packet names it; where it stands is another thing
 * @param ports the destination ports: the server's on the way there, the client's on the way back
 * @param opening whether it opens the connection: answers need no rule of a security group
 */
record Packet(Party source, Party destination, PortRange ports, boolean opening) {

    Packet from(Party translated) {
        return new Packet(translated, destination, ports, opening);
    }

    Packet to(Party found) {
        return new Packet(source, found, ports, opening);
    }
}
