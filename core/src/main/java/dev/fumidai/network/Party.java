package dev.fumidai.network;

import dev.fumidai.model.Cidr;
import dev.fumidai.model.PortRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One side of a flow: an interface of an instance, the interfaces of an endpoint in one subnet, a NAT gateway, an
 * operator, or the internet.
 *
 * @param resource AWS's id, or {@code internet}
 * @param vpcId {@code null} outside every VPC, or unknown
 * @param subnetId {@code null} outside every subnet, or unknown
 * @param addresses where it may be found; a block stands for "some address of it"; {@code null} is unknown
 * @param groupIds its security groups; {@code null} is unknown; empty where it has none
 * @param ephemeralPorts the ports it may open connections from
 */
public record Party(
        String resource,
        @Nullable String vpcId,
        @Nullable String subnetId,
        @Nullable List<Cidr> addresses,
        @Nullable List<String> groupIds,
        PortRange ephemeralPorts) {

    /** The id of what lies outside. */
    public static final String INTERNET = "internet";

    /**
     * Somewhere on the internet: in one of the blocks if they are known, else anywhere in the public address space.
     */
    public static Party internet(List<Cidr> blocks) {
        return new Party(INTERNET, null, null, blocks, List.of(), EphemeralPorts.ANY_SYSTEM);
    }

    public boolean isInternet() {
        return resource.equals(INTERNET);
    }
}
