package dev.fumidai.snapshot;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Region codes, and the Regions that names of AWS contain.
 *
 * @see <a href="https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html">AWS Regions</a>
 */
final class Regions {
    private static final List<String> KNOWN = List.of(
            "af-south-1",
            "ap-east-1",
            "ap-east-2",
            "ap-northeast-1",
            "ap-northeast-2",
            "ap-northeast-3",
            "ap-south-1",
            "ap-south-2",
            "ap-southeast-1",
            "ap-southeast-2",
            "ap-southeast-3",
            "ap-southeast-4",
            "ap-southeast-5",
            "ap-southeast-6",
            "ap-southeast-7",
            "ca-central-1",
            "ca-west-1",
            "cn-north-1",
            "cn-northwest-1",
            "eu-central-1",
            "eu-central-2",
            "eu-isoe-west-1",
            "eu-north-1",
            "eu-south-1",
            "eu-south-2",
            "eu-west-1",
            "eu-west-2",
            "eu-west-3",
            "eusc-de-east-1",
            "il-central-1",
            "me-central-1",
            "me-south-1",
            "mx-central-1",
            "sa-east-1",
            "us-east-1",
            "us-east-2",
            "us-gov-east-1",
            "us-gov-west-1",
            "us-iso-east-1",
            "us-iso-west-1",
            "us-isob-east-1",
            "us-isob-west-1",
            "us-isof-east-1",
            "us-isof-south-1",
            "us-west-1",
            "us-west-2");

    /** The shape of a Region that is newer than the list. */
    private static final Pattern SHAPE =
            Pattern.compile("[a-z]{2,4}(-[a-z]+)?-(central|(north|south)?(east|west)|north|south)-\\d");

    private static final Pattern ZONE_OF_NEW_REGION = Pattern.compile("(" + SHAPE.pattern() + ")[a-z]");

    private Regions() {}

    static boolean isRegion(String name) {
        return KNOWN.contains(name) || SHAPE.matcher(name).matches();
    }

    /** {@code us-west-2} for {@code us-west-2a} and for the Local Zone {@code us-west-2-lax-1a}. */
    static @Nullable String ofZone(@Nullable String zone) {
        if (zone == null) {
            return null;
        }
        String known = KNOWN.stream()
                .filter(zone::startsWith)
                .max(Comparator.comparingInt(String::length))
                .orElse(null);
        if (known != null) {
            return known;
        }
        Matcher newer = ZONE_OF_NEW_REGION.matcher(zone);
        return newer.matches() ? newer.group(1) : null;
    }

    /** {@code ap-northeast-1} for {@code com.amazonaws.ap-northeast-1.ssm}. */
    static @Nullable String ofServiceName(@Nullable String serviceName) {
        if (serviceName != null) {
            for (String part : serviceName.split("\\.", -1)) {
                if (isRegion(part)) {
                    return part;
                }
            }
        }
        return null;
    }

    /** The fourth part of an ARN; none for global services. */
    static @Nullable String ofArn(@Nullable String arn) {
        String[] parts = arn == null ? new String[0] : arn.split(":", 6);
        return parts.length == 6 && parts[0].equals("arn") && isRegion(parts[3]) ? parts[3] : null;
    }

    /** The fifth part of an ARN where it is an account. */
    static @Nullable String accountOfArn(@Nullable String arn) {
        String[] parts = arn == null ? new String[0] : arn.split(":", 6);
        return parts.length == 6 && parts[0].equals("arn") && isAccount(parts[4]) ? parts[4] : null;
    }

    static boolean isAccount(@Nullable String name) {
        return name != null && name.length() == 12 && name.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
