package dev.fumidai.secondopinion;

import dev.fumidai.model.PortRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who sends and receives packets under an address of its own: an interface, a NAT gateway, or somebody outside.
 *
 * @param id of the network interface or NAT gateway
 * @param vpcId empty outside
 * @param subnetId {@code null} outside, and for a regional NAT gateway
 * @param groups the interface's security groups; none filters nothing
 * @param publicAddress whether an internet gateway finds a public address to leave with
 * @param ports where it sends from when it asks
 */
record Station(
        Kind kind,
        String id,
        String vpcId,
        @Nullable String subnetId,
        long address,
        List<String> groups,
        boolean publicAddress,
        PortRange ports) {

    enum Kind {
        OUTSIDE,
        INTERFACE,
        NAT_GATEWAY
    }

    static final PortRange ANY_HOST = new PortRange(1024, 65535);
    static final PortRange LINUX = new PortRange(32768, 61000);
    static final PortRange WINDOWS = new PortRange(49152, 65535);

    static Station outside(String address) {
        return new Station(Kind.OUTSIDE, address, "", null, Block.number(address), List.of(), true, ANY_HOST);
    }

    boolean isOutside() {
        return kind == Kind.OUTSIDE;
    }

    boolean isIn(@Nullable String subnet) {
        return subnetId != null && subnetId.equals(subnet);
    }
}
