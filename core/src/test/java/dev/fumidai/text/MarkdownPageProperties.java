package dev.fumidai.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

class MarkdownPageProperties {

    private static final Pattern BARE_MARKUP = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*[`*_\\[\\]|~]");
    private static final Pattern BLOCK_START = Pattern.compile("^\\s*(?:#|>|[-+=] ?|[0-9]+[.)](?:\\s|$)).*");

    @Provide
    Arbitrary<String> hostileTexts() {
        return Arbitraries.strings()
                .withChars("`*_[]|~<>&\\#-+=.1) \n\r\t\u001b\u2028ab日")
                .ofMaxLength(12);
    }

    @Property
    void a_table_row_keeps_its_cells(@ForAll("hostileTexts") String first, @ForAll("hostileTexts") String second) {
        MarkdownPage page = new MarkdownPage();
        page.table(List.of("a", "b"), List.of(List.of(first, second)));
        List<String> lines = page.text().lines().toList();

        Statistics.label("has a pipe").collect((first + second).contains("|"));
        assertThat(lines).hasSize(3);
        assertThat(Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*\\|")
                        .matcher(lines.get(2))
                        .results())
                .hasSize(3);
    }

    @Property
    void a_paragraph_is_one_line_without_markup(@ForAll("hostileTexts") String text) {
        MarkdownPage page = new MarkdownPage();
        page.paragraph(text);
        String written = page.text().substring(0, page.text().length() - 1);

        Statistics.label("has a line break").collect(text.contains("\n"));
        assertThat(written.codePoints().filter(Character::isISOControl)).isEmpty();
        assertThat(written).doesNotContain("<", ">", "\u2028").doesNotContainPattern(BARE_MARKUP);
        assertThat(written).doesNotMatch(BLOCK_START);
    }

    @Property
    void no_command_closes_its_fence(@ForAll("hostileTexts") String first, @ForAll("hostileTexts") String second) {
        MarkdownPage page = new MarkdownPage();
        page.item("x");
        page.commands(List.of("a" + first, second));
        List<String> lines = page.text().lines().toList();
        String fence = lines.get(lines.size() - 1).strip();

        assertThat(fence).matches("`{3,}");
        assertThat(lines.subList(4, lines.size() - 1)).noneMatch(line -> line.contains(fence));
    }
}
