package dev.fumidai.network;

import static dev.fumidai.network.Lab.acl;
import static dev.fumidai.network.Lab.at;
import static dev.fumidai.network.Lab.cidr;
import static dev.fumidai.network.Lab.cidrs;
import static dev.fumidai.network.Lab.entry;
import static dev.fumidai.network.Lab.inVpc;
import static dev.fumidai.network.Lab.isolated;
import static dev.fumidai.network.Lab.openAcl;
import static dev.fumidai.network.Lab.tcpEntry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fumidai.model.PortRange;
import dev.fumidai.model.vpc.NatGateway;
import dev.fumidai.model.vpc.NetworkAcl;
import dev.fumidai.model.vpc.NetworkAcl.Entry;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class NetworkAclsTest {
    private static final Party TARGET = at("eni-t", "subnet-p", "10.0.1.10");
    private static final Party ENDPOINT = at("vpce-1", "subnet-e", "10.0.2.10");
    private static final Party INTERNET = Party.internet(List.of());
    private static final PortRange HTTPS = PortRange.of(443);

    private static FilterCheck inbound(Party peer, PortRange ports, Entry... entries) {
        return isolated().put(acl("acl-p", "subnet-p", entries)).network().acl(TARGET, Direction.INBOUND, peer, ports);
    }

    private static FilterOutcome inbound(Entry... entries) {
        return inbound(ENDPOINT, HTTPS, entries).outcome();
    }

    private static Entry inbound(
            @Nullable Integer number,
            @Nullable Boolean egress,
            @Nullable String action,
            @Nullable String protocol,
            @Nullable String block,
            @Nullable PortRange ports) {
        return new Entry(number, egress, action, protocol, block == null ? null : cidr(block), ports);
    }

    @Nested
    class An_entry {
        private final Entry allowAll = entry(100, false, "allow", "0.0.0.0/0");

        @Test
        void that_matches_decides_and_is_named() {
            FilterCheck check = inbound(ENDPOINT, HTTPS, tcpEntry(100, false, "allow", "10.0.0.0/16", 443, 443));
            assertThat(check.outcome()).isEqualTo(FilterOutcome.ALLOWED);
            assertThat(check.hops())
                    .containsExactly(new Hop("acl-p", "Entries", "100 allow tcp 443 10.0.0.0/16", Hop.Decision.PASSED));
        }

        @Test
        void with_the_lowest_number_comes_first_wherever_it_stands() {
            FilterCheck check = inbound(ENDPOINT, HTTPS, allowAll, tcpEntry(90, false, "deny", "10.0.2.0/24", 0, 1024));
            assertThat(check.outcome()).isEqualTo(FilterOutcome.DENIED);
            assertThat(check.hops())
                    .containsExactly(new Hop(
                            "acl-p",
                            "Entries",
                            "90 deny tcp 0-1024 10.0.2.0/24",
                            Hop.Decision.STOPPED,
                            ExplanationCode.SUBNET_ACL_RESTRICTION));
            assertThat(inbound(entry(110, false, "deny", "0.0.0.0/0"), allowAll))
                    .isEqualTo(FilterOutcome.ALLOWED);
        }

        @Test
        void is_needed_since_the_rest_is_denied() {
            FilterCheck check = inbound(ENDPOINT, HTTPS);
            assertThat(check.outcome()).isEqualTo(FilterOutcome.DENIED);
            assertThat(check.hops())
                    .containsExactly(new Hop(
                            "acl-p",
                            "Entries",
                            "* deny",
                            Hop.Decision.STOPPED,
                            ExplanationCode.SUBNET_ACL_RESTRICTION));
        }

        @Test
        void of_the_other_direction_protocol_or_family_does_not_match() {
            assertThat(inbound(entry(100, true, "allow", "0.0.0.0/0"))).isEqualTo(FilterOutcome.DENIED);
            assertThat(inbound(inbound(100, false, "allow", "17", "0.0.0.0/0", PortRange.ALL)))
                    .isEqualTo(FilterOutcome.DENIED);
            assertThat(inbound(entry(100, false, "allow", "::/0"))).isEqualTo(FilterOutcome.DENIED);
            assertThat(inbound(inbound(90, false, "deny", "17", "0.0.0.0/0", PortRange.ALL), allowAll))
                    .isEqualTo(FilterOutcome.ALLOWED);
        }

        @Test
        void of_which_something_is_unknown_matters_if_it_could_change_the_answer() {
            List<Entry> vague = List.of(
                    inbound(null, false, "deny", "6", "10.0.0.0/16", HTTPS),
                    inbound(90, null, "deny", "6", "10.0.0.0/16", HTTPS),
                    inbound(90, false, null, "6", "10.0.0.0/16", HTTPS),
                    inbound(90, false, "deny", null, "10.0.0.0/16", HTTPS),
                    inbound(90, false, "deny", "6", null, HTTPS),
                    inbound(90, false, "deny", "6", "10.0.0.0/16", null));
            for (Entry entry : vague) {
                assertThat(inbound(entry, allowAll)).as(entry.toString()).isEqualTo(FilterOutcome.UNKNOWN);
            }
        }

        @Test
        void of_which_something_is_unknown_does_not_matter_if_it_says_the_same_or_comes_too_late() {
            assertThat(inbound(inbound(90, false, "allow", "6", null, HTTPS), allowAll))
                    .isEqualTo(FilterOutcome.ALLOWED);
            assertThat(inbound(allowAll, inbound(110, false, null, "6", null, null)))
                    .isEqualTo(FilterOutcome.ALLOWED);
            assertThat(inbound(inbound(90, false, "deny", "6", "10.7.0.0/16", null), allowAll))
                    .isEqualTo(FilterOutcome.ALLOWED);
            assertThat(inbound(inbound(null, false, "deny", "6", "0.0.0.0/0", null)))
                    .isEqualTo(FilterOutcome.DENIED);
        }
    }

    @Nested
    class A_part {
        private final PortRange linux = EphemeralPorts.LINUX;

        @Test
        void scenario_10_of_the_ports_lets_connections_fail_now_and_then() {
            Entry narrow = tcpEntry(100, false, "allow", "0.0.0.0/0", 49152, 65535);
            assertThat(inbound(ENDPOINT, linux, narrow).outcome()).isEqualTo(FilterOutcome.PARTIAL_PORTS);
            assertThat(inbound(ENDPOINT, EphemeralPorts.WINDOWS, narrow).outcome())
                    .isEqualTo(FilterOutcome.ALLOWED);
        }

        @Test
        void of_the_addresses_is_another_thing() {
            Party block = at("office", "subnet-e", "10.0.2.0/24");
            assertThat(inbound(block, linux, entry(100, false, "allow", "10.0.2.0/25"))
                            .outcome())
                    .isEqualTo(FilterOutcome.PARTIAL_ADDRESSES);
            assertThat(inbound(
                                    block,
                                    linux,
                                    entry(100, false, "allow", "10.0.2.0/25"),
                                    tcpEntry(110, false, "allow", "10.0.2.128/25", 40000, 65535))
                            .outcome())
                    .as("for one half all ports pass")
                    .isEqualTo(FilterOutcome.PARTIAL_ADDRESSES);
            assertThat(inbound(
                                    block,
                                    linux,
                                    tcpEntry(100, false, "allow", "10.0.2.0/25", 32768, 40000),
                                    tcpEntry(110, false, "allow", "10.0.2.128/25", 40001, 65535))
                            .outcome())
                    .as("every address has ports that pass and ports that do not")
                    .isEqualTo(FilterOutcome.PARTIAL_PORTS);
        }

        @Test
        void denied_before_the_rest_is_allowed_is_a_part() {
            FilterCheck check = inbound(
                    INTERNET,
                    HTTPS,
                    entry(90, false, "deny", "198.51.100.0/24"),
                    entry(100, false, "allow", "0.0.0.0/0"));
            assertThat(check.outcome()).isEqualTo(FilterOutcome.PARTIAL_ADDRESSES);
            assertThat(check.hops())
                    .extracting(Hop::value)
                    .containsExactly("100 allow all 0.0.0.0/0", "90 deny all 198.51.100.0/24");
        }

        @Test
        void of_private_space_is_no_part_of_the_internet() {
            assertThat(inbound(
                                    INTERNET,
                                    HTTPS,
                                    entry(90, false, "deny", "10.0.0.0/8"),
                                    entry(100, false, "allow", "0.0.0.0/0"))
                            .outcome())
                    .isEqualTo(FilterOutcome.ALLOWED);
        }
    }

    @Nested
    class The_acl {
        @Test
        void scenario_9_is_not_asked_within_a_subnet() {
            Party neighbour = at("vpce-1", "subnet-p", "10.0.1.20");
            Network network = isolated().put(acl("acl-p", "subnet-p")).network();
            assertThat(network.acl(TARGET, Direction.OUTBOUND, neighbour, HTTPS).outcome())
                    .isEqualTo(FilterOutcome.NOT_EVALUATED);
            assertThat(network.aclRoundTrip(TARGET, neighbour, 443).outcome()).isEqualTo(FilterOutcome.NOT_EVALUATED);
        }

        @Test
        void of_a_subnet_that_has_none_in_the_snapshot_is_unknown() {
            assertThat(isolated()
                            .network()
                            .acl(TARGET, Direction.INBOUND, ENDPOINT, HTTPS)
                            .outcome())
                    .isEqualTo(FilterOutcome.UNKNOWN);
        }

        @Test
        void of_which_there_are_two_is_unknown() {
            Network network = isolated()
                    .put(openAcl("acl-1", "subnet-p"))
                    .put(openAcl("acl-2", "subnet-p"))
                    .network();
            assertThat(network.acl(TARGET, Direction.INBOUND, ENDPOINT, HTTPS).outcome())
                    .isEqualTo(FilterOutcome.UNKNOWN);
        }

        @Test
        void without_known_entries_is_unknown() {
            Network network = isolated()
                    .put(new NetworkAcl("acl-p", "vpc-1", true, List.of("subnet-p"), null))
                    .network();
            assertThat(network.acl(TARGET, Direction.INBOUND, ENDPOINT, HTTPS).outcome())
                    .isEqualTo(FilterOutcome.UNKNOWN);
        }

        @Test
        void of_an_unknown_subnet_is_unknown() {
            Party lost = at("eni-x", null, "10.0.1.77");
            Network network = isolated().put(openAcl("acl-p", "subnet-p")).network();
            assertThat(network.acl(lost, Direction.INBOUND, ENDPOINT, HTTPS).outcome())
                    .isEqualTo(FilterOutcome.UNKNOWN);
        }

        @Test
        void may_not_be_asked_where_the_peer_may_be_in_the_same_subnet() {
            Party lost = at("eni-x", null, "10.0.1.77");
            Party abroad = inVpc("vpc-2", "eni-x", null, "10.2.1.77");
            assertThat(inbound(lost, HTTPS).outcome()).isEqualTo(FilterOutcome.UNKNOWN);
            assertThat(inbound(lost, HTTPS, entry(100, false, "allow", "0.0.0.0/0"))
                            .outcome())
                    .isEqualTo(FilterOutcome.ALLOWED);
            assertThat(inbound(abroad, HTTPS).outcome()).isEqualTo(FilterOutcome.DENIED);
        }

        @Test
        void there_is_none_on_the_internet_and_at_a_regional_nat_gateway() {
            NatGateway regional =
                    new NatGateway("nat-r", "vpc-1", "available", "public", "regional", null, "rtb-n", List.of());
            Network network = isolated().put(regional).network();
            assertThat(network.acl(INTERNET, Direction.OUTBOUND, TARGET, HTTPS).outcome())
                    .isEqualTo(FilterOutcome.NOT_EVALUATED);
            assertThat(network.acl(at("nat-r", null, null), Direction.OUTBOUND, INTERNET, HTTPS)
                            .outcome())
                    .isEqualTo(FilterOutcome.NOT_EVALUATED);
        }

        @Test
        void of_a_peer_of_unknown_address_is_decided_by_entries_for_everybody() {
            Party somewhere = at("eni-x", "subnet-e", null);
            assertThat(inbound(somewhere, HTTPS, entry(100, false, "allow", "0.0.0.0/0"))
                            .outcome())
                    .isEqualTo(FilterOutcome.ALLOWED);
            assertThat(inbound(
                                    somewhere,
                                    HTTPS,
                                    entry(90, false, "deny", "10.0.2.0/24"),
                                    entry(100, false, "allow", "0.0.0.0/0"))
                            .outcome())
                    .isEqualTo(FilterOutcome.UNKNOWN);
        }
    }

    @Nested
    class The_round_trip {
        private final Lab lab = isolated().put(openAcl("acl-p", "subnet-p")).put(openAcl("acl-e", "subnet-e"));

        private FilterCheck roundTrip() {
            return lab.network().aclRoundTrip(TARGET, ENDPOINT, 443);
        }

        @Test
        void crosses_four_times() {
            assertThat(roundTrip().outcome()).isEqualTo(FilterOutcome.ALLOWED);
            assertThat(roundTrip().hops()).extracting(Hop::resource).containsExactlyInAnyOrder("acl-p", "acl-e");
        }

        @Test
        void needs_a_way_back_to_the_clients_ephemeral_ports() {
            lab.put(acl(
                    "acl-p",
                    "subnet-p",
                    tcpEntry(100, true, "allow", "0.0.0.0/0", 443, 443),
                    tcpEntry(100, false, "allow", "0.0.0.0/0", 443, 443)));
            assertThat(roundTrip().outcome()).isEqualTo(FilterOutcome.DENIED);
            assertThat(roundTrip().hops())
                    .containsExactly(new Hop(
                            "acl-p",
                            "Entries",
                            "* deny",
                            Hop.Decision.STOPPED,
                            ExplanationCode.SUBNET_ACL_RESTRICTION));
        }

        @Test
        void is_as_good_as_its_worst_crossing() {
            lab.put(acl(
                    "acl-e",
                    "subnet-e",
                    tcpEntry(100, false, "allow", "10.0.1.0/24", 443, 443),
                    tcpEntry(100, true, "allow", "10.0.1.0/24", 32768, 60999)));
            assertThat(roundTrip().outcome()).isEqualTo(FilterOutcome.PARTIAL_PORTS);
            lab.put(new NetworkAcl("acl-p", "vpc-1", true, List.of("subnet-p"), null));
            assertThat(roundTrip().outcome())
                    .as("a known fault stands before an unknown")
                    .isEqualTo(FilterOutcome.PARTIAL_PORTS);
            lab.put(openAcl("acl-e", "subnet-e"));
            assertThat(roundTrip().outcome()).isEqualTo(FilterOutcome.UNKNOWN);
        }

        @Test
        void to_the_internet_crosses_the_own_boundary_only() {
            Network network = lab.network();
            assertThat(network.aclRoundTrip(TARGET, INTERNET, 443).outcome()).isEqualTo(FilterOutcome.ALLOWED);
            assertThat(network.aclRoundTrip(Party.internet(cidrs("203.0.113.10")), TARGET, 22)
                            .outcome())
                    .isEqualTo(FilterOutcome.ALLOWED);
            assertThat(network.aclRoundTrip(INTERNET, Party.internet(List.of()), 22)
                            .outcome())
                    .isEqualTo(FilterOutcome.NOT_EVALUATED);
        }
    }
}
