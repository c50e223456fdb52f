package dev.fumidai.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fumidai.finding.AccessMethod;
import dev.fumidai.model.vpc.SubnetKind;
import dev.fumidai.pricing.Money;
import dev.fumidai.pricing.PriceItem;
import dev.fumidai.pricing.Usage;
import dev.fumidai.report.AccessReport;
import dev.fumidai.report.AccessReport.Prices;
import dev.fumidai.report.Burden;
import dev.fumidai.report.Preference;
import dev.fumidai.report.Standing;
import dev.fumidai.report.Target;
import dev.fumidai.report.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonViewTest {

    private static final Words ENGLISH = Reports.words(Language.ENGLISH);
    private static final JsonMapper MAPPER = new JsonMapper();

    private final JsonNode full = json(Reports.full());

    @Test
    void keys_stand_in_the_order_of_the_contract() {
        assertKeys(
                full,
                "schemaVersion target asOf prices usage requirements preference recommendation options warnings"
                        + " assumptions");
        assertKeys(full.at("/target"), "instanceId subnetId vpcId region subnetKind");
        assertKeys(full.at("/prices"), "source effectiveDate currency");
        assertKeys(full.at("/usage"), "hoursPerMonth gbPerMonth zones instances");
        assertKeys(full.at("/requirements/0"), "code value because");
        assertKeys(full.at("/preference"), "name criteria weights");
        JsonNode option = full.at("/options/0");
        assertKeys(
                option,
                "rank method verdict summary via otherCandidates prerequisites pros cons conflicts changes alternatives"
                        + " cost checklist connect standing dominatedBy");
        assertKeys(option.at("/otherCandidates/0"), "via verdict");
        assertKeys(option.at("/prerequisites/0"), "id subject status required title reason evidence sources settledBy");
        assertKeys(option.at("/prerequisites/0/evidence/0"), "resource field value");
        assertKeys(option.at("/pros/0"), "id reason evidence");
        assertKeys(full.at("/options/2/cons/0"), "id severity reason evidence");
        assertKeys(full.at("/options/1/conflicts/0"), "requirement reason");
        assertKeys(option.at("/changes/0"), "id action class required resource reason commands sideEffects");
        assertKeys(option.at("/alternatives/0/0"), "id action class required resource reason commands sideEffects");
        assertKeys(option.at("/cost"), "added total complete lines");
        assertKeys(option.at("/cost/lines/0"), "item quantity unit unitPrice amount existing source resource sharing");
        assertKeys(option.at("/checklist/0"), "id reason policy");
    }

    @Test
    void values_are_those_of_the_report() {
        assertThat(full.at("/schemaVersion").asString()).isEqualTo("1.0");
        assertThat(full.at("/target").toString())
                .isEqualTo("{\"instanceId\":\"i-1\",\"subnetId\":\"subnet-p\",\"vpcId\":\"vpc-1\","
                        + "\"region\":\"ap-northeast-1\",\"subnetKind\":\"PRIVATE\"}");
        assertThat(full.at("/asOf").asString()).isEqualTo("2026-11-23");
        assertThat(full.at("/usage/hoursPerMonth").isNumber()).isTrue();
        assertThat(full.at("/requirements").toString())
                .isEqualTo("[{\"code\":\"NO_INTERNET_EGRESS\",\"value\":null,"
                        + "\"because\":\"the subnet is in PCI DSS scope\"},"
                        + "{\"code\":\"MONTHLY_BUDGET\",\"value\":\"30\",\"because\":null}]");
        assertThat(full.at("/options/0/via").toString()).isEqualTo("[\"NEW\"]");
        assertThat(full.at("/options/0/prerequisites/0").toString())
                .contains("\"status\":\"UNSATISFIED\"", "\"reason\":\"No endpoint in vpc-1 serves ssm.\"");
        assertThat(full.at("/options/0/changes/0/class").asString()).isEqualTo("NETWORK");
        assertThat(full.at("/options/0/changes/2/required").asBoolean()).isFalse();
        assertThat(full.at("/options/2/cons/0/severity").asString()).isEqualTo("HIGH");
    }

    @Test
    void the_preference_and_what_it_decides_are_data() {
        JsonNode json = json(Reports.preferring(
                Preference.weighted(Map.of(Burden.UPKEEP, Money.usd("5"), Burden.CHANGE, Money.usd("0.5"))),
                Reports.option(AccessMethod.SESSION_MANAGER_VPC_ENDPOINTS, Verdict.READY)
                        .standing(Standing.WEIGHTED_SUM)
                        .rank(1),
                Reports.option(AccessMethod.SSH_BASTION, Verdict.READY)
                        .standing(Standing.LAST)
                        .dominatedBy(AccessMethod.SESSION_MANAGER_VPC_ENDPOINTS)
                        .rank(2)));

        assertThat(json.at("/preference").toString())
                .isEqualTo("{\"name\":\"weighted\",\"criteria\":[\"VERDICT\",\"COMPLETE_COST\",\"WEIGHTED_SUM\","
                        + "\"ADDED_COST\",\"NUMBER_OF_CHANGES\",\"HEAVIEST_CHANGE\",\"INBOUND_FROM_INTERNET\","
                        + "\"INTERNET_EGRESS\",\"STANDING_KEY\",\"METHOD_ORDER\"],"
                        + "\"weights\":{\"CHANGE\":\"0.50\",\"UPKEEP\":\"5.00\"}}");
        assertThat(json.at("/options/0/standing").asString()).isEqualTo("WEIGHTED_SUM");
        assertThat(json.at("/options/0/dominatedBy").isNull()).isTrue();
        assertThat(json.at("/options/1/dominatedBy").asString()).isEqualTo("SESSION_MANAGER_VPC_ENDPOINTS");
        assertThat(full.at("/preference/name").asString()).isEqualTo("cheapest");
        assertThat(full.at("/preference/weights").isEmpty()).isTrue();
    }

    @Test
    void a_conflict_quotes_why_the_requirement_stands() {
        assertThat(full.at("/options/1/conflicts/0/reason").asString())
                .isEqualTo("Its session leaves through nat-1. "
                        + "The requirement stands because “the subnet is in PCI DSS scope”.");
    }

    @Test
    void evidence_warnings_and_assumptions_are_sorted() {
        assertThat(full.at("/options/2/cons/0/evidence").toString())
                .isEqualTo("[{\"resource\":\"sg-a\",\"field\":\"X\",\"value\":null},"
                        + "{\"resource\":\"sg-b\",\"field\":\"IpPermissions\",\"value\":\"0.0.0.0/0\"}]");
        assertThat(strings(full.at("/warnings"))).hasSize(3).isSorted();
        assertThat(strings(full.at("/assumptions"))).hasSize(2).isSorted();
    }

    @Test
    void money_is_exact_and_a_string() {
        JsonNode cost = json(Reports.report(Reports.option(AccessMethod.SSH_BASTION, Verdict.READY)
                        .cost(Reports.line(PriceItem.NAT_GATEWAY_HOUR, "12.5", "0.0000125", false))
                        .cost(Reports.line(PriceItem.INTERFACE_ENDPOINT_HOUR, "730", "0.01", true))
                        .rank(1)))
                .at("/options/0/cost");

        assertThat(cost.toString())
                .isEqualTo("{\"added\":\"0.00015625\",\"total\":\"7.30015625\",\"complete\":true,\"lines\":["
                        + "{\"item\":\"NAT_GATEWAY_HOUR\",\"quantity\":12.5,\"unit\":\"h\","
                        + "\"unitPrice\":\"0.0000125\",\"amount\":\"0.00015625\",\"existing\":false,"
                        + "\"source\":\"list prices\",\"resource\":\"NEW\",\"sharing\":null},"
                        + "{\"item\":\"INTERFACE_ENDPOINT_HOUR\",\"quantity\":730,\"unit\":\"h\","
                        + "\"unitPrice\":\"0.01\",\"amount\":\"7.30\",\"existing\":true,"
                        + "\"source\":\"list prices\",\"resource\":\"NEW\",\"sharing\":null}]}");
    }

    @Test
    void a_missing_price_is_null_and_makes_the_cost_incomplete() {
        assertThat(full.at("/options/2/cost/complete").asBoolean()).isFalse();
        assertThat(full.at("/options/2/cost/lines/0/unitPrice").isNull()).isTrue();
        assertThat(full.at("/options/2/cost/lines/0/amount").isNull()).isTrue();
    }

    @Test
    void what_is_not_known_is_null() {
        JsonNode json = json(new AccessReport(
                new Target("i-1", null, null, null, SubnetKind.UNKNOWN),
                LocalDate.of(2026, 11, 23),
                new Prices("none", null, "USD"),
                Usage.hoursPerMonth(0),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Preference.cheapest()));

        assertThat(json.at("/target").toString())
                .isEqualTo("{\"instanceId\":\"i-1\",\"subnetId\":null,\"vpcId\":null,\"region\":null,"
                        + "\"subnetKind\":\"UNKNOWN\"}");
        assertThat(json.at("/prices/effectiveDate").isNull()).isTrue();
    }

    @Test
    void the_text_is_indented_by_two_and_ends_with_a_newline() {
        assertThat(new JsonView().render(Reports.full(), ENGLISH))
                .startsWith("{\n  \"schemaVersion\": \"1.0\",\n  \"target\": {\n    \"instanceId\": \"i-1\",\n")
                .contains("\"connect\": []")
                .doesNotContain("\r")
                .endsWith("\n}\n");
    }

    @Test
    void a_hostile_name_stays_one_json_string() {
        AccessReport report = Reports.report(Reports.option(AccessMethod.SSH_BASTION, Verdict.READY)
                .via("i-\"},\n\u0000x")
                .rank(1));

        assertThat(json(report).at("/options/0/via/0").asString()).isEqualTo("i-\"},\n\u0000x");
    }

    @Test
    void words_change_and_facts_do_not_with_the_language() {
        JsonNode japanese = MAPPER.readTree(new JsonView().render(Reports.full(), Reports.words(Language.JAPANESE)));

        assertThat(japanese.at("/options/0/prerequisites/0/reason").asString())
                .isEqualTo("vpc-1 に ssm のエンドポイントがありません。");
        assertThat(japanese.at("/options/0/cost")).isEqualTo(full.at("/options/0/cost"));
        assertThat(japanese.at("/options/0/changes/0/id")).isEqualTo(full.at("/options/0/changes/0/id"));
    }

    private static void assertKeys(JsonNode object, String keys) {
        assertThat(String.join(" ", object.propertyNames())).isEqualTo(keys);
    }

    private static List<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>();
        array.forEach(item -> strings.add(item.asString()));
        return strings;
    }

    private static JsonNode json(AccessReport report) {
        return MAPPER.readTree(new JsonView().render(report, ENGLISH));
    }
}
