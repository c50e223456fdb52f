package dev.fumidai;

import static dev.fumidai.pricing.Money.usd;
import static dev.fumidai.requirement.Requirements.monthlyBudget;
import static dev.fumidai.requirement.Requirements.noChange;
import static dev.fumidai.requirement.Requirements.noInternetEgress;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.fumidai.model.AwsSnapshot;
import dev.fumidai.model.Declarations;
import dev.fumidai.pricing.PricingTable;
import dev.fumidai.pricing.Usage;
import dev.fumidai.report.Preference;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class AccessQuestionTest {
    private static final AwsSnapshot NOTHING = AwsSnapshot.builder().build();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @Test
    void what_is_not_said_has_the_documented_default() {
        LocalDate before = LocalDate.now(ZoneOffset.UTC);
        AccessQuestion question = AccessQuestion.in(NOTHING).toInstance("i-0abc");
        LocalDate after = LocalDate.now(ZoneOffset.UTC);

        assertThat(question.prices()).isEqualTo(PricingTable.bundled());
        assertThat(question.usage()).isEqualTo(Usage.DEFAULT);
        assertThat(question.requirements()).isEmpty();
        assertThat(question.declarations()).isEqualTo(Declarations.none());
        assertThat(question.asOf()).isBetween(before, after);
        assertThat(question.preference()).isEqualTo(Preference.cheapest());
    }

    @Test
    void every_step_gives_a_copy_and_the_order_of_steps_does_not_matter() {
        AccessQuestion bare = AccessQuestion.in(NOTHING).toInstance("i-0abc").asOf(DAY);
        AccessQuestion one = bare.requiring(noChange(), noInternetEgress())
                .used(Usage.hoursPerMonth(10))
                .preferring(Preference.mostSecure())
                .pricedWith(PricingTable.of())
                .declaring(Declarations.none().sshKey(true));
        AccessQuestion two = bare.declaring(Declarations.none().sshKey(true))
                .pricedWith(PricingTable.of())
                .requiring(noInternetEgress())
                .requiring(noChange())
                .used(Usage.hoursPerMonth(10))
                .preferring(Preference.mostSecure());

        assertThat(one).isEqualTo(two).hasSameHashCodeAs(two).isNotEqualTo(bare);
        assertThat(bare.requirements()).isEmpty();
        assertThat(one.requirements()).containsExactly(noInternetEgress(), noChange());
    }

    @Test
    void a_question_cannot_contradict_itself() {
        AccessQuestion question =
                AccessQuestion.in(NOTHING).toInstance("i-0abc").requiring(monthlyBudget(usd("30")));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> question.requiring(monthlyBudget(usd("40"))))
                .withMessageContaining("MONTHLY_BUDGET");
    }

    @Test
    void the_rules_know_nothing_of_the_time_before_2020_01_30() {
        AccessQuestion question = AccessQuestion.in(NOTHING).toInstance("i-0abc");

        assertThat(question.asOf(LocalDate.of(2020, 1, 30)).asOf()).isEqualTo("2020-01-30");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> question.asOf(LocalDate.of(2020, 1, 29)))
                .withMessageContaining("asOf is 2020-01-29")
                .withMessageContaining("\nMaybe ");
    }

    @Test
    void a_blank_instance_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AccessQuestion.in(NOTHING).toInstance(" "))
                .withMessageContaining("instanceId is \" \"")
                .withMessageContaining("\nMaybe ");
    }

    @Test
    @SuppressWarnings("NullAway") // what a caller without a null checker can do
    void null_is_refused_by_name() {
        AccessQuestion question = AccessQuestion.in(NOTHING).toInstance("i-0abc");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> AccessQuestion.in(null).toInstance("i-0abc"))
                .withMessageContaining("snapshot is null");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AccessQuestion.in(NOTHING).toInstance(null))
                .withMessageContaining("instanceId is null");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> question.pricedWith(null))
                .withMessageContaining("prices is null");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> question.preferring(null))
                .withMessageContaining("preference is null");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> question.used(null))
                .withMessageContaining("usage is null");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> question.requiring(noChange(), null))
                .withMessageContaining("requirement is null");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> question.declaring(null))
                .withMessageContaining("declarations is null");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> question.asOf(null))
                .withMessageContaining("asOf is null")
                .withMessageContaining("\nMaybe ");
    }
}
