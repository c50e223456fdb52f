package dev.fumidai.network;

import dev.fumidai.model.Cidr;
import java.util.ArrayList;
import java.util.List;

/**
 * One end of a path.
 *
 * @param needs what must hold of the end itself for it to take part: an instance that runs, an address of the family
 */
record PathEnd(Party party, List<Hop> needs) {

    static PathEnd outside(List<Cidr> blocks) {
        return new PathEnd(Party.internet(blocks), List.of());
    }

    static PathEnd inside(Party party, Hop state) {
        List<Hop> needs = new ArrayList<>(List.of(state));
        List<Cidr> addresses = party.addresses();
        if (addresses != null && addresses.isEmpty()) {
            needs.add(new Hop(
                    party.resource(),
                    "IpAddresses",
                    "[]",
                    Hop.Decision.STOPPED,
                    ExplanationCode.NO_POSSIBLE_DESTINATION));
        }
        return new PathEnd(party, List.copyOf(needs));
    }

    boolean isOutside() {
        return party.isInternet();
    }
}
