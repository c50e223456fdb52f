package dev.fumidai.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fumidai.model.Cidr;
import dev.fumidai.model.Kind;
import dev.fumidai.model.Resource;
import dev.fumidai.model.transit.TransitGateway;
import dev.fumidai.model.transit.TransitGatewayAttachment;
import dev.fumidai.model.transit.TransitGatewayRouteTable;
import dev.fumidai.model.transit.TransitGatewayVpcAttachment;
import dev.fumidai.model.vpc.BlockPublicAccess;
import dev.fumidai.model.vpc.InternetGateway;
import dev.fumidai.model.vpc.NatGateway;
import dev.fumidai.model.vpc.NetworkAcl;
import dev.fumidai.model.vpc.RouteTable;
import dev.fumidai.model.vpc.SecurityGroup;
import dev.fumidai.model.vpc.SecurityGroup.IpPermission;
import dev.fumidai.model.vpc.Subnet;
import dev.fumidai.model.vpc.Vpc;
import dev.fumidai.model.vpc.VpcPeeringConnection;
import dev.fumidai.network.NetworkPath.Outcome;
import dev.fumidai.network.PathWorld.Question;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.jspecify.annotations.Nullable;

/** Laws that paths keep in whatever network. */
class PathProperties {
    private static final Map<Kind, Class<? extends Resource>> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put(Kind.VPCS, Vpc.class);
        KINDS.put(Kind.SUBNETS, Subnet.class);
        KINDS.put(Kind.ROUTE_TABLES, RouteTable.class);
        KINDS.put(Kind.NETWORK_ACLS, NetworkAcl.class);
        KINDS.put(Kind.SECURITY_GROUPS, SecurityGroup.class);
        KINDS.put(Kind.INTERNET_GATEWAYS, InternetGateway.class);
        KINDS.put(Kind.NAT_GATEWAYS, NatGateway.class);
        KINDS.put(Kind.VPC_PEERING_CONNECTIONS, VpcPeeringConnection.class);
        KINDS.put(Kind.BLOCK_PUBLIC_ACCESS_OPTIONS, BlockPublicAccess.class);
        KINDS.put(Kind.TRANSIT_GATEWAYS, TransitGateway.class);
        KINDS.put(Kind.TRANSIT_GATEWAY_ATTACHMENTS, TransitGatewayAttachment.class);
        KINDS.put(Kind.TRANSIT_GATEWAY_VPC_ATTACHMENTS, TransitGatewayVpcAttachment.class);
        KINDS.put(Kind.TRANSIT_GATEWAY_ROUTE_TABLES, TransitGatewayRouteTable.class);
    }

    /** The generator reaches paths that come about and paths that do not. */
    private static Outcome seen(NetworkPath path) {
        Statistics.label("outcome").collect(path.outcome()).coverage(coverage -> {
            coverage.check(Outcome.REACHABLE).percentage(share -> share > 15);
            coverage.check(Outcome.NOT_REACHABLE).percentage(share -> share > 40);
        });
        return path.outcome();
    }

    private static int rank(Outcome outcome) {
        return switch (outcome) {
            case NOT_REACHABLE -> 0;
            case UNKNOWN -> 1;
            case REACHABLE -> 2;
        };
    }

    private static List<Hop> routes(List<Hop> hops) {
        return hops.stream().filter(hop -> hop.field().equals("Routes")).toList();
    }

    private static boolean meetsNat(List<Hop> hops) {
        return hops.stream().anyMatch(hop -> hop.resource().startsWith("nat-"));
    }

    @Property
    void the_answer_takes_the_routes_that_a_question_the_other_way_round_takes(
            @ForAll("worlds") PathWorld world, @ForAll("inside") Question question) {
        NetworkPath there = world.ask(question);
        NetworkPath reverse = world.ask(new Question(question.to(), question.from(), question.port()));
        seen(there);
        boolean comparable = !reverse.back().isEmpty() && !meetsNat(there.forward()) && !meetsNat(reverse.forward());
        Statistics.label("answered")
                .collect(comparable)
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 20));
        Assume.that(comparable);
        assertThat(routes(reverse.back())).isEqualTo(routes(there.forward()));
    }

    @Property
    void a_rule_more_in_a_security_group_closes_no_path(
            @ForAll("worlds") PathWorld world,
            @ForAll("questions") Question question,
            @ForAll("permissions") IpPermission more,
            @ForAll boolean inbound,
            @ForAll Random random) {
        SecurityGroup group = met(world, world.ask(question), SecurityGroup.class, random);
        SecurityGroup wider = new SecurityGroup(
                group.groupId(),
                group.vpcId(),
                group.ownerId(),
                group.groupName(),
                inbound ? plus(group.ipPermissions(), more) : group.ipPermissions(),
                inbound ? group.ipPermissionsEgress() : plus(group.ipPermissionsEgress(), more));
        Outcome before = seen(world.ask(question));
        Outcome after = world.replacing(group, wider).ask(question).outcome();
        Statistics.label("opened").collect(after != before);
        assertThat(rank(after)).isGreaterThanOrEqualTo(rank(before));
    }

    @Property
    void a_denial_more_in_a_network_acl_opens_no_path(
            @ForAll("worlds") PathWorld world,
            @ForAll("questions") Question question,
            @ForAll("denials") NetworkAcl.Entry more,
            @ForAll Random random) {
        NetworkAcl acl = met(world, world.ask(question), NetworkAcl.class, random);
        NetworkAcl closer = new NetworkAcl(
                acl.networkAclId(), acl.vpcId(), acl.isDefault(), acl.subnetIds(), plus(acl.entries(), more));
        Outcome before = seen(world.ask(question));
        Outcome after = world.replacing(acl, closer).ask(question).outcome();
        Statistics.label("closed").collect(after != before);
        assertThat(rank(after)).isLessThanOrEqualTo(rank(before));
    }

    @Property
    void two_halves_of_a_block_are_the_block(
            @ForAll("worlds") PathWorld world, @ForAll("questions") Question question) {
        PathWorld halved = world.with(
                world.resources().stream().map(PathProperties::halved).toList());
        assertThat(halved.ask(question).outcome()).isEqualTo(seen(world.ask(question)));
    }

    private static Resource halved(Resource resource) {
        if (resource instanceof RouteTable table) {
            List<RouteTable.Route> routes = new ArrayList<>();
            told(table.routes())
                    .forEach(route -> halves(route.destination())
                            .forEach(half -> routes.add(new RouteTable.Route(
                                    half,
                                    route.destinationPrefixListId(),
                                    route.target(),
                                    route.state(),
                                    route.origin()))));
            return table.withRoutes(routes);
        }
        if (resource instanceof SecurityGroup group) {
            return new SecurityGroup(
                    group.groupId(),
                    group.vpcId(),
                    group.ownerId(),
                    group.groupName(),
                    told(group.ipPermissions()).stream()
                            .map(PathProperties::halved)
                            .toList(),
                    told(group.ipPermissionsEgress()).stream()
                            .map(PathProperties::halved)
                            .toList());
        }
        if (resource instanceof NetworkAcl acl) {
            List<NetworkAcl.Entry> entries = new ArrayList<>();
            for (NetworkAcl.Entry entry : told(acl.entries())) {
                int number = entry.ruleNumber() == null ? 0 : entry.ruleNumber();
                for (Cidr half : halves(entry.cidrBlock())) {
                    entries.add(new NetworkAcl.Entry(
                            number++, entry.egress(), entry.ruleAction(), entry.protocol(), half, entry.portRange()));
                }
            }
            return new NetworkAcl(acl.networkAclId(), acl.vpcId(), acl.isDefault(), acl.subnetIds(), entries);
        }
        return resource;
    }

    private static IpPermission halved(IpPermission rule) {
        return new IpPermission(
                rule.ipProtocol(),
                rule.ports(),
                rule.ranges().stream().flatMap(range -> range.halves().stream()).toList(),
                rule.rangesKnown(),
                rule.prefixListIds(),
                rule.groupPairs());
    }

    private static List<Cidr> halves(@Nullable Cidr block) {
        return block == null ? List.of() : block.halves();
    }

    @Property
    void no_order_matters(
            @ForAll("worlds") PathWorld world, @ForAll("questions") Question question, @ForAll Random random) {
        NetworkPath path = world.ask(question);
        seen(path);
        List<Resource> shuffled = new ArrayList<>(
                world.resources().stream().map(one -> shuffled(one, random)).toList());
        Collections.shuffle(shuffled, random);
        assertThat(world.with(shuffled).ask(question)).isEqualTo(path);
    }

    private static Resource shuffled(Resource resource, Random random) {
        if (resource instanceof RouteTable table) {
            return table.withRoutes(mixed(table.routes(), random));
        }
        if (resource instanceof SecurityGroup group) {
            return new SecurityGroup(
                    group.groupId(),
                    group.vpcId(),
                    group.ownerId(),
                    group.groupName(),
                    mixed(group.ipPermissions(), random),
                    mixed(group.ipPermissionsEgress(), random));
        }
        if (resource instanceof NetworkAcl acl) {
            return new NetworkAcl(
                    acl.networkAclId(), acl.vpcId(), acl.isDefault(), acl.subnetIds(), mixed(acl.entries(), random));
        }
        return resource;
    }

    @Property
    void what_is_not_collected_makes_an_answer_unknown_and_never_another(
            @ForAll("worlds") PathWorld world, @ForAll("questions") Question question, @ForAll("kinds") Kind kind) {
        Outcome before = seen(world.ask(question));
        NetworkPath after =
                world.without(kind, KINDS.getOrDefault(kind, Resource.class)).ask(question);
        Statistics.label(kind.name()).collect(after.outcome() == before ? "same" : "unknown");
        assertThat(after.outcome())
                .as("without %s: %s", kind, after)
                .satisfiesAnyOf(
                        outcome -> assertThat(outcome).isEqualTo(before),
                        outcome -> assertThat(outcome).isEqualTo(Outcome.UNKNOWN));
    }

    @Property
    void a_field_that_is_not_told_makes_an_answer_unknown_and_never_another(
            @ForAll("worlds") PathWorld world, @ForAll("questions") Question question, @ForAll Random random) {
        Resource resource = met(world, world.ask(question), Resource.class, random);
        List<Resource> poorer = Forgetting.oneFieldOf(resource);
        Resource forgetful = poorer.get(random.nextInt(poorer.size()));
        Outcome before = seen(world.ask(question));
        NetworkPath after = world.replacing(resource, forgetful).ask(question);
        Statistics.label("forgotten").collect(after.outcome() == before ? "same" : "unknown");
        assertThat(after.outcome())
                .as("%s instead of %s: %s", forgetful, resource, after)
                .satisfiesAnyOf(
                        outcome -> assertThat(outcome).isEqualTo(before),
                        outcome -> assertThat(outcome).isEqualTo(Outcome.UNKNOWN));
    }

    /** One that the path meets, or one that it does not. */
    private static <T extends Resource> T met(PathWorld world, NetworkPath path, Class<T> type, Random random) {
        List<String> hops = Stream.concat(path.forward().stream(), path.back().stream())
                .map(Hop::resource)
                .toList();
        List<T> all = world.resources().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
        List<T> onTheWay = all.stream().filter(one -> hops.contains(one.id())).toList();
        List<T> from = onTheWay.isEmpty() || random.nextInt(4) == 0 ? all : onTheWay;
        return from.get(random.nextInt(from.size()));
    }

    private static <T> List<T> told(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private static <T> List<T> plus(@Nullable List<T> list, T more) {
        return Stream.concat(told(list).stream(), Stream.of(more)).toList();
    }

    private static <T> List<T> mixed(@Nullable List<T> list, Random random) {
        List<T> mixed = new ArrayList<>(told(list));
        Collections.shuffle(mixed, random);
        return mixed;
    }

    @Provide
    Arbitrary<PathWorld> worlds() {
        return PathWorld.worlds();
    }

    @Provide
    Arbitrary<Question> questions() {
        return PathWorld.questions();
    }

    @Provide
    Arbitrary<Question> inside() {
        return PathWorld.inside();
    }

    @Provide
    Arbitrary<Kind> kinds() {
        return Arbitraries.of(KINDS.keySet());
    }

    @Provide
    Arbitrary<IpPermission> permissions() {
        return Arbitraries.of(
                Lab.all("0.0.0.0/0"),
                Lab.tcp(22, "10.0.0.0/8"),
                Lab.tcp(443, "10.2.0.0/16"),
                Lab.tcpFrom(22, Lab.pair("sg-a")),
                Lab.tcpFrom(443, Lab.pair("sg-b")));
    }

    /** Their numbers are not used otherwise: before all, in between, after all. */
    @Provide
    Arbitrary<NetworkAcl.Entry> denials() {
        return Arbitraries.of(
                Lab.entry(5, false, "deny", "10.0.0.0/8"),
                Lab.entry(5, true, "deny", "0.0.0.0/0"),
                Lab.tcpEntry(35, false, "deny", "0.0.0.0/0", 40000, 50000),
                Lab.tcpEntry(65, true, "deny", "10.2.0.0/16", 22, 22),
                Lab.entry(110, false, "deny", "0.0.0.0/0"));
    }
}
