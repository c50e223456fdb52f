package dev.fumidai.internal.assembly;

import java.util.regex.Pattern;

/** Writes a text of the snapshot so that a shell takes it for one word, whatever stands in it. */
final class ShellWord {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:=@%+,-]+");

    private ShellWord() {}

    static String quoted(String text) {
        return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
