package dev.fumidai.internal.assembly;

import dev.fumidai.model.vpc.Endpoint;
import dev.fumidai.model.vpc.Endpoint.InterfaceEndpoint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The names of AWS's services: as endpoint services, and as public host names. */
final class ServiceNames {
    static final String SSM = "ssm";
    static final String SSMMESSAGES = "ssmmessages";
    static final String EC2MESSAGES = "ec2messages";

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

    /** Whether the endpoint may stand for the service, since it does not tell. */
    static boolean mayBeFor(Endpoint endpoint) {
        return endpoint.serviceName() == null;
    }

    /** Whether the endpoint's service is of another Region than this one. */
    static boolean isElsewhere(InterfaceEndpoint endpoint, String region) {
        return endpoint.serviceRegion() != null && !endpoint.serviceRegion().equals(region);
    }
}
