package dev.fumidai.plan.render;

import dev.fumidai.plan.Plan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A plan as a Terraform configuration in one file: what it creates, as resources of the provider for AWS. What changes
 * things that exist already no configuration owns without importing it, and stands as commands in comments, where the
 * plan has it. Stateless and thread-safe.
 *
 * <pre>{@code
 * Plan plan = report.plan(AccessMethod.SESSION_MANAGER_VPC_ENDPOINTS);
 * Files.writeString(path, advisor.render(plan, new TerraformConfiguration(), Locale.ENGLISH));
 *
 * advisor.render(plan.keeping(step -> false), new TerraformConfiguration(), Locale.ENGLISH);
 *         // a configuration of a provider without resources
 * }</pre>
 */
public final class TerraformConfiguration implements PlanRenderer {
    private static final String DATA = "data.";

    private static final List<String> PROVIDER = List.of(
            "terraform {",
            "  required_providers {",
            "    aws = {",
            "      source  = \"hashicorp/aws\"",
            "      version = \">= 6.0\"",
            "    }",
            "  }",
            "}");

    /** A renderer; one serves every plan. */
    public TerraformConfiguration() {}

    @Override
    public String render(Plan plan, Remarks remarks) {
        Document document = Document.of(plan, new Terraform());
        List<String> lines = new ArrayList<>(Comment.lines(remarks.heading(plan)));
        if (plan.steps().isEmpty()) {
            lines.addAll(Comment.lines(remarks.of(Remark.NOTHING_TO_DO)));
        }
        lines.addAll(PROVIDER);
        String region = document.region();
        if (region != null) {
            lines.add("");
            lines.addAll(Hcl.block("provider \"aws\"", Map.of("region", new Value.Text(region)), Map.of()));
        }
        lines.addAll(variables(document, remarks));
        lines.addAll(resources(document, new StepComment(remarks, Inputs.of(plan))));
        lines.addAll(outputs(document));
        return String.join("\n", lines) + "\n";
    }

    private static List<String> variables(Document document, Remarks remarks) {
        List<String> lines = new ArrayList<>();
        document.parameters().forEach((name, parameter) -> {
            Map<String, Value> attributes = new LinkedHashMap<>();
            attributes.put("type", new Value.Expression("string"));
            attributes.put("description", new Value.Text(parameter.description(remarks)));
            lines.add("");
            lines.addAll(Hcl.block("variable \"" + name + "\"", attributes, Map.of()));
        });
        return lines;
    }

    private static List<String> resources(Document document, StepComment comments) {
        List<String> lines = new ArrayList<>();
        boolean follows = false;
        for (Document.Part part : document.parts()) {
            if (part instanceof Document.Heading || follows) {
                lines.add("");
            }
            lines.addAll(part instanceof PlannedResource resource ? block(resource) : comments.of(part));
            follows = part instanceof PlannedResource;
        }
        return lines;
    }

    private static List<String> block(PlannedResource resource) {
        String kind = resource.type().startsWith(DATA) ? "data" : "resource";
        String type = resource.type().substring(resource.type().startsWith(DATA) ? DATA.length() : 0);
        Map<String, Value> last = resource.waitsFor().isEmpty()
                ? Map.of()
                : Map.of(
                        "depends_on",
                        new Value.Items(resource.waitsFor().stream()
                                .<Value>map(one -> new Value.Expression(Terraform.address(one)))
                                .toList()));
        return Hcl.block(kind + " \"" + type + "\" \"" + resource.name() + "\"", resource.properties(), last);
    }

    private static List<String> outputs(Document document) {
        List<String> lines = new ArrayList<>();
        document.outputs().forEach((variable, value) -> {
            lines.add("");
            lines.addAll(Hcl.block("output \"" + variable + "\"", Map.of("value", value), Map.of()));
        });
        return lines;
    }
}
