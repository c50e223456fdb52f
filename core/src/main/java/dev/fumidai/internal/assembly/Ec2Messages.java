package dev.fumidai.internal.assembly;

import java.time.LocalDate;
import java.util.Set;

/**
 * The service that agents before 3.3.40.0 poll beside ssmmessages, and its end. The rules SMBL-P08 carry the same day.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/systems-manager/latest/userguide/systems-manager-setting-up-messageAPIs.html">Message
 *     APIs</a>
 */
final class Ec2Messages {
    /** No agent could do without it before; the release that can is tagged on this day. */
    static final LocalDate OPTIONAL_FROM = LocalDate.of(2024, 1, 31);
    /** AWS retires the endpoint, as a customer quotes AWS's notice. */
    static final LocalDate RETIRED_FROM = LocalDate.of(2026, 9, 30);

    /** Regions launched in 2024 and later only support ssmmessages. */
    private static final Set<String> NEVER_THERE =
            Set.of("ap-southeast-5", "ap-southeast-6", "ap-southeast-7", "ap-east-2", "mx-central-1");

    private Ec2Messages() {}

    static boolean isOffered(String region) {
        return !NEVER_THERE.contains(region);
    }
}
