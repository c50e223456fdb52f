package dev.fumidai.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.fumidai.model.AwsSnapshot;
import dev.fumidai.model.Kind;
import dev.fumidai.model.Scope;
import dev.fumidai.model.ssm.ServiceSetting;
import dev.fumidai.policy.HostManagement.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostManagementTest {
    private static final Scope TOKYO = new Scope("111122223333", "ap-northeast-1");
    private static final Scope OSAKA = new Scope("111122223333", "ap-northeast-3");
    private static final String ROLE = "service-role/AWSSystemsManagerDefaultEC2InstanceManagementRole";

    @Test
    void a_customized_setting_names_the_role() {
        HostManagement management = of(TOKYO, setting(TOKYO, ROLE, "Customized"));
        assertThat(management.outcome()).isEqualTo(Outcome.ON);
        assertThat(management.roleName()).isEqualTo(ROLE);
        assertThat(management.observations())
                .extracting(PolicyObservation::field, PolicyObservation::value)
                .containsExactly(
                        tuple("ServiceSetting.SettingValue", ROLE), tuple("ServiceSetting.Status", "Customized"));
    }

    @Test
    void status_default_is_off_whatever_the_value() {
        HostManagement management = of(TOKYO, setting(TOKYO, "$None", "Default"));
        assertThat(management.outcome()).isEqualTo(Outcome.OFF);
        assertThat(management.roleName()).isNull();
        assertThat(of(TOKYO, setting(TOKYO, ROLE, "Default")).outcome()).isEqualTo(Outcome.OFF);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "$None", " "})
    void a_customized_value_that_is_no_role_is_unknown(String value) {
        assertThat(of(TOKYO, setting(TOKYO, value, "Customized")).outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void a_pending_or_unread_setting_is_unknown() {
        assertThat(of(TOKYO, setting(TOKYO, ROLE, "PendingUpdate")).outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(of(TOKYO, setting(TOKYO, ROLE, null)).outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(of(TOKYO, setting(TOKYO, null, "Customized")).outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void not_collected_is_unknown_not_off() {
        HostManagement management = of(TOKYO);
        assertThat(management.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(management.observations())
                .singleElement()
                .extracting(PolicyObservation::value)
                .isNull();
    }

    @Test
    void the_setting_of_another_region_or_account_never_counts() {
        Scope other = new Scope("444455556666", "ap-northeast-1");
        assertThat(of(TOKYO, setting(OSAKA, ROLE, "Customized")).outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(of(TOKYO, setting(other, ROLE, "Customized")).outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(of(TOKYO, setting(OSAKA, ROLE, "Customized"), setting(TOKYO, "$None", "Default"))
                        .outcome())
                .isEqualTo(Outcome.OFF);
    }

    @Test
    void a_setting_without_region_counts_where_the_snapshot_has_one_region() {
        Scope nowhere = new Scope("111122223333", null);
        ServiceSetting setting = setting(nowhere, ROLE, "Customized");
        assertThat(HostManagement.of(builder(setting).build(), TOKYO).outcome()).isEqualTo(Outcome.ON);
        assertThat(HostManagement.of(
                                builder(setting).collected(Kind.VPCS, TOKYO).build(), TOKYO)
                        .outcome())
                .isEqualTo(Outcome.ON);
        assertThat(HostManagement.of(
                                builder(setting).collected(Kind.VPCS, OSAKA).build(), TOKYO)
                        .outcome())
                .as("the one Region is another one")
                .isEqualTo(Outcome.UNKNOWN);
        assertThat(HostManagement.of(
                                builder(setting)
                                        .collected(Kind.VPCS, TOKYO)
                                        .collected(Kind.VPCS, OSAKA)
                                        .build(),
                                TOKYO)
                        .outcome())
                .as("two Regions")
                .isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void two_answers_that_disagree_are_unknown() {
        Scope nowhere = new Scope("111122223333", null);
        assertThat(of(TOKYO, setting(TOKYO, ROLE, "Customized"), setting(nowhere, "$None", "Default"))
                        .outcome())
                .isEqualTo(Outcome.UNKNOWN);
        assertThat(of(TOKYO, setting(TOKYO, ROLE, "Customized"), setting(nowhere, "other", "Customized"))
                        .outcome())
                .isEqualTo(Outcome.UNKNOWN);
        assertThat(of(TOKYO, setting(TOKYO, ROLE, "Customized"), setting(nowhere, ROLE, "Customized"))
                        .outcome())
                .isEqualTo(Outcome.ON);
    }

    @Test
    void another_setting_says_nothing() {
        ServiceSetting other =
                new ServiceSetting(TOKYO, "/ssm/managed-instance/activation-tier", "standard", "Default");
        assertThat(of(TOKYO, other).outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    private static HostManagement of(Scope scope, ServiceSetting... settings) {
        return HostManagement.of(builder(settings).build(), scope);
    }

    private static AwsSnapshot.Builder builder(ServiceSetting... settings) {
        AwsSnapshot.Builder builder = AwsSnapshot.builder();
        for (ServiceSetting setting : settings) {
            builder.add(setting, setting.scope());
        }
        return builder;
    }

    private static ServiceSetting setting(Scope scope, @Nullable String value, @Nullable String status) {
        return new ServiceSetting(scope, ServiceSetting.DEFAULT_HOST_MANAGEMENT, value, status);
    }
}
