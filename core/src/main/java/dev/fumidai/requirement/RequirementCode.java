package dev.fumidai.requirement;

/** What a requirement speaks of; the order is the order in which an answer quotes them. */
public enum RequirementCode {
    /** The session must not leave through the internet from the target's side. */
    NO_INTERNET_EGRESS(Value.NONE),
    /** No host or rule that the internet can reach. */
    NO_INBOUND_FROM_INTERNET(Value.NONE),
    /** No inbound rule on the target, existing or new. */
    NO_INBOUND_RULE_ON_TARGET(Value.NONE),
    /** No change of network, firewall or DNS. */
    NO_NETWORK_CHANGE(Value.NONE),
    /** No change of DNS. */
    NO_DNS_CHANGE(Value.NONE),
    /** No change of roles, profiles or policies. */
    NO_IAM_CHANGE(Value.NONE),
    /** No change at all. */
    NO_CHANGE(Value.NONE),
    /** What is typed and printed must be recorded. */
    SESSION_CONTENT_LOG(Value.NONE),
    /** No standing SSH keys. */
    NO_SSH_KEYS(Value.NONE),
    /** The session must be able to do something. */
    CAPABILITY(Value.CAPABILITY),
    /** A TCP port of the target must be reachable, 1 to 65535. */
    PORT(Value.WHOLE_NUMBER),
    /** A session must be able to last so many hours. */
    SESSION_HOURS(Value.NUMBER),
    /** So many people at the same time. */
    CONCURRENT_USERS(Value.WHOLE_NUMBER),
    /** So many gigabytes must be copied. */
    COPY_GB(Value.NUMBER),
    /** What is added to the monthly bill at most. */
    MONTHLY_BUDGET(Value.MONEY);

    /** What stands behind the code. */
    enum Value {
        NONE("no value"),
        CAPABILITY("one of SHELL, SSH, RDP, PORT_FORWARDING, FILE_COPY"),
        NUMBER("a plain number above 0, like 4 or 0.5"),
        WHOLE_NUMBER("a whole number above 0"),
        MONEY("an amount, like 30 (US dollars) or 200 CNY");

        private final String expected;

        Value(String expected) {
            this.expected = expected;
        }

        String expected() {
            return expected;
        }
    }

    private final Value kind;

    RequirementCode(Value kind) {
        this.kind = kind;
    }

    Value kind() {
        return kind;
    }

    /** Whether the code may stand several times in one question, with different values. */
    public boolean isRepeatable() {
        return this == CAPABILITY || this == PORT;
    }
}
