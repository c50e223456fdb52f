package dev.fumidai.internal.fold;

import dev.fumidai.AccessQuestion;
import dev.fumidai.finding.AccessMethod;
import dev.fumidai.finding.Finding;
import dev.fumidai.internal.assembly.Assembled;
import dev.fumidai.internal.assembly.Setting;
import dev.fumidai.internal.assembly.Surroundings;
import dev.fumidai.report.AccessReport;
import dev.fumidai.report.AccessReport.Prices;
import dev.fumidai.report.AccessReport.StatedRequirement;
import dev.fumidai.report.AssessedOption;
import dev.fumidai.report.CandidateVerdict;
import dev.fumidai.report.Target;
import dev.fumidai.report.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Folds the judged candidates of one question into its report. */
final class ReportFold {
    private final Setting setting;
    private final CatalogIndex catalog;
    private final Map<String, List<Finding>> findings;

    /** @param findings by the candidate's key */
    ReportFold(Setting setting, CatalogIndex catalog, Map<String, List<Finding>> findings) {
        this.setting = setting;
        this.catalog = catalog;
        this.findings = findings;
    }

    AccessReport report(Map<AccessMethod, List<Assembled>> candidates) {
        Map<AccessMethod, List<JudgedCandidate>> judged = new LinkedHashMap<>();
        candidates.forEach((method, list) -> judged.put(
                method,
                list.stream().map(this::judge).sorted(Ranking.OF_CANDIDATES).toList()));
        Surroundings surroundings = new Surroundings(setting);
        AccessQuestion question = setting.question();
        List<JudgedCandidate> best =
                judged.values().stream().map(list -> list.get(0)).toList();
        List<AssessedOption> options = new Ranking(question.preference())
                .of(best).stream().map(place -> option(place, judged)).toList();
        List<JudgedCandidate> ready = judged.values().stream()
                .flatMap(List::stream)
                .filter(one -> one.verdict() == Verdict.READY)
                .filter(one -> one.assembled().candidate().method().endsSessionOnTarget())
                .toList();
        boolean explained = ready.stream().anyMatch(one -> one.assembled().proven());
        boolean sessions = !ready.isEmpty();
        return new AccessReport(
                target(),
                question.asOf(),
                prices(),
                question.usage(),
                StatedRequirement.of(question.requirements()),
                options,
                surroundings.warnings(explained, sessions),
                surroundings.assumptions(),
                question.preference());
    }

    private JudgedCandidate judge(Assembled assembled) {
        List<Finding> own = findings.getOrDefault(assembled.candidate().key(), List.of());
        return new CandidateFold(setting, assembled, own, catalog).judge();
    }

    private AssessedOption option(Ranking.Place place, Map<AccessMethod, List<JudgedCandidate>> judged) {
        JudgedCandidate one = place.candidate();
        AccessMethod method = one.assembled().candidate().method();
        List<JudgedCandidate> others =
                judged.getOrDefault(method, List.of()).stream().skip(1).toList();
        return new AssessedOption(
                place.rank(),
                method,
                one.verdict(),
                one.via(),
                others.stream()
                        .map(other -> new CandidateVerdict(other.via(), other.verdict()))
                        .toList(),
                one.prerequisites(),
                one.pros(),
                one.cons(),
                one.conflicts(),
                one.changes(),
                one.alternatives(),
                one.cost(),
                one.costs(),
                new Surroundings(setting).checklist(method, one.via()),
                one.assembled().connect(),
                place.standing(),
                place.dominatedBy());
    }

    private Target target() {
        return new Target(
                setting.target().instanceId(),
                setting.target().subnetId(),
                setting.target().vpcId(),
                setting.region(),
                setting.subnetKind());
    }

    private Prices prices() {
        AccessQuestion question = setting.question();
        String region = setting.region();
        return new Prices(
                question.prices().source(),
                region == null
                        ? null
                        : question.prices()
                                .effectiveDate(region, question.asOf())
                                .orElse(null),
                question.prices().currency().getCurrencyCode());
    }
}
