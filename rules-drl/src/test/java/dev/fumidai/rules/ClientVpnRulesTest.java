package dev.fumidai.rules;

import static dev.fumidai.finding.AccessMethod.CLIENT_VPN;
import static dev.fumidai.finding.Action.ASSOCIATE_CLIENT_VPN_TARGET_NETWORK;
import static dev.fumidai.finding.Action.AUTHORIZE_TARGET_INGRESS;
import static dev.fumidai.finding.Action.CREATE_CLIENT_VPN_ENDPOINT;
import static dev.fumidai.finding.Action.CREATE_CLIENT_VPN_ROUTE;
import static dev.fumidai.finding.Action.OBTAIN_SERVER_CERTIFICATE;
import static dev.fumidai.fixture.Reports.assertThat;
import static dev.fumidai.fixture.Snapshots.b0;
import static dev.fumidai.fixture.Snapshots.b3;
import static dev.fumidai.fixture.Snapshots.cidr;
import static dev.fumidai.fixture.Snapshots.clientVpn;
import static dev.fumidai.fixture.Snapshots.egressOf;
import static dev.fumidai.fixture.Snapshots.ingressOf;
import static dev.fumidai.fixture.Snapshots.list;
import static dev.fumidai.fixture.Snapshots.rule;
import static dev.fumidai.report.Verdict.READY;
import static dev.fumidai.report.Verdict.READY_AFTER_CHANGES;
import static dev.fumidai.report.Verdict.RULED_OUT;
import static dev.fumidai.report.Verdict.UNDETERMINED;
import static dev.fumidai.requirement.Requirements.noChange;
import static dev.fumidai.requirement.Requirements.noInboundFromInternet;
import static dev.fumidai.requirement.Requirements.noInboundRuleOnTarget;
import static dev.fumidai.requirement.Requirements.noInternetEgress;
import static dev.fumidai.requirement.Requirements.noSshKeys;
import static dev.fumidai.requirement.Requirements.sessionContentLog;

import dev.fumidai.AccessQuestion;
import dev.fumidai.fixture.Fixture;
import dev.fumidai.fixture.OptionAssert;
import java.util.Set;
import java.util.function.Supplier;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Client VPN: an environment for every case, and what naive tools answer otherwise. */
class ClientVpnRulesTest {
    private static final String ENDPOINTS = "describe-client-vpn-endpoints";
    private static final String ENDPOINT = "/ClientVpnEndpoints/0/";
    private static final String NETWORKS = "describe-client-vpn-target-networks";
    private static final String NETWORKS_OF = NETWORKS + ".cvpn-endpoint-1";
    private static final String RULES = "describe-client-vpn-authorization-rules.cvpn-endpoint-1";
    private static final String ROUTES = "describe-client-vpn-routes.cvpn-endpoint-1";
    private static final String GROUPS = "describe-security-groups";
    private static final String FREE = "/Subnets/subnet-p/AvailableIpAddressCount";
    private static final Cases CASES = new Cases("CVPN");

    static {
        endpoint();
        association();
        place();
        authorization();
        path();
        addresses();
        outbound();
        considerations();
    }

    private static Fixture inState(String state) {
        return clientVpn().set(ENDPOINTS, ENDPOINT + "Status/Code", state);
    }

    private static Fixture pending() {
        return inState("pending-associate").setJson(NETWORKS_OF, "/ClientVpnTargetNetworks", "[]");
    }

    private static void endpoint() {
        found("CVPN-P01.available", clientVpn());
        found("CVPN-P01.pending-associate", pending());
        found("CVPN-P01.deleting", asItStands(inState("deleting")));
        found("CVPN-P01.to-be-built", b0());
        found("CVPN-P01.unknown", b0().withoutKind(ENDPOINTS));
    }

    private static Fixture network(String status) {
        return clientVpn().set(NETWORKS_OF, "/ClientVpnTargetNetworks/0/Status/Code", status);
    }

    private static Fixture elsewhere() {
        return BastionScenariosTest.inPeeredVpc()
                .add(ENDPOINTS, "/ClientVpnEndpoints", """
                        {ClientVpnEndpointId: 'cvpn-endpoint-1', Status: {Code: 'pending-associate'}, VpcId: 'vpc-2',
                         ClientCidrBlock: '172.30.0.0/22', SplitTunnel: true, SecurityGroupIds: ['sg-b']}""")
                .document(NETWORKS_OF, "{ClientVpnTargetNetworks: []}");
    }

    private static Fixture transit() {
        return clientVpn()
                .without(ENDPOINTS, ENDPOINT + "VpcId")
                .setJson(ENDPOINTS, ENDPOINT + "TransitGatewayConfiguration", "{TransitGatewayId: 'tgw-1'}")
                .setJson(NETWORKS_OF, "/ClientVpnTargetNetworks", "[]");
    }

    private static void association() {
        found("CVPN-P02.associated", clientVpn());
        found("CVPN-P02.associating", network("associating"));
        found("CVPN-P02.not-associated", pending());
        found("CVPN-P02.not-associated-elsewhere", asItStands(elsewhere()));
        found("CVPN-P02.transit-gateway", transit());
        found("CVPN-P02.to-be-built", b0());
        found("CVPN-P02.unknown", clientVpn().withoutKind(NETWORKS));
    }

    private static void place() {
        Fixture full = b0().set("describe-subnets", FREE, 7);
        found("CVPN-P03.stands", clientVpn());
        found("CVPN-P03.in-subnet", b0());
        found("CVPN-P03.in-new-subnet", full);
        found(
                "CVPN-P03.no-room",
                full.set("describe-vpcs", "/Vpcs/vpc-1/CidrBlockAssociationSet/0/CidrBlock", "10.0.1.0/24"));
        found("CVPN-P03.unknown", b0().without("describe-subnets", FREE));
    }

    private static Fixture ruled(String... rules) {
        return clientVpn().setJson(RULES, "/AuthorizationRules", list(rules));
    }

    private static String authorizing(String destination, String who) {
        return "{ClientVpnEndpointId: 'cvpn-endpoint-1', DestinationCidr: '" + destination + "', " + who
                + ", Status: {Code: 'active'}}";
    }

    private static final String ALL = "AccessAll: true, GroupId: ''";
    private static final String GROUP = "AccessAll: false, GroupId: 'S-1-5'";

    private static void authorization() {
        found("CVPN-P04.all-users", clientVpn());
        found("CVPN-P04.group", ruled(authorizing("10.0.0.0/16", GROUP)));
        found("CVPN-P04.nobody", ruled(authorizing("10.9.0.0/16", ALL)));
        found("CVPN-P04.to-be-built", b0());
        found("CVPN-P04.unknown", clientVpn().without(RULES, "/AuthorizationRules/0/Status"));
    }

    private static void path() {
        found("CVPN-P05.active", clientVpn());
        found("CVPN-P05.none", clientVpn().setJson(ROUTES, "/Routes", "[]"));
        found("CVPN-P05.with-association", pending());
        found("CVPN-P05.unknown", clientVpn().set(ROUTES, "/Routes/0/Status/Code", "creating"));
    }

    private static Fixture clients(String block) {
        return clientVpn().set(ENDPOINTS, ENDPOINT + "ClientCidrBlock", block);
    }

    private static void addresses() {
        found("CVPN-P06.apart", clientVpn());
        found("CVPN-P06.overlaps", asItStands(clients("10.0.252.0/22")));
        found("CVPN-P06.to-be-built", b0());
        found("CVPN-P06.unknown", clientVpn().without(ENDPOINTS, ENDPOINT + "ClientCidrBlock"));
        found("CVPN-P07.ipv4", clientVpn());
        found("CVPN-P07.only-ipv6", InstanceConnectScenariosTest.onlyIpv6());
        found(
                "CVPN-P07.unknown",
                clientVpn().withoutEverywhere("PrivateIpAddress").withoutEverywhere("PrivateIpAddresses"));
    }

    private static Fixture lettingOut(String... rules) {
        return clientVpn().setJson(GROUPS, egressOf("sg-v"), list(rules));
    }

    private static void outbound() {
        found("CVPN-P08.allowed", clientVpn());
        found("CVPN-P08.denied", lettingOut(rule("tcp", 443, 443, cidr("0.0.0.0/0"))));
        found("CVPN-P08.stale-reference", lettingOut(BastionRulesTest.stale()));
        found("CVPN-P08.to-be-built", b0());
        found("CVPN-P08.unknown", clientVpn().without(GROUPS, egressOf("sg-v")));
        CASES.dead("CVPN-P08.some-addresses", "a target has one private address, which a rule admits or not");
    }

    private static void considerations() {
        found("CVPN-A01.already-there", clientVpn());
        found("CVPN-A02.whole-network", b3());
        found("CVPN-A03.no-public-host", clientVpn());
        found("CVPN-A04.single-sign-on", clientVpn());
        found("CVPN-A05.no-agent", clientVpn());
        found("CVPN-A06.any-tool", clientVpn());
        found("CVPN-D01.hourly-charge", clientVpn());
        found("CVPN-D02.certificates", clientVpn());
        found("CVPN-D03.inbound-rule", clientVpn());
        found("CVPN-D04.no-session-log", clientVpn());
        found("CVPN-D05.standing-key", clientVpn());
        found("CVPN-D06.shared-address", clientVpn());
        found("CVPN-D07.full-tunnel", clientVpn().set(ENDPOINTS, ENDPOINT + "SplitTunnel", false));
    }

    /** Nothing may be changed, so what stands is shown, not what could be built. */
    private static Supplier<AccessQuestion> asItStands(Fixture fixture) {
        return () -> fixture.ask().requiring(noChange());
    }

    private static void found(String words, Fixture fixture) {
        CASES.found(words, CLIENT_VPN, fixture);
    }

    private static void found(String words, Supplier<AccessQuestion> question) {
        CASES.found(words, CLIENT_VPN, question);
    }

    static Set<String> cases() {
        return CASES.words();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void an_environment_gives_this_case(String words) {
        CASES.prove(words);
    }

    @Test
    void every_case_has_its_environment() {
        CASES.proveComplete();
    }

    private static OptionAssert vpn(Fixture fixture) {
        return vpn(fixture.ask());
    }

    private static OptionAssert vpn(AccessQuestion question) {
        return assertThat(question).method(CLIENT_VPN);
    }

    @Test
    void an_endpoint_whose_clients_the_target_admits_is_ready() {
        OptionAssert option = vpn(clientVpn()).is(READY).isServedBy("cvpn-endpoint-1");
        Assertions.assertThat(option.option().connect())
                .endsWith("sudo openvpn --config client-vpn.ovpn", "ssh ec2-user@10.0.1.10");
        Assertions.assertThat(option.option().checklist())
                .extracting(item -> item.id())
                .containsExactly("operator-iam", "vpn-client", "vpn-sign-in");
    }

    @Test
    void an_endpoint_without_an_associated_network_takes_an_association() {
        vpn(pending())
                .is(READY_AFTER_CHANGES)
                .isServedBy("cvpn-endpoint-1")
                .requires(ASSOCIATE_CLIENT_VPN_TARGET_NETWORK);
    }

    @Test
    void the_target_sees_the_association_and_never_the_clients_own_addresses() {
        vpn(clientVpn().setJson(GROUPS, ingressOf("sg-t"), list(rule("tcp", 22, 22, cidr("172.30.0.0/22")))))
                .is(READY_AFTER_CHANGES)
                .requires(AUTHORIZE_TARGET_INGRESS)
                .lacksOnly("RSBL-P03.denied");
        vpn(clientVpn().setJson(GROUPS, ingressOf("sg-t"), list(rule("tcp", 22, 22, cidr("10.0.5.0/24")))))
                .is(READY);
    }

    @Test
    void each_associated_subnet_needs_a_route_of_its_own() {
        Fixture two = clientVpn().add(NETWORKS_OF, "/ClientVpnTargetNetworks", """
                        {AssociationId: 'cvpn-assoc-2', ClientVpnEndpointId: 'cvpn-endpoint-1', VpcId: 'vpc-1',
                         TargetNetworkId: 'subnet-p', Status: {Code: 'associated'}, SecurityGroups: ['sg-v']}""");
        vpn(two).is(READY_AFTER_CHANGES).requires(CREATE_CLIENT_VPN_ROUTE).lacksOnly("CVPN-P05.none");
    }

    @Test
    void the_most_specific_authorization_rule_decides() {
        vpn(ruled(authorizing("10.0.0.0/16", ALL), authorizing("10.0.1.0/24", GROUP)))
                .is(UNDETERMINED)
                .lacksOnly("CVPN-P04.group");
        vpn(ruled(authorizing("10.0.0.0/16", GROUP), authorizing("10.0.1.0/24", ALL)))
                .is(READY);
    }

    @Test
    void a_new_one_takes_a_certificate_an_association_and_its_price() {
        OptionAssert option = vpn(b0()).is(READY_AFTER_CHANGES).isServedBy("NEW");
        Assertions.assertThat(option.option().changes())
                .extracting(change -> change.action())
                .containsSubsequence(
                        OBTAIN_SERVER_CERTIFICATE,
                        AUTHORIZE_TARGET_INGRESS,
                        CREATE_CLIENT_VPN_ENDPOINT,
                        ASSOCIATE_CLIENT_VPN_TARGET_NETWORK);
        Assertions.assertThat(option.option().changes())
                .flatExtracting(change -> change.commandLines())
                .noneMatch(command -> command.contains("'$"));
        option.adds("111.50");
    }

    @Test
    void an_endpoint_that_stands_adds_the_hours_of_connections_alone() {
        vpn(clientVpn()).adds("2.00");
    }

    @Test
    void clients_with_addresses_of_the_vpc_rule_it_out() {
        vpn(clients("10.0.252.0/22").ask().requiring(noChange())).is(RULED_OUT);
        vpn(clients("10.0.252.0/22")).hasOtherCandidate(RULED_OUT, "cvpn-endpoint-1");
    }

    @Test
    void a_transit_gateway_leaves_it_open() {
        vpn(transit()).is(UNDETERMINED).isServedBy("cvpn-endpoint-1");
    }

    @Test
    void what_AWS_runs_is_no_host_that_the_internet_reaches() {
        vpn(clientVpn().ask().requiring(noInboundFromInternet(), noInternetEgress(), noChange()))
                .is(READY);
        vpn(clientVpn().ask().requiring(noInboundRuleOnTarget())).is(RULED_OUT);
        vpn(clientVpn().ask().requiring(noSshKeys())).is(RULED_OUT);
        vpn(clientVpn().ask().requiring(sessionContentLog())).is(RULED_OUT);
    }

    @Test
    void block_public_access_does_not_touch_it() {
        vpn(clientVpn()
                        .set(
                                "describe-vpc-block-public-access-options",
                                "/VpcBlockPublicAccessOptions/InternetGatewayBlockMode",
                                "block-bidirectional"))
                .is(READY);
    }
}
