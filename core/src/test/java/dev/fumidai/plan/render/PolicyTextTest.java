package dev.fumidai.plan.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyTextTest {
    @Test
    void a_policy_that_a_plan_writes_is_read_as_fields() {
        Value policy = PolicyText.read("{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\","
                + "\"Action\":[\"s3:PutObject\", \"kms:Decrypt\"],\"Resource\":\"*\"}]}");

        assertThat(Yaml.lines(0, "Policy", policy))
                .isEqualTo(List.of(
                        "Policy:",
                        "  Version: \"2012-10-17\"",
                        "  Statement:",
                        "    - Effect: \"Allow\"",
                        "      Action:",
                        "        - \"s3:PutObject\"",
                        "        - \"kms:Decrypt\"",
                        "      Resource: \"*\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\"text\"",
                "{}",
                "{\"a\":1}",
                "{\"a\":\"b\"",
                "{\"a\":\"b\"} ",
                "{\"a\":\"b\"}}",
                "{\"a\":\"b\\\\\"}",
                "{\"a: !Ref b\":\"c\"}",
                "[\"a\"]"
            })
    void everything_else_stays_a_text(String text) {
        assertThat(PolicyText.read(text)).isEqualTo(new Value.Text(text));
    }
}
