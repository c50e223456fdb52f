package dev.fumidai.secondopinion.topology;

import static java.util.Objects.requireNonNull;

import dev.fumidai.model.AwsSnapshot;
import dev.fumidai.model.Cidr;
import dev.fumidai.model.Kind;
import dev.fumidai.model.Known;
import dev.fumidai.model.Scope;
import dev.fumidai.model.compute.Instance;
import dev.fumidai.model.transit.TransitGateway;
import dev.fumidai.model.transit.TransitGatewayAttachment;
import dev.fumidai.model.transit.TransitGatewayRouteTable;
import dev.fumidai.model.transit.TransitGatewayVpcAttachment;
import dev.fumidai.model.vpc.BlockPublicAccess;
import dev.fumidai.model.vpc.InternetGateway;
import dev.fumidai.model.vpc.NatGateway;
import dev.fumidai.model.vpc.NetworkAcl;
import dev.fumidai.model.vpc.NetworkInterface;
import dev.fumidai.model.vpc.NetworkInterface.PublicAddress;
import dev.fumidai.model.vpc.RouteTable;
import dev.fumidai.model.vpc.RouteTable.Association;
import dev.fumidai.model.vpc.SecurityGroup;
import dev.fumidai.model.vpc.Subnet;
import dev.fumidai.model.vpc.Vpc;
import dev.fumidai.model.vpc.VpcPeeringConnection;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A draft as AWS would tell it, every kind collected. */
public final class DraftSnapshot {
    private final Draft draft;
    private final AwsSnapshot.Builder builder = AwsSnapshot.builder();
    private final Scope home;

    private DraftSnapshot(Draft draft) {
        this.draft = draft;
        this.home = draft.vpcs.get(0).scope;
    }

    public static AwsSnapshot of(Draft draft) {
        return new DraftSnapshot(draft).build();
    }

    private AwsSnapshot build() {
        collected();
        addVpcs();
        draft.tables.forEach(this::add);
        draft.hosts.forEach(this::add);
        addGateways();
        draft.peerings.forEach(this::add);
        addTransit();
        for (Scope scope : scopes()) {
            String mode = draft.blockModes.getOrDefault(scope, "off");
            builder.add(new BlockPublicAccess(scope, mode, "account", "allowed"), scope);
        }
        for (BlockPublicAccess.Exclusion exclusion : draft.exclusions) {
            String[] arn = requireNonNull(exclusion.resourceArn()).split(":", -1);
            builder.add(exclusion, new Scope(arn[4], arn[3]));
        }
        return builder.build();
    }

    private Set<Scope> scopes() {
        Set<Scope> scopes = new LinkedHashSet<>();
        draft.vpcs.forEach(vpc -> scopes.add(vpc.scope));
        draft.hosts.forEach(host -> scopes.add(new Scope(host.account, host.subnet.vpc.scope.region())));
        return scopes;
    }

    private void collected() {
        for (Scope scope : scopes()) {
            for (Kind kind : Kind.values()) {
                builder.collected(kind, scope);
            }
        }
    }

    private void addVpcs() {
        for (Draft.Vpc vpc : draft.vpcs) {
            builder.add(new Vpc(vpc.id, vpc.scope.account(), List.of(vpc.block), List.of(), "dopt-0", ""), vpc.scope);
        }
        for (Draft.Subnet subnet : draft.subnets) {
            Draft.Vpc vpc = subnet.vpc;
            builder.add(
                    new Subnet(
                            subnet.id,
                            vpc.id,
                            vpc.scope.account(),
                            vpc.scope.region() + subnet.zone,
                            subnet.block(),
                            List.of(),
                            200,
                            false,
                            false,
                            false),
                    vpc.scope);
        }
        for (Draft.Acl acl : draft.acls) {
            List<String> subnetIds = draft.subnets.stream()
                    .filter(subnet -> subnet.acl == acl)
                    .map(subnet -> subnet.id)
                    .toList();
            boolean isDefault = acl.id.endsWith("0");
            builder.add(
                    new NetworkAcl(acl.id, acl.vpc.id, isDefault, subnetIds, List.copyOf(acl.entries)), acl.vpc.scope);
        }
        for (Draft.Group group : draft.groups) {
            builder.add(
                    new SecurityGroup(
                            group.id,
                            group.vpc.id,
                            group.account,
                            group.id,
                            List.copyOf(group.in),
                            List.copyOf(group.out)),
                    new Scope(group.account, group.vpc.scope.region()));
        }
    }

    private void add(Draft.Table table) {
        List<Association> associations = new ArrayList<>();
        if (table.main) {
            associations.add(new Association(null, true, null, null, "associated"));
        }
        for (Draft.Subnet subnet : draft.subnets) {
            if (subnet.table == table) {
                associations.add(new Association(null, false, subnet.id, null, subnet.association));
            }
        }
        builder.add(
                new RouteTable(table.id, table.vpc.id, associations, List.copyOf(table.routes), List.of()),
                table.vpc.scope);
    }

    private void add(Draft.Host host) {
        Draft.Vpc vpc = host.subnet.vpc;
        Scope scope = new Scope(host.account, vpc.scope.region());
        List<String> groupIds = host.groups.stream().map(group -> group.id).toList();
        Known<PublicAddress> association = host.publicAddress == null
                ? Known.none()
                : Known.of(new PublicAddress(host.publicAddress, null, "amazon"));
        NetworkInterface face = new NetworkInterface(
                host.faceId,
                vpc.id,
                host.subnet.id,
                host.id,
                0,
                groupIds,
                Cidr.parse(host.address),
                List.of(),
                association,
                host.sourceDestCheck);
        builder.add(face, scope);
        builder.add(
                new Instance(
                        host.id,
                        host.account,
                        host.state,
                        "t3.micro",
                        "ami-0",
                        host.windows ? Known.of("windows") : Known.none(),
                        host.windows ? "Windows" : "Linux/UNIX",
                        host.subnet.id,
                        vpc.id,
                        vpc.scope.region() + host.subnet.zone,
                        Cidr.parse(host.address),
                        host.publicAddress == null ? Known.none() : Known.of(host.publicAddress),
                        groupIds,
                        List.of(face),
                        Known.none(),
                        Known.none(),
                        "enabled",
                        "required",
                        List.of(),
                        host.id),
                scope);
    }

    private void addGateways() {
        for (Draft.Gateway gateway : draft.internetGateways) {
            List<InternetGateway.Attachment> attachments = gateway.state.isEmpty()
                    ? List.of()
                    : List.of(new InternetGateway.Attachment(gateway.vpc.id, gateway.state));
            builder.add(new InternetGateway(gateway.id, false, attachments), gateway.vpc.scope);
        }
        for (Draft.Nat nat : draft.nats) {
            builder.add(
                    new NatGateway(
                            nat.id,
                            nat.vpc.id,
                            nat.state,
                            nat.connectivity,
                            nat.subnet == null ? "regional" : "zonal",
                            nat.subnet == null ? null : nat.subnet.id,
                            nat.table == null ? null : nat.table.id,
                            List.copyOf(nat.addresses)),
                    nat.vpc.scope);
        }
    }

    private void add(Draft.Peering peering) {
        builder.add(
                new VpcPeeringConnection(peering.id, peering.status, side(peering.requester), side(peering.accepter)),
                peering.requester.scope);
    }

    private static VpcPeeringConnection.Side side(Draft.Vpc vpc) {
        return new VpcPeeringConnection.Side(vpc.id, vpc.scope.account(), vpc.scope.region(), List.of(vpc.block));
    }

    private void addTransit() {
        for (Draft.Transit transit : draft.transits) {
            builder.add(
                    new TransitGateway(
                            transit.id, home.account(), "available", "enable", "tgw-rtb-1", transit.referencing),
                    home);
        }
        for (Draft.TransitTable table : draft.transitTables) {
            builder.add(
                    new TransitGatewayRouteTable(table.id, table.transit.id, "available", List.copyOf(table.routes)),
                    home);
        }
        for (Draft.Attachment attachment : draft.attachments) {
            builder.add(
                    new TransitGatewayVpcAttachment(
                            attachment.id,
                            attachment.transit.id,
                            attachment.vpc.id,
                            attachment.vpc.scope.account(),
                            attachment.state,
                            attachment.subnets.stream().map(subnet -> subnet.id).toList(),
                            attachment.referencing,
                            "disable",
                            "disable"),
                    attachment.vpc.scope);
            boolean associated = attachment.table != null;
            builder.add(
                    new TransitGatewayAttachment(
                            attachment.id,
                            attachment.transit.id,
                            "vpc",
                            attachment.vpc.id,
                            attachment.state,
                            associated ? requireNonNull(attachment.table).id : null,
                            associated ? attachment.association : "disassociated"),
                    attachment.vpc.scope);
        }
    }
}
