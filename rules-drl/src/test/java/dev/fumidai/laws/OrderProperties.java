package dev.fumidai.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fumidai.AccessAdvisor;
import dev.fumidai.AccessQuestion;
import dev.fumidai.report.AccessReport;
import dev.fumidai.snapshot.SnapshotReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Nothing in a report depends on an order, on the time, or on who else is asking. */
class OrderProperties {
    private final AccessAdvisor advisor = AccessAdvisor.create();

    @Property(tries = 200)
    void the_order_of_documents_elements_fields_and_facts_never_shows(
            @ForAll(supplier = Scenes.class) Scene scene, @ForAll long seed) {
        Random random = new Random(seed);
        SortedMap<String, String> shuffled = new TreeMap<>();
        scene.documents()
                .forEach((name, json) -> shuffled.put(
                        renamed(name, random),
                        Trees.shuffled(Trees.parse(json), random).toString()));
        AccessAdvisor disorderly = AccessAdvisor.with(new RecordingEngine(facts -> {
            Collections.shuffle(facts, random);
            return facts;
        }));
        AccessReport report = disorderly.evaluate(scene.questionIn(SnapshotReader.readDocuments(shuffled, null)));
        Render.assertSame(advisor, report, advisor.evaluate(scene.question()));
    }

    /** Folders and names that say nothing, so that another document is read first. */
    private static String renamed(String name, Random random) {
        int file = name.lastIndexOf('/') + 1;
        String operation = name.substring(file);
        boolean meaningful =
                operation.matches("(get|list|search)-.*|describe-managed.*|describe-client-vpn-.*[.]cvpn-.*");
        return name.substring(0, file)
                + (meaningful ? "" : random.nextInt(1000) + "-" + random.nextInt(1000) + "-")
                + operation;
    }

    @Property(tries = 100)
    void the_same_question_has_the_same_answer(@ForAll(supplier = Scenes.class) Scene scene) {
        AccessQuestion question = scene.question();
        AccessReport first = advisor.evaluate(question);
        AccessReport second = advisor.evaluate(question);
        AccessReport readAgain = AccessAdvisor.create().evaluate(scene.question());
        assertThat(second).isEqualTo(first);
        assertThat(readAgain).isEqualTo(first);
        Render.assertSame(advisor, second, first);
    }

    @Property(tries = 30)
    void threads_do_not_disturb_each_other(
            @ForAll(supplier = Scenes.class) Scene one, @ForAll(supplier = Scenes.class) Scene other)
            throws InterruptedException, ExecutionException, TimeoutException {
        List<AccessQuestion> questions = List.of(one.question(), other.question());
        List<AccessReport> alone = questions.stream().map(advisor::evaluate).toList();
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            List<Future<List<AccessReport>>> together = new ArrayList<>();
            for (int thread = 0; thread < 2; thread++) {
                Callable<List<AccessReport>> asking =
                        () -> questions.stream().map(advisor::evaluate).toList();
                together.add(pool.submit(asking));
            }
            for (Future<List<AccessReport>> reports : together) {
                assertThat(reports.get(60, TimeUnit.SECONDS)).isEqualTo(alone);
            }
        } finally {
            pool.shutdownNow();
        }
    }
}
