package dev.fumidai.cli;

import picocli.CommandLine.Option;

/** Whether an answer is written for people or for programs. */
final class JsonOption {
    @Option(
            names = "--format",
            paramLabel = "text|json",
            defaultValue = "text",
            description = "How the answer is written: ${DEFAULT-VALUE}.")
    private String format = "text";

    /** @throws UsageException if there is no such format */
    boolean isJson() {
        return Format.isJson(format);
    }
}
