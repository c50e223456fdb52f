package dev.fumidai.snapshot;

import static dev.fumidai.snapshot.Answers.TOKYO;
import static dev.fumidai.snapshot.Answers.everything;
import static dev.fumidai.snapshot.Answers.find;
import static dev.fumidai.snapshot.Answers.flat;
import static dev.fumidai.snapshot.Answers.only;
import static dev.fumidai.snapshot.Answers.tokyo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fumidai.model.AwsSnapshot;
import dev.fumidai.model.Cidr;
import dev.fumidai.model.Collected;
import dev.fumidai.model.Kind;
import dev.fumidai.model.Scope;
import dev.fumidai.model.vpn.ClientVpnAuthorizationRule;
import dev.fumidai.model.vpn.ClientVpnAuthorizationRules;
import dev.fumidai.model.vpn.ClientVpnEndpoint;
import dev.fumidai.model.vpn.ClientVpnRoute;
import dev.fumidai.model.vpn.ClientVpnRoutes;
import dev.fumidai.model.vpn.ClientVpnTargetNetwork;
import dev.fumidai.model.vpn.ClientVpnTargetNetworks;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClientVpnTest {
    private static final Cidr VPC = Cidr.parse("10.0.0.0/16");
    private static final String NETWORKS = "describe-client-vpn-target-networks.cvpn-1";
    private static final String RULES = "describe-client-vpn-authorization-rules.cvpn-1";
    private static final String ROUTES = "describe-client-vpn-routes.cvpn-1";

    private static AwsSnapshot sound() {
        return SnapshotReader.readDocuments(everything(), null);
    }

    private static String rules(String... rules) {
        return "{'AuthorizationRules':[" + String.join(",", rules) + "]}";
    }

    private static String rule(String destination, String fields) {
        return "{'ClientVpnEndpointId':'cvpn-1','DestinationCidr':'" + destination + "'" + fields + "}";
    }

    private static String network(String fields) {
        return "{'ClientVpnTargetNetworks':[{'AssociationId':'cvpn-assoc-1','ClientVpnEndpointId':'cvpn-1'" + fields
                + "}]}";
    }

    private static List<ClientVpnAuthorizationRule> rulesOf(AwsSnapshot snapshot) {
        return only(snapshot, ClientVpnAuthorizationRules.class).authorizationRules();
    }

    @Test
    void every_field_of_a_client_VPN_is_read() {
        AwsSnapshot sound = sound();
        assertThat(only(sound, ClientVpnEndpoint.class))
                .isEqualTo(new ClientVpnEndpoint(
                        "cvpn-1", "available", Cidr.parse("172.16.0.0/22"), true, "vpc-1", List.of("sg-1"), "tgw-1"));
        assertThat(only(sound, ClientVpnTargetNetworks.class))
                .isEqualTo(new ClientVpnTargetNetworks(
                        "cvpn-1",
                        List.of(new ClientVpnTargetNetwork(
                                "cvpn-assoc-1", "cvpn-1", "vpc-1", "subnet-1", "associated", List.of("sg-1")))));
        assertThat(only(sound, ClientVpnAuthorizationRules.class))
                .isEqualTo(new ClientVpnAuthorizationRules(
                        "cvpn-1",
                        List.of(
                                new ClientVpnAuthorizationRule("cvpn-1", VPC, false, "S-1-5", "active"),
                                new ClientVpnAuthorizationRule("cvpn-1", VPC, true, "", "active"))));
        assertThat(only(sound, ClientVpnRoutes.class))
                .isEqualTo(new ClientVpnRoutes(
                        "cvpn-1", List.of(new ClientVpnRoute("cvpn-1", VPC, "subnet-1", "active"))));
    }

    @Test
    void every_absent_field_is_unknown() {
        AwsSnapshot snapshot = tokyo(
                "e.json",
                "{'ClientVpnEndpoints':[{'ClientVpnEndpointId':'cvpn-1'}]}",
                NETWORKS + ".json",
                "{'ClientVpnTargetNetworks':[{'AssociationId':'cvpn-assoc-1'}]}",
                RULES + ".json",
                "{'AuthorizationRules':[{}]}",
                ROUTES + ".json",
                "{'Routes':[{}]}");
        assertThat(only(snapshot, ClientVpnEndpoint.class))
                .isEqualTo(new ClientVpnEndpoint("cvpn-1", null, null, null, null, null, null));
        assertThat(only(snapshot, ClientVpnTargetNetworks.class).targetNetworks())
                .containsExactly(new ClientVpnTargetNetwork("cvpn-assoc-1", "cvpn-1", null, null, null, null));
        assertThat(rulesOf(snapshot)).containsExactly(new ClientVpnAuthorizationRule("cvpn-1", null, null, null, null));
        assertThat(only(snapshot, ClientVpnRoutes.class).routes())
                .containsExactly(new ClientVpnRoute("cvpn-1", null, null, null));
        assertThat(snapshot.warnings()).isEmpty();
    }

    @Test
    void what_AWS_gives_no_id_has_one_of_its_fields() {
        assertThat(sound().find(ClientVpnAuthorizationRules.class, "cvpn-1").stream()
                        .flatMap(rules -> rules.authorizationRules().stream())
                        .map(ClientVpnAuthorizationRule::id))
                .containsExactly("cvpn-1 10.0.0.0/16 S-1-5", "cvpn-1 10.0.0.0/16");
        assertThat(new ClientVpnAuthorizationRule("cvpn-1", null, null, null, null).id())
                .isEqualTo("cvpn-1 ? ?");
        assertThat(new ClientVpnAuthorizationRule("cvpn-1", VPC, true, null, null).id())
                .isEqualTo("cvpn-1 10.0.0.0/16");
        assertThat(new ClientVpnRoute("cvpn-1", VPC, "subnet-1", null).id()).isEqualTo("cvpn-1 10.0.0.0/16 subnet-1");
        assertThat(new ClientVpnRoute("cvpn-1", null, null, null).id()).isEqualTo("cvpn-1 ? ?");
        assertThat(new ClientVpnTargetNetwork("cvpn-assoc-1", null, null, null, null, null).id())
                .isEqualTo("cvpn-assoc-1");
    }

    @Test
    void an_empty_answer_is_an_endpoint_that_has_none_and_one_that_was_not_asked_about_is_unknown() {
        AwsSnapshot snapshot = tokyo(
                "e.json",
                "{'ClientVpnEndpoints':[{'ClientVpnEndpointId':'cvpn-1'},{'ClientVpnEndpointId':'cvpn-2'}]}",
                NETWORKS + ".json",
                "{'ClientVpnTargetNetworks':[]}",
                RULES + ".json",
                "{'AuthorizationRules':[]}",
                ROUTES + ".json",
                "{'Routes':[]}");
        assertThat(only(snapshot, ClientVpnTargetNetworks.class))
                .isEqualTo(new ClientVpnTargetNetworks("cvpn-1", List.of()));
        assertThat(only(snapshot, ClientVpnAuthorizationRules.class))
                .isEqualTo(new ClientVpnAuthorizationRules("cvpn-1", List.of()));
        assertThat(only(snapshot, ClientVpnRoutes.class)).isEqualTo(new ClientVpnRoutes("cvpn-1", List.of()));
        assertThat(snapshot.find(ClientVpnRoutes.class, "cvpn-2")).isEmpty();
        assertThat(snapshot.warnings()).isEmpty();
    }

    @Test
    void the_elements_say_whose_they_are_before_the_file_name_does() {
        AwsSnapshot snapshot = tokyo(RULES.replace("cvpn-1", "cvpn-9") + ".json", rules(rule("10.0.0.0/16", "")));
        assertThat(only(snapshot, ClientVpnAuthorizationRules.class).clientVpnEndpointId())
                .isEqualTo("cvpn-1");
    }

    @Test
    void an_answer_about_two_endpoints_is_nobodys() {
        AwsSnapshot snapshot = tokyo(
                RULES + ".json",
                rules(rule("10.0.0.0/16", ""), rule("10.1.0.0/16", "").replace("cvpn-1", "cvpn-2")));
        assertThat(snapshot.all(ClientVpnAuthorizationRules.class)).isEmpty();
        assertThat(snapshot.collected(Kind.CLIENT_VPN_AUTHORIZATION_RULES, TOKYO))
                .isEqualTo(Collected.INCOMPLETE);
        assertThat(snapshot.warnings()).extracting("code").containsExactly("no-owner");
    }

    @Test
    void a_page_that_is_missing_leaves_that_endpoint_unknown_and_no_other() {
        String first = "{'AuthorizationRules':[" + rule("10.0.0.0/16", "") + "],'NextToken':'t'}";
        AwsSnapshot cut = tokyo(RULES + ".1.json", first, RULES.replace("cvpn-1", "cvpn-2") + ".json", rules());
        assertThat(only(cut, ClientVpnAuthorizationRules.class).clientVpnEndpointId())
                .isEqualTo("cvpn-2");
        assertThat(cut.collected(Kind.CLIENT_VPN_AUTHORIZATION_RULES, TOKYO)).isEqualTo(Collected.INCOMPLETE);
        assertThat(cut.warnings()).extracting("code").containsExactly("missing-page");
        AwsSnapshot whole = tokyo(RULES + ".1.json", first, RULES + ".2.json", rules(rule("10.1.0.0/16", "")));
        assertThat(rulesOf(whole)).hasSize(2);
        assertThat(whole.warnings()).isEmpty();
    }

    @Test
    void an_absent_field_is_filled_in_by_the_other_answer_and_one_that_differs_is_unknown() {
        AwsSnapshot snapshot = tokyo(
                "a.json", network(",'Status':{'Code':'associating'},'VpcId':'vpc-1'"),
                "b.json", network(",'Status':{'Code':'associated'},'SecurityGroups':['sg-1']"));
        assertThat(only(snapshot, ClientVpnTargetNetworks.class).targetNetworks())
                .containsExactly(
                        new ClientVpnTargetNetwork("cvpn-assoc-1", "cvpn-1", "vpc-1", null, null, List.of("sg-1")));
        assertThat(snapshot.warnings())
                .containsExactly(WarningCode.CONFLICTING_VALUES.warning(
                        "cvpn-assoc-1",
                        "Status.Code",
                        "111122223333/ap-northeast-1/a.json",
                        "111122223333/ap-northeast-1/b.json"));
    }

    @Test
    void a_rule_is_the_same_by_its_destination_and_group() {
        AwsSnapshot snapshot = tokyo(
                "a.json", rules(rule("10.0.0.0/16", ",'GroupId':'g','Status':{'Code':'active'}")),
                "b.json", rules(rule("10.0.0.0/16", ",'GroupId':'g','Status':{'Code':'revoking'}")));
        assertThat(rulesOf(snapshot)).containsExactly(new ClientVpnAuthorizationRule("cvpn-1", VPC, null, "g", null));
        assertThat(snapshot.warnings())
                .extracting(warning -> warning.arguments().get("resource"))
                .containsExactly("cvpn-1 10.0.0.0/16 g");
    }

    @Test
    void two_whole_answers_that_list_others_leave_the_endpoint_unknown() {
        AwsSnapshot snapshot = tokyo("x/" + RULES + ".json", rules(rule("10.0.0.0/16", "")), RULES + ".json", rules());
        assertThat(snapshot.all(ClientVpnAuthorizationRules.class)).isEmpty();
        assertThat(snapshot.warnings())
                .containsExactly(WarningCode.CONFLICTING_VALUES.warning(
                        "cvpn-1",
                        "AuthorizationRules",
                        "111122223333/ap-northeast-1/" + RULES + ".json",
                        "111122223333/ap-northeast-1/x/" + RULES + ".json"));
    }

    @Test
    void two_accounts_that_list_others_leave_the_endpoint_unknown() {
        AwsSnapshot snapshot = flat(
                "222222222222/eu-west-1/" + ROUTES + ".json",
                "{'Routes':[]}",
                "333333333333/eu-west-1/" + ROUTES + ".json",
                "{'Routes':[{'DestinationCidr':'10.0.0.0/16'}]}");
        assertThat(snapshot.all(ClientVpnRoutes.class)).isEmpty();
        assertThat(snapshot.warnings()).extracting("code").containsExactly("conflicting-values");
    }

    @Test
    void an_association_without_its_id_leaves_the_endpoint_unknown() {
        for (String element : List.of("{'VpcId':'vpc-1'}", "null", "{'AssociationId':null}", "{'AssociationId':''}")) {
            AwsSnapshot snapshot = tokyo(
                    NETWORKS + ".json",
                    "{'ClientVpnTargetNetworks':[{'AssociationId':'cvpn-assoc-1'}," + element + "]}");
            assertThat(snapshot.all(ClientVpnTargetNetworks.class)).isEmpty();
            assertThat(snapshot.warnings())
                    .containsExactly(WarningCode.UNUSABLE_ELEMENT.warning(
                            "describe-client-vpn-target-networks", TOKYO.toString()));
        }
    }

    @Test
    void a_bad_block_is_an_unknown_one_with_a_warning() {
        AwsSnapshot snapshot = tokyo(
                "e.json",
                "{'ClientVpnEndpoints':[{'ClientVpnEndpointId':'cvpn-1','ClientCidrBlock':'172.16.0.0/33'}]}",
                RULES + ".json",
                rules(rule("10.0.0.0/33", ",'AccessAll':true")));
        assertThat(only(snapshot, ClientVpnEndpoint.class).clientCidrBlock()).isNull();
        assertThat(rulesOf(snapshot)).containsExactly(new ClientVpnAuthorizationRule("cvpn-1", null, true, null, null));
        assertThat(snapshot.warnings())
                .containsExactlyInAnyOrder(
                        WarningCode.BAD_VALUE.warning("cvpn-1", "ClientCidrBlock", "172.16.0.0/33"),
                        WarningCode.BAD_VALUE.warning("cvpn-1 10.0.0.0/33", "DestinationCidr", "10.0.0.0/33"));
    }

    @Test
    void what_an_endpoint_says_of_its_Region_it_says_of_its_lists() {
        String endpoint =
                "{'ClientVpnEndpoints':[{'ClientVpnEndpointId':'%e','ServerCertificateArn':'arn:aws:acm:%r:222222222222:certificate/c'}]}";
        AwsSnapshot snapshot = flat(
                "a.json", endpoint.replace("%e", "cvpn-1").replace("%r", "eu-west-1"),
                "b.json", endpoint.replace("%e", "cvpn-2").replace("%r", "us-east-1"),
                "c.json", rules(rule("10.0.0.0/16", "")));
        assertThat(snapshot.scopeOf(only(snapshot, ClientVpnAuthorizationRules.class)))
                .isEqualTo(new Scope("222222222222", "eu-west-1"));
        assertThat(snapshot.collected(Kind.CLIENT_VPN_AUTHORIZATION_RULES, new Scope("222222222222", "us-east-1")))
                .isEqualTo(Collected.NOT_COLLECTED);
        ClientVpnEndpoint other = find(snapshot, ClientVpnEndpoint.class, "cvpn-2");
        assertThat(other == null ? Scope.UNKNOWN : snapshot.scopeOf(other))
                .isEqualTo(new Scope("222222222222", "us-east-1"));
    }
}
