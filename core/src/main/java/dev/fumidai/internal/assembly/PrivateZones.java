package dev.fumidai.internal.assembly;

import dev.fumidai.model.vpc.HostedZones;
import java.util.Optional;

/** The private hosted zones of the target's VPC that may answer for a service's public name. */
final class PrivateZones {
    private final Setting setting;

    PrivateZones(Setting setting) {
        this.setting = setting;
    }

    /** Whether the zones of the VPC were collected. */
    boolean areTold() {
        return setting.world().find(HostedZones.class, setting.vpcId()).isPresent();
    }

    /** The zone of the service's name, or of a domain above it. */
    Optional<HostedZones.Zone> named(String service) {
        String name = ServiceNames.publicName(service, Setting.text(setting.region())) + ".";
        return setting.world().find(HostedZones.class, setting.vpcId()).stream()
                .flatMap(zones -> zones.zones().stream())
                .filter(zone -> name.equals(zone.name()) || name.endsWith("." + zone.name()))
                .findFirst();
    }
}
