package dev.fumidai.internal.assembly;

import dev.fumidai.fact.Candidate;
import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;
import dev.fumidai.fact.node.MachineState.Machine;
import dev.fumidai.fact.shell.PeerAcl;
import dev.fumidai.fact.shell.PeerRoute;
import dev.fumidai.fact.shell.RemotePort;
import dev.fumidai.fact.shell.TargetInbound;
import dev.fumidai.fact.shell.TargetLogin;
import dev.fumidai.finding.Command;
import dev.fumidai.model.Cidr;
import dev.fumidai.model.Known;
import dev.fumidai.model.PortRange;
import dev.fumidai.model.vpc.RouteTable;
import dev.fumidai.model.vpc.VpcPeeringConnection;
import dev.fumidai.network.Direction;
import dev.fumidai.network.FilterCheck;
import dev.fumidai.network.FilterOutcome;
import dev.fumidai.network.Network;
import dev.fumidai.network.Party;
import dev.fumidai.network.RouteCheck;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The last leg to the target's own shell, from whatever opens SSH or RDP there: the same questions for all of it. */
final class TargetLeg {
    static final int SSH = 22;
    static final int RDP = 3389;

    private final Setting setting;
    private final String candidate;
    private final Party peer;
    private final List<Party> appearances;
    private final Grounds grounds;
    private final Map<String, List<Command>> aclCommands = new TreeMap<>();

    /** How the operator proves who he is on the target. */
    enum Login {
        /** With a key that the target accepts, or a password on Windows. */
        KEY,
        /** The same, or with a key that EC2 Instance Connect pushes for a minute. */
        KEY_OR_PUSHED_KEY
    }

    TargetLeg(Setting setting, String candidate, Party peer, Grounds grounds) {
        this(setting, candidate, peer, List.of(peer), grounds);
    }

    /** @param appearances under which addresses the target may see the peer; it is not told which it is, if several */
    TargetLeg(Setting setting, String candidate, Party peer, List<Party> appearances, Grounds grounds) {
        this.setting = setting;
        this.candidate = candidate;
        this.peer = peer;
        this.appearances = List.copyOf(appearances);
        this.grounds = grounds.with("port", Integer.toString(port()))
                .with("peer", peer.resource())
                .with("peerAddress", address(peer));
    }

    static @Nullable String address(Party party) {
        return party.addresses() == null || party.addresses().isEmpty()
                ? null
                : party.addresses().get(0).toString();
    }

    /** The port of the target's own shell; SSH's where the platform is not told. */
    int port() {
        return port(setting);
    }

    static int port(Setting setting) {
        return isWindows(setting) ? RDP : SSH;
    }

    boolean isWindows() {
        return isWindows(setting);
    }

    private static boolean isWindows(Setting setting) {
        return "windows".equalsIgnoreCase(setting.target().platform().orNull());
    }

    private Network network() {
        return setting.world().network();
    }

    Map<String, List<Command>> aclCommands() {
        return aclCommands;
    }

    List<Fact> facts(Login login) {
        List<Fact> facts = new ArrayList<>();
        facts.add(remotePort());
        facts.add(NodeFacts.state(candidate, Machine.TARGET, setting.target(), grounds));
        facts.add(inbound());
        facts.add(acl());
        facts.add(login(login));
        return facts;
    }

    private RemotePort remotePort() {
        Known<String> platform = setting.target().platform();
        RemotePort.Outcome outcome = platform.isUnknown()
                ? RemotePort.Outcome.UNKNOWN
                : isWindows() ? RemotePort.Outcome.RDP : RemotePort.Outcome.SSH;
        return new RemotePort(
                candidate, outcome, grounds.and(setting.target().instanceId(), "Platform", platform.orNull()));
    }

    /** What the peer's own groups do with the connection. */
    FilterCheck outbound() {
        return network().groups(peer, Direction.OUTBOUND, setting.node(), PortRange.of(port()));
    }

    private TargetInbound inbound() {
        FilterCheck check = Hops.whicheverHolds(appearances.stream()
                .map(one -> network().groups(setting.node(), Direction.INBOUND, one, PortRange.of(port())))
                .toList());
        return new TargetInbound(
                candidate,
                isNothingTold() ? FilterOutcome.UNKNOWN : check.outcome(),
                grounds.and(Hops.evidence(check.hops()))
                        .with("groups", joined(setting.node().groupIds())));
    }

    /**
     * Whether it is not even told if the peer stands already, or is to be built: then nobody knows what the target would
     * have to admit, and a plan for that cannot be written.
     */
    private boolean isNothingTold() {
        return peer.resource().equals(Candidate.NEW) && peer.addresses() == null && peer.groupIds() == null;
    }

    /** There and back, between what stands on either side. */
    List<Fact> routes() {
        return List.of(
                route(PeerRoute.Way.FORWARD, peer, setting.node()), route(PeerRoute.Way.BACK, setting.node(), peer));
    }

    /** The same for each place that the peer may be in: unknown where they differ, since it is not told which it is. */
    List<Fact> routesOfEachPlace() {
        List<Fact> routes = new ArrayList<>();
        for (PeerRoute.Way way : PeerRoute.Way.values()) {
            List<PeerRoute> found = appearances.stream()
                    .map(one -> way == PeerRoute.Way.FORWARD
                            ? route(way, one, setting.node())
                            : route(way, setting.node(), one))
                    .toList();
            PeerRoute first = found.get(0);
            boolean agreed = found.stream().allMatch(one -> one.outcome() == first.outcome());
            routes.add(agreed ? first : new PeerRoute(candidate, way, PeerRoute.Outcome.UNKNOWN, first.grounds()));
        }
        return routes;
    }

    /** What is to be built in the target's VPC is joined to it by the local route, if no other leads to its addresses. */
    List<Fact> routesToBeBuilt() {
        boolean addressesUntold = peer.subnetId() != null && peer.addresses() == null;
        return routesThatAre(addressesUntold ? PeerRoute.Outcome.UNKNOWN : PeerRoute.Outcome.TO_BE_BUILT);
    }

    /** The peer is outside of AWS: the routes to and from the gateway that it is behind are asked for by themselves. */
    List<Fact> routesOutside() {
        return routesThatAre(PeerRoute.Outcome.OUTSIDE);
    }

    private List<Fact> routesThatAre(PeerRoute.Outcome outcome) {
        List<Fact> routes = new ArrayList<>();
        for (PeerRoute.Way way : PeerRoute.Way.values()) {
            routes.add(new PeerRoute(
                    candidate,
                    way,
                    outcome,
                    grounds.with("routeTable", null)
                            .with("route", null)
                            .with("routeTarget", null)
                            .with("peering", null)));
        }
        return routes;
    }

    private PeerRoute route(PeerRoute.Way way, Party from, Party to) {
        RouteCheck check = network().crossRoute(from, to);
        PeerRoute.Outcome outcome = switch (check.outcome()) {
            case LOCAL -> PeerRoute.Outcome.LOCAL;
            case PEERING_ACTIVE -> PeerRoute.Outcome.PEERED;
            case PEERING_INACTIVE ->
                isPending() ? PeerRoute.Outcome.PEERING_PENDING : PeerRoute.Outcome.PEERING_INACTIVE;
            case NO_ROUTE -> PeerRoute.Outcome.NO_ROUTE;
            case BLACKHOLE ->
                mayBeOvertaken(check.route(), to)
                        ? PeerRoute.Outcome.BLACKHOLE_BESIDE_PEERING
                        : PeerRoute.Outcome.BLACKHOLE;
            case OTHER_TARGET -> PeerRoute.Outcome.OTHER_TARGET;
            case TRANSIT_OPEN -> PeerRoute.Outcome.TRANSIT_OPEN;
            case TRANSIT_STOPPED -> PeerRoute.Outcome.TRANSIT_STOPPED;
            case NOT_MODELLED -> PeerRoute.Outcome.NOT_MODELLED;
            case UNKNOWN -> PeerRoute.Outcome.UNKNOWN;
        };
        RouteTable.@Nullable Route found = check.route();
        return new PeerRoute(
                candidate,
                way,
                outcome,
                grounds.and(Hops.evidence(check.hops()))
                        .with("routeTable", check.routeTableId())
                        .with("route", found == null ? null : found.destinationText())
                        .with(
                                "routeTarget",
                                found == null ? null : found.target().id())
                        .with("peering", peering())
                        .with("stoppedAt", Hops.stoppedAt(check.hops()))
                        .with("code", Hops.code(check.hops()))
                        .with("peerBlock", address(to))
                        .with("peerVerb", "create-route"));
    }

    /** Whether an active peering connection would carry the packets by a narrower route than this one. */
    private boolean mayBeOvertaken(RouteTable.@Nullable Route route, Party to) {
        @Nullable String there = address(to);
        if (route == null || route.destination() == null || there == null) {
            return false;
        }
        Cidr block = Cidr.parse(there);
        return route.destination().contains(block)
                && !route.destination().equals(block)
                && peerings().stream()
                        .anyMatch(one -> "active".equals(one.statusCode())
                                && !one.vpcPeeringConnectionId()
                                        .equals(route.target().id()));
    }

    /** Between the peer's VPC and the target's; active ones first. */
    private List<VpcPeeringConnection> peerings() {
        @Nullable String vpc = peer.vpcId();
        return vpc == null || Objects.equals(vpc, setting.vpcId())
                ? List.of()
                : network().peerings(vpc, setting.vpcId()).stream()
                        .sorted(Comparator.comparing(one -> !"active".equals(one.statusCode())))
                        .toList();
    }

    private boolean isPending() {
        return peerings().stream().anyMatch(one -> "pending-acceptance".equals(one.statusCode()));
    }

    private @Nullable String peering() {
        return peerings().stream()
                .map(VpcPeeringConnection::vpcPeeringConnectionId)
                .findFirst()
                .orElse(null);
    }

    private PeerAcl acl() {
        FilterCheck check = isInNewSubnet()
                ? targetSide()
                : Hops.whicheverHolds(appearances.stream()
                        .map(one -> network().aclRoundTrip(one, setting.node(), port()))
                        .toList());
        if (Hops.stops(check.outcome())) {
            AclFix fix = new AclFix(setting);
            aclCommands.put(
                    "RSBL-P04",
                    appearances.stream()
                            .flatMap(one -> fix.roundTrip(one, setting.node(), port()).stream())
                            .distinct()
                            .toList());
        }
        return new PeerAcl(
                candidate,
                isNothingTold() ? FilterOutcome.UNKNOWN : check.outcome(),
                grounds.and(Hops.evidence(check.hops())).with("acls", Hops.resources(check)));
    }

    /** Not so where nobody can tell whether a subnet is there for it: then neither can its network ACL be told. */
    private boolean isInNewSubnet() {
        return peer.resource().equals(Candidate.NEW) && peer.subnetId() == null && peer.addresses() != null;
    }

    /** The subnet of the peer is yet to be made, with the VPC's default network ACL; the target's is there. */
    private FilterCheck targetSide() {
        return Hops.all(List.of(
                network().acl(setting.node(), Direction.INBOUND, peer, PortRange.of(port())),
                network().acl(setting.node(), Direction.OUTBOUND, peer, peer.ephemeralPorts())));
    }

    private TargetLogin login(Login login) {
        @Nullable String key = setting.target().keyName().orNull();
        return new TargetLogin(
                candidate,
                isWindows() ? byPassword(key) : byKey(login, key),
                grounds.and(setting.target().instanceId(), "KeyName", key).with("key", key));
    }

    private TargetLogin.Outcome byPassword(@Nullable String key) {
        return setting.question()
                .declarations()
                .osPassword()
                .map(held -> held ? TargetLogin.Outcome.PASSWORD_HELD : TargetLogin.Outcome.PASSWORD_NOT_HELD)
                .orElse(key == null ? TargetLogin.Outcome.UNKNOWN : TargetLogin.Outcome.PASSWORD_ON_CHECKLIST);
    }

    private TargetLogin.Outcome byKey(Login login, @Nullable String key) {
        Optional<Boolean> held = setting.question().declarations().sshKey();
        if (held.equals(Optional.of(true))) {
            return TargetLogin.Outcome.KEY_HELD;
        }
        Optional<Boolean> installed = setting.question().declarations().instanceConnectPackage();
        boolean pushes = login == Login.KEY_OR_PUSHED_KEY;
        if (pushes && installed.equals(Optional.of(true))) {
            return TargetLogin.Outcome.KEY_PUSHED;
        }
        if (held.isEmpty() && key != null) {
            return TargetLogin.Outcome.KEY_ON_CHECKLIST;
        }
        if (pushes && installed.isEmpty()) {
            return TargetLogin.Outcome.PACKAGE_UNKNOWN;
        }
        return held.isPresent() ? TargetLogin.Outcome.KEY_NOT_HELD : TargetLogin.Outcome.UNKNOWN;
    }

    static @Nullable String joined(@Nullable List<String> ids) {
        return ids == null ? null : String.join(", ", ids);
    }

    /** The target's private address, or {@code ?}. */
    String targetAddress() {
        List<Cidr> addresses = setting.node().addresses();
        return Setting.text(
                addresses == null || addresses.isEmpty()
                        ? null
                        : addresses.get(0).address());
    }
}
