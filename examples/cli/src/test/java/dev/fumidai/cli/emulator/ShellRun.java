package dev.fumidai.cli.emulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** Runs bash in a folder, with a bound on the time it may take. */
public final class ShellRun {
    /** Ends only what hangs: the AWS CLI takes seconds to start where other tests run beside it. */
    private static final long SECONDS = 1_200;

    private final Path folder;
    private final Map<String, String> environment = new TreeMap<>();
    private int exitCode = -1;
    private String output = "";
    private String errors = "";

    public ShellRun(Path folder) {
        this.folder = folder;
    }

    public ShellRun with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    public ShellRun with(Map<String, String> variables) {
        environment.putAll(variables);
        return this;
    }

    public ShellRun bash(Object... arguments) throws IOException {
        Path out = Files.createTempFile(folder, "stdout", ".txt");
        Path err = Files.createTempFile(folder, "stderr", ".txt");
        ProcessBuilder builder = new ProcessBuilder("bash");
        for (Object argument : arguments) {
            builder.command().add(argument.toString());
        }
        builder.directory(folder.toFile()).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("AWS_"));
        builder.environment().putAll(environment);
        exitCode = await(builder.start());
        output = Files.readString(out);
        errors = Files.readString(err);
        return this;
    }

    private static int await(Process process) {
        try {
            if (process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                return process.exitValue();
            }
            throw new AssertionError("bash still ran after " + SECONDS + " s");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        } finally {
            process.destroyForcibly();
        }
    }

    public int exitCode() {
        return exitCode;
    }

    public String output() {
        return output;
    }

    public String errors() {
        return errors;
    }
}
