package dev.fumidai.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;

/** One run of the program, without a process. */
record Run(int exitCode, String out, String err) {
    static final String SAMPLE = Path.of("..", "snapshots", "tokyo-web").toString();
    static final String TARGET = "i-0abc0000000000001";

    static Run of(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
        return new Run(exitCode, out.toString(), err.toString());
    }
}
