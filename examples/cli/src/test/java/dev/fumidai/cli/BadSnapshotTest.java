package dev.fumidai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Snapshots that are not as the AWS CLI prints them: one clear message with its place, or a warning; never a stack trace. */
class BadSnapshotTest {
    private static final Pattern STACK_TRACE = Pattern.compile("\\sat [a-z.]+\\(");
    private static final Duration AT_MOST = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    @BeforeEach
    void a_good_snapshot_lies_there() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(Run.SAMPLE))) {
            files.forEach(this::copy);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"Vpcs\": [{\"VpcId\": \"vpc-1\"|1:",
                "An error occurred (UnauthorizedOperation) when calling DescribeVpcs|1:",
                "VpcId,State|1:",
                "{\"Vpcs\": {}}|/Vpcs: an object",
                "{\"Vpcs\": [5]}|/Vpcs/0: 5",
                "{\"Vpcs\": [{\"VpcId\": 5}]}|/Vpcs/0/VpcId: 5",
                "{\"Subnets\": [{\"SubnetId\": \"s\", \"MapPublicIpOnLaunch\": \"no\"}]}|/Subnets/0/MapPublicIpOnLaunch: \"no\"",
                "{\"Vpcs\": [], \"Vpcs\": []}|1:",
            })
    void what_cannot_be_read_is_told_with_its_file_and_place(String content, String told) throws IOException {
        Files.writeString(folder.resolve("bad.json"), content);

        assertThat(refusal()).contains("The snapshot cannot be read, 1 problem:\n  bad.json, " + told);
    }

    @Test
    void all_problems_are_told_at_once() throws IOException {
        Files.writeString(folder.resolve("bad-1.json"), "{");
        Files.writeString(folder.resolve("bad-2.json"), "{\"Vpcs\": 5}");

        assertThat(refusal()).contains("2 problems:", "\n  bad-1.json, ", "\n  bad-2.json, /Vpcs: 5");
    }

    @Test
    void an_empty_file_is_not_an_answer() throws IOException {
        Files.writeString(folder.resolve("bad.json"), "");

        assertThat(refusal()).contains("bad.json");
    }

    @Test
    void an_empty_folder_a_missing_folder_and_a_file_are_no_snapshots() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Path file = folder.resolve("describe-vpcs.json");
        for (Path wrong : new Path[] {empty, folder.resolve("missing"), file}) {
            Run run = evaluate(wrong);

            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err())
                    .startsWith("error: ")
                    .contains(wrong.toString(), "\nMaybe ")
                    .doesNotContainPattern(STACK_TRACE);
        }
    }

    @Test
    void deep_nesting_is_refused() throws IOException {
        Files.writeString(folder.resolve("bad.json"), "{\"Vpcs\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}");

        assertThat(refusal()).contains("bad.json: Document nesting depth");
    }

    @Test
    void a_text_of_50_megabytes_where_none_belongs_is_refused_in_a_short_message() throws IOException {
        Files.writeString(folder.resolve("bad.json"), "{\"Vpcs\": \"" + "x".repeat(50_000_000) + "\"}");

        assertThat(refusal()).contains("bad.json, /Vpcs: \"xxx").hasSizeLessThan(1_000);
    }

    @Test
    void a_text_of_50_megabytes_in_a_field_that_is_not_read_is_nothing() throws IOException {
        Files.writeString(
                folder.resolve("more.json"), "{\"KeyPairs\": [], \"Note\": \"" + "x".repeat(50_000_000) + "\"}");

        assertThat(answer().err()).hasSizeLessThan(1_000);
    }

    @Test
    void bytes_that_are_not_utf_8_are_refused() throws IOException {
        Files.write(folder.resolve("utf-16.json"), "{\"Vpcs\": []}".getBytes(StandardCharsets.UTF_16));
        Files.write(folder.resolve("latin-1.json"), "{\"Vpcs\": [\"é\"]}".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(refusal())
                .contains("\n  latin-1.json: bytes that are not UTF-8", "\n  utf-16.json: bytes that are not UTF-8");
    }

    @Test
    void a_block_that_cannot_be_is_a_warning() throws IOException {
        Files.writeString(
                folder.resolve("more.json"),
                group("\"FromPort\": 22, \"ToPort\": 22, \"IpRanges\": [{\"CidrIp\": \"10.0.0.0/33\"}]"));

        assertThat(answer().err()).startsWith("warning: ").contains("sg-0bad", "10.0.0.0/33");
    }

    @Test
    void a_port_that_cannot_be_is_a_warning() throws IOException {
        Files.writeString(
                folder.resolve("more.json"),
                group("\"FromPort\": 70000, \"ToPort\": 70000, \"IpRanges\": [{\"CidrIp\": \"10.0.0.0/8\"}]"));

        assertThat(answer().err()).startsWith("warning: ").contains("sg-0bad", "70000");
    }

    @Test
    void what_is_no_answer_of_aws_is_a_warning() throws IOException {
        Files.writeString(folder.resolve("package.json"), "{\"name\": \"web\", \"private\": true}");
        Files.writeString(folder.resolve("list.json"), "[1, 2]");

        assertThat(answer().err()).contains("warning: ", "package.json", "list.json");
    }

    @Test
    void two_files_that_disagree_are_a_warning_that_names_both() throws IOException {
        String vpcs = Files.readString(folder.resolve("describe-vpcs.json"));
        Files.writeString(folder.resolve("again.json"), vpcs.replace("\"CidrBlock\": \"10.", "\"CidrBlock\": \"11."));

        assertThat(answer().err()).contains("warning: ", "again.json", "describe-vpcs.json");
    }

    @Test
    void prices_that_cannot_be_read_are_told_with_their_file() throws IOException {
        Path missing = folder.resolve("no-prices.txt");
        Path wrong = folder.resolve("prices.txt");
        Files.writeString(wrong, "this is no price\n");
        Path bytes = folder.resolve("latin-1.txt");
        Files.write(bytes, "é".getBytes(StandardCharsets.ISO_8859_1));
        for (Path prices : new Path[] {missing, wrong, bytes, folder}) {
            assertThat(refusal("--prices", prices.toString())).contains(prices.toString());
        }
    }

    @Test
    void a_default_locale_of_japan_changes_no_byte_of_an_english_answer() {
        Locale before = Locale.getDefault();
        for (String format : new String[] {"text", "json", "markdown"}) {
            Run english = answer("--lang", "en", "--format", format);
            Locale.setDefault(Locale.JAPAN);
            try {
                assertThat(answer("--lang", "en", "--format", format)).isEqualTo(english);
                assertThat(answer("--format", format)).isEqualTo(english);
            } finally {
                Locale.setDefault(before);
            }
        }
    }

    @Test
    void a_locale_with_other_digits_and_letters_changes_no_byte_either() {
        Locale before = Locale.getDefault();
        Run english = answer("--format", "text", "--require", "MONTHLY_BUDGET=30");
        for (String tag : new String[] {"tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist", "de-DE"}) {
            Locale.setDefault(Locale.forLanguageTag(tag));
            try {
                assertThat(answer("--format", "text", "--require", "MONTHLY_BUDGET=30"))
                        .as(tag)
                        .isEqualTo(english);
            } finally {
                Locale.setDefault(before);
            }
        }
    }

    /** What is told on stderr when there is no answer. */
    private String refusal(String... more) {
        Run run = assertTimeout(AT_MOST, () -> evaluate(folder, more));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("error: ")
                .containsOnlyOnce("error: ")
                .contains("\nMaybe ")
                .doesNotContainPattern(STACK_TRACE)
                .doesNotContain("Exception", "This is a defect");
        return run.err();
    }

    private Run answer(String... more) {
        Run run = assertTimeout(AT_MOST, () -> evaluate(folder, more));
        assertThat(run.err()).doesNotContainPattern(STACK_TRACE).doesNotContain("error: ");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isNotEmpty();
        return run;
    }

    private static Run evaluate(Path snapshot, String... more) {
        return Run.of(Stream.concat(
                        Stream.of(
                                "evaluate",
                                "--snapshot",
                                snapshot.toString(),
                                "--target",
                                Run.TARGET,
                                "--as-of",
                                "2026-11-23"),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    /** A security group with one rule. */
    private static String group(String rule) {
        return "{\"SecurityGroups\": [{\"GroupId\": \"sg-0bad\", \"VpcId\": \"vpc-0abc0000000000001\","
                + " \"OwnerId\": \"111122223333\", \"IpPermissionsEgress\": [], \"IpPermissions\": [{\"IpProtocol\": \"tcp\", "
                + rule + "}]}]}";
    }

    private void copy(Path file) {
        try {
            Files.copy(file, folder.resolve(file.getFileName()));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
