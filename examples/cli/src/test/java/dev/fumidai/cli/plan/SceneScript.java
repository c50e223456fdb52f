package dev.fumidai.cli.plan;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** A script that builds an environment of the pieces in {@code scene.sh} and prints the id in TARGET. */
final class SceneScript {
    private SceneScript() {}

    static String of(String scene) throws IOException {
        try (InputStream in = SceneScript.class.getResourceAsStream("scene.sh")) {
            String pieces = new String(Objects.requireNonNull(in, "scene.sh").readAllBytes(), StandardCharsets.UTF_8);
            return pieces + "\n" + scene + "\necho \"$TARGET\"\n";
        }
    }
}
