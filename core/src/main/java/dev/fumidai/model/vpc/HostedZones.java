package dev.fumidai.model.vpc;

import dev.fumidai.model.Resource;
import java.util.List;

/**
 * The private hosted zones that are associated with a VPC, from {@code route53 list-hosted-zones-by-vpc}.
 *
 * @param zones in the order of their ids
 */
public record HostedZones(String vpcId, List<Zone> zones) implements Resource {
    @Override
    public String id() {
        return vpcId;
    }

    /** The same with another zones. */
    public HostedZones withZones(List<Zone> zones) {
        return new HostedZones(vpcId, zones);
    }

    /** @param name with the final dot, as Route 53 prints it: {@code ssm.ap-northeast-1.amazonaws.com.} */
    public record Zone(String hostedZoneId, String name) {}
}
