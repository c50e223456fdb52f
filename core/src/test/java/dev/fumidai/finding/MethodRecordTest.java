package dev.fumidai.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fumidai.finding.MethodCapability.Feature;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What methods can record of their sessions and what they leave to be kept up, by their nature. */
class MethodRecordTest {
    @ParameterizedTest
    @CsvSource({
        "SESSION_MANAGER_VPC_ENDPOINTS, SESSION_CONTENT, NONE",
        "SESSION_MANAGER_NAT_GATEWAY, SESSION_CONTENT, NONE",
        "SSH_BASTION, NONE, HOST",
        "INSTANCE_CONNECT_ENDPOINT, API_CALLS, NONE",
        "SSH_BASTION_SESSION_MANAGER, API_CALLS, HOST",
        "SESSION_MANAGER_NAT_INSTANCE, SESSION_CONTENT, HOST",
        "SESSION_MANAGER_CENTRAL_ENDPOINTS, SESSION_CONTENT, NONE",
        "SESSION_MANAGER_PROXY, SESSION_CONTENT, HOST",
        "SESSION_MANAGER_IPV6, SESSION_CONTENT, NONE",
        "CLIENT_VPN, CONNECTIONS, NONE",
        "SITE_TO_SITE_VPN, NONE, DEVICE",
        "SERIAL_CONSOLE, API_CALLS, NONE",
        "SESSION_MANAGER_INTERNET_GATEWAY, SESSION_CONTENT, NONE"
    })
    void a_method_records_and_leaves_by_its_nature(AccessMethod method, Audit audit, Upkeep upkeep) {
        assertThat(method.audit()).isEqualTo(audit);
        assertThat(method.upkeep()).isEqualTo(upkeep);
    }

    @ParameterizedTest
    @EnumSource
    void content_is_recorded_where_the_table_of_capabilities_says_so(AccessMethod method) {
        assertThat(method.audit() == Audit.SESSION_CONTENT)
                .isEqualTo(
                        MethodCapability.of(method, Feature.SESSION_CONTENT_LOG).isOffered());
    }

    @Test
    void steps_follow_the_order_from_the_best_on() {
        assertThat(Arrays.stream(Audit.values()).map(Audit::steps)).containsExactly(0, 1, 2, 3);
        assertThat(Arrays.stream(Upkeep.values()).map(Upkeep::steps)).containsExactly(0, 1, 2);
    }
}
