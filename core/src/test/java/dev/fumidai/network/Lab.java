package dev.fumidai.network;

import dev.fumidai.model.AwsSnapshot;
import dev.fumidai.model.Cidr;
import dev.fumidai.model.Collected;
import dev.fumidai.model.Kind;
import dev.fumidai.model.Known;
import dev.fumidai.model.PortRange;
import dev.fumidai.model.Resource;
import dev.fumidai.model.Scope;
import dev.fumidai.model.compute.Instance;
import dev.fumidai.model.vpc.InternetGateway;
import dev.fumidai.model.vpc.NatGateway;
import dev.fumidai.model.vpc.NetworkAcl;
import dev.fumidai.model.vpc.NetworkInterface;
import dev.fumidai.model.vpc.RouteTable;
import dev.fumidai.model.vpc.RouteTable.Association;
import dev.fumidai.model.vpc.RouteTable.Route;
import dev.fumidai.model.vpc.RouteTable.RouteTarget;
import dev.fumidai.model.vpc.RouteTable.TargetKind;
import dev.fumidai.model.vpc.SecurityGroup;
import dev.fumidai.model.vpc.SecurityGroup.GroupPair;
import dev.fumidai.model.vpc.SecurityGroup.IpPermission;
import dev.fumidai.model.vpc.Subnet;
import dev.fumidai.model.vpc.Vpc;
import dev.fumidai.model.vpc.VpcPeeringConnection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A small AWS environment for tests: everything is collected, and empty where nothing is put. */
final class Lab {
    static final Scope HERE = new Scope("111122223333", "ap-northeast-1");

    private final Map<String, Resource> resources = new LinkedHashMap<>();
    private final Map<Kind, Collected> collected = new EnumMap<>(Kind.class);

    Lab() {
        Stream.of(Kind.values()).forEach(kind -> collected.put(kind, Collected.COMPLETE));
    }

    /** VPC vpc-1 10.0.0.0/16 with subnet-p 10.0.1.0/24. */
    static Lab isolated(Route... routesOfPrivateSubnet) {
        return new Lab()
                .put(vpc("vpc-1", "10.0.0.0/16"))
                .put(subnet("subnet-p", "vpc-1", "10.0.1.0/24"))
                .put(table("rtb-p", "vpc-1", List.of(explicit("subnet-p")), routesOfPrivateSubnet));
    }

    /** The same with igw-1, a public subnet-pub and nat-1 in it. */
    static Lab withNat(Route... routesOfPrivateSubnet) {
        return isolated(routesOfPrivateSubnet)
                .put(internetGateway("igw-1", "vpc-1"))
                .put(subnet("subnet-pub", "vpc-1", "10.0.100.0/24"))
                .put(table(
                        "rtb-pub", "vpc-1", List.of(explicit("subnet-pub")), local(), toGateway("0.0.0.0/0", "igw-1")))
                .put(nat("nat-1", "subnet-pub"));
    }

    Lab put(Resource resource) {
        resources.put(resource.getClass().getSimpleName() + resource.id(), resource);
        return this;
    }

    Lab collected(Kind kind, Collected how) {
        collected.put(kind, how);
        return this;
    }

    Network network() {
        AwsSnapshot.Builder builder = AwsSnapshot.builder();
        resources.values().forEach(resource -> builder.add(resource, HERE));
        collected.forEach((kind, how) -> builder.collected(kind, HERE, how));
        return Network.of(builder.build());
    }

    static Cidr cidr(String text) {
        return Cidr.parse(text);
    }

    static List<Cidr> cidrs(String... texts) {
        return Stream.of(texts).map(Cidr::parse).toList();
    }

    static Vpc vpc(String id, String... blocks) {
        return new Vpc(id, HERE.account(), cidrs(blocks), List.of(), "default", "");
    }

    static Subnet subnet(String id, @Nullable String vpcId, @Nullable String block) {
        return new Subnet(
                id,
                vpcId,
                HERE.account(),
                "ap-northeast-1a",
                block == null ? null : cidr(block),
                List.of(),
                200,
                false,
                false,
                false);
    }

    static RouteTable table(
            String id, @Nullable String vpcId, @Nullable List<Association> associations, Route... routes) {
        return new RouteTable(id, vpcId, associations, List.of(routes), List.of());
    }

    static Association explicit(String subnetId) {
        return new Association("rtbassoc-" + subnetId, false, subnetId, null, "associated");
    }

    static Association main() {
        return new Association("rtbassoc-main", true, null, null, "associated");
    }

    static Route local() {
        return new Route(
                cidr("10.0.0.0/16"), null, new RouteTarget(TargetKind.LOCAL, "local"), "active", "CreateRouteTable");
    }

    static Route route(@Nullable String destination, TargetKind kind, String id) {
        return new Route(
                destination == null ? null : cidr(destination),
                null,
                new RouteTarget(kind, id),
                "active",
                "CreateRoute");
    }

    static Route listRoute(String prefixListId, TargetKind kind, String id) {
        return new Route(null, prefixListId, new RouteTarget(kind, id), "active", "CreateRoute");
    }

    static Route toGateway(String destination, String id) {
        return route(destination, TargetKind.INTERNET_GATEWAY, id);
    }

    static Route toNat(String destination, String id) {
        return route(destination, TargetKind.NAT_GATEWAY, id);
    }

    static Route toPeering(String destination, String id) {
        return route(destination, TargetKind.VPC_PEERING_CONNECTION, id);
    }

    static Route inState(Route route, @Nullable String state) {
        return new Route(route.destination(), route.destinationPrefixListId(), route.target(), state, route.origin());
    }

    static Route ofOrigin(Route route, @Nullable String origin) {
        return new Route(route.destination(), route.destinationPrefixListId(), route.target(), route.state(), origin);
    }

    static Route propagated(String destination, String id) {
        return ofOrigin(route(destination, TargetKind.VPN_GATEWAY, id), "EnableVgwRoutePropagation");
    }

    static InternetGateway internetGateway(String id, String vpcId) {
        return new InternetGateway(
                id, id.startsWith("eigw"), List.of(new InternetGateway.Attachment(vpcId, "available")));
    }

    static NatGateway nat(String id, String subnetId) {
        return new NatGateway(
                id, "vpc-1", "available", "public", "zonal", subnetId, null, List.of(natAddress("198.51.100.7")));
    }

    static NatGateway.NatGatewayAddress natAddress(@Nullable String publicIp) {
        return new NatGateway.NatGatewayAddress("eipalloc-1", publicIp, "10.0.100.9", "ap-northeast-1a", "succeeded");
    }

    static NetworkInterface natInterface(
            @Nullable Boolean sourceDestCheck, Known<NetworkInterface.PublicAddress> association) {
        return new NetworkInterface(
                "eni-n",
                "vpc-1",
                "subnet-pub",
                "i-n",
                0,
                List.of("sg-n"),
                cidr("10.0.100.20"),
                List.of(),
                association,
                sourceDestCheck);
    }

    static Instance instance(String id, @Nullable String state, @Nullable List<NetworkInterface> interfaces) {
        return new Instance(
                id,
                HERE.account(),
                state,
                "t3.micro",
                "ami-1",
                Known.none(),
                null,
                "subnet-pub",
                "vpc-1",
                "ap-northeast-1a",
                null,
                Known.none(),
                List.of(),
                interfaces,
                Known.none(),
                Known.none(),
                "enabled",
                "required",
                List.of(),
                null);
    }

    static VpcPeeringConnection peering(
            String id, @Nullable String status, @Nullable String requester, @Nullable String accepter) {
        return new VpcPeeringConnection(id, status, side(requester, HERE.region()), side(accepter, HERE.region()));
    }

    static VpcPeeringConnection.Side side(@Nullable String vpcId, @Nullable String region) {
        return new VpcPeeringConnection.Side(vpcId, HERE.account(), region, null);
    }

    static SecurityGroup group(String id, List<IpPermission> in, List<IpPermission> out) {
        return new SecurityGroup(id, "vpc-1", HERE.account(), id, in, out);
    }

    static SecurityGroup inbound(String id, IpPermission... in) {
        return group(id, List.of(in), List.of(all("0.0.0.0/0")));
    }

    static SecurityGroup outbound(String id, IpPermission... out) {
        return group(id, List.of(), List.of(out));
    }

    static IpPermission tcp(int port, String... ranges) {
        return permission("tcp", PortRange.of(port), cidrs(ranges), List.of(), List.of());
    }

    static IpPermission all(String... ranges) {
        return permission("-1", PortRange.ALL, cidrs(ranges), List.of(), List.of());
    }

    static IpPermission tcpFrom(int port, GroupPair... pairs) {
        return permission("tcp", PortRange.of(port), List.of(), List.of(), List.of(pairs));
    }

    static IpPermission tcpList(int port, String... prefixListIds) {
        return permission("tcp", PortRange.of(port), List.of(), List.of(prefixListIds), List.of());
    }

    static IpPermission permission(
            @Nullable String protocol,
            @Nullable PortRange ports,
            List<Cidr> ranges,
            @Nullable List<String> lists,
            @Nullable List<GroupPair> pairs) {
        return new IpPermission(protocol, ports, ranges, true, lists, pairs);
    }

    static GroupPair pair(@Nullable String groupId) {
        return new GroupPair(groupId, HERE.account(), null, null);
    }

    static NetworkAcl acl(String id, String subnetId, NetworkAcl.Entry... entries) {
        return new NetworkAcl(id, "vpc-1", true, List.of(subnetId), List.of(entries));
    }

    static NetworkAcl openAcl(String id, String subnetId) {
        return acl(id, subnetId, entry(100, false, "allow", "0.0.0.0/0"), entry(100, true, "allow", "0.0.0.0/0"));
    }

    static NetworkAcl.Entry entry(int number, boolean egress, String action, String block) {
        return new NetworkAcl.Entry(number, egress, action, "-1", cidr(block), PortRange.ALL);
    }

    static NetworkAcl.Entry tcpEntry(int number, boolean egress, String action, String block, int from, int to) {
        return new NetworkAcl.Entry(number, egress, action, "6", cidr(block), new PortRange(from, to));
    }

    /** Something with an address in a subnet of vpc-1. */
    static Party at(String resource, @Nullable String subnetId, @Nullable String address, String... groupIds) {
        return inVpc("vpc-1", resource, subnetId, address, groupIds);
    }

    static Party inVpc(
            @Nullable String vpcId,
            String resource,
            @Nullable String subnetId,
            @Nullable String address,
            String... groupIds) {
        return new Party(
                resource,
                vpcId,
                subnetId,
                address == null ? null : cidrs(address),
                List.of(groupIds),
                EphemeralPorts.LINUX);
    }
}
