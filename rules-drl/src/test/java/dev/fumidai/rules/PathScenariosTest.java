package dev.fumidai.rules;

import static dev.fumidai.fixture.Snapshots.TARGET;
import static dev.fumidai.fixture.Snapshots.b0;
import static dev.fumidai.fixture.Snapshots.b2;
import static dev.fumidai.fixture.Snapshots.b3;
import static dev.fumidai.fixture.Snapshots.cidr;
import static dev.fumidai.fixture.Snapshots.egressOf;
import static dev.fumidai.fixture.Snapshots.ingressOf;
import static dev.fumidai.fixture.Snapshots.list;
import static dev.fumidai.fixture.Snapshots.publicSubnet;
import static dev.fumidai.fixture.Snapshots.route;
import static dev.fumidai.fixture.Snapshots.rule;
import static dev.fumidai.network.ExplanationCode.BAD_STATE_ROUTE;
import static dev.fumidai.network.ExplanationCode.BAD_STATE_VPN;
import static dev.fumidai.network.ExplanationCode.ENI_SG_RULES_MISMATCH;
import static dev.fumidai.network.ExplanationCode.ENI_SOURCE_DEST_CHECK_RESTRICTION;
import static dev.fumidai.network.ExplanationCode.IGW_DESTINATION_ADDRESS_NOT_IN_RFC1918_EGRESS;
import static dev.fumidai.network.ExplanationCode.IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS;
import static dev.fumidai.network.ExplanationCode.NO_ROUTE_TO_DESTINATION;
import static dev.fumidai.network.ExplanationCode.PCX_REQUIRES_ADDRESS_IN_VPC_CIDR;
import static dev.fumidai.network.ExplanationCode.UNSUPPORTED_COMPONENT;
import static dev.fumidai.network.ExplanationCode.VPC_BLOCK_PUBLIC_ACCESS_ENABLED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fumidai.AccessAdvisor;
import dev.fumidai.PathQuestion;
import dev.fumidai.fixture.Fixture;
import dev.fumidai.fixture.TransitHub;
import dev.fumidai.network.ExplanationCode;
import dev.fumidai.network.Hop;
import dev.fumidai.network.NetworkPath;
import dev.fumidai.network.NetworkPath.Outcome;
import org.junit.jupiter.api.Test;

/** What a packet does where naive tools say otherwise: the paths behind the verdicts. */
class PathScenariosTest {
    private static final AccessAdvisor ADVISOR = AccessAdvisor.create();
    private static final String TABLES = "describe-route-tables";
    private static final String PRIVATE_ROUTES = "/RouteTables/rtb-p/Routes";
    private static final String OFFICE = "192.168.7.9";

    private static NetworkPath path(Fixture fixture, String from, String to, int port) {
        return ADVISOR.path(PathQuestion.in(fixture.read()).from(from).to(to).onPort(port));
    }

    private static NetworkPath toInternet(Fixture fixture) {
        return path(fixture, TARGET, "internet", 443);
    }

    private static void reaches(NetworkPath path) {
        assertThat(path.outcome()).as("%s", path).isEqualTo(Outcome.REACHABLE);
    }

    private static void stops(NetworkPath path, String resource, ExplanationCode code) {
        assertThat(path.outcome()).as("%s", path).isEqualTo(Outcome.NOT_REACHABLE);
        assertThat(path.stop()).hasValueSatisfying(hop -> {
            assertThat(hop.resource()).isEqualTo(resource);
            assertThat(hop.code()).isEqualTo(code);
        });
    }

    private static void isUnknownAt(NetworkPath path, String resource) {
        assertThat(path.outcome()).as("%s", path).isEqualTo(Outcome.UNKNOWN);
        assertThat(path.doubt()).map(Hop::resource).hasValue(resource);
    }

    @Test
    void an_isolated_subnet_has_no_route_out() {
        stops(toInternet(b0()), "rtb-p", NO_ROUTE_TO_DESTINATION);
    }

    @Test
    void a_nat_gateway_leads_out_and_back() {
        reaches(toInternet(b2()));
    }

    @Test
    void a_private_nat_gateway_has_no_address_for_the_internet() {
        stops(
                toInternet(b2().set("describe-nat-gateways", "/NatGateways/nat-1/ConnectivityType", "private")),
                "nat-1",
                IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS);
    }

    @Test
    void a_nat_gateway_with_two_addresses_works() {
        reaches(toInternet(b2().add("describe-nat-gateways", "/NatGateways/nat-1/NatGatewayAddresses", """
                        {AllocationId: 'eipalloc-2', PrivateIp: '10.0.100.6', PublicIp: '198.51.100.9', IsPrimary: false,
                         Status: 'succeeded'}""")));
    }

    @Test
    void a_blackhole_of_the_nat_gateways_subnet_stops_its_traffic() {
        stops(
                toInternet(b2().set(TABLES, "/RouteTables/rtb-pub/Routes/1/State", "blackhole")),
                "rtb-pub",
                BAD_STATE_ROUTE);
    }

    @Test
    void a_specific_blackhole_makes_the_internet_as_a_whole_unknown_and_its_addresses_unreachable() {
        Fixture fixture = b2().add(
                        TABLES,
                        PRIVATE_ROUTES,
                        route("52.119.192.0/18", "VpcPeeringConnectionId", "pcx-9", "blackhole"));

        isUnknownAt(toInternet(fixture), "rtb-p");
        stops(path(fixture, TARGET, "52.119.200.1", 443), "rtb-p", BAD_STATE_ROUTE);
        reaches(path(fixture, TARGET, "52.94.0.1", 443));
    }

    @Test
    void block_public_access_stops_a_nat_gateways_traffic() {
        stops(
                toInternet(b2().set(
                                "describe-vpc-block-public-access-options",
                                "/VpcBlockPublicAccessOptions/InternetGatewayBlockMode",
                                "block-bidirectional")),
                "123456789012/ap-northeast-1",
                VPC_BLOCK_PUBLIC_ACCESS_ENABLED);
    }

    @Test
    void a_group_that_lets_out_to_the_vpc_only_lets_nothing_out_to_the_internet() {
        stops(
                toInternet(b2().setJson(
                                "describe-security-groups",
                                egressOf("sg-t"),
                                list(rule("tcp", 443, 443, cidr("10.0.0.0/16"))))),
                "sg-t",
                ENI_SG_RULES_MISMATCH);
    }

    private static Fixture natInstance(boolean check) {
        return publicSubnet(b0())
                .add("describe-instances", "/Reservations", """
                        {ReservationId: 'r-n', OwnerId: '123456789012', Instances: [{
                            InstanceId: 'i-n', InstanceType: 't3.nano', ImageId: 'ami-al2023',
                            State: {Code: 16, Name: 'running'}, VpcId: 'vpc-1', SubnetId: 'subnet-pub',
                            PrivateIpAddress: '10.0.100.20', PublicIpAddress: '198.51.100.20',
                            SecurityGroups: [{GroupId: 'sg-n'}],
                            NetworkInterfaces: [{NetworkInterfaceId: 'eni-n', VpcId: 'vpc-1', SubnetId: 'subnet-pub',
                                Attachment: {DeviceIndex: 0}, Groups: [{GroupId: 'sg-n'}], Ipv6Addresses: [],
                                PrivateIpAddress: '10.0.100.20', SourceDestCheck: CHECK,
                                Association: {PublicIp: '198.51.100.20', IpOwnerId: 'amazon'}}]}]}""".replace("CHECK", Boolean.toString(check)))
                .add("describe-security-groups", "/SecurityGroups", """
                        {GroupId: 'sg-n', GroupName: 'nat', VpcId: 'vpc-1', OwnerId: '123456789012',
                         IpPermissions: [{IpProtocol: 'tcp', FromPort: 443, ToPort: 443, IpRanges: [{CidrIp: '10.0.0.0/16'}],
                             Ipv6Ranges: [], PrefixListIds: [], UserIdGroupPairs: []}],
                         IpPermissionsEgress: [{IpProtocol: '-1', IpRanges: [{CidrIp: '0.0.0.0/0'}], Ipv6Ranges: [],
                             PrefixListIds: [], UserIdGroupPairs: []}]}""")
                .add(TABLES, PRIVATE_ROUTES, """
                        {DestinationCidrBlock: '0.0.0.0/0', InstanceId: 'i-n', InstanceOwnerId: '123456789012',
                         NetworkInterfaceId: 'eni-n', Origin: 'CreateRoute', State: 'active'}""");
    }

    @Test
    void a_nat_instance_that_checks_source_and_destination_forwards_nothing() {
        stops(toInternet(natInstance(true)), "eni-n", ENI_SOURCE_DEST_CHECK_RESTRICTION);
    }

    @Test
    void a_nat_instance_without_that_check_may_forward() {
        NetworkPath path = toInternet(natInstance(false));

        isUnknownAt(path, "eni-n");
        assertThat(path.doubt()).map(Hop::code).hasValue(UNSUPPORTED_COMPONENT);
        assertThat(path.back()).as("all but its system is judged").isNotEmpty();
    }

    private static Fixture dualStack(String egress) {
        return b0().setJson("describe-subnets", "/Subnets/subnet-p/Ipv6CidrBlockAssociationSet", """
                        [{Ipv6CidrBlock: '2001:db8:0:1::/64', Ipv6CidrBlockState: {State: 'associated'}}]""")
                .setJson(
                        "describe-instances",
                        "/Reservations/r-t/Instances/i-t/NetworkInterfaces/eni-t/Ipv6Addresses",
                        "[{Ipv6Address: '2001:db8:0:1::10'}]")
                .setJson(
                        "describe-network-interfaces",
                        "/NetworkInterfaces/eni-t/Ipv6Addresses",
                        "[{Ipv6Address: '2001:db8:0:1::10'}]")
                .add("describe-egress-only-internet-gateways", "/EgressOnlyInternetGateways", """
                        {EgressOnlyInternetGatewayId: 'eigw-1', Attachments: [{VpcId: 'vpc-1', State: 'attached'}]}""")
                .add(TABLES, PRIVATE_ROUTES, """
                        {DestinationIpv6CidrBlock: '::/0', EgressOnlyInternetGatewayId: 'eigw-1',
                         Origin: 'CreateRoute', State: 'active'}""")
                .add("describe-network-acls", "/NetworkAcls/acl-1/Entries", """
                        {RuleNumber: 101, Egress: true, RuleAction: 'allow', Protocol: '-1', Ipv6CidrBlock: '::/0'}""")
                .add("describe-network-acls", "/NetworkAcls/acl-1/Entries", """
                        {RuleNumber: 101, Egress: false, RuleAction: 'allow', Protocol: '-1', Ipv6CidrBlock: '::/0'}""")
                .setJson(
                        "describe-security-groups",
                        egressOf("sg-t"),
                        "[{IpProtocol: '-1', IpRanges: [{CidrIp: '0.0.0.0/0'}]," + " Ipv6Ranges: [" + egress
                                + "], PrefixListIds: [], UserIdGroupPairs: []}]");
    }

    @Test
    void a_rule_for_all_of_ipv4_lets_nothing_out_by_ipv6() {
        stops(path(dualStack(""), TARGET, "2600:1f18::1", 443), "sg-t", ENI_SG_RULES_MISMATCH);
        reaches(path(dualStack("{CidrIpv6: '::/0'}"), TARGET, "2600:1f18::1", 443));
    }

    @Test
    void an_ipv6_only_subnet_reaches_ipv4_where_dns64_and_a_nat_gateway_translate() {
        Fixture ipv6Only = b2().set("describe-subnets", "/Subnets/subnet-p/Ipv6Native", true)
                .set("describe-subnets", "/Subnets/subnet-p/EnableDns64", true)
                .setJson("describe-subnets", "/Subnets/subnet-p/Ipv6CidrBlockAssociationSet", """
                        [{Ipv6CidrBlock: '2001:db8:0:1::/64', Ipv6CidrBlockState: {State: 'associated'}}]""")
                .without("describe-subnets", "/Subnets/subnet-p/CidrBlock")
                .without("describe-instances", "/Reservations/r-t/Instances/i-t/PrivateIpAddress")
                .without(
                        "describe-instances",
                        "/Reservations/r-t/Instances/i-t/NetworkInterfaces/eni-t/PrivateIpAddress")
                .without("describe-network-interfaces", "/NetworkInterfaces/eni-t/PrivateIpAddress")
                .setJson(
                        "describe-instances",
                        "/Reservations/r-t/Instances/i-t/NetworkInterfaces/eni-t/Ipv6Addresses",
                        "[{Ipv6Address: '2001:db8:0:1::10'}]")
                .setJson(
                        "describe-network-interfaces",
                        "/NetworkInterfaces/eni-t/Ipv6Addresses",
                        "[{Ipv6Address: '2001:db8:0:1::10'}]")
                .setJson(TABLES, PRIVATE_ROUTES, """
                        [{DestinationIpv6CidrBlock: '2001:db8::/56', GatewayId: 'local', Origin: 'CreateRouteTable',
                          State: 'active'},
                         {DestinationIpv6CidrBlock: '64:ff9b::/96', NatGatewayId: 'nat-1', Origin: 'CreateRoute',
                          State: 'active'}]""")
                .add(TABLES, "/RouteTables/rtb-pub/Routes", """
                        {DestinationIpv6CidrBlock: '2001:db8::/56', GatewayId: 'local', Origin: 'CreateRouteTable',
                         State: 'active'}""")
                .add("describe-network-acls", "/NetworkAcls/acl-1/Entries", """
                        {RuleNumber: 101, Egress: true, RuleAction: 'allow', Protocol: '-1', Ipv6CidrBlock: '::/0'}""")
                .add("describe-network-acls", "/NetworkAcls/acl-1/Entries", """
                        {RuleNumber: 101, Egress: false, RuleAction: 'allow', Protocol: '-1', Ipv6CidrBlock: '::/0'}""")
                .setJson(
                        "describe-security-groups",
                        egressOf("sg-t"),
                        "[{IpProtocol: '-1', IpRanges: [],"
                                + " Ipv6Ranges: [{CidrIpv6: '::/0'}], PrefixListIds: [], UserIdGroupPairs: []}]");

        reaches(path(ipv6Only, TARGET, "52.94.0.1", 443));
        reaches(toInternet(ipv6Only));
        stops(
                path(
                        ipv6Only.set("describe-subnets", "/Subnets/subnet-p/EnableDns64", false),
                        TARGET,
                        "52.94.0.1",
                        443),
                "subnet-p",
                ExplanationCode.NO_POSSIBLE_DESTINATION);
    }

    @Test
    void a_hub_carries_the_question_and_its_answer() {
        reaches(toInternet(TransitHub.centralEgress()));
    }

    @Test
    void a_hub_without_a_route_back_sends_the_answer_to_its_internet_gateway() {
        NetworkPath path = toInternet(TransitHub.centralEgress().without(TABLES, "/RouteTables/rtb-o/Routes/2"));

        stops(path, "igw-2", IGW_DESTINATION_ADDRESS_NOT_IN_RFC1918_EGRESS);
        assertThat(path.forward()).noneMatch(hop -> hop.decision() == Hop.Decision.STOPPED);
    }

    @Test
    void peering_needs_a_route_each_way() {
        Fixture peered = BastionScenariosTest.inPeeredVpc();

        reaches(path(peered, "i-b", TARGET, 22));
        NetworkPath oneWay = path(peered.without(TABLES, PRIVATE_ROUTES + "/pcx-1"), "i-b", TARGET, 22);
        stops(oneWay, "rtb-p", NO_ROUTE_TO_DESTINATION);
        assertThat(oneWay.back()).anyMatch(hop -> hop.code() == NO_ROUTE_TO_DESTINATION);
    }

    @Test
    void traffic_from_a_bastion_comes_from_its_private_address() {
        stops(
                path(
                        b3().setJson(
                                        "describe-security-groups",
                                        ingressOf("sg-t"),
                                        list(rule("tcp", 22, 22, cidr("198.51.100.10/32")))),
                        "i-b",
                        TARGET,
                        22),
                "sg-t",
                ENI_SG_RULES_MISMATCH);
    }

    /** An office behind a VPN of vpc-1. */
    private static Fixture behindVpn(String... tunnels) {
        StringBuilder telemetry = new StringBuilder();
        for (String tunnel : tunnels) {
            telemetry
                    .append("{OutsideIpAddress: '203.0.113.77', Status: '")
                    .append(tunnel)
                    .append("'},");
        }
        return b0().add("describe-vpn-gateways", "/VpnGateways", """
                        {VpnGatewayId: 'vgw-1', State: 'available', Type: 'ipsec.1',
                         VpcAttachments: [{VpcId: 'vpc-1', State: 'attached'}]}""")
                .add("describe-vpn-connections", "/VpnConnections", """
                        {VpnConnectionId: 'vpn-1', State: 'available', VpnGatewayId: 'vgw-1', CustomerGatewayId: 'cgw-1',
                         Options: {StaticRoutesOnly: true}, Routes: [{DestinationCidrBlock: '192.168.0.0/16',
                             State: 'available'}], VgwTelemetry: [TELEMETRY]}""".replace(
                                "TELEMETRY", telemetry.toString().replaceAll(",$", "")))
                .add("describe-customer-gateways", "/CustomerGateways", """
                        {CustomerGatewayId: 'cgw-1', State: 'available', IpAddress: '203.0.113.200', BgpAsn: '65000'}""")
                .add(TABLES, PRIVATE_ROUTES, """
                        {DestinationCidrBlock: '192.168.0.0/16', GatewayId: 'vgw-1', State: 'active',
                         Origin: 'EnableVgwRoutePropagation'}""")
                .setJson(
                        "describe-security-groups",
                        ingressOf("sg-t"),
                        list(rule("tcp", 22, 22, cidr("192.168.0.0/16"))));
    }

    @Test
    void one_tunnel_that_is_up_is_enough() {
        reaches(path(behindVpn("UP", "DOWN"), OFFICE, TARGET, 22));
        reaches(path(behindVpn("UP", "DOWN"), TARGET, OFFICE, 443));
    }

    @Test
    void an_available_connection_with_no_tunnel_up_carries_nothing() {
        stops(path(behindVpn("DOWN", "DOWN"), OFFICE, TARGET, 22), "vpn-1", BAD_STATE_VPN);
    }

    @Test
    void a_peered_vpcs_vpn_is_not_reached_through_the_peering() {
        Fixture peered = BastionScenariosTest.inPeeredVpc()
                .add(TABLES, PRIVATE_ROUTES, route("192.168.0.0/16", "VpcPeeringConnectionId", "pcx-1", "active"));

        stops(path(peered, TARGET, OFFICE, 443), "pcx-1", PCX_REQUIRES_ADDRESS_IN_VPC_CIDR);
    }

    @Test
    void a_firewall_endpoint_on_the_way_is_not_taken_for_open() {
        Fixture guarded =
                b2().setJson(TABLES, PRIVATE_ROUTES + "/1", """
                        {DestinationCidrBlock: '0.0.0.0/0', GatewayId: 'vpce-fw', Origin: 'CreateRoute',
                         State: 'active'}""").add("describe-vpc-endpoints", "/VpcEndpoints", """
                        {VpcEndpointId: 'vpce-fw', VpcEndpointType: 'GatewayLoadBalancer', VpcId: 'vpc-1',
                         ServiceName: 'com.amazonaws.vpce.ap-northeast-1.vpce-svc-1', State: 'available',
                         SubnetIds: ['subnet-p']}""");

        isUnknownAt(toInternet(guarded), "vpce-fw");
        assertThat(guarded.report().assumptions()).anySatisfy(one -> {
            assertThat(one.code()).isEqualTo("not-modelled");
            assertThat(one.arguments()).containsEntry("resource", "vpce-fw");
        });
        assertThat(b2().report().assumptions()).noneMatch(one -> one.code().equals("not-modelled"));
    }
}
