package dev.fumidai.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fumidai.text.Language;
import dev.fumidai.text.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/network.md says what the code does. */
class NetworkDocsTest {
    private static final Pattern CODE = Pattern.compile("`([A-Z][A-Z0-9_]+)`");
    /** As many as AWS documents: 71 of a path, 5 of configuration, 13 of filters. */
    private static final int CODES_OF_AWS = 89;

    private static String docs() throws IOException {
        return Files.readString(Path.of("..", "docs", "network.md"));
    }

    private static List<String> codes(String text) {
        return text.lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.substring(0, line.indexOf(" | ", 2)))
                .flatMap(cell -> CODE.matcher(cell).results())
                .map(match -> match.group(1))
                .toList();
    }

    @Test
    void every_code_is_in_the_table_of_those_given_and_no_other() throws IOException {
        String docs = docs();
        String given = docs.substring(docs.indexOf("## Explanation codes"), docs.indexOf("Not given:"));

        assertThat(codes(given))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(ExplanationCode.values()).map(Enum::name).toList());
    }

    @Test
    void every_code_of_aws_is_given_or_out_of_scope_and_said_why() throws IOException {
        String docs = docs();
        List<String> all = codes(docs.substring(docs.indexOf("## Explanation codes")));

        assertThat(all).doesNotHaveDuplicates();
        assertThat(all.stream().filter(code -> !code.equals("ASYMMETRIC_RETURN")))
                .hasSize(CODES_OF_AWS);
    }

    @Test
    void every_assumption_about_what_is_not_modelled_is_in_the_chapter() throws IOException {
        TreeSet<String> told = new TreeSet<>();
        Pattern.compile("`((?:not-modelled|transit-association)[a-z-]*)`")
                .matcher(docs())
                .results()
                .map((MatchResult match) -> match.group(1))
                .forEach(told::add);

        assertThat(Words.of(Language.ENGLISH, Map.of()).keys().stream()
                        .filter(key -> key.startsWith("assumption.not-modelled")
                                || key.startsWith("assumption.transit-association"))
                        .map(key -> key.substring("assumption.".length())))
                .containsExactlyInAnyOrderElementsOf(told);
    }
}
