package dev.fumidai.finding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a method offers by its nature, whatever the environment: a line of the table of capabilities, which holds every
 * feature of every method once. What AWS gives no figure for is said to be so, never guessed. A value.
 *
 * <pre>{@code
 * MethodCapability.of(AccessMethod.INSTANCE_CONNECT_ENDPOINT, Feature.SESSION_HOURS).most();   // 1
 * MethodCapability.of(AccessMethod.SSH_BASTION, Feature.SESSION_HOURS).most();                 // empty: no limit of AWS
 * }</pre>
 *
 * @param bound what the support is bound to: a version of SSM Agent, an amount, or ports; empty where it is not
 * @param source where AWS says so
 * @param read the day on which the source said so
 */
public record MethodCapability(
        AccessMethod method, Feature feature, Support support, String bound, String source, LocalDate read) {
    /** What may be asked of a session. The names are those of requirements and their values where there is one. */
    public enum Feature {
        /** An interactive shell. */
        SHELL,
        /** The SSH protocol, for tools that speak it. */
        SSH,
        /** Remote Desktop, on Windows. */
        RDP,
        /** A port of the instance on the operator's machine. */
        PORT_FORWARDING,
        /** Copying files. */
        FILE_COPY,
        /** Any TCP port of the instance, not only those of SSH and RDP. */
        PORT,
        /** A record of what is typed and shown in a shell. */
        SESSION_CONTENT_LOG,
        /** Hours that a session lasts. */
        SESSION_HOURS,
        /** Sessions at a time. */
        CONCURRENT_USERS,
        /** Gigabytes that can be copied at full speed. */
        COPY_GB
    }

    /** How far a method offers a feature. */
    public enum Support {
        /** It does, with no limit of AWS. */
        OFFERED,
        /** From the bound version of SSM Agent on. */
        FROM_AGENT,
        /** Up to the bound amount. */
        UP_TO,
        /** For the bound ports, separated by commas. */
        PORTS_ONLY,
        /** As long as the account's session preferences allow. */
        BY_PREFERENCES,
        /** AWS gives no figure. */
        NOT_STATED,
        /** It does not. */
        NOT_OFFERED
    }

    private static final LocalDate READ = LocalDate.of(2026, 11, 23);
    private static final String SESSIONS =
            "https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager-prerequisites.html";
    private static final String LOGGING =
            "https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager-logging.html";
    private static final String DURATION =
            "https://docs.aws.amazon.com/systems-manager/latest/userguide/session-preferences-max-timeout.html";
    private static final String CONNECT =
            "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/connect-with-ec2-instance-connect-endpoint.html";
    private static final String CONNECT_QUOTAS = "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/eice-quotas.html";
    private static final String CONSOLE =
            "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/connect-to-serial-console.html";
    private static final String SSH = "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/connect.html";

    /** SSH through a session and port forwarding, by the table of the prerequisites. */
    private static final String TUNNELS = "3.0.222.0";

    /** A line before it is known for which method. */
    private record Line(Feature feature, Support support, String bound, String source) {
        private static Line of(Feature feature, Support support, String source) {
            return new Line(feature, support, "", source);
        }
    }

    private static final List<Line> SESSION_MANAGER = List.of(
            Line.of(Feature.SHELL, Support.OFFERED, SESSIONS),
            new Line(Feature.SSH, Support.FROM_AGENT, TUNNELS, SESSIONS),
            new Line(Feature.RDP, Support.FROM_AGENT, TUNNELS, SESSIONS),
            new Line(Feature.PORT_FORWARDING, Support.FROM_AGENT, TUNNELS, SESSIONS),
            new Line(Feature.FILE_COPY, Support.FROM_AGENT, TUNNELS, SESSIONS),
            new Line(Feature.PORT, Support.FROM_AGENT, TUNNELS, SESSIONS),
            Line.of(Feature.SESSION_CONTENT_LOG, Support.OFFERED, LOGGING),
            Line.of(Feature.SESSION_HOURS, Support.BY_PREFERENCES, DURATION),
            Line.of(Feature.CONCURRENT_USERS, Support.NOT_STATED, SESSIONS),
            Line.of(Feature.COPY_GB, Support.NOT_STATED, SESSIONS));

    private static final List<Line> REMOTE_SHELL = List.of(
            Line.of(Feature.SHELL, Support.OFFERED, SSH),
            Line.of(Feature.SSH, Support.OFFERED, SSH),
            Line.of(Feature.RDP, Support.OFFERED, SSH),
            Line.of(Feature.PORT_FORWARDING, Support.OFFERED, SSH),
            Line.of(Feature.FILE_COPY, Support.OFFERED, SSH),
            Line.of(Feature.PORT, Support.OFFERED, SSH),
            Line.of(Feature.SESSION_CONTENT_LOG, Support.NOT_OFFERED, LOGGING),
            Line.of(Feature.SESSION_HOURS, Support.OFFERED, SSH),
            Line.of(Feature.CONCURRENT_USERS, Support.OFFERED, SSH),
            Line.of(Feature.COPY_GB, Support.OFFERED, SSH));

    /** The host's agent forwards; that it can is a prerequisite of the method itself. */
    private static final List<Line> HOST_TUNNEL = List.of(
            Line.of(Feature.SHELL, Support.OFFERED, SESSIONS),
            Line.of(Feature.SSH, Support.OFFERED, SESSIONS),
            Line.of(Feature.RDP, Support.OFFERED, SESSIONS),
            Line.of(Feature.PORT_FORWARDING, Support.OFFERED, SESSIONS),
            Line.of(Feature.FILE_COPY, Support.OFFERED, SESSIONS),
            Line.of(Feature.PORT, Support.OFFERED, SESSIONS),
            Line.of(Feature.SESSION_CONTENT_LOG, Support.NOT_OFFERED, LOGGING),
            Line.of(Feature.SESSION_HOURS, Support.BY_PREFERENCES, DURATION),
            Line.of(Feature.CONCURRENT_USERS, Support.NOT_STATED, SESSIONS),
            Line.of(Feature.COPY_GB, Support.NOT_STATED, SESSIONS));

    private static final List<Line> CONNECT_ENDPOINT = List.of(
            Line.of(Feature.SHELL, Support.OFFERED, CONNECT),
            Line.of(Feature.SSH, Support.OFFERED, CONNECT),
            Line.of(Feature.RDP, Support.OFFERED, CONNECT),
            Line.of(Feature.PORT_FORWARDING, Support.OFFERED, CONNECT),
            Line.of(Feature.FILE_COPY, Support.OFFERED, CONNECT),
            new Line(Feature.PORT, Support.PORTS_ONLY, "22,3389", CONNECT),
            Line.of(Feature.SESSION_CONTENT_LOG, Support.NOT_OFFERED, CONNECT),
            new Line(Feature.SESSION_HOURS, Support.UP_TO, "1", CONNECT),
            new Line(Feature.CONCURRENT_USERS, Support.UP_TO, "20", CONNECT_QUOTAS),
            // AWS slows bulk transfers down and gives no figure: none is at full speed.
            new Line(Feature.COPY_GB, Support.UP_TO, "0", CONNECT));

    private static final List<Line> SERIAL_PORT = List.of(
            Line.of(Feature.SHELL, Support.OFFERED, CONSOLE),
            Line.of(Feature.SSH, Support.NOT_OFFERED, CONSOLE),
            Line.of(Feature.RDP, Support.NOT_OFFERED, CONSOLE),
            Line.of(Feature.PORT_FORWARDING, Support.NOT_OFFERED, CONSOLE),
            Line.of(Feature.FILE_COPY, Support.NOT_OFFERED, CONSOLE),
            Line.of(Feature.PORT, Support.NOT_OFFERED, CONSOLE),
            Line.of(Feature.SESSION_CONTENT_LOG, Support.NOT_OFFERED, CONSOLE),
            new Line(Feature.SESSION_HOURS, Support.UP_TO, "1", CONSOLE),
            new Line(Feature.CONCURRENT_USERS, Support.UP_TO, "1", CONSOLE),
            Line.of(Feature.COPY_GB, Support.NOT_OFFERED, CONSOLE));

    private static final List<MethodCapability> ALL = Arrays.stream(AccessMethod.values())
            .flatMap(method -> lines(method).stream()
                    .map(line ->
                            new MethodCapability(method, line.feature, line.support, line.bound, line.source, READ)))
            .toList();

    private static final Map<AccessMethod, Map<Feature, MethodCapability>> INDEX = ALL.stream()
            .collect(Collectors.groupingBy(
                    MethodCapability::method, Collectors.toMap(MethodCapability::feature, Function.identity())));

    private static List<Line> lines(AccessMethod method) {
        return switch (method.session()) {
            case SESSION_MANAGER -> SESSION_MANAGER;
            case REMOTE_SHELL -> REMOTE_SHELL;
            case CONNECT_ENDPOINT -> CONNECT_ENDPOINT;
            case HOST_TUNNEL -> HOST_TUNNEL;
            case SERIAL_PORT -> SERIAL_PORT;
        };
    }

    /** What a method offers of a feature. */
    public static MethodCapability of(AccessMethod method, Feature feature) {
        return Objects.requireNonNull(
                INDEX.getOrDefault(method, Map.of()).get(feature), "no line for " + feature + " of " + method);
    }

    /** The whole table: by method, then by feature. */
    public static List<MethodCapability> all() {
        return ALL;
    }

    /** Whether some session of the method has it, be it within bounds. */
    public boolean isOffered() {
        return support != Support.NOT_OFFERED;
    }

    /** The most that AWS allows; empty where it sets no limit or states none. */
    public Optional<BigDecimal> most() {
        return support == Support.UP_TO ? Optional.of(new BigDecimal(bound)) : Optional.empty();
    }

    /** The first version of SSM Agent that has it; empty where it hangs on no version. */
    public Optional<String> agent() {
        return support == Support.FROM_AGENT ? Optional.of(bound) : Optional.empty();
    }

    /** Whether a TCP port can be reached, as far as the method decides it. */
    public boolean reaches(int port) {
        return support == Support.PORTS_ONLY ? List.of(bound.split(",")).contains(Integer.toString(port)) : isOffered();
    }
}
