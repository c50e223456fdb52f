package dev.fumidai.network;

import static dev.fumidai.network.Lab.HERE;
import static dev.fumidai.network.Lab.cidrs;
import static dev.fumidai.network.Lab.entry;
import static dev.fumidai.network.Lab.route;
import static dev.fumidai.network.PathScenes.LOCAL;
import static dev.fumidai.network.PathScenes.LOCAL_6;
import static dev.fumidai.network.PathScenes.PUBLIC;
import static dev.fumidai.network.PathScenes.assertPath;
import static dev.fumidai.network.PathScenes.base;
import static dev.fumidai.network.PathScenes.host;
import static dev.fumidai.network.PathScenes.nat64;
import static dev.fumidai.network.PathScenes.only6;
import static dev.fumidai.network.PathScenes.pub;
import static dev.fumidai.network.PathScenes.put;

import dev.fumidai.model.Known;
import dev.fumidai.model.vpc.NetworkAcl;
import dev.fumidai.model.vpc.RouteTable.TargetKind;
import dev.fumidai.model.vpc.VpcPeeringConnection;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a path over IPv6 has to say, or to leave open. */
class Ipv6PathTest {
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
}
