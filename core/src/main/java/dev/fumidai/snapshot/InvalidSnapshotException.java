package dev.fumidai.snapshot;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** The input is not a snapshot. It tells all problems at once. Thread-safe. */
public final class InvalidSnapshotException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 20;

    /**
     * One thing that is wrong.
     *
     * @param file relative to the snapshot's folder; the folder itself where that is the problem
     * @param place a JSON pointer ({@code /Vpcs/0/VpcId}), {@code line:column}, or empty for the whole file
     * @param value what is there, cut to 80 characters
     * @param expected what should be there
     */
    public record Problem(String file, String place, String value, String expected)
            implements Comparable<Problem>, Serializable {
        private static final int LONGEST_VALUE = 80;
        private static final Comparator<Problem> ORDER = Comparator.comparing(Problem::file)
                .thenComparing(Problem::place)
                .thenComparing(Problem::value)
                .thenComparing(Problem::expected);

        public Problem {
            value = value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE - 1) + "…";
        }

        @Override
        public int compareTo(Problem other) {
            return ORDER.compare(this, other);
        }

        /** {@code file, place: value, expected …}. */
        @Override
        public String toString() {
            return file + (place.isEmpty() ? "" : ", " + place) + ": " + (value.isEmpty() ? "" : value + ", ")
                    + "expected " + expected;
        }
    }

    private final ArrayList<Problem> problems;

    InvalidSnapshotException(List<Problem> problems, String maybe) {
        super(message(problems.stream().sorted().distinct().toList(), maybe));
        this.problems = new ArrayList<>(problems.stream().sorted().distinct().toList());
    }

    /** Every problem, by file and place. */
    public List<Problem> problems() {
        return Collections.unmodifiableList(problems);
    }

    private static String message(List<Problem> problems, String maybe) {
        StringBuilder text = new StringBuilder("The snapshot cannot be read, ")
                .append(problems.size() == 1 ? "1 problem:" : problems.size() + " problems:");
        problems.stream().limit(SHOWN).forEach(problem -> text.append("\n  ").append(problem));
        if (problems.size() > SHOWN) {
            text.append("\n  … and ").append(problems.size() - SHOWN).append(" more");
        }
        return text.append("\nMaybe ").append(maybe).toString();
    }
}
