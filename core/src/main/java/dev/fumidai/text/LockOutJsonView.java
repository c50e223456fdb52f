package dev.fumidai.text;

import static dev.fumidai.text.JsonText.entry;
import static dev.fumidai.text.JsonText.object;

import dev.fumidai.plan.Outage;
import dev.fumidai.report.LockOut;
import dev.fumidai.report.LockOut.Addition;
import dev.fumidai.report.LockOut.Failure;
import dev.fumidai.report.LockOut.Taken;
import java.util.List;

/**
 * A lock-out as JSON, {@code schemaVersion} 1.0: the view for programs, with exact amounts. Equal lock-outs give equal
 * bytes. Immutable and thread-safe.
 */
public final class LockOutJsonView {
    /** Views hold nothing; one serves all threads. */
    public LockOutJsonView() {}

    public String render(LockOut lockOut) {
        return JsonText.of(object(
                entry("schemaVersion", JsonView.SCHEMA_VERSION),
                entry("instanceId", lockOut.target().instanceId()),
                entry("asOf", lockOut.asOf().toString()),
                entry("currency", lockOut.prices().currency()),
                entry("ready", lockOut.ready()),
                entry("breakGlass", lockOut.breakGlass()),
                entry(
                        "breakGlassToAdd",
                        lockOut.breakGlassToAdd()
                                .map(addition -> addition.option().method())
                                .orElse(null)),
                entry(
                        "singlePoints",
                        outages(lockOut.singlePoints().stream()
                                .map(Failure::outage)
                                .toList())),
                entry(
                        "failures",
                        lockOut.failures().stream()
                                .map(failure -> failure(failure, lockOut))
                                .toList()),
                entry(
                        "additions",
                        lockOut.additions().stream()
                                .map(LockOutJsonView::addition)
                                .toList())));
    }

    private static Object failure(Failure failure, LockOut lockOut) {
        return object(
                entry("kind", failure.outage().kind()),
                entry("subject", failure.outage().subject()),
                entry("fatal", failure.isFatal()),
                entry(
                        "taken",
                        failure.taken().stream().map(LockOutJsonView::taken).toList()),
                entry("remaining", failure.remaining()),
                entry(
                        "worthAdding",
                        lockOut.additionsAgainst(failure.outage()).stream()
                                .map(addition -> addition.option().method())
                                .toList()));
    }

    private static Object taken(Taken taken) {
        return object(entry("method", taken.method()), entry("verdict", taken.verdict()));
    }

    private static Object addition(Addition addition) {
        return object(
                entry("method", addition.option().method()),
                entry("rank", addition.option().rank()),
                entry("via", addition.option().via()),
                entry("added", addition.option().cost().added().plain()),
                entry("addedComplete", addition.option().cost().addedComplete()),
                entry("changes", addition.option().requiredChanges().size()),
                entry("survives", outages(addition.survives())),
                entry(
                        "takes",
                        addition.takes().stream().map(LockOutJsonView::taken).toList()));
    }

    private static List<Object> outages(List<Outage> outages) {
        return outages.stream()
                .<Object>map(outage -> object(entry("kind", outage.kind()), entry("subject", outage.subject())))
                .toList();
    }
}
