package dev.fumidai.outage;

import static dev.fumidai.finding.AccessMethod.CLIENT_VPN;
import static dev.fumidai.finding.AccessMethod.INSTANCE_CONNECT_ENDPOINT;
import static dev.fumidai.finding.AccessMethod.SESSION_MANAGER_CENTRAL_ENDPOINTS;
import static dev.fumidai.finding.AccessMethod.SESSION_MANAGER_INTERNET_GATEWAY;
import static dev.fumidai.finding.AccessMethod.SESSION_MANAGER_IPV6;
import static dev.fumidai.finding.AccessMethod.SESSION_MANAGER_NAT_GATEWAY;
import static dev.fumidai.finding.AccessMethod.SESSION_MANAGER_NAT_INSTANCE;
import static dev.fumidai.finding.AccessMethod.SESSION_MANAGER_PROXY;
import static dev.fumidai.finding.AccessMethod.SESSION_MANAGER_VPC_ENDPOINTS;
import static dev.fumidai.finding.AccessMethod.SITE_TO_SITE_VPN;
import static dev.fumidai.finding.AccessMethod.SSH_BASTION;
import static dev.fumidai.finding.AccessMethod.SSH_BASTION_SESSION_MANAGER;
import static dev.fumidai.fixture.Snapshots.b1;
import static dev.fumidai.fixture.Snapshots.b2;
import static dev.fumidai.fixture.Snapshots.b3;
import static dev.fumidai.fixture.Snapshots.b4;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fumidai.AccessQuestion;
import dev.fumidai.finding.AccessMethod;
import dev.fumidai.finding.SessionService;
import dev.fumidai.fixture.EndpointHub;
import dev.fumidai.fixture.Fixture;
import dev.fumidai.fixture.Reports;
import dev.fumidai.fixture.Snapshots;
import dev.fumidai.fixture.TransitHub;
import dev.fumidai.model.AwsSnapshot;
import dev.fumidai.model.Declarations;
import dev.fumidai.model.compute.Instance;
import dev.fumidai.model.ssm.ConnectionStatus;
import dev.fumidai.model.transit.TransitGatewayRouteTable;
import dev.fumidai.model.transit.TransitGatewayVpcAttachment;
import dev.fumidai.model.vpc.Address;
import dev.fumidai.model.vpc.Endpoint;
import dev.fumidai.model.vpc.Endpoint.InterfaceEndpoint;
import dev.fumidai.model.vpc.InstanceConnectEndpoint;
import dev.fumidai.model.vpc.NatGateway;
import dev.fumidai.model.vpc.NetworkAcl;
import dev.fumidai.model.vpc.NetworkInterface;
import dev.fumidai.model.vpc.RouteTable;
import dev.fumidai.model.vpc.RouteTable.Route;
import dev.fumidai.model.vpc.SecurityGroup;
import dev.fumidai.model.vpn.ClientVpnRoutes;
import dev.fumidai.model.vpn.VpnConnection;
import dev.fumidai.plan.Outage;
import dev.fumidai.plan.Outage.GroupEmptied;
import dev.fumidai.plan.Outage.ServiceLost;
import dev.fumidai.plan.Outage.ZoneLost;
import dev.fumidai.report.Verdict;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a snapshot shows once something is gone, and that the rules then see it. */
class OutageTest {
    @Test
    void routes_to_a_lost_nat_gateway_are_blackholes_and_its_address_is_free() {
        AwsSnapshot after = Outage.of("nat-1").applyTo(b2().read());

        assertThat(after.find(NatGateway.class, "nat-1")).isEmpty();
        assertThat(routes(after, "rtb-p", route -> route.target().id().equals("nat-1")))
                .extracting(Route::state)
                .containsExactly("blackhole");
        assertThat(after.find(NetworkInterface.class, "eni-nat")).isEmpty();
        Address address = after.find(Address.class, "eipalloc-nat").orElseThrow();
        assertThat(address.networkInterfaceId()).isNull();
        assertThat(address.publicIp()).isEqualTo("198.51.100.5");
    }

    @Test
    void a_lost_instance_takes_its_interface_and_leaves_its_elastic_address_and_a_blackhole() {
        AwsSnapshot after = Outage.of("i-n").applyTo(Snapshots.natInstance().read());

        assertThat(after.find(Instance.class, "i-n")).isEmpty();
        assertThat(after.find(NetworkInterface.class, "eni-n")).isEmpty();
        assertThat(after.find(Address.class, "eipalloc-n"))
                .hasValueSatisfying(address -> assertThat(address.instanceId()).isNull());
        assertThat(routes(after, "rtb-p", route -> route.target().id().equals("eni-n")))
                .extracting(Route::state)
                .containsExactly("blackhole");
    }

    @Test
    void a_primary_interface_takes_its_instance() {
        assertThat(Outage.of("eni-b").applyTo(b3().read()).find(Instance.class, "i-b"))
                .isEmpty();
    }

    @Test
    void a_lost_endpoint_takes_its_interface() {
        AwsSnapshot after = Outage.of("eice-1").applyTo(b4().read());

        assertThat(after.find(InstanceConnectEndpoint.class, "eice-1")).isEmpty();
        assertThat(after.find(NetworkInterface.class, "eni-eice")).isEmpty();
    }

    @Test
    void a_lost_attachment_leaves_blackholes_where_somebody_made_the_route_and_nothing_where_aws_did() {
        AwsSnapshot after =
                Outage.of("tgw-attach-2").applyTo(TransitHub.centralEgress().read());

        assertThat(after.find(TransitGatewayVpcAttachment.class, "tgw-attach-2"))
                .isEmpty();
        assertThat(after.find(TransitGatewayRouteTable.class, "tgw-rtb-1")
                        .orElseThrow()
                        .routes())
                .extracting(route -> route.destination() + " " + route.state())
                .containsExactlyInAnyOrder("10.0.0.0/16 active", "0.0.0.0/0 blackhole");
        assertThat(routes(after, "rtb-o", route -> route.target().id().equals("tgw-1")))
                .extracting(Route::state)
                .containsExactly("blackhole");
        assertThat(routes(after, "rtb-p", route -> route.target().id().equals("tgw-1")))
                .extracting(Route::state)
                .containsExactly("active");
    }

    @Test
    void route_tables_forget_what_a_lost_vpn_connection_told_them() {
        AwsSnapshot after = Outage.of("vpn-1").applyTo(Snapshots.onPremises().read());

        assertThat(routes(after, "rtb-p", route -> route.target().id().equals("vgw-1")))
                .isEmpty();
    }

    @Test
    void a_lost_customer_gateway_leaves_tunnels_that_are_down() {
        AwsSnapshot after = Outage.of("cgw-1").applyTo(Snapshots.onPremises().read());

        assertThat(after.find(VpnConnection.class, "vpn-1").orElseThrow().telemetry())
                .extracting(VpnConnection.Tunnel::status)
                .containsExactly("DOWN", "DOWN");
    }

    @Test
    void a_lost_client_vpn_endpoint_takes_its_routes() {
        AwsSnapshot after =
                Outage.of("cvpn-endpoint-1").applyTo(Snapshots.clientVpn().read());

        assertThat(after.find(ClientVpnRoutes.class, "cvpn-endpoint-1")).isEmpty();
    }

    @Test
    void interfaces_of_a_lost_group_have_the_default_one_and_rules_name_it_no_longer() {
        Fixture withDefault = b1().add(
                        "describe-security-groups",
                        "/SecurityGroups",
                        "{GroupId: 'sg-0', GroupName: 'default', VpcId: 'vpc-1', OwnerId: '123456789012',"
                                + " IpPermissions: [], IpPermissionsEgress: []}");

        AwsSnapshot after = Outage.of("sg-t").applyTo(withDefault.read());

        assertThat(after.find(SecurityGroup.class, "sg-t")).isEmpty();
        assertThat(after.find(Instance.class, "i-t").orElseThrow().groupIds()).containsExactly("sg-0");
        assertThat(after.find(NetworkInterface.class, "eni-t").orElseThrow().groupIds())
                .containsExactly("sg-0");
        assertThat(after.find(SecurityGroup.class, "sg-e").orElseThrow().ipPermissions())
                .allSatisfy(permission -> assertThat(permission.groupPairs()).isEmpty());
    }

    @Test
    void without_a_default_group_the_groups_of_an_interface_are_unknown() {
        AwsSnapshot after = Outage.of("sg-e").applyTo(b1().read());

        assertThat(after.find(Endpoint.class, "vpce-ssm").map(InterfaceEndpoint.class::cast))
                .hasValueSatisfying(endpoint -> assertThat(endpoint.groupIds()).isNull());
    }

    @Test
    void subnets_of_a_lost_network_acl_have_the_default_one() {
        Fixture own = b1().setJson("describe-network-acls", "/NetworkAcls/acl-1/Associations", "[]")
                .add("describe-network-acls", "/NetworkAcls", """
                        {NetworkAclId: 'acl-own', VpcId: 'vpc-1', OwnerId: '123456789012', IsDefault: false,
                         Associations: [{NetworkAclAssociationId: 'a', NetworkAclId: 'acl-own', SubnetId: 'subnet-p'}],
                         Entries: []}""");

        AwsSnapshot after = Outage.of("acl-own").applyTo(own.read());

        assertThat(after.find(NetworkAcl.class, "acl-1").orElseThrow().subnetIds())
                .containsExactly("subnet-p");
    }

    @Test
    void a_zone_takes_what_stands_in_its_subnets() {
        AwsSnapshot before = TransitHub.joined(b2()).read();

        AwsSnapshot after = new ZoneLost("ap-northeast-1a").applyTo(before);

        assertThat(after.all(Instance.class)).isEmpty();
        assertThat(after.all(NatGateway.class)).isEmpty();
        assertThat(after.all(NetworkInterface.class)).isEmpty();
        assertThat(after.all(TransitGatewayVpcAttachment.class))
                .allSatisfy(attachment -> assertThat(attachment.subnetIds()).isEmpty());
    }

    @Test
    void an_endpoint_that_spans_zones_serves_on_from_the_others() {
        AwsSnapshot before = inAnotherZoneToo(b1()).read();

        AwsSnapshot after = new ZoneLost("ap-northeast-1c").applyTo(before);

        assertThat(after.find(Endpoint.class, "vpce-ssm").map(InterfaceEndpoint.class::cast))
                .hasValueSatisfying(endpoint -> assertThat(endpoint.subnetIds()).containsExactly("subnet-p"));
        assertThat(verdict(SESSION_MANAGER_VPC_ENDPOINTS, after, Fixture.declared()))
                .isEqualTo(Verdict.READY);
    }

    private static Fixture inAnotherZoneToo(Fixture base) {
        return base.add("describe-subnets", "/Subnets", Snapshots.subnet("subnet-c", "ap-northeast-1c", "10.0.3.0/24"))
                .setJson("describe-vpc-endpoints", "/VpcEndpoints/vpce-ssm/SubnetIds", "['subnet-p', 'subnet-c']");
    }

    @Test
    void a_regional_nat_gateway_serves_on_from_the_zones_that_are_left() {
        Fixture regional = b2().setJson("describe-nat-gateways", "/NatGateways/nat-1", """
                {NatGatewayId: 'nat-1', VpcId: 'vpc-1', State: 'available', ConnectivityType: 'public',
                 AvailabilityMode: 'regional', NatGatewayAddresses: [
                    {AllocationId: 'eipalloc-nat', PublicIp: '198.51.100.5', AvailabilityZone: 'ap-northeast-1a',
                     Status: 'succeeded'},
                    {AllocationId: 'eipalloc-nat2', PublicIp: '198.51.100.6', AvailabilityZone: 'ap-northeast-1c',
                     Status: 'succeeded'}]}""");

        assertThat(new ZoneLost("ap-northeast-1a").applyTo(regional.read()).find(NatGateway.class, "nat-1"))
                .hasValueSatisfying(gateway -> assertThat(Objects.requireNonNull(gateway.addresses()))
                        .extracting(NatGateway.NatGatewayAddress::publicIp)
                        .containsExactly("198.51.100.6"));
    }

    @Test
    void an_emptied_group_admits_nobody() {
        AwsSnapshot after = new GroupEmptied("sg-e").applyTo(b1().read());

        assertThat(after.find(SecurityGroup.class, "sg-e").orElseThrow().ipPermissions())
                .isEmpty();
        assertThat(verdict(SESSION_MANAGER_VPC_ENDPOINTS, after, Fixture.declared()))
                .isNotEqualTo(Verdict.READY);
    }

    @Test
    void what_session_manager_observed_before_proves_nothing_after() {
        Fixture connected = b2().document("get-connection-status.i-t", "{Target: 'i-t', Status: 'connected'}");

        assertThat(connected.read().all(ConnectionStatus.class)).isNotEmpty();
        assertThat(Outage.of("nat-1").applyTo(connected.read()).all(ConnectionStatus.class))
                .isEmpty();
    }

    @Test
    void a_lost_service_is_not_seen_in_a_snapshot() {
        AwsSnapshot before = b1().read();

        assertThat(new ServiceLost(SessionService.SYSTEMS_MANAGER).applyTo(before))
                .isEqualTo(before);
    }

    @Test
    void what_the_snapshot_does_not_hold_cannot_be_lost() {
        AwsSnapshot snapshot = b1().read();

        assertThatThrownBy(() -> Outage.of("nat-gone").applyTo(snapshot))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nat-gone")
                .hasMessageContaining("\nMaybe ");
        assertThatThrownBy(() -> new ZoneLost("us-east-1a").applyTo(snapshot))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("us-east-1a")
                .hasMessageContaining("\nMaybe ");
        assertThatThrownBy(() -> new GroupEmptied("sg-gone").applyTo(snapshot))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("sg-gone")
                .hasMessageContaining("\nMaybe ");
        assertThatThrownBy(() -> Outage.of(" "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\nMaybe ");
    }

    @Test
    void aws_deletes_neither_the_main_route_table_nor_what_is_the_default() {
        AwsSnapshot snapshot = b1().read();

        for (String id : List.of("rtb-main", "acl-1")) {
            assertThatThrownBy(() -> Outage.of(id).applyTo(snapshot))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(id)
                    .hasMessageContaining("\nMaybe ");
        }
    }

    @Test
    void a_lost_egress_only_gateway_is_to_be_built_before_ipv6_serves_again() {
        AwsSnapshot before = Snapshots.ipv6Session().read();

        assertThat(verdict(SESSION_MANAGER_IPV6, before, Fixture.declared())).isEqualTo(Verdict.READY);
        assertThat(verdict(SESSION_MANAGER_IPV6, Outage.of("eigw-1").applyTo(before), Fixture.declared()))
                .isEqualTo(Verdict.READY_AFTER_CHANGES);
    }

    static Stream<Arguments> ways() {
        Declarations declared = Fixture.declared();
        return Stream.of(
                Arguments.of("nat-1", SESSION_MANAGER_NAT_GATEWAY, b2(), declared),
                Arguments.of("igw-1", SESSION_MANAGER_NAT_GATEWAY, b2(), declared),
                Arguments.of("eipalloc-nat", SESSION_MANAGER_NAT_GATEWAY, b2(), declared),
                Arguments.of("subnet-pub", SESSION_MANAGER_NAT_GATEWAY, b2(), declared),
                Arguments.of("vpce-ssm", SESSION_MANAGER_VPC_ENDPOINTS, b1(), declared),
                Arguments.of("vpce-ssmmessages", SESSION_MANAGER_VPC_ENDPOINTS, b1(), declared),
                Arguments.of("sg-e", SESSION_MANAGER_VPC_ENDPOINTS, b1(), declared),
                Arguments.of("i-b", SSH_BASTION, b3(), declared),
                Arguments.of("igw-1", SSH_BASTION, b3(), declared),
                Arguments.of("eipalloc-b", SSH_BASTION, b3(), declared),
                Arguments.of("eice-1", INSTANCE_CONNECT_ENDPOINT, b4(), declared),
                Arguments.of("i-n", SESSION_MANAGER_NAT_INSTANCE, Snapshots.natInstance(), declared.ipForwarding(true)),
                Arguments.of("igw-1", SESSION_MANAGER_INTERNET_GATEWAY, Snapshots.publicTarget(), declared),
                Arguments.of("eipalloc-t", SESSION_MANAGER_INTERNET_GATEWAY, Snapshots.publicTarget(), declared),
                Arguments.of("i-b", SESSION_MANAGER_PROXY, Snapshots.proxied(), declared.proxy(Snapshots.PROXY)),
                Arguments.of("pcx-1", SESSION_MANAGER_CENTRAL_ENDPOINTS, EndpointHub.peered(), declared),
                Arguments.of("vpce-hub-ssm", SESSION_MANAGER_CENTRAL_ENDPOINTS, EndpointHub.peered(), declared),
                Arguments.of("tgw-1", SESSION_MANAGER_CENTRAL_ENDPOINTS, EndpointHub.attached(), declared),
                Arguments.of("tgw-attach-1", SESSION_MANAGER_CENTRAL_ENDPOINTS, EndpointHub.attached(), declared),
                Arguments.of("tgw-attach-2", SESSION_MANAGER_CENTRAL_ENDPOINTS, EndpointHub.attached(), declared),
                Arguments.of("cvpn-endpoint-1", CLIENT_VPN, Snapshots.clientVpn(), declared),
                Arguments.of("subnet-v", CLIENT_VPN, Snapshots.clientVpn(), declared),
                Arguments.of("vpn-1", SITE_TO_SITE_VPN, Snapshots.onPremises(), Snapshots.onPremisesOperator()),
                Arguments.of("vgw-1", SITE_TO_SITE_VPN, Snapshots.onPremises(), Snapshots.onPremisesOperator()),
                Arguments.of("cgw-1", SITE_TO_SITE_VPN, Snapshots.onPremises(), Snapshots.onPremisesOperator()),
                Arguments.of("dxvif-1", SITE_TO_SITE_VPN, Snapshots.directConnect(), Snapshots.onPremisesOperator()),
                Arguments.of("vpn-2", SITE_TO_SITE_VPN, TransitHub.vpn(), Snapshots.onPremisesOperator()),
                Arguments.of("i-b", SSH_BASTION_SESSION_MANAGER, Snapshots.sessionBastion(), Fixture.declared()));
    }

    /** Before it the way is ready, so that it is the outage that takes it. */
    @ParameterizedTest(name = "{0} takes {1}")
    @MethodSource("ways")
    void a_way_without_what_it_leads_through_is_ready_no_longer(
            String lost, AccessMethod method, Fixture fixture, Declarations declared) {
        AwsSnapshot before = fixture.read();

        assertThat(verdict(method, before, declared)).isEqualTo(Verdict.READY);
        assertThat(verdict(method, Outage.of(lost).applyTo(before), declared)).isNotEqualTo(Verdict.READY);
    }

    private static Verdict verdict(AccessMethod method, AwsSnapshot snapshot, Declarations declared) {
        return Reports.answer(AccessQuestion.in(snapshot)
                        .toInstance(Snapshots.TARGET)
                        .asOf(Fixture.TODAY)
                        .declaring(declared))
                .option(method)
                .verdict();
    }

    private static List<Route> routes(AwsSnapshot snapshot, String table, Predicate<Route> which) {
        return Objects.requireNonNull(
                        snapshot.find(RouteTable.class, table).orElseThrow().routes())
                .stream()
                .filter(which)
                .toList();
    }
}
