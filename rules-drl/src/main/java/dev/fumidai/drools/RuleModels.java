package dev.fumidai.drools;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;

/**
 * Loads the rule classes that the build generated. They are loaded one by one instead of through Drools' class-path
 * container, which costs 1.5 s more at the start and more jars.
 */
final class RuleModels {
    private static final String LIST = "/META-INF/kie/dev.fumidai/fumidai-rules-drl/drools-model";

    private RuleModels() {}

    static KieBase load() {
        return KieBaseBuilder.createKieBaseFromModel(models());
    }

    private static List<Model> models() {
        List<Model> models = new ArrayList<>();
        try (InputStream list = RuleModels.class.getResourceAsStream(LIST)) {
            if (list == null) {
                throw new IllegalStateException("The rules are missing: no resource " + LIST
                        + ".\nMaybe the jar was repackaged without META-INF/kie.");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("Drools-Model-Version")) {
                    models.add(instance(line.trim()));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return models;
    }

    private static Model instance(String className) {
        try {
            return Class.forName(className)
                    .asSubclass(Model.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException missing) {
            throw new IllegalStateException(
                    "The rule class '" + className + "' cannot be loaded.\nMaybe the jar was repackaged or minimized.",
                    missing);
        }
    }
}
