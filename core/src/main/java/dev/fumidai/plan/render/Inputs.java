package dev.fumidai.plan.render;

import dev.fumidai.finding.Command;
import dev.fumidai.plan.Input;
import dev.fumidai.plan.Plan;
import java.util.HashSet;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/** What a plan speaks of and no step of it prints: only the operator knows it. */
final class Inputs {
    private Inputs() {}

    static NavigableSet<Input> of(Plan plan) {
        Set<String> printed = new HashSet<>();
        NavigableSet<Input> inputs = new TreeSet<>();
        for (Command command : plan.commands()) {
            command.uses().stream()
                    .filter(name -> !printed.contains(name))
                    .map(Input::valueOf)
                    .forEach(inputs::add);
            if (command.prints() != null) {
                printed.add(command.prints());
            }
        }
        return inputs;
    }
}
