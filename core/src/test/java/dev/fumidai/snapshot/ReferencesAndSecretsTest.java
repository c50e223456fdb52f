package dev.fumidai.snapshot;

import static dev.fumidai.snapshot.Answers.everything;
import static dev.fumidai.snapshot.Answers.json;
import static dev.fumidai.snapshot.Answers.tokyo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fumidai.model.AwsSnapshot;
import dev.fumidai.model.Resource;
import dev.fumidai.model.Warning;
import dev.fumidai.model.compute.Image;
import dev.fumidai.model.compute.Instance;
import dev.fumidai.model.compute.InstanceType;
import dev.fumidai.model.compute.SerialConsoleAccess;
import dev.fumidai.model.compute.Volume;
import dev.fumidai.model.iam.InstanceProfile;
import dev.fumidai.model.iam.ManagedPolicy;
import dev.fumidai.model.iam.RolePolicies;
import dev.fumidai.model.ssm.ConnectionStatus;
import dev.fumidai.model.ssm.InstanceInformation;
import dev.fumidai.model.ssm.ServiceSetting;
import dev.fumidai.model.ssm.SessionPreferences;
import dev.fumidai.model.transit.TransitGateway;
import dev.fumidai.model.transit.TransitGatewayAttachment;
import dev.fumidai.model.transit.TransitGatewayRouteTable;
import dev.fumidai.model.transit.TransitGatewayVpcAttachment;
import dev.fumidai.model.vpc.Address;
import dev.fumidai.model.vpc.BlockPublicAccess;
import dev.fumidai.model.vpc.DhcpOptions;
import dev.fumidai.model.vpc.Endpoint;
import dev.fumidai.model.vpc.HostedZones;
import dev.fumidai.model.vpc.InstanceConnectEndpoint;
import dev.fumidai.model.vpc.InternetGateway;
import dev.fumidai.model.vpc.NatGateway;
import dev.fumidai.model.vpc.NetworkAcl;
import dev.fumidai.model.vpc.NetworkInterface;
import dev.fumidai.model.vpc.PrefixList;
import dev.fumidai.model.vpc.RecordSets;
import dev.fumidai.model.vpc.RouteTable;
import dev.fumidai.model.vpc.SecurityGroup;
import dev.fumidai.model.vpc.Subnet;
import dev.fumidai.model.vpc.Vpc;
import dev.fumidai.model.vpc.VpcAttributes;
import dev.fumidai.model.vpc.VpcPeeringConnection;
import dev.fumidai.model.vpn.ClientVpnAuthorizationRules;
import dev.fumidai.model.vpn.ClientVpnEndpoint;
import dev.fumidai.model.vpn.ClientVpnRoutes;
import dev.fumidai.model.vpn.ClientVpnTargetNetworks;
import dev.fumidai.model.vpn.CustomerGateway;
import dev.fumidai.model.vpn.VirtualInterface;
import dev.fumidai.model.vpn.VpnConnection;
import dev.fumidai.model.vpn.VpnGateway;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

class ReferencesAndSecretsTest {
    private static final List<Class<? extends Resource>> TYPES = List.of(
            Image.class,
            Instance.class,
            InstanceType.class,
            SerialConsoleAccess.class,
            Volume.class,
            InstanceProfile.class,
            ManagedPolicy.class,
            RolePolicies.class,
            ConnectionStatus.class,
            InstanceInformation.class,
            ServiceSetting.class,
            SessionPreferences.class,
            TransitGateway.class,
            TransitGatewayAttachment.class,
            TransitGatewayRouteTable.class,
            TransitGatewayVpcAttachment.class,
            Address.class,
            BlockPublicAccess.class,
            BlockPublicAccess.Exclusion.class,
            DhcpOptions.class,
            Endpoint.class,
            HostedZones.class,
            InstanceConnectEndpoint.class,
            InternetGateway.class,
            NatGateway.class,
            NetworkAcl.class,
            NetworkInterface.class,
            PrefixList.class,
            RecordSets.class,
            RouteTable.class,
            SecurityGroup.class,
            Subnet.class,
            Vpc.class,
            VpcAttributes.class,
            VpcPeeringConnection.class,
            ClientVpnAuthorizationRules.class,
            ClientVpnEndpoint.class,
            ClientVpnRoutes.class,
            ClientVpnTargetNetworks.class,
            CustomerGateway.class,
            VirtualInterface.class,
            VpnConnection.class,
            VpnGateway.class);

    private static Warning dangling(String resource, String field, String id) {
        return WarningCode.DANGLING_REFERENCE.warning(resource, field, id);
    }

    @Test
    void every_family_is_mapped_without_a_warning() {
        AwsSnapshot snapshot = SnapshotReader.readDocuments(everything(), null);
        assertThat(TYPES).allSatisfy(type -> assertThat(snapshot.all(type)).isNotEmpty());
        assertThat(snapshot.warnings()).isEmpty();
    }

    @Test
    void an_id_that_was_looked_for_and_is_not_there_is_said() {
        AwsSnapshot snapshot = tokyo(
                "v.json",
                "{'Vpcs':[]}",
                "s.json",
                "{'Subnets':[{'SubnetId':'subnet-1','VpcId':'vpc-x'}]}",
                "g.json",
                "{'SecurityGroups':[]}",
                "n.json",
                "{'NatGateways':[{'NatGatewayId':'nat-1','SubnetId':'subnet-x'}]}",
                "w.json",
                "{'InternetGateways':[]}",
                "p.json",
                "{'VpcPeeringConnections':[]}",
                "r.json",
                "{'RouteTables':[{'RouteTableId':'rtb-1','Routes':[{'NatGatewayId':'nat-x'},{'GatewayId':'igw-x'},{'VpcPeeringConnectionId':'pcx-x'},{'NatGatewayId':'nat-y','State':'blackhole'},{'GatewayId':'local'}]}]}",
                "e.json",
                "{'VpcEndpoints':[{'VpcEndpointId':'vpce-1','VpcEndpointType':'Interface','SubnetIds':['subnet-y'],'Groups':[{'GroupId':'sg-y'}]}]}",
                "i.json",
                "{'Reservations':[{'Instances':[{'InstanceId':'i-1','SubnetId':'subnet-z','VpcId':'vpc-z','SecurityGroups':[{'GroupId':'sg-z'}]}]}]}");
        assertThat(snapshot.warnings())
                .containsExactlyInAnyOrder(
                        dangling("subnet-1", "VpcId", "vpc-x"),
                        dangling("nat-1", "SubnetId", "subnet-x"),
                        dangling("rtb-1", "NatGatewayId", "nat-x"),
                        dangling("rtb-1", "GatewayId", "igw-x"),
                        dangling("rtb-1", "VpcPeeringConnectionId", "pcx-x"),
                        dangling("vpce-1", "SubnetIds", "subnet-y"),
                        dangling("vpce-1", "Groups", "sg-y"),
                        dangling("i-1", "SubnetId", "subnet-z"),
                        dangling("i-1", "VpcId", "vpc-z"),
                        dangling("i-1", "SecurityGroups", "sg-z"));
    }

    @Test
    void an_id_of_a_kind_that_was_not_collected_or_not_whole_is_not_dangling() {
        String subnet = "{'Subnets':[{'SubnetId':'subnet-1','VpcId':'vpc-x'}]}";
        assertThat(tokyo("s.json", subnet).warnings()).isEmpty();
        assertThat(tokyo("s.json", subnet, "v.json", "{'Vpcs':[],'NextToken':'t'}")
                        .warnings())
                .extracting("code")
                .containsExactly("missing-page");
    }

    @Test
    void an_id_on_a_path_out_of_the_VPC_that_was_looked_for_and_is_not_there_is_said() {
        AwsSnapshot snapshot = tokyo(
                "g.json",
                "{'TransitGateways':[]}",
                "v.json",
                "{'TransitGatewayVpcAttachments':[{'TransitGatewayAttachmentId':'tgw-attach-1','TransitGatewayId':'tgw-x'}]}",
                "a.json",
                "{'TransitGatewayAttachments':[{'TransitGatewayAttachmentId':'tgw-attach-2','TransitGatewayId':'tgw-y'},{'TransitGatewayAttachmentId':'tgw-attach-3','TransitGatewayId':'tgw-y','State':'deleted'}]}",
                "search-transit-gateway-routes.tgw-rtb-1.json",
                "{'Routes':[{'State':'active','TransitGatewayAttachments':[{'TransitGatewayAttachmentId':'tgw-attach-x'},{'TransitGatewayAttachmentId':'tgw-attach-2'}]},{'State':'blackhole','TransitGatewayAttachments':[{'TransitGatewayAttachmentId':'tgw-attach-y'}]}]}",
                "w.json",
                "{'VpnGateways':[]}",
                "c.json",
                "{'CustomerGateways':[]}",
                "n.json",
                "{'VpnConnections':[{'VpnConnectionId':'vpn-1','VpnGatewayId':'vgw-x','TransitGatewayId':'tgw-x','CustomerGatewayId':'cgw-x'},{'VpnConnectionId':'vpn-2','State':'deleted','VpnGatewayId':'vgw-y','TransitGatewayId':'tgw-z','CustomerGatewayId':'cgw-y'}]}",
                "r.json",
                "{'RouteTables':[{'RouteTableId':'rtb-1','Routes':[{'TransitGatewayId':'tgw-x'},{'GatewayId':'vgw-x'},{'TransitGatewayId':'tgw-y','State':'blackhole'}]}]}");
        assertThat(snapshot.warnings())
                .containsExactlyInAnyOrder(
                        dangling("tgw-attach-1", "TransitGatewayId", "tgw-x"),
                        dangling("tgw-attach-2", "TransitGatewayId", "tgw-y"),
                        dangling("tgw-rtb-1", "TransitGatewayAttachmentId", "tgw-attach-x"),
                        dangling("vpn-1", "VpnGatewayId", "vgw-x"),
                        dangling("vpn-1", "TransitGatewayId", "tgw-x"),
                        dangling("vpn-1", "CustomerGatewayId", "cgw-x"),
                        dangling("rtb-1", "TransitGatewayId", "tgw-x"),
                        dangling("rtb-1", "GatewayId", "vgw-x"));
    }

    @Test
    void an_id_on_the_way_of_an_operator_that_was_looked_for_and_is_not_there_is_said() {
        AwsSnapshot snapshot = tokyo(
                "v.json",
                "{'Vpcs':[]}",
                "s.json",
                "{'Subnets':[]}",
                "g.json",
                "{'SecurityGroups':[]}",
                "t.json",
                "{'TransitGateways':[]}",
                "e.json",
                "{'InstanceConnectEndpoints':[{'InstanceConnectEndpointId':'eice-1','VpcId':'vpc-x','SubnetId':'subnet-x','SecurityGroupIds':['sg-x']},{'InstanceConnectEndpointId':'eice-2','State':'delete-complete','VpcId':'vpc-y','SubnetId':'subnet-y','SecurityGroupIds':['sg-y']}]}",
                "c.json",
                "{'ClientVpnEndpoints':[{'ClientVpnEndpointId':'cvpn-1','VpcId':'vpc-x','SecurityGroupIds':['sg-x'],'TransitGatewayConfiguration':{'TransitGatewayId':'tgw-x'}},{'ClientVpnEndpointId':'cvpn-2','Status':{'Code':'deleted'},'VpcId':'vpc-y','SecurityGroupIds':['sg-y'],'TransitGatewayConfiguration':{'TransitGatewayId':'tgw-y'}}]}",
                "n.json",
                "{'ClientVpnTargetNetworks':[{'AssociationId':'cvpn-assoc-1','ClientVpnEndpointId':'cvpn-1','VpcId':'vpc-z','TargetNetworkId':'subnet-z','SecurityGroups':['sg-z']},{'AssociationId':'cvpn-assoc-2','ClientVpnEndpointId':'cvpn-1','VpcId':'vpc-y','TargetNetworkId':'subnet-y','Status':{'Code':'disassociated'},'SecurityGroups':['sg-y']}]}",
                "r.json",
                "{'Routes':[{'ClientVpnEndpointId':'cvpn-1','DestinationCidr':'10.0.0.0/16','TargetSubnet':'subnet-x'},{'ClientVpnEndpointId':'cvpn-1','DestinationCidr':'172.16.0.0/22','TargetSubnet':'local'}]}");
        assertThat(snapshot.warnings())
                .containsExactlyInAnyOrder(
                        dangling("eice-1", "VpcId", "vpc-x"),
                        dangling("eice-1", "SubnetId", "subnet-x"),
                        dangling("eice-1", "SecurityGroupIds", "sg-x"),
                        dangling("cvpn-1", "VpcId", "vpc-x"),
                        dangling("cvpn-1", "SecurityGroupIds", "sg-x"),
                        dangling("cvpn-1", "TransitGatewayId", "tgw-x"),
                        dangling("cvpn-1", "VpcId", "vpc-z"),
                        dangling("cvpn-1", "TargetNetworkId", "subnet-z"),
                        dangling("cvpn-1", "SecurityGroups", "sg-z"),
                        dangling("cvpn-1", "TargetSubnet", "subnet-x"));
    }

    @Test
    void secrets_and_fields_that_are_not_read_never_enter_the_model() {
        SortedMap<String, String> documents = everything();
        String secret = "TopSecret";
        documents.replaceAll((name, text) -> text.replaceAll(
                "\"(InstanceId|VpcId|GroupId|VolumeId|NatGatewayId|SubnetId)\":",
                "\"UserData$1\":{\"Value\":\"" + secret + "\"},\"Description$1\":\"" + secret + "\",\"$1\":"));
        documents.computeIfPresent(
                "describe-instances.json",
                (name, text) -> text.replace("\"InstanceType\":", "\"UserData\":\"" + secret + "\",\"InstanceType\":"));
        documents.put(
                "describe-vpn-connections.json",
                json("{'VpnConnections':[{'VpnConnectionId':'vpn-1','CustomerGatewayConfiguration':'TopSecret',"
                        + "'PreSharedKeyArn':'TopSecret','Options':{'StaticRoutesOnly':true,"
                        + "'TunnelOptions':[{'PreSharedKey':'TopSecret'}]}}]}"));
        documents.put(
                "copy/describe-vpn-connections.json",
                json("{'VpnConnections':[{'VpnConnectionId':'vpn-1','State':'available',"
                        + "'CustomerGatewayConfiguration':'TopSecret of another time'}]}"));
        documents.put(
                "describe-virtual-interfaces.json",
                json("{'virtualInterfaces':[{'virtualInterfaceId':'dxvif-1','authKey':'TopSecret',"
                        + "'customerRouterConfig':'TopSecret','bgpPeers':[{'authKey':'TopSecret'}]}]}"));
        documents.put(
                "describe-client-vpn-endpoints.json",
                json("{'ClientVpnEndpoints':[{'ClientVpnEndpointId':'cvpn-1','ServerCertificateArn':'TopSecret',"
                        + "'AuthenticationOptions':[{'MutualAuthentication':{'ClientRootCertificateChain':'TopSecret'}}],"
                        + "'ClientLoginBannerOptions':{'BannerText':'TopSecret'}}]}"));
        documents.put(
                "describe-instance-attribute.json", json("{'InstanceId':'i-1','UserData':{'Value':'" + secret + "'}}"));
        AwsSnapshot snapshot = SnapshotReader.readDocuments(documents, null);
        assertThat(String.join("", documents.values())).contains(secret);
        assertThat(snapshot.toString()).doesNotContain(secret);
        assertThat(snapshot.warnings().toString()).doesNotContain(secret);
        TYPES.forEach(type -> assertThat(snapshot.all(type).toString()).doesNotContain(secret));
        assertThat(snapshot.find(VpnConnection.class, "vpn-1"))
                .hasValueSatisfying(connection -> assertThat(connection.state()).isEqualTo("available"));
    }

    @Test
    void every_warning_code_has_a_name_and_arguments_of_its_own() {
        assertThat(WarningCode.values()).extracting(WarningCode::code).doesNotHaveDuplicates();
        assertThat(WarningCode.values()).allSatisfy(code -> {
            assertThat(code.code()).matches("[a-z]+(-[a-z]+)*");
            assertThat(code.arguments()).isNotEmpty().doesNotHaveDuplicates();
        });
    }
}
