package dev.fumidai.text;

import static java.util.stream.Collectors.joining;

import dev.fumidai.finding.AccessMethod;
import dev.fumidai.plan.Outage;
import dev.fumidai.pricing.Cost;
import dev.fumidai.report.LockOut;
import dev.fumidai.report.LockOut.Addition;
import dev.fumidai.report.LockOut.Failure;
import dev.fumidai.report.LockOut.Taken;
import dev.fumidai.report.Verdict;
import java.util.List;
import java.util.Map;

/**
 * A lock-out as plain text for a terminal: the single points of failure, the break-glass, what is worth adding, and the
 * other failures. For people: do not parse. Immutable and thread-safe.
 */
public final class LockOutTextView {
    /** Views hold nothing; one serves all threads. */
    public LockOutTextView() {}

    public String render(LockOut lockOut, Words words) {
        PlainPage page = new PlainPage();
        page.title(words.sentence(
                "lockout.title",
                Map.of(
                        "target",
                        lockOut.target().instanceId(),
                        "date",
                        lockOut.asOf().toString())));
        if (lockOut.ready().isEmpty()) {
            page.paragraph(words.sentence("lockout.ready.none"));
        } else {
            page.paragraph(words.sentence("lockout.ready", Map.of("methods", methods(lockOut.ready(), words))));
            page.paragraph(words.sentence("lockout.scope"));
            singlePoints(page, lockOut, words);
            breakGlass(page, lockOut, words);
        }
        additions(page, lockOut, words);
        others(page, lockOut, words);
        return page.text();
    }

    private static void singlePoints(PlainPage page, LockOut lockOut, Words words) {
        List<Failure> fatal = lockOut.singlePoints();
        if (fatal.isEmpty()) {
            page.paragraph(words.sentence("lockout.single.none"));
            return;
        }
        page.chapter(words.sentence("lockout.single"));
        for (Failure failure : fatal) {
            page.item(failure(failure, words));
            List<AccessMethod> against = lockOut.additionsAgainst(failure.outage()).stream()
                    .map(addition -> addition.option().method())
                    .toList();
            page.note(
                    against.isEmpty()
                            ? words.sentence("lockout.against.none")
                            : words.sentence("lockout.against", Map.of("methods", methods(against, words))));
        }
    }

    private static void breakGlass(PlainPage page, LockOut lockOut, Words words) {
        List<AccessMethod> surviving = lockOut.breakGlass();
        page.chapter(words.sentence("lockout.breakGlass"));
        if (!surviving.isEmpty()) {
            page.item(words.sentence("lockout.breakGlass.ready", Map.of("methods", methods(surviving, words))));
        } else if (lockOut.singlePoints().isEmpty()) {
            page.item(words.sentence("lockout.breakGlass.several"));
        } else {
            page.item(lockOut.breakGlassToAdd()
                    .map(one -> words.sentence(
                            "lockout.breakGlass.add",
                            Map.of("method", words.method(one.option().method()))))
                    .orElseGet(() -> words.sentence("lockout.breakGlass.none")));
        }
    }

    private static void additions(PlainPage page, LockOut lockOut, Words words) {
        if (lockOut.additions().isEmpty()) {
            return;
        }
        page.chapter(words.sentence(lockOut.ready().isEmpty() ? "lockout.ranking" : "lockout.additions"));
        int single = lockOut.singlePoints().size();
        for (Addition addition : lockOut.additions()) {
            page.item(words.sentence(
                    single == 0 ? "lockout.addition" : "lockout.addition.surviving",
                    Map.of(
                            "method",
                            words.method(addition.option().method()),
                            "added",
                            added(addition.option().cost(), words),
                            "changes",
                            Integer.toString(addition.option().requiredChanges().size()),
                            "survived",
                            Integer.toString(addition.survives().size()),
                            "single",
                            Integer.toString(single))));
            if (!addition.takes().isEmpty()) {
                page.note(words.sentence("lockout.addition.takes", Map.of("methods", taken(addition.takes(), words))));
            }
        }
    }

    private static void others(PlainPage page, LockOut lockOut, Words words) {
        List<Failure> others = lockOut.failures().stream()
                .filter(failure -> !failure.isFatal() && !failure.taken().isEmpty())
                .toList();
        if (!others.isEmpty()) {
            page.chapter(words.sentence("lockout.others"));
        }
        for (Failure failure : others) {
            page.item(failure(failure, words));
            page.note(words.sentence("lockout.remaining", Map.of("methods", methods(failure.remaining(), words))));
        }
        List<Failure> harmless = lockOut.failures().stream()
                .filter(failure -> failure.taken().isEmpty())
                .toList();
        if (!harmless.isEmpty()) {
            page.chapter(words.sentence("lockout.harmless"));
            harmless.forEach(failure -> page.item(outage(failure.outage(), words)));
        }
    }

    private static String failure(Failure failure, Words words) {
        return words.sentence(
                "lockout.failure",
                Map.of("outage", outage(failure.outage(), words), "methods", taken(failure.taken(), words)));
    }

    private static String taken(List<Taken> taken, Words words) {
        return taken.stream().map(one -> taken(one, words)).collect(joining(", "));
    }

    private static String taken(Taken taken, Words words) {
        String method = words.method(taken.method());
        return taken.verdict() == Verdict.UNDETERMINED
                ? method + " (" + words.verdict(Verdict.UNDETERMINED) + ")"
                : method;
    }

    private static String outage(Outage outage, Words words) {
        String subject = outage.kind() == Outage.Kind.SERVICE_LOST
                ? words.sentence("session-service." + outage.subject())
                : outage.subject();
        return words.sentence("outage." + outage.kind(), Map.of("subject", subject));
    }

    private static String methods(List<AccessMethod> methods, Words words) {
        return methods.stream().map(words::method).collect(joining(", "));
    }

    private static String added(Cost cost, Words words) {
        return Narrator.amount(cost.added(), cost.addedComplete(), words);
    }
}
