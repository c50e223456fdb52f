package dev.fumidai.fact.shell;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;

/** What lets the operator log in on the target. */
public record TargetLogin(String candidate, Outcome outcome, Grounds grounds) implements Fact {

    /** What is so. */
    public enum Outcome {
        KEY_HELD,
        /** EC2 Instance Connect pushes one: the target has the package for it, as declared. */
        KEY_PUSHED,
        /** No key is known, and whether the target has the package that lets EC2 Instance Connect push one is not told. */
        PACKAGE_UNKNOWN,
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
