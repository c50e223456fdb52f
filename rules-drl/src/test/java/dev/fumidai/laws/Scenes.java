package dev.fumidai.laws;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;

/** Sound scenes with a few faults, which meet in twos and threes rather than drown each other. */
final class Scenes implements ArbitrarySupplier<Scene> {
    private static final int MOST_FAULTS = 8;

    private record Fault(Dimension dimension, String option) {}

    @Override
    public Arbitrary<Scene> get() {
        return Combinators.combine(
                        Arbitraries.of(Scene.sounds()), faults().list().ofMaxSize(MOST_FAULTS))
                .as(Scenes::with)
                .withoutEdgeCases();
    }

    private static Arbitrary<Fault> faults() {
        List<Tuple2<Integer, Dimension>> weights = Arrays.stream(Dimension.values())
                .map(dimension -> Tuple.of(dimension.weight(), dimension))
                .toList();
        return Arbitraries.frequency(weights)
                .flatMap(dimension -> Arbitraries.of(dimension.faults()).map(option -> new Fault(dimension, option)));
    }

    private static Scene with(Scene sound, List<Fault> faults) {
        Scene scene = sound;
        for (Fault fault : faults) {
            scene = scene.with(fault.dimension(), fault.option());
        }
        return scene;
    }
}
