package dev.fumidai.internal.assembly;

import dev.fumidai.fact.endpoint.EndpointFamily;
import dev.fumidai.fact.endpoint.EndpointInterfaces;
import dev.fumidai.fact.endpoint.EndpointName;
import dev.fumidai.fact.endpoint.EndpointPermission;
import dev.fumidai.fact.endpoint.EndpointRoute;
import dev.fumidai.fact.endpoint.EndpointState;
import dev.fumidai.finding.Command;
import dev.fumidai.model.Cidr;
import dev.fumidai.model.PortRange;
import dev.fumidai.model.vpc.Endpoint;
import dev.fumidai.model.vpc.Endpoint.GatewayEndpoint;
import dev.fumidai.model.vpc.Endpoint.InterfaceEndpoint;
import dev.fumidai.model.vpc.HostedZones;
import dev.fumidai.model.vpc.RouteTable;
import dev.fumidai.network.Direction;
import dev.fumidai.network.FilterCheck;
import dev.fumidai.network.FilterOutcome;
import dev.fumidai.network.Network;
import dev.fumidai.network.Parties;
import dev.fumidai.network.Party;
import dev.fumidai.network.RouteLookup;
import dev.fumidai.policy.EndpointPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How one interface endpoint stands for one service, seen from the target. */
final class EndpointChecks {
    static final int HTTPS = 443;
    private static final PortRange PORT = PortRange.of(HTTPS);

    private final Setting setting;
    private final InterfaceEndpoint endpoint;
    private final String service;
    private final List<Party> parties;

    EndpointChecks(Setting setting, InterfaceEndpoint endpoint, String service) {
        this.setting = setting;
        this.endpoint = endpoint;
        this.service = service;
        this.parties = Parties.of(setting.world().snapshot(), endpoint, setting.speaksOnlyIpv6());
    }

    private Network network() {
        return setting.world().network();
    }

    InterfaceEndpoint endpoint() {
        return endpoint;
    }

    EndpointState.Outcome state() {
        @Nullable String state = endpoint.state();
        return switch (state == null ? "" : state.toLowerCase(Locale.ROOT)) {
            case "available" -> EndpointState.Outcome.AVAILABLE;
            case "pending", "partial" -> EndpointState.Outcome.PENDING;
            case "pendingacceptance" -> EndpointState.Outcome.PENDING_ACCEPTANCE;
            case "rejected", "failed", "expired", "deleting", "deleted" -> EndpointState.Outcome.UNUSABLE;
            default -> EndpointState.Outcome.UNKNOWN;
        };
    }

    EndpointName.Outcome name() {
        @Nullable Boolean privateDns = endpoint.privateDnsEnabled();
        if (privateDns == null) {
            return EndpointName.Outcome.UNKNOWN;
        }
        if (privateDns) {
            return EndpointName.Outcome.PRIVATE_DNS;
        }
        PrivateZones zones = new PrivateZones(setting);
        if (!zones.areTold()) {
            return EndpointName.Outcome.ZONES_UNKNOWN;
        }
        return zone().isPresent() ? EndpointName.Outcome.HOSTED_ZONE : EndpointName.Outcome.PUBLIC;
    }

    /** The private hosted zone that may answer for the service's public name. */
    Optional<HostedZones.Zone> zone() {
        return new PrivateZones(setting).named(service);
    }

    EndpointInterfaces.Outcome interfaces() {
        List<String> subnets = endpoint.subnetIds();
        if (subnets == null) {
            return EndpointInterfaces.Outcome.UNKNOWN;
        }
        return subnets.isEmpty() ? EndpointInterfaces.Outcome.NONE : EndpointInterfaces.Outcome.PRESENT;
    }

    /** The endpoint's groups, towards the node; every subnet has the same groups. */
    FilterCheck inbound() {
        Party party = parties.isEmpty()
                ? new Party(
                        endpoint.vpcEndpointId(),
                        endpoint.vpcId(),
                        null,
                        null,
                        endpoint.groupIds(),
                        setting.node().ephemeralPorts())
                : parties.get(0);
        return network().groups(party, Direction.INBOUND, setting.node(), PORT);
    }

    FilterCheck outbound() {
        return eachParty(party -> network().groups(setting.node(), Direction.OUTBOUND, party, PORT));
    }

    FilterCheck acl() {
        return eachParty(party -> network().aclRoundTrip(setting.node(), party, HTTPS));
    }

    private FilterCheck eachParty(java.util.function.Function<Party, FilterCheck> check) {
        if (interfaces() == EndpointInterfaces.Outcome.NONE) {
            return new FilterCheck(FilterOutcome.NOT_EVALUATED, List.of());
        }
        return Hops.all(parties.stream().map(check).toList());
    }

    /** The routes to every address of the endpoint. */
    List<RouteLookup> routes() {
        List<RouteLookup> lookups = new ArrayList<>();
        for (Party party : parties) {
            List<Cidr> addresses = party.addresses();
            for (Cidr address : addresses == null ? List.<Cidr>of() : addresses) {
                lookups.add(network().localRoute(setting.subnetId(), address));
            }
        }
        return lookups;
    }

    EndpointRoute.Outcome route() {
        if (interfaces() == EndpointInterfaces.Outcome.NONE) {
            return EndpointRoute.Outcome.NO_ENDPOINT;
        }
        boolean addressesKnown = addressesAreTold();
        if (setting.node().isInNewSubnet()) {
            // Its table will have no route within the VPC but the local ones.
            return addressesKnown ? EndpointRoute.Outcome.LOCAL : EndpointRoute.Outcome.UNKNOWN;
        }
        List<EndpointRoute.Outcome> outcomes =
                routes().stream().map(EndpointChecks::outcome).distinct().toList();
        if (outcomes.contains(EndpointRoute.Outcome.BLACKHOLE)) {
            return EndpointRoute.Outcome.BLACKHOLE;
        }
        if (outcomes.contains(EndpointRoute.Outcome.DIVERTED)) {
            return EndpointRoute.Outcome.DIVERTED;
        }
        boolean local = addressesKnown && outcomes.equals(List.of(EndpointRoute.Outcome.LOCAL));
        return local ? EndpointRoute.Outcome.LOCAL : EndpointRoute.Outcome.UNKNOWN;
    }

    private static EndpointRoute.Outcome outcome(RouteLookup lookup) {
        return switch (lookup.outcome()) {
            case ACTIVE ->
                lookup.route() != null && lookup.route().target().kind() == RouteTable.TargetKind.LOCAL
                        ? EndpointRoute.Outcome.LOCAL
                        : EndpointRoute.Outcome.DIVERTED;
            case BLACKHOLE -> EndpointRoute.Outcome.BLACKHOLE;
            case SPLIT -> EndpointRoute.Outcome.DIVERTED;
            case NO_ROUTE, UNKNOWN -> EndpointRoute.Outcome.UNKNOWN;
        };
    }

    EndpointPermission.Outcome permission() {
        return switch (policy().outcome()) {
            case FULL_ACCESS -> EndpointPermission.Outcome.FULL_ACCESS;
            case ALLOWS -> EndpointPermission.Outcome.ALLOWS;
            case DENIES -> EndpointPermission.Outcome.DENIES;
            case UNKNOWN -> EndpointPermission.Outcome.UNKNOWN;
        };
    }

    private EndpointPolicy policy() {
        @Nullable
        String role = dev.fumidai.policy.NodeIdentity.of(setting.world().snapshot(), setting.target())
                .roleArn();
        return EndpointPolicy.decide(endpoint, service, role);
    }

    EndpointFamily.Outcome family() {
        @Nullable String type = endpoint.ipAddressType();
        List<Cidr> addresses = setting.node().addresses();
        if (type == null || addresses == null) {
            return EndpointFamily.Outcome.UNKNOWN;
        }
        boolean shared = switch (type.toLowerCase(Locale.ROOT)) {
            case "ipv4", "dualstack" -> addresses.stream().anyMatch(address -> !address.isIpv6());
            default -> false;
        };
        return shared ? EndpointFamily.Outcome.SHARED : EndpointFamily.Outcome.DIFFERENT;
    }

    /** Whether packets that the name sends here surely get an answer, surely do not, or nobody knows (empty). */
    Optional<Boolean> serves() {
        List<FilterOutcome> filters = List.of(inbound().outcome(), outbound().outcome(), acl().outcome());
        boolean stopped = state() == EndpointState.Outcome.UNUSABLE
                || state() == EndpointState.Outcome.PENDING_ACCEPTANCE
                || interfaces() == EndpointInterfaces.Outcome.NONE
                || route() == EndpointRoute.Outcome.BLACKHOLE
                || permission() == EndpointPermission.Outcome.DENIES
                || family() == EndpointFamily.Outcome.DIFFERENT
                || filters.stream().anyMatch(Hops::stops);
        if (stopped) {
            return Optional.of(false);
        }
        boolean open = isSoundButForFilters() && filters.stream().allMatch(Hops::passes);
        return open ? Optional.of(true) : Optional.empty();
    }

    private boolean isSoundButForFilters() {
        return state() == EndpointState.Outcome.AVAILABLE
                && interfaces() == EndpointInterfaces.Outcome.PRESENT
                && route() == EndpointRoute.Outcome.LOCAL
                && (permission() == EndpointPermission.Outcome.FULL_ACCESS
                        || permission() == EndpointPermission.Outcome.ALLOWS)
                && family() == EndpointFamily.Outcome.SHARED;
    }

    /** Whether its own groups keep the node out, and nothing else does: letting it in is all that is missing. */
    boolean isOnlyRefusedByGroups() {
        return isSoundButForFilters()
                && Hops.stops(inbound().outcome())
                && endpoint.groupIds() != null
                && !endpoint.groupIds().isEmpty()
                && Hops.passes(outbound().outcome())
                && Hops.passes(acl().outcome());
    }

    /** Whether only what stands before the node stops it, of which a plan can write down the opening. */
    boolean isOnlyBehindFiltersOfTheWay() {
        FilterOutcome outbound = outbound().outcome();
        FilterOutcome acl = acl().outcome();
        boolean openable = (Hops.passes(outbound) || (Hops.stops(outbound) && addressesAreTold()))
                && (Hops.passes(acl) || (Hops.stops(acl) && !aclCommands().isEmpty()));
        return isSoundButForFilters() && Hops.passes(inbound().outcome()) && openable;
    }

    private boolean addressesAreTold() {
        return parties.stream().allMatch(party -> party.addresses() != null);
    }

    /** Every address of the endpoint: the name leads to each in turn. */
    String addresses() {
        return Hops.addresses(parties);
    }

    /** What opens the network ACLs between the node and the endpoint. */
    List<Command> aclCommands() {
        return new AclFix(setting).roundTrip(setting.node(), parties, HTTPS);
    }

    /** Gone for good: AWS gives its private name to another endpoint. */
    static boolean isGone(InterfaceEndpoint endpoint) {
        @Nullable String state = endpoint.state();
        return state != null
                && List.of("deleted", "rejected", "failed", "expired").contains(state.toLowerCase(Locale.ROOT));
    }

    /** Whether the endpoint may stand for any service of the VPC, since the snapshot does not tell which, where, or of which type it is. */
    static boolean isUntold(Endpoint endpoint, String vpcId) {
        boolean here = endpoint.vpcId() == null || endpoint.vpcId().equals(vpcId);
        boolean unnamed = endpoint.vpcId() == null || endpoint.serviceName() == null || endpoint.isOfUntoldType();
        return here && unnamed && !(endpoint instanceof GatewayEndpoint);
    }
}
