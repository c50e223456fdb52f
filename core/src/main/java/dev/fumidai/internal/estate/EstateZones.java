package dev.fumidai.internal.estate;

import static dev.fumidai.finding.AccessMethod.INSTANCE_CONNECT_ENDPOINT;
import static dev.fumidai.finding.AccessMethod.SESSION_MANAGER_NAT_GATEWAY;
import static dev.fumidai.finding.AccessMethod.SESSION_MANAGER_NAT_INSTANCE;
import static dev.fumidai.finding.AccessMethod.SSH_BASTION;
import static dev.fumidai.finding.AccessMethod.SSH_BASTION_SESSION_MANAGER;

import dev.fumidai.AccessQuestion;
import dev.fumidai.finding.AccessMethod;
import dev.fumidai.pricing.CostTerm;
import dev.fumidai.pricing.PriceItem;
import dev.fumidai.pricing.PriceKey;
import dev.fumidai.pricing.Usage;
import dev.fumidai.report.AssessedOption;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * In which Availability Zone new parts of an estate may stand, and what data across zones costs then. It matters only with
 * gigabytes, and where parts stand in one zone.
 */
final class EstateZones {
    /** A zone for what no zone matters to. */
    static final String ANYWHERE = "";

    /** Whose new parts stand in a zone that data from another one is charged to. */
    private static final Set<AccessMethod> ZONAL = Set.of(
            SSH_BASTION,
            SSH_BASTION_SESSION_MANAGER,
            SESSION_MANAGER_NAT_GATEWAY,
            SESSION_MANAGER_NAT_INSTANCE,
            INSTANCE_CONNECT_ENDPOINT);

    /**
     * Of these a VPC gets one: AWS allows one EC2 Instance Connect Endpoint, and subnets of one route table cannot have two
     * default routes.
     */
    private static final Set<AccessMethod> ONE_PER_VPC =
            Set.of(SESSION_MANAGER_NAT_GATEWAY, SESSION_MANAGER_NAT_INSTANCE, INSTANCE_CONNECT_ENDPOINT);

    private static final PriceKey CROSS_ZONE = PriceKey.of(PriceItem.CROSS_ZONE_GB);

    /** Data is charged in both directions. */
    private static final BigDecimal DIRECTIONS = BigDecimal.valueOf(2);

    private final AccessQuestion question;
    private final Usage usage;
    private final Map<String, SortedSet<String>> builtIn = new TreeMap<>();

    EstateZones(AccessQuestion question, Usage usage) {
        this.question = question;
        this.usage = usage;
    }

    /** Takes note of the zone in which a target's own plan builds. */
    void note(EstateTarget target, AssessedOption option) {
        if (isZonal(option)) {
            builtIn.computeIfAbsent(place(target, option.method()), place -> new TreeSet<>())
                    .add(zoneOf(target, option));
        }
    }

    boolean isZonal(AssessedOption option) {
        return ZONAL.contains(option.method())
                && option.via().contains(AssessedOption.NEW)
                && usage.gbPerMonth().signum() > 0
                && usage.zones() == 1;
    }

    /** Every zone in which some target's plan builds the same; {@link #ANYWHERE} where no zone matters. */
    SortedSet<String> of(EstateTarget target, AssessedOption option) {
        if (!isZonal(option)) {
            return new TreeSet<>(Set.of(ANYWHERE));
        }
        String own = zoneOf(target, option);
        SortedSet<String> all = new TreeSet<>(builtIn.getOrDefault(place(target, option.method()), new TreeSet<>()));
        all.removeIf(zone -> !zone.equals(own) && price(target).isEmpty());
        return all;
    }

    /** The VPC and method that can have one zone only; empty where each target may choose. */
    Optional<String> exclusive(EstateTarget target, AssessedOption option) {
        return isZonal(option) && ONE_PER_VPC.contains(option.method())
                ? Optional.of(place(target, option.method()))
                : Optional.empty();
    }

    /** What data between the target and a part in a zone costs a month; nothing where the target's zone is not told. */
    BigDecimal crossing(EstateTarget target, AssessedOption option, String zone) {
        return !isZonal(option) || target.zone() == null || zone.equals(target.zone())
                ? BigDecimal.ZERO
                : price(target).orElse(BigDecimal.ZERO).multiply(DIRECTIONS).multiply(usage.gbPerMonth());
    }

    /** Whether a term is for data across zones, which {@link #crossing} stands for. */
    boolean isCrossing(AssessedOption option, CostTerm term) {
        return isZonal(option) && crosses(term);
    }

    private static boolean crosses(CostTerm term) {
        return term.key().equals(CROSS_ZONE);
    }

    private static String place(EstateTarget target, AccessMethod method) {
        return target.vpcId() + " " + method;
    }

    /** The zone that the target's own plan builds in: its own, unless the plan pays for crossing into another one. */
    private static String zoneOf(EstateTarget target, AssessedOption option) {
        boolean elsewhere = option.costs().terms().stream().anyMatch(EstateZones::crosses);
        return elsewhere || target.zone() == null ? "?" : target.zone();
    }

    private Optional<BigDecimal> price(EstateTarget target) {
        String region = target.report().target().region();
        return region == null
                ? Optional.empty()
                : question.prices()
                        .price(region, CROSS_ZONE, question.asOf())
                        .map(found -> found.unitPrice().amount());
    }
}
