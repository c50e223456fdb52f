package dev.fumidai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The sample without the route to its NAT gateway, and with a second subnet at the route table that lacks it. */
class AlternativePlansTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String METHOD = "SESSION_MANAGER_NAT_GATEWAY";

    @TempDir
    private Path snapshot;

    @BeforeEach
    void shareTheRouteTable() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(Run.SAMPLE))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                // No session can stand without that route.
                if (!file.getFileName().toString().startsWith("get-connection-status")) {
                    Files.copy(file, snapshot.resolve(file.getFileName()));
                }
            }
        }
        edit("describe-route-tables.json", document -> {
            ObjectNode table = (ObjectNode) document.at("/RouteTables/1");
            ((ArrayNode) table.at("/Routes")).remove(1);
            ArrayNode associations = (ArrayNode) table.at("/Associations");
            associations.add(((ObjectNode) associations.get(0).deepCopy())
                    .put("SubnetId", "subnet-0abc0000000000003")
                    .put("RouteTableAssociationId", "rtbassoc-0abc0000000000004"));
        });
        edit("describe-subnets.json", document -> {
            ArrayNode subnets = (ArrayNode) document.at("/Subnets");
            subnets.add(((ObjectNode) subnets.get(0).deepCopy())
                    .put("SubnetId", "subnet-0abc0000000000003")
                    .put("CidrBlock", "10.20.2.0/24"));
        });
    }

    @Test
    void the_text_lists_the_other_plan_with_its_cost_behind_the_first() {
        Run run = plan();

        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains(
                        "create-route-table",
                        "replace-route-table-association",
                        "\nOther plan 1",
                        "the verdict is: ready\n");
    }

    @Test
    void the_other_plan_is_printed_by_its_number_and_as_proven() {
        Run text = plan("--alternative", "1");
        Run script = plan("--alternative", "1", "--as", "cli");

        assertThat(text.out())
                .contains("so their routes change too", "the verdict is: ready\n")
                .doesNotContain("create-route-table ");
        assertThat(script.exitCode()).isZero();
        assertThat(script.out())
                .contains("aws ec2 create-route --route-table-id rtb-0abc0000000000002 ")
                .doesNotContain("create-route-table ");
    }

    @Test
    void a_number_that_no_plan_has_is_refused_with_how_many_there_are() {
        for (String number : List.of("2", "-1")) {
            Run run = plan("--alternative", number);

            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err())
                    .contains(
                            "--alternative is " + number + ", but the plans of " + METHOD + " have the numbers 0 to 1.",
                            "\nMaybe ");
        }
    }

    private Run plan(String... more) {
        return Run.of(Stream.concat(
                        Stream.of(
                                "plan",
                                "--snapshot",
                                snapshot.toString(),
                                "--target",
                                Run.TARGET,
                                "--method",
                                METHOD,
                                "--as-of",
                                "2026-11-23"),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    private interface Edit {
        void of(ObjectNode document);
    }

    private void edit(String name, Edit edit) throws IOException {
        Path file = snapshot.resolve(name);
        ObjectNode document = (ObjectNode) JSON.readTree(Files.readString(file));
        edit.of(document);
        Files.writeString(file, JSON.writeValueAsString(document));
    }
}
