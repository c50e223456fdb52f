package dev.fumidai.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fumidai.finding.MethodCapability.Feature;
import dev.fumidai.finding.MethodCapability.Support;
import dev.fumidai.requirement.Capability;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of capabilities: whole, sourced, and the page that shows it. */
class MethodCapabilityTest {
    private static final Path PAGE = Path.of("..", "docs", "capabilities.md");

    @ParameterizedTest
    @EnumSource(AccessMethod.class)
    void every_feature_of_every_method_stands_in_the_table_once(AccessMethod method) {
        assertThat(MethodCapability.all())
                .filteredOn(one -> one.method() == method)
                .extracting(MethodCapability::feature)
                .containsExactly(Feature.values());
        for (Feature feature : Feature.values()) {
            MethodCapability one = MethodCapability.of(method, feature);
            assertThat(one.method()).isEqualTo(method);
            assertThat(one.feature()).isEqualTo(feature);
        }
    }

    @Test
    void every_line_says_who_said_it_and_when() {
        assertThat(MethodCapability.all()).allSatisfy(one -> {
            assertThat(URI.create(one.source()).getHost()).isEqualTo("docs.aws.amazon.com");
            assertThat(one.read()).isAfter(LocalDate.of(2026, 1, 1));
        });
    }

    @Test
    void a_bound_is_there_exactly_where_the_support_has_one() {
        assertThat(MethodCapability.all()).allSatisfy(one -> {
            boolean bound = one.support() == Support.FROM_AGENT
                    || one.support() == Support.UP_TO
                    || one.support() == Support.PORTS_ONLY;
            assertThat(one.bound().isEmpty()).isNotEqualTo(bound);
            assertThat(one.agent().isPresent()).isEqualTo(one.support() == Support.FROM_AGENT);
            assertThat(one.most().isPresent()).isEqualTo(one.support() == Support.UP_TO);
        });
    }

    @ParameterizedTest
    @EnumSource(Capability.class)
    void what_a_requirement_can_ask_for_is_a_feature(Capability capability) {
        assertThat(Feature.valueOf(capability.name()).name()).isEqualTo(capability.name());
    }

    @Test
    void every_method_gives_a_shell() {
        assertThat(MethodCapability.all())
                .filteredOn(one -> one.feature() == Feature.SHELL)
                .allMatch(one -> one.support() == Support.OFFERED);
    }

    @Test
    void an_instance_connect_endpoint_reaches_two_ports_for_an_hour() {
        AccessMethod method = AccessMethod.INSTANCE_CONNECT_ENDPOINT;

        assertThat(MethodCapability.of(method, Feature.SESSION_HOURS).most()).contains(BigDecimal.ONE);
        assertThat(MethodCapability.of(method, Feature.CONCURRENT_USERS).most()).contains(new BigDecimal("20"));
        assertThat(MethodCapability.of(method, Feature.PORT).reaches(3389)).isTrue();
        assertThat(MethodCapability.of(method, Feature.PORT).reaches(338)).isFalse();
    }

    @Test
    void the_serial_port_gives_one_shell_and_reaches_no_port() {
        AccessMethod method = AccessMethod.SERIAL_CONSOLE;

        assertThat(MethodCapability.of(method, Feature.CONCURRENT_USERS).most()).contains(BigDecimal.ONE);
        assertThat(MethodCapability.of(method, Feature.PORT).reaches(22)).isFalse();
        assertThat(MethodCapability.of(method, Feature.FILE_COPY).isOffered()).isFalse();
    }

    /** Write it anew with {@code -Dfumidai.docs=write}. */
    @Test
    void the_page_shows_the_table() throws IOException {
        if ("write".equals(System.getProperty("fumidai.docs"))) {
            Files.writeString(PAGE, page(), StandardCharsets.UTF_8);
        }
        assertThat(Files.readString(PAGE, StandardCharsets.UTF_8)).isEqualTo(page());
    }

    private static String page() {
        String head = Arrays.stream(Feature.values())
                .map(feature -> feature.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(" | "));
        String sources = MethodCapability.all().stream()
                .map(MethodCapability::source)
                .distinct()
                .sorted()
                .map(source -> "- " + source + "\n")
                .collect(Collectors.joining());
        return """
                # What each method offers

                By its nature, whatever the environment: the table that requirements (`--require CAPABILITY=…`, `PORT=…`, `SESSION_HOURS=…`,
                `CONCURRENT_USERS=…`, `COPY_GB=…`, `SESSION_CONTENT_LOG`) are held against; in Java `MethodCapability`. "Agent" names the first
                version of SSM Agent, "not stated" what AWS gives no figure for; a session's hours may hang on the account's session preferences. An
                EC2 Instance Connect Endpoint copies files, but slowly by AWS's choice: 0 GB at full speed. This page is generated:
                `mvn -pl core test -Dtest=MethodCapabilityTest -Dfumidai.docs=write` writes it anew.

                """
                + "| method | " + head + " |\n|---|" + "---|".repeat(Feature.values().length) + "\n"
                + Arrays.stream(AccessMethod.values())
                        .map(MethodCapabilityTest::row)
                        .collect(Collectors.joining())
                + "\nSources, read on " + MethodCapability.all().get(0).read() + ":\n\n" + sources;
    }

    private static String row(AccessMethod method) {
        return "| `" + method + "` | "
                + Arrays.stream(Feature.values())
                        .map(feature -> cell(MethodCapability.of(method, feature)))
                        .collect(Collectors.joining(" | "))
                + " |\n";
    }

    private static String cell(MethodCapability one) {
        return switch (one.support()) {
            case OFFERED -> "yes";
            case FROM_AGENT -> "agent " + one.bound();
            case UP_TO -> "up to " + one.bound();
            case PORTS_ONLY -> "only " + one.bound();
            case BY_PREFERENCES -> "by preferences";
            case NOT_STATED -> "not stated";
            case NOT_OFFERED -> "no";
        };
    }
}
