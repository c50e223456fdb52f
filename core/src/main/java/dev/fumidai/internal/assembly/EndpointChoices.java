package dev.fumidai.internal.assembly;

import dev.fumidai.model.vpc.Endpoint.InterfaceEndpoint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The ways to serve several services by the endpoints that stand: one for each service, in every combination. */
final class EndpointChoices {
    /** More combinations than this do not occur in practice: private DNS admits one endpoint per service. */
    private static final int MOST_CANDIDATES = 27;

    private EndpointChoices() {}

    /** In the order of the ids; where all of a service are gone, also none of them. */
    static List<Map<String, InterfaceEndpoint>> of(
            Set<String> services, Function<String, List<InterfaceEndpoint>> endpointsFor) {
        List<Map<String, InterfaceEndpoint>> choices = List.of(Map.of());
        for (String service : services) {
            List<InterfaceEndpoint> found = endpointsFor.apply(service);
            if (found.isEmpty()) {
                continue;
            }
            List<Map<String, InterfaceEndpoint>> more = new ArrayList<>();
            for (Map<String, InterfaceEndpoint> choice : choices) {
                for (InterfaceEndpoint endpoint : found) {
                    Map<String, InterfaceEndpoint> with = new LinkedHashMap<>(choice);
                    with.put(service, endpoint);
                    more.add(with);
                }
                if (found.stream().allMatch(EndpointChecks::isGone)) {
                    more.add(choice);
                }
            }
            choices = more.subList(0, Math.min(MOST_CANDIDATES, more.size()));
        }
        return choices;
    }
}
