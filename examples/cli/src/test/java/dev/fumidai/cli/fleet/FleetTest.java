package dev.fumidai.cli.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fumidai.finding.AccessMethod;
import dev.fumidai.finding.Status;
import dev.fumidai.model.vpc.SubnetKind;
import dev.fumidai.pricing.Cost;
import dev.fumidai.pricing.CostFunction;
import dev.fumidai.pricing.Usage;
import dev.fumidai.report.AccessReport;
import dev.fumidai.report.AssessedOption;
import dev.fumidai.report.AssessedPrerequisite;
import dev.fumidai.report.Conflict;
import dev.fumidai.report.Preference;
import dev.fumidai.report.Standing;
import dev.fumidai.report.Target;
import dev.fumidai.report.Verdict;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FleetTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private final AccessReport one = report("i-1", "vpc-1", Status.UNSATISFIED);
    private final AccessReport two = report("i-2", "vpc-1", Status.UNKNOWN);
    private final AccessReport three = report("i-3", "vpc-1", Status.UNKNOWN);
    private final AccessReport elsewhere = report("i-4", null, Status.SATISFIED);

    @Test
    void instances_that_stand_alike_for_the_same_cause_stand_together_the_most_first() {
        Fleet fleet = Fleet.of(List.of(one, two, three, elsewhere), DAY);

        assertThat(fleet.size()).isEqualTo(4);
        assertThat(fleet.places()).extracting(Fleet.Place::vpcId).containsExactly("?", "vpc-1");
        assertThat(fleet.places().get(1).groups())
                .extracting(Fleet.Group::instanceIds)
                .containsExactly(List.of("i-2", "i-3"), List.of("i-1"));
    }

    @Test
    void a_cause_names_the_required_prerequisites_with_their_subject_and_the_requirements() {
        Fleet fleet = Fleet.of(List.of(one), DAY);

        assertThat(fleet.places().get(0).groups().get(0).causes())
                .containsExactly(new Fleet.Cause(
                        AccessMethod.SSH_BASTION,
                        Verdict.UNDETERMINED,
                        List.of("SSBH-P01/ssm"),
                        List.of(),
                        List.of("NO_CHANGE")));
    }

    @Test
    void the_order_of_the_reports_does_not_matter() {
        assertThat(Fleet.of(List.of(elsewhere, three, one, two), DAY))
                .isEqualTo(Fleet.of(List.of(one, two, three, elsewhere), DAY));
    }

    private static AccessReport report(String instanceId, @Nullable String vpcId, Status status) {
        return new AccessReport(
                new Target(instanceId, null, vpcId, "eu-west-1", SubnetKind.UNKNOWN),
                DAY,
                new AccessReport.Prices("a table", null, "USD"),
                Usage.DEFAULT,
                List.of(),
                List.of(option(status)),
                List.of(),
                List.of(),
                Preference.cheapest());
    }

    private static AssessedOption option(Status status) {
        return new AssessedOption(
                1,
                AccessMethod.SSH_BASTION,
                Verdict.UNDETERMINED,
                List.of(),
                List.of(),
                List.of(prerequisite("SSBH-P01", status, true), prerequisite("SSBH-P02", Status.UNSATISFIED, false)),
                List.of(),
                List.of(),
                List.of(new Conflict("NO_CHANGE", "REQS-R01.change", Map.of())),
                List.of(),
                List.of(),
                Cost.of(List.of()),
                new CostFunction(Currency.getInstance("USD"), List.of()),
                List.of(),
                List.of(),
                Standing.LAST,
                Optional.empty());
    }

    private static AssessedPrerequisite prerequisite(String id, Status status, boolean required) {
        return new AssessedPrerequisite(
                id, "ssm", status, required, id + ".x", Map.of(), List.of(), List.of(), List.of());
    }
}
