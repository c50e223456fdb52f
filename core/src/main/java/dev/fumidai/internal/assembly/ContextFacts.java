package dev.fumidai.internal.assembly;

import dev.fumidai.fact.Candidate;
import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;
import dev.fumidai.fact.HourlyRatio;
import dev.fumidai.fact.Neighbours;
import dev.fumidai.fact.Offer;
import dev.fumidai.fact.StatedRequirement;
import dev.fumidai.fact.StatedRequirement.StandingKey;
import dev.fumidai.fact.SubnetNature;
import dev.fumidai.fact.UsagePattern;
import dev.fumidai.fact.ZoneSpread;
import dev.fumidai.finding.AccessMethod;
import dev.fumidai.finding.MethodCapability;
import dev.fumidai.finding.MethodCapability.Feature;
import dev.fumidai.model.compute.Instance;
import dev.fumidai.pricing.Price;
import dev.fumidai.pricing.PriceItem;
import dev.fumidai.pricing.PriceKey;
import dev.fumidai.pricing.Usage;
import dev.fumidai.requirement.Requirement;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What surrounds a candidate: what advantages, drawbacks and requirements hang on. */
final class ContextFacts {
    private static final int NAMED_NEIGHBOURS = 5;

    private final Setting setting;
    private final boolean leavesBesideTarget;

    ContextFacts(Setting setting) {
        this(setting, false);
    }

    /** @param leavesBesideTarget whether the session leaves the target's own subnet to the internet, as it stands here */
    ContextFacts(Setting setting, boolean leavesBesideTarget) {
        this.setting = setting;
        this.leavesBesideTarget = leavesBesideTarget;
    }

    List<Fact> facts(Candidate candidate, Offer.Parts parts, List<String> zones) {
        String key = candidate.key();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Offer(
                key, candidate.method(), parts, setting.grounds().with("via", String.join(", ", candidate.via()))));
        facts.add(neighbours(key));
        facts.add(subnetNature(key));
        facts.add(hourlyRatio(key));
        facts.add(zoneSpread(key, zones));
        facts.add(usage(key));
        setting.question().requirements().forEach(one -> facts.add(requirement(key, candidate.method(), one)));
        facts.addAll(new CapabilityFacts(setting, NodeFacts.agentOf(setting, setting.target()))
                .facts(key, candidate.method()));
        return facts;
    }

    private Neighbours neighbours(String key) {
        List<String> others = setting.world().instances(setting.vpcId()).stream()
                .filter(instance -> !"terminated".equals(instance.state()))
                .map(Instance::instanceId)
                .filter(id -> !id.equals(setting.target().instanceId()))
                .toList();
        String named = String.join(", ", others.subList(0, Math.min(NAMED_NEIGHBOURS, others.size())));
        Grounds grounds = setting.grounds()
                .with("count", Integer.toString(others.size()))
                .with("others", others.size() > NAMED_NEIGHBOURS ? named + ", …" : named);
        for (String id : others.subList(0, Math.min(NAMED_NEIGHBOURS, others.size()))) {
            grounds = grounds.and(id, "VpcId", setting.vpcId());
        }
        return new Neighbours(key, others.isEmpty() ? Neighbours.Outcome.NONE : Neighbours.Outcome.SOME, grounds);
    }

    private SubnetNature subnetNature(String key) {
        Grounds grounds = setting.grounds()
                .and(Hops.evidence(setting.world()
                        .network()
                        .effectiveRouteTable(setting.subnetId())
                        .hops()))
                .with("kind", setting.subnetKind().name());
        return new SubnetNature(key, setting.subnetKind(), grounds);
    }

    private HourlyRatio hourlyRatio(String key) {
        Bill bill = new Bill(setting);
        Optional<Price> nat = bill.price(PriceKey.of(PriceItem.NAT_GATEWAY_HOUR));
        Optional<Price> endpoint = bill.price(PriceKey.of(PriceItem.INTERFACE_ENDPOINT_HOUR));
        if (nat.isEmpty()
                || endpoint.isEmpty()
                || endpoint.get().unitPrice().amount().signum() == 0) {
            return new HourlyRatio(
                    key,
                    HourlyRatio.Outcome.UNKNOWN,
                    setting.grounds().with("ratio", null).with("natPrice", null).with("endpointPrice", null));
        }
        BigDecimal natPrice = nat.get().unitPrice().amount();
        BigDecimal endpointPrice = endpoint.get().unitPrice().amount();
        Grounds grounds = setting.grounds()
                .with(
                        "ratio",
                        natPrice.divide(endpointPrice, 1, RoundingMode.HALF_UP).toPlainString())
                .with("natPrice", nat.get().unitPrice().toString())
                .with("endpointPrice", endpoint.get().unitPrice().toString());
        return new HourlyRatio(
                key,
                natPrice.compareTo(endpointPrice) > 0 ? HourlyRatio.Outcome.DEARER : HourlyRatio.Outcome.NOT_DEARER,
                grounds);
    }

    private ZoneSpread zoneSpread(String key, List<String> zones) {
        @Nullable String own = setting.zone();
        ZoneSpread.Outcome outcome;
        if (zones.isEmpty() || own == null) {
            outcome = ZoneSpread.Outcome.UNKNOWN;
        } else if (zones.size() > 1) {
            outcome = ZoneSpread.Outcome.SEVERAL_ZONES;
        } else {
            outcome = zones.contains(own) ? ZoneSpread.Outcome.SAME_ZONE : ZoneSpread.Outcome.OTHER_ZONE;
        }
        return new ZoneSpread(
                key,
                outcome,
                setting.grounds()
                        .and(setting.target().instanceId(), "Placement.AvailabilityZone", own)
                        .with("zones", String.join(", ", zones))
                        .with("zone", own));
    }

    private UsagePattern usage(String key) {
        BigDecimal hours = setting.question().usage().hoursPerMonth();
        return new UsagePattern(
                key,
                hours.compareTo(Usage.MONTH_HOURS) < 0
                        ? UsagePattern.Outcome.PART_OF_THE_MONTH
                        : UsagePattern.Outcome.ALL_MONTH,
                setting.grounds().with("hours", hours.toPlainString()));
    }

    private StatedRequirement requirement(String key, AccessMethod method, Requirement requirement) {
        return new StatedRequirement(
                key,
                requirement.code().name(),
                method,
                method.hasInternetEgress() || leavesBesideTarget,
                method.hasInboundFromInternet(),
                method.opensRemoteShell(),
                MethodCapability.of(method, Feature.SESSION_CONTENT_LOG).isOffered()
                        && !CapabilityFacts.asksForTunnel(setting),
                standingKey(method),
                setting.grounds().with("code", requirement.code().name()));
    }

    private StandingKey standingKey(AccessMethod method) {
        boolean sshOverSession = method.endsSessionOnTarget() && CapabilityFacts.asksForSsh(setting);
        if (method.hasStandingKey() || sshOverSession) {
            return StandingKey.NEEDED;
        }
        if (!method.canPushKey() || !setting.target().platform().isNone()) {
            return StandingKey.NOT_NEEDED;
        }
        return setting.question()
                .declarations()
                .instanceConnectPackage()
                .map(installed -> installed ? StandingKey.NOT_NEEDED : StandingKey.NEEDED)
                .orElse(StandingKey.UNTOLD);
    }
}
