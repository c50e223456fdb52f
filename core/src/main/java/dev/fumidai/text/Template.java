package dev.fumidai.text;

import java.util.Collections;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sentence with places for values, written {@code {name}}. Values are put in as they are and never read again. */
record Template(String text) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z][A-Za-z0-9]*)}");

    NavigableSet<String> placeholders() {
        NavigableSet<String> names = new TreeSet<>();
        PLACEHOLDER.matcher(text).results().map(found -> found.group(1)).forEach(names::add);
        return Collections.unmodifiableNavigableSet(names);
    }

    /** The sentence with these values; the caller has made sure that there is one for every placeholder. */
    String fill(Map<String, String> arguments) {
        StringBuilder filled = new StringBuilder();
        Matcher matcher = PLACEHOLDER.matcher(text);
        int end = 0;
        while (matcher.find()) {
            MatchResult found = matcher.toMatchResult();
            append(filled, text.substring(end, found.start()));
            append(filled, arguments.getOrDefault(found.group(1), ""));
            end = found.end();
        }
        append(filled, text.substring(end));
        return filled.toString();
    }

    /** Japanese sets a space between Japanese and Latin letters only, and a value may be either. */
    private static void append(StringBuilder filled, String next) {
        int last = filled.length() - 1;
        if (startsJapanese(next, 0) && last > 0 && filled.charAt(last) == ' ' && isJapanese(filled.charAt(last - 1))) {
            filled.setLength(last);
        }
        boolean spare = next.startsWith(" ") && startsJapanese(next, 1) && last >= 0 && isJapanese(filled.charAt(last));
        filled.append(next, spare ? 1 : 0, next.length());
    }

    private static boolean startsJapanese(String text, int index) {
        return index < text.length() && isJapanese(text.charAt(index));
    }

    /** Kana, ideographs, and their punctuation. */
    private static boolean isJapanese(char letter) {
        return (letter >= 0x3000 && letter <= 0x30FF) || Character.isIdeographic(letter);
    }
}
