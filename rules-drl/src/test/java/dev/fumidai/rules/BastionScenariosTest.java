package dev.fumidai.rules;

import static dev.fumidai.finding.AccessMethod.SSH_BASTION;
import static dev.fumidai.finding.Action.ADD_ROUTE_TO_PEER;
import static dev.fumidai.finding.Action.AUTHORIZE_TARGET_INGRESS;
import static dev.fumidai.finding.Action.START_BASTION;
import static dev.fumidai.finding.Change.SideEffect.Kind.PUBLIC_ADDRESS_CHANGES;
import static dev.fumidai.finding.Status.SATISFIED;
import static dev.fumidai.fixture.Reports.assertThat;
import static dev.fumidai.fixture.Snapshots.b3;
import static dev.fumidai.fixture.Snapshots.cidr;
import static dev.fumidai.fixture.Snapshots.ingressOf;
import static dev.fumidai.fixture.Snapshots.list;
import static dev.fumidai.fixture.Snapshots.route;
import static dev.fumidai.fixture.Snapshots.rule;
import static dev.fumidai.fixture.Snapshots.subnet;
import static dev.fumidai.report.Verdict.READY;
import static dev.fumidai.report.Verdict.READY_AFTER_CHANGES;
import static dev.fumidai.report.Verdict.RULED_OUT;
import static dev.fumidai.report.Verdict.UNDETERMINED;

import dev.fumidai.finding.Change;
import dev.fumidai.fixture.Fixture;
import dev.fumidai.fixture.OptionAssert;
import dev.fumidai.fixture.Snapshots;
import dev.fumidai.fixture.TransitHub;
import dev.fumidai.model.Declarations;
import dev.fumidai.report.AssessedOption;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Bastions that look reachable and are not, and the other way round. */
class BastionScenariosTest {
    private static final String BASTION = "/Reservations/r-b/Instances/i-b/";

    private static OptionAssert bastionOf(Fixture fixture) {
        return assertThat(fixture).method(SSH_BASTION);
    }

    /** Its address was assigned by AWS, and taken back when it stopped. */
    private static Fixture stoppedWithoutElasticAddress() {
        return b3().setJson("describe-addresses", "/Addresses", "[]")
                .setJson("describe-instances", BASTION + "State", "{Code: 80, Name: 'stopped'}")
                .set("describe-subnets", "/Subnets/subnet-pub/MapPublicIpOnLaunch", true)
                .without("describe-instances", BASTION + "PublicIpAddress")
                .without("describe-instances", BASTION + "NetworkInterfaces/eni-b/Association")
                .without("describe-network-interfaces", "/NetworkInterfaces/eni-b/Association");
    }

    @Test
    void a_stopped_bastion_without_an_address_gets_one_when_it_starts() {
        bastionOf(stoppedWithoutElasticAddress())
                .is(READY_AFTER_CHANGES)
                .isServedBy("i-b")
                .requires(START_BASTION)
                .says("SSBH-P02.after-start", "SSBH-D11.address-changes")
                .hasSideEffect(PUBLIC_ADDRESS_CHANGES, "i-b");
    }

    @Test
    void a_target_that_admits_the_bastions_public_address_does_not_admit_the_bastion() {
        bastionOf(b3().setJson(
                                "describe-security-groups",
                                ingressOf("sg-t"),
                                list(rule("tcp", 22, 22, cidr("198.51.100.10/32")))))
                .is(READY_AFTER_CHANGES)
                .isServedBy("i-b")
                .requires(AUTHORIZE_TARGET_INGRESS);
    }

    @Test
    void a_target_that_admits_the_bastions_private_address_admits_it() {
        bastionOf(b3().setJson(
                                "describe-security-groups",
                                ingressOf("sg-t"),
                                list(rule("tcp", 22, 22, cidr("10.0.100.10/32")))))
                .is(READY);
    }

    /** The bastion and its public subnet stand in another VPC that a peering connection joins. */
    static Fixture inPeeredVpc() {
        return b3().add("describe-vpcs", "/Vpcs", """
                        {VpcId: 'vpc-2', OwnerId: '123456789012', CidrBlock: '10.2.0.0/16', DhcpOptionsId: 'dopt-1',
                         CidrBlockAssociationSet: [{CidrBlock: '10.2.0.0/16', CidrBlockState: {State: 'associated'}}]}""")
                .add("describe-vpc-peering-connections", "/VpcPeeringConnections", """
                        {VpcPeeringConnectionId: 'pcx-1', Status: {Code: 'active'},
                         RequesterVpcInfo: {VpcId: 'vpc-1', OwnerId: '123456789012', Region: 'ap-northeast-1',
                             CidrBlock: '10.0.0.0/16', CidrBlockSet: [{CidrBlock: '10.0.0.0/16'}]},
                         AccepterVpcInfo: {VpcId: 'vpc-2', OwnerId: '123456789012', Region: 'ap-northeast-1',
                             CidrBlock: '10.2.0.0/16', CidrBlockSet: [{CidrBlock: '10.2.0.0/16'}]}}""")
                .set("describe-subnets", "/Subnets/subnet-pub/VpcId", "vpc-2")
                .set("describe-subnets", "/Subnets/subnet-pub/CidrBlock", "10.2.1.0/24")
                .set("describe-internet-gateways", "/InternetGateways/igw-1/Attachments/0/VpcId", "vpc-2")
                .set("describe-route-tables", "/RouteTables/rtb-pub/VpcId", "vpc-2")
                .set("describe-route-tables", "/RouteTables/rtb-pub/Routes/0/DestinationCidrBlock", "10.2.0.0/16")
                .add(
                        "describe-route-tables",
                        "/RouteTables/rtb-pub/Routes",
                        route("10.0.0.0/16", "VpcPeeringConnectionId", "pcx-1", "active"))
                .add(
                        "describe-route-tables",
                        "/RouteTables/rtb-p/Routes",
                        route("10.2.0.0/16", "VpcPeeringConnectionId", "pcx-1", "active"))
                .without("describe-network-acls", "/NetworkAcls/acl-1/Associations/subnet-pub")
                .add("describe-network-acls", "/NetworkAcls", """
                        {NetworkAclId: 'acl-2', VpcId: 'vpc-2', OwnerId: '123456789012', IsDefault: true,
                         Associations: [{NetworkAclAssociationId: 'aclassoc-pub', NetworkAclId: 'acl-2',
                             SubnetId: 'subnet-pub'}],
                         Entries: [
                            {RuleNumber: 100, Egress: true, RuleAction: 'allow', Protocol: '-1', CidrBlock: '0.0.0.0/0'},
                            {RuleNumber: 100, Egress: false, RuleAction: 'allow', Protocol: '-1', CidrBlock: '0.0.0.0/0'}]}""")
                .set("describe-security-groups", "/SecurityGroups/sg-b/VpcId", "vpc-2")
                .set("describe-instances", BASTION + "VpcId", "vpc-2")
                .set("describe-instances", BASTION + "PrivateIpAddress", "10.2.1.10")
                .set("describe-instances", BASTION + "NetworkInterfaces/eni-b/VpcId", "vpc-2")
                .set("describe-instances", BASTION + "NetworkInterfaces/eni-b/PrivateIpAddress", "10.2.1.10")
                .set("describe-network-interfaces", "/NetworkInterfaces/eni-b/VpcId", "vpc-2")
                .set("describe-network-interfaces", "/NetworkInterfaces/eni-b/PrivateIpAddress", "10.2.1.10")
                .set("describe-addresses", "/Addresses/eipalloc-b/PrivateIpAddress", "10.2.1.10");
    }

    @Test
    void a_bastion_in_a_peered_vpc_serves_by_its_group() {
        bastionOf(inPeeredVpc()).is(READY).isServedBy("i-b").says("RSBL-P06.peered");
    }

    @Test
    void peering_without_a_route_back_does_not_serve() {
        AssessedOption option = bastionOf(
                        inPeeredVpc().without("describe-route-tables", "/RouteTables/rtb-p/Routes/pcx-1"))
                .is(READY_AFTER_CHANGES)
                .isServedBy("i-b")
                .requires(ADD_ROUTE_TO_PEER)
                .option();
        Assertions.assertThat(option.requiredChanges())
                .flatExtracting(Change::commandLines)
                .singleElement()
                .asString()
                .contains("rtb-p")
                .contains("10.2.1.10")
                .contains("pcx-1");
    }

    @Test
    void a_reference_to_a_group_that_is_gone_admits_nobody() {
        bastionOf(inPeeredVpc()
                        .setJson(
                                "describe-security-groups",
                                ingressOf("sg-t") + "/0/UserIdGroupPairs",
                                "[{UserId: '123456789012', GroupId: 'sg-b', VpcId: 'vpc-2',"
                                        + " VpcPeeringConnectionId: 'pcx-1', PeeringStatus: 'deleted'}]"))
                .is(READY_AFTER_CHANGES)
                .isServedBy("i-b")
                .prerequisite("RSBL-P03")
                .isCase("stale-reference")
                .requires(AUTHORIZE_TARGET_INGRESS);
    }

    @Test
    void where_the_operator_connects_from_has_to_be_told() {
        assertThat(b3().ask(Declarations.none().agentVersion("3.3.987.0").sshKey(true)))
                .method(SSH_BASTION)
                .is(UNDETERMINED)
                .isServedBy("i-b")
                .lacksOnly("SSBH-P04.operator-unknown")
                .hasOtherCandidate(READY_AFTER_CHANGES, "NEW");
    }

    @Test
    void a_rule_that_admits_everybody_admits_the_operator_wherever_he_is() {
        assertThat(b3().setJson(
                                "describe-security-groups",
                                ingressOf("sg-b"),
                                list(rule("tcp", 22, 22, cidr("0.0.0.0/0"))))
                        .ask(Declarations.none().sshKey(true)))
                .method(SSH_BASTION)
                .is(READY)
                .says("SSBH-P04.allowed-from-anywhere", "SSBH-D05.open-to-the-world");
    }

    /** The bastion's VPC and the target's are attached to one transit gateway; the target admits the bastion's group. */
    static Fixture inAttachedVpc() {
        return TransitHub.joinedTo(inPeeredVpc()
                .setJson("describe-vpc-peering-connections", "/VpcPeeringConnections", "[]")
                .setJson(
                        "describe-route-tables",
                        "/RouteTables/rtb-p/Routes/pcx-1",
                        route("10.2.0.0/16", "TransitGatewayId", "tgw-1", "active"))
                .setJson(
                        "describe-route-tables",
                        "/RouteTables/rtb-pub/Routes/pcx-1",
                        route("10.0.0.0/16", "TransitGatewayId", "tgw-1", "active")));
    }

    static Fixture referring(Fixture joined) {
        return joined.set(
                "describe-transit-gateways",
                "/TransitGateways/tgw-1/Options/SecurityGroupReferencingSupport",
                "enable");
    }

    @Test
    void a_group_is_no_reference_across_a_transit_gateway_that_does_not_allow_it() {
        bastionOf(inAttachedVpc())
                .is(READY_AFTER_CHANGES)
                .isServedBy("i-b")
                .requires(AUTHORIZE_TARGET_INGRESS)
                .prerequisite("RSBL-P03")
                .isCase("denied");
    }

    @Test
    void a_group_is_a_reference_where_the_transit_gateway_and_both_attachments_allow_it() {
        bastionOf(referring(inAttachedVpc())).is(READY).isServedBy("i-b").says("RSBL-P06.transit-open");
    }

    @Test
    void one_attachment_that_does_not_allow_references_is_enough() {
        bastionOf(referring(inAttachedVpc())
                        .set(
                                "describe-transit-gateway-vpc-attachments",
                                "/TransitGatewayVpcAttachments/tgw-attach-2/Options/SecurityGroupReferencingSupport",
                                "disable"))
                .is(READY_AFTER_CHANGES)
                .requires(AUTHORIZE_TARGET_INGRESS);
    }

    @Test
    void a_bastion_behind_a_transit_gateway_whose_attachments_are_not_told_is_unknown() {
        bastionOf(referring(inAttachedVpc()).withoutKind("describe-transit-gateway-vpc-attachments"))
                .is(UNDETERMINED)
                .isServedBy("i-b");
    }

    @Test
    void a_bastion_is_not_reached_through_a_transit_gateway_without_a_subnet_in_its_zone() {
        bastionOf(referring(inAttachedVpc())
                        .set("describe-subnets", "/Subnets/subnet-h/AvailabilityZone", "ap-northeast-1c"))
                .is(READY_AFTER_CHANGES)
                .isServedBy("NEW")
                .hasOtherCandidate(RULED_OUT, "i-b");
    }

    @Test
    void the_target_may_be_started_and_the_bastion_too_in_one_plan() {
        bastionOf(stoppedWithoutElasticAddress()
                        .setJson(
                                "describe-instances",
                                "/Reservations/r-t/Instances/i-t/State",
                                "{Code: 80, Name: 'stopped'}"))
                .is(READY_AFTER_CHANGES)
                .hasChange(START_BASTION);
    }

    @Test
    void a_bastion_needs_neither_an_agent_nor_a_role_on_the_target() {
        bastionOf(b3().without("describe-instances", "/Reservations/r-t/Instances/i-t/IamInstanceProfile"))
                .is(READY)
                .prerequisite("RSBL-P05")
                .is(SATISFIED);
    }

    @Test
    void an_instance_without_a_public_address_is_no_bastion() {
        bastionOf(b3().add("describe-subnets", "/Subnets", subnet("subnet-q", "ap-northeast-1a", "10.0.3.0/24"))
                        .without("describe-instances", "/Reservations/r-b")
                        .setJson("describe-addresses", "/Addresses", "[]")
                        .without("describe-network-interfaces", "/NetworkInterfaces/eni-b"))
                .is(READY_AFTER_CHANGES)
                .isServedBy("NEW");
        Assertions.assertThat(Snapshots.b3().report().options().get(0).via()).containsExactly("i-b");
    }
}
