package dev.fumidai.rules;

import static dev.fumidai.finding.AccessMethod.SITE_TO_SITE_VPN;
import static dev.fumidai.fixture.Reports.assertThat;
import static dev.fumidai.fixture.Snapshots.aclEntry;
import static dev.fumidai.fixture.Snapshots.b0;
import static dev.fumidai.fixture.Snapshots.b2;
import static dev.fumidai.fixture.Snapshots.cidr;
import static dev.fumidai.fixture.Snapshots.directConnect;
import static dev.fumidai.fixture.Snapshots.ingressOf;
import static dev.fumidai.fixture.Snapshots.list;
import static dev.fumidai.fixture.Snapshots.onPremises;
import static dev.fumidai.fixture.Snapshots.onPremisesOperator;
import static dev.fumidai.fixture.Snapshots.route;
import static dev.fumidai.fixture.Snapshots.rule;
import static dev.fumidai.report.Verdict.READY;
import static dev.fumidai.report.Verdict.READY_AFTER_CHANGES;
import static dev.fumidai.report.Verdict.RULED_OUT;
import static dev.fumidai.report.Verdict.UNDETERMINED;

import dev.fumidai.finding.Action;
import dev.fumidai.finding.Change;
import dev.fumidai.finding.ChangeClass;
import dev.fumidai.fixture.Fixture;
import dev.fumidai.fixture.OptionAssert;
import dev.fumidai.fixture.TransitHub;
import dev.fumidai.model.Declarations;
import dev.fumidai.requirement.Requirements;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What AWS documents of Site-to-Site VPN and Direct Connect, and where naive tools answer otherwise. */
class SiteToSiteVpnScenariosTest {
    private static final String CONNECTIONS = "describe-vpn-connections";
    private static final String TUNNELS = "/VpnConnections/vpn-1/VgwTelemetry/";
    private static final String GATEWAYS = "describe-vpn-gateways";
    private static final String GROUPS = "describe-security-groups";
    private static final String TABLES = "describe-route-tables";

    private static OptionAssert coming(Fixture fixture) {
        return assertThat(fixture.ask(onPremisesOperator())).method(SITE_TO_SITE_VPN);
    }

    private static OptionAssert coming(Fixture fixture, String... requirements) {
        return assertThat(fixture.ask(onPremisesOperator())
                        .requiring(List.of(requirements).stream()
                                .map(Requirements::parse)
                                .toArray(dev.fumidai.requirement.Requirement[]::new)))
                .method(SITE_TO_SITE_VPN);
    }

    private static List<Action> actions(OptionAssert option) {
        return option.option().changes().stream().map(Change::action).toList();
    }

    private static Fixture bothTunnelsDown() {
        return onPremises()
                .set(CONNECTIONS, TUNNELS + "0/Status", "DOWN")
                .set(CONNECTIONS, TUNNELS + "1/Status", "DOWN");
    }

    /** The gateway is attached to another VPC, which a peering connection joins to the target's. */
    static Fixture inPeeredVpc() {
        return onPremises()
                .add("describe-vpcs", "/Vpcs", """
                        {VpcId: 'vpc-2', OwnerId: '123456789012', CidrBlock: '10.2.0.0/16', DhcpOptionsId: 'dopt-1',
                         CidrBlockAssociationSet: [{CidrBlock: '10.2.0.0/16', CidrBlockState: {State: 'associated'}}]}""")
                .add("describe-vpc-peering-connections", "/VpcPeeringConnections", """
                        {VpcPeeringConnectionId: 'pcx-1', Status: {Code: 'active'},
                         RequesterVpcInfo: {VpcId: 'vpc-1', OwnerId: '123456789012', Region: 'ap-northeast-1',
                             CidrBlock: '10.0.0.0/16'},
                         AccepterVpcInfo: {VpcId: 'vpc-2', OwnerId: '123456789012', Region: 'ap-northeast-1',
                             CidrBlock: '10.2.0.0/16'}}""")
                .setJson(GATEWAYS, "/VpnGateways/vgw-1/VpcAttachments", "[{VpcId: 'vpc-2', State: 'attached'}]")
                .without(TABLES, "/RouteTables/rtb-p/Routes/1")
                .add(
                        TABLES,
                        "/RouteTables/rtb-p/Routes",
                        route("192.168.0.0/16", "VpcPeeringConnectionId", "pcx-1", "active"));
    }

    /** The transit gateway is attached by a subnet whose network ACL lets nothing out. */
    static Fixture closedDoor() {
        return TransitHub.vpn()
                .without("describe-network-acls", "/NetworkAcls/acl-1/Associations/aclassoc-a")
                .add("describe-network-acls", "/NetworkAcls", """
                        {NetworkAclId: 'acl-a', VpcId: 'vpc-1', OwnerId: '123456789012', IsDefault: false,
                         Associations: [
                            {NetworkAclAssociationId: 'aclassoc-a', NetworkAclId: 'acl-a', SubnetId: 'subnet-a'}],
                         Entries: [ENTRY]}""".replace(
                                "ENTRY", aclEntry(100, false, "allow", "0.0.0.0/0")));
    }

    @Test
    void a_tunnel_that_is_up_and_routes_both_ways_open_the_private_address() {
        OptionAssert option = coming(onPremises()).is(READY).isServedBy("vpn-1", "vgw-1");
        Assertions.assertThat(option.option().connect()).containsExactly("ssh ec2-user@10.0.1.10");
        Assertions.assertThat(option.option().changes()).isEmpty();
        option.adds("0.00");
    }

    @Test
    void an_available_connection_whose_tunnels_are_both_down_waits_for_the_device_on_premises() {
        OptionAssert option = coming(bothTunnelsDown())
                .is(READY_AFTER_CHANGES)
                .lacksOnly("SSVP-P02.down")
                .isServedBy("vpn-1", "vgw-1");
        Assertions.assertThat(actions(option)).containsExactly(Action.CONFIGURE_CUSTOMER_DEVICE);
        Assertions.assertThat(Action.CONFIGURE_CUSTOMER_DEVICE.changeClass()).isEqualTo(ChangeClass.EXTERNAL);
        Assertions.assertThat(option.option().cost().total())
                .as("it is charged all the same")
                .isEqualTo(coming(onPremises()).option().cost().total());
    }

    @Test
    void one_tunnel_that_is_up_is_enough() {
        coming(onPremises().set(CONNECTIONS, TUNNELS + "0/Status", "DOWN"))
                .is(READY)
                .says("SSVP-P02.some-up", "SSVP-D03.one-tunnel");
    }

    @Test
    void a_target_in_a_vpc_that_is_peered_with_the_gateways_is_not_reached() {
        OptionAssert option = coming(inPeeredVpc()).is(RULED_OUT).says("SSVP-P03.in-neighbour");
        option.isServedBy("vpn-1", "vgw-1").hasOtherCandidate(RULED_OUT, "NEW");
    }

    @Test
    void nothing_yet_takes_a_connection_and_a_device_on_premises() {
        OptionAssert option = coming(b0()).is(READY_AFTER_CHANGES).isServedBy("NEW");
        Assertions.assertThat(actions(option))
                .containsExactly(
                        Action.AUTHORIZE_TARGET_INGRESS,
                        Action.CREATE_CUSTOMER_GATEWAY,
                        Action.CREATE_VPN_GATEWAY,
                        Action.ATTACH_VPN_GATEWAY,
                        Action.CREATE_VPN_CONNECTION,
                        Action.ADD_VPN_CONNECTION_ROUTE,
                        Action.ENABLE_ROUTE_PROPAGATION,
                        Action.CONFIGURE_CUSTOMER_DEVICE);
        option.adds("35.04");
    }

    @Test
    void a_gateway_that_the_vpc_has_serves_a_new_connection() {
        Fixture gatewayAlone = onPremises().setJson(CONNECTIONS, "/VpnConnections", "[]");
        OptionAssert option = coming(gatewayAlone).is(READY_AFTER_CHANGES).says("SSVP-P03.attached", "SSVP-P04.routed");
        Assertions.assertThat(actions(option))
                .contains(Action.CREATE_VPN_CONNECTION)
                .doesNotContain(Action.CREATE_VPN_GATEWAY, Action.ATTACH_VPN_GATEWAY);
    }

    @Test
    void a_default_route_to_a_nat_gateway_is_no_route_to_the_network_on_premises() {
        OptionAssert option = coming(b2()).is(READY_AFTER_CHANGES).says("SSVP-P04.no-route");
        Assertions.assertThat(actions(option)).contains(Action.ENABLE_ROUTE_PROPAGATION);
    }

    @Test
    void an_operator_who_is_not_declared_is_unknown_unless_all_are_admitted() {
        Declarations untold = Declarations.none().sshKey(true);
        assertThat(onPremises().ask(untold))
                .method(SITE_TO_SITE_VPN)
                .says("RSBL-P03.unknown", "SSVP-P04.unknown", "SSVP-P05.unknown")
                .is(UNDETERMINED);
        Fixture open = onPremises().setJson(GROUPS, ingressOf("sg-t"), list(rule("tcp", 22, 22, cidr("0.0.0.0/0"))));
        assertThat(open.ask(untold)).method(SITE_TO_SITE_VPN).says("RSBL-P03.allowed");
    }

    @Test
    void the_target_admits_the_operators_network_and_no_group() {
        coming(onPremises().setJson(GROUPS, ingressOf("sg-t"), list(rule("tcp", 22, 22, cidr("10.0.0.0/16")))))
                .is(READY_AFTER_CHANGES)
                .lacksOnly("RSBL-P03.denied");
    }

    @Test
    void vpn_connections_that_were_not_collected_are_unknown_and_none_is_built_beside_them() {
        OptionAssert option =
                coming(onPremises().withoutKind(CONNECTIONS)).is(UNDETERMINED).says("SSVP-P01.unknown");
        Assertions.assertThat(actions(option)).isEmpty();
    }

    @Test
    void a_learned_route_tells_nothing_of_a_connection_whose_kind_is_not_told() {
        coming(onPremises().without(CONNECTIONS, "/VpnConnections/vpn-1/Options/StaticRoutesOnly"))
                .is(UNDETERMINED)
                .lacksOnly("SSVP-P05.unknown");
        coming(onPremises().setJson(CONNECTIONS, "/VpnConnections/vpn-1/Routes", "[]"))
                .is(READY_AFTER_CHANGES)
                .lacksOnly("SSVP-P05.not-named");
    }

    @Test
    void direct_connect_serves_and_what_its_port_costs_is_never_free() {
        OptionAssert option = coming(directConnect()).is(READY).isServedBy("dxvif-1", "vgw-1");
        Assertions.assertThat(option.option().cost().complete()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"confirming", "verifying", "pending", "testing"})
    void a_virtual_interface_serves_only_once_it_is_available(String state) {
        coming(
                        directConnect()
                                .set(
                                        "describe-virtual-interfaces",
                                        "/virtualInterfaces/dxvif-1/virtualInterfaceState",
                                        state),
                        "NO_CHANGE")
                .is(UNDETERMINED)
                .says("SSVP-P01.pending");
    }

    @Test
    void a_transit_gateway_carries_it_there_and_back() {
        OptionAssert option = coming(TransitHub.vpn()).is(READY).isServedBy("vpn-2", "tgw-1");
        Assertions.assertThat(option.option().cost().total().plain()).isEqualTo("137.24");
        OptionAssert oneWay = coming(TransitHub.vpn().without("search-transit-gateway-routes.tgw-rtb-1", "/Routes/2"))
                .is(READY_AFTER_CHANGES)
                .lacksOnly("SSVP-P06.no-route");
        Assertions.assertThat(actions(oneWay)).containsExactly(Action.ADD_TRANSIT_GATEWAY_ROUTE);
    }

    @Test
    void the_network_acl_of_a_transit_gateways_subnet_is_asked_too() {
        OptionAssert option = coming(closedDoor()).is(READY_AFTER_CHANGES).lacksOnly("SSVP-P06.stopped-by-acl");
        Assertions.assertThat(option.option().changes())
                .singleElement()
                .satisfies(change -> Assertions.assertThat(change.commandLines())
                        .singleElement()
                        .asString()
                        .contains("--network-acl-id acl-a --egress"));
    }

    @Test
    void every_capability_is_offered_and_nothing_faces_the_internet() {
        coming(onPremises(), "CAPABILITY=SSH").is(READY);
        coming(onPremises(), "CAPABILITY=PORT_FORWARDING").is(READY);
        coming(onPremises(), "CAPABILITY=FILE_COPY").is(READY);
        coming(onPremises(), "NO_INBOUND_FROM_INTERNET").is(READY);
        coming(onPremises(), "NO_INTERNET_EGRESS").is(READY);
        coming(onPremises(), "NO_CHANGE").is(READY);
        coming(onPremises(), "SESSION_CONTENT_LOG").is(RULED_OUT);
        coming(onPremises(), "NO_SSH_KEYS").is(RULED_OUT);
        coming(onPremises(), "NO_INBOUND_RULE_ON_TARGET").is(RULED_OUT);
    }

    @Test
    void block_public_access_does_not_touch_it() {
        coming(onPremises()
                        .set(
                                "describe-vpc-block-public-access-options",
                                "/VpcBlockPublicAccessOptions/InternetGatewayBlockMode",
                                "block-bidirectional"))
                .is(READY);
    }
}
