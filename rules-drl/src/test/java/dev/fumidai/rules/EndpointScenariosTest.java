package dev.fumidai.rules;

import static dev.fumidai.finding.AccessMethod.SESSION_MANAGER_VPC_ENDPOINTS;
import static dev.fumidai.finding.Action.ADD_S3_GATEWAY_ROUTE_TABLE;
import static dev.fumidai.finding.Action.AUTHORIZE_ENDPOINT_INGRESS;
import static dev.fumidai.finding.Action.CREATE_INTERFACE_ENDPOINT;
import static dev.fumidai.finding.Action.CREATE_S3_GATEWAY_ENDPOINT;
import static dev.fumidai.finding.Action.CREATE_SUBNET;
import static dev.fumidai.finding.Action.ENABLE_DNS_HOSTNAMES;
import static dev.fumidai.finding.Action.ENABLE_DNS_SUPPORT;
import static dev.fumidai.finding.Action.RESET_ENDPOINT_POLICY;
import static dev.fumidai.finding.Action.UPDATE_AGENT;
import static dev.fumidai.finding.Change.SideEffect.Kind.OTHER_INSTANCES_LOSE_SERVICE;
import static dev.fumidai.finding.Change.SideEffect.Kind.PRIVATE_DNS_FOR_WHOLE_VPC;
import static dev.fumidai.finding.Status.SATISFIED;
import static dev.fumidai.finding.Status.UNSATISFIED;
import static dev.fumidai.fixture.Reports.assertThat;
import static dev.fumidai.fixture.Snapshots.aclEntry;
import static dev.fumidai.fixture.Snapshots.b0;
import static dev.fumidai.fixture.Snapshots.b1;
import static dev.fumidai.fixture.Snapshots.b2;
import static dev.fumidai.fixture.Snapshots.cidr;
import static dev.fumidai.fixture.Snapshots.egressOf;
import static dev.fumidai.fixture.Snapshots.endpoint;
import static dev.fumidai.fixture.Snapshots.group;
import static dev.fumidai.fixture.Snapshots.ingressOf;
import static dev.fumidai.fixture.Snapshots.list;
import static dev.fumidai.fixture.Snapshots.rule;
import static dev.fumidai.fixture.Snapshots.subnet;
import static dev.fumidai.report.Verdict.READY;
import static dev.fumidai.report.Verdict.READY_AFTER_CHANGES;
import static dev.fumidai.report.Verdict.RULED_OUT;
import static dev.fumidai.requirement.Requirements.noNetworkChange;

import dev.fumidai.AccessQuestion;
import dev.fumidai.finding.Action;
import dev.fumidai.finding.Change;
import dev.fumidai.fixture.Fixture;
import dev.fumidai.fixture.OptionAssert;
import dev.fumidai.fixture.Snapshots;
import dev.fumidai.report.AssessedOption;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Endpoints that look right and are not, and the other way round. */
class EndpointScenariosTest {
    private static final LocalDate BEFORE_RETIREMENT = LocalDate.of(2025, 6, 1);

    private static OptionAssert endpointsOf(Fixture fixture) {
        return assertThat(fixture).method(SESSION_MANAGER_VPC_ENDPOINTS);
    }

    private static OptionAssert endpointsOf(AccessQuestion question) {
        return assertThat(question).method(SESSION_MANAGER_VPC_ENDPOINTS);
    }

    private static Fixture sameFor(Fixture base, String field, Object value) {
        return base.set("describe-vpc-endpoints", "/VpcEndpoints/vpce-ssm/" + field, value)
                .set("describe-vpc-endpoints", "/VpcEndpoints/vpce-ssmmessages/" + field, value);
    }

    private static Fixture endpointGroupAdmits(String rule) {
        return b1().setJson("describe-security-groups", ingressOf("sg-e"), list(rule));
    }

    private static Fixture endpointsInOtherSubnet() {
        Fixture other = b1().add("describe-subnets", "/Subnets", subnet("subnet-c", "ap-northeast-1c", "10.0.2.0/24"))
                .add("describe-network-acls", "/NetworkAcls", """
                        {NetworkAclId: 'acl-c', VpcId: 'vpc-1', IsDefault: false, OwnerId: '123456789012',
                         Associations: [{NetworkAclAssociationId: 'aclassoc-c', NetworkAclId: 'acl-c',
                             SubnetId: 'subnet-c'}],
                         Entries: [%s, %s]}""".formatted(
                                aclEntry(100, true, "allow", "0.0.0.0/0"), aclEntry(100, false, "allow", "0.0.0.0/0")));
        return sameFor(other, "SubnetIds", List.of("subnet-c"));
    }

    @Test
    void a_current_agent_needs_no_ec2messages_endpoint() {
        endpointsOf(b1())
                .is(READY)
                .isServedBy("vpce-ssm", "vpce-ssmmessages")
                .neverHasChange(CREATE_INTERFACE_ENDPOINT)
                .prerequisite("SMBL-P08")
                .is(SATISFIED)
                .requires();
    }

    @Test
    void since_the_retirement_of_ec2messages_an_old_agent_has_to_be_updated() {
        endpointsOf(b1().ask(Fixture.declared().agentVersion("3.2.2222.0")))
                .is(READY_AFTER_CHANGES)
                .requires(UPDATE_AGENT)
                .hasAlternatives(List.of())
                .neverHasChange(CREATE_INTERFACE_ENDPOINT);
    }

    @Test
    void before_the_retirement_of_ec2messages_an_endpoint_for_it_is_the_other_plan() {
        OptionAssert option = endpointsOf(
                        b1().ask(Fixture.declared().agentVersion("3.2.2222.0")).asOf(BEFORE_RETIREMENT))
                .is(READY_AFTER_CHANGES)
                .requires(UPDATE_AGENT);
        Assertions.assertThat(option.option().alternatives())
                .singleElement()
                .satisfies(plan -> Assertions.assertThat(plan.changes())
                        .filteredOn(Change::required)
                        .extracting(Change::action)
                        .contains(CREATE_INTERFACE_ENDPOINT)
                        .doesNotContain(UPDATE_AGENT));
    }

    @Test
    void a_region_younger_than_2024_never_had_ec2messages() {
        Fixture young = b1().inRegion("ap-southeast-5");
        for (LocalDate day : List.of(BEFORE_RETIREMENT, Fixture.TODAY)) {
            endpointsOf(young.ask(Fixture.declared().agentVersion("3.2.2222.0")).asOf(day))
                    .is(READY_AFTER_CHANGES)
                    .requires(UPDATE_AGENT)
                    .hasAlternatives(List.of())
                    .neverHasChange(CREATE_INTERFACE_ENDPOINT);
        }
    }

    @Test
    void without_dns_resolution_private_names_do_not_resolve() {
        endpointsOf(b1().set("describe-vpc-attribute.vpc-1.enableDnsSupport", "/EnableDnsSupport/Value", false))
                .is(READY_AFTER_CHANGES)
                .requires(ENABLE_DNS_SUPPORT);
    }

    @Test
    void each_dns_attribute_is_changed_by_a_call_of_its_own() {
        OptionAssert option = endpointsOf(b1().set(
                                "describe-vpc-attribute.vpc-1.enableDnsSupport", "/EnableDnsSupport/Value", false)
                        .set("describe-vpc-attribute.vpc-1.enableDnsHostnames", "/EnableDnsHostnames/Value", false))
                .is(READY_AFTER_CHANGES)
                .requires(ENABLE_DNS_SUPPORT, ENABLE_DNS_HOSTNAMES);
        Assertions.assertThat(option.option().requiredChanges())
                .flatExtracting(Change::commandLines)
                .hasSize(2)
                .noneMatch(command -> command.contains("enable-dns-support") && command.contains("dns-hostnames"));
    }

    @Test
    void an_endpoint_in_another_zone_serves_as_well() {
        endpointsOf(endpointsInOtherSubnet()).is(READY).requires().says("SMVE-D03.one-zone");
    }

    @Test
    void an_endpoint_group_that_admits_another_subnet_does_not_admit_the_target() {
        endpointsOf(endpointGroupAdmits(rule("tcp", 443, 443, cidr("10.0.2.0/24"))))
                .is(READY_AFTER_CHANGES)
                .requires(AUTHORIZE_ENDPOINT_INGRESS);
    }

    @Test
    void a_rule_for_all_ports_of_tcp_holds_443() {
        endpointsOf(endpointGroupAdmits(rule("tcp", 0, 65535, cidr("10.0.0.0/16"))))
                .is(READY);
    }

    @Test
    void a_rule_for_8443_does_not_hold_443() {
        endpointsOf(endpointGroupAdmits(rule("tcp", 8443, 8443, cidr("10.0.0.0/16"))))
                .is(READY_AFTER_CHANGES)
                .requires(AUTHORIZE_ENDPOINT_INGRESS);
    }

    @Test
    void a_rule_for_udp_is_none_for_tcp() {
        endpointsOf(endpointGroupAdmits(rule("udp", 443, 443, cidr("10.0.0.0/16"))))
                .is(READY_AFTER_CHANGES)
                .requires(AUTHORIZE_ENDPOINT_INGRESS);
    }

    @Test
    void egress_to_the_endpoints_group_is_enough_and_dns_needs_no_rule() {
        endpointsOf(b1().setJson(
                                "describe-security-groups",
                                egressOf("sg-t"),
                                list(rule("tcp", 443, 443, Snapshots.from("sg-e")))))
                .is(READY);
    }

    @Test
    void a_network_acl_is_not_evaluated_within_a_subnet() {
        endpointsOf(b1().setJson(
                                "describe-network-acls",
                                "/NetworkAcls/acl-1/Entries",
                                list(aclEntry(100, true, "allow", 443, 443), aclEntry(100, false, "allow", 443, 443))))
                .is(READY)
                .prerequisite("SMVE-P10", "ssm")
                .isCase("not-evaluated");
    }

    private static Fixture answersOnlyToHighPorts() {
        return endpointsInOtherSubnet()
                .setJson(
                        "describe-network-acls",
                        "/NetworkAcls/acl-1/Entries",
                        list(aclEntry(100, true, "allow", "0.0.0.0/0"), aclEntry(100, false, "allow", 49152, 65535)));
    }

    @Test
    void half_of_linux_ephemeral_ports_is_not_enough() {
        endpointsOf(answersOnlyToHighPorts())
                .is(READY_AFTER_CHANGES)
                .prerequisite("SMVE-P10", "ssm")
                .isCase("some-ports")
                .requires(Action.ALLOW_IN_NETWORK_ACL);
    }

    @Test
    void windows_uses_the_upper_half_only() {
        endpointsOf(answersOnlyToHighPorts()
                        .set("describe-instances", "/Reservations/r-t/Instances/i-t/Platform", "windows")
                        .set("describe-instances", "/Reservations/r-t/Instances/i-t/PlatformDetails", "Windows"))
                .is(READY);
    }

    @Test
    void ssm_contacts_is_not_ssm() {
        endpointsOf(b1().set(
                                "describe-vpc-endpoints",
                                "/VpcEndpoints/vpce-ssm/ServiceName",
                                "com.amazonaws.ap-northeast-1.ssm-contacts"))
                .is(READY_AFTER_CHANGES)
                .prerequisite("SMVE-P04", "ssm")
                .is(UNSATISFIED)
                .hasChange(CREATE_INTERFACE_ENDPOINT);
    }

    @Test
    void endpoints_of_a_peered_vpc_do_not_serve_without_a_hosted_zone() {
        Fixture peered = b1().document("describe-vpcs.2", """
                        {Vpcs: [{VpcId: 'vpc-2', OwnerId: '123456789012', CidrBlock: '10.2.0.0/16',
                            DhcpOptionsId: 'dopt-1', CidrBlockAssociationSet: [{CidrBlock: '10.2.0.0/16',
                                CidrBlockState: {State: 'associated'}}]}]}""")
                .add("describe-vpc-peering-connections", "/VpcPeeringConnections", """
                        {VpcPeeringConnectionId: 'pcx-1', Status: {Code: 'active'},
                         RequesterVpcInfo: {VpcId: 'vpc-1', OwnerId: '123456789012', Region: 'ap-northeast-1',
                             CidrBlock: '10.0.0.0/16', CidrBlockSet: [{CidrBlock: '10.0.0.0/16'}]},
                         AccepterVpcInfo: {VpcId: 'vpc-2', OwnerId: '123456789012', Region: 'ap-northeast-1',
                             CidrBlock: '10.2.0.0/16', CidrBlockSet: [{CidrBlock: '10.2.0.0/16'}]}}""")
                .add("describe-route-tables", "/RouteTables/rtb-p/Routes", """
                        {DestinationCidrBlock: '10.2.0.0/16', VpcPeeringConnectionId: 'pcx-1', Origin: 'CreateRoute',
                         State: 'active'}""")
                .add(
                        "describe-subnets",
                        "/Subnets",
                        subnet("subnet-2", "ap-northeast-1a", "10.2.1.0/24").replace("vpc-1", "vpc-2"));
        Fixture elsewhere = sameFor(sameFor(peered, "VpcId", "vpc-2"), "SubnetIds", List.of("subnet-2"));
        endpointsOf(elsewhere)
                .is(READY_AFTER_CHANGES)
                .isServedBy("NEW")
                .prerequisite("SMVE-P04", "ssmmessages")
                .is(UNSATISFIED);
    }

    @Test
    void an_endpoint_policy_without_the_nodes_calls_stops_it() {
        endpointsOf(
                        b1().set(
                                        "describe-vpc-endpoints",
                                        "/VpcEndpoints/vpce-ssm/PolicyDocument",
                                        "{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"ssm:GetParameter\",\"Resource\":\"*\"}]}"))
                .is(READY_AFTER_CHANGES)
                .requires(RESET_ENDPOINT_POLICY);
    }

    @Test
    void a_shell_does_not_need_amazon_s3_which_is_only_recommended() {
        endpointsOf(b1()).is(READY).recommends(CREATE_S3_GATEWAY_ENDPOINT).says("SMVE-D06.no-agent-updates");
    }

    private static Fixture loggingToS3(Fixture base) {
        return base.set(
                        "get-document.SSM-SessionManagerRunShell",
                        "/Content",
                        "{\"schemaVersion\":\"1.0\",\"sessionType\":\"Standard_Stream\",\"inputs\":{\"s3BucketName\":\"logs\",\"cloudWatchLogGroupName\":\"\",\"kmsKeyId\":\"\"}}")
                .document("list-role-policies.node", "{PolicyNames: ['logs']}")
                .document("get-role-policy.node.logs", """
                        {RoleName: 'node', PolicyName: 'logs', PolicyDocument: {Statement: [{Effect: 'Allow',
                            Action: ['s3:PutObject', 's3:GetEncryptionConfiguration'], Resource: '*'}]}}""");
    }

    @Test
    void session_logs_need_the_gateway_endpoint_in_the_targets_own_route_table() {
        Fixture fixture = loggingToS3(b1()).add("describe-vpc-endpoints", "/VpcEndpoints", """
                {VpcEndpointId: 'vpce-s3', VpcEndpointType: 'Gateway', VpcId: 'vpc-1', State: 'available',
                 ServiceName: 'com.amazonaws.ap-northeast-1.s3', RouteTableIds: ['rtb-main'],
                 PolicyDocument: '{"Statement":[{"Effect":"Allow","Principal":"*","Action":"*","Resource":"*"}]}'}""");
        AssessedOption option = endpointsOf(fixture)
                .is(READY_AFTER_CHANGES)
                .prerequisite("SMVE-P16")
                .isCase("gateway-endpoint-elsewhere-for-logs")
                .requires(ADD_S3_GATEWAY_ROUTE_TABLE)
                .option();
        Assertions.assertThat(option.requiredChanges().get(0).commandLines())
                .singleElement()
                .asString()
                .contains("--add-route-table-ids rtb-p");
    }

    @Test
    void a_gateway_endpoint_gives_no_private_name() {
        endpointsOf(b0().add("describe-vpc-endpoints", "/VpcEndpoints", """
                        {VpcEndpointId: 'vpce-s3', VpcEndpointType: 'Gateway', VpcId: 'vpc-1', State: 'available',
                         ServiceName: 'com.amazonaws.ap-northeast-1.s3', RouteTableIds: ['rtb-p'],
                         PrivateDnsEnabled: true}"""))
                .is(READY_AFTER_CHANGES)
                .isServedBy("NEW")
                .prerequisite("SMVE-P04", "ssm")
                .is(UNSATISFIED);
    }

    private static Fixture full() {
        return b0().set("describe-subnets", "/Subnets/subnet-p/AvailableIpAddressCount", 0);
    }

    @Test
    void where_all_subnets_are_full_the_plan_makes_a_new_one() {
        endpointsOf(full()).is(READY_AFTER_CHANGES).hasChange(CREATE_SUBNET);
    }

    @Test
    void where_all_subnets_are_full_and_none_may_be_made_endpoints_are_ruled_out() {
        endpointsOf(full().ask().requiring(noNetworkChange())).is(RULED_OUT).conflictsWith("NO_NETWORK_CHANGE");
    }

    @Test
    void a_requirement_on_changes_does_not_touch_what_needs_none() {
        endpointsOf(b1().ask().requiring(noNetworkChange())).is(READY);
    }

    /** The same, with another instance beside the target. */
    private static Fixture withNeighbour(Fixture base) {
        return base.add("describe-security-groups", "/SecurityGroups", group("sg-x", "other"))
                .add("describe-instances", "/Reservations", """
                        {ReservationId: 'r-x', OwnerId: '123456789012', Instances: [{
                            InstanceId: 'i-x', InstanceType: 't3.micro', ImageId: 'ami-al2023',
                            State: {Code: 16, Name: 'running'}, PlatformDetails: 'Linux/UNIX', VpcId: 'vpc-1',
                            SubnetId: 'subnet-p', Placement: {AvailabilityZone: 'ap-northeast-1a'},
                            PrivateIpAddress: '10.0.1.20', SecurityGroups: [{GroupId: 'sg-x'}],
                            NetworkInterfaces: [{NetworkInterfaceId: 'eni-x', VpcId: 'vpc-1', SubnetId: 'subnet-p',
                                Attachment: {DeviceIndex: 0}, Groups: [{GroupId: 'sg-x'}], Ipv6Addresses: [],
                                PrivateIpAddress: '10.0.1.20', SourceDestCheck: true}]}]}""");
    }

    @Test
    void private_dns_takes_the_service_from_instances_that_the_new_group_does_not_admit() {
        endpointsOf(withNeighbour(b2()))
                .is(READY_AFTER_CHANGES)
                .hasSideEffect(PRIVATE_DNS_FOR_WHOLE_VPC, "vpc-1")
                .hasSideEffect(OTHER_INSTANCES_LOSE_SERVICE, "i-x");
    }

    @Test
    void an_instance_that_reaches_nothing_loses_nothing() {
        Assertions.assertThat(endpointsOf(withNeighbour(b0())).option().changes())
                .flatExtracting(Change::sideEffects)
                .extracting(Change.SideEffect::kind)
                .contains(PRIVATE_DNS_FOR_WHOLE_VPC)
                .doesNotContain(OTHER_INSTANCES_LOSE_SERVICE);
    }

    @Test
    void one_missing_endpoint_leaves_the_other_in_service() {
        endpointsOf(b0().add("describe-security-groups", "/SecurityGroups", group("sg-e", "endpoints"))
                        .setJson(
                                "describe-security-groups",
                                ingressOf("sg-e"),
                                list(rule("tcp", 443, 443, Snapshots.from("sg-t"))))
                        .add("describe-vpc-endpoints", "/VpcEndpoints", endpoint("ssm", "subnet-p")))
                .is(READY_AFTER_CHANGES)
                .isServedBy("vpce-ssm", "NEW")
                .prerequisite("SMVE-P04", "ssm")
                .is(SATISFIED)
                .prerequisite("SMVE-P04", "ssmmessages")
                .is(UNSATISFIED);
    }
}
