package dev.fumidai.finding;

/** What a method leaves to be kept up beside the target, by its nature, from the least to the most. */
public enum Upkeep {
    /** AWS keeps up what there is. */
    NONE(0),
    /**
     * A device of the operator's own network: the <a
     * href="https://docs.aws.amazon.com/vpn/latest/s2svpn/your-cgw.html">customer gateway device</a>.
     */
    DEVICE(1),
    /**
     * An instance whose system is to be patched, which is <a
     * href="https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/update-management.html">the account's own task</a>: a
     * bastion, a proxy, a <a href="https://docs.aws.amazon.com/vpc/latest/userguide/vpc-nat-comparison.html">NAT
     * instance</a>.
     */
    HOST(2);

    private final int steps;

    Upkeep(int steps) {
        this.steps = steps;
    }

    /** How many steps it is above none. */
    public int steps() {
        return steps;
    }

    static Upkeep of(AccessMethod method) {
        return switch (method) {
            case SSH_BASTION, SSH_BASTION_SESSION_MANAGER, SESSION_MANAGER_NAT_INSTANCE, SESSION_MANAGER_PROXY -> HOST;
            case SITE_TO_SITE_VPN -> DEVICE;
            case SESSION_MANAGER_VPC_ENDPOINTS,
                    SESSION_MANAGER_NAT_GATEWAY,
                    SESSION_MANAGER_CENTRAL_ENDPOINTS,
                    SESSION_MANAGER_IPV6,
                    SESSION_MANAGER_INTERNET_GATEWAY,
                    INSTANCE_CONNECT_ENDPOINT,
                    CLIENT_VPN,
                    SERIAL_CONSOLE -> NONE;
        };
    }
}
