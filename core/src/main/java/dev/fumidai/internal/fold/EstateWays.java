package dev.fumidai.internal.fold;

import static dev.fumidai.finding.AccessMethod.INSTANCE_CONNECT_ENDPOINT;
import static dev.fumidai.finding.AccessMethod.SESSION_MANAGER_NAT_GATEWAY;
import static dev.fumidai.finding.AccessMethod.SESSION_MANAGER_NAT_INSTANCE;
import static dev.fumidai.finding.AccessMethod.SSH_BASTION;
import static dev.fumidai.finding.AccessMethod.SSH_BASTION_SESSION_MANAGER;

import dev.fumidai.AccessQuestion;
import dev.fumidai.finding.AccessMethod;
import dev.fumidai.finding.Action;
import dev.fumidai.finding.Change;
import dev.fumidai.finding.Status;
import dev.fumidai.internal.portfolio.Part;
import dev.fumidai.internal.portfolio.Way;
import dev.fumidai.pricing.CostLine;
import dev.fumidai.pricing.CostTerm;
import dev.fumidai.pricing.Money;
import dev.fumidai.pricing.PriceItem;
import dev.fumidai.pricing.PriceKey;
import dev.fumidai.pricing.Usage;
import dev.fumidai.report.AssessedOption;
import dev.fumidai.report.Portfolio.SharedPart;
import dev.fumidai.report.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The ways into the targets of an estate, with what they share. What is built for one target of a VPC serves the others of
 * it; where gigabytes are charged across zones, each zone that some plan would build in is a way of its own.
 */
final class EstateWays {
    /** Whose new parts stand in a zone that data from another one is charged to. */
    private static final Set<AccessMethod> ZONAL = Set.of(
            SSH_BASTION,
            SSH_BASTION_SESSION_MANAGER,
            SESSION_MANAGER_NAT_GATEWAY,
            SESSION_MANAGER_NAT_INSTANCE,
            INSTANCE_CONNECT_ENDPOINT);

    private static final PriceKey CROSS_ZONE = PriceKey.of(PriceItem.CROSS_ZONE_GB);

    /** Data is charged in both directions. */
    private static final BigDecimal DIRECTIONS = BigDecimal.valueOf(2);

    /** A zone for what no zone matters to. */
    private static final String ANYWHERE = "";

    private final AccessQuestion question;
    private final Usage usage;
    /** How many plans build in each zone, by VPC and method. */
    private final Map<String, SortedMap<String, Integer>> zones = new TreeMap<>();

    EstateWays(AccessQuestion question, List<EstateTarget> targets) {
        this.question = question;
        this.usage = targets.get(0).report().usage();
        for (EstateTarget target : targets) {
            usable(target)
                    .filter(this::isZonal)
                    .forEach(option -> zones.computeIfAbsent(place(target, option.method()), place -> new TreeMap<>())
                            .merge(zoneOf(target, option), 1, Integer::sum));
        }
    }

    /** By the rank of their options; none where nothing serves the target, not even after changes. */
    List<EstateWay> into(EstateTarget target) {
        List<AssessedOption> usable =
                preferring(EstateWays::isCertain, usable(target).toList());
        List<EstateWay> ways = new ArrayList<>();
        for (AssessedOption option : preferring(option -> option.cost().addedComplete(), usable)) {
            for (String zone : zonesFor(target, option)) {
                ways.add(way(target, option, zone));
            }
        }
        return ways;
    }

    private static Stream<AssessedOption> usable(EstateTarget target) {
        return target.report().options().stream()
                .filter(option -> option.verdict() == Verdict.READY || option.verdict() == Verdict.READY_AFTER_CHANGES);
    }

    /** Those that are so, if there are any. */
    private static List<AssessedOption> preferring(Predicate<AssessedOption> so, List<AssessedOption> options) {
        List<AssessedOption> preferred = options.stream().filter(so).toList();
        return preferred.isEmpty() ? options : preferred;
    }

    private static boolean isCertain(AssessedOption option) {
        return option.required().stream().noneMatch(one -> one.status() == Status.UNKNOWN);
    }

    private boolean isZonal(AssessedOption option) {
        return ZONAL.contains(option.method())
                && option.via().contains(AssessedOption.NEW)
                && usage.gbPerMonth().signum() > 0;
    }

    private static String place(EstateTarget target, AccessMethod method) {
        return target.vpcId() + " " + method;
    }

    /** The zone that the target's own plan builds in: its own, unless the plan pays for crossing into another one. */
    private static String zoneOf(EstateTarget target, AssessedOption option) {
        boolean elsewhere = option.costs().terms().stream().anyMatch(EstateWays::crosses);
        return elsewhere || target.zone() == null ? "?" : target.zone();
    }

    private SortedSet<String> zonesFor(EstateTarget target, AssessedOption option) {
        if (!isZonal(option)) {
            return new TreeSet<>(Set.of(ANYWHERE));
        }
        String own = zoneOf(target, option);
        SortedMap<String, Integer> builders = zones.getOrDefault(place(target, option.method()), new TreeMap<>());
        if (option.method() == INSTANCE_CONNECT_ENDPOINT) {
            return new TreeSet<>(Set.of(most(builders)));
        }
        SortedSet<String> all = new TreeSet<>(builders.keySet());
        all.removeIf(zone -> !zone.equals(own) && crossZonePrice(target).isEmpty());
        return all;
    }

    /** AWS allows one EC2 Instance Connect Endpoint per VPC: it is to stand where most of its targets are. */
    private static String most(SortedMap<String, Integer> builders) {
        return builders.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElseThrow();
    }

    private EstateWay way(EstateTarget target, AssessedOption option, String zone) {
        SortedMap<String, SharedPart> shared = new TreeMap<>();
        SortedMap<String, Part> parts = new TreeMap<>();
        BigDecimal own = crossing(target, option, zone);
        for (CostTerm term : option.costs().terms()) {
            if (term.existing() || (isZonal(option) && crosses(term))) {
                continue;
            }
            if (term.sharing() == null) {
                own = own.add(amount(term));
            } else {
                String key = key(target, option, term, zone);
                parts.merge(key, new Part(key, amount(term), 0), EstateWays::together);
                String vpc = vpc(target, term);
                term.lines(usage)
                        .forEach(line -> shared.putIfAbsent(key, new SharedPart(term.part(), line, vpc, List.of())));
            }
        }
        SortedSet<String> changes = new TreeSet<>();
        option.requiredChanges().forEach(change -> changes.add(key(target, option, change, zone)));
        changes.forEach(key -> parts.put(key, new Part(key, BigDecimal.ZERO, 1)));
        String label = option.method() + (zone.equals(ANYWHERE) ? "" : " " + zone);
        return new EstateWay(new Way(label, option.rank(), own, 0, Set.copyOf(parts.values())), option, shared);
    }

    private static Part together(Part one, Part other) {
        return new Part(one.key(), one.cost().add(other.cost()), one.changes());
    }

    private BigDecimal crossing(EstateTarget target, AssessedOption option, String zone) {
        return !isZonal(option) || zone.equals(target.zone())
                ? BigDecimal.ZERO
                : crossZonePrice(target)
                        .orElse(BigDecimal.ZERO)
                        .multiply(DIRECTIONS)
                        .multiply(usage.gbPerMonth());
    }

    private Optional<BigDecimal> crossZonePrice(EstateTarget target) {
        String region = target.report().target().region();
        return region == null
                ? Optional.empty()
                : question.prices()
                        .price(region, CROSS_ZONE, question.asOf())
                        .map(found -> found.unitPrice().amount());
    }

    /** What a term is charged for, whoever needs it: an endpoint serves every method, another new part the same one only. */
    private static String key(EstateTarget target, AssessedOption option, CostTerm term, String zone) {
        boolean built = term.resource().equals(AssessedOption.NEW);
        String vpc = vpc(target, term);
        String part = term.part() + " " + term.key().code();
        return built ? scope(vpc, option, term.part(), zone) + part : vpc + " " + part;
    }

    private static String vpc(EstateTarget target, CostTerm term) {
        return term.sharing() == null ? target.vpcId() : term.sharing().vpcId();
    }

    private static String key(EstateTarget target, AssessedOption option, Change change, String zone) {
        String service = change.arguments().getOrDefault("service", "");
        String what = change.action() + "/" + service;
        return isNamed(change.resource())
                ? "change " + what + " " + change.resource()
                : "change " + scope(target.vpcId(), option, what, zone) + what;
    }

    private static String scope(String vpc, AssessedOption option, String part, String zone) {
        boolean endpoint = part.startsWith(Action.CREATE_INTERFACE_ENDPOINT + "/");
        return vpc + " " + (endpoint ? "" : option.method() + " " + zone + " ");
    }

    /** A subnet is where a plan happens to build, and a variable is what it builds. */
    private static boolean isNamed(String resource) {
        return !resource.startsWith("subnet-") && !resource.startsWith("vpc-") && !resource.startsWith("$");
    }

    private static boolean crosses(CostTerm term) {
        return term.key().equals(CROSS_ZONE);
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
