package dev.fumidai.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fumidai.finding.AccessMethod;
import dev.fumidai.finding.Action;
import dev.fumidai.finding.Change;
import dev.fumidai.finding.Evidence;
import dev.fumidai.finding.Status;
import dev.fumidai.model.vpc.SubnetKind;
import dev.fumidai.pricing.Money;
import dev.fumidai.pricing.PriceItem;
import dev.fumidai.pricing.Usage;
import dev.fumidai.report.AccessReport;
import dev.fumidai.report.AccessReport.Prices;
import dev.fumidai.report.AccessReport.StatedRequirement;
import dev.fumidai.report.AssessedOption;
import dev.fumidai.report.AssessedPrerequisite;
import dev.fumidai.report.Burden;
import dev.fumidai.report.Conflict;
import dev.fumidai.report.Preference;
import dev.fumidai.report.Standing;
import dev.fumidai.report.Target;
import dev.fumidai.report.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextViewTest {

    private final String english = text(Reports.full(), Language.ENGLISH);

    @Test
    void a_report_says_what_it_is_about_and_what_to_do_before_it_says_why() {
        assertThat(english).startsWith("""
                Ways into i-1
                Subnet subnet-p (private subnet), VPC vpc-1, Region ap-northeast-1, as of 2026-11-23
                Usage: 40 h and 0 GB a month
                Prices: list prices, as of 2026-11-01, in USD

                Requirements
                  - NO_INTERNET_EGRESS (because: “the subnet is in PCI DSS scope”)
                  - MONTHLY_BUDGET=30

                Recommendation
                  Choose Session Manager through VPC endpoints: it adds 10.22 USD a month and takes 2 changes, \
                the first being “Create an interface endpoint for ssm with private DNS in subnet-p”. \
                Whether that suffices is not certain (The endpoints of vpc-1 were not collected). \
                To find out, run: aws ec2 describe-vpc-endpoints

                Options
                  1. Session Manager through VPC endpoints / Verdict: ready after changes / \
                Added a month: 10.22 USD / Changes: 2
                  2. Session Manager through a NAT gateway / Verdict: ruled out / Added a month: – / Changes: –
                  3. SSH through a bastion host / Verdict: ruled out / Added a month: – / Changes: –

                """);
    }

    @Test
    void an_option_lists_cost_gaps_changes_and_considerations() {
        assertThat(english).contains("""

                1. Session Manager through VPC endpoints: ready after changes
                  Session Manager through VPC endpoints (to be built) is ready after 2 changes and adds 10.22 USD a month. \
                1 prerequisite is still unknown.
                  Its verdict (ready after changes) comes before that of the next option (ruled out).
                  Cost
                    10.22 USD added a month, 55.48 USD in total
                    - interface endpoint, to be built: 730 h × 0.014 USD = 10.22 USD
                    - NAT gateway, to be built: 730 h × 0.062 USD = 45.26 USD, already on the bill
                  Prerequisites not satisfied
                    - An interface endpoint serves Systems Manager (SMVE-P01/ssm): No endpoint in vpc-1 serves ssm. \
                [vpc-1 VpcEndpoints = absent]
                  Prerequisites that are unknown
                    - An interface endpoint serves Systems Manager (SMVE-P01/ssmmessages): \
                The endpoints of vpc-1 were not collected. [vpc-1 VpcEndpoints = absent]
                      What would tell:
                        aws ec2 describe-vpc-endpoints
                  Prerequisites satisfied
                    SMVE-P01/kms
                  Changes, in this order
                    1. Create an interface endpoint for ssm with private DNS in subnet-p.
                      Side effect: Every instance in vpc-1 will reach ssm through the endpoint from then on.
                        aws ec2 create-vpc-endpoint --service-name ssm
                """);
        assertThat(english).contains("""
                    3. Recommended, not required: Create a gateway endpoint for Amazon S3 in vpc-1.
                        aws ec2 create-vpc-endpoint --vpc-id vpc-1
                  Another plan
                    1. Update SSM Agent on i-1 to version 3.3.40.0 or later.
                  Pros
                    - No traffic goes through the internet. (SMVE-A01)
                  To be checked by the operator
                    - The AWS CLI and the Session Manager plugin are installed on the operator's machine.
                  Other ways to serve it
                    - vpce-9: ruled out
                  Once it is ready, this opens the session
                    aws ssm start-session --target i-1
                """);
    }

    @Test
    void an_option_that_is_ruled_out_says_what_rules_it_out() {
        assertThat(english).endsWith("""

                2. Session Manager through a NAT gateway: ruled out
                  Session Manager through a NAT gateway is ruled out. Its session leaves through nat-1. \
                The requirement stands because “the subnet is in PCI DSS scope”.
                  Nothing tells it from the next option; the order is the catalogue's.
                  Forbidden by requirements
                    - NO_INTERNET_EGRESS: Its session leaves through nat-1. \
                The requirement stands because “the subnet is in PCI DSS scope”.

                3. SSH through a bastion host: ruled out
                  SSH through a bastion host is ruled out. No endpoint in vpc-1 serves ssh.
                  It is the last option of the ranking.
                  Cost
                    at least 0.00 USD added a month, at least 0.00 USD in total
                    - public IPv4 address, to be built: not known (No price of PUBLIC_IPV4_HOUR is known.)
                  Prerequisites not satisfied
                    - An interface endpoint serves Systems Manager (SMVE-P01/ssh): No endpoint in vpc-1 serves ssh. \
                [vpc-1 VpcEndpoints = absent]
                  Cons
                    - High: sg-b admits all addresses. (SSBH-D01) [sg-a X = absent; sg-b IpPermissions = 0.0.0.0/0]

                Warnings
                  - a.json: this is not an answer of an AWS API, so the file was skipped.
                  - b.json: no rule needs an answer of this kind, or its kind cannot be told, so the file was skipped.
                  - i-2: the Region is not known, so neither prices nor service endpoints can be told.

                Assumptions
                  - A month has 730 hours.
                  - What is to be built is built in one Availability Zone, the target's.
                """);
    }

    @Test
    void japanese_is_japanese_throughout() {
        assertThat(text(Reports.full(), Language.JAPANESE))
                .contains("""
                1. VPC エンドポイント経由の Session Manager: 変更すれば使える
                  VPC エンドポイント経由の Session Manager (新規作成) は 2 件の変更で使えるようになります。\
                追加コストは月額 10.22 USD です。ほかに、不明な前提条件が 1 件あります。
                  判定 (変更すれば使える) が次の選択肢 (使えない) より上位です。
                  コスト
                    追加コスト 月額 10.22 USD、合計コスト 月額 55.48 USD
                    - インターフェイスエンドポイント (新規作成): 730 h × 0.014 USD = 10.22 USD
                    - NAT ゲートウェイ (新規作成): 730 h × 0.062 USD = 45.26 USD (既存)
                  満たしていない前提条件
                    - インターフェイスエンドポイントが Systems Manager に応答すること (SMVE-P01/ssm): \
                vpc-1 に ssm のエンドポイントがありません。 [vpc-1 VpcEndpoints = なし]
                """)
                .contains("追加コスト 月額 0.00 USD 以上、合計コスト 月額 0.00 USD 以上");
    }

    @Test
    void the_locale_of_the_machine_plays_no_part() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ja-JP"));
            assertThat(text(Reports.full(), Language.ENGLISH)).isEqualTo(english);
            assertThat(new JsonView().render(Reports.full(), Reports.words(Language.ENGLISH)))
                    .contains("\"reason\": \"No endpoint in vpc-1 serves ssm.\"");
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(text(Reports.full(), Language.ENGLISH)).isEqualTo(english);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void money_is_rounded_half_up_and_prices_are_not() {
        AccessReport report = Reports.report(Reports.option(AccessMethod.SSH_BASTION, Verdict.READY)
                .cost(Reports.line(PriceItem.NAT_GATEWAY_HOUR, "5", "0.005", false))
                .cost(Reports.line(PriceItem.NAT_GATEWAY_GB, "1", "0.0101", false))
                .rank(1));

        assertThat(text(report, Language.ENGLISH))
                .contains("0.04 USD added a month")
                .contains("5 h × 0.005 USD = 0.03 USD")
                .contains("1 GB × 0.0101 USD = 0.01 USD");
    }

    @Test
    void what_does_not_apply_is_not_shown() {
        AssessedPrerequisite prerequisite = new AssessedPrerequisite(
                "SMVE-P01",
                "",
                Status.NOT_APPLICABLE,
                false,
                "SMVE-P01.found",
                Map.of("endpoint", "vpce-1", "service", "ssm"),
                List.of(),
                List.of(),
                List.of());
        AccessReport report = Reports.report(Reports.option(AccessMethod.SSH_BASTION, Verdict.READY)
                .prerequisite(prerequisite)
                .rank(1));

        assertThat(text(report, Language.ENGLISH)).doesNotContain("SMVE-P01");
    }

    @Test
    void what_is_not_required_says_so_and_long_values_are_cut() {
        AssessedPrerequisite prerequisite = new AssessedPrerequisite(
                "SMVE-P01",
                "",
                Status.UNSATISFIED,
                false,
                "SMVE-P01.missing",
                Map.of("vpc", "vpc-1", "service", "s3"),
                List.of(new Evidence("vpce-1", "PolicyDocument", "x".repeat(101))),
                List.of(),
                List.of());
        AccessReport report = Reports.report(Reports.option(AccessMethod.SSH_BASTION, Verdict.READY)
                .prerequisite(prerequisite)
                .rank(1));

        assertThat(text(report, Language.ENGLISH))
                .contains("No endpoint in vpc-1 serves s3. (not required) [vpce-1 PolicyDocument = " + "x".repeat(100)
                        + "…]");
    }

    @Test
    void a_change_that_a_requirement_forbids_is_named_in_the_conflict() {
        AccessReport report = Reports.with(
                Reports.report(Reports.option(AccessMethod.SESSION_MANAGER_VPC_ENDPOINTS, Verdict.RULED_OUT)
                        .conflict(new Conflict(
                                "NO_NETWORK_CHANGE",
                                "conflict.NO_NETWORK_CHANGE",
                                Map.of(
                                        "action", "CREATE_INTERFACE_ENDPOINT",
                                        "resource", AssessedOption.NEW,
                                        "service", "ssm")))
                        .conflict(new Conflict("CAPABILITY=RDP", "conflict.CAPABILITY", Map.of()))
                        .rank(1)),
                new StatedRequirement("NO_NETWORK_CHANGE", null, "freeze"));

        assertThat(text(report, Language.ENGLISH))
                .contains("NO_NETWORK_CHANGE: The network would have to be changed: "
                        + "Create an interface endpoint for ssm with private DNS in a new resource. "
                        + "The requirement stands because “freeze”.")
                .contains("CAPABILITY=RDP: Session Manager through VPC endpoints does not offer RDP.");
    }

    @Test
    void the_kind_a_subnet_becomes_is_said_in_words() {
        AccessReport report = Reports.report(Reports.option(AccessMethod.SSH_BASTION, Verdict.READY_AFTER_CHANGES)
                .change(new Change(
                        Action.ROUTE_TO_NAT_GATEWAY,
                        "rtb-1",
                        true,
                        List.of(),
                        Map.of(),
                        List.of(),
                        List.of(new Change.SideEffect(
                                Change.SideEffect.Kind.SUBNET_KIND_CHANGES,
                                Map.of("subnet", "subnet-p", "kind", "PROTECTED")))))
                .rank(1));

        assertThat(text(report, Language.ENGLISH)).contains("Side effect: subnet-p becomes a protected subnet.");
        assertThat(text(report, Language.JAPANESE)).contains("副作用: subnet-p はプロテクトサブネットになります。");
    }

    @ParameterizedTest
    @EnumSource
    void every_standing_can_be_told(Standing standing) {
        AccessReport report = Reports.report(
                Reports.option(AccessMethod.SESSION_MANAGER_VPC_ENDPOINTS, Verdict.READY_AFTER_CHANGES)
                        .change(Reports.update("3.3.40.0"))
                        .cost(Reports.line(PriceItem.NAT_GATEWAY_HOUR, "10", "0.1", false))
                        .standing(standing)
                        .rank(1),
                Reports.option(AccessMethod.SSH_BASTION, Verdict.READY_AFTER_CHANGES)
                        .change(Reports.createEndpoint("ssm"))
                        .change(Reports.createEndpoint("kms"))
                        .cost(Reports.line(PriceItem.NAT_GATEWAY_HOUR, "20", "0.1", false))
                        .standing(Standing.LAST)
                        .rank(2));
        String said = switch (standing) {
            case VERDICT -> "comes before that of the next option (ready after changes)";
            case COMPLETE_COST -> "All its prices are known";
            case ADDED_COST -> "It adds 1.00 USD less a month: 1.00 USD; the next option adds 2.00 USD.";
            case NUMBER_OF_CHANGES -> "needs fewer changes (1 instead of 2)";
            case HEAVIEST_CHANGE -> "they touch the instance; those of the next option touch the network.";
            case CHANGES_BY_CLASS -> "Of changes that touch the network it needs fewer (0 instead of 2)";
            case INBOUND_FROM_INTERNET -> "no host that the internet can reach";
            case INTERNET_EGRESS -> "does not go out to the internet";
            case STANDING_KEY -> "no SSH key that has to be kept";
            case AUDIT -> "more of a record (what is typed and shown) than those of the next option (nothing in AWS)";
            case UPKEEP -> "less to be kept up (nothing) than the next option (a host to be patched)";
            case WEIGHTED_SUM -> "it comes to 1.00 USD a month; the next option comes to 2.00 USD.";
            case METHOD_ORDER -> "the order is the catalogue's";
            case LAST -> "It is the last option";
        };

        assertThat(text(report, Language.ENGLISH)).contains(said);
    }

    @Test
    void amounts_that_differ_by_less_than_a_cent_are_told_exactly() {
        assertThat(text(costing("0.001", "0.0045"), Language.ENGLISH))
                .contains("It adds 0.0035 USD less a month: 0.001 USD; the next option adds 0.0045 USD.");
    }

    @Test
    void a_difference_is_told_only_where_no_price_is_missing() {
        AccessReport report = Reports.report(
                Reports.option(AccessMethod.SESSION_MANAGER_VPC_ENDPOINTS, Verdict.READY)
                        .cost(Reports.line(PriceItem.NAT_GATEWAY_HOUR, "10", null, false))
                        .standing(Standing.ADDED_COST)
                        .rank(1),
                Reports.option(AccessMethod.SSH_BASTION, Verdict.READY)
                        .cost(Reports.line(PriceItem.NAT_GATEWAY_HOUR, "10", null, false))
                        .cost(Reports.line(PriceItem.NAT_GATEWAY_HOUR, "20", "0.1", false))
                        .standing(Standing.LAST)
                        .rank(2));

        assertThat(text(report, Language.ENGLISH))
                .contains("As far as the prices are known, it adds at least 0.00 USD a month; "
                        + "the next option adds at least 2.00 USD.");
        assertThat(text(report, Language.JAPANESE))
                .contains("分かっている料金の範囲では、追加コストが次の選択肢より少なくて済みます " + "(この選択肢: 月額 0.00 USD 以上、次の選択肢: 月額 2.00 USD 以上)。");
    }

    @Test
    void a_dominated_option_names_its_dominator_and_in_what_that_one_is_better() {
        AccessReport report = Reports.report(
                Reports.option(AccessMethod.SESSION_MANAGER_VPC_ENDPOINTS, Verdict.READY)
                        .standing(Standing.VERDICT)
                        .rank(1),
                Reports.option(AccessMethod.SSH_BASTION, Verdict.READY_AFTER_CHANGES)
                        .change(Reports.createEndpoint("ssm"))
                        .cost(Reports.line(PriceItem.NAT_GATEWAY_HOUR, "10", "0.1", false))
                        .cost(Reports.line(PriceItem.NAT_GATEWAY_HOUR, "10", null, false))
                        .standing(Standing.LAST)
                        .dominatedBy(AccessMethod.SESSION_MANAGER_VPC_ENDPOINTS)
                        .rank(2));

        assertThat(text(report, Language.ENGLISH))
                .containsOnlyOnce("Dominated: ")
                .contains("""
                          It is the last option of the ranking.
                          Dominated: Session Manager through VPC endpoints is at least as good in all that is compared, and better in \
                        verdict (ready instead of ready after changes), known prices (all instead of some), \
                        added cost (0.00 USD instead of at least 1.00 USD a month), number of changes (0 instead of 1), \
                        exposure (no host that the internet can reach), SSH keys (none that has to be kept), \
                        the record of sessions (what is typed and shown instead of nothing in AWS), \
                        upkeep (nothing instead of a host to be patched).
                        """);
        assertThat(text(report, Language.JAPANESE))
                .contains("比較するすべての点で VPC エンドポイント経由の Session Manager がこの選択肢と同等以上であり、次の点で優れています: "
                        + "判定 (すぐ使える / この選択肢: 変更すれば使える)、料金 (すべて判明)、"
                        + "追加コスト (月額 0.00 USD / この選択肢: 月額 1.00 USD 以上)、変更の件数 (0 件 / この選択肢: 1 件)、");
    }

    @Test
    void without_changes_the_heaviest_touches_nothing() {
        AccessReport report = Reports.report(
                Reports.option(AccessMethod.SSH_BASTION, Verdict.READY)
                        .standing(Standing.HEAVIEST_CHANGE)
                        .rank(1),
                Reports.option(AccessMethod.SESSION_MANAGER_VPC_ENDPOINTS, Verdict.READY)
                        .change(Reports.createEndpoint("ssm"))
                        .standing(Standing.LAST)
                        .rank(2));

        assertThat(text(report, Language.ENGLISH))
                .contains("at most they touch nothing; those of the next option touch the network.");
    }

    @Test
    void a_preference_is_told_unless_it_is_the_default() {
        Preference weighted = Preference.weighted(
                Map.of(Burden.UPKEEP, Money.usd("5"), Burden.INBOUND_FROM_INTERNET, Money.usd("20")));

        assertThat(english).doesNotContain("Ranked by");
        assertThat(text(Reports.preferring(Preference.leastChange()), Language.ENGLISH))
                .contains("in USD\nRanked by: the least change first\n");
        assertThat(text(Reports.preferring(Preference.mostSecure()), Language.JAPANESE))
                .contains("順位の基準: 安全性の高さ\n");
        assertThat(text(Reports.preferring(weighted), Language.ENGLISH))
                .contains("Ranked by: added cost a month, with weights (a host that the internet can reach: 20.00 USD, "
                        + "each step of more upkeep: 5.00 USD)\n");
        for (String name : List.of("audit team", "weight", "mostSecure", "no such words")) {
            Preference own = new Preference(name, List.of(Standing.AUDIT), new TreeMap<>());
            assertThat(text(Reports.preferring(own), Language.JAPANESE)).contains("順位の基準: " + name + "\n");
        }
    }

    @Test
    void an_unknown_place_is_said_to_be_unknown() {
        AccessReport report = new AccessReport(
                new Target("i-1", null, null, null, SubnetKind.UNKNOWN),
                LocalDate.of(2026, 11, 23),
                new Prices("my prices", null, "CNY"),
                Usage.hoursPerMonth(1),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Preference.cheapest());

        assertThat(text(report, Language.ENGLISH)).isEqualTo("""
                Ways into i-1
                Subnet unknown (kind unknown), VPC unknown, Region unknown, as of 2026-11-23
                Usage: 1 h and 0 GB a month
                Prices: my prices, in CNY

                Recommendation
                  No method was judged.
                """);
    }

    @Test
    void a_hostile_name_steers_no_terminal() {
        AccessReport report = Reports.report(Reports.option(AccessMethod.SSH_BASTION, Verdict.READY)
                .via("i-\u001b[2J\r\nREADY\u202e")
                .connect("aws ssm start-session \\\n  --target i-1\u0007")
                .rank(1));

        String text = text(report, Language.ENGLISH);
        assertThat(text.codePoints().filter(letter -> letter != '\n' && Character.isISOControl(letter)))
                .isEmpty();
        assertThat(text)
                .doesNotContain("\u202e", "\nREADY")
                .contains("    aws ssm start-session \\\n      --target i-1 \n");
    }

    private static AccessReport costing(String first, String next) {
        return Reports.report(
                Reports.option(AccessMethod.SESSION_MANAGER_VPC_ENDPOINTS, Verdict.READY)
                        .cost(Reports.line(PriceItem.NAT_GATEWAY_HOUR, "1", first, false))
                        .standing(Standing.ADDED_COST)
                        .rank(1),
                Reports.option(AccessMethod.SSH_BASTION, Verdict.READY)
                        .cost(Reports.line(PriceItem.NAT_GATEWAY_HOUR, "1", next, false))
                        .standing(Standing.LAST)
                        .rank(2));
    }

    private static String text(AccessReport report, Language language) {
        return new TextView().render(report, Reports.words(language));
    }
}
