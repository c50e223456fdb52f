package dev.fumidai.outage;

import static dev.fumidai.finding.AccessMethod.INSTANCE_CONNECT_ENDPOINT;
import static dev.fumidai.finding.AccessMethod.SESSION_MANAGER_IPV6;
import static dev.fumidai.finding.AccessMethod.SESSION_MANAGER_NAT_GATEWAY;
import static dev.fumidai.finding.AccessMethod.SESSION_MANAGER_NAT_INSTANCE;
import static dev.fumidai.finding.AccessMethod.SESSION_MANAGER_VPC_ENDPOINTS;
import static dev.fumidai.finding.AccessMethod.SSH_BASTION;
import static dev.fumidai.fixture.Snapshots.b0;
import static dev.fumidai.fixture.Snapshots.b1;
import static dev.fumidai.fixture.Snapshots.b2;
import static dev.fumidai.fixture.Snapshots.b4;
import static dev.fumidai.pricing.Money.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fumidai.AccessAdvisor;
import dev.fumidai.AccessQuestion;
import dev.fumidai.finding.AccessMethod;
import dev.fumidai.finding.SessionService;
import dev.fumidai.fixture.Fixture;
import dev.fumidai.fixture.Reports;
import dev.fumidai.fixture.Snapshots;
import dev.fumidai.plan.Outage;
import dev.fumidai.plan.Outage.GroupEmptied;
import dev.fumidai.plan.Outage.ServiceLost;
import dev.fumidai.plan.Outage.ZoneLost;
import dev.fumidai.report.AssessedOption;
import dev.fumidai.report.LockOut;
import dev.fumidai.report.LockOut.Addition;
import dev.fumidai.report.LockOut.Failure;
import dev.fumidai.report.LockOut.Taken;
import dev.fumidai.report.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What would lock an operator out, and what is worth adding. */
class LockOutTest {
    private static final Outage SYSTEMS_MANAGER = new ServiceLost(SessionService.SYSTEMS_MANAGER);

    private final AccessAdvisor advisor = Reports.advisor();

    @Test
    void a_nat_gateway_that_is_the_only_way_in_is_a_single_point_of_failure() {
        LockOut lockOut = advisor.lockOut(b2().ask());

        assertThat(lockOut.ready()).containsExactly(SESSION_MANAGER_NAT_GATEWAY);
        assertThat(lockOut.singlePoints())
                .extracting(Failure::outage)
                .containsExactly(Outage.of("igw-1"), Outage.of("nat-1"), SYSTEMS_MANAGER);
        assertThat(failure(lockOut, Outage.of("nat-1")).taken())
                .containsExactly(new Taken(SESSION_MANAGER_NAT_GATEWAY, Verdict.READY_AFTER_CHANGES));
        assertThat(failure(lockOut, SYSTEMS_MANAGER).taken())
                .containsExactly(new Taken(SESSION_MANAGER_NAT_GATEWAY, null));
        assertThat(lockOut.breakGlass()).isEmpty();
    }

    @Test
    void worth_adding_is_what_would_remain_the_cheapest_first() {
        LockOut lockOut = advisor.lockOut(b2().ask());

        Addition first = lockOut.additions().get(0);
        assertThat(first.option().method()).isEqualTo(INSTANCE_CONNECT_ENDPOINT);
        assertThat(first.option().cost().added()).isEqualTo(usd("0.00"));
        assertThat(first.survives()).containsExactly(Outage.of("igw-1"), Outage.of("nat-1"), SYSTEMS_MANAGER);
        assertThat(lockOut.breakGlassToAdd()).contains(first);
        assertThat(lockOut.additions())
                .extracting(addition -> addition.option().cost().added())
                .isSorted();
        assertThat(methods(lockOut.additionsAgainst(SYSTEMS_MANAGER)))
                .contains(INSTANCE_CONNECT_ENDPOINT, SSH_BASTION)
                .allMatch(method -> !method.usesSessionManager());
    }

    /** The bastion's own way in leads through the same internet gateway. */
    @Test
    void what_leads_through_the_same_resource_does_not_help() {
        LockOut lockOut = advisor.lockOut(b2().ask());

        assertThat(methods(lockOut.additionsAgainst(Outage.of("igw-1")))).doesNotContain(SSH_BASTION);
        assertThat(methods(lockOut.additionsAgainst(Outage.of("nat-1")))).contains(SSH_BASTION);
    }

    @Test
    void an_addition_that_takes_the_way_there_is_says_so() {
        LockOut lockOut = advisor.lockOut(b2().ask());

        assertThat(lockOut.additions())
                .filteredOn(one -> one.option().method() == SESSION_MANAGER_NAT_INSTANCE)
                .singleElement()
                .satisfies(addition -> assertThat(addition.takes())
                        .extracting(Taken::method)
                        .containsExactly(SESSION_MANAGER_NAT_GATEWAY));
    }

    @Test
    void of_two_independent_ways_one_remains_after_each_failure() {
        LockOut lockOut = advisor.lockOut(b2With(b4()).ask());

        assertThat(lockOut.ready()).contains(SESSION_MANAGER_NAT_GATEWAY, INSTANCE_CONNECT_ENDPOINT);
        assertThat(lockOut.singlePoints()).isEmpty();
        assertThat(lockOut.additions()).isEmpty();
        assertThat(failure(lockOut, Outage.of("nat-1")).remaining()).contains(INSTANCE_CONNECT_ENDPOINT);
        assertThat(failure(lockOut, Outage.of("eice-1")).remaining()).contains(SESSION_MANAGER_NAT_GATEWAY);
        assertThat(lockOut.breakGlass()).isEmpty();
    }

    /** A NAT gateway, and endpoints for the same agent: two ways of which Systems Manager is the common end. */
    @Test
    void two_ways_of_session_manager_share_systems_manager_alone() {
        Fixture both = b1With(b2());
        LockOut lockOut = advisor.lockOut(both.ask());

        assertThat(lockOut.failures())
                .filteredOn(Failure::isFatal)
                .extracting(Failure::outage)
                .contains(SYSTEMS_MANAGER);
    }

    private static Fixture b1With(Fixture base) {
        return base.add("describe-security-groups", "/SecurityGroups", Snapshots.group("sg-e", "endpoints"))
                .setJson(
                        "describe-security-groups",
                        Snapshots.ingressOf("sg-e"),
                        Snapshots.list(Snapshots.rule("tcp", 443, 443, Snapshots.from("sg-t"))))
                .add("describe-vpc-endpoints", "/VpcEndpoints", Snapshots.endpoint("ssm", "subnet-p"))
                .add("describe-vpc-endpoints", "/VpcEndpoints", Snapshots.endpoint("ssmmessages", "subnet-p"));
    }

    /** The NAT gateway of b2 in the environment. */
    private static Fixture b2With(Fixture base) {
        Fixture nat = b2();
        Fixture all = Snapshots.publicSubnet(base);
        for (String list : List.of("describe-nat-gateways/NatGateways", "describe-addresses/Addresses")) {
            String[] parts = list.split("/", -1);
            all = all.add(
                    parts[0],
                    "/" + parts[1],
                    Objects.requireNonNull(nat.documents().get(parts[0]))
                            .at("/" + parts[1] + "/0")
                            .toString());
        }
        return all.add(
                "describe-route-tables",
                "/RouteTables/rtb-p/Routes",
                "{DestinationCidrBlock: '0.0.0.0/0', NatGatewayId: 'nat-1', Origin: 'CreateRoute', State: 'active'}");
    }

    @Test
    void endpoints_in_another_zone_fail_with_it() {
        LockOut lockOut = advisor.lockOut(endpointsInAnotherZone().ask());

        assertThat(lockOut.ready()).containsExactly(SESSION_MANAGER_VPC_ENDPOINTS);
        assertThat(failure(lockOut, new ZoneLost("ap-northeast-1c")).isFatal()).isTrue();
        assertThat(lockOut.failures()).extracting(Failure::outage).doesNotContain(new ZoneLost("ap-northeast-1a"));
    }

    private static Fixture endpointsInAnotherZone() {
        Fixture base = b1().add(
                        "describe-subnets", "/Subnets", Snapshots.subnet("subnet-c", "ap-northeast-1c", "10.0.3.0/24"))
                .add(
                        "describe-network-acls",
                        "/NetworkAcls/acl-1/Associations",
                        "{NetworkAclAssociationId: 'aclassoc-c', NetworkAclId: 'acl-1', SubnetId: 'subnet-c'}");
        return base.setJson("describe-vpc-endpoints", "/VpcEndpoints/vpce-ssm/SubnetIds", "['subnet-c']")
                .setJson("describe-vpc-endpoints", "/VpcEndpoints/vpce-ssmmessages/SubnetIds", "['subnet-c']");
    }

    @Test
    void the_inbound_rules_of_an_endpoints_group_are_a_single_point_of_failure() {
        LockOut lockOut = advisor.lockOut(b1().ask());

        assertThat(lockOut.singlePoints())
                .extracting(Failure::outage)
                .containsExactly(
                        Outage.of("vpce-ssm"),
                        Outage.of("vpce-ssmmessages"),
                        new GroupEmptied("sg-e"),
                        SYSTEMS_MANAGER);
    }

    /** IPv6 is ready only as far as Session Manager's channel was observed, and no failure beside it makes that untrue. */
    @Test
    void what_was_observed_holds_after_a_failure_that_has_nothing_to_do_with_it() {
        Fixture withBastion = Snapshots.ipv6Session();
        LockOut lockOut = advisor.lockOut(withBastion.ask());

        assertThat(lockOut.ready()).containsExactly(SESSION_MANAGER_IPV6);
        assertThat(failure(lockOut, new GroupEmptied("sg-t")).taken()).isEmpty();
        assertThat(failure(lockOut, Outage.of("eigw-1")).isFatal()).isTrue();
    }

    @Test
    void where_no_method_is_ready_nothing_can_be_lost_and_the_ranking_says_what_to_add() {
        AccessQuestion question = b0().ask();
        LockOut lockOut = advisor.lockOut(question);

        assertThat(lockOut.ready()).isEmpty();
        assertThat(lockOut.failures()).isEmpty();
        assertThat(lockOut.singlePoints()).isEmpty();
        assertThat(methods(lockOut.additions()))
                .containsExactlyElementsOf(advisor.evaluate(question).options().stream()
                        .filter(option -> option.verdict() == Verdict.READY_AFTER_CHANGES)
                        .map(AssessedOption::method)
                        .toList())
                .isNotEmpty();
        assertThat(lockOut.breakGlassToAdd()).isEmpty();
    }

    @Test
    void the_same_question_has_the_same_answer() {
        assertThat(advisor.lockOut(b2().ask())).isEqualTo(advisor.lockOut(b2().ask()));
    }

    @Test
    void an_unknown_target_is_refused() {
        assertThatThrownBy(() -> advisor.lockOut(b2().ask().toOtherInstance("i-gone")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("i-gone");
    }

    @Test
    void both_languages_tell_it() {
        LockOut lockOut = advisor.lockOut(b2().ask());

        assertThat(advisor.explain(lockOut, Locale.ENGLISH))
                .startsWith("What would lock you out of i-t, as of 2026-11-23\n")
                .contains("  - nat-1 fails or is deleted: takes Session Manager through a NAT gateway\n"
                        + "    Would remain if added beforehand: EC2 Instance Connect Endpoint, ")
                .contains("  - None today. Worth adding: EC2 Instance Connect Endpoint, the cheapest that would remain")
                .contains("  - EC2 Instance Connect Endpoint: adds 0.00 USD a month (changes: 3),"
                        + " and would remain after 3 of 3\n")
                .contains("Failures that take nothing\n  - sg-t loses all its inbound rules\n");
        assertThat(advisor.explain(lockOut, Locale.JAPANESE))
                .startsWith("i-t に接続できなくなる原因 (基準日 2026-11-23)\n")
                .contains("  - nat-1 の障害または削除: 失われる方法は NAT ゲートウェイ経由の Session Manager\n");
    }

    private static Failure failure(LockOut lockOut, Outage outage) {
        return lockOut.failures().stream()
                .filter(one -> one.outage().equals(outage))
                .findFirst()
                .orElseThrow(() -> new AssertionError(outage + " is not among " + lockOut.failures()));
    }

    private static List<AccessMethod> methods(List<Addition> additions) {
        return additions.stream().map(one -> one.option().method()).toList();
    }
}
