package dev.fumidai.network;

import static dev.fumidai.network.Lab.at;
import static dev.fumidai.network.Lab.cidr;
import static dev.fumidai.network.Lab.cidrs;
import static dev.fumidai.network.Lab.explicit;
import static dev.fumidai.network.Lab.inState;
import static dev.fumidai.network.Lab.inVpc;
import static dev.fumidai.network.Lab.isolated;
import static dev.fumidai.network.Lab.local;
import static dev.fumidai.network.Lab.peering;
import static dev.fumidai.network.Lab.route;
import static dev.fumidai.network.Lab.subnet;
import static dev.fumidai.network.Lab.table;
import static dev.fumidai.network.Lab.toGateway;
import static dev.fumidai.network.Lab.toNat;
import static dev.fumidai.network.Lab.toPeering;
import static dev.fumidai.network.Lab.vpc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fumidai.model.AwsSnapshot;
import dev.fumidai.model.Cidr;
import dev.fumidai.model.Collected;
import dev.fumidai.model.Kind;
import dev.fumidai.model.Scope;
import dev.fumidai.model.vpc.BlockPublicAccess;
import dev.fumidai.model.vpc.BlockPublicAccess.Exclusion;
import dev.fumidai.model.vpc.DhcpOptions;
import dev.fumidai.model.vpc.RouteTable.Route;
import dev.fumidai.model.vpc.RouteTable.TargetKind;
import dev.fumidai.model.vpc.Subnet;
import dev.fumidai.model.vpc.Vpc;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class NetworkTest {
    @Nested
    class A_route_to_a_party {
        private final Party target = at("eni-t", "subnet-p", "10.0.1.10");
        private final Party neighbour = at("eni-n", "subnet-n", "10.0.2.10");
        private final Party abroad = inVpc("vpc-2", "eni-x", "subnet-x", "10.2.0.5");

        private RouteCheck.Outcome abroad(Route... routes) {
            return cross(isolated(routes).put(peering("pcx-1", "active", "vpc-1", "vpc-2")), abroad)
                    .outcome();
        }

        private RouteCheck cross(Lab lab, Party to) {
            return lab.network().crossRoute(target, to);
        }

        @Test
        void of_the_same_vpc_is_the_local_one() {
            RouteCheck check = cross(isolated(local()), neighbour);
            assertThat(check.outcome()).isEqualTo(RouteCheck.Outcome.LOCAL);
            assertThat(check.routeTableId()).isEqualTo("rtb-p");
            assertThat(check.route()).isEqualTo(local());
        }

        @Test
        void through_an_appliance_is_not_modelled() {
            assertThat(cross(isolated(local(), route("10.0.2.0/24", TargetKind.NETWORK_INTERFACE, "eni-fw")), neighbour)
                            .outcome())
                    .isEqualTo(RouteCheck.Outcome.NOT_MODELLED);
            assertThat(abroad(route("10.2.0.0/16", TargetKind.CORE_NETWORK, "arn:aws:networkmanager::1:core")))
                    .isEqualTo(RouteCheck.Outcome.NOT_MODELLED);
        }

        @Test
        void a_transit_gateway_that_the_vpc_is_not_attached_to_carries_nothing() {
            assertThat(abroad(route("10.2.0.0/16", TargetKind.TRANSIT_GATEWAY, "tgw-1")))
                    .isEqualTo(RouteCheck.Outcome.TRANSIT_STOPPED);
        }

        @Test
        void over_an_active_peering_of_the_two_vpcs() {
            assertThat(abroad(local(), toPeering("10.2.0.0/16", "pcx-1"))).isEqualTo(RouteCheck.Outcome.PEERING_ACTIVE);
            assertThat(abroad(local())).isEqualTo(RouteCheck.Outcome.NO_ROUTE);
            assertThat(abroad(inState(toPeering("10.2.0.0/16", "pcx-1"), "blackhole")))
                    .isEqualTo(RouteCheck.Outcome.BLACKHOLE);
            assertThat(abroad(toNat("0.0.0.0/0", "nat-1"))).isEqualTo(RouteCheck.Outcome.OTHER_TARGET);
            assertThat(abroad(toGateway("0.0.0.0/0", "igw-1"))).isEqualTo(RouteCheck.Outcome.OTHER_TARGET);
            assertThat(abroad(inState(toPeering("10.2.0.0/16", "pcx-1"), null))).isEqualTo(RouteCheck.Outcome.UNKNOWN);
        }

        @Test
        void over_another_peering_is_none() {
            Lab lab = isolated(toPeering("10.2.0.0/16", "pcx-9"));
            assertThat(cross(lab.put(peering("pcx-9", "active", "vpc-1", "vpc-3")), abroad)
                            .outcome())
                    .isEqualTo(RouteCheck.Outcome.OTHER_TARGET);
            assertThat(cross(lab.put(peering("pcx-9", "pending-acceptance", "vpc-1", "vpc-2")), abroad)
                            .outcome())
                    .isEqualTo(RouteCheck.Outcome.PEERING_INACTIVE);
            assertThat(cross(lab.put(peering("pcx-9", null, "vpc-1", "vpc-2")), abroad)
                            .outcome())
                    .isEqualTo(RouteCheck.Outcome.UNKNOWN);
            assertThat(cross(lab.put(peering("pcx-9", "active", "vpc-1", null)), abroad)
                            .outcome())
                    .isEqualTo(RouteCheck.Outcome.UNKNOWN);
        }

        @Test
        void over_a_peering_that_is_not_in_the_snapshot_is_inactive_or_unknown() {
            Lab lab = isolated(toPeering("10.2.0.0/16", "pcx-gone"));
            assertThat(cross(lab, abroad).outcome()).isEqualTo(RouteCheck.Outcome.PEERING_INACTIVE);
            lab.collected(Kind.VPC_PEERING_CONNECTIONS, Collected.NOT_COLLECTED);
            assertThat(cross(lab, abroad).outcome()).isEqualTo(RouteCheck.Outcome.UNKNOWN);
        }

        @Test
        void scenario_49_back_is_another_question() {
            Network network = isolated(local())
                    .put(peering("pcx-1", "active", "vpc-1", "vpc-2"))
                    .put(subnet("subnet-x", "vpc-2", "10.2.0.0/24"))
                    .put(table("rtb-x", "vpc-2", List.of(explicit("subnet-x")), toPeering("10.0.0.0/16", "pcx-1")))
                    .network();
            assertThat(network.crossRoute(abroad, target).outcome()).isEqualTo(RouteCheck.Outcome.PEERING_ACTIVE);
            assertThat(network.crossRoute(target, abroad).outcome()).isEqualTo(RouteCheck.Outcome.NO_ROUTE);
        }

        @Test
        void into_overlapping_blocks_stays_at_home() {
            assertThat(cross(isolated(local()), inVpc("vpc-2", "eni-x", "subnet-x", "10.0.7.7"))
                            .outcome())
                    .isEqualTo(RouteCheck.Outcome.OTHER_TARGET);
        }

        @Test
        void of_which_subnet_address_or_vpc_is_unknown_is_unknown() {
            Network network = isolated(local()).network();
            assertThat(network.crossRoute(at("eni-t", null, "10.0.1.10"), neighbour)
                            .outcome())
                    .isEqualTo(RouteCheck.Outcome.UNKNOWN);
            assertThat(network.crossRoute(at("eni-t", "subnet-zz", "10.0.1.10"), neighbour)
                            .outcome())
                    .isEqualTo(RouteCheck.Outcome.UNKNOWN);
            assertThat(network.crossRoute(target, at("eni-n", "subnet-n", null)).outcome())
                    .isEqualTo(RouteCheck.Outcome.UNKNOWN);
            assertThat(network.crossRoute(target, inVpc(null, "eni-n", null, "10.0.2.10"))
                            .outcome())
                    .isEqualTo(RouteCheck.Outcome.UNKNOWN);
        }

        @Test
        void is_as_good_as_for_the_worst_address() {
            Party two = new Party(
                    "eni-x", "vpc-2", "subnet-x", cidrs("10.2.0.5", "10.3.0.5"), List.of(), EphemeralPorts.LINUX);
            Lab lab = isolated(toPeering("10.2.0.0/16", "pcx-1")).put(peering("pcx-1", "active", "vpc-1", "vpc-2"));
            assertThat(cross(lab, two).outcome()).isEqualTo(RouteCheck.Outcome.NO_ROUTE);
        }

        @Test
        void peerings_are_found_by_their_two_vpcs() {
            Network network = isolated()
                    .put(peering("pcx-2", "deleted", "vpc-2", "vpc-1"))
                    .put(peering("pcx-1", "active", "vpc-1", "vpc-2"))
                    .put(peering("pcx-3", "active", "vpc-1", "vpc-3"))
                    .network();
            assertThat(network.peerings("vpc-1", "vpc-2"))
                    .extracting(one -> one.id())
                    .containsExactly("pcx-1", "pcx-2");
            assertThat(network.peerings("vpc-2", "vpc-1")).isEqualTo(network.peerings("vpc-1", "vpc-2"));
            assertThat(network.peerings("vpc-1", "vpc-1")).isEmpty();
            assertThat(network.peerings("vpc-2", "vpc-3")).isEmpty();
        }
    }

    @Nested
    class Dns {
        private DnsServers.Outcome dns(@Nullable String optionsId, DhcpOptions... options) {
            Lab lab = new Lab().put(new Vpc("vpc-1", null, cidrs("10.0.0.0/16"), List.of(), optionsId, ""));
            List.of(options).forEach(lab::put);
            return lab.network().dnsServers("vpc-1").outcome();
        }

        @Test
        void is_amazons_where_the_options_say_so() {
            assertThat(dns("dopt-1", new DhcpOptions("dopt-1", List.of("AmazonProvidedDNS"))))
                    .isEqualTo(DnsServers.Outcome.AMAZON_PROVIDED);
            assertThat(dns("default")).isEqualTo(DnsServers.Outcome.AMAZON_PROVIDED);
        }

        @Test
        void is_custom_with_any_other_server() {
            assertThat(dns("dopt-1", new DhcpOptions("dopt-1", List.of("10.0.0.9"))))
                    .isEqualTo(DnsServers.Outcome.CUSTOM);
            assertThat(dns("dopt-1", new DhcpOptions("dopt-1", List.of("AmazonProvidedDNS", "10.0.0.9"))))
                    .isEqualTo(DnsServers.Outcome.CUSTOM);
            assertThat(dns("default", new DhcpOptions("default", List.of("10.0.0.9"))))
                    .isEqualTo(DnsServers.Outcome.CUSTOM);
        }

        @Test
        void is_unknown_where_the_options_are() {
            assertThat(dns("dopt-1")).isEqualTo(DnsServers.Outcome.UNKNOWN);
            assertThat(dns(null)).isEqualTo(DnsServers.Outcome.UNKNOWN);
            assertThat(dns("dopt-1", new DhcpOptions("dopt-1", null))).isEqualTo(DnsServers.Outcome.UNKNOWN);
            assertThat(isolated().network().dnsServers("vpc-zz").outcome()).isEqualTo(DnsServers.Outcome.UNKNOWN);
        }
    }

    @Nested
    class Block_public_access {
        private Lab lab(@Nullable String mode) {
            return isolated().put(new BlockPublicAccess(Lab.HERE, mode, "account", "allowed"));
        }

        private Exclusion exclusion(String mode, @Nullable String resource, @Nullable String state) {
            String arn = resource == null ? null : "arn:aws:ec2:ap-northeast-1:111122223333:" + resource;
            return new Exclusion("vpcbpa-exclude-" + mode + resource, mode, arn, state);
        }

        private BlockedPublicAccess.Outcome effect(Lab lab) {
            return lab.network().publicAccess("subnet-p").outcome();
        }

        @Test
        void does_what_its_mode_says() {
            assertThat(effect(lab("off"))).isEqualTo(BlockedPublicAccess.Outcome.OFF);
            assertThat(effect(lab("block-ingress"))).isEqualTo(BlockedPublicAccess.Outcome.INGRESS_BLOCKED);
            BlockedPublicAccess blocked = lab("block-bidirectional").network().publicAccess("subnet-p");
            assertThat(blocked)
                    .isEqualTo(new BlockedPublicAccess(
                            BlockedPublicAccess.Outcome.BIDIRECTIONAL_BLOCKED,
                            "account",
                            "allowed",
                            List.of(new Hop(
                                    "111122223333/ap-northeast-1",
                                    "InternetGatewayBlockMode",
                                    "block-bidirectional",
                                    Hop.Decision.STOPPED,
                                    ExplanationCode.VPC_BLOCK_PUBLIC_ACCESS_ENABLED))));
        }

        @Test
        void is_unknown_where_it_was_not_collected() {
            assertThat(effect(isolated())).isEqualTo(BlockedPublicAccess.Outcome.UNKNOWN);
            assertThat(effect(lab(null))).isEqualTo(BlockedPublicAccess.Outcome.UNKNOWN);
            assertThat(effect(isolated()
                            .put(new BlockPublicAccess(
                                    new Scope("111122223333", "us-east-1"), "off", "account", "allowed"))))
                    .isEqualTo(BlockedPublicAccess.Outcome.UNKNOWN);
            assertThat(lab("off").network().publicAccess("subnet-zz").outcome())
                    .isEqualTo(BlockedPublicAccess.Outcome.UNKNOWN);
        }

        @Test
        void of_the_only_account_counts_for_a_subnet_that_does_not_tell_its_own() {
            AwsSnapshot snapshot = AwsSnapshot.builder()
                    .add(subnet("subnet-p", "vpc-1", "10.0.1.0/24"), new Scope(null, "ap-northeast-1"))
                    .add(new BlockPublicAccess(Lab.HERE, "off", "account", "allowed"), Lab.HERE)
                    .build();
            assertThat(Network.of(snapshot).publicAccess("subnet-p").outcome())
                    .isEqualTo(BlockedPublicAccess.Outcome.OFF);
        }

        @Test
        void lets_exclusions_of_the_vpc_or_the_subnet_pass() {
            assertThat(effect(
                            lab("block-bidirectional").put(exclusion("allow-egress", "vpc/vpc-1", "create-complete"))))
                    .isEqualTo(BlockedPublicAccess.Outcome.EXCLUDED_EGRESS);
            assertThat(effect(lab("block-bidirectional")
                            .put(exclusion("allow-bidirectional", "subnet/subnet-p", "update-complete"))))
                    .isEqualTo(BlockedPublicAccess.Outcome.EXCLUDED_BIDIRECTIONAL);
            assertThat(effect(lab("block-bidirectional")
                            .put(exclusion("allow-egress", "subnet/subnet-other", "create-complete"))))
                    .isEqualTo(BlockedPublicAccess.Outcome.BIDIRECTIONAL_BLOCKED);
            assertThat(effect(lab("block-ingress").put(exclusion("allow-egress", "vpc/vpc-1", "delete-complete"))))
                    .isEqualTo(BlockedPublicAccess.Outcome.INGRESS_BLOCKED);
        }

        @Test
        void that_blocks_ingress_only_knows_no_exclusion_for_egress() {
            Lab lab = lab("block-ingress").put(exclusion("allow-egress", "vpc/vpc-1", "create-complete"));
            assertThat(effect(lab)).isEqualTo(BlockedPublicAccess.Outcome.INGRESS_BLOCKED);
            lab.put(exclusion("allow-bidirectional", "subnet/subnet-p", "create-complete"));
            assertThat(effect(lab)).isEqualTo(BlockedPublicAccess.Outcome.EXCLUDED_BIDIRECTIONAL);
        }

        @Test
        void is_unknown_where_exclusions_are() {
            assertThat(effect(lab("block-bidirectional").put(exclusion("allow-egress", null, "create-complete"))))
                    .isEqualTo(BlockedPublicAccess.Outcome.UNKNOWN);
            assertThat(effect(lab("block-bidirectional").put(exclusion("allow-egress", "vpc/vpc-1", null))))
                    .isEqualTo(BlockedPublicAccess.Outcome.UNKNOWN);
            assertThat(effect(lab("block-bidirectional")
                            .put(exclusion("allow-egress", "vpc/vpc-1", "update-in-progress"))))
                    .isEqualTo(BlockedPublicAccess.Outcome.UNKNOWN);
            assertThat(effect(lab("block-bidirectional")
                            .put(exclusion("allow-egress", "vpc/vpc-1", "create-complete"))
                            .put(exclusion("allow-bidirectional", "subnet/subnet-p", "create-complete"))))
                    .isEqualTo(BlockedPublicAccess.Outcome.UNKNOWN);
            assertThat(effect(lab("block-bidirectional")
                            .collected(Kind.BLOCK_PUBLIC_ACCESS_EXCLUSIONS, Collected.NOT_COLLECTED)))
                    .isEqualTo(BlockedPublicAccess.Outcome.UNKNOWN);
        }
    }

    @Nested
    class Free_blocks {
        @Test
        void lie_between_the_subnets_lowest_first() {
            Network network = new Lab()
                    .put(vpc("vpc-1", "10.0.0.0/24"))
                    .put(subnet("subnet-a", "vpc-1", "10.0.0.0/26"))
                    .put(subnet("subnet-b", "vpc-1", "10.0.0.128/26"))
                    .put(subnet("subnet-c", "vpc-2", "10.0.0.64/26"))
                    .network();
            assertThat(network.freeBlocks("vpc-1", 26, 9)).isEqualTo(cidrs("10.0.0.64/26", "10.0.0.192/26"));
            assertThat(network.freeBlocks("vpc-1", 28, 3))
                    .isEqualTo(cidrs("10.0.0.64/28", "10.0.0.80/28", "10.0.0.96/28"));
            assertThat(network.freeBlocks("vpc-1", 25, 9)).isEmpty();
            assertThat(network.freeBlocks("vpc-1", 28, 0)).isEmpty();
        }

        @Test
        void are_none_where_a_subnets_block_is_unknown() {
            assertThat(isolated()
                            .put(subnet("subnet-a", "vpc-1", null))
                            .network()
                            .freeBlocks("vpc-1", 28, 1))
                    .isEmpty();
            assertThat(isolated().put(subnet("subnet-a", null, null)).network().freeBlocks("vpc-1", 28, 1))
                    .isEmpty();
            assertThat(isolated()
                            .collected(Kind.SUBNETS, Collected.INCOMPLETE)
                            .network()
                            .freeBlocks("vpc-1", 28, 1))
                    .isEmpty();
            assertThat(isolated().network().freeBlocks("vpc-zz", 28, 1)).isEmpty();
        }

        @Test
        void may_be_used_beside_a_subnet_of_ipv6_only() {
            Subnet ipv6Only =
                    new Subnet("subnet-6", "vpc-1", null, null, null, cidrs("2001:db8::/64"), 9, false, true, true);
            assertThat(isolated().put(ipv6Only).network().freeBlocks("vpc-1", 24, 1))
                    .isEqualTo(cidrs("10.0.0.0/24"));
        }

        @Test
        void have_a_subnets_size() {
            Network network = isolated().network();
            assertThatThrownBy(() -> network.freeBlocks("vpc-1", 29, 1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("/29 in vpc-1")
                    .hasMessageContaining("\nMaybe");
            assertThatThrownBy(() -> network.freeBlocks("vpc-1", 15, 1)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> network.freeBlocks("vpc-1", 28, -1)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_vpcs_blocks_are_known_if_all_are() {
        Lab lab = new Lab()
                .put(new Vpc("vpc-1", null, cidrs("10.1.0.0/16", "10.0.0.0/16"), cidrs("2001:db8::/56"), null, ""));
        assertThat(lab.network().vpcBlocks("vpc-1")).contains(cidrs("10.0.0.0/16", "10.1.0.0/16", "2001:db8::/56"));
        lab.put(new Vpc("vpc-1", null, cidrs("10.0.0.0/16"), null, null, ""));
        assertThat(lab.network().vpcBlocks("vpc-1")).isEmpty();
        assertThat(lab.network().vpcBlocks("vpc-zz")).isEmpty();
    }

    @Test
    void public_addresses_leave_out_what_is_never_routed_on_the_internet() {
        for (String special : List.of(
                "10.0.0.1", "100.64.0.1", "127.0.0.1", "169.254.169.254", "172.16.0.1", "192.168.0.1", "224.0.0.1")) {
            assertThat(PublicAddresses.IPV4).noneMatch(block -> block.contains(cidr(special)));
        }
        for (String open : List.of("1.1.1.1", "52.119.192.1", "172.15.0.1", "203.0.113.10", "223.255.255.255")) {
            assertThat(PublicAddresses.IPV4).anyMatch(block -> block.contains(cidr(open)));
        }
        assertThat(PublicAddresses.within(Cidr.ANY_IPV4)).isEqualTo(PublicAddresses.IPV4);
        assertThat(PublicAddresses.within(cidr("52.0.0.0/8"))).isEqualTo(cidrs("52.0.0.0/8"));
        assertThat(PublicAddresses.within(cidr("10.7.0.0/16"))).isEqualTo(cidrs("10.7.0.0/16"));
    }
}
