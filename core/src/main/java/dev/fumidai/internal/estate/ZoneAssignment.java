package dev.fumidai.internal.estate;

import dev.fumidai.internal.portfolio.Demand;
import dev.fumidai.internal.portfolio.PortfolioSearch;
import dev.fumidai.internal.portfolio.Solution;
import dev.fumidai.internal.portfolio.Way;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Solves an estate in which some parts can stand in one zone of a VPC only. First without that condition: where the best
 * solution keeps it anyway, it is the best one with it, too. Else every assignment of zones is tried, VPCs that share nothing
 * apart from each other.
 */
final class ZoneAssignment {
    /** More assignments than this in VPCs that hang together are not tried: then the first zones have to do, unproved. */
    private static final int MOST = 256;

    private static final Comparator<Solution> BETTER =
            Comparator.comparing(Solution::cost).thenComparing(Solution::changes);

    private final PortfolioSearch search;
    private final SortedMap<String, List<EstateWay>> ways;
    private long visited;
    private boolean exact = true;

    /** @param ways by target */
    ZoneAssignment(PortfolioSearch search, Map<String, List<EstateWay>> ways) {
        this.search = search;
        this.ways = new TreeMap<>(ways);
    }

    /** The best solution that keeps the condition. */
    Solution solve() {
        Solution relaxed = solve(ways.keySet(), Map.of());
        if (keeps(relaxed)) {
            return relaxed;
        }
        SortedMap<String, String> assigned = new TreeMap<>();
        groups().forEach(group -> assigned.putAll(best(group)));
        Solution solution = solve(ways.keySet(), assigned);
        boolean optimal = exact && solution.optimal();
        return new Solution(
                solution.choice(),
                solution.bought(),
                solution.cost(),
                solution.changes(),
                optimal ? solution.cost() : relaxed.lowerBound(),
                optimal,
                visited);
    }

    private Solution solve(Set<String> targets, Map<String, String> assigned) {
        Solution solution = search.solve(targets.stream()
                .map(target -> new Demand(
                        target,
                        of(target).stream()
                                .filter(way -> way.keeps(assigned))
                                .map(EstateWay::way)
                                .toList()))
                .toList());
        visited += solution.visited();
        return solution;
    }

    private List<EstateWay> of(String target) {
        return ways.getOrDefault(target, List.of());
    }

    private boolean keeps(Solution solution) {
        Map<String, String> zones = new TreeMap<>();
        boolean kept = true;
        for (Map.Entry<String, Way> choice : solution.choice().entrySet()) {
            EstateWay way = EstateWay.in(of(choice.getKey()), choice.getValue());
            String place = way.place();
            kept &= place == null || way.zone().equals(zones.computeIfAbsent(place, any -> way.zone()));
        }
        return kept;
    }

    private SortedMap<String, String> best(SortedSet<String> targets) {
        SortedMap<String, SortedSet<String>> zones = new TreeMap<>();
        for (String target : targets) {
            for (EstateWay way : of(target)) {
                String place = way.place();
                if (place != null) {
                    zones.computeIfAbsent(place, any -> new TreeSet<>()).add(way.zone());
                }
            }
        }
        List<SortedMap<String, String>> assignments = assignments(zones);
        if (assignments.size() == 1) {
            return assignments.get(0);
        }
        SortedMap<String, String> best = assignments.get(0);
        Solution found = null;
        for (SortedMap<String, String> assignment : assignments) {
            Solution solution = solve(targets, assignment);
            exact &= solution.optimal();
            if (found == null || BETTER.compare(solution, found) < 0) {
                found = solution;
                best = assignment;
            }
        }
        return best;
    }

    private List<SortedMap<String, String>> assignments(SortedMap<String, SortedSet<String>> zones) {
        List<SortedMap<String, String>> all = List.of(new TreeMap<>());
        for (Map.Entry<String, SortedSet<String>> place : zones.entrySet()) {
            boolean tooMany = all.size() * place.getValue().size() > MOST;
            exact &= !tooMany;
            List<String> zonesOf = List.copyOf(place.getValue());
            List<String> tried = tooMany ? zonesOf.subList(0, 1) : zonesOf;
            List<SortedMap<String, String>> more = new ArrayList<>();
            for (SortedMap<String, String> one : all) {
                for (String zone : tried) {
                    SortedMap<String, String> with = new TreeMap<>(one);
                    with.put(place.getKey(), zone);
                    more.add(with);
                }
            }
            all = more;
        }
        return all;
    }

    /** Targets whose VPCs share something are in one group. */
    private List<SortedSet<String>> groups() {
        List<SortedSet<String>> vpcs = new ArrayList<>();
        List<SortedSet<String>> groups = new ArrayList<>();
        for (String target : ways.keySet()) {
            SortedSet<String> touched = new TreeSet<>();
            of(target).forEach(way -> touched.addAll(way.vpcs()));
            SortedSet<String> members = new TreeSet<>(Set.of(target));
            for (int i = groups.size() - 1; i >= 0; i--) {
                if (!Collections.disjoint(vpcs.get(i), touched)) {
                    touched.addAll(vpcs.remove(i));
                    members.addAll(groups.remove(i));
                }
            }
            vpcs.add(touched);
            groups.add(members);
        }
        return groups;
    }
}
