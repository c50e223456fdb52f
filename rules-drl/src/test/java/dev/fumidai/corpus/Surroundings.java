package dev.fumidai.corpus;

import static dev.fumidai.fixture.Snapshots.aclEntry;
import static dev.fumidai.fixture.Snapshots.cidr;
import static dev.fumidai.fixture.Snapshots.group;
import static dev.fumidai.fixture.Snapshots.ingressOf;
import static dev.fumidai.fixture.Snapshots.list;
import static dev.fumidai.fixture.Snapshots.route;
import static dev.fumidai.fixture.Snapshots.rule;
import static dev.fumidai.fixture.Snapshots.subnet;

import dev.fumidai.fixture.Fixture;
import dev.fumidai.fixture.Snapshots;
import dev.fumidai.fixture.TransitHub;

/** What the situations need beside the bases: more VPCs, more interfaces, other network ACLs. */
final class Surroundings {
    static final String TABLES = "describe-route-tables";
    static final String GROUPS = "describe-security-groups";
    static final String ACLS = "describe-network-acls";
    static final String ENDPOINTS = "describe-vpc-endpoints";
    static final String PRIVATE_ROUTES = "/RouteTables/rtb-p/Routes";

    private Surroundings() {}

    /** VPC vpc-N 10.N.0.0/16 with subnet-N, where i-N 10.N.1.10 admits everybody. */
    static Fixture withVpc(Fixture base, int number) {
        String block = "10." + number + ".0.0/16";
        return base.add("describe-vpcs", "/Vpcs", """
                        {VpcId: 'vpc-NUMBER', OwnerId: '123456789012', CidrBlock: 'BLOCK', DhcpOptionsId: 'dopt-1',
                         CidrBlockAssociationSet: [{CidrBlock: 'BLOCK', CidrBlockState: {State: 'associated'}}]}""".replace("NUMBER", "" + number)
                        .replace("BLOCK", block))
                .add(
                        "describe-subnets",
                        "/Subnets",
                        in(number, subnet("subnet-" + number, "ap-northeast-1a", "10." + number + ".1.0/24")))
                .add(ACLS, "/NetworkAcls", openAcl(number))
                .add(TABLES, "/RouteTables", table(number, block))
                .add(GROUPS, "/SecurityGroups", in(number, group("sg-" + number, "peer")))
                .setJson(GROUPS, ingressOf("sg-" + number), list(rule("-1", -1, -1, cidr("0.0.0.0/0"))))
                .add("describe-instances", "/Reservations", instance(number));
    }

    private static String in(int number, String json) {
        return json.replace("vpc-1", "vpc-" + number);
    }

    private static String openAcl(int number) {
        return """
                {NetworkAclId: 'acl-NUMBER', VpcId: 'vpc-NUMBER', OwnerId: '123456789012', IsDefault: true,
                 Associations: [{NetworkAclAssociationId: 'aclassoc-NUMBER', NetworkAclId: 'acl-NUMBER',
                     SubnetId: 'subnet-NUMBER'}],
                 Entries: [OUT, IN]}""".replace("NUMBER", "" + number)
                .replace("OUT", aclEntry(100, true, "allow", "0.0.0.0/0"))
                .replace("IN", aclEntry(100, false, "allow", "0.0.0.0/0"));
    }

    private static String table(int number, String block) {
        return """
                {RouteTableId: 'rtb-NUMBER', VpcId: 'vpc-NUMBER', OwnerId: '123456789012',
                 Associations: [{Main: false, RouteTableAssociationId: 'rtbassoc-NUMBER', SubnetId: 'subnet-NUMBER',
                     RouteTableId: 'rtb-NUMBER', AssociationState: {State: 'associated'}}],
                 Routes: [{DestinationCidrBlock: 'BLOCK', GatewayId: 'local', Origin: 'CreateRouteTable',
                     State: 'active'}]}""".replace("NUMBER", "" + number).replace("BLOCK", block);
    }

    private static String instance(int number) {
        return """
                {ReservationId: 'r-NUMBER', OwnerId: '123456789012', Instances: [{
                    InstanceId: 'i-NUMBER', InstanceType: 't3.micro', ImageId: 'ami-al2023',
                    State: {Code: 16, Name: 'running'}, PlatformDetails: 'Linux/UNIX', VpcId: 'vpc-NUMBER',
                    SubnetId: 'subnet-NUMBER', Placement: {AvailabilityZone: 'ap-northeast-1a'},
                    PrivateIpAddress: '10.NUMBER.1.10', SecurityGroups: [{GroupId: 'sg-NUMBER'}],
                    NetworkInterfaces: [{NetworkInterfaceId: 'eni-NUMBER', VpcId: 'vpc-NUMBER',
                        SubnetId: 'subnet-NUMBER', Attachment: {DeviceIndex: 0}, Groups: [{GroupId: 'sg-NUMBER'}],
                        Ipv6Addresses: [], PrivateIpAddress: '10.NUMBER.1.10', SourceDestCheck: true}]}]}""".replace("NUMBER", "" + number);
    }

    /** An active peering connection pcx-AB, and the routes of both sides' subnets to the other VPC. */
    static Fixture peered(Fixture base, int a, int b) {
        String id = "pcx-" + a + b;
        return base.add("describe-vpc-peering-connections", "/VpcPeeringConnections", """
                        {VpcPeeringConnectionId: 'ID', Status: {Code: 'active'},
                         RequesterVpcInfo: {VpcId: 'vpc-A', OwnerId: '123456789012', Region: 'ap-northeast-1',
                             CidrBlock: 'FIRST', CidrBlockSet: [{CidrBlock: 'FIRST'}]},
                         AccepterVpcInfo: {VpcId: 'vpc-B', OwnerId: '123456789012', Region: 'ap-northeast-1',
                             CidrBlock: 'SECOND', CidrBlockSet: [{CidrBlock: 'SECOND'}]}}""".replace("ID", id)
                        .replace("vpc-A", "vpc-" + a)
                        .replace("vpc-B", "vpc-" + b)
                        .replace("FIRST", blockOf(a))
                        .replace("SECOND", blockOf(b)))
                .add(TABLES, routesOf(a), route(blockOf(b), "VpcPeeringConnectionId", id, "active"))
                .add(TABLES, routesOf(b), route(blockOf(a), "VpcPeeringConnectionId", id, "active"));
    }

    static String blockOf(int number) {
        return number == 1 ? "10.0.0.0/16" : "10." + number + ".0.0/16";
    }

    static String routesOf(int number) {
        return number == 1 ? PRIVATE_ROUTES : "/RouteTables/rtb-" + number + "/Routes";
    }

    /** i-2 behind a transit gateway that allows no references; the target admits port 22 from i-2's group only. */
    static Fixture behindTransitGateway() {
        return TransitHub.joinedTo(withVpc(Snapshots.b0(), 2))
                .add(TABLES, routesOf(1), route(blockOf(2), "TransitGatewayId", "tgw-1", "active"))
                .add(TABLES, routesOf(2), route(blockOf(1), "TransitGatewayId", "tgw-1", "active"))
                .setJson(GROUPS, ingressOf("sg-t"), list(rule("tcp", 22, 22, Snapshots.from("sg-2"))));
    }

    /** What the network ACL acl-1 lets in, by TCP port ranges; everything goes out. */
    static Fixture admittingOnly(Fixture base, int... fromAndTo) {
        StringBuilder entries = new StringBuilder(aclEntry(100, true, "allow", "0.0.0.0/0"));
        for (int i = 0; i < fromAndTo.length; i += 2) {
            entries.append(", ").append(aclEntry(100 + i, false, "allow", fromAndTo[i], fromAndTo[i + 1]));
        }
        return base.setJson(ACLS, "/NetworkAcls/acl-1/Entries", "[" + entries + "]");
    }

    /** Endpoints in a subnet of another zone, which has a network ACL of its own that is open. */
    static Fixture endpointsElsewhere() {
        return Snapshots.b1()
                .add("describe-subnets", "/Subnets", subnet("subnet-c", "ap-northeast-1c", "10.0.2.0/24"))
                .add(ACLS, "/NetworkAcls", openAcl(9).replace("vpc-9", "vpc-1").replace("subnet-9", "subnet-c"))
                .setJson(ENDPOINTS, "/VpcEndpoints/vpce-ssm/SubnetIds", "['subnet-c']")
                .setJson(ENDPOINTS, "/VpcEndpoints/vpce-ssmmessages/SubnetIds", "['subnet-c']");
    }

    /** The target's default route leads to a NAT instance in a public subnet. */
    static Fixture natInstance(boolean sourceDestCheck) {
        String interfaces = """
                {NetworkInterfaceId: 'eni-n', VpcId: 'vpc-1', SubnetId: 'subnet-pub', OwnerId: '123456789012',
                 Attachment: {InstanceId: 'i-n', DeviceIndex: 0, Status: 'attached'}, Groups: [{GroupId: 'sg-n'}],
                 Ipv6Addresses: [], PrivateIpAddress: '10.0.100.20', SourceDestCheck: CHECK,
                 Association: {PublicIp: '198.51.100.20', IpOwnerId: 'amazon'}}""".replace("CHECK", Boolean.toString(sourceDestCheck));
        return Snapshots.publicSubnet(Snapshots.b0())
                .add(GROUPS, "/SecurityGroups", group("sg-n", "nat"))
                .setJson(GROUPS, ingressOf("sg-n"), list(rule("-1", -1, -1, cidr("10.0.0.0/16"))))
                .add("describe-network-interfaces", "/NetworkInterfaces", interfaces)
                .add("describe-instances", "/Reservations", """
                        {ReservationId: 'r-n', OwnerId: '123456789012', Instances: [{
                            InstanceId: 'i-n', InstanceType: 't3.nano', ImageId: 'ami-al2023',
                            State: {Code: 16, Name: 'running'}, PlatformDetails: 'Linux/UNIX', VpcId: 'vpc-1',
                            SubnetId: 'subnet-pub', Placement: {AvailabilityZone: 'ap-northeast-1a'},
                            PrivateIpAddress: '10.0.100.20', PublicIpAddress: '198.51.100.20',
                            SecurityGroups: [{GroupId: 'sg-n'}], NetworkInterfaces: [%s]}]}""".formatted(interfaces))
                .add(TABLES, PRIVATE_ROUTES, """
                        {DestinationCidrBlock: '0.0.0.0/0', InstanceId: 'i-n', InstanceOwnerId: '123456789012',
                         NetworkInterfaceId: 'eni-n', Origin: 'CreateRoute', State: 'active'}""");
    }

    /** A NAT gateway that spans the VPC's zones and stands in no subnet. */
    static Fixture regionalNatGateway() {
        return Snapshots.b2()
                .without("describe-subnets", "/Subnets/subnet-pub")
                .without(ACLS, "/NetworkAcls/acl-1/Associations/subnet-pub")
                .without("describe-network-interfaces", "/NetworkInterfaces/eni-nat")
                .without("describe-addresses", "/Addresses/0/NetworkInterfaceId")
                .setJson(TABLES, "/RouteTables/rtb-pub/Associations", "[]")
                .setJson("describe-nat-gateways", "/NatGateways/nat-1", """
                        {NatGatewayId: 'nat-1', VpcId: 'vpc-1', State: 'available', ConnectivityType: 'public',
                         AvailabilityMode: 'regional', RouteTableId: 'rtb-pub',
                         NatGatewayAddresses: [{AllocationId: 'eipalloc-nat', PublicIp: '198.51.100.5',
                             AvailabilityZone: 'ap-northeast-1a', Status: 'succeeded'}]}""");
    }

    /** The target has an IPv6 address and a default route to an egress-only internet gateway. */
    static Fixture ipv6() {
        String target = "/Reservations/r-t/Instances/i-t/NetworkInterfaces/eni-t/Ipv6Addresses";
        String address = "[{Ipv6Address: '2001:db8:1:1::10'}]";
        return Snapshots.b0()
                .setJson("describe-vpcs", "/Vpcs/vpc-1/Ipv6CidrBlockAssociationSet", """
                        [{Ipv6CidrBlock: '2001:db8:1::/56', Ipv6CidrBlockState: {State: 'associated'}}]""")
                .setJson("describe-subnets", "/Subnets/subnet-p/Ipv6CidrBlockAssociationSet", """
                        [{Ipv6CidrBlock: '2001:db8:1:1::/64', Ipv6CidrBlockState: {State: 'associated'}}]""")
                .setJson("describe-instances", target, address)
                .setJson("describe-network-interfaces", "/NetworkInterfaces/eni-t/Ipv6Addresses", address)
                .add("describe-egress-only-internet-gateways", "/EgressOnlyInternetGateways", """
                        {EgressOnlyInternetGatewayId: 'eigw-1', Attachments: [{VpcId: 'vpc-1', State: 'attached'}]}""")
                .add(TABLES, PRIVATE_ROUTES, """
                        {DestinationIpv6CidrBlock: '2001:db8:1::/56', GatewayId: 'local', Origin: 'CreateRouteTable',
                         State: 'active'}""")
                .add(TABLES, PRIVATE_ROUTES, """
                        {DestinationIpv6CidrBlock: '::/0', EgressOnlyInternetGatewayId: 'eigw-1',
                         Origin: 'CreateRoute', State: 'active'}""");
    }

    /** The target's second interface has two groups, and only the second of them admits port 22. */
    static Fixture twoInterfaces(Fixture base) {
        String second = """
                {NetworkInterfaceId: 'eni-t2', VpcId: 'vpc-1', SubnetId: 'subnet-p', OwnerId: '123456789012',
                 Attachment: {InstanceId: 'i-t', DeviceIndex: 1, Status: 'attached'},
                 Groups: [{GroupId: 'sg-t'}, {GroupId: 'sg-u'}], Ipv6Addresses: [], PrivateIpAddress: '10.0.1.11',
                 SourceDestCheck: true, Status: 'in-use'}""";
        return base.setJson(GROUPS, ingressOf("sg-t"), "[]")
                .add(GROUPS, "/SecurityGroups", group("sg-u", "second"))
                .setJson(GROUPS, ingressOf("sg-u"), list(rule("tcp", 22, 22, cidr("10.0.0.0/16"))))
                .add("describe-instances", "/Reservations/r-t/Instances/i-t/NetworkInterfaces", second)
                .add("describe-network-interfaces", "/NetworkInterfaces", second);
    }

    /** An EC2 Instance Connect Endpoint in the target's subnet whose group lets nothing out. */
    static Fixture closedInstanceConnectEndpoint() {
        return Snapshots.b0()
                .add(GROUPS, "/SecurityGroups", group("sg-eice", "eice"))
                .setJson(GROUPS, Snapshots.egressOf("sg-eice"), "[]")
                .setJson(GROUPS, ingressOf("sg-t"), list(rule("tcp", 22, 22, Snapshots.from("sg-eice"))))
                .add("describe-instance-connect-endpoints", "/InstanceConnectEndpoints", """
                        {InstanceConnectEndpointId: 'eice-1', State: 'create-complete', VpcId: 'vpc-1',
                         SubnetId: 'subnet-p', OwnerId: '123456789012', NetworkInterfaceIds: ['eni-eice'],
                         PreserveClientIp: false, SecurityGroupIds: ['sg-eice'], IpAddressType: 'ipv4'}""")
                .add("describe-network-interfaces", "/NetworkInterfaces", """
                        {NetworkInterfaceId: 'eni-eice', InterfaceType: 'ec2_instance_connect_endpoint', VpcId: 'vpc-1',
                         SubnetId: 'subnet-p', AvailabilityZone: 'ap-northeast-1a', OwnerId: '123456789012',
                         Groups: [{GroupId: 'sg-eice'}], Ipv6Addresses: [], PrivateIpAddress: '10.0.1.50',
                         SourceDestCheck: true, Status: 'in-use', RequesterManaged: true}""");
    }

    /** What VPC Block Public Access blocks. */
    static Fixture blocking(Fixture base, String mode) {
        String kind = "describe-vpc-block-public-access-options";
        return base.set(kind, "/VpcBlockPublicAccessOptions/InternetGatewayBlockMode", mode)
                .set(kind, "/VpcBlockPublicAccessOptions/State", "update-complete");
    }
}
