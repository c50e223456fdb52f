package dev.fumidai.rules;

import static dev.fumidai.finding.AccessMethod.INSTANCE_CONNECT_ENDPOINT;
import static dev.fumidai.finding.AccessMethod.SITE_TO_SITE_VPN;
import static dev.fumidai.finding.AccessMethod.SSH_BASTION;
import static dev.fumidai.fixture.Fixture.declared;
import static dev.fumidai.fixture.Snapshots.aclEntry;
import static dev.fumidai.fixture.Snapshots.b0;
import static dev.fumidai.fixture.Snapshots.b3;
import static dev.fumidai.fixture.Snapshots.b4;
import static dev.fumidai.fixture.Snapshots.cidr;
import static dev.fumidai.fixture.Snapshots.egressOf;
import static dev.fumidai.fixture.Snapshots.ingressOf;
import static dev.fumidai.fixture.Snapshots.list;
import static dev.fumidai.fixture.Snapshots.onPremises;
import static dev.fumidai.fixture.Snapshots.publicSubnet;
import static dev.fumidai.fixture.Snapshots.route;
import static dev.fumidai.fixture.Snapshots.rule;
import static dev.fumidai.requirement.Requirements.noChange;
import static dev.fumidai.rules.BastionScenariosTest.inAttachedVpc;
import static dev.fumidai.rules.BastionScenariosTest.inPeeredVpc;

import dev.fumidai.AccessQuestion;
import dev.fumidai.fixture.Fixture;
import dev.fumidai.model.Cidr;
import dev.fumidai.model.Declarations;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** SSH through a bastion: an environment for every case. */
class BastionRulesTest {
    private static final String BASTION = "/Reservations/r-b/Instances/i-b/";
    private static final String TARGET = "/Reservations/r-t/Instances/i-t/";
    private static final String TABLES = "describe-route-tables";
    private static final String GROUPS = "describe-security-groups";
    private static final String PUBLIC = "/RouteTables/rtb-pub/Routes";
    private static final String PRIVATE = "/RouteTables/rtb-p/Routes";
    private static final String BLOCK = "describe-vpc-block-public-access-options";
    private static final LocalDate BEFORE_BLOCK = LocalDate.of(2024, 10, 31);
    private static final Cases CASES = new Cases("SSBH", "RSBL");

    static {
        machine();
        address();
        uplink();
        operator();
        publicAccess();
        target();
        paths();
        groups();
        acls();
        login();
        considerations();
    }

    private static void found(String words, Fixture fixture) {
        CASES.found(words, SSH_BASTION, fixture);
    }

    private static void found(String words, Supplier<AccessQuestion> question) {
        CASES.found(words, SSH_BASTION, question);
    }

    private static Fixture bastion(String field, Object value) {
        return b3().set("describe-instances", BASTION + field, value);
    }

    private static Fixture target(String field, Object value) {
        return b3().set("describe-instances", TARGET + field, value);
    }

    /** Only what stands can serve: nothing may be built. */
    private static Supplier<AccessQuestion> asItStands(Fixture fixture) {
        return () -> fixture.ask().requiring(noChange());
    }

    private static void machine() {
        found("SSBH-P01.running", b3());
        found("SSBH-P01.starting", bastion("State/Name", "pending"));
        found("SSBH-P01.stopped", bastion("State/Name", "stopped"));
        found("SSBH-P01.to-be-built", b0());
        found("SSBH-P01.unknown", b3().without("describe-instances", BASTION + "State"));
        CASES.dead("SSBH-P01.terminated", "an instance that is gone is no candidate");
    }

    private static Fixture withoutElasticAddress() {
        return b3().setJson("describe-addresses", "/Addresses", "[]")
                .without("describe-network-interfaces", "/NetworkInterfaces/eni-b/Association/AllocationId")
                .set("describe-network-interfaces", "/NetworkInterfaces/eni-b/Association/IpOwnerId", "amazon")
                .set("describe-instances", BASTION + "NetworkInterfaces/eni-b/Association/IpOwnerId", "amazon");
    }

    private static Fixture withoutAddress() {
        return b3().setJson("describe-addresses", "/Addresses", "[]")
                .without("describe-instances", BASTION + "PublicIpAddress")
                .without("describe-instances", BASTION + "NetworkInterfaces/eni-b/Association")
                .without("describe-network-interfaces", "/NetworkInterfaces/eni-b/Association");
    }

    private static Fixture stoppedWithoutAddress() {
        return withoutAddress().set("describe-instances", BASTION + "State/Name", "stopped");
    }

    private static void address() {
        found("SSBH-P02.elastic", b3());
        found("SSBH-P02.auto-assigned", withoutElasticAddress());
        found(
                "SSBH-P02.after-start",
                stoppedWithoutAddress().set("describe-subnets", "/Subnets/subnet-pub/MapPublicIpOnLaunch", true));
        found("SSBH-P02.after-start-unsure", stoppedWithoutAddress());
        found("SSBH-P02.to-be-built", b0());
        CASES.dead("SSBH-P02.none", "a running instance without a public address is no candidate");
        CASES.dead("SSBH-P02.unknown", "an instance is a candidate by its public address, or stopped without one");
    }

    private static void uplink() {
        found("SSBH-P03.open", b3());
        found("SSBH-P03.no-route", b3().without(TABLES, PUBLIC + "/1"));
        found(
                "SSBH-P03.other-target",
                asItStands(b3().setJson(
                                TABLES, PUBLIC + "/1", route("0.0.0.0/0", "NetworkInterfaceId", "eni-9", "active"))));
        found("SSBH-P03.blackhole", b3().set(TABLES, PUBLIC + "/1/State", "blackhole"));
        found(
                "SSBH-P03.not-attached",
                b3().setJson("describe-internet-gateways", "/InternetGateways/igw-1/Attachments", "[]"));
        found("SSBH-P03.public-subnet", publicSubnet(b0()));
        found("SSBH-P03.no-public-subnet", b0());
        found(
                "SSBH-P03.no-room",
                b0().set("describe-vpcs", "/Vpcs/vpc-1/CidrBlockAssociationSet/0/CidrBlock", "10.0.1.0/24"));
        found("SSBH-P03.unknown", b3().without("describe-internet-gateways", "/InternetGateways/igw-1/Attachments"));
    }

    private static Fixture admitting(String group, String... rules) {
        return b3().setJson(GROUPS, ingressOf(group), list(rules));
    }

    private static Fixture publicAcl(String... entries) {
        return b3().without("describe-network-acls", "/NetworkAcls/acl-1/Associations/subnet-pub")
                .add("describe-network-acls", "/NetworkAcls", """
                        {NetworkAclId: 'acl-pub', VpcId: 'vpc-1', OwnerId: '123456789012', IsDefault: false,
                         Associations: [{NetworkAclAssociationId: 'aclassoc-pub', NetworkAclId: 'acl-pub',
                             SubnetId: 'subnet-pub'}], Entries: %s}""".formatted(list(entries)));
    }

    private static void operator() {
        found("SSBH-P04.allowed", b3());
        found("SSBH-P04.allowed-from-anywhere", admitting("sg-b", rule("tcp", 22, 22, cidr("0.0.0.0/0"))));
        found("SSBH-P04.denied", admitting("sg-b"));
        found("SSBH-P04.operator-unknown", () -> b3().ask(Declarations.none()));
        found("SSBH-P04.to-be-built", b0());
        found("SSBH-P04.unknown", b3().without(GROUPS, ingressOf("sg-b")));
        String open = aclEntry(100, true, "allow", "0.0.0.0/0");
        String inside = aclEntry(90, false, "allow", "10.0.0.0/16");
        found("SSBH-P05.allowed", b3());
        found("SSBH-P05.denied", publicAcl(open, inside));
        found(
                "SSBH-P05.not-evaluated",
                b0().set("describe-vpcs", "/Vpcs/vpc-1/CidrBlockAssociationSet/0/CidrBlock", "10.0.1.0/24"));
        found(
                "SSBH-P05.some-ports",
                publicAcl(
                        aclEntry(90, true, "allow", "10.0.0.0/16"),
                        aclEntry(100, true, "allow", 49152, 65535),
                        aclEntry(100, false, "allow", "0.0.0.0/0")));
        found(
                "SSBH-P05.some-addresses",
                () -> publicAcl(open, inside, aclEntry(100, false, "allow", "203.0.113.0/25"))
                        .ask(declared().operatorCidr(Cidr.parse("203.0.113.0/24"))));
        found("SSBH-P05.unknown", b3().withoutKind("describe-network-acls"));
    }

    private static Fixture blocking(String mode) {
        return b3().set(BLOCK, "/VpcBlockPublicAccessOptions/InternetGatewayBlockMode", mode);
    }

    private static void publicAccess() {
        found("SSBH-P06.off", b3());
        found("SSBH-P06.blocked", blocking("block-ingress"));
        found(
                "SSBH-P06.passes",
                blocking("block-ingress")
                        .add("describe-vpc-block-public-access-exclusions", "/VpcBlockPublicAccessExclusions", """
                                {ExclusionId: 'vpcbpa-exclude-1', InternetGatewayExclusionMode: 'allow-bidirectional',
                                 ResourceArn: 'arn:aws:ec2:ap-northeast-1:123456789012:vpc/vpc-1',
                                 State: 'create-complete'}"""));
        found(
                "SSBH-P06.blocked-for-good",
                asItStands(blocking("block-ingress")
                        .set(BLOCK, "/VpcBlockPublicAccessOptions/ManagedBy", "declarative-policy")
                        .set(BLOCK, "/VpcBlockPublicAccessOptions/ExclusionsAllowed", "not-allowed")));
        found("SSBH-P06.not-yet", () -> b3().withoutKind(BLOCK).ask().asOf(BEFORE_BLOCK));
        found("SSBH-P06.unknown", () -> b3().withoutKind(BLOCK).ask().asOf(BEFORE_BLOCK.plusDays(1)));
    }

    /** Two answers that contradict each other on the target's platform. */
    private static Fixture contradictingPlatform() {
        return target("Platform", "windows")
                .document(
                        "again/describe-instances",
                        Objects.requireNonNull(
                                        target("Platform", "linux").documents().get("describe-instances"))
                                .toString());
    }

    private static void target() {
        found("RSBL-P02.ssh", b3());
        found("RSBL-P02.rdp", target("Platform", "windows"));
        found("RSBL-P02.unknown", contradictingPlatform());
        found("RSBL-P01.running", b3());
        found("RSBL-P01.starting", target("State/Name", "pending"));
        found("RSBL-P01.stopped", target("State/Name", "stopped"));
        found("RSBL-P01.terminated", target("State/Name", "terminated"));
        found("RSBL-P01.unknown", b3().without("describe-instances", TARGET + "State"));
        CASES.dead("RSBL-P01.not-built", "the target is never to be built");
    }

    private static Fixture peeredBy(String target, String id, String state) {
        return inPeeredVpc().setJson(TABLES, PRIVATE + "/pcx-1", route("10.2.0.0/16", target, id, state));
    }

    private static void paths() {
        found("RSBL-P06.local", b3());
        found("RSBL-P06.peered", inPeeredVpc());
        found(
                "RSBL-P06.peering-inactive",
                asItStands(inPeeredVpc()
                        .set(
                                "describe-vpc-peering-connections",
                                "/VpcPeeringConnections/pcx-1/Status/Code",
                                "failed")));
        found(
                "RSBL-P06.peering-pending",
                inPeeredVpc()
                        .set(
                                "describe-vpc-peering-connections",
                                "/VpcPeeringConnections/pcx-1/Status/Code",
                                "pending-acceptance"));
        found("RSBL-P06.no-route", inPeeredVpc().without(TABLES, PRIVATE + "/pcx-1"));
        found("RSBL-P06.blackhole", asItStands(peeredBy("VpcPeeringConnectionId", "pcx-1", "blackhole")));
        found(
                "RSBL-P06.blackhole-beside-peering",
                asItStands(peeredBy("VpcPeeringConnectionId", "pcx-9", "blackhole")));
        found("RSBL-P06.other-target", asItStands(peeredBy("NatGatewayId", "nat-9", "active")));
        found("RSBL-P06.not-modelled", peeredBy("CoreNetworkArn", "arn:aws:networkmanager::1:core", "active"));
        found("RSBL-P06.transit-open", inAttachedVpc());
        found(
                "RSBL-P06.transit-stopped",
                asItStands(inAttachedVpc().without("search-transit-gateway-routes.tgw-rtb-1", "/Routes/0")));
        found("RSBL-P06.to-be-built", b0());
        found("RSBL-P06.unknown", inPeeredVpc().withoutKind(TABLES));
        CASES.found("RSBL-P06.outside", SITE_TO_SITE_VPN, onPremises());
    }

    static String stale() {
        return "{IpProtocol: 'tcp', FromPort: 22, ToPort: 22, IpRanges: [], Ipv6Ranges: [], PrefixListIds: [],"
                + " UserIdGroupPairs: [{UserId: '123456789012', GroupId: 'sg-gone', VpcId: 'vpc-9',"
                + " VpcPeeringConnectionId: 'pcx-9', PeeringStatus: 'deleted'}]}";
    }

    private static void groups() {
        found("SSBH-P10.allowed", b3());
        found("SSBH-P10.denied", b3().setJson(GROUPS, egressOf("sg-b"), "[]"));
        found("SSBH-P10.stale-reference", b3().setJson(GROUPS, egressOf("sg-b"), list(stale())));
        found("SSBH-P10.unknown", b3().without(GROUPS, egressOf("sg-b")));
        CASES.dead("SSBH-P10.not-evaluated", "security groups are always asked");
        CASES.dead("SSBH-P10.some-addresses", "the target has one address");
        found("RSBL-P03.allowed", b3());
        found("RSBL-P03.denied", admitting("sg-t"));
        found("RSBL-P03.stale-reference", admitting("sg-t", stale()));
        found("RSBL-P03.unknown", b3().without(GROUPS, ingressOf("sg-t")));
        found(
                "RSBL-P03.some-addresses",
                publicSubnet(b0())
                        .setJson(GROUPS, ingressOf("sg-t"), list(rule("tcp", 22, 22, cidr("10.0.100.0/25")))));
        CASES.dead("RSBL-P03.not-evaluated", "security groups are always asked");
    }

    private static Fixture privateAcl(Fixture base, String... entries) {
        return base.without("describe-network-acls", "/NetworkAcls/acl-1/Associations/subnet-p")
                .add("describe-network-acls", "/NetworkAcls", """
                        {NetworkAclId: 'acl-p', VpcId: 'vpc-1', OwnerId: '123456789012', IsDefault: false,
                         Associations: [{NetworkAclAssociationId: 'aclassoc-p', NetworkAclId: 'acl-p',
                             SubnetId: 'subnet-p'}], Entries: %s}""".formatted(list(entries)));
    }

    private static void acls() {
        String in = aclEntry(100, false, "allow", "0.0.0.0/0");
        found("RSBL-P04.allowed", b3());
        found("RSBL-P04.denied", privateAcl(b3(), in));
        found("RSBL-P04.some-ports", privateAcl(b3(), in, aclEntry(100, true, "allow", 49152, 65535)));
        found(
                "RSBL-P04.some-addresses",
                privateAcl(publicSubnet(b0()), in, aclEntry(100, true, "allow", "10.0.100.0/25")));
        found("RSBL-P04.unknown", b3().withoutKind("describe-network-acls"));
        found(
                "RSBL-P04.not-evaluated",
                bastion("SubnetId", "subnet-p")
                        .set("describe-instances", BASTION + "PrivateIpAddress", "10.0.1.20")
                        .set("describe-instances", BASTION + "NetworkInterfaces/eni-b/SubnetId", "subnet-p")
                        .set("describe-instances", BASTION + "NetworkInterfaces/eni-b/PrivateIpAddress", "10.0.1.20")
                        .set("describe-network-interfaces", "/NetworkInterfaces/eni-b/SubnetId", "subnet-p")
                        .set("describe-network-interfaces", "/NetworkInterfaces/eni-b/PrivateIpAddress", "10.0.1.20")
                        .add(TABLES, PRIVATE, route("0.0.0.0/0", "GatewayId", "igw-1", "active")));
    }

    private static void login() {
        Declarations nothing = Declarations.none().operatorCidr(Cidr.parse("203.0.113.10/32"));
        found("RSBL-P05.key-held", b3());
        found("RSBL-P05.key-not-held", () -> b3().ask(nothing.sshKey(false)));
        found("RSBL-P05.key-on-checklist", () -> b3().ask(nothing));
        found(
                "RSBL-P05.unknown",
                () -> b3().without("describe-instances", TARGET + "KeyName").ask(nothing));
        found("RSBL-P05.password-held", () -> target("Platform", "windows").ask(nothing.osPassword(true)));
        found(
                "SSBH-P04.other-family",
                () -> b3().ask(declared().operatorCidr(Cidr.parse("2001:db8::1")))
                        .requiring(noChange()));
        CASES.found(
                "RSBL-P05.key-pushed", INSTANCE_CONNECT_ENDPOINT, () -> b4().ask(nothing.instanceConnectPackage(true)));
        CASES.found(
                "RSBL-P05.package-unknown",
                INSTANCE_CONNECT_ENDPOINT,
                () -> b4().without("describe-instances", TARGET + "KeyName").ask(nothing));
        found("RSBL-P05.password-not-held", () -> target("Platform", "windows").ask(nothing.osPassword(false)));
        found(
                "RSBL-P05.password-on-checklist",
                () -> target("Platform", "windows").ask(nothing));
    }

    private static void considerations() {
        found("SSBH-A01.already-there", b3());
        found("SSBH-A02.stoppable", b3());
        found("SSBH-A03.any-ssh-tool", b3());
        found("SSBH-A04.no-agent", b3());
        found("SSBH-A05.independent", b3());
        found("SSBH-D01.own-host", b3());
        found("SSBH-D02.changes-environment", b0());
        found("SSBH-D03.standing-keys", b3());
        found("SSBH-D04.inbound-port", b3());
        found("SSBH-D05.open-to-the-world", admitting("sg-b", rule("tcp", 22, 22, cidr("0.0.0.0/0"))));
        found("SSBH-D06.no-session-log", b3());
        found("SSBH-D07.disk-billed-while-stopped", b3());
        found("SSBH-D08.public-ipv4-charged", b3());
        found("SSBH-D09.address-billed-while-stopped", bastion("State/Name", "stopped"));
        found("SSBH-D10.one-zone", b3());
        found("SSBH-D11.address-changes", withoutElasticAddress());
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
    void every_case_of_the_method_has_its_environment() {
        CASES.proveComplete();
    }
}
