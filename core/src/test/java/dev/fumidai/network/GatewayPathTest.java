package dev.fumidai.network;

import static dev.fumidai.network.Lab.cidr;
import static dev.fumidai.network.Lab.cidrs;
import static dev.fumidai.network.Lab.explicit;
import static dev.fumidai.network.Lab.route;
import static dev.fumidai.network.PathScenes.LOCAL;
import static dev.fumidai.network.PathScenes.PUBLIC;
import static dev.fumidai.network.PathScenes.acl;
import static dev.fumidai.network.PathScenes.applianceHub;
import static dev.fumidai.network.PathScenes.assertPath;
import static dev.fumidai.network.PathScenes.base;
import static dev.fumidai.network.PathScenes.byTransitVpn;
import static dev.fumidai.network.PathScenes.edge;
import static dev.fumidai.network.PathScenes.exclusion;
import static dev.fumidai.network.PathScenes.home;
import static dev.fumidai.network.PathScenes.host;
import static dev.fumidai.network.PathScenes.open;
import static dev.fumidai.network.PathScenes.path;
import static dev.fumidai.network.PathScenes.put;
import static dev.fumidai.network.PathScenes.regionalHub;
import static dev.fumidai.network.PathScenes.to;
import static dev.fumidai.network.PathScenes.transit;
import static dev.fumidai.network.PathScenes.vgw;
import static dev.fumidai.network.PathScenes.vpn;

import dev.fumidai.model.Collected;
import dev.fumidai.model.Kind;
import dev.fumidai.model.Known;
import dev.fumidai.model.transit.TransitGatewayAttachment;
import dev.fumidai.model.vpc.RouteTable.TargetKind;
import dev.fumidai.model.vpc.Subnet;
import dev.fumidai.model.vpn.VpnConnection;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a path through a gateway has to say, or to leave open: to a VPN, to the internet, to other VPCs. */
class GatewayPathTest {
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

    // The internet, NAT and transit gateways

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
}
