package dev.fumidai.cli;

import dev.fumidai.model.AwsSnapshot;
import dev.fumidai.snapshot.SnapshotReader;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which snapshot is asked about. */
final class SnapshotOptions {
    @Option(
            names = "--snapshot",
            required = true,
            paramLabel = "DIR",
            description = "Folder of what the AWS CLI printed.")
    private String snapshot = "";

    @Option(names = "--region", paramLabel = "REGION", description = "Region of answers that do not tell theirs.")
    private @Nullable String region;

    /** Reads the snapshot. */
    AwsSnapshot read() {
        return SnapshotReader.read(path("--snapshot", snapshot), region);
    }

    @Nullable
    String region() {
        return region;
    }

    /** @throws UsageException if no file can be called so */
    static Path path(String option, String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException notAPath) {
            throw new UsageException("path-wrong", option, text);
        }
    }
}
