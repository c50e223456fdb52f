package dev.fumidai.internal.portfolio;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Estates without any structure, harder than any network: each way needs some parts of all, as chance has it. */
final class RandomEstate {
    private RandomEstate() {}

    static List<Demand> of(Random random, int targets, int ways, int parts) {
        List<Part> all = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            all.add(new Part("p" + part, BigDecimal.valueOf(5L + random.nextInt(20)), random.nextInt(3)));
        }
        List<Demand> demands = new ArrayList<>();
        for (int target = 0; target < targets; target++) {
            List<Way> into = new ArrayList<>();
            for (int way = 0; way < ways; way++) {
                into.add(new Way(
                        "w" + way,
                        way,
                        BigDecimal.valueOf(random.nextInt(6)),
                        random.nextInt(3),
                        some(all, 1 + random.nextInt(3), random)));
            }
            demands.add(new Demand("i-" + (100 + target), into));
        }
        return demands;
    }

    private static Set<Part> some(List<Part> all, int count, Random random) {
        Set<Part> some = new TreeSet<>();
        for (int drawn = 0; drawn < count; drawn++) {
            some.add(all.get(random.nextInt(all.size())));
        }
        return some;
    }

    /** Any way into each target. */
    static Map<String, Way> portfolio(List<Demand> demands, Random random) {
        Map<String, Way> choice = new TreeMap<>();
        for (Demand demand : demands) {
            choice.put(
                    demand.target(),
                    demand.ways().get(random.nextInt(demand.ways().size())));
        }
        return choice;
    }
}
