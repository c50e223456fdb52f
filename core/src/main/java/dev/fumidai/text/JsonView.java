package dev.fumidai.text;

import dev.fumidai.finding.Change;
import dev.fumidai.finding.Evidence;
import dev.fumidai.pricing.Cost;
import dev.fumidai.pricing.CostLine;
import dev.fumidai.pricing.Money;
import dev.fumidai.report.AccessReport;
import dev.fumidai.report.AssessedOption;
import dev.fumidai.report.AssessedPrerequisite;
import dev.fumidai.report.CandidateVerdict;
import dev.fumidai.report.Consideration;
import dev.fumidai.report.Target;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

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

    private static final ObjectWriter WRITER = writer();

    @Override
    public String render(AccessReport report, Words words) {
        return WRITER.writeValueAsString(new Document(report, words).report()) + "\n";
    }

    private static ObjectWriter writer() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        Separators separators = Separators.createDefaultInstance()
                .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator("");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(separators)
                .withObjectIndenter(indenter)
                .withArrayIndenter(indenter);
        return JsonMapper.builder()
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .enable(SerializationFeature.INDENT_OUTPUT)
                .defaultPrettyPrinter(printer)
                .build()
                .writer();
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
            return object(
                    entry("schemaVersion", SCHEMA_VERSION),
                    entry("target", target(report.target())),
                    entry("asOf", report.asOf().toString()),
                    entry("prices", prices(report.prices())),
                    entry(
                            "usage",
                            object(
                                    entry("hoursPerMonth", report.usage().hoursPerMonth()),
                                    entry("gbPerMonth", report.usage().gbPerMonth()))),
                    entry("requirements", list(report.requirements(), Document::requirement)),
                    entry("recommendation", Recommendation.of(report, words)),
                    entry("options", list(report.options(), this::option)),
                    entry("warnings", narrator.warnings()),
                    entry("assumptions", narrator.assumptions()));
        }

        private static Object target(Target target) {
            return object(
                    entry("instanceId", target.instanceId()),
                    entry("subnetId", target.subnetId()),
                    entry("vpcId", target.vpcId()),
                    entry("region", target.region()),
                    entry("subnetKind", target.subnetKind().name()));
        }

        private static Object prices(AccessReport.Prices prices) {
            return object(
                    entry("source", prices.source()),
                    entry(
                            "effectiveDate",
                            prices.effectiveDate() == null
                                    ? null
                                    : prices.effectiveDate().toString()),
                    entry("currency", prices.currency()));
        }

        private static Object requirement(AccessReport.StatedRequirement requirement) {
            return object(
                    entry("code", requirement.code()),
                    entry("value", requirement.value()),
                    entry("because", requirement.because()));
        }

        private Object option(AssessedOption option) {
            return object(
                    entry("rank", option.rank()),
                    entry("method", option.method().name()),
                    entry("verdict", option.verdict().name()),
                    entry("summary", narrator.summary(option)),
                    entry("via", option.via()),
                    entry("otherCandidates", list(option.otherCandidates(), Document::candidate)),
                    entry("prerequisites", list(option.prerequisites(), this::prerequisite)),
                    entry("pros", list(option.pros(), this::pro)),
                    entry("cons", list(option.cons(), this::con)),
                    entry(
                            "conflicts",
                            list(
                                    option.conflicts(),
                                    conflict -> object(
                                            entry("requirement", conflict.requirement()),
                                            entry("reason", narrator.reason(conflict, option))))),
                    entry("changes", plan(option.changes())),
                    entry("alternatives", list(option.alternatives(), this::plan)),
                    entry("cost", cost(option.cost())),
                    entry(
                            "checklist",
                            list(
                                    option.checklist(),
                                    item -> object(entry("id", item.id()), entry("reason", narrator.checklist(item))))),
                    entry("connect", option.connect()));
        }

        private static Object candidate(CandidateVerdict candidate) {
            return object(
                    entry("via", candidate.via()),
                    entry("verdict", candidate.verdict().name()));
        }

        private Object prerequisite(AssessedPrerequisite prerequisite) {
            return object(
                    entry("id", prerequisite.id()),
                    entry("subject", prerequisite.subject()),
                    entry("status", prerequisite.status().name()),
                    entry("required", prerequisite.required()),
                    entry("title", narrator.title(prerequisite)),
                    entry("reason", narrator.reason(prerequisite)),
                    entry("evidence", evidence(prerequisite.evidence())),
                    entry("sources", prerequisite.sources()),
                    entry("settledBy", prerequisite.settledBy()));
        }

        private Object pro(Consideration pro) {
            return object(
                    entry("id", pro.id()),
                    entry("reason", narrator.reason(pro)),
                    entry("evidence", evidence(pro.evidence())));
        }

        private Object con(Consideration con) {
            return object(
                    entry("id", con.id()),
                    entry(
                            "severity",
                            con.severity() == null ? null : con.severity().name()),
                    entry("reason", narrator.reason(con)),
                    entry("evidence", evidence(con.evidence())));
        }

        private static Object evidence(List<Evidence> evidence) {
            return list(
                    Narrator.sorted(evidence),
                    item -> object(
                            entry("resource", item.resource()),
                            entry("field", item.field()),
                            entry("value", item.value())));
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
            return object(
                    entry("id", id),
                    entry("action", change.action().name()),
                    entry("class", change.action().changeClass().name()),
                    entry("required", change.required()),
                    entry("resource", change.resource()),
                    entry("reason", narrator.reason(change)),
                    entry("commands", change.commands()),
                    entry("sideEffects", list(change.sideEffects(), narrator::sideEffect)));
        }

        private static Object cost(Cost cost) {
            return object(
                    entry("added", cost.added().plain()),
                    entry("total", cost.total().plain()),
                    entry("complete", cost.complete()),
                    entry("lines", list(cost.lines(), Document::line)));
        }

        private static Object line(CostLine line) {
            return object(
                    entry("item", line.item()),
                    entry("quantity", line.quantity()),
                    entry("unit", line.unit()),
                    entry("unitPrice", plain(line.unitPrice())),
                    entry("amount", plain(line.amount())),
                    entry("existing", line.existing()),
                    entry("source", line.source()));
        }

        private static @Nullable String plain(@Nullable Money money) {
            return money == null ? null : money.plain();
        }

        private static <T> List<Object> list(Collection<T> items, Function<T, Object> view) {
            return items.stream().map(view).toList();
        }

        private static Entry entry(String key, @Nullable Object value) {
            return new Entry(key, value);
        }

        private static Map<String, @Nullable Object> object(Entry... entries) {
            Map<String, @Nullable Object> object = new LinkedHashMap<>();
            for (Entry entry : entries) {
                object.put(entry.key(), entry.value());
            }
            return object;
        }

        private record Entry(String key, @Nullable Object value) {}
    }
}
