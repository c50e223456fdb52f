package dev.fumidai.snapshot;

import static dev.fumidai.snapshot.Answers.documents;
import static dev.fumidai.snapshot.Answers.flat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fumidai.model.AwsSnapshot;
import dev.fumidai.model.Collected;
import dev.fumidai.model.Kind;
import dev.fumidai.model.Scope;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScopesTest {
    private static final String EMPTY_NAT = "{'NatGateways':[]}";

    private static Collected nat(AwsSnapshot snapshot, @Nullable String account, String region) {
        return snapshot.collected(Kind.NAT_GATEWAYS, new Scope(account, region));
    }

    @ParameterizedTest
    @CsvSource({
        "us-west-2a,us-west-2",
        "us-west-2-lax-1a,us-west-2",
        "us-east-1-wl1-bos-wlz-1,us-east-1",
        "us-gov-west-1a,us-gov-west-1",
        "cn-north-1a,cn-north-1",
        "cn-northwest-1a,cn-northwest-1",
        "ap-southeast-9b,ap-southeast-9",
        "nowhere,"
    })
    void a_zone_belongs_to_the_longest_known_Region(String zone, String region) {
        assertThat(Regions.ofZone(zone)).isEqualTo(region);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'Subnets':[{'SubnetId':'s','AvailabilityZone':'eu-west-3b'}]}",
                "{'Subnets':[{'SubnetId':'s','SubnetArn':'arn:aws:ec2:eu-west-3:111122223333:subnet/s'}]}",
                "{'VpcEndpoints':[{'VpcEndpointId':'e','ServiceName':'com.amazonaws.eu-west-3.ssm'}]}",
                "{'Reservations':[{'Instances':[{'InstanceId':'i','Placement':{'AvailabilityZone':'eu-west-3a'}}]}]}",
                "{'VpcBlockPublicAccessOptions':{'AwsRegion':'eu-west-3'}}"
            })
    void the_items_say_the_Region_and_a_silent_answer_takes_the_only_one(String json) {
        AwsSnapshot snapshot = flat("a.json", json, "n.json", EMPTY_NAT);
        assertThat(snapshot.regions()).containsExactly("eu-west-3");
        assertThat(nat(snapshot, null, "eu-west-3")).isEqualTo(Collected.COMPLETE);
    }

    @Test
    void an_endpoint_for_a_service_abroad_does_not_say_its_own_Region() {
        AwsSnapshot snapshot = flat(
                "eu-west-1/e.json",
                "{'VpcEndpoints':[{'VpcEndpointId':'e','ServiceName':'com.amazonaws.us-east-1.s3','ServiceRegion':'us-east-1'}]}");
        assertThat(snapshot.regions()).containsExactly("eu-west-1");
    }

    @Test
    void a_folder_named_like_a_Region_or_an_account_says_it() {
        AwsSnapshot snapshot = flat("accounts/111122223333/eu-west-1/deep/n.json", EMPTY_NAT);
        assertThat(snapshot.scopes()).containsExactly(new Scope("111122223333", "eu-west-1"));
    }

    @Test
    void the_given_Region_settles_only_what_does_not_say() {
        AwsSnapshot snapshot = SnapshotReader.readDocuments(
                documents("n.json", EMPTY_NAT, "eu-west-1/s.json", "{'Subnets':[]}"), "ap-northeast-1");
        assertThat(nat(snapshot, null, "ap-northeast-1")).isEqualTo(Collected.COMPLETE);
        assertThat(snapshot.collected(Kind.SUBNETS, new Scope(null, "ap-northeast-1")))
                .isEqualTo(Collected.NOT_COLLECTED);
        assertThat(snapshot.collected(Kind.SUBNETS, new Scope(null, "eu-west-1")))
                .isEqualTo(Collected.COMPLETE);
    }

    @Test
    void with_two_Regions_a_silent_answer_speaks_for_neither() {
        AwsSnapshot snapshot = flat(
                "a.json", "{'Subnets':[{'SubnetId':'a','AvailabilityZone':'eu-west-1a'}]}",
                "b.json", "{'Subnets':[{'SubnetId':'b','AvailabilityZone':'us-east-1a'}]}",
                "n.json", EMPTY_NAT);
        assertThat(nat(snapshot, null, "eu-west-1")).isEqualTo(Collected.NOT_COLLECTED);
        assertThat(nat(snapshot, null, "us-east-1")).isEqualTo(Collected.NOT_COLLECTED);
    }

    @Test
    void what_a_subnet_says_of_its_Region_it_says_of_its_VPC() {
        AwsSnapshot snapshot = flat(
                "a.json",
                "{'Subnets':[{'SubnetId':'a','VpcId':'vpc-a','AvailabilityZone':'eu-west-1a'},{'SubnetId':'b','VpcId':'vpc-b','AvailabilityZone':'us-east-1a'}]}",
                "v.json",
                "{'Vpcs':[{'VpcId':'vpc-b'}]}");
        assertThat(snapshot.collected(Kind.VPCS, new Scope(null, "us-east-1"))).isEqualTo(Collected.COMPLETE);
        assertThat(snapshot.collected(Kind.VPCS, new Scope(null, "eu-west-1"))).isEqualTo(Collected.NOT_COLLECTED);
    }

    @Test
    void the_account_comes_from_the_folder_then_the_caller_then_the_owner_then_the_only_one() {
        String caller = "{'UserId':'x','Account':'222222222222','Arn':'arn:aws:iam::222222222222:user/x'}";
        String owned = "{'Vpcs':[{'VpcId':'vpc-1','OwnerId':'333333333333'}]}";
        assertThat(flat("111111111111/v.json", owned, "111111111111/c.json", caller)
                        .accounts())
                .containsExactly("111111111111");
        assertThat(flat("x/v.json", owned, "x/c.json", caller).accounts()).containsExactly("222222222222");
        assertThat(flat("v.json", owned, "n.json", EMPTY_NAT).scopes())
                .containsExactly(new Scope("333333333333", null));
    }

    @Test
    void owners_that_differ_say_nothing_of_who_asked() {
        AwsSnapshot snapshot = flat(
                "v.json",
                "{'Vpcs':[{'VpcId':'vpc-1','OwnerId':'111111111111'},{'VpcId':'vpc-2','OwnerId':'222222222222'}]}");
        assertThat(snapshot.accounts()).isEmpty();
    }

    @Test
    void an_image_is_owned_by_its_publisher_not_by_who_asked() {
        AwsSnapshot snapshot = flat("i.json", "{'Images':[{'ImageId':'ami-1','OwnerId':'137112412989'}]}");
        assertThat(snapshot.accounts()).isEmpty();
    }

    @Test
    void whoever_was_given_a_virtual_interface_or_shares_a_core_network_is_not_who_asked() {
        AwsSnapshot snapshot = flat(
                "d.json",
                "{'virtualInterfaces':[{'virtualInterfaceId':'dxvif-1','ownerAccount':'222222222222','region':'eu-west-1'}]}",
                "v.json",
                "{'VpnConnections':[{'VpnConnectionId':'vpn-1','CoreNetworkArn':'arn:aws:networkmanager::333333333333:core-network/c'}]}");
        assertThat(snapshot.scopes()).containsExactly(new Scope(null, "eu-west-1"));
    }

    @Test
    void what_a_transit_gateway_says_of_its_Region_it_says_of_its_attachments_and_tables() {
        String gateway =
                "{'TransitGateways':[{'TransitGatewayId':'tgw-1','TransitGatewayArn':'arn:aws:ec2:eu-west-1:222222222222:transit-gateway/tgw-1'}]}";
        AwsSnapshot snapshot = flat(
                "g.json", gateway,
                "s.json", "{'Subnets':[{'SubnetId':'a','AvailabilityZone':'us-east-1a'}]}",
                "a.json",
                        "{'TransitGatewayAttachments':[{'TransitGatewayAttachmentId':'tgw-attach-1','TransitGatewayId':'tgw-1'}]}",
                "t.json",
                        "{'TransitGatewayRouteTables':[{'TransitGatewayRouteTableId':'tgw-rtb-1','TransitGatewayId':'tgw-1'}]}");
        for (Kind kind : List.of(Kind.TRANSIT_GATEWAY_ATTACHMENTS, Kind.TRANSIT_GATEWAY_ROUTE_TABLES)) {
            assertThat(snapshot.collected(kind, new Scope(null, "eu-west-1"))).isEqualTo(Collected.COMPLETE);
            assertThat(snapshot.collected(kind, new Scope(null, "us-east-1"))).isEqualTo(Collected.NOT_COLLECTED);
        }
        assertThat(snapshot.accounts()).isEmpty();
    }

    @Test
    void two_accounts_in_two_folders_are_two() {
        AwsSnapshot snapshot =
                flat("111111111111/eu-west-1/n.json", EMPTY_NAT, "222222222222/eu-west-1/v.json", "{'Vpcs':[]}");
        assertThat(nat(snapshot, "111111111111", "eu-west-1")).isEqualTo(Collected.COMPLETE);
        assertThat(nat(snapshot, "222222222222", "eu-west-1")).isEqualTo(Collected.NOT_COLLECTED);
    }
}
