package dev.fumidai.finding;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * How much a method allows by its nature, whatever the environment. A value.
 *
 * @param most the most that it allows, in the unit of the kind
 * @param source where AWS says so
 */
public record MethodLimit(AccessMethod method, Kind kind, BigDecimal most, String source) {
    /** What is limited. */
    public enum Kind {
        /** Hours that a connection lasts. */
        SESSION_HOURS,
        /** Connections at a time. */
        CONCURRENT_USERS,
        /** Gigabytes that can be copied at full speed; 0 where AWS slows bulk transfers down. */
        COPY_GB
    }

    private static final String CONNECT_ENDPOINT =
            "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/connect-with-ec2-instance-connect-endpoint.html";
    private static final String CONNECT_QUOTAS = "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/eice-quotas.html";

    private static final List<MethodLimit> ALL = List.of(
            connect(Kind.SESSION_HOURS, 1, CONNECT_ENDPOINT),
            connect(Kind.CONCURRENT_USERS, 20, CONNECT_QUOTAS),
            connect(Kind.COPY_GB, 0, CONNECT_ENDPOINT));

    private static MethodLimit connect(Kind kind, long most, String source) {
        return new MethodLimit(AccessMethod.INSTANCE_CONNECT_ENDPOINT, kind, BigDecimal.valueOf(most), source);
    }

    /** The limit of a method; empty where none is known. */
    public static Optional<MethodLimit> of(AccessMethod method, Kind kind) {
        return ALL.stream()
                .filter(limit -> limit.method == method && limit.kind == kind)
                .findFirst();
    }

    /** All that is known. */
    public static List<MethodLimit> all() {
        return ALL;
    }
}
