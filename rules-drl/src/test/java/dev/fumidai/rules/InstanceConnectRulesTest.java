package dev.fumidai.rules;

import static dev.fumidai.finding.AccessMethod.INSTANCE_CONNECT_ENDPOINT;
import static dev.fumidai.fixture.Fixture.declared;
import static dev.fumidai.fixture.Snapshots.b0;
import static dev.fumidai.fixture.Snapshots.b3;
import static dev.fumidai.fixture.Snapshots.b4;
import static dev.fumidai.fixture.Snapshots.cidr;
import static dev.fumidai.fixture.Snapshots.egressOf;
import static dev.fumidai.fixture.Snapshots.ingressOf;
import static dev.fumidai.fixture.Snapshots.list;
import static dev.fumidai.fixture.Snapshots.rule;
import static dev.fumidai.fixture.Snapshots.subnet;
import static dev.fumidai.requirement.Requirements.noChange;

import dev.fumidai.AccessQuestion;
import dev.fumidai.fixture.Fixture;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** EC2 Instance Connect Endpoint: an environment for every case. */
class InstanceConnectRulesTest {
    private static final String ENDPOINTS = "describe-instance-connect-endpoints";
    private static final String ENDPOINT = "/InstanceConnectEndpoints/eice-1/";
    private static final String GROUPS = "describe-security-groups";
    private static final String TARGET = "/Reservations/r-t/Instances/i-t/";
    private static final String FREE = "/Subnets/subnet-p/AvailableIpAddressCount";
    private static final Cases CASES = new Cases("EICE");

    static {
        offer();
        endpoint();
        place();
        owner();
        outbound();
        settings();
        operator();
        considerations();
    }

    private static void offer() {
        found("EICE-P01.offered", b4());
        found("EICE-P01.not-yet", () -> b4().ask().asOf(LocalDate.of(2023, 6, 12)));
    }

    private static Fixture inState(String state) {
        return b4().set(ENDPOINTS, ENDPOINT + "State", state);
    }

    private static void endpoint() {
        found("EICE-P02.serves", inState("update-failed"));
        found("EICE-P02.creating", inState("create-in-progress"));
        found("EICE-P02.failed", inState("create-failed"));
        found("EICE-P02.deleting", asItStands(inState("delete-in-progress")));
        found("EICE-P02.to-be-built", b0());
        found("EICE-P02.unknown", b0().withoutKind(ENDPOINTS));
        found(
                "EICE-P02.quota-reached",
                asItStands(b4().setJson(GROUPS, ingressOf("sg-t"), "[]")
                        .setJson(GROUPS, egressOf("sg-eice"), "[]")
                        .set(ENDPOINTS, ENDPOINT + "PreserveClientIp", true)
                        .set("describe-instances", TARGET + "InstanceType", "m3.medium")));
    }

    private static void place() {
        Fixture full = b0().set("describe-subnets", FREE, 0);
        found("EICE-P03.stands", b4());
        found("EICE-P03.in-subnet", b0());
        found("EICE-P03.in-new-subnet", full);
        found(
                "EICE-P03.no-room",
                full.set("describe-vpcs", "/Vpcs/vpc-1/CidrBlockAssociationSet/0/CidrBlock", "10.0.1.0/24"));
        found("EICE-P03.unknown", b0().without("describe-subnets", FREE));
    }

    private static void owner() {
        found("EICE-P04.own", b4());
        found("EICE-P04.others", asItStands(b4().set(ENDPOINTS, ENDPOINT + "OwnerId", "210987654321")));
        found("EICE-P04.to-be-built", b0());
        found(
                "EICE-P04.unknown",
                b4().without(ENDPOINTS, ENDPOINT + "OwnerId").without("describe-subnets", "/Subnets/subnet-p/OwnerId"));
    }

    private static Fixture lettingOut(String... rules) {
        return b4().setJson(GROUPS, egressOf("sg-eice"), list(rules));
    }

    private static void outbound() {
        found("EICE-P05.allowed", b4());
        found("EICE-P05.denied", lettingOut(rule("tcp", 443, 443, cidr("0.0.0.0/0"))));
        found("EICE-P05.stale-reference", lettingOut(BastionRulesTest.stale()));
        found("EICE-P05.to-be-built", b0());
        found("EICE-P05.unknown", b4().without(GROUPS, egressOf("sg-eice")));
        CASES.dead("EICE-P05.some-addresses", "a target has one private address, which a rule admits or not");
    }

    private static Fixture keeping(Object preserve) {
        return b4().set(ENDPOINTS, ENDPOINT + "PreserveClientIp", preserve);
    }

    private static void settings() {
        found("EICE-P06.off", b4());
        found("EICE-P06.on", keeping(true));
        found("EICE-P06.either", b4().without(ENDPOINTS, ENDPOINT + "PreserveClientIp"));
        found(
                "EICE-P06.unknown",
                b4().without(ENDPOINTS, ENDPOINT + "PreserveClientIp")
                        .set("describe-instances", TARGET + "InstanceType", "m3.medium"));
        found("EICE-P06.on-with-ipv6", keeping(true).set(ENDPOINTS, ENDPOINT + "IpAddressType", "dualstack"));
        found(
                "EICE-P06.on-for-old-type",
                keeping(true).set("describe-instances", TARGET + "InstanceType", "m3.medium"));
        found(
                "EICE-P06.on-across-vpcs",
                asItStands(InstanceConnectScenariosTest.inPeeredVpc()
                        .set(ENDPOINTS, ENDPOINT + "PreserveClientIp", true)));
        found("EICE-P06.to-be-built", b0());
        found("EICE-P07.shared", b4());
        found("EICE-P07.different", InstanceConnectScenariosTest.onlyIpv6());
        found("EICE-P07.to-be-built", b0());
        found("EICE-P07.unknown", b4().set(ENDPOINTS, ENDPOINT + "IpAddressType", "ipv6"));
    }

    private static void operator() {
        found("EICE-P08.not-declared", b4());
        found("EICE-P08.declared", () -> b4().ask(declared().operatorIam(true)));
        found("EICE-P08.declared-missing", () -> b4().ask(declared().operatorIam(false)));
    }

    private static void considerations() {
        found("EICE-A01.already-there", b4());
        found("EICE-A02.no-hourly-charge", b4());
        found("EICE-A03.no-public-host", b4());
        found("EICE-A04.iam-and-cloudtrail", b4());
        found("EICE-A05.no-agent", b4());
        found("EICE-A06.serves-others", b3());
        found("EICE-D01.inbound-rule", b4());
        found("EICE-D02.one-per-vpc", b4());
        found("EICE-D03.one-hour", b4());
        found("EICE-D04.throttled", b4());
        found("EICE-D05.no-session-log", b4());
        found(
                "EICE-D06.cross-zone-transfer",
                b4().add("describe-subnets", "/Subnets", subnet("subnet-c", "ap-northeast-1c", "10.0.3.0/24"))
                        .set(ENDPOINTS, ENDPOINT + "SubnetId", "subnet-c"));
    }

    /** Nothing may be changed, so what stands is shown, not what could be built. */
    private static Supplier<AccessQuestion> asItStands(Fixture fixture) {
        return () -> fixture.ask().requiring(noChange());
    }

    private static void found(String words, Fixture fixture) {
        CASES.found(words, INSTANCE_CONNECT_ENDPOINT, fixture);
    }

    private static void found(String words, Supplier<AccessQuestion> question) {
        CASES.found(words, INSTANCE_CONNECT_ENDPOINT, question);
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
