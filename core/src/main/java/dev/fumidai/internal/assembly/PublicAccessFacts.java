package dev.fumidai.internal.assembly;

import dev.fumidai.fact.Grounds;
import dev.fumidai.fact.internet.PublicAccess;
import dev.fumidai.model.vpc.Subnet;
import dev.fumidai.network.BlockedPublicAccess;
import org.jspecify.annotations.Nullable;

/**
 * What VPC Block Public Access does to a way in or out.
 *
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/userguide/security-vpc-bpa-basics.html">VPC BPA basics</a>
 */
final class PublicAccessFacts {
    private final Setting setting;

    PublicAccessFacts(Setting setting) {
        this.setting = setting;
    }

    PublicAccess fact(String candidate, PublicAccess.Way way, @Nullable String subnet, Grounds grounds) {
        return fact(candidate, way, subnet, setting.world().network().publicAccess(Setting.text(subnet)), grounds);
    }

    /** A regional NAT gateway is in no subnet; the target's traffic leaves by it. */
    PublicAccess ofRegional(String candidate, @Nullable String vpcId, Grounds grounds) {
        String subnet = setting.target().subnetId();
        BlockedPublicAccess blocked = setting.world()
                .network()
                .publicAccessOfRegional(vpcId == null ? setting.vpcId() : vpcId, Setting.text(subnet));
        return fact(candidate, PublicAccess.Way.NAT_GATEWAY, subnet, blocked, grounds);
    }

    private PublicAccess fact(
            String candidate,
            PublicAccess.Way way,
            @Nullable String subnet,
            BlockedPublicAccess blocked,
            Grounds grounds) {
        return new PublicAccess(
                candidate,
                way,
                outcome(blocked, way),
                grounds.and(Hops.evidence(blocked.hops()))
                        .with("place", subnet)
                        .with("mode", blocked.outcome().name())
                        .with("exclusionMode", isOutward(way) ? "allow-egress" : "allow-bidirectional")
                        .with("exclusion", exclusion(subnet)));
    }

    /** What excludes the subnet or its VPC already, though not enough: it is modified, not made a second time. */
    private @Nullable String exclusion(@Nullable String subnet) {
        String vpc =
                setting.world().find(Subnet.class, subnet).map(Subnet::vpcId).orElse(setting.vpcId());
        return setting.world()
                .network()
                .publicAccessExclusionOf(Setting.text(subnet), vpc)
                .orElse(null);
    }

    /** Both let nobody in: the mode that blocks what comes in leaves them alone. */
    private static boolean isOutward(PublicAccess.Way way) {
        return way == PublicAccess.Way.NAT_GATEWAY || way == PublicAccess.Way.EGRESS_ONLY;
    }

    private static PublicAccess.Outcome outcome(BlockedPublicAccess blocked, PublicAccess.Way way) {
        boolean outward = isOutward(way);
        return switch (blocked.outcome()) {
            case OFF -> PublicAccess.Outcome.OFF;
            case EXCLUDED_BIDIRECTIONAL -> PublicAccess.Outcome.PASSES;
            case INGRESS_BLOCKED, EXCLUDED_EGRESS -> outward ? PublicAccess.Outcome.PASSES : stopped(blocked);
            case BIDIRECTIONAL_BLOCKED -> stopped(blocked);
            case UNKNOWN -> PublicAccess.Outcome.UNKNOWN;
        };
    }

    private static PublicAccess.Outcome stopped(BlockedPublicAccess blocked) {
        boolean forGood =
                "declarative-policy".equals(blocked.managedBy()) && "not-allowed".equals(blocked.exclusionsAllowed());
        return forGood ? PublicAccess.Outcome.BLOCKED_FOR_GOOD : PublicAccess.Outcome.BLOCKED;
    }
}
