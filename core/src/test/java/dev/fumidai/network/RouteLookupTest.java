package dev.fumidai.network;

import static dev.fumidai.network.Lab.cidr;
import static dev.fumidai.network.Lab.cidrs;
import static dev.fumidai.network.Lab.explicit;
import static dev.fumidai.network.Lab.inState;
import static dev.fumidai.network.Lab.isolated;
import static dev.fumidai.network.Lab.listRoute;
import static dev.fumidai.network.Lab.local;
import static dev.fumidai.network.Lab.main;
import static dev.fumidai.network.Lab.ofOrigin;
import static dev.fumidai.network.Lab.propagated;
import static dev.fumidai.network.Lab.route;
import static dev.fumidai.network.Lab.subnet;
import static dev.fumidai.network.Lab.table;
import static dev.fumidai.network.Lab.toNat;
import static dev.fumidai.network.Lab.toPeering;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fumidai.model.Cidr;
import dev.fumidai.model.Collected;
import dev.fumidai.model.Kind;
import dev.fumidai.model.Known;
import dev.fumidai.model.vpc.Endpoint;
import dev.fumidai.model.vpc.PrefixList;
import dev.fumidai.model.vpc.RouteTable;
import dev.fumidai.model.vpc.RouteTable.Association;
import dev.fumidai.model.vpc.RouteTable.Route;
import dev.fumidai.model.vpc.RouteTable.TargetKind;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RouteLookupTest {
    private static String target(RouteLookup lookup) {
        Route route = lookup.route();
        assertThat(lookup.outcome()).isEqualTo(RouteLookup.Outcome.ACTIVE);
        assertThat(route).isNotNull();
        return route == null ? "" : route.target().id();
    }

    private static RouteLookup lookup(String destination, Route... routes) {
        return isolated(routes).network().route("subnet-p", cidr(destination));
    }

    private static RouteLookup internet(Route... routes) {
        return isolated(routes).network().internetRoute("subnet-p", List.of());
    }

    @Nested
    class The_effective_table {
        private final Lab lab = new Lab()
                .put(Lab.vpc("vpc-1", "10.0.0.0/16"))
                .put(subnet("subnet-a", "vpc-1", "10.0.1.0/24"))
                .put(table("rtb-main", "vpc-1", List.of(main()), local()));

        private RouteLookup effective() {
            return lab.network().effectiveRouteTable("subnet-a");
        }

        @Test
        void a_subnet_without_association_uses_the_main_table() {
            assertThat(effective().routeTableId()).isEqualTo("rtb-main");
            assertThat(effective().outcome()).isEqualTo(RouteLookup.Outcome.ACTIVE);
            assertThat(effective().hops())
                    .containsExactly(new Hop("rtb-main", "Associations", "main", Hop.Decision.PASSED));
        }

        @Test
        void an_explicit_association_beats_the_main_table() {
            lab.put(table("rtb-a", "vpc-1", List.of(explicit("subnet-a")), local()));
            assertThat(effective().routeTableId()).isEqualTo("rtb-a");
        }

        @Test
        void an_association_without_state_counts() {
            lab.put(table("rtb-a", "vpc-1", List.of(new Association(null, false, "subnet-a", null, null)), local()));
            assertThat(effective().routeTableId()).isEqualTo("rtb-a");
        }

        @Test
        void an_association_that_has_ended_does_not_count() {
            lab.put(table(
                    "rtb-a",
                    "vpc-1",
                    List.of(new Association(null, false, "subnet-a", null, "disassociated")),
                    local()));
            assertThat(effective().routeTableId()).isEqualTo("rtb-main");
        }

        @Test
        void an_association_that_is_being_made_leaves_it_open() {
            lab.put(table(
                    "rtb-a", "vpc-1", List.of(new Association(null, false, "subnet-a", null, "associating")), local()));
            assertThat(effective().outcome()).isEqualTo(RouteLookup.Outcome.UNKNOWN);
        }

        @Test
        void an_edge_association_is_no_subnets_table() {
            lab.put(table(
                    "rtb-edge", "vpc-1", List.of(new Association(null, false, null, "igw-1", "associated")), local()));
            assertThat(effective().routeTableId()).isEqualTo("rtb-main");
        }

        @Test
        void an_association_that_says_nothing_may_be_anybodys() {
            lab.put(subnet("subnet-b", "vpc-1", "10.0.2.0/24"));
            lab.put(table("rtb-b", "vpc-1", List.of(explicit("subnet-b")), local()));
            lab.put(table("rtb-x", "vpc-1", List.of(new Association(null, false, null, null, "associated")), local()));
            assertThat(effective().outcome()).isEqualTo(RouteLookup.Outcome.UNKNOWN);
            assertThat(lab.network().effectiveRouteTable("subnet-b").routeTableId())
                    .isEqualTo("rtb-b");
        }

        @Test
        void a_table_that_does_not_tell_its_associations_may_be_anybodys() {
            lab.put(table("rtb-x", null, null, local()));
            assertThat(effective().outcome()).isEqualTo(RouteLookup.Outcome.UNKNOWN);
        }

        @Test
        void two_explicit_tables_contradict_each_other() {
            lab.put(table("rtb-a", "vpc-1", List.of(explicit("subnet-a")), local()));
            lab.put(table("rtb-b", "vpc-1", List.of(explicit("subnet-a")), local()));
            assertThat(effective().outcome()).isEqualTo(RouteLookup.Outcome.UNKNOWN);
        }

        @Test
        void without_a_main_table_it_is_unknown() {
            lab.put(subnet("subnet-o", "vpc-2", "10.9.0.0/24"));
            assertThat(lab.network().effectiveRouteTable("subnet-o").outcome()).isEqualTo(RouteLookup.Outcome.UNKNOWN);
        }

        @Test
        void in_an_incomplete_collection_only_an_explicit_association_is_known() {
            lab.collected(Kind.ROUTE_TABLES, Collected.INCOMPLETE);
            assertThat(effective().outcome()).isEqualTo(RouteLookup.Outcome.UNKNOWN);
            lab.put(table("rtb-a", "vpc-1", List.of(explicit("subnet-a")), local()));
            assertThat(effective().routeTableId()).isEqualTo("rtb-a");
        }

        @Test
        void a_subnet_that_is_not_in_the_snapshot_has_no_known_table() {
            assertThat(lab.network().effectiveRouteTable("subnet-zz").outcome()).isEqualTo(RouteLookup.Outcome.UNKNOWN);
        }
    }

    @Nested
    class The_longest_prefix {
        @Test
        void the_more_specific_route_wins() {
            assertThat(target(lookup(
                            "10.9.1.1", local(), toPeering("10.9.0.0/16", "pcx-1"), toNat("0.0.0.0/0", "nat-1"))))
                    .isEqualTo("pcx-1");
        }

        @Test
        void nothing_matches() {
            RouteLookup none = lookup("8.8.8.8", local());
            assertThat(none.outcome()).isEqualTo(RouteLookup.Outcome.NO_ROUTE);
            assertThat(none.hops())
                    .containsExactly(new Hop(
                            "rtb-p",
                            "Routes",
                            "[10.0.0.0/16 -> local active]",
                            Hop.Decision.STOPPED,
                            ExplanationCode.NO_ROUTE_TO_DESTINATION));
        }

        @Test
        void families_are_separate() {
            assertThat(lookup("2001:db8::1", toNat("0.0.0.0/0", "nat-1")).outcome())
                    .isEqualTo(RouteLookup.Outcome.NO_ROUTE);
        }

        @Test
        void a_blackhole_has_no_fall_back() {
            RouteLookup lookup = lookup(
                    "10.9.1.1", inState(toPeering("10.9.0.0/16", "pcx-1"), "blackhole"), toNat("0.0.0.0/0", "nat-1"));
            assertThat(lookup.outcome()).isEqualTo(RouteLookup.Outcome.BLACKHOLE);
            assertThat(lookup.hops())
                    .containsExactly(new Hop(
                            "rtb-p",
                            "Routes",
                            "10.9.0.0/16 -> pcx-1 blackhole",
                            Hop.Decision.STOPPED,
                            ExplanationCode.BAD_STATE_ROUTE));
        }

        @Test
        void a_filtered_route_drops_like_a_blackhole() {
            assertThat(lookup("8.8.8.8", inState(toNat("0.0.0.0/0", "nat-1"), "filtered"))
                            .outcome())
                    .isEqualTo(RouteLookup.Outcome.BLACKHOLE);
        }

        @Test
        void a_route_without_state_is_unknown() {
            assertThat(lookup("8.8.8.8", inState(toNat("0.0.0.0/0", "nat-1"), null))
                            .outcome())
                    .isEqualTo(RouteLookup.Outcome.UNKNOWN);
        }

        @Test
        void a_route_without_a_known_target_is_unknown() {
            assertThat(lookup("8.8.8.8", route("0.0.0.0/0", TargetKind.UNKNOWN, ""))
                            .outcome())
                    .isEqualTo(RouteLookup.Outcome.UNKNOWN);
        }

        @Test
        void static_beats_propagated_of_the_same_prefix() {
            assertThat(target(
                            lookup("10.9.1.1", propagated("10.9.0.0/16", "vgw-1"), toPeering("10.9.0.0/16", "pcx-1"))))
                    .isEqualTo("pcx-1");
        }

        @Test
        void a_longer_propagated_route_beats_a_static_one() {
            assertThat(target(
                            lookup("10.9.1.1", propagated("10.9.1.0/24", "vgw-1"), toPeering("10.9.0.0/16", "pcx-1"))))
                    .isEqualTo("vgw-1");
        }

        @Test
        void of_two_routes_with_one_prefix_and_no_origin_none_is_known_to_win() {
            assertThat(lookup(
                                    "10.9.1.1",
                                    ofOrigin(toPeering("10.9.0.0/16", "pcx-1"), null),
                                    propagated("10.9.0.0/16", "vgw-1"))
                            .outcome())
                    .isEqualTo(RouteLookup.Outcome.UNKNOWN);
        }

        @Test
        void a_route_with_an_unknown_destination_may_win() {
            assertThat(lookup("8.8.8.8", toNat("0.0.0.0/0", "nat-1"), route(null, TargetKind.NAT_GATEWAY, "nat-2"))
                            .outcome())
                    .isEqualTo(RouteLookup.Outcome.UNKNOWN);
            assertThat(lookup("8.8.8.8", route(null, TargetKind.NAT_GATEWAY, "nat-2"))
                            .outcome())
                    .isEqualTo(RouteLookup.Outcome.UNKNOWN);
        }

        @Test
        void a_route_with_an_unknown_destination_and_the_same_target_does_not_matter() {
            assertThat(target(lookup(
                            "8.8.8.8", toNat("0.0.0.0/0", "nat-1"), route(null, TargetKind.NAT_GATEWAY, "nat-1"))))
                    .isEqualTo("nat-1");
        }

        @Test
        void nothing_is_more_specific_than_one_address() {
            assertThat(target(lookup(
                            "8.8.8.8", toNat("8.8.8.8/32", "nat-1"), route(null, TargetKind.NAT_GATEWAY, "nat-2"))))
                    .isEqualTo("nat-1");
        }

        @Test
        void a_block_whose_parts_go_different_ways_is_split() {
            RouteLookup split = lookup("10.9.0.0/16", toNat("0.0.0.0/0", "nat-1"), toPeering("10.9.1.0/24", "pcx-1"));
            assertThat(split.outcome()).isEqualTo(RouteLookup.Outcome.SPLIT);
            assertThat(split.hops()).extracting(Hop::value).contains("10.9.1.0/24 -> pcx-1 active");
        }

        @Test
        void a_block_of_which_a_part_has_no_route_is_split() {
            assertThat(lookup("10.9.0.0/16", toPeering("10.9.1.0/24", "pcx-1")).outcome())
                    .isEqualTo(RouteLookup.Outcome.SPLIT);
        }

        @Test
        void a_block_whose_parts_go_the_same_way_is_not_split() {
            assertThat(target(lookup(
                            "10.9.0.0/16", toPeering("10.9.0.0/17", "pcx-1"), toPeering("10.9.128.0/17", "pcx-1"))))
                    .isEqualTo("pcx-1");
        }

        @Test
        void a_table_without_known_routes_tells_nothing() {
            Network network = isolated()
                    .put(new RouteTable("rtb-p", "vpc-1", List.of(explicit("subnet-p")), null, null))
                    .network();
            assertThat(network.route("subnet-p", cidr("8.8.8.8")).outcome()).isEqualTo(RouteLookup.Outcome.UNKNOWN);
            assertThat(network.routeInTable("rtb-p", cidr("8.8.8.8")).outcome()).isEqualTo(RouteLookup.Outcome.UNKNOWN);
            assertThat(network.routeInTable("rtb-gone", cidr("8.8.8.8")).outcome())
                    .isEqualTo(RouteLookup.Outcome.UNKNOWN);
        }
    }

    @Nested
    class Prefix_lists {
        private final Route toList = listRoute("pl-1", TargetKind.TRANSIT_GATEWAY, "tgw-1");

        private RouteLookup lookup(PrefixList list, Route... routes) {
            return isolated(routes).put(list).network().route("subnet-p", cidr("10.9.1.1"));
        }

        @Test
        void its_entries_are_destinations() {
            assertThat(target(lookup(
                            new PrefixList("pl-1", "corp", cidrs("10.9.0.0/16")), toList, toNat("0.0.0.0/0", "nat-1"))))
                    .isEqualTo("tgw-1");
        }

        @Test
        void a_cidr_route_beats_it_and_it_beats_a_propagated_route() {
            PrefixList list = new PrefixList("pl-1", "corp", cidrs("10.9.0.0/16"));
            assertThat(target(lookup(list, toList, toPeering("10.9.0.0/16", "pcx-1"))))
                    .isEqualTo("pcx-1");
            assertThat(target(lookup(list, toList, propagated("10.9.0.0/16", "vgw-1"))))
                    .isEqualTo("tgw-1");
        }

        @Test
        void of_two_lists_with_one_entry_none_is_known_to_win() {
            Network network = isolated(toList, listRoute("pl-2", TargetKind.VPC_PEERING_CONNECTION, "pcx-1"))
                    .put(new PrefixList("pl-1", "a", cidrs("10.9.0.0/16")))
                    .put(new PrefixList("pl-2", "b", cidrs("10.9.0.0/16")))
                    .network();
            assertThat(network.route("subnet-p", cidr("10.9.1.1")).outcome()).isEqualTo(RouteLookup.Outcome.UNKNOWN);
        }

        @Test
        void unknown_entries_may_match() {
            assertThat(lookup(new PrefixList("pl-1", "corp", null), toList, toNat("0.0.0.0/0", "nat-1"))
                            .outcome())
                    .isEqualTo(RouteLookup.Outcome.UNKNOWN);
        }

        @Test
        void unknown_entries_may_be_more_specific_than_the_local_route() {
            Network network = isolated(local(), toList).network();
            assertThat(network.localRoute("subnet-p", cidr("10.0.7.7")).outcome())
                    .isEqualTo(RouteLookup.Outcome.UNKNOWN);
        }

        @Test
        void the_list_of_a_gateway_endpoint_concerns_its_service_only() {
            Route toEndpoint = listRoute("pl-s3", TargetKind.VPC_ENDPOINT, "vpce-s3");
            Lab lab = isolated(toEndpoint, toNat("0.0.0.0/0", "nat-1"));
            assertThat(lab.network().internetRoute("subnet-p", List.of()).outcome())
                    .isEqualTo(RouteLookup.Outcome.UNKNOWN);
            lab.put(new Endpoint.GatewayEndpoint(
                    "vpce-s3",
                    "vpc-1",
                    "com.amazonaws.ap-northeast-1.s3",
                    "available",
                    Known.none(),
                    List.of("rtb-p")));
            assertThat(target(lab.network().internetRoute("subnet-p", List.of())))
                    .isEqualTo("nat-1");
            lab.put(new PrefixList("pl-s3", "com.amazonaws.ap-northeast-1.s3", cidrs("52.219.0.0/20")));
            assertThat(target(lab.network().internetRoute("subnet-p", List.of())))
                    .isEqualTo("nat-1");
            assertThat(target(lab.network().route("subnet-p", cidr("52.219.1.1"))))
                    .isEqualTo("vpce-s3");
        }
    }

    @Nested
    class The_way_to_the_internet {
        private final Route nat = toNat("0.0.0.0/0", "nat-1");

        @Test
        void is_the_default_route() {
            assertThat(target(internet(local(), nat))).isEqualTo("nat-1");
            assertThat(internet(local()).outcome()).isEqualTo(RouteLookup.Outcome.NO_ROUTE);
            assertThat(internet(local(), inState(nat, "blackhole")).outcome()).isEqualTo(RouteLookup.Outcome.BLACKHOLE);
        }

        @Test
        void routes_for_private_addresses_do_not_matter() {
            assertThat(target(internet(
                            local(),
                            nat,
                            toPeering("10.9.0.0/16", "pcx-1"),
                            inState(toPeering("172.16.0.0/12", "pcx-1"), "blackhole"),
                            toPeering("100.64.0.0/10", "pcx-1"),
                            toPeering("192.168.3.0/24", "pcx-1"))))
                    .isEqualTo("nat-1");
        }

        @Test
        void scenario_21_a_blackhole_for_public_addresses_splits_it() {
            RouteLookup split = internet(local(), nat, inState(toPeering("52.119.192.0/18", "pcx-9"), "blackhole"));
            assertThat(split.outcome()).isEqualTo(RouteLookup.Outcome.SPLIT);
            assertThat(split.hops())
                    .contains(new Hop(
                            "rtb-p",
                            "Routes",
                            "52.119.192.0/18 -> pcx-9 blackhole",
                            Hop.Decision.STOPPED,
                            ExplanationCode.BAD_STATE_ROUTE));
        }

        @Test
        void known_service_addresses_settle_a_split() {
            Network network = isolated(local(), nat, inState(toPeering("52.119.192.0/18", "pcx-9"), "blackhole"))
                    .network();
            assertThat(target(network.internetRoute("subnet-p", cidrs("52.94.0.0/20"))))
                    .isEqualTo("nat-1");
            assertThat(network.internetRoute("subnet-p", cidrs("52.119.200.0/24"))
                            .outcome())
                    .isEqualTo(RouteLookup.Outcome.BLACKHOLE);
            assertThat(network.internetRoute("subnet-p", cidrs("52.94.0.0/20", "52.119.200.0/24"))
                            .outcome())
                    .isEqualTo(RouteLookup.Outcome.SPLIT);
        }

        @Test
        void two_halves_are_a_default_route() {
            assertThat(target(internet(local(), toNat("0.0.0.0/1", "nat-1"), toNat("128.0.0.0/1", "nat-1"))))
                    .isEqualTo("nat-1");
        }

        @Test
        void the_vpcs_own_public_block_is_not_the_internet() {
            assertThat(target(internet(nat, route("25.0.0.0/16", TargetKind.LOCAL, "local"))))
                    .isEqualTo("nat-1");
        }

        @Test
        void ipv6_is_asked_for_by_its_own_default_block() {
            Network network = isolated(
                            local(),
                            nat,
                            route("2001:db8:1::/56", TargetKind.LOCAL, "local"),
                            route("::/0", TargetKind.EGRESS_ONLY_INTERNET_GATEWAY, "eigw-1"))
                    .network();
            assertThat(target(network.internetRoute("subnet-p", List.of(Cidr.ANY_IPV6))))
                    .isEqualTo("eigw-1");
        }

        @Test
        void an_unknown_table_tells_nothing() {
            assertThat(isolated()
                            .network()
                            .internetRoute("subnet-zz", List.of())
                            .outcome())
                    .isEqualTo(RouteLookup.Outcome.UNKNOWN);
        }
    }

    @Nested
    class The_local_route {
        @Test
        void reaches_the_own_vpc() {
            assertThat(target(isolated(local()).network().localRoute("subnet-p", cidr("10.0.7.7"))))
                    .isEqualTo("local");
        }

        @Test
        void a_more_specific_route_leads_through_an_appliance() {
            Network network = isolated(local(), route("10.0.7.0/24", TargetKind.NETWORK_INTERFACE, "eni-fw"))
                    .network();
            assertThat(target(network.localRoute("subnet-p", cidr("10.0.7.7")))).isEqualTo("eni-fw");
        }

        @Test
        void a_table_that_lacks_it_cannot_be_whole() {
            assertThat(isolated(toNat("10.9.0.0/16", "nat-1"))
                            .network()
                            .localRoute("subnet-p", cidr("10.0.7.7"))
                            .outcome())
                    .isEqualTo(RouteLookup.Outcome.UNKNOWN);
        }
    }
}
