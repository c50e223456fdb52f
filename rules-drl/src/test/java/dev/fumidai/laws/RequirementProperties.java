package dev.fumidai.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fumidai.AccessAdvisor;
import dev.fumidai.AccessQuestion;
import dev.fumidai.finding.AccessMethod;
import dev.fumidai.report.AccessReport;
import dev.fumidai.report.AssessedOption;
import dev.fumidai.report.Verdict;
import dev.fumidai.requirement.Requirement;
import dev.fumidai.requirement.Requirements;
import java.util.EnumMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Who demands more is not promised more. */
class RequirementProperties {
    private final AccessAdvisor advisor = AccessAdvisor.create();

    /**
     * CAPABILITY and PORT are not among them: they do not forbid but ask for something else. A port of one's own is
     * reached through other rules than the shell's, and may be open where that is closed.
     */
    @Provide
    Arbitrary<String> prohibitions() {
        return Arbitraries.of(
                "NO_INTERNET_EGRESS",
                "NO_INBOUND_FROM_INTERNET",
                "NO_INBOUND_RULE_ON_TARGET",
                "NO_NETWORK_CHANGE",
                "NO_DNS_CHANGE",
                "NO_IAM_CHANGE",
                "NO_CHANGE",
                "SESSION_CONTENT_LOG",
                "NO_SSH_KEYS",
                "SESSION_HOURS=4",
                "CONCURRENT_USERS=30",
                "COPY_GB=50",
                "MONTHLY_BUDGET=0.01",
                "MONTHLY_BUDGET=20");
    }

    @Property(tries = 250)
    void one_more_prohibition_never_improves_a_verdict(
            @ForAll(supplier = Scenes.class) Scene scene, @ForAll("prohibitions") String text) {
        Requirement more = Requirements.parse(text);
        AccessQuestion question = scene.question();
        Assume.that(question.requirements().stream().noneMatch(one -> one.code() == more.code()));
        Map<AccessMethod, Verdict> before = verdicts(advisor.evaluate(question));
        Map<AccessMethod, Verdict> after = verdicts(advisor.evaluate(question.requiring(more)));
        after.forEach((method, verdict) ->
                assertThat(verdict).as("%s with %s", method, text).isGreaterThanOrEqualTo(before.get(method)));
    }

    private static Map<AccessMethod, Verdict> verdicts(AccessReport report) {
        Map<AccessMethod, Verdict> verdicts = new EnumMap<>(AccessMethod.class);
        for (AssessedOption option : report.options()) {
            verdicts.put(option.method(), option.verdict());
        }
        return verdicts;
    }
}
