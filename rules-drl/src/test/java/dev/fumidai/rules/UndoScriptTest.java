package dev.fumidai.rules;

import static dev.fumidai.finding.AccessMethod.SESSION_MANAGER_CENTRAL_ENDPOINTS;
import static dev.fumidai.finding.AccessMethod.SESSION_MANAGER_VPC_ENDPOINTS;
import static dev.fumidai.finding.AccessMethod.SSH_BASTION;
import static dev.fumidai.fixture.EndpointHub.peered;
import static dev.fumidai.fixture.EndpointHub.zones;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fumidai.AccessQuestion;
import dev.fumidai.finding.AccessMethod;
import dev.fumidai.finding.Command;
import dev.fumidai.fixture.Fixture;
import dev.fumidai.fixture.Reports;
import dev.fumidai.fixture.Snapshots;
import dev.fumidai.plan.AppliedPlan;
import dev.fumidai.plan.Plan;
import dev.fumidai.plan.render.AwsCliScript;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class UndoScriptTest {
    @Test
    void what_was_created_is_taken_back_by_the_variable_that_keeps_its_id() {
        assertThat(lines(Snapshots.b0(), SESSION_MANAGER_VPC_ENDPOINTS))
                .endsWith(
                        "aws ec2 delete-vpc-endpoints --vpc-endpoint-ids \"$SSMMESSAGES_ENDPOINT_ID\" --region ap-northeast-1",
                        "aws ec2 delete-vpc-endpoints --vpc-endpoint-ids \"$SSM_ENDPOINT_ID\" --region ap-northeast-1",
                        "aws ec2 revoke-security-group-ingress --group-id \"$ENDPOINT_SECURITY_GROUP_ID\" --protocol tcp"
                                + " --port 443 --source-group sg-t --region ap-northeast-1",
                        "aws ec2 delete-security-group --group-id \"$ENDPOINT_SECURITY_GROUP_ID\" --region ap-northeast-1");
    }

    @Test
    void of_several_things_that_had_one_variable_only_the_last_is_taken_back_by_it() {
        Fixture unnamed = zones(peered(), "vpc-1");
        AppliedPlan applied = applied(unnamed, SESSION_MANAGER_CENTRAL_ENDPOINTS);
        List<String> deleted = applied.undoScript().stream()
                .filter(command -> command.operation().equals("route53 delete-hosted-zone"))
                .map(command -> command.argument("--id"))
                .toList();

        assertThat(deleted).containsExactly("$HOSTED_ZONE_ID", "zone-planned-1");
        assertThat(applied.variables()).containsEntry("HOSTED_ZONE_ID", "zone-planned-2");
        assertThat(applied.undoScript()).anyMatch(AppliedPlan::hasStandIn);
    }

    @Test
    void an_id_that_aws_gives_and_no_command_prints_stands_in() {
        AppliedPlan applied = applied(Snapshots.b0(), SSH_BASTION);

        assertThat(applied.undoScript())
                .filteredOn(AppliedPlan::hasStandIn)
                .extracting(Command::operation)
                .containsOnly("ec2 disassociate-route-table");
        assertThat(applied.variables()).containsKeys("BASTION_ID", "KEY_NAME").doesNotContainKey("CLIENT_CIDR_BLOCK");
    }

    @Test
    void the_script_says_which_ids_are_to_be_looked_up_and_only_then() {
        assertThat(script(Snapshots.b0(), SSH_BASTION))
                .contains("# To take it back, run these in this order, where the variables are still set; an id with")
                .contains("\n# aws ec2 terminate-instances --instance-ids \"$BASTION_ID\" --region ap-northeast-1\n");
        assertThat(script(Snapshots.b0(), SESSION_MANAGER_VPC_ENDPOINTS))
                .contains("# To take it back, run these in this order, where the variables are still set:\n");
    }

    @Test
    void a_script_without_an_undo_says_nothing_of_it() {
        Plan plan = Snapshots.b0().report().plan(SSH_BASTION);

        assertThat(Reports.advisor().render(plan, new AwsCliScript(), Locale.ENGLISH))
                .doesNotContain("To take it back");
    }

    private static List<String> lines(Fixture fixture, AccessMethod method) {
        return applied(fixture, method).undoScript().stream().map(Command::line).toList();
    }

    private static String script(Fixture fixture, AccessMethod method) {
        AwsCliScript renderer = AwsCliScript.endingWith(applied(fixture, method).undoScript());
        return Reports.advisor().render(fixture.report().plan(method), renderer, Locale.ENGLISH);
    }

    private static AppliedPlan applied(Fixture fixture, AccessMethod method) {
        AccessQuestion question = fixture.ask();
        return Reports.answer(question).plan(method).applyTo(question.snapshot(), question.declarations());
    }
}
