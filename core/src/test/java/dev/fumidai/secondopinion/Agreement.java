package dev.fumidai.secondopinion;

import static java.util.Objects.requireNonNull;

import dev.fumidai.model.AwsSnapshot;
import dev.fumidai.model.vpc.NetworkInterface;
import dev.fumidai.network.ExplanationCode;
import dev.fumidai.network.Hop;
import dev.fumidai.network.NetworkPath;
import dev.fumidai.network.NetworkPath.Outcome;
import dev.fumidai.secondopinion.Verdict.Leg;
import java.util.stream.Stream;

/** Whether the engine says of a path what the simulator says. */
final class Agreement {
    private final AwsSnapshot snapshot;

    Agreement(AwsSnapshot snapshot) {
        this.snapshot = snapshot;
    }

    boolean is(Verdict simulated, NetworkPath told) {
        return simulated.reached()
                ? isReached(told)
                : told.outcome() == Outcome.NOT_REACHABLE && isSame(simulated, stop(told));
    }

    /** Which of an interface's groups is named is the engine's choice: it names one with a stale reference first. */
    private boolean isSame(Verdict simulated, Verdict told) {
        boolean ofOneInterface = simulated.code() == ExplanationCode.ENI_SG_RULES_MISMATCH
                && simulated.code() == told.code()
                && simulated.leg() == told.leg()
                && snapshot.all(NetworkInterface.class).stream()
                        .map(NetworkInterface::groupIds)
                        .anyMatch(groups -> groups != null
                                && groups.contains(simulated.resource())
                                && groups.contains(told.resource()));
        return ofOneInterface || simulated.equals(told);
    }

    private static Verdict stop(NetworkPath path) {
        Hop stop = path.stop().orElseThrow();
        boolean forward = path.forward().stream().anyMatch(hop -> hop.decision() == Hop.Decision.STOPPED);
        return Verdict.stopped(forward ? Leg.FORWARD : Leg.BACK, requireNonNull(stop.code()), stop.resource());
    }

    /** The engine's opinion in words. */
    static String told(NetworkPath path) {
        return switch (path.outcome()) {
            case REACHABLE -> Verdict.REACHED.toString();
            case NOT_REACHABLE -> stop(path).toString();
            case UNKNOWN -> "UNKNOWN " + path.doubt();
        };
    }

    /** Whether the system of a NAT instance forwards is in no answer of AWS, so there the engine may doubt. */
    private boolean isReached(NetworkPath path) {
        return path.outcome() == Outcome.REACHABLE
                || (path.outcome() == Outcome.UNKNOWN
                        && Stream.concat(path.forward().stream(), path.back().stream())
                                .filter(hop -> hop.decision() == Hop.Decision.UNKNOWN)
                                .allMatch(hop -> forwards(hop.resource())));
    }

    private boolean forwards(String id) {
        return snapshot.all(NetworkInterface.class).stream()
                .filter(face -> id.equals(face.networkInterfaceId()) || id.equals(face.instanceId()))
                .anyMatch(face -> Boolean.FALSE.equals(face.sourceDestCheck()));
    }
}
