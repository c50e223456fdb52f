package dev.fumidai.internal.assembly;

import dev.fumidai.fact.Candidate;
import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;
import dev.fumidai.fact.Need;
import dev.fumidai.fact.Offer;
import dev.fumidai.fact.endpoint.EndpointAcl;
import dev.fumidai.fact.endpoint.EndpointFamily;
import dev.fumidai.fact.endpoint.EndpointInbound;
import dev.fumidai.fact.endpoint.EndpointInterfaces;
import dev.fumidai.fact.endpoint.EndpointLookup;
import dev.fumidai.fact.endpoint.EndpointName;
import dev.fumidai.fact.endpoint.EndpointPermission;
import dev.fumidai.fact.endpoint.EndpointRoom;
import dev.fumidai.fact.endpoint.EndpointRoute;
import dev.fumidai.fact.endpoint.EndpointState;
import dev.fumidai.fact.endpoint.NameConflict;
import dev.fumidai.fact.endpoint.Names;
import dev.fumidai.fact.endpoint.NodeOutbound;
import dev.fumidai.finding.Action;
import dev.fumidai.finding.Command;
import dev.fumidai.internal.assembly.EndpointsAssembly.Others;
import dev.fumidai.model.PortRange;
import dev.fumidai.model.vpc.Endpoint.InterfaceEndpoint;
import dev.fumidai.model.vpc.HostedZones;
import dev.fumidai.model.vpc.SubnetKind;
import dev.fumidai.network.Direction;
import dev.fumidai.network.FilterCheck;
import dev.fumidai.network.FilterOutcome;
import dev.fumidai.network.Parties;
import dev.fumidai.network.Party;
import dev.fumidai.network.RouteLookup;
import dev.fumidai.pricing.CostTerm;
import dev.fumidai.pricing.PriceItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One choice of endpoints, service by service. */
final class EndpointCandidate {
    private final Setting setting;
    private final NodeFacts node;
    private final Candidate candidate;
    private final Map<String, Need> services;
    private final Map<String, InterfaceEndpoint> choice;
    private final Others others;
    private final EndpointPlace place;
    private final Map<String, List<Command>> aclCommands = new TreeMap<>();

    EndpointCandidate(
            Setting setting,
            NodeFacts node,
            Candidate candidate,
            Map<String, Need> services,
            Map<String, InterfaceEndpoint> choice,
            Others others) {
        this.setting = setting;
        this.node = node;
        this.candidate = candidate;
        this.services = services;
        this.choice = choice;
        this.others = others;
        this.place = EndpointPlace.of(setting, missing());
    }

    private int missing() {
        return (int) services.entrySet().stream()
                .filter(entry -> entry.getValue() == Need.REQUIRED && !choice.containsKey(entry.getKey()))
                .count();
    }

    Assembled assembled() {
        List<Fact> facts = new ArrayList<>(node.facts(candidate.key()));
        facts.addAll(new DnsFacts(setting).facts(candidate.key(), Names.PRIVATE));
        services.forEach((service, need) -> facts.addAll(serviceFacts(service, need)));
        facts.add(room());
        facts.add(new S3Facts(setting).fact(candidate.key()));
        facts.addAll(new ContextFacts(setting).facts(candidate, parts(), zones()));
        return new Assembled(
                candidate,
                facts,
                planValues(),
                aclCommands,
                bill(),
                newParts(),
                proven(),
                SessionCommands.start(setting));
    }

    private List<Fact> serviceFacts(String service, Need need) {
        String key = candidate.key();
        @Nullable InterfaceEndpoint endpoint = choice.get(service);
        List<Fact> facts = new ArrayList<>();
        facts.add(lookup(service, need, endpoint));
        facts.add(nameConflict(service, need, endpoint));
        if (endpoint == null) {
            Grounds grounds = grounds(service);
            facts.add(new EndpointState(
                    key, service, need, EndpointState.Outcome.NO_ENDPOINT, grounds.with("state", null)));
            facts.add(
                    new EndpointName(key, service, need, EndpointName.Outcome.NO_ENDPOINT, grounds.with("zone", null)));
            facts.add(new EndpointInterfaces(key, service, need, EndpointInterfaces.Outcome.NO_ENDPOINT, grounds));
            facts.add(
                    new EndpointInbound(key, service, need, FilterOutcome.NOT_EVALUATED, grounds.with("groups", null)));
            facts.addAll(plannedFacts(service, need, grounds));
            facts.add(new EndpointRoute(key, service, need, plannedRoute(), routeGrounds(grounds, null)));
            facts.add(new EndpointPermission(key, service, need, EndpointPermission.Outcome.NO_ENDPOINT, grounds));
            facts.add(new EndpointFamily(
                    key,
                    service,
                    need,
                    setting.node().hasIpv4() ? EndpointFamily.Outcome.NO_ENDPOINT : EndpointFamily.Outcome.UNKNOWN,
                    grounds.with("type", null)));
        } else {
            facts.addAll(standingFacts(new EndpointChecks(setting, endpoint, service), service, need));
        }
        return facts;
    }

    private Grounds grounds(String service) {
        @Nullable InterfaceEndpoint endpoint = choice.get(service);
        String region = Setting.text(setting.region());
        return setting.grounds()
                .with("service", service)
                .with("serviceName", ServiceNames.endpointService(service, region))
                .with("name", ServiceNames.publicName(service, region))
                .with("endpoint", endpoint == null ? Candidate.NEW : endpoint.vpcEndpointId())
                .with("endpointSubnet", place.subnetWord())
                .with("endpointGroup", endpointGroup(endpoint))
                .with("nodeAddress", nodeAddress())
                .with("nodeGroup", nodeGroup());
    }

    private static @Nullable String endpointGroup(@Nullable InterfaceEndpoint endpoint) {
        if (endpoint == null) {
            return "$ENDPOINT_SECURITY_GROUP_ID";
        }
        List<String> groups = endpoint.groupIds();
        return groups == null || groups.isEmpty() ? null : groups.get(0);
    }

    private @Nullable String nodeAddress() {
        return setting.node().addresses() == null || setting.node().addresses().isEmpty()
                ? null
                : setting.node().addresses().get(0).address();
    }

    private String nodeGroup() {
        return setting.node().firstGroupOr("$NODE_SECURITY_GROUP_ID");
    }

    private EndpointLookup lookup(String service, Need need, @Nullable InterfaceEndpoint endpoint) {
        EndpointLookup.Outcome outcome;
        if (endpoint != null) {
            outcome = EndpointLookup.Outcome.FOUND;
        } else {
            outcome = others.known() && !place.isNowhere()
                    ? EndpointLookup.Outcome.MISSING
                    : EndpointLookup.Outcome.UNKNOWN;
        }
        Grounds grounds = grounds(service)
                .and(
                        endpoint == null ? setting.vpcId() : endpoint.vpcEndpointId(),
                        "ServiceName",
                        endpoint == null ? null : endpoint.serviceName())
                .with("minimum", AgentRelease.SSMMESSAGES_ONLY.text());
        return new EndpointLookup(candidate.key(), service, need, outcome, grounds);
    }

    private NameConflict nameConflict(String service, Need need, @Nullable InterfaceEndpoint endpoint) {
        @Nullable String holder = others.nameHolders().get(service);
        NameConflict.Outcome outcome;
        boolean takesName = endpoint == null
                ? need == Need.REQUIRED
                : Boolean.FALSE.equals(endpoint.privateDnsEnabled()) && holder != null;
        if (!takesName) {
            outcome = NameConflict.Outcome.NOT_NEEDED;
        } else if (holder != null) {
            outcome = NameConflict.Outcome.TAKEN;
        } else {
            outcome = byZone(new PrivateZones(setting), service);
        }
        Grounds grounds = grounds(service)
                .with(
                        "zoneId",
                        new PrivateZones(setting)
                                .of(service)
                                .map(HostedZones.Zone::hostedZoneId)
                                .orElse(null));
        return new NameConflict(
                candidate.key(),
                service,
                outcome,
                holder == null
                        ? grounds
                        : grounds.and(holder, "PrivateDnsEnabled", "true").with("endpoint", holder));
    }

    private NameConflict.Outcome byZone(PrivateZones zones, String service) {
        Optional<HostedZones.Zone> same = zones.of(service);
        if (same.isPresent()) {
            return zones.isElsewhereToo(same.get())
                    ? NameConflict.Outcome.HOSTED_ZONE
                    : NameConflict.Outcome.OWN_HOSTED_ZONE;
        }
        boolean free = others.known() && zones.named(service).isEmpty();
        return free ? NameConflict.Outcome.FREE : NameConflict.Outcome.UNKNOWN;
    }

    /** Local, if no route is more specific than that; not told where the subnet's block is not. */
    private EndpointRoute.Outcome plannedRoute() {
        boolean addressesUntold = place.subnet() != null && place.addresses() == null;
        return addressesUntold ? EndpointRoute.Outcome.UNKNOWN : EndpointRoute.Outcome.NO_ENDPOINT;
    }

    /** The node's side towards an endpoint that is not there yet. */
    private List<Fact> plannedFacts(String service, Need need, Grounds grounds) {
        Party planned = place.party(setting);
        boolean placed = planned.subnetId() != null;
        FilterCheck outbound = placed
                ? setting.world()
                        .network()
                        .groups(setting.node(), Direction.OUTBOUND, planned, PortRange.of(EndpointChecks.HTTPS))
                : new FilterCheck(FilterOutcome.NOT_EVALUATED, List.of());
        FilterCheck acl = placed
                ? setting.world().network().aclRoundTrip(setting.node(), planned, EndpointChecks.HTTPS)
                : new FilterCheck(FilterOutcome.NOT_EVALUATED, List.of());
        return List.of(
                outboundFact(service, need, grounds, outbound, List.of(place.party(setting))),
                aclFact(service, need, grounds, acl, List.of(planned)));
    }

    private List<Fact> standingFacts(EndpointChecks checks, String service, Need need) {
        String key = candidate.key();
        InterfaceEndpoint endpoint = checks.endpoint();
        String id = endpoint.vpcEndpointId();
        Grounds grounds = grounds(service);
        FilterCheck inbound = checks.inbound();
        List<Party> parties = Parties.of(setting.world().snapshot(), endpoint, setting.speaksOnlyIpv6());
        return List.of(
                new EndpointState(
                        key,
                        service,
                        need,
                        checks.state(),
                        grounds.and(id, "State", endpoint.state()).with("state", endpoint.state())),
                new EndpointName(
                        key,
                        service,
                        need,
                        checks.name(),
                        grounds.and(id, "PrivateDnsEnabled", told(endpoint.privateDnsEnabled()))
                                .with(
                                        "zone",
                                        checks.zone()
                                                .map(HostedZones.Zone::name)
                                                .orElse(null))),
                new EndpointInterfaces(
                        key,
                        service,
                        need,
                        checks.interfaces(),
                        grounds.and(id, "SubnetIds", joined(endpoint.subnetIds()))),
                new EndpointInbound(
                        key,
                        service,
                        need,
                        inbound.outcome(),
                        grounds.and(Hops.evidence(inbound.hops())).with("groups", joined(endpoint.groupIds()))),
                outboundFact(service, need, grounds, checks.outbound(), parties),
                aclFact(service, need, grounds, checks.acl(), parties),
                new EndpointRoute(key, service, need, checks.route(), routeGrounds(grounds, checks.routes())),
                new EndpointPermission(
                        key,
                        service,
                        need,
                        checks.permission(),
                        grounds.and(
                                id, "PolicyDocument", endpoint.policyDocument().isNone() ? null : "(policy document)")),
                new EndpointFamily(
                        key,
                        service,
                        need,
                        checks.family(),
                        grounds.and(id, "IpAddressType", endpoint.ipAddressType())
                                .with("type", endpoint.ipAddressType())));
    }

    /** The name leads to each of the endpoint's addresses in turn: a rule has to cover them all. */
    private NodeOutbound outboundFact(
            String service, Need need, Grounds grounds, FilterCheck check, List<Party> parties) {
        String destination = Hops.addresses(parties);
        return new NodeOutbound(
                candidate.key(),
                service,
                need,
                check.outcome(),
                grounds.and(Hops.evidence(check.hops()))
                        .with("groups", joined(setting.node().groupIds()))
                        .with("port", Integer.toString(EndpointChecks.HTTPS))
                        .with("destination", destination));
    }

    private EndpointAcl aclFact(String service, Need need, Grounds grounds, FilterCheck check, List<Party> parties) {
        if (Hops.stops(check.outcome())) {
            aclCommands.put(
                    "SMVE-P10/" + service,
                    new AclFix(setting).roundTrip(setting.node(), parties, EndpointChecks.HTTPS));
        }
        return new EndpointAcl(
                candidate.key(),
                service,
                need,
                check.outcome(),
                grounds.and(Hops.evidence(check.hops())).with("acls", Hops.resources(check)));
    }

    private static Grounds routeGrounds(Grounds grounds, @Nullable List<RouteLookup> lookups) {
        @Nullable RouteLookup first = lookups == null || lookups.isEmpty() ? null : lookups.get(0);
        Grounds more = grounds;
        for (RouteLookup lookup : lookups == null ? List.<RouteLookup>of() : lookups) {
            more = more.and(Hops.evidence(lookup.hops()));
        }
        return more.with("routeTable", first == null ? null : first.routeTableId())
                .with(
                        "route",
                        first == null || first.route() == null
                                ? null
                                : first.route().destinationText())
                .with(
                        "routeTarget",
                        first == null || first.route() == null
                                ? null
                                : first.route().target().id());
    }

    private EndpointRoom room() {
        Grounds grounds = setting.grounds().with("place", place.text());
        return new EndpointRoom(
                candidate.key(),
                place.outcome(),
                place.subnet() == null || place.outcome() == EndpointRoom.Outcome.NOT_NEEDED
                        ? grounds
                        : grounds.and(
                                place.subnet().subnetId(),
                                "AvailableIpAddressCount",
                                told(place.subnet().availableIpAddressCount())));
    }

    private static @Nullable String told(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable String joined(@Nullable List<String> ids) {
        return ids == null ? null : String.join(", ", ids);
    }

    private Offer.Parts parts() {
        if (candidate.isNew()) {
            return Offer.Parts.NEW;
        }
        return missing() == 0 ? Offer.Parts.EXISTING : Offer.Parts.PARTLY;
    }

    /** The Availability Zones the endpoints stand in, or would. */
    private List<String> zones() {
        List<String> subnets = new ArrayList<>();
        choice.values().forEach(endpoint -> {
            List<String> ids = endpoint.subnetIds();
            subnets.addAll(ids == null ? List.of() : ids);
        });
        if (place.subnet() != null && missing() > 0) {
            subnets.add(place.subnet().subnetId());
        }
        return Zones.of(setting, subnets);
    }

    private SortedMap<String, String> planValues() {
        SortedMap<String, String> values = new TreeMap<>(setting.grounds().arguments());
        values.put("endpointSubnet", place.subnetWord());
        values.put("newBlock", place.blockText());
        values.put("zone", Setting.text(setting.zone()));
        values.put("nodeGroup", nodeGroup());
        return values;
    }

    private List<CostTerm> bill() {
        Bill bill = new Bill(setting);
        List<CostTerm> lines = new ArrayList<>();
        choice.values().stream().distinct().forEach(endpoint -> lines.add(bill.standing(endpoint)));
        lines.add(bill.perGigabyte(
                PriceItem.ENDPOINT_GB,
                1,
                candidate.via().isEmpty() ? Candidate.NEW : candidate.via().get(0)));
        return lines;
    }

    private Map<Action, List<CostTerm>> newParts() {
        Bill bill = new Bill(setting);
        List<CostTerm> oneZone = List.of(bill.always(PriceItem.INTERFACE_ENDPOINT_HOUR, 1, false, Candidate.NEW));
        return Map.of(
                Action.CREATE_INTERFACE_ENDPOINT,
                List.of(bill.inEachZone(PriceItem.INTERFACE_ENDPOINT_HOUR, Candidate.NEW)),
                Action.ADD_ENDPOINT_SUBNET,
                oneZone);
    }

    /** The names surely lead to these endpoints, or there is no other way for the packets. */
    private boolean proven() {
        boolean namesLeadHere = new DnsFacts(setting).privateNamesResolve().orElse(false);
        return Proof.isConnected(setting)
                && (namesLeadHere || setting.subnetKind() == SubnetKind.PRIVATE)
                && List.of(ServiceNames.SSM, ServiceNames.SSMMESSAGES).stream()
                        .map(choice::get)
                        .allMatch(endpoint -> endpoint != null && Boolean.TRUE.equals(endpoint.privateDnsEnabled()));
    }
}
