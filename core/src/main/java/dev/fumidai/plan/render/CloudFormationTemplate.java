package dev.fumidai.plan.render;

import dev.fumidai.finding.Command;
import dev.fumidai.plan.Plan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A plan as a CloudFormation template in YAML: a stack of what it creates, which goes again with the stack. What changes
 * things that exist already no stack can own, and stands as commands in comments, where the plan has it. Stateless and
 * thread-safe.
 *
 * <pre>{@code
 * Plan plan = report.plan(AccessMethod.SESSION_MANAGER_VPC_ENDPOINTS);
 * Files.writeString(path, advisor.render(plan, new CloudFormationTemplate(), Locale.ENGLISH));
 *
 * advisor.render(plan.keeping(step -> false), new CloudFormationTemplate(), Locale.ENGLISH);
 *         // a template that creates a handle for nothing, since CloudFormation takes none without a resource
 * }</pre>
 */
public final class CloudFormationTemplate implements PlanRenderer {
    private static final String TYPE = "Type";

    /** A template has at least one resource; this one is nothing and costs nothing. */
    private static final Value NOTHING =
            new Value.Fields(Map.of(TYPE, new Value.Text("AWS::CloudFormation::WaitConditionHandle")));

    /** A renderer; one serves every plan. */
    public CloudFormationTemplate() {}

    @Override
    public String render(Plan plan, Remarks remarks) {
        Document document = Document.of(plan, new CloudFormation());
        List<String> lines = new ArrayList<>(Comment.lines(remarks.heading(plan)));
        if (plan.steps().isEmpty()) {
            lines.addAll(Comment.lines(remarks.of(Remark.NOTHING_TO_DO)));
        }
        if (!document.resources().isEmpty()) {
            lines.addAll(Comment.lines(remarks.of(Remark.DEPLOY)));
            lines.addAll(Comment.code(deployment(plan, document).line()));
        }
        lines.add("AWSTemplateFormatVersion: \"2010-09-09\"");
        lines.addAll(parameters(document, remarks));
        lines.addAll(resources(document, new StepComment(remarks, Inputs.of(plan))));
        lines.addAll(outputs(document));
        return String.join("\n", lines) + "\n";
    }

    private static Command deployment(Plan plan, Document document) {
        List<String> words = new ArrayList<>(List.of("aws", "cloudformation", "deploy"));
        words.addAll(List.of("--template-file", "plan.yaml"));
        words.addAll(List.of(
                "--stack-name", plan.method().name().toLowerCase(Locale.ROOT).replace('_', '-')));
        if (document.resources().stream().anyMatch(resource -> resource.type().startsWith("AWS::IAM::"))) {
            words.addAll(List.of("--capabilities", "CAPABILITY_NAMED_IAM"));
        }
        if (!document.parameters().isEmpty()) {
            words.add("--parameter-overrides");
            document.parameters().keySet().forEach(name -> words.add(name + "=..."));
        }
        String region = document.region();
        if (region != null) {
            words.addAll(List.of("--region", region));
        }
        return Command.of(words.toArray(String[]::new));
    }

    private static List<String> parameters(Document document, Remarks remarks) {
        List<String> lines = new ArrayList<>();
        document.parameters().forEach((name, parameter) -> {
            Map<String, Value> fields = new LinkedHashMap<>();
            fields.put(TYPE, new Value.Text("String"));
            fields.put("Description", new Value.Text(parameter.description(remarks)));
            lines.addAll(Yaml.lines(1, name, new Value.Fields(fields)));
        });
        return section("Parameters", lines);
    }

    private static List<String> resources(Document document, StepComment comments) {
        List<String> lines = new ArrayList<>();
        for (Document.Part part : document.parts()) {
            if (part instanceof PlannedResource resource) {
                lines.addAll(Yaml.lines(1, resource.name(), body(resource)));
            } else {
                if (part instanceof Document.Heading && !lines.isEmpty()) {
                    lines.add("");
                }
                comments.of(part).forEach(line -> lines.add(Yaml.indent(1) + line));
            }
        }
        if (document.resources().isEmpty()) {
            lines.addAll(Yaml.lines(1, "Nothing", NOTHING));
        }
        return section("Resources", lines);
    }

    private static Value body(PlannedResource resource) {
        Map<String, Value> fields = new LinkedHashMap<>();
        fields.put(TYPE, new Value.Text(resource.type()));
        if (!resource.waitsFor().isEmpty()) {
            fields.put(
                    "DependsOn",
                    new Value.Items(resource.waitsFor().stream()
                            .<Value>map(one -> new Value.Text(one.name()))
                            .toList()));
        }
        if (!resource.properties().isEmpty()) {
            fields.put("Properties", new Value.Fields(resource.properties()));
        }
        return new Value.Fields(fields);
    }

    private static List<String> outputs(Document document) {
        List<String> lines = new ArrayList<>();
        document.outputs()
                .forEach((variable, value) -> lines.addAll(
                        Yaml.lines(1, CloudFormation.pascal(variable), new Value.Fields(Map.of("Value", value)))));
        return section("Outputs", lines);
    }

    private static List<String> section(String name, List<String> lines) {
        List<String> section = new ArrayList<>();
        if (!lines.isEmpty()) {
            section.add("");
            section.add(name + ":");
            section.addAll(lines);
        }
        return section;
    }
}
