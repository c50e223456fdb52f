package dev.fumidai.internal.assembly;

import dev.fumidai.fact.Candidate;
import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;
import dev.fumidai.fact.Offer;
import dev.fumidai.fact.node.MachineState;
import dev.fumidai.fact.proxy.ProxyAcl;
import dev.fumidai.fact.proxy.ProxyHost;
import dev.fumidai.fact.proxy.ProxyInbound;
import dev.fumidai.fact.proxy.ProxyOutbound;
import dev.fumidai.fact.proxy.ProxyRoute;
import dev.fumidai.fact.proxy.ProxySetting;
import dev.fumidai.fact.shell.PeerRoute;
import dev.fumidai.finding.Command;
import dev.fumidai.model.PortRange;
import dev.fumidai.model.compute.Instance;
import dev.fumidai.network.Direction;
import dev.fumidai.network.FilterCheck;
import dev.fumidai.network.Network;
import dev.fumidai.network.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The proxy that the target's agent is declared to use.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/configure-proxy-ssm-agent.html">SSM Agent
 *     behind a proxy</a>
 */
final class ProxyCandidate {
    private final Setting setting;
    private final Candidate candidate;
    private final ProxySite site;
    private final Grounds grounds;
    private final List<ProxyRoute> routes;
    private final Map<String, List<Command>> aclCommands = new TreeMap<>();

    ProxyCandidate(Setting setting, Candidate candidate, ProxySite site) {
        this.setting = setting;
        this.candidate = candidate;
        this.site = site;
        this.grounds = named(setting, site);
        this.routes = routes();
    }

    /** The values that every sentence about a proxy may speak of. */
    static Grounds named(Setting setting, @Nullable ProxySite site) {
        return setting.grounds()
                .with("proxy", site == null ? null : site.declared().toString())
                .with("proxyHost", site == null ? null : site.party().resource())
                .with("proxyName", site == null ? null : site.declared().host())
                .with(
                        "port",
                        site == null ? null : Integer.toString(site.declared().port()))
                .with("ssmmessages", ServiceNames.publicName(ServiceNames.SSMMESSAGES, Setting.text(setting.region())))
                .with("place", setting.subnetId());
    }

    private int port() {
        return site.declared().port();
    }

    private Network network() {
        return setting.world().network();
    }

    Assembled assembled() {
        String key = candidate.key();
        List<Fact> facts = new ArrayList<>(new NodeFacts(setting).facts(key));
        facts.add(declared());
        facts.add(host());
        facts.addAll(routes);
        facts.add(outbound());
        facts.add(inbound());
        facts.add(acl());
        facts.add(new ProxyWayOut(setting, site).fact(key, grounds));
        facts.addAll(new ContextFacts(setting).facts(candidate, Offer.Parts.EXISTING, zones()));
        return new Assembled(
                candidate,
                facts,
                planValues(),
                aclCommands,
                new ProxyBill(setting, site, throughTransitGateway()).lines(zones()),
                Map.of(),
                Proof.hasChannel(setting),
                SessionCommands.start(setting));
    }

    private ProxySetting declared() {
        return new ProxySetting(
                candidate.key(),
                ProxySetting.Outcome.DECLARED,
                grounds.and(
                        setting.target().instanceId(),
                        "declared proxy",
                        site.declared().toString()));
    }

    private ProxyHost host() {
        @Nullable Instance instance = site.instance();
        if (instance == null) {
            return new ProxyHost(
                    candidate.key(),
                    ProxyHost.Outcome.NOT_IN_SNAPSHOT,
                    grounds.and(site.party().resource(), "InstanceId", null)
                            .with("instance", null)
                            .with("state", null));
        }
        MachineState state = NodeFacts.state(candidate.key(), MachineState.Machine.NODE, instance, grounds);
        ProxyHost.Outcome outcome = switch (state.outcome()) {
            case RUNNING -> ProxyHost.Outcome.RUNNING;
            case STARTING -> ProxyHost.Outcome.STARTING;
            case STOPPED, STOPPING -> ProxyHost.Outcome.STOPPED;
            case TERMINATED -> ProxyHost.Outcome.TERMINATED;
            case TO_BE_BUILT, UNKNOWN -> ProxyHost.Outcome.UNKNOWN;
        };
        return new ProxyHost(candidate.key(), outcome, state.grounds());
    }

    /** The same questions of the routes as between a target and what opens its shell, seen from the other side. */
    private List<ProxyRoute> routes() {
        List<ProxyRoute> found = new ArrayList<>();
        for (Fact fact : new TargetLeg(setting, candidate.key(), site.party(), grounds).routes()) {
            PeerRoute route = (PeerRoute) fact;
            boolean back = route.way() == PeerRoute.Way.FORWARD;
            found.add(new ProxyRoute(
                    candidate.key(),
                    back ? ProxyRoute.Way.BACK : ProxyRoute.Way.FORWARD,
                    outcome(route.outcome()),
                    route.grounds().with(grounds.arguments())));
        }
        return found;
    }

    private ProxyRoute.Outcome outcome(PeerRoute.Outcome outcome) {
        return switch (outcome) {
            case LOCAL -> ProxyRoute.Outcome.LOCAL;
            case PEERED -> ProxyRoute.Outcome.PEERED;
            case TRANSIT_OPEN -> ProxyRoute.Outcome.TRANSIT_OPEN;
            case TRANSIT_STOPPED -> ProxyRoute.Outcome.TRANSIT_STOPPED;
            case PEERING_PENDING -> ProxyRoute.Outcome.PEERING_PENDING;
            case PEERING_INACTIVE -> ProxyRoute.Outcome.PEERING_INACTIVE;
            case NO_ROUTE -> ProxyRoute.Outcome.NO_ROUTE;
            case BLACKHOLE, BLACKHOLE_BESIDE_PEERING -> ProxyRoute.Outcome.BLACKHOLE;
            case OTHER_TARGET ->
                site.isOnTheInternet() ? ProxyRoute.Outcome.NOT_MODELLED : ProxyRoute.Outcome.OTHER_TARGET;
            case NOT_MODELLED -> ProxyRoute.Outcome.NOT_MODELLED;
            case TO_BE_BUILT, OUTSIDE, UNKNOWN -> ProxyRoute.Outcome.UNKNOWN;
        };
    }

    private ProxyOutbound outbound() {
        FilterCheck check = network().groups(setting.node(), Direction.OUTBOUND, site.party(), PortRange.of(port()));
        return new ProxyOutbound(candidate.key(), check.outcome(), grounds(check, setting.node()));
    }

    private ProxyInbound inbound() {
        FilterCheck check = network().groups(site.party(), Direction.INBOUND, setting.node(), PortRange.of(port()));
        return new ProxyInbound(candidate.key(), check.outcome(), grounds(check, site.party()));
    }

    private Grounds grounds(FilterCheck check, Party filtering) {
        return grounds.and(Hops.evidence(check.hops())).with("groups", TargetLeg.joined(filtering.groupIds()));
    }

    private ProxyAcl acl() {
        FilterCheck check = network().aclRoundTrip(setting.node(), site.party(), port());
        if (Hops.stops(check.outcome())) {
            aclCommands.put("SMPX-P06", new AclFix(setting).roundTrip(setting.node(), site.party(), port()));
        }
        return new ProxyAcl(
                candidate.key(),
                check.outcome(),
                grounds.and(Hops.evidence(check.hops())).with("acls", Hops.resources(check)));
    }

    private List<String> zones() {
        @Nullable String subnet = site.party().subnetId();
        return subnet == null ? List.of() : Zones.of(setting, List.of(subnet));
    }

    private boolean throughTransitGateway() {
        return routes.stream().anyMatch(route -> route.outcome() == ProxyRoute.Outcome.TRANSIT_OPEN);
    }

    private SortedMap<String, String> planValues() {
        SortedMap<String, String> values = new TreeMap<>(grounds.arguments());
        boolean sameVpc = Objects.equals(site.party().vpcId(), setting.vpcId());
        List<String> groups = setting.node().groupIds();
        boolean byGroup = sameVpc && groups != null && !groups.isEmpty();
        values.put("targetPort", Integer.toString(port()));
        values.put("nodeGroup", setting.node().firstGroupOr(Setting.UNTOLD));
        values.put("proxyGroup", site.party().firstGroupOr(Setting.UNTOLD));
        values.put("proxyAddress", Setting.text(TargetLeg.address(site.party())));
        values.put("proxySourceOption", byGroup ? "--source-group" : "--cidr");
        values.put(
                "proxySource",
                byGroup && groups != null ? groups.get(0) : Setting.text(TargetLeg.address(setting.node())));
        return values;
    }
}
