package dev.fumidai.secondopinion;

import dev.fumidai.network.ExplanationCode;
import org.jspecify.annotations.Nullable;

/**
 * What became of a connection: it came about, or where it stopped first.
 *
 * @param leg of the stop; {@code null} where it was reached
 */
record Verdict(
        boolean reached,
        @Nullable Leg leg,
        @Nullable ExplanationCode code,
        @Nullable String resource) {
    static final Verdict REACHED = new Verdict(true, null, null, null);

    enum Leg {
        FORWARD,
        BACK
    }

    static Verdict stopped(Leg leg, ExplanationCode code, String resource) {
        return new Verdict(false, leg, code, resource);
    }

    /** Whether the packet came where the rules of this simulator end: no opinion. */
    boolean isNoOpinion() {
        return code == ExplanationCode.UNSUPPORTED_COMPONENT;
    }

    @Override
    public String toString() {
        return reached ? "REACHED" : leg + " " + code + " " + resource;
    }
}
