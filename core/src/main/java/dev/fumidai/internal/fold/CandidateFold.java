package dev.fumidai.internal.fold;

import dev.fumidai.finding.Action;
import dev.fumidai.finding.Change;
import dev.fumidai.finding.Command;
import dev.fumidai.finding.Evidence;
import dev.fumidai.finding.Finding;
import dev.fumidai.finding.RuleKind;
import dev.fumidai.finding.Status;
import dev.fumidai.internal.assembly.Assembled;
import dev.fumidai.internal.assembly.CliTemplates;
import dev.fumidai.internal.assembly.SessionLimit;
import dev.fumidai.internal.assembly.Setting;
import dev.fumidai.internal.fold.VerdictFold.Required;
import dev.fumidai.pricing.Cost;
import dev.fumidai.pricing.CostFunction;
import dev.fumidai.pricing.CostTerm;
import dev.fumidai.report.Alternative;
import dev.fumidai.report.AssessedPrerequisite;
import dev.fumidai.report.Conflict;
import dev.fumidai.report.Consideration;
import dev.fumidai.report.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Folds the findings on one candidate into its verdict, plan and cost. */
final class CandidateFold {
    /** The rule id of the prerequisite that a budget which cannot be told stands for. */
    static final String BUDGET = "MONTHLY_BUDGET";

    /** The same for a session's length. */
    static final String HOURS = "SESSION_HOURS";

    private static final String SESSION_LIMITS =
            "https://docs.aws.amazon.com/systems-manager/latest/userguide/session-preferences-max-timeout.html";

    /**
     * A channel that is open says nothing about session logs and encryption, capabilities, the path to Amazon S3, or what
     * lies between a host that it leads to and the target.
     */
    private static final Set<String> BEYOND_PROOF =
            Set.of("SMBL-P09", "SMBL-P13", "REQS-P01", "SMVE-P16", "SMCE-P15", "SBSM-P03", "SBSM-P05");

    /** What lies between the end of the session and the target's own shell. */
    private static final String REMOTE_SHELL = "RSBL";

    private static final CliTemplates SETTLED_BY =
            CliTemplates.load("/dev/fumidai/internal/fold/settled-by.properties");

    private final Setting setting;
    private final Assembled assembled;
    private final List<Finding> findings;
    private final CatalogIndex catalog;
    private final RequirementChecks requirements;
    private final Planner planner;
    private final SessionLimit limit;

    CandidateFold(Setting setting, Assembled assembled, List<Finding> findings, CatalogIndex catalog) {
        this.setting = setting;
        this.assembled = assembled;
        this.findings = findings;
        this.catalog = catalog;
        this.requirements = new RequirementChecks(setting.question().requirements());
        this.planner = new Planner(setting, assembled);
        this.limit = SessionLimit.of(setting);
    }

    JudgedCandidate judge() {
        List<Finding> unsatisfied = findings.stream()
                .filter(one -> one.status() == Status.UNSATISFIED)
                .toList();
        List<List<Change>> plans = plans(unsatisfied);
        List<Change> plan = plans.get(0);
        List<AssessedPrerequisite> prerequisites = new ArrayList<>(prerequisites());
        CostFunction costs = costs(plan);
        Cost cost = costs.at(setting.question().usage());
        requirements.untold(cost).ifPresent(conflict -> prerequisites.add(untold(BUDGET, conflict)));
        requirements
                .untold(assembled.candidate().method(), limit)
                .ifPresent(conflict -> prerequisites.add(untold(HOURS, conflict)));
        requirements
                .untold(assembled.candidate().method())
                .forEach(conflict -> prerequisites.add(untold(conflict.requirement(), conflict)));
        List<Conflict> conflicts = conflicts(plan, cost);
        boolean forbidden = !conflicts.isEmpty();
        Verdict verdict = VerdictFold.fold(forbidden, required(prerequisites, unsatisfied, plan));
        return new JudgedCandidate(
                assembled,
                verdict,
                sorted(prerequisites),
                considerations(RuleKind.ADVANTAGE),
                considerations(RuleKind.DRAWBACK),
                conflicts,
                plan,
                plans.subList(1, plans.size()).stream().map(this::alternative).toList(),
                cost,
                costs);
    }

    private Alternative alternative(List<Change> plan) {
        CostFunction costs = costs(plan);
        return new Alternative(plan, costs.at(setting.question().usage()), costs);
    }

    /** The best one first. */
    private List<List<Change>> plans(List<Finding> unsatisfied) {
        int most = unsatisfied.stream()
                .mapToInt(one -> one.remedies().size())
                .max()
                .orElse(1);
        List<List<Change>> plans = new ArrayList<>();
        for (int rank = 0; rank < Math.max(1, most); rank++) {
            planner.plans(unsatisfied, rank).stream()
                    .filter(plan -> !plans.contains(plan))
                    .forEach(plans::add);
        }
        return new PlanOrder(
                        requirements, plan -> costs(plan).at(setting.question().usage()))
                .sorted(plans);
    }

    private List<AssessedPrerequisite> prerequisites() {
        List<AssessedPrerequisite> assessed = new ArrayList<>();
        SortedSet<String> unanswered =
                new TreeSet<>(catalog.prerequisites(assembled.candidate().method()));
        for (Finding finding : findings) {
            if (finding.status() != null) {
                unanswered.remove(finding.ruleId());
                assessed.add(assessed(finding));
            }
        }
        unanswered.forEach(id -> assessed.add(unanswered(id)));
        return assessed;
    }

    private AssessedPrerequisite assessed(Finding finding) {
        Status status = Objects.requireNonNull(finding.status());
        boolean proven = status == Status.UNKNOWN && assembled.proven() && isWithinProof(finding.ruleId());
        List<Evidence> evidence = new ArrayList<>(finding.evidence());
        if (proven) {
            evidence.add(new Evidence(assembled.candidate().node(), "Status", "connected"));
        }
        Map<String, String> values = new TreeMap<>(assembled.planValues());
        values.putAll(finding.arguments());
        return new AssessedPrerequisite(
                finding.ruleId(),
                finding.subject(),
                proven ? Status.SATISFIED : status,
                finding.required(),
                proven ? "prerequisite.proven" : finding.words(),
                finding.arguments(),
                evidence.stream().sorted().toList(),
                catalog.sources(finding.ruleId(), finding.caseName()),
                status == Status.UNKNOWN && !proven ? settledBy(finding, values) : List.of());
    }

    private static boolean isWithinProof(String ruleId) {
        return !BEYOND_PROOF.contains(ruleId) && !ruleId.startsWith(REMOTE_SHELL);
    }

    /** By what would answer this case, else by what would answer the prerequisite. */
    private static List<String> settledBy(Finding finding, Map<String, String> values) {
        List<Command> ofCase = SETTLED_BY.told(finding.words(), values);
        List<Command> commands = ofCase.isEmpty() ? SETTLED_BY.told(finding.ruleId(), values) : ofCase;
        return commands.stream().map(Command::line).toList();
    }

    private AssessedPrerequisite unanswered(String id) {
        return new AssessedPrerequisite(
                id,
                "",
                Status.UNKNOWN,
                true,
                "prerequisite.unanswered",
                Map.of("id", id),
                List.of(),
                catalog.sources(id),
                List.of());
    }

    private static AssessedPrerequisite untold(String id, Conflict conflict) {
        return new AssessedPrerequisite(
                id,
                "",
                Status.UNKNOWN,
                true,
                conflict.words(),
                conflict.arguments(),
                List.of(),
                List.of(id.equals(BUDGET) ? "https://aws.amazon.com/vpc/pricing/" : SESSION_LIMITS),
                List.of());
    }

    private List<Conflict> conflicts(List<Change> plan, Cost cost) {
        List<Conflict> conflicts = new ArrayList<>();
        for (Finding finding : findings) {
            if (RuleKind.of(finding.ruleId()) == RuleKind.REQUIREMENT) {
                conflicts.add(new Conflict(
                        finding.arguments().getOrDefault("code", finding.ruleId()),
                        finding.words(),
                        finding.arguments()));
            }
        }
        plan.forEach(change -> conflicts.addAll(requirements.of(change)));
        conflicts.addAll(requirements.of(assembled.candidate().method()));
        conflicts.addAll(requirements.of(assembled.candidate().method(), limit));
        requirements.of(cost).ifPresent(conflicts::add);
        return conflicts.stream()
                .distinct()
                .sorted(Comparator.comparing(Conflict::requirement)
                        .thenComparing(Conflict::words)
                        .thenComparing(conflict -> conflict.arguments().toString()))
                .toList();
    }

    private static List<Required> required(
            List<AssessedPrerequisite> prerequisites, List<Finding> unsatisfied, List<Change> plan) {
        List<String> changeable = new ArrayList<>();
        plan.forEach(change -> changeable.addAll(change.satisfies()));
        List<String> withRemedy = unsatisfied.stream()
                .filter(finding -> !finding.remedies().isEmpty())
                .map(Finding::key)
                .filter(changeable::contains)
                .toList();
        return prerequisites.stream()
                .filter(AssessedPrerequisite::required)
                .filter(one -> one.status() != Status.NOT_APPLICABLE)
                .map(one -> new Required(one.status(), withRemedy.contains(one.key())))
                .toList();
    }

    private static List<AssessedPrerequisite> sorted(List<AssessedPrerequisite> prerequisites) {
        return prerequisites.stream()
                .sorted(Comparator.comparing(AssessedPrerequisite::id).thenComparing(AssessedPrerequisite::subject))
                .toList();
    }

    private List<Consideration> considerations(RuleKind kind) {
        return findings.stream()
                .filter(finding -> RuleKind.of(finding.ruleId()) == kind)
                .map(finding -> new Consideration(
                        finding.ruleId(), finding.words(), finding.severity(), finding.arguments(), finding.evidence()))
                .distinct()
                .toList();
    }

    private CostFunction costs(List<Change> plan) {
        List<CostTerm> terms = new ArrayList<>(assembled.bill());
        for (Change change : plan) {
            if (change.required()) {
                newParts(change.action()).forEach(term -> terms.add(term.asPartOf(change.part())));
            }
        }
        return new CostFunction(setting.question().prices().currency(), terms);
    }

    private List<CostTerm> newParts(Action action) {
        return Optional.ofNullable(assembled.newParts().get(action)).orElse(List.of());
    }
}
