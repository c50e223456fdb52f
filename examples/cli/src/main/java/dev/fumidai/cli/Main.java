package dev.fumidai.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/**
 * The program. It exits with 0 when it answered, whatever the answer, and with 2 for wrong usage or unusable input. Only
 * the answer goes to stdout, in UTF-8; warnings and errors go to stderr. It never prints a stack trace.
 */
public final class Main {
    private static final int UNUSABLE = 2;

    private Main() {}

    public static void main(String[] arguments) {
        Locale.setDefault(Locale.ENGLISH); // whatever the machine's locale
        System.exit(run(utf8(FileDescriptor.out), utf8(FileDescriptor.err), arguments));
    }

    /** Runs one command; the writers are flushed. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        Console console = new Console(out, err, Messages.of(arguments));
        int exitCode = execute(console, arguments);
        out.flush();
        if (out.checkError()) {
            console.error(new UsageException("stdout-unwritable"));
            exitCode = UNUSABLE;
        }
        err.flush();
        return exitCode;
    }

    private static int execute(Console console, String... arguments) {
        try {
            return commandLine(console).execute(arguments);
        } catch (Error error) { // too little memory, a broken jar: never a stack trace
            console.error(new UsageException("machine", error));
            return UNUSABLE;
        }
    }

    private static CommandLine commandLine(Console console) {
        Complaints complaints = new Complaints(console);
        return new CommandLine(new FumidaiCommand())
                .addSubcommand(new EvaluateCommand(console))
                .addSubcommand(new CostsCommand(console))
                .addSubcommand(new PlanCommand(console))
                .addSubcommand(new WhatIfCommand(console))
                .addSubcommand(new FleetCommand(console))
                .addSubcommand(new PortfolioCommand(console))
                .addSubcommand(new LockOutCommand(console))
                .addSubcommand(new PathCommand(console))
                .addSubcommand(new RulesCommand(console))
                .addSubcommand(new CollectCommand(console))
                .setOut(console.out())
                .setErr(console.err())
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setExpandAtFiles(false)
                .setParameterExceptionHandler(complaints)
                .setExecutionExceptionHandler(complaints);
    }

    private static PrintWriter utf8(FileDescriptor descriptor) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8));
    }
}
