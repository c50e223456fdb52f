package dev.fumidai.plan.render;

import java.util.List;

/** Texts as comments: whatever stands in them, a comment ends where its line ends. */
final class Comment {
    private Comment() {}

    /** Lines that begin with {@code #}. */
    static List<String> lines(String text) {
        return List.of("# " + oneLine(text));
    }

    /** A line to copy, set in. */
    static List<String> code(String line) {
        return List.of("#   " + oneLine(line));
    }

    /** The text without anything that could end a line, turn it round, or not stand in a document at all. */
    static String oneLine(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\uFFFE\\uFFFF]+", " ")
                .strip();
    }
}
