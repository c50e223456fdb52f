package dev.fumidai.network;

import dev.fumidai.model.Cidr;
import dev.fumidai.model.PortRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a filter's peer may be.
 *
 * @param addresses {@code null} where they are not known
 */
record Whereabouts(Party peer, @Nullable List<Cidr> addresses) {

    static Whereabouts of(Party peer) {
        List<Cidr> told = peer.addresses();
        if (told == null) {
            return new Whereabouts(peer, null);
        }
        if (told.isEmpty()) {
            return new Whereabouts(peer, peer.isInternet() ? PublicAddresses.IPV4 : null);
        }
        List<Cidr> internet = told.stream()
                .flatMap(block -> PublicAddresses.within(block).stream())
                .toList();
        return new Whereabouts(peer, peer.isInternet() ? internet : told);
    }

    FilterCheck ask(PortRange ports, List<FlowSpace.Rule> rules, List<Hop> otherwise) {
        if (addresses != null) {
            return FlowSpace.ask(addresses, ports, rules, otherwise);
        }
        Hop unknown = new Hop(peer.resource(), "PrivateIpAddress", null, Hop.Decision.UNKNOWN);
        return FlowSpace.askAnywhere(unknown, ports, rules, otherwise);
    }
}
