package dev.fumidai.cli.collect;

import java.util.List;
import java.util.regex.Pattern;

/** The calls of AWS in the collector's script, read from its text: {@code ec2 describe-vpcs}. */
final class Calls {
    private static final Pattern CALL =
            Pattern.compile("(?:call|save \"[^\"]*\"|list '[^']*')(?: \\\\\\n *)? (?<call>[a-z0-9]+ [a-z-]+)");

    private Calls() {}

    static List<String> in(String script) {
        return CALL.matcher(script.replaceAll("(?m)^#.*$", ""))
                .results()
                .map(result -> result.group(1))
                .distinct()
                .toList();
    }
}
