package dev.fumidai.internal.assembly;

import dev.fumidai.fact.Candidate;
import dev.fumidai.fact.Grounds;
import dev.fumidai.fact.internet.NatAddress;
import dev.fumidai.fact.internet.NatConnectivity;
import dev.fumidai.fact.internet.NatState;
import dev.fumidai.model.vpc.NatGateway;
import dev.fumidai.model.vpc.NatGateway.NatGatewayAddress;
import dev.fumidai.network.InternetGatewayPath;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a NAT gateway is, wherever it stands.
 *
 * @param gateway {@code null} where it is to be built, or is not in the snapshot
 */
record NatGatewayStanding(
        Setting setting, Candidate candidate, @Nullable NatGateway gateway, Grounds grounds) {

    NatState state() {
        @Nullable String state = gateway == null ? null : gateway.state();
        NatState.Outcome outcome = switch (state == null ? "" : state.toLowerCase(Locale.ROOT)) {
            case "available" -> NatState.Outcome.AVAILABLE;
            case "pending" -> NatState.Outcome.PENDING;
            case "failed" -> NatState.Outcome.FAILED;
            case "deleting", "deleted" -> NatState.Outcome.DELETED;
            default -> NatState.Outcome.UNKNOWN;
        };
        return new NatState(
                candidate.key(),
                candidate.isNew() ? NatState.Outcome.TO_BE_BUILT : outcome,
                standing("State", state).with("state", state));
    }

    /** Evidence on the gateway that stands; none on one to be built. */
    private Grounds standing(String field, @Nullable String value) {
        return candidate.isNew() ? grounds : grounds.and(candidate.via().get(0), field, value);
    }

    NatConnectivity connectivity() {
        @Nullable String type = gateway == null ? null : gateway.connectivityType();
        NatConnectivity.Outcome outcome = switch (type == null ? "" : type.toLowerCase(Locale.ROOT)) {
            case "public" -> NatConnectivity.Outcome.PUBLIC;
            case "private" -> NatConnectivity.Outcome.PRIVATE;
            default -> NatConnectivity.Outcome.UNKNOWN;
        };
        return new NatConnectivity(
                candidate.key(),
                candidate.isNew() ? NatConnectivity.Outcome.TO_BE_BUILT : outcome,
                standing("ConnectivityType", type));
    }

    boolean isRegional() {
        return gateway != null && "regional".equalsIgnoreCase(gateway.availabilityMode());
    }

    Optional<InternetGatewayPath> path() {
        if (gateway == null) {
            return Optional.empty();
        }
        if (isRegional()) {
            return Optional.ofNullable(gateway.routeTableId())
                    .map(table -> setting.world().network().internetGatewayPathOfTable(table));
        }
        return Optional.ofNullable(gateway.subnetId())
                .map(subnet -> setting.world().network().internetGatewayPath(subnet));
    }

    NatAddress address() {
        if (candidate.isNew()) {
            return new NatAddress(candidate.key(), NatAddress.Outcome.TO_BE_BUILT, grounds.with("address", null));
        }
        List<NatGatewayAddress> addresses = gateway == null ? null : gateway.addresses();
        if (addresses == null) {
            return new NatAddress(
                    candidate.key(),
                    NatAddress.Outcome.UNKNOWN,
                    standing("NatGatewayAddresses", null).with("address", null));
        }
        Optional<NatGatewayAddress> serving = addresses.stream()
                .filter(one -> one.publicIp() != null && "succeeded".equalsIgnoreCase(one.status()))
                .findFirst();
        boolean untold = addresses.stream().anyMatch(one -> one.status() == null || one.publicIp() == null);
        NatAddress.Outcome outcome = serving.isPresent()
                ? NatAddress.Outcome.PRESENT
                : untold ? NatAddress.Outcome.UNKNOWN : NatAddress.Outcome.NONE;
        @Nullable String shown = serving.map(NatGatewayAddress::publicIp).orElse(null);
        return new NatAddress(
                candidate.key(),
                outcome,
                standing("NatGatewayAddresses.PublicIp", shown).with("address", shown));
    }
}
