package dev.fumidai.cli;

import java.io.PrintWriter;

/** Where answers and complaints go. */
record Console(PrintWriter out, PrintWriter err, Messages messages) {

    /** The answer: nothing else goes to stdout. */
    void answer(String text) {
        out.print(text);
    }

    void warn(String text) {
        err.print(messages.text("warning", text) + "\n");
    }

    void error(UsageException problem) {
        error(messages.text(problem.key(), problem.arguments()));
    }

    void error(String text) {
        err.print(messages.text("error", text) + "\n");
    }
}
