package dev.fumidai;

import dev.fumidai.internal.assembly.Setting;
import dev.fumidai.internal.assembly.World;
import dev.fumidai.internal.assembly.Worlds;
import dev.fumidai.internal.estate.EstateTarget;
import dev.fumidai.internal.estate.PortfolioFold;
import dev.fumidai.internal.fold.Evaluation;
import dev.fumidai.internal.lockout.LockOutSearch;
import dev.fumidai.internal.portfolio.PortfolioSearch;
import dev.fumidai.network.NetworkPath;
import dev.fumidai.plan.Plan;
import dev.fumidai.plan.render.PlanRenderer;
import dev.fumidai.report.AccessReport;
import dev.fumidai.report.LockOut;
import dev.fumidai.report.Portfolio;
import dev.fumidai.report.ReportDiff;
import dev.fumidai.spi.RuleCatalog;
import dev.fumidai.spi.RuleEngine;
import dev.fumidai.text.DiffTextView;
import dev.fumidai.text.Language;
import dev.fumidai.text.LockOutTextView;
import dev.fumidai.text.PathTextView;
import dev.fumidai.text.PlanRemarks;
import dev.fumidai.text.PortfolioTextView;
import dev.fumidai.text.TextView;
import dev.fumidai.text.Words;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.Set;

/**
 * Answers which way leads into an EC2 instance: every method, ranked, with a verdict and reasons. Immutable and
 * thread-safe; make one and keep it, the first evaluation loads the rules.
 *
 * <pre>{@code
 * AccessAdvisor advisor = AccessAdvisor.create();
 * AccessReport report = advisor.evaluate(AccessQuestion.in(snapshot).toInstance("i-0abc"));
 * System.out.println(advisor.explain(report, Locale.ENGLISH));
 * }</pre>
 *
 * <p>A question about an instance that the snapshot does not hold fails:
 *
 * <pre>{@code
 * advisor.evaluate(AccessQuestion.in(snapshot).toInstance("i-gone")); // IllegalArgumentException: names the ids there are
 * }</pre>
 */
public final class AccessAdvisor {
    private final RuleEngine engine;
    private final Evaluation evaluation;
    private final Map<Language, Words> words;
    private final Worlds worlds = new Worlds();

    private AccessAdvisor(RuleEngine engine) {
        this.engine = engine;
        this.evaluation = new Evaluation(engine);
        RuleCatalog catalog = engine.catalog();
        this.words = new EnumMap<>(Map.of(
                Language.ENGLISH, Words.of(Language.ENGLISH, catalog.englishWords()),
                Language.JAPANESE, Words.of(Language.JAPANESE, catalog.japaneseWords())));
    }

    /**
     * An advisor with the rule engine on the class path.
     *
     * @throws IllegalStateException if there is none
     */
    public static AccessAdvisor create() {
        return ServiceLoader.load(RuleEngine.class, AccessAdvisor.class.getClassLoader())
                .findFirst()
                .map(AccessAdvisor::with)
                .orElseThrow(() -> new IllegalStateException("No rule engine is on the class path.\n"
                        + "Maybe depend on dev.fumidai:fumidai-rules-drl instead of fumidai-core."));
    }

    /** An advisor with a rule engine of one's own. */
    public static AccessAdvisor with(RuleEngine engine) {
        return new AccessAdvisor(Objects.requireNonNull(engine, "engine"));
    }

    /**
     * Answers a question.
     *
     * @throws IllegalArgumentException if the snapshot does not hold the instance
     */
    public AccessReport evaluate(AccessQuestion question) {
        return evaluateAll(List.of(question)).get(0);
    }

    /**
     * Answers several questions about one snapshot, which is cheaper than one by one: the snapshot is indexed once, the
     * rules run once.
     *
     * @return one report per question, in their order
     * @throws IllegalArgumentException if the questions are about different snapshots, or a target is not there
     */
    public List<AccessReport> evaluateAll(List<AccessQuestion> questions) {
        if (questions.isEmpty()) {
            return List.of();
        }
        var snapshot = questions.get(0).snapshot();
        if (questions.stream().anyMatch(question -> !question.snapshot().equals(snapshot))) {
            throw new IllegalArgumentException(
                    "The questions are about different snapshots.\n" + "Maybe ask about one snapshot at a time.");
        }
        return evaluation.evaluate(worlds.of(snapshot), questions);
    }

    /**
     * Finds the cheapest set of ways that gives every target of an estate a way in. Parts that targets of one VPC share are
     * paid once; hours are those in which any of them is used, gigabytes are for each, and a budget is held against the
     * whole.
     *
     * <pre>{@code
     * List<AccessQuestion> everyone = snapshot.all(Instance.class).stream()
     *         .map(instance -> AccessQuestion.in(snapshot).toInstance(instance.instanceId()))
     *         .toList();
     * Portfolio portfolio = advisor.portfolio(everyone);
     * portfolio.added();              // together
     * portfolio.apart();              // each on its own
     * portfolio.proof().optimal();    // nothing is cheaper
     *
     * advisor.portfolio(List.of());   // IllegalArgumentException: there is no target
     * }</pre>
     *
     * @param questions one for each target, which differ in nothing else; each target once
     * @throws IllegalArgumentException if there is none, if they differ in more than the target, ask for one twice, or for
     *     one that the snapshot does not hold
     */
    public Portfolio portfolio(List<AccessQuestion> questions) {
        requireOneEstate(questions);
        List<AccessQuestion> each =
                questions.stream().map(AccessQuestion::ofOneInEstate).toList();
        List<AccessReport> reports = evaluateAll(each);
        World world = worlds.of(questions.get(0).snapshot());
        List<EstateTarget> targets = new ArrayList<>();
        for (int i = 0; i < each.size(); i++) {
            targets.add(new EstateTarget(
                    reports.get(i), Setting.of(world, each.get(i)).zone()));
        }
        return new PortfolioFold(questions.get(0), targets, new PortfolioSearch()).portfolio();
    }

    /**
     * Finds what would lock an operator out of an instance: tries each single failure of what the ready methods lead
     * through, says what would remain, and what is worth adding before. Each failure is a question of its own, so this
     * takes as long as some dozens of evaluations.
     *
     * <pre>{@code
     * LockOut lockOut = advisor.lockOut(AccessQuestion.in(snapshot).toInstance("i-0abc"));
     * lockOut.singlePoints();    // failures after which no method is ready
     * lockOut.breakGlass();      // methods that remain after every failure considered
     * lockOut.additions();       // what is worth adding, the cheapest first
     *
     * advisor.lockOut(AccessQuestion.in(snapshot).toInstance("i-gone")); // IllegalArgumentException: names the ids there are
     * }</pre>
     *
     * @throws IllegalArgumentException if the snapshot does not hold the instance
     */
    public LockOut lockOut(AccessQuestion question) {
        return new LockOutSearch(question, this::evaluateOnce).lockOut();
    }

    /** Of a snapshot that nobody asks about again, so that the last one that was asked about is kept. */
    private AccessReport evaluateOnce(AccessQuestion question) {
        return evaluation
                .evaluate(World.of(question.snapshot()), List.of(question))
                .get(0);
    }

    private static void requireOneEstate(List<AccessQuestion> questions) {
        if (questions.isEmpty()) {
            throw new IllegalArgumentException("There is no target to find a way into, expected at least one.\n"
                    + "Maybe `aws ec2 describe-instances` was not collected.");
        }
        AccessQuestion first = questions.get(0);
        if (first.usage().instances() != 1) {
            throw new IllegalArgumentException(
                    "The usage speaks of " + first.usage().instances()
                            + " instances, expected 1: each target of an estate counts itself.\n"
                            + "Maybe leave it out.");
        }
        Set<String> seen = new HashSet<>();
        for (AccessQuestion question : questions) {
            if (!question.toOtherInstance(first.instanceId()).equals(first)) {
                throw new IllegalArgumentException("The questions about " + first.instanceId() + " and "
                        + question.instanceId() + " differ in more than the target.\n"
                        + "Maybe ask about estates of different conditions one by one.");
            }
            if (!seen.add(question.instanceId())) {
                throw new IllegalArgumentException("The estate holds " + question.instanceId()
                        + " twice, expected each target once.\nMaybe two lists overlap.");
            }
        }
    }

    /**
     * Follows a TCP connection hop by hop, there and back: routes, network ACLs, security groups, gateways, peering
     * connections and transit gateways. What is not modelled, like an appliance, makes it unknown, never open.
     *
     * <pre>{@code
     * NetworkPath path = advisor.path(PathQuestion.in(snapshot).from("i-0abc").to("i-0def").onPort(22));
     * path.stop().ifPresent(hop -> System.out.println(hop.resource() + ": " + hop.code()));
     * }</pre>
     *
     * @throws IllegalArgumentException if the snapshot does not hold an end, or it cannot be one
     */
    public NetworkPath path(PathQuestion question) {
        return worlds.of(question.snapshot()).network().path(question.from(), question.to(), question.port());
    }

    /** The path as text for people; its form is not for programs to parse. */
    public String explain(NetworkPath path, Locale locale) {
        return new PathTextView().render(path, words(locale));
    }

    /** The report as text for people; its form is not for programs to parse. */
    public String explain(AccessReport report, Locale locale) {
        return new TextView().render(report, words(locale));
    }

    /** What changed between two reports as text for people; its form is not for programs to parse. */
    public String explain(ReportDiff diff, Locale locale) {
        return new DiffTextView().render(diff, words(locale));
    }

    /** The portfolio as text for people; its form is not for programs to parse. */
    public String explain(Portfolio portfolio, Locale locale) {
        return new PortfolioTextView().render(portfolio, words(locale));
    }

    /** The lock-out as text for people; its form is not for programs to parse. */
    public String explain(LockOut lockOut, Locale locale) {
        return new LockOutTextView().render(lockOut, words(locale));
    }

    /**
     * A plan as a document that another tool carries out, with comments in a language.
     *
     * <pre>{@code
     * Plan plan = report.plan(AccessMethod.SESSION_MANAGER_VPC_ENDPOINTS);
     * Files.writeString(Path.of("plan.sh"), advisor.render(plan, new AwsCliScript(), Locale.ENGLISH));
     * }</pre>
     */
    public String render(Plan plan, PlanRenderer renderer, Locale locale) {
        return renderer.render(plan, new PlanRemarks(words(locale)));
    }

    /** The words of reports in a language: Japanese for {@code ja}, else English, whatever the machine's locale. */
    public Words words(Locale locale) {
        return Objects.requireNonNull(words.get(Language.of(locale)));
    }

    /** All rules, with their sources and dates. */
    public RuleCatalog catalog() {
        return engine.catalog();
    }
}
