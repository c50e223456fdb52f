package dev.fumidai.cli.collect;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The bash script that collects a snapshot of one Region: one read-only call of the AWS CLI for every
 * {@link dev.fumidai.model.Kind}, in its order. Immutable and thread-safe.
 *
 * @param region the Region to collect
 * @param profile the AWS CLI's profile; {@code null} for its default
 * @param instanceIds whose Session Manager connection to look at; empty for every running instance
 */
public record CollectScript(String region, @Nullable String profile, List<String> instanceIds) {

    public CollectScript {
        instanceIds = List.copyOf(instanceIds);
    }

    /** The script, ready for {@code bash}. */
    public String text() {
        return template()
                .replace("@REGION@", quoted(region))
                .replace("@PROFILE@", quoted(profile == null ? "" : profile))
                .replace("@INSTANCES@", quoted(String.join("\n", instanceIds)));
    }

    private static String template() {
        try (InputStream in = CollectScript.class.getResourceAsStream("collect.sh")) {
            return new String(Objects.requireNonNull(in, "collect.sh").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A shell word that stands for the value, whatever is in it. */
    private static String quoted(String value) {
        return "'" + value.replace("'", "'\\''") + "'";
    }
}
