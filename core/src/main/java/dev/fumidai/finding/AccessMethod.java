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
    /** SSH (RDP on Windows) through a host that Session Manager reaches, without an inbound port on it. */
    SSH_BASTION_SESSION_MANAGER(
            "SBSM",
            Session.HOST_TUNNEL,
            Nature.SYSTEMS_MANAGER,
            Nature.REMOTE_SHELL,
            Nature.PUSHED_KEY,
            Nature.NODE_ON_ANY_WAY),
    /** Session Manager through an instance that forwards and translates: a NAT instance. */
    SESSION_MANAGER_NAT_INSTANCE("SMNI", Session.SESSION_MANAGER, Nature.SYSTEMS_MANAGER, Nature.INTERNET_EGRESS),
    /** Session Manager through interface endpoints in another VPC, by VPC peering or a transit gateway. */
    SESSION_MANAGER_CENTRAL_ENDPOINTS("SMCE", Session.SESSION_MANAGER, Nature.SYSTEMS_MANAGER),
    /** Session Manager through an internet proxy that the instance's agent uses. */
    SESSION_MANAGER_PROXY("SMPX", Session.SESSION_MANAGER, Nature.SYSTEMS_MANAGER, Nature.PROXIED_EGRESS),
    /** Session Manager over IPv6, by an egress-only internet gateway (or an internet gateway that stands already). */
    SESSION_MANAGER_IPV6("SMV6", Session.SESSION_MANAGER, Nature.SYSTEMS_MANAGER, Nature.INTERNET_EGRESS),
    /**
     * SSH (RDP on Windows) through a Client VPN endpoint. It faces the internet, but as a service of AWS that admits only
     * who signs in: there is no host of the account's own that the internet could reach.
     */
    CLIENT_VPN("CVPN", Session.REMOTE_SHELL, Nature.REMOTE_SHELL, Nature.STANDING_KEY),
    /** SSH (RDP on Windows) from the operator's own network, by a Site-to-Site VPN or AWS Direct Connect. */
    SITE_TO_SITE_VPN("SSVP", Session.REMOTE_SHELL, Nature.REMOTE_SHELL, Nature.STANDING_KEY),
    /** The instance's serial port, through the EC2 serial console. */
    SERIAL_CONSOLE("SRCN", Session.SERIAL_PORT),
    /** Session Manager of an instance with a public address, by the internet gateway of its own public subnet. */
    SESSION_MANAGER_INTERNET_GATEWAY("SMIG", Session.SESSION_MANAGER, Nature.SYSTEMS_MANAGER, Nature.INTERNET_EGRESS);

    /** What a method is by its nature; requirements and shared rules hang on it. */
    private enum Nature {
        SYSTEMS_MANAGER,
        INTERNET_EGRESS,
        /** By a proxy: the internet is the proxy's to reach, and the target's own way leads to the proxy only. */
        PROXIED_EGRESS,
        /** Its node reaches Systems Manager by endpoints or by the internet, whichever stands. */
        NODE_ON_ANY_WAY,
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
        /** Session Manager forwards a port of a host to the target. */
        HOST_TUNNEL,
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
        if (natures.contains(Nature.INTERNET_EGRESS) || natures.contains(Nature.NODE_ON_ANY_WAY)) {
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

    /** The service of AWS that its sessions run through; none where they run through the account's own resources. */
    public Optional<SessionService> sessionService() {
        return switch (session) {
            case SESSION_MANAGER, HOST_TUNNEL -> Optional.of(SessionService.SYSTEMS_MANAGER);
            case CONNECT_ENDPOINT -> Optional.of(SessionService.EC2_INSTANCE_CONNECT);
            case SERIAL_PORT -> Optional.of(SessionService.EC2_SERIAL_CONSOLE);
            case REMOTE_SHELL -> Optional.empty();
        };
    }

    /** Whether the session of Session Manager ends on the target itself, not on a host before it. */
    public boolean endsSessionOnTarget() {
        return usesSessionManager() && !opensRemoteShell();
    }

    /** Whether its session leaves through the internet from the target's side. */
    public boolean hasInternetEgress() {
        return natures.contains(Nature.INTERNET_EGRESS) || natures.contains(Nature.PROXIED_EGRESS);
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

    /** What it can leave of a record of its sessions. */
    public Audit audit() {
        return Audit.of(this);
    }

    /** What it leaves to be kept up beside the target. */
    public Upkeep upkeep() {
        return Upkeep.of(this);
    }

    /** The method whose rule ids start with this code. */
    public static Optional<AccessMethod> ofCode(String code) {
        return Arrays.stream(values())
                .filter(method -> method.code.equals(code))
                .findFirst();
    }
}
