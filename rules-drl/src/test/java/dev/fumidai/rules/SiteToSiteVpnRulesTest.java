package dev.fumidai.rules;

import static dev.fumidai.finding.AccessMethod.SITE_TO_SITE_VPN;
import static dev.fumidai.fixture.Snapshots.b0;
import static dev.fumidai.fixture.Snapshots.b3;
import static dev.fumidai.fixture.Snapshots.directConnect;
import static dev.fumidai.fixture.Snapshots.onPremises;
import static dev.fumidai.fixture.Snapshots.onPremisesOperator;
import static dev.fumidai.fixture.Snapshots.route;
import static dev.fumidai.fixture.Snapshots.subnet;
import static dev.fumidai.requirement.Requirements.noChange;

import dev.fumidai.AccessQuestion;
import dev.fumidai.fixture.Fixture;
import dev.fumidai.fixture.TransitHub;
import dev.fumidai.model.Cidr;
import dev.fumidai.model.Declarations;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Site-to-Site VPN and Direct Connect: an environment for every case. */
class SiteToSiteVpnRulesTest {
    private static final String CONNECTIONS = "describe-vpn-connections";
    private static final String CONNECTION = "/VpnConnections/vpn-1/";
    private static final String GATEWAYS = "describe-vpn-gateways";
    private static final String ATTACHMENTS = "/VpnGateways/vgw-1/VpcAttachments";
    private static final String INTERFACES = "describe-virtual-interfaces";
    private static final String INTERFACE = "/virtualInterfaces/dxvif-1/";
    private static final String TABLES = "describe-route-tables";
    private static final String ROUTES = "/RouteTables/rtb-p/Routes";
    private static final String LEARNED = ROUTES + "/1";
    private static final String TRANSIT_ATTACHMENTS = "describe-transit-gateway-vpc-attachments";
    private static final String TRANSIT_ATTACHMENT = "/TransitGatewayVpcAttachments/tgw-attach-1/";
    private static final String TRANSIT_ROUTES = "search-transit-gateway-routes.tgw-rtb-1";
    private static final Cases CASES = new Cases("SSVP");

    static {
        link();
        tunnels();
        gateway();
        transitGateway();
        routes();
        network();
        carriage();
        considerations();
    }

    private static void link() {
        found("SSVP-P01.available", onPremises());
        found("SSVP-P01.pending", asItStands(onPremises().set(CONNECTIONS, CONNECTION + "State", "pending")));
        found("SSVP-P01.ended", asItStands(onPremises().set(CONNECTIONS, CONNECTION + "State", "deleting")));
        found("SSVP-P01.to-be-built", b0());
        found("SSVP-P01.unknown", b0().withoutKind(CONNECTIONS));
        CASES.dead(
                "SSVP-P01.beside-neighbour",
                "the link in the joined VPC takes fewer changes and is shown in its place");
    }

    private static Fixture withTunnels(String first, String second) {
        return onPremises()
                .set(CONNECTIONS, CONNECTION + "VgwTelemetry/0/Status", first)
                .set(CONNECTIONS, CONNECTION + "VgwTelemetry/1/Status", second);
    }

    private static void tunnels() {
        found("SSVP-P02.all-up", onPremises());
        found("SSVP-P02.some-up", withTunnels("DOWN", "UP"));
        found("SSVP-P02.down", withTunnels("DOWN", "DOWN"));
        found("SSVP-P02.bgp-up", directConnect());
        found("SSVP-P02.bgp-down", directConnect().set(INTERFACES, INTERFACE + "bgpPeers/0/bgpStatus", "down"));
        found("SSVP-P02.to-be-built", b0());
        found("SSVP-P02.unknown", asItStands(onPremises().without(CONNECTIONS, CONNECTION + "VgwTelemetry")));
    }

    private static Fixture attached(String attachments) {
        return onPremises().setJson(GATEWAYS, ATTACHMENTS, attachments);
    }

    private static void gateway() {
        found("SSVP-P03.attached", onPremises());
        found("SSVP-P03.attaching", asItStands(attached("[{VpcId: 'vpc-1', State: 'attaching'}]")));
        found("SSVP-P03.detached", attached("[]"));
        found("SSVP-P03.in-neighbour", asItStands(SiteToSiteVpnScenariosTest.inPeeredVpc()));
        found("SSVP-P03.gone", asItStands(onPremises().setJson(GATEWAYS, "/VpnGateways", "[]")));
        found("SSVP-P03.to-be-built", b0());
        found("SSVP-P03.unknown", asItStands(onPremises().withoutKind(GATEWAYS)));
        found(
                "SSVP-P03.association-untold",
                asItStands(directConnect()
                        .set(INTERFACES, INTERFACE + "virtualGatewayId", "")
                        .set(INTERFACES, INTERFACE + "directConnectGatewayId", "dxgw-1")));
    }

    private static void transitGateway() {
        found("SSVP-P03.transit-attached", TransitHub.vpn());
        found(
                "SSVP-P03.transit-other-zone",
                asItStands(TransitHub.vpn()
                        .add("describe-subnets", "/Subnets", subnet("subnet-c", "ap-northeast-1c", "10.0.8.0/28"))
                        .setJson(TRANSIT_ATTACHMENTS, TRANSIT_ATTACHMENT + "SubnetIds", "['subnet-c']")));
        found(
                "SSVP-P03.transit-ended",
                asItStands(TransitHub.vpn().set(TRANSIT_ATTACHMENTS, TRANSIT_ATTACHMENT + "State", "failed")));
    }

    private static Fixture routed(String... routes) {
        Fixture fixture = onPremises().without(TABLES, LEARNED);
        for (String route : routes) {
            fixture = fixture.add(TABLES, ROUTES, route);
        }
        return fixture;
    }

    private static void routes() {
        found("SSVP-P04.routed", onPremises());
        found("SSVP-P04.no-route", routed());
        String learned = "{DestinationCidrBlock: '192.168.99.0/24', GatewayId: 'vgw-1',"
                + " Origin: 'EnableVgwRoutePropagation', State: 'active'}";
        found("SSVP-P04.learns-static-routes", routed(learned));
        found("SSVP-P04.learns-by-bgp", byBgp(2).without(TABLES, LEARNED).add(TABLES, ROUTES, learned));
        found("SSVP-P04.elsewhere", routed(route("192.168.0.0/16", "VpcPeeringConnectionId", "pcx-9", "active")));
        found("SSVP-P04.blackhole", routed(route("192.168.10.10/32", "GatewayId", "vgw-1", "blackhole")));
        found(
                "SSVP-P04.occupied",
                asItStands(routed(route("192.168.10.10/32", "VpcPeeringConnectionId", "pcx-9", "active"))));
        found(
                "SSVP-P04.overlapping",
                () -> onPremises()
                        .ask(onPremisesOperator().operatorCidr(Cidr.parse("10.0.7.7/32")))
                        .requiring(noChange()));
        found("SSVP-P04.no-route-to-transit", TransitHub.vpn().without(TABLES, LEARNED));
        found(
                "SSVP-P04.unknown",
                () -> onPremises().ask(Declarations.none().sshKey(true)).requiring(noChange()));
    }

    private static Fixture byBgp(int accepted) {
        return onPremises()
                .set(CONNECTIONS, CONNECTION + "Options/StaticRoutesOnly", false)
                .set(CONNECTIONS, CONNECTION + "VgwTelemetry/0/AcceptedRouteCount", accepted)
                .set(CONNECTIONS, CONNECTION + "VgwTelemetry/1/AcceptedRouteCount", accepted)
                .set(TABLES, LEARNED + "/Origin", "CreateRoute");
    }

    private static void network() {
        found("SSVP-P05.named", onPremises());
        found("SSVP-P05.not-named", onPremises().setJson(CONNECTIONS, CONNECTION + "Routes", "[]"));
        found("SSVP-P05.learned", byBgp(2));
        found("SSVP-P05.nothing-learned", byBgp(0));
        found("SSVP-P05.by-transit", TransitHub.vpn());
        found(
                "SSVP-P05.other-family",
                () -> onPremises()
                        .ask(onPremisesOperator().operatorCidr(Cidr.parse("2001:db8::1")))
                        .requiring(noChange()));
        found("SSVP-P05.to-be-built", b0());
        found(
                "SSVP-P05.unknown",
                asItStands(onPremises()
                        .without(CONNECTIONS, CONNECTION + "Options/StaticRoutesOnly")
                        .set(TABLES, LEARNED + "/Origin", "CreateRoute")));
    }

    private static void carriage() {
        found("SSVP-P06.not-used", onPremises());
        found("SSVP-P06.open", TransitHub.vpn());
        found("SSVP-P06.no-route", TransitHub.vpn().without(TRANSIT_ROUTES, "/Routes/2"));
        found(
                "SSVP-P06.stopped",
                asItStands(TransitHub.vpn()
                        .add(TRANSIT_ROUTES, "/Routes", TransitHub.toAttachment("10.0.1.10/32", 2, "static"))));
        found("SSVP-P06.stopped-by-acl", SiteToSiteVpnScenariosTest.closedDoor());
        found("SSVP-P06.unknown", asItStands(TransitHub.vpn().withoutKind("describe-transit-gateway-attachments")));
    }

    private static void considerations() {
        found("SSVP-A01.already-there", onPremises());
        found("SSVP-A02.no-public-host", onPremises());
        found("SSVP-A03.any-tool", onPremises());
        found("SSVP-A04.no-agent", onPremises());
        found("SSVP-A05.serves-others", b3());
        found("SSVP-D01.billed-by-the-hour", onPremises());
        found("SSVP-D02.billed-while-down", withTunnels("DOWN", "DOWN"));
        found("SSVP-D03.one-tunnel", withTunnels("UP", "DOWN"));
        found("SSVP-D04.port-price", directConnect());
        found("SSVP-D05.customer-device", onPremises());
        found("SSVP-D06.inbound-rule", onPremises());
        found("SSVP-D07.no-session-log", onPremises());
        found("SSVP-D08.standing-keys", onPremises());
    }

    /** Nothing may be changed, so what stands is shown, not what could be built. */
    private static Supplier<AccessQuestion> asItStands(Fixture fixture) {
        return () -> fixture.ask(onPremisesOperator()).requiring(noChange());
    }

    private static void found(String words, Fixture fixture) {
        found(words, () -> fixture.ask(onPremisesOperator()));
    }

    private static void found(String words, Supplier<AccessQuestion> question) {
        CASES.found(words, SITE_TO_SITE_VPN, question);
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
}
