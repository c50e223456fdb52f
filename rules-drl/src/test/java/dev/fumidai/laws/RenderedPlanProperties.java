package dev.fumidai.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fumidai.AccessAdvisor;
import dev.fumidai.finding.Command;
import dev.fumidai.plan.Plan;
import dev.fumidai.plan.Step;
import dev.fumidai.plan.render.AwsCliScript;
import dev.fumidai.plan.render.CloudFormationTemplate;
import dev.fumidai.plan.render.PlanRenderer;
import dev.fumidai.plan.render.TerraformConfiguration;
import dev.fumidai.report.AccessReport;
import dev.fumidai.report.AssessedOption;
import dev.fumidai.report.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;

/** What holds for every plan, in every form and language. */
class RenderedPlanProperties {
    private static final AccessAdvisor ADVISOR = AccessAdvisor.create();
    private static final PlanRenderer SCRIPT = new AwsCliScript();
    private static final PlanRenderer TEMPLATE = new CloudFormationTemplate();
    private static final PlanRenderer CONFIGURATION = new TerraformConfiguration();

    /** What a document does without a resource of its own: it waits, it asks itself, it sets a property elsewhere. */
    private static final Set<String> WITHIN = Set.of(
            "ec2 wait",
            "ec2 describe-vpc-endpoints",
            "ec2 modify-instance-attribute",
            "ec2 associate-iam-instance-profile",
            "iam add-role-to-instance-profile");

    @Property(tries = 60)
    void every_plan_can_be_written_in_every_form_and_language(@ForAll(supplier = Scenes.class) Scene scene) {
        AccessReport report = ADVISOR.evaluate(scene.question());
        for (AssessedOption option : report.options()) {
            if (option.verdict() == Verdict.READY_AFTER_CHANGES) {
                Statistics.collect(option.method());
                report.plans(option.method()).forEach(RenderedPlanProperties::canBeWritten);
            }
        }
    }

    private static void canBeWritten(Plan plan) {
        for (Locale language : List.of(Locale.ENGLISH, Locale.JAPANESE)) {
            List.of(SCRIPT, TEMPLATE, CONFIGURATION).forEach(form -> hasEveryStep(plan, form, language));
        }
        losesNoCommand(plan);
    }

    private static void hasEveryStep(Plan plan, PlanRenderer form, Locale language) {
        String document = ADVISOR.render(plan, form, language);

        assertThat(ADVISOR.render(plan, form, language)).isEqualTo(document);
        assertThat(document).endsWith("\n").doesNotContain("\n\n\n");
        int number = 1;
        for (Step step : plan.steps()) {
            assertThat(document)
                    .contains("# " + number++ + ". [" + step.change().action().changeClass() + "] ");
        }
    }

    /** Each command is a resource, or within one, or stands in a comment. */
    private static void losesNoCommand(Plan plan) {
        String template = ADVISOR.render(plan, TEMPLATE, Locale.ENGLISH);
        List<String> created = carriedOut(plan, template)
                .filter(operation -> !operation.equals("iam attach-role-policy"))
                .toList();
        assertThat(count(template, "    Type: \"AWS::(?!CloudFormation)"))
                .as("resources for %s in%n%s", created, template)
                .isEqualTo(created.size());

        String configuration = ADVISOR.render(plan, CONFIGURATION, Locale.ENGLISH);
        List<String> declared = carriedOut(plan, configuration).toList();
        long groups =
                declared.stream().filter("ec2 create-security-group"::equals).count();
        assertThat(count(configuration, "resource \""))
                .as("resources for %s in%n%s", declared, configuration)
                // A new security group brings what it lets out, to IPv4 and IPv6.
                .isEqualTo(declared.size() + 2 * groups);
    }

    private static Stream<String> carriedOut(Plan plan, String document) {
        Set<String> comments = document.lines()
                .map(String::strip)
                .filter(line -> line.startsWith("#   "))
                .map(line -> line.substring(4))
                .collect(Collectors.toSet());
        return plan.commands().stream()
                .filter(command -> !comments.contains(line(command)))
                .map(Command::operation)
                .filter(operation -> !WITHIN.contains(operation));
    }

    private static String line(Command command) {
        return command.prints() == null ? command.line() : command.prints() + "=$(" + command.line() + ")";
    }

    private static long count(String document, String start) {
        return document.lines().filter(line -> line.matches(start + ".*")).count();
    }
}
