package dev.fumidai.plan.render;

import dev.fumidai.finding.Command;
import java.util.List;
import java.util.Optional;

/** A command, and the document that it is to be written into. */
record Operation(Command command, Document document) {
    /** The first value of an option. */
    Optional<Value> value(String option) {
        return command.option(option).map(this::word);
    }

    /** All values of an option. */
    List<Value> values(String option) {
        return command.options(option).stream().map(this::word).toList();
    }

    /** What a word, or a part of one, stands for. */
    Value word(String word) {
        return document.value(command, word);
    }

    /** Whether an option of two forms is on; empty where the command has neither {@code --x} nor {@code --no-x}. */
    Optional<Value> flag(String option) {
        if (command.has(option)) {
            return Optional.of(new Value.Flag(true));
        }
        return command.has(option.replaceFirst("^--", "--no-")) ? Optional.of(new Value.Flag(false)) : Optional.empty();
    }

    /** What the document creates and an option speaks of by its variable. */
    Optional<PlannedResource> resource(String option) {
        return command.option(option).flatMap(word -> document.resource(command, word));
    }

    /** What the document creates by an operation that had the same value of an option. */
    Optional<PlannedResource> created(String operation, String option) {
        return command.option(option).flatMap(value -> document.created(operation, option, value));
    }

    /** What stands for a resource itself. */
    Value reference(PlannedResource resource) {
        return document.reference(resource, "");
    }

    /** A new resource in the place of the command, and what its variable stands for. */
    PlannedResource add(String type, String attribute) {
        return document.add(command, type, attribute);
    }

    /**
     * Gives an instance that the document creates the instance profile that the command names: the one that the document
     * creates under that name, else the name.
     *
     * @param creation the operation that creates a profile
     * @param attribute what of a created profile an instance names; empty for itself
     * @return whether the document creates the instance
     */
    boolean giveProfile(String creation, String property, String attribute) {
        Optional<PlannedResource> instance = resource("--instance-id");
        Optional<String> name = Shorthand.INSTANCE_PROFILE.text(this, 1);
        if (instance.isEmpty() || name.isEmpty()) {
            return false;
        }
        Value profile = document.created(creation, "--instance-profile-name", name.get())
                .map(created -> document.reference(created, attribute))
                .orElseGet(() -> word(name.get()));
        instance.get().put(property, profile);
        return true;
    }
}
