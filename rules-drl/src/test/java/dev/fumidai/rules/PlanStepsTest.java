package dev.fumidai.rules;

import static dev.fumidai.finding.AccessMethod.INSTANCE_CONNECT_ENDPOINT;
import static dev.fumidai.finding.AccessMethod.SESSION_MANAGER_NAT_GATEWAY;
import static dev.fumidai.finding.AccessMethod.SESSION_MANAGER_NAT_INSTANCE;
import static dev.fumidai.finding.AccessMethod.SESSION_MANAGER_VPC_ENDPOINTS;
import static dev.fumidai.fixture.Snapshots.aclEntry;
import static dev.fumidai.fixture.Snapshots.b0;
import static dev.fumidai.fixture.Snapshots.b2;
import static dev.fumidai.fixture.Snapshots.cidr;
import static dev.fumidai.fixture.Snapshots.egressOf;
import static dev.fumidai.fixture.Snapshots.endpoint;
import static dev.fumidai.fixture.Snapshots.group;
import static dev.fumidai.fixture.Snapshots.ingressOf;
import static dev.fumidai.fixture.Snapshots.list;
import static dev.fumidai.fixture.Snapshots.route;
import static dev.fumidai.fixture.Snapshots.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fumidai.finding.AccessMethod;
import dev.fumidai.finding.Action;
import dev.fumidai.finding.Change;
import dev.fumidai.finding.Change.SideEffect;
import dev.fumidai.fixture.Fixture;
import dev.fumidai.fixture.Reports;
import dev.fumidai.plan.AppliedPlan;
import dev.fumidai.plan.Plan;
import dev.fumidai.plan.Step;
import dev.fumidai.report.AccessReport;
import dev.fumidai.report.AssessedOption;
import dev.fumidai.report.Verdict;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a plan holds, and what it spares. */
class PlanStepsTest {
    private static final String ROUTES = "/RouteTables/rtb-p/Routes";

    @Test
    void one_outbound_rule_opens_the_way_out_and_the_way_to_an_endpoint() {
        Plan plan = plan(
                behind(b2()).setJson("describe-security-groups", egressOf("sg-t"), "[]"), SESSION_MANAGER_NAT_GATEWAY);

        assertThat(actions(plan)).containsExactly(Action.AUTHORIZE_NODE_EGRESS);
        assertThat(plan.steps().get(0).change().satisfies()).containsExactly("EGBL-P01", "EGBL-P06/ssm");
        assertThat(lines(plan)).singleElement().asString().contains("{CidrIp=0.0.0.0/0}");
    }

    @Test
    void entries_for_a_part_of_what_others_of_the_plan_let_pass_are_those_others() {
        Fixture closed = behind(b2())
                .set("describe-vpc-endpoints", "/VpcEndpoints/vpce-ssm/SubnetIds/0", "subnet-pub")
                .setJson(
                        "describe-network-acls",
                        "/NetworkAcls/acl-1/Entries",
                        list(aclEntry(100, true, "allow", "0.0.0.0/0"), aclEntry(100, false, "allow", 443, 443)));
        Plan plan = plan(closed, SESSION_MANAGER_NAT_GATEWAY);

        assertThat(actions(plan)).containsExactly(Action.ALLOW_IN_NETWORK_ACL);
        assertThat(plan.steps().get(0).change().satisfies()).containsExactly("EGBL-P02", "EGBL-P06/ssm");
    }

    @Test
    void a_way_out_takes_over_every_route_that_would_win_against_its_own() {
        Fixture halves = b2().setJson(
                        "describe-route-tables",
                        ROUTES + "/1",
                        route("0.0.0.0/1", "NetworkInterfaceId", "eni-9", "active"))
                .add("describe-route-tables", ROUTES, route("128.0.0.0/1", "NetworkInterfaceId", "eni-9", "active"));

        for (AccessMethod method : List.of(SESSION_MANAGER_NAT_GATEWAY, SESSION_MANAGER_NAT_INSTANCE)) {
            assertThat(lines(plan(halves, method)))
                    .filteredOn(line -> line.contains("-route "))
                    .satisfiesExactly(
                            line -> assertThat(line).contains("replace-route", "--destination-cidr-block 0.0.0.0/1"),
                            line -> assertThat(line).contains("replace-route", "--destination-cidr-block 128.0.0.0/1"));
        }
        assertThat(after(halves, SESSION_MANAGER_NAT_GATEWAY)).isEqualTo(Verdict.READY);
    }

    @Test
    void each_instance_gets_a_role_of_its_own() {
        Fixture bare = b0().without("describe-instances", "/Reservations/0/Instances/i-t/IamInstanceProfile");

        assertThat(lines(plan(bare, SESSION_MANAGER_VPC_ENDPOINTS)))
                .anyMatch(line -> line.startsWith("aws iam create-role --role-name session-manager-i-t "));
    }

    @Test
    void an_exclusion_from_block_public_access_is_told_to_hold_for_the_whole_vpc() {
        Fixture blocked = b2().set(
                        "describe-vpc-block-public-access-options",
                        "/VpcBlockPublicAccessOptions/InternetGatewayBlockMode",
                        "block-bidirectional");

        assertThat(sideEffects(plan(blocked, SESSION_MANAGER_NAT_GATEWAY)))
                .containsExactly(SideEffect.Kind.WHOLE_VPC_EXCLUDED);
    }

    @Test
    void a_plan_for_an_environment_that_a_plan_led_to_takes_other_stand_ins() {
        AppliedPlan first = applied(b0(), SESSION_MANAGER_VPC_ENDPOINTS);
        AccessReport between = Reports.answer(b0().ask().inOtherSnapshot(first.snapshot()));
        AppliedPlan second =
                between.plan(INSTANCE_CONNECT_ENDPOINT).required().applyTo(first.snapshot(), first.declarations());

        assertThat(first.variables().values())
                .isNotEmpty()
                .doesNotContainAnyElementsOf(second.variables().values());
        assertThat(Reports.answer(b0().ask().inOtherSnapshot(second.snapshot()).declaring(second.declarations())))
                .satisfies(report -> {
                    assertThat(report.option(SESSION_MANAGER_VPC_ENDPOINTS).verdict())
                            .isEqualTo(Verdict.READY);
                    assertThat(report.option(INSTANCE_CONNECT_ENDPOINT).verdict())
                            .isEqualTo(Verdict.READY);
                });
    }

    private static Fixture behind(Fixture fixture) {
        return fixture.add("describe-security-groups", "/SecurityGroups", group("sg-e", "endpoints"))
                .setJson(
                        "describe-security-groups", ingressOf("sg-e"), list(rule("tcp", 443, 443, cidr("10.0.1.0/24"))))
                .add("describe-vpc-endpoints", "/VpcEndpoints", endpoint("ssm", "subnet-p"));
    }

    private static Plan plan(Fixture fixture, AccessMethod method) {
        return fixture.report().plan(method).required();
    }

    private static List<Action> actions(Plan plan) {
        return changes(plan).map(Change::action).toList();
    }

    private static List<String> lines(Plan plan) {
        return changes(plan).flatMap(change -> change.commandLines().stream()).toList();
    }

    private static List<SideEffect.Kind> sideEffects(Plan plan) {
        return changes(plan)
                .flatMap(change -> change.sideEffects().stream())
                .map(SideEffect::kind)
                .toList();
    }

    private static Stream<Change> changes(Plan plan) {
        return plan.steps().stream().map(Step::change);
    }

    private static AppliedPlan applied(Fixture fixture, AccessMethod method) {
        return plan(fixture, method)
                .applyTo(fixture.ask().snapshot(), fixture.ask().declarations());
    }

    private static Verdict after(Fixture fixture, AccessMethod method) {
        AppliedPlan applied = applied(fixture, method);
        AccessReport after =
                Reports.answer(fixture.ask().inOtherSnapshot(applied.snapshot()).declaring(applied.declarations()));
        AssessedOption option = after.option(method);
        return option.verdict();
    }
}
