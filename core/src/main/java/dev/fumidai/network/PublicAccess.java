package dev.fumidai.network;

import dev.fumidai.model.AwsSnapshot;
import dev.fumidai.model.Kind;
import dev.fumidai.model.Resource;
import dev.fumidai.model.Scope;
import dev.fumidai.model.vpc.BlockPublicAccess;
import dev.fumidai.model.vpc.BlockPublicAccess.Exclusion;
import dev.fumidai.model.vpc.Subnet;
import dev.fumidai.model.vpc.Vpc;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * VPC Block Public Access and its exclusions. Immutable.
 *
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/userguide/security-vpc-bpa.html">Modes and exclusions</a>
 */
final class PublicAccess {
    /** An exclusion in one of these states does nothing (any more, or ever). */
    private static final Set<String> WITHOUT_EFFECT = Set.of("create-failed", "delete-complete", "disable-complete");

    private static final Set<String> IN_EFFECT = Set.of("create-complete", "update-complete");

    private final AwsSnapshot snapshot;
    private final Completeness completeness;
    /** By the last part of the ARN: {@code subnet/subnet-1}; under {@code ?} where that is not told. */
    private final Map<String, List<Exclusion>> exclusions = new HashMap<>();

    PublicAccess(AwsSnapshot snapshot, Completeness completeness) {
        this.snapshot = snapshot;
        this.completeness = completeness;
        for (Exclusion exclusion : snapshot.all(Exclusion.class)) {
            String arn = exclusion.resourceArn();
            boolean counts = exclusion.state() == null || !WITHOUT_EFFECT.contains(exclusion.state());
            if (counts) {
                exclusions
                        .computeIfAbsent(
                                arn == null ? "?" : arn.substring(arn.lastIndexOf(':') + 1), key -> new ArrayList<>())
                        .add(exclusion);
            }
        }
    }

    BlockedPublicAccess of(String subnetId) {
        Subnet subnet = snapshot.find(Subnet.class, subnetId).orElse(null);
        BlockPublicAccess options = subnet == null ? null : options(snapshot.scopeOf(subnet));
        if (subnet == null || options == null) {
            return unknown(subnetId);
        }
        return of(options, subnet, List.of("subnet/" + subnet.subnetId(), "vpc/" + subnet.vpcId()));
    }

    /** An exclusion in effect of a subnet or of its VPC, whatever it lets pass. */
    Optional<Exclusion> exclusionOf(String subnetId, @Nullable String vpcId) {
        return Stream.of("subnet/" + subnetId, "vpc/" + vpcId)
                .flatMap(key -> exclusions.getOrDefault(key, List.of()).stream())
                .filter(exclusion -> exclusion.state() != null && IN_EFFECT.contains(exclusion.state()))
                .findFirst();
    }

    /** Where nobody can tell what it does to a resource. */
    static BlockedPublicAccess unknown(String resource) {
        Hop hop = new Hop(resource, "InternetGatewayBlockMode", null, Hop.Decision.UNKNOWN);
        return new BlockedPublicAccess(BlockedPublicAccess.Outcome.UNKNOWN, null, null, List.of(hop));
    }

    private BlockedPublicAccess of(BlockPublicAccess options, Resource place, List<String> keys) {
        String mode = String.valueOf(options.internetGatewayBlockMode());
        return switch (mode) {
            case "off" -> answer(BlockedPublicAccess.Outcome.OFF, options, List.of(), Hop.Decision.PASSED);
            case "block-ingress" -> unlessExcluded(BlockedPublicAccess.Outcome.INGRESS_BLOCKED, options, place, keys);
            case "block-bidirectional" ->
                unlessExcluded(BlockedPublicAccess.Outcome.BIDIRECTIONAL_BLOCKED, options, place, keys);
            default -> answer(BlockedPublicAccess.Outcome.UNKNOWN, options, List.of(), Hop.Decision.UNKNOWN);
        };
    }

    /**
     * What it does to a regional NAT gateway, which is in no subnet: an exclusion of its VPC is for it; whether one of the
     * sender's subnet is, AWS does not say.
     *
     * @param subnetOfSender {@code null} is unknown
     */
    BlockedPublicAccess ofRegional(String vpcId, @Nullable String subnetOfSender) {
        Vpc vpc = snapshot.find(Vpc.class, vpcId).orElse(null);
        BlockPublicAccess options = vpc == null ? null : options(snapshot.scopeOf(vpc));
        if (vpc == null || options == null) {
            return unknown(vpcId);
        }
        BlockedPublicAccess blocked = of(options, vpc, List.of("vpc/" + vpcId));
        boolean perhapsBySubnet = blocked.outcome() == BlockedPublicAccess.Outcome.BIDIRECTIONAL_BLOCKED
                && (subnetOfSender == null || exclusions.containsKey("subnet/" + subnetOfSender));
        return perhapsBySubnet
                ? answer(BlockedPublicAccess.Outcome.UNKNOWN, options, List.of(), Hop.Decision.UNKNOWN)
                : blocked;
    }

    /** The options of the scope; where part of the scope is not told, the only ones that can be meant. */
    private @Nullable BlockPublicAccess options(Scope scope) {
        BlockPublicAccess exact =
                snapshot.find(BlockPublicAccess.class, scope.toString()).orElse(null);
        Collection<BlockPublicAccess> all = snapshot.all(BlockPublicAccess.class);
        if (exact != null || all.size() != 1) {
            return exact;
        }
        BlockPublicAccess only = all.iterator().next();
        return snapshot.speaksFor(only.scope(), scope) ? only : null;
    }

    private BlockedPublicAccess unlessExcluded(
            BlockedPublicAccess.Outcome blocked, BlockPublicAccess options, Resource place, List<String> keys) {
        List<Exclusion> found = new ArrayList<>();
        keys.forEach(key -> found.addAll(exclusions.getOrDefault(key, List.of())));
        if (blocked == BlockedPublicAccess.Outcome.INGRESS_BLOCKED) {
            // What this mode leaves open is all that such an exclusion could open.
            found.removeIf(exclusion -> "allow-egress".equals(exclusion.mode()));
        }
        List<BlockedPublicAccess.Outcome> effects =
                found.stream().map(PublicAccess::effect).distinct().toList();
        if (effects.size() == 1) {
            return answer(effects.get(0), options, found, Hop.Decision.PASSED);
        }
        // Two exclusions that say different things, or perhaps one that is not told.
        boolean undecided = !effects.isEmpty()
                || exclusions.containsKey("?")
                || (keys.contains("vpc/null") && !exclusions.isEmpty())
                || !completeness.holds(Kind.BLOCK_PUBLIC_ACCESS_EXCLUSIONS, place);
        return undecided
                ? answer(BlockedPublicAccess.Outcome.UNKNOWN, options, found, Hop.Decision.UNKNOWN)
                : answer(blocked, options, found, Hop.Decision.STOPPED);
    }

    private static BlockedPublicAccess.Outcome effect(Exclusion exclusion) {
        if (exclusion.state() == null || !IN_EFFECT.contains(exclusion.state())) {
            return BlockedPublicAccess.Outcome.UNKNOWN;
        }
        return switch (String.valueOf(exclusion.mode())) {
            case "allow-egress" -> BlockedPublicAccess.Outcome.EXCLUDED_EGRESS;
            case "allow-bidirectional" -> BlockedPublicAccess.Outcome.EXCLUDED_BIDIRECTIONAL;
            default -> BlockedPublicAccess.Outcome.UNKNOWN;
        };
    }

    private static BlockedPublicAccess answer(
            BlockedPublicAccess.Outcome outcome,
            BlockPublicAccess options,
            List<Exclusion> found,
            Hop.Decision decision) {
        List<Hop> hops = new ArrayList<>();
        hops.add(new Hop(options.id(), "InternetGatewayBlockMode", options.internetGatewayBlockMode(), decision));
        found.forEach(one -> hops.add(
                new Hop(one.exclusionId(), "InternetGatewayExclusionMode", one.mode() + " " + one.state(), decision)));
        return new BlockedPublicAccess(
                outcome,
                options.managedBy(),
                options.exclusionsAllowed(),
                hops.stream()
                        .map(hop -> hop.whereStopped(ExplanationCode.VPC_BLOCK_PUBLIC_ACCESS_ENABLED))
                        .toList());
    }
}
