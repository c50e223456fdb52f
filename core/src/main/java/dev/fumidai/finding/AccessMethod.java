package dev.fumidai.finding;

import java.util.Optional;

/** A way to a shell on an instance. The order is the last criterion of the ranking. Every constant has rules. */
public enum AccessMethod {
    /** Session Manager through interface endpoints in the instance's VPC. */
    SESSION_MANAGER_VPC_ENDPOINTS("SMVE", true, false, true, false),
    /** Session Manager through a public NAT gateway. */
    SESSION_MANAGER_NAT_GATEWAY("SMNG", true, true, true, false),
    /** SSH (RDP on Windows) through a host with a public address. */
    SSH_BASTION("SSBH", false, false, false, true);

    private final String code;
    private final boolean sessionManager;
    private final boolean internetEgress;
    private final boolean contentLog;
    private final boolean inboundFromInternet;

    AccessMethod(
            String code,
            boolean sessionManager,
            boolean internetEgress,
            boolean contentLog,
            boolean inboundFromInternet) {
        this.code = code;
        this.sessionManager = sessionManager;
        this.internetEgress = internetEgress;
        this.contentLog = contentLog;
        this.inboundFromInternet = inboundFromInternet;
    }

    /** The four letters its rule ids start with. */
    public String code() {
        return code;
    }

    /** Whether the Systems Manager block (rules SMBL) speaks of it. */
    public boolean usesSessionManager() {
        return sessionManager;
    }

    /** Whether its session leaves through the internet from the target's side. */
    public boolean hasInternetEgress() {
        return internetEgress;
    }

    /** Whether the content of its shell sessions can be recorded. */
    public boolean canLogSessionContent() {
        return contentLog;
    }

    /** Whether it needs a host that the internet can reach. */
    public boolean hasInboundFromInternet() {
        return inboundFromInternet;
    }

    /** The method whose rule ids start with this code. */
    public static Optional<AccessMethod> ofCode(String code) {
        for (AccessMethod method : values()) {
            if (method.code.equals(code)) {
                return Optional.of(method);
            }
        }
        return Optional.empty();
    }
}
