package dev.fumidai.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fumidai.AccessAdvisor;
import dev.fumidai.AccessQuestion;
import dev.fumidai.finding.Status;
import dev.fumidai.fixture.Estates;
import dev.fumidai.fixture.Fixture;
import dev.fumidai.fixture.Snapshots;
import dev.fumidai.pricing.CostTerm;
import dev.fumidai.pricing.Usage;
import dev.fumidai.report.AccessReport;
import dev.fumidai.report.AssessedOption;
import dev.fumidai.report.Portfolio;
import dev.fumidai.report.Verdict;
import dev.fumidai.requirement.Requirement;
import dev.fumidai.requirement.Requirements;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** The portfolio of an estate against sets of ways that are priced here, line by line, from the targets' own reports. */
class PortfolioProperties {
    private static final List<String> REQUIREMENTS = List.of(
            "NO_INTERNET_EGRESS",
            "SESSION_CONTENT_LOG",
            "NO_INBOUND_FROM_INTERNET",
            "NO_SSH_KEYS",
            "NO_INBOUND_RULE_ON_TARGET",
            "NO_CHANGE",
            "CAPABILITY=FILE_COPY",
            "SESSION_HOURS=8");

    private final AccessAdvisor advisor = AccessAdvisor.create();

    /** An estate: which base, how many more instances, and whether in two VPCs. */
    record Estate(String base, int more, boolean twice, List<String> requirements, Usage usage) {
        List<AccessQuestion> questions() {
            Fixture fixture = Estates.alike(fixture(), more);
            Requirement[] required =
                    requirements.stream().map(Requirements::parse).toArray(Requirement[]::new);
            return Estates.ask(
                    twice ? Estates.twice(fixture) : fixture,
                    question -> question.used(usage).requiring(required));
        }

        private Fixture fixture() {
            return switch (base) {
                case "b1" -> Snapshots.b1();
                case "b2" -> Snapshots.b2();
                case "b3" -> Snapshots.b3();
                case "b4" -> Snapshots.b4();
                default -> Snapshots.b0();
            };
        }
    }

    @Provide
    Arbitrary<Estate> estates() {
        return Combinators.combine(
                        Arbitraries.of("b0", "b0", "b1", "b2", "b3", "b4"),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.of(true, false),
                        Arbitraries.of(REQUIREMENTS).set().ofMaxSize(3).map(List::copyOf),
                        Arbitraries.of(
                                Usage.hoursPerMonth(40),
                                Usage.hoursPerMonth(730),
                                Usage.hoursPerMonth(40).gbPerMonth("20")))
                .as(Estate::new);
    }

    @Property(tries = 60)
    void the_portfolio_equals_the_cheapest_of_all_sets_and_is_never_dearer_than_single_choices(
            @ForAll("estates") Estate estate) {
        List<AccessQuestion> questions = estate.questions();
        Portfolio portfolio = advisor.portfolio(questions);
        List<List<AssessedOption>> open = advisor.evaluateAll(questions).stream()
                .map(PortfolioProperties::open)
                .filter(options -> !options.isEmpty())
                .toList();

        Statistics.label("together")
                .collect(portfolio.added().compareTo(portfolio.apart()) < 0 ? "cheaper" : "the same")
                .coverage(coverage -> {
                    coverage.check("cheaper").count(times -> times > 0);
                    coverage.check("the same").count(times -> times > 0);
                });
        assertThat(portfolio.choices()).hasSameSizeAs(open);
        assertThat(portfolio.choices().size() + portfolio.unserved().size()).isEqualTo(questions.size());
        assertThat(portfolio.added()).isLessThanOrEqualTo(portfolio.apart());
        assertThat(portfolio.proof().optimal()).isTrue();
        assertThat(portfolio.proof().lowerBound()).isEqualTo(portfolio.added());
        assertThat(price(
                        portfolio.choices().stream()
                                .map(Portfolio.Choice::option)
                                .toList(),
                        estate.usage()))
                .as("the portfolio, priced line by line")
                .isEqualByComparingTo(portfolio.added().amount());
        if (open.size() <= 3) {
            assertThat(cheapest(open, 0, new ArrayList<>(), estate.usage()))
                    .isEqualByComparingTo(portfolio.added().amount());
        }
        Random random = new Random(estate.hashCode());
        for (int i = 0; i < 200; i++) {
            List<AssessedOption> set = open.stream()
                    .map(options -> options.get(random.nextInt(options.size())))
                    .toList();
            assertThat(price(set, estate.usage()))
                    .isGreaterThanOrEqualTo(portfolio.added().amount());
        }
    }

    /** Not ruled out, and nothing else has less that is unknown; those with a known cost, if there are any. */
    private static List<AssessedOption> open(AccessReport report) {
        for (int unknown = 0; unknown < 100; unknown++) {
            int most = unknown;
            List<AssessedOption> found = report.options().stream()
                    .filter(option -> option.verdict() != Verdict.RULED_OUT)
                    .filter(option -> unknown(option) == most)
                    .toList();
            List<AssessedOption> priced = found.stream()
                    .filter(option -> option.cost().addedComplete())
                    .toList();
            if (!found.isEmpty()) {
                return priced.isEmpty() ? found : priced;
            }
        }
        return List.of();
    }

    private static int unknown(AssessedOption option) {
        int unknown = (int) option.prerequisites().stream()
                .filter(one -> one.required() && one.status() == Status.UNKNOWN)
                .count();
        return unknown == 0 && option.verdict() == Verdict.UNDETERMINED ? 1 : unknown;
    }

    private static BigDecimal cheapest(
            List<List<AssessedOption>> open, int target, List<AssessedOption> chosen, Usage usage) {
        if (target == open.size()) {
            return price(chosen, usage);
        }
        BigDecimal best = null;
        for (AssessedOption option : open.get(target)) {
            chosen.add(option);
            BigDecimal found = cheapest(open, target + 1, chosen, usage);
            chosen.remove(chosen.size() - 1);
            best = best == null ? found : best.min(found);
        }
        return Objects.requireNonNull(best);
    }

    /** Each target's own terms, and each shared part once; all these instances stand in one zone of each VPC. */
    private static BigDecimal price(List<AssessedOption> set, Usage usage) {
        BigDecimal sum = BigDecimal.ZERO;
        Map<List<String>, BigDecimal> once =
                new TreeMap<>((one, other) -> one.toString().compareTo(other.toString()));
        for (AssessedOption option : set) {
            Map<List<String>, BigDecimal> parts = new HashMap<>();
            for (CostTerm term : option.costs().terms()) {
                if (term.existing()) {
                    continue;
                }
                BigDecimal amount = term.lines(usage).stream()
                        .map(line -> Objects.requireNonNull(line.amount()).amount())
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                if (term.sharing() == null) {
                    sum = sum.add(amount);
                } else {
                    parts.merge(part(option, term), amount, BigDecimal::add);
                }
            }
            once.putAll(parts);
        }
        return Stream.concat(Stream.of(sum), once.values().stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<String> part(AssessedOption option, CostTerm term) {
        boolean endpoint = term.part().startsWith("CREATE_INTERFACE_ENDPOINT");
        return List.of(
                term.resource().equals("NEW")
                        ? Objects.requireNonNull(term.sharing()).vpcId()
                        : "",
                term.resource().equals("NEW") && !endpoint ? option.method().name() : "",
                term.part(),
                term.key().code());
    }
}
