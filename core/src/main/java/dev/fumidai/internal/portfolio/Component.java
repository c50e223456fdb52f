package dev.fumidai.internal.portfolio;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Classes that share parts, in numbers: each class has options, an option weighs something and needs bundles, a bundle
 * weighs something once.
 *
 * <p>A bundle is what is only ever needed together, such as the three endpoints of Systems Manager: all its parts stand in
 * the same options. Parts that only one class needs are no bundle; as a class takes one option, they weigh with it.
 */
final class Component {
    /** The order of options is the order of the ways of the class. */
    record Option(BigInteger weight, List<Integer> bundles) {}

    /** Where a part is needed. */
    private record Place(int classAt, int wayAt) {}

    private final List<TargetClass> classes;
    private final Weights weights;
    private final List<List<Option>> options;
    private final List<BigInteger> bundles = new ArrayList<>();

    Component(List<TargetClass> classes) {
        this.classes = classes;
        Map<Part, List<Place>> places = places(classes);
        this.weights = new Weights(classes, places.keySet());
        Map<List<Place>, BigInteger> weightByPlaces = new LinkedHashMap<>();
        places.forEach((part, where) -> weightByPlaces.merge(where, weights.of(part), BigInteger::add));
        BigInteger[][] own = ownWeights();
        List<List<List<Integer>>> needed = nothingNeeded();
        weightByPlaces.forEach((where, weight) -> {
            if (where.stream().allMatch(place -> place.classAt() == where.get(0).classAt())) {
                where.forEach(
                        place -> own[place.classAt()][place.wayAt()] = own[place.classAt()][place.wayAt()].add(weight));
            } else {
                where.forEach(
                        place -> needed.get(place.classAt()).get(place.wayAt()).add(bundles.size()));
                bundles.add(weight);
            }
        });
        this.options = options(own, needed);
    }

    private static Map<Part, List<Place>> places(List<TargetClass> classes) {
        Map<Part, List<Place>> places = new TreeMap<>();
        for (int at = 0; at < classes.size(); at++) {
            List<Way> ways = classes.get(at).ways();
            for (int way = 0; way < ways.size(); way++) {
                Place place = new Place(at, way);
                TargetClass.weighing(ways.get(way))
                        .forEach(part -> places.computeIfAbsent(part, unused -> new ArrayList<>())
                                .add(place));
            }
        }
        return places;
    }

    private BigInteger[][] ownWeights() {
        BigInteger[][] own = new BigInteger[classes.size()][];
        for (int at = 0; at < own.length; at++) {
            own[at] = new BigInteger[classes.get(at).ways().size()];
            for (int way = 0; way < own[at].length; way++) {
                own[at][way] = weights.of(at, way);
            }
        }
        return own;
    }

    private List<List<List<Integer>>> nothingNeeded() {
        return classes.stream()
                .map(one -> one.ways().stream()
                        .<List<Integer>>map(way -> new ArrayList<>())
                        .toList())
                .toList();
    }

    private static List<List<Option>> options(BigInteger[][] own, List<List<List<Integer>>> needed) {
        List<List<Option>> options = new ArrayList<>();
        for (int at = 0; at < own.length; at++) {
            List<Option> ofClass = new ArrayList<>();
            for (int way = 0; way < own[at].length; way++) {
                ofClass.add(new Option(own[at][way], List.copyOf(needed.get(at).get(way))));
            }
            options.add(List.copyOf(ofClass));
        }
        return List.copyOf(options);
    }

    List<TargetClass> classes() {
        return classes;
    }

    Weights weights() {
        return weights;
    }

    /** How many classes there are. */
    int size() {
        return classes.size();
    }

    List<Option> options(int classAt) {
        return options.get(classAt);
    }

    int bundles() {
        return bundles.size();
    }

    BigInteger bundle(int at) {
        return bundles.get(at);
    }
}
