package dev.fumidai.internal.assembly;

import dev.fumidai.model.vpc.HostedZones;
import java.util.Comparator;
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

    /** The zone of exactly the service's name. */
    Optional<HostedZones.Zone> of(String service) {
        String name = ServiceNames.publicName(service, Setting.text(setting.region())) + ".";
        return named(service).filter(zone -> zone.name().equals(name));
    }

    /** Whether another VPC has the zone as well. */
    boolean isElsewhereToo(HostedZones.Zone zone) {
        return setting.world().snapshot().all(HostedZones.class).stream()
                .filter(zones -> !zones.vpcId().equals(setting.vpcId()))
                .flatMap(zones -> zones.zones().stream())
                .anyMatch(one -> one.hostedZoneId().equals(zone.hostedZoneId()));
    }

    /** The zone of the service's name, or of a domain above it. */
    Optional<HostedZones.Zone> named(String service) {
        String name = ServiceNames.publicName(service, Setting.text(setting.region())) + ".";
        return setting.world().find(HostedZones.class, setting.vpcId()).stream()
                .flatMap(zones -> zones.zones().stream())
                .filter(zone -> name.equals(zone.name()) || name.endsWith("." + zone.name()))
                .max(Comparator.comparing(zone -> zone.name().length()));
    }
}
