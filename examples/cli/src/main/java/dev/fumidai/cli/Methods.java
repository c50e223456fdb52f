package dev.fumidai.cli;

import dev.fumidai.finding.AccessMethod;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Methods by their names, in letters of any case. */
final class Methods {
    private Methods() {}

    static Optional<AccessMethod> find(String name) {
        return Arrays.stream(AccessMethod.values())
                .filter(method -> method.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** Those that somebody may have meant, as a list to read. */
    static String closest(String name) {
        List<String> names =
                Arrays.stream(AccessMethod.values()).map(Enum::name).toList();
        return String.join(", ", Closest.to(name, names));
    }
}
