package dev.fumidai.cli;

import dev.fumidai.text.Language;
import java.util.Locale;
import picocli.CommandLine.Option;

/** {@code --lang}, for every verb that answers in sentences. */
final class LanguageOption {
    @Option(
            names = "--lang",
            paramLabel = "en|ja",
            defaultValue = "en",
            description = "Language of the answer: ${DEFAULT-VALUE}.")
    private String tag = "en";

    /** @throws UsageException if there are no words in that language */
    Language language() {
        for (Language language : Language.values()) {
            if (language.tag().equals(tag)) {
                return language;
            }
        }
        throw new UsageException("lang-unknown", tag);
    }

    Locale locale() {
        return Locale.forLanguageTag(language().tag());
    }
}
