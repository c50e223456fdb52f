package dev.fumidai.network;

import static dev.fumidai.network.Lab.HERE;
import static dev.fumidai.network.Lab.all;
import static dev.fumidai.network.Lab.cidr;
import static dev.fumidai.network.Lab.cidrs;
import static dev.fumidai.network.Lab.entry;
import static dev.fumidai.network.Lab.explicit;
import static dev.fumidai.network.Lab.pair;
import static dev.fumidai.network.Lab.route;
import static dev.fumidai.network.Lab.tcpFrom;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fumidai.model.Collected;
import dev.fumidai.model.Kind;
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
import dev.fumidai.model.vpc.PrefixList;
import dev.fumidai.model.vpc.RouteTable;
import dev.fumidai.model.vpc.RouteTable.Route;
import dev.fumidai.model.vpc.RouteTable.RouteTarget;
import dev.fumidai.model.vpc.RouteTable.TargetKind;
import dev.fumidai.model.vpc.SecurityGroup;
import dev.fumidai.model.vpc.Subnet;
import dev.fumidai.model.vpc.Vpc;
import dev.fumidai.model.vpc.VpcPeeringConnection;
import dev.fumidai.model.vpn.VpnConnection;
import dev.fumidai.model.vpn.VpnGateway;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractComparableAssert;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the engine has to say, or to leave open, beyond IPv4 in a completely known topology. */
class PathAttackTest {
    private static final Route LOCAL = local("10.0.0.0/16");
    private static final Route LOCAL_6 = local("2600:1::/56");
    private static final Known<NetworkInterface.PublicAddress> PUBLIC =
            Known.of(new NetworkInterface.PublicAddress("198.51.100.10", null, "amazon"));

    // The scenes themselves: what the tests below change is all that is in the way.

    @Test
    void the_scenes_are_open_where_nothing_is_changed() {
        Lab two = base(LOCAL, LOCAL_6, Lab.toGateway("0.0.0.0/0", "igw-1"));
        two.put(route6("rtb-a"));
        put(two, host("a", "vpc-1", "10.0.1.10", cidrs("2600:1:0:1::a"), PUBLIC));
        put(two, host("b", "vpc-1", "10.0.2.10", List.of(), Known.none()));
        two.put(endpoint("ipv4"));

        assertPath(two, "i-a", "i-b").isEqualTo(NetworkPath.Outcome.REACHABLE);
        assertPath(two, "i-a", "10.0.2.10").isEqualTo(NetworkPath.Outcome.REACHABLE);
        assertPath(two, "i-a", "vpce-1").isEqualTo(NetworkPath.Outcome.REACHABLE);
        assertPath(two, "i-a", "2600:9::1").isEqualTo(NetworkPath.Outcome.REACHABLE);
        assertPath(two, "2600:9::1", "i-a").isEqualTo(NetworkPath.Outcome.REACHABLE);
        assertPath(two, "internet", "i-a").isEqualTo(NetworkPath.Outcome.REACHABLE);
        assertPath(nat64(), "i-a", "internet").isEqualTo(NetworkPath.Outcome.REACHABLE);
        assertPath(applianceHub("disable"), "i-a", "i-x").isEqualTo(NetworkPath.Outcome.REACHABLE);
        assertPath(applianceHub("enable"), "i-a", "i-x").isEqualTo(NetworkPath.Outcome.UNKNOWN);
        assertPath(regionalHub().put(new BlockPublicAccess(HERE, "off", "account", "allowed")), "i-a", "internet")
                .isNotEqualTo(NetworkPath.Outcome.NOT_REACHABLE);
        assertPath(regionalHub(), "i-a", "internet").isEqualTo(NetworkPath.Outcome.NOT_REACHABLE);
    }

    private static RouteTable route6(String id) {
        return Lab.table(
                id,
                "vpc-1",
                List.of(explicit("subnet-a")),
                LOCAL,
                LOCAL_6,
                Lab.toGateway("0.0.0.0/0", "igw-1"),
                route("::/0", TargetKind.INTERNET_GATEWAY, "igw-1"));
    }

    // IPv6

    @Test
    void an_instance_without_an_ipv6_address_reaches_nobody_over_ipv6_through_an_internet_gateway() {
        Lab lab = base(LOCAL, LOCAL_6, route("::/0", TargetKind.INTERNET_GATEWAY, "igw-1"));
        put(lab, host("a", "vpc-1", "10.0.1.10", List.of(), Known.none()));

        assertPath(lab, "i-a", "2600:9::1").isEqualTo(NetworkPath.Outcome.NOT_REACHABLE);
    }

    @Test
    void an_instance_without_an_ipv6_address_reaches_nobody_through_an_egress_only_gateway() {
        Lab lab = base(LOCAL, LOCAL_6, route("::/0", TargetKind.EGRESS_ONLY_INTERNET_GATEWAY, "eigw-1"))
                .put(Lab.internetGateway("eigw-1", "vpc-1"));
        put(lab, host("a", "vpc-1", "10.0.1.10", List.of(), Known.none()));

        assertPath(lab, "i-a", "2600:9::1").isEqualTo(NetworkPath.Outcome.NOT_REACHABLE);
    }

    @Test
    void a_public_ipv4_address_is_no_door_for_somebody_who_comes_over_ipv6() {
        Lab lab = base(LOCAL, LOCAL_6, route("::/0", TargetKind.INTERNET_GATEWAY, "igw-1"));
        put(lab, host("a", "vpc-1", "10.0.1.10", List.of(), PUBLIC));

        assertPath(lab, "2600:9::1", "i-a").isEqualTo(NetworkPath.Outcome.NOT_REACHABLE);
    }

    @Test
    void who_speaks_only_ipv6_does_not_reach_who_speaks_only_ipv4() {
        Lab lab = base(LOCAL, LOCAL_6).put(only6(false));
        put(lab, host("a", "vpc-1", null, cidrs("2600:1:0:1::a"), Known.none()));
        put(lab, host("b", "vpc-1", "10.0.2.10", List.of(), Known.none()));

        assertPath(lab, "i-a", "i-b").isNotEqualTo(NetworkPath.Outcome.REACHABLE);
    }

    @Test
    void the_internet_reaches_an_instance_that_speaks_only_ipv6_over_ipv6() {
        Lab lab = base(LOCAL_6, route("::/0", TargetKind.INTERNET_GATEWAY, "igw-1"))
                .put(only6(false));
        put(lab, host("a", "vpc-1", null, cidrs("2600:1:0:1::a"), Known.none()));

        assertPath(lab, "internet", "i-a").isNotEqualTo(NetworkPath.Outcome.NOT_REACHABLE);
    }

    @Test
    void answers_through_nat64_come_from_its_prefix_so_ipv6_entries_of_the_network_acl_admit_them() {
        Lab lab = nat64().put(new NetworkAcl(
                "acl-a",
                "vpc-1",
                false,
                List.of("subnet-a"),
                List.of(entry(100, false, "allow", "::/0"), entry(100, true, "allow", "::/0"))));

        assertPath(lab, "i-a", "internet").isEqualTo(NetworkPath.Outcome.REACHABLE);
    }

    @Test
    void answers_through_nat64_come_from_its_prefix_so_a_network_acl_that_denies_it_stops_them() {
        Lab lab = nat64().put(new NetworkAcl(
                "acl-a",
                "vpc-1",
                false,
                List.of("subnet-a"),
                List.of(
                        entry(50, false, "deny", "64:ff9b::/96"),
                        entry(100, false, "allow", "0.0.0.0/0"),
                        entry(100, true, "allow", "::/0"))));

        assertPath(lab, "i-a", "internet").isEqualTo(NetworkPath.Outcome.NOT_REACHABLE);
    }

    @Test
    void a_nat_gateway_carries_no_ipv6_but_that_of_nat64() {
        Lab lab = base(LOCAL, LOCAL_6, route("::/0", TargetKind.NAT_GATEWAY, "nat-1"));
        pub(lab, route("::/0", TargetKind.INTERNET_GATEWAY, "igw-1"));
        put(lab, host("a", "vpc-1", "10.0.1.10", cidrs("2600:1:0:1::a"), Known.none()));

        assertPath(lab, "i-a", "2600:9::1").isNotEqualTo(NetworkPath.Outcome.REACHABLE);
    }

    @Test
    void an_ipv6_address_may_be_in_a_peer_vpc_of_which_only_ipv4_blocks_are_told() {
        Lab lab = base(LOCAL, LOCAL_6, route("2600:2::/56", TargetKind.VPC_PEERING_CONNECTION, "pcx-1"))
                .put(new VpcPeeringConnection(
                        "pcx-1",
                        "active",
                        new VpcPeeringConnection.Side("vpc-1", HERE.account(), HERE.region(), cidrs("10.0.0.0/16")),
                        new VpcPeeringConnection.Side("vpc-9", "444455556666", HERE.region(), cidrs("10.9.0.0/16"))));
        put(lab, host("a", "vpc-1", "10.0.1.10", cidrs("2600:1:0:1::a"), Known.none()));

        assertPath(lab, "i-a", "2600:2::9").isEqualTo(NetworkPath.Outcome.UNKNOWN);
    }

    // Endpoints

    @Test
    void who_speaks_only_ipv6_does_not_reach_an_interface_endpoint_that_speaks_only_ipv4() {
        Lab lab = base(LOCAL, LOCAL_6).put(only6(false)).put(endpoint("ipv4"));
        put(lab, host("a", "vpc-1", null, cidrs("2600:1:0:1::a"), Known.none()));

        assertPath(lab, "i-a", "vpce-1").isNotEqualTo(NetworkPath.Outcome.REACHABLE);
    }

    @Test
    void who_speaks_ipv4_does_not_reach_an_interface_endpoint_that_speaks_only_ipv6() {
        Lab lab = base(LOCAL, LOCAL_6).put(endpoint("ipv6"));
        put(lab, host("a", "vpc-1", "10.0.1.10", List.of(), Known.none()));

        assertPath(lab, "i-a", "vpce-1").isNotEqualTo(NetworkPath.Outcome.REACHABLE);
    }

    @Test
    void an_interface_endpoint_opens_no_connection() {
        Lab lab = base(LOCAL, LOCAL_6).put(endpoint("ipv4"));
        put(lab, host("a", "vpc-1", "10.0.1.10", List.of(), Known.none()));

        assertPath(lab, "vpce-1", "i-a").isNotEqualTo(NetworkPath.Outcome.REACHABLE);
    }

    @Test
    void a_gateway_endpoint_serves_nobody_through_a_transit_gateway() {
        Lab lab = base(LOCAL, route("52.219.0.0/16", TargetKind.TRANSIT_GATEWAY, "tgw-1"));
        hub(lab, local("10.2.0.0/16"), Lab.listRoute("pl-s3", TargetKind.VPC_ENDPOINT, "vpce-s3"))
                .put(s3("vpc-2"))
                .put(new PrefixList("pl-s3", "com.amazonaws.ap-northeast-1.s3", cidrs("52.219.0.0/16")));
        transit(lab, to("52.219.0.0/16", "tgw-attach-2", "vpc", "vpc-2"));
        put(lab, host("a", "vpc-1", "10.0.1.10", List.of(), Known.none()));

        assertPath(lab, "i-a", "52.219.1.1").isNotEqualTo(NetworkPath.Outcome.REACHABLE);
    }

    @Test
    void an_address_may_be_on_a_gateway_endpoints_prefix_list_that_was_not_read() {
        Lab lab = base(LOCAL, Lab.listRoute("pl-s3", TargetKind.VPC_ENDPOINT, "vpce-s3"))
                .put(s3("vpc-1"))
                .put(new PrefixList("pl-s3", "com.amazonaws.ap-northeast-1.s3", null));
        put(lab, host("a", "vpc-1", "10.0.1.10", List.of(), Known.none()));

        assertPath(lab, "i-a", "52.219.1.1").isEqualTo(NetworkPath.Outcome.UNKNOWN);
    }

    // Networks behind a VPN

    @Test
    void a_virtual_private_gateway_without_tunnels_does_not_stop_what_comes_through_a_transit_gateway() {
        Lab lab = base(LOCAL, route("192.168.0.0/16", TargetKind.TRANSIT_GATEWAY, "tgw-1"))
                .put(vgw())
                .put(vpn("vpn-down", "vgw-1", null, "DOWN"))
                .put(vpn("vpn-up", null, "tgw-1", "UP"));
        transit(lab, to("192.168.0.0/16", "tgw-attach-9", "vpn", "vpn-up"), home())
                .put(new TransitGatewayAttachment(
                        "tgw-attach-9", "tgw-1", "vpn", "vpn-up", "available", "tgw-rtb-1", "associated"));
        put(lab, host("a", "vpc-1", "10.0.1.10", List.of(), Known.none()));

        assertPath(lab, "192.168.1.1", "i-a").isNotEqualTo(NetworkPath.Outcome.NOT_REACHABLE);
    }

    @Test
    void what_comes_from_a_vpn_attachment_needs_a_route_of_its_own_table_to_the_vpc() {
        Lab lab = byTransitVpn();

        assertPath(lab, "192.168.1.1", "i-a").isNotEqualTo(NetworkPath.Outcome.REACHABLE);
    }

    @Test
    void answers_from_a_vpn_attachment_need_a_route_of_its_own_table_to_the_vpc() {
        Lab lab = byTransitVpn();

        assertPath(lab, "i-a", "192.168.1.1").isNotEqualTo(NetworkPath.Outcome.REACHABLE);
    }

    @Test
    void a_vpn_attachment_of_a_transit_gateway_is_no_known_way_to_the_internet() {
        Lab lab = base(LOCAL, route("0.0.0.0/0", TargetKind.TRANSIT_GATEWAY, "tgw-1"))
                .put(vpn("vpn-up", null, "tgw-1", "UP"));
        transit(lab, to("0.0.0.0/0", "tgw-attach-9", "vpn", "vpn-up"), home());
        put(lab, host("a", "vpc-1", "10.0.1.10", List.of(), Known.none()));

        assertPath(lab, "i-a", "internet").isEqualTo(NetworkPath.Outcome.UNKNOWN);
    }

    @Test
    void a_static_vpn_carries_only_what_its_static_routes_name() {
        Lab lab = base(LOCAL, route("192.168.0.0/16", TargetKind.VPN_GATEWAY, "vgw-1"))
                .put(vgw())
                .put(new VpnConnection(
                        "vpn-1",
                        "available",
                        "vgw-1",
                        null,
                        "cgw-1",
                        true,
                        cidrs("172.16.0.0/16"),
                        List.of(new VpnConnection.Tunnel("203.0.113.1", "UP", 1))));
        put(lab, host("a", "vpc-1", "10.0.1.10", List.of(), Known.none()));

        assertPath(lab, "i-a", "192.168.1.1").isNotEqualTo(NetworkPath.Outcome.REACHABLE);
    }

    @Test
    void a_direct_connect_gateway_of_another_account_may_serve_a_virtual_private_gateway() {
        Lab lab = base(LOCAL, Lab.propagated("192.168.0.0/16", "vgw-1")).put(vgw());
        put(lab, host("a", "vpc-1", "10.0.1.10", List.of(), Known.none()));

        assertPath(lab, "i-a", "192.168.1.1").isEqualTo(NetworkPath.Outcome.UNKNOWN);
    }

    // Addresses

    @Test
    void the_address_of_a_stopped_instance_answers_nothing() {
        Lab lab = base(LOCAL);
        put(lab, host("a", "vpc-1", "10.0.1.10", List.of(), Known.none()));
        put(lab, new Host("b", "vpc-1", "10.0.2.10", List.of(), Known.none(), "stopped", "sg-open"));

        assertPath(lab, "i-a", "10.0.2.10").isNotEqualTo(NetworkPath.Outcome.REACHABLE);
    }

    @Test
    void an_outbound_rule_that_names_a_group_admits_the_address_of_an_interface_that_has_it() {
        Lab lab = base(LOCAL)
                .put(new SecurityGroup(
                        "sg-a", "vpc-1", HERE.account(), "a", List.of(), List.of(tcpFrom(443, pair("sg-open")))));
        put(lab, new Host("a", "vpc-1", "10.0.1.10", List.of(), Known.none(), "running", "sg-a"));
        put(lab, host("b", "vpc-1", "10.0.2.10", List.of(), Known.none()));

        assertPath(lab, "i-a", "10.0.2.10").isNotEqualTo(NetworkPath.Outcome.NOT_REACHABLE);
    }

    @Test
    void an_inbound_rule_that_names_a_group_admits_the_address_of_an_interface_that_has_it() {
        Lab lab = base(LOCAL)
                .put(new SecurityGroup(
                        "sg-a", "vpc-1", HERE.account(), "a", List.of(tcpFrom(443, pair("sg-open"))), List.of()));
        put(lab, new Host("a", "vpc-1", "10.0.1.10", List.of(), Known.none(), "running", "sg-a"));
        put(lab, host("b", "vpc-1", "10.0.2.10", List.of(), Known.none()));

        assertPath(lab, "10.0.2.10", "i-a").isNotEqualTo(NetworkPath.Outcome.NOT_REACHABLE);
    }

    @Test
    void an_address_of_an_instance_that_may_send_nothing_reaches_nobody() {
        Lab lab = base(LOCAL).put(new SecurityGroup("sg-mute", "vpc-1", HERE.account(), "mute", List.of(), List.of()));
        put(lab, host("a", "vpc-1", "10.0.1.10", List.of(), Known.none()));
        put(lab, new Host("b", "vpc-1", "10.0.2.10", List.of(), Known.none(), "running", "sg-mute"));

        assertPath(lab, "10.0.2.10", "i-a").isNotEqualTo(NetworkPath.Outcome.REACHABLE);
    }

    @Test
    void an_address_may_be_a_secondary_one_which_the_snapshot_does_not_hold() {
        Lab lab = base(LOCAL);
        put(lab, host("a", "vpc-1", "10.0.1.10", List.of(), Known.none()));
        put(lab, host("b", "vpc-1", "10.0.2.10", List.of(), Known.none()));

        assertPath(lab, "i-a", "10.0.2.55").isEqualTo(NetworkPath.Outcome.UNKNOWN);
    }

    @Test
    void the_resolver_of_a_vpc_has_an_address_but_no_interface() {
        Lab lab = base(LOCAL);
        put(lab, host("a", "vpc-1", "10.0.1.10", List.of(), Known.none()));

        assertThat(lab.network().path("i-a", "10.0.0.2", 53).outcome()).isNotEqualTo(NetworkPath.Outcome.NOT_REACHABLE);
    }

    @Test
    void the_public_address_of_an_instance_of_the_snapshot_is_not_open_to_all() {
        Lab lab = base(LOCAL, Lab.toGateway("0.0.0.0/0", "igw-1"))
                .put(new SecurityGroup("sg-shut", "vpc-1", HERE.account(), "shut", List.of(), List.of()));
        put(lab, host("a", "vpc-1", "10.0.1.10", List.of(), PUBLIC));
        put(
                lab,
                new Host(
                        "b",
                        "vpc-1",
                        "10.0.2.10",
                        List.of(),
                        Known.of(new NetworkInterface.PublicAddress("198.51.100.20", null, "amazon")),
                        "running",
                        "sg-shut"));

        assertPath(lab, "i-a", "198.51.100.20").isNotEqualTo(NetworkPath.Outcome.REACHABLE);
    }

    @Test
    void an_interface_that_is_attached_to_nothing_answers_nothing() {
        Lab lab = base(LOCAL).put(free(null));
        put(lab, host("a", "vpc-1", "10.0.1.10", List.of(), Known.none()));

        assertPath(lab, "i-a", "eni-free").isNotEqualTo(NetworkPath.Outcome.REACHABLE);
    }

    @Test
    void an_interface_of_an_instance_that_is_not_in_the_snapshot_may_be_stopped() {
        Lab lab = base(LOCAL).put(free("i-elsewhere")).collected(Kind.INSTANCES, Collected.NOT_COLLECTED);
        put(lab, host("a", "vpc-1", "10.0.1.10", List.of(), Known.none()));

        assertPath(lab, "i-a", "eni-free").isEqualTo(NetworkPath.Outcome.UNKNOWN);
    }

    @Test
    void what_is_not_known_for_want_of_a_subnet_is_told_of_the_interface() {
        Lab lab = base(LOCAL, Lab.toGateway("0.0.0.0/0", "igw-1"))
                .put(new NetworkInterface(
                        "eni-free",
                        "vpc-1",
                        null,
                        "i-a",
                        1,
                        List.of("sg-open"),
                        cidr("10.0.2.77"),
                        List.of(),
                        PUBLIC,
                        true));
        put(lab, host("a", "vpc-1", "10.0.1.10", List.of(), Known.none()));

        assertPath(lab, "internet", "eni-free").isEqualTo(NetworkPath.Outcome.UNKNOWN);
        assertThat(lab.network().path("internet", "eni-free", 443).doubt())
                .contains(new Hop(
                        "eni-free",
                        "InternetGatewayBlockMode",
                        null,
                        Hop.Decision.UNKNOWN,
                        ExplanationCode.UNKNOWN_RESOURCE));
    }

    // Gateways

    @Test
    void answers_from_the_internet_pass_the_appliance_that_the_internet_gateways_table_names() {
        Lab lab = base(LOCAL, Lab.toGateway("0.0.0.0/0", "igw-1"))
                .put(edge("igw-1", route("10.0.1.0/24", TargetKind.VPC_ENDPOINT, "vpce-firewall")));
        put(lab, host("a", "vpc-1", "10.0.1.10", List.of(), PUBLIC));

        assertPath(lab, "i-a", "internet").isEqualTo(NetworkPath.Outcome.UNKNOWN);
    }

    @Test
    void what_comes_from_a_virtual_private_gateway_passes_the_appliance_that_its_table_names() {
        Lab lab = base(LOCAL, route("192.168.0.0/16", TargetKind.VPN_GATEWAY, "vgw-1"))
                .put(vgw())
                .put(vpn("vpn-up", "vgw-1", null, "UP"))
                .put(edge("vgw-1", route("10.0.1.0/24", TargetKind.VPC_ENDPOINT, "vpce-firewall")));
        put(lab, host("a", "vpc-1", "10.0.1.10", List.of(), Known.none()));

        assertPath(lab, "192.168.1.1", "i-a").isEqualTo(NetworkPath.Outcome.UNKNOWN);
    }

    @Test
    void an_exclusion_of_its_own_vpc_opens_a_regional_nat_gateway_for_other_vpcs() {
        Lab lab = regionalHub().put(exclusion("vpc-2"));

        assertPath(lab, "i-a", "internet").isNotEqualTo(NetworkPath.Outcome.NOT_REACHABLE);
    }

    @Test
    void an_appliance_mode_that_is_not_told_may_be_on() {
        Lab lab = applianceHub(null);

        assertPath(lab, "i-a", "i-x").isEqualTo(path(applianceHub("enable"), "i-a", "i-x"));
    }

    @Test
    void a_nat_gateway_of_a_shared_vpc_may_be_its_owners_though_the_vpc_was_not_collected() {
        Lab lab = new Lab()
                .put(new Subnet(
                        "subnet-a",
                        "vpc-1",
                        "444455556666",
                        "ap-northeast-1a",
                        cidr("10.0.1.0/24"),
                        List.of(),
                        200,
                        false,
                        false,
                        false))
                .put(acl("a"))
                .put(open())
                .put(Lab.table(
                        "rtb-a", "vpc-1", List.of(explicit("subnet-a")), LOCAL, Lab.toNat("0.0.0.0/0", "nat-owner")))
                .collected(Kind.VPCS, Collected.NOT_COLLECTED);
        put(lab, host("a", "vpc-1", "10.0.1.10", List.of(), Known.none()));

        assertPath(lab, "i-a", "internet").isEqualTo(NetworkPath.Outcome.UNKNOWN);
    }

    // Scenes

    private static NetworkPath.Outcome path(Lab lab, String from, String to) {
        return lab.network().path(from, to, 443).outcome();
    }

    private static AbstractComparableAssert<?, NetworkPath.Outcome> assertPath(Lab lab, String from, String to) {
        NetworkPath path = lab.network().path(from, to, 443);
        return assertThat(path.outcome())
                .as(
                        "stopped by %s, doubts %s",
                        path.stop().orElse(null), path.doubt().orElse(null));
    }

    /** vpc-1 with subnet-a and subnet-b, open filters, igw-1. */
    private static Lab base(Route... routes) {
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

    private static Subnet dual(String name, String block, String ipv6) {
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

    private static Subnet only6(boolean dns64) {
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

    private static NetworkAcl acl(String name) {
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

    private static SecurityGroup open() {
        return Lab.group("sg-open", List.of(all("0.0.0.0/0", "::/0")), List.of(all("0.0.0.0/0", "::/0")));
    }

    private static Route local(String block) {
        return new Route(cidr(block), null, new RouteTarget(TargetKind.LOCAL, "local"), "active", "CreateRouteTable");
    }

    private record Host(
            String name,
            String vpc,
            @Nullable String address,
            List<dev.fumidai.model.Cidr> ipv6,
            Known<NetworkInterface.PublicAddress> association,
            String state,
            String group) {}

    private static Host host(
            String name,
            String vpc,
            @Nullable String address,
            List<dev.fumidai.model.Cidr> ipv6,
            Known<NetworkInterface.PublicAddress> association) {
        return new Host(name, vpc, address, ipv6, association, "running", "sg-open");
    }

    private static void put(Lab lab, Host host) {
        dev.fumidai.model.@Nullable Cidr address = host.address() == null ? null : cidr(host.address());
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

    private static void pub(Lab lab, Route... more) {
        Route[] routes = Stream.concat(Stream.of(LOCAL, LOCAL_6, Lab.toGateway("0.0.0.0/0", "igw-1")), Stream.of(more))
                .toArray(Route[]::new);
        lab.put(Lab.subnet("subnet-pub", "vpc-1", "10.0.100.0/24"))
                .put(acl("pub"))
                .put(Lab.table("rtb-pub", "vpc-1", List.of(explicit("subnet-pub")), routes))
                .put(Lab.nat("nat-1", "subnet-pub"));
    }

    private static Lab nat64() {
        Lab lab = base(LOCAL_6, Lab.toNat("64:ff9b::/96", "nat-1")).put(only6(true));
        pub(lab);
        put(lab, host("a", "vpc-1", null, cidrs("2600:1:0:1::a"), Known.none()));
        return lab;
    }

    private static Endpoint endpoint(String ipAddressType) {
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

    private static Endpoint s3(String vpcId) {
        return new Endpoint.GatewayEndpoint(
                "vpce-s3", vpcId, "com.amazonaws.ap-northeast-1.s3", "available", Known.none(), List.of());
    }

    private static NetworkInterface free(@Nullable String instanceId) {
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

    private static RouteTable edge(String gatewayId, Route route) {
        return Lab.table(
                "rtb-edge",
                "vpc-1",
                List.of(new RouteTable.Association(false, null, gatewayId, "associated")),
                LOCAL,
                route);
    }

    // The other VPC and the transit gateway

    private static Lab hub(Lab lab, Route... routes) {
        return lab.put(new Vpc("vpc-2", HERE.account(), cidrs("10.2.0.0/16"), cidrs("2600:2::/56"), "default", ""))
                .put(Lab.subnet("subnet-hub", "vpc-2", "10.2.1.0/24"))
                .put(acl("hub"))
                .put(Lab.table("rtb-hub", "vpc-2", List.of(explicit("subnet-hub")), routes));
    }

    private static TransitGatewayRouteTable.Route to(String block, String attachment, String type, String resource) {
        return new TransitGatewayRouteTable.Route(
                cidr(block), null, "static", "active", List.of(new RouteAttachment(attachment, type, resource)));
    }

    private static TransitGatewayRouteTable.Route home() {
        return to("10.0.0.0/16", "tgw-attach-1", "vpc", "vpc-1");
    }

    private static Lab transit(Lab lab, TransitGatewayRouteTable.Route... routes) {
        return lab.put(new TransitGateway("tgw-1", HERE.account(), "available", "enable", "tgw-rtb-1", "enable"))
                .put(attachment(1, "disable", "subnet-a"))
                .put(attachment(2, "disable", "subnet-hub"))
                .put(associated(1))
                .put(associated(2))
                .put(new TransitGatewayRouteTable("tgw-rtb-1", "tgw-1", "available", List.of(routes)));
    }

    private static TransitGatewayVpcAttachment attachment(
            int number, @Nullable String applianceMode, String... subnets) {
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

    private static TransitGatewayAttachment associated(int number) {
        return new TransitGatewayAttachment(
                "tgw-attach-" + number, "tgw-1", "vpc", "vpc-" + number, "available", "tgw-rtb-1", "associated");
    }

    private static VpnGateway vgw() {
        return new VpnGateway("vgw-1", "available", List.of(new VpnGateway.VpcAttachment("vpc-1", "attached")));
    }

    private static VpnConnection vpn(
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
    private static Lab byTransitVpn() {
        Lab lab = base(LOCAL, route("192.168.0.0/16", TargetKind.TRANSIT_GATEWAY, "tgw-1"))
                .put(vpn("vpn-up", null, "tgw-1", "UP"));
        transit(lab, to("192.168.0.0/16", "tgw-attach-9", "vpn", "vpn-up"))
                .put(new TransitGatewayAttachment(
                        "tgw-attach-9", "tgw-1", "vpn", "vpn-up", "available", "tgw-rtb-9", "associated"))
                .put(new TransitGatewayRouteTable("tgw-rtb-9", "tgw-1", "available", List.of()));
        put(lab, host("a", "vpc-1", "10.0.1.10", List.of(), Known.none()));
        return lab;
    }

    private static BlockPublicAccess.Exclusion exclusion(String vpcId) {
        return new BlockPublicAccess.Exclusion(
                "vpcbpa-exclude-1",
                "allow-egress",
                "arn:aws:ec2:ap-northeast-1:111122223333:vpc/" + vpcId,
                "create-complete");
    }

    /** vpc-1 leaves by a transit gateway and a regional NAT gateway in vpc-2, under Block Public Access. */
    private static Lab regionalHub() {
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
    private static Lab applianceHub(@Nullable String mode) {
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
