package dev.fumidai.finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A way to a shell on an instance. The order is the last criterion of the ranking. Every constant has rules. */
public enum AccessMethod {
    /** Session Manager through interface endpoints in the instance's VPC. */
    SESSION_MANAGER_VPC_ENDPOINTS("SMVE", Session.SESSION_MANAGER, Nature.SYSTEMS_MANAGER),
    /** Session Manager through a public NAT gateway. */
    SESSION_MANAGER_NAT_GATEWAY("SMNG", Session.SESSION_MANAGER, Nature.SYSTEMS_MANAGER, Nature.INTERNET_EGRESS),
    /** SSH (RDP on Windows) through a host with a public address. */
    SSH_BASTION("SSBH", Session.REMOTE_SHELL, Nature.REMOTE_SHELL, Nature.STANDING_KEY, Nature.INBOUND_FROM_INTERNET),
    /** SSH (RDP on Windows) through an EC2 Instance Connect Endpoint. */
    INSTANCE_CONNECT_ENDPOINT("EICE", Session.CONNECT_ENDPOINT, Nature.REMOTE_SHELL, Nature.PUSHED_KEY),
    /** Session Manager over IPv6, by an egress-only internet gateway (or an internet gateway that stands already). */
    SESSION_MANAGER_IPV6("SMV6", Session.SESSION_MANAGER, Nature.SYSTEMS_MANAGER, Nature.INTERNET_EGRESS),
    /** The instance's serial port, through the EC2 serial console. */
    SERIAL_CONSOLE("SRCN", Session.SERIAL_PORT),
    /** Session Manager of an instance with a public address, by the internet gateway of its own public subnet. */
    SESSION_MANAGER_INTERNET_GATEWAY("SMIG", Session.SESSION_MANAGER, Nature.SYSTEMS_MANAGER, Nature.INTERNET_EGRESS);

    /** What a method is by its nature; requirements and shared rules hang on it. */
    private enum Nature {
        SYSTEMS_MANAGER,
        INTERNET_EGRESS,
        REMOTE_SHELL,
        STANDING_KEY,
        PUSHED_KEY,
        INBOUND_FROM_INTERNET
    }

    /** Through what the session runs, which decides what it offers: see {@link MethodCapability}. */
    enum Session {
        SESSION_MANAGER,
        REMOTE_SHELL,
        CONNECT_ENDPOINT,
        SERIAL_PORT
    }

    private final String code;
    private final Session session;

    @SuppressWarnings("ImmutableEnumChecker") // Never changed after the constructor.
    private final Set<Nature> natures;

    AccessMethod(String code, Session session, Nature... natures) {
        this.code = code;
        this.session = session;
        this.natures = EnumSet.noneOf(Nature.class);
        this.natures.addAll(Arrays.asList(natures));
    }

    /** The four letters its rule ids start with. */
    public String code() {
        return code;
    }

    Session session() {
        return session;
    }

    /**
     * The four letters of the rules that it shares with other methods: {@code SMBL} asks a node of Systems Manager,
     * {@code EGBL} the way out to public endpoints, {@code RSBL} SSH or RDP on the target, {@code REQS} what the question
     * requires.
     */
    public List<String> blocks() {
        List<String> blocks = new ArrayList<>();
        if (usesSessionManager()) {
            blocks.add("SMBL");
        }
        if (hasInternetEgress()) {
            blocks.add("EGBL");
        }
        if (opensRemoteShell()) {
            blocks.add("RSBL");
        }
        blocks.add("REQS");
        return List.copyOf(blocks);
    }

    /** Whether its sessions run through Session Manager, so that the Systems Manager block speaks of it. */
    public boolean usesSessionManager() {
        return natures.contains(Nature.SYSTEMS_MANAGER);
    }

    /** Whether its session leaves through the internet from the target's side. */
    public boolean hasInternetEgress() {
        return natures.contains(Nature.INTERNET_EGRESS);
    }

    /** Whether it needs a host that the internet can reach. */
    public boolean hasInboundFromInternet() {
        return natures.contains(Nature.INBOUND_FROM_INTERNET);
    }

    /** Whether it opens SSH or RDP on the target, which takes an inbound rule there. */
    public boolean opensRemoteShell() {
        return natures.contains(Nature.REMOTE_SHELL);
    }

    /** Whether it logs in with a key that stays valid after the session. */
    public boolean hasStandingKey() {
        return natures.contains(Nature.STANDING_KEY);
    }

    /** Whether a key that is valid for a minute can be pushed to the target, where its system takes one. */
    public boolean canPushKey() {
        return natures.contains(Nature.PUSHED_KEY);
    }

    /** The method whose rule ids start with this code. */
    public static Optional<AccessMethod> ofCode(String code) {
        return Arrays.stream(values())
                .filter(method -> method.code.equals(code))
                .findFirst();
    }
}
