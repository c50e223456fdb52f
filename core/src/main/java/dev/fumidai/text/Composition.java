package dev.fumidai.text;

import static java.util.stream.Collectors.joining;

import dev.fumidai.finding.Change;
import dev.fumidai.finding.Evidence;
import dev.fumidai.finding.Status;
import dev.fumidai.pricing.Usage;
import dev.fumidai.report.AccessReport;
import dev.fumidai.report.AccessReport.StatedRequirement;
import dev.fumidai.report.AssessedOption;
import dev.fumidai.report.AssessedPrerequisite;
import dev.fumidai.report.ChecklistItem;
import dev.fumidai.report.Consideration;
import dev.fumidai.report.Target;
import dev.fumidai.report.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What stands on the page of a report, and in which order; how it looks is up to the page. */
final class Composition {
    private static final int EVIDENCE_LENGTH = 100;
    private static final String NOTHING = "–";

    private final AccessReport report;
    private final Words words;
    private final Narrator narrator;
    private final Flips flips;
    private final CostLineText costLines;
    private final Comparison comparison;
    private final Page page;

    Composition(AccessReport report, Words words, Page page) {
        this.report = report;
        this.words = words;
        this.narrator = new Narrator(report, words);
        this.flips = new Flips(report, words);
        this.costLines = new CostLineText(words);
        this.comparison = new Comparison(report, words);
        this.page = page;
    }

    String write() {
        head();
        page.chapter(words.label(Label.RECOMMENDATION));
        page.paragraph(Recommendation.of(report, words));
        overview();
        report.options().forEach(this::option);
        chapter(Label.WARNINGS, narrator.warnings());
        chapter(Label.ASSUMPTIONS, narrator.assumptions());
        return page.text();
    }

    private void head() {
        Target target = report.target();
        page.title(words.label(Label.TITLE, Map.of("target", target.instanceId())));
        page.paragraph(words.label(
                Label.PLACE,
                Map.of(
                        "subnet", orUnknown(target.subnetId()),
                        "kind", words.sentence("subnetKind." + target.subnetKind()),
                        "vpc", orUnknown(target.vpcId()),
                        "region", orUnknown(target.region()),
                        "date", report.asOf().toString())));
        page.paragraph(usage(report.usage()));
        page.paragraph(prices(report.prices()));
        comparison.preference().forEach(page::paragraph);
        chapter(
                Label.REQUIREMENTS,
                report.requirements().stream().map(this::requirement).toList());
    }

    private String usage(Usage usage) {
        Map<String, String> arguments = Map.of(
                "hours", usage.hoursPerMonth().toPlainString(),
                "gigabytes", usage.gbPerMonth().toPlainString(),
                "zones", Integer.toString(usage.zones()),
                "instances", Integer.toString(usage.instances()));
        boolean spread = usage.zones() > 1 || usage.instances() > 1;
        return words.label(spread ? Label.USAGE_SPREAD : Label.USAGE, arguments);
    }

    private String prices(AccessReport.Prices prices) {
        if (prices.effectiveDate() == null) {
            return words.label(Label.PRICES_UNDATED, Map.of("source", prices.source(), "currency", prices.currency()));
        }
        return words.label(
                Label.PRICES,
                Map.of(
                        "source", prices.source(),
                        "currency", prices.currency(),
                        "date", prices.effectiveDate().toString()));
    }

    private String requirement(StatedRequirement requirement) {
        String text = Narrator.text(requirement);
        return requirement.because() == null
                ? text
                : words.label(Label.BECAUSE, Map.of("requirement", text, "because", requirement.because()));
    }

    private void overview() {
        if (report.options().isEmpty()) {
            return;
        }
        page.chapter(words.label(Label.OPTIONS));
        page.table(
                List.of(
                        words.label(Label.RANK),
                        words.label(Label.METHOD),
                        words.label(Label.VERDICT),
                        words.label(Label.ADDED_COST),
                        words.label(Label.NUMBER_OF_CHANGES)),
                report.options().stream().map(this::row).toList());
    }

    private List<String> row(AssessedOption option) {
        boolean ruledOut = option.verdict() == Verdict.RULED_OUT;
        return List.of(
                Integer.toString(option.rank()),
                words.method(option.method()),
                words.verdict(option.verdict()),
                ruledOut ? NOTHING : narrator.added(option.cost()),
                ruledOut ? NOTHING : Integer.toString(option.requiredChanges().size()));
    }

    private void option(AssessedOption option) {
        page.chapter(words.label(
                Label.OPTION,
                Map.of(
                        "rank", Integer.toString(option.rank()),
                        "method", words.method(option.method()),
                        "verdict", words.verdict(option.verdict()))));
        page.paragraph(narrator.summary(option));
        page.paragraph(comparison.standing(option));
        flips.of(option).ifPresent(page::paragraph);
        comparison.dominance(option).forEach(page::paragraph);
        cost(option);
        section(
                Label.CONFLICTS,
                option.conflicts().stream()
                        .map(conflict -> words.label(
                                Label.CONFLICT,
                                Map.of(
                                        "requirement", conflict.requirement(),
                                        "reason", narrator.reason(conflict, option))))
                        .toList());
        prerequisites(Label.NOT_SATISFIED, withStatus(option, Status.UNSATISFIED));
        prerequisites(Label.UNKNOWN, withStatus(option, Status.UNKNOWN));
        satisfied(option);
        plan(Label.CHANGES, option.changes());
        option.alternatives().forEach(other -> plan(Label.ALTERNATIVES, other.changes()));
        section(Label.PROS, option.pros().stream().map(this::consideration).toList());
        section(Label.CONS, option.cons().stream().map(this::consideration).toList());
        checklist(option.checklist());
        section(
                Label.OTHER_CANDIDATES,
                option.otherCandidates().stream()
                        .map(candidate -> words.label(
                                Label.CANDIDATE,
                                Map.of(
                                        "via", narrator.via(candidate.via()),
                                        "verdict", words.verdict(candidate.verdict()))))
                        .toList());
        if (!option.connect().isEmpty()) {
            page.section(words.label(Label.CONNECT));
            page.commands(option.connect());
        }
    }

    private void checklist(List<ChecklistItem> items) {
        if (!items.isEmpty()) {
            page.section(words.label(Label.CHECKLIST));
        }
        for (ChecklistItem item : items) {
            page.item(narrator.checklist(item));
            item.policy().ifPresent(policy -> page.commands(List.of(PolicyJson.line(policy))));
        }
    }

    /** What a method that is ruled out would cost is of interest only where something of it is known. */
    private void cost(AssessedOption option) {
        if (option.verdict() == Verdict.RULED_OUT && option.cost().lines().isEmpty()) {
            return;
        }
        page.section(words.label(Label.COST));
        page.paragraph(words.label(
                Label.COST_SUM,
                Map.of("added", narrator.added(option.cost()), "total", narrator.total(option.cost()))));
        option.cost().lines().forEach(line -> page.item(costLines.of(line)));
    }

    private void prerequisites(Label heading, List<AssessedPrerequisite> prerequisites) {
        if (prerequisites.isEmpty()) {
            return;
        }
        page.section(words.label(heading));
        for (AssessedPrerequisite prerequisite : prerequisites) {
            page.item(withEvidence(prerequisite(prerequisite), prerequisite.evidence()));
            if (prerequisite.status() == Status.UNKNOWN
                    && !prerequisite.settledBy().isEmpty()) {
                page.note(words.label(Label.SETTLED_BY));
                page.commands(prerequisite.settledBy());
            }
        }
    }

    private String prerequisite(AssessedPrerequisite prerequisite) {
        String text = words.label(
                Label.PREREQUISITE,
                Map.of(
                        "title", narrator.title(prerequisite),
                        "id", prerequisite.key(),
                        "reason", narrator.reason(prerequisite)));
        return prerequisite.required() ? text : words.label(Label.NOT_REQUIRED, Map.of("text", text));
    }

    private void satisfied(AssessedOption option) {
        List<AssessedPrerequisite> satisfied = withStatus(option, Status.SATISFIED);
        if (!satisfied.isEmpty()) {
            page.section(words.label(Label.SATISFIED));
            page.paragraph(satisfied.stream().map(AssessedPrerequisite::key).collect(joining(", ")));
        }
    }

    private void plan(Label heading, List<Change> plan) {
        if (plan.isEmpty()) {
            return;
        }
        page.section(words.label(heading));
        int number = 1;
        for (Change change : plan) {
            page.step(number++, narrator.step(change));
            change.sideEffects()
                    .forEach(effect ->
                            page.note(words.label(Label.SIDE_EFFECT, Map.of("text", narrator.sideEffect(effect)))));
            page.commands(change.commandLines());
        }
    }

    private String consideration(Consideration consideration) {
        String text = words.label(
                Label.CONSIDERATION, Map.of("text", narrator.reason(consideration), "id", consideration.id()));
        String weighed = consideration.severity() == null
                ? text
                : words.label(
                        Label.CON,
                        Map.of("severity", words.sentence("severity." + consideration.severity()), "text", text));
        return withEvidence(weighed, consideration.evidence());
    }

    private String withEvidence(String text, List<Evidence> evidence) {
        return evidence.isEmpty()
                ? text
                : words.label(
                        Label.EVIDENCE,
                        Map.of(
                                "text",
                                text,
                                "evidence",
                                Narrator.sorted(evidence).stream()
                                        .map(this::evidence)
                                        .collect(joining("; "))));
    }

    private String evidence(Evidence evidence) {
        String value = evidence.value() == null ? words.sentence("value.ABSENT") : shortened(evidence.value());
        String why = evidence.code() == null ? "" : " (" + evidence.code() + ")";
        return evidence.resource() + " " + evidence.field() + " = " + value + why;
    }

    private static String shortened(String value) {
        return value.codePointCount(0, value.length()) <= EVIDENCE_LENGTH
                ? value
                : value.substring(0, value.offsetByCodePoints(0, EVIDENCE_LENGTH)) + "…";
    }

    private static List<AssessedPrerequisite> withStatus(AssessedOption option, Status status) {
        return option.prerequisites().stream()
                .filter(prerequisite -> prerequisite.status() == status)
                .toList();
    }

    private void chapter(Label heading, List<String> items) {
        if (!items.isEmpty()) {
            page.chapter(words.label(heading));
            items.forEach(page::item);
        }
    }

    private void section(Label heading, List<String> items) {
        if (!items.isEmpty()) {
            page.section(words.label(heading));
            items.forEach(page::item);
        }
    }

    private String orUnknown(@Nullable String value) {
        return Objects.requireNonNullElseGet(value, () -> words.sentence("value.UNKNOWN"));
    }
}
