package dev.fumidai.network;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether a TCP connection comes about from one end to the other, with everything it meets on the way there and on the
 * way back. A value.
 *
 * @param from as it was asked: the id of a resource, {@code internet}, an address or a block
 * @param to likewise
 * @param port the destination's
 * @param outcome {@code NOT_REACHABLE} as soon as one hop surely stops it, whatever is not known besides
 * @param forward what the question meets, in its order
 * @param back what the answer meets; empty where the question gets nowhere
 */
public record NetworkPath(String from, String to, int port, Outcome outcome, List<Hop> forward, List<Hop> back) {

    /** Whether the connection comes about. */
    public enum Outcome {
        REACHABLE,
        NOT_REACHABLE,
        /** Nothing that the snapshot tells stops it, but it does not tell everything. */
        UNKNOWN
    }

    /** Where it stops first; empty unless it is not reachable. */
    public Optional<Hop> stop() {
        return first(Hop.Decision.STOPPED);
    }

    /** What is not known first, whether it matters or not. */
    public Optional<Hop> doubt() {
        return first(Hop.Decision.UNKNOWN);
    }

    private Optional<Hop> first(Hop.Decision decision) {
        return Stream.concat(forward.stream(), back.stream())
                .filter(hop -> hop.decision() == decision)
                .findFirst();
    }
}
