package dev.fumidai.cli.collect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fumidai.cli.emulator.ShellRun;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the script against a stand-in for the AWS CLI that logs its arguments and prints canned answers. */
class CollectRunTest {
    @TempDir
    Path folder;

    private Path bin;

    @BeforeEach
    void put_the_stand_in_first_on_the_path() throws IOException {
        bin = Files.createDirectories(folder.resolve("bin"));
        Path aws = bin.resolve("aws");
        try (InputStream in = CollectRunTest.class.getResourceAsStream("stub-aws.sh")) {
            Files.copy(Objects.requireNonNull(in, "stub-aws.sh"), aws);
        }
        assertThat(aws.toFile().setExecutable(true)).isTrue();
    }

    @Test
    void every_answer_is_kept_under_the_name_that_tells_whose_it_is() throws IOException {
        ShellRun run = run(new CollectScript("ap-northeast-1", null, List.of()));

        assertThat(run.errors()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.output()).isEqualTo("fumidai-snapshot/111122223333/ap-northeast-1\n");
        assertThat(files("fumidai-snapshot/111122223333/ap-northeast-1"))
                .contains(
                        "describe-vpcs.json",
                        "describe-vpc-attribute.vpc-1.enableDnsHostnames.json",
                        "describe-vpc-attribute.vpc-1.enableDnsSupport.json",
                        "describe-vpc-attribute.vpc-2.enableDnsSupport.json",
                        "get-managed-prefix-list-entries.pl-1.json",
                        "describe-instance-types.t3.micro.json",
                        "describe-images.ami-1.json",
                        "describe-transit-gateway-attachments.json",
                        "search-transit-gateway-routes.tgw-rtb-1.json",
                        "describe-client-vpn-target-networks.cvpn-endpoint-1.json",
                        "describe-client-vpn-authorization-rules.cvpn-endpoint-1.json",
                        "describe-client-vpn-routes.cvpn-endpoint-1.json",
                        "get-connection-status.i-1.json",
                        "get-connection-status.i-2.json",
                        "get-service-setting.default-ec2-instance-management-role.json",
                        "get-document.SSM-SessionManagerRunShell.json",
                        "get-instance-profile.web.json",
                        "list-attached-role-policies.web-role.json",
                        "list-attached-role-policies.HostManagement.json",
                        "list-role-policies.web-role.json",
                        "get-role-policy.web-role.inline-1.json",
                        "get-policy-version.own-policy.v3.json",
                        "list-hosted-zones-by-vpc.vpc-2.json",
                        "list-resource-record-sets.Z1.json")
                .allMatch(name -> name.endsWith(".json"));
    }

    @Test
    void the_routes_that_serve_or_lead_nowhere_are_asked_for_of_every_table() throws IOException {
        run(new CollectScript("ap-northeast-1", null, List.of()));

        assertThat(Files.readAllLines(folder.resolve("calls.log")))
                .contains("--region ap-northeast-1 ec2 search-transit-gateway-routes --transit-gateway-route-table-id"
                        + " tgw-rtb-1 --filters Name=state,Values=active,blackhole --output json");
    }

    @Test
    void a_failing_call_leaves_no_file_is_told_and_stops_nothing() throws IOException {
        ShellRun run = new ShellRun(folder).with("FAIL", "describe-nat-gateways");
        start(run, new CollectScript("ap-northeast-1", null, List.of()), "here");

        assertThat(run.exitCode()).isZero();
        assertThat(run.errors())
                .isEqualTo("skipped: ec2 describe-nat-gateways: An error occurred (UnauthorizedOperation)\n");
        assertThat(files("here"))
                .doesNotContain("describe-nat-gateways.json")
                .contains("describe-subnets.json", "describe-vpc-endpoints.json", "list-resource-record-sets.Z1.json")
                .allMatch(name -> name.endsWith(".json"));
    }

    @Test
    void a_failing_call_for_some_fields_is_told_on_one_line() throws IOException {
        ShellRun run = new ShellRun(folder).with("FAIL", "describe-virtual-interfaces");
        start(run, new CollectScript("ap-northeast-1", null, List.of()), "here");

        assertThat(run.errors())
                .isEqualTo("skipped: directconnect describe-virtual-interfaces:"
                        + " An error occurred (UnauthorizedOperation)\n");
        assertThat(files("here")).doesNotContain("describe-virtual-interfaces.json");
    }

    @Test
    void without_an_identity_the_rest_is_still_collected() throws IOException {
        ShellRun run = new ShellRun(folder).with("FAIL", "get-caller-identity");
        start(run, new CollectScript("ap-northeast-1", null, List.of()));

        assertThat(run.exitCode()).isZero();
        assertThat(files("fumidai-snapshot/unknown-account/ap-northeast-1")).contains("describe-vpcs.json");
    }

    @Test
    void the_region_and_the_profile_go_with_every_call_and_named_instances_are_the_only_ones_asked()
            throws IOException {
        run(new CollectScript("eu-west-1", "my profile", List.of("i-9")));

        List<String> calls = Files.readAllLines(folder.resolve("calls.log"));
        assertThat(calls).isNotEmpty().allMatch(call -> call.startsWith("--region eu-west-1 --profile my profile "));
        assertThat(calls.stream().filter(call -> call.contains("get-connection-status")))
                .containsExactly("--region eu-west-1 --profile my profile ssm get-connection-status --target i-9"
                        + " --output json");
    }

    @Test
    void two_snapshots_are_never_mixed_in_one_folder() throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("here")).resolve("describe-vpcs.json"), "{}");
        ShellRun run = new ShellRun(folder);
        start(run, new CollectScript("ap-northeast-1", null, List.of()), "here");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.errors()).contains("already holds JSON files").contains("\nMaybe ");
        assertThat(files("here")).containsExactly("describe-vpcs.json");
    }

    private ShellRun run(CollectScript script) throws IOException {
        ShellRun run = new ShellRun(folder);
        start(run, script);
        return run;
    }

    private void start(ShellRun run, CollectScript script, Object... arguments) throws IOException {
        Path file = Files.writeString(folder.resolve("collect.sh"), script.text());
        run.with("PATH", bin + ":" + System.getenv("PATH"))
                .with("CALLS", folder.resolve("calls.log").toString());
        Object[] all = Stream.concat(Stream.of(file), Stream.of(arguments)).toArray();
        run.bash(all);
    }

    private List<String> files(String snapshot) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(snapshot))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
