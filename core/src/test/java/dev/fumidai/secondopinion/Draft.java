package dev.fumidai.secondopinion;

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
final class Draft {
    static final String HERE = "111111111111";
    static final String THERE = "222222222222";
    static final String TOKYO = "ap-northeast-1";
    static final String OSAKA = "ap-northeast-3";

    final List<Vpc> vpcs = new ArrayList<>();
    final List<Subnet> subnets = new ArrayList<>();
    final List<Table> tables = new ArrayList<>();
    final List<Acl> acls = new ArrayList<>();
    final List<Group> groups = new ArrayList<>();
    final List<Host> hosts = new ArrayList<>();
    final List<Gateway> internetGateways = new ArrayList<>();
    final List<Nat> nats = new ArrayList<>();
    final List<Peering> peerings = new ArrayList<>();
    final List<Transit> transits = new ArrayList<>();
    final List<Attachment> attachments = new ArrayList<>();
    final List<TransitTable> transitTables = new ArrayList<>();
    final Map<Scope, String> blockModes = new LinkedHashMap<>();
    final List<BlockPublicAccess.Exclusion> exclusions = new ArrayList<>();

    static final class Vpc {
        final String id;
        final int number;
        final Cidr block;
        final Scope scope;

        Vpc(String id, int number, Cidr block, Scope scope) {
            this.id = id;
            this.number = number;
            this.block = block;
            this.scope = scope;
        }

        String prefix() {
            return block.address().replaceFirst("0\\.0$", "");
        }
    }

    static final class Subnet {
        final String id;
        final Vpc vpc;
        final String zone;
        final int number;

        @Nullable
        Table table;

        String association = "associated";
        Acl acl;

        Subnet(String id, Vpc vpc, String zone, int number, Acl acl) {
            this.id = id;
            this.vpc = vpc;
            this.zone = zone;
            this.number = number;
            this.acl = acl;
        }

        Cidr block() {
            return Cidr.parse(vpc.prefix() + number + ".0/24");
        }

        String address(int host) {
            return vpc.prefix() + number + "." + host;
        }
    }

    static final class Table {
        final String id;
        final Vpc vpc;
        final boolean main;
        final List<RouteTable.Route> routes = new ArrayList<>();

        Table(String id, Vpc vpc, boolean main) {
            this.id = id;
            this.vpc = vpc;
            this.main = main;
            routes.add(new RouteTable.Route(
                    vpc.block, null, new RouteTarget(TargetKind.LOCAL, "local"), "active", "CreateRouteTable"));
        }

        /** AWS takes one route for a destination, so a second one is not added. */
        void route(String destination, TargetKind kind, String target) {
            Cidr block = Cidr.parse(destination);
            if (routes.stream().noneMatch(route -> block.equals(route.destination()))) {
                routes.add(route(destination, kind, target, "active", "CreateRoute"));
            }
        }

        static RouteTable.Route route(String destination, TargetKind kind, String target, String state, String origin) {
            return new RouteTable.Route(Cidr.parse(destination), null, new RouteTarget(kind, target), state, origin);
        }
    }

    static final class Acl {
        final String id;
        final Vpc vpc;
        final List<NetworkAcl.Entry> entries = new ArrayList<>();

        Acl(String id, Vpc vpc) {
            this.id = id;
            this.vpc = vpc;
        }

        /** Under the next number that is free: with AWS a number is one entry's in each direction. */
        void add(NetworkAcl.Entry entry) {
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

    static final class Group {
        final String id;
        final Vpc vpc;
        final String account;
        final List<IpPermission> in = new ArrayList<>();
        final List<IpPermission> out = new ArrayList<>();

        /** @param account a participant's, in a shared subnet */
        Group(String id, Vpc vpc, String account) {
            this.id = id;
            this.vpc = vpc;
            this.account = account;
        }
    }

    static final class Host {
        final String id;
        final String faceId;
        final Subnet subnet;
        final String address;
        final List<Group> groups = new ArrayList<>();
        String account;

        @Nullable
        String publicAddress;

        String state = "running";
        boolean windows;
        boolean sourceDestCheck = true;

        Host(String id, String faceId, Subnet subnet, String address) {
            this.id = id;
            this.faceId = faceId;
            this.subnet = subnet;
            this.address = address;
            this.account = String.valueOf(subnet.vpc.scope.account());
        }
    }

    static final class Gateway {
        final String id;
        Vpc vpc;
        String state = "available";

        Gateway(String id, Vpc vpc) {
            this.id = id;
            this.vpc = vpc;
        }
    }

    static final class Nat {
        final String id;
        final Vpc vpc;
        final @Nullable Subnet subnet;
        final @Nullable Table table;
        String state = "available";
        String connectivity = "public";
        final List<NatGatewayAddress> addresses = new ArrayList<>();

        Nat(String id, Vpc vpc, @Nullable Subnet subnet, @Nullable Table table) {
            this.id = id;
            this.vpc = vpc;
            this.subnet = subnet;
            this.table = table;
        }
    }

    static final class Peering {
        final String id;
        final Vpc requester;
        final Vpc accepter;
        String status = "active";

        Peering(String id, Vpc requester, Vpc accepter) {
            this.id = id;
            this.requester = requester;
            this.accepter = accepter;
        }
    }

    static final class Transit {
        final String id;
        String referencing = "enable";

        Transit(String id) {
            this.id = id;
        }
    }

    static final class Attachment {
        final String id;
        final Transit transit;
        final Vpc vpc;
        final List<Subnet> subnets = new ArrayList<>();

        @Nullable
        TransitTable table;

        String association = "associated";
        String state = "available";
        String referencing = "enable";

        Attachment(String id, Transit transit, Vpc vpc) {
            this.id = id;
            this.transit = transit;
            this.vpc = vpc;
        }
    }

    static final class TransitTable {
        final String id;
        final Transit transit;
        final List<TransitGatewayRouteTable.Route> routes = new ArrayList<>();

        TransitTable(String id, Transit transit) {
            this.id = id;
            this.transit = transit;
        }

        /** One route for a destination, as with AWS. */
        void route(String destination, String type, Attachment to) {
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
        void blackhole(int index, String destination, String type) {
            Cidr block = Cidr.parse(destination);
            routes.removeIf(route -> block.equals(route.destination()) && type.equals(route.type()));
            routes.add(
                    Math.min(index, routes.size()),
                    new TransitGatewayRouteTable.Route(Cidr.parse(destination), null, type, "blackhole", List.of()));
        }
    }
}
