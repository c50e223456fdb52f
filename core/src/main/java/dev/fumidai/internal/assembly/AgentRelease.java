package dev.fumidai.internal.assembly;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A version of SSM Agent, compared number by number: 3.3.4.0 is before 3.3.40.0.
 *
 * @see <a href="https://github.com/aws/amazon-ssm-agent/blob/mainline/RELEASENOTES.md">Release notes</a>
 */
record AgentRelease(String text) implements Comparable<AgentRelease> {
    /** The first with Session Manager. */
    static final AgentRelease SESSION_MANAGER = new AgentRelease("2.3.68.0");
    /** The first that encrypts sessions with a KMS key. */
    static final AgentRelease ENCRYPTION = new AgentRelease("2.3.539.0");
    /** The first that forwards to a port of another host. */
    static final AgentRelease REMOTE_HOST_FORWARDING = new AgentRelease("3.1.1374.0");
    /** The first that asks for the Default Host Management Configuration. */
    static final AgentRelease HOST_MANAGEMENT = new AgentRelease("3.2.582.0");
    /** The first that does without ec2messages. */
    static final AgentRelease SSMMESSAGES_ONLY = new AgentRelease("3.3.40.0");
    /**
     * The first with the option UseDualStackEndpoint.
     *
     * @see <a href="https://github.com/aws/amazon-ssm-agent/releases/tag/3.3.3270.0">Release 3.3.3270.0</a>
     */
    static final AgentRelease DUAL_STACK = new AgentRelease("3.3.3270.0");

    private static final Pattern NUMBERS = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,9}){1,4}");

    /** The day on which the first that asks for the Default Host Management Configuration is tagged. */
    private static final LocalDate HOST_MANAGEMENT_FROM = LocalDate.of(2023, 2, 3);

    /** Enough for whatever Session Manager offers on a day, and no newer than it has to be. */
    static AgentRelease enoughOn(LocalDate day) {
        if (!day.isBefore(Ec2Messages.OPTIONAL_FROM)) {
            return SSMMESSAGES_ONLY;
        }
        return day.isBefore(HOST_MANAGEMENT_FROM) ? REMOTE_HOST_FORWARDING : HOST_MANAGEMENT;
    }

    /** The version, or empty if the text is none. */
    static Optional<AgentRelease> parse(String text) {
        return NUMBERS.matcher(text).matches() ? Optional.of(new AgentRelease(text)) : Optional.empty();
    }

    boolean isAtLeast(AgentRelease other) {
        return compareTo(other) >= 0;
    }

    @Override
    public int compareTo(AgentRelease other) {
        String[] own = text.split("\\.", -1);
        String[] others = other.text.split("\\.", -1);
        for (int i = 0; i < Math.max(own.length, others.length); i++) {
            int order = Integer.compare(part(own, i), part(others, i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static int part(String[] parts, int index) {
        return index < parts.length ? Integer.parseInt(parts[index]) : 0;
    }
}
