package dev.fumidai.snapshot;

import static dev.fumidai.snapshot.Answers.TOKYO;
import static dev.fumidai.snapshot.Answers.only;
import static dev.fumidai.snapshot.Answers.tokyo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fumidai.model.AwsSnapshot;
import dev.fumidai.model.Collected;
import dev.fumidai.model.Kind;
import dev.fumidai.model.ssm.SessionPreferences;
import dev.fumidai.model.transit.TransitGatewayRouteTable;
import dev.fumidai.model.vpc.PrefixList;
import dev.fumidai.model.vpc.Vpc;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecognitionTest {
    private static Collected collected(AwsSnapshot snapshot, Kind kind) {
        return snapshot.collected(kind, TOKYO);
    }

    @Test
    void the_top_level_key_decides_not_the_name() {
        AwsSnapshot snapshot = tokyo("describe-subnets.json", "{'Vpcs':[{'VpcId':'vpc-1'}]}");
        assertThat(only(snapshot, Vpc.class).vpcId()).isEqualTo("vpc-1");
        assertThat(collected(snapshot, Kind.SUBNETS)).isEqualTo(Collected.NOT_COLLECTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'Vpcs':[{'VpcId':'vpc-1'}],'ResponseMetadata':{'RequestId':'x'}}",
                "{'status_code':200,'data':{'Vpcs':[{'VpcId':'vpc-1'}],'ResponseMetadata':{}}}"
            })
    void recorder_wrappers_are_taken_off(String json) {
        AwsSnapshot snapshot = tokyo("a.json", json);
        assertThat(only(snapshot, Vpc.class).vpcId()).isEqualTo("vpc-1");
        assertThat(snapshot.warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "[{'VpcId':'vpc-1'}]|not-an-answer",
                "'text'|not-an-answer",
                "{}|not-an-answer",
                "{'vpc-1':{'VpcId':'vpc-1'}}|not-an-answer",
                "{'status_code':403,'data':{'Error':{'Code':'x'},'ResponseMetadata':{}}}|not-an-answer",
                "{'DBInstances':[]}|unknown-kind",
                "{'VpcId':'vpc-1'}|unknown-kind",
                "{'PrefixLists':[]}|unknown-kind",
                "{'Routes':[]}|unknown-kind",
                "{'Entries':[]}|unknown-kind",
                "{'Entries':[{'Source':'x'}]}|unknown-kind"
            })
    void what_is_no_answer_or_of_an_unknown_kind_is_skipped_and_said(String json, String code) {
        AwsSnapshot snapshot = tokyo("a.json", json);
        assertThat(snapshot.warnings()).extracting("code").containsExactly(code);
        assertThat(Arrays.stream(Kind.values()).map(kind -> collected(snapshot, kind)))
                .containsOnly(Collected.NOT_COLLECTED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "a|{'PrefixLists':[{'PrefixListId':'pl-1','Cidrs':['10.0.0.0/8']}]}|PREFIX_LISTS",
                "a|{'PrefixLists':[{'PrefixListId':'pl-1','State':'create-complete'}]}|MANAGED_PREFIX_LISTS",
                "describe-prefix-lists|{'PrefixLists':[]}|PREFIX_LISTS",
                "describe-managed-prefix-lists|{'PrefixLists':[]}|MANAGED_PREFIX_LISTS",
                "describe-prefix-lists|{'PrefixLists':[{'PrefixListId':'pl-1','PrefixListName':'x'}]}|PREFIX_LISTS",
                "a|{'Routes':[{'ClientVpnEndpointId':'cvpn-1','DestinationCidr':'0.0.0.0/0'}]}|CLIENT_VPN_ROUTES",
                "a|{'Routes':[{'DestinationCidrBlock':'0.0.0.0/0','State':'active'}]}|TRANSIT_GATEWAY_ROUTES",
                "a|{'Routes':[{'PrefixListId':'pl-1','State':'blackhole'}]}|TRANSIT_GATEWAY_ROUTES",
                "describe-client-vpn-routes.tgw-rtb-1|{'Routes':[{'DestinationCidrBlock':'0.0.0.0/0'}]}|TRANSIT_GATEWAY_ROUTES",
                "search-transit-gateway-routes.cvpn-1|{'Routes':[{'DestinationCidr':'0.0.0.0/0'}]}|CLIENT_VPN_ROUTES",
                "search-transit-gateway-routes.tgw-rtb-1|{'Routes':[]}|TRANSIT_GATEWAY_ROUTES",
                "describe-client-vpn-routes.cvpn-1|{'Routes':[]}|CLIENT_VPN_ROUTES",
                "get-managed-prefix-list-entries.pl-1|{'Entries':[]}|MANAGED_PREFIX_LIST_ENTRIES"
            })
    void where_kinds_share_a_key_the_fields_decide_then_the_name(String name, String json, Kind kind) {
        AwsSnapshot snapshot = tokyo(name + ".json", json);
        assertThat(Arrays.stream(Kind.values()).filter(any -> collected(snapshot, any) != Collected.NOT_COLLECTED))
                .containsExactly(kind);
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {
                "TRANSIT_GATEWAYS",
                "TRANSIT_GATEWAY_VPC_ATTACHMENTS",
                "TRANSIT_GATEWAY_ATTACHMENTS",
                "TRANSIT_GATEWAY_ROUTE_TABLES",
                "VPN_GATEWAYS",
                "CUSTOMER_GATEWAYS",
                "VPN_CONNECTIONS",
                "CLIENT_VPN_ENDPOINTS",
                "INSTANCE_CONNECT_ENDPOINTS",
                "VIRTUAL_INTERFACES"
            })
    void an_empty_answer_is_a_collected_kind(Kind kind) {
        AwsSnapshot snapshot = tokyo("x.json", "{'" + kind.key() + "':[]}");
        assertThat(collected(snapshot, kind)).isEqualTo(Collected.COMPLETE);
        assertThat(snapshot.warnings()).isEmpty();
    }

    @Test
    void documents_other_than_the_session_preferences_are_ignored() {
        AwsSnapshot snapshot =
                tokyo("get-document.AWS-RunShellScript.json", "{'Name':'AWS-RunShellScript','Content':'{}'}");
        assertThat(snapshot.all(SessionPreferences.class)).isEmpty();
        assertThat(collected(snapshot, Kind.DOCUMENT)).isEqualTo(Collected.NOT_COLLECTED);
    }

    @Test
    void an_input_of_the_session_preferences_that_is_absent_is_not_set() {
        SessionPreferences preferences = only(
                tokyo(
                        "d.json",
                        "{'Name':'SSM-SessionManagerRunShell','Content':'{\\'inputs\\':{\\'s3BucketName\\':\\'b\\'}}'}"),
                SessionPreferences.class);
        assertThat(preferences).isEqualTo(new SessionPreferences(TOKYO, "b", "", "", "", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"not JSON", "{}", "[]"})
    void session_preferences_without_inputs_are_unknown(String content) {
        AwsSnapshot snapshot = tokyo("d.json", "{'Name':'SSM-SessionManagerRunShell','Content':'" + content + "'}");
        assertThat(only(snapshot, SessionPreferences.class))
                .isEqualTo(new SessionPreferences(TOKYO, null, null, null, null, null));
        assertThat(snapshot.warnings()).extracting("code").containsExactly("bad-value");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'AttachedPolicies':[]}|ATTACHED_ROLE_POLICIES",
                "{'PolicyNames':[]}|ROLE_POLICIES",
                "{'HostedZoneSummaries':[]}|HOSTED_ZONES",
                "{'Entries':[{'Cidr':'10.0.0.0/8'}]}|MANAGED_PREFIX_LIST_ENTRIES",
                "{'Routes':[{'DestinationCidrBlock':'10.0.0.0/8'}]}|TRANSIT_GATEWAY_ROUTES",
                "{'ResourceRecordSets':[]}|RESOURCE_RECORD_SETS",
                "{'ClientVpnTargetNetworks':[]}|CLIENT_VPN_TARGET_NETWORKS",
                "{'AuthorizationRules':[]}|CLIENT_VPN_AUTHORIZATION_RULES",
                "{'Routes':[{'DestinationCidr':'10.0.0.0/8'}]}|CLIENT_VPN_ROUTES",
                "{'PolicyVersion':{'IsDefaultVersion':true}}|POLICY_VERSION"
            })
    void an_answer_whose_owner_nobody_tells_is_skipped_and_said(String json, Kind kind) {
        AwsSnapshot snapshot = tokyo("a.json", json);
        assertThat(snapshot.warnings())
                .containsExactly(WarningCode.NO_OWNER.warning(kind.operation(), "111122223333/ap-northeast-1/a.json"));
        assertThat(collected(snapshot, kind)).isEqualTo(Collected.INCOMPLETE);
        assertThat(snapshot.all(PrefixList.class)).isEmpty();
        assertThat(snapshot.all(TransitGatewayRouteTable.class)).isEmpty();
    }
}
