package dev.fumidai.internal.estate;

import dev.fumidai.AccessQuestion;
import dev.fumidai.finding.Action;
import dev.fumidai.finding.Change;
import dev.fumidai.internal.portfolio.Part;
import dev.fumidai.internal.portfolio.Way;
import dev.fumidai.pricing.CostLine;
import dev.fumidai.pricing.CostTerm;
import dev.fumidai.pricing.Money;
import dev.fumidai.pricing.Sharing;
import dev.fumidai.pricing.Usage;
import dev.fumidai.report.AssessedOption;
import dev.fumidai.report.Portfolio.SharedPart;
import dev.fumidai.report.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The ways into the targets of an estate, with what they share. What is built for one target of a VPC serves the others of
 * it; where gigabytes are charged across zones, each zone that some plan would build in is a way of its own.
 */
final class EstateWays {
    private final Usage usage;
    private final EstateZones zones;
    private final Map<String, List<AssessedOption>> candidates = new TreeMap<>();

    EstateWays(AccessQuestion question, List<EstateTarget> targets) {
        this.usage = targets.get(0).report().usage();
        this.zones = new EstateZones(question, usage);
        for (EstateTarget target : targets) {
            List<AssessedOption> found = surest(target);
            candidates.put(target.instanceId(), found);
            found.forEach(option -> zones.note(target, option));
        }
    }

    /** The ways to choose from; none where everything is ruled out. */
    List<EstateWay> into(EstateTarget target) {
        List<EstateWay> ways = new ArrayList<>();
        for (AssessedOption option : candidates(target)) {
            for (String zone : zones.of(target, option)) {
                ways.add(way(target, option, zone));
            }
        }
        return ways;
    }

    /** The options to choose from, whichever zone they stand in. */
    List<AssessedOption> candidates(EstateTarget target) {
        return candidates.getOrDefault(target.instanceId(), List.of());
    }

    /** Those of which the least is unknown, and among these those whose cost is known: a way that may not work is none. */
    private static List<AssessedOption> surest(EstateTarget target) {
        List<AssessedOption> open = target.report().options().stream()
                .filter(option -> option.verdict() != Verdict.RULED_OUT)
                .toList();
        int least = open.stream().mapToInt(EstateWays::unknown).min().orElse(0);
        List<AssessedOption> known =
                open.stream().filter(option -> unknown(option) == least).toList();
        return preferring(option -> option.cost().addedComplete(), known);
    }

    /** Nobody knows whether a way works of which no rule says anything. */
    private static int unknown(AssessedOption option) {
        int unknown = option.unknown().size();
        return option.verdict() == Verdict.UNDETERMINED ? Math.max(1, unknown) : unknown;
    }

    /** Those that are so, if there are any. */
    private static List<AssessedOption> preferring(Predicate<AssessedOption> so, List<AssessedOption> options) {
        List<AssessedOption> preferred = options.stream().filter(so).toList();
        return preferred.isEmpty() ? options : preferred;
    }

    private EstateWay way(EstateTarget target, AssessedOption option, String zone) {
        SortedMap<String, SharedPart> shared = new TreeMap<>();
        SortedMap<String, Part> parts = new TreeMap<>();
        BigDecimal own = zones.crossing(target, option, zone);
        for (CostTerm term : option.costs().terms()) {
            Sharing sharing = term.sharing();
            if (term.existing() || zones.isCrossing(option, term)) {
                continue;
            }
            if (sharing == null) {
                own = own.add(amount(term));
            } else {
                String key = key(option, term, sharing, zone);
                parts.merge(key, new Part(key, amount(term), 0), EstateWays::together);
                enter(shared, key, term, sharing);
            }
        }
        SortedSet<String> changes = new TreeSet<>();
        option.requiredChanges().forEach(change -> changes.add(key(target, option, change, zone)));
        changes.forEach(key -> parts.put(key, new Part(key, BigDecimal.ZERO, 1)));
        String label = option.method() + (zone.equals(EstateZones.ANYWHERE) ? "" : " " + zone);
        return new EstateWay(
                new Way(label, option.rank(), own, 0, Set.copyOf(parts.values())),
                option,
                target.vpcId(),
                zones.exclusive(target, option).orElse(null),
                zone,
                shared);
    }

    /** Every line of it, also where a part has several. */
    private void enter(SortedMap<String, SharedPart> shared, String key, CostTerm term, Sharing sharing) {
        for (CostLine line : term.lines(usage)) {
            int number = 1;
            while (shared.containsKey(key + " " + number)) {
                number++;
            }
            shared.put(key + " " + number, new SharedPart(term.part(), line, sharing.vpcId(), List.of()));
        }
    }

    private static Part together(Part one, Part other) {
        return new Part(one.key(), one.cost().add(other.cost()), one.changes());
    }

    /**
     * What exists is told by its id, whichever method or VPC uses it. Of what is built, an endpoint serves every method of its
     * VPC, another part the same method only.
     */
    private static String key(AssessedOption option, CostTerm term, Sharing sharing, String zone) {
        String part = term.part() + " " + term.key().code();
        boolean built = term.resource().equals(AssessedOption.NEW);
        return built ? scope(sharing.vpcId(), option, term.part(), zone) + part : part;
    }

    private static String key(EstateTarget target, AssessedOption option, Change change, String zone) {
        String service = change.arguments().getOrDefault("service", "");
        String what = change.action() + "/" + service + ofOwnTable(target, change);
        String resource = change.resource();
        String vpc = resource.startsWith("vpc-") ? resource : target.vpcId();
        return change.isOfNamedResource()
                ? "change " + what + " " + resource
                : "change " + scope(vpc, option, what, zone) + what;
    }

    /** A table of a subnet's own is another one for each subnet. */
    private static String ofOwnTable(EstateTarget target, Change change) {
        return change.arguments().containsKey("sharedRouteTable")
                ? " " + target.report().target().subnetId()
                : "";
    }

    private static String scope(String vpc, AssessedOption option, String part, String zone) {
        boolean endpoint = part.startsWith(Action.CREATE_INTERFACE_ENDPOINT + "/");
        return vpc + " " + (endpoint ? "" : option.method() + " " + zone + " ");
    }

    private BigDecimal amount(CostTerm term) {
        BigDecimal sum = BigDecimal.ZERO;
        for (CostLine line : term.lines(usage)) {
            Money amount = line.amount();
            sum = amount == null ? sum : sum.add(amount.amount());
        }
        return sum;
    }
}
