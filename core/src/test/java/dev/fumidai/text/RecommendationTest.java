package dev.fumidai.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fumidai.finding.AccessMethod;
import dev.fumidai.pricing.PriceItem;
import dev.fumidai.report.AssessedOption;
import dev.fumidai.report.Conflict;
import dev.fumidai.report.Verdict;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecommendationTest {

    private static final AccessMethod ENDPOINTS = AccessMethod.SESSION_MANAGER_VPC_ENDPOINTS;
    private static final AccessMethod GATEWAY = AccessMethod.SESSION_MANAGER_NAT_GATEWAY;
    private static final AccessMethod BASTION = AccessMethod.SSH_BASTION;

    @Test
    void what_exists_and_adds_nothing_is_to_be_used() {
        AssessedOption first = Reports.option(GATEWAY, Verdict.READY)
                .via("nat-1")
                .cost(Reports.line(PriceItem.NAT_GATEWAY_HOUR, "730", "0.062", true))
                .rank(1);

        assertThat(english(first))
                .isEqualTo("Use Session Manager through a NAT gateway (nat-1): "
                        + "what exists serves, and it adds nothing to the bill.");
        assertThat(japanese(first))
                .isEqualTo("すでにあるものだけで使え、追加コストもかからない NAT ゲートウェイ経由の Session Manager (nat-1) をお使いください。");
    }

    @Test
    void what_is_ready_but_charged_says_what_it_adds() {
        AssessedOption first = Reports.option(GATEWAY, Verdict.READY)
                .cost(Reports.line(PriceItem.NAT_GATEWAY_GB, "10", "0.062", false))
                .rank(1);

        assertThat(english(first))
                .isEqualTo("Use Session Manager through a NAT gateway (i-1): "
                        + "everything it needs exists, and using it adds 0.62 USD a month.");
        assertThat(japanese(first))
                .isEqualTo("必要なものがそろっており、追加コストが月額 0.62 USD の NAT ゲートウェイ経由の Session Manager (i-1) をお使いください。");
    }

    @Test
    void an_unknown_price_is_never_called_free() {
        AssessedOption first = Reports.option(GATEWAY, Verdict.READY)
                .cost(Reports.line(PriceItem.NAT_GATEWAY_GB, "10", null, false))
                .rank(1);

        assertThat(english(first)).endsWith("using it adds at least 0.00 USD a month.");
        assertThat(japanese(first)).contains("追加コストが月額 0.00 USD 以上の NAT ゲートウェイ経由");
    }

    @Test
    void behind_a_bastion_the_first_way_without_inbound_exposure_is_named() {
        AssessedOption bastion =
                Reports.option(BASTION, Verdict.READY).via("i-b").rank(1);
        AssessedOption endpoints = endpointsAfterChanges(2);

        assertThat(english(bastion, endpoints))
                .endsWith("If no host may be reachable from the internet, "
                        + "Session Manager through VPC endpoints takes 2 changes and adds 20.44 USD a month.");
        assertThat(japanese(bastion, endpoints))
                .endsWith("インターネットから到達できるホストを置けない場合は、2 件の変更で VPC エンドポイント経由の Session Manager を使えます"
                        + " (追加コストは月額 20.44 USD)。");
        assertThat(english(bastion, Reports.option(GATEWAY, Verdict.READY).rank(2)))
                .endsWith("use Session Manager through a NAT gateway instead, which adds 0.00 USD a month.");
        assertThat(english(
                        bastion,
                        Reports.option(GATEWAY, Verdict.READY_AFTER_CHANGES)
                                .change(Reports.update("3.3"))
                                .rank(2)))
                .endsWith("Session Manager through a NAT gateway takes 1 change and adds 0.00 USD a month.");
    }

    @Test
    void a_ready_option_names_the_one_that_would_be_cheaper() {
        AssessedOption gateway = Reports.option(GATEWAY, Verdict.READY)
                .via("nat-1")
                .cost(Reports.line(PriceItem.NAT_GATEWAY_GB, "1000", "0.062", false))
                .rank(1);

        assertThat(english(gateway, endpointsAfterChanges(2)))
                .endsWith("Session Manager through VPC endpoints would be cheaper after 2 changes: "
                        + "it adds 20.44 USD a month.");
        assertThat(japanese(gateway, endpointsAfterChanges(2)))
                .endsWith("2 件の変更を行えば、VPC エンドポイント経由の Session Manager のほうが安く、追加コストは月額 20.44 USD です。");
        assertThat(english(
                        gateway,
                        Reports.option(ENDPOINTS, Verdict.READY_AFTER_CHANGES)
                                .change(Reports.update("3.3"))
                                .cost(Reports.line(PriceItem.NAT_GATEWAY_GB, "10", null, false))
                                .rank(2)))
                .doesNotContain("cheaper");
    }

    @Test
    void changes_are_counted_and_the_first_is_named() {
        assertThat(english(endpointsAfterChanges(1)))
                .isEqualTo(
                        "Choose Session Manager through VPC endpoints: it adds 20.44 USD a month and takes 2 changes, "
                                + "the first being “Create an interface endpoint for ssm with private DNS in subnet-p”.");
        AssessedOption one = Reports.option(ENDPOINTS, Verdict.READY_AFTER_CHANGES)
                .change(Reports.update("3.3.40.0"))
                .rank(1);
        assertThat(english(one))
                .isEqualTo("Choose Session Manager through VPC endpoints: it adds 0.00 USD a month and takes 1 change, "
                        + "“Update SSM Agent on i-1 to version 3.3.40.0 or later”.");
        assertThat(japanese(one))
                .isEqualTo("VPC エンドポイント経由の Session Manager をお勧めします"
                        + " (必要な変更は「i-1 の SSM Agent をバージョン 3.3.40.0 以降に更新します」の 1 件、追加コストは月額 0.00 USD)。");
    }

    @Test
    void changes_that_surely_suffice_come_before_those_that_may_not() {
        AssessedOption doubtful = Reports.option(GATEWAY, Verdict.READY_AFTER_CHANGES)
                .change(Reports.update("3.3.40.0"))
                .prerequisite(Reports.notCollected("ssm", "aws ec2 describe-nat-gateways"))
                .rank(1);

        assertThat(english(doubtful, endpointsAfterChanges(2)))
                .startsWith("Choose Session Manager through VPC endpoints:")
                .doesNotContain("NAT gateway");
        assertThat(english(doubtful))
                .startsWith("Choose Session Manager through a NAT gateway:")
                .endsWith("Whether that suffices is not certain (The endpoints of vpc-1 were not collected). "
                        + "To find out, run: aws ec2 describe-nat-gateways");
        assertThat(japanese(doubtful))
                .endsWith("ただし、それだけで使えるようになるとは限りません (vpc-1 のエンドポイントは収集されていません)。"
                        + "次のコマンドで確認できます: aws ec2 describe-nat-gateways");
    }

    @Test
    void before_a_change_is_made_a_free_way_that_may_work_is_to_be_found_out() {
        AssessedOption unknown = Reports.option(GATEWAY, Verdict.UNDETERMINED)
                .prerequisite(Reports.notCollected("ssm", "aws ec2 describe-nat-gateways"))
                .rank(2);

        assertThat(english(endpointsAfterChanges(1), unknown))
                .endsWith(
                        "Before changing anything, find out whether Session Manager through a NAT gateway already works, "
                                + "which may save the changes: aws ec2 describe-nat-gateways");
        assertThat(japanese(endpointsAfterChanges(1), unknown))
                .endsWith("変更の前に、NAT ゲートウェイ経由の Session Manager がすでに使えるかどうかを次のコマンドで確認してください"
                        + " (使えれば変更は不要です): aws ec2 describe-nat-gateways");
        assertThat(english(
                        endpointsAfterChanges(1),
                        Reports.option(GATEWAY, Verdict.UNDETERMINED)
                                .prerequisite(Reports.notCollected("ssm"))
                                .rank(2)))
                .endsWith("which may save the changes (The endpoints of vpc-1 were not collected).");
    }

    @Test
    void an_unknown_way_that_is_charged_saves_no_change() {
        AssessedOption unknown = Reports.option(GATEWAY, Verdict.UNDETERMINED)
                .prerequisite(Reports.notCollected("ssm", "aws ec2 describe-nat-gateways"))
                .cost(Reports.line(PriceItem.NAT_GATEWAY_GB, "10", null, false))
                .rank(2);

        assertThat(english(endpointsAfterChanges(1), unknown)).doesNotContain("Before changing");
    }

    @Test
    void an_undetermined_first_option_says_what_to_find_out_with_the_command_that_settles_it() {
        AssessedOption first = Reports.option(ENDPOINTS, Verdict.UNDETERMINED)
                .prerequisite(Reports.notCollected("kms"))
                .prerequisite(Reports.notCollected("ssm", "aws ec2 describe-vpc-endpoints"))
                .rank(1);

        assertThat(english(first))
                .isEqualTo("Session Manager through VPC endpoints may already work, but something has to be found out "
                        + "first (The endpoints of vpc-1 were not collected). "
                        + "To find out, run: aws ec2 describe-vpc-endpoints");
        assertThat(japanese(first))
                .isEqualTo("VPC エンドポイント経由の Session Manager はすでに使えるかもしれませんが、まず確認が必要です"
                        + " (vpc-1 のエンドポイントは収集されていません)。次のコマンドで確認できます: aws ec2 describe-vpc-endpoints");
    }

    @Test
    void an_unknown_without_a_command_is_still_named() {
        assertThat(english(Reports.option(ENDPOINTS, Verdict.UNDETERMINED)
                        .prerequisite(Reports.notCollected("kms"))
                        .rank(1)))
                .isEqualTo("Session Manager through VPC endpoints may already work, but something has to be found out "
                        + "first (The endpoints of vpc-1 were not collected).");
        assertThat(english(Reports.option(ENDPOINTS, Verdict.UNDETERMINED).rank(1)))
                .isEqualTo("Whether Session Manager through VPC endpoints works here cannot be told from the rules; "
                        + "no other method is better.");
    }

    @Test
    void where_nothing_is_left_the_requirement_that_forbids_most_is_to_be_reconsidered() {
        Conflict change =
                new Conflict("NO_CHANGE", "conflict.NO_CHANGE", Map.of("action", "START_INSTANCE", "resource", "i-1"));
        AssessedOption[] options = {
            Reports.option(ENDPOINTS, Verdict.RULED_OUT)
                    .conflict(new Conflict("NO_SSH_KEYS", "conflict.NO_SSH_KEYS", Map.of()))
                    .rank(1),
            Reports.option(GATEWAY, Verdict.RULED_OUT).conflict(change).rank(2),
            Reports.option(BASTION, Verdict.RULED_OUT).conflict(change).rank(3)
        };

        assertThat(english(options))
                .isEqualTo("No method is left, and NO_CHANGE stands against 2 of 3: reconsider it first. "
                        + "Session Manager through a NAT gateway: A change would be needed: Start i-1.");
        assertThat(japanese(options))
                .isEqualTo("要件 NO_CHANGE が 3 件中 2 件の方法を妨げており、使える方法がないため、まずこの要件を見直してください。"
                        + "NAT ゲートウェイ経由の Session Manager: 次の変更が必要です。i-1 を起動します。");
    }

    @Test
    void where_facts_rule_everything_out_the_fact_that_no_change_mends_is_named() {
        AssessedOption first = Reports.option(ENDPOINTS, Verdict.RULED_OUT)
                .prerequisite(Reports.missing("ssm"))
                .prerequisite(Reports.missing("kms"))
                .change(Reports.createEndpoint("ssm"))
                .rank(1);

        assertThat(english(first))
                .isEqualTo("No method is left, and what stands against the closest one, "
                        + "Session Manager through VPC endpoints, cannot be changed: No endpoint in vpc-1 serves kms.");
        assertThat(japanese(first))
                .isEqualTo(
                        "使える方法がなく、最も近い VPC エンドポイント経由の Session Manager にも変更できない点があります。" + "vpc-1 に kms のエンドポイントがありません。");
    }

    private static AssessedOption endpointsAfterChanges(int rank) {
        return Reports.option(ENDPOINTS, Verdict.READY_AFTER_CHANGES)
                .via(AssessedOption.NEW)
                .change(Reports.createEndpoint("ssm"))
                .change(Reports.createEndpoint("ssmmessages"))
                .cost(Reports.line(PriceItem.INTERFACE_ENDPOINT_HOUR, "1460", "0.014", false))
                .rank(rank);
    }

    private static String english(AssessedOption... options) {
        return Recommendation.of(Reports.report(options), Reports.words(Language.ENGLISH));
    }

    private static String japanese(AssessedOption... options) {
        return Recommendation.of(Reports.report(options), Reports.words(Language.JAPANESE));
    }
}
