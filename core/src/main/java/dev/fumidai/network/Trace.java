package dev.fumidai.network;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a packet met so far. Not thread-safe. */
final class Trace {
    private final List<Hop> hops = new ArrayList<>();

    List<Hop> hops() {
        return List.copyOf(hops);
    }

    /** What stopped the packet or is not known, whatever let it pass. */
    static List<Hop> decided(List<Hop> hops) {
        return hops.stream()
                .filter(hop -> hop.decision() != Hop.Decision.PASSED)
                .toList();
    }

    /** What came of a packet that met these: one hop that surely stops it decides, whatever is not known besides. */
    static Hop.Decision outcome(boolean arrives, List<Hop> hops) {
        if (isAny(Hop.Decision.STOPPED, hops)) {
            return Hop.Decision.STOPPED;
        }
        return arrives && !isAny(Hop.Decision.UNKNOWN, hops) ? Hop.Decision.PASSED : Hop.Decision.UNKNOWN;
    }

    private static boolean isAny(Hop.Decision decision, List<Hop> hops) {
        return hops.stream().anyMatch(hop -> hop.decision() == decision);
    }

    boolean isStopped() {
        return isAny(Hop.Decision.STOPPED, hops);
    }

    void pass(String resource, String field, @Nullable String value) {
        hops.add(new Hop(resource, field, value, Hop.Decision.PASSED));
    }

    /** The packet goes no further: nothing that follows can change it. */
    boolean stop(String resource, String field, @Nullable String value, ExplanationCode why) {
        hops.add(new Hop(resource, field, value, Hop.Decision.STOPPED, why));
        return false;
    }

    /** Nobody can tell how the packet goes on. */
    boolean end(String resource, String field, @Nullable String value, ExplanationCode why) {
        doubt(resource, field, value, why);
        return false;
    }

    /** It is not known whether this stops the packet. */
    void doubt(String resource, String field, @Nullable String value, ExplanationCode why) {
        hops.add(new Hop(resource, field, value, Hop.Decision.UNKNOWN, why));
    }

    void add(List<Hop> more, ExplanationCode whereStopped) {
        more.forEach(hop -> hops.add(
                hop.decision() == Hop.Decision.UNKNOWN
                        ? hop.because(hop.code() == null ? ExplanationCode.UNKNOWN_RESOURCE : hop.code())
                        : hop.because(whereStopped)));
    }

    /** Adds what another trace has told already. */
    void adopt(List<Hop> more) {
        hops.addAll(more);
    }

    /** Adds what one thing says of the packet; true if it may go on. */
    boolean require(Hop hop, ExplanationCode whereStopped) {
        add(List.of(hop), whereStopped);
        return hop.decision() == Hop.Decision.PASSED;
    }

    /** The same where what is not known does not hide what else may stop the packet: true unless it stops. */
    boolean passesOrDoubts(Hop hop, ExplanationCode whereStopped) {
        add(List.of(hop), whereStopped);
        return hop.decision() != Hop.Decision.STOPPED;
    }

    /** Adds the answer of a filter: a packet that it stops is followed further, to find all that is in its way. */
    void filter(FilterCheck check, ExplanationCode whereStopped, boolean anyOfManyPeers) {
        boolean vague = check.outcome() == FilterOutcome.UNKNOWN
                || (check.outcome() == FilterOutcome.PARTIAL_ADDRESSES && anyOfManyPeers);
        if (vague) {
            check.hops().stream()
                    .map(Hop::doubted)
                    .forEach(hop -> hops.add(hop.because(ExplanationCode.UNKNOWN_RESOURCE)));
        } else {
            add(check.hops(), whereStopped);
        }
    }
}
