package dev.fumidai.plan.render;

import dev.fumidai.finding.Command;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** CloudFormation's names. */
final class CloudFormation implements Tool {
    private static final Map<String, Mapping> MAPPINGS = new HashMap<>();

    static {
        MAPPINGS.putAll(CloudFormationNetwork.mappings());
        MAPPINGS.putAll(CloudFormationFirewall.mappings());
        MAPPINGS.putAll(CloudFormationVpn.mappings());
        MAPPINGS.putAll(CloudFormationMachines.mappings());
    }

    static ResourceMapping resource(String type) {
        return ResourceMapping.of(type, CloudFormation::pascal);
    }

    @Override
    public Optional<Mapping> mapping(String operation) {
        return Optional.ofNullable(MAPPINGS.get(operation));
    }

    /** CloudFormation resolves dynamic references wherever they stand, and knows no way to write them as a text. */
    @Override
    public boolean takes(Command command) {
        return command.words().stream().noneMatch(word -> word.contains("{{"));
    }

    @Override
    public String name(String words) {
        return pascal(words);
    }

    @Override
    public Value reference(PlannedResource resource, String attribute) {
        return new Value.Expression(
                attribute.isEmpty() ? "!Ref " + resource.name() : "!GetAtt " + resource.name() + "." + attribute);
    }

    @Override
    public Value parameter(String name) {
        return new Value.Expression("!Ref " + name);
    }

    /** Words as one name. */
    static String pascal(String words) {
        StringBuilder name = new StringBuilder();
        for (String word : words.split("[^A-Za-z0-9]+", -1)) {
            if (!word.isEmpty()) {
                name.append(word.substring(0, 1).toUpperCase(Locale.ROOT))
                        .append(word.substring(1).toLowerCase(Locale.ROOT));
            }
        }
        return name.toString();
    }
}
