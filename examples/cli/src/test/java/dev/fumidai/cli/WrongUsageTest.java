package dev.fumidai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrongUsageTest {
    private static final Pattern BLANKS = Pattern.compile(" +");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|There is no verb.",
                "evalute|Maybe evaluate is meant.",
                "evaluate --target i-1|--snapshot DIR is missing",
                "evaluate --snapshot SAMPLE|--target ID is missing",
                "evaluate --snapshot SAMPLE --target|--target ID is missing, or its value is.",
                "evaluate --snapshot SAMPLE --target i-1 --formt json|Maybe --format is meant.",
                "evaluate --snapshot SAMPLE --target i-1 extra|There is no \"extra\" here.",
                "evaluate --snapshot SAMPLE --target i-1 --target i-2|--target ID is given twice",
                "evaluate --snapshot SAMPLE --target i-1 --format xml|--format is \"xml\", expected text, json or markdown.",
                "evaluate --snapshot SAMPLE --target i-1 --lang fr|--lang is \"fr\", expected en or ja.",
                "evaluate --snapshot SAMPLE --target i-1 --as-of 23.11.2026|--as-of is \"23.11.2026\"",
                "evaluate --snapshot SAMPLE --target i-1 --as-of 2020-01-29|--as-of is 2020-01-29, expected 2020-01-30",
                "evaluate --snapshot SAMPLE --target i-1 --hours-per-month 1e2|--hours-per-month is \"1e2\"",
                "evaluate --snapshot SAMPLE --target i-1 --hours-per-month 745|hoursPerMonth is 745, expected 0 to 744.",
                "evaluate --snapshot SAMPLE --target i-1 --gb-per-month -1|--gb-per-month is \"-1\"",
                "evaluate --snapshot SAMPLE --target i-1 --declare sshKey|--declare is \"sshKey\", expected KEY=VALUE.",
                "evaluate --snapshot SAMPLE --target i-1 --declare sshKey=yes|The declaration sshKey is \"yes\"",
                "evaluate --snapshot SAMPLE --target i-1 --require PROT=22|Maybe PORT is meant.",
                "evaluate --snapshot SAMPLE --target i-1 --require NO_CHANGE=1|The value of NO_CHANGE is \"1\"",
                "evaluate --snapshot SAMPLE --target i-1 --require PORT=1 --require COPY_GB=1 --require COPY_GB=2|COPY_GB",
                "evaluate --snapshot SAMPLE --target i-1 --prefer cheap|--prefer is \"cheap\", expected cheapest, leastChange",
                "evaluate --snapshot SAMPLE --target i-1 --prefer CHANGE=2,|--prefer is \"CHANGE=2,\", expected cheapest",
                "evaluate --snapshot SAMPLE --target i-1 --prefer RISK=2|--prefer weighs \"RISK\", expected one of CHANGE, ",
                "evaluate --snapshot SAMPLE --target i-1 --prefer CHANGE=-2|--prefer CHANGE is \"-2\", expected a plain number",
                "evaluate --snapshot SAMPLE --target i-1 --prefer AUDIT=1,AUDIT=2|--prefer weighs AUDIT twice",
                "fleet --snapshot SAMPLE --prefer cheap|--prefer is \"cheap\"",
                "evaluate --snapshot SAMPLE --target i-0abc00000000000|The target i-0abc00000000000 is not in the snapshot.",
                "evaluate --snapshot no-such-folder --target i-1|no-such-folder",
                "evaluate --snapshot SAMPLE --target i-1 --zones 0|--zones is \"0\", expected a whole number",
                "evaluate --snapshot SAMPLE --target i-1 --instances 1.5|--instances is \"1.5\", expected a whole number",
                "costs --snapshot SAMPLE|--target ID is missing",
                "costs --snapshot SAMPLE --target i-1 --by days|--by is \"days\", expected hours, gb, zones or instances.",
                "costs --snapshot SAMPLE --target i-1 --at 20,x|--at is \"x\", expected a plain number",
                "costs --snapshot SAMPLE --target i-0abc0000000000001 --at 20,745|HOURS is 745, expected 0 to 744",
                "costs --snapshot SAMPLE --target i-0abc0000000000001 --by zones --at 1.5|ZONES is 1.5, expected a whole number",
                "portfolio --snapshot SAMPLE --instances 5|The usage speaks of 5 instances, expected 1",
                "costs --snapshot SAMPLE --target i-0abc0000000000009|The target i-0abc0000000000009 is not in",
                "fleet|--snapshot DIR is missing",
                "fleet --snapshot SAMPLE --region us-east-1|There is no instance to look at",
                "rules --until 2024-06-01|--until is 2024-06-01, but --since is missing.",
                "rules --since 2024-06-01 --until 2023-07-01|--until is 2023-07-01, which is earlier.",
                "rules --since 2019-01-01|--since is 2019-01-01, expected 2020-01-30 or later",
                "rules --since yesterday|--since is \"yesterday\", expected a day",
                "rules --lang de|--lang is \"de\"",
                "collect|--region REGION is missing",
                "collect --region ap-northeast-1a|--region is \"ap-northeast-1a\"",
                "collect --region ap-northeast-1 --instance-id web|--instance-id is \"web\"",
            })
    void it_is_told_on_stderr_with_what_to_try_and_exit_code_2(String arguments, String told) {
        Run run = Run.of(split(arguments));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("error: ")
                .contains(told)
                .contains("\nMaybe ")
                .endsWith("\n")
                .doesNotContain("\tat ", "Exception");
    }

    @Test
    void an_unknown_target_is_answered_with_the_closest_ids() {
        Run run = Run.of("evaluate", "--snapshot", Run.SAMPLE, "--target", "i-0abc0000000000003x");

        assertThat(run.err())
                .contains("Maybe one of its 2 instances is meant, the closest first:"
                        + " i-0abc0000000000001, i-0abc0000000000002");
    }

    @Test
    void it_is_told_in_japanese_where_the_words_are_ours() {
        String expected = "エラー: --format の値が「xml」です。text、json、markdown のいずれかを指定してください。\nヒント: ";

        assertThat(Run.of("evaluate", "--lang", "ja", "--snapshot", "x", "--target", "x", "--format", "xml")
                        .err())
                .startsWith(expected);
        assertThat(Run.of("evaluate", "--lang=ja", "--snapshot", "x", "--target", "x", "--format", "xml")
                        .err())
                .startsWith(expected);
        assertThat(Run.of("--lang", "ja").err()).startsWith("エラー: ");
        assertThat(Run.of("fleet", "--lang", "ja", "--snapshot", "x", "--prefer", "RISK=2")
                        .err())
                .startsWith("エラー: --prefer に「RISK」の重みが指定されています。")
                .contains("\nヒント: ");
    }

    @Test
    void it_is_told_in_english_whatever_the_locale() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.JAPAN);
        try {
            assertThat(Run.of("rules", "--no-such-option").err())
                    .isEqualTo("error: There is no \"--no-such-option\" here.\nMaybe see fumidai rules --help.\n");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void an_answer_that_cannot_be_written_is_not_an_answer() {
        StringWriter err = new StringWriter();
        Writer full = new Writer() {
            @Override
            public void write(char[] letters, int from, int length) throws IOException {
                throw new IOException("no space left on device");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };

        assertThat(Main.run(new PrintWriter(full), new PrintWriter(err), "collect", "--policy"))
                .isEqualTo(2);
        assertThat(err.toString()).startsWith("error: The answer could not be written to stdout.\nMaybe ");
    }

    private static String[] split(String arguments) {
        return arguments.isEmpty()
                ? new String[0]
                : BLANKS.splitAsStream(arguments.replace("SAMPLE", Run.SAMPLE)).toArray(String[]::new);
    }
}
