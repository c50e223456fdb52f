package dev.fumidai.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fumidai.finding.AccessMethod;
import dev.fumidai.pricing.BreakEven;
import dev.fumidai.pricing.PriceItem;
import dev.fumidai.pricing.Quantity;
import dev.fumidai.pricing.UsageVariable;
import dev.fumidai.report.AccessReport;
import dev.fumidai.report.Verdict;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FlipsTest {
    private static final Quantity ALWAYS = Quantity.ALWAYS;
    private static final Quantity GIGABYTES = Quantity.of(BigDecimal.ONE, UsageVariable.GIGABYTES);

    @Test
    void the_hour_at_which_the_order_flips_is_said_in_both_languages() {
        AccessReport report = report(Quantity.HOURS_USED, "0.0152", ALWAYS, "0.014");

        assertThat(said(report, Language.ENGLISH))
                .hasValue(
                        "By hours of use a month: below 672.37 h SSH through a bastion host adds less; above 672.37 h "
                                + "Session Manager through VPC endpoints adds less.");
        assertThat(said(report, Language.JAPANESE))
                .hasValue("月の利用時間で比べると、672.37 時間未満では踏み台サーバー経由の SSH のほうが低コスト、"
                        + "672.37 時間を超えると VPC エンドポイント経由の Session Manager のほうが低コストです。");
    }

    @Test
    void that_it_cannot_flip_is_said() {
        assertThat(said(report(Quantity.HOURS_USED, "0.005", ALWAYS, "0.014"), Language.ENGLISH))
                .hasValue(
                        "However many hours at 0 GB, and however many gigabytes at 40 h a month, Session Manager through VPC endpoints never adds less "
                                + "than SSH through a bastion host.");
        assertThat(said(report(ALWAYS, "0.014", ALWAYS, "0.014"), Language.ENGLISH))
                .hasValue(
                        "However many hours at 0 GB, and however many gigabytes at 40 h a month, SSH through a bastion host and Session Manager through "
                                + "VPC endpoints add the same.");
    }

    @Test
    void two_that_add_nothing_now_differ_with_the_first_gigabyte() {
        assertThat(said(report(GIGABYTES, "0.1", GIGABYTES, "0.01"), Language.ENGLISH))
                .hasValue("By gigabytes a month: above 0 GB Session Manager through VPC endpoints adds less.");
    }

    @Test
    void a_missing_price_is_said() {
        assertThat(said(report(ALWAYS, "0.014", ALWAYS, null), Language.ENGLISH))
                .hasValue(
                        "By hours of use or gigabytes a month, whether Session Manager through VPC endpoints could add less "
                                + "than SSH through a bastion host cannot be told: a price or a quantity is not known.");
        assertThat(said(report(Quantity.HOURS_USED, "0.0152", GIGABYTES, null), Language.ENGLISH))
                .as("at 0 GB nothing of it is charged: by hours it is known")
                .hasValue(
                        "By hours of use a month: above 0 h Session Manager through VPC endpoints adds less. By gigabytes a "
                                + "month, whether Session Manager through VPC endpoints could add less than SSH through a bastion host "
                                + "cannot be told: a price or a quantity is not known.");
    }

    @Test
    void of_what_is_whole_the_next_number_is_said() {
        AccessReport report =
                report(Quantity.of(BigDecimal.valueOf(730), UsageVariable.ZONES), "0.014", Quantity.ALWAYS, "0.062");
        BreakEven even = report.breakEven(
                AccessMethod.SSH_BASTION, AccessMethod.SESSION_MANAGER_VPC_ENDPOINTS, UsageVariable.ZONES);

        assertThat(even.points()).hasToString("[31/7]");
        assertThat(new BreakEvenText(Reports.words(Language.ENGLISH))
                        .of(even, AccessMethod.SSH_BASTION, AccessMethod.SESSION_MANAGER_VPC_ENDPOINTS))
                .isEqualTo("By Availability Zones: below 5 zones SSH through a bastion host adds less; above 4 zones "
                        + "Session Manager through VPC endpoints adds less.");
    }

    @Test
    void where_the_verdict_decides_cost_has_no_say() {
        AccessReport report = Reports.report(
                Reports.option(AccessMethod.SSH_BASTION, Verdict.READY).rank(1),
                Reports.option(AccessMethod.SESSION_MANAGER_VPC_ENDPOINTS, Verdict.UNDETERMINED)
                        .rank(2));

        assertThat(said(report, Language.ENGLISH)).isEmpty();
    }

    private static Optional<String> said(AccessReport report, Language language) {
        return new Flips(report, Reports.words(language)).of(report.options().get(0));
    }

    private static AccessReport report(Quantity first, String price, Quantity second, @Nullable String secondPrice) {
        return Reports.report(
                Reports.option(AccessMethod.SSH_BASTION, Verdict.READY_AFTER_CHANGES)
                        .cost(Reports.term(PriceItem.NAT_GATEWAY_HOUR, first, price, false))
                        .rank(1),
                Reports.option(AccessMethod.SESSION_MANAGER_VPC_ENDPOINTS, Verdict.READY_AFTER_CHANGES)
                        .cost(Reports.term(PriceItem.NAT_GATEWAY_HOUR, second, secondPrice, false))
                        .rank(2));
    }
}
