package dev.fumidai.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

class DeclarationsProperties {

    @Property
    void any_statement_has_one_spelling_or_is_refused_with_what_to_try(
            @ForAll("keys") String key, @ForAll("values") String value) {
        Throwable refused = catchThrowable(() -> {
            Declarations declared = Declarations.none().with(key, value);
            String told = declared.entries().get(key);
            assertThat(told).isNotNull();
            assertThat(Declarations.none().with(key, String.valueOf(told))).isEqualTo(declared);
            assertThat(declared.with(key, value)).isEqualTo(declared);
        });

        Statistics.label("refused").collect(refused != null);
        Statistics.label("refused").coverage(coverage -> coverage.check(false).percentage(share -> share > 5));
        if (refused != null) {
            assertThat(refused).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("\nMaybe ");
        }
    }

    @Provide
    Arbitrary<String> keys() {
        return Arbitraries.of(
                "agentVersion",
                "bastion.agentVersion",
                "instanceConnectPackage",
                "ipForwarding",
                "operatorCidr",
                "operatorIam",
                "osPassword",
                "plugin",
                "proxy",
                "serviceCidr",
                "sshKey");
    }

    @Provide
    Arbitrary<String> values() {
        return Arbitraries.oneOf(
                Arbitraries.of("true", "false", "3.3.987.0", "10.0.9.9:3128", "[2001:db8::1]:3128", "proxy.local:8080"),
                Arbitraries.of(
                        "203.0.113.10/32", "203.0.113.10", "2001:DB8::/32", "10.1.2.3/8, 10.0.0.0/8", "0.0.0.0/0"),
                Arbitraries.strings().ascii().ofMaxLength(12),
                Arbitraries.strings().ofMaxLength(6));
    }
}
