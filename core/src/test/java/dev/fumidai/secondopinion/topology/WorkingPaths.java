package dev.fumidai.secondopinion.topology;

import dev.fumidai.model.Scope;
import dev.fumidai.model.vpc.RouteTable.TargetKind;
import dev.fumidai.secondopinion.topology.Draft.Attachment;
import dev.fumidai.secondopinion.topology.Draft.Host;
import dev.fumidai.secondopinion.topology.Draft.Subnet;
import dev.fumidai.secondopinion.topology.Draft.Transit;
import dev.fumidai.secondopinion.topology.Draft.TransitTable;
import dev.fumidai.secondopinion.topology.Draft.Vpc;
import java.util.ArrayList;
import java.util.List;

/** Lays the stations and routes of a path that works. Groups and ACLs come later. */
final class WorkingPaths {
    private static final Scope HOME = new Scope(Draft.HERE, Draft.TOKYO);

    private final Chance chance;
    private final Site site = new Site();
    private final boolean twoAccounts;
    private final boolean twoRegions;

    WorkingPaths(Chance chance) {
        this.chance = chance;
        this.twoAccounts = chance.percent(20);
        this.twoRegions = chance.percent(15);
    }

    /** A draft with the ends between which the path leads. */
    record Laid(Site site, String from, String to) {}

    Laid lay(PathKind kind) {
        Laid laid = switch (kind) {
            case SAME_SUBNET -> within(true);
            case SAME_VPC -> within(false);
            case PEERING -> peering();
            case TRANSIT_GATEWAY -> transitGateway();
            case TO_INTERNET -> toInternet();
            case FROM_INTERNET -> fromInternet();
            case NAT_GATEWAY, REGIONAL_NAT_GATEWAY, NAT_INSTANCE -> nat(kind);
            case PRIVATE_NAT_GATEWAY -> privateNat(false);
            case PRIVATE_NAT_GATEWAY_PEERING -> privateNat(true);
            case HUB_NAT_GATEWAY, HUB_NAT_INSTANCE -> hub(kind);
        };
        shareSubnets();
        addBystanders();
        return laid;
    }

    /** What has no part in the path, until a damaged route leads there. */
    private void addBystanders() {
        List<Vpc> vpcs = List.copyOf(site.draft.vpcs);
        if (chance.percent(20)) {
            Vpc third = site.vpc(HOME);
            site.peering(chance.of(vpcs), third);
            site.host(subnet(third));
        }
        for (Draft.Gateway gateway : site.draft.internetGateways) {
            gateway.state = chance.percent(10) ? "attached" : "available";
        }
        if (chance.percent(20)) {
            site.privateNat(site.routed(chance.of(site.draft.vpcs), zone()));
        }
        if (chance.percent(20)) {
            Subnet subnet = chance.of(site.draft.subnets);
            Host host = chance.percent(50) ? site.host(subnet) : site.publicHost(subnet);
            host.account = twoAccounts ? Draft.THERE : host.account;
        }
        if (vpcs.size() > 1 && chance.percent(10)) {
            site.peering(vpcs.get(0), vpcs.get(1));
        }
        if (vpcs.size() > 1 && chance.percent(10)) {
            // As if a NAT gateway could be shared over a peering connection.
            Draft.Nat nat = site.nat(site.publicSubnet(vpcs.get(1), zone()));
            route(site.draft.hosts.get(0).subnet, Site.ANYWHERE, TargetKind.NAT_GATEWAY, nat.id);
        }
    }

    private void shareSubnets() {
        for (Host host : site.draft.hosts) {
            if (twoAccounts && chance.percent(40)) {
                host.account = Draft.THERE;
            }
        }
    }

    private String zone() {
        return chance.of("a", "b");
    }

    /** A subnet that holds askers: now and then it has only the main table. */
    private Subnet subnet(Vpc vpc) {
        return subnet(vpc, zone());
    }

    private Subnet subnet(Vpc vpc, String zone) {
        return chance.percent(30) ? site.subnet(vpc, zone) : site.routed(vpc, zone);
    }

    private void route(Subnet subnet, String destination, TargetKind kind, String target) {
        site.tableOf(subnet).route(destination, kind, target);
    }

    private Vpc secondVpc(boolean mayBeFar) {
        Scope scope = new Scope(
                twoAccounts && chance.percent(60) ? Draft.THERE : Draft.HERE,
                mayBeFar && twoRegions ? Draft.OSAKA : Draft.TOKYO);
        return chance.percent(4) ? site.vpc(scope, "10.1.0.0/16") : site.vpc(scope);
    }

    private Laid within(boolean oneSubnet) {
        Vpc vpc = site.vpc(HOME);
        Subnet first = subnet(vpc);
        Host from = site.host(first);
        Host to = site.host(oneSubnet ? first : subnet(vpc));
        return new Laid(site, from.id, to.id);
    }

    private Laid peering() {
        Vpc near = site.vpc(HOME);
        Vpc far = secondVpc(true);
        Host from = site.host(subnet(near));
        Host to = site.host(subnet(far));
        String id = chance.percent(50) ? site.peering(near, far).id : site.peering(far, near).id;
        route(from.subnet, wayTo(to.subnet), TargetKind.VPC_PEERING_CONNECTION, id);
        route(to.subnet, wayTo(from.subnet), TargetKind.VPC_PEERING_CONNECTION, id);
        return new Laid(site, from.id, to.id);
    }

    /** What a route to a subnet may name. */
    private String wayTo(Subnet subnet) {
        return chance.of(subnet.vpc.block.toString(), subnet.block().toString(), "10.0.0.0/8");
    }

    private Laid transitGateway() {
        Vpc near = site.vpc(HOME);
        Vpc far = secondVpc(false);
        Host from = site.host(subnet(near));
        Host to = site.host(subnet(far));
        join(from.subnet, to.subnet);
        route(from.subnet, wayTo(to.subnet), TargetKind.TRANSIT_GATEWAY, site.draft.transits.get(0).id);
        route(to.subnet, wayTo(from.subnet), TargetKind.TRANSIT_GATEWAY, site.draft.transits.get(0).id);
        return new Laid(site, from.id, to.id);
    }

    /** Attaches two VPCs to a transit gateway, in the zones of both subnets, with routes to each other. */
    private void join(Subnet one, Subnet other) {
        Transit transit = site.transit();
        TransitTable first = site.transitTable(transit);
        TransitTable second = chance.percent(50) ? first : site.transitTable(transit);
        Attachment near = site.attachment(transit, first, gates(one, other));
        Attachment far = site.attachment(transit, second, gates(other, one));
        first.route(wayThere(other), chance.of("static", "propagated"), far);
        second.route(wayThere(one), chance.of("static", "propagated"), near);
    }

    /** A table that holds routes to both must tell them apart. */
    private String wayThere(Subnet subnet) {
        return chance.of(subnet.vpc.block.toString(), subnet.block().toString());
    }

    /** The attachment's subnets: the station's own, or one for it alone; and one in the other's zone. */
    private List<Subnet> gates(Subnet own, Subnet other) {
        List<Subnet> gates = new ArrayList<>();
        gates.add(chance.percent(40) ? own : site.routed(own.vpc, own.zone));
        if (!own.zone.equals(other.zone)) {
            gates.add(site.routed(own.vpc, other.zone));
        }
        return gates;
    }

    private Laid toInternet() {
        Host from = site.publicHost(site.publicSubnet(site.vpc(HOME), zone()));
        site.host(chance.percent(50) ? from.subnet : subnet(from.subnet.vpc));
        return new Laid(site, from.id, Site.PUBLIC_HOST);
    }

    private Laid fromInternet() {
        Laid out = toInternet();
        return new Laid(site, Site.OPERATOR, out.from());
    }

    private Laid nat(PathKind kind) {
        Vpc vpc = site.vpc(HOME);
        Host from = site.host(subnet(vpc));
        leadOut(kind, from.subnet, vpc);
        return new Laid(site, from.id, Site.PUBLIC_HOST);
    }

    /** Leads a subnet to the internet by something that translates; its public subnet, if it needs one, is returned. */
    private List<Subnet> leadOut(PathKind kind, Subnet subnet, Vpc vpc) {
        if (kind == PathKind.REGIONAL_NAT_GATEWAY) {
            Draft.Nat nat = site.regionalNat(vpc);
            route(subnet, Site.ANYWHERE, TargetKind.NAT_GATEWAY, nat.id);
            return List.of();
        }
        Subnet outer = site.publicSubnet(vpc, zone());
        if (kind == PathKind.NAT_INSTANCE || kind == PathKind.HUB_NAT_INSTANCE) {
            route(subnet, Site.ANYWHERE, TargetKind.NETWORK_INTERFACE, site.natInstance(outer).faceId);
            return List.of(outer);
        }
        Draft.Nat nat = site.nat(outer);
        if (chance.percent(30)) {
            nat.addresses.add(Site.address(nat, outer.address(201), chance.of("succeeded", "failed")));
        }
        if (chance.percent(10)) {
            nat.addresses.add(0, Site.address(nat, outer.address(202), chance.of("associating", "failed")));
        }
        route(subnet, Site.ANYWHERE, TargetKind.NAT_GATEWAY, nat.id);
        return List.of(outer);
    }

    private Laid privateNat(boolean peered) {
        Vpc near = site.vpc(HOME);
        Vpc far = secondVpc(false);
        Host from = site.host(subnet(near));
        Host to = site.host(subnet(far));
        Subnet middle = site.routed(near, zone());
        route(from.subnet, wayTo(to.subnet), TargetKind.NAT_GATEWAY, site.privateNat(middle).id);
        TargetKind kind = peered ? TargetKind.VPC_PEERING_CONNECTION : TargetKind.TRANSIT_GATEWAY;
        String id;
        if (peered) {
            id = site.peering(near, far).id;
        } else {
            join(middle, to.subnet);
            id = site.draft.transits.get(0).id;
        }
        route(middle, wayTo(to.subnet), kind, id);
        route(to.subnet, near.block.toString(), kind, id);
        return new Laid(site, from.id, to.id);
    }

    private Laid hub(PathKind kind) {
        Vpc spoke = site.vpc(HOME);
        Vpc hub = secondVpc(false);
        Host from = site.host(subnet(spoke));
        Subnet entrance = site.routed(hub, from.subnet.zone);
        List<Subnet> outer = leadOut(kind, entrance, hub);
        List<Subnet> hubGates = new ArrayList<>(List.of(entrance));
        List<Subnet> spokeGates = new ArrayList<>();
        spokeGates.add(chance.percent(40) ? from.subnet : site.routed(spoke, from.subnet.zone));
        for (Subnet subnet : outer) {
            if (!subnet.zone.equals(entrance.zone)) {
                hubGates.add(site.routed(hub, subnet.zone));
                spokeGates.add(site.routed(spoke, subnet.zone));
            }
        }
        Transit transit = site.transit();
        TransitTable spokes = site.transitTable(transit);
        TransitTable hubs = chance.percent(50) ? spokes : site.transitTable(transit);
        Attachment spokeAttachment = site.attachment(transit, spokes, spokeGates);
        Attachment hubAttachment = site.attachment(transit, hubs, hubGates);
        spokes.route(Site.ANYWHERE, "static", hubAttachment);
        hubs.route(spoke.block.toString(), chance.of("static", "propagated"), spokeAttachment);
        route(from.subnet, Site.ANYWHERE, TargetKind.TRANSIT_GATEWAY, transit.id);
        for (Subnet subnet : outer) {
            route(subnet, spoke.block.toString(), TargetKind.TRANSIT_GATEWAY, transit.id);
        }
        return new Laid(site, from.id, Site.PUBLIC_HOST);
    }
}
