package dev.fumidai.internal.assembly;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Commands with placeholders, from a properties file: {@code KEY.1}, {@code KEY.2} … in order. {@code {name}} is replaced
 * by the value as one shell word, {@code {atRegion}} by the --region option; {@code $NAME} stays a shell variable for an
 * id that an earlier command prints.
 */
public final class CliTemplates {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]+)}");
    private static final Pattern VARIABLE = Pattern.compile("\\$[A-Z_]+");

    /** The only values that the shell expands: ids of what the plan creates, and what only the operator knows. */
    private static final Set<String> VARIABLES = Set.of(
            "$SUBNET_ID",
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

    /** The commands under a key, filled in; empty where there are none. */
    public List<String> commands(String key, Map<String, String> values) {
        List<String> commands = new ArrayList<>();
        @Nullable String template;
        for (int i = 1; (template = templates.get(key + "." + i)) != null; i++) {
            commands.add(fill(template, values, true));
        }
        return commands;
    }

    /** A text with placeholders that is not for a shell. */
    public Optional<String> text(String key, Map<String, String> values) {
        return Optional.ofNullable(templates.get(key)).map(template -> fill(template, values, false));
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

    /** The shell variables that a command speaks of. */
    public static SortedSet<String> variables(String command) {
        SortedSet<String> variables = new TreeSet<>();
        Matcher matcher = VARIABLE.matcher(command);
        while (matcher.find()) {
            variables.add(matcher.group());
        }
        return variables;
    }

    private static String fill(String template, Map<String, String> values, boolean shell) {
        Matcher matcher = PLACEHOLDER.matcher(template);
        StringBuilder text = new StringBuilder();
        while (matcher.find()) {
            matcher.appendReplacement(text, Matcher.quoteReplacement(word(matcher.group(1), template, values, shell)));
        }
        return matcher.appendTail(text).toString();
    }

    private static String word(String name, String template, Map<String, String> values, boolean shell) {
        if (name.equals("atRegion")) {
            String region = values.getOrDefault("region", Setting.UNTOLD);
            return region.equals(Setting.UNTOLD) ? "" : " --region " + ShellWord.quoted(region);
        }
        String value = values.get(name);
        if (value == null) {
            throw new IllegalStateException(
                    "'" + template + "' needs '" + name + "', which is not among " + values.keySet() + ".");
        }
        if (!shell) {
            return value;
        }
        return VARIABLES.contains(value) ? "\"" + value + "\"" : ShellWord.quoted(value);
    }
}
