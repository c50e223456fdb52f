package dev.fumidai.internal.fold;

import dev.fumidai.AccessQuestion;
import dev.fumidai.fact.Fact;
import dev.fumidai.finding.AccessMethod;
import dev.fumidai.finding.Finding;
import dev.fumidai.internal.assembly.Assembled;
import dev.fumidai.internal.assembly.BastionAssembly;
import dev.fumidai.internal.assembly.EndpointsAssembly;
import dev.fumidai.internal.assembly.InstanceConnectAssembly;
import dev.fumidai.internal.assembly.InternetGatewayAssembly;
import dev.fumidai.internal.assembly.Ipv6Assembly;
import dev.fumidai.internal.assembly.NatGatewayAssembly;
import dev.fumidai.internal.assembly.SerialConsoleAssembly;
import dev.fumidai.internal.assembly.Setting;
import dev.fumidai.internal.assembly.World;
import dev.fumidai.report.AccessReport;
import dev.fumidai.spi.RuleEngine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Answers questions about one snapshot: assembles the facts of all targets, lets the engine judge them once, folds. */
public final class Evaluation {
    /** Beyond this one session gets dearer per target. */
    private static final int TARGETS_PER_SESSION = 500;

    private final RuleEngine engine;
    private final CatalogIndex catalog;

    public Evaluation(RuleEngine engine) {
        this.engine = engine;
        this.catalog = new CatalogIndex(engine.catalog());
    }

    /** One report per question, in their order. All questions are about the same snapshot. */
    public List<AccessReport> evaluate(World world, List<AccessQuestion> questions) {
        List<AccessReport> reports = new ArrayList<>();
        for (int from = 0; from < questions.size(); from += TARGETS_PER_SESSION) {
            List<AccessQuestion> chunk =
                    questions.subList(from, Math.min(from + TARGETS_PER_SESSION, questions.size()));
            reports.addAll(evaluateChunk(world, chunk));
        }
        return reports;
    }

    private List<AccessReport> evaluateChunk(World world, List<AccessQuestion> questions) {
        List<Setting> settings =
                questions.stream().map(question -> Setting.of(world, question)).toList();
        List<Map<AccessMethod, List<Assembled>>> candidates =
                settings.stream().map(Evaluation::candidates).toList();
        Map<String, List<Finding>> findings = judge(settings, candidates);
        List<AccessReport> reports = new ArrayList<>();
        for (int i = 0; i < settings.size(); i++) {
            reports.add(new ReportFold(settings.get(i), catalog, findings).report(candidates.get(i)));
        }
        return reports;
    }

    private static Map<AccessMethod, List<Assembled>> candidates(Setting setting) {
        Map<AccessMethod, List<Assembled>> candidates = new LinkedHashMap<>();
        for (AccessMethod method : AccessMethod.values()) {
            candidates.put(
                    method,
                    switch (method) {
                        case SESSION_MANAGER_VPC_ENDPOINTS -> new EndpointsAssembly(setting).candidates();
                        case SESSION_MANAGER_NAT_GATEWAY -> new NatGatewayAssembly(setting).candidates();
                        case SSH_BASTION -> new BastionAssembly(setting).candidates();
                        case INSTANCE_CONNECT_ENDPOINT -> new InstanceConnectAssembly(setting).candidates();
                        case SESSION_MANAGER_IPV6 -> new Ipv6Assembly(setting).candidates();
                        case SERIAL_CONSOLE -> new SerialConsoleAssembly(setting).candidates();
                        case SESSION_MANAGER_INTERNET_GATEWAY -> new InternetGatewayAssembly(setting).candidates();
                    });
        }
        return candidates;
    }

    /** The findings by candidate. Questions of different days are judged apart, since rules are dated. */
    private Map<String, List<Finding>> judge(
            List<Setting> settings, List<Map<AccessMethod, List<Assembled>>> candidates) {
        SortedMap<LocalDate, List<Fact>> facts = new TreeMap<>();
        for (int i = 0; i < settings.size(); i++) {
            List<Fact> ofDay = facts.computeIfAbsent(settings.get(i).question().asOf(), day -> new ArrayList<>());
            candidates.get(i).values().forEach(list -> list.forEach(one -> ofDay.addAll(one.facts())));
        }
        Map<String, List<Finding>> findings = new LinkedHashMap<>();
        facts.forEach((day, ofDay) -> engine.evaluate(ofDay, day)
                .forEach(finding -> findings.computeIfAbsent(finding.candidate(), key -> new ArrayList<>())
                        .add(finding)));
        return findings;
    }
}
