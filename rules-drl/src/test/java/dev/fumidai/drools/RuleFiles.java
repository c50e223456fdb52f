package dev.fumidai.drools;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rule files on disk, read as text and not by the engine: what a person sees is what the tests check. */
final class RuleFiles {
    static final Path ROOT = Path.of("src/main/resources/dev/fumidai/rules");

    private static final Pattern RULE =
            Pattern.compile("^rule \"([^\"\n]*)\"\n((?: {2}@[^\n]*\n)*)when (.*?)\nthen (.*?) end$", dotAll());

    private RuleFiles() {}

    private static int dotAll() {
        return Pattern.DOTALL | Pattern.MULTILINE;
    }

    /**
     * One file.
     *
     * @param outside what stands around the rules
     */
    record DrlFile(Path path, String text, String outside, List<DrlRule> rules) {
        String folder() {
            return ROOT.relativize(path).getName(0).toString();
        }

        @Override
        public String toString() {
            return ROOT.relativize(path).toString();
        }
    }

    /** One rule: its name, and its metadata, conditions and consequence as they are written. */
    record DrlRule(String file, String name, String metadata, String when, String then) {
        String id() {
            return required("id");
        }

        String caseName() {
            return required("case");
        }

        /** The value of a piece of metadata; {@code null} if the rule has none. */
        @Nullable
        String value(String key) {
            Matcher found = Pattern.compile("@" + key + "\\( \"([^\"]*)\" \\)").matcher(metadata);
            return found.find() ? found.group(1) : null;
        }

        /** The method it reports by: {@code satisfied}. */
        String answer() {
            Matcher call = Pattern.compile("findings\\.([a-zA-Z]+)\\(").matcher(then);
            if (!call.find()) {
                throw new IllegalStateException(this + " reports nothing: " + then);
            }
            return call.group(1);
        }

        private String required(String key) {
            String value = value(key);
            if (value == null) {
                throw new IllegalStateException(this + " has no @" + key);
            }
            return value;
        }

        @Override
        public String toString() {
            return file + ": " + name;
        }
    }

    static List<DrlFile> all() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(path -> path.toString().endsWith(".drl"))
                    .sorted()
                    .map(RuleFiles::read)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<DrlRule> rules() {
        return all().stream().flatMap(file -> file.rules().stream()).toList();
    }

    private static DrlFile read(Path path) {
        try {
            String text = Files.readString(path, UTF_8);
            String file = ROOT.relativize(path).toString();
            List<DrlRule> rules = new ArrayList<>();
            RULE.matcher(text).results().forEach(found -> rules.add(rule(file, found)));
            return new DrlFile(path, text, RULE.matcher(text).replaceAll(""), List.copyOf(rules));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static DrlRule rule(String file, MatchResult found) {
        return new DrlRule(file, found.group(1), found.group(2), found.group(3), found.group(4));
    }
}
