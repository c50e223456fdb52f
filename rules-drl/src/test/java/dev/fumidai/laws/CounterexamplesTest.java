package dev.fumidai.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fumidai.AccessAdvisor;
import dev.fumidai.finding.AccessMethod;
import dev.fumidai.finding.Action;
import dev.fumidai.finding.Change;
import dev.fumidai.finding.Finding;
import dev.fumidai.finding.Status;
import dev.fumidai.pricing.CostLine;
import dev.fumidai.pricing.PriceItem;
import dev.fumidai.report.AccessReport;
import dev.fumidai.report.AssessedOption;
import dev.fumidai.report.Verdict;
import dev.fumidai.snapshot.SnapshotReader;
import dev.fumidai.text.JsonView;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Examples that once broke a law, as far as they could be shrunk. */
class CounterexamplesTest {
    private static final String FOLDER = "111122223333/ap-northeast-1/";

    private final RecordingEngine engine = new RecordingEngine();
    private final AccessAdvisor advisor = AccessAdvisor.with(engine);

    @Test
    void an_agent_that_misses_ec2messages_is_updated_to_one_that_does_without() {
        Scene scene = Scene.sound().with(Dimension.AGENT, "reported-old").with(Dimension.AS_OF, "2025-06-01");
        AssessedOption option = option(advisor.evaluate(scene.question()), AccessMethod.SESSION_MANAGER_VPC_ENDPOINTS);
        List<Change> updates = Stream.concat(
                        option.changes().stream(),
                        option.alternatives().stream().flatMap(other -> other.changes().stream()))
                .filter(change -> change.action() == Action.UPDATE_AGENT)
                .toList();
        assertThat(updates)
                .isNotEmpty()
                .allSatisfy(update -> assertThat(update.arguments()).containsEntry("version", "3.3.40.0"));
    }

    @Test
    void a_budget_that_cannot_be_told_to_hold_has_words() {
        Scene scene = Scene.sound()
                .with(Dimension.REQUIREMENT_FIRST, "MONTHLY_BUDGET=1")
                .with(Dimension.REGION, "eu-west-9")
                .with(Dimension.BASTION, "none")
                .with(Dimension.USAGE, "20/100");
        AccessReport report = advisor.evaluate(scene.question());
        for (Locale locale : List.of(Locale.ENGLISH, Locale.JAPANESE)) {
            assertThat(new JsonView().render(report, advisor.words(locale))).contains("MONTHLY_BUDGET");
        }
    }

    @Test
    void an_endpoint_of_an_untold_type_may_hold_the_private_name() {
        SortedMap<String, String> documents = Trees.edited(
                Scene.sound().documents(),
                FOLDER + "describe-vpc-endpoints.json",
                tree -> ((ObjectNode) tree.get("VpcEndpoints").get(0)).remove("VpcEndpointType"));
        assertThat(statuses(Scene.sound(), documents, "SMVE-P15")).contains(Status.UNKNOWN);
        assertThat(statuses(Scene.sound(), documents, "EGBL-P06")).contains(Status.UNKNOWN);
    }

    @Test
    void a_network_ACL_is_unknown_where_nobody_can_tell_the_subnet() {
        Scene scene = Scene.sound()
                .with(Dimension.NAT_STATE, "no-gateway")
                .with(Dimension.BASTION, "none")
                .with(Dimension.PUBLIC_ACL, "ephemeral-missing");
        assertThat(bastionStatuses(scene, scene.documents(), "RSBL-P04")).containsExactly(Status.UNSATISFIED);
        Scene untold = scene.with(Dimension.REMOVED_FIRST, "describe-internet-gateways");
        assertThat(statuses(untold, untold.documents(), "SSBH-P05")).containsExactly(Status.UNKNOWN);
        assertThat(bastionStatuses(untold, untold.documents(), "RSBL-P04")).containsExactly(Status.UNKNOWN);
        assertThat(engine.findings())
                .filteredOn(finding -> finding.ruleId().equals("EGBL-P02"))
                .filteredOn(finding -> finding.candidate().contains(AccessMethod.SESSION_MANAGER_NAT_GATEWAY.name()))
                .extracting(Finding::status)
                .contains(Status.UNKNOWN)
                .doesNotContain(Status.SATISFIED);
    }

    @Test
    void a_boundary_that_does_not_tell_its_policy_is_a_boundary() {
        Scene scene = Scene.sound().with(Dimension.PROFILE, "bounded");
        SortedMap<String, String> documents = Trees.edited(
                scene.documents(),
                FOLDER + "get-instance-profile.web.json",
                tree -> ((ObjectNode) tree.at("/InstanceProfile/Roles/0/PermissionsBoundary"))
                        .remove("PermissionsBoundaryArn"));
        String ofTarget = AccessMethod.SESSION_MANAGER_VPC_ENDPOINTS.name();
        assertThat(statuses(scene, documents, "SMBL-P07", ofTarget)).containsOnly(Status.UNKNOWN);
    }

    @Test
    void where_a_subnet_may_be_public_nobody_can_tell_that_a_new_one_is_needed() {
        Scene scene = Scene.sound().with(Dimension.PUBLIC_ACL, "closed");
        SortedMap<String, String> documents = Trees.edited(
                scene.documents(),
                FOLDER + "describe-route-tables.json",
                tree -> ((ObjectNode) tree.at("/RouteTables/2/Routes/1")).remove("DestinationCidrBlock"));
        advisor.evaluate(scene.questionIn(SnapshotReader.readDocuments(documents, null)));
        assertThat(engine.findings())
                .filteredOn(finding -> finding.candidate().endsWith("NEW"))
                // An EC2 Instance Connect Endpoint stands in any subnet, a gateway for IPv6 in none.
                .filteredOn(finding -> !finding.candidate().contains(AccessMethod.INSTANCE_CONNECT_ENDPOINT.name()))
                // So does the association of a Client VPN endpoint.
                .filteredOn(finding -> !finding.candidate().contains(AccessMethod.CLIENT_VPN.name()))
                // A host that Session Manager reaches stands beside the target where endpoints serve.
                .filteredOn(finding -> !finding.candidate().contains(AccessMethod.SSH_BASTION_SESSION_MANAGER.name()))
                .filteredOn(finding -> !finding.candidate().contains(AccessMethod.SESSION_MANAGER_IPV6.name()))
                // A link to the network on premises ends at a gateway of the VPC.
                .filteredOn(finding -> !finding.candidate().contains(AccessMethod.SITE_TO_SITE_VPN.name()))
                .filteredOn(finding ->
                        List.of("SSBH-P03", "RSBL-P04", "SMNG-P04", "EGBL-P02").contains(finding.ruleId()))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.status()).isEqualTo(Status.UNKNOWN));
    }

    @Test
    void addresses_of_the_other_family_take_nothing_from_a_way_out() {
        for (Scene sound : Scene.sounds()) {
            Scene scene = sound.with(Dimension.ENDPOINT_SSM, "missing");
            Scene declared = scene.with(Dimension.SERVICES_DECLARED, "one");
            assertThat(ready(declared)).as(declared.toString()).isEqualTo(ready(scene));
        }
    }

    @Test
    void an_attribute_of_an_untold_VPC_makes_no_method_ready() {
        Scene scene = Scene.sound()
                .with(Dimension.TARGET_ADDRESS, "routed")
                .with(Dimension.DNS_HOSTNAMES, "off")
                .with(Dimension.PAGES, "endpoints");
        SortedMap<String, String> documents = Trees.edited(
                scene.documents(),
                FOLDER + "describe-vpc-attribute.vpc-1.enableDnsHostnames.json",
                tree -> tree.remove("VpcId"));
        String byGateway = AccessMethod.SESSION_MANAGER_INTERNET_GATEWAY.name();
        assertThat(statuses(scene, documents, "EGBL-P06", byGateway)).containsOnly(Status.UNKNOWN);
    }

    @Test
    void a_host_to_be_built_says_in_which_subnet_its_network_ACL_was_asked() {
        Scene scene = Scene.sound()
                .with(Dimension.TARGET_ACL, "closed")
                .with(Dimension.AGENT_DECLARED, "none")
                .with(Dimension.ENDPOINT_SSM, "missing");
        SortedMap<String, String> another =
                Trees.edited(scene.documents(), FOLDER + "describe-nat-gateways.json", tree -> {
                    ((ArrayNode) tree.get("NatGateways")).remove(0);
                    tree.put("NextToken", "more");
                });
        assertThat(placesOfNewHost(scene, scene.documents())).containsExactly("subnet-t");
        assertThat(placesOfNewHost(scene, another)).containsExactly("subnet-pub");
    }

    @Test
    void a_host_that_is_starting_is_on_the_bill_already() {
        List<CostLine> hours = Scene.sounds().stream()
                .map(sound -> sound.with(Dimension.BASTION, "pending").with(Dimension.CONNECTION, "connected"))
                .flatMap(scene -> advisor.evaluate(scene.question()).options().stream())
                .filter(option -> option.verdict() == Verdict.READY)
                .flatMap(option -> option.cost().lines().stream())
                .filter(line -> line.key().item() == PriceItem.INSTANCE_HOUR)
                .toList();
        assertThat(hours).isNotEmpty().allMatch(CostLine::existing);
    }

    /** Where the network ACLs on the way out of a new host that Session Manager reaches were asked. */
    private List<String> placesOfNewHost(Scene scene, SortedMap<String, String> documents) {
        advisor.evaluate(scene.questionIn(SnapshotReader.readDocuments(documents, null)));
        return engine.findings().stream()
                .filter(finding -> finding.ruleId().equals("EGBL-P02"))
                .filter(finding -> finding.candidate().contains(AccessMethod.SSH_BASTION_SESSION_MANAGER + " NEW"))
                .map(finding -> finding.arguments().get("place"))
                .toList();
    }

    private Set<AccessMethod> ready(Scene scene) {
        Set<AccessMethod> ready = EnumSet.noneOf(AccessMethod.class);
        advisor.evaluate(scene.question()).options().stream()
                .filter(option -> option.verdict() == Verdict.READY)
                .forEach(option -> ready.add(option.method()));
        return ready;
    }

    private List<Status> bastionStatuses(Scene scene, SortedMap<String, String> documents, String rule) {
        return statuses(scene, documents, rule, AccessMethod.SSH_BASTION + " ");
    }

    private List<Status> statuses(Scene scene, SortedMap<String, String> documents, String rule) {
        return statuses(scene, documents, rule, "");
    }

    /** @param candidate what the candidate's key contains */
    private List<Status> statuses(Scene scene, SortedMap<String, String> documents, String rule, String candidate) {
        advisor.evaluate(scene.questionIn(SnapshotReader.readDocuments(documents, null)));
        return engine.findings().stream()
                .filter(finding -> finding.candidate().contains(candidate))
                .filter(finding -> finding.ruleId().equals(rule))
                .map(Finding::status)
                .toList();
    }

    private static AssessedOption option(AccessReport report, AccessMethod method) {
        return report.options().stream()
                .filter(option -> option.method() == method)
                .findFirst()
                .orElseThrow();
    }
}
