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
import dev.fumidai.model.transit.TransitGateway;
import dev.fumidai.model.transit.TransitGatewayAttachment;
import dev.fumidai.model.transit.TransitGatewayRouteTable;
import dev.fumidai.model.transit.TransitGatewayRouteTable.Route;
import dev.fumidai.model.transit.TransitGatewayRouteTable.RouteAttachment;
import dev.fumidai.model.transit.TransitGatewayVpcAttachment;
import dev.fumidai.model.vpn.CustomerGateway;
import dev.fumidai.model.vpn.VirtualInterface;
import dev.fumidai.model.vpn.VpnConnection;
import dev.fumidai.model.vpn.VpnConnection.Tunnel;
import dev.fumidai.model.vpn.VpnGateway;
import dev.fumidai.model.vpn.VpnGateway.VpcAttachment;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransitAndVpnTest {
    private static final String TABLE = "search-transit-gateway-routes.tgw-rtb-1.json";
    private static final String DESCRIBED =
            "{'TransitGatewayRouteTables':[{'TransitGatewayRouteTableId':'tgw-rtb-1','TransitGatewayId':'tgw-1','State':'available'}]}";

    private static AwsSnapshot sound() {
        return SnapshotReader.readDocuments(everything(), null);
    }

    private static TransitGatewayRouteTable table(String... namesAndJson) {
        return only(tokyo(namesAndJson), TransitGatewayRouteTable.class);
    }

    private static VpnConnection connection(String fields) {
        return only(
                tokyo("v.json", "{'VpnConnections':[{'VpnConnectionId':'vpn-1'" + fields + "}]}"), VpnConnection.class);
    }

    @Test
    void every_field_of_a_transit_gateway_and_its_attachments_is_read() {
        assertThat(only(sound(), TransitGateway.class))
                .isEqualTo(new TransitGateway("tgw-1", "111122223333", "available", "enable", "tgw-rtb-1", "disable"));
        assertThat(only(sound(), TransitGatewayVpcAttachment.class))
                .isEqualTo(new TransitGatewayVpcAttachment(
                        "tgw-attach-1",
                        "tgw-1",
                        "vpc-1",
                        "111122223333",
                        "available",
                        List.of("subnet-1", "subnet-2"),
                        "enable",
                        "disable",
                        "disable"));
        assertThat(sound().all(TransitGatewayAttachment.class))
                .containsExactly(
                        new TransitGatewayAttachment(
                                "tgw-attach-1", "tgw-1", "vpc", "vpc-1", "available", "tgw-rtb-1", "associated"),
                        new TransitGatewayAttachment("tgw-attach-2", "tgw-1", "vpn", "vpn-1", "available", null, null));
    }

    @Test
    void every_field_of_a_route_is_read_and_a_blackhole_leads_nowhere() {
        assertThat(only(sound(), TransitGatewayRouteTable.class))
                .isEqualTo(new TransitGatewayRouteTable(
                        "tgw-rtb-1",
                        "tgw-1",
                        "available",
                        List.of(
                                new Route(
                                        Cidr.parse("10.0.0.0/16"),
                                        null,
                                        "propagated",
                                        "active",
                                        List.of(new RouteAttachment("tgw-attach-1", "vpc", "vpc-1"))),
                                new Route(null, "pl-1", "static", "blackhole", null))));
    }

    @Test
    void every_field_of_a_VPN_and_of_a_virtual_interface_is_read() {
        assertThat(only(sound(), VpnConnection.class))
                .isEqualTo(new VpnConnection(
                        "vpn-1",
                        "available",
                        "vgw-1",
                        "tgw-1",
                        "cgw-1",
                        true,
                        List.of(Cidr.parse("192.168.0.0/16")),
                        List.of(new Tunnel("203.0.113.20", "UP", 1), new Tunnel("203.0.113.21", "DOWN", 0))));
        assertThat(only(sound(), VpnGateway.class))
                .isEqualTo(new VpnGateway("vgw-1", "available", List.of(new VpcAttachment("vpc-1", "attached"))));
        assertThat(only(sound(), CustomerGateway.class))
                .isEqualTo(new CustomerGateway("cgw-1", "available", "198.51.100.1"));
        assertThat(only(sound(), VirtualInterface.class))
                .isEqualTo(new VirtualInterface(
                        "dxvif-1", "private", "available", "vgw-1", "", List.of(new VirtualInterface.BgpPeer("up"))));
    }

    @Test
    void every_absent_field_is_unknown() {
        AwsSnapshot snapshot = tokyo(
                "a.json", "{'TransitGateways':[{'TransitGatewayId':'tgw-1'}]}",
                "b.json", "{'TransitGatewayVpcAttachments':[{'TransitGatewayAttachmentId':'tgw-attach-1'}]}",
                "c.json", "{'TransitGatewayAttachments':[{'TransitGatewayAttachmentId':'tgw-attach-1'}]}",
                "d.json", "{'TransitGatewayRouteTables':[{'TransitGatewayRouteTableId':'tgw-rtb-1'}]}",
                "e.json", "{'VpnGateways':[{'VpnGatewayId':'vgw-1'}]}",
                "f.json", "{'CustomerGateways':[{'CustomerGatewayId':'cgw-1'}]}",
                "g.json", "{'virtualInterfaces':[{'virtualInterfaceId':'dxvif-1'}]}");
        assertThat(only(snapshot, TransitGateway.class))
                .isEqualTo(new TransitGateway("tgw-1", null, null, null, null, null));
        assertThat(only(snapshot, TransitGatewayVpcAttachment.class))
                .isEqualTo(new TransitGatewayVpcAttachment(
                        "tgw-attach-1", null, null, null, null, null, null, null, null));
        assertThat(only(snapshot, TransitGatewayAttachment.class))
                .isEqualTo(new TransitGatewayAttachment("tgw-attach-1", null, null, null, null, null, null));
        assertThat(only(snapshot, TransitGatewayRouteTable.class))
                .isEqualTo(new TransitGatewayRouteTable("tgw-rtb-1", null, null, null));
        assertThat(only(snapshot, VpnGateway.class)).isEqualTo(new VpnGateway("vgw-1", null, null));
        assertThat(only(snapshot, CustomerGateway.class)).isEqualTo(new CustomerGateway("cgw-1", null, null));
        assertThat(only(snapshot, VirtualInterface.class))
                .isEqualTo(new VirtualInterface("dxvif-1", null, null, null, null, null));
        assertThat(connection("")).isEqualTo(new VpnConnection("vpn-1", null, null, null, null, null, null, null));
        assertThat(table(TABLE, "{'Routes':[{}]}").routes()).containsExactly(new Route(null, null, null, null, null));
    }

    @Test
    void options_without_the_one_that_is_asked_for_are_unknown() {
        AwsSnapshot snapshot = tokyo(
                "a.json",
                "{'TransitGateways':[{'TransitGatewayId':'tgw-1','Options':{'DnsSupport':'enable'}}]}",
                "b.json",
                "{'TransitGatewayVpcAttachments':[{'TransitGatewayAttachmentId':'tgw-attach-1','Options':{}}]}");
        assertThat(only(snapshot, TransitGateway.class).securityGroupReferencingSupport())
                .isNull();
        assertThat(only(snapshot, TransitGatewayVpcAttachment.class).securityGroupReferencingSupport())
                .isNull();
    }

    @Test
    void routes_that_were_never_searched_are_unknown_and_none_found_are_none() {
        assertThat(table("d.json", DESCRIBED).routes()).isNull();
        assertThat(table("d.json", DESCRIBED, TABLE, "{'Routes':[]}").routes()).isEmpty();
    }

    @Test
    void routes_of_a_table_that_was_not_described_make_a_table() {
        AwsSnapshot snapshot = tokyo(TABLE, "{'Routes':[]}");
        assertThat(only(snapshot, TransitGatewayRouteTable.class))
                .isEqualTo(new TransitGatewayRouteTable("tgw-rtb-1", null, null, List.of()));
        assertThat(snapshot.scopeOf(only(snapshot, TransitGatewayRouteTable.class)))
                .isEqualTo(TOKYO);
        assertThat(snapshot.collected(Kind.TRANSIT_GATEWAY_ROUTE_TABLES, TOKYO)).isEqualTo(Collected.NOT_COLLECTED);
    }

    @Test
    void more_routes_than_printed_leave_that_table_unknown_and_no_other() {
        AwsSnapshot snapshot = tokyo(
                TABLE,
                "{'Routes':[{'DestinationCidrBlock':'10.0.0.0/8'}],'AdditionalRoutesAvailable':true}",
                TABLE.replace("rtb-1", "rtb-2"),
                "{'Routes':[],'AdditionalRoutesAvailable':false}");
        assertThat(snapshot.all(TransitGatewayRouteTable.class))
                .extracting("routes")
                .containsExactly(null, List.of());
    }

    @Test
    void two_searches_of_one_table_that_differ_are_unknown() {
        AwsSnapshot snapshot = tokyo(
                "x/" + TABLE, "{'Routes':[{'DestinationCidrBlock':'10.0.0.0/8'}]}",
                "y/" + TABLE, "{'Routes':[]}");
        assertThat(only(snapshot, TransitGatewayRouteTable.class).routes()).isNull();
        assertThat(snapshot.warnings()).extracting("code").containsExactly("conflicting-values");
    }

    @Test
    void a_bad_destination_is_an_unknown_one_with_a_warning() {
        AwsSnapshot snapshot = tokyo(TABLE, "{'Routes':[{'DestinationCidrBlock':'10.0.0.0/33','State':'active'}]}");
        assertThat(only(snapshot, TransitGatewayRouteTable.class).routes())
                .containsExactly(new Route(null, null, null, "active", null));
        assertThat(snapshot.warnings())
                .containsExactly(
                        WarningCode.BAD_VALUE.warning("tgw-rtb-1", "Routes.DestinationCidrBlock", "10.0.0.0/33"));
    }

    @Test
    void a_route_table_without_its_id_is_skipped_and_makes_the_kind_incomplete() {
        AwsSnapshot snapshot = tokyo("d.json", "{'TransitGatewayRouteTables':[{'State':'available'}]}");
        assertThat(snapshot.all(TransitGatewayRouteTable.class)).isEmpty();
        assertThat(snapshot.collected(Kind.TRANSIT_GATEWAY_ROUTE_TABLES, TOKYO)).isEqualTo(Collected.INCOMPLETE);
    }

    @Test
    void attachments_come_in_pages() {
        String first = "{'TransitGatewayAttachments':[{'TransitGatewayAttachmentId':'tgw-attach-1'}],'NextToken':'t'}";
        String last = "{'TransitGatewayAttachments':[{'TransitGatewayAttachmentId':'tgw-attach-2'}]}";
        assertThat(tokyo("a.json", first).collected(Kind.TRANSIT_GATEWAY_ATTACHMENTS, TOKYO))
                .isEqualTo(Collected.INCOMPLETE);
        AwsSnapshot both = tokyo("a.json", first, "b.json", last);
        assertThat(both.collected(Kind.TRANSIT_GATEWAY_ATTACHMENTS, TOKYO)).isEqualTo(Collected.COMPLETE);
        assertThat(both.all(TransitGatewayAttachment.class)).hasSize(2);
    }

    @Test
    void a_shared_transit_gateway_is_one_and_belongs_to_its_owner_an_attachment_to_whoever_attached() {
        String gateway =
                "{'TransitGateways':[{'TransitGatewayId':'tgw-1','OwnerId':'222222222222','State':'available','TransitGatewayArn':'arn:aws:ec2:eu-west-1:222222222222:transit-gateway/tgw-1','Tags':[%s]}]}";
        String vpcAttachment =
                "{'TransitGatewayVpcAttachments':[{'TransitGatewayAttachmentId':'tgw-attach-1','TransitGatewayId':'tgw-1','VpcOwnerId':'333333333333'}]}";
        String attachment =
                "{'TransitGatewayAttachments':[{'TransitGatewayAttachmentId':'tgw-attach-1','TransitGatewayId':'tgw-1','TransitGatewayOwnerId':'222222222222','ResourceOwnerId':'333333333333'}]}";
        AwsSnapshot snapshot = flat(
                "333333333333/g.json", gateway.replace("%s", ""),
                "333333333333/v.json", vpcAttachment,
                "333333333333/a.json", attachment,
                "333333333333/t.json", "{'TransitGatewayRouteTables':[]}",
                "222222222222/g.json", gateway.replace("%s", "{'Key':'Name','Value':'hub'}"),
                "222222222222/v.json", vpcAttachment,
                "222222222222/a.json", attachment,
                "222222222222/t.json", DESCRIBED);
        Scope owner = new Scope("222222222222", "eu-west-1");
        Scope participant = new Scope("333333333333", "eu-west-1");
        assertThat(snapshot.warnings()).isEmpty();
        assertThat(snapshot.scopes()).containsExactly(owner, participant);
        assertThat(snapshot.scopeOf(only(snapshot, TransitGateway.class))).isEqualTo(owner);
        assertThat(snapshot.scopeOf(only(snapshot, TransitGatewayVpcAttachment.class)))
                .isEqualTo(participant);
        assertThat(snapshot.scopeOf(only(snapshot, TransitGatewayAttachment.class)))
                .isEqualTo(participant);
        assertThat(snapshot.scopeOf(only(snapshot, TransitGatewayRouteTable.class)))
                .isEqualTo(owner);
        assertThat(snapshot.collected(Kind.TRANSIT_GATEWAYS, participant)).isEqualTo(Collected.COMPLETE);
    }

    @Test
    void of_a_peering_attachment_that_both_sides_list_only_what_they_share_is_known() {
        String side =
                "{'TransitGatewayAttachments':[{'TransitGatewayAttachmentId':'tgw-attach-1','TransitGatewayId':'%1','ResourceId':'%2','ResourceType':'peering','State':'available','Association':{'TransitGatewayRouteTableId':'rtb-of-%1','State':'associated'}}]}";
        String one = side.replace("%1", "tgw-1").replace("%2", "tgw-2");
        String other = side.replace("%1", "tgw-2").replace("%2", "tgw-1");
        AwsSnapshot both = tokyo("a.json", one, "b.json", other);
        assertThat(only(both, TransitGatewayAttachment.class))
                .isEqualTo(
                        new TransitGatewayAttachment("tgw-attach-1", null, "peering", null, "available", null, null));
        assertThat(both.warnings()).isEmpty();
        assertThat(only(tokyo("a.json", one, "b.json", one), TransitGatewayAttachment.class))
                .isEqualTo(new TransitGatewayAttachment(
                        "tgw-attach-1", "tgw-1", "peering", "tgw-2", "available", "rtb-of-tgw-1", "associated"));
    }

    @Test
    void copies_that_differ_make_the_field_unknown() {
        String gateway = "{'TransitGateways':[{'TransitGatewayId':'tgw-1','State':'%s'}]}";
        AwsSnapshot snapshot = tokyo(
                "a.json", gateway.replace("%s", "available"),
                "b.json", gateway.replace("%s", "deleting"),
                "c.json", DESCRIBED,
                "d.json", DESCRIBED.replace("'tgw-1'", "'tgw-2'"));
        assertThat(only(snapshot, TransitGateway.class).state()).isNull();
        assertThat(only(snapshot, TransitGatewayRouteTable.class).transitGatewayId())
                .isNull();
        assertThat(only(snapshot, TransitGatewayRouteTable.class).state()).isEqualTo("available");
        assertThat(snapshot.warnings())
                .extracting("code")
                .containsOnly("conflicting-values")
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pending", "deleting", "deleted"})
    void a_static_route_that_is_not_in_use_is_none(String state) {
        assertThat(connection(",'Routes':[{'DestinationCidrBlock':'192.168.0.0/16','State':'" + state + "'}]")
                        .staticRoutes())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'DestinationCidrBlock':'192.168.0.0/16'}",
                "{'State':'available'}",
                "{'DestinationCidrBlock':'192.168.0.0/33','State':'available'}",
                "null"
            })
    void a_static_route_that_cannot_be_told_leaves_the_list_unknown(String route) {
        String known = "{'DestinationCidrBlock':'10.0.0.0/8','State':'available'}";
        assertThat(connection(",'Routes':[" + known + "," + route + "]").staticRoutes())
                .isNull();
    }

    @Test
    void a_connection_without_tunnels_told_is_not_one_without_tunnels() {
        assertThat(connection(",'VgwTelemetry':[]").telemetry()).isEmpty();
        assertThat(connection(",'VgwTelemetry':[{}]").telemetry()).containsExactly(new Tunnel(null, null, null));
    }

    @Test
    void a_virtual_interface_that_ends_at_a_gateway_of_Direct_Connect_has_no_VPN_gateway() {
        AwsSnapshot snapshot = tokyo(
                "d.json",
                "{'virtualInterfaces':[{'virtualInterfaceId':'dxvif-1','virtualGatewayId':'','directConnectGatewayId':'dx-1'}],'nextToken':null}",
                "v.json",
                "{'VpnGateways':[]}");
        assertThat(find(snapshot, VirtualInterface.class, "dxvif-1"))
                .isEqualTo(new VirtualInterface("dxvif-1", null, null, "", "dx-1", null));
        assertThat(snapshot.warnings()).isEmpty();
    }
}
