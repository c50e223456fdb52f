package dev.fumidai.rules;

import static dev.fumidai.finding.AccessMethod.INSTANCE_CONNECT_ENDPOINT;
import static dev.fumidai.finding.AccessMethod.SESSION_MANAGER_NAT_GATEWAY;
import static dev.fumidai.finding.AccessMethod.SESSION_MANAGER_VPC_ENDPOINTS;
import static dev.fumidai.finding.AccessMethod.SSH_BASTION;
import static dev.fumidai.fixture.Fixture.declared;
import static dev.fumidai.fixture.Reports.assertThat;
import static dev.fumidai.fixture.Snapshots.b1;
import static dev.fumidai.fixture.Snapshots.b2;
import static dev.fumidai.fixture.Snapshots.b3;
import static dev.fumidai.fixture.Snapshots.b4;
import static dev.fumidai.report.Verdict.READY;
import static dev.fumidai.report.Verdict.RULED_OUT;
import static dev.fumidai.requirement.Capability.PORT_FORWARDING;
import static dev.fumidai.requirement.Capability.RDP;
import static dev.fumidai.requirement.Capability.SSH;
import static dev.fumidai.requirement.Requirements.capability;
import static dev.fumidai.requirement.Requirements.noInboundFromInternet;
import static dev.fumidai.requirement.Requirements.noInboundRuleOnTarget;
import static dev.fumidai.requirement.Requirements.noInternetEgress;
import static dev.fumidai.requirement.Requirements.noSshKeys;
import static dev.fumidai.requirement.Requirements.port;
import static dev.fumidai.requirement.Requirements.sessionContentLog;

import dev.fumidai.model.Declarations;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Requirements on a method's nature: an environment for every case. */
class RequirementsRulesTest {
    private static final String TARGET = "/Reservations/r-t/Instances/i-t/";
    private static final Cases CASES = new Cases("REQS")
            .found("REQS-P01.offered", SSH_BASTION, () -> b3().ask().requiring(capability(PORT_FORWARDING)))
            .found(
                    "REQS-P01.needs-newer-agent",
                    SESSION_MANAGER_VPC_ENDPOINTS,
                    () -> b1().ask(declared().agentVersion("3.0.221.9")).requiring(capability(SSH)))
            .found(
                    "REQS-P01.agent-unknown",
                    SESSION_MANAGER_VPC_ENDPOINTS,
                    () -> b1().ask(Declarations.none()).requiring(capability(SSH)))
            .found(
                    "REQS-P01.key-not-held",
                    SESSION_MANAGER_VPC_ENDPOINTS,
                    () -> b1().ask(declared().sshKey(false)).requiring(capability(SSH)))
            .found(
                    "REQS-P01.key-unknown",
                    SESSION_MANAGER_VPC_ENDPOINTS,
                    () -> b1().without("describe-instances", TARGET + "KeyName")
                            .ask(Declarations.none().agentVersion("3.3.987.0"))
                            .requiring(capability(SSH)))
            .found("REQS-P01.not-on-platform", SSH_BASTION, () -> b3().ask().requiring(capability(RDP)))
            .found(
                    "REQS-P01.platform-unknown",
                    SESSION_MANAGER_VPC_ENDPOINTS,
                    () -> b1().set("describe-instances", TARGET + "Platform", "windows")
                            .ask()
                            .requiring(capability(SSH)))
            .found(
                    "REQS-P01.password-unknown",
                    SESSION_MANAGER_VPC_ENDPOINTS,
                    () -> b1().set("describe-instances", TARGET + "Platform", "windows")
                            .without("describe-instances", TARGET + "KeyName")
                            .ask(Declarations.none().agentVersion("3.3.987.0"))
                            .requiring(capability(RDP)))
            .found(
                    "REQS-P01.password-not-held",
                    SESSION_MANAGER_VPC_ENDPOINTS,
                    () -> b1().set("describe-instances", TARGET + "Platform", "windows")
                            .ask(declared().osPassword(false))
                            .requiring(capability(RDP)))
            .found(
                    "REQS-P01.not-offered",
                    INSTANCE_CONNECT_ENDPOINT,
                    () -> b4().ask().requiring(port(5432)))
            .found("REQS-P02.told", SSH_BASTION, () -> b3().ask().requiring(noSshKeys()))
            .found(
                    "REQS-P02.untold",
                    INSTANCE_CONNECT_ENDPOINT,
                    () -> b4().ask().requiring(noSshKeys()))
            .found("REQS-R06.not-capable", SSH_BASTION, () -> b3().ask().requiring(capability(RDP)))
            .found(
                    "REQS-R01.egress",
                    SESSION_MANAGER_NAT_GATEWAY,
                    () -> b2().ask().requiring(noInternetEgress()))
            .found("REQS-R02.inbound", SSH_BASTION, () -> b3().ask().requiring(noInboundFromInternet()))
            .found("REQS-R03.inbound-rule", SSH_BASTION, () -> b3().ask().requiring(noInboundRuleOnTarget()))
            .found("REQS-R04.no-content-log", SSH_BASTION, () -> b3().ask().requiring(sessionContentLog()))
            .found("REQS-R05.standing-key", SSH_BASTION, () -> b3().ask().requiring(noSshKeys()));

    static Set<String> cases() {
        return CASES.words();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void an_environment_gives_this_case(String words) {
        CASES.prove(words);
    }

    @Test
    void every_requirement_on_a_methods_nature_has_its_environment() {
        CASES.proveComplete();
    }

    @Test
    void what_a_method_violates_rules_it_out_however_ready_it_is() {
        assertThat(b3().ask().requiring(noSshKeys())).method(SSH_BASTION).is(RULED_OUT);
        assertThat(b2().ask().requiring(noInternetEgress()))
                .method(SESSION_MANAGER_NAT_GATEWAY)
                .is(RULED_OUT);
    }

    @Test
    void endpoints_meet_every_requirement_on_a_methods_nature() {
        assertThat(b1().ask()
                        .requiring(
                                noInternetEgress(),
                                noInboundFromInternet(),
                                noInboundRuleOnTarget(),
                                sessionContentLog(),
                                noSshKeys()))
                .method(SESSION_MANAGER_VPC_ENDPOINTS)
                .is(READY);
    }

    @Test
    void a_bastion_in_another_subnet_is_no_internet_egress_of_the_target() {
        assertThat(b3().ask().requiring(noInternetEgress())).method(SSH_BASTION).is(READY);
    }
}
