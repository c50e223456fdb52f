package dev.fumidai.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fumidai.report.OperatorPolicy;
import dev.fumidai.report.OperatorPolicy.Statement;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PolicyJsonTest {
    private static final OperatorPolicy POLICY = new OperatorPolicy(List.of(
            new Statement(
                    "OpenTunnel",
                    List.of("ec2-instance-connect:OpenTunnel"),
                    List.of("arn:aws:ec2:*:*:instance-connect-endpoint/eice-1"),
                    new TreeMap<>(
                            Map.of("NumericEquals", new TreeMap<>(Map.of("ec2-instance-connect:remotePort", "22"))))),
            new Statement("Find", List.of("ec2:DescribeInstances"), List.of("*"), Collections.emptySortedMap())));

    @Test
    void a_policy_is_the_document_that_iam_takes_in_one_line() {
        assertThat(PolicyJson.line(POLICY))
                .isEqualTo(
                        "{\"Version\":\"2012-10-17\",\"Statement\":["
                                + "{\"Sid\":\"OpenTunnel\",\"Effect\":\"Allow\",\"Action\":[\"ec2-instance-connect:OpenTunnel\"],"
                                + "\"Resource\":[\"arn:aws:ec2:*:*:instance-connect-endpoint/eice-1\"],"
                                + "\"Condition\":{\"NumericEquals\":{\"ec2-instance-connect:remotePort\":\"22\"}}},"
                                + "{\"Sid\":\"Find\",\"Effect\":\"Allow\",\"Action\":[\"ec2:DescribeInstances\"],\"Resource\":[\"*\"]}]}");
    }
}
