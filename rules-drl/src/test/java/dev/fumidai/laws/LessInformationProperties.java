package dev.fumidai.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fumidai.AccessAdvisor;
import dev.fumidai.finding.AccessMethod;
import dev.fumidai.finding.Finding;
import dev.fumidai.finding.Status;
import dev.fumidai.report.AccessReport;
import dev.fumidai.report.AssessedOption;
import dev.fumidai.report.Verdict;
import dev.fumidai.snapshot.InvalidSnapshotException;
import dev.fumidai.snapshot.SnapshotReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Who knows less promises no more: whatever is taken away from a snapshot, no prerequisite becomes satisfied and no
 * method ready. A guess that takes "not told" for "not there" breaks this law.
 */
class LessInformationProperties {
    private static final int REDUCTIONS_PER_SCENE = 8;
    private static final String UNTOLD = "?";

    private final RecordingEngine engine = new RecordingEngine();
    private final AccessAdvisor advisor = AccessAdvisor.with(engine);

    @Example
    void any_single_thing_taken_from_the_sound_environment_promises_no_more() {
        Scene scene = Scene.sound();
        Judgement full = judge(scene, scene.documents()).orElseThrow();
        List<String> broken = new ArrayList<>();
        for (Reduction reduction : Reduction.of(scene.documents())) {
            broken.addAll(broken(scene, full, reduction));
        }
        assertThat(broken).isEmpty();
    }

    @Property(tries = 150)
    void less_information_promises_no_more(@ForAll(supplier = Scenes.class) Scene any, @ForAll long seed) {
        Scene scene = comparable(any);
        SortedMap<String, String> documents = scene.documents();
        assertThat(documents.values()).noneMatch(answer -> answer.contains("\"connected\""));
        Judgement full = judge(scene, documents).orElseThrow();
        List<Reduction> reductions = new ArrayList<>(Reduction.of(documents));
        reductions.removeIf(reduction -> takesAnAssumptionsGround(scene, reduction));
        Collections.shuffle(reductions, new Random(seed));
        for (Reduction reduction : reductions.subList(0, REDUCTIONS_PER_SCENE)) {
            assertThat(broken(scene, full, reduction)).as("%s", scene).isEmpty();
        }
    }

    /**
     * Two ways in which less is rightly more are left out. A session that is known to be connected, to the target or
     * to a bastion, proves what else is unknown, so it counts for more the less is known. And what is collected beats what is declared: taking the report
     * of the agent away lets the declaration speak.
     */
    static Scene comparable(Scene scene) {
        Scene unproven = scene.with(Dimension.CONNECTION, "not-connected");
        if (scene.is(Dimension.IPV6, "proven")) {
            unproven = unproven.with(Dimension.IPV6, "routed");
        }
        if (scene.is(Dimension.BASTION_AGENT, "connected")) {
            unproven = unproven.with(Dimension.BASTION_AGENT, "reported");
        }
        return scene.is(Dimension.AGENT, "none") ? unproven : unproven.with(Dimension.AGENT_DECLARED, "none");
    }

    /**
     * Private hosted zones that were not collected are taken as none, and attachments of a transit gateway that were not
     * collected as associated with its default route table, if it associates by default. The report's assumptions say so:
     * where what is collected says otherwise, taking it away is an exception from the law that the README names.
     */
    private static boolean takesAnAssumptionsGround(Scene scene, Reduction reduction) {
        boolean zones = scene.is(Dimension.ZONES, "of-service") || CentralAnswers.replacesOwn(scene);
        boolean associations = scene.is(Dimension.TRANSIT, "no-association", "unassociated");
        return (zones && reduction.how().contains("list-hosted-zones-by-vpc"))
                || (associations && reduction.how().contains("describe-transit-gateway-attachments"));
    }

    /** What the rules and the fold made of a snapshot. */
    private record Judgement(Map<List<String>, Finding> prerequisites, Map<AccessMethod, SortedSet<String>> ready) {}

    /** Empty if the target is not in the snapshot any more, or nothing is. */
    private Optional<Judgement> judge(Scene scene, SortedMap<String, String> documents) {
        AccessReport report;
        try {
            report = advisor.evaluate(scene.questionIn(SnapshotReader.readDocuments(documents, null)));
        } catch (InvalidSnapshotException unreadable) {
            throw new AssertionError(scene + " cannot be read", unreadable);
        } catch (IllegalArgumentException targetIsGone) {
            assertThat(targetIsGone).hasMessageContaining(Scene.TARGET);
            return Optional.empty();
        }
        Map<List<String>, Finding> prerequisites = new HashMap<>();
        for (Finding finding : engine.findings()) {
            if (finding.status() != null) {
                prerequisites.put(List.of(finding.candidate(), finding.ruleId(), finding.subject()), finding);
            }
        }
        Map<AccessMethod, SortedSet<String>> ready = new TreeMap<>();
        for (AssessedOption option : report.options()) {
            SortedSet<String> candidates = new TreeSet<>();
            if (option.verdict() == Verdict.READY) {
                candidates.add(option.via().toString());
            }
            option.otherCandidates().stream()
                    .filter(other -> other.verdict() == Verdict.READY)
                    .forEach(other -> candidates.add(other.via().toString()));
            ready.put(option.method(), candidates);
        }
        return Optional.of(new Judgement(prerequisites, ready));
    }

    /** What the reduced snapshot promises and the full one does not. */
    private List<String> broken(Scene scene, Judgement full, Reduction reduction) {
        List<String> promises = new ArrayList<>();
        judge(scene, reduction.documents()).ifPresent(reduced -> {
            reduced.prerequisites().forEach((key, finding) -> {
                Finding before = full.prerequisites().get(key);
                if (finding.status() == Status.SATISFIED
                        && before != null
                        && isInTheWay(before)
                        && isOfTheSamePlace(before, finding)) {
                    promises.add(
                            key + " " + before.caseName() + " -> " + finding.caseName() + " with " + reduction.how());
                }
            });
            reduced.ready().forEach((method, candidates) -> {
                if (!candidates.isEmpty()
                        && full.ready().getOrDefault(method, new TreeSet<>()).isEmpty()) {
                    promises.add(method + " is ready by " + candidates + " with " + reduction.how());
                }
            });
        });
        return promises;
    }

    /** A new host stands elsewhere if nobody can tell that its way out works: another place, other filters, no promise. */
    private static boolean isOfTheSamePlace(Finding before, Finding after) {
        String place = before.arguments().getOrDefault("place", UNTOLD);
        String other = after.arguments().getOrDefault("place", UNTOLD);
        return place.equals(other) || place.equals(UNTOLD) || other.equals(UNTOLD);
    }

    private static boolean isInTheWay(Finding finding) {
        return finding.status() == Status.UNSATISFIED || finding.status() == Status.UNKNOWN;
    }
}
