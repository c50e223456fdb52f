package dev.fumidai;

import dev.fumidai.model.AwsSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * Does a TCP connection come about from here to there?
 *
 * <pre>{@code
 * PathQuestion question = PathQuestion.in(snapshot).from("i-0abc").to("internet").onPort(443);
 * }</pre>
 *
 * <p>A value: immutable, thread-safe, comparable.
 *
 * @param snapshot the environment
 * @param from the id of an instance, network interface or interface endpoint, {@code internet}, an address or a block
 * @param to likewise; one of the two is inside a VPC
 * @param port of the destination, 1 to 65535
 */
public record PathQuestion(AwsSnapshot snapshot, String from, String to, int port) {

    /** @throws IllegalArgumentException if an end is missing or blank; what it means is seen when it is answered */
    public PathQuestion {
        if (snapshot == null) {
            throw new IllegalArgumentException(
                    "snapshot is null, expected a value.\nMaybe read one with SnapshotReader.read(path).");
        }
        given("from", from);
        given("to", to);
    }

    private static void given(String what, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(what + " is " + (value == null ? "null" : "\"" + value + "\"")
                    + ", expected an end of a path.\nMaybe give an instance (i-…), 'internet' or an address.");
        }
    }

    /** Begins a question about an environment; the ends and the port come next. */
    public static FromStep in(AwsSnapshot snapshot) {
        return from -> to -> port -> new PathQuestion(snapshot, from, to, port);
    }

    /** Where the connection begins. */
    @FunctionalInterface
    public interface FromStep {
        ToStep from(String end);
    }

    /** Where it is to end. */
    @FunctionalInterface
    public interface ToStep {
        PortStep to(String end);
    }

    /** On which port. */
    @FunctionalInterface
    public interface PortStep {
        /** @throws IllegalArgumentException if an end is null or blank */
        PathQuestion onPort(int port);
    }
}
