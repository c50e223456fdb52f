package dev.fumidai.plan.emulation;

import dev.fumidai.finding.Command;
import java.util.ArrayList;
import java.util.List;

/** Writes calls of Amazon EC2. */
final class Ec2 {
    private Ec2() {}

    /** A call in the Region of another one. */
    static Command call(Command like, String operation, String... arguments) {
        return of("ec2", like, operation, arguments);
    }

    static Command of(String service, Command like, String operation, String... arguments) {
        List<String> words = new ArrayList<>(List.of("aws", service, operation));
        words.addAll(List.of(arguments));
        like.option("--region").ifPresent(region -> words.addAll(List.of("--region", region)));
        return Command.of(words.toArray(String[]::new));
    }

    /** The same call under another name, with only these of its options. */
    static Command renamed(Command like, String operation, String... options) {
        List<String> words = new ArrayList<>(List.of("aws", like.words().get(1), operation));
        for (String option : options) {
            if (like.has(option)) {
                words.add(option);
                words.addAll(like.options(option));
            }
        }
        like.option("--region").ifPresent(region -> words.addAll(List.of("--region", region)));
        return Command.of(words.toArray(String[]::new));
    }
}
