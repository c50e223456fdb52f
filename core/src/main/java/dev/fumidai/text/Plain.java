package dev.fumidai.text;

import java.util.List;
import java.util.stream.Collectors;

/** Text that steers nothing: what comes from tags and names cannot move a cursor, break a line or turn letters around. */
final class Plain {

    private Plain() {}

    /** The text on one line. */
    static String line(String text) {
        return text.codePoints()
                .map(letter -> steers(letter) ? ' ' : letter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** A command's own lines. */
    static List<String> lines(String command) {
        return command.lines().map(Plain::line).collect(Collectors.toList());
    }

    private static boolean steers(int letter) {
        int type = Character.getType(letter);
        return type == Character.CONTROL
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.SURROGATE
                || isBidirectional(letter);
    }

    /** Embeddings, overrides and isolates of Unicode's bidirectional algorithm. */
    private static boolean isBidirectional(int letter) {
        return (letter >= 0x202A && letter <= 0x202E) || (letter >= 0x2066 && letter <= 0x2069);
    }
}
