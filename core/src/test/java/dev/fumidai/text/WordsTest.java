package dev.fumidai.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final Words RULES = Words.of(
            Language.ENGLISH,
            Map.of("SMVE-P04.missing", "{service} is missing in {vpc}.", "SMVE-P04.json", "Policy {\"Version\": 1}."));

    @Test
    void a_sentence_takes_its_values() {
        assertThat(RULES.sentence("SMVE-P04.missing", Map.of("service", "ssm", "vpc", "vpc-1", "spare", "x")))
                .isEqualTo("ssm is missing in vpc-1.");
    }

    @Test
    void a_value_that_looks_like_a_placeholder_stays_a_value() {
        assertThat(RULES.sentence("SMVE-P04.missing", Map.of("service", "{vpc}$1\\", "vpc", "vpc-1")))
                .isEqualTo("{vpc}$1\\ is missing in vpc-1.");
    }

    @Test
    void braces_around_something_else_are_text() {
        assertThat(RULES.sentence("SMVE-P04.json")).isEqualTo("Policy {\"Version\": 1}.");
    }

    @Test
    void a_missing_key_is_named_with_its_language() {
        assertThatIllegalStateException()
                .isThrownBy(() -> RULES.sentence("SMVE-P99.found"))
                .withMessageContaining("'SMVE-P99.found'")
                .withMessageContaining("ENGLISH")
                .withMessageContaining("\nMaybe ");
    }

    @Test
    void a_missing_value_is_named_with_key_and_language() {
        assertThatIllegalStateException()
                .isThrownBy(() -> RULES.sentence("SMVE-P04.missing", Map.of("service", "ssm")))
                .withMessageContaining("'SMVE-P04.missing'")
                .withMessageContaining("ENGLISH")
                .withMessageContaining("{vpc}")
                .withMessageContaining("[service]")
                .withMessageContaining("\nMaybe ");
    }

    @Test
    void a_rule_cannot_replace_words_of_core() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Words.of(Language.JAPANESE, Map.of("verdict.READY", "x")))
                .withMessageContaining("'verdict.READY'")
                .withMessageContaining("JAPANESE")
                .withMessageContaining("\nMaybe ");
    }

    @Test
    void japanese_takes_no_space_between_japanese_and_a_japanese_value() {
        Words words = Words.of(Language.JAPANESE, Map.of("X.a", "対象は {class} です。"));

        assertThat(words.sentence("X.a", Map.of("class", "ネットワーク"))).isEqualTo("対象はネットワークです。");
        assertThat(words.sentence("X.a", Map.of("class", "IAM"))).isEqualTo("対象は IAM です。");
        assertThat(words.sentence("X.a", Map.of("class", "サーバー"))).isEqualTo("対象はサーバーです。");
        assertThat(words.sentence("X.a", Map.of("class", ""))).isEqualTo("対象は  です。");
    }

    @Test
    void english_keeps_its_spaces_around_a_japanese_value() {
        assertThat(RULES.sentence("SMVE-P04.missing", Map.of("service", "監視", "vpc", "本番")))
                .isEqualTo("監視 is missing in 本番.");
    }

    @Test
    void every_locale_that_is_not_japanese_reads_english() {
        assertThat(Language.of(Locale.JAPAN)).isEqualTo(Language.JAPANESE);
        assertThat(Language.of(Locale.forLanguageTag("ja-JP-u-ca-japanese"))).isEqualTo(Language.JAPANESE);
        assertThat(Language.of(Locale.GERMANY)).isEqualTo(Language.ENGLISH);
        assertThat(Language.of(Locale.ROOT)).isEqualTo(Language.ENGLISH);
    }

    @Test
    void a_language_without_words_is_refused() {
        assertThat(Language.of("ja")).isEqualTo(Language.JAPANESE);
        assertThat(Language.of("en")).isEqualTo(Language.ENGLISH);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Language.of("fr"))
                .withMessageContaining("'fr'")
                .withMessageContaining("\nMaybe ");
    }
}
