package dev.fumidai.text;

import dev.fumidai.finding.Status;
import dev.fumidai.pricing.Money;
import dev.fumidai.report.AccessReport;
import dev.fumidai.report.AssessedPrerequisite;
import dev.fumidai.report.ReportDiff;
import dev.fumidai.report.ReportDiff.MoneyDiff;
import dev.fumidai.report.ReportDiff.OptionDiff;
import dev.fumidai.report.ReportDiff.PrerequisiteDiff;
import dev.fumidai.report.ReportDiff.Sum;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What changed between two reports as plain text for a terminal: the recommendation, then each option with what it is now,
 * what it was, and why. For people: do not parse. Immutable and thread-safe.
 */
public final class DiffTextView {
    /** Views hold nothing; one serves all threads. */
    public DiffTextView() {}

    /** @throws IllegalStateException if the words do not cover what the reports speak of */
    public String render(ReportDiff diff, Words words) {
        return new Writing(diff, words).text();
    }

    /** One diff on its way to text. */
    private static final class Writing {
        private final ReportDiff diff;
        private final Words words;
        private final Narrator before;
        private final Narrator after;
        private final PlainPage page = new PlainPage();

        Writing(ReportDiff diff, Words words) {
            this.diff = diff;
            this.words = words;
            this.before = new Narrator(diff.before(), words);
            this.after = new Narrator(diff.after(), words);
        }

        String text() {
            page.title(words.sentence(
                    "diff.title", Map.of("target", diff.after().target().instanceId())));
            if (diff.isEmpty()) {
                page.paragraph(words.sentence("diff.nothing"));
                return page.text();
            }
            page.paragraph(recommendation());
            List<OptionDiff> options = diff.options();
            options.stream().filter(option -> !option.isEmptyButForRank()).forEach(this::option);
            List<OptionDiff> moved =
                    options.stream().filter(OptionDiff::isEmptyButForRank).toList();
            if (!moved.isEmpty()) {
                page.chapter(words.sentence("diff.moved"));
                moved.forEach(option -> page.item(words.sentence(
                        "diff.moved.option",
                        Map.of(
                                "method", words.method(option.method()),
                                "before", Integer.toString(option.before().rank()),
                                "after", Integer.toString(option.after().rank())))));
            }
            return page.text();
        }

        private String recommendation() {
            return words.sentence(
                    diff.recommendationChanged() ? "diff.recommendation.changed" : "diff.recommendation.same",
                    Map.of("before", first(diff.before()), "after", first(diff.after())));
        }

        private String first(AccessReport report) {
            return report.options().stream()
                    .findFirst()
                    .map(option -> words.method(option.method()) + " (" + words.verdict(option.verdict()) + ")")
                    .orElseGet(() -> words.sentence("value.NOTHING"));
        }

        private void option(OptionDiff option) {
            page.chapter(words.label(
                    Label.OPTION,
                    Map.of(
                            "rank", Integer.toString(option.after().rank()),
                            "method", words.method(option.method()),
                            "verdict", words.verdict(option.after().verdict()))));
            if (option.verdictChanged()) {
                was(
                        "diff.verdict",
                        words.verdict(option.before().verdict()),
                        words.verdict(option.after().verdict()));
            }
            option.arisen()
                    .forEach(conflict -> page.item(words.sentence(
                            "diff.conflict.arisen", Map.of("reason", after.reason(conflict, option.after())))));
            option.settled()
                    .forEach(conflict -> page.item(words.sentence(
                            "diff.conflict.settled", Map.of("reason", before.reason(conflict, option.before())))));
            option.prerequisites().forEach(this::prerequisite);
            if (option.viaChanged()) {
                was(
                        "diff.via",
                        before.via(option.before().via()),
                        after.via(option.after().via()));
            }
            if (option.changesChanged()) {
                was(
                        "diff.changes",
                        Integer.toString(option.before().requiredChanges().size()),
                        Integer.toString(option.after().requiredChanges().size()));
            }
            money("diff.added", option.added());
            money("diff.total", option.total());
            if (option.rankChanged()) {
                was(
                        "diff.rank",
                        Integer.toString(option.before().rank()),
                        Integer.toString(option.after().rank()));
            }
        }

        private void was(String key, String before, String after) {
            page.item(words.sentence(key, Map.of("before", before, "after", after)));
        }

        private void prerequisite(PrerequisiteDiff prerequisite) {
            AssessedPrerequisite told = prerequisite.told();
            Narrator narrator = prerequisite.statusAfter().isPresent() ? after : before;
            page.item(words.sentence(
                    "diff.prerequisite",
                    Map.of(
                            "title", narrator.title(told),
                            "id", told.key(),
                            "before", status(prerequisite.statusBefore()),
                            "after", status(prerequisite.statusAfter()))));
            if (prerequisite.statusAfter().isPresent()) {
                page.note(told.required() ? after.reason(told) : notRequired(after.reason(told)));
            }
        }

        private String notRequired(String text) {
            return words.label(Label.NOT_REQUIRED, Map.of("text", text));
        }

        private String status(Optional<Status> status) {
            return status.map(words::status).orElseGet(() -> words.sentence("diff.notAsked"));
        }

        private void money(String key, MoneyDiff money) {
            if (money.changed()) {
                String text = words.sentence(key, Map.of("before", sum(money.before()), "after", sum(money.after())));
                page.item(money.difference()
                        .map(by -> words.sentence("diff.by", Map.of("text", text, "difference", signed(by))))
                        .orElse(text));
            }
        }

        private static String signed(Money money) {
            return (money.amount().signum() > 0 ? "+" : "") + Narrator.money(money);
        }

        private String sum(Sum sum) {
            return Narrator.amount(sum.known(), sum.complete(), words);
        }
    }
}
