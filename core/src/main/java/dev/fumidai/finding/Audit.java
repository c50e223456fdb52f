package dev.fumidai.finding;

/**
 * What a method can leave of a record of its sessions, by its nature, from the most to the least. A matter of what AWS
 * can record: whether it is switched on is another one.
 */
public enum Audit {
    /**
     * What is typed and shown, beside who connected: <a
     * href="https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager-logging.html">session logging</a>
     * of Session Manager, where the session ends on the target. Of a tunnel through a host it sees encrypted bytes.
     */
    SESSION_CONTENT(0),
    /**
     * Who connected to what, and when, in CloudTrail: sessions of <a
     * href="https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager-auditing.html">Session
     * Manager</a>, tunnels of an <a
     * href="https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/log-ec2-instance-connect-endpoint-using-cloudtrail.html">EC2
     * Instance Connect Endpoint</a>, keys pushed to the <a
     * href="https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/connect-to-serial-console.html">serial console</a>.
     */
    API_CALLS(1),
    /**
     * Who was on the network, not on which instance: the <a
     * href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ConnectionLogOptions.html">connection log</a> of a
     * Client VPN endpoint.
     */
    CONNECTIONS(2),
    /** Nothing of AWS's: only what the hosts themselves write down. */
    NONE(3);

    private final int steps;

    Audit(int steps) {
        this.steps = steps;
    }

    /** How many steps it records less than the most. */
    public int steps() {
        return steps;
    }

    static Audit of(AccessMethod method) {
        return switch (method) {
            case SESSION_MANAGER_VPC_ENDPOINTS,
                    SESSION_MANAGER_NAT_GATEWAY,
                    SESSION_MANAGER_NAT_INSTANCE,
                    SESSION_MANAGER_CENTRAL_ENDPOINTS,
                    SESSION_MANAGER_PROXY,
                    SESSION_MANAGER_IPV6,
                    SESSION_MANAGER_INTERNET_GATEWAY -> SESSION_CONTENT;
            case INSTANCE_CONNECT_ENDPOINT, SSH_BASTION_SESSION_MANAGER, SERIAL_CONSOLE -> API_CALLS;
            case CLIENT_VPN -> CONNECTIONS;
            case SSH_BASTION, SITE_TO_SITE_VPN -> NONE;
        };
    }
}
