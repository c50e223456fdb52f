package dev.fumidai.secondopinion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fumidai.network.NetworkPath;
import dev.fumidai.secondopinion.topology.Topologies;
import dev.fumidai.secondopinion.topology.Topology;
import dev.fumidai.secondopinion.topology.Topology.Question;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * The engine and the simulator say the same of every path, and where it stops, and why. A seed that they disagree on is
 * an error of one of them, or of what both were told.
 */
class AgreementTest {
    private static final int TOPOLOGIES = Integer.getInteger("fumidai.agreement", 2_000);
    private static final long FIRST_SEED = Long.getLong("fumidai.agreement.seed", 0);
    private static final int TOLD = 40;
    private static final int DUMPED = 3;

    private final Map<String, Integer> counts = new TreeMap<>();
    private final List<String> disagreements = new ArrayList<>();
    private final Map<String, Integer> kinds = new TreeMap<>();
    private final Map<String, Topology> examples = new LinkedHashMap<>();

    @Test
    void two_opinions_agree_on_every_path() {
        for (long seed = FIRST_SEED; seed < FIRST_SEED + TOPOLOGIES; seed++) {
            compare(Topologies.of(seed));
        }
        System.out.println(TOPOLOGIES + " topologies from seed " + FIRST_SEED + ", "
                + counts.values().stream().mapToInt(Integer::intValue).sum() + " paths: " + counts);

        assertThat(disagreements).as("%s", report()).isEmpty();
    }

    private void compare(Topology topology) {
        Simulator simulator = new Simulator(topology.snapshot());
        Engine engine = new Engine(topology.snapshot());
        Agreement agreement = new Agreement(topology.snapshot());
        for (Question question : topology.questions()) {
            Verdict simulated = simulator.path(question.from(), question.to(), question.port());
            if (simulated.isNoOpinion()) {
                counts.merge("no opinion", 1, Integer::sum);
                continue;
            }
            counts.merge(simulated.reached() ? "REACHED" : String.valueOf(simulated.code()), 1, Integer::sum);
            NetworkPath told = engine.path(question);
            if (!agreement.is(simulated, told)) {
                note(topology, question, simulated, Agreement.told(told));
            }
        }
    }

    private void note(Topology topology, Question question, Verdict simulated, String told) {
        String kind = withoutIds(simulated.toString()) + " | " + withoutIds(told);
        kinds.merge(kind, 1, Integer::sum);
        examples.putIfAbsent(kind, topology);
        disagreements.add("seed " + topology.seed() + " " + topology.kind() + " " + question + "\n    simulator: "
                + simulated + "\n    engine:    " + told);
    }

    private static String withoutIds(String opinion) {
        return opinion.length() > 90 ? opinion.substring(0, 90) : opinion.replaceAll(" [a-z0-9]\\S*$", "");
    }

    /** Which opinions differ how often and for which seed first, some cases, and a few of those environments. */
    private String report() {
        StringBuilder text = new StringBuilder(disagreements.size() + " disagreements (simulator | engine)\n");
        kinds.forEach((kind, count) -> text.append("  ")
                .append(count)
                .append("  ")
                .append(kind)
                .append(", first with seed ")
                .append(Objects.requireNonNull(examples.get(kind)).seed())
                .append('\n'));
        disagreements.stream().limit(TOLD).forEach(one -> text.append(one).append('\n'));
        examples.values().stream()
                .distinct()
                .limit(DUMPED)
                .forEach(topology -> text.append(topology.dump()).append('\n'));
        return text.toString();
    }
}
