package dev.fumidai.plan.render;

import dev.fumidai.finding.Command;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The names of Terraform's provider for AWS. */
final class Terraform implements Tool {
    private static final Map<String, Mapping> MAPPINGS = new HashMap<>();

    static {
        MAPPINGS.putAll(TerraformNetwork.mappings());
        MAPPINGS.putAll(TerraformFirewall.mappings());
        MAPPINGS.putAll(TerraformVpn.mappings());
        MAPPINGS.putAll(TerraformMachines.mappings());
        MAPPINGS.putAll(TerraformIdentity.mappings());
    }

    static ResourceMapping resource(String type) {
        return ResourceMapping.of(type, Terraform::snake);
    }

    @Override
    public Optional<Mapping> mapping(String operation) {
        return Optional.ofNullable(MAPPINGS.get(operation));
    }

    @Override
    public boolean takes(Command command) {
        return true;
    }

    @Override
    public String name(String words) {
        return snake(words);
    }

    @Override
    public Value reference(PlannedResource resource, String attribute) {
        return new Value.Expression(address(resource) + "." + (attribute.isEmpty() ? "id" : attribute));
    }

    /** How the configuration speaks of a resource. */
    static String address(PlannedResource resource) {
        return resource.type() + "." + resource.name();
    }

    @Override
    public Value parameter(String name) {
        return new Value.Expression("var." + name);
    }

    private static String snake(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_+|_+$", "");
    }
}
