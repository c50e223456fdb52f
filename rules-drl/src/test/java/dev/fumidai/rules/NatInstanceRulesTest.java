package dev.fumidai.rules;

import static dev.fumidai.finding.AccessMethod.SESSION_MANAGER_NAT_INSTANCE;
import static dev.fumidai.finding.Action.ALLOCATE_ADDRESS;
import static dev.fumidai.finding.Action.ALLOW_IN_NETWORK_ACL;
import static dev.fumidai.finding.Action.ASSOCIATE_NAT_INSTANCE_ADDRESS;
import static dev.fumidai.finding.Action.ATTACH_INTERNET_GATEWAY;
import static dev.fumidai.finding.Action.AUTHORIZE_NAT_INSTANCE_EGRESS;
import static dev.fumidai.finding.Action.AUTHORIZE_NAT_INSTANCE_INGRESS;
import static dev.fumidai.finding.Action.CREATE_INTERNET_GATEWAY;
import static dev.fumidai.finding.Action.CREATE_NAT_INSTANCE_SECURITY_GROUP;
import static dev.fumidai.finding.Action.CREATE_PUBLIC_SUBNET;
import static dev.fumidai.finding.Action.DELETE_ROUTE;
import static dev.fumidai.finding.Action.DISABLE_SOURCE_DEST_CHECK;
import static dev.fumidai.finding.Action.ENABLE_IP_FORWARDING;
import static dev.fumidai.finding.Action.EXCLUDE_FROM_BLOCK_PUBLIC_ACCESS;
import static dev.fumidai.finding.Action.ROUTE_TO_INTERNET_GATEWAY;
import static dev.fumidai.finding.Action.ROUTE_TO_NAT_INSTANCE;
import static dev.fumidai.finding.Action.RUN_NAT_INSTANCE;
import static dev.fumidai.finding.Action.START_INSTANCE;
import static dev.fumidai.fixture.Fixture.declared;
import static dev.fumidai.fixture.Reports.assertThat;
import static dev.fumidai.fixture.Snapshots.aclEntry;
import static dev.fumidai.fixture.Snapshots.b0;
import static dev.fumidai.fixture.Snapshots.b2;
import static dev.fumidai.fixture.Snapshots.cidr;
import static dev.fumidai.fixture.Snapshots.egressOf;
import static dev.fumidai.fixture.Snapshots.ingressOf;
import static dev.fumidai.fixture.Snapshots.list;
import static dev.fumidai.fixture.Snapshots.natInstance;
import static dev.fumidai.fixture.Snapshots.publicSubnet;
import static dev.fumidai.fixture.Snapshots.route;
import static dev.fumidai.fixture.Snapshots.rule;
import static dev.fumidai.report.Verdict.READY;
import static dev.fumidai.report.Verdict.READY_AFTER_CHANGES;
import static dev.fumidai.report.Verdict.RULED_OUT;
import static dev.fumidai.report.Verdict.UNDETERMINED;
import static dev.fumidai.requirement.Requirements.noChange;
import static dev.fumidai.requirement.Requirements.noInboundFromInternet;
import static dev.fumidai.requirement.Requirements.noInternetEgress;

import dev.fumidai.AccessQuestion;
import dev.fumidai.finding.Change;
import dev.fumidai.finding.Change.SideEffect;
import dev.fumidai.fixture.Fixture;
import dev.fumidai.fixture.OptionAssert;
import dev.fumidai.fixture.Reports;
import dev.fumidai.model.Cidr;
import dev.fumidai.pricing.CostLine;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Session Manager through a NAT instance: an environment for every case, and what becomes of the method. */
class NatInstanceRulesTest {
    private static final String TABLES = "describe-route-tables";
    private static final String INSTANCES = "describe-instances";
    private static final String INTERFACES = "describe-network-interfaces";
    private static final String GROUPS = "describe-security-groups";
    private static final String BLOCK = "describe-vpc-block-public-access-options";
    private static final String PRIVATE = "/RouteTables/rtb-p/Routes";
    private static final String PUBLIC = "/RouteTables/rtb-pub/Routes";
    private static final String NAT = "/Reservations/r-n/Instances/i-n/";
    private static final String ATTACHED = NAT + "NetworkInterfaces/eni-n/";
    private static final String ALONE = "/NetworkInterfaces/eni-n/";
    private static final Cases CASES = new Cases("SMNI");

    static {
        routes();
        instance();
        addresses();
        uplink();
        groups();
        forwarding();
        considerations();
    }

    private static void found(String words, Fixture fixture) {
        CASES.found(words, SESSION_MANAGER_NAT_INSTANCE, fixture);
    }

    private static void found(String words, Supplier<AccessQuestion> question) {
        CASES.found(words, SESSION_MANAGER_NAT_INSTANCE, question);
    }

    /** Only what stands can serve: nothing may be built. */
    private static Supplier<AccessQuestion> asItStands(Fixture fixture) {
        return () -> fixture.ask().requiring(noChange());
    }

    private static Fixture routed(String destination, String field, String target, String state) {
        return natInstance().setJson(TABLES, PRIVATE + "/1", route(destination, field, target, state));
    }

    private static Fixture state(String state) {
        return natInstance().set(INSTANCES, NAT + "State/Name", state);
    }

    private static Fixture stopped() {
        return state("stopped").set(TABLES, PRIVATE + "/1/State", "blackhole");
    }

    private static Fixture shadowed() {
        return natInstance()
                .add(TABLES, PRIVATE, route("52.119.192.0/18", "VpcPeeringConnectionId", "pcx-9", "blackhole"));
    }

    private static Supplier<AccessQuestion> toServices(Fixture fixture) {
        return () -> fixture.ask(declared().serviceCidr(Cidr.parse("52.119.200.0/24")));
    }

    private static Fixture ipv6Only() {
        String target = "/Reservations/r-t/Instances/i-t/";
        String address = "[{Ipv6Address: '2001:db8:1:1::10'}]";
        return natInstance()
                .set("describe-subnets", "/Subnets/subnet-p/Ipv6Native", true)
                .without(INSTANCES, target + "PrivateIpAddress")
                .without(INSTANCES, target + "NetworkInterfaces/eni-t/PrivateIpAddress")
                .without(INTERFACES, "/NetworkInterfaces/eni-t/PrivateIpAddress")
                .setJson(INSTANCES, target + "NetworkInterfaces/eni-t/Ipv6Addresses", address)
                .setJson(INTERFACES, "/NetworkInterfaces/eni-t/Ipv6Addresses", address);
    }

    private static void routes() {
        found("SMNI-P01.this-instance", natInstance());
        found("SMNI-P01.this-while-stopped", stopped());
        found("SMNI-P01.this-but-blackhole", natInstance().set(TABLES, PRIVATE + "/1/State", "blackhole"));
        found("SMNI-P01.other-target", routed("0.0.0.0/0", "NatGatewayId", "nat-9", "active"));
        found("SMNI-P01.blackhole", routed("0.0.0.0/0", "VpcPeeringConnectionId", "pcx-9", "blackhole"));
        found("SMNI-P01.specific-blackhole", toServices(shadowed()));
        found("SMNI-P01.not-modelled", routed("0.0.0.0/0", "TransitGatewayId", "tgw-9", "active"));
        found("SMNI-P01.no-route", natInstance().without(TABLES, PRIVATE + "/1"));
        found("SMNI-P01.split", shadowed());
        found("SMNI-P01.other-family", asItStands(ipv6Only()));
        found("SMNI-P01.to-be-built", b0());
        found("SMNI-P01.unknown", natInstance().withoutKind(TABLES));
    }

    private static Fixture check(boolean on) {
        return natInstance()
                .set(INSTANCES, NAT + "SourceDestCheck", on)
                .set(INSTANCES, ATTACHED + "SourceDestCheck", on)
                .set(INTERFACES, ALONE + "SourceDestCheck", on);
    }

    private static Fixture checkUntold() {
        return natInstance().withoutEverywhere("SourceDestCheck");
    }

    private static void instance() {
        found("SMNI-P02.running", natInstance());
        found("SMNI-P02.starting", state("pending"));
        found("SMNI-P02.stopped", stopped());
        found("SMNI-P02.terminated", asItStands(state("terminated")));
        found("SMNI-P02.to-be-built", b0());
        found("SMNI-P02.unknown", natInstance().without(INSTANCES, NAT + "State"));
        found("SMNI-P03.off", natInstance());
        found("SMNI-P03.on", check(true));
        found("SMNI-P03.to-be-built", b0());
        found("SMNI-P03.unknown", checkUntold());
    }

    private static Fixture withoutAddress(Fixture fixture) {
        return fixture.without(INSTANCES, NAT + "PublicIpAddress")
                .without(INSTANCES, ATTACHED + "Association")
                .without(INTERFACES, ALONE + "Association")
                .without("describe-addresses", "/Addresses/eipalloc-n");
    }

    /** The packets arrive at a second interface in a subnet of their own; the first one has the public address. */
    private static Fixture insideAndOutside() {
        return natInstance()
                .add(INSTANCES, NAT + "NetworkInterfaces", """
                        {NetworkInterfaceId: 'eni-in', VpcId: 'vpc-1', SubnetId: 'subnet-p', OwnerId: '123456789012',
                         Attachment: {DeviceIndex: 1, Status: 'attached'}, Groups: [{GroupId: 'sg-n'}],
                         Ipv6Addresses: [], PrivateIpAddress: '10.0.1.30', SourceDestCheck: false}""")
                .setJson(TABLES, PRIVATE + "/1", route("0.0.0.0/0", "NetworkInterfaceId", "eni-in", "active"));
    }

    /** A firewall, say: what it passes on leaves by a NAT gateway. */
    private static Fixture appliance() {
        return withoutAddress(natInstance())
                .setJson(TABLES, PUBLIC + "/1", route("0.0.0.0/0", "NatGatewayId", "nat-9", "active"));
    }

    private static void addresses() {
        found("SMNI-P04.present", natInstance());
        found("SMNI-P04.on-other-interface", insideAndOutside());
        found("SMNI-P04.none", withoutAddress(natInstance()));
        found("SMNI-P04.none-but-handed-on", appliance());
        found("SMNI-P04.after-start", withoutAddress(stopped()));
        found("SMNI-P04.to-be-built", b0());
        found("SMNI-P04.unknown", unseen());
    }

    /** The instance is not in the snapshot, and nobody says that it does not exist. */
    private static Fixture unseen() {
        return natInstance()
                .without(INSTANCES, "/Reservations/r-n")
                .withoutKind(INTERFACES)
                .withoutKind("describe-addresses");
    }

    private static Fixture full(Fixture fixture) {
        return fixture.set("describe-vpcs", "/Vpcs/vpc-1/CidrBlockAssociationSet/0/CidrBlock", "10.0.1.0/24");
    }

    private static Fixture sharedTable() {
        return natInstance()
                .set(INSTANCES, NAT + "SubnetId", "subnet-p")
                .set(INSTANCES, ATTACHED + "SubnetId", "subnet-p")
                .set(INTERFACES, ALONE + "SubnetId", "subnet-p");
    }

    private static Fixture detached() {
        return natInstance().setJson("describe-internet-gateways", "/InternetGateways/igw-1/Attachments", "[]");
    }

    private static void uplink() {
        found("SMNI-P05.open", natInstance());
        found("SMNI-P05.no-route", natInstance().without(TABLES, PUBLIC + "/1"));
        found("SMNI-P05.shared-table", asItStands(sharedTable()));
        found("SMNI-P05.other-target", appliance());
        found("SMNI-P05.blackhole", natInstance().set(TABLES, PUBLIC + "/1/State", "blackhole"));
        found("SMNI-P05.not-attached", detached());
        found("SMNI-P05.public-subnet", publicSubnet(b0()));
        found("SMNI-P05.no-public-subnet", b0());
        found("SMNI-P05.no-room", full(b0()));
        found("SMNI-P05.unknown", natInstance().withoutKind("describe-internet-gateways"));
    }

    private static final String STALE = """
            {IpProtocol: 'tcp', FromPort: 443, ToPort: 443, IpRanges: [], Ipv6Ranges: [], PrefixListIds: [],
             UserIdGroupPairs: [{UserId: '123456789012', GroupId: 'sg-gone', VpcId: 'vpc-9',
                 VpcPeeringConnectionId: 'pcx-9', PeeringStatus: 'deleted'}]}""";

    private static Fixture ingress(String... rules) {
        return natInstance().setJson(GROUPS, ingressOf("sg-n"), list(rules));
    }

    private static Fixture egress(String... rules) {
        return natInstance().setJson(GROUPS, egressOf("sg-n"), list(rules));
    }

    private static void groups() {
        found("SMNI-P06.allowed", natInstance());
        found("SMNI-P06.denied", ingress());
        found("SMNI-P06.stale-reference", ingress(STALE));
        found("SMNI-P06.not-evaluated", b0());
        found("SMNI-P06.unknown", natInstance().without(GROUPS, ingressOf("sg-n")));
        CASES.dead("SMNI-P06.some-addresses", "a target has one address");
        found("SMNI-P07.allowed", natInstance());
        found("SMNI-P07.denied", egress());
        found("SMNI-P07.stale-reference", egress(STALE));
        found("SMNI-P07.not-evaluated", b0());
        found("SMNI-P07.some-addresses", egress(rule("tcp", 443, 443, cidr("52.0.0.0/8"))));
        found("SMNI-P07.unknown", natInstance().without(GROUPS, egressOf("sg-n")));
    }

    private static AccessQuestion forwarding(Fixture fixture, boolean on) {
        return fixture.ask(declared().ipForwarding(on));
    }

    private static void forwarding() {
        found("SMNI-P08.declared", () -> forwarding(natInstance(), true));
        found("SMNI-P08.declared-off", () -> forwarding(natInstance(), false));
        found("SMNI-P08.to-be-built", b0());
        found("SMNI-P08.not-declared", natInstance());
    }

    private static Fixture otherZone() {
        return natInstance().set("describe-subnets", "/Subnets/subnet-pub/AvailabilityZone", "ap-northeast-1c");
    }

    private static void considerations() {
        found("SMNI-A01.already-there", natInstance());
        found("SMNI-A02.can-be-stopped", natInstance());
        found("SMNI-A03.serves-updates", natInstance());
        found("SMNI-A04.has-security-group", natInstance());
        found("SMNI-D01.single-point-of-failure", natInstance());
        found("SMNI-D02.to-be-maintained", natInstance());
        found("SMNI-D03.leaves-aws", natInstance());
        found("SMNI-D04.subnet-becomes-protected", b0());
        found("SMNI-D05.public-ipv4-charged", natInstance());
        found("SMNI-D06.other-zone", otherZone());
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

    private static OptionAssert of(Fixture fixture) {
        return assertThat(fixture).method(SESSION_MANAGER_NAT_INSTANCE);
    }

    private static OptionAssert of(AccessQuestion question) {
        return assertThat(Reports.answer(question)).method(SESSION_MANAGER_NAT_INSTANCE);
    }

    @Test
    void an_instance_whose_system_is_declared_to_forward_is_ready() {
        of(forwarding(natInstance(), true)).is(READY).isServedBy("i-n").requires();
    }

    @Test
    void what_its_system_does_is_in_no_answer_of_aws() {
        of(natInstance()).is(UNDETERMINED).isServedBy("i-n").lacksOnly("SMNI-P08.not-declared");
    }

    @Test
    void a_connection_proves_that_it_forwards() {
        Fixture connected = natInstance().document("get-connection-status.i-t", "{Target: 'i-t', Status: 'connected'}");
        of(connected).is(READY).isServedBy("i-n");
        assertThat(connected).hasNoWarnings();
    }

    @Test
    void a_connection_proves_nothing_of_an_instance_that_is_not_routed_to() {
        Fixture elsewhere = routed("0.0.0.0/0", "NatGatewayId", "nat-9", "active")
                .document("get-connection-status.i-t", "{Target: 'i-t', Status: 'connected'}");
        of(elsewhere).is(READY_AFTER_CHANGES).says("SMNI-P08.not-declared");
    }

    @Test
    void a_connection_never_turns_a_source_destination_check_off() {
        Fixture connected = check(true).document("get-connection-status.i-t", "{Target: 'i-t', Status: 'connected'}");
        of(connected).is(READY_AFTER_CHANGES).requires(DISABLE_SOURCE_DEST_CHECK);
    }

    @Test
    void a_source_destination_check_that_is_on_is_turned_off_on_its_interface() {
        OptionAssert option = of(check(true)).is(READY_AFTER_CHANGES).requires(DISABLE_SOURCE_DEST_CHECK);
        Assertions.assertThat(option.option().changes())
                .flatExtracting(Change::commandLines)
                .containsExactly("aws ec2 modify-network-interface-attribute --network-interface-id eni-n"
                        + " --no-source-dest-check --region ap-northeast-1");
    }

    @Test
    void a_stopped_instance_is_started_although_its_route_is_a_blackhole_until_then() {
        of(stopped()).is(READY_AFTER_CHANGES).isServedBy("i-n").requires(START_INSTANCE);
    }

    @Test
    void an_instance_without_an_address_gets_one() {
        of(withoutAddress(natInstance()))
                .is(READY_AFTER_CHANGES)
                .requires(ALLOCATE_ADDRESS, ASSOCIATE_NAT_INSTANCE_ADDRESS)
                .adds("3.65");
    }

    @Test
    void an_appliance_in_front_of_another_way_out_is_left_unknown_and_as_it_is() {
        of(appliance())
                .is(UNDETERMINED)
                .isServedBy("i-n")
                .neverHasChange(ASSOCIATE_NAT_INSTANCE_ADDRESS)
                .neverHasChange(ROUTE_TO_INTERNET_GATEWAY);
    }

    @Test
    void a_subnet_without_a_way_out_gets_one() {
        of(natInstance().without(TABLES, PUBLIC + "/1")).is(READY_AFTER_CHANGES).requires(ROUTE_TO_INTERNET_GATEWAY);
    }

    @Test
    void an_instance_that_would_route_to_itself_does_not_serve() {
        of(asItStands(sharedTable()).get()).is(RULED_OUT).says("SMNI-P05.shared-table");
    }

    @Test
    void closed_groups_are_opened_on_either_side() {
        of(ingress()).is(READY_AFTER_CHANGES).requires(AUTHORIZE_NAT_INSTANCE_INGRESS);
        of(egress()).is(READY_AFTER_CHANGES).requires(AUTHORIZE_NAT_INSTANCE_EGRESS);
    }

    @Test
    void ssh_alone_is_not_enough_to_forward_https() {
        of(ingress(rule("tcp", 22, 22, cidr("10.0.0.0/16"))))
                .is(READY_AFTER_CHANGES)
                .says("SMNI-P06.denied");
    }

    @Test
    void a_system_that_does_not_forward_can_be_made_to() {
        of(forwarding(natInstance(), false)).is(READY_AFTER_CHANGES).requires(ENABLE_IP_FORWARDING);
    }

    @Test
    void the_acls_let_the_answers_in() {
        Fixture oneWay = natInstance()
                .setJson(
                        "describe-network-acls",
                        "/NetworkAcls/acl-1/Entries",
                        list(aclEntry(100, true, "allow", "0.0.0.0/0")));
        of(oneWay).is(READY_AFTER_CHANGES).requires(ALLOW_IN_NETWORK_ACL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"block-ingress", "block-bidirectional"})
    void block_public_access_cuts_it_in_either_mode(String mode) {
        Fixture blocked = natInstance().set(BLOCK, "/VpcBlockPublicAccessOptions/InternetGatewayBlockMode", mode);
        OptionAssert option = of(blocked).is(READY_AFTER_CHANGES).requires(EXCLUDE_FROM_BLOCK_PUBLIC_ACCESS);
        Assertions.assertThat(option.option().changes().get(0).commandLines())
                .singleElement()
                .asString()
                .contains("--internet-gateway-exclusion-mode allow-bidirectional");
    }

    @Test
    void a_needless_blackhole_can_go() {
        of(toServices(shadowed()).get()).is(READY_AFTER_CHANGES).requires(DELETE_ROUTE);
    }

    @Test
    void an_instance_that_looks_like_one_is_routed_to_before_another_is_built() {
        OptionAssert option = of(natInstance().without(TABLES, PRIVATE + "/1"))
                .is(READY_AFTER_CHANGES)
                .isServedBy("i-n")
                .hasOtherCandidate(READY_AFTER_CHANGES, "NEW")
                .requires(ROUTE_TO_NAT_INSTANCE)
                .hasSideEffect(SideEffect.Kind.SUBNET_KIND_CHANGES, "subnet-p");
        Assertions.assertThat(option.option().changes())
                .flatExtracting(Change::commandLines)
                .containsExactly("aws ec2 create-route --route-table-id rtb-p --destination-cidr-block 0.0.0.0/0"
                        + " --network-interface-id eni-n --region ap-northeast-1");
    }

    @Test
    void an_instance_with_the_check_on_that_no_route_names_does_not_look_like_one() {
        of(check(true).without(TABLES, PRIVATE + "/1")).is(READY_AFTER_CHANGES).isServedBy("NEW");
    }

    @Test
    void a_new_one_is_launched_ready_to_forward_and_routed_to() {
        OptionAssert option = of(publicSubnet(b0()))
                .is(READY_AFTER_CHANGES)
                .isServedBy("NEW")
                .requires(CREATE_NAT_INSTANCE_SECURITY_GROUP, RUN_NAT_INSTANCE, ROUTE_TO_NAT_INSTANCE);
        List<String> commands = option.option().changes().stream()
                .flatMap(one -> one.commandLines().stream())
                .toList();
        Assertions.assertThat(commands)
                .anyMatch(one -> one.contains("--instance-type t4g.nano") && one.contains("$'#!/bin/bash\\n"))
                .anyMatch(one -> one.contains("--instance-id \"$NAT_INSTANCE_ID\" --no-source-dest-check"))
                .anyMatch(one -> one.contains("--source-group sg-t"))
                .anyMatch(one -> one.contains("create-route --route-table-id rtb-p")
                        && one.contains("--instance-id \"$NAT_INSTANCE_ID\""));
    }

    @Test
    void a_new_one_needs_a_public_subnet_which_can_be_made() {
        of(b0()).is(READY_AFTER_CHANGES)
                .requires(
                        CREATE_INTERNET_GATEWAY,
                        ATTACH_INTERNET_GATEWAY,
                        CREATE_PUBLIC_SUBNET,
                        CREATE_NAT_INSTANCE_SECURITY_GROUP,
                        RUN_NAT_INSTANCE,
                        ROUTE_TO_NAT_INSTANCE);
        of(full(b0())).is(RULED_OUT);
    }

    @Test
    void it_leaves_by_the_internet_but_lets_nothing_in() {
        of(natInstance().ask().requiring(noInternetEgress())).is(RULED_OUT).conflictsWith("NO_INTERNET_EGRESS");
        of(forwarding(natInstance(), true).requiring(noInboundFromInternet())).is(READY);
    }

    @Test
    void what_is_not_collected_is_not_absent() {
        of(forwarding(natInstance().withoutKind(TABLES), true)).is(UNDETERMINED);
        of(forwarding(unseen(), true)).is(UNDETERMINED).isServedBy("eni-n");
        of(forwarding(checkUntold(), true)).is(UNDETERMINED).lacksOnly("SMNI-P03.unknown");
    }

    @Test
    void a_nat_gateway_is_no_nat_instance() {
        of(b2()).is(READY_AFTER_CHANGES).isServedBy("NEW");
    }

    @Test
    void a_running_one_is_on_todays_bill_and_a_new_one_is_paid_while_it_runs() {
        Assertions.assertThat(
                        of(forwarding(natInstance(), true)).option().cost().lines())
                .hasSize(3)
                .allMatch(CostLine::existing)
                .extracting(CostLine::resource)
                .containsExactlyInAnyOrder("i-n", "vol-n", "198.51.100.30");
        of(publicSubnet(b0())).adds("1.184");
    }

    @Test
    void smaller_machines_and_charged_addresses_came_later() {
        LocalDate smaller = LocalDate.of(2020, 12, 1);
        LocalDate charged = LocalDate.of(2024, 2, 1);
        Assertions.assertThat(lines(smaller.minusDays(1))).anyMatch(item -> item.contains("t2.micro"));
        Assertions.assertThat(lines(smaller)).anyMatch(item -> item.contains("t4g.nano"));
        of(publicSubnet(b0()).ask().asOf(charged.minusDays(1))).doesNotSay("SMNI-D05.public-ipv4-charged");
        of(publicSubnet(b0()).ask().asOf(charged)).says("SMNI-D05.public-ipv4-charged");
    }

    private static List<String> lines(LocalDate day) {
        return of(publicSubnet(b0()).ask().asOf(day)).option().cost().lines().stream()
                .map(line -> line.toString())
                .toList();
    }
}
