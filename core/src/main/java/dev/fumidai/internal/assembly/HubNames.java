package dev.fumidai.internal.assembly;

import dev.fumidai.fact.hub.HubName;
import dev.fumidai.model.Cidr;
import dev.fumidai.model.Kind;
import dev.fumidai.model.vpc.Endpoint.InterfaceEndpoint;
import dev.fumidai.model.vpc.HostedZones;
import dev.fumidai.model.vpc.RecordSets;
import dev.fumidai.model.vpc.RecordSets.RecordSet;
import dev.fumidai.network.Parties;
import dev.fumidai.network.Party;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a service's public name leads from the target's VPC, as far as private hosted zones tell. Rules of Route 53
 * Resolver and profiles of Route 53 are not read.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/whitepapers/latest/building-scalable-secure-multi-vpc-network-infrastructure/centralized-access-to-vpc-private-endpoints.html">Centralized
 *     access to VPC private endpoints</a>
 */
final class HubNames {
    private final Setting setting;
    private final String hub;
    private final String service;
    private final String name;

    HubNames(Setting setting, String hub, String service) {
        this.setting = setting;
        this.hub = hub;
        this.service = service;
        this.name = ServiceNames.publicName(service, Setting.text(setting.region())) + ".";
    }

    /** @param endpoint {@code null} where it is yet to be made, so that nothing leads there */
    HubName.Outcome outcome(@Nullable InterfaceEndpoint endpoint) {
        Optional<InterfaceEndpoint> own = ownHolder();
        if (own.isPresent()) {
            // Also where the VPC resolves no private names yet: whoever lets it do so for a zone, does so for the
            // endpoint.
            boolean surely = Boolean.TRUE.equals(own.get().privateDnsEnabled());
            return surely ? HubName.Outcome.OWN_ENDPOINT : HubName.Outcome.UNKNOWN;
        }
        if (!new PrivateZones(setting).areTold()) {
            return HubName.Outcome.ZONES_UNKNOWN;
        }
        if (!ownEndpointsAreTold()) {
            return HubName.Outcome.UNKNOWN;
        }
        if (zone().isEmpty() && !setting.world().isComplete(Kind.HOSTED_ZONES, setting.vpcScope())) {
            return HubName.Outcome.ZONES_UNKNOWN;
        }
        return zone().map(found -> byRecords(found, endpoint)).orElseGet(() -> withoutZone(endpoint));
    }

    /** The endpoint of the target's VPC that has the service's private name, or may have it. */
    Optional<InterfaceEndpoint> ownHolder() {
        return setting.world().endpoints(setting.vpcId()).stream()
                .filter(InterfaceEndpoint.class::isInstance)
                .map(InterfaceEndpoint.class::cast)
                .filter(endpoint -> setting.vpcId().equals(endpoint.vpcId()))
                .filter(endpoint -> ServiceNames.isFor(endpoint.serviceName(), service, Setting.text(setting.region())))
                .filter(endpoint -> !Boolean.FALSE.equals(endpoint.privateDnsEnabled()))
                .filter(endpoint -> !EndpointChecks.isGone(endpoint))
                .findFirst();
    }

    private boolean ownEndpointsAreTold() {
        return setting.world().isComplete(Kind.VPC_ENDPOINTS, setting.vpcScope())
                && setting.world().endpoints(setting.vpcId()).stream()
                        .noneMatch(endpoint -> EndpointChecks.isUntold(endpoint, setting.vpcId()));
    }

    /** The zone of the target's VPC that answers for the name: of several the most specific. */
    Optional<HostedZones.Zone> zone() {
        return zoneOf(setting.vpcId());
    }

    /** A zone of the hub that leads to the endpoint, and only has to be associated with the target's VPC. */
    Optional<HostedZones.Zone> zoneAtHub(@Nullable InterfaceEndpoint endpoint) {
        return zoneOf(hub)
                .filter(zone -> zone.name().equals(name) && byRecords(zone, endpoint) == HubName.Outcome.LEADS_HERE);
    }

    private Optional<HostedZones.Zone> zoneOf(String vpc) {
        return setting.world().find(HostedZones.class, vpc).stream()
                .flatMap(zones -> zones.zones().stream())
                .filter(zone -> name.equals(zone.name()) || name.endsWith("." + zone.name()))
                .max(Comparator.comparing(zone -> zone.name().length()));
    }

    /** Another account's zone takes an authorization first; a zone of one's own is the shorter way. */
    private HubName.Outcome withoutZone(@Nullable InterfaceEndpoint endpoint) {
        boolean ownHub = Objects.equals(
                new HubVpcs(setting).scopeOf(hub).account(), setting.vpcScope().account());
        return ownHub && zoneAtHub(endpoint).isPresent() ? HubName.Outcome.ZONE_AT_HUB : HubName.Outcome.NO_ZONE;
    }

    private HubName.Outcome byRecords(HostedZones.Zone zone, @Nullable InterfaceEndpoint endpoint) {
        Optional<RecordSets> records = setting.world().find(RecordSets.class, zone.hostedZoneId());
        if (records.isEmpty()) {
            return HubName.Outcome.RECORDS_UNKNOWN;
        }
        List<RecordSet> all = records.get().recordSets();
        List<RecordSet> answering = all.stream().filter(this::answers).toList();
        if (answering.isEmpty()) {
            boolean wildcard = all.stream().anyMatch(one -> one.name().startsWith("\\052."));
            return wildcard ? HubName.Outcome.RECORDS_UNKNOWN : HubName.Outcome.NO_RECORD;
        }
        List<Optional<Boolean>> leads =
                answering.stream().map(one -> leads(one, endpoint)).distinct().toList();
        if (leads.size() > 1 || leads.get(0).isEmpty()) {
            return HubName.Outcome.RECORDS_UNKNOWN;
        }
        return leads.get(0).get() ? HubName.Outcome.LEADS_HERE : HubName.Outcome.LEADS_ELSEWHERE;
    }

    private boolean answers(RecordSet record) {
        @Nullable String type = record.type();
        return name.equalsIgnoreCase(record.name())
                && (type == null || type.equals(recordType()) || type.equals("CNAME"));
    }

    /** The type of record that a node of the family asks for. */
    String recordType() {
        return setting.speaksOnlyIpv6() ? "AAAA" : "A";
    }

    /** Whether a record leads to the endpoint; empty where that is not told. */
    private Optional<Boolean> leads(RecordSet record, @Nullable InterfaceEndpoint endpoint) {
        if (record.type() == null) {
            return Optional.empty();
        }
        if (endpoint == null) {
            return new HubVpcs(setting).tellsEndpoints(hub) ? Optional.of(false) : Optional.empty();
        }
        @Nullable String alias = record.aliasDnsName();
        if (alias != null) {
            return isNameOf(endpoint, alias);
        }
        List<String> values = record.values();
        if (values == null || values.isEmpty()) {
            return Optional.empty();
        }
        List<Optional<Boolean>> each = values.stream()
                .map(value -> "CNAME".equals(record.type()) ? isNameOf(endpoint, value) : isAddressOf(endpoint, value))
                .distinct()
                .toList();
        return each.size() == 1 ? each.get(0) : Optional.empty();
    }

    /** The names that AWS gives an endpoint begin with its id; another endpoint's begin with another one. */
    private static Optional<Boolean> isNameOf(InterfaceEndpoint endpoint, String dnsName) {
        String text = dnsName.toLowerCase(Locale.ROOT);
        if (text.startsWith(endpoint.vpcEndpointId().toLowerCase(Locale.ROOT) + "-")) {
            return Optional.of(true);
        }
        return text.startsWith("vpce-") ? Optional.of(false) : Optional.empty();
    }

    /** An address outside the endpoint's subnets is not its own; one inside is, where its interfaces are told. */
    private Optional<Boolean> isAddressOf(InterfaceEndpoint endpoint, String value) {
        List<Party> parties = Parties.of(setting.world().snapshot(), endpoint, setting.speaksOnlyIpv6());
        List<Cidr> addresses = new ArrayList<>();
        for (Party party : parties) {
            List<Cidr> own = party.addresses();
            if (own == null) {
                return Optional.empty();
            }
            addresses.addAll(own);
        }
        Optional<Cidr> address = address(value);
        if (addresses.isEmpty() || address.isEmpty()) {
            return Optional.empty();
        }
        List<Cidr> holding =
                addresses.stream().filter(own -> own.contains(address.get())).toList();
        if (holding.isEmpty()) {
            return Optional.of(false);
        }
        return holding.stream().anyMatch(Cidr::isSingleAddress) ? Optional.of(true) : Optional.empty();
    }

    private static Optional<Cidr> address(String text) {
        try {
            return Optional.of(Cidr.parse(text));
        } catch (IllegalArgumentException untold) {
            return Optional.empty();
        }
    }
}
