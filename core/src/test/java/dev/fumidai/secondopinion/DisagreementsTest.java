package dev.fumidai.secondopinion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fumidai.model.AwsSnapshot;
import dev.fumidai.model.PortRange;
import dev.fumidai.model.Scope;
import dev.fumidai.model.vpc.BlockPublicAccess;
import dev.fumidai.model.vpc.RouteTable.TargetKind;
import dev.fumidai.network.ExplanationCode;
import dev.fumidai.network.Network;
import dev.fumidai.network.NetworkPath;
import dev.fumidai.secondopinion.Verdict.Leg;
import dev.fumidai.secondopinion.topology.Draft;
import dev.fumidai.secondopinion.topology.Draft.Acl;
import dev.fumidai.secondopinion.topology.Draft.Attachment;
import dev.fumidai.secondopinion.topology.Draft.Group;
import dev.fumidai.secondopinion.topology.Draft.Host;
import dev.fumidai.secondopinion.topology.Draft.Subnet;
import dev.fumidai.secondopinion.topology.Draft.TransitTable;
import dev.fumidai.secondopinion.topology.Draft.Vpc;
import dev.fumidai.secondopinion.topology.DraftSnapshot;
import dev.fumidai.secondopinion.topology.Site;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the engine and the simulator did not agree on once, each by its name, with the answer that both give now. */
class DisagreementsTest {
    private static final Scope HOME = new Scope(Draft.HERE, Draft.TOKYO);
    private static final int SSH = 22;

    private final Site site = new Site();
    private final Vpc vpc = site.vpc(HOME);

    private NetworkPath engine(String from, String to) {
        return Network.of(DraftSnapshot.of(site.draft)).path(from, to, SSH);
    }

    private void bothSay(String from, String to, Verdict expected) {
        AwsSnapshot snapshot = DraftSnapshot.of(site.draft);
        NetworkPath told = Network.of(snapshot).path(from, to, SSH);
        assertThat(new Simulator(snapshot).path(from, to, SSH)).as("simulator").isEqualTo(expected);
        assertThat(new Agreement(snapshot).is(expected, told))
                .as("engine: %s", Agreement.told(told))
                .isTrue();
    }

    private void nobodyKnows(String from, String to) {
        assertThat(new Simulator(DraftSnapshot.of(site.draft))
                        .path(from, to, SSH)
                        .isNoOpinion())
                .isTrue();
        assertThat(engine(from, to).outcome()).isEqualTo(NetworkPath.Outcome.UNKNOWN);
    }

    private static Verdict forward(ExplanationCode code, String resource) {
        return Verdict.stopped(Leg.FORWARD, code, resource);
    }

    /** Two VPCs on one transit gateway, routed both ways. */
    private final class Joined {
        final Host asker = site.host(site.routed(vpc, "a"));
        final Vpc far;
        final Host asked;
        final Draft.Transit transit = site.transit();
        final TransitTable table = site.transitTable(transit);
        final Attachment near;
        final Attachment other;

        Joined() {
            far = site.vpc(HOME);
            asked = site.host(site.routed(far, "a"));
            near = site.attachment(transit, table, List.of(asker.subnet));
            other = site.attachment(transit, table, List.of(asked.subnet));
            table.route("10.1.0.0/16", "propagated", near);
            table.route("10.2.0.0/16", "propagated", other);
            site.tableOf(asker.subnet).route("10.2.0.0/16", TargetKind.TRANSIT_GATEWAY, transit.id);
        }

        void answered() {
            site.tableOf(asked.subnet).route("10.1.0.0/16", TargetKind.TRANSIT_GATEWAY, transit.id);
        }

        void admitsByGroup() {
            Group peers = new Group("sg-peers", vpc, Draft.HERE);
            peers.out.add(Site.permission("-1", PortRange.ALL, List.of(Site.ANYWHERE), List.of()));
            Group admits = new Group("sg-admits", far, Draft.HERE);
            admits.in.add(Site.refer(peers, null, SSH));
            site.draft.groups.add(peers);
            site.draft.groups.add(admits);
            asker.groups.clear();
            asker.groups.add(peers);
            asked.groups.clear();
            asked.groups.add(admits);
        }
    }

    /** The engine took the way of the answers for the way of the question. */
    @Test
    void a_group_reference_counts_by_the_way_the_packet_came_even_if_no_answer_goes_back() {
        Joined joined = new Joined();
        joined.admitsByGroup();

        bothSay(
                joined.asker.id,
                joined.asked.id,
                Verdict.stopped(
                        Leg.BACK, ExplanationCode.NO_ROUTE_TO_DESTINATION, site.tableOf(joined.asked.subnet).id));
        joined.answered();
        bothSay(joined.asker.id, joined.asked.id, Verdict.REACHED);
        joined.other.referencing = "disable";
        bothSay(joined.asker.id, joined.asked.id, forward(ExplanationCode.ENI_SG_RULES_MISMATCH, "sg-admits"));
    }

    /** The simulator knew nothing of the attachment's own subnet. */
    @Test
    void the_attachments_subnet_asks_its_acl_even_about_what_comes_from_it() {
        Joined joined = new Joined();
        joined.answered();
        Acl acl = new Acl("acl-odd", vpc);
        acl.entries.add(Site.entry(100, true, "allow", "-1", Site.ANYWHERE, PortRange.ALL));
        acl.entries.add(Site.entry(90, false, "deny", "6", Site.ANYWHERE, PortRange.of(SSH)));
        acl.entries.add(Site.entry(100, false, "allow", "-1", Site.ANYWHERE, PortRange.ALL));
        site.draft.acls.add(acl);
        joined.asker.subnet.acl = acl;

        bothSay(joined.asker.id, joined.asked.id, forward(ExplanationCode.SUBNET_ACL_RESTRICTION, "acl-odd"));
    }

    /** The simulator read the ports of a rule for all protocols. */
    @Test
    void an_entry_for_all_protocols_is_for_all_ports() {
        Host one = site.host(site.subnet(vpc, "a"));
        Host other = site.host(site.subnet(vpc, "a"));
        Acl acl = new Acl("acl-all", vpc);
        for (boolean egress : new boolean[] {true, false}) {
            acl.entries.add(Site.entry(100, egress, "allow", "-1", Site.ANYWHERE, new PortRange(1024, 65535)));
        }
        site.draft.acls.add(acl);
        one.subnet.acl = acl;

        bothSay(one.id, other.id, Verdict.REACHED);
    }

    /** The engine could not tell it from one whose sides are not told. */
    @Test
    void a_peering_connection_of_two_other_vpcs_carries_nothing() {
        Host host = site.host(site.routed(vpc, "a"));
        Vpc second = site.vpc(HOME);
        Vpc third = site.vpc(HOME);
        Host asked = site.host(site.routed(second, "a"));
        Draft.Peering peering = site.peering(second, third);
        site.tableOf(host.subnet).route("10.2.0.0/16", TargetKind.VPC_PEERING_CONNECTION, peering.id);

        bothSay(host.id, asked.id, forward(ExplanationCode.PCX_REQUIRES_ADDRESS_IN_VPC_CIDR, peering.id));
    }

    /** The simulator took every interface that a route names for one that forwards. */
    @Test
    void a_route_to_the_destinations_own_interface_delivers() {
        Host one = site.host(site.routed(vpc, "a"));
        Host other = site.host(site.routed(vpc, "a"));
        site.tableOf(one.subnet).route(other.address + "/32", TargetKind.NETWORK_INTERFACE, other.faceId);

        bothSay(one.id, other.id, Verdict.REACHED);
    }

    /** Each blamed another resource. */
    @Test
    void an_answer_that_is_routed_to_a_nat_gateway_is_lost_there() {
        Host host = site.publicHost(site.routed(vpc, "a"));
        site.tableOf(host.subnet)
                .route(Site.ANYWHERE, TargetKind.NAT_GATEWAY, site.nat(site.publicSubnet(vpc, "a")).id);

        bothSay(
                Site.OPERATOR,
                host.id,
                Verdict.stopped(Leg.BACK, ExplanationCode.ASYMMETRIC_RETURN, site.tableOf(host.subnet).id));
    }

    /** The engine took the sender's subnet for the regional gateway's, the simulator only the VPC. */
    @Test
    void whether_a_subnets_exclusion_is_for_a_regional_nat_gateway_nobody_knows() {
        Subnet subnet = site.routed(vpc, "a");
        Host host = site.host(subnet);
        site.tableOf(subnet).route(Site.ANYWHERE, TargetKind.NAT_GATEWAY, site.regionalNat(vpc).id);
        site.internetGateway(vpc);
        site.draft.blockModes.put(HOME, "block-bidirectional");
        site.draft.exclusions.add(new BlockPublicAccess.Exclusion(
                "vpcbpa-exclude-1", "allow-egress", "arn:aws:ec2:r:1:subnet/" + subnet.id, "create-complete"));

        nobodyKnows(host.id, Site.PUBLIC_HOST);
        site.draft.blockModes.put(HOME, "block-ingress");
        bothSay(host.id, Site.PUBLIC_HOST, Verdict.REACHED);
    }

    /** The simulator let the wider of two contradicting exclusions win. */
    @Test
    void what_two_exclusions_do_together_nobody_knows() {
        Host host = site.publicHost(site.publicSubnet(vpc, "a"));
        site.draft.blockModes.put(HOME, "block-bidirectional");
        site.draft.exclusions.add(new BlockPublicAccess.Exclusion(
                "vpcbpa-exclude-1", "allow-egress", "arn:aws:ec2:r:1:subnet/" + host.subnet.id, "create-complete"));
        site.draft.exclusions.add(new BlockPublicAccess.Exclusion(
                "vpcbpa-exclude-2", "allow-bidirectional", "arn:aws:ec2:r:1:vpc/" + vpc.id, "create-complete"));

        nobodyKnows(host.id, Site.PUBLIC_HOST);
    }

    /** The simulator let it pass; AWS introduced references across a transit gateway for inbound rules. */
    @Test
    void whether_an_outbound_rule_may_refer_across_a_transit_gateway_nobody_knows() {
        Joined joined = new Joined();
        joined.answered();
        joined.admitsByGroup();
        Group peers = joined.asker.groups.get(0);
        peers.out.clear();
        peers.out.add(Site.refer(joined.asked.groups.get(0), null, SSH));

        nobodyKnows(joined.asker.id, joined.asked.id);
    }
}
