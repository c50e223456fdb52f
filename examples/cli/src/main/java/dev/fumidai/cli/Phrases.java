package dev.fumidai.cli;

/** Sentences of this program by key. */
@FunctionalInterface
public interface Phrases {
    String text(String key, Object... arguments);
}
