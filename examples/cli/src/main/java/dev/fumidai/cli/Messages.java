package dev.fumidai.cli;

import dev.fumidai.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/** This program's own words in one language; the machine's locale plays no part. Immutable and thread-safe. */
final class Messages {
    private static final String OPTION = "--lang";

    private final Properties words = new Properties();

    Messages(Language language) {
        String name = "messages_" + language.tag() + ".properties";
        try (InputStream in = Objects.requireNonNull(Messages.class.getResourceAsStream(name), name)) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + name, unreadable);
        }
    }

    /** The language the arguments ask for, looked up before they are parsed: what is wrong with them is told in it. */
    static Messages of(String... arguments) {
        List<String> given = List.of(arguments);
        int option = given.indexOf(OPTION);
        boolean japanese = given.contains(OPTION + "=" + Language.JAPANESE.tag())
                || (option >= 0
                        && option + 1 < given.size()
                        && given.get(option + 1).equals(Language.JAPANESE.tag()));
        return new Messages(japanese ? Language.JAPANESE : Language.ENGLISH);
    }

    /** The words of a key with {@code {0}}, {@code {1}} … replaced; what is replaced is not read again. */
    String text(String key, Object... arguments) {
        String template = Objects.requireNonNull(words.getProperty(key), key);
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (int at = template.indexOf('{'); at >= 0; at = template.indexOf('{', from)) {
            int end = template.indexOf('}', at);
            text.append(template, from, at).append(arguments[Integer.parseInt(template.substring(at + 1, end))]);
            from = end + 1;
        }
        return text.append(template, from, template.length()).toString();
    }
}
