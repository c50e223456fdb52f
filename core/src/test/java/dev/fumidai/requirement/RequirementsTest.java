package dev.fumidai.requirement;

import static dev.fumidai.pricing.Money.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequirementsTest {

    static Stream<Requirement> one_of_every_code() {
        return Stream.of(
                Requirements.noInternetEgress(),
                Requirements.noInboundFromInternet(),
                Requirements.noInboundRuleOnTarget(),
                Requirements.noNetworkChange(),
                Requirements.noDnsChange(),
                Requirements.noIamChange(),
                Requirements.noChange(),
                Requirements.sessionContentLog(),
                Requirements.noSshKeys(),
                Requirements.capability(Capability.RDP),
                Requirements.port(5432),
                Requirements.sessionHours(4),
                Requirements.concurrentUsers(30),
                Requirements.copyGb(50),
                Requirements.monthlyBudget(usd("30")));
    }

    @Test
    void every_code_has_a_factory() {
        assertThat(one_of_every_code().map(Requirement::code)).containsExactly(RequirementCode.values());
    }

    @ParameterizedTest
    @MethodSource("one_of_every_code")
    void what_a_factory_makes_is_read_back_from_its_text(Requirement requirement) {
        assertThat(Requirements.parse(requirement.text())).isEqualTo(requirement);
    }

    @ParameterizedTest
    @MethodSource("one_of_every_code")
    void a_reason_is_given_to_a_copy(Requirement requirement) {
        Requirement reasoned = requirement.because("the auditor said so");

        assertThat(reasoned.because()).isEqualTo("the auditor said so");
        assertThat(reasoned.text()).isEqualTo(requirement.text());
        assertThat(requirement.because()).isNull();
        assertThat(reasoned).isNotEqualTo(requirement);
    }

    @Test
    void equal_numbers_are_equal_requirements_however_they_are_written() {
        assertThat(Requirements.parse("MONTHLY_BUDGET=30.00")).isEqualTo(Requirements.monthlyBudget(usd("30")));
        assertThat(Requirements.parse("SESSION_HOURS=4.0")).isEqualTo(Requirements.sessionHours(4));
        assertThat(Requirements.parse("COPY_GB=0.50").value()).contains("0.5");
        assertThat(Requirements.parse("MONTHLY_BUDGET=200 CNY").value()).contains("200 CNY");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MONTHLY_BUDGIT=30|MONTHLY_BUDGET",
                "no_change|NO_CHANGE",
                "NO_EGRESS|NO_CHANGE",
                "PROT=22|PORT",
                "NO_INTERNET_EGRES|NO_INTERNET_EGRESS"
            })
    void an_unknown_code_is_answered_with_the_nearest_one(String text, String meant) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Requirements.parse(text))
                .withMessageContaining("There is no requirement \"" + text.replaceFirst("=.*", "") + "\"")
                .withMessageContaining("\nMaybe " + meant + " is meant.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NO_CHANGE=true",
                "NO_CHANGE=",
                "PORT",
                "PORT=",
                "PORT=0",
                "PORT=65536",
                "PORT=22.5",
                "PORT=-1",
                "PORT=٢٢",
                "PORT=1e3",
                "SESSION_HOURS=0",
                "CONCURRENT_USERS=2.5",
                "COPY_GB=50GB",
                "MONTHLY_BUDGET=$30",
                "MONTHLY_BUDGET=-1",
                "MONTHLY_BUDGET=30 YYY",
                "CAPABILITY=TELNET",
                "CAPABILITY=rdp"
            })
    void a_missing_superfluous_or_wrong_value_is_refused_with_what_was_expected(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Requirements.parse(text))
                .withMessageContaining(text.replaceFirst("=.*", ""))
                .withMessageContaining(", expected ")
                .withMessageContaining("\nMaybe ");
    }

    @Test
    void one_code_twice_is_a_contradiction_unless_equal() {
        Requirement thirty = Requirements.monthlyBudget(usd("30"));

        assertThat(Requirements.of(List.of(thirty, thirty))).containsExactly(thirty);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Requirements.of(List.of(thirty, Requirements.monthlyBudget(usd("40")))))
                .withMessageContaining("MONTHLY_BUDGET=30 and MONTHLY_BUDGET=40");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Requirements.of(List.of(thirty, thirty.because("sandbox"))))
                .withMessageContaining("MONTHLY_BUDGET=30 and MONTHLY_BUDGET=30 (sandbox)");
    }

    @Test
    void several_ports_and_capabilities_are_fine_and_their_order_does_not_matter() {
        List<Requirement> given = List.of(
                Requirements.port(5432),
                Requirements.capability(Capability.SSH),
                Requirements.port(443),
                Requirements.capability(Capability.FILE_COPY));

        assertThat(Requirements.of(given).stream().map(Requirement::text))
                .containsExactly("CAPABILITY=FILE_COPY", "CAPABILITY=SSH", "PORT=443", "PORT=5432");
    }

    @Test
    void a_blank_reason_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Requirements.noChange().because(" "))
                .withMessageContaining("\nMaybe ");
    }
}
