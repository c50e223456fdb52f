package dev.fumidai.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What public tools get wrong is right here. */
class KnownFailuresTest {
    private static final Path TABLE = Path.of("..", "docs", "known-failures.md");

    static List<KnownFailure> all() {
        return Stream.of(
                        EndpointFailures.all(),
                        EgressFailures.all(),
                        SubnetFailures.all(),
                        FilterFailures.all(),
                        ReachFailures.all())
                .flatMap(List::stream)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("all")
    void is_answered_rightly(KnownFailure failure) {
        assertThat(failure.expected()).isNotEmpty().allSatisfy(expected -> expected.check(failure.fixture()));
    }

    @ParameterizedTest
    @MethodSource("all")
    void names_a_public_source(KnownFailure failure) {
        assertThat(failure.sources()).isNotEmpty().allSatisfy(source -> {
            URI page = URI.create(source);
            assertThat(page.getScheme()).isEqualTo("https");
            assertThat(page.getHost()).isIn("github.com", "docs.aws.amazon.com");
        });
    }

    @Test
    void every_situation_is_told_once() {
        assertThat(all()).extracting(KnownFailure::situation).doesNotHaveDuplicates();
    }

    /** Write it anew with {@code -Dfumidai.docs=write}. */
    @Test
    void the_table_documents_them_all() throws IOException {
        String expected = FailureTable.markdown(all());
        if ("write".equals(System.getProperty("fumidai.docs"))) {
            Files.createDirectories(TABLE.getParent());
            Files.writeString(TABLE, expected, UTF_8);
        }

        assertThat(TABLE).as("Maybe write it anew with -Dfumidai.docs=write").exists();
        assertThat(Files.readString(TABLE, UTF_8))
                .as("docs/known-failures.md. Maybe write it anew with -Dfumidai.docs=write")
                .isEqualTo(expected);
    }
}
