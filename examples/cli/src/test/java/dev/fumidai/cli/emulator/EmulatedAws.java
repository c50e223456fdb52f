package dev.fumidai.cli.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fumidai.cli.collect.CollectScript;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** An account at moto: built, exported and changed by scripts that call the AWS CLI. */
public final class EmulatedAws implements AutoCloseable {
    public static final String REGION = "ap-northeast-1";

    private final Path folder;
    private final MotoServer moto;
    private final ResidentAwsCli resident;
    private final Map<String, String> environment;
    private int scripts;

    private EmulatedAws(Path folder, MotoServer moto, ResidentAwsCli resident, Map<String, String> environment) {
        this.folder = folder;
        this.moto = moto;
        this.resident = resident;
        this.environment = environment;
    }

    /** Whether moto and the AWS CLI are there. */
    public static boolean isInstalled() {
        return isOnThePath("aws") && isOnThePath("moto_server");
    }

    /** Starts in a folder that is its own. */
    public static EmulatedAws start(Path folder) throws IOException {
        MotoServer moto = MotoServer.start(folder.resolve("moto.log"));
        try {
            Map<String, String> environment = environment(folder, moto);
            return new EmulatedAws(folder, moto, ResidentAwsCli.start(folder, environment), environment);
        } catch (IOException failed) {
            moto.close();
            throw failed;
        }
    }

    /** What keeps the AWS CLI from everything but moto. */
    private static Map<String, String> environment(Path folder, MotoServer moto) {
        Map<String, String> environment = new TreeMap<>();
        environment.put("AWS_ENDPOINT_URL", moto.url());
        environment.put("AWS_ACCESS_KEY_ID", "testing");
        environment.put("AWS_SECRET_ACCESS_KEY", "testing");
        environment.put("AWS_DEFAULT_REGION", REGION);
        environment.put("AWS_EC2_METADATA_DISABLED", "true");
        environment.put("AWS_MAX_ATTEMPTS", "1");
        environment.put("AWS_CONFIG_FILE", folder.resolve("no-config").toString());
        environment.put(
                "AWS_SHARED_CREDENTIALS_FILE", folder.resolve("no-credentials").toString());
        return environment;
    }

    /** Forgets everything that was built. */
    public void reset() throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(moto.url() + "/moto-api/reset"))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        try {
            assertThat(HttpClient.newHttpClient()
                            .send(request, BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(200);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    /** Runs a script that builds an environment; the last line that it prints. */
    public String build(String script) throws IOException {
        ShellRun run = run(script, resident.variables());
        assertThat(run.errors()).isEmpty();
        return run.output().strip();
    }

    /** Runs a script as a user runs it: with the AWS CLI as it is installed. */
    public ShellRun run(String script, Map<String, String> variables) throws IOException {
        Path file = Files.writeString(folder.resolve("script-" + ++scripts + ".sh"), script);
        ShellRun run = new ShellRun(folder).with(environment).with(variables).bash(file);
        assertThat(run.exitCode()).as("%s%n%s", run.errors(), script).isZero();
        return run;
    }

    /** What our collector exports, with what moto leaves out. */
    public Path export() throws IOException {
        Path export = folder.resolve("export-" + ++scripts);
        Path script = Files.writeString(
                folder.resolve(export.getFileName() + ".sh"), new CollectScript(REGION, null, List.of()).text());
        ShellRun run = new ShellRun(folder)
                .with(environment)
                .with(resident.variables())
                .bash(script, export);
        assertThat(run.exitCode()).as(run.errors()).isZero();
        MotoGaps.fill(export, run.errors());
        return export;
    }

    @Override
    public void close() {
        resident.close();
        moto.close();
    }

    private static boolean isOnThePath(String command) {
        return Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(System.getenv("PATH"))
                .anyMatch(place -> Files.isExecutable(Path.of(place, command)));
    }
}
