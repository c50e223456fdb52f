package dev.fumidai.cli.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.fumidai.cli.emulator.MotoServer;
import dev.fumidai.cli.emulator.ShellRun;
import dev.fumidai.model.AwsSnapshot;
import dev.fumidai.model.Collected;
import dev.fumidai.model.Kind;
import dev.fumidai.model.Scope;
import dev.fumidai.snapshot.SnapshotReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the script with the real AWS CLI against moto, a stand-in for AWS on this machine; skipped where they are
 * missing. It takes a minute or two: the AWS CLI starts anew for every call.
 */
@Tag("slow")
class CollectFromMotoTest {
    @TempDir
    Path folder;

    @Test
    void the_real_aws_cli_writes_answers_of_the_kinds_their_names_say() throws IOException {
        assumeTrue(isOnThePath("aws") && isOnThePath("moto_server"), "aws or moto_server is not on the PATH");
        Path script = Files.writeString(
                folder.resolve("collect.sh"), new CollectScript("ap-northeast-1", null, List.of()).text());

        try (MotoServer moto = MotoServer.start(folder.resolve("moto.log"))) {
            ShellRun run = new ShellRun(folder)
                    .with("AWS_ENDPOINT_URL", moto.url())
                    .with("AWS_ACCESS_KEY_ID", "testing")
                    .with("AWS_SECRET_ACCESS_KEY", "testing")
                    .with("AWS_EC2_METADATA_DISABLED", "true")
                    .with("AWS_MAX_ATTEMPTS", "1")
                    .with("AWS_CONFIG_FILE", folder.resolve("no-config").toString())
                    .with(
                            "AWS_SHARED_CREDENTIALS_FILE",
                            folder.resolve("no-credentials").toString())
                    .bash(script, folder.resolve("snapshot"));

            assertThat(run.exitCode()).as(run.errors()).isZero();
            assertThat(run.errors().lines()).allMatch(line -> line.startsWith("skipped: "));
        }

        assertThatItIsASnapshot();
        List<Path> files = files();
        assertThat(files.stream().map(file -> file.getFileName().toString()))
                .contains(
                        "get-caller-identity.json",
                        "describe-vpcs.json",
                        "describe-subnets.json",
                        "describe-route-tables.json",
                        "describe-instances.json",
                        "describe-vpn-connections.json");
        for (Path file : files) {
            assertThat(Files.readString(file))
                    .as(file.toString())
                    .contains("\"" + kind(file).key() + "\": ");
        }
        assertThat(Files.readString(folder.resolve("snapshot/describe-vpn-connections.json")))
                .isEqualToIgnoringWhitespace("{\"VpnConnections\": []}");
    }

    private void assertThatItIsASnapshot() {
        AwsSnapshot snapshot = SnapshotReader.read(folder.resolve("snapshot"));

        assertThat(snapshot.regions()).contains("ap-northeast-1");
        assertThat(snapshot.accounts()).hasSize(1);
        Scope scope = new Scope(snapshot.accounts().first(), "ap-northeast-1");
        assertThat(snapshot.collected(Kind.VPCS, scope)).isEqualTo(Collected.COMPLETE);
        assertThat(snapshot.collected(Kind.VPN_CONNECTIONS, scope)).isEqualTo(Collected.COMPLETE);
        assertThat(snapshot.warnings()).isEmpty();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("snapshot"))) {
            return files.sorted().toList();
        }
    }

    private static Kind kind(Path file) {
        String operation = file.getFileName().toString().replaceFirst("\\..*$", "");
        return Kind.ofOperation(operation).orElseThrow(() -> new AssertionError("no kind: " + file));
    }

    private static boolean isOnThePath(String command) {
        return Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(System.getenv("PATH"))
                .anyMatch(place -> Files.isExecutable(Path.of(place, command)));
    }
}
