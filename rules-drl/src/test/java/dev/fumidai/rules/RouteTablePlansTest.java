package dev.fumidai.rules;

import static dev.fumidai.finding.AccessMethod.SESSION_MANAGER_NAT_GATEWAY;
import static dev.fumidai.fixture.Snapshots.b2;
import static dev.fumidai.fixture.Snapshots.route;
import static dev.fumidai.fixture.Snapshots.subnet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fumidai.finding.Action;
import dev.fumidai.finding.Change;
import dev.fumidai.finding.Change.SideEffect;
import dev.fumidai.fixture.Fixture;
import dev.fumidai.fixture.Reports;
import dev.fumidai.model.vpc.RouteTable;
import dev.fumidai.plan.AppliedPlan;
import dev.fumidai.plan.Plan;
import dev.fumidai.report.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A route that the target's subnet lacks, where that subnet shares its route table with another one. */
class RouteTablePlansTest {
    private static final String TABLES = "describe-route-tables";
    private static final String OWN = "/RouteTables/rtb-p";
    private static final String ROUTES = OWN + "/Routes";

    @Test
    void a_table_of_its_own_comes_first_and_the_shared_one_is_listed_behind_it() {
        List<Plan> plans = shared().report().plans(SESSION_MANAGER_NAT_GATEWAY);

        assertThat(plans)
                .extracting(RouteTablePlansTest::actions)
                .containsExactly(
                        List.of(Action.CREATE_ROUTE_TABLE, Action.ROUTE_TO_NAT_GATEWAY, Action.ASSOCIATE_ROUTE_TABLE),
                        List.of(Action.ROUTE_TO_NAT_GATEWAY));
        assertThat(sideEffects(plans.get(0))).doesNotContain(SideEffect.Kind.SHARED_ROUTE_TABLE);
        assertThat(sideEffects(plans.get(1))).contains(SideEffect.Kind.SHARED_ROUTE_TABLE);
    }

    @Test
    void each_of_them_makes_the_method_ready_and_only_one_touches_the_neighbour() {
        List<AppliedPlan> applied = shared().report().plans(SESSION_MANAGER_NAT_GATEWAY).stream()
                .map(plan -> plan.required().applyTo(shared().read(), Fixture.declared()))
                .toList();

        assertThat(applied)
                .hasSize(2)
                .allSatisfy(world -> assertThat(verdictIn(world)).isEqualTo(Verdict.READY));
        assertThat(applied)
                .extracting(world -> routesOf(world, "rtb-p"))
                .containsExactly(List.of("10.0.0.0/16 local"), List.of("10.0.0.0/16 local", "0.0.0.0/0 nat-1"));
    }

    @Test
    void undo_gives_the_subnet_the_shared_table_back() {
        AppliedPlan applied = first(shared()).required().applyTo(shared().read(), Fixture.declared());
        RouteTable back = applied.undone().find(RouteTable.class, "rtb-p").orElseThrow();

        assertThat(applied.undone().all(RouteTable.class))
                .extracting(RouteTable::routeTableId)
                .containsExactlyInAnyOrder("rtb-main", "rtb-p", "rtb-pub");
        assertThat(back.associations())
                .extracting(RouteTable.Association::subnetId)
                .containsExactlyInAnyOrder("subnet-p", "subnet-q");
    }

    @Test
    void a_subnet_that_follows_the_main_table_is_associated_instead_of_replaced() {
        Fixture main = b2().without(TABLES, OWN)
                .add("describe-subnets", "/Subnets", subnet("subnet-q", "ap-northeast-1a", "10.0.2.0/24"));

        assertThat(lines(first(main)))
                .anyMatch(line -> line.contains("associate-route-table") && line.contains("--subnet-id subnet-p"))
                .noneMatch(line -> line.contains("replace-route-table-association"));
        assertThat(verdictIn(first(main).required().applyTo(main.read(), Fixture.declared())))
                .isEqualTo(Verdict.READY);
    }

    @Test
    void what_the_shared_table_leads_to_is_led_to_again_but_for_what_the_plan_sets() {
        Fixture full = shared().add(TABLES, ROUTES, route("10.9.0.0/16", "VpcPeeringConnectionId", "pcx-1", "active"))
                .add(TABLES, ROUTES, route("0.0.0.0/0", "NetworkInterfaceId", "eni-9", "active"))
                .add(TABLES, ROUTES, """
                        {DestinationPrefixListId: 'pl-s3', GatewayId: 'vpce-s3', Origin: 'CreateRoute', State: 'active'}""")
                .add(TABLES, ROUTES, """
                        {DestinationCidrBlock: '10.8.0.0/16', GatewayId: 'vgw-1', Origin: 'EnableVgwRoutePropagation',
                         State: 'active'}""")
                .add(TABLES, OWN + "/PropagatingVgws", "{GatewayId: 'vgw-1'}")
                .add("describe-vpc-endpoints", "/VpcEndpoints", """
                        {VpcEndpointId: 'vpce-s3', VpcEndpointType: 'Gateway', VpcId: 'vpc-1', State: 'available',
                         ServiceName: 'com.amazonaws.ap-northeast-1.s3', RouteTableIds: ['rtb-p']}""");

        assertThat(lines(first(full)).stream()
                        .filter(line -> line.contains("$ROUTE_TABLE_ID"))
                        .map(line ->
                                line.replaceAll("aws ec2 | --route-table-id.*?_ID\"| --query .*| --region .*", "")))
                .containsExactly(
                        "create-route --destination-cidr-block 10.9.0.0/16 --vpc-peering-connection-id pcx-1",
                        "modify-vpc-endpoint --vpc-endpoint-id vpce-s3 --add-route-table-ids \"$ROUTE_TABLE_ID\"",
                        "enable-vgw-route-propagation --gateway-id vgw-1",
                        "create-route --destination-cidr-block 0.0.0.0/0 --nat-gateway-id nat-1",
                        "replace-route-table-association --association-id rtbassoc-p");
    }

    @Test
    void a_table_that_no_other_subnet_uses_is_changed_itself() {
        assertThat(closed().report().plans(SESSION_MANAGER_NAT_GATEWAY)).hasSize(1);
    }

    @Test
    void a_table_that_cannot_be_written_once_more_is_changed_itself() {
        Fixture dead =
                shared().add(TABLES, ROUTES, route("10.9.0.0/16", "VpcPeeringConnectionId", "pcx-1", "blackhole"));
        Fixture learning = shared().without(TABLES, OWN + "/PropagatingVgws");
        Fixture nameless = shared().without(TABLES, OWN + "/Associations/0/RouteTableAssociationId");

        assertThat(List.of(dead, learning, nameless))
                .allSatisfy(fixture -> assertThat(fixture.report().plans(SESSION_MANAGER_NAT_GATEWAY))
                        .singleElement()
                        .extracting(RouteTablePlansTest::actions)
                        .isEqualTo(List.of(Action.ROUTE_TO_NAT_GATEWAY)));
    }

    private static Fixture closed() {
        return b2().without(TABLES, ROUTES + "/1");
    }

    /** Without the route to the NAT gateway, and with another subnet at the table that lacks it. */
    private static Fixture shared() {
        return closed().add("describe-subnets", "/Subnets", subnet("subnet-q", "ap-northeast-1a", "10.0.2.0/24"))
                .add(TABLES, OWN + "/Associations", """
                        {Main: false, RouteTableAssociationId: 'rtbassoc-q', SubnetId: 'subnet-q', RouteTableId: 'rtb-p',
                         AssociationState: {State: 'associated'}}""");
    }

    private static Plan first(Fixture fixture) {
        return fixture.report().plan(SESSION_MANAGER_NAT_GATEWAY);
    }

    private static List<Action> actions(Plan plan) {
        return plan.required().steps().stream()
                .map(step -> step.change().action())
                .toList();
    }

    private static List<String> lines(Plan plan) {
        return plan.required().steps().stream()
                .flatMap(step -> step.change().commandLines().stream())
                .toList();
    }

    private static List<SideEffect.Kind> sideEffects(Plan plan) {
        return plan.required().steps().stream()
                .map(step -> step.change())
                .map(Change::sideEffects)
                .flatMap(List::stream)
                .map(SideEffect::kind)
                .toList();
    }

    private static Verdict verdictIn(AppliedPlan world) {
        return Reports.answer(shared().ask().inOtherSnapshot(world.snapshot()).declaring(world.declarations()))
                .option(SESSION_MANAGER_NAT_GATEWAY)
                .verdict();
    }

    private static List<String> routesOf(AppliedPlan world, String table) {
        return world.snapshot().find(RouteTable.class, table).map(RouteTable::routes).stream()
                .flatMap(List::stream)
                .map(route -> route.destinationText() + " " + route.target().id())
                .toList();
    }
}
