package dev.fumidai.plan.render;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** Quoted texts are read back by readers of our own, which know the languages' rules and nothing of how we quote. */
class QuotedProperties {
    @Provide
    Arbitrary<String> hostileTexts() {
        return Arbitraries.oneOf(
                Arbitraries.strings()
                        .withChars("${}%\"\\#:'!&*-\n\r\t\u0000\u001b\u0085\u2028\u202eab日")
                        .ofMaxLength(12),
                Arbitraries.strings().ofMaxLength(20),
                Arbitraries.of(
                        "${", "$${", "$$${x}", "%{ if true }", "%%{", "\\${", "\"\nx: y", "\ud83d\ude00", "\ud800"));
    }

    @Property
    void a_text_in_yaml_is_that_text_and_ends_at_its_last_quote(@ForAll("hostileTexts") String text) {
        assertThat(read(Quoted.yaml(text), false)).isEqualTo(whole(text));
    }

    @Property
    void a_text_in_hcl_is_that_text_and_no_template(@ForAll("hostileTexts") String text) {
        Statistics.label("begins a template").collect(text.contains("${") || text.contains("%{"));
        assertThat(read(Quoted.hcl(text), true)).isEqualTo(whole(text));
    }

    @Property
    void a_quoted_text_has_no_character_that_moves_or_hides(@ForAll("hostileTexts") String text) {
        assertThat(Quoted.yaml(text) + Quoted.hcl(text))
                .doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\x{FFFE}\\x{FFFF}]");
    }

    @Property
    void a_comment_is_one_line_of_what_can_be_seen(@ForAll("hostileTexts") String text) {
        assertThat(Comment.lines(text))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .startsWith("# ")
                        .doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\x{FFFE}\\x{FFFF}]"));
    }

    @Example
    void a_dollar_before_a_brace_is_doubled_and_no_other() {
        assertThat(Quoted.hcl("$5 ${x} %{y} $$ {")).isEqualTo("\"$5 $${x} %%{y} $$ {\"");
        assertThat(Quoted.yaml("$5 ${x}")).isEqualTo("\"$5 ${x}\"");
    }

    /** Half of a character is none. */
    private static String whole(String text) {
        return text.replaceAll("\\p{Cs}", "\ufffd");
    }

    /** What a reader of a double-quoted text finds in it. */
    private static String read(String quoted, boolean templates) {
        assertThat(quoted).startsWith("\"").endsWith("\"").hasSizeGreaterThan(1);
        StringBuilder text = new StringBuilder();
        for (int i = 1; i < quoted.length() - 1; i++) {
            char read = quoted.charAt(i);
            assertThat(read).as("a quote within %s", quoted).isNotEqualTo('"');
            boolean mayBegin = templates && (read == '$' || read == '%');
            if (mayBegin && quoted.startsWith(read + "{", i + 1)) {
                text.append(read).append('{');
                i += 2;
            } else if (read == '\\') {
                i++;
                int digits = digitsAfter(quoted.charAt(i));
                if (digits == 0) {
                    text.append(plain(quoted.charAt(i)));
                } else {
                    text.appendCodePoint(Integer.parseInt(quoted.substring(i + 1, i + 1 + digits), 16));
                    i += digits;
                }
            } else {
                assertThat(mayBegin && quoted.charAt(i + 1) == '{')
                        .as("a template in %s", quoted)
                        .isFalse();
                text.append(read);
            }
        }
        return text.toString();
    }

    private static int digitsAfter(char escape) {
        return escape == 'u' ? 4 : escape == 'U' ? 8 : 0;
    }

    private static char plain(char escape) {
        return switch (escape) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case '"', '\\' -> escape;
            default -> throw new AssertionError("\\" + escape + " is no escape of both languages");
        };
    }
}
