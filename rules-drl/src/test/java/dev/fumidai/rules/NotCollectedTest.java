package dev.fumidai.rules;

import static dev.fumidai.finding.AccessMethod.CLIENT_VPN;
import static dev.fumidai.finding.AccessMethod.INSTANCE_CONNECT_ENDPOINT;
import static dev.fumidai.finding.AccessMethod.SERIAL_CONSOLE;
import static dev.fumidai.finding.AccessMethod.SESSION_MANAGER_CENTRAL_ENDPOINTS;
import static dev.fumidai.finding.AccessMethod.SESSION_MANAGER_INTERNET_GATEWAY;
import static dev.fumidai.finding.AccessMethod.SESSION_MANAGER_IPV6;
import static dev.fumidai.finding.AccessMethod.SESSION_MANAGER_NAT_GATEWAY;
import static dev.fumidai.finding.AccessMethod.SESSION_MANAGER_NAT_INSTANCE;
import static dev.fumidai.finding.AccessMethod.SESSION_MANAGER_PROXY;
import static dev.fumidai.finding.AccessMethod.SESSION_MANAGER_VPC_ENDPOINTS;
import static dev.fumidai.finding.AccessMethod.SITE_TO_SITE_VPN;
import static dev.fumidai.finding.AccessMethod.SSH_BASTION;
import static dev.fumidai.finding.AccessMethod.SSH_BASTION_SESSION_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fumidai.AccessQuestion;
import dev.fumidai.finding.AccessMethod;
import dev.fumidai.finding.Status;
import dev.fumidai.fixture.EndpointHub;
import dev.fumidai.fixture.Fixture;
import dev.fumidai.fixture.Json;
import dev.fumidai.fixture.Reports;
import dev.fumidai.fixture.Snapshots;
import dev.fumidai.model.Declarations;
import dev.fumidai.report.AccessReport;
import dev.fumidai.report.AssessedOption;
import dev.fumidai.report.AssessedPrerequisite;
import dev.fumidai.report.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What was not collected is unknown, never absent: whatever is missing, nothing that stands looks broken. */
class NotCollectedTest {
    private static final Map<AccessMethod, Fixture> READY = new TreeMap<>(Map.ofEntries(
            Map.entry(SESSION_MANAGER_VPC_ENDPOINTS, Snapshots.b1()),
            Map.entry(SESSION_MANAGER_NAT_GATEWAY, Snapshots.b2()),
            Map.entry(SSH_BASTION, Snapshots.b3()),
            Map.entry(INSTANCE_CONNECT_ENDPOINT, Snapshots.b4()),
            Map.entry(CLIENT_VPN, Snapshots.clientVpn()),
            Map.entry(SESSION_MANAGER_CENTRAL_ENDPOINTS, EndpointHub.peered()),
            Map.entry(SSH_BASTION_SESSION_MANAGER, Snapshots.sessionBastion()),
            Map.entry(SITE_TO_SITE_VPN, Snapshots.onPremises()),
            Map.entry(SERIAL_CONSOLE, Snapshots.consoleOn()),
            Map.entry(SESSION_MANAGER_INTERNET_GATEWAY, Snapshots.publicTarget()),
            Map.entry(SESSION_MANAGER_PROXY, Snapshots.proxied()),
            Map.entry(SESSION_MANAGER_NAT_INSTANCE, Snapshots.natInstance()),
            Map.entry(SESSION_MANAGER_IPV6, Snapshots.ipv6Session())));

    /** Somebody in the network behind a VPN is not on the internet; an agent's proxy takes the proof from other ways. */
    private static Declarations declared(AccessMethod method) {
        Declarations declared = (method == SITE_TO_SITE_VPN ? Snapshots.onPremisesOperator() : Fixture.declared())
                .osPassword(true)
                .ipForwarding(true);
        return method == SESSION_MANAGER_PROXY ? declared.proxy(Snapshots.PROXY) : declared;
    }

    /** Without it there is no target to ask about. */
    private static final String INSTANCES = "describe-instances";

    static Stream<Arguments> readyWithoutOneAnswer() {
        return READY.entrySet().stream()
                .flatMap(base -> documents(base.getValue()).map(document -> Arguments.of(base.getKey(), document)));
    }

    static Stream<Arguments> isolatedWithoutOneAnswer() {
        return documents(Snapshots.b0()).map(Arguments::of);
    }

    private static Stream<String> documents(Fixture fixture) {
        return fixture.documents().keySet().stream().filter(name -> !name.equals(INSTANCES));
    }

    private static AccessReport report(AccessMethod method, Fixture fixture) {
        return Reports.answer(fixture.ask(declared(method)));
    }

    private static AssessedOption option(AccessReport report, AccessMethod method) {
        return Reports.assertThat(report).method(method).option();
    }

    private static Set<String> keys(AssessedOption option, Status status) {
        return option.prerequisites().stream()
                .filter(one -> one.status() == status)
                .filter(AssessedPrerequisite::required)
                .map(one -> one.id() + "/" + one.subject())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @MethodSource("readyWithoutOneAnswer")
    void a_missing_answer_turns_ready_into_undetermined_at_most(AccessMethod method, String document) {
        Fixture base = READY.getOrDefault(method, Snapshots.b0());
        AssessedOption option = option(report(method, base.withoutKind(document)), method);
        assertThat(option.verdict())
                .as("%s without %s: unsatisfied %s", option.via(), document, keys(option, Status.UNSATISFIED))
                .isIn(Verdict.READY, Verdict.UNDETERMINED);
        assertThat(keys(option, Status.UNSATISFIED)).isEmpty();
    }

    /** What names a thing, and the fields of the bases whose absence means that there is none. */
    private static final Pattern TELLING =
            Pattern.compile(".*/(Reservations|Instances|InstanceId|IamInstanceProfile|Ipv6Addresses)");

    @ParameterizedTest
    @EnumSource(AccessMethod.class)
    void an_absent_field_turns_ready_into_undetermined_at_most(AccessMethod method) {
        Fixture base = READY.getOrDefault(method, Snapshots.b0());
        List<String> broken = new ArrayList<>();
        base.documents()
                .forEach((document, answer) -> Json.fields(answer).stream()
                        .filter(path -> !TELLING.matcher(path).matches())
                        .forEach(path -> {
                            AssessedOption option = option(report(method, base.without(document, path)), method);
                            if (!Set.of(Verdict.READY, Verdict.UNDETERMINED).contains(option.verdict())) {
                                broken.add(document + path + ": " + keys(option, Status.UNSATISFIED));
                            }
                        }));
        assertThat(broken).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("isolatedWithoutOneAnswer")
    void a_missing_answer_makes_nothing_ready(String document) {
        AccessReport report = report(SSH_BASTION, Snapshots.b0().withoutKind(document));
        assertThat(report.options()).noneMatch(option -> option.verdict() == Verdict.READY);
    }

    @ParameterizedTest
    @MethodSource("readyWithoutOneAnswer")
    void a_missing_answer_makes_no_other_method_ready(AccessMethod method, String document) {
        AccessReport report =
                report(method, READY.getOrDefault(method, Snapshots.b0()).withoutKind(document));
        assertThat(report.options())
                .filteredOn(option -> option.method() != method)
                .noneMatch(option -> option.verdict() == Verdict.READY);
    }

    @ParameterizedTest
    @MethodSource("readyWithoutOneAnswer")
    void with_nothing_declared_a_missing_answer_is_unknown_as_well(AccessMethod method, String document) {
        AccessQuestion question =
                READY.getOrDefault(method, Snapshots.b0()).withoutKind(document).ask(Declarations.none());
        assertThat(option(Reports.answer(question), method).verdict()).isIn(Verdict.READY, Verdict.UNDETERMINED);
    }
}
