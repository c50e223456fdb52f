package dev.fumidai.finding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One command of a plan, as words rather than as a line: nothing that stands in a snapshot can become more than a word.
 * A value: immutable, comparable, thread-safe.
 *
 * <pre>{@code
 * Command.of("aws", "ec2", "create-subnet", "--vpc-id", "vpc-1", "--cidr-block", "10.0.9.0/24")
 *         .option("--vpc-id");       // Optional[vpc-1]
 *
 * Command.of("aws", "iam", "get-role", "--role-name", "x; rm -rf /").line();
 *         // aws iam get-role --role-name 'x; rm -rf /'
 * }</pre>
 *
 * @param words the program and its arguments, unquoted; {@code $NAME} in one is a variable where {@code NAME} is used
 * @param prints the variable that keeps what it prints; {@code null} where nothing later needs it
 * @param uses the variables its words speak of, which an earlier command prints or only the operator knows
 * @param filter what its output goes through before it is kept; empty for nothing
 */
public record Command(List<String> words, @Nullable String prints, SortedSet<String> uses, List<String> filter) {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:=@%+,-]+");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_./:-]+");
    private static final Pattern VARIABLE = Pattern.compile("\\$([A-Z][A-Z0-9_]*)");

    public Command {
        words = List.copyOf(words);
        uses = Collections.unmodifiableSortedSet(new TreeSet<>(uses));
        filter = List.copyOf(filter);
    }

    /** A command that neither needs nor leaves anything. */
    public static Command of(String... words) {
        return new Command(List.of(words), null, new TreeSet<>(), List.of());
    }

    /** The same with a variable for what it prints. */
    public Command printing(String variable) {
        return new Command(words, variable, uses, filter);
    }

    /** The same with variables in its words. */
    public Command using(String... variables) {
        return new Command(words, prints, new TreeSet<>(List.of(variables)), filter);
    }

    /** Whether it calls an API of AWS; otherwise it runs in the instance's operating system. */
    public boolean isCall() {
        return words.size() > 2 && words.get(0).equals("aws");
    }

    /** The operation that it calls, under the AWS CLI's names: {@code ec2 create-subnet}; its program where it calls none. */
    public String operation() {
        return isCall() ? words.get(1) + " " + words.get(2) : words.get(0);
    }

    /** Whether an option stands in it. */
    public boolean has(String option) {
        return words.contains(option);
    }

    /** The first value of an option. */
    public Optional<String> option(String name) {
        List<String> values = options(name);
        return values.isEmpty() ? Optional.empty() : Optional.of(values.get(0));
    }

    /** The first value of an option that it cannot do without. */
    public String argument(String name) {
        return option(name).orElseThrow(() -> new IllegalStateException("'" + line() + "' has no " + name + "."));
    }

    /** All values of an option; empty where it has none. */
    public List<String> options(String name) {
        int at = words.indexOf(name);
        List<String> values = new ArrayList<>();
        for (int i = at + 1; at >= 0 && i < words.size() && !words.get(i).startsWith("--"); i++) {
            values.add(words.get(i));
        }
        return values;
    }

    /** The command as one line for bash: every word is one word there, variables expand, nothing else does. */
    public String line() {
        String line = String.join(" ", words.stream().map(this::quoted).toList());
        return filter.isEmpty()
                ? line
                : line + " | "
                        + String.join(" ", filter.stream().map(Command::word).toList());
    }

    /** The statement of a bash script that runs it and keeps what it prints where a later one needs that. */
    public String statement() {
        return prints == null ? line() : prints + "=$(" + line() + ")";
    }

    /** A text as one word of bash, whatever stands in it, without a line break. */
    public static String word(String text) {
        if (PLAIN.matcher(text).matches()) {
            return text;
        }
        return text.indexOf('\n') < 0 && text.indexOf('\r') < 0
                ? "'" + text.replace("'", "'\\''") + "'"
                : "$'"
                        + text.replace("\\", "\\\\")
                                .replace("'", "\\'")
                                .replace("\n", "\\n")
                                .replace("\r", "\\r") + "'";
    }

    private String quoted(String text) {
        StringBuilder quoted = new StringBuilder();
        Matcher matcher = VARIABLE.matcher(text);
        boolean expands = false;
        int from = 0;
        while (matcher.find()) {
            if (uses.contains(matcher.group(1))) {
                quoted.append(escaped(text.substring(from, matcher.start()))).append(matcher.group());
                expands = true;
                from = matcher.end();
            }
        }
        return expands ? "\"" + quoted + escaped(text.substring(from)) + "\"" : word(text);
    }

    /** Within double quotes. */
    private static String escaped(String text) {
        return text.replaceAll("[\\\\\"`$]", "\\\\$0");
    }

    /** The command with values in the place of variables. */
    public Command with(Map<String, String> values) {
        return new Command(
                words.stream().map(word -> expanded(word, values)).toList(), prints, new TreeSet<>(), filter);
    }

    /**
     * The command with variables in the place of values: the opposite of {@link #with}. A value that is only a part of an id
     * or a name stays; of two variables of one value the first by name is taken.
     */
    public Command naming(Map<String, String> values) {
        SortedMap<String, String> names = new TreeMap<>();
        values.forEach(
                (name, value) -> names.merge(value, name, (one, other) -> one.compareTo(other) < 0 ? one : other));
        SortedSet<String> used = new TreeSet<>(uses);
        List<String> named = words.stream()
                .map(word -> NAME.matcher(word).replaceAll(found -> {
                    String name = names.get(found.group());
                    if (name != null) {
                        used.add(name);
                    }
                    return Matcher.quoteReplacement(name == null ? found.group() : "$" + name);
                }))
                .toList();
        return new Command(named, prints, used, filter);
    }

    private String expanded(String text, Map<String, String> values) {
        return VARIABLE.matcher(text).replaceAll(found -> {
            String name = Objects.requireNonNull(found.group(1));
            String value = uses.contains(name) ? values.get(name) : null;
            return Matcher.quoteReplacement(value == null ? found.group() : value);
        });
    }

    /** Its line. */
    @Override
    public String toString() {
        return line();
    }
}
