package dev.fumidai.snapshot;

import static dev.fumidai.snapshot.Answers.TOKYO;
import static dev.fumidai.snapshot.Answers.everything;
import static dev.fumidai.snapshot.Answers.flat;
import static dev.fumidai.snapshot.Answers.only;
import static dev.fumidai.snapshot.Answers.tokyo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fumidai.model.AwsSnapshot;
import dev.fumidai.model.Collected;
import dev.fumidai.model.Kind;
import dev.fumidai.model.Scope;
import dev.fumidai.model.compute.InstanceType;
import dev.fumidai.model.compute.SerialConsoleAccess;
import dev.fumidai.model.vpc.InstanceConnectEndpoint;
import java.util.List;
import org.junit.jupiter.api.Test;

/** EC2 Instance Connect Endpoints, and what the serial console needs. */
class OperatorAccessTest {
    private static final String FOLDER = "111122223333/ap-northeast-1/";

    private static AwsSnapshot sound() {
        return SnapshotReader.readDocuments(everything(), null);
    }

    private static String endpoint(String fields) {
        return "{'InstanceConnectEndpoints':[{'InstanceConnectEndpointId':'eice-1'" + fields + "}]}";
    }

    @Test
    void every_field_of_an_instance_connect_endpoint_is_read() {
        assertThat(only(sound(), InstanceConnectEndpoint.class))
                .isEqualTo(new InstanceConnectEndpoint(
                        "eice-1",
                        "111122223333",
                        "vpc-1",
                        "subnet-1",
                        "ap-northeast-1a",
                        "create-complete",
                        List.of("sg-1"),
                        List.of("eni-1", "eni-2"),
                        false,
                        "ipv4"));
    }

    @Test
    void every_absent_field_of_an_instance_connect_endpoint_is_unknown_also_what_it_preserves() {
        assertThat(only(tokyo("e.json", endpoint("")), InstanceConnectEndpoint.class))
                .isEqualTo(new InstanceConnectEndpoint("eice-1", null, null, null, null, null, null, null, null, null));
    }

    @Test
    void an_endpoint_that_two_answers_tell_differently_is_unknown_there() {
        AwsSnapshot snapshot = tokyo(
                "a.json", endpoint(",'State':'create-complete','PreserveClientIp':true"),
                "b.json", endpoint(",'State':'create-complete','PreserveClientIp':false,'SubnetId':'subnet-1'"));
        InstanceConnectEndpoint endpoint = only(snapshot, InstanceConnectEndpoint.class);
        assertThat(endpoint.preserveClientIp()).isNull();
        assertThat(endpoint.state()).isEqualTo("create-complete");
        assertThat(endpoint.subnetId()).isEqualTo("subnet-1");
        assertThat(snapshot.warnings())
                .containsExactly(WarningCode.CONFLICTING_VALUES.warning(
                        "eice-1", "PreserveClientIp", FOLDER + "a.json", FOLDER + "b.json"));
    }

    @Test
    void an_endpoint_is_in_the_Region_of_its_zone_and_in_the_account_of_its_owner() {
        AwsSnapshot snapshot = flat(
                "a.json",
                "{'InstanceConnectEndpoints':[{'InstanceConnectEndpointId':'eice-1','OwnerId':'222222222222','AvailabilityZone':'eu-west-1a'}]}",
                "b.json",
                "{'InstanceConnectEndpoints':[{'InstanceConnectEndpointId':'eice-2','OwnerId':'333333333333','AvailabilityZone':'us-east-1a'}]}");
        assertThat(snapshot.all(InstanceConnectEndpoint.class))
                .extracting(endpoint -> snapshot.scopeOf(endpoint).toString())
                .containsExactly("222222222222/eu-west-1", "333333333333/us-east-1");
        assertThat(snapshot.collected(Kind.INSTANCE_CONNECT_ENDPOINTS, new Scope("222222222222", "us-east-1")))
                .isEqualTo(Collected.NOT_COLLECTED);
    }

    @Test
    void endpoints_come_in_pages() {
        String first = "{'InstanceConnectEndpoints':[{'InstanceConnectEndpointId':'eice-1'}],'NextToken':'t'}";
        String last = "{'InstanceConnectEndpoints':[{'InstanceConnectEndpointId':'eice-2'}]}";
        assertThat(tokyo("a.json", first).collected(Kind.INSTANCE_CONNECT_ENDPOINTS, TOKYO))
                .isEqualTo(Collected.INCOMPLETE);
        AwsSnapshot both = tokyo("a.json", first, "b.json", last);
        assertThat(both.collected(Kind.INSTANCE_CONNECT_ENDPOINTS, TOKYO)).isEqualTo(Collected.COMPLETE);
        assertThat(both.all(InstanceConnectEndpoint.class)).hasSize(2);
    }

    @Test
    void the_switch_of_the_serial_console_is_read() {
        assertThat(only(sound(), SerialConsoleAccess.class)).isEqualTo(new SerialConsoleAccess(TOKYO, true, "account"));
        assertThat(only(tokyo("s.json", "{'SerialConsoleAccessEnabled':null}"), SerialConsoleAccess.class))
                .isEqualTo(new SerialConsoleAccess(TOKYO, null, null));
    }

    @Test
    void every_account_and_Region_has_a_switch_of_its_own_and_where_it_was_not_asked_for_it_is_unknown() {
        AwsSnapshot snapshot = flat(
                "222222222222/eu-west-1/get-serial-console-access-status.json",
                "{'SerialConsoleAccessEnabled':true}",
                "222222222222/us-east-1/get-serial-console-access-status.json",
                "{'SerialConsoleAccessEnabled':false}",
                "333333333333/eu-west-1/get-serial-console-access-status.json",
                "{'SerialConsoleAccessEnabled':false,'ManagedBy':'declarative-policy'}",
                "333333333333/us-east-1/describe-vpcs.json",
                "{'Vpcs':[]}");
        assertThat(snapshot.all(SerialConsoleAccess.class))
                .containsExactly(
                        new SerialConsoleAccess(new Scope("222222222222", "eu-west-1"), true, null),
                        new SerialConsoleAccess(new Scope("222222222222", "us-east-1"), false, null),
                        new SerialConsoleAccess(new Scope("333333333333", "eu-west-1"), false, "declarative-policy"));
        assertThat(snapshot.collected(Kind.SERIAL_CONSOLE_ACCESS, new Scope("333333333333", "us-east-1")))
                .isEqualTo(Collected.NOT_COLLECTED);
    }

    @Test
    void a_switch_that_two_answers_tell_differently_is_unknown() {
        AwsSnapshot snapshot = tokyo(
                "a.json", "{'SerialConsoleAccessEnabled':true,'ManagedBy':'account'}",
                "b.json", "{'SerialConsoleAccessEnabled':false}");
        assertThat(only(snapshot, SerialConsoleAccess.class))
                .isEqualTo(new SerialConsoleAccess(TOKYO, null, "account"));
        assertThat(snapshot.warnings())
                .containsExactly(WarningCode.CONFLICTING_VALUES.warning(
                        TOKYO.toString(), "SerialConsoleAccessEnabled", FOLDER + "a.json", FOLDER + "b.json"));
    }

    @Test
    void every_field_of_an_instance_type_is_read_and_an_absent_one_is_unknown() {
        assertThat(only(sound(), InstanceType.class)).isEqualTo(new InstanceType("t3.micro", "nitro", false));
        assertThat(only(tokyo("t.json", "{'InstanceTypes':[{'InstanceType':'m5.metal'}]}"), InstanceType.class))
                .isEqualTo(new InstanceType("m5.metal", null, null));
    }
}
