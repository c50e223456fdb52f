package dev.fumidai.snapshot;

import static dev.fumidai.snapshot.Answers.TOKYO;
import static dev.fumidai.snapshot.Answers.find;
import static dev.fumidai.snapshot.Answers.only;
import static dev.fumidai.snapshot.Answers.tokyo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fumidai.model.AwsSnapshot;
import dev.fumidai.model.Collected;
import dev.fumidai.model.Kind;
import dev.fumidai.model.Known;
import dev.fumidai.model.Scope;
import dev.fumidai.model.compute.Instance;
import dev.fumidai.model.iam.RolePolicies;
import dev.fumidai.model.transit.TransitGatewayRouteTable;
import dev.fumidai.model.vpc.NetworkInterface;
import dev.fumidai.model.vpc.PrefixList;
import dev.fumidai.model.vpc.Subnet;
import dev.fumidai.model.vpc.VpcAttributes;
import dev.fumidai.model.vpc.VpcPeeringConnection;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MergeAndPagesTest {
    private static final String FOLDER = "111122223333/ap-northeast-1/";

    private static String subnet(String fields) {
        return "{'Subnets':[{'SubnetId':'subnet-1'" + fields + "}]}";
    }

    private static String instance(String fields) {
        return "{'Reservations':[{'Instances':[{'InstanceId':'i-1'" + fields + "}]}]}";
    }

    private static Collected subnets(AwsSnapshot snapshot) {
        return snapshot.collected(Kind.SUBNETS, TOKYO);
    }

    @Test
    void equal_copies_are_one_whatever_the_order_of_their_elements() {
        AwsSnapshot snapshot = tokyo(
                "a.json", instance(",'SecurityGroups':[{'GroupId':'sg-1'},{'GroupId':'sg-2'}],'KeyName':null"),
                "b.json", instance(",'SecurityGroups':[{'GroupId':'sg-2'},{'GroupId':'sg-1'}]"));
        assertThat(only(snapshot, Instance.class).groupIds()).containsExactly("sg-1", "sg-2");
        assertThat(snapshot.warnings()).isEmpty();
    }

    @Test
    void an_absent_field_is_filled_in_by_the_other_copy() {
        AwsSnapshot snapshot =
                tokyo("a.json", subnet(",'VpcId':'vpc-1'"), "b.json", subnet(",'CidrBlock':'10.0.0.0/24'"));
        Subnet subnet = only(snapshot, Subnet.class);
        assertThat(subnet.vpcId()).isEqualTo("vpc-1");
        assertThat(subnet.cidrBlock()).hasToString("10.0.0.0/24");
        assertThat(snapshot.warnings()).isEmpty();
    }

    @Test
    void values_that_differ_are_unknown_with_a_warning_that_names_both_files() {
        AwsSnapshot snapshot = tokyo(
                "a.json", subnet(",'VpcId':'vpc-1'"),
                "b.json", subnet(",'VpcId':'vpc-2'"),
                "c.json", subnet(",'VpcId':'vpc-1'"));
        assertThat(only(snapshot, Subnet.class).vpcId()).isNull();
        assertThat(snapshot.warnings())
                .containsExactly(WarningCode.CONFLICTING_VALUES.warning(
                        "subnet-1", "VpcId", FOLDER + "a.json", FOLDER + "b.json"));
    }

    @Test
    void what_each_side_of_a_peering_tells_of_itself_is_put_together() {
        String peering =
                "{'VpcPeeringConnections':[{'VpcPeeringConnectionId':'pcx-1','Status':{'Code':'active'},'RequesterVpcInfo':{'VpcId':'vpc-1'%s}}]}";
        AwsSnapshot snapshot = tokyo(
                "a.json", String.format(Locale.ROOT, peering, ",'PeeringOptions':{},'OwnerId':'111122223333'"),
                "b.json", String.format(Locale.ROOT, peering, ",'Region':'ap-northeast-1'"));
        assertThat(only(snapshot, VpcPeeringConnection.class).requester())
                .isEqualTo(new VpcPeeringConnection.Side("vpc-1", "111122223333", "ap-northeast-1", null));
        assertThat(snapshot.warnings()).isEmpty();
    }

    @Test
    void a_field_inside_an_object_on_which_copies_differ_is_unknown() {
        AwsSnapshot snapshot = tokyo(
                "a.json", instance(",'State':{'Code':16,'Name':'running'}"),
                "b.json", instance(",'State':{'Code':80,'Name':'stopped'}"));
        assertThat(only(snapshot, Instance.class).state()).isNull();
        assertThat(snapshot.warnings())
                .containsExactly(WarningCode.CONFLICTING_VALUES.warning(
                        "i-1", "State.Name", FOLDER + "a.json", FOLDER + "b.json"));
    }

    @Test
    void an_element_without_its_id_makes_the_kind_incomplete_in_every_Region_of_the_answer() {
        AwsSnapshot snapshot = Answers.flat(
                "a.json",
                "{'Subnets':[{'SubnetId':'a','AvailabilityZone':'eu-west-1a'},{'SubnetId':'b','AvailabilityZone':'us-east-1a'},{}]}");
        assertThat(snapshot.collected(Kind.SUBNETS, new Scope(null, "eu-west-1")))
                .isEqualTo(Collected.INCOMPLETE);
        assertThat(snapshot.collected(Kind.SUBNETS, new Scope(null, "us-east-1")))
                .isEqualTo(Collected.INCOMPLETE);
    }

    @Test
    void a_field_whose_absence_means_none_is_unknown_where_copies_differ() {
        AwsSnapshot snapshot = tokyo("a.json", instance(",'KeyName':'one'"), "b.json", instance(",'KeyName':'two'"));
        assertThat(only(snapshot, Instance.class).keyName().isUnknown()).isTrue();
    }

    @Test
    void a_difference_in_a_field_that_is_not_read_is_nothing() {
        AwsSnapshot snapshot = tokyo("a.json", instance(",'LaunchTime':'1'"), "b.json", instance(",'LaunchTime':'2'"));
        assertThat(snapshot.warnings()).isEmpty();
    }

    @Test
    void the_same_instance_twice_in_one_answer_is_merged_too() {
        AwsSnapshot snapshot = tokyo(
                "a.json",
                "{'Reservations':[{'Instances':[{'InstanceId':'i-1','VpcId':'vpc-1'}]},{'OwnerId':'111122223333','Instances':[{'InstanceId':'i-1','VpcId':'vpc-2'}]}]}");
        Instance instance = only(snapshot, Instance.class);
        assertThat(instance.vpcId()).isNull();
        assertThat(instance.ownerId()).isEqualTo("111122223333");
        assertThat(snapshot.warnings()).extracting("code").containsExactly("conflicting-values");
    }

    @Test
    void the_attributes_of_a_VPC_come_one_per_call() {
        AwsSnapshot snapshot = tokyo(
                "a.json", "{'VpcId':'vpc-1','EnableDnsSupport':{'Value':true}}",
                "b.json", "{'VpcId':'vpc-1','EnableDnsHostnames':{'Value':false}}");
        assertThat(only(snapshot, VpcAttributes.class)).isEqualTo(new VpcAttributes("vpc-1", true, false));
    }

    @Test
    void an_interface_is_put_together_from_both_calls_that_print_it() {
        AwsSnapshot snapshot = tokyo(
                "e.json",
                "{'NetworkInterfaces':[{'NetworkInterfaceId':'eni-1','SubnetId':'subnet-1','SourceDestCheck':true,'Association':{'PublicIp':'203.0.113.9','AllocationId':'eipalloc-1'}}]}",
                "i.json",
                instance(
                        ",'NetworkInterfaces':[{'NetworkInterfaceId':'eni-1','SubnetId':'subnet-1','Attachment':{'DeviceIndex':0},'SourceDestCheck':false,'Association':{'PublicIp':'203.0.113.9','IpOwnerId':'amazon'}}]"));
        NetworkInterface networkInterface = only(snapshot, NetworkInterface.class);
        assertThat(networkInterface.instanceId()).isEqualTo("i-1");
        assertThat(networkInterface.deviceIndex()).isZero();
        assertThat(networkInterface.sourceDestCheck()).isNull();
        assertThat(networkInterface.association())
                .isEqualTo(Known.of(new NetworkInterface.PublicAddress("203.0.113.9", "eipalloc-1", "amazon")));
        assertThat(snapshot.warnings())
                .containsExactly(WarningCode.CONFLICTING_VALUES.warning(
                        "eni-1", "SourceDestCheck", FOLDER + "e.json", FOLDER + "i.json"));
    }

    @Test
    void the_primary_interface_comes_first() {
        Instance instance = only(
                tokyo(
                        "i.json",
                        instance(
                                ",'NetworkInterfaces':[{'NetworkInterfaceId':'eni-1','Attachment':{'DeviceIndex':1}},{'NetworkInterfaceId':'eni-2','Attachment':{'DeviceIndex':0}}]")),
                Instance.class);
        assertThat(instance.networkInterfaces())
                .extracting("networkInterfaceId")
                .containsExactly("eni-2", "eni-1");
    }

    @Test
    void a_last_page_that_is_missing_makes_the_kind_incomplete() {
        AwsSnapshot snapshot = tokyo("a.json", "{'Subnets':[{'SubnetId':'subnet-1'}],'NextToken':'t'}");
        assertThat(subnets(snapshot)).isEqualTo(Collected.INCOMPLETE);
        assertThat(find(snapshot, Subnet.class, "subnet-1")).isNotNull();
        assertThat(snapshot.warnings()).extracting("code").containsExactly("missing-page");
    }

    @Test
    void two_copies_of_a_first_page_are_no_last_page() {
        AwsSnapshot snapshot = tokyo(
                "a.json", "{'Subnets':[{'SubnetId':'subnet-1'}],'NextToken':'t'}",
                "b.json", "{'Subnets':[{'SubnetId':'subnet-1'}],'NextToken':'other'}");
        assertThat(subnets(snapshot)).isEqualTo(Collected.INCOMPLETE);
    }

    @Test
    void all_pages_make_the_kind_complete() {
        AwsSnapshot snapshot = tokyo(
                "a.json", "{'Subnets':[{'SubnetId':'subnet-1'}],'NextToken':'t'}",
                "b.json", "{'Subnets':[{'SubnetId':'subnet-2'}],'NextToken':''}");
        assertThat(subnets(snapshot)).isEqualTo(Collected.COMPLETE);
        assertThat(snapshot.all(Subnet.class)).hasSize(2);
    }

    @Test
    void a_page_of_another_Region_is_no_last_page() {
        AwsSnapshot snapshot = Answers.flat(
                "eu-west-1/a.json", "{'Subnets':[],'NextToken':'t'}", "ap-northeast-1/b.json", "{'Subnets':[]}");
        assertThat(snapshot.collected(Kind.SUBNETS, new Scope(null, "eu-west-1")))
                .isEqualTo(Collected.INCOMPLETE);
    }

    @Test
    void more_transit_gateway_routes_than_printed_are_incomplete() {
        AwsSnapshot snapshot = tokyo(
                "search-transit-gateway-routes.tgw-rtb-1.json", "{'Routes':[],'AdditionalRoutesAvailable':true}",
                "search-transit-gateway-routes.tgw-rtb-2.json", "{'Routes':[],'AdditionalRoutesAvailable':false}");
        assertThat(snapshot.collected(Kind.TRANSIT_GATEWAY_ROUTES, TOKYO)).isEqualTo(Collected.INCOMPLETE);
    }

    @Test
    void routes_cut_off_without_a_token_have_no_next_page() {
        String name = "search-transit-gateway-routes.tgw-rtb-1";
        String cut = "{'Routes':[{'DestinationCidrBlock':'10.0.0.0/8'}],'AdditionalRoutesAvailable':true";
        String last = "{'Routes':[{'DestinationCidrBlock':'10.1.0.0/16'}],'AdditionalRoutesAvailable':false}";
        AwsSnapshot searches = tokyo(name + ".1.json", cut + "}", name + ".2.json", last);
        assertThat(searches.collected(Kind.TRANSIT_GATEWAY_ROUTES, TOKYO)).isEqualTo(Collected.INCOMPLETE);
        assertThat(only(searches, TransitGatewayRouteTable.class).routes()).isNull();
        assertThat(searches.warnings()).extracting("code").containsExactly("missing-page");
        AwsSnapshot pages = tokyo(name + ".1.json", cut + ",'NextToken':'t'}", name + ".2.json", last);
        assertThat(pages.collected(Kind.TRANSIT_GATEWAY_ROUTES, TOKYO)).isEqualTo(Collected.COMPLETE);
        assertThat(only(pages, TransitGatewayRouteTable.class).routes()).hasSize(2);
    }

    @Test
    void an_element_without_its_id_or_an_empty_one_is_skipped_and_makes_the_kind_incomplete() {
        for (String element : List.of("{'VpcId':'vpc-1'}", "null", "{'SubnetId':null}", "{'SubnetId':''}")) {
            AwsSnapshot snapshot = tokyo("a.json", "{'Subnets':[" + element + ",{'SubnetId':'subnet-1'}]}");
            assertThat(snapshot.all(Subnet.class)).extracting("subnetId").containsExactly("subnet-1");
            assertThat(subnets(snapshot)).isEqualTo(Collected.INCOMPLETE);
            assertThat(snapshot.warnings())
                    .containsExactly(WarningCode.UNUSABLE_ELEMENT.warning("describe-subnets", TOKYO.toString()));
        }
    }

    @Test
    void a_list_with_an_empty_element_is_unknown() {
        Instance instance =
                only(tokyo("i.json", instance(",'SecurityGroups':[{'GroupId':'sg-1'},null]")), Instance.class);
        assertThat(instance.groupIds()).isNull();
    }

    @Test
    void the_entries_of_a_prefix_list_are_known_only_with_all_pages() {
        String first = "{'Entries':[{'Cidr':'10.0.0.0/8'}],'NextToken':'t'}";
        String last = "{'Entries':[{'Cidr':'10.0.0.0/8'},{'Cidr':'192.168.0.0/16'}]}";
        String name = "get-managed-prefix-list-entries.pl-1";
        assertThat(only(tokyo(name + ".json", first), PrefixList.class).entries())
                .isNull();
        assertThat(only(tokyo(name + ".1.json", first, name + ".2.json", last), PrefixList.class)
                        .entries())
                .hasSize(2);
    }

    @Test
    void attached_policies_are_known_only_with_all_pages() {
        String name = "list-attached-role-policies.r.json";
        String one = "{'AttachedPolicies':[{'PolicyArn':'arn:aws:iam::aws:policy/A'}]";
        assertThat(only(tokyo(name, one + "}"), RolePolicies.class).attachedPolicyArns())
                .containsExactly("arn:aws:iam::aws:policy/A");
        assertThat(only(tokyo(name, one + ",'IsTruncated':true,'Marker':'m'}"), RolePolicies.class)
                        .attachedPolicyArns())
                .isNull();
        assertThat(only(tokyo(name, one + "}"), RolePolicies.class).inlinePolicyNames())
                .isNull();
    }

    @Test
    void two_whole_lists_of_one_role_that_differ_are_unknown() {
        AwsSnapshot snapshot = tokyo(
                "x/list-attached-role-policies.r.json",
                "{'AttachedPolicies':[{'PolicyArn':'arn:aws:iam::aws:policy/A'}]}",
                "y/list-attached-role-policies.r.json",
                "{'AttachedPolicies':[]}");
        assertThat(only(snapshot, RolePolicies.class).attachedPolicyArns()).isNull();
        assertThat(snapshot.warnings()).extracting("code").containsExactly("conflicting-values");
    }
}
