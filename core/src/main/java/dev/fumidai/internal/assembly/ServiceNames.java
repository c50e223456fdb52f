package dev.fumidai.internal.assembly;

import dev.fumidai.model.vpc.Endpoint;
import dev.fumidai.model.vpc.Endpoint.InterfaceEndpoint;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The names of AWS's services: as endpoint services, and as public host names. */
final class ServiceNames {
    static final String SSM = "ssm";
    static final String SSMMESSAGES = "ssmmessages";
    static final String EC2MESSAGES = "ec2messages";

    private static final Pattern AWS_SERVICE = Pattern.compile("(?:cn\\.)?com\\.amazonaws\\.([a-z0-9-]+)\\..+");
    /** What sessions that only tunnel may need. */
    static final List<String> TUNNEL = List.of(SSM, SSMMESSAGES, EC2MESSAGES);

    private ServiceNames() {}

    /** {@code ssm.ap-northeast-1.amazonaws.com}; China's Regions have a domain of their own. */
    static String publicName(String service, String region) {
        return service + "." + region + (region.startsWith("cn-") ? ".amazonaws.com.cn" : ".amazonaws.com");
    }

    /** {@code com.amazonaws.ap-northeast-1.ssm}, the name an endpoint is created with. */
    static String endpointService(String service, String region) {
        return "com.amazonaws." + region + "." + service;
    }

    /** Whether the endpoint stands for exactly this service of the Region: {@code ssm-contacts} is not {@code ssm}. */
    static boolean isFor(@Nullable String serviceName, String service, String region) {
        return serviceName != null
                && (serviceName.equals("com.amazonaws." + region + "." + service)
                        || serviceName.equals("cn.com.amazonaws." + region + "." + service));
    }

    /** Whether the endpoint stands for this service of some Region. */
    static boolean isForAnywhere(@Nullable String serviceName, String service) {
        return regionOf(serviceName)
                .filter(region -> isFor(serviceName, service, region))
                .isPresent();
    }

    /** The Region in the name of an endpoint's service. */
    static Optional<String> regionOf(@Nullable String serviceName) {
        Matcher matcher = AWS_SERVICE.matcher(Setting.text(serviceName));
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** Whether the endpoint may stand for the service, since it does not tell. */
    static boolean mayBeFor(Endpoint endpoint) {
        return endpoint.serviceName() == null;
    }

    /** Whether the endpoint's service is of another Region than this one. */
    static boolean isElsewhere(InterfaceEndpoint endpoint, String region) {
        return endpoint.serviceRegion() != null && !endpoint.serviceRegion().equals(region);
    }
}
