package dev.fumidai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fumidai.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[0-9]}");

    @Test
    void both_languages_say_the_same_things_of_the_same_values() throws IOException {
        Properties english = words("en");
        Properties japanese = words("ja");

        assertThat(japanese.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(placeholders(japanese.getProperty(key)))
                    .as(key)
                    .isEqualTo(placeholders(english.getProperty(key)));
            assertThat(japanese.getProperty(key).contains("\nヒント: "))
                    .as(key)
                    .isEqualTo(english.getProperty(key).contains("\nMaybe "));
        }
    }

    @Test
    void braces_in_a_value_are_not_read_again() {
        Messages messages = new Messages(Language.ENGLISH);

        assertThat(messages.text("format-unknown", "{1} {")).contains("--format is \"{1} {\", expected");
    }

    private static SortedSet<String> placeholders(String text) {
        SortedSet<String> found = new TreeSet<>();
        PLACEHOLDER.matcher(text).results().forEach(result -> found.add(result.group()));
        return found;
    }

    private static Properties words(String language) throws IOException {
        String name = "messages_" + language + ".properties";
        Properties words = new Properties();
        try (InputStream in = Objects.requireNonNull(MessagesTest.class.getResourceAsStream(name), name)) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return words;
    }
}
