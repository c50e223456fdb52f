package dev.fumidai.corpus;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** Writes {@code docs/known-failures.md} from the data. */
final class FailureTable {
    private FailureTable() {}

    static String markdown(List<KnownFailure> failures) {
        return """
                # Known failures of others

                Situations in which a public tool, or a plan that someone published, gives or gave a wrong answer, and what this library
                answers. Some of the tools were corrected since; the source says so. Every line is a test
                (`dev.fumidai.corpus.KnownFailuresTest`) that fails if this library were wrong, too. This page is generated:
                `mvn -pl core,rules-drl test -Dtest=KnownFailuresTest -Dsurefire.failIfNoSpecifiedTests=false -Dfumidai.docs=write`
                writes it anew, and the build fails where it differs.

                | Situation | Tool and source | Its answer | Ours |
                |---|---|---|---|
                """ + failures.stream().map(FailureTable::row).collect(joining());
    }

    private static String row(KnownFailure failure) {
        String sources = failure.sources().stream().map(FailureTable::link).collect(joining(", "));
        String answers = failure.expected().stream().map(Expected::text).collect(joining("<br>"));
        return "| " + failure.situation() + " | " + failure.tool() + ": " + sources + " | " + failure.theirs() + " | "
                + failure.ours() + "<br>" + answers + " |\n";
    }

    /** {@code [batfish#9545](https://github.com/batfish/batfish/issues/9545)}, or by the page's name. */
    private static String link(String source) {
        String[] parts = source.split("/", -1);
        String last = parts[parts.length - 1];
        boolean thread = parts.length == 7 && last.matches("[0-9]+");
        return "[" + (thread ? parts[4] + "#" + last : last) + "](" + source + ")";
    }
}
