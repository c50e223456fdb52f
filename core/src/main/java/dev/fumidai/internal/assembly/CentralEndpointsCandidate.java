package dev.fumidai.internal.assembly;

import dev.fumidai.fact.Candidate;
import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;
import dev.fumidai.fact.Need;
import dev.fumidai.fact.Offer;
import dev.fumidai.fact.endpoint.EndpointFamily;
import dev.fumidai.fact.endpoint.EndpointInterfaces;
import dev.fumidai.fact.endpoint.EndpointPermission;
import dev.fumidai.fact.endpoint.Names;
import dev.fumidai.fact.endpoint.S3Path;
import dev.fumidai.fact.hub.HubAcl;
import dev.fumidai.fact.hub.HubEndpoint;
import dev.fumidai.fact.hub.HubEndpointRegion;
import dev.fumidai.fact.hub.HubEndpointState;
import dev.fumidai.fact.hub.HubFamily;
import dev.fumidai.fact.hub.HubInbound;
import dev.fumidai.fact.hub.HubJoint;
import dev.fumidai.fact.hub.HubLookup;
import dev.fumidai.fact.hub.HubName;
import dev.fumidai.fact.hub.HubOutbound;
import dev.fumidai.fact.hub.HubPermission;
import dev.fumidai.fact.hub.HubS3;
import dev.fumidai.finding.Command;
import dev.fumidai.model.vpc.Endpoint.InterfaceEndpoint;
import dev.fumidai.model.vpc.HostedZones;
import dev.fumidai.model.vpc.VpcPeeringConnection;
import dev.fumidai.network.FilterCheck;
import dev.fumidai.network.Parties;
import dev.fumidai.network.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One choice of endpoints in one hub, service by service. */
final class CentralEndpointsCandidate {
    private final Setting setting;
    private final NodeFacts node;
    private final Candidate candidate;
    private final String hub;
    private final HubVpcs hubs;
    private final Map<String, Need> services;
    private final Map<String, InterfaceEndpoint> choice;
    private final HubPlace place;
    private final Map<String, List<Command>> aclCommands = new TreeMap<>();

    CentralEndpointsCandidate(
            Setting setting,
            NodeFacts node,
            Candidate candidate,
            String hub,
            Map<String, Need> services,
            Map<String, InterfaceEndpoint> choice) {
        this.setting = setting;
        this.node = node;
        this.candidate = candidate;
        this.hub = hub;
        this.hubs = new HubVpcs(setting);
        this.services = services;
        this.choice = choice;
        this.place = HubPlace.of(setting, hub, List.copyOf(choice.values()), missing());
    }

    private int missing() {
        return (int) services.entrySet().stream()
                .filter(entry -> entry.getValue() == Need.REQUIRED && !choice.containsKey(entry.getKey()))
                .count();
    }

    Assembled assembled() {
        String key = candidate.key();
        List<Fact> facts = new ArrayList<>(node.facts(key));
        facts.addAll(new DnsFacts(setting).facts(key, Names.CENTRAL));
        facts.add(new HubLookup(
                key,
                HubLookup.Outcome.FOUND,
                setting.grounds()
                        .and(hub, "VpcEndpoints", String.join(", ", standing()))
                        .with("hub", hub)));
        facts.add(joint());
        services.forEach((service, need) -> facts.addAll(serviceFacts(service, need)));
        HubLegs legs = new HubLegs(setting, hub, key);
        services.forEach((service, need) -> legs.add(endpointFor(service), need));
        facts.addAll(legs.facts());
        facts.add(s3(setting, key));
        facts.addAll(new ContextFacts(setting).facts(candidate, parts(), zones()));
        HubBill bill = new HubBill(setting, hub, choice, hostedZones());
        return new Assembled(
                candidate,
                facts,
                planValues(),
                aclCommands,
                bill.lines(zones()),
                bill.newParts(),
                proven(),
                SessionCommands.start(setting));
    }

    private HubJoint joint() {
        Optional<String> peering = hubs.peeringTo(hub).map(VpcPeeringConnection::vpcPeeringConnectionId);
        Optional<String> gateway = hubs.transitGatewayTo(hub);
        HubJoint.Outcome other = gateway.isPresent() ? HubJoint.Outcome.TRANSIT_GATEWAY : HubJoint.Outcome.UNKNOWN;
        return new HubJoint(
                candidate.key(),
                peering.isPresent() ? HubJoint.Outcome.PEERING : other,
                setting.grounds()
                        .and(hub, "VpcEndpoints", String.join(", ", standing()))
                        .with("hub", hub)
                        .with("joint", peering.or(() -> gateway).orElse(null)));
    }

    private List<String> standing() {
        return candidate.via().stream().filter(id -> !id.equals(Candidate.NEW)).toList();
    }

    /** What stands for the service, or what would be made for it beside the others. */
    private InterfaceEndpoint endpointFor(String service) {
        @Nullable InterfaceEndpoint endpoint = choice.get(service);
        return endpoint == null ? place.planned(setting, service) : endpoint;
    }

    private List<Fact> serviceFacts(String service, Need need) {
        String key = candidate.key();
        @Nullable InterfaceEndpoint standing = choice.get(service);
        EndpointChecks checks = new EndpointChecks(setting, endpointFor(service), service);
        FilterCheck inbound = checks.inbound();
        FilterCheck outbound = checks.outbound();
        Grounds grounds = grounds(service, endpointFor(service));
        return List.of(
                new HubEndpoint(key, service, need, lookup(standing), lookupGrounds(grounds, standing)),
                state(service, need, grounds, standing, checks),
                region(service, need, grounds, standing),
                new HubInbound(
                        key,
                        service,
                        need,
                        inbound.outcome(),
                        grounds.and(Hops.evidence(inbound.hops()))
                                .with(
                                        "groups",
                                        TargetLeg.joined(endpointFor(service).groupIds()))),
                new HubOutbound(
                        key,
                        service,
                        need,
                        outbound.outcome(),
                        grounds.and(Hops.evidence(outbound.hops()))
                                .with("groups", TargetLeg.joined(setting.node().groupIds()))
                                .with("destination", destination(service))),
                acl(service, need, grounds, checks.acl()),
                permission(service, need, grounds, standing, checks),
                family(service, need, grounds, standing, checks),
                name(service, need, grounds, standing));
    }

    private Grounds grounds(String service, InterfaceEndpoint endpoint) {
        String region = Setting.text(setting.region());
        boolean exists = choice.containsKey(service);
        List<String> groups = endpoint.groupIds();
        return setting.grounds()
                .with("hub", hub)
                .with("service", service)
                .with("serviceName", ServiceNames.endpointService(service, region))
                .with("name", ServiceNames.publicName(service, region))
                .with("endpoint", endpoint.vpcEndpointId())
                .with("recordType", new HubNames(setting, hub, service).recordType())
                .with("endpointWord", exists ? endpoint.vpcEndpointId() : "$" + CliTemplates.endpointVariable(service))
                .with("endpointSubnet", place.subnetId())
                .with("endpointGroup", groups == null || groups.isEmpty() ? null : groups.get(0))
                .with("nodeAddress", setting.node().hasIpv4() ? TargetLeg.address(setting.node()) : null)
                .with("nodeGroup", setting.node().firstGroupOr("$NODE_SECURITY_GROUP_ID"));
    }

    private HubEndpoint.Outcome lookup(@Nullable InterfaceEndpoint standing) {
        if (standing != null) {
            return HubEndpoint.Outcome.FOUND;
        }
        if (!hubs.tellsEndpoints(hub)) {
            return HubEndpoint.Outcome.UNKNOWN;
        }
        return switch (place.room()) {
            case FREE -> HubEndpoint.Outcome.MISSING;
            case FULL -> HubEndpoint.Outcome.NO_ROOM;
            case UNKNOWN -> HubEndpoint.Outcome.UNKNOWN;
        };
    }

    private Grounds lookupGrounds(Grounds grounds, @Nullable InterfaceEndpoint standing) {
        return grounds.and(
                        standing == null ? hub : standing.vpcEndpointId(),
                        "ServiceName",
                        standing == null ? null : standing.serviceName())
                .with("minimum", AgentRelease.SSMMESSAGES_ONLY.text());
    }

    private HubEndpointState state(
            String service, Need need, Grounds grounds, @Nullable InterfaceEndpoint standing, EndpointChecks checks) {
        String key = candidate.key();
        if (standing == null) {
            return new HubEndpointState(
                    key, service, need, HubEndpointState.Outcome.NO_ENDPOINT, grounds.with("state", null));
        }
        HubEndpointState.Outcome outcome = switch (checks.state()) {
            case AVAILABLE -> inSubnets(checks.interfaces());
            case PENDING -> HubEndpointState.Outcome.PENDING;
            case PENDING_ACCEPTANCE, UNUSABLE -> HubEndpointState.Outcome.UNUSABLE;
            case NO_ENDPOINT, UNKNOWN -> HubEndpointState.Outcome.UNKNOWN;
        };
        Grounds told = grounds.and(standing.vpcEndpointId(), "State", standing.state())
                .and(standing.vpcEndpointId(), "SubnetIds", TargetLeg.joined(standing.subnetIds()))
                .with("state", standing.state());
        // The subnet that would be added to it is one of the hub's.
        return new HubEndpointState(key, service, need, outcome, told.with("subnet", place.subnetId()));
    }

    private static HubEndpointState.Outcome inSubnets(EndpointInterfaces.Outcome interfaces) {
        return switch (interfaces) {
            case PRESENT -> HubEndpointState.Outcome.AVAILABLE;
            case NONE -> HubEndpointState.Outcome.WITHOUT_INTERFACE;
            case NO_ENDPOINT, UNKNOWN -> HubEndpointState.Outcome.UNKNOWN;
        };
    }

    private HubEndpointRegion region(String service, Need need, Grounds grounds, @Nullable InterfaceEndpoint standing) {
        if (standing == null) {
            return new HubEndpointRegion(
                    candidate.key(),
                    service,
                    need,
                    HubEndpointRegion.Outcome.NO_ENDPOINT,
                    grounds.with("endpointRegion", null));
        }
        Optional<String> region =
                Optional.ofNullable(standing.serviceRegion()).or(() -> ServiceNames.regionOf(standing.serviceName()));
        HubEndpointRegion.Outcome outcome = region.isEmpty() || setting.region() == null
                ? HubEndpointRegion.Outcome.UNKNOWN
                : region.get().equals(setting.region())
                        ? HubEndpointRegion.Outcome.SAME
                        : HubEndpointRegion.Outcome.OTHER;
        return new HubEndpointRegion(
                candidate.key(),
                service,
                need,
                outcome,
                grounds.and(standing.vpcEndpointId(), "ServiceName", standing.serviceName())
                        .with("endpointRegion", region.orElse(null)));
    }

    private List<Party> parties(String service) {
        return Parties.of(setting.world().snapshot(), endpointFor(service), setting.speaksOnlyIpv6());
    }

    private String destination(String service) {
        return Hops.addresses(parties(service));
    }

    private HubAcl acl(String service, Need need, Grounds grounds, FilterCheck check) {
        if (Hops.stops(check.outcome())) {
            aclCommands.put(
                    "SMCE-P10/" + service,
                    new AclFix(setting).roundTrip(setting.node(), parties(service), EndpointChecks.HTTPS));
        }
        return new HubAcl(
                candidate.key(),
                service,
                need,
                check.outcome(),
                grounds.and(Hops.evidence(check.hops())).with("acls", Hops.resources(check)));
    }

    private HubPermission permission(
            String service, Need need, Grounds grounds, @Nullable InterfaceEndpoint standing, EndpointChecks checks) {
        if (standing == null) {
            return new HubPermission(candidate.key(), service, need, EndpointPermission.Outcome.NO_ENDPOINT, grounds);
        }
        return new HubPermission(
                candidate.key(),
                service,
                need,
                checks.permission(),
                grounds.and(
                        standing.vpcEndpointId(),
                        "PolicyDocument",
                        standing.policyDocument().isNone() ? null : "(policy document)"));
    }

    /** One to be made would speak IPv4, as the others that AWS makes by default. */
    private HubFamily family(
            String service, Need need, Grounds grounds, @Nullable InterfaceEndpoint standing, EndpointChecks checks) {
        if (standing == null) {
            return new HubFamily(
                    candidate.key(),
                    service,
                    need,
                    setting.node().hasIpv4() ? EndpointFamily.Outcome.NO_ENDPOINT : EndpointFamily.Outcome.UNKNOWN,
                    grounds.with("type", null));
        }
        return new HubFamily(
                candidate.key(),
                service,
                need,
                checks.family(),
                grounds.and(standing.vpcEndpointId(), "IpAddressType", standing.ipAddressType())
                        .with("type", standing.ipAddressType()));
    }

    private HubName name(String service, Need need, Grounds grounds, @Nullable InterfaceEndpoint standing) {
        HubNames names = new HubNames(setting, hub, service);
        // A missing endpoint for older agents comes with its zone, if the agent is not updated instead.
        HubName.Outcome outcome = standing == null && service.equals(ServiceNames.EC2MESSAGES)
                ? HubName.Outcome.NO_HUB
                : names.outcome(standing);
        Optional<HostedZones.Zone> zone =
                outcome == HubName.Outcome.ZONE_AT_HUB ? names.zoneAtHub(standing) : names.zone();
        Grounds told = grounds.and(
                        setting.vpcId(),
                        "HostedZoneSummaries",
                        new PrivateZones(setting).areTold()
                                ? zone.map(HostedZones.Zone::name).orElse("none of this name")
                                : null)
                .with("zone", zone.map(HostedZones.Zone::name).orElse(null))
                .with("zoneId", zone.map(HostedZones.Zone::hostedZoneId).orElse(null));
        boolean held = outcome == HubName.Outcome.OWN_ENDPOINT || outcome == HubName.Outcome.UNKNOWN;
        @Nullable
        String holder = names.ownHolder().map(InterfaceEndpoint::vpcEndpointId).orElse(null);
        return new HubName(
                candidate.key(),
                service,
                need,
                outcome,
                held && holder != null ? told.with("endpoint", holder).and(holder, "PrivateDnsEnabled", "true") : told);
    }

    private boolean leadsHere(String service) {
        @Nullable InterfaceEndpoint standing = choice.get(service);
        return standing != null && new HubNames(setting, hub, service).outcome(standing) == HubName.Outcome.LEADS_HERE;
    }

    /** The zones that lead the names here already. */
    private List<String> hostedZones() {
        return choice.keySet().stream()
                .filter(this::leadsHere)
                .flatMap(service -> new HubNames(setting, hub, service).zone().stream())
                .map(HostedZones.Zone::hostedZoneId)
                .distinct()
                .sorted()
                .toList();
    }

    /** The same for what is not there yet: only the target's own VPC can lead to Amazon S3. */
    static HubS3 s3(Setting setting, String key) {
        S3Path path = new S3Facts(setting).fact(key);
        HubS3.Outcome outcome = switch (path.outcome()) {
            case GATEWAY_ENDPOINT, INTERFACE_ENDPOINT, NAT_GATEWAY -> HubS3.Outcome.REACHED;
            case GATEWAY_ENDPOINT_ELSEWHERE -> hasZone(setting) ? HubS3.Outcome.UNKNOWN : HubS3.Outcome.NOT_ROUTED;
            case NONE -> hasZone(setting) ? HubS3.Outcome.UNKNOWN : HubS3.Outcome.NONE;
            case UNKNOWN -> HubS3.Outcome.UNKNOWN;
        };
        return new HubS3(key, path.loggingNeedsIt(), outcome, path.grounds());
    }

    /** An interface endpoint for Amazon S3 may stand in the hub, too. */
    private static boolean hasZone(Setting setting) {
        return new PrivateZones(setting).named(LoggingFacts.S3).isPresent();
    }

    private Offer.Parts parts() {
        return missing() == 0 ? Offer.Parts.EXISTING : Offer.Parts.PARTLY;
    }

    private List<String> zones() {
        List<String> subnets = new ArrayList<>();
        services.keySet().forEach(service -> {
            List<String> ids = endpointFor(service).subnetIds();
            subnets.addAll(ids == null ? List.of() : ids);
        });
        return Zones.of(setting, subnets);
    }

    private SortedMap<String, String> planValues() {
        SortedMap<String, String> values = new TreeMap<>(setting.grounds().arguments());
        values.put("hub", hub);
        values.put("nodeGroup", setting.node().firstGroupOr("$NODE_SECURITY_GROUP_ID"));
        return values;
    }

    /** The names surely lead to these endpoints. */
    private boolean proven() {
        return Proof.isConnected(setting)
                && new DnsFacts(setting).privateNamesResolve().orElse(false)
                && List.of(ServiceNames.SSM, ServiceNames.SSMMESSAGES).stream().allMatch(this::leadsHere);
    }
}
