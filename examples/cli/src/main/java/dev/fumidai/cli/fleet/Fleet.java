package dev.fumidai.cli.fleet;

import dev.fumidai.finding.AccessMethod;
import dev.fumidai.finding.Status;
import dev.fumidai.report.AccessReport;
import dev.fumidai.report.AssessedOption;
import dev.fumidai.report.AssessedPrerequisite;
import dev.fumidai.report.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Many reports, grouped: instances of one VPC whose methods have the same verdicts for the same causes stand together.
 * A value: immutable and thread-safe; the order of the reports does not matter.
 *
 * @param asOf the day the reports speak of
 * @param places by Region and VPC
 */
public record Fleet(LocalDate asOf, List<Place> places) {

    /**
     * One VPC.
     *
     * @param region {@code ?} where it is unknown
     * @param vpcId {@code ?} where it is unknown
     * @param groups the largest first
     */
    public record Place(String region, String vpcId, List<Group> groups) {
        /** How many instances it holds. */
        public int size() {
            return groups.stream().mapToInt(group -> group.instanceIds().size()).sum();
        }
    }

    /** Instances that stand alike. */
    public record Group(List<String> instanceIds, List<Cause> causes) {}

    /**
     * Why a method has its verdict.
     *
     * @param unsatisfied ids of required prerequisites, with their subject: {@code SMVE-P04/ssm}
     * @param unknown the same, of those that cannot be told
     * @param violated the requirements that rule it out
     */
    public record Cause(
            AccessMethod method,
            Verdict verdict,
            List<String> unsatisfied,
            List<String> unknown,
            List<String> violated) {}

    private record Key(String region, String vpcId) {}

    /** Groups the reports. */
    public static Fleet of(Collection<AccessReport> reports, LocalDate asOf) {
        Map<Key, Map<List<Cause>, List<String>>> sorted =
                new TreeMap<>(Comparator.comparing(Key::region).thenComparing(Key::vpcId));
        reports.stream()
                .sorted(Comparator.comparing(report -> report.target().instanceId()))
                .forEach(report -> sorted.computeIfAbsent(key(report), key -> new LinkedHashMap<>())
                        .computeIfAbsent(causes(report), causes -> new ArrayList<>())
                        .add(report.target().instanceId()));
        return new Fleet(
                asOf,
                sorted.entrySet().stream()
                        .map(entry -> new Place(
                                entry.getKey().region(), entry.getKey().vpcId(), groups(entry.getValue())))
                        .toList());
    }

    /** How many instances there are. */
    public int size() {
        return places.stream().mapToInt(Place::size).sum();
    }

    private static Key key(AccessReport report) {
        String region = report.target().region();
        String vpcId = report.target().vpcId();
        return new Key(region == null ? "?" : region, vpcId == null ? "?" : vpcId);
    }

    private static List<Group> groups(Map<List<Cause>, List<String>> instances) {
        return instances.entrySet().stream()
                .map(entry -> new Group(List.copyOf(entry.getValue()), entry.getKey()))
                .sorted(Comparator.<Group>comparingInt(
                                group -> -group.instanceIds().size())
                        .thenComparing(group -> group.instanceIds().get(0)))
                .toList();
    }

    /** In the order of verdicts and methods: costs differ between instances that otherwise stand alike. */
    private static List<Cause> causes(AccessReport report) {
        return report.options().stream()
                .map(Fleet::cause)
                .sorted(Comparator.comparing(Cause::verdict).thenComparing(Cause::method))
                .toList();
    }

    private static Cause cause(AssessedOption option) {
        return new Cause(
                option.method(),
                option.verdict(),
                ids(option, Status.UNSATISFIED),
                ids(option, Status.UNKNOWN),
                option.conflicts().stream()
                        .map(conflict -> conflict.requirement())
                        .distinct()
                        .sorted()
                        .toList());
    }

    private static List<String> ids(AssessedOption option, Status status) {
        return option.required().stream()
                .filter(prerequisite -> prerequisite.status() == status)
                .map(Fleet::id)
                .distinct()
                .sorted()
                .toList();
    }

    private static String id(AssessedPrerequisite prerequisite) {
        return prerequisite.subject().isEmpty() ? prerequisite.id() : prerequisite.id() + "/" + prerequisite.subject();
    }
}
