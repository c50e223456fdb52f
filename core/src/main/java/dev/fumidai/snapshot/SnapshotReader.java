package dev.fumidai.snapshot;

import dev.fumidai.model.AwsSnapshot;
import dev.fumidai.snapshot.InvalidSnapshotException.Problem;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads a folder of what the AWS CLI printed: every {@code *.json} file at any depth is one answer of an AWS API. The
 * names of files and folders matter only where an answer does not say whose it is.
 *
 * <pre>{@code
 * AwsSnapshot snapshot = SnapshotReader.read(Path.of("snapshots/tokyo-web"));
 * }</pre>
 *
 * <p>Thread-safe: it holds no state. Secrets in answers (user data, VPN configurations) never enter the model.
 */
public final class SnapshotReader {
    private static final String SUFFIX = ".json";
    private static final long LARGEST_FILE = 256L * 1024 * 1024;

    private SnapshotReader() {}

    /**
     * Reads a folder.
     *
     * @throws InvalidSnapshotException if it is no folder, holds no {@code *.json} file, or a file is unusable
     */
    public static AwsSnapshot read(Path folder) {
        return read(folder, null);
    }

    /**
     * Reads a folder whose answers may not say their Region.
     *
     * @param region the Region of answers that neither their items nor their folders tell, such as
     *     {@code ap-northeast-1}
     * @throws IllegalArgumentException if the Region is not shaped like one
     * @throws InvalidSnapshotException if it is no folder, holds no {@code *.json} file, or a file is unusable
     */
    public static AwsSnapshot read(Path folder, @Nullable String region) {
        checkRegion(region);
        if (!Files.isDirectory(folder)) {
            String found = Files.exists(folder) ? "a file" : "nothing is there";
            throw unusable(
                    folder.toString(),
                    found,
                    "a folder",
                    "the path is misspelt, or it is the folder above that you mean.");
        }
        Reading reading = new Reading();
        SortedMap<String, Path> files = files(folder, reading.notes());
        if (files.isEmpty() && reading.notes().problems().isEmpty()) {
            throw unusable(
                    folder.toString(),
                    "no *.json file",
                    "what `aws … --output json` printed, one file per command",
                    "the files have another suffix, or lie in another folder.");
        }
        files.forEach((name, file) -> add(name, file, reading));
        return reading.snapshot(region);
    }

    /**
     * Reads answers that are not files.
     *
     * @param jsonByName the answers' JSON by the name their file would have, with folders where these say something:
     *     {@code accounts/111122223333/ap-northeast-1/describe-vpcs.json}
     * @param region the Region of answers that do not say theirs
     * @throws IllegalArgumentException if the Region is not shaped like one
     * @throws InvalidSnapshotException if there is no answer, or one is unusable
     */
    public static AwsSnapshot readDocuments(SortedMap<String, String> jsonByName, @Nullable String region) {
        checkRegion(region);
        if (jsonByName.isEmpty()) {
            throw unusable(
                    "the documents",
                    "none is there",
                    "at least one answer of the AWS CLI",
                    "the names lack their content.");
        }
        Reading reading = new Reading();
        for (Map.Entry<String, String> document : jsonByName.entrySet()) {
            reading.add(document.getKey(), new StringReader(document.getValue()));
        }
        return reading.snapshot(region);
    }

    private static void checkRegion(@Nullable String region) {
        if (region != null && !Regions.isRegion(region)) {
            throw new IllegalArgumentException(
                    "Not a Region: '" + region + "'.\nMaybe write its code, like ap-northeast-1.");
        }
    }

    private static InvalidSnapshotException unusable(String what, String value, String expected, String maybe) {
        return new InvalidSnapshotException(List.of(new Problem(what, "", value, expected)), maybe);
    }

    /** The files by their path below the folder, with {@code /} on every system. */
    private static SortedMap<String, Path> files(Path folder, Notes notes) {
        SortedMap<String, Path> files = new TreeMap<>();
        try {
            Path root = folder.toRealPath();
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (file.getFileName().toString().endsWith(SUFFIX) && !Files.isDirectory(file)) {
                        files.put(name(root, file), file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
                    notes.problem(name(root, file), "", "it cannot be opened", "a readable file or folder");
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException unreadable) {
            notes.problem(folder.toString(), "", "it cannot be listed", "a readable folder");
        }
        return files;
    }

    private static String name(Path root, Path file) {
        StringBuilder name = new StringBuilder();
        root.relativize(file)
                .forEach(part -> name.append(name.isEmpty() ? "" : "/").append(part));
        return name.toString();
    }

    private static void add(String name, Path file, Reading reading) {
        try {
            long size = Files.size(file);
            if (size > LARGEST_FILE) {
                reading.notes().problem(name, "", size + " bytes", "at most " + LARGEST_FILE + " bytes");
                return;
            }
            try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                reading.add(name, text);
            }
        } catch (IOException unreadable) {
            reading.notes().problem(name, "", "it cannot be read", "a readable file");
        }
    }
}
