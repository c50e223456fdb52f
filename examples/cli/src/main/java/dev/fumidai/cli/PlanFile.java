package dev.fumidai.cli;

import dev.fumidai.finding.AccessMethod;
import dev.fumidai.finding.Action;
import dev.fumidai.finding.Change;
import dev.fumidai.finding.Change.SideEffect;
import dev.fumidai.finding.Command;
import dev.fumidai.plan.Plan;
import dev.fumidai.plan.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A plan as a JSON file: what {@code plan --as json} writes and {@code whatif --plan} reads. */
final class PlanFile {
    private static final String SCHEMA_VERSION = "1.0";
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private PlanFile() {}

    /** The plan, without what it costs: prices are the question's. */
    static String write(Plan plan) {
        return Json.write(Json.object(
                "schemaVersion",
                SCHEMA_VERSION,
                "method",
                plan.method().name(),
                "target",
                plan.target(),
                "steps",
                plan.steps().stream().map(step -> change(step.change())).toList()));
    }

    private static Object change(Change change) {
        return Json.object(
                "action",
                change.action().name(),
                "resource",
                change.resource(),
                "required",
                change.required(),
                "satisfies",
                change.satisfies(),
                "arguments",
                new TreeMap<>(change.arguments()),
                "commands",
                change.commands().stream().map(PlanFile::command).toList(),
                "sideEffects",
                change.sideEffects().stream()
                        .map(effect -> Json.object(
                                "kind", effect.kind().name(), "arguments", new TreeMap<>(effect.arguments())))
                        .toList());
    }

    private static Object command(Command command) {
        return Json.object(
                "words", command.words(),
                "prints", command.prints(),
                "uses", command.uses(),
                "filter", command.filter());
    }

    /**
     * The plan of a file.
     *
     * @throws UsageException if there is no plan in it: which file, which place, what was expected
     */
    static Plan read(Path file) {
        PlanNode root = new PlanNode(file, "", document(file));
        return new Plan(
                root.member("method").constant(AccessMethod.class),
                root.member("target").text(),
                root.member("steps").elements().stream()
                        .map(step -> new Step(change(step), List.of()))
                        .toList());
    }

    private static JsonNode document(Path file) {
        try {
            return MAPPER.readTree(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new UsageException("plan-unreadable", file);
        } catch (JacksonException notJson) {
            throw new UsageException(
                    "plan-not-json",
                    file,
                    notJson.getLocation() == null ? 1 : notJson.getLocation().getLineNr(),
                    notJson.getOriginalMessage());
        }
    }

    private static Change change(PlanNode step) {
        return new Change(
                step.member("action").constant(Action.class),
                step.member("resource").text(),
                step.member("required").truth(),
                step.member("satisfies").texts(),
                step.member("arguments").textsByName(),
                step.member("commands").elements().stream()
                        .map(PlanFile::command)
                        .toList(),
                step.member("sideEffects").elements().stream()
                        .map(effect -> new SideEffect(
                                effect.member("kind").constant(SideEffect.Kind.class),
                                effect.member("arguments").textsByName()))
                        .toList());
    }

    private static Command command(PlanNode command) {
        return new Command(
                command.member("words").words(),
                command.member("prints").variable(),
                new TreeSet<>(command.member("uses").texts()),
                command.member("filter").texts());
    }
}
