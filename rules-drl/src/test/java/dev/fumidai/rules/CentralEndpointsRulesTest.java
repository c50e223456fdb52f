package dev.fumidai.rules;

import static dev.fumidai.finding.AccessMethod.SESSION_MANAGER_CENTRAL_ENDPOINTS;
import static dev.fumidai.finding.AccessMethod.SESSION_MANAGER_VPC_ENDPOINTS;
import static dev.fumidai.finding.Action.ACCEPT_PEERING;
import static dev.fumidai.finding.Action.ADD_ENDPOINT_SUBNET;
import static dev.fumidai.finding.Action.ADD_ROUTE_TO_PEER;
import static dev.fumidai.finding.Action.ADD_ROUTE_TO_TRANSIT_GATEWAY;
import static dev.fumidai.finding.Action.ALLOW_IN_NETWORK_ACL;
import static dev.fumidai.finding.Action.ASSOCIATE_HOSTED_ZONE;
import static dev.fumidai.finding.Action.AUTHORIZE_HUB_INGRESS;
import static dev.fumidai.finding.Action.AUTHORIZE_NODE_EGRESS;
import static dev.fumidai.finding.Action.CREATE_HOSTED_ZONE;
import static dev.fumidai.finding.Action.CREATE_HUB_ENDPOINT;
import static dev.fumidai.finding.Action.CREATE_S3_GATEWAY_ENDPOINT;
import static dev.fumidai.finding.Action.DISABLE_PRIVATE_DNS;
import static dev.fumidai.finding.Action.ENABLE_DNS_HOSTNAMES;
import static dev.fumidai.finding.Action.POINT_ZONE_RECORD;
import static dev.fumidai.finding.Action.RESET_ENDPOINT_POLICY;
import static dev.fumidai.finding.Action.UPDATE_AGENT;
import static dev.fumidai.fixture.EndpointHub.alias;
import static dev.fumidai.fixture.EndpointHub.attached;
import static dev.fumidai.fixture.EndpointHub.central;
import static dev.fumidai.fixture.EndpointHub.peered;
import static dev.fumidai.fixture.EndpointHub.record;
import static dev.fumidai.fixture.EndpointHub.zones;
import static dev.fumidai.fixture.Fixture.declared;
import static dev.fumidai.fixture.Reports.assertThat;
import static dev.fumidai.fixture.Snapshots.aclEntry;
import static dev.fumidai.fixture.Snapshots.b0;
import static dev.fumidai.fixture.Snapshots.b1;
import static dev.fumidai.fixture.Snapshots.cidr;
import static dev.fumidai.fixture.Snapshots.egressOf;
import static dev.fumidai.fixture.Snapshots.endpoint;
import static dev.fumidai.fixture.Snapshots.group;
import static dev.fumidai.fixture.Snapshots.ingressOf;
import static dev.fumidai.fixture.Snapshots.list;
import static dev.fumidai.fixture.Snapshots.route;
import static dev.fumidai.fixture.Snapshots.rule;
import static dev.fumidai.fixture.Snapshots.subnet;
import static dev.fumidai.report.Verdict.READY;
import static dev.fumidai.report.Verdict.READY_AFTER_CHANGES;
import static dev.fumidai.report.Verdict.RULED_OUT;
import static dev.fumidai.report.Verdict.UNDETERMINED;
import static dev.fumidai.requirement.Requirements.noDnsChange;
import static dev.fumidai.requirement.Requirements.noInternetEgress;
import static dev.fumidai.rules.SharedRulesTest.preferring;

import dev.fumidai.AccessQuestion;
import dev.fumidai.finding.Change;
import dev.fumidai.fixture.Fixture;
import dev.fumidai.fixture.OptionAssert;
import dev.fumidai.fixture.Reports;
import dev.fumidai.fixture.Snapshots;
import dev.fumidai.model.Declarations;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Session Manager through endpoints in another VPC: an environment for every case, and what follows from some. */
class CentralEndpointsRulesTest {
    private static final String ENDPOINTS = "describe-vpc-endpoints";
    private static final String GROUPS = "describe-security-groups";
    private static final String TABLES = "describe-route-tables";
    private static final String PEERINGS = "describe-vpc-peering-connections";
    private static final String SUBNETS = "describe-subnets";
    private static final String ZONES = "list-hosted-zones-by-vpc.vpc-1";
    private static final String SSM = "/VpcEndpoints/vpce-hub-ssm/";
    private static final String STATUS = "/VpcPeeringConnections/pcx-1/Status/Code";
    private static final String SPOKE = "/RouteTables/rtb-p/Routes";
    private static final String HUB = "/RouteTables/rtb-h/Routes";
    private static final LocalDate BEFORE_NEWER_AGENT = LocalDate.of(2024, 1, 30);
    private static final Declarations OLD = declared().agentVersion("3.2.2222.0");
    private static final Cases CASES = new Cases("SMCE");

    static {
        hub();
        dns();
        endpoints();
        groups();
        acls();
        routes();
        policyAndFamily();
        names();
        s3();
        considerations();
    }

    private static void found(String words, Fixture fixture) {
        CASES.found(words, SESSION_MANAGER_CENTRAL_ENDPOINTS, fixture);
    }

    private static void found(String words, Supplier<AccessQuestion> question) {
        CASES.found(words, SESSION_MANAGER_CENTRAL_ENDPOINTS, question);
    }

    private static Fixture ssm(String field, Object value) {
        return peered().set(ENDPOINTS, SSM + field, value);
    }

    private static Fixture withoutSsms(String field) {
        return peered().without(ENDPOINTS, SSM + field);
    }

    /** The hub has an endpoint for ssmmessages alone. */
    private static Fixture half() {
        return peered().without(ENDPOINTS, "/VpcEndpoints/vpce-hub-ssm");
    }

    private static void hub() {
        found("SMCE-P01.found", peered());
        found("SMCE-P01.none", b0());
        found("SMCE-P01.unknown", b0().withoutKind(PEERINGS));
    }

    private static void dns() {
        String support = "describe-vpc-attribute.vpc-1.enableDnsSupport";
        String hostnames = "describe-vpc-attribute.vpc-1.enableDnsHostnames";
        found("SMCE-P02.on", peered());
        found("SMCE-P02.off", peered().set(support, "/EnableDnsSupport/Value", false));
        found("SMCE-P02.unknown", peered().withoutKind(support));
        found("SMCE-P03.on", peered());
        found("SMCE-P03.off", peered().set(hostnames, "/EnableDnsHostnames/Value", false));
        found("SMCE-P03.unknown", peered().withoutKind(hostnames));
        String servers = "/DhcpOptions/dopt-1/DhcpConfigurations/domain-name-servers/Values/0/Value";
        found("SMCE-P04.amazon-provided", peered());
        found("SMCE-P04.custom", peered().set("describe-dhcp-options", servers, "10.0.0.53"));
        found("SMCE-P04.unknown", peered().withoutKind("describe-dhcp-options"));
    }

    private static void endpoints() {
        found("SMCE-P05.found", peered());
        found("SMCE-P05.missing", half());
        found("SMCE-P05.missing-for-every-agent", () -> peered().ask(OLD).asOf(BEFORE_NEWER_AGENT));
        found("SMCE-P05.missing-for-old-agent", () -> peered().ask(OLD).asOf(BEFORE_NEWER_AGENT.plusDays(1)));
        found("SMCE-P05.no-room", half().set(SUBNETS, "/Subnets/subnet-h/AvailableIpAddressCount", 0));
        found("SMCE-P05.unknown", half().without(SUBNETS, "/Subnets/subnet-h/AvailableIpAddressCount"));
        found("SMCE-P05.no-hub", b0());
        found("SMCE-P06.available", peered());
        found("SMCE-P06.pending", ssm("State", "pending"));
        found("SMCE-P06.unusable", ssm("State", "pendingAcceptance"));
        found("SMCE-P06.without-interface", peered().setJson(ENDPOINTS, SSM + "SubnetIds", "[]"));
        found("SMCE-P06.no-endpoint", half());
        found("SMCE-P06.unknown", withoutSsms("State"));
        found("SMCE-P07.same", peered());
        found("SMCE-P07.other", ssm("ServiceName", "com.amazonaws.us-east-1.ssm"));
        found("SMCE-P07.no-endpoint", half());
        found("SMCE-P07.unknown", peered().inRegion("nowhere"));
    }

    private static Fixture ingress(String... rules) {
        return peered().setJson(GROUPS, ingressOf("sg-h"), list(rules));
    }

    private static Fixture egress(String... rules) {
        return peered().setJson(GROUPS, egressOf("sg-t"), list(rules));
    }

    private static String fromGone(String group) {
        return rule("tcp", 443, 443, Snapshots.from(group)).replace("GroupId:", "PeeringStatus: 'deleted', GroupId:");
    }

    private static void groups() {
        found("SMCE-P08.allowed", peered());
        found("SMCE-P08.denied", ingress(rule("tcp", 443, 443, cidr("10.3.0.0/16"))));
        found("SMCE-P08.stale-reference", ingress(fromGone("sg-t")));
        found("SMCE-P08.not-evaluated", b0());
        found("SMCE-P08.unknown", peered().withoutKind(GROUPS));
        found("SMCE-P09.allowed", peered());
        found("SMCE-P09.denied", egress(rule("tcp", 443, 443, cidr("10.0.0.0/16"))));
        found("SMCE-P09.stale-reference", egress(fromGone("sg-h")));
        found("SMCE-P09.not-evaluated", b0());
        found("SMCE-P09.unknown", peered().withoutKind(GROUPS));
    }

    private static Fixture hubAcl(String... entries) {
        return peered().setJson("describe-network-acls", "/NetworkAcls/acl-2/Entries", list(entries));
    }

    private static void acls() {
        found("SMCE-P10.allowed", peered());
        found("SMCE-P10.denied", hubAcl(aclEntry(100, true, "allow", "0.0.0.0/0")));
        found(
                "SMCE-P10.some-ports",
                hubAcl(aclEntry(100, false, "allow", "0.0.0.0/0"), aclEntry(100, true, "allow", 49152, 65535)));
        found("SMCE-P10.not-evaluated", b0());
        found("SMCE-P10.unknown", peered().withoutKind("describe-network-acls"));
    }

    private static Fixture spokeRoute(String block, String field, String target, String state) {
        return peered().setJson(TABLES, SPOKE + "/1", route(block, field, target, state));
    }

    private static void routes() {
        found("SMCE-P11.peered", peered());
        found("SMCE-P11.transit-open", attached());
        found(
                "SMCE-P11.transit-stopped",
                attached().setJson("search-transit-gateway-routes.tgw-rtb-1", "/Routes/1/State", "'blackhole'"));
        found("SMCE-P11.no-route-to-peer", peered().without(TABLES, SPOKE + "/1"));
        found(
                "SMCE-P11.no-route-to-pending-peer",
                peered().without(TABLES, SPOKE + "/1").set(PEERINGS, STATUS, "pending-acceptance"));
        found("SMCE-P11.no-route-to-transit", attached().without(TABLES, HUB + "/1"));
        found("SMCE-P11.peering-pending", peered().set(PEERINGS, STATUS, "pending-acceptance"));
        found("SMCE-P11.peering-inactive", peered().set(PEERINGS, STATUS, "failed"));
        found("SMCE-P11.blackhole", spokeRoute("10.2.0.0/16", "VpcPeeringConnectionId", "pcx-1", "blackhole"));
        found("SMCE-P11.other-target", spokeRoute("10.2.0.0/16", "NatGatewayId", "nat-9", "active"));
        found("SMCE-P11.unknown", peered().withoutKind(TABLES));
        found("SMCE-P11.no-hub", b0());
    }

    private static void policyAndFamily() {
        found("SMCE-P12.allows", peered());
        found(
                "SMCE-P12.denies",
                ssm(
                        "PolicyDocument",
                        "{\"Statement\":[{\"Action\":\"ssm:GetParameter\",\"Effect\":\"Allow\",\"Principal\":\"*\","
                                + "\"Resource\":\"*\"}]}"));
        found("SMCE-P12.no-endpoint", half());
        found(
                "SMCE-P12.unknown",
                ssm(
                        "PolicyDocument",
                        "{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":\"*\","
                                + "\"Action\":\"*\",\"Resource\":\"*\",\"Condition\":{\"StringEquals\":{\"aws:x\":\"y\"}}}]}"));
        found("SMCE-P13.shared", peered());
        found("SMCE-P13.different", ssm("IpAddressType", "ipv6"));
        found("SMCE-P13.no-endpoint", half());
        found(
                "SMCE-P13.unknown",
                peered().without("describe-instances", "/Reservations/r-t/Instances/i-t/PrivateIpAddress")
                        .without(
                                "describe-instances",
                                "/Reservations/r-t/Instances/i-t/NetworkInterfaces/eni-t/PrivateIpAddress")
                        .without("describe-network-interfaces", "/NetworkInterfaces/eni-t/PrivateIpAddress"));
    }

    private static Fixture unnamed() {
        return zones(peered(), "vpc-1", "ssmmessages");
    }

    private static Fixture ownEndpoint() {
        return peered().add(GROUPS, "/SecurityGroups", group("sg-e", "endpoints"))
                .add(ENDPOINTS, "/VpcEndpoints", endpoint("ssm", "subnet-p"));
    }

    private static void names() {
        found("SMCE-P14.leads-here", peered());
        found("SMCE-P14.no-zone", unnamed());
        found("SMCE-P14.zone-at-hub", zones(unnamed(), "vpc-2", "ssm"));
        found(
                "SMCE-P14.no-record",
                peered().document("list-resource-record-sets.Zssm", "{ResourceRecordSets: [], IsTruncated: false}"));
        found(
                "SMCE-P14.leads-elsewhere",
                peered().document("list-resource-record-sets.Zssm", alias("ssm", "vpce-other")));
        found("SMCE-P14.records-unknown", peered().withoutKind("list-resource-record-sets.Zssm"));
        found("SMCE-P14.zones-unknown", peered().withoutKind(ZONES));
        found("SMCE-P14.own-endpoint", ownEndpoint());
        found("SMCE-P14.unknown", ownEndpoint().without(ENDPOINTS, "/VpcEndpoints/vpce-ssm/PrivateDnsEnabled"));
        found("SMCE-P14.no-hub", b0());
    }

    private static Fixture gateway(Fixture base, String table) {
        return base.add(ENDPOINTS, "/VpcEndpoints", """
                {VpcEndpointId: 'vpce-s3', VpcEndpointType: 'Gateway', VpcId: 'vpc-1',
                 ServiceName: 'com.amazonaws.ap-northeast-1.s3', State: 'available', RouteTableIds: ['TABLE'],
                 PrivateDnsEnabled: false, OwnerId: '123456789012'}""".replace("TABLE", table));
    }

    private static void s3() {
        Fixture logging = preferring(peered(), "logs", "", "");
        found("SMCE-P15.reached", gateway(peered(), "rtb-p"));
        found("SMCE-P15.not-routed", gateway(peered(), "rtb-main"));
        found("SMCE-P15.none", peered());
        found("SMCE-P15.unknown", peered().withoutKind(TABLES));
        found("SMCE-P15.reached-for-logs", gateway(logging, "rtb-p"));
        found("SMCE-P15.not-routed-for-logs", gateway(logging, "rtb-main"));
        found("SMCE-P15.none-for-logs", logging);
        found("SMCE-P15.unknown-for-logs", logging.withoutKind(TABLES));
    }

    private static void considerations() {
        found("SMCE-A01.stays-in-aws", peered());
        found("SMCE-A02.already-there", peered());
        found("SMCE-A03.shared", peered());
        found("SMCE-D01.zones-to-keep", peered());
        found("SMCE-D02.transit-charged", attached());
        found("SMCE-D03.blast-radius", peered());
        found("SMCE-D04.no-package-updates", peered());
        found("SMCE-D05.no-agent-updates", peered());
        found("SMCE-D06.billed-until-deleted", half());
    }

    static Set<String> cases() {
        return CASES.words();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void an_environment_gives_this_case_and_no_other_of_its_rule(String words) {
        CASES.prove(words);
    }

    @Test
    void a_dead_route_is_replaced_where_a_peering_connection_leads_there() {
        OptionAssert option = assertThat(spokeRoute("10.2.0.0/16", "VpcPeeringConnectionId", "pcx-9", "blackhole"))
                .method(SESSION_MANAGER_CENTRAL_ENDPOINTS)
                .is(READY_AFTER_CHANGES)
                .says("SMCE-P11.no-route-to-peer");
        Assertions.assertThat(option.option().changes())
                .flatExtracting(change -> change.commandLines())
                .anyMatch(command -> command.startsWith("aws ec2 replace-route ") && command.contains(" pcx-1"));
    }

    @Test
    void every_case_of_the_method_has_its_environment() {
        CASES.proveComplete();
    }

    private static OptionAssert of(Fixture fixture) {
        return of(fixture.ask());
    }

    private static OptionAssert of(AccessQuestion question) {
        return assertThat(Reports.answer(question)).method(SESSION_MANAGER_CENTRAL_ENDPOINTS);
    }

    @Test
    void endpoints_of_a_peered_vpc_are_ready_where_hosted_zones_lead_there() {
        of(peered())
                .is(READY)
                .isServedBy("vpce-hub-ssm", "vpce-hub-ssmmessages")
                .requires();
        assertThat(peered()).hasNoWarnings();
    }

    @Test
    void endpoints_behind_a_transit_gateway_are_ready_likewise() {
        of(attached())
                .is(READY)
                .isServedBy("vpce-hub-ssm", "vpce-hub-ssmmessages")
                .requires();
    }

    /** Scenario 12. */
    @Test
    void endpoints_of_a_peered_vpc_serve_after_hosted_zones_are_made() {
        Fixture unnamed = zones(peered(), "vpc-1");
        of(unnamed)
                .is(READY_AFTER_CHANGES)
                .requires(CREATE_HOSTED_ZONE, CREATE_HOSTED_ZONE)
                .lacksOnly("SMCE-P14.no-zone");
        assertThat(unnamed).method(SESSION_MANAGER_VPC_ENDPOINTS).is(READY_AFTER_CHANGES);
    }

    @Test
    void nobody_is_asked_to_build_a_hub() {
        of(b0()).is(RULED_OUT).isServedBy("NEW").lacksOnly("SMCE-P01.none").requires();
        of(b1()).is(RULED_OUT).lacksOnly("SMCE-P01.none");
    }

    @Test
    void a_joined_vpc_without_endpoints_is_no_hub() {
        of(half().without(ENDPOINTS, "/VpcEndpoints/vpce-hub-ssmmessages"))
                .is(RULED_OUT)
                .isServedBy("NEW");
    }

    @ParameterizedTest
    @ValueSource(strings = {PEERINGS, "describe-transit-gateway-vpc-attachments"})
    void whether_there_is_a_hub_is_not_known_where_it_was_not_asked(String kind) {
        of(b0().withoutKind(kind)).is(UNDETERMINED).lacksOnly("SMCE-P01.unknown");
        of(peered().withoutKind(ENDPOINTS)).is(UNDETERMINED).lacksOnly("SMCE-P01.unknown");
    }

    @Test
    void a_transit_gateway_of_another_account_may_join_a_hub_that_only_its_owner_sees() {
        Fixture shared = attached()
                .set("describe-transit-gateways", "/TransitGateways/tgw-1/OwnerId", "999999999999")
                .without("describe-transit-gateway-vpc-attachments", "/TransitGatewayVpcAttachments/tgw-attach-2")
                .without(TABLES, SPOKE + "/1");
        of(shared).is(UNDETERMINED).lacksOnly("SMCE-P01.unknown");
    }

    @Test
    void a_missing_endpoint_is_made_beside_the_others() {
        of(half())
                .is(READY_AFTER_CHANGES)
                .isServedBy("vpce-hub-ssmmessages", "NEW")
                .requires(CREATE_HUB_ENDPOINT, POINT_ZONE_RECORD);
    }

    @Test
    void an_older_agent_is_updated_rather_than_served_a_service_that_ends() {
        of(peered().ask(OLD).asOf(LocalDate.of(2025, 6, 1)))
                .is(READY_AFTER_CHANGES)
                .requires(UPDATE_AGENT)
                .hasAlternatives(List.of(List.of(CREATE_HUB_ENDPOINT, CREATE_HOSTED_ZONE)));
    }

    @Test
    void an_endpoint_of_another_region_does_not_answer_for_this_one() {
        of(ssm("ServiceName", "com.amazonaws.us-east-1.ssm"))
                .is(RULED_OUT)
                .says("SMCE-P07.other")
                .requires();
    }

    @Test
    void an_endpoint_in_no_subnet_gets_one_of_the_hub() {
        OptionAssert option = of(peered().setJson(ENDPOINTS, SSM + "SubnetIds", "[]"))
                .is(READY_AFTER_CHANGES)
                .requires(ADD_ENDPOINT_SUBNET);
        Assertions.assertThat(option.option().changes())
                .filteredOn(change -> change.action() == ADD_ENDPOINT_SUBNET)
                .singleElement()
                .extracting(change -> change.commandLines().get(0))
                .asString()
                .contains("--add-subnet-ids subnet-h");
    }

    @Test
    void a_route_that_lacks_on_one_side_is_added_there() {
        of(peered().without(TABLES, SPOKE + "/1")).is(READY_AFTER_CHANGES).requires(ADD_ROUTE_TO_PEER);
        of(peered().without(TABLES, HUB + "/1")).is(READY_AFTER_CHANGES).requires(ADD_ROUTE_TO_PEER);
        of(attached().without(TABLES, HUB + "/1")).is(READY_AFTER_CHANGES).requires(ADD_ROUTE_TO_TRANSIT_GATEWAY);
        OptionAssert neither = of(attached().without(TABLES, HUB + "/1").without(TABLES, SPOKE + "/1"))
                .is(READY_AFTER_CHANGES)
                .requires(ADD_ROUTE_TO_TRANSIT_GATEWAY, ADD_ROUTE_TO_TRANSIT_GATEWAY);
        Assertions.assertThat(neither.option().changes().stream().map(Change::commandLines))
                .anyMatch(commands ->
                        commands.toString().contains("--route-table-id rtb-p --destination-cidr-block 10.2.0.0/16"))
                .anyMatch(commands ->
                        commands.toString().contains("--route-table-id rtb-h --destination-cidr-block 10.0.0.0/16"));
    }

    @Test
    void a_default_route_elsewhere_is_overtaken_by_a_route_to_the_hub() {
        of(spokeRoute("0.0.0.0/0", "NatGatewayId", "nat-9", "active"))
                .is(READY_AFTER_CHANGES)
                .requires(ADD_ROUTE_TO_PEER);
    }

    @Test
    void a_default_route_to_the_transit_gateway_will_do() {
        of(attached().setJson(TABLES, SPOKE + "/1", route("0.0.0.0/0", "TransitGatewayId", "tgw-1", "active")))
                .is(READY);
    }

    @Test
    void a_peering_connection_that_waits_is_accepted() {
        of(peered().set(PEERINGS, STATUS, "pending-acceptance"))
                .is(READY_AFTER_CHANGES)
                .requires(ACCEPT_PEERING);
        of(peered().set(PEERINGS, STATUS, "failed")).is(RULED_OUT);
    }

    @Test
    void routes_of_every_subnet_that_holds_an_endpoint_count() {
        Fixture twoSubnets = peered().add(
                        SUBNETS,
                        "/Subnets",
                        subnet("subnet-o", "ap-northeast-1c", "10.2.10.0/24").replace("vpc-1", "vpc-2"))
                .add(ENDPOINTS, SSM + "SubnetIds", "'subnet-o'")
                .add(
                        "describe-network-acls",
                        "/NetworkAcls/acl-2/Associations",
                        "{NetworkAclAssociationId: 'aclassoc-o', NetworkAclId: 'acl-2', SubnetId: 'subnet-o'}")
                .add(TABLES, "/RouteTables", """
                        {RouteTableId: 'rtb-o', VpcId: 'vpc-2', OwnerId: '123456789012',
                         Associations: [{Main: false, RouteTableAssociationId: 'rtbassoc-o', SubnetId: 'subnet-o',
                             RouteTableId: 'rtb-o', AssociationState: {State: 'associated'}}],
                         Routes: [{DestinationCidrBlock: '10.2.0.0/16', GatewayId: 'local', State: 'active'}]}""");
        of(twoSubnets)
                .is(READY_AFTER_CHANGES)
                .requires(ADD_ROUTE_TO_PEER)
                .prerequisite("SMCE-P11", "subnet-o/subnet-p")
                .isCase("no-route-to-peer");
    }

    @Test
    void a_group_reference_counts_across_a_peering_connection_but_not_once_it_is_gone() {
        of(ingress(rule("tcp", 443, 443, Snapshots.from("sg-t")))).is(READY);
        of(ingress(fromGone("sg-t"))).is(READY_AFTER_CHANGES).requires(AUTHORIZE_HUB_INGRESS);
    }

    /** Scenario 52, for endpoints. */
    @Test
    void a_group_reference_counts_across_a_transit_gateway_where_it_and_both_attachments_allow_it() {
        Fixture referring =
                attached().setJson(GROUPS, ingressOf("sg-h"), list(rule("tcp", 443, 443, Snapshots.from("sg-t"))));
        of(referring).is(READY_AFTER_CHANGES).requires(AUTHORIZE_HUB_INGRESS);
        of(referring.set(
                        "describe-transit-gateways",
                        "/TransitGateways/tgw-1/Options/SecurityGroupReferencingSupport",
                        "enable"))
                .is(READY);
    }

    @Test
    void groups_and_acls_are_opened_for_the_target_alone() {
        of(ingress()).is(READY_AFTER_CHANGES).requires(AUTHORIZE_HUB_INGRESS);
        of(egress()).is(READY_AFTER_CHANGES).requires(AUTHORIZE_NODE_EGRESS);
        of(hubAcl(aclEntry(100, true, "allow", "0.0.0.0/0")))
                .is(READY_AFTER_CHANGES)
                .hasChange(ALLOW_IN_NETWORK_ACL);
    }

    @Test
    void private_dns_of_the_endpoint_itself_serves_the_hub_alone() {
        Fixture managed = zones(peered(), "vpc-1")
                .set(ENDPOINTS, SSM + "PrivateDnsEnabled", true)
                .set(ENDPOINTS, "/VpcEndpoints/vpce-hub-ssmmessages/PrivateDnsEnabled", true);
        of(managed).is(READY_AFTER_CHANGES).lacksOnly("SMCE-P14.no-zone");
        of(ssm("PrivateDnsEnabled", true)).is(READY);
    }

    @Test
    void a_zone_of_the_hub_only_has_to_be_associated() {
        of(zones(unnamed(), "vpc-2", "ssm")).is(READY_AFTER_CHANGES).requires(ASSOCIATE_HOSTED_ZONE);
    }

    @Test
    void a_record_may_name_the_endpoint_or_one_of_its_addresses() {
        String zone = "list-resource-record-sets.Zssm";
        Fixture told = peered().setJson(ENDPOINTS, SSM + "NetworkInterfaceIds", "['eni-h']")
                .add("describe-network-interfaces", "/NetworkInterfaces", """
                        {NetworkInterfaceId: 'eni-h', InterfaceType: 'vpc_endpoint', VpcId: 'vpc-2', SubnetId: 'subnet-h',
                         AvailabilityZone: 'ap-northeast-1a', OwnerId: '123456789012', Groups: [{GroupId: 'sg-h'}],
                         Ipv6Addresses: [], PrivateIpAddress: '10.2.9.20', SourceDestCheck: true, Status: 'in-use'}""");
        of(told.document(zone, record("ssm", "A", "10.2.9.20"))).is(READY);
        of(told.document(zone, record("ssm", "A", "10.2.9.21")))
                .is(READY_AFTER_CHANGES)
                .requires(POINT_ZONE_RECORD);
        of(peered().document(zone, record("ssm", "A", "10.2.9.20"))).is(UNDETERMINED);
        of(peered().document(zone, record("ssm", "A", "10.9.9.9"))).is(READY_AFTER_CHANGES);
        String dnsName = "vpce-hub-ssm-0a1b2c3d.ssm.ap-northeast-1.vpce.amazonaws.com.";
        of(peered().document(zone, record("ssm", "CNAME", dnsName))).is(READY);
        of(peered().document(zone, record("ssm", "CNAME", "proxy.example.internal.")))
                .is(UNDETERMINED);
        of(peered().document(zone, record("ssm", "TXT", "none"))).says("SMCE-P14.no-record");
    }

    @Test
    void hosted_zones_that_were_not_collected_leave_it_open() {
        of(peered().withoutKind(ZONES)).is(UNDETERMINED).lacksOnly("SMCE-P14.zones-unknown");
    }

    @Test
    void an_endpoint_of_the_vpcs_own_holds_the_name() {
        of(ownEndpoint()).is(READY_AFTER_CHANGES).requires(DISABLE_PRIVATE_DNS, CREATE_HOSTED_ZONE);
    }

    @Test
    void session_logs_in_amazon_s3_take_a_way_of_the_vpcs_own() {
        of(preferring(peered(), "logs", "", "")).is(READY_AFTER_CHANGES).hasChange(CREATE_S3_GATEWAY_ENDPOINT);
        of(peered()).recommends(CREATE_S3_GATEWAY_ENDPOINT);
    }

    @Test
    void dns_hostnames_are_for_hosted_zones_too() {
        of(peered().set("describe-vpc-attribute.vpc-1.enableDnsHostnames", "/EnableDnsHostnames/Value", false))
                .is(READY_AFTER_CHANGES)
                .requires(ENABLE_DNS_HOSTNAMES);
    }

    @Test
    void requirements_hold_for_it() {
        of(peered().ask().requiring(noInternetEgress())).is(READY);
        of(zones(peered(), "vpc-1").ask().requiring(noDnsChange()))
                .is(RULED_OUT)
                .conflictsWith("NO_DNS_CHANGE");
    }

    @Test
    void a_connection_proves_what_the_snapshot_leaves_open_where_the_names_lead_there() {
        Fixture connected = peered().document("get-connection-status.i-t", "{Target: 'i-t', Status: 'connected'}");
        of(connected.withoutKind(TABLES)).is(READY);
        of(connected.withoutKind(ZONES)).is(UNDETERMINED);
    }

    @Test
    void what_others_share_is_on_the_bill_already() {
        of(peered()).adds("0.00");
        Assertions.assertThat(of(attached()).option().cost().lines())
                .extracting(line -> line.item() + " " + line.existing())
                .contains("INTERFACE_ENDPOINT_HOUR true", "TRANSIT_GATEWAY_ATTACHMENT_HOUR true");
        Assertions.assertThat(of(zones(peered(), "vpc-1")).option().cost().addedComplete())
                .as("the price of a hosted zone is not in the table")
                .isFalse();
    }

    @Test
    void a_policy_that_stops_the_calls_is_reset() {
        of(ssm(
                        "PolicyDocument",
                        "{\"Statement\":[{\"Action\":\"ssm:GetParameter\",\"Effect\":\"Allow\",\"Principal\":\"*\","
                                + "\"Resource\":\"*\"}]}"))
                .is(READY_AFTER_CHANGES)
                .requires(RESET_ENDPOINT_POLICY);
    }

    @Test
    void a_second_hub_is_another_candidate() {
        Fixture twice = peered().add(ENDPOINTS, "/VpcEndpoints", central("ssm").replace("vpce-hub-ssm", "vpce-hub-z"));
        of(twice)
                .is(READY)
                .isServedBy("vpce-hub-ssm", "vpce-hub-ssmmessages")
                .hasOtherCandidate(READY_AFTER_CHANGES, "vpce-hub-ssmmessages", "vpce-hub-z");
    }
}
