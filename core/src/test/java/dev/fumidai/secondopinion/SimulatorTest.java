package dev.fumidai.secondopinion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fumidai.model.PortRange;
import dev.fumidai.model.Scope;
import dev.fumidai.model.vpc.BlockPublicAccess;
import dev.fumidai.model.vpc.RouteTable.TargetKind;
import dev.fumidai.network.ExplanationCode;
import dev.fumidai.secondopinion.Verdict.Leg;
import dev.fumidai.secondopinion.topology.Draft;
import dev.fumidai.secondopinion.topology.Draft.Acl;
import dev.fumidai.secondopinion.topology.Draft.Attachment;
import dev.fumidai.secondopinion.topology.Draft.Host;
import dev.fumidai.secondopinion.topology.Draft.Subnet;
import dev.fumidai.secondopinion.topology.Draft.Table;
import dev.fumidai.secondopinion.topology.Draft.TransitTable;
import dev.fumidai.secondopinion.topology.Draft.Vpc;
import dev.fumidai.secondopinion.topology.DraftSnapshot;
import dev.fumidai.secondopinion.topology.Site;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The judge is judged by what AWS documents. Interfaces without groups filter nothing, so only what is named decides. */
class SimulatorTest {
    private static final Scope HOME = new Scope(Draft.HERE, Draft.TOKYO);
    private static final String OUTSIDE = Site.PUBLIC_HOST;

    private final Site site = new Site();
    private final Vpc vpc = site.vpc(HOME);

    @Test
    void a_subnet_without_a_table_of_its_own_has_the_main_one() {
        Host host = site.publicHost(site.subnet(vpc, "a"));
        assertThat(ask(host.id, OUTSIDE)).isEqualTo(forward(ExplanationCode.NO_ROUTE_TO_DESTINATION, "rtb-10"));

        site.mainTable(vpc).route(Site.ANYWHERE, TargetKind.INTERNET_GATEWAY, site.internetGateway(vpc));

        assertThat(ask(host.id, OUTSIDE)).isEqualTo(Verdict.REACHED);
    }

    @Test
    void an_association_that_has_failed_leaves_the_subnet_to_the_main_table() {
        Host host = site.publicHost(site.publicSubnet(vpc, "a"));
        host.subnet.association = "failed";

        assertThat(ask(host.id, OUTSIDE)).isEqualTo(forward(ExplanationCode.NO_ROUTE_TO_DESTINATION, "rtb-10"));
    }

    @Test
    void from_a_blackhole_there_is_no_falling_back_to_a_shorter_prefix() {
        Host host = site.publicHost(site.publicSubnet(vpc, "a"));
        Table table = site.tableOf(host.subnet);
        table.routes.add(Table.route("8.8.8.0/24", TargetKind.NAT_GATEWAY, "nat-9", "blackhole", "CreateRoute"));

        assertThat(ask(host.id, OUTSIDE)).isEqualTo(forward(ExplanationCode.BAD_STATE_ROUTE, table.id));
    }

    @Test
    void a_static_route_beats_a_propagated_one_wherever_it_stands() {
        Host host = site.publicHost(site.publicSubnet(vpc, "a"));
        site.tableOf(host.subnet)
                .routes
                .add(
                        0,
                        Table.route(
                                Site.ANYWHERE,
                                TargetKind.VPN_GATEWAY,
                                "vgw-1",
                                "blackhole",
                                "EnableVgwRoutePropagation"));

        assertThat(ask(host.id, OUTSIDE)).isEqualTo(Verdict.REACHED);
    }

    @Test
    void an_acl_is_asked_only_at_the_border_of_its_subnet() {
        Subnet subnet = site.subnet(vpc, "a");
        Host one = site.host(subnet);
        Host neighbour = site.host(subnet);
        Host other = site.host(site.subnet(vpc, "a"));
        subnet.acl = acl(subnet);

        assertThat(ask(one.id, neighbour.id)).isEqualTo(Verdict.REACHED);
        assertThat(ask(one.id, other.id)).isEqualTo(forward(ExplanationCode.SUBNET_ACL_RESTRICTION, subnet.acl.id));
    }

    @Test
    void half_of_the_ephemeral_ports_is_not_enough_for_linux_but_may_be_for_windows() {
        Host asker = site.host(site.subnet(vpc, "a"));
        Host asked = site.host(site.subnet(vpc, "b"));
        Acl acl = acl(asker.subnet);
        asker.subnet.acl = acl;
        acl.entries.add(Site.entry(1, true, "allow", "6", Site.ANYWHERE, PortRange.of(22)));
        acl.entries.add(Site.entry(1, false, "allow", "6", Site.ANYWHERE, new PortRange(49152, 65535)));
        assertThat(ask(asker.id, asked.id))
                .isEqualTo(Verdict.stopped(Leg.BACK, ExplanationCode.SUBNET_ACL_RESTRICTION, acl.id));

        asker.windows = true;

        assertThat(ask(asker.id, asked.id)).isEqualTo(Verdict.REACHED);
    }

    @Test
    void a_transit_gateway_takes_only_what_comes_from_a_zone_of_the_attachment() {
        Host asker = site.host(site.routed(vpc, "a"));
        Host asked = site.host(site.routed(site.vpc(HOME), "a"));
        Draft.Transit transit = site.transit();
        TransitTable table = site.transitTable(transit);
        Attachment near = site.attachment(transit, table, List.of(site.routed(vpc, "b")));
        Attachment far = site.attachment(transit, table, List.of(asked.subnet));
        table.route("10.1.0.0/16", "propagated", near);
        table.route("10.2.0.0/16", "propagated", far);
        site.tableOf(asker.subnet).route("10.2.0.0/16", TargetKind.TRANSIT_GATEWAY, transit.id);
        site.tableOf(asked.subnet).route("10.1.0.0/16", TargetKind.TRANSIT_GATEWAY, transit.id);
        assertThat(ask(asker.id, asked.id)).isEqualTo(forward(ExplanationCode.TGW_ROUTE_AZ_RESTRICTION, near.id));

        near.subnets.add(asker.subnet);

        assertThat(ask(asker.id, asked.id)).isEqualTo(Verdict.REACHED);
    }

    @Test
    void the_acl_of_a_nat_gateways_subnet_must_let_answers_come_to_any_port_above_1023() {
        Host host = site.host(site.routed(vpc, "a"));
        Subnet outer = site.publicSubnet(vpc, "a");
        site.tableOf(host.subnet).route(Site.ANYWHERE, TargetKind.NAT_GATEWAY, site.nat(outer).id);
        Acl acl = acl(outer);
        outer.acl = acl;
        acl.entries.add(Site.entry(1, true, "allow", "-1", Site.ANYWHERE, PortRange.ALL));
        acl.entries.add(Site.entry(1, false, "allow", "6", "10.1.0.0/16", PortRange.of(22)));
        acl.entries.add(Site.entry(2, false, "allow", "6", Site.ANYWHERE, new PortRange(1025, 65535)));
        assertThat(ask(host.id, OUTSIDE))
                .isEqualTo(Verdict.stopped(Leg.BACK, ExplanationCode.SUBNET_ACL_RESTRICTION, acl.id));

        acl.entries.add(Site.entry(3, false, "allow", "6", Site.ANYWHERE, PortRange.of(1024)));

        assertThat(ask(host.id, OUTSIDE)).isEqualTo(Verdict.REACHED);
    }

    @Test
    void peering_is_not_transitive() {
        Vpc middle = site.vpc(HOME);
        Host asker = site.host(site.routed(vpc, "a"));
        Host asked = site.host(site.routed(site.vpc(HOME), "a"));
        String near = site.peering(vpc, middle).id;
        site.peering(middle, asked.subnet.vpc);
        site.tableOf(asker.subnet).route("10.0.0.0/8", TargetKind.VPC_PEERING_CONNECTION, near);

        assertThat(ask(asker.id, asked.id)).isEqualTo(forward(ExplanationCode.PCX_REQUIRES_ADDRESS_IN_VPC_CIDR, near));
    }

    @Test
    void a_nat_gateway_is_not_for_other_vpcs() {
        Host host = site.host(site.routed(vpc, "a"));
        String nat = site.nat(site.publicSubnet(site.vpc(HOME), "a")).id;
        site.tableOf(host.subnet).route(Site.ANYWHERE, TargetKind.NAT_GATEWAY, nat);

        assertThat(ask(host.id, OUTSIDE)).isEqualTo(forward(ExplanationCode.NGW_REQUIRES_SOURCE_IN_VPC, nat));
    }

    @Test
    void block_ingress_stops_instances_but_not_nat_gateways() {
        Host inner = site.host(site.routed(vpc, "a"));
        Host outer = site.publicHost(site.publicSubnet(vpc, "a"));
        site.tableOf(inner.subnet).route(Site.ANYWHERE, TargetKind.NAT_GATEWAY, site.nat(outer.subnet).id);
        Verdict blocked = forward(ExplanationCode.VPC_BLOCK_PUBLIC_ACCESS_ENABLED, HOME.toString());

        site.draft.blockModes.put(HOME, "block-ingress");
        assertThat(ask(inner.id, OUTSIDE)).isEqualTo(Verdict.REACHED);
        assertThat(ask(outer.id, OUTSIDE)).isEqualTo(blocked);
        assertThat(ask(Site.OPERATOR, outer.id)).isEqualTo(blocked);

        site.draft.blockModes.put(HOME, "block-bidirectional");
        assertThat(ask(inner.id, OUTSIDE)).isEqualTo(blocked);

        exclude(outer.subnet, "allow-egress");
        assertThat(ask(inner.id, OUTSIDE)).isEqualTo(Verdict.REACHED);
        assertThat(ask(outer.id, OUTSIDE)).isEqualTo(blocked);

        site.draft.exclusions.clear();
        exclude(outer.subnet, "allow-bidirectional");
        assertThat(ask(outer.id, OUTSIDE)).isEqualTo(Verdict.REACHED);
    }

    @Test
    void a_group_reference_reaches_over_a_peering_connection_only_within_a_region() {
        Host asker = site.host(site.routed(vpc, "a"));
        Host near = site.host(site.routed(site.vpc(HOME), "a"));
        Host far = site.host(site.routed(site.vpc(new Scope(Draft.HERE, Draft.OSAKA)), "a"));
        Draft.Group askers = new Draft.Group("sg-1", vpc, Draft.HERE);
        askers.out.add(Site.permission("-1", PortRange.ALL, List.of(Site.ANYWHERE), List.of()));
        asker.groups.add(askers);
        site.draft.groups.add(askers);
        for (Host asked : List.of(near, far)) {
            Draft.Group group = new Draft.Group("sg-" + asked.id, asked.subnet.vpc, Draft.HERE);
            group.in.add(Site.refer(askers, null, 22));
            asked.groups.add(group);
            site.draft.groups.add(group);
            String pcx = site.peering(vpc, asked.subnet.vpc).id;
            String there = asked.subnet.vpc.block.toString();
            site.tableOf(asker.subnet).route(there, TargetKind.VPC_PEERING_CONNECTION, pcx);
            site.tableOf(asked.subnet).route("10.1.0.0/16", TargetKind.VPC_PEERING_CONNECTION, pcx);
        }

        assertThat(ask(asker.id, near.id)).isEqualTo(Verdict.REACHED);
        assertThat(ask(asker.id, far.id)).isEqualTo(forward(ExplanationCode.ENI_SG_RULES_MISMATCH, "sg-" + far.id));
    }

    @Test
    void a_nat_instance_forwards_only_without_its_source_destination_check() {
        Host host = site.host(site.routed(vpc, "a"));
        Host nat = site.natInstance(site.publicSubnet(vpc, "b"));
        site.tableOf(host.subnet).route(Site.ANYWHERE, TargetKind.NETWORK_INTERFACE, nat.faceId);
        assertThat(ask(host.id, OUTSIDE)).isEqualTo(Verdict.REACHED);

        nat.sourceDestCheck = true;
        assertThat(ask(host.id, OUTSIDE))
                .isEqualTo(forward(ExplanationCode.ENI_SOURCE_DEST_CHECK_RESTRICTION, nat.faceId));

        nat.state = "stopped";
        assertThat(ask(host.id, OUTSIDE)).isEqualTo(forward(ExplanationCode.BAD_STATE, nat.id));
    }

    @Test
    void the_nat_gateway_of_a_hub_needs_a_way_back_to_the_spoke() {
        Host host = site.host(site.routed(vpc, "a"));
        Vpc hub = site.vpc(HOME);
        Subnet entrance = site.routed(hub, "a");
        Subnet outer = site.publicSubnet(hub, "a");
        Draft.Transit transit = site.transit();
        TransitTable table = site.transitTable(transit);
        Attachment spokes = site.attachment(transit, table, List.of(host.subnet));
        Attachment hubs = site.attachment(transit, table, List.of(entrance));
        table.route(Site.ANYWHERE, "static", hubs);
        table.route("10.1.0.0/16", "propagated", spokes);
        site.tableOf(host.subnet).route(Site.ANYWHERE, TargetKind.TRANSIT_GATEWAY, transit.id);
        site.tableOf(entrance).route(Site.ANYWHERE, TargetKind.NAT_GATEWAY, site.nat(outer).id);
        assertThat(ask(host.id, OUTSIDE))
                .isEqualTo(Verdict.stopped(
                        Leg.BACK,
                        ExplanationCode.IGW_DESTINATION_ADDRESS_NOT_IN_RFC1918_EGRESS,
                        site.internetGateway(hub)));

        site.tableOf(outer).route("10.1.0.0/16", TargetKind.TRANSIT_GATEWAY, transit.id);

        assertThat(ask(host.id, OUTSIDE)).isEqualTo(Verdict.REACHED);
    }

    @Test
    void what_came_in_by_an_internet_gateway_is_not_answered_through_a_nat_gateway() {
        Host host = site.publicHost(site.routed(vpc, "a"));
        Table table = site.tableOf(host.subnet);
        String nat = site.nat(site.publicSubnet(vpc, "a")).id;
        table.route(Site.ANYWHERE, TargetKind.NAT_GATEWAY, nat);

        assertThat(ask(Site.OPERATOR, host.id))
                .isEqualTo(Verdict.stopped(Leg.BACK, ExplanationCode.ASYMMETRIC_RETURN, table.id));
    }

    private Verdict ask(String from, String to) {
        return new Simulator(DraftSnapshot.of(site.draft)).path(from, to, 22);
    }

    private static Verdict forward(ExplanationCode code, String resource) {
        return Verdict.stopped(Leg.FORWARD, code, resource);
    }

    /** Denies everything until it gets entries. */
    private Acl acl(Subnet subnet) {
        Acl acl = new Acl("acl-" + subnet.id, subnet.vpc);
        site.draft.acls.add(acl);
        return acl;
    }

    private void exclude(Subnet subnet, String mode) {
        site.draft.exclusions.add(new BlockPublicAccess.Exclusion(
                "vpcbpa-exclude-" + mode, mode, "arn:aws:ec2:r:1:subnet/" + subnet.id, "create-complete"));
    }
}
