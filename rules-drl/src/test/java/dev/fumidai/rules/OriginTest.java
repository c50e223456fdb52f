package dev.fumidai.rules;

import static dev.fumidai.finding.AccessMethod.SESSION_MANAGER_NAT_GATEWAY;
import static dev.fumidai.finding.AccessMethod.SESSION_MANAGER_VPC_ENDPOINTS;
import static dev.fumidai.finding.AccessMethod.SSH_BASTION;
import static dev.fumidai.finding.Action.CREATE_INTERFACE_ENDPOINT;
import static dev.fumidai.finding.Action.CREATE_S3_GATEWAY_ENDPOINT;
import static dev.fumidai.finding.Action.START_BASTION;
import static dev.fumidai.fixture.Reports.assertThat;
import static dev.fumidai.fixture.Snapshots.b0;
import static dev.fumidai.fixture.Snapshots.b2;
import static dev.fumidai.fixture.Snapshots.b3;
import static dev.fumidai.report.Verdict.READY;
import static dev.fumidai.report.Verdict.READY_AFTER_CHANGES;

import dev.fumidai.AccessQuestion;
import dev.fumidai.drools.DroolsRuleEngine;
import dev.fumidai.finding.Change;
import dev.fumidai.fixture.Fixture;
import dev.fumidai.fixture.Reports;
import dev.fumidai.fixture.Snapshots;
import dev.fumidai.model.Cidr;
import dev.fumidai.model.Declarations;
import dev.fumidai.model.vpc.SubnetKind;
import dev.fumidai.pricing.CostLine;
import dev.fumidai.pricing.PriceItem;
import dev.fumidai.pricing.PriceKey;
import dev.fumidai.pricing.PricingTable;
import dev.fumidai.report.AssessedOption;
import dev.fumidai.report.Consideration;
import dev.fumidai.spi.RuleCatalog.RuleCase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** What could be said of the three methods on 2020-01-30, answered for that day with that day's prices. */
class OriginTest {
    private static final LocalDate THEN = LocalDate.of(2020, 1, 30);

    /** The agent of those days. */
    private static final Declarations DECLARED = Declarations.none()
            .agentVersion("2.3.722.0")
            .operatorCidr(Cidr.parse("203.0.113.10/32"))
            .sshKey(true);

    private static AccessQuestion then(Fixture fixture) {
        return fixture.ask(DECLARED).asOf(THEN);
    }

    private static String hourly(PriceItem item) {
        return PricingTable.bundled()
                .price("ap-northeast-1", PriceKey.of(item), THEN)
                .orElseThrow()
                .unitPrice()
                .plain();
    }

    @Test
    void three_interface_endpoints_and_a_gateway_to_s3_are_four() {
        AssessedOption option = assertThat(then(b0()))
                .method(SESSION_MANAGER_VPC_ENDPOINTS)
                .is(READY_AFTER_CHANGES)
                .recommends(CREATE_S3_GATEWAY_ENDPOINT)
                .option();
        Assertions.assertThat(option.requiredChanges().stream()
                        .filter(change -> change.action() == CREATE_INTERFACE_ENDPOINT)
                        .map(change -> change.arguments().get("service")))
                .containsExactlyInAnyOrder("ec2messages", "ssm", "ssmmessages");
    }

    @Test
    void three_interface_endpoints_cost_four_cents_an_hour() {
        AssessedOption option = assertThat(then(b0()))
                .method(SESSION_MANAGER_VPC_ENDPOINTS)
                .adds("30.66")
                .option();
        Assertions.assertThat(option.cost().lines())
                .extracting(CostLine::unitPrice)
                .allSatisfy(
                        price -> Assertions.assertThat(String.valueOf(price)).contains("0.014"));
        Assertions.assertThat(new BigDecimal(hourly(PriceItem.INTERFACE_ENDPOINT_HOUR)).multiply(new BigDecimal(3)))
                .isEqualByComparingTo("0.042");
    }

    @Test
    void a_nat_gateway_costs_four_times_and_a_half_what_one_endpoint_costs() {
        AssessedOption option = assertThat(then(b0()))
                .method(SESSION_MANAGER_NAT_GATEWAY)
                .adds("45.26")
                .says("SMNG-D04.dearer-than-endpoint")
                .option();
        Assertions.assertThat(option.cons().stream()
                        .filter(con -> con.id().equals("SMNG-D04"))
                        .map(Consideration::arguments))
                .singleElement()
                .satisfies(arguments -> Assertions.assertThat(arguments).containsEntry("ratio", "4.4"));
    }

    @Test
    void a_small_bastion_costs_about_as_much_an_hour_as_one_endpoint() {
        String bastion = PricingTable.bundled()
                .price("ap-northeast-1", PriceKey.instanceHour("t2.micro"), THEN)
                .orElseThrow()
                .unitPrice()
                .plain();
        Assertions.assertThat(new BigDecimal(bastion)).isEqualByComparingTo("0.0152");
        Assertions.assertThat(new BigDecimal(hourly(PriceItem.INTERFACE_ENDPOINT_HOUR)))
                .isEqualByComparingTo("0.014");
    }

    @Test
    void an_existing_nat_gateway_changes_nothing_and_adds_nothing() {
        assertThat(then(b2()))
                .method(SESSION_MANAGER_NAT_GATEWAY)
                .is(READY)
                .requires()
                .adds("0.00")
                .says("SMNG-A01.already-there", "SMNG-A02.serves-updates");
    }

    @Test
    void a_nat_gateway_made_only_for_this_turns_a_private_subnet_into_a_protected_one() {
        assertThat(then(b0()))
                .hasSubnetKind(SubnetKind.PRIVATE)
                .method(SESSION_MANAGER_NAT_GATEWAY)
                .is(READY_AFTER_CHANGES)
                .says("SMNG-D02.subnet-becomes-protected", "SMNG-D01.leaves-aws")
                .hasSideEffect(Change.SideEffect.Kind.SUBNET_KIND_CHANGES, "PROTECTED");
    }

    @Test
    void an_existing_bastion_meets_the_goal_already() {
        assertThat(then(b3()))
                .method(SSH_BASTION)
                .is(READY)
                .requires()
                .adds("0.00")
                .says("SSBH-A01.already-there", "SSBH-D01.own-host");
    }

    @Test
    void a_stopped_bastion_only_has_to_be_started() {
        assertThat(then(b3().setJson(
                                "describe-instances",
                                "/Reservations/r-b/Instances/i-b/State",
                                "{Code: 80, Name: 'stopped'}")))
                .method(SSH_BASTION)
                .is(READY_AFTER_CHANGES)
                .requires(START_BASTION)
                .says("SSBH-A02.stoppable", "SSBH-D07.disk-billed-while-stopped");
    }

    @Test
    void endpoints_keep_the_traffic_inside_and_are_charged_until_deleted() {
        assertThat(then(b0()))
                .method(SESSION_MANAGER_VPC_ENDPOINTS)
                .says("SMVE-A01.stays-in-aws", "SMVE-D01.billed-until-deleted", "SMVE-D02.dearer-than-stoppable");
    }

    @Test
    void a_private_subnet_as_such_has_no_path_out() {
        assertThat(then(b0())).hasSubnetKind(SubnetKind.PRIVATE);
        Assertions.assertThat(Snapshots.b0().report().options()).noneMatch(option -> option.verdict() == READY);
    }

    @Test
    void a_stoppable_bastions_hours_are_far_below_three_endpoints() {
        List<CostLine> lines =
                assertThat(then(b0())).method(SSH_BASTION).option().cost().lines();
        Assertions.assertThat(lines.stream().filter(line -> line.key().item() == PriceItem.INSTANCE_HOUR))
                .singleElement()
                .extracting(line -> String.valueOf(line.amount()))
                .asString()
                .contains("0.608");
        Assertions.assertThat(lines.stream().filter(line -> line.key().item() == PriceItem.VOLUME_GB_MONTH))
                .as("no price of a disk is known for that day, so it is not free but unknown")
                .singleElement()
                .satisfies(line -> Assertions.assertThat(line.amount()).isNull());
    }

    @Test
    void public_addresses_were_free() {
        Assertions.assertThat(Reports.answer(then(b3())).options())
                .allSatisfy(option -> Assertions.assertThat(option.cost().lines())
                        .noneMatch(line -> line.key().item() == PriceItem.PUBLIC_IPV4_HOUR));
        assertThat(then(b2())).method(SESSION_MANAGER_NAT_GATEWAY).doesNotSay("SMNG-D05.public-ipv4-charged");
    }

    /** By the number of the prerequisite; the first, fifth and ninth do not concern an instance. */
    private static final Map<Integer, List<String>> PREREQUISITES = Map.of(
            2, List.of("SMBL-P02"),
            3, List.of("SMBL-P04"),
            4, List.of("SMBL-P07"),
            6, List.of("SMVE-P08", "SMVE-P09", "SMVE-P10", "SMNG-P01", "SMNG-P02", "SMNG-P03", "SMNG-P04", "EGBL-P01"),
            7, List.of("SMVE-P04"),
            8, List.of("SMBL-P05"),
            10, List.of("SMBL-P03"));

    @Test
    void every_prerequisite_that_concerns_an_instance_has_its_rules() {
        Set<String> ids = new DroolsRuleEngine()
                .catalog().rules().stream().map(RuleCase::id).collect(Collectors.toCollection(TreeSet::new));
        Assertions.assertThat(PREREQUISITES).hasSize(7).doesNotContainKeys(1, 5, 9);
        Assertions.assertThat(ids)
                .containsAll(
                        PREREQUISITES.values().stream().flatMap(List::stream).toList());
        Set<String> judged = Reports.answer(then(b0())).options().stream()
                .flatMap(option -> option.prerequisites().stream().map(one -> one.id()))
                .collect(Collectors.toCollection(TreeSet::new));
        Assertions.assertThat(judged)
                .containsAll(
                        PREREQUISITES.values().stream().flatMap(List::stream).toList());
    }
}
