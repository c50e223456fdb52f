package dev.fumidai.text;

import dev.fumidai.finding.Change;
import dev.fumidai.finding.Evidence;
import dev.fumidai.pricing.Cost;
import dev.fumidai.pricing.CostLine;
import dev.fumidai.pricing.Money;
import dev.fumidai.pricing.Sharing;
import dev.fumidai.report.AccessReport;
import dev.fumidai.report.AssessedOption;
import dev.fumidai.report.AssessedPrerequisite;
import dev.fumidai.report.CandidateVerdict;
import dev.fumidai.report.Consideration;
import dev.fumidai.report.Preference;
import dev.fumidai.report.Target;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The report as JSON, {@code schemaVersion} 1.0: the view for programs. Money is exact, as decimal strings; hours and
 * gigabytes are numbers. Two spaces of indentation and a final newline; equal reports give equal bytes. Immutable and
 * thread-safe.
 */
public final class JsonView implements ReportRenderer {
    /** Views hold nothing; one serves all threads. */
    public JsonView() {}

    /** Raised when a key changes its meaning. */
    public static final String SCHEMA_VERSION = "1.0";

    @Override
    public String render(AccessReport report, Words words) {
        return JsonText.of(new Document(report, words).report());
    }

    /** One report on its way to JSON: maps that keep the order of the contract. */
    private static final class Document {
        private final AccessReport report;
        private final Words words;
        private final Narrator narrator;

        Document(AccessReport report, Words words) {
            this.report = report;
            this.words = words;
            this.narrator = new Narrator(report, words);
        }

        Map<String, @Nullable Object> report() {
            return JsonText.object(
                    JsonText.entry("schemaVersion", SCHEMA_VERSION),
                    JsonText.entry("target", target(report.target())),
                    JsonText.entry("asOf", report.asOf().toString()),
                    JsonText.entry("prices", prices(report.prices())),
                    JsonText.entry(
                            "usage",
                            JsonText.object(
                                    JsonText.entry(
                                            "hoursPerMonth", report.usage().hoursPerMonth()),
                                    JsonText.entry("gbPerMonth", report.usage().gbPerMonth()),
                                    JsonText.entry("zones", report.usage().zones()),
                                    JsonText.entry("instances", report.usage().instances()))),
                    JsonText.entry("requirements", list(report.requirements(), Document::requirement)),
                    JsonText.entry("preference", preference(report.preference())),
                    JsonText.entry("recommendation", Recommendation.of(report, words)),
                    JsonText.entry("options", list(report.options(), this::option)),
                    JsonText.entry("warnings", narrator.warnings()),
                    JsonText.entry("assumptions", narrator.assumptions()));
        }

        private static Object target(Target target) {
            return JsonText.object(
                    JsonText.entry("instanceId", target.instanceId()),
                    JsonText.entry("subnetId", target.subnetId()),
                    JsonText.entry("vpcId", target.vpcId()),
                    JsonText.entry("region", target.region()),
                    JsonText.entry("subnetKind", target.subnetKind().name()));
        }

        private static Object prices(AccessReport.Prices prices) {
            return JsonText.object(
                    JsonText.entry("source", prices.source()),
                    JsonText.entry(
                            "effectiveDate",
                            prices.effectiveDate() == null
                                    ? null
                                    : prices.effectiveDate().toString()),
                    JsonText.entry("currency", prices.currency()));
        }

        private static Object requirement(AccessReport.StatedRequirement requirement) {
            return JsonText.object(
                    JsonText.entry("code", requirement.code()),
                    JsonText.entry("value", requirement.value()),
                    JsonText.entry("because", requirement.because()));
        }

        private static Object preference(Preference preference) {
            Map<String, @Nullable Object> weights = new LinkedHashMap<>();
            preference.weights().forEach((burden, weight) -> weights.put(burden.name(), weight.plain()));
            return JsonText.object(
                    JsonText.entry("name", preference.name()),
                    JsonText.entry("criteria", list(preference.criteria(), Enum::name)),
                    JsonText.entry("weights", weights));
        }

        private Object option(AssessedOption option) {
            return JsonText.object(
                    JsonText.entry("rank", option.rank()),
                    JsonText.entry("method", option.method().name()),
                    JsonText.entry("verdict", option.verdict().name()),
                    JsonText.entry("summary", narrator.summary(option)),
                    JsonText.entry("via", option.via()),
                    JsonText.entry("otherCandidates", list(option.otherCandidates(), Document::candidate)),
                    JsonText.entry("prerequisites", list(option.prerequisites(), this::prerequisite)),
                    JsonText.entry("pros", list(option.pros(), this::pro)),
                    JsonText.entry("cons", list(option.cons(), this::con)),
                    JsonText.entry(
                            "conflicts",
                            list(
                                    option.conflicts(),
                                    conflict -> JsonText.object(
                                            JsonText.entry("requirement", conflict.requirement()),
                                            JsonText.entry("reason", narrator.reason(conflict, option))))),
                    JsonText.entry("changes", plan(option.changes())),
                    JsonText.entry(
                            "alternatives", list(option.alternatives(), alternative -> plan(alternative.changes()))),
                    JsonText.entry("cost", cost(option.cost())),
                    JsonText.entry(
                            "checklist",
                            list(
                                    option.checklist(),
                                    item -> JsonText.object(
                                            JsonText.entry("id", item.id()),
                                            JsonText.entry("reason", narrator.checklist(item)),
                                            JsonText.entry(
                                                    "policy",
                                                    item.policy()
                                                            .map(PolicyJson::document)
                                                            .orElse(null))))),
                    JsonText.entry("connect", option.connect()),
                    JsonText.entry("standing", option.standing().name()),
                    JsonText.entry(
                            "dominatedBy", option.dominatedBy().map(Enum::name).orElse(null)));
        }

        private static Object candidate(CandidateVerdict candidate) {
            return JsonText.object(
                    JsonText.entry("via", candidate.via()),
                    JsonText.entry("verdict", candidate.verdict().name()));
        }

        private Object prerequisite(AssessedPrerequisite prerequisite) {
            return JsonText.object(
                    JsonText.entry("id", prerequisite.id()),
                    JsonText.entry("subject", prerequisite.subject()),
                    JsonText.entry("status", prerequisite.status().name()),
                    JsonText.entry("required", prerequisite.required()),
                    JsonText.entry("title", narrator.title(prerequisite)),
                    JsonText.entry("reason", narrator.reason(prerequisite)),
                    JsonText.entry("evidence", evidence(prerequisite.evidence())),
                    JsonText.entry("sources", prerequisite.sources()),
                    JsonText.entry("settledBy", prerequisite.settledBy()));
        }

        private Object pro(Consideration pro) {
            return JsonText.object(
                    JsonText.entry("id", pro.id()),
                    JsonText.entry("reason", narrator.reason(pro)),
                    JsonText.entry("evidence", evidence(pro.evidence())));
        }

        private Object con(Consideration con) {
            return JsonText.object(
                    JsonText.entry("id", con.id()),
                    JsonText.entry(
                            "severity",
                            con.severity() == null ? null : con.severity().name()),
                    JsonText.entry("reason", narrator.reason(con)),
                    JsonText.entry("evidence", evidence(con.evidence())));
        }

        private static Object evidence(List<Evidence> evidence) {
            return list(
                    Narrator.sorted(evidence),
                    item -> item.code() == null
                            ? JsonText.object(
                                    JsonText.entry("resource", item.resource()),
                                    JsonText.entry("field", item.field()),
                                    JsonText.entry("value", item.value()))
                            : JsonText.object(
                                    JsonText.entry("resource", item.resource()),
                                    JsonText.entry("field", item.field()),
                                    JsonText.entry("value", item.value()),
                                    JsonText.entry("code", item.code())));
        }

        private List<Object> plan(List<Change> changes) {
            List<String> ids = new ChangeIds(words).of(changes);
            List<Object> plan = new ArrayList<>();
            for (int step = 0; step < changes.size(); step++) {
                plan.add(change(ids.get(step), changes.get(step)));
            }
            return plan;
        }

        private Object change(String id, Change change) {
            return JsonText.object(
                    JsonText.entry("id", id),
                    JsonText.entry("action", change.action().name()),
                    JsonText.entry("class", change.action().changeClass().name()),
                    JsonText.entry("required", change.required()),
                    JsonText.entry("resource", change.resource()),
                    JsonText.entry("reason", narrator.reason(change)),
                    JsonText.entry("commands", change.commandLines()),
                    JsonText.entry("sideEffects", list(change.sideEffects(), narrator::sideEffect)));
        }

        private static Object cost(Cost cost) {
            return JsonText.object(
                    JsonText.entry("added", cost.added().plain()),
                    JsonText.entry("total", cost.total().plain()),
                    JsonText.entry("complete", cost.complete()),
                    JsonText.entry("lines", list(cost.lines(), Document::line)));
        }

        private static Object line(CostLine line) {
            return JsonText.object(
                    JsonText.entry("item", line.item()),
                    JsonText.entry("quantity", line.quantity()),
                    JsonText.entry("unit", line.unit()),
                    JsonText.entry("unitPrice", plain(line.unitPrice())),
                    JsonText.entry("amount", plain(line.amount())),
                    JsonText.entry("existing", line.existing()),
                    JsonText.entry("source", line.source()),
                    JsonText.entry("resource", line.resource()),
                    JsonText.entry("sharing", sharing(line.sharing())));
        }

        private static @Nullable Object sharing(@Nullable Sharing sharing) {
            return sharing == null
                    ? null
                    : JsonText.object(
                            JsonText.entry("vpcId", sharing.vpcId()),
                            JsonText.entry("otherInstances", sharing.otherInstances()));
        }

        private static @Nullable String plain(@Nullable Money money) {
            return money == null ? null : money.plain();
        }

        private static <T> List<Object> list(Collection<T> items, Function<T, Object> view) {
            return items.stream().map(view).toList();
        }
    }
}
