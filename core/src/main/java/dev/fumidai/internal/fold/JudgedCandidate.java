package dev.fumidai.internal.fold;

import dev.fumidai.finding.Change;
import dev.fumidai.internal.assembly.Assembled;
import dev.fumidai.pricing.Cost;
import dev.fumidai.pricing.CostFunction;
import dev.fumidai.report.Alternative;
import dev.fumidai.report.AssessedPrerequisite;
import dev.fumidai.report.Conflict;
import dev.fumidai.report.Consideration;
import dev.fumidai.report.Profile;
import dev.fumidai.report.Verdict;
import java.util.List;

/** A candidate with everything the report says of it. */
record JudgedCandidate(
        Assembled assembled,
        Verdict verdict,
        List<AssessedPrerequisite> prerequisites,
        List<Consideration> pros,
        List<Consideration> cons,
        List<Conflict> conflicts,
        List<Change> changes,
        List<Alternative> alternatives,
        Cost cost,
        CostFunction costs) {

    List<String> via() {
        return assembled.candidate().via();
    }

    int requiredChanges() {
        return (int) changes.stream().filter(Change::required).count();
    }

    /** What it is compared by with other methods. */
    Profile profile() {
        return Profile.of(assembled.candidate().method(), verdict, prerequisites, changes, cost);
    }
}
