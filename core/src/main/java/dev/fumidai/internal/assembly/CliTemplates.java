package dev.fumidai.internal.assembly;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * AWS CLI commands with placeholders, from a properties file: {@code KEY.1}, {@code KEY.2} … in order. A placeholder
 * {@code {name}} is replaced by the value as one shell word; {@code $NAME} stays a shell variable for an id that an
 * earlier command printed.
 */
final class CliTemplates {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]+)}");

    /** The variables that hold the ids of what earlier commands created. Nothing else is expanded by the shell. */
    private static final Set<String> VARIABLES = Set.of(
            "$SUBNET_ID",
            "$PUBLIC_SUBNET_ID",
            "$INTERNET_GATEWAY_ID",
            "$ENDPOINT_SECURITY_GROUP_ID",
            "$BASTION_SECURITY_GROUP_ID",
            "$NAT_GATEWAY_ID",
            "$OPERATOR_CIDR");

    private final Properties templates;

    private CliTemplates(Properties templates) {
        this.templates = templates;
    }

    static CliTemplates load(String resource) {
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
    List<String> commands(String key, Map<String, String> values) {
        List<String> commands = new ArrayList<>();
        for (int i = 1; templates.containsKey(key + "." + i); i++) {
            commands.add(fill(key, templates.getProperty(key + "." + i), values));
        }
        return commands;
    }

    private static String fill(String key, String template, Map<String, String> values) {
        Matcher matcher = PLACEHOLDER.matcher(template);
        StringBuilder command = new StringBuilder();
        while (matcher.find()) {
            String value = values.get(matcher.group(1));
            if (value == null) {
                throw new IllegalStateException("The command " + key + " needs '" + matcher.group(1)
                        + "', which is not among " + values.keySet() + ".");
            }
            String word = VARIABLES.contains(value) ? "\"" + value + "\"" : ShellWord.quoted(value);
            matcher.appendReplacement(command, Matcher.quoteReplacement(word));
        }
        matcher.appendTail(command);
        return command.toString();
    }
}
