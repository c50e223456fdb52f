package dev.fumidai.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fumidai.finding.Action;
import dev.fumidai.finding.Change;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChangeIdsTest {

    private static final ChangeIds IDS = new ChangeIds(Words.of(Language.ENGLISH, Map.of()));

    @Test
    void an_endpoint_is_named_by_its_service() {
        assertThat(IDS.of(List.of(Reports.createEndpoint("ssm"), Reports.createEndpoint("ssmmessages"))))
                .containsExactly("create-interface-endpoint:ssm", "create-interface-endpoint:ssmmessages");
    }

    @Test
    void a_change_without_service_is_named_by_its_resource_and_its_values() {
        assertThat(IDS.of(List.of(ingress("22"), ingress("3389"))))
                .containsExactly("authorize-target-ingress:sg-t:22:sg-b", "authorize-target-ingress:sg-t:3389:sg-b");
    }

    @Test
    void the_id_does_not_depend_on_the_other_changes() {
        assertThat(IDS.of(List.of(ingress("3389")))).containsExactly("authorize-target-ingress:sg-t:3389:sg-b");
    }

    @Test
    void the_same_change_twice_has_two_ids() {
        assertThat(IDS.of(List.of(ingress("22"), ingress("22"), ingress("22"))))
                .containsExactly(
                        "authorize-target-ingress:sg-t:22:sg-b",
                        "authorize-target-ingress:sg-t:22:sg-b#2",
                        "authorize-target-ingress:sg-t:22:sg-b#3");
    }

    private static Change ingress(String port) {
        return new Change(
                Action.AUTHORIZE_TARGET_INGRESS,
                "sg-t",
                true,
                List.of(),
                Map.of("source", "sg-b", "port", port, "resource", "x", "service", "ssm", "vpc", "vpc-1"),
                List.of(),
                List.of());
    }
}
