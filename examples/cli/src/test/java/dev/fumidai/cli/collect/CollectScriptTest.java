package dev.fumidai.cli.collect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fumidai.cli.emulator.ShellRun;
import dev.fumidai.model.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CollectScriptTest {
    private static final String SCRIPT = new CollectScript("ap-northeast-1", null, List.of()).text();

    @TempDir
    Path folder;

    @Test
    void bash_accepts_the_script() throws IOException {
        ShellRun run = new ShellRun(folder).bash("-n", written(SCRIPT));

        assertThat(run.errors()).isEmpty();
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void every_kind_is_called_in_the_order_of_the_kinds() {
        List<String> kinds = Arrays.stream(Kind.values())
                .map(kind -> kind.service() + " " + kind.operation())
                .toList();
        List<String> calls = new ArrayList<>(Calls.in(saves(SCRIPT)));

        assertThat(calls).containsExactlyElementsOf(kinds);
    }

    @Test
    void every_call_only_reads() {
        assertThat(Calls.in(SCRIPT)).allMatch(call -> call.matches("[a-z0-9]+ (describe|get|list|search)-[a-z-]+"));
    }

    @Test
    void the_policy_allows_exactly_what_the_script_calls() {
        List<String> called = Calls.in(SCRIPT).stream()
                .map(CollectScriptTest::action)
                .sorted()
                .toList();

        assertThat(CollectPolicy.actions()).containsExactlyElementsOf(called);
        assertThat(CollectPolicy.actions())
                .contains(
                        "ec2:DescribeVpcs",
                        "ec2:DescribeTransitGatewayAttachments",
                        "ec2:SearchTransitGatewayRoutes",
                        "ssm:GetConnectionStatus",
                        "iam:GetInstanceProfile",
                        "iam:GetPolicy",
                        "directconnect:DescribeVirtualInterfaces",
                        "route53:ListHostedZonesByVPC",
                        "sts:GetCallerIdentity");
        assertThat(CollectPolicy.text()).contains("\"ec2:DescribeVpcs\",\n").endsWith("}\n");
    }

    @Test
    void secrets_are_never_asked_for() {
        assertThat(SCRIPT)
                .doesNotContain("userData", "UserData", "describe-instance-attribute")
                .doesNotContain("CustomerGatewayConfiguration", "PreSharedKey", "get-parameter", "get-secret")
                .doesNotContain("authKey", "customerRouterConfig");
        assertThat(SCRIPT)
                .contains("save \"\" ec2 describe-vpn-connections --query '{VpnConnections: ")
                .contains("save \"\" directconnect describe-virtual-interfaces --query '{virtualInterfaces: ");
    }

    @Test
    void whatever_stands_in_a_profile_is_one_word_to_the_shell() {
        String script = new CollectScript("eu-west-1", "it's $(touch x) `y`", List.of("i-0abc", "i-0def")).text();

        assertThat(script)
                .contains("region='eu-west-1'\n")
                .contains("aws_profile='it'\\''s $(touch x) `y`'\n")
                .contains("instances='i-0abc\ni-0def'\n")
                .doesNotContain("@REGION@", "@PROFILE@", "@INSTANCES@");
    }

    @Test
    void only_what_bash_3_2_understands_is_used() {
        assertThat(SCRIPT)
                .doesNotContain("declare -A", "mapfile", "readarray", "${folder,,}", "&>>", "|&", "--no-cli-pager")
                .contains("export AWS_PAGER=\"\"");
    }

    /** The calls whose answers are kept; those that only look up ids come before them or not at all. */
    private static String saves(String script) {
        return script.replaceAll("(?m)^.*\\b(list|call) .*$", "");
    }

    private static String action(String call) {
        int blank = call.indexOf(' ');
        return CollectPolicy.action(call.substring(0, blank), call.substring(blank + 1));
    }

    private Path written(String script) throws IOException {
        return Files.writeString(folder.resolve("collect.sh"), script);
    }
}
