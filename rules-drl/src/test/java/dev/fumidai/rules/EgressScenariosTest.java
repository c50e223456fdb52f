package dev.fumidai.rules;

import static dev.fumidai.finding.AccessMethod.SESSION_MANAGER_NAT_GATEWAY;
import static dev.fumidai.finding.Action.ADD_ROUTE_TO_TRANSIT_GATEWAY;
import static dev.fumidai.finding.Action.ATTACH_INTERNET_GATEWAY;
import static dev.fumidai.finding.Action.AUTHORIZE_NODE_EGRESS;
import static dev.fumidai.finding.Action.CREATE_NAT_GATEWAY;
import static dev.fumidai.finding.Action.EXCLUDE_FROM_BLOCK_PUBLIC_ACCESS;
import static dev.fumidai.finding.Action.ROUTE_TO_INTERNET_GATEWAY;
import static dev.fumidai.finding.Action.ROUTE_TO_NAT_GATEWAY;
import static dev.fumidai.finding.Status.UNKNOWN;
import static dev.fumidai.finding.Status.UNSATISFIED;
import static dev.fumidai.fixture.Reports.assertThat;
import static dev.fumidai.fixture.Snapshots.aclEntry;
import static dev.fumidai.fixture.Snapshots.b0;
import static dev.fumidai.fixture.Snapshots.b2;
import static dev.fumidai.fixture.Snapshots.cidr;
import static dev.fumidai.fixture.Snapshots.egressOf;
import static dev.fumidai.fixture.Snapshots.list;
import static dev.fumidai.fixture.Snapshots.route;
import static dev.fumidai.fixture.Snapshots.rule;
import static dev.fumidai.report.Verdict.READY;
import static dev.fumidai.report.Verdict.READY_AFTER_CHANGES;
import static dev.fumidai.report.Verdict.RULED_OUT;
import static dev.fumidai.report.Verdict.UNDETERMINED;
import static dev.fumidai.requirement.Requirements.noInternetEgress;

import dev.fumidai.finding.Change;
import dev.fumidai.fixture.Fixture;
import dev.fumidai.fixture.OptionAssert;
import dev.fumidai.fixture.Snapshots;
import dev.fumidai.fixture.TransitHub;
import dev.fumidai.model.Cidr;
import dev.fumidai.model.vpc.SubnetKind;
import dev.fumidai.report.AccessReport;
import dev.fumidai.report.AssessedPrerequisite;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Ways out that look open and are not, and the other way round. */
class EgressScenariosTest {
    private static final String PRIVATE_ROUTES = "/RouteTables/rtb-p/Routes";

    private static OptionAssert natOf(Fixture fixture) {
        return assertThat(fixture).method(SESSION_MANAGER_NAT_GATEWAY);
    }

    @Test
    void a_private_nat_gateway_is_no_way_to_the_internet() {
        OptionAssert option = natOf(b2().set("describe-nat-gateways", "/NatGateways/nat-1/ConnectivityType", "private")
                        .setJson("describe-nat-gateways", "/NatGateways/nat-1/NatGatewayAddresses", """
                                [{NetworkInterfaceId: 'eni-nat', PrivateIp: '10.0.100.5', IsPrimary: true,
                                  Status: 'succeeded'}]"""))
                .is(READY_AFTER_CHANGES)
                .isServedBy("NEW")
                .hasOtherCandidate(RULED_OUT, "nat-1")
                .hasChange(CREATE_NAT_GATEWAY)
                .hasChange(ROUTE_TO_NAT_GATEWAY);
        Assertions.assertThat(option.option().changes())
                .filteredOn(change -> change.action() == ROUTE_TO_NAT_GATEWAY)
                .flatExtracting(Change::commandLines)
                .singleElement()
                .asString()
                .contains("replace-route")
                .contains("rtb-p");
    }

    @Test
    void a_nat_gateway_whose_internet_gateway_is_detached_leads_nowhere() {
        AccessReport report = b2().setJson("describe-internet-gateways", "/InternetGateways/igw-1/Attachments", "[]")
                .set("describe-route-tables", "/RouteTables/rtb-pub/Routes/1/State", "blackhole")
                .report();
        assertThat(report)
                .hasSubnetKind(SubnetKind.PRIVATE)
                .method(SESSION_MANAGER_NAT_GATEWAY)
                .is(READY_AFTER_CHANGES)
                .isServedBy("nat-1")
                .prerequisite("SMNG-P04")
                .is(UNSATISFIED);
    }

    @Test
    void a_detached_internet_gateway_is_attached_again_rather_than_replaced() {
        natOf(b2().setJson("describe-internet-gateways", "/InternetGateways/igw-1/Attachments", "[]")
                        .set("describe-route-tables", "/RouteTables/rtb-pub/Routes/1/State", "blackhole"))
                .hasChange(ATTACH_INTERNET_GATEWAY)
                .hasChange(ROUTE_TO_INTERNET_GATEWAY);
    }

    private static Fixture withSpecificBlackhole() {
        return b2().add(
                        "describe-route-tables",
                        PRIVATE_ROUTES,
                        route("52.119.192.0/18", "VpcPeeringConnectionId", "pcx-9", "blackhole"));
    }

    @Test
    void a_more_specific_blackhole_may_swallow_the_services_addresses() {
        natOf(withSpecificBlackhole()).is(UNDETERMINED).isServedBy("nat-1").lacksOnly("SMNG-P01.split");
    }

    @Test
    void declared_service_addresses_settle_whether_the_blackhole_swallows_them() {
        assertThat(withSpecificBlackhole().ask(Fixture.declared().serviceCidr(Cidr.parse("52.94.0.0/22"))))
                .method(SESSION_MANAGER_NAT_GATEWAY)
                .is(READY);
        assertThat(withSpecificBlackhole().ask(Fixture.declared().serviceCidr(Cidr.parse("52.119.200.0/24"))))
                .method(SESSION_MANAGER_NAT_GATEWAY)
                .is(READY_AFTER_CHANGES)
                .prerequisite("SMNG-P01")
                .is(UNSATISFIED);
    }

    @Test
    void a_regional_nat_gateway_needs_no_public_subnet() {
        Fixture regional = b2().without("describe-subnets", "/Subnets/subnet-pub")
                .without("describe-network-acls", "/NetworkAcls/acl-1/Associations/subnet-pub")
                .without("describe-network-interfaces", "/NetworkInterfaces/eni-nat")
                .setJson("describe-route-tables", "/RouteTables/rtb-pub", """
                        {RouteTableId: 'rtb-n', VpcId: 'vpc-1', OwnerId: '123456789012', Associations: [],
                         Routes: [
                            {DestinationCidrBlock: '10.0.0.0/16', GatewayId: 'local', Origin: 'CreateRouteTable',
                             State: 'active'},
                            {DestinationCidrBlock: '0.0.0.0/0', GatewayId: 'igw-1', Origin: 'CreateRoute',
                             State: 'active'}]}""")
                .setJson("describe-nat-gateways", "/NatGateways/nat-1", """
                        {NatGatewayId: 'nat-1', VpcId: 'vpc-1', State: 'available', ConnectivityType: 'public',
                         AvailabilityMode: 'regional', RouteTableId: 'rtb-n',
                         NatGatewayAddresses: [{AllocationId: 'eipalloc-nat', PublicIp: '198.51.100.5',
                             AvailabilityZone: 'ap-northeast-1a', Status: 'succeeded'}]}""")
                .without("describe-addresses", "/Addresses/0/NetworkInterfaceId");
        natOf(regional).is(READY).isServedBy("nat-1");
    }

    @Test
    void a_way_out_through_a_transit_gateway_that_is_not_read_is_unknown() {
        Fixture hub = TransitHub.centralEgress().withoutKind("search-transit-gateway-routes");
        natOf(hub)
                .is(UNDETERMINED)
                .isServedBy("tgw-1")
                .hasOtherCandidate(READY_AFTER_CHANGES, "NEW")
                .requires()
                .doesNotSay("SMNG-A01.already-there");
    }

    @Test
    void what_a_transit_gateway_does_is_told_by_its_own_calls() {
        AccessReport report = TransitHub.centralEgress()
                .withoutKind("search-transit-gateway-routes")
                .report();
        Assertions.assertThat(assertThat(report)
                        .method(SESSION_MANAGER_NAT_GATEWAY)
                        .option()
                        .prerequisites())
                .filteredOn(one -> one.id().equals("SMNG-P01"))
                .flatExtracting(AssessedPrerequisite::settledBy)
                .contains("aws ec2 search-transit-gateway-routes --transit-gateway-route-table-id tgw-rtb-1"
                        + " --filters Name=state,Values=active,blackhole --region ap-northeast-1")
                .noneMatch(command -> command.toString().contains("describe-route-tables"));
    }

    @Test
    void a_nat_gateway_in_a_hub_serves_a_spoke() {
        AccessReport report = TransitHub.centralEgress().report();
        assertThat(report)
                .hasSubnetKind(SubnetKind.PROTECTED)
                .method(SESSION_MANAGER_NAT_GATEWAY)
                .is(READY)
                .isServedBy("nat-2", "tgw-1")
                .says("SMNG-P01.by-transit-gateway", "SMNG-P13.open");
    }

    @Test
    void a_hub_without_a_route_back_to_the_spoke_gets_one() {
        AccessReport report = TransitHub.centralEgress()
                .without("describe-route-tables", "/RouteTables/rtb-o/Routes/2")
                .report();
        assertThat(report)
                .hasSubnetKind(SubnetKind.PRIVATE)
                .method(SESSION_MANAGER_NAT_GATEWAY)
                .is(READY_AFTER_CHANGES)
                .isServedBy("nat-2", "tgw-1")
                .requires(ADD_ROUTE_TO_TRANSIT_GATEWAY);
        Assertions.assertThat(assertThat(report)
                        .method(SESSION_MANAGER_NAT_GATEWAY)
                        .option()
                        .requiredChanges())
                .flatExtracting(Change::commandLines)
                .containsExactly("aws ec2 create-route --route-table-id rtb-o --destination-cidr-block 10.0.0.0/16"
                        + " --transit-gateway-id tgw-1 --region ap-northeast-1");
    }

    @Test
    void without_the_associations_the_only_default_table_is_taken_to_decide() {
        natOf(TransitHub.centralEgress().withoutKind("describe-transit-gateway-attachments"))
                .is(READY);
        natOf(TransitHub.centralEgress()
                        .withoutKind("describe-transit-gateway-attachments")
                        .add("describe-transit-gateway-route-tables", "/TransitGatewayRouteTables", """
                        {TransitGatewayRouteTableId: 'tgw-rtb-2', TransitGatewayId: 'tgw-1', State: 'available'}"""))
                .is(UNDETERMINED);
    }

    @Test
    void a_blackhole_of_the_transit_gateway_leads_nowhere() {
        natOf(TransitHub.centralEgress().set("search-transit-gateway-routes.tgw-rtb-1", "/Routes/2/State", "blackhole"))
                .is(READY_AFTER_CHANGES)
                .isServedBy("NEW")
                .hasOtherCandidate(RULED_OUT, "tgw-1");
    }

    private static Fixture blockingBothWays(String managedBy, String exclusions) {
        String options = "/VpcBlockPublicAccessOptions/";
        String kind = "describe-vpc-block-public-access-options";
        return b2().set(kind, options + "InternetGatewayBlockMode", "block-bidirectional")
                .set(kind, options + "State", "update-complete")
                .set(kind, options + "ManagedBy", managedBy)
                .set(kind, options + "ExclusionsAllowed", exclusions);
    }

    @Test
    void block_public_access_stops_a_nat_gateway_without_an_exclusion() {
        natOf(blockingBothWays("account", "allowed"))
                .is(READY_AFTER_CHANGES)
                .isServedBy("nat-1")
                .requires(EXCLUDE_FROM_BLOCK_PUBLIC_ACCESS);
    }

    @Test
    void block_public_access_by_a_declarative_policy_without_exclusions_is_final() {
        natOf(blockingBothWays("declarative-policy", "not-allowed")).is(RULED_OUT);
    }

    @Test
    void block_public_access_for_ingress_lets_a_nat_gateway_pass() {
        natOf(blockingBothWays("account", "allowed")
                        .set(
                                "describe-vpc-block-public-access-options",
                                "/VpcBlockPublicAccessOptions/InternetGatewayBlockMode",
                                "block-ingress"))
                .is(READY);
    }

    @Test
    void egress_to_the_vpc_only_does_not_reach_a_nat_gateways_other_side() {
        natOf(b2().setJson(
                                "describe-security-groups",
                                egressOf("sg-t"),
                                list(rule("tcp", 443, 443, cidr("10.0.0.0/16")))))
                .is(READY_AFTER_CHANGES)
                .requires(AUTHORIZE_NODE_EGRESS);
    }

    @Test
    void a_nat_gateway_is_ruled_out_where_nothing_may_leave_through_the_internet() {
        AccessReport report = Snapshots.b2().report();
        assertThat(report).hasSubnetKind(SubnetKind.PROTECTED);
        assertThat(b2().ask().requiring(noInternetEgress().because("card data")))
                .hasSubnetKind(SubnetKind.PROTECTED)
                .method(SESSION_MANAGER_NAT_GATEWAY)
                .is(RULED_OUT)
                .conflictsWith("NO_INTERNET_EGRESS");
    }

    @Test
    void a_nat_instance_is_no_nat_gateway() {
        Fixture natInstance = Snapshots.publicSubnet(b0())
                .add("describe-instances", "/Reservations", """
                        {ReservationId: 'r-n', OwnerId: '123456789012', Instances: [{
                            InstanceId: 'i-n', InstanceType: 't3.nano', ImageId: 'ami-al2023',
                            State: {Code: 16, Name: 'running'}, PlatformDetails: 'Linux/UNIX', VpcId: 'vpc-1',
                            SubnetId: 'subnet-pub', Placement: {AvailabilityZone: 'ap-northeast-1a'},
                            PrivateIpAddress: '10.0.100.20', PublicIpAddress: '198.51.100.20',
                            SecurityGroups: [{GroupId: 'sg-t'}],
                            NetworkInterfaces: [{NetworkInterfaceId: 'eni-n', VpcId: 'vpc-1', SubnetId: 'subnet-pub',
                                Attachment: {DeviceIndex: 0}, Groups: [{GroupId: 'sg-t'}], Ipv6Addresses: [],
                                PrivateIpAddress: '10.0.100.20', SourceDestCheck: false,
                                Association: {PublicIp: '198.51.100.20', IpOwnerId: 'amazon'}}]}]}""")
                .add("describe-route-tables", PRIVATE_ROUTES, """
                        {DestinationCidrBlock: '0.0.0.0/0', InstanceId: 'i-n', InstanceOwnerId: '123456789012',
                         NetworkInterfaceId: 'eni-n', Origin: 'CreateRoute', State: 'active'}""");
        natOf(natInstance).is(READY_AFTER_CHANGES).isServedBy("NEW").hasChange(CREATE_NAT_GATEWAY);
    }

    @Test
    void an_egress_only_internet_gateway_is_no_nat_gateway() {
        natOf(b0().add("describe-egress-only-internet-gateways", "/EgressOnlyInternetGateways", """
                        {EgressOnlyInternetGatewayId: 'eigw-1', Attachments: [{VpcId: 'vpc-1', State: 'attached'}]}""")
                        .add("describe-route-tables", PRIVATE_ROUTES, """
                        {DestinationIpv6CidrBlock: '::/0', EgressOnlyInternetGatewayId: 'eigw-1',
                         Origin: 'CreateRoute', State: 'active'}"""))
                .is(READY_AFTER_CHANGES)
                .isServedBy("NEW");
    }

    /** An IPv6-only subnet behind the NAT gateway: DNS64 gives names IPv6 addresses, NAT64 carries them. */
    static Fixture ipv6Only() {
        String target = "/Reservations/r-t/Instances/i-t/";
        String anyIpv6 = "[{IpProtocol: '-1', IpRanges: [], Ipv6Ranges: [{CidrIpv6: '::/0'}], PrefixListIds: [],"
                + " UserIdGroupPairs: []}]";
        return b2().without("describe-subnets", "/Subnets/subnet-p/CidrBlock")
                .set("describe-subnets", "/Subnets/subnet-p/Ipv6Native", true)
                .set("describe-subnets", "/Subnets/subnet-p/EnableDns64", true)
                .setJson("describe-subnets", "/Subnets/subnet-p/Ipv6CidrBlockAssociationSet", """
                        [{Ipv6CidrBlock: '2001:db8:1:1::/64', Ipv6CidrBlockState: {State: 'associated'}}]""")
                .without("describe-instances", target + "PrivateIpAddress")
                .without("describe-instances", target + "NetworkInterfaces/eni-t/PrivateIpAddress")
                .setJson(
                        "describe-instances",
                        target + "NetworkInterfaces/eni-t/Ipv6Addresses",
                        "[{Ipv6Address: '2001:db8:1:1::10'}]")
                .without("describe-network-interfaces", "/NetworkInterfaces/eni-t/PrivateIpAddress")
                .setJson(
                        "describe-network-interfaces",
                        "/NetworkInterfaces/eni-t/Ipv6Addresses",
                        "[{Ipv6Address: '2001:db8:1:1::10'}]")
                .setJson("describe-security-groups", egressOf("sg-t"), anyIpv6)
                .add("describe-network-acls", "/NetworkAcls/acl-1/Entries", aclEntry(101, true, "allow", "::/0"))
                .add("describe-network-acls", "/NetworkAcls/acl-1/Entries", aclEntry(101, false, "allow", "::/0"))
                .setJson("describe-route-tables", PRIVATE_ROUTES, list("""
                                {DestinationIpv6CidrBlock: '2001:db8:1::/56', GatewayId: 'local',
                                 Origin: 'CreateRouteTable', State: 'active'}""", """
                                {DestinationIpv6CidrBlock: '64:ff9b::/96', NatGatewayId: 'nat-1',
                                 Origin: 'CreateRoute', State: 'active'}"""));
    }

    @Test
    void nat64_carries_an_ipv6_only_subnet_through_a_nat_gateway() {
        natOf(ipv6Only()).is(READY).isServedBy("nat-1");
    }

    @Test
    void without_dns64_an_ipv6_only_subnet_does_not_find_the_nat_gateway() {
        Fixture without = ipv6Only().set("describe-subnets", "/Subnets/subnet-p/EnableDns64", false);
        Assertions.assertThat(List.of(READY))
                .doesNotContain(natOf(without).option().verdict());
    }

    @Test
    void a_nat_gateway_that_is_being_made_may_serve_soon() {
        natOf(b2().set("describe-nat-gateways", "/NatGateways/nat-1/State", "pending"))
                .is(UNDETERMINED)
                .prerequisite("SMNG-P02")
                .is(UNKNOWN);
    }
}
