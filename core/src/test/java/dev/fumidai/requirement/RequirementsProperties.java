package dev.fumidai.requirement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.fumidai.pricing.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

class RequirementsProperties {

    @Property
    void what_is_told_is_read_back(@ForAll("requirements") Requirement requirement) {
        Statistics.collect(requirement.getClass().getSimpleName());

        assertThat(Requirements.parse(requirement.text())).isEqualTo(requirement);
    }

    @Property
    void any_text_is_a_requirement_or_is_refused_with_what_to_try(@ForAll("texts") String text) {
        Throwable refused =
                catchThrowable(() -> assertThat(Requirements.parse(text)).isNotNull());

        Statistics.label("refused").collect(refused != null);
        if (refused != null) {
            assertThat(refused).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("\nMaybe ");
        }
    }

    @Property
    void the_order_in_which_requirements_are_stated_does_not_matter(
            @ForAll("consistent") List<Requirement> stated, @ForAll Random random) {
        List<Requirement> shuffled = new ArrayList<>(stated);
        Collections.shuffle(shuffled, random);

        assertThat(Requirements.of(shuffled)).isEqualTo(Requirements.of(stated));
    }

    @Provide
    Arbitrary<Requirement> requirements() {
        Arbitrary<Requirement> plain = Arbitraries.of(RequirementCode.values())
                .filter(code -> code.kind() == RequirementCode.Value.NONE)
                .map(code -> new Requirement.Plain(code, null));
        Arbitrary<Requirement> able = Arbitraries.of(Capability.values()).map(Requirements::capability);
        Arbitrary<Requirement> whole = Combinators.combine(
                        Arbitraries.of(RequirementCode.PORT, RequirementCode.CONCURRENT_USERS),
                        Arbitraries.integers().between(1, 65535))
                .as((code, number) -> new Requirement.Quantity(code, BigDecimal.valueOf(number), null));
        Arbitrary<Requirement> amount = Combinators.combine(
                        Arbitraries.of(RequirementCode.SESSION_HOURS, RequirementCode.COPY_GB), numbers())
                .as((code, number) -> new Requirement.Quantity(code, number, null));
        Arbitrary<Requirement> budget = Combinators.combine(
                        numbers(), Arbitraries.of("USD", "CNY", "JPY").map(Currency::getInstance))
                .as((number, currency) -> Requirements.monthlyBudget(new Money(number, currency)));
        return Arbitraries.oneOf(Arrays.asList(plain, able, whole, amount, budget));
    }

    @Provide
    Arbitrary<List<Requirement>> consistent() {
        return requirements().list().uniqueElements(Requirement::code).ofMaxSize(8);
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> codes = Arbitraries.of(RequirementCode.values()).map(RequirementCode::name);
        Arbitrary<String> values = Arbitraries.oneOf(
                Arbitraries.strings().ascii().ofMaxLength(8),
                Arbitraries.of("30", "0", "-1", "RDP", "1e9", "٣", "30 CNY"));
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(20),
                codes,
                Combinators.combine(codes, values).as((code, value) -> code + "=" + value));
    }

    private static Arbitrary<BigDecimal> numbers() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("0.01"), new BigDecimal("100000"))
                .ofScale(2);
    }
}
