package dev.fumidai.rules;

import static dev.fumidai.finding.AccessMethod.SESSION_MANAGER_NAT_GATEWAY;
import static dev.fumidai.finding.AccessMethod.SSH_BASTION_SESSION_MANAGER;
import static dev.fumidai.fixture.Fixture.declared;
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
import static dev.fumidai.fixture.Snapshots.privateHost;
import static dev.fumidai.fixture.Snapshots.publicSubnet;
import static dev.fumidai.fixture.Snapshots.route;
import static dev.fumidai.fixture.Snapshots.rule;
import static dev.fumidai.fixture.TransitHub.centralEgress;
import static dev.fumidai.requirement.Requirements.noChange;

import dev.fumidai.AccessQuestion;
import dev.fumidai.fixture.Fixture;
import dev.fumidai.model.Cidr;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Session Manager through a NAT gateway: an environment for every case. */
class NatGatewayRulesTest {
    private static final String NAT = "/NatGateways/nat-1/";
    private static final String TABLES = "describe-route-tables";
    private static final String PRIVATE = "/RouteTables/rtb-p/Routes";
    private static final String PUBLIC = "/RouteTables/rtb-pub/Routes";
    private static final String TGW_ROUTES = "search-transit-gateway-routes.tgw-rtb-1";
    private static final String BLOCK = "describe-vpc-block-public-access-options";
    private static final LocalDate BEFORE_BLOCK = LocalDate.of(2024, 10, 31);
    private static final Cases CASES = new Cases("SMNG", "EGBL");

    static {
        routes();
        transitReturn();
        gateway();
        uplink();
        filters();
        publicAccess();
        names();
        considerations();
    }

    private static void transitReturn() {
        found("SMNG-P13.not-needed", b2());
        found("SMNG-P13.open", centralEgress());
        found("SMNG-P13.no-route", centralEgress().without(TABLES, "/RouteTables/rtb-o/Routes/2"));
        found(
                "SMNG-P13.stopped",
                asItStands(centralEgress().set(TABLES, "/RouteTables/rtb-o/Routes/2/State", "blackhole")));
        found(
                "SMNG-P13.unknown",
                centralEgress()
                        .without(
                                "describe-transit-gateway-attachments",
                                "/TransitGatewayAttachments/tgw-attach-2/Association"));
    }

    private static void found(String words, Fixture fixture) {
        CASES.found(words, SESSION_MANAGER_NAT_GATEWAY, fixture);
    }

    private static void found(String words, Supplier<AccessQuestion> question) {
        CASES.found(words, SESSION_MANAGER_NAT_GATEWAY, question);
    }

    private static Fixture nat(String field, Object value) {
        return b2().set("describe-nat-gateways", NAT + field, value);
    }

    private static Fixture withoutNats(String field) {
        return b2().without("describe-nat-gateways", NAT + field);
    }

    /** Only what stands can serve: nothing may be built. */
    private static Supplier<AccessQuestion> asItStands(Fixture fixture) {
        return () -> fixture.ask().requiring(noChange());
    }

    private static void routes() {
        found("SMNG-P01.this-gateway", b2());
        found(
                "SMNG-P01.other-target",
                b2().setJson(TABLES, PRIVATE + "/1", route("0.0.0.0/0", "NetworkInterfaceId", "eni-9", "active")));
        found("SMNG-P01.transit-gateway", centralEgress().withoutKind("search-transit-gateway-routes"));
        found("SMNG-P01.by-transit-gateway", centralEgress());
        found("SMNG-P01.transit-stopped", asItStands(centralEgress().without(TGW_ROUTES, "/Routes/2")));
        found("SMNG-P04.hub-closed", asItStands(centralEgress().without(TABLES, "/RouteTables/rtb-o/Routes/1")));
        found("SMNG-P01.blackhole", b2().set(TABLES, PRIVATE + "/1/State", "blackhole"));
        found("SMNG-P01.no-route", b2().without(TABLES, PRIVATE + "/1"));
        found(
                "SMNG-P01.split",
                b2().add(TABLES, PRIVATE, route("52.0.0.0/8", "NetworkInterfaceId", "eni-9", "active")));
        found(
                "SMNG-P01.not-modelled",
                b0().add(
                                TABLES,
                                PRIVATE,
                                route("0.0.0.0/0", "CoreNetworkArn", "arn:aws:networkmanager::1:core", "active")));
        found(
                "SMNG-P01.specific-blackhole",
                () -> b2().add(
                                TABLES,
                                PRIVATE,
                                route("52.119.192.0/18", "VpcPeeringConnectionId", "pcx-9", "blackhole"))
                        .ask(declared().serviceCidr(Cidr.parse("52.119.200.0/24"))));
        found("SMNG-P01.to-be-built", b0());
        found("SMNG-P01.unknown", b2().withoutKind(TABLES));
    }

    private static void gateway() {
        found("SMNG-P04.shared-table", asItStands(nat("SubnetId", "subnet-p")));
        found("SMNG-P02.available", b2());
        found("SMNG-P02.pending", nat("State", "pending"));
        found("SMNG-P02.failed", asItStands(nat("State", "failed")));
        found("SMNG-P02.deleted", asItStands(nat("State", "deleted")));
        found("SMNG-P02.to-be-built", b0());
        found("SMNG-P02.unknown", withoutNats("State"));
        found("SMNG-P03.public", b2());
        found("SMNG-P03.private", asItStands(nat("ConnectivityType", "private")));
        found("SMNG-P03.to-be-built", b0());
        found("SMNG-P03.unknown", b2().withoutKind("describe-nat-gateways"));
        found("SMNG-P05.present", b2());
        found("SMNG-P05.none", asItStands(nat("NatGatewayAddresses/0/Status", "failed")));
        found("SMNG-P05.to-be-built", b0());
        found("SMNG-P05.unknown", withoutNats("NatGatewayAddresses"));
    }

    private static Fixture full(Fixture fixture) {
        return fixture.set("describe-vpcs", "/Vpcs/vpc-1/CidrBlockAssociationSet/0/CidrBlock", "10.0.1.0/24");
    }

    private static void uplink() {
        found("SMNG-P04.open", b2());
        found("SMNG-P04.no-route", b2().without(TABLES, PUBLIC + "/1"));
        found(
                "SMNG-P04.other-target",
                b2().setJson(TABLES, PUBLIC + "/1", route("0.0.0.0/0", "NetworkInterfaceId", "eni-9", "active")));
        found("SMNG-P04.blackhole", b2().set(TABLES, PUBLIC + "/1/State", "blackhole"));
        found(
                "SMNG-P04.not-attached",
                b2().setJson("describe-internet-gateways", "/InternetGateways/igw-1/Attachments", "[]"));
        found("SMNG-P04.public-subnet", publicSubnet(b0()));
        found("SMNG-P04.no-public-subnet", b0());
        found("SMNG-P04.no-room", full(b0()));
        found("SMNG-P04.unknown", b2().without("describe-internet-gateways", "/InternetGateways/igw-1/Attachments"));
    }

    private static Fixture egress(String... rules) {
        return b2().setJson("describe-security-groups", egressOf("sg-t"), list(rules));
    }

    private static Fixture acl(String... entries) {
        return b2().setJson("describe-network-acls", "/NetworkAcls/acl-1/Entries", list(entries));
    }

    private static void filters() {
        found("EGBL-P01.allowed", b2());
        found("EGBL-P01.denied", egress());
        found(
                "EGBL-P01.denied-ipv6",
                EgressScenariosTest.ipv6Only().setJson("describe-security-groups", egressOf("sg-t"), "[]"));
        found("EGBL-P01.stale-reference", egress("""
                {IpProtocol: 'tcp', FromPort: 443, ToPort: 443, IpRanges: [], Ipv6Ranges: [], PrefixListIds: [],
                 UserIdGroupPairs: [{UserId: '123456789012', GroupId: 'sg-gone', VpcId: 'vpc-9',
                     VpcPeeringConnectionId: 'pcx-9', PeeringStatus: 'deleted'}]}"""));
        found("EGBL-P01.some-addresses", egress(rule("tcp", 443, 443, cidr("52.0.0.0/8"))));
        found("EGBL-P01.unknown", b2().without("describe-security-groups", egressOf("sg-t")));
        for (String words : List.of(
                "EGBL-P01.not-evaluated",
                "EGBL-P02.not-evaluated",
                "EGBL-P03.not-on-the-way",
                "EGBL-P06.captured-and-refused")) {
            CASES.found(words, SSH_BASTION_SESSION_MANAGER, privateHost(b1()));
        }
        String open = aclEntry(100, true, "allow", "0.0.0.0/0");
        found("EGBL-P02.allowed", b2());
        found("EGBL-P02.denied", acl(open));
        found(
                "EGBL-P02.some-ports",
                acl(open, aclEntry(100, false, "allow", 443, 443), aclEntry(110, false, "allow", 49152, 65535)));
        found(
                "EGBL-P02.some-addresses",
                acl(open, aclEntry(90, false, "deny", "52.0.0.0/8"), aclEntry(100, false, "allow", "0.0.0.0/0")));
        found("EGBL-P02.unknown", b2().withoutKind("describe-network-acls"));
    }

    private static Fixture blocking(String mode) {
        return b2().set(BLOCK, "/VpcBlockPublicAccessOptions/InternetGatewayBlockMode", mode);
    }

    private static void publicAccess() {
        found("EGBL-P03.off", b2());
        found("EGBL-P03.passes", blocking("block-ingress"));
        found("EGBL-P03.blocked", blocking("block-bidirectional"));
        found(
                "EGBL-P03.blocked-for-good",
                asItStands(blocking("block-bidirectional")
                        .set(BLOCK, "/VpcBlockPublicAccessOptions/ManagedBy", "declarative-policy")
                        .set(BLOCK, "/VpcBlockPublicAccessOptions/ExclusionsAllowed", "not-allowed")));
        found("EGBL-P03.not-yet", () -> b2().withoutKind(BLOCK).ask().asOf(BEFORE_BLOCK));
        found("EGBL-P03.unknown", () -> b2().withoutKind(BLOCK).ask().asOf(BEFORE_BLOCK.plusDays(1)));
    }

    private static Fixture captured(String... rules) {
        return b2().add("describe-security-groups", "/SecurityGroups", group("sg-e", "endpoints"))
                .setJson("describe-security-groups", ingressOf("sg-e"), list(rules))
                .add("describe-vpc-endpoints", "/VpcEndpoints", endpoint("ssm", "subnet-p"));
    }

    /** An endpoint that would serve the node if the node got there. */
    private static Fixture serving(String subnet) {
        return captured(rule("tcp", 443, 443, cidr("10.0.1.0/24")))
                .set("describe-vpc-endpoints", "/VpcEndpoints/vpce-ssm/SubnetIds/0", subnet);
    }

    private static Fixture withoutEgress(Fixture fixture) {
        return fixture.setJson("describe-security-groups", egressOf("sg-t"), "[]");
    }

    /** Answers do not come in again. */
    private static Fixture behindAcl(Fixture fixture) {
        return fixture.setJson(
                "describe-network-acls",
                "/NetworkAcls/acl-1/Entries",
                list(aclEntry(100, true, "allow", "0.0.0.0/0"), aclEntry(100, false, "allow", 443, 443)));
    }

    private static void names() {
        String support = "describe-vpc-attribute.vpc-1.enableDnsSupport";
        String servers = "/DhcpOptions/dopt-1/DhcpConfigurations/domain-name-servers/Values/0/Value";
        found("EGBL-P04.on", b2());
        found("EGBL-P04.off", b2().set(support, "/EnableDnsSupport/Value", false));
        found(
                "EGBL-P04.off-with-own-servers",
                b2().set(support, "/EnableDnsSupport/Value", false).set("describe-dhcp-options", servers, "10.0.0.53"));
        found("EGBL-P04.unknown", b2().withoutKind(support));
        found("EGBL-P05.amazon-provided", b2());
        found("EGBL-P05.custom", b2().set("describe-dhcp-options", servers, "10.0.0.53"));
        found("EGBL-P05.unknown", b2().withoutKind("describe-dhcp-options"));
        found("EGBL-P06.not-captured", b2());
        found("EGBL-P06.captured-and-served", captured(rule("tcp", 443, 443, cidr("10.0.1.0/24"))));
        found("EGBL-P06.captured-and-stopped", captured());
        found("EGBL-P06.captured-behind-node-groups", withoutEgress(serving("subnet-p")));
        found("EGBL-P06.captured-behind-network-acl", behindAcl(serving("subnet-pub")));
        found("EGBL-P06.captured-behind-both", behindAcl(withoutEgress(serving("subnet-pub"))));
        found("EGBL-P06.unknown", b2().withoutKind("describe-vpc-endpoints"));
        found("EGBL-P07.not-enforced", b2());
        found(
                "EGBL-P07.enforced",
                b2().setJson(
                                "describe-vpcs",
                                "/Vpcs/vpc-1/EncryptionControl",
                                "{Mode: 'enforce', State: 'available'}"));
    }

    private static void considerations() {
        found("SMNG-A01.already-there", b2());
        found("SMNG-A02.serves-updates", b2());
        found("SMNG-D01.leaves-aws", b2());
        found("SMNG-D02.subnet-becomes-protected", b1());
        found("SMNG-D03.billed-until-deleted", b2());
        found("SMNG-D04.dearer-than-endpoint", b0());
        found("SMNG-D05.public-ipv4-charged", b2());
        found("SMNG-D06.exfiltration", b2());
        found(
                "SMNG-D07.other-zone",
                b2().set("describe-subnets", "/Subnets/subnet-pub/AvailabilityZone", "ap-northeast-1c"));
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
