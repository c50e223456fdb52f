package dev.fumidai.rules;

import static dev.fumidai.finding.AccessMethod.INSTANCE_CONNECT_ENDPOINT;
import static dev.fumidai.fixture.Fixture.declared;
import static dev.fumidai.fixture.Reports.assertThat;
import static dev.fumidai.fixture.Snapshots.b0;
import static dev.fumidai.fixture.Snapshots.b4;
import static dev.fumidai.fixture.Snapshots.cidr;
import static dev.fumidai.fixture.Snapshots.ingressOf;
import static dev.fumidai.fixture.Snapshots.list;
import static dev.fumidai.fixture.Snapshots.rule;
import static dev.fumidai.fixture.Snapshots.subnet;
import static dev.fumidai.report.Verdict.READY;
import static dev.fumidai.report.Verdict.READY_AFTER_CHANGES;
import static dev.fumidai.report.Verdict.RULED_OUT;
import static dev.fumidai.report.Verdict.UNDETERMINED;
import static dev.fumidai.requirement.Capability.RDP;
import static dev.fumidai.requirement.Requirements.capability;

import dev.fumidai.AccessQuestion;
import dev.fumidai.finding.Action;
import dev.fumidai.finding.Change;
import dev.fumidai.fixture.Fixture;
import dev.fumidai.fixture.OptionAssert;
import dev.fumidai.fixture.Snapshots;
import dev.fumidai.model.Cidr;
import dev.fumidai.model.Declarations;
import dev.fumidai.requirement.Requirements;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What AWS documents of EC2 Instance Connect Endpoint, and where naive tools answer otherwise. */
class InstanceConnectScenariosTest {
    private static final String ENDPOINTS = "describe-instance-connect-endpoints";
    private static final String ENDPOINT = "/InstanceConnectEndpoints/eice-1/";
    private static final String GROUPS = "describe-security-groups";
    private static final String TARGET = "/Reservations/r-t/Instances/i-t/";

    private static OptionAssert connecting(Fixture fixture) {
        return connecting(fixture.ask());
    }

    private static OptionAssert connecting(AccessQuestion question) {
        return assertThat(question).method(INSTANCE_CONNECT_ENDPOINT);
    }

    private static List<Action> actions(OptionAssert option) {
        return option.option().changes().stream().map(Change::action).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"create-complete", "update-in-progress", "update-complete", "update-failed"})
    void an_endpoint_serves_while_it_is_updated_and_after_an_update_that_failed(String state) {
        connecting(b4().set(ENDPOINTS, ENDPOINT + "State", state)).is(READY).isServedBy("eice-1");
    }

    @Test
    void an_endpoint_whose_creation_failed_is_deleted_and_made_anew() {
        OptionAssert option = connecting(b4().set(ENDPOINTS, ENDPOINT + "State", "create-failed"))
                .is(READY_AFTER_CHANGES);
        Assertions.assertThat(actions(option))
                .containsSubsequence(Action.DELETE_INSTANCE_CONNECT_ENDPOINT, Action.CREATE_INSTANCE_CONNECT_ENDPOINT);
    }

    @Test
    void the_inbound_rules_of_the_endpoint_do_not_matter() {
        connecting(b4().setJson(GROUPS, ingressOf("sg-eice"), "[]")).is(READY);
    }

    @Test
    void an_endpoint_that_keeps_the_operators_address_is_not_admitted_by_the_block_of_the_vpc() {
        Fixture keeping = b4().set(ENDPOINTS, ENDPOINT + "PreserveClientIp", true);
        connecting(keeping.setJson(GROUPS, ingressOf("sg-t"), list(rule("tcp", 22, 22, cidr("10.0.0.0/16")))))
                .is(READY_AFTER_CHANGES)
                .lacksOnly("RSBL-P03.denied");
        connecting(keeping).is(READY);
        connecting(keeping.setJson(GROUPS, ingressOf("sg-t"), list(rule("tcp", 22, 22, cidr("203.0.113.0/24")))))
                .is(READY);
    }

    @Test
    void an_endpoint_that_does_not_keep_the_operators_address_is_admitted_by_its_own_alone() {
        connecting(b4().setJson(GROUPS, ingressOf("sg-t"), list(rule("tcp", 22, 22, cidr("10.0.1.20/32")))))
                .is(READY);
        connecting(b4().setJson(GROUPS, ingressOf("sg-t"), list(rule("tcp", 22, 22, cidr("203.0.113.0/24")))))
                .is(READY_AFTER_CHANGES);
    }

    @Test
    void where_the_setting_is_not_told_a_rule_by_address_is_unknown_and_one_by_group_serves() {
        Fixture untold = b4().without(ENDPOINTS, ENDPOINT + "PreserveClientIp");
        connecting(untold.setJson(GROUPS, ingressOf("sg-t"), list(rule("tcp", 22, 22, cidr("10.0.0.0/16")))))
                .is(UNDETERMINED)
                .lacksOnly("RSBL-P03.unknown");
        connecting(untold).is(READY);
    }

    @Test
    void a_vpc_that_has_an_endpoint_gets_no_second_one() {
        Fixture wrong = b4().add("describe-subnets", "/Subnets", subnet("subnet-c", "ap-northeast-1c", "10.0.3.0/24"))
                .set(ENDPOINTS, ENDPOINT + "SubnetId", "subnet-c")
                .setJson(GROUPS, ingressOf("sg-t"), "[]");
        OptionAssert option =
                connecting(wrong).is(READY_AFTER_CHANGES).isServedBy("eice-1").hasOtherCandidate(RULED_OUT, "NEW");
        Assertions.assertThat(actions(option)).containsExactly(Action.AUTHORIZE_TARGET_INGRESS);
    }

    /** The target in an IPv6-only subnet, the endpoint speaking IPv4. */
    static Fixture onlyIpv6() {
        return b4().set("describe-subnets", "/Subnets/subnet-p/Ipv6Native", true)
                .without("describe-instances", TARGET + "PrivateIpAddress")
                .without("describe-instances", TARGET + "NetworkInterfaces/0/PrivateIpAddress")
                .setJson(
                        "describe-instances",
                        TARGET + "NetworkInterfaces/0/Ipv6Addresses",
                        "[{Ipv6Address: '2001:db8:1::10'}]")
                .add("describe-route-tables", "/RouteTables/rtb-p/Routes", """
                        {DestinationIpv6CidrBlock: '2001:db8:1::/56', GatewayId: 'local', Origin: 'CreateRouteTable',
                         State: 'active'}""")
                .without("describe-network-interfaces", "/NetworkInterfaces/eni-t/PrivateIpAddress")
                .setJson(
                        "describe-network-interfaces",
                        "/NetworkInterfaces/eni-t/Ipv6Addresses",
                        "[{Ipv6Address: '2001:db8:1::10'}]");
    }

    @Test
    void an_endpoint_of_ipv4_does_not_reach_a_target_of_ipv6_alone() {
        OptionAssert option = connecting(onlyIpv6()).is(READY_AFTER_CHANGES).says("EICE-P07.different");
        Assertions.assertThat(actions(option)).contains(Action.SET_INSTANCE_CONNECT_ADDRESS_TYPE);
    }

    @Test
    void sessions_over_an_hour_bulk_copies_and_crowds_rule_it_out() {
        connecting(b4().ask().requiring(Requirements.parse("SESSION_HOURS=4"))).is(RULED_OUT);
        connecting(b4().ask().requiring(Requirements.parse("SESSION_HOURS=1"))).is(READY);
        connecting(b4().ask().requiring(Requirements.parse("COPY_GB=50"))).is(RULED_OUT);
        connecting(b4().ask().requiring(Requirements.parse("CONCURRENT_USERS=21")))
                .is(RULED_OUT);
        connecting(b4().ask().requiring(Requirements.parse("CONCURRENT_USERS=20")))
                .is(READY);
    }

    @Test
    void a_tunnel_leads_to_the_ports_of_ssh_and_rdp_alone() {
        connecting(b4().ask().requiring(Requirements.parse("PORT=5432")))
                .is(RULED_OUT)
                .says("REQS-P01.not-offered", "REQS-R06.not-capable");
        connecting(b4().ask().requiring(Requirements.parse("PORT=22"))).is(READY);
    }

    @Test
    void without_a_key_pair_and_with_an_unknown_package_nobody_can_tell_whether_a_login_succeeds() {
        Fixture keyless = b4().without("describe-instances", TARGET + "KeyName");
        connecting(keyless.ask(Declarations.none())).is(UNDETERMINED).lacksOnly("RSBL-P05.package-unknown");
        connecting(keyless.ask(Declarations.none().instanceConnectPackage(true)))
                .is(READY);
        connecting(keyless.ask(Declarations.none().instanceConnectPackage(false)))
                .is(UNDETERMINED)
                .lacksOnly("RSBL-P05.unknown");
        connecting(keyless.ask(Declarations.none().instanceConnectPackage(false).sshKey(false)))
                .is(READY_AFTER_CHANGES)
                .lacksOnly("RSBL-P05.key-not-held");
    }

    @Test
    void standing_keys_are_needed_only_where_no_key_can_be_pushed() {
        AccessQuestion question = b4().ask().requiring(Requirements.noSshKeys());
        connecting(question).is(UNDETERMINED).lacksOnly("REQS-P02.untold");
        connecting(question.declaring(declared().instanceConnectPackage(true))).is(READY);
        connecting(question.declaring(declared().instanceConnectPackage(false))).is(RULED_OUT);
    }

    @Test
    void windows_is_reached_by_rdp() {
        Fixture windows = b4().set("describe-instances", TARGET + "Platform", "windows");
        connecting(windows).is(READY_AFTER_CHANGES).says("RSBL-P02.rdp", "RSBL-P03.denied", "EICE-P05.denied");
        Fixture open = windows.setJson(
                        GROUPS, ingressOf("sg-t"), list(rule("tcp", 3389, 3389, Snapshots.from("sg-eice"))))
                .setJson(GROUPS, Snapshots.egressOf("sg-eice"), list(rule("tcp", 3389, 3389, Snapshots.from("sg-t"))));
        connecting(open.ask(declared().osPassword(true)).requiring(capability(RDP)))
                .is(READY);
        connecting(b4().ask().requiring(capability(RDP))).is(RULED_OUT);
    }

    @Test
    void a_target_without_agent_profile_or_way_out_is_reached_all_the_same() {
        connecting(b4().without("describe-instances", TARGET + "IamInstanceProfile")
                        .ask(Declarations.none()))
                .is(READY);
    }

    @Test
    void nothing_there_is_built_for_free() {
        OptionAssert option = connecting(b0()).is(READY_AFTER_CHANGES).isServedBy("NEW");
        Assertions.assertThat(actions(option))
                .containsExactly(
                        Action.CREATE_INSTANCE_CONNECT_SECURITY_GROUP,
                        Action.AUTHORIZE_TARGET_INGRESS,
                        Action.CREATE_INSTANCE_CONNECT_ENDPOINT);
        Assertions.assertThat(option.option().cost().added().amount()).isZero();
    }

    @Test
    void endpoints_that_were_not_collected_are_unknown_and_none_is_built_beside_them() {
        Fixture untold = b0().withoutKind(ENDPOINTS);
        OptionAssert closed = connecting(untold).is(UNDETERMINED).says("EICE-P02.unknown", "RSBL-P03.unknown");
        Assertions.assertThat(actions(closed)).isEmpty();
        connecting(untold.setJson(GROUPS, ingressOf("sg-t"), list(rule("tcp", 22, 22, cidr("10.0.0.0/16")))))
                .is(UNDETERMINED)
                .lacksOnly("EICE-P02.unknown", "RSBL-P03.unknown", "RSBL-P04.unknown");
    }

    /** The endpoint in a VPC that a peering connection joins to the target's. */
    static Fixture inPeeredVpc() {
        return BastionScenariosTest.inPeeredVpc()
                .add("describe-instance-connect-endpoints", "/InstanceConnectEndpoints", """
                        {InstanceConnectEndpointId: 'eice-1', OwnerId: '123456789012', State: 'create-complete',
                         VpcId: 'vpc-2', SubnetId: 'subnet-pub', AvailabilityZone: 'ap-northeast-1a',
                         NetworkInterfaceIds: [], SecurityGroupIds: ['sg-b'], PreserveClientIp: false,
                         IpAddressType: 'ipv4'}""");
    }

    @Test
    void an_endpoint_of_a_peered_vpc_reaches_the_target_only_under_its_own_address() {
        connecting(inPeeredVpc()).is(READY).isServedBy("eice-1").says("RSBL-P06.peered");
        connecting(inPeeredVpc().set(ENDPOINTS, ENDPOINT + "PreserveClientIp", true))
                .is(READY_AFTER_CHANGES)
                .isServedBy("eice-1")
                .says("EICE-P06.on-across-vpcs");
    }

    @Test
    void an_endpoint_that_does_not_tell_its_vpc_is_one_candidate_beside_every_vpc() {
        OptionAssert option = connecting(inPeeredVpc().without(ENDPOINTS, ENDPOINT + "VpcId"));
        Assertions.assertThat(option.option().otherCandidates()).hasSize(1);
        Assertions.assertThat(option.option().prerequisites())
                .extracting(one -> one.id() + "/" + one.subject())
                .doesNotHaveDuplicates();
    }

    @Test
    void before_aws_offered_it_it_is_ruled_out() {
        connecting(b4().ask().asOf(LocalDate.of(2023, 6, 12))).is(RULED_OUT).lacksOnly("EICE-P01.not-yet");
        connecting(b4().ask().asOf(LocalDate.of(2023, 6, 13))).is(READY);
    }

    @Test
    void the_operators_own_address_counts_where_the_endpoint_keeps_it() {
        Fixture keeping = b4().set(ENDPOINTS, ENDPOINT + "PreserveClientIp", true)
                .setJson(GROUPS, ingressOf("sg-t"), list(rule("tcp", 22, 22, cidr("203.0.113.0/24"))));
        connecting(keeping.ask(declared().operatorCidr(Cidr.parse("198.51.100.9/32"))))
                .is(READY_AFTER_CHANGES);
        connecting(keeping.ask(Declarations.none().sshKey(true)))
                .is(UNDETERMINED)
                .lacksOnly("RSBL-P03.unknown");
    }
}
