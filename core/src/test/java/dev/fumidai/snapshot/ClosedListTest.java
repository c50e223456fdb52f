package dev.fumidai.snapshot;

import static dev.fumidai.snapshot.Answers.only;
import static dev.fumidai.snapshot.Answers.tokyo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fumidai.model.Cidr;
import dev.fumidai.model.PortRange;
import dev.fumidai.model.compute.Instance;
import dev.fumidai.model.vpc.Endpoint;
import dev.fumidai.model.vpc.Endpoint.GatewayEndpoint;
import dev.fumidai.model.vpc.Endpoint.InterfaceEndpoint;
import dev.fumidai.model.vpc.NatGateway;
import dev.fumidai.model.vpc.NetworkAcl;
import dev.fumidai.model.vpc.NetworkInterface;
import dev.fumidai.model.vpc.RouteTable;
import dev.fumidai.model.vpc.SecurityGroup;
import dev.fumidai.model.vpc.Subnet;
import dev.fumidai.model.vpc.Vpc;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Absent fields are unknown, but for the closed list of fields that AWS omits to say a thing. */
class ClosedListTest {
    private static Instance instance(String fields) {
        return only(
                tokyo("i.json", "{'Reservations':[{'Instances':[{'InstanceId':'i-1'" + fields + "}]}]}"),
                Instance.class);
    }

    private static NetworkInterface networkInterface(String fields) {
        return only(
                tokyo("e.json", "{'NetworkInterfaces':[{'NetworkInterfaceId':'eni-1'" + fields + "}]}"),
                NetworkInterface.class);
    }

    private static NatGateway nat(String fields) {
        return only(tokyo("n.json", "{'NatGateways':[{'NatGatewayId':'nat-1'" + fields + "}]}"), NatGateway.class);
    }

    private static Endpoint endpoint(String fields) {
        return only(tokyo("e.json", "{'VpcEndpoints':[{'VpcEndpointId':'vpce-1'" + fields + "}]}"), Endpoint.class);
    }

    private static SecurityGroup.IpPermission permission(String fields) {
        SecurityGroup group = only(
                tokyo("s.json", "{'SecurityGroups':[{'GroupId':'sg-1','IpPermissions':[{" + fields + "}]}]}"),
                SecurityGroup.class);
        List<SecurityGroup.IpPermission> permissions = group.ipPermissions();
        return permissions == null ? empty() : permissions.get(0);
    }

    private static SecurityGroup.IpPermission empty() {
        throw new AssertionError("the permissions are unknown");
    }

    private static NetworkAcl.Entry entry(String fields) {
        NetworkAcl acl = only(
                tokyo("a.json", "{'NetworkAcls':[{'NetworkAclId':'acl-1','Entries':[{" + fields + "}]}]}"),
                NetworkAcl.class);
        List<NetworkAcl.Entry> entries = acl.entries();
        if (entries == null) {
            throw new AssertionError("the entries are unknown");
        }
        return entries.get(0);
    }

    private static RouteTable table(String fields) {
        return only(tokyo("r.json", "{'RouteTables':[{'RouteTableId':'rtb-1'" + fields + "}]}"), RouteTable.class);
    }

    @Test
    void an_absent_platform_is_not_Windows() {
        assertThat(instance("").platform().isNone()).isTrue();
        assertThat(instance(",'Platform':'windows'").platform().orNull()).isEqualTo("windows");
    }

    @Test
    void an_absent_profile_key_or_public_address_is_none() {
        assertThat(instance("").iamInstanceProfileArn().isNone()).isTrue();
        assertThat(instance("").keyName().isNone()).isTrue();
        assertThat(instance("").publicIpAddress().isNone()).isTrue();
    }

    @Test
    void a_profile_without_its_arn_is_unknown() {
        assertThat(instance(",'IamInstanceProfile':{'Id':'AIPA'}")
                        .iamInstanceProfileArn()
                        .isUnknown())
                .isTrue();
    }

    @Test
    void an_absent_association_or_list_of_IPv6_addresses_is_none() {
        assertThat(networkInterface("").association().isNone()).isTrue();
        assertThat(networkInterface("").ipv6Addresses()).isEmpty();
    }

    @Test
    void an_absent_set_of_IPv6_blocks_is_none() {
        assertThat(only(tokyo("v.json", "{'Vpcs':[{'VpcId':'vpc-1'}]}"), Vpc.class)
                        .ipv6CidrBlocks())
                .isEmpty();
        assertThat(only(tokyo("s.json", "{'Subnets':[{'SubnetId':'subnet-1'}]}"), Subnet.class)
                        .ipv6CidrBlocks())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'IpProtocol':'-1'",
                "'IpProtocol':'-1','FromPort':-1,'ToPort':-1",
                "'IpProtocol':'tcp','FromPort':-1,'ToPort':-1",
                "'IpProtocol':'icmp','FromPort':-1,'ToPort':-1"
            })
    void all_protocols_or_minus_one_is_all_ports(String fields) {
        assertThat(permission(fields).ports()).isEqualTo(PortRange.ALL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'IpProtocol':'tcp'",
                "'IpProtocol':'tcp','FromPort':22",
                "'IpProtocol':'tcp','ToPort':22",
                "'FromPort':22",
                "'IpProtocol':'icmp','FromPort':8,'ToPort':-1"
            })
    void other_protocols_without_ports_are_unknown(String fields) {
        assertThat(permission(fields).ports()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            value = {"'Protocol':'-1'", "'Protocol':'6'"},
            quoteCharacter = '|')
    void an_ACL_entry_without_a_port_range_is_all_ports(String protocol) {
        assertThat(entry(protocol).portRange()).isEqualTo(PortRange.ALL);
    }

    @Test
    void an_ACL_entry_with_half_a_port_range_is_unknown() {
        assertThat(entry("'Protocol':'6','PortRange':{'From':22}").portRange()).isNull();
    }

    @Test
    void an_absent_availability_mode_is_zonal() {
        assertThat(nat("").availabilityMode()).isEqualTo("zonal");
        assertThat(nat(",'AvailabilityMode':'regional'").availabilityMode()).isEqualTo("regional");
    }

    @Test
    void an_absent_connectivity_type_is_public_only_with_a_public_address() {
        assertThat(nat(",'NatGatewayAddresses':[{'PublicIp':'203.0.113.5'}]").connectivityType())
                .isEqualTo("public");
        assertThat(nat(",'NatGatewayAddresses':[{'PrivateIp':'10.0.0.5'}]").connectivityType())
                .isNull();
        assertThat(nat("").connectivityType()).isNull();
    }

    @Test
    void an_absent_address_status_is_succeeded_only_with_a_public_address() {
        assertThat(nat(",'NatGatewayAddresses':[{'PublicIp':'203.0.113.5'}]").addresses())
                .extracting("status")
                .containsExactly("succeeded");
        assertThat(nat(",'NatGatewayAddresses':[{'PrivateIp':'10.0.0.5'}]").addresses())
                .extracting("status")
                .containsOnlyNulls();
    }

    @Test
    void an_absent_service_Region_is_the_endpoints_own_and_an_absent_address_type_is_IPv4() {
        InterfaceEndpoint silent = (InterfaceEndpoint) endpoint(",'VpcEndpointType':'Interface'");
        assertThat(silent.serviceRegion()).isEqualTo("ap-northeast-1");
        assertThat(silent.ipAddressType()).isEqualTo("ipv4");
        InterfaceEndpoint abroad =
                (InterfaceEndpoint) endpoint(",'VpcEndpointType':'Interface','ServiceRegion':'us-east-1'");
        assertThat(abroad.serviceRegion()).isEqualTo("us-east-1");
    }

    @Test
    void an_absent_endpoint_policy_is_full_access() {
        assertThat(((InterfaceEndpoint) endpoint(",'VpcEndpointType':'Interface'"))
                        .policyDocument()
                        .isNone())
                .isTrue();
        assertThat(((GatewayEndpoint) endpoint(",'VpcEndpointType':'Gateway'"))
                        .policyDocument()
                        .isNone())
                .isTrue();
    }

    @Test
    void an_absent_state_of_a_route_or_association_is_the_usual_one() {
        RouteTable table = table(",'Routes':[{'GatewayId':'igw-1'}],'Associations':[{'SubnetId':'subnet-1'}]");
        assertThat(table.routes()).extracting("state").containsExactly("active");
        assertThat(table.associations()).extracting("state").containsExactly("associated");
        assertThat(only(
                                tokyo(
                                        "v.json",
                                        "{'Vpcs':[{'VpcId':'vpc-1','CidrBlockAssociationSet':[{'CidrBlock':'10.0.0.0/16'}]}]}"),
                                Vpc.class)
                        .cidrBlocks())
                .containsExactly(Cidr.parse("10.0.0.0/16"));
    }

    @Test
    void every_other_absent_field_is_unknown() {
        assertThat(instance(""))
                .extracting("state", "instanceType", "subnetId", "vpcId", "groupIds", "networkInterfaces", "volumeIds")
                .containsOnlyNulls();
        assertThat(networkInterface(""))
                .extracting("groupIds", "sourceDestCheck", "privateIpAddress", "deviceIndex", "instanceId")
                .containsOnlyNulls();
        assertThat(nat(""))
                .extracting("state", "subnetId", "vpcId", "addresses")
                .containsOnlyNulls();
        assertThat(endpoint(",'VpcEndpointType':'Interface'"))
                .extracting("state", "subnetIds", "groupIds", "privateDnsEnabled", "networkInterfaceIds")
                .containsOnlyNulls();
        assertThat(table("")).extracting("vpcId", "associations", "routes").containsOnlyNulls();
        assertThat(only(tokyo("s.json", "{'Subnets':[{'SubnetId':'subnet-1'}]}"), Subnet.class))
                .extracting("vpcId", "cidrBlock", "mapPublicIpOnLaunch", "availableIpAddressCount")
                .containsOnlyNulls();
        assertThat(permission("'IpProtocol':'tcp'"))
                .extracting("rangesKnown", "prefixListIds", "groupPairs")
                .containsExactly(false, null, null);
        assertThat(only(tokyo("v.json", "{'Vpcs':[{'VpcId':'vpc-1','CidrBlock':'10.0.0.0/16'}]}"), Vpc.class)
                        .cidrBlocks())
                .isNull();
    }

    @Test
    void an_endpoint_without_a_type_is_another_endpoint() {
        assertThat(endpoint("")).isInstanceOf(Endpoint.OtherEndpoint.class);
        assertThat(endpoint(",'VpcEndpointType':'GatewayLoadBalancer'")).isInstanceOf(Endpoint.OtherEndpoint.class);
    }
}
