package dev.fumidai.finding;

import java.util.regex.Pattern;

/** What a rule speaks of; the letter in its id. */
public enum RuleKind {
    PREREQUISITE('P'),
    ADVANTAGE('A'),
    DRAWBACK('D'),
    REQUIREMENT('R');

    private static final Pattern ID = Pattern.compile("[A-Z][A-Z0-9]{3}-[PADR][0-9]{2}");

    private final char letter;

    RuleKind(char letter) {
        this.letter = letter;
    }

    public char letter() {
        return letter;
    }

    /**
     * The kind a rule id names: {@code SMVE-P04} is a prerequisite.
     *
     * @throws IllegalArgumentException if the id has another shape
     */
    public static RuleKind of(String ruleId) {
        if (ID.matcher(ruleId).matches()) {
            for (RuleKind kind : values()) {
                if (kind.letter == ruleId.charAt(5)) {
                    return kind;
                }
            }
        }
        throw new IllegalArgumentException("Not a rule id: '" + ruleId
                + "'.\nMaybe write four letters of the method, P, A, D or R, and two digits: SMVE-P04.");
    }
}
