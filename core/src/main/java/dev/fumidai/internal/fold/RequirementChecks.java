package dev.fumidai.internal.fold;

import dev.fumidai.finding.AccessMethod;
import dev.fumidai.finding.Action;
import dev.fumidai.finding.Change;
import dev.fumidai.finding.ChangeClass;
import dev.fumidai.finding.MethodCapability;
import dev.fumidai.finding.MethodCapability.Feature;
import dev.fumidai.finding.MethodCapability.Support;
import dev.fumidai.internal.assembly.SessionLimit;
import dev.fumidai.pricing.Cost;
import dev.fumidai.pricing.Money;
import dev.fumidai.report.Conflict;
import dev.fumidai.requirement.Requirement;
import dev.fumidai.requirement.RequirementCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The requirements on changes, time and money, checked on a plan. Those on a method's nature are rules. */
final class RequirementChecks {
    private static final Set<Action> OPENS_INGRESS =
            Set.of(Action.AUTHORIZE_OPERATOR_INGRESS, Action.RUN_BASTION, Action.CREATE_BASTION_SECURITY_GROUP);
    private static final Set<Action> INBOUND_ON_TARGET = Set.of(Action.AUTHORIZE_TARGET_INGRESS);

    private final List<Requirement> requirements;

    RequirementChecks(List<Requirement> requirements) {
        this.requirements = requirements;
    }

    /** The conflicts of one required change; none for a recommended one. */
    List<Conflict> of(Change change) {
        List<Conflict> conflicts = new ArrayList<>();
        for (Requirement requirement : requirements) {
            if (change.required() && forbids(requirement.code(), change)) {
                Map<String, String> arguments = new TreeMap<>(change.arguments());
                arguments.put("action", change.action().name());
                arguments.put("resource", change.resource());
                conflicts.add(new Conflict(requirement.text(), "conflict." + requirement.code(), arguments));
            }
        }
        return conflicts;
    }

    boolean allows(Change change) {
        return of(change).isEmpty();
    }

    private static boolean forbids(RequirementCode code, Change change) {
        ChangeClass touched = change.action().changeClass();
        return switch (code) {
            case NO_CHANGE -> true;
            case NO_NETWORK_CHANGE ->
                touched == ChangeClass.NETWORK || touched == ChangeClass.FIREWALL || touched == ChangeClass.DNS;
            case NO_DNS_CHANGE -> touched == ChangeClass.DNS;
            case NO_IAM_CHANGE -> touched == ChangeClass.IDENTITY;
            case NO_INTERNET_EGRESS ->
                change.action() == Action.ROUTE_TO_NAT_GATEWAY
                        || change.action() == Action.ROUTE_TO_NAT_INSTANCE
                        || change.action() == Action.ROUTE_TO_EGRESS_ONLY_GATEWAY
                        || (change.action() == Action.ROUTE_TO_INTERNET_GATEWAY
                                && change.resource().equals(change.arguments().get("targetRouteTable")));
            case NO_INBOUND_FROM_INTERNET -> OPENS_INGRESS.contains(change.action());
            case NO_INBOUND_RULE_ON_TARGET -> INBOUND_ON_TARGET.contains(change.action());
            default -> false;
        };
    }

    /** What the method allows by its nature, whatever the environment. */
    List<Conflict> of(AccessMethod method) {
        List<Conflict> conflicts = new ArrayList<>();
        for (Requirement requirement : requirements) {
            limited(requirement.code())
                    .flatMap(feature -> MethodCapability.of(method, feature).most())
                    .filter(most -> amountOf(requirement).compareTo(most) > 0)
                    .map(most -> limitConflict(requirement, most.toPlainString()))
                    .ifPresent(conflicts::add);
        }
        return conflicts;
    }

    /** What AWS gives no figure for cannot be told to suffice. */
    List<Conflict> untold(AccessMethod method) {
        List<Conflict> untold = new ArrayList<>();
        for (Requirement requirement : requirements) {
            limited(requirement.code())
                    .filter(feature -> MethodCapability.of(method, feature).support() == Support.NOT_STATED)
                    .map(feature -> new Conflict(
                            requirement.code().name(),
                            "conflict." + requirement.code() + ".unknown",
                            Map.of("value", requirement.value().orElseThrow())))
                    .ifPresent(untold::add);
        }
        return untold;
    }

    private static Optional<Feature> limited(RequirementCode code) {
        return switch (code) {
            case SESSION_HOURS -> Optional.of(Feature.SESSION_HOURS);
            case CONCURRENT_USERS -> Optional.of(Feature.CONCURRENT_USERS);
            case COPY_GB -> Optional.of(Feature.COPY_GB);
            default -> Optional.empty();
        };
    }

    private static Conflict limitConflict(Requirement requirement, String limit) {
        return new Conflict(
                requirement.text(),
                "conflict." + requirement.code(),
                Map.of("limit", limit, "value", requirement.value().orElseThrow()));
    }

    /** Whether the limit that Session Manager's preferences set is long enough; a bastion sets none. */
    List<Conflict> of(AccessMethod method, SessionLimit limit) {
        return hours(method)
                .filter(required -> limit.isKnown() && limit.isShorterThan(amountOf(required)))
                .map(required -> List.of(timeConflict(required, "conflict.SESSION_HOURS", limit)))
                .orElse(List.of());
    }

    /** The hours that cannot be told to be granted, since the preferences were not collected. */
    Optional<Conflict> untold(AccessMethod method, SessionLimit limit) {
        return hours(method)
                .filter(required -> !limit.isKnown())
                .map(required -> timeConflict(required, "conflict.SESSION_HOURS.unknown", limit));
    }

    private Optional<Requirement> hours(AccessMethod method) {
        return requirements.stream()
                .filter(one -> one.code() == RequirementCode.SESSION_HOURS)
                .filter(one ->
                        MethodCapability.of(method, Feature.SESSION_HOURS).support() == Support.BY_PREFERENCES)
                .findFirst();
    }

    private static BigDecimal amountOf(Requirement requirement) {
        return new BigDecimal(requirement.value().orElseThrow());
    }

    private static Conflict timeConflict(Requirement requirement, String words, SessionLimit limit) {
        return new Conflict(
                requirement.text(),
                words,
                Map.of("limit", limit.hours(), "value", requirement.value().orElseThrow()));
    }

    /** The budget that the cost surely breaks. */
    Optional<Conflict> of(Cost cost) {
        return budget().filter(budget -> cost.added().compareTo(budget.limit()) > 0)
                .map(budget -> conflict(budget, cost, "conflict.MONTHLY_BUDGET"));
    }

    /** The budget that cannot be told to hold, since a price is missing. */
    Optional<Conflict> untold(Cost cost) {
        return budget().filter(budget -> !cost.addedComplete() && cost.added().compareTo(budget.limit()) <= 0)
                .map(budget -> conflict(budget, cost, "conflict.MONTHLY_BUDGET.unknown"));
    }

    private Optional<Requirement.Budget> budget() {
        return requirements.stream()
                .filter(Requirement.Budget.class::isInstance)
                .map(Requirement.Budget.class::cast)
                .findFirst();
    }

    private static Conflict conflict(Requirement.Budget budget, Cost cost, String words) {
        return new Conflict(budget.text(), words, Map.of("budget", text(budget.limit()), "added", text(cost.added())));
    }

    private static String text(Money money) {
        return money.rounded() + " " + money.currency().getCurrencyCode();
    }
}
