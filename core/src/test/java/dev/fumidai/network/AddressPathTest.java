package dev.fumidai.network;

import static dev.fumidai.network.Lab.HERE;
import static dev.fumidai.network.Lab.cidr;
import static dev.fumidai.network.Lab.pair;
import static dev.fumidai.network.Lab.tcpFrom;
import static dev.fumidai.network.PathScenes.LOCAL;
import static dev.fumidai.network.PathScenes.PUBLIC;
import static dev.fumidai.network.PathScenes.assertPath;
import static dev.fumidai.network.PathScenes.base;
import static dev.fumidai.network.PathScenes.free;
import static dev.fumidai.network.PathScenes.host;
import static dev.fumidai.network.PathScenes.put;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fumidai.model.Collected;
import dev.fumidai.model.Kind;
import dev.fumidai.model.Known;
import dev.fumidai.model.vpc.NetworkInterface;
import dev.fumidai.model.vpc.SecurityGroup;
import dev.fumidai.network.PathScenes.Host;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who has an address, and what the path to or from it has to say, or to leave open. */
class AddressPathTest {
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
}
