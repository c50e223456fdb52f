package dev.fumidai.network;

import static dev.fumidai.network.Lab.HERE;
import static dev.fumidai.network.Lab.all;
import static dev.fumidai.network.Lab.cidr;
import static dev.fumidai.network.Lab.cidrs;
import static dev.fumidai.network.Lab.entry;
import static dev.fumidai.network.Lab.explicit;
import static dev.fumidai.network.Lab.route;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fumidai.model.Cidr;
import dev.fumidai.model.Known;
import dev.fumidai.model.compute.Instance;
import dev.fumidai.model.transit.TransitGateway;
import dev.fumidai.model.transit.TransitGatewayAttachment;
import dev.fumidai.model.transit.TransitGatewayRouteTable;
import dev.fumidai.model.transit.TransitGatewayRouteTable.RouteAttachment;
import dev.fumidai.model.transit.TransitGatewayVpcAttachment;
import dev.fumidai.model.vpc.BlockPublicAccess;
import dev.fumidai.model.vpc.Endpoint;
import dev.fumidai.model.vpc.NatGateway;
import dev.fumidai.model.vpc.NetworkAcl;
import dev.fumidai.model.vpc.NetworkInterface;
import dev.fumidai.model.vpc.RouteTable;
import dev.fumidai.model.vpc.RouteTable.Route;
import dev.fumidai.model.vpc.RouteTable.RouteTarget;
import dev.fumidai.model.vpc.RouteTable.TargetKind;
import dev.fumidai.model.vpc.SecurityGroup;
import dev.fumidai.model.vpc.Subnet;
import dev.fumidai.model.vpc.Vpc;
import dev.fumidai.model.vpn.VpnConnection;
import dev.fumidai.model.vpn.VpnGateway;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractComparableAssert;
import org.jspecify.annotations.Nullable;

/** Networks that are open, but for what a test changes: beyond IPv4, and with gateways of every kind. */
final class PathScenes {
    static final Route LOCAL = local("10.0.0.0/16");
    static final Route LOCAL_6 = local("2600:1::/56");
    static final Known<NetworkInterface.PublicAddress> PUBLIC =
            Known.of(new NetworkInterface.PublicAddress("198.51.100.10", null, "amazon"));

    private PathScenes() {}

    static NetworkPath.Outcome path(Lab lab, String from, String to) {
        return lab.network().path(from, to, 443).outcome();
    }

    static AbstractComparableAssert<?, NetworkPath.Outcome> assertPath(Lab lab, String from, String to) {
        NetworkPath path = lab.network().path(from, to, 443);
        return assertThat(path.outcome())
                .as(
                        "stopped by %s, doubts %s",
                        path.stop().orElse(null), path.doubt().orElse(null));
    }

    /** vpc-1 with subnet-a and subnet-b, open filters, igw-1. */
    static Lab base(Route... routes) {
        return new Lab()
                .put(new Vpc("vpc-1", HERE.account(), cidrs("10.0.0.0/16"), cidrs("2600:1::/56"), "default", ""))
                .put(dual("a", "10.0.1.0/24", "2600:1:0:1::/64"))
                .put(dual("b", "10.0.2.0/24", "2600:1:0:2::/64"))
                .put(acl("a"))
                .put(acl("b"))
                .put(open())
                .put(Lab.table("rtb-a", "vpc-1", List.of(explicit("subnet-a")), routes))
                .put(Lab.table("rtb-b", "vpc-1", List.of(explicit("subnet-b")), routes))
                .put(Lab.internetGateway("igw-1", "vpc-1"))
                .put(new BlockPublicAccess(HERE, "off", "account", "allowed"));
    }

    static Subnet dual(String name, String block, String ipv6) {
        return new Subnet(
                "subnet-" + name,
                "vpc-1",
                HERE.account(),
                "ap-northeast-1a",
                cidr(block),
                cidrs(ipv6),
                200,
                false,
                false,
                false);
    }

    static Subnet only6(boolean dns64) {
        return new Subnet(
                "subnet-a",
                "vpc-1",
                HERE.account(),
                "ap-northeast-1a",
                null,
                cidrs("2600:1:0:1::/64"),
                200,
                false,
                dns64,
                true);
    }

    static NetworkAcl acl(String name) {
        return new NetworkAcl(
                "acl-" + name,
                name.equals("hub") || name.equals("x") ? "vpc-2" : "vpc-1",
                false,
                List.of("subnet-" + name),
                Stream.of(true, false)
                        .flatMap(egress -> Stream.of(
                                entry(100, egress, "allow", "0.0.0.0/0"), entry(101, egress, "allow", "::/0")))
                        .toList());
    }

    static SecurityGroup open() {
        return Lab.group("sg-open", List.of(all("0.0.0.0/0", "::/0")), List.of(all("0.0.0.0/0", "::/0")));
    }

    static Route local(String block) {
        return new Route(cidr(block), null, new RouteTarget(TargetKind.LOCAL, "local"), "active", "CreateRouteTable");
    }

    record Host(
            String name,
            String vpc,
            @Nullable String address,
            List<Cidr> ipv6,
            Known<NetworkInterface.PublicAddress> association,
            String state,
            String group) {}

    static Host host(
            String name,
            String vpc,
            @Nullable String address,
            List<Cidr> ipv6,
            Known<NetworkInterface.PublicAddress> association) {
        return new Host(name, vpc, address, ipv6, association, "running", "sg-open");
    }

    static void put(Lab lab, Host host) {
        @Nullable Cidr address = host.address() == null ? null : cidr(host.address());
        NetworkInterface primary = new NetworkInterface(
                "eni-" + host.name(),
                host.vpc(),
                "subnet-" + host.name(),
                "i-" + host.name(),
                0,
                List.of(host.group()),
                address,
                host.ipv6(),
                host.association(),
                true);
        NetworkInterface.@Nullable PublicAddress association =
                host.association().orNull();
        lab.put(primary)
                .put(new Instance(
                        "i-" + host.name(),
                        HERE.account(),
                        host.state(),
                        "t3.micro",
                        "ami-1",
                        Known.none(),
                        "Linux/UNIX",
                        "subnet-" + host.name(),
                        host.vpc(),
                        "ap-northeast-1a",
                        address,
                        association == null || association.publicIp() == null
                                ? Known.none()
                                : Known.of(association.publicIp()),
                        List.of(host.group()),
                        List.of(primary),
                        Known.none(),
                        Known.none(),
                        "enabled",
                        "required",
                        List.of(),
                        null));
    }

    static void pub(Lab lab, Route... more) {
        Route[] routes = Stream.concat(Stream.of(LOCAL, LOCAL_6, Lab.toGateway("0.0.0.0/0", "igw-1")), Stream.of(more))
                .toArray(Route[]::new);
        lab.put(Lab.subnet("subnet-pub", "vpc-1", "10.0.100.0/24"))
                .put(acl("pub"))
                .put(Lab.table("rtb-pub", "vpc-1", List.of(explicit("subnet-pub")), routes))
                .put(Lab.nat("nat-1", "subnet-pub"));
    }

    static Lab nat64() {
        Lab lab = base(LOCAL_6, Lab.toNat("64:ff9b::/96", "nat-1")).put(only6(true));
        pub(lab);
        put(lab, host("a", "vpc-1", null, cidrs("2600:1:0:1::a"), Known.none()));
        return lab;
    }

    static Endpoint endpoint(String ipAddressType) {
        return new Endpoint.InterfaceEndpoint(
                "vpce-1",
                "vpc-1",
                "com.amazonaws.ap-northeast-1.ssm",
                null,
                "available",
                Known.none(),
                List.of("subnet-b"),
                List.of("sg-open"),
                List.of(),
                true,
                ipAddressType);
    }

    static Endpoint s3(String vpcId) {
        return new Endpoint.GatewayEndpoint(
                "vpce-s3", vpcId, "com.amazonaws.ap-northeast-1.s3", "available", Known.none(), List.of());
    }

    static NetworkInterface free(@Nullable String instanceId) {
        return new NetworkInterface(
                "eni-free",
                "vpc-1",
                "subnet-b",
                instanceId,
                null,
                List.of("sg-open"),
                cidr("10.0.2.77"),
                List.of(),
                Known.none(),
                true);
    }

    static RouteTable edge(String gatewayId, Route route) {
        return Lab.table(
                "rtb-edge",
                "vpc-1",
                List.of(new RouteTable.Association(null, false, null, gatewayId, "associated")),
                LOCAL,
                route);
    }

    // The other VPC and the transit gateway

    static Lab hub(Lab lab, Route... routes) {
        return lab.put(new Vpc("vpc-2", HERE.account(), cidrs("10.2.0.0/16"), cidrs("2600:2::/56"), "default", ""))
                .put(Lab.subnet("subnet-hub", "vpc-2", "10.2.1.0/24"))
                .put(acl("hub"))
                .put(Lab.table("rtb-hub", "vpc-2", List.of(explicit("subnet-hub")), routes));
    }

    static TransitGatewayRouteTable.Route to(String block, String attachment, String type, String resource) {
        return new TransitGatewayRouteTable.Route(
                cidr(block), null, "static", "active", List.of(new RouteAttachment(attachment, type, resource)));
    }

    static TransitGatewayRouteTable.Route home() {
        return to("10.0.0.0/16", "tgw-attach-1", "vpc", "vpc-1");
    }

    static Lab transit(Lab lab, TransitGatewayRouteTable.Route... routes) {
        return lab.put(new TransitGateway("tgw-1", HERE.account(), "available", "enable", "tgw-rtb-1", "enable"))
                .put(attachment(1, "disable", "subnet-a"))
                .put(attachment(2, "disable", "subnet-hub"))
                .put(associated(1))
                .put(associated(2))
                .put(new TransitGatewayRouteTable("tgw-rtb-1", "tgw-1", "available", List.of(routes)));
    }

    static TransitGatewayVpcAttachment attachment(int number, @Nullable String applianceMode, String... subnets) {
        return new TransitGatewayVpcAttachment(
                "tgw-attach-" + number,
                "tgw-1",
                "vpc-" + number,
                HERE.account(),
                "available",
                List.of(subnets),
                "enable",
                applianceMode,
                "enable");
    }

    static TransitGatewayAttachment associated(int number) {
        return new TransitGatewayAttachment(
                "tgw-attach-" + number, "tgw-1", "vpc", "vpc-" + number, "available", "tgw-rtb-1", "associated");
    }

    static VpnGateway vgw() {
        return new VpnGateway("vgw-1", "available", List.of(new VpnGateway.VpcAttachment("vpc-1", "attached")));
    }

    static VpnConnection vpn(
            String id, @Nullable String vpnGatewayId, @Nullable String transitGatewayId, String status) {
        return new VpnConnection(
                id,
                "available",
                vpnGatewayId,
                transitGatewayId,
                "cgw-1",
                false,
                List.of(),
                List.of(new VpnConnection.Tunnel("203.0.113.1", status, 1)));
    }

    /** The VPN attachment has a table of its own, which is empty. */
    static Lab byTransitVpn() {
        Lab lab = base(LOCAL, route("192.168.0.0/16", TargetKind.TRANSIT_GATEWAY, "tgw-1"))
                .put(vpn("vpn-up", null, "tgw-1", "UP"));
        transit(lab, to("192.168.0.0/16", "tgw-attach-9", "vpn", "vpn-up"))
                .put(new TransitGatewayAttachment(
                        "tgw-attach-9", "tgw-1", "vpn", "vpn-up", "available", "tgw-rtb-9", "associated"))
                .put(new TransitGatewayRouteTable("tgw-rtb-9", "tgw-1", "available", List.of()));
        put(lab, host("a", "vpc-1", "10.0.1.10", List.of(), Known.none()));
        return lab;
    }

    static BlockPublicAccess.Exclusion exclusion(String vpcId) {
        return new BlockPublicAccess.Exclusion(
                "vpcbpa-exclude-1",
                "allow-egress",
                "arn:aws:ec2:ap-northeast-1:111122223333:vpc/" + vpcId,
                "create-complete");
    }

    /** vpc-1 leaves by a transit gateway and a regional NAT gateway in vpc-2, under Block Public Access. */
    static Lab regionalHub() {
        Lab lab = base(LOCAL, route("0.0.0.0/0", TargetKind.TRANSIT_GATEWAY, "tgw-1"));
        hub(lab, local("10.2.0.0/16"), Lab.toNat("0.0.0.0/0", "nat-r"))
                .put(Lab.internetGateway("igw-2", "vpc-2"))
                .put(Lab.table(
                        "rtb-r",
                        "vpc-2",
                        List.of(),
                        local("10.2.0.0/16"),
                        Lab.toGateway("0.0.0.0/0", "igw-2"),
                        route("10.0.0.0/16", TargetKind.TRANSIT_GATEWAY, "tgw-1")))
                .put(new NatGateway(
                        "nat-r",
                        "vpc-2",
                        "available",
                        "public",
                        "regional",
                        null,
                        "rtb-r",
                        List.of(new NatGateway.NatGatewayAddress(
                                "eipalloc-1", "198.51.100.7", null, "ap-northeast-1a", "succeeded"))))
                .put(new BlockPublicAccess(HERE, "block-bidirectional", "account", "allowed"));
        transit(lab, to("0.0.0.0/0", "tgw-attach-2", "vpc", "vpc-2"), home());
        put(lab, host("a", "vpc-1", "10.0.1.10", List.of(), Known.none()));
        return lab;
    }

    /** vpc-2's attachment has a subnet in each of two zones; the far zone's network ACL denies everything. */
    static Lab applianceHub(@Nullable String mode) {
        Lab lab = base(LOCAL, route("10.2.0.0/16", TargetKind.TRANSIT_GATEWAY, "tgw-1"));
        Route back = route("10.0.0.0/16", TargetKind.TRANSIT_GATEWAY, "tgw-1");
        hub(lab, local("10.2.0.0/16"), back)
                .put(Lab.subnet("subnet-x", "vpc-2", "10.2.2.0/24"))
                .put(acl("x"))
                .put(Lab.table("rtb-x", "vpc-2", List.of(explicit("subnet-x")), local("10.2.0.0/16"), back))
                .put(new Subnet(
                        "subnet-far",
                        "vpc-2",
                        HERE.account(),
                        "ap-northeast-1c",
                        cidr("10.2.3.0/24"),
                        List.of(),
                        200,
                        false,
                        false,
                        false))
                .put(new NetworkAcl("acl-far", "vpc-2", false, List.of("subnet-far"), List.of()))
                .put(Lab.table("rtb-far", "vpc-2", List.of(explicit("subnet-far")), local("10.2.0.0/16"), back));
        transit(lab, to("10.2.0.0/16", "tgw-attach-2", "vpc", "vpc-2"), home())
                .put(attachment(2, mode, "subnet-hub", "subnet-far"));
        put(lab, host("a", "vpc-1", "10.0.1.10", List.of(), Known.none()));
        put(lab, host("x", "vpc-2", "10.2.2.10", List.of(), Known.none()));
        return lab;
    }
}
