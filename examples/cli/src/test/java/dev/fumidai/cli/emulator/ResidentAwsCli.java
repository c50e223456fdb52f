package dev.fumidai.cli.emulator;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The code of the AWS CLI in a process that stays, so that a call does not take the second that the AWS CLI needs to
 * start. Where Python cannot load that code, or there is no {@code /proc}, the AWS CLI itself is used: it is only slower.
 */
final class ResidentAwsCli implements AutoCloseable {
    private final @Nullable Process process;
    private final Map<String, String> variables;

    private ResidentAwsCli(@Nullable Process process, Map<String, String> variables) {
        this.process = process;
        this.variables = variables;
    }

    /** Starts in a folder that is its own, with the variables that the AWS CLI is to see. */
    static ResidentAwsCli start(Path folder, Map<String, String> environment) throws IOException {
        Path port = folder.resolve("port");
        Path program = copied("resident_aws.py", folder.resolve("resident_aws.py"));
        ProcessBuilder builder = new ProcessBuilder("python3", program.toString(), port.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("resident.log").toFile());
        builder.environment().putAll(environment);
        Process process = Files.isDirectory(Path.of("/proc/self/fd")) ? builder.start() : null;
        if (process == null || !written(port, process)) {
            return new ResidentAwsCli(null, Map.of());
        }
        Path bin = Files.createDirectories(folder.resolve("bin"));
        Path aws = copied("resident-aws.sh", bin.resolve("aws"));
        if (!aws.toFile().setExecutable(true)) {
            throw new IOException("Cannot make " + aws + " executable.\nMaybe the file system forbids it.");
        }
        Map<String, String> variables = new TreeMap<>();
        variables.put("PATH", bin + ":" + System.getenv("PATH"));
        variables.put("RESIDENT_AWS_PORT", Files.readString(port).strip());
        return new ResidentAwsCli(process, variables);
    }

    /** What a script's environment needs for its {@code aws} to be the resident one. */
    Map<String, String> variables() {
        return variables;
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroy();
        }
    }

    private static Path copied(String resource, Path to) throws IOException {
        try (InputStream in = ResidentAwsCli.class.getResourceAsStream(resource)) {
            Files.copy(Objects.requireNonNull(in, resource), to);
        }
        return to;
    }

    private static boolean written(Path port, Process process) throws IOException {
        try {
            while (process.isAlive()) {
                if (Files.exists(port) && Files.readString(port).endsWith("\n")) {
                    return true;
                }
                TimeUnit.MILLISECONDS.sleep(100);
            }
        } catch (InterruptedException interrupted) {
            process.destroy();
            Thread.currentThread().interrupt();
        }
        return false;
    }
}
