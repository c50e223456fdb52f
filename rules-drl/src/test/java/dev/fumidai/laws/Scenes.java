package dev.fumidai.laws;

import dev.fumidai.finding.AccessMethod;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;

/** Scenes in which most is sound, so that faults meet in twos and threes rather than drown each other. */
final class Scenes implements ArbitrarySupplier<Scene> {
    @Override
    public Arbitrary<Scene> get() {
        List<Arbitrary<Integer>> indexes = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            indexes.add(indexOf(dimension));
        }
        Arbitrary<Scene> scenes = Combinators.combine(indexes).as(Scene::of);
        Arbitrary<Optional<AccessMethod>> favoured = Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(Optional.empty())),
                Tuple.of(1, Arbitraries.of(AccessMethod.class).map(Optional::of)));
        return Combinators.combine(scenes, favoured)
                .as((scene, method) -> method.map(scene::favouring).orElse(scene))
                .withoutEdgeCases();
    }

    private static Arbitrary<Integer> indexOf(Dimension dimension) {
        Map<Integer, Integer> weights = new LinkedHashMap<>();
        int others = dimension.options().size() - 1;
        weights.put(0, dimension.bias() * others);
        for (int other = 1; other <= others; other++) {
            weights.put(other, 100 - dimension.bias());
        }
        List<Tuple2<Integer, Integer>> frequencies = weights.entrySet().stream()
                .map(entry -> Tuple.of(entry.getValue(), entry.getKey()))
                .toList();
        return Arbitraries.frequency(frequencies);
    }
}
