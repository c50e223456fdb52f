package dev.fumidai.laws;

import dev.fumidai.AccessAdvisor;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Property;

/** Every law of plans on the same scenes, as many as asked for: hours of work, so the normal build does not run it. */
class PlanSweep {
    private static final int SCENES = Integer.getInteger("fumidai.plans", 1_000);

    private final AccessAdvisor advisor = AccessAdvisor.create();

    @Property(tries = 1)
    void every_law_of_plans_holds() {
        Arbitrary<Scene> scenes = new Scenes().get();
        for (int i = 0; i < SCENES; i++) {
            PlanLaws.hold(advisor, scenes.sample());
        }
    }
}
