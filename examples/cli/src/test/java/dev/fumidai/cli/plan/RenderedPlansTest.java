package dev.fumidai.cli.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.fumidai.AccessAdvisor;
import dev.fumidai.AccessQuestion;
import dev.fumidai.finding.AccessMethod;
import dev.fumidai.finding.Action;
import dev.fumidai.model.AwsSnapshot;
import dev.fumidai.model.Declarations;
import dev.fumidai.model.compute.Instance;
import dev.fumidai.plan.Plan;
import dev.fumidai.plan.render.CloudFormationTemplate;
import dev.fumidai.plan.render.TerraformConfiguration;
import dev.fumidai.report.AccessReport;
import dev.fumidai.report.AssessedOption;
import dev.fumidai.report.Verdict;
import dev.fumidai.snapshot.SnapshotReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Plans for recorded snapshots, as the tools see them that carry them out. The snapshots lie outside the project:
 * {@code -Dfumidai.testdata=/absolute/path}; the tools are looked for on the PATH.
 */
class RenderedPlansTest {
    private static final @Nullable String DATA = System.getProperty("fumidai.testdata");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final AccessAdvisor ADVISOR = AccessAdvisor.create();
    private static final List<Declarations> DECLARED = List.of(
            Declarations.none().with("operatorCidr", "203.0.113.10/32").with("sshKey", "true"),
            Declarations.none().with("agentVersion", "3.3.987.0"));

    /** One plan of each kind: a method with the same actions. */
    private static final Map<String, Plan> PLANS = new LinkedHashMap<>();

    @TempDir
    Path scratch;

    @BeforeAll
    static void read_plans() throws IOException {
        assumeTrue(
                DATA != null, "No recorded snapshots. Maybe name their folder with -Dfumidai.testdata=/absolute/path");
        // Some of the real ones have ids that their owners made up, which no template may have.
        for (String kind : List.of("base", "moto")) {
            try (Stream<Path> folders = Files.list(Path.of(DATA, kind))) {
                folders.filter(folder -> Files.isDirectory(folder) && !folder.endsWith("large"))
                        .sorted()
                        .forEach(RenderedPlansTest::collect);
            }
        }
    }

    private static void collect(Path folder) {
        AwsSnapshot snapshot = SnapshotReader.read(folder);
        for (Instance instance : snapshot.all(Instance.class)) {
            for (Declarations declared : DECLARED) {
                AccessReport report = ADVISOR.evaluate(AccessQuestion.in(snapshot)
                        .toInstance(instance.instanceId())
                        .declaring(declared)
                        .asOf(DAY));
                report.options().stream()
                        .filter(option -> option.verdict() == Verdict.READY_AFTER_CHANGES)
                        .map(AssessedOption::method)
                        .map(report::plan)
                        .forEach(plan -> PLANS.putIfAbsent(kindOf(plan), plan));
            }
        }
    }

    private static String kindOf(Plan plan) {
        return plan.method() + " " + actions(plan);
    }

    private static List<Action> actions(Plan plan) {
        return plan.steps().stream().map(step -> step.change().action()).toList();
    }

    @Test
    void the_snapshots_ask_for_plans_of_nearly_every_method() {
        assertThat(PLANS).hasSizeGreaterThan(40);
        assertThat(PLANS.values().stream().map(Plan::method).distinct())
                .contains(
                        AccessMethod.SESSION_MANAGER_VPC_ENDPOINTS,
                        AccessMethod.SESSION_MANAGER_NAT_GATEWAY,
                        AccessMethod.SSH_BASTION,
                        AccessMethod.INSTANCE_CONNECT_ENDPOINT,
                        AccessMethod.SSH_BASTION_SESSION_MANAGER,
                        AccessMethod.SESSION_MANAGER_NAT_INSTANCE,
                        AccessMethod.SESSION_MANAGER_IPV6,
                        AccessMethod.CLIENT_VPN,
                        AccessMethod.SITE_TO_SITE_VPN,
                        AccessMethod.SERIAL_CONSOLE);
    }

    @Test
    void cfn_lint_finds_no_error_in_a_template() throws IOException, InterruptedException {
        Tool lint = Tool.on("cfn-lint", "--version");
        List<String> words = new ArrayList<>(List.of("--format", "parseable"));
        int number = 0;
        for (Plan plan : withEmpty()) {
            words.add(write(
                    "plan" + number + ".yaml", ADVISOR.render(plan, new CloudFormationTemplate(), language(number))));
            number++;
        }

        // Warnings alone leave the last two bits of the code unset.
        Tool.Run run = lint.run(words);
        assertThat(run.exitCode() & 3).as(run::output).isZero();
    }

    @Test
    void terraform_fmt_changes_nothing_in_a_configuration() throws IOException, InterruptedException {
        Tool terraform = Tool.on("terraform", "version");
        int number = 0;
        for (Plan plan : withEmpty()) {
            write("plan" + number + ".tf", ADVISOR.render(plan, new TerraformConfiguration(), language(number)));
            number++;
        }

        Tool.Run run = terraform.run(List.of("fmt", "-check", "-diff", "-no-color", scratch.toString()));
        assertThat(run.exitCode()).as(run::output).isZero();
    }

    private static Collection<Plan> withEmpty() {
        Plan first = PLANS.values().iterator().next();
        List<Plan> plans = new ArrayList<>(PLANS.values());
        plans.add(first.keeping(step -> false));
        return plans;
    }

    private static Locale language(int number) {
        return number % 2 == 0 ? Locale.ENGLISH : Locale.JAPANESE;
    }

    private String write(String name, String document) throws IOException {
        return Files.writeString(scratch.resolve(name), document).toString();
    }

    /** A program on the PATH. */
    private record Tool(String program) {
        record Run(int exitCode, String output) {}

        /** Skips the test where there is none. */
        static Tool on(String program, String probe) throws InterruptedException {
            Tool tool = new Tool(program);
            boolean isThere = false;
            try {
                isThere = tool.run(List.of(probe)).exitCode() == 0;
            } catch (IOException none) {
                // It stays away.
            }
            assumeTrue(isThere, "There is no " + program + ". Maybe install it, or put it on the PATH");
            return tool;
        }

        Run run(List<String> words) throws IOException, InterruptedException {
            List<String> line = new ArrayList<>(List.of(program));
            line.addAll(words);
            ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
            // A configuration that is named and missing is a complaint of its own.
            builder.environment().remove("TF_CLI_CONFIG_FILE");
            Process process = builder.start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Run(process.waitFor(), output);
        }
    }
}
