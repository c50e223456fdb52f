package dev.fumidai.network;

import static dev.fumidai.network.Lab.all;
import static dev.fumidai.network.Lab.at;
import static dev.fumidai.network.Lab.cidrs;
import static dev.fumidai.network.Lab.inVpc;
import static dev.fumidai.network.Lab.inbound;
import static dev.fumidai.network.Lab.isolated;
import static dev.fumidai.network.Lab.local;
import static dev.fumidai.network.Lab.outbound;
import static dev.fumidai.network.Lab.pair;
import static dev.fumidai.network.Lab.peering;
import static dev.fumidai.network.Lab.permission;
import static dev.fumidai.network.Lab.route;
import static dev.fumidai.network.Lab.side;
import static dev.fumidai.network.Lab.tcp;
import static dev.fumidai.network.Lab.tcpFrom;
import static dev.fumidai.network.Lab.tcpList;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fumidai.model.Cidr;
import dev.fumidai.model.Collected;
import dev.fumidai.model.Kind;
import dev.fumidai.model.PortRange;
import dev.fumidai.model.vpc.PrefixList;
import dev.fumidai.model.vpc.RouteTable.TargetKind;
import dev.fumidai.model.vpc.SecurityGroup;
import dev.fumidai.model.vpc.SecurityGroup.GroupPair;
import dev.fumidai.model.vpc.SecurityGroup.IpPermission;
import dev.fumidai.model.vpc.VpcPeeringConnection;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SecurityGroupsTest {
    private static final Party TARGET = at("eni-t", "subnet-p", "10.0.1.10", "sg-t");
    private static final Party BASTION = at("eni-b", "subnet-pub", "10.0.100.5", "sg-b");
    private static final Party ABROAD = inVpc("vpc-2", "eni-x", "subnet-x", "10.2.0.5", "sg-x");
    private static final Party INTERNET = Party.internet(List.of());

    private static FilterCheck ssh(Lab lab, Party peer) {
        return lab.network().groups(TARGET, Direction.INBOUND, peer, PortRange.of(22));
    }

    private static FilterOutcome ssh(Party peer, IpPermission... rules) {
        return ssh(isolated(local()).put(inbound("sg-t", rules)), peer).outcome();
    }

    private static FilterOutcome https(Party peer, IpPermission... rules) {
        return isolated(local())
                .put(outbound("sg-t", rules))
                .network()
                .groups(TARGET, Direction.OUTBOUND, peer, PortRange.of(443))
                .outcome();
    }

    @Nested
    class A_rule {
        @Test
        void admits_its_addresses_and_says_so() {
            FilterCheck check = ssh(isolated().put(inbound("sg-t", tcp(22, "10.0.100.0/24"))), BASTION);
            assertThat(check.outcome()).isEqualTo(FilterOutcome.ALLOWED);
            assertThat(check.hops())
                    .containsExactly(new Hop("sg-t", "IpPermissions", "tcp 22 10.0.100.0/24", Hop.Decision.PASSED));
        }

        @Test
        void of_another_port_or_address_admits_nothing_and_the_groups_rules_are_shown() {
            FilterCheck check =
                    ssh(isolated().put(inbound("sg-t", tcp(2222, "10.0.0.0/16"), tcp(22, "10.0.9.0/24"))), BASTION);
            assertThat(check.outcome()).isEqualTo(FilterOutcome.DENIED);
            assertThat(check.hops())
                    .containsExactly(new Hop(
                            "sg-t",
                            "IpPermissions",
                            "[tcp 22 10.0.9.0/24, tcp 2222 10.0.0.0/16]",
                            Hop.Decision.STOPPED,
                            ExplanationCode.ENI_SG_RULES_MISMATCH));
        }

        @Test
        void is_needed() {
            FilterCheck check = ssh(isolated().put(inbound("sg-t")), BASTION);
            assertThat(check.outcome()).isEqualTo(FilterOutcome.DENIED);
            assertThat(check.hops())
                    .containsExactly(new Hop(
                            "sg-t",
                            "IpPermissions",
                            "[]",
                            Hop.Decision.STOPPED,
                            ExplanationCode.ENI_SG_RULES_MISMATCH));
        }

        @Test
        void is_for_tcp_by_name_by_number_or_for_all_protocols() {
            for (String protocol : List.of("tcp", "6", "-1")) {
                assertThat(ssh(
                                BASTION,
                                permission(protocol, PortRange.ALL, cidrs("10.0.0.0/16"), List.of(), List.of())))
                        .as(protocol)
                        .isEqualTo(FilterOutcome.ALLOWED);
            }
            for (String protocol : List.of("udp", "17", "icmp", "58")) {
                assertThat(ssh(
                                BASTION,
                                permission(protocol, PortRange.ALL, cidrs("10.0.0.0/16"), List.of(), List.of())))
                        .as(protocol)
                        .isEqualTo(FilterOutcome.DENIED);
            }
        }

        @Test
        void for_ipv4_is_none_for_ipv6() {
            Party dual = at("eni-b", "subnet-pub", "2001:db8::5", "sg-b");
            assertThat(ssh(dual, tcp(22, "0.0.0.0/0"))).isEqualTo(FilterOutcome.DENIED);
            assertThat(ssh(dual, tcp(22, "::/0"))).isEqualTo(FilterOutcome.ALLOWED);
        }

        @Test
        void must_admit_every_address_of_a_peer() {
            Party two = new Party(
                    "eni-b", "vpc-1", "subnet-pub", cidrs("10.0.100.5", "10.0.101.5"), List.of(), EphemeralPorts.LINUX);
            assertThat(ssh(two, tcp(22, "10.0.100.0/24"))).isEqualTo(FilterOutcome.PARTIAL_ADDRESSES);
            assertThat(ssh(two, tcp(22, "10.0.100.0/23"))).isEqualTo(FilterOutcome.ALLOWED);
        }

        @Test
        void together_with_others_covers_a_block() {
            Party block = at("office", null, "10.0.0.0/16");
            assertThat(ssh(block, tcp(22, "10.0.0.0/17"))).isEqualTo(FilterOutcome.PARTIAL_ADDRESSES);
            assertThat(ssh(block, tcp(22, "10.0.0.0/17", "10.0.128.0/17"))).isEqualTo(FilterOutcome.ALLOWED);
            assertThat(ssh(block, tcp(22, "0.0.0.0/1", "128.0.0.0/1"))).isEqualTo(FilterOutcome.ALLOWED);
        }

        @Test
        void for_a_part_of_the_ports_lets_connections_fail_now_and_then() {
            FilterCheck check = isolated()
                    .put(inbound("sg-t", tcp(22, "0.0.0.0/0")))
                    .network()
                    .groups(TARGET, Direction.INBOUND, BASTION, new PortRange(22, 23));
            assertThat(check.outcome()).isEqualTo(FilterOutcome.PARTIAL_PORTS);
            assertThat(check.hops())
                    .extracting(Hop::decision)
                    .containsExactly(Hop.Decision.PASSED, Hop.Decision.STOPPED);
        }

        @Test
        void whose_ports_protocol_or_range_is_unknown_may_admit() {
            assertThat(ssh(BASTION, permission("tcp", null, cidrs("10.0.0.0/16"), List.of(), List.of())))
                    .isEqualTo(FilterOutcome.UNKNOWN);
            assertThat(ssh(BASTION, permission(null, PortRange.ALL, cidrs("10.0.0.0/16"), List.of(), List.of())))
                    .isEqualTo(FilterOutcome.UNKNOWN);
            assertThat(ssh(BASTION, new IpPermission("tcp", PortRange.ALL, List.of(), false, List.of(), List.of())))
                    .isEqualTo(FilterOutcome.UNKNOWN);
            assertThat(ssh(BASTION, permission("tcp", PortRange.ALL, List.of(), null, List.of())))
                    .isEqualTo(FilterOutcome.UNKNOWN);
            assertThat(ssh(BASTION, permission("tcp", PortRange.ALL, List.of(), List.of(), null)))
                    .isEqualTo(FilterOutcome.UNKNOWN);
            assertThat(ssh(BASTION, permission("tcp", null, cidrs("10.7.0.0/16"), List.of(), List.of())))
                    .as("its addresses are known to be others")
                    .isEqualTo(FilterOutcome.DENIED);
        }
    }

    @Nested
    class The_groups_of_an_interface {
        private final Party two = at("eni-t", "subnet-p", "10.0.1.10", "sg-t", "sg-u");

        private FilterCheck ask(Lab lab) {
            return lab.network().groups(two, Direction.INBOUND, BASTION, PortRange.of(22));
        }

        @Test
        void admit_what_any_of_them_admits() {
            FilterCheck check = ask(isolated().put(inbound("sg-t")).put(inbound("sg-u", tcp(22, "10.0.100.5/32"))));
            assertThat(check.outcome()).isEqualTo(FilterOutcome.ALLOWED);
            assertThat(check.hops()).extracting(Hop::resource).containsExactly("sg-u");
        }

        @Test
        void that_are_not_in_the_snapshot_may_admit_unless_another_does() {
            assertThat(ask(isolated().put(inbound("sg-t"))).outcome()).isEqualTo(FilterOutcome.UNKNOWN);
            assertThat(ask(isolated().put(inbound("sg-t", tcp(22, "10.0.100.5/32"))))
                            .outcome())
                    .isEqualTo(FilterOutcome.ALLOWED);
        }

        @Test
        void whose_rules_are_unknown_may_admit() {
            SecurityGroup unread = new SecurityGroup("sg-t", "vpc-1", null, null, null, null);
            assertThat(ssh(isolated().put(unread), BASTION).outcome()).isEqualTo(FilterOutcome.UNKNOWN);
        }

        @Test
        void deny_with_a_hop_each() {
            FilterCheck check = ask(isolated().put(inbound("sg-t")).put(inbound("sg-u")));
            assertThat(check.hops()).extracting(Hop::resource).containsExactly("sg-t", "sg-u");
        }

        @Test
        void filter_nothing_where_there_are_none() {
            Party nat = at("nat-1", "subnet-pub", "10.0.100.9");
            assertThat(isolated().network().groups(nat, Direction.INBOUND, TARGET, PortRange.of(443)))
                    .isEqualTo(new FilterCheck(FilterOutcome.ALLOWED, List.of()));
        }

        @Test
        void are_unknown_where_they_are_not_told() {
            Party untold = new Party("eni-t", "vpc-1", "subnet-p", cidrs("10.0.1.10"), null, EphemeralPorts.LINUX);
            assertThat(isolated()
                            .network()
                            .groups(untold, Direction.INBOUND, BASTION, PortRange.of(22))
                            .outcome())
                    .isEqualTo(FilterOutcome.UNKNOWN);
        }
    }

    @Nested
    class A_peer_on_the_internet {
        @Test
        void of_unknown_address_must_be_admitted_from_everywhere() {
            assertThat(https(INTERNET, all("0.0.0.0/0"))).isEqualTo(FilterOutcome.ALLOWED);
            assertThat(https(INTERNET, tcp(443, "52.0.0.0/8"))).isEqualTo(FilterOutcome.PARTIAL_ADDRESSES);
            assertThat(ssh(INTERNET, tcp(22, "203.0.113.0/24"))).isEqualTo(FilterOutcome.PARTIAL_ADDRESSES);
        }

        @Test
        void scenario_25_is_not_in_private_space() {
            assertThat(https(INTERNET, tcp(443, "10.0.0.0/16"))).isEqualTo(FilterOutcome.DENIED);
        }

        @Test
        void needs_public_space_only() {
            assertThat(https(
                            INTERNET,
                            tcp(443, "0.0.0.0/5", "8.0.0.0/7", "11.0.0.0/8", "12.0.0.0/6", "16.0.0.0/4"),
                            tcp(443, "32.0.0.0/3", "64.0.0.0/2", "128.0.0.0/1")))
                    .isEqualTo(FilterOutcome.ALLOWED);
        }

        @Test
        void of_known_address_is_one_address() {
            Party operator = Party.internet(cidrs("203.0.113.10"));
            assertThat(ssh(operator, tcp(22, "203.0.113.0/24"))).isEqualTo(FilterOutcome.ALLOWED);
            assertThat(ssh(operator, tcp(22, "198.51.100.0/24"))).isEqualTo(FilterOutcome.DENIED);
        }

        @Test
        void never_has_a_group() {
            assertThat(ssh(INTERNET, tcpFrom(22, pair("sg-b")))).isEqualTo(FilterOutcome.DENIED);
        }

        @Test
        void over_ipv6_needs_an_ipv6_rule() {
            Party ipv6 = Party.internet(cidrs("::/0"));
            assertThat(https(ipv6, tcp(443, "0.0.0.0/0"))).isEqualTo(FilterOutcome.DENIED);
            assertThat(https(ipv6, tcp(443, "::/0"))).isEqualTo(FilterOutcome.ALLOWED);
        }
    }

    @Nested
    class A_peer_of_unknown_address {
        private final Party somewhere = at("eni-b", "subnet-pub", null, "sg-b");

        @Test
        void is_admitted_by_its_group_or_from_everywhere() {
            assertThat(ssh(somewhere, tcpFrom(22, pair("sg-b")))).isEqualTo(FilterOutcome.ALLOWED);
            assertThat(ssh(somewhere, tcp(22, "0.0.0.0/0"))).isEqualTo(FilterOutcome.ALLOWED);
            assertThat(ssh(somewhere, tcp(22, "0.0.0.0/1", "128.0.0.0/1"))).isEqualTo(FilterOutcome.ALLOWED);
        }

        @Test
        void may_be_admitted_by_a_part_and_is_denied_without_any_rule() {
            assertThat(ssh(somewhere, tcp(22, "10.0.0.0/16"))).isEqualTo(FilterOutcome.UNKNOWN);
            assertThat(ssh(somewhere, tcp(22, "::/0"))).isEqualTo(FilterOutcome.UNKNOWN);
            assertThat(ssh(somewhere, tcp(443, "0.0.0.0/0"))).isEqualTo(FilterOutcome.DENIED);
        }
    }

    @Nested
    class A_prefix_list {
        @Test
        void admits_its_entries() {
            Lab lab = isolated()
                    .put(inbound("sg-t", tcpList(22, "pl-1")))
                    .put(new PrefixList("pl-1", "corp", cidrs("10.0.100.0/24")));
            assertThat(ssh(lab, BASTION).outcome()).isEqualTo(FilterOutcome.ALLOWED);
            assertThat(ssh(lab, BASTION).hops()).extracting(Hop::value).containsExactly("tcp 22 pl-1");
            assertThat(ssh(lab, INTERNET).outcome()).isEqualTo(FilterOutcome.DENIED);
        }

        @Test
        void of_many_scattered_entries_admits_a_part_of_the_internet() {
            List<Cidr> scattered = IntStream.range(0, 300)
                    .mapToObj(n -> Cidr.parse("52." + n % 250 + "." + n / 4 + "." + n % 7 + "/32"))
                    .toList();
            Lab lab = isolated().put(inbound("sg-t", tcpList(22, "pl-1"))).put(new PrefixList("pl-1", "x", scattered));
            Network network = lab.network();
            FilterCheck check = network.groups(TARGET, Direction.INBOUND, INTERNET, PortRange.of(22));
            assertThat(check.outcome()).isEqualTo(FilterOutcome.PARTIAL_ADDRESSES);
            assertThat(check.hops()).hasSize(2);
        }

        @Test
        void that_was_not_read_may_admit_unless_another_rule_decides() {
            assertThat(ssh(BASTION, tcpList(22, "pl-1"))).isEqualTo(FilterOutcome.UNKNOWN);
            assertThat(ssh(BASTION, tcpList(22, "pl-1"), tcp(22, "10.0.0.0/16")))
                    .isEqualTo(FilterOutcome.ALLOWED);
            assertThat(ssh(BASTION, tcpList(443, "pl-1"))).isEqualTo(FilterOutcome.DENIED);
        }
    }

    @Nested
    class A_reference_to_a_group {
        private final IpPermission toAbroad = tcpFrom(22, pair("sg-x"));

        private Lab lab(IpPermission rule) {
            return isolated(local()).put(inbound("sg-t", rule));
        }

        @Test
        void admits_who_has_it_in_the_same_vpc() {
            assertThat(ssh(BASTION, tcpFrom(22, pair("sg-b")))).isEqualTo(FilterOutcome.ALLOWED);
            assertThat(ssh(BASTION, tcpFrom(22, pair("sg-c")))).isEqualTo(FilterOutcome.DENIED);
        }

        @Test
        void scenario_48_means_private_addresses() {
            assertThat(ssh(BASTION, tcp(22, "198.51.100.7/32")))
                    .as("the bastion's public address")
                    .isEqualTo(FilterOutcome.DENIED);
        }

        @Test
        void without_an_id_or_to_a_peer_of_unknown_groups_may_admit() {
            assertThat(ssh(BASTION, tcpFrom(22, pair(null)))).isEqualTo(FilterOutcome.UNKNOWN);
            Party untold = new Party("eni-b", "vpc-1", "subnet-pub", cidrs("10.0.100.5"), null, EphemeralPorts.LINUX);
            assertThat(ssh(untold, tcpFrom(22, pair("sg-b")))).isEqualTo(FilterOutcome.UNKNOWN);
        }

        @Test
        void of_another_vpc_needs_an_active_peering_of_the_two() {
            assertThat(ssh(lab(toAbroad), ABROAD).outcome()).isEqualTo(FilterOutcome.DENIED);
            assertThat(ssh(lab(toAbroad).put(peering("pcx-1", "active", "vpc-2", "vpc-1")), ABROAD)
                            .outcome())
                    .isEqualTo(FilterOutcome.ALLOWED);
            assertThat(ssh(lab(toAbroad).put(peering("pcx-1", "deleted", "vpc-2", "vpc-1")), ABROAD)
                            .outcome())
                    .isEqualTo(FilterOutcome.DENIED);
            assertThat(ssh(lab(toAbroad).put(peering("pcx-1", "active", "vpc-3", "vpc-1")), ABROAD)
                            .outcome())
                    .isEqualTo(FilterOutcome.DENIED);
            assertThat(ssh(lab(toAbroad).put(peering("pcx-1", null, "vpc-2", "vpc-1")), ABROAD)
                            .outcome())
                    .isEqualTo(FilterOutcome.UNKNOWN);
        }

        @Test
        void does_not_work_between_regions() {
            VpcPeeringConnection far = new VpcPeeringConnection(
                    "pcx-1", "active", side("vpc-1", "ap-northeast-1"), side("vpc-2", "us-east-1"));
            assertThat(ssh(lab(toAbroad).put(far), ABROAD).outcome()).isEqualTo(FilterOutcome.DENIED);
        }

        @Test
        void of_another_vpc_may_count_where_peerings_were_not_collected() {
            assertThat(ssh(lab(toAbroad).collected(Kind.VPC_PEERING_CONNECTIONS, Collected.NOT_COLLECTED), ABROAD)
                            .outcome())
                    .isEqualTo(FilterOutcome.UNKNOWN);
        }

        @Test
        void of_another_vpc_may_count_across_a_transit_gateway() {
            Lab lab = isolated(local(), route("10.2.0.0/16", TargetKind.TRANSIT_GATEWAY, "tgw-1"))
                    .put(inbound("sg-t", toAbroad));
            assertThat(ssh(lab, ABROAD).outcome()).isEqualTo(FilterOutcome.DENIED);
            lab.collected(Kind.TRANSIT_GATEWAY_VPC_ATTACHMENTS, Collected.NOT_COLLECTED);
            assertThat(ssh(lab, ABROAD).outcome()).isEqualTo(FilterOutcome.UNKNOWN);
        }

        @Test
        void that_names_a_peering_is_good_for_that_one() {
            GroupPair named = new GroupPair("sg-x", null, "pcx-1", "active");
            Lab lab = lab(tcpFrom(22, named));
            assertThat(ssh(lab, ABROAD).outcome()).isEqualTo(FilterOutcome.ALLOWED);
            assertThat(ssh(lab.put(peering("pcx-1", "active", "vpc-2", "vpc-1")), ABROAD)
                            .outcome())
                    .isEqualTo(FilterOutcome.ALLOWED);
            assertThat(ssh(lab.put(peering("pcx-1", "deleted", "vpc-2", "vpc-1")), ABROAD)
                            .outcome())
                    .isEqualTo(FilterOutcome.STALE_REFERENCE);
        }

        @Test
        void scenario_50_that_is_stale_admits_nothing() {
            GroupPair stale = new GroupPair("sg-gone", null, "pcx-1", "deleted");
            FilterCheck check = ssh(lab(tcpFrom(22, stale)), ABROAD);
            assertThat(check.outcome()).isEqualTo(FilterOutcome.STALE_REFERENCE);
            assertThat(check.hops())
                    .containsExactly(new Hop(
                            "sg-t",
                            "IpPermissions",
                            "tcp 22 sg-gone (deleted)",
                            Hop.Decision.STOPPED,
                            ExplanationCode.ENI_SG_RULES_MISMATCH));
            assertThat(ssh(lab(tcpFrom(443, stale)), ABROAD).outcome()).isEqualTo(FilterOutcome.DENIED);
        }
    }
}
