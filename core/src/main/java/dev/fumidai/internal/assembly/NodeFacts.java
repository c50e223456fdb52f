package dev.fumidai.internal.assembly;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;
import dev.fumidai.fact.node.AgentMessaging;
import dev.fumidai.fact.node.AgentVersion;
import dev.fumidai.fact.node.InstanceMetadata;
import dev.fumidai.fact.node.MachineState;
import dev.fumidai.fact.node.MachineState.Machine;
import dev.fumidai.fact.node.NodeIdentity;
import dev.fumidai.fact.node.OperatingSystem;
import dev.fumidai.fact.node.OperatorSide;
import dev.fumidai.fact.node.RegionSupport;
import dev.fumidai.fact.node.SessionLogging;
import dev.fumidai.fact.node.TrustRoots;
import dev.fumidai.model.Declarations;
import dev.fumidai.model.Kind;
import dev.fumidai.model.compute.Image;
import dev.fumidai.model.compute.Instance;
import dev.fumidai.model.ssm.InstanceInformation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The facts of the Systems Manager block about one node. */
final class NodeFacts {
    private final Setting setting;
    private final Instance node;
    private final Optional<String> declared;
    private final Optional<InstanceInformation> information;
    private final Optional<AgentRelease> agent;
    private final IdentityFacts identity;
    private final Grounds common;

    /** The target as the node. */
    NodeFacts(Setting setting) {
        this(setting, setting.target());
    }

    NodeFacts(Setting setting, Instance node) {
        this(setting, node, declaredVersion(setting, node));
    }

    /** @param declared the version that is declared for this very node */
    NodeFacts(Setting setting, Instance node, Optional<String> declared) {
        this.setting = setting;
        this.node = node;
        this.declared = declared;
        this.information = setting.world().find(InstanceInformation.class, node.instanceId());
        this.agent = information
                .map(InstanceInformation::agentVersion)
                .or(() -> declared)
                .flatMap(AgentRelease::parse);
        this.identity = new IdentityFacts(setting, node, agent);
        this.common = setting.grounds().with("node", node.instanceId());
    }

    /** The version of an instance's agent, as reported or declared. */
    static Optional<AgentRelease> agentOf(Setting setting, Instance node) {
        return setting.world()
                .find(InstanceInformation.class, node.instanceId())
                .map(InstanceInformation::agentVersion)
                .or(() -> declaredVersion(setting, node))
                .flatMap(AgentRelease::parse);
    }

    private static Optional<String> declaredVersion(Setting setting, Instance node) {
        Declarations declarations = setting.question().declarations();
        return node.instanceId().equals(setting.target().instanceId())
                ? declarations.agentVersion()
                : declarations.bastionAgentVersion();
    }

    /** The agent's version, as reported or declared. */
    Optional<AgentRelease> agent() {
        return agent;
    }

    /** Of a node whose sessions only tunnel to another host: what sessions record does not matter there. */
    List<Fact> factsOfTunnel(String candidate) {
        return facts(candidate).stream().map(NodeFacts::ofTunnel).toList();
    }

    private static Fact ofTunnel(Fact fact) {
        return fact instanceof SessionLogging logging
                ? new SessionLogging(
                        logging.candidate(),
                        logging.service(),
                        SessionLogging.Outcome.NOT_FOR_TUNNELS,
                        logging.grounds())
                : fact;
    }

    /**
     * The same of a node that the plan builds from the newest image of AWS, which brings what the agent needs; its
     * permissions come from Default Host Management where that is on.
     *
     * @param word what commands call the node
     */
    List<Fact> factsToBeBuilt(String candidate, String word) {
        return factsOfTunnel(candidate).stream()
                .map(fact -> toBeBuilt(candidate, word, fact))
                .toList();
    }

    private Fact toBeBuilt(String candidate, String word, Fact fact) {
        if (fact instanceof MachineState) {
            return new MachineState(
                    candidate,
                    Machine.NODE,
                    MachineState.Outcome.TO_BE_BUILT,
                    common.with("instance", node.instanceId()).with("state", null));
        } else if (fact instanceof AgentVersion) {
            return new AgentVersion(candidate, AgentVersion.Outcome.TO_BE_BUILT, common);
        } else if (fact instanceof AgentMessaging) {
            return new AgentMessaging(candidate, AgentMessaging.Outcome.TO_BE_BUILT, common);
        } else if (fact instanceof OperatingSystem) {
            return new OperatingSystem(candidate, OperatingSystem.Outcome.TO_BE_BUILT, common);
        } else if (fact instanceof TrustRoots) {
            return new TrustRoots(candidate, TrustRoots.Outcome.TO_BE_BUILT, common);
        } else if (fact instanceof InstanceMetadata) {
            return new InstanceMetadata(candidate, InstanceMetadata.Outcome.TO_BE_BUILT, common);
        } else if (fact instanceof NodeIdentity found && found.outcome() != NodeIdentity.Outcome.HOST_MANAGEMENT) {
            return new NodeIdentity(
                    candidate, false, false, NodeIdentity.Outcome.TO_BE_BUILT, common.with("node", word));
        }
        return fact;
    }

    List<Fact> facts(String candidate) {
        List<Fact> facts = new ArrayList<>();
        facts.add(state(candidate, Machine.NODE, node, common));
        facts.add(regionSupport(candidate));
        facts.add(agentVersion(candidate));
        facts.add(agentMessaging(candidate));
        facts.add(operatingSystem(candidate));
        facts.add(trustRoots(candidate));
        facts.add(metadata(candidate));
        facts.add(identity.fact(candidate));
        LoggingFacts logging = new LoggingFacts(setting);
        facts.addAll(logging.facts(candidate, identity, common));
        facts.add(logging.encryption(candidate, agent, agentGrounds()));
        facts.add(operatorSide(
                setting,
                candidate,
                OperatorSide.Part.PERMISSIONS,
                declarations().operatorIam(),
                "operatorIam",
                common));
        facts.add(operatorSide(
                setting, candidate, OperatorSide.Part.PLUGIN, declarations().plugin(), "plugin", common));
        return facts;
    }

    private Declarations declarations() {
        return setting.question().declarations();
    }

    static OperatorSide operatorSide(
            Setting setting,
            String candidate,
            OperatorSide.Part part,
            Optional<Boolean> declared,
            String key,
            Grounds common) {
        OperatorSide.Outcome outcome = declared.map(
                        there -> there ? OperatorSide.Outcome.DECLARED : OperatorSide.Outcome.DECLARED_MISSING)
                .orElse(OperatorSide.Outcome.NOT_DECLARED);
        Grounds grounds = declared.map(
                        there -> common.and(setting.target().instanceId(), "declared " + key, Boolean.toString(there)))
                .orElse(common);
        return new OperatorSide(candidate, part, outcome, grounds);
    }

    static MachineState state(String candidate, Machine machine, Instance instance, Grounds common) {
        @Nullable String state = instance.state();
        MachineState.Outcome outcome = switch (state == null ? "" : state.toLowerCase(Locale.ROOT)) {
            case "running" -> MachineState.Outcome.RUNNING;
            case "pending" -> MachineState.Outcome.STARTING;
            case "stopped" -> MachineState.Outcome.STOPPED;
            case "stopping" -> MachineState.Outcome.STOPPING;
            case "shutting-down", "terminated" -> MachineState.Outcome.TERMINATED;
            default -> MachineState.Outcome.UNKNOWN;
        };
        return new MachineState(
                candidate,
                machine,
                outcome,
                common.and(instance.instanceId(), "State.Name", state)
                        .with("instance", instance.instanceId())
                        .with("state", state));
    }

    private RegionSupport regionSupport(String candidate) {
        @Nullable String region = setting.region();
        RegionSupport.Outcome outcome = region == null
                ? RegionSupport.Outcome.UNKNOWN
                : SystemsManagerRegions.isListed(region)
                        ? RegionSupport.Outcome.OFFERED
                        : RegionSupport.Outcome.UNLISTED;
        return new RegionSupport(
                candidate,
                outcome,
                common.and(node.instanceId(), "Placement.AvailabilityZone", node.availabilityZone()));
    }

    private AgentVersion agentVersion(String candidate) {
        AgentVersion.Outcome outcome = agent.map(this::ofRelease).orElseGet(this::withoutVersion);
        return new AgentVersion(
                candidate,
                outcome,
                heartbeatGrounds()
                        .with("minimum", AgentRelease.SESSION_MANAGER.text())
                        .with("platform", platform()));
    }

    private AgentVersion.Outcome ofRelease(AgentRelease release) {
        AgentVersion.Outcome outcome = classify(release);
        return outcome == AgentVersion.Outcome.TOO_OLD || isHeard() ? outcome : AgentVersion.Outcome.NOT_ONLINE;
    }

    /** An agent that is registered was there once; that it runs now, its heartbeat tells, else the declaration. */
    private boolean isHeard() {
        @Nullable String ping = information.map(InstanceInformation::pingStatus).orElse(null);
        return ping == null ? declared.isPresent() : ping.equals("Online");
    }

    private Grounds heartbeatGrounds() {
        Grounds grounds = agentGrounds()
                .with("ping", information.map(InstanceInformation::pingStatus).orElse(null));
        return information
                .map(one -> grounds.and(node.instanceId(), "PingStatus", one.pingStatus())
                        .and(node.instanceId(), "LastPingDateTime", one.lastPingDateTime()))
                .orElse(grounds);
    }

    private static AgentVersion.Outcome classify(AgentRelease release) {
        if (release.isAtLeast(AgentRelease.SSMMESSAGES_ONLY)) {
            return AgentVersion.Outcome.CURRENT;
        }
        return release.isAtLeast(AgentRelease.SESSION_MANAGER)
                ? AgentVersion.Outcome.OLDER
                : AgentVersion.Outcome.TOO_OLD;
    }

    private AgentVersion.Outcome withoutVersion() {
        if (information.isPresent()) {
            return AgentVersion.Outcome.UNKNOWN;
        }
        Platform platform = Platform.of(setting.world(), node);
        if (platform == Platform.AGENT_PREINSTALLED) {
            return AgentVersion.Outcome.LIKELY;
        }
        boolean collected = setting.world().isComplete(Kind.INSTANCE_INFORMATION, setting.scope());
        return platform == Platform.WITHOUT_AGENT && collected
                ? AgentVersion.Outcome.NOT_INSTALLED
                : AgentVersion.Outcome.UNKNOWN;
    }

    private Grounds agentGrounds() {
        Grounds grounds = common.with("version", agent.map(AgentRelease::text).orElse(null));
        if (information.isPresent()) {
            return grounds.and(
                    node.instanceId(), "AgentVersion", information.get().agentVersion());
        }
        return declared.map(version -> grounds.and(node.instanceId(), "declared agentVersion", version))
                .orElse(grounds.and(node.instanceId(), "AgentVersion", null));
    }

    private AgentMessaging agentMessaging(String candidate) {
        AgentMessaging.Outcome outcome = agent.map(this::messaging).orElse(AgentMessaging.Outcome.UNKNOWN);
        return new AgentMessaging(
                candidate, outcome, agentGrounds().with("minimum", AgentRelease.SSMMESSAGES_ONLY.text()));
    }

    private AgentMessaging.Outcome messaging(AgentRelease release) {
        if (release.isAtLeast(AgentRelease.SSMMESSAGES_ONLY)) {
            return AgentMessaging.Outcome.SSMMESSAGES_ONLY;
        }
        @Nullable String region = setting.region();
        return region == null || Ec2Messages.isOffered(region)
                ? AgentMessaging.Outcome.NEEDS_EC2MESSAGES
                : AgentMessaging.Outcome.EC2MESSAGES_NEVER_THERE;
    }

    /** An agent that speaks, or is declared to run, settles what it runs on. */
    private boolean agentRuns() {
        return information.isPresent() || agent.isPresent();
    }

    private OperatingSystem operatingSystem(String candidate) {
        OperatingSystem.Outcome outcome;
        if (agentRuns()) {
            outcome = OperatingSystem.Outcome.PROVEN;
        } else {
            outcome = Platform.of(setting.world(), node) == Platform.UNTOLD
                    ? OperatingSystem.Outcome.UNKNOWN
                    : OperatingSystem.Outcome.LIKELY;
        }
        return new OperatingSystem(
                candidate,
                outcome,
                agentGrounds()
                        .and(node.instanceId(), "PlatformDetails", node.platformDetails())
                        .with("platform", platform()));
    }

    private TrustRoots trustRoots(String candidate) {
        Optional<Image> image = setting.world().find(Image.class, node.imageId());
        @Nullable String owner = image.map(Image::ownerAlias).orElse(null);
        TrustRoots.Outcome outcome = agentRuns()
                ? TrustRoots.Outcome.PROVEN
                : "amazon".equals(owner) ? TrustRoots.Outcome.AWS_IMAGE : TrustRoots.Outcome.UNKNOWN;
        return new TrustRoots(
                candidate,
                outcome,
                agentGrounds()
                        .and(Setting.text(node.imageId()), "ImageOwnerAlias", owner)
                        .with("image", node.imageId()));
    }

    private InstanceMetadata metadata(String candidate) {
        @Nullable String endpoint = node.metadataHttpEndpoint();
        InstanceMetadata.Outcome outcome = switch (endpoint == null ? "" : endpoint) {
            case "enabled" -> InstanceMetadata.Outcome.ENABLED;
            case "disabled" -> InstanceMetadata.Outcome.DISABLED;
            default -> InstanceMetadata.Outcome.UNKNOWN;
        };
        return new InstanceMetadata(
                candidate, outcome, common.and(node.instanceId(), "MetadataOptions.HttpEndpoint", endpoint));
    }

    private @Nullable String platform() {
        return information.map(InstanceInformation::platformName).orElse(node.platformDetails());
    }
}
