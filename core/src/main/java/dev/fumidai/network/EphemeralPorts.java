package dev.fumidai.network;

import dev.fumidai.model.PortRange;

/**
 * The ports a client's system opens connections from, and answers come back to.
 *
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/userguide/custom-network-acl.html#nacl-ephemeral-ports">Ephemeral
 *     ports</a>
 */
public final class EphemeralPorts {
    /** Current Linux kernels use 32768-60999, many AMIs up to 61000. */
    public static final PortRange LINUX = new PortRange(32768, 61000);
    /** Windows Server 2008 and later. */
    public static final PortRange WINDOWS = new PortRange(49152, 65535);
    /** NAT gateways. */
    public static final PortRange NAT_GATEWAY = new PortRange(1024, 65535);
    /** Wide enough for every client. */
    public static final PortRange ANY_SYSTEM = new PortRange(1024, 65535);

    private EphemeralPorts() {}
}
