package dev.fumidai.secondopinion.topology;

import dev.fumidai.model.Cidr;
import dev.fumidai.model.Scope;
import dev.fumidai.model.transit.TransitGatewayRouteTable;
import dev.fumidai.model.vpc.BlockPublicAccess;
import dev.fumidai.model.vpc.NatGateway.NatGatewayAddress;
import dev.fumidai.model.vpc.NetworkAcl;
import dev.fumidai.model.vpc.RouteTable;
import dev.fumidai.model.vpc.RouteTable.RouteTarget;
import dev.fumidai.model.vpc.RouteTable.TargetKind;
import dev.fumidai.model.vpc.SecurityGroup.IpPermission;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An environment that can still be changed: what the generator builds and then damages. Not thread-safe. */
public final class Draft {
    public static final String HERE = "111111111111";
    public static final String THERE = "222222222222";
    public static final String TOKYO = "ap-northeast-1";
    public static final String OSAKA = "ap-northeast-3";

    public final List<Vpc> vpcs = new ArrayList<>();
    public final List<Subnet> subnets = new ArrayList<>();
    public final List<Table> tables = new ArrayList<>();
    public final List<Acl> acls = new ArrayList<>();
    public final List<Group> groups = new ArrayList<>();
    public final List<Host> hosts = new ArrayList<>();
    public final List<Gateway> internetGateways = new ArrayList<>();
    public final List<Nat> nats = new ArrayList<>();
    public final List<Peering> peerings = new ArrayList<>();
    public final List<Transit> transits = new ArrayList<>();
    public final List<Attachment> attachments = new ArrayList<>();
    public final List<TransitTable> transitTables = new ArrayList<>();
    public final Map<Scope, String> blockModes = new LinkedHashMap<>();
    public final List<BlockPublicAccess.Exclusion> exclusions = new ArrayList<>();

    public static final class Vpc {
        public final String id;
        public final int number;
        public final Cidr block;
        public final Scope scope;

        public Vpc(String id, int number, Cidr block, Scope scope) {
            this.id = id;
            this.number = number;
            this.block = block;
            this.scope = scope;
        }

        public String prefix() {
            return block.address().replaceFirst("0\\.0$", "");
        }
    }

    public static final class Subnet {
        public final String id;
        public final Vpc vpc;
        public final String zone;
        public final int number;

        public @Nullable Table table;

        public String association = "associated";
        public Acl acl;

        public Subnet(String id, Vpc vpc, String zone, int number, Acl acl) {
            this.id = id;
            this.vpc = vpc;
            this.zone = zone;
            this.number = number;
            this.acl = acl;
        }

        public Cidr block() {
            return Cidr.parse(vpc.prefix() + number + ".0/24");
        }

        public String address(int host) {
            return vpc.prefix() + number + "." + host;
        }
    }

    public static final class Table {
        public final String id;
        public final Vpc vpc;
        public final boolean main;
        public final List<RouteTable.Route> routes = new ArrayList<>();

        public Table(String id, Vpc vpc, boolean main) {
            this.id = id;
            this.vpc = vpc;
            this.main = main;
            routes.add(new RouteTable.Route(
                    vpc.block, null, new RouteTarget(TargetKind.LOCAL, "local"), "active", "CreateRouteTable"));
        }

        /** AWS takes one route for a destination, so a second one is not added. */
        public void route(String destination, TargetKind kind, String target) {
            Cidr block = Cidr.parse(destination);
            if (routes.stream().noneMatch(route -> block.equals(route.destination()))) {
                routes.add(route(destination, kind, target, "active", "CreateRoute"));
            }
        }

        public static RouteTable.Route route(
                String destination, TargetKind kind, String target, String state, String origin) {
            return new RouteTable.Route(Cidr.parse(destination), null, new RouteTarget(kind, target), state, origin);
        }
    }

    public static final class Acl {
        public final String id;
        public final Vpc vpc;
        public final List<NetworkAcl.Entry> entries = new ArrayList<>();

        public Acl(String id, Vpc vpc) {
            this.id = id;
            this.vpc = vpc;
        }

        /** Under the next number that is free: with AWS a number is one entry's in each direction. */
        public void add(NetworkAcl.Entry entry) {
            boolean taken = entries.stream()
                    .anyMatch(one -> Objects.equals(one.ruleNumber(), entry.ruleNumber())
                            && Objects.equals(one.egress(), entry.egress()));
            if (taken) {
                add(new NetworkAcl.Entry(
                        Objects.requireNonNull(entry.ruleNumber()) + 1,
                        entry.egress(),
                        entry.ruleAction(),
                        entry.protocol(),
                        entry.cidrBlock(),
                        entry.portRange()));
            } else {
                entries.add(entry);
            }
        }
    }

    public static final class Group {
        public final String id;
        public final Vpc vpc;
        public final String account;
        public final List<IpPermission> in = new ArrayList<>();
        public final List<IpPermission> out = new ArrayList<>();

        /** @param account a participant's, in a shared subnet */
        public Group(String id, Vpc vpc, String account) {
            this.id = id;
            this.vpc = vpc;
            this.account = account;
        }
    }

    public static final class Host {
        public final String id;
        public final String faceId;
        public final Subnet subnet;
        public final String address;
        public final List<Group> groups = new ArrayList<>();
        public String account;

        public @Nullable String publicAddress;

        public String state = "running";
        public boolean windows;
        public boolean sourceDestCheck = true;

        public Host(String id, String faceId, Subnet subnet, String address) {
            this.id = id;
            this.faceId = faceId;
            this.subnet = subnet;
            this.address = address;
            this.account = String.valueOf(subnet.vpc.scope.account());
        }
    }

    public static final class Gateway {
        public final String id;
        public Vpc vpc;
        public String state = "available";

        public Gateway(String id, Vpc vpc) {
            this.id = id;
            this.vpc = vpc;
        }
    }

    public static final class Nat {
        public final String id;
        public final Vpc vpc;
        public final @Nullable Subnet subnet;
        public final @Nullable Table table;
        public String state = "available";
        public String connectivity = "public";
        public final List<NatGatewayAddress> addresses = new ArrayList<>();

        public Nat(String id, Vpc vpc, @Nullable Subnet subnet, @Nullable Table table) {
            this.id = id;
            this.vpc = vpc;
            this.subnet = subnet;
            this.table = table;
        }
    }

    public static final class Peering {
        public final String id;
        public final Vpc requester;
        public final Vpc accepter;
        public String status = "active";

        public Peering(String id, Vpc requester, Vpc accepter) {
            this.id = id;
            this.requester = requester;
            this.accepter = accepter;
        }
    }

    public static final class Transit {
        public final String id;
        public String referencing = "enable";

        public Transit(String id) {
            this.id = id;
        }
    }

    public static final class Attachment {
        public final String id;
        public final Transit transit;
        public final Vpc vpc;
        public final List<Subnet> subnets = new ArrayList<>();

        public @Nullable TransitTable table;

        public String association = "associated";
        public String state = "available";
        public String referencing = "enable";

        public Attachment(String id, Transit transit, Vpc vpc) {
            this.id = id;
            this.transit = transit;
            this.vpc = vpc;
        }
    }

    public static final class TransitTable {
        public final String id;
        public final Transit transit;
        public final List<TransitGatewayRouteTable.Route> routes = new ArrayList<>();

        public TransitTable(String id, Transit transit) {
            this.id = id;
            this.transit = transit;
        }

        /** One route for a destination, as with AWS. */
        public void route(String destination, String type, Attachment to) {
            Cidr block = Cidr.parse(destination);
            if (routes.stream().anyMatch(route -> block.equals(route.destination()))) {
                return;
            }
            routes.add(new TransitGatewayRouteTable.Route(
                    Cidr.parse(destination),
                    null,
                    type,
                    "active",
                    List.of(new TransitGatewayRouteTable.RouteAttachment(to.id, "vpc", to.vpc.id))));
        }

        /** AWS has one route of a type for a destination. */
        public void blackhole(int index, String destination, String type) {
            Cidr block = Cidr.parse(destination);
            routes.removeIf(route -> block.equals(route.destination()) && type.equals(route.type()));
            routes.add(
                    Math.min(index, routes.size()),
                    new TransitGatewayRouteTable.Route(Cidr.parse(destination), null, type, "blackhole", List.of()));
        }
    }
}
