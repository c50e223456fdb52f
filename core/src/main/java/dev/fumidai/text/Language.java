package dev.fumidai.text;

import java.util.Locale;

/** A language that reports are written in. */
public enum Language {
    ENGLISH("en"),
    JAPANESE("ja");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** Its ISO 639 code: {@code en}, {@code ja}. */
    public String tag() {
        return tag;
    }

    /** Japanese for every Japanese locale, English for all others; the machine's own locale is never asked. */
    public static Language of(Locale locale) {
        return locale.getLanguage().equals(JAPANESE.tag) ? JAPANESE : ENGLISH;
    }

    /**
     * The language of this code.
     *
     * @throws IllegalArgumentException if the code is neither {@code en} nor {@code ja}
     */
    public static Language of(String tag) {
        for (Language language : values()) {
            if (language.tag.equals(tag)) {
                return language;
            }
        }
        throw new IllegalArgumentException("There are no words in the language '" + tag + "'.\nMaybe use en or ja.");
    }
}
