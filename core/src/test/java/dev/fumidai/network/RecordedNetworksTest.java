package dev.fumidai.network;

import static dev.fumidai.network.NetworkPath.Outcome.NOT_REACHABLE;
import static dev.fumidai.network.NetworkPath.Outcome.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.fumidai.snapshot.SnapshotReader;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Paths in real accounts that others recorded ({@code -Dfumidai.testdata=<folder>}), worked out by hand from the JSON;
 * each says why. None of them holds the routes of a transit gateway or VPC Block Public Access.
 */
class RecordedNetworksTest {
    private static final @Nullable String DATA = System.getProperty("fumidai.testdata");
    private static final Map<String, Network> NETWORKS = new ConcurrentHashMap<>();

    private static Network network(String folder) {
        assumeTrue(
                DATA != null,
                "No recorded snapshots. Maybe name the folder that holds real/ with -Dfumidai.testdata=/absolute/path");
        return NETWORKS.computeIfAbsent(
                folder,
                name -> Network.of(SnapshotReader.read(Path.of(String.valueOf(DATA), "real", "batfish-" + name))));
    }

    @ParameterizedTest
    @MethodSource("dev.fumidai.network.RecordedPaths#direct")
    void of_an_attached_gateway_or_peer(RecordedPaths.Case one) {
        check(one);
    }

    @ParameterizedTest
    @MethodSource("dev.fumidai.network.RecordedPaths#throughTransitGateways")
    void of_a_transit_gateway(RecordedPaths.Case one) {
        check(one);
    }

    private static void check(RecordedPaths.Case one) {
        NetworkPath path = network(one.folder()).path(one.from(), one.to(), one.port());
        assertThat(path.outcome()).as("%s", path).isEqualTo(one.outcome());
        if (one.outcome() == NOT_REACHABLE) {
            assertThat(path.stop())
                    .as("%s", path)
                    .get()
                    .extracting(Hop::code, Hop::resource)
                    .containsExactly(one.code(), one.resource());
        }
        if (one.outcome() == UNKNOWN) {
            assertThat(Stream.concat(path.forward().stream(), path.back().stream())
                            .filter(hop -> hop.decision() == Hop.Decision.UNKNOWN))
                    .as("%s", path)
                    .extracting(Hop::code, Hop::resource)
                    .contains(tuple(one.code(), one.resource()));
        }
    }
}
