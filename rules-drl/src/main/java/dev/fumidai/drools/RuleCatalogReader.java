package dev.fumidai.drools;

import dev.fumidai.spi.RuleCatalog;
import dev.fumidai.spi.RuleCatalog.RuleCase;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;

/** Reads the rules' metadata and the words beside them. */
final class RuleCatalogReader {
    private RuleCatalogReader() {}

    static RuleCatalog read(KieBase rules) {
        List<RuleCase> cases = new ArrayList<>();
        SortedSet<String> folders = new TreeSet<>();
        for (KiePackage rulePackage : rules.getKiePackages()) {
            for (Rule rule : rulePackage.getRules()) {
                cases.add(ruleCase(rule));
                folders.add(rulePackage.getName().replace('.', '/'));
            }
        }
        cases.sort(Comparator.comparing(RuleCase::id).thenComparing(RuleCase::caseName));
        return new RuleCatalog(List.copyOf(cases), words(folders, "en"), words(folders, "ja"));
    }

    static RuleCase ruleCase(Rule rule) {
        Map<String, Object> metadata = rule.getMetaData();
        return new RuleCase(
                text(metadata, "id", rule),
                text(metadata, "case", rule),
                rule.getName(),
                List.of(text(metadata, "source", rule)),
                day(metadata.get("validFrom")),
                day(metadata.get("validTo")));
    }

    private static String text(Map<String, Object> metadata, String name, Rule rule) {
        Object value = metadata.get(name);
        if (value == null) {
            throw new IllegalStateException("The rule '" + rule.getName() + "' has no @" + name + ".");
        }
        return value.toString();
    }

    private static @Nullable LocalDate day(@Nullable Object value) {
        return value == null ? null : LocalDate.parse(value.toString());
    }

    private static SortedMap<String, String> words(SortedSet<String> folders, String language) {
        SortedMap<String, String> words = new TreeMap<>();
        for (String folder : folders) {
            Properties bundle = bundle("/" + folder + "/messages_" + language + ".properties");
            bundle.stringPropertyNames().forEach(key -> words.put(key, bundle.getProperty(key)));
        }
        return Collections.unmodifiableSortedMap(words);
    }

    private static Properties bundle(String path) {
        Properties words = new Properties();
        try (InputStream bytes = RuleCatalogReader.class.getResourceAsStream(path)) {
            if (bytes == null) {
                throw new IllegalStateException("The words of the rules are missing: no resource " + path + ".");
            }
            words.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return words;
    }
}
