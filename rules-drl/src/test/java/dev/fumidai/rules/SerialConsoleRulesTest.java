package dev.fumidai.rules;

import static dev.fumidai.finding.AccessMethod.SERIAL_CONSOLE;
import static dev.fumidai.finding.Action.ENABLE_SERIAL_CONSOLE_ACCESS;
import static dev.fumidai.finding.Action.GRANT_OPERATOR_PERMISSIONS;
import static dev.fumidai.finding.Action.SET_SYSTEM_PASSWORD;
import static dev.fumidai.finding.Action.START_INSTANCE;
import static dev.fumidai.finding.Change.SideEffect.Kind.WHOLE_ACCOUNT;
import static dev.fumidai.fixture.Fixture.declared;
import static dev.fumidai.fixture.Reports.assertThat;
import static dev.fumidai.fixture.Snapshots.b0;
import static dev.fumidai.fixture.Snapshots.consoleOn;
import static dev.fumidai.report.Verdict.READY;
import static dev.fumidai.report.Verdict.READY_AFTER_CHANGES;
import static dev.fumidai.report.Verdict.RULED_OUT;
import static dev.fumidai.report.Verdict.UNDETERMINED;
import static dev.fumidai.requirement.Requirements.capability;
import static dev.fumidai.requirement.Requirements.concurrentUsers;
import static dev.fumidai.requirement.Requirements.copyGb;
import static dev.fumidai.requirement.Requirements.noChange;
import static dev.fumidai.requirement.Requirements.noIamChange;
import static dev.fumidai.requirement.Requirements.noInboundFromInternet;
import static dev.fumidai.requirement.Requirements.noInboundRuleOnTarget;
import static dev.fumidai.requirement.Requirements.noInternetEgress;
import static dev.fumidai.requirement.Requirements.noNetworkChange;
import static dev.fumidai.requirement.Requirements.noSshKeys;
import static dev.fumidai.requirement.Requirements.port;
import static dev.fumidai.requirement.Requirements.sessionContentLog;
import static dev.fumidai.requirement.Requirements.sessionHours;

import dev.fumidai.AccessQuestion;
import dev.fumidai.fixture.Fixture;
import dev.fumidai.fixture.OptionAssert;
import dev.fumidai.report.AssessedOption;
import dev.fumidai.report.ChecklistItem;
import dev.fumidai.requirement.Capability;
import dev.fumidai.requirement.Requirement;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Supplier;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The EC2 serial console: an environment for every case, and the verdicts. */
class SerialConsoleRulesTest {
    private static final String SWITCH = "get-serial-console-access-status";
    private static final String INSTANCES = "describe-instances";
    private static final String TARGET = "/Reservations/r-t/Instances/i-t/";
    private static final String TYPES = "describe-instance-types";
    private static final LocalDate LAUNCH = LocalDate.of(2021, 3, 30);
    private static final Cases CASES = new Cases("SRCN");

    static {
        found("SRCN-P01.offered", () -> ask(consoleOn()).asOf(LAUNCH));
        found("SRCN-P01.not-yet", () -> ask(consoleOn()).asOf(LAUNCH.minusDays(1)));
        found(
                "SRCN-P01.region-unknown",
                consoleOn()
                        .withoutEverywhere("AvailabilityZone")
                        .withoutKind("get-service-setting")
                        .withoutKind("describe-vpc-block-public-access-options"));
        state("running", consoleOn());
        state("starting", inState("pending"));
        state("stopped", inState("stopped"));
        state("terminated", inState("shutting-down"));
        state("unknown", consoleOn().without(INSTANCES, TARGET + "State"));
        CASES.dead("SRCN-P02.not-built", "the target of a question is in the snapshot");
        found("SRCN-P03.on", consoleOn());
        found("SRCN-P03.off", b0());
        found("SRCN-P03.off-by-policy", offByPolicy());
        found("SRCN-P03.unknown", b0().withoutKind(SWITCH));
        found("SRCN-P04.nitro", consoleOn());
        found("SRCN-P04.xen", type("Hypervisor", "xen"));
        found("SRCN-P04.bare-metal", bareMetal());
        found("SRCN-P04.unknown", consoleOn().withoutKind(TYPES));
        found("SRCN-P05.set", consoleOn());
        found("SRCN-P05.not-set", () -> consoleOn().ask(declared().osPassword(false)));
        found("SRCN-P05.undeclared", () -> consoleOn().ask());
        found("SRCN-P06.not-windows", consoleOn());
        found("SRCN-P06.windows", consoleOn().set(INSTANCES, TARGET + "Platform", "windows"));
        CASES.dead("SRCN-P06.unknown", "two answers that contradict each other on the platform are needed");
        found(
                "SRCN-P07.declared",
                () -> consoleOn().ask(declared().osPassword(true).operatorIam(true)));
        found("SRCN-P07.declared-missing", SerialConsoleRulesTest::withoutPermission);
        found("SRCN-P07.not-declared", consoleOn());
        found("SRCN-A01.broken-network", consoleOn());
        found("SRCN-A02.vpc-untouched", consoleOn());
        found("SRCN-D01.troubleshooting-only", consoleOn());
        found("SRCN-D02.whole-account", consoleOn());
        found("SRCN-D03.password", consoleOn());
    }

    private static void found(String words, Supplier<AccessQuestion> question) {
        CASES.found(words, SERIAL_CONSOLE, question);
    }

    private static void found(String words, Fixture fixture) {
        found(words, () -> ask(fixture));
    }

    private static void state(String outcome, Fixture fixture) {
        found("SRCN-P02." + outcome, fixture);
    }

    /** With a password that the operator knows of. */
    private static AccessQuestion ask(Fixture fixture) {
        return fixture.ask(declared().osPassword(true));
    }

    private static OptionAssert console(Fixture fixture) {
        return console(ask(fixture));
    }

    private static OptionAssert console(AccessQuestion question) {
        return assertThat(question).method(SERIAL_CONSOLE);
    }

    private static Fixture offByPolicy() {
        return b0().set(SWITCH, "/ManagedBy", "declarative-policy");
    }

    private static Fixture inState(String state) {
        return consoleOn().set(INSTANCES, TARGET + "State/Name", state);
    }

    private static Fixture type(String field, Object value) {
        return consoleOn().set(TYPES, "/InstanceTypes/0/" + field, value);
    }

    private static Fixture bareMetal() {
        return type("BareMetal", true).without(TYPES, "/InstanceTypes/0/Hypervisor");
    }

    private static AccessQuestion withoutPermission() {
        return consoleOn().ask(declared().osPassword(true).operatorIam(false));
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

    @Test
    void an_isolated_subnet_is_no_obstacle_and_nothing_is_charged() {
        console(consoleOn()).is(READY).isServedBy("i-t").adds("0.00");
    }

    @Test
    void a_declarative_policy_that_keeps_it_off_rules_it_out() {
        console(offByPolicy())
                .is(RULED_OUT)
                .says("SRCN-P03.off-by-policy")
                .neverHasChange(ENABLE_SERIAL_CONSOLE_ACCESS);
    }

    @Test
    void a_declarative_policy_that_keeps_it_on_is_no_obstacle() {
        console(consoleOn().set(SWITCH, "/ManagedBy", "declarative-policy")).is(READY);
    }

    @Test
    void an_account_turns_it_on_for_all_of_its_instances() {
        console(b0())
                .is(READY_AFTER_CHANGES)
                .requires(ENABLE_SERIAL_CONSOLE_ACCESS)
                .hasSideEffect(WHOLE_ACCOUNT, "ap-northeast-1");
    }

    @Test
    void a_stopped_target_is_started_and_a_terminated_one_is_lost() {
        console(inState("stopped")).is(READY_AFTER_CHANGES).requires(START_INSTANCE);
        console(inState("terminated")).is(RULED_OUT);
    }

    @Test
    void a_password_can_be_set_in_the_system() {
        console(consoleOn().ask(declared().osPassword(false)))
                .is(READY_AFTER_CHANGES)
                .requires(SET_SYSTEM_PASSWORD);
    }

    @Test
    void a_permission_that_is_declared_missing_is_granted_unless_IAM_stays_as_it_is() {
        console(withoutPermission()).is(READY_AFTER_CHANGES).requires(GRANT_OPERATOR_PERMISSIONS);
        console(withoutPermission().requiring(noIamChange())).is(RULED_OUT);
    }

    @Test
    void what_was_not_collected_or_declared_leaves_it_open() {
        console(b0().withoutKind(SWITCH)).is(UNDETERMINED).lacksOnly("SRCN-P03.unknown");
        console(consoleOn().withoutKind(TYPES)).is(UNDETERMINED).lacksOnly("SRCN-P04.unknown");
        console(consoleOn().ask()).is(UNDETERMINED).lacksOnly("SRCN-P05.undeclared");
    }

    @Test
    void the_type_decides_and_not_the_hypervisor_that_AWS_names_of_an_instance() {
        console(consoleOn().set(INSTANCES, TARGET + "Hypervisor", "xen")).is(READY);
        console(type("Hypervisor", "xen").set(INSTANCES, TARGET + "Hypervisor", "nitro"))
                .is(RULED_OUT);
    }

    @Test
    void some_bare_metal_types_have_a_serial_console_and_nothing_tells_which() {
        console(bareMetal()).is(UNDETERMINED).lacksOnly("SRCN-P04.bare-metal");
    }

    @Test
    void Windows_answers_only_once_it_was_told_to() {
        console(consoleOn().set(INSTANCES, TARGET + "Platform", "windows"))
                .is(UNDETERMINED)
                .lacksOnly("SRCN-P06.windows");
    }

    @Test
    void before_AWS_offered_it_nothing_helps() {
        console(ask(consoleOn()).asOf(LAUNCH.minusDays(1))).is(RULED_OUT);
        console(ask(consoleOn()).asOf(LAUNCH)).is(READY);
    }

    @Test
    void another_Regions_switch_does_not_count() {
        Fixture elsewhere = b0().withoutKind(SWITCH)
                .document(
                        "123456789012/us-east-1/" + SWITCH, "{SerialConsoleAccessEnabled: true, ManagedBy: 'account'}");
        console(elsewhere).is(UNDETERMINED);
    }

    @Test
    void it_meets_every_requirement_on_the_network_and_on_keys() {
        console(ask(consoleOn())
                        .requiring(
                                noInternetEgress(),
                                noInboundFromInternet(),
                                noInboundRuleOnTarget(),
                                noNetworkChange(),
                                noSshKeys(),
                                noChange()))
                .is(READY);
    }

    @Test
    void AWS_records_nothing_of_what_is_typed() {
        console(ask(consoleOn()).requiring(sessionContentLog())).is(RULED_OUT);
    }

    @ParameterizedTest
    @EnumSource(Capability.class)
    void it_gives_a_shell_and_nothing_else(Capability capability) {
        console(ask(consoleOn()).requiring(capability(capability)))
                .is(capability == Capability.SHELL ? READY : RULED_OUT);
    }

    @Test
    void it_reaches_no_port_and_copies_nothing() {
        for (Requirement requirement : new Requirement[] {port(5432), copyGb(50)}) {
            console(ask(consoleOn()).requiring(requirement))
                    .is(RULED_OUT)
                    .says("REQS-P01.not-offered")
                    .doesNotSay("REQS-R05.standing-key");
        }
    }

    @Test
    void it_holds_one_session_of_an_hour() {
        for (Requirement requirement : new Requirement[] {sessionHours(2), concurrentUsers(2)}) {
            console(ask(consoleOn()).requiring(requirement)).is(RULED_OUT);
        }
        console(ask(consoleOn()).requiring(sessionHours(1), concurrentUsers(1))).is(READY);
    }

    @Test
    void the_host_of_govcloud_has_a_name_of_its_own() {
        Assertions.assertThat(
                        console(consoleOn().inRegion("us-gov-west-1")).option().connect())
                .anySatisfy(command -> Assertions.assertThat(command)
                        .endsWith("@serial-console.ec2-instance-connect.us-gov-west-1.amazonaws.com"));
    }

    @Test
    void a_key_is_pushed_and_used_within_its_minute() {
        Assertions.assertThat(console(consoleOn()).option().connect())
                .containsExactly(
                        "aws ec2-instance-connect send-serial-console-ssh-public-key --instance-id i-t --serial-port 0"
                                + " --ssh-public-key file://console-key.pub --region ap-northeast-1",
                        "ssh -i console-key i-t.port0@serial-console.ec2-instance-connect.ap-northeast-1.aws");
    }

    @Test
    void the_operator_checks_the_permission_and_no_key_of_a_bastion() {
        AssessedOption option = console(consoleOn()).option();
        Assertions.assertThat(option.checklist()).extracting(ChecklistItem::id).containsExactly("operator-iam");
    }
}
