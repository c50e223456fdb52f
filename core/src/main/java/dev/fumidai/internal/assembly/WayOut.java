package dev.fumidai.internal.assembly;

import dev.fumidai.model.PortRange;
import dev.fumidai.model.vpc.SubnetKind;
import dev.fumidai.network.Direction;
import dev.fumidai.network.Party;

/** Whether the target surely reaches the internet by its own subnet's way out, which also leads to AWS's public names. */
final class WayOut {
    private final Setting setting;

    WayOut(Setting setting) {
        this.setting = setting;
    }

    boolean isOpen() {
        return setting.subnetKind() == SubnetKind.PROTECTED
                && Hops.passes(setting.world()
                        .network()
                        .groups(
                                setting.node(),
                                Direction.OUTBOUND,
                                Party.internet(setting.question().declarations().serviceCidr()),
                                PortRange.of(EndpointChecks.HTTPS))
                        .outcome());
    }
}
