package dev.fumidai.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what went wrong: what, which value, and what to try. Never a stack trace. */
final class Complaints implements IParameterExceptionHandler, IExecutionExceptionHandler {
    private static final int UNUSABLE = 2;

    private final Console console;

    Complaints(Console console) {
        this.console = console;
    }

    @Override
    public int handleParseException(ParameterException problem, String[] arguments) {
        console.error(inOurWords(problem));
        return UNUSABLE;
    }

    @Override
    public int handleExecutionException(Exception problem, CommandLine command, ParseResult parsed) {
        if (problem instanceof UsageException usage) {
            console.error(usage);
        } else if (isExplained(problem)) {
            console.error(String.valueOf(problem.getMessage()));
        } else {
            console.error(new UsageException("bug", problem));
        }
        return UNUSABLE;
    }

    /** The library's own errors say what to try; anything else is a defect of this program. */
    private static boolean isExplained(Exception problem) {
        String message = problem.getMessage();
        return problem instanceof RuntimeException && message != null && message.contains("\nMaybe ");
    }

    private static UsageException inOurWords(ParameterException problem) {
        String command = problem.getCommandLine().getCommandSpec().qualifiedName();
        if (problem instanceof UnmatchedArgumentException unmatched) {
            List<String> alike = unmatched.getSuggestions();
            String given = unmatched.getUnmatched().get(0);
            return alike.isEmpty()
                    ? new UsageException("argument-unknown", given, command)
                    : new UsageException("argument-alike", given, alike.get(0));
        }
        if (problem instanceof MissingParameterException missing) {
            return new UsageException(
                    "argument-missing", named(missing.getMissing().get(0)), command);
        }
        if (problem instanceof OverwrittenOptionException twice) {
            return new UsageException("argument-twice", named(twice.getOverwritten()));
        }
        return new UsageException("argument-wrong", String.valueOf(problem.getMessage()), command);
    }

    private static String named(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? option.longestName() + " " + option.paramLabel()
                : argument.paramLabel();
    }
}
