package dev.fumidai.fact.shell;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;

/** What lets the operator log in on the target. */
public record TargetLogin(String candidate, Outcome outcome, Grounds grounds) implements Fact {

    /** What is so. */
    public enum Outcome {
        KEY_HELD,
        KEY_NOT_HELD,
        /** The target was launched with a key pair; whether the operator holds it is on the checklist. */
        KEY_ON_CHECKLIST,
        PASSWORD_HELD,
        PASSWORD_NOT_HELD,
        /** Windows, launched with a key pair that decrypts the administrator's password. */
        PASSWORD_ON_CHECKLIST,
        UNKNOWN
    }
}
