package dev.fumidai.plan.render;

import dev.fumidai.finding.AccessMethod;
import dev.fumidai.finding.Action;
import dev.fumidai.finding.Change;
import dev.fumidai.finding.Command;
import dev.fumidai.plan.Input;
import dev.fumidai.plan.Plan;
import dev.fumidai.plan.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Plans of commands as they are written, with as few words around them as can be. */
final class Plans {
    private Plans() {}

    static Plan of(Step... steps) {
        return new Plan(AccessMethod.SESSION_MANAGER_VPC_ENDPOINTS, "i-target", List.of(steps));
    }

    /** A step of commands. */
    static Step step(List<Command> commands) {
        return new Step(
                new Change(Action.CREATE_SUBNET, "vpc-1", true, List.of("TEST-P01"), Map.of(), commands, List.of()),
                List.of());
    }

    static Step step(String... lines) {
        return step(commands(lines));
    }

    /** {@code NAME=aws ec2 ... --option $OTHER}: words with a space between them. */
    static Command command(String line) {
        String[] kept = line.split("=aws ", 2);
        List<String> words = new ArrayList<>(List.of((kept.length == 2 ? "aws " + kept[1] : line).split(" ")));
        TreeSet<String> uses = new TreeSet<>();
        for (String word : words) {
            Pattern.compile("\\$([A-Z][A-Z0-9_]*)").matcher(word).results().forEach(found -> uses.add(found.group(1)));
        }
        return new Command(words, kept.length == 2 ? kept[0] : null, uses, List.of());
    }

    static List<Command> commands(String... lines) {
        return Arrays.stream(lines).map(Plans::command).toList();
    }

    /** The same command with another text wherever a word is {@code ID}. */
    static Command with(Command command, String text) {
        return new Command(
                command.words().stream().map(word -> word.replace("<ID>", text)).toList(),
                command.prints(),
                command.uses(),
                command.filter());
    }

    /** Comments that say what they are about and nothing else. */
    static final Remarks REMARKS = new Remarks() {
        @Override
        public String heading(Plan plan) {
            return "Plan for " + plan.target();
        }

        @Override
        public String change(Change change) {
            return change.action() + " " + change.resource();
        }

        @Override
        public String sideEffect(Change.SideEffect effect) {
            return effect.kind().name();
        }

        @Override
        public String input(Input input) {
            return "input " + input.name();
        }

        @Override
        public String of(Remark remark, Map<String, String> arguments) {
            return remark + (arguments.isEmpty() ? "" : " " + String.join(" ", arguments.values()));
        }
    };
}
