package dev.fumidai.plan;

/** What a plan asks of the operator: no snapshot tells it, and no step creates it. Words: {@code input.NAME}. */
public enum Input {
    /** The name of the operator's key pair. */
    KEY_NAME("key-of-the-operator"),
    /** Where the operator connects from. */
    OPERATOR_CIDR("203.0.113.10/32"),
    /** The public address of the router or firewall at the operator's end of a VPN. */
    CUSTOMER_DEVICE_ADDRESS("203.0.113.1"),
    /** Addresses for the clients of a VPN, where the snapshot does not tell which are free. */
    CLIENT_CIDR_BLOCK("100.64.0.0/22"),
    /** The security group of the target, where the snapshot does not tell it. */
    NODE_SECURITY_GROUP_ID("sg-of-the-instance");

    private final String example;

    Input(String example) {
        this.example = example;
    }

    /** A value as documents write it: what {@link Plan#applyTo} takes. */
    public String example() {
        return example;
    }
}
