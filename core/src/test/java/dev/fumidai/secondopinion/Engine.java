package dev.fumidai.secondopinion;

import dev.fumidai.model.AwsSnapshot;
import dev.fumidai.network.Network;
import dev.fumidai.network.NetworkPath;
import dev.fumidai.secondopinion.topology.Topology.Question;

/** The first opinion: the engine's. */
final class Engine {
    private final Network network;

    Engine(AwsSnapshot snapshot) {
        this.network = Network.of(snapshot);
    }

    NetworkPath path(Question question) {
        return network.path(question.from(), question.to(), question.port());
    }
}
