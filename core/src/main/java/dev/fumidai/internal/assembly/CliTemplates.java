package dev.fumidai.internal.assembly;

import dev.fumidai.finding.Command;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Commands with placeholders, from a properties file: {@code KEY.1}, {@code KEY.2} … in order. They are split into words
 * as a shell does before {@code {name}} is replaced by a value, so that a value is never more than a word; what is
 * {@code {atRegion}} becomes the --region option; {@code $NAME} stays a variable for what an earlier command prints, and
 * {@code NAME=} before a command keeps what it prints.
 */
public final class CliTemplates {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]+)}");
    private static final Pattern VARIABLE = Pattern.compile("\\$([A-Z][A-Z0-9_]*)");
    private static final Pattern PRINTS = Pattern.compile("([A-Z][A-Z0-9_]*|\\{[A-Za-z]+})=(.*)", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("(?:[^\\s'\"]|'[^']*'|\"[^\"]*\")+");
    private static final Pattern QUOTES = Pattern.compile("'([^']*)'|\"([^\"]*)\"");
    private static final String AT_REGION = "{atRegion}";

    /** What stands between the elements of a value that is a list. */
    static final String LIST = ", ";

    /** The only values that the shell expands: ids of what the plan creates, and what only the operator knows. */
    private static final Set<String> VARIABLES = Set.of(
            "$SUBNET_ID",
            "$SSM_ENDPOINT_ID",
            "$SSMMESSAGES_ENDPOINT_ID",
            "$EC2MESSAGES_ENDPOINT_ID",
            "$LOGS_ENDPOINT_ID",
            "$KMS_ENDPOINT_ID",
            "$S3_ENDPOINT_ID",
            "$PUBLIC_SUBNET_ID",
            "$INTERNET_GATEWAY_ID",
            "$ENDPOINT_SECURITY_GROUP_ID",
            "$BASTION_SECURITY_GROUP_ID",
            "$INSTANCE_CONNECT_SECURITY_GROUP_ID",
            "$CLIENT_VPN_SECURITY_GROUP_ID",
            "$CLIENT_VPN_ENDPOINT_ID",
            "$CLIENT_CIDR_BLOCK",
            "$NAT_GATEWAY_ID",
            "$VPN_GATEWAY_ID",
            "$VPN_CONNECTION_ID",
            "$NAT_INSTANCE_ID",
            "$NAT_INSTANCE_SECURITY_GROUP_ID",
            "$JUMP_HOST_ID",
            "$JUMP_HOST_SECURITY_GROUP_ID",
            "$CUSTOMER_GATEWAY_ID",
            "$ALLOCATION_ID",
            OwnRouteTable.WORD,
            "$EGRESS_ONLY_GATEWAY_ID",
            "$SUBNET_BLOCK",
            "$NODE_SECURITY_GROUP_ID",
            "$OPERATOR_CIDR");

    private final NavigableMap<String, String> templates = new TreeMap<>();

    private CliTemplates(Properties templates) {
        templates.stringPropertyNames().forEach(key -> this.templates.put(key, templates.getProperty(key)));
    }

    public static CliTemplates load(String resource) {
        Properties templates = new Properties();
        try (InputStream bytes = CliTemplates.class.getResourceAsStream(resource)) {
            if (bytes == null) {
                throw new IllegalStateException("The command templates are missing: no resource " + resource + ".");
            }
            templates.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new CliTemplates(templates);
    }

    /** The commands under a key of which every value is told; empty where there are none. */
    public List<Command> told(String key, Map<String, String> values) {
        List<Command> commands = new ArrayList<>();
        @Nullable String template;
        for (int i = 1; (template = templates.get(key + "." + i)) != null; i++) {
            command(template, values).ifPresent(commands::add);
        }
        return commands;
    }

    /**
     * All commands under a key, once for each element of the lists that {@code KEY.each} names, if there are any; empty
     * where one of their values is not told.
     */
    public Optional<List<Command>> all(String key, Map<String, String> values) {
        List<Command> commands = new ArrayList<>();
        for (Map<String, String> each : elements(key, values)) {
            List<Command> told = told(key, each);
            if (templates.containsKey(key + "." + (told.size() + 1))) {
                return Optional.empty();
            }
            commands.addAll(told);
        }
        return Optional.of(commands);
    }

    /** The elements of a value that is a list. */
    public static List<String> list(String value) {
        return List.of(value.split(LIST, -1));
    }

    private List<Map<String, String>> elements(String key, Map<String, String> values) {
        @Nullable String each = templates.get(key + ".each");
        if (each == null) {
            return List.of(values);
        }
        List<Map<String, String>> elements = new ArrayList<>();
        for (String name : each.split(" ", -1)) {
            List<String> list = list(value(name, key, values));
            for (int i = 0; i < list.size(); i++) {
                if (elements.size() == i) {
                    elements.add(new TreeMap<>(values));
                }
                elements.get(i).put(name, list.get(i));
            }
        }
        return elements;
    }

    /** The variable for the id of a new endpoint; a plan may create several, which their services tell apart. */
    public static String endpointVariable(String service) {
        return service.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_") + "_ENDPOINT_ID";
    }

    /** A text with placeholders that is not for a shell. */
    public Optional<String> text(String key, Map<String, String> values) {
        return Optional.ofNullable(templates.get(key)).map(template -> fill(template, values));
    }

    /** The names under a prefix: {@code source} for {@code KEY.with.source}. */
    public SortedSet<String> names(String prefix) {
        SortedSet<String> names = new TreeSet<>();
        for (String key : templates.tailMap(prefix, true).keySet()) {
            if (!key.startsWith(prefix)) {
                break;
            }
            names.add(key.substring(prefix.length()));
        }
        return names;
    }

    private static Optional<Command> command(String template, Map<String, String> values) {
        Matcher prints = PRINTS.matcher(template);
        boolean kept = prints.matches();
        String call = kept ? group(prints, 2) : template;
        SortedSet<String> uses = new TreeSet<>();
        List<String> words = new ArrayList<>();
        for (String word : words(call.replace(AT_REGION, " " + AT_REGION))) {
            if (word.equals(AT_REGION)) {
                words.addAll(atRegion(values));
            } else {
                if (placeholders(word).anyMatch(name -> Setting.UNTOLD.equals(values.get(name)))) {
                    return Optional.empty();
                }
                uses.addAll(variables(word, values));
                words.add(fill(word, values));
            }
        }
        int pipe = words.indexOf("|");
        List<String> filter = pipe < 0 ? List.of() : words.subList(pipe + 1, words.size());
        List<String> own = pipe < 0 ? words : words.subList(0, pipe);
        return Optional.of(new Command(own, kept ? fill(group(prints, 1), values) : null, uses, filter));
    }

    private static String group(Matcher matcher, int group) {
        return Objects.requireNonNull(matcher.group(group));
    }

    private static List<String> words(String text) {
        return WORD.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(word -> QUOTES.matcher(word)
                        .replaceAll(quoted -> Matcher.quoteReplacement(
                                quoted.group().substring(1, quoted.group().length() - 1))))
                .toList();
    }

    private static List<String> atRegion(Map<String, String> values) {
        String region = values.getOrDefault("region", Setting.UNTOLD);
        return region.equals(Setting.UNTOLD) ? List.of() : List.of("--region", region);
    }

    private static Stream<String> placeholders(String word) {
        return PLACEHOLDER.matcher(word).results().map(found -> found.group(1));
    }

    /** Those of the template itself, and values that are nothing else. */
    private static List<String> variables(String word, Map<String, String> values) {
        List<String> variables = new ArrayList<>();
        VARIABLE.matcher(word).results().map(found -> found.group(1)).forEach(variables::add);
        placeholders(word)
                .map(values::get)
                .filter(VARIABLES::contains)
                .map(value -> value.substring(1))
                .forEach(variables::add);
        return variables;
    }

    private static String fill(String template, Map<String, String> values) {
        return PLACEHOLDER
                .matcher(template)
                .replaceAll(found -> Matcher.quoteReplacement(value(found.group(1), template, values)));
    }

    private static String value(String name, String template, Map<String, String> values) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalStateException(
                    "'" + template + "' needs '" + name + "', which is not among " + values.keySet() + ".");
        }
        return value;
    }
}
