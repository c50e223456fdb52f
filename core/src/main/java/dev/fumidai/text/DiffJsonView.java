package dev.fumidai.text;

import static dev.fumidai.text.JsonText.entry;
import static dev.fumidai.text.JsonText.object;

import dev.fumidai.finding.AccessMethod;
import dev.fumidai.report.AccessReport;
import dev.fumidai.report.AssessedOption;
import dev.fumidai.report.AssessedPrerequisite;
import dev.fumidai.report.Conflict;
import dev.fumidai.report.ReportDiff;
import dev.fumidai.report.ReportDiff.MoneyDiff;
import dev.fumidai.report.ReportDiff.OptionDiff;
import dev.fumidai.report.ReportDiff.PrerequisiteDiff;
import dev.fumidai.report.ReportDiff.Sum;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What changed between two reports as JSON, {@code schemaVersion} 1.0: the view for programs, with exact amounts. An option
 * that changed in something is told whole, so {@code before} may equal {@code after}. Equal diffs give equal bytes. Immutable
 * and thread-safe.
 */
public final class DiffJsonView {
    /** Views hold nothing; one serves all threads. */
    public DiffJsonView() {}

    /** @throws IllegalStateException if the words do not cover what the reports speak of */
    public String render(ReportDiff diff, Words words) {
        return JsonText.of(new Document(diff, words).diff());
    }

    /** One diff on its way to JSON. */
    private static final class Document {
        private final ReportDiff diff;
        private final Narrator before;
        private final Narrator after;

        Document(ReportDiff diff, Words words) {
            this.diff = diff;
            this.before = new Narrator(diff.before(), words);
            this.after = new Narrator(diff.after(), words);
        }

        Object diff() {
            return object(
                    entry("schemaVersion", JsonView.SCHEMA_VERSION),
                    entry("instanceId", diff.after().target().instanceId()),
                    entry(
                            "recommendation",
                            object(
                                    entry("changed", diff.recommendationChanged()),
                                    entry("before", recommended(diff.before())),
                                    entry("after", recommended(diff.after())))),
                    entry("options", diff.options().stream().map(this::option).toList()));
        }

        private static @Nullable String recommended(AccessReport report) {
            return ReportDiff.recommended(report).map(AccessMethod::name).orElse(null);
        }

        private Object option(OptionDiff option) {
            return object(
                    entry("method", option.method().name()),
                    entry("rank", both(option, AssessedOption::rank)),
                    entry("verdict", both(option, one -> one.verdict().name())),
                    entry("via", both(option, AssessedOption::via)),
                    entry(
                            "requiredChanges",
                            both(option, one -> one.requiredChanges().size())),
                    entry(
                            "prerequisites",
                            option.prerequisites().stream()
                                    .map(this::prerequisite)
                                    .toList()),
                    entry("conflictsArisen", conflicts(option.arisen(), after, option.after())),
                    entry("conflictsSettled", conflicts(option.settled(), before, option.before())),
                    entry("added", money(option.added())),
                    entry("total", money(option.total())));
        }

        private static Object both(OptionDiff option, Function<AssessedOption, Object> part) {
            return object(entry("before", part.apply(option.before())), entry("after", part.apply(option.after())));
        }

        private Object prerequisite(PrerequisiteDiff prerequisite) {
            AssessedPrerequisite told = prerequisite.told();
            Narrator narrator = prerequisite.after() == null ? before : after;
            return object(
                    entry("id", told.id()),
                    entry("subject", told.subject()),
                    entry("status", both(prerequisite, one -> one.status().name())),
                    entry("required", both(prerequisite, AssessedPrerequisite::required)),
                    entry("title", narrator.title(told)),
                    entry("reason", narrator.reason(told)));
        }

        /** Where it was not asked for, there is nothing: null. */
        private static Object both(PrerequisiteDiff prerequisite, Function<AssessedPrerequisite, Object> part) {
            AssessedPrerequisite before = prerequisite.before();
            AssessedPrerequisite after = prerequisite.after();
            return object(
                    entry("before", before == null ? null : part.apply(before)),
                    entry("after", after == null ? null : part.apply(after)));
        }

        private static List<Object> conflicts(List<Conflict> conflicts, Narrator narrator, AssessedOption option) {
            return conflicts.stream()
                    .<Object>map(conflict -> object(
                            entry("requirement", conflict.requirement()),
                            entry("reason", narrator.reason(conflict, option))))
                    .toList();
        }

        private static Object money(MoneyDiff money) {
            return object(
                    entry("before", sum(money.before())),
                    entry("after", sum(money.after())),
                    entry("difference", money.difference().map(by -> by.plain()).orElse(null)));
        }

        private static Object sum(Sum sum) {
            return object(entry("amount", sum.known().plain()), entry("complete", sum.complete()));
        }
    }
}
