package dev.fumidai.text;

import dev.fumidai.finding.AccessMethod;
import dev.fumidai.finding.Status;
import dev.fumidai.report.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;

/**
 * All sentences and labels in one language: core's own and those of the rules.
 *
 * <p>A key names a sentence ({@code action.START_INSTANCE}, {@code SMVE-P04.missing}), whose placeholders are written
 * {@code {name}}. The machine's locale plays no part. Immutable and thread-safe.
 */
public final class Words {

    private final Language language;
    private final NavigableMap<String, Template> templates;

    private Words(Language language, NavigableMap<String, Template> templates) {
        this.language = language;
        this.templates = Collections.unmodifiableNavigableMap(templates);
    }

    /**
     * Core's words and those of the rules in the same language.
     *
     * @param ruleWords sentences by key, as the rule catalogue holds them
     * @throws IllegalArgumentException if a rule's key is one of core's
     */
    public static Words of(Language language, Map<String, String> ruleWords) {
        NavigableMap<String, Template> templates = core(language);
        ruleWords.forEach((key, text) -> {
            if (templates.putIfAbsent(key, new Template(text)) != null) {
                throw new IllegalArgumentException("The words '" + key + "' of a rule in " + language
                        + " would replace core's.\nMaybe the key lacks the rule's id: SMVE-P04.missing.");
            }
        });
        return new Words(language, templates);
    }

    public Language language() {
        return language;
    }

    /** Every key there are words for. */
    public NavigableSet<String> keys() {
        return Collections.unmodifiableNavigableSet(templates.navigableKeySet());
    }

    /**
     * The values the sentence speaks of.
     *
     * @throws IllegalStateException if there are no words for the key
     */
    public NavigableSet<String> placeholders(String key) {
        return template(key).placeholders();
    }

    /**
     * The sentence with these values; values it does not speak of are left out.
     *
     * @throws IllegalStateException if there are no words for the key, or no value for one of its placeholders
     */
    public String sentence(String key, Map<String, String> arguments) {
        Template template = template(key);
        for (String name : template.placeholders()) {
            if (!arguments.containsKey(name)) {
                throw new IllegalStateException("The words '" + key + "' in " + language + " speak of {" + name
                        + "}, which is not among " + new TreeMap<>(arguments).keySet()
                        + ".\nMaybe the finding, change or warning lacks an argument of that name.");
            }
        }
        return template.fill(arguments);
    }

    /**
     * The sentence or label of a key without placeholders.
     *
     * @throws IllegalStateException if there are no words for the key, or it has placeholders
     */
    public String sentence(String key) {
        return sentence(key, Map.of());
    }

    /** The method's name for people. */
    public String method(AccessMethod method) {
        return sentence("method." + method);
    }

    /** The verdict for people. */
    public String verdict(Verdict verdict) {
        return sentence("verdict." + verdict);
    }

    /** The status of a prerequisite for people. */
    public String status(Status status) {
        return sentence("status." + status);
    }

    String label(Label label) {
        return sentence(label.key());
    }

    String label(Label label, Map<String, String> arguments) {
        return sentence(label.key(), arguments);
    }

    private Template template(String key) {
        Template template = templates.get(key);
        if (template == null) {
            throw new IllegalStateException("There are no words for '" + key + "' in " + language
                    + ".\nMaybe the key is missing in a messages_" + language.tag()
                    + ".properties, or the rule's words were not handed over.");
        }
        return template;
    }

    private static NavigableMap<String, Template> core(Language language) {
        Properties properties = new Properties();
        String name = "messages_" + language.tag() + ".properties";
        try (InputStream stream = Objects.requireNonNull(Words.class.getResourceAsStream(name), name);
                Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + name + " of fumidai-core.", unreadable);
        }
        NavigableMap<String, Template> templates = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> templates.put(key, new Template(properties.getProperty(key))));
        return templates;
    }
}
