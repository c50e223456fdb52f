package dev.fumidai.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fumidai.AccessAdvisor;
import dev.fumidai.AccessQuestion;
import dev.fumidai.finding.AccessMethod;
import dev.fumidai.report.AccessReport;
import dev.fumidai.report.AssessedOption;
import dev.fumidai.report.Verdict;
import dev.fumidai.requirement.Requirement;
import dev.fumidai.requirement.RequirementCode;
import dev.fumidai.requirement.Requirements;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
     * reached through other rules than the shell's, and may be open where that is closed. COPY_GB asks for what
     * CAPABILITY=FILE_COPY asks for, and forbids beyond that: it is compared with a question that asks for it already.
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
        Assume.that(codes(scene.question()).noneMatch(more.code()::equals));
        AccessQuestion question = scene.question();
        if (more.code() == RequirementCode.COPY_GB) {
            Assume.that(codes(question).noneMatch(RequirementCode.CAPABILITY::equals));
            question = question.requiring(Requirements.parse("CAPABILITY=FILE_COPY"));
        }
        Map<AccessMethod, AssessedOption> after = options(advisor.evaluate(question.requiring(more)));
        for (AssessedOption before : advisor.evaluate(question).options()) {
            AssessedOption option = Objects.requireNonNull(after.get(before.method()));
            improvesNothing(before, option, before.method() + " with " + text);
        }
    }

    private static Stream<RequirementCode> codes(AccessQuestion question) {
        return question.requirements().stream().map(Requirement::code);
    }

    /**
     * No candidate of a method gets better. The method itself does only where what stood for it is ruled out: as long as a
     * host that exists may serve already, it stands before one that is to be built; once it must not, building is a way.
     */
    private static void improvesNothing(AssessedOption before, AssessedOption after, String words) {
        Map<List<String>, Verdict> candidatesBefore = candidates(before);
        Map<List<String>, Verdict> candidatesAfter = candidates(after);
        assertThat(candidatesAfter.keySet()).as(words).isEqualTo(candidatesBefore.keySet());
        candidatesAfter.forEach((via, verdict) ->
                assertThat(verdict).as("%s by %s", words, via).isGreaterThanOrEqualTo(candidatesBefore.get(via)));
        if (candidatesAfter.get(before.via()) != Verdict.RULED_OUT) {
            assertThat(after.verdict()).as(words).isGreaterThanOrEqualTo(before.verdict());
        }
    }

    private static Map<List<String>, Verdict> candidates(AssessedOption option) {
        Map<List<String>, Verdict> verdicts = new HashMap<>();
        verdicts.put(option.via(), option.verdict());
        option.otherCandidates().forEach(other -> verdicts.put(other.via(), other.verdict()));
        return verdicts;
    }

    private static Map<AccessMethod, AssessedOption> options(AccessReport report) {
        return report.options().stream().collect(Collectors.toMap(AssessedOption::method, Function.identity()));
    }
}
