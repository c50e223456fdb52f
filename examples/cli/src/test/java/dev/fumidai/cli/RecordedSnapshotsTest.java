package dev.fumidai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.fumidai.AccessAdvisor;
import dev.fumidai.AccessQuestion;
import dev.fumidai.finding.AccessMethod;
import dev.fumidai.model.AwsSnapshot;
import dev.fumidai.model.Declarations;
import dev.fumidai.model.compute.Instance;
import dev.fumidai.report.AccessReport;
import dev.fumidai.report.AssessedOption;
import dev.fumidai.report.Verdict;
import dev.fumidai.snapshot.SnapshotReader;
import dev.fumidai.text.JsonView;
import dev.fumidai.text.MarkdownView;
import dev.fumidai.text.ReportRenderer;
import dev.fumidai.text.TextView;
import dev.fumidai.text.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Snapshots that others recorded. They lie outside the project: {@code -Dfumidai.testdata=/absolute/path}. */
class RecordedSnapshotsTest {
    private static final @Nullable String DATA = System.getProperty("fumidai.testdata");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final String TARGET = "i-0a1b2c3d4e5f65001";
    private static final Declarations DECLARED = Declarations.none()
            .with("agentVersion", "3.3.987.0")
            .with("operatorCidr", "203.0.113.10/32")
            .with("sshKey", "true");

    private static final AccessAdvisor ADVISOR = AccessAdvisor.create();
    private static final List<Words> LANGUAGES = List.of(ADVISOR.words(Locale.ENGLISH), ADVISOR.words(Locale.JAPANESE));
    private static final List<ReportRenderer> VIEWS = List.of(new TextView(), new MarkdownView(), new JsonView());
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    Path scratch;

    @BeforeAll
    static void data_is_at_hand() {
        assumeTrue(
                DATA != null, "No recorded snapshots. Maybe name their folder with -Dfumidai.testdata=/absolute/path");
    }

    @Test
    void every_instance_of_a_real_environment_gets_a_full_report() throws IOException {
        List<Path> folders = folders("real");
        assertThat(folders).hasSizeGreaterThanOrEqualTo(10);
        assertThat(folders.stream().mapToInt(RecordedSnapshotsTest::reportAll).sum())
                .isGreaterThanOrEqualTo(20);
    }

    @Test
    void every_instance_of_a_made_environment_gets_a_full_report() throws IOException {
        List<Path> folders = folders("moto");
        assertThat(folders).hasSizeGreaterThanOrEqualTo(20);
        assertThat(folders.stream().mapToInt(RecordedSnapshotsTest::reportAll).sum())
                .isGreaterThanOrEqualTo(300);
    }

    @ParameterizedTest
    @CsvSource({
        "isolated,                      CHANGES, CHANGES, CHANGES",
        "nat-ready,                     CHANGES, READY,   CHANGES",
        "nat-no-profile,                CHANGES, CHANGES, CHANGES",
        "nat-wrong-policy,              CHANGES, CHANGES, CHANGES",
        "nat-inline-policy,             CHANGES, READY,   CHANGES",
        "nat-egress-closed,             CHANGES, CHANGES, CHANGES",
        "nat-deleted-blackhole,         CHANGES, CHANGES, CHANGES",
        "endpoints-ready,               READY,   CHANGES, CHANGES",
        "endpoints-wrong-sg,            CHANGES, CHANGES, CHANGES",
        "endpoints-sg-reference,        READY,   CHANGES, CHANGES",
        "endpoints-missing-ssmmessages, CHANGES, CHANGES, CHANGES",
        "endpoints-without-ec2messages, READY,   CHANGES, CHANGES",
        "endpoints-and-nat,             READY,   READY,   CHANGES",
        "bastion-ready,                 CHANGES, CHANGES, READY",
        "bastion-open-to-world,         CHANGES, CHANGES, READY",
        "bastion-blocked-by-target-sg,  CHANGES, CHANGES, CHANGES",
        "bastion-stopped-no-key,        CHANGES, CHANGES, CHANGES",
        "peering-pending,               CHANGES, CHANGES, CHANGES",
        "nat-instance,                  CHANGES, CHANGES, CHANGES",
        "vpn-site-to-site,              CHANGES, CHANGES, CHANGES",
        // Of Windows the recording tells no more than of Linux; who logs in there is another question.
        "windows-target,                CHANGES, READY,   ",
        "china-region,                  READY,   CHANGES, CHANGES",
    })
    void the_target_of_a_made_environment_has_these_verdicts(
            String folder, String endpoints, String natGateway, @Nullable String bastion) throws IOException {
        AwsSnapshot snapshot = SnapshotReader.read(data("moto", folder));
        AccessReport report = evaluate(snapshot, named(data("moto", folder), "target"));

        assertThat(verdict(report, AccessMethod.SESSION_MANAGER_VPC_ENDPOINTS)).isEqualTo(of(endpoints));
        assertThat(verdict(report, AccessMethod.SESSION_MANAGER_NAT_GATEWAY)).isEqualTo(of(natGateway));
        if (bastion != null) {
            assertThat(verdict(report, AccessMethod.SSH_BASTION)).isEqualTo(of(bastion));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "public-not-private, public-target, CHANGES",
        "isolated,           target,        RULED_OUT",
        "nat-ready,          target,        RULED_OUT",
    })
    void only_a_target_with_a_public_address_leaves_by_the_internet_gateway(
            String folder, String target, String internetGateway) throws IOException {
        AccessReport report = evaluate(SnapshotReader.read(data("moto", folder)), named(data("moto", folder), target));

        assertThat(verdict(report, AccessMethod.SESSION_MANAGER_INTERNET_GATEWAY))
                .isEqualTo(of(internetGateway));
    }

    @ParameterizedTest
    @CsvSource({
        "B0, CHANGES, CHANGES, CHANGES",
        "B1, READY,   CHANGES, CHANGES",
        "B2, CHANGES, READY,   CHANGES",
        "B3, CHANGES, CHANGES, READY",
        "B4, CHANGES, CHANGES, CHANGES",
    })
    void the_target_of_a_complete_environment_has_these_verdicts(
            String folder, String endpoints, String natGateway, String bastion) {
        AccessReport report = evaluate(SnapshotReader.read(data("base", folder)), TARGET);

        assertThat(verdict(report, AccessMethod.SESSION_MANAGER_VPC_ENDPOINTS)).isEqualTo(of(endpoints));
        assertThat(verdict(report, AccessMethod.SESSION_MANAGER_NAT_GATEWAY)).isEqualTo(of(natGateway));
        assertThat(verdict(report, AccessMethod.SSH_BASTION)).isEqualTo(of(bastion));
    }

    @ParameterizedTest
    @CsvSource({"B1", "B3"})
    void names_and_places_of_files_do_not_matter(String folder) throws IOException {
        int number = 0;
        for (Path file : files(data("base", folder))) {
            String name = String.valueOf(file.getFileName());
            boolean tellsWhose = name.indexOf('.') < name.lastIndexOf('.');
            Path place = Files.createDirectories(scratch.resolve("d" + number % 3));
            Files.copy(file, place.resolve(tellsWhose ? name : "x" + number + ".json"));
            number++;
        }
        AccessReport first = evaluate(SnapshotReader.read(data("base", folder)), TARGET);
        AccessReport second = evaluate(SnapshotReader.read(scratch), TARGET);

        assertThat(new JsonView().render(second, LANGUAGES.get(0)))
                .isEqualTo(new JsonView().render(first, LANGUAGES.get(0)));
    }

    @Test
    void without_instances_there_is_nothing_to_ask_and_nothing_breaks() {
        for (String folder : List.of("empty-region", "default-vpc-only")) {
            assertThat(SnapshotReader.read(data("moto", folder)).all(Instance.class))
                    .isEmpty();
        }
    }

    /** How many instances of the folder got a report that every view can tell. */
    private static int reportAll(Path folder) {
        AwsSnapshot snapshot = SnapshotReader.read(folder);
        List<AccessQuestion> questions = snapshot.all(Instance.class).stream()
                .map(instance -> AccessQuestion.in(snapshot)
                        .toInstance(instance.instanceId())
                        .asOf(DAY))
                .toList();
        for (AccessReport report : ADVISOR.evaluateAll(questions)) {
            assertThat(report.options().stream().map(AssessedOption::method))
                    .as("%s %s", folder, report.target())
                    .containsExactlyInAnyOrder(AccessMethod.values());
            for (Words words : LANGUAGES) {
                for (ReportRenderer view : VIEWS) {
                    assertThat(view.render(report, words))
                            .contains(report.target().instanceId());
                }
            }
        }
        return questions.size();
    }

    private static AccessReport evaluate(AwsSnapshot snapshot, String target) {
        return ADVISOR.evaluate(AccessQuestion.in(snapshot)
                .toInstance(target)
                .declaring(DECLARED)
                .asOf(DAY));
    }

    private static Verdict of(String written) {
        return written.equals("CHANGES") ? Verdict.READY_AFTER_CHANGES : Verdict.valueOf(written);
    }

    private static Verdict verdict(AccessReport report, AccessMethod method) {
        return report.options().stream()
                .filter(option -> option.method() == method)
                .findFirst()
                .orElseThrow()
                .verdict();
    }

    /** The id of the instance with that name tag. */
    private static String named(Path folder, String name) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files(folder)) {
            for (JsonNode reservation : JSON.readTree(Files.readString(file)).path("Reservations")) {
                for (JsonNode instance : reservation.path("Instances")) {
                    for (JsonNode tag : instance.path("Tags")) {
                        if (tag.path("Key").asString("").equals("Name")
                                && tag.path("Value").asString("").equals(name)) {
                            found.add(instance.path("InstanceId").asString());
                        }
                    }
                }
            }
        }
        assertThat(found).as("instances named %s in %s", name, folder).hasSize(1);
        return found.get(0);
    }

    private static Path data(String... names) {
        return Path.of(String.valueOf(DATA), names);
    }

    private static List<Path> folders(String name) throws IOException {
        try (Stream<Path> children = Files.list(data(name))) {
            return children.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }
}
