package dev.fumidai.secondopinion.topology;

import dev.fumidai.model.Cidr;
import dev.fumidai.model.PortRange;
import dev.fumidai.model.Scope;
import dev.fumidai.model.vpc.NatGateway.NatGatewayAddress;
import dev.fumidai.model.vpc.NetworkAcl;
import dev.fumidai.model.vpc.RouteTable.TargetKind;
import dev.fumidai.model.vpc.SecurityGroup.GroupPair;
import dev.fumidai.model.vpc.SecurityGroup.IpPermission;
import dev.fumidai.secondopinion.topology.Draft.Acl;
import dev.fumidai.secondopinion.topology.Draft.Attachment;
import dev.fumidai.secondopinion.topology.Draft.Group;
import dev.fumidai.secondopinion.topology.Draft.Host;
import dev.fumidai.secondopinion.topology.Draft.Nat;
import dev.fumidai.secondopinion.topology.Draft.Subnet;
import dev.fumidai.secondopinion.topology.Draft.Table;
import dev.fumidai.secondopinion.topology.Draft.Vpc;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts one part after another into a draft, each with an id that tells its number. */
public final class Site {
    public static final String ANYWHERE = "0.0.0.0/0";
    public static final String PUBLIC_HOST = "8.8.8.8";
    public static final String OPERATOR = "198.51.100.7";

    public final Draft draft = new Draft();

    public Vpc vpc(Scope scope) {
        int number = draft.vpcs.size() + 1;
        return vpc(scope, "10." + number + ".0.0/16");
    }

    public Vpc vpc(Scope scope, String block) {
        int number = draft.vpcs.size() + 1;
        Vpc vpc = new Vpc("vpc-" + number, number, Cidr.parse(block), scope);
        draft.vpcs.add(vpc);
        draft.tables.add(new Table("rtb-" + number + "0", vpc, true));
        Acl acl = new Acl("acl-" + number + "0", vpc);
        acl.entries.add(entry(100, false, "allow", "-1", ANYWHERE, PortRange.ALL));
        acl.entries.add(entry(100, true, "allow", "-1", ANYWHERE, PortRange.ALL));
        draft.acls.add(acl);
        return vpc;
    }

    public Table mainTable(Vpc vpc) {
        return draft.tables.stream()
                .filter(table -> table.main && table.vpc == vpc)
                .findFirst()
                .orElseThrow();
    }

    public Table table(Vpc vpc) {
        Table table = new Table("rtb-" + vpc.number + (draft.tables.size() + 1), vpc, false);
        draft.tables.add(table);
        return table;
    }

    /** A subnet with the VPC's main table and default ACL. */
    public Subnet subnet(Vpc vpc, String zone) {
        int number = 1
                + (int) draft.subnets.stream()
                        .filter(subnet -> subnet.vpc == vpc)
                        .count();
        Acl acl = draft.acls.stream().filter(one -> one.vpc == vpc).findFirst().orElseThrow();
        Subnet subnet = new Subnet("subnet-" + vpc.number + number, vpc, zone, number, acl);
        draft.subnets.add(subnet);
        return subnet;
    }

    /** A subnet with a table of its own. */
    public Subnet routed(Vpc vpc, String zone) {
        Subnet subnet = subnet(vpc, zone);
        subnet.table = table(vpc);
        return subnet;
    }

    public Table tableOf(Subnet subnet) {
        return subnet.table == null ? mainTable(subnet.vpc) : subnet.table;
    }

    /** A subnet that routes to the internet gateway. */
    public Subnet publicSubnet(Vpc vpc, String zone) {
        Subnet subnet = routed(vpc, zone);
        tableOf(subnet).route(ANYWHERE, TargetKind.INTERNET_GATEWAY, internetGateway(vpc));
        return subnet;
    }

    public String internetGateway(Vpc vpc) {
        for (Draft.Gateway gateway : draft.internetGateways) {
            if (gateway.vpc == vpc) {
                return gateway.id;
            }
        }
        Draft.Gateway gateway = new Draft.Gateway("igw-" + vpc.number, vpc);
        draft.internetGateways.add(gateway);
        return gateway.id;
    }

    public Host host(Subnet subnet) {
        int number = draft.hosts.size() + 1;
        Host host = new Host("i-" + number, "eni-" + number, subnet, subnet.address(9 + number));
        draft.hosts.add(host);
        return host;
    }

    public Host publicHost(Subnet subnet) {
        Host host = host(subnet);
        host.publicAddress = "203.0.113." + draft.hosts.size();
        return host;
    }

    public Host natInstance(Subnet subnet) {
        Host host = publicHost(subnet);
        host.sourceDestCheck = false;
        return host;
    }

    public Nat nat(Subnet subnet) {
        return nat(subnet.vpc, subnet, null, subnet.address(200));
    }

    /** In no subnet, with a table that leads to the internet gateway. */
    public Nat regionalNat(Vpc vpc) {
        Table table = table(vpc);
        table.route(ANYWHERE, TargetKind.INTERNET_GATEWAY, internetGateway(vpc));
        return nat(vpc, null, table, vpc.prefix() + "250.200");
    }

    private Nat nat(Vpc vpc, @Nullable Subnet subnet, @Nullable Table table, String address) {
        Nat nat = new Nat("nat-" + (draft.nats.size() + 1), vpc, subnet, table);
        draft.nats.add(nat);
        nat.addresses.add(address(nat, address, "succeeded"));
        return nat;
    }

    public static NatGatewayAddress address(Nat nat, String address, String status) {
        int number = nat.addresses.size() + 1;
        return new NatGatewayAddress(
                "eipalloc-" + number,
                "203.0.113." + (100 + number),
                address,
                nat.vpc.scope.region() + (nat.subnet == null ? "a" : nat.subnet.zone),
                status);
    }

    /** Without public addresses. */
    public Nat privateNat(Subnet subnet) {
        Nat nat = nat(subnet);
        nat.connectivity = "private";
        NatGatewayAddress first = nat.addresses.get(0);
        nat.addresses.set(
                0, new NatGatewayAddress(null, null, first.privateIp(), first.availabilityZone(), first.status()));
        return nat;
    }

    public Draft.Peering peering(Vpc one, Vpc other) {
        Draft.Peering peering = new Draft.Peering("pcx-" + (draft.peerings.size() + 1), one, other);
        draft.peerings.add(peering);
        return peering;
    }

    public Draft.Transit transit() {
        Draft.Transit transit = new Draft.Transit("tgw-" + (draft.transits.size() + 1));
        draft.transits.add(transit);
        return transit;
    }

    public Draft.TransitTable transitTable(Draft.Transit transit) {
        Draft.TransitTable table = new Draft.TransitTable("tgw-rtb-" + (draft.transitTables.size() + 1), transit);
        draft.transitTables.add(table);
        return table;
    }

    public Attachment attachment(Draft.Transit transit, Draft.TransitTable table, List<Subnet> subnets) {
        Attachment attachment =
                new Attachment("tgw-attach-" + (draft.attachments.size() + 1), transit, subnets.get(0).vpc);
        attachment.table = table;
        attachment.subnets.addAll(subnets);
        draft.attachments.add(attachment);
        return attachment;
    }

    public static NetworkAcl.Entry entry(
            int number, boolean egress, String action, String protocol, String block, PortRange ports) {
        return new NetworkAcl.Entry(number, egress, action, protocol, Cidr.parse(block), ports);
    }

    /** A rule that admits who carries a group. */
    public static IpPermission refer(Group group, @Nullable String status, int port) {
        GroupPair pair = new GroupPair(group.id, group.account, null, status);
        return permission("tcp", PortRange.of(port), List.of(), List.of(pair));
    }

    public static IpPermission permission(
            String protocol, PortRange ports, List<String> blocks, List<GroupPair> pairs) {
        return new IpPermission(
                protocol, ports, blocks.stream().map(Cidr::parse).toList(), true, List.of(), pairs);
    }
}
