package dev.fumidai.cli;

import dev.fumidai.model.Warning;
import dev.fumidai.text.Words;
import java.util.Collection;

/** Tells on stderr what was odd about the input. */
final class Warnings {

    private Warnings() {}

    static void print(Collection<Warning> warnings, Words words, Console console) {
        warnings.stream()
                .map(warning -> words.sentence("warning." + warning.code(), warning.arguments()))
                .distinct()
                .sorted()
                .forEach(console::warn);
    }
}
