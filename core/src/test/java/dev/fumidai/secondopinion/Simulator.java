package dev.fumidai.secondopinion;

import dev.fumidai.model.AwsSnapshot;
import dev.fumidai.model.PortRange;
import dev.fumidai.model.compute.Instance;
import dev.fumidai.network.ExplanationCode;
import dev.fumidai.secondopinion.Verdict.Leg;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Sends concrete packets through a completely known environment and sees what becomes of them. The answers are sent to
 * every port at which an ACL may change its mind, so that "some ports do not pass" is seen as if all had been tried.
 */
final class Simulator {
    private final World world;
    private final Filters filters;
    private final InternetEdge edge;

    Simulator(AwsSnapshot snapshot) {
        this.world = new World(snapshot);
        this.filters = new Filters(world);
        this.edge = new InternetEdge(world);
    }

    /** Whether a connection comes about; each end is an instance's id or a public address. */
    Verdict path(String from, String to, int port) {
        for (String end : List.of(from, to)) {
            if (instance(end).filter(one -> !"running".equals(one.state())).isPresent()) {
                return Verdict.stopped(Leg.FORWARD, ExplanationCode.BAD_STATE, end);
            }
        }
        Station asker = station(from);
        Walk walk = new Walk(world, filters, edge, asker, station(to));
        try {
            walk.there(port);
        } catch (Stop stop) {
            return Verdict.stopped(Leg.FORWARD, stop.code(), stop.resource());
        }
        return answers(walk, asker);
    }

    private Verdict answers(Walk walk, Station asker) {
        List<Integer> askersPorts = samples(asker.ports());
        List<Integer> translatorsPorts = samples(Station.ANY_HOST);
        Stop first = null;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < Math.max(askersPorts.size(), translatorsPorts.size()); i++) {
            Stop stop = answer(walk, of(askersPorts, i), of(translatorsPorts, i));
            if (stop != null && walk.steps() < least) {
                least = walk.steps();
                first = stop;
            }
        }
        return first == null ? Verdict.REACHED : Verdict.stopped(Leg.BACK, first.code(), first.resource());
    }

    private static @Nullable Stop answer(Walk walk, int askersPort, int translatorsPort) {
        try {
            walk.back(askersPort, translatorsPort);
            return null;
        } catch (Stop stop) {
            return stop;
        }
    }

    private static int of(List<Integer> ports, int i) {
        return ports.get(Math.min(i, ports.size() - 1));
    }

    private List<Integer> samples(PortRange range) {
        TreeSet<Integer> ports = new TreeSet<>(List.of(range.from(), range.to()));
        for (int boundary : filters.boundaries()) {
            for (int port = boundary - 1; port <= boundary + 1; port++) {
                if (range.from() <= port && port <= range.to()) {
                    ports.add(port);
                }
            }
        }
        return new ArrayList<>(ports);
    }

    private Optional<Instance> instance(String id) {
        return id.startsWith("i-") ? Optional.of(world.get(Instance.class, id)) : Optional.empty();
    }

    private Station station(String end) {
        return instance(end).map(world::station).orElseGet(() -> Station.outside(end));
    }
}
