package dev.fumidai.internal.assembly;

import dev.fumidai.AccessQuestion;
import dev.fumidai.fact.Grounds;
import dev.fumidai.model.Cidr;
import dev.fumidai.model.Scope;
import dev.fumidai.model.compute.Instance;
import dev.fumidai.model.vpc.Subnet;
import dev.fumidai.model.vpc.SubnetKind;
import dev.fumidai.model.vpc.Vpc;
import dev.fumidai.network.Nat64;
import dev.fumidai.network.Parties;
import dev.fumidai.network.Party;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One question in its world: the target, where it is, and what follows from that for every method. Immutable. */
public final class Setting {
    /** Stands for an id that the snapshot does not tell. */
    public static final String UNTOLD = "?";

    private final World world;
    private final AccessQuestion question;
    private final Instance target;
    private final Party node;
    private final Scope scope;
    private final SubnetKind subnetKind;
    private final Grounds grounds;
    private final PublicSubnets publicSubnets;
    private final Set<String> neighbourVpcs;

    private Setting(World world, AccessQuestion question, Instance target) {
        this.world = world;
        this.question = question;
        this.target = target;
        this.node = Parties.of(world.snapshot(), target);
        this.scope = scopeOf(world, target);
        this.subnetKind = world.network().subnetKind(subnetId());
        this.grounds = Grounds.NONE
                .with("target", target.instanceId())
                .with("node", target.instanceId())
                .with("vpc", vpcId())
                .with("subnet", subnetId())
                .with("region", region())
                .with("partition", partition(region()))
                .with("updateTo", AgentRelease.enoughOn(asOf()).text())
                .with(
                        "targetRouteTable",
                        world.network().effectiveRouteTable(subnetId()).routeTableId());
        this.publicSubnets = PublicSubnets.of(this);
        this.neighbourVpcs = Collections.unmodifiableSet(NeighbourVpcs.of(this));
    }

    /**
     * The setting of a question.
     *
     * @throws IllegalArgumentException if the snapshot does not hold the target
     */
    public static Setting of(World world, AccessQuestion question) {
        Instance target = world.find(Instance.class, question.instanceId())
                .orElseThrow(() -> new IllegalArgumentException("The snapshot holds no instance '"
                        + question.instanceId() + "'. It holds " + Known.listed(world)
                        + ".\nMaybe it is in another Region or account, or was collected later."));
        return new Setting(world, question, target);
    }

    /** The role that a plan creates for a node; each has its own, since AWS gives no name twice. */
    public String newRole(String node) {
        boolean stands = world.find(Instance.class, node).isPresent();
        return "session-manager-" + (stands ? node : "bastion-" + question.instanceId());
    }

    /** The same question with another machine in the target's place; new hosts would still stand where they would. */
    private Setting(Setting other, Instance node, Party party) {
        this.world = other.world;
        this.question = other.question;
        this.target = node;
        this.node = party;
        boolean stands = world.find(Instance.class, node.instanceId()).isPresent();
        this.scope = stands ? scopeOf(world, node) : other.scope;
        this.subnetKind = world.network().subnetKind(subnetId());
        this.grounds = other.grounds
                .with("target", node.instanceId())
                .with("node", node.instanceId())
                .with("vpc", vpcId())
                .with("subnet", subnetId())
                .with("region", region())
                .with("partition", partition(region()))
                .with(
                        "targetRouteTable",
                        world.network().effectiveRouteTable(subnetId()).routeTableId());
        this.publicSubnets = other.publicSubnets;
        this.neighbourVpcs = other.neighbourVpcs;
    }

    /** What the same derivations say of another machine: a host that stands before the target. */
    Setting at(Instance host) {
        return at(host, Parties.of(world.snapshot(), host));
    }

    /** The same of a host that is to be built, as it would stand. */
    Setting at(Instance host, Party party) {
        return new Setting(this, host, party);
    }

    private static Scope scopeOf(World world, Instance target) {
        Scope own = world.snapshot().scopeOf(target);
        String region = own.region();
        String account = own.account() == null ? target.ownerId() : own.account();
        return new Scope(account, region);
    }

    public World world() {
        return world;
    }

    public AccessQuestion question() {
        return question;
    }

    public Instance target() {
        return target;
    }

    public Scope scope() {
        return scope;
    }

    /** {@code null} where the snapshot does not tell. */
    public @Nullable String region() {
        return scope.region();
    }

    /** Who may see what is in the VPC: its owner, which is another account where the subnet is shared. */
    Scope vpcScope() {
        @Nullable
        String owner = world.find(Vpc.class, vpcId()).map(Vpc::ownerId).orElse(null);
        return owner == null ? scope : new Scope(owner, scope.region());
    }

    public SubnetKind subnetKind() {
        return subnetKind;
    }

    LocalDate asOf() {
        return question.asOf();
    }

    /** The target's primary interface. */
    Party node() {
        return node;
    }

    /** The target's VPC, or {@code ?}. */
    String vpcId() {
        return text(target.vpcId() == null ? subnet().map(Subnet::vpcId).orElse(null) : target.vpcId());
    }

    /** The target's subnet, or {@code ?}. */
    String subnetId() {
        return text(target.subnetId());
    }

    Optional<Subnet> subnet() {
        return world.find(Subnet.class, target.subnetId());
    }

    /** Whether an agent that a plan updates polls ec2messages no longer. */
    public boolean updateEndsEc2Messages() {
        return AgentRelease.enoughOn(asOf()).isAtLeast(AgentRelease.SSMMESSAGES_ONLY);
    }

    /** The same; where nothing is told of it, with nothing but its id. */
    Optional<Subnet> subnetOrItsId() {
        return Optional.ofNullable(target.subnetId()).map(id -> subnet().orElseGet(() -> bare(id)));
    }

    private Subnet bare(String id) {
        return new Subnet(id, target.vpcId(), null, target.availabilityZone(), null, null, null, null, null, null);
    }

    /** The target's Availability Zone; {@code null} where it is unknown. */
    public @Nullable String zone() {
        return target.availabilityZone() != null
                ? target.availabilityZone()
                : subnet().map(Subnet::availabilityZone).orElse(null);
    }

    /** The partition of the target's Region, as ARNs name it. */
    String partition() {
        return partition(region());
    }

    private static String partition(@Nullable String region) {
        if (region != null && region.startsWith("cn-")) {
            return "aws-cn";
        }
        return region != null && region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
    }

    static String text(@Nullable String id) {
        return id == null ? UNTOLD : id;
    }

    /** The values that every sentence may speak of. */
    Grounds grounds() {
        return grounds;
    }

    /** Where something with a public address would stand. */
    PublicSubnets publicSubnets() {
        return publicSubnets;
    }

    /** The VPCs from which something may reach the target, its own among them, by id. */
    Set<String> neighbourVpcs() {
        return neighbourVpcs;
    }

    /** Names the instances of a snapshot, for an error. */
    private static final class Known {
        private static final int SHOWN = 5;

        static String listed(World world) {
            java.util.List<String> ids = world.snapshot().all(Instance.class).stream()
                    .map(Instance::instanceId)
                    .toList();
            if (ids.isEmpty()) {
                return "no instance at all";
            }
            String some = String.join(", ", ids.subList(0, Math.min(SHOWN, ids.size())));
            return ids.size() <= SHOWN ? some : some + " and " + (ids.size() - SHOWN) + " more";
        }
    }

    /** Whether the target is known to have no IPv4 address. */
    boolean speaksOnlyIpv6() {
        List<Cidr> addresses = node.addresses();
        return addresses != null && !addresses.isEmpty() && !node.hasIpv4();
    }

    /** Whether the target speaks only IPv6, and DNS64 gives it a way to IPv4. */
    boolean speaksNat64() {
        return subnet().filter(Nat64::serves).isPresent();
    }

    /** The declared addresses of the service endpoints of one family; empty where none is declared. */
    List<Cidr> services(boolean ipv6) {
        return question.declarations().serviceCidr().stream()
                .filter(block -> block.isIpv6() == ipv6)
                .toList();
    }
}
