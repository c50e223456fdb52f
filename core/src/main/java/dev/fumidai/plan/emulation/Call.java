package dev.fumidai.plan.emulation;

import dev.fumidai.finding.Command;
import java.util.List;

/** What an operation of AWS does to an environment. */
@FunctionalInterface
interface Call {
    /**
     * Carries the call out.
     *
     * @return what it prints, and what takes it back
     * @throws RefusedCallException if AWS would refuse it
     */
    Effect on(Draft draft, Command command);

    /**
     * What a call left.
     *
     * @param printed the output that a plan keeps; empty where it keeps none
     * @param undo the calls that take it back, in their order
     * @param lasting whether nothing takes it back
     */
    record Effect(String printed, List<Command> undo, boolean lasting) {
        static Effect nothing() {
            return new Effect("", List.of(), false);
        }

        static Effect undoneBy(Command... undo) {
            return new Effect("", List.of(undo), false);
        }

        /** What it is cannot be brought back by a call. */
        static Effect forGood() {
            return new Effect("", List.of(), true);
        }

        Effect printing(String text) {
            return new Effect(text, undo, lasting);
        }
    }
}
