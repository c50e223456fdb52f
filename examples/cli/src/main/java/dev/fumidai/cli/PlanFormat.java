package dev.fumidai.cli;

import dev.fumidai.plan.AppliedPlan;
import dev.fumidai.plan.render.AwsCliScript;
import dev.fumidai.plan.render.CloudFormationTemplate;
import dev.fumidai.plan.render.PlanRenderer;
import dev.fumidai.plan.render.TerraformConfiguration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** How a plan is written: for people, for programs, or for a tool that carries it out. */
enum PlanFormat {
    TEXT,
    JSON,
    CLI,
    CLOUDFORMATION,
    TERRAFORM;

    /** What writes a plan for the tool; empty where no tool is meant. */
    Optional<PlanRenderer> renderer(AppliedPlan applied) {
        return switch (this) {
            case TEXT, JSON -> Optional.empty();
            case CLI -> Optional.of(AwsCliScript.endingWith(applied.undoScript()));
            case CLOUDFORMATION -> Optional.of(new CloudFormationTemplate());
            case TERRAFORM -> Optional.of(new TerraformConfiguration());
        };
    }

    /** @throws UsageException if there is no such format */
    static PlanFormat of(String name) {
        return Arrays.stream(values())
                .filter(format -> format.word().equals(name))
                .findFirst()
                .orElseThrow(() -> new UsageException(
                        "as-unknown",
                        name,
                        Arrays.stream(values()).map(PlanFormat::word).collect(Collectors.joining(", "))));
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The formats as the help lists them. */
    static final class Names extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        Names() {
            super(Arrays.stream(values()).map(PlanFormat::word).toList());
        }
    }
}
