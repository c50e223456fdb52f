package dev.fumidai.network;

import dev.fumidai.model.AwsSnapshot;
import dev.fumidai.model.Cidr;
import dev.fumidai.model.PortRange;
import dev.fumidai.model.vpc.BlockPublicAccess;
import dev.fumidai.model.vpc.DhcpOptions;
import dev.fumidai.model.vpc.RouteTable;
import dev.fumidai.model.vpc.Subnet;
import dev.fumidai.model.vpc.SubnetKind;
import dev.fumidai.model.vpc.Vpc;
import dev.fumidai.model.vpc.VpcPeeringConnection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot's network: what its routes, security groups and network ACLs do with TCP. The index is built once; every
 * question is then a look-up. What the snapshot does not tell is answered with {@code UNKNOWN}, never guessed.
 *
 * <p>Immutable and thread-safe.
 */
public final class Network {
    private final AwsSnapshot snapshot;
    private final EffectiveRouteTables tables;
    private final InternetGateways gateways;
    private final SubnetKinds kinds;
    private final SecurityGroupRules groups;
    private final NetworkAclEntries acls;
    private final Peerings peerings;
    private final CrossRoutes crossRoutes;
    private final PublicAccess publicAccess;
    private final AddressPlan plan;
    private final TransitEgresses transitEgresses;
    private final TransitGateways transit;
    private final Paths paths;
    private final Terrain terrain;

    private Network(AwsSnapshot snapshot) {
        Completeness completeness = new Completeness(snapshot);
        this.transit = new TransitGateways(snapshot, completeness);
        this.snapshot = snapshot;
        this.tables = new EffectiveRouteTables(snapshot, completeness);
        this.gateways = new InternetGateways(snapshot, completeness);
        this.peerings = new Peerings(snapshot, completeness);
        this.groups = new SecurityGroupRules(snapshot, new GroupReferences(snapshot, tables, peerings, transit));
        this.acls = new NetworkAclEntries(snapshot);
        this.publicAccess = new PublicAccess(snapshot, completeness);
        this.plan = new AddressPlan(snapshot, completeness);
        this.terrain = new Terrain(
                snapshot,
                completeness,
                tables,
                gateways,
                groups,
                acls,
                peerings,
                publicAccess,
                new Interfaces(snapshot),
                transit,
                new VpnConnections(snapshot, completeness));
        this.kinds = new SubnetKinds(gateways, new WaysOut(terrain));
        this.crossRoutes = new CrossRoutes(terrain, tables, peerings);
        this.transitEgresses = new TransitEgresses(terrain);
        this.paths = new Paths(terrain);
    }

    /** Builds the index. */
    public static Network of(AwsSnapshot snapshot) {
        return new Network(snapshot);
    }

    /**
     * The route table in effect in a subnet: {@code ACTIVE} with its id and no route where it is known. An explicit
     * association stands before the VPC's main table; an edge association counts for no subnet.
     */
    public RouteLookup effectiveRouteTable(String subnetId) {
        return tables.lookup(subnetId);
    }

    /**
     * Follows a TCP connection hop by hop, there and back.
     *
     * <p>An instance and an interface stand for their private address (an IPv6 one where the other end is one), an
     * interface endpoint for its place nearest to the other end. {@code internet} is somebody on the internet, a private
     * address outside every VPC somebody on a network behind a VPN.
     *
     * @param from the id of an instance ({@code i-…}), network interface ({@code eni-…}) or interface endpoint
     *     ({@code vpce-…}), {@code internet}, an address or a block
     * @param to likewise; one of the two is inside a VPC
     * @param port of the destination, 1 to 65535
     * @throws IllegalArgumentException if an end is not in the snapshot, or cannot be one
     */
    public NetworkPath path(String from, String to, int port) {
        return paths.between(from, to, port);
    }

    /**
     * Where the subnet sends an address, or every address of a block: the longest prefix decides, and if its route is a
     * blackhole there is no fall back.
     *
     * @see <a href="https://docs.aws.amazon.com/vpc/latest/userguide/route-tables-priority.html">Route priority</a>
     */
    public RouteLookup route(String subnetId, Cidr destination) {
        return tables.of(subnetId)
                .map(routes -> routes.toward(List.of(destination)).lookup())
                .orElseGet(() -> EffectiveRouteTables.unknown(subnetId));
    }

    /** The same for a table that is known. */
    public RouteLookup routeInTable(String routeTableId, Cidr destination) {
        return tables.table(routeTableId)
                .map(routes -> routes.toward(List.of(destination)).lookup())
                .orElseGet(() -> EffectiveRouteTables.unknownTable(routeTableId));
    }

    /**
     * Where the subnet sends the internet's addresses: {@code SPLIT} where parts of them are routed otherwise. Private
     * and special addresses, the VPC's own, and the routes of gateway endpoints do not matter.
     *
     * @param serviceCidrs the addresses that matter, if they are known: all must go the same way; empty for all public
     *     IPv4 addresses; {@code ::/0} for all public IPv6 addresses
     */
    public RouteLookup internetRoute(String subnetId, List<Cidr> serviceCidrs) {
        return tables.of(subnetId)
                .map(routes -> internetRoute(routes, serviceCidrs).lookup())
                .orElseGet(() -> EffectiveRouteTables.unknown(subnetId));
    }

    private static Ways internetRoute(RoutesOfTable routes, List<Cidr> serviceCidrs) {
        List<Cidr> distinct = serviceCidrs.stream().distinct().sorted().toList();
        if (distinct.isEmpty() || distinct.equals(List.of(Cidr.ANY_IPV4))) {
            return routes.towardInternet(false);
        }
        if (distinct.equals(List.of(Cidr.ANY_IPV6))) {
            return routes.towardInternet(true);
        }
        return routes.towardServices(distinct.stream()
                .flatMap(block -> PublicAddresses.within(block).stream())
                .toList());
    }

    /** Whether the subnet's IPv4 default route leads to an internet gateway that is attached to its VPC. */
    public InternetGatewayPath internetGatewayPath(String subnetId) {
        return tables.of(subnetId)
                .map(routes -> gateways.path(routes, false, vpcOf(subnetId)))
                .orElseGet(() -> unknownPath(EffectiveRouteTables.unknown(subnetId)));
    }

    /** The same for a table that is known, for example the own one of a regional NAT gateway. */
    public InternetGatewayPath internetGatewayPathOfTable(String routeTableId) {
        return tables.table(routeTableId)
                .map(routes -> gateways.path(routes, false, null))
                .orElseGet(() -> unknownPath(EffectiveRouteTables.unknownTable(routeTableId)));
    }

    /** Whether an internet gateway is attached to the VPC of a subnet's route table. */
    public Hop internetGatewayAttachment(String internetGatewayId, String subnetId) {
        return tables.of(subnetId)
                .map(RoutesOfTable::table)
                .map(table -> gateways.attachment(
                        internetGatewayId, table, table.vpcId() == null ? vpcOf(subnetId) : table.vpcId()))
                .orElseGet(() -> new Hop(internetGatewayId, "Attachments", null, Hop.Decision.UNKNOWN));
    }

    /** Whether an instance has a public IPv4 address on its primary interface: the only one that it sends from. */
    public Hop publicAddress(Party instance) {
        return new InternetExit(terrain, new Trace()).publicAddress(instance);
    }

    private static InternetGatewayPath unknownPath(RouteLookup lookup) {
        return new InternetGatewayPath(InternetGatewayPath.Outcome.UNKNOWN, null, null, lookup.hops());
    }

    private @Nullable String vpcOf(String subnetId) {
        return snapshot.find(Subnet.class, subnetId).map(Subnet::vpcId).orElse(null);
    }

    /** Whether an address is one of the internet's, and not one of a private or special network. */
    public static boolean isInternetAddress(Cidr address) {
        return PublicAddresses.holds(address);
    }

    /** The routes in effect in a subnet; empty where the snapshot does not tell them. */
    public List<RouteTable.Route> effectiveRoutes(String subnetId) {
        return tables.of(subnetId)
                .map(routes -> routes.table().routes())
                .<List<RouteTable.Route>>map(List::copyOf)
                .orElse(List.of());
    }

    /**
     * What a VPC's packets to a transit gateway may leave it by, other than to VPCs; and whether the table that decides
     * was told or taken to be the default one.
     */
    public Optional<TransitView> transitView(String vpcId, String transitGatewayId) {
        return transit.view(vpcId, transitGatewayId);
    }

    /**
     * Where a route table of a transit gateway sends an address, or every address of a block: the id of the route's target
     * is the attachment's, empty where it is not told.
     */
    public RouteLookup transitRoute(String transitGatewayRouteTableId, Cidr destination) {
        return transit.lookup(transitGatewayRouteTableId, destination);
    }

    /** What the subnet's routes make of it. */
    public SubnetKind subnetKind(String subnetId) {
        return tables.of(subnetId)
                .map(routes -> kinds.of(routes, vpcOf(subnetId), subnetId))
                .orElse(SubnetKind.UNKNOWN);
    }

    /** The network ACL of a subnet, or of one {@linkplain Party#newSubnetOf that is yet to be made}; empty if not told. */
    public Optional<String> networkAclOf(String subnetId) {
        return acls.of(subnetId);
    }

    /**
     * What the security groups of {@code at} do with TCP to or from {@code peer}. Groups are stateful: answers need no
     * rule of their own. A party without groups filters nothing.
     *
     * @see <a href="https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html">Security group rules</a>
     */
    public FilterCheck groups(Party at, Direction direction, Party peer, PortRange ports) {
        return groups.check(at, direction, peer, ports);
    }

    /**
     * What the network ACL of {@code at}'s subnet does with TCP to or from {@code peer}: one crossing of the subnet's
     * boundary. {@code NOT_EVALUATED} within one subnet and outside every subnet.
     *
     * @param ports the destination ports of the crossing: the server's on the way there, the client's on the way back
     * @see <a href="https://docs.aws.amazon.com/vpc/latest/userguide/nacl-basics.html">Network ACL basics</a>
     */
    public FilterCheck acl(Party at, Direction direction, Party peer, PortRange ports) {
        return acls.check(at, direction, peer, ports);
    }

    /**
     * What the network ACLs of both sides do with a connection to the server's port and the answers to the client's
     * ephemeral ports. Of the four crossings the worst stands, with its hops.
     */
    public FilterCheck aclRoundTrip(Party client, Party server, int port) {
        return acls.roundTrip(client, server, port);
    }

    /** Who answers DNS questions in the VPC. */
    public DnsServers dnsServers(String vpcId) {
        String optionsId =
                snapshot.find(Vpc.class, vpcId).map(Vpc::dhcpOptionsId).orElse(null);
        if (optionsId == null) {
            return dns(DnsServers.Outcome.UNKNOWN, vpcId, "DhcpOptionsId", null);
        }
        DhcpOptions options = snapshot.find(DhcpOptions.class, optionsId).orElse(null);
        if (options == null) {
            return optionsId.equals("default")
                    ? dns(DnsServers.Outcome.AMAZON_PROVIDED, vpcId, "DhcpOptionsId", optionsId)
                    : dns(DnsServers.Outcome.UNKNOWN, optionsId, "domain-name-servers", null);
        }
        List<String> servers = options.domainNameServers();
        if (servers == null) {
            return dns(DnsServers.Outcome.UNKNOWN, optionsId, "domain-name-servers", null);
        }
        boolean amazon = List.of(DhcpOptions.AMAZON_PROVIDED_DNS)
                .equals(servers.stream().distinct().toList());
        return dns(
                amazon ? DnsServers.Outcome.AMAZON_PROVIDED : DnsServers.Outcome.CUSTOM,
                optionsId,
                "domain-name-servers",
                String.join(", ", servers));
    }

    private static DnsServers dns(DnsServers.Outcome outcome, String resource, String field, @Nullable String value) {
        Hop.Decision decision =
                outcome == DnsServers.Outcome.AMAZON_PROVIDED ? Hop.Decision.PASSED : Hop.Decision.UNKNOWN;
        return new DnsServers(outcome, List.of(new Hop(resource, field, value, decision)));
    }

    /** The VPC's IPv4 blocks, then its IPv6 blocks; empty where the snapshot does not tell them all. */
    public Optional<List<Cidr>> vpcBlocks(String vpcId) {
        return plan.blocks(vpcId);
    }

    /**
     * How the subnet reaches an address of its own VPC: {@code ACTIVE} by the local route, or by a more specific one
     * to, say, an appliance. Every table has a local route: if none matches the VPC's own address, the snapshot does
     * not hold it and the answer is {@code UNKNOWN}.
     */
    public RouteLookup localRoute(String subnetId, Cidr destination) {
        RouteLookup lookup = route(subnetId, destination);
        String vpcId = vpcOf(subnetId);
        boolean own = vpcId != null
                && vpcBlocks(vpcId).stream().flatMap(List::stream).anyMatch(block -> block.contains(destination));
        boolean missing = own && lookup.outcome() == RouteLookup.Outcome.NO_ROUTE;
        return missing
                ? new RouteLookup(
                        RouteLookup.Outcome.UNKNOWN,
                        lookup.routeTableId(),
                        null,
                        lookup.routes(),
                        lookup.hops().stream()
                                .map(hop -> new Hop(hop.resource(), hop.field(), hop.value(), Hop.Decision.UNKNOWN))
                                .toList())
                : lookup;
    }

    /** What VPC Block Public Access of the subnet's account and Region does to the subnet. */
    public BlockedPublicAccess publicAccess(String subnetId) {
        return publicAccess.of(subnetId);
    }

    /** The id of an exclusion in effect of a subnet or of its VPC, whatever it lets pass; empty where there is none. */
    public Optional<String> publicAccessExclusionOf(String subnetId, @Nullable String vpcId) {
        return publicAccess.exclusionOf(subnetId, vpcId).map(BlockPublicAccess.Exclusion::exclusionId);
    }

    /**
     * The same for a regional NAT gateway, which is in no subnet.
     *
     * @param vpcId the gateway's
     * @param subnetId whose traffic leaves by it
     */
    public BlockedPublicAccess publicAccessOfRegional(String vpcId, String subnetId) {
        return publicAccess.ofRegional(vpcId, subnetId);
    }

    /**
     * How the node's traffic to the internet crosses a transit gateway to a NAT gateway elsewhere; empty where its
     * subnet does not send it to one.
     *
     * @param serviceCidrs the addresses that matter, if they are known; empty for all public IPv4 addresses
     */
    public Optional<TransitEgress> transitEgress(Party node, List<Cidr> serviceCidrs) {
        return transitEgresses.of(node, serviceCidrs);
    }

    /** The peering connections that join two VPCs, whatever their status, in the order of their ids. */
    public List<VpcPeeringConnection> peerings(String vpcA, String vpcB) {
        return peerings.between(vpcA, vpcB);
    }

    /** How the routes of {@code from}'s subnet reach the addresses of {@code to}. Ask the way back, too. */
    public RouteCheck crossRoute(Party from, Party to) {
        return crossRoutes.check(from, to);
    }

    /**
     * Free IPv4 blocks for a new subnet, lowest first; none where the snapshot does not tell all subnets of the VPC.
     *
     * @param prefixLength 16 to 28, as AWS allows for subnets
     * @param most how many are wanted at most
     * @throws IllegalArgumentException if no subnet can have that size
     * @see <a href="https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html">Subnet CIDR blocks</a>
     */
    public List<Cidr> freeBlocks(String vpcId, int prefixLength, int most) {
        return plan.free(vpcId, prefixLength, most);
    }
}
