package dev.fumidai.network;

import static dev.fumidai.network.Lab.HERE;
import static dev.fumidai.network.Lab.all;
import static dev.fumidai.network.Lab.cidr;
import static dev.fumidai.network.Lab.entry;
import static dev.fumidai.network.Lab.pair;
import static dev.fumidai.network.Lab.route;
import static dev.fumidai.network.Lab.tcp;
import static dev.fumidai.network.Lab.tcpEntry;
import static dev.fumidai.network.Lab.tcpFrom;

import dev.fumidai.model.AwsSnapshot;
import dev.fumidai.model.Collected;
import dev.fumidai.model.Kind;
import dev.fumidai.model.Known;
import dev.fumidai.model.Resource;
import dev.fumidai.model.compute.Instance;
import dev.fumidai.model.transit.TransitGateway;
import dev.fumidai.model.transit.TransitGatewayAttachment;
import dev.fumidai.model.transit.TransitGatewayRouteTable;
import dev.fumidai.model.transit.TransitGatewayVpcAttachment;
import dev.fumidai.model.vpc.BlockPublicAccess;
import dev.fumidai.model.vpc.NetworkAcl;
import dev.fumidai.model.vpc.NetworkInterface;
import dev.fumidai.model.vpc.RouteTable.Route;
import dev.fumidai.model.vpc.RouteTable.RouteTarget;
import dev.fumidai.model.vpc.RouteTable.TargetKind;
import dev.fumidai.model.vpc.SecurityGroup;
import dev.fumidai.model.vpc.SecurityGroup.IpPermission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Two VPCs with three instances, i-a and i-b in vpc-1 and i-x in vpc-2; a NAT gateway, an internet gateway, a peering
 * connection and a transit gateway, to which routes may lead. A value.
 *
 * @param unread what was not collected
 */
record PathWorld(List<Resource> resources, Set<Kind> unread) {
    static final List<String> INSTANCES = List.of("i-a", "i-b", "i-x");

    private static final Map<String, String> BLOCKS =
            Map.of("a", "10.0.1.0/24", "b", "10.0.2.0/24", "x", "10.2.1.0/24", "pub", "10.0.100.0/24");

    /** A question about a world. */
    record Question(String from, String to, int port) {}

    Network network() {
        AwsSnapshot.Builder builder = AwsSnapshot.builder();
        resources.forEach(resource -> builder.add(resource, HERE));
        for (Kind kind : Kind.values()) {
            builder.collected(kind, HERE, unread.contains(kind) ? Collected.NOT_COLLECTED : Collected.COMPLETE);
        }
        return Network.of(builder.build());
    }

    NetworkPath ask(Question question) {
        return network().path(question.from(), question.to(), question.port());
    }

    PathWorld with(List<Resource> others) {
        return new PathWorld(List.copyOf(others), unread);
    }

    /** The same with another one in a resource's place. */
    PathWorld replacing(Resource old, Resource next) {
        List<Resource> others = new ArrayList<>(resources);
        others.set(others.indexOf(old), next);
        return with(others);
    }

    PathWorld without(Kind kind, Class<? extends Resource> type) {
        Set<Kind> more = EnumSet.of(kind);
        more.addAll(unread);
        return new PathWorld(
                resources.stream().filter(one -> !type.isInstance(one)).toList(), more);
    }

    static Arbitrary<Question> questions() {
        Arbitrary<String> ends = Arbitraries.of("i-a", "i-b", "i-x", "i-a", "i-b", "i-x", "internet");
        return Combinators.combine(ends, ends, Arbitraries.of(22, 443))
                .as(Question::new)
                .filter(one -> !one.from().equals(one.to()));
    }

    static Arbitrary<Question> inside() {
        return questions().filter(one -> INSTANCES.contains(one.from()) && INSTANCES.contains(one.to()));
    }

    static Arbitrary<PathWorld> worlds() {
        return Combinators.combine(corner("a"), corner("b"), corner("x"), publicSubnet(), middle())
                .as((a, b, x, out, middle) -> new PathWorld(
                        Stream.of(a, b, x, out, middle).flatMap(List::stream).toList(), Set.of()));
    }

    /** A subnet with its instance, its groups, its network ACL and its route table. */
    private static Arbitrary<List<Resource>> corner(String name) {
        String vpc = vpcOf(name);
        String subnet = "subnet-" + name;
        Arbitrary<Boolean> hasAddress = Arbitraries.of(false, false, true);
        Arbitrary<String> state = Arbitraries.frequencyOf(
                Tuple.of(40, Arbitraries.just("running")), Tuple.of(1, Arbitraries.just("stopped")));
        return Combinators.combine(inbound(), outbound(), entries(), routes(name), hasAddress, state)
                .as((in, out, entries, routes, address, running) -> List.of(
                        Lab.subnet(subnet, vpc, BLOCKS.get(name)),
                        new SecurityGroup("sg-" + name, vpc, HERE.account(), name, in, out),
                        new NetworkAcl("acl-" + name, vpc, false, List.of(subnet), entries),
                        Lab.table("rtb-" + name, vpc, List.of(Lab.explicit(subnet)), routes.toArray(Route[]::new)),
                        instance(name, vpc, running, address)));
    }

    private static String vpcOf(String name) {
        return name.equals("x") ? "vpc-2" : "vpc-1";
    }

    private static Instance instance(String name, String vpc, String state, boolean hasAddress) {
        String address = String.valueOf(BLOCKS.get(name)).replace(".0/24", ".10");
        Known<NetworkInterface.PublicAddress> association = hasAddress
                ? Known.of(new NetworkInterface.PublicAddress("198.51.100.10", null, "amazon"))
                : Known.none();
        NetworkInterface primary = new NetworkInterface(
                "eni-" + name,
                vpc,
                "subnet-" + name,
                "i-" + name,
                0,
                List.of("sg-" + name),
                cidr(address),
                List.of(),
                association,
                true);
        return new Instance(
                "i-" + name,
                HERE.account(),
                state,
                "t3.micro",
                "ami-1",
                Known.none(),
                "Linux/UNIX",
                "subnet-" + name,
                vpc,
                "ap-northeast-1a",
                cidr(address),
                hasAddress ? Known.of("198.51.100.10") : Known.none(),
                List.of("sg-" + name),
                List.of(primary),
                Known.none(),
                Known.none(),
                "enabled",
                "required",
                List.of(),
                null);
    }

    private static Arbitrary<List<IpPermission>> inbound() {
        return Arbitraries.of(
                        all("0.0.0.0/0"),
                        all("0.0.0.0/0"),
                        tcp(22, "0.0.0.0/0"),
                        all("10.0.0.0/8"),
                        tcp(22, "10.0.0.0/16"),
                        tcp(22, "10.2.0.0/16", "198.51.100.0/24"),
                        tcp(443, "0.0.0.0/0"),
                        tcpFrom(22, pair("sg-a")),
                        tcpFrom(443, pair("sg-x"), pair("sg-b")))
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
    }

    private static Arbitrary<List<IpPermission>> outbound() {
        return Arbitraries.of(
                        all("0.0.0.0/0"),
                        all("0.0.0.0/0"),
                        tcp(443, "0.0.0.0/0"),
                        tcp(22, "10.0.0.0/8"),
                        tcpFrom(22, pair("sg-b")))
                .list()
                .ofMinSize(1)
                .ofMaxSize(2);
    }

    private static Arbitrary<List<NetworkAcl.Entry>> entries() {
        Arbitrary<List<NetworkAcl.Entry>> open = Arbitraries.just(
                List.of(entry(100, false, "allow", "0.0.0.0/0"), entry(100, true, "allow", "0.0.0.0/0")));
        Arbitrary<List<NetworkAcl.Entry>> some = Arbitraries.of(
                        entry(10, false, "deny", "10.2.0.0/16"),
                        tcpEntry(20, true, "deny", "0.0.0.0/0", 22, 22),
                        tcpEntry(30, false, "allow", "0.0.0.0/0", 1024, 65535),
                        tcpEntry(40, false, "allow", "10.0.0.0/8", 32768, 60999),
                        tcpEntry(50, false, "allow", "10.0.0.0/16", 22, 443),
                        entry(60, true, "allow", "10.0.0.0/8"),
                        entry(70, true, "allow", "0.0.0.0/0"),
                        entry(80, false, "allow", "0.0.0.0/0"))
                .set()
                .ofMinSize(2)
                .ofMaxSize(6)
                .map(List::copyOf);
        return Arbitraries.frequencyOf(Tuple.of(5, open), Tuple.of(2, some));
    }

    private static Arbitrary<List<Route>> routes(String name) {
        String own = name.equals("x") ? "10.2.0.0/16" : "10.0.0.0/16";
        String other = name.equals("x") ? "10.0.0.0/16" : "10.2.0.0/16";
        String near = name.equals("x") ? "10.0.1.0/24" : "10.2.1.0/24";
        Route local =
                new Route(cidr(own), null, new RouteTarget(TargetKind.LOCAL, "local"), "active", "CreateRouteTable");
        Arbitrary<List<Route>> ways = Combinators.combine(
                        across().injectNull(0.05), target().injectNull(0.85), out().injectNull(0.2), state(), state())
                .as((far, close, rest, first, second) -> Stream.of(
                                far == null ? null : Lab.inState(route(other, far.kind(), far.id()), first),
                                close == null ? null : route(near, close.kind(), close.id()),
                                rest == null ? null : Lab.inState(route("0.0.0.0/0", rest.kind(), rest.id()), second))
                        .filter(Objects::nonNull)
                        .toList());
        return ways.map(more -> Stream.concat(Stream.of(local), more.stream()).toList());
    }

    private static Arbitrary<String> state() {
        return Arbitraries.frequencyOf(
                Tuple.of(15, Arbitraries.just("active")), Tuple.of(1, Arbitraries.just("blackhole")));
    }

    /** Between the VPCs both sides mostly go the same way. */
    private static Arbitrary<RouteTarget> across() {
        return Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.just(new RouteTarget(TargetKind.VPC_PEERING_CONNECTION, "pcx-1"))),
                Tuple.of(3, Arbitraries.just(new RouteTarget(TargetKind.TRANSIT_GATEWAY, "tgw-1"))),
                Tuple.of(1, target()));
    }

    private static Arbitrary<RouteTarget> out() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(new RouteTarget(TargetKind.NAT_GATEWAY, "nat-1"))),
                Tuple.of(3, Arbitraries.just(new RouteTarget(TargetKind.INTERNET_GATEWAY, "igw-1"))),
                Tuple.of(1, target()));
    }

    private static Arbitrary<RouteTarget> target() {
        return Arbitraries.of(
                new RouteTarget(TargetKind.VPC_PEERING_CONNECTION, "pcx-1"),
                new RouteTarget(TargetKind.TRANSIT_GATEWAY, "tgw-1"),
                new RouteTarget(TargetKind.NAT_GATEWAY, "nat-1"),
                new RouteTarget(TargetKind.INTERNET_GATEWAY, "igw-1"));
    }

    private static Arbitrary<List<Resource>> publicSubnet() {
        return entries()
                .map(entries -> List.of(
                        Lab.subnet("subnet-pub", "vpc-1", BLOCKS.get("pub")),
                        new NetworkAcl("acl-pub", "vpc-1", false, List.of("subnet-pub"), entries),
                        Lab.table(
                                "rtb-pub",
                                "vpc-1",
                                List.of(Lab.explicit("subnet-pub")),
                                Lab.local(),
                                Lab.toGateway("0.0.0.0/0", "igw-1")),
                        Lab.nat("nat-1", "subnet-pub"),
                        Lab.internetGateway("igw-1", "vpc-1")));
    }

    private static Arbitrary<List<Resource>> middle() {
        Arbitrary<String> blocked =
                Arbitraries.of("off", "off", "off", "off", "off", "block-ingress", "block-bidirectional");
        Arbitrary<String> peering =
                Arbitraries.of("active", "active", "active", "active", "active", "active", "pending-acceptance");
        Arbitrary<String> referring = Arbitraries.of("enable", "disable");
        return Combinators.combine(blocked, peering, referring)
                .as((mode, status, reference) -> List.of(
                        Lab.vpc("vpc-1", "10.0.0.0/16"),
                        Lab.vpc("vpc-2", "10.2.0.0/16"),
                        new BlockPublicAccess(HERE, mode, "account", "allowed"),
                        Lab.peering("pcx-1", status, "vpc-1", "vpc-2"),
                        new TransitGateway("tgw-1", HERE.account(), "available", "enable", "tgw-rtb-1", reference),
                        attached(1, "subnet-a"),
                        attached(2, "subnet-x"),
                        associated(1),
                        associated(2),
                        new TransitGatewayRouteTable(
                                "tgw-rtb-1",
                                "tgw-1",
                                "available",
                                List.of(leading("10.0.0.0/16", 1), leading("10.2.0.0/16", 2)))));
    }

    private static Resource attached(int number, String subnet) {
        return new TransitGatewayVpcAttachment(
                "tgw-attach-" + number,
                "tgw-1",
                "vpc-" + number,
                HERE.account(),
                "available",
                List.of(subnet),
                "enable",
                "disable",
                "disable");
    }

    private static Resource associated(int number) {
        return new TransitGatewayAttachment(
                "tgw-attach-" + number, "tgw-1", "vpc", "vpc-" + number, "available", "tgw-rtb-1", "associated");
    }

    private static TransitGatewayRouteTable.Route leading(String block, int number) {
        return new TransitGatewayRouteTable.Route(
                cidr(block),
                null,
                "propagated",
                "active",
                List.of(new TransitGatewayRouteTable.RouteAttachment("tgw-attach-" + number, "vpc", "vpc-" + number)));
    }
}
