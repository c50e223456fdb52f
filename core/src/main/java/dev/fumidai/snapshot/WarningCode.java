package dev.fumidai.snapshot;

import dev.fumidai.model.Warning;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the reader warns of. The words live in the bundles under {@link #code()}; {@link #arguments()} are the values a
 * sentence may speak of. Immutable.
 */
public enum WarningCode {
    /** The file holds an answer that no rule needs; it was skipped. */
    UNKNOWN_KIND("unknown-kind", "file"),
    /** The file holds JSON that is no answer of an AWS API (an array, a map of other things, a failed call); it was skipped. */
    NOT_AN_ANSWER("not-an-answer", "file"),
    /** Neither the answer nor the file name says whose answer it is (which role, zone, prefix list …); it was skipped. */
    NO_OWNER("no-owner", "operation file"),
    /** An element without its id, or an empty one, was skipped: the kind is incomplete there. */
    UNUSABLE_ELEMENT("unusable-element", "operation scope"),
    /** An answer says that more pages follow, and none does: the kind is incomplete there. */
    MISSING_PAGE("missing-page", "operation scope"),
    /** Two answers disagree on a field: it is unknown. */
    CONFLICTING_VALUES("conflicting-values", "resource field file otherFile"),
    /** A value that cannot be, such as 10.0.0.0/33 or port 70000: that entry is unknown. */
    BAD_VALUE("bad-value", "resource field value"),
    /** A policy document that cannot be read: what it allows is unknown. */
    UNREADABLE_POLICY("unreadable-policy", "resource field"),
    /** A resource names another that was looked for and is not there. */
    DANGLING_REFERENCE("dangling-reference", "resource field id");

    private final String code;
    private final String arguments;

    WarningCode(String code, String arguments) {
        this.code = code;
        this.arguments = arguments;
    }

    /** The code in {@link Warning#code()}: {@code dangling-reference}. */
    public String code() {
        return code;
    }

    /** The names of the arguments that a warning of this code always has. */
    public List<String> arguments() {
        return List.of(arguments.split(" "));
    }

    /** A warning with the values in the order of {@link #arguments()}. */
    Warning warning(String... values) {
        List<String> names = arguments();
        if (values.length != names.size()) {
            throw new IllegalArgumentException(code + " takes " + names + ".\nMaybe a value is missing.");
        }
        Map<String, String> named = new TreeMap<>();
        for (int i = 0; i < values.length; i++) {
            named.put(names.get(i), values[i]);
        }
        return new Warning(code, named);
    }
}
