package dev.fumidai.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeclarationsTest {
    private static final Declarations ALL = Declarations.none()
            .agentVersion("3.3.987.0")
            .bastionAgentVersion("3.2.1.0")
            .operatorCidr(Cidr.parse("203.0.113.10/32"))
            .sshKey(true)
            .instanceConnectPackage(false)
            .osPassword(true)
            .ipForwarding(false)
            .proxy(new Declarations.Proxy("10.0.9.9", 3128))
            .serviceCidr(Cidr.parse("52.119.192.0/18"), Cidr.parse("15.177.0.0/18"))
            .operatorIam(true)
            .plugin(false);

    @Test
    void nothing_declared_is_empty_everywhere() {
        Declarations none = Declarations.none();

        assertThat(none.entries()).isEmpty();
        assertThat(none.sshKey()).isEmpty();
        assertThat(none.agentVersion()).isEmpty();
        assertThat(none.serviceCidr()).isEmpty();
    }

    @Test
    void every_key_is_told_in_the_words_the_command_line_reads() {
        assertThat(ALL.entries().keySet())
                .containsExactly(
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
        Declarations read = Declarations.none();
        for (Map.Entry<String, String> entry : ALL.entries().entrySet()) {
            read = read.with(entry.getKey(), entry.getValue());
        }

        assertThat(read).isEqualTo(ALL).hasSameHashCodeAs(ALL);
    }

    @Test
    void accessors_give_back_what_was_declared() {
        assertThat(ALL.agentVersion()).contains("3.3.987.0");
        assertThat(ALL.bastionAgentVersion()).contains("3.2.1.0");
        assertThat(ALL.operatorCidr()).contains(Cidr.parse("203.0.113.10/32"));
        assertThat(ALL.sshKey()).contains(true);
        assertThat(ALL.instanceConnectPackage()).contains(false);
        assertThat(ALL.osPassword()).contains(true);
        assertThat(ALL.ipForwarding()).contains(false);
        assertThat(ALL.proxy()).contains(new Declarations.Proxy("10.0.9.9", 3128));
        assertThat(ALL.serviceCidr()).containsExactly(Cidr.parse("15.177.0.0/18"), Cidr.parse("52.119.192.0/18"));
        assertThat(ALL.operatorIam()).contains(true);
        assertThat(ALL.plugin()).contains(false);
    }

    @Test
    void service_addresses_add_up_whether_separated_by_commas_or_repeated() {
        Declarations commas = Declarations.none().with("serviceCidr", "52.119.192.0/18, 15.177.0.0/18");
        Declarations repeated = Declarations.none()
                .with("serviceCidr", "15.177.0.0/18")
                .with("serviceCidr", "52.119.192.0/18")
                .with("serviceCidr", "52.119.192.0/18");

        assertThat(commas).isEqualTo(repeated);
    }

    @Test
    void the_same_statement_twice_is_one_and_another_one_is_a_contradiction() {
        Declarations once = Declarations.none().with("operatorCidr", "203.0.113.10");

        assertThat(once.with("operatorCidr", "203.0.113.10/32")).isEqualTo(once);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> once.with("operatorCidr", "198.51.100.0/24"))
                .withMessageContaining("operatorCidr is stated twice: 203.0.113.10/32 and 198.51.100.0/24")
                .withMessageContaining("\nMaybe ");
    }

    @Test
    void an_unknown_key_is_answered_with_all_keys() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Declarations.none().with("agentversion", "3.3.987.0"))
                .withMessageContaining("\"agentversion\"")
                .withMessageContaining("\nMaybe one of agentVersion, bastion.agentVersion, ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "agentVersion|latest",
                "agentVersion|3",
                "agentVersion|3.3.987.",
                "bastion.agentVersion|''",
                "operatorCidr|my office",
                "operatorCidr|''",
                "sshKey|yes",
                "sshKey|TRUE",
                "proxy|10.0.9.9",
                "proxy|10.0.9.9:0",
                "proxy|10.0.9.9:99999",
                "proxy|:3128",
                "proxy|http://proxy:3128",
                "serviceCidr|52.119.192.0/18,",
                "plugin|''"
            })
    void a_wrong_value_is_refused_with_what_was_expected(String key, String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Declarations.none().with(key, value))
                .withMessageContaining("The declaration " + key + " is \"")
                .withMessageContaining(", expected ")
                .withMessageContaining("\nMaybe ");
    }
}
