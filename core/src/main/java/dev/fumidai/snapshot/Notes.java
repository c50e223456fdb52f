package dev.fumidai.snapshot;

import dev.fumidai.model.Warning;
import dev.fumidai.snapshot.InvalidSnapshotException.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** What is wrong and what is odd, gathered while reading. Not thread-safe. */
final class Notes {
    private final List<Problem> problems;
    private final SortedSet<Warning> warnings;

    Notes() {
        this(new ArrayList<>(), new TreeSet<>());
    }

    private Notes(List<Problem> problems, SortedSet<Warning> warnings) {
        this.problems = problems;
        this.warnings = warnings;
    }

    /** Adds its problems to these, and keeps its warnings to itself. */
    Notes withoutWarnings() {
        return new Notes(problems, new TreeSet<>());
    }

    /** Adds its warnings to these, and keeps its problems to itself. */
    Notes withoutProblems() {
        return new Notes(new ArrayList<>(), warnings);
    }

    void problem(String file, String place, String value, String expected) {
        problems.add(new Problem(file, place, value, expected));
    }

    void warn(WarningCode code, String... values) {
        warnings.add(code.warning(values));
    }

    List<Problem> problems() {
        return Collections.unmodifiableList(problems);
    }

    SortedSet<Warning> warnings() {
        return Collections.unmodifiableSortedSet(warnings);
    }
}
