package dev.fumidai.secondopinion;

import org.jspecify.annotations.Nullable;

/**
 * One TCP packet on the wire.
 *
 * @param sender whose address it bears as its source, or who translated it last
 * @param receiver whom it is for
 * @param port the destination's
 * @param opening whether it opens the connection; the answers pass security groups unasked
 * @param translated whether a NAT gateway or instance changed its source
 * @param crossing the transit gateway that it came into this VPC by
 */
record Packet(
        Station sender,
        Station receiver,
        long source,
        long destination,
        int port,
        boolean opening,
        boolean translated,
        @Nullable Crossing crossing) {

    /** The way over a transit gateway, from the attachment of one VPC to that of another. */
    record Crossing(String transitGatewayId, String fromAttachmentId, String toAttachmentId) {}

    static Packet question(Station asker, Station asked, int port) {
        return new Packet(asker, asked, asker.address(), asked.address(), port, true, false, null);
    }

    /** The answer keeps the address that was asked as its source, whoever hands it on. */
    static Packet answer(Station sender, Station receiver, Station asked, int port) {
        return new Packet(sender, receiver, asked.address(), receiver.address(), port, false, false, null);
    }

    Packet translatedBy(Station station) {
        return new Packet(station, receiver, station.address(), destination, port, opening, true, null);
    }

    Packet over(Crossing way) {
        return new Packet(sender, receiver, source, destination, port, opening, translated, way);
    }

    /** Whether its sender is a station of that VPC, and it did not leave and come in again. */
    boolean isOf(String vpcId) {
        return crossing == null && sender.vpcId().equals(vpcId);
    }
}
