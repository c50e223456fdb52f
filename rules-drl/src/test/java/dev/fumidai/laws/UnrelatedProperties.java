package dev.fumidai.laws;

import dev.fumidai.AccessAdvisor;
import dev.fumidai.report.AccessReport;
import dev.fumidai.snapshot.SnapshotReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import tools.jackson.databind.node.ArrayNode;

/** What does not concern the target does not show: another VPC of the account, another Region. */
class UnrelatedProperties {
    private static final String ELSEWHERE = "111122223333/us-west-2/";

    private final AccessAdvisor advisor = AccessAdvisor.create();

    @Property(tries = 150)
    void another_VPC_changes_nothing(@ForAll(supplier = Scenes.class) Scene any) {
        Scene scene = scoped(any);
        SortedMap<String, String> more = scene.documents();
        for (Map.Entry<String, String> element : another(scene.region()).entrySet()) {
            String[] place = element.getKey().split(" ", -1);
            String name = Answers.ACCOUNT + "/" + scene.region() + "/" + place[0] + ".json";
            if (more.containsKey(name) && tellsItsVpc(scene, more, place[0])) {
                more = Trees.edited(
                        more, name, tree -> ((ArrayNode) tree.get(place[1])).add(Trees.parse(element.getValue())));
            }
        }
        sameReport(scene, more);
    }

    /** A link to a network on premises tells its VPC by its gateway alone: without those it may be the target's. */
    private static boolean tellsItsVpc(Scene scene, SortedMap<String, String> documents, String operation) {
        boolean byGateway = Set.of("describe-vpn-connections", "describe-virtual-interfaces")
                .contains(operation);
        String gateways = Answers.ACCOUNT + "/" + scene.region() + "/describe-vpn-gateways.json";
        return !byGateway || documents.containsKey(gateways);
    }

    @Property(tries = 150)
    void another_Region_changes_nothing(@ForAll(supplier = Scenes.class) Scene any) {
        Scene scene = scoped(any);
        SortedMap<String, String> more = new TreeMap<>(scene.documents());
        another("us-west-2").forEach((place, element) -> {
            String[] parts = place.split(" ", -1);
            more.put(ELSEWHERE + parts[0] + ".json", "{\"" + parts[1] + "\":[" + element + "]}");
        });
        more.put(
                ELSEWHERE + "describe-vpc-block-public-access-options.json",
                Answers.quoted("{'VpcBlockPublicAccessOptions':{'AwsAccountId':'111122223333','AwsRegion':'us-west-2',"
                        + "'InternetGatewayBlockMode':'block-bidirectional','ManagedBy':'account'}}"));
        more.put(
                ELSEWHERE + "get-serial-console-access-status.json",
                Answers.quoted("{'SerialConsoleAccessEnabled':true,'ManagedBy':'account'}"));
        more.put(
                ELSEWHERE + "get-service-setting.default-ec2-instance-management-role.json",
                Answers.quoted(
                        "{'ServiceSetting':{'SettingId':'/ssm/managed-instance/default-ec2-instance-management-role',"
                                + "'SettingValue':'AWSSystemsManagerDefaultEC2InstanceManagementRole','Status':'Customized'}}"));
        more.put(
                ELSEWHERE + "get-document.SSM-SessionManagerRunShell.json",
                Answers.quoted("{'Name':'SSM-SessionManagerRunShell','Content':"
                        + "'{\\'inputs\\':{\\'s3BucketName\\':\\'elsewhere\\'}}'}"));
        sameReport(scene, more);
    }

    /** Every answer tells its account and Region by its folder. */
    private static Scene scoped(Scene scene) {
        Scene scoped = scene.with(Dimension.FOLDERS, "scoped");
        return scene.is(Dimension.REGION, "nowhere") ? scoped.with(Dimension.REGION, "eu-west-9") : scoped;
    }

    private void sameReport(Scene scene, SortedMap<String, String> more) {
        AccessReport report = advisor.evaluate(scene.question());
        AccessReport beside = advisor.evaluate(scene.questionIn(SnapshotReader.readDocuments(more, null)));
        Render.assertSame(advisor, beside, report);
    }

    /** A VPC with everything in it, by document and key. */
    private static Map<String, String> another(String region) {
        Map<String, String> elements = new LinkedHashMap<>();
        elements.put(
                "describe-vpcs Vpcs",
                "{'VpcId':'vpc-7','OwnerId':'111122223333','CidrBlock':'10.0.0.0/16','DhcpOptionsId':'dopt-7',"
                        + "'CidrBlockAssociationSet':[{'CidrBlock':'10.0.0.0/16'}]}");
        elements.put(
                "describe-dhcp-options DhcpOptions",
                "{'DhcpOptionsId':'dopt-7','OwnerId':'111122223333','DhcpConfigurations':[{'Key':'domain-name-servers',"
                        + "'Values':[{'Value':'10.0.0.53'}]}]}");
        elements.put(
                "describe-subnets Subnets",
                "{'SubnetId':'subnet-7','VpcId':'vpc-7','OwnerId':'111122223333','AvailabilityZone':'" + region
                        + "a','CidrBlock':'10.0.1.0/24','AvailableIpAddressCount':99,'MapPublicIpOnLaunch':true}");
        elements.put(
                "describe-route-tables RouteTables",
                "{'RouteTableId':'rtb-7','VpcId':'vpc-7','OwnerId':'111122223333','Associations':[{'Main':true},"
                        + "{'Main':false,'SubnetId':'subnet-7'}],'Routes':[{'DestinationCidrBlock':'10.0.0.0/16',"
                        + "'GatewayId':'local'},{'DestinationCidrBlock':'0.0.0.0/0','GatewayId':'igw-7'}]}");
        elements.put(
                "describe-internet-gateways InternetGateways",
                "{'InternetGatewayId':'igw-7','OwnerId':'111122223333','Attachments':[{'VpcId':'vpc-7','State':'available'}]}");
        elements.put(
                "describe-nat-gateways NatGateways",
                "{'NatGatewayId':'nat-7','VpcId':'vpc-7','SubnetId':'subnet-7','State':'available',"
                        + "'ConnectivityType':'public','NatGatewayAddresses':[{'PublicIp':'198.51.100.77'}]}");
        elements.put(
                "describe-vpc-endpoints VpcEndpoints",
                "{'VpcEndpointId':'vpce-7','VpcEndpointType':'Interface','VpcId':'vpc-7','ServiceName':'com.amazonaws."
                        + region + ".ssm','State':'available','SubnetIds':['subnet-7'],'Groups':[{'GroupId':'sg-7'}],"
                        + "'NetworkInterfaceIds':[],'PrivateDnsEnabled':true,'OwnerId':'111122223333'}");
        elements.put(
                "describe-security-groups SecurityGroups",
                "{'GroupId':'sg-7','GroupName':'seven','VpcId':'vpc-7','OwnerId':'111122223333','IpPermissions':[],"
                        + "'IpPermissionsEgress':[]}");
        elements.put(
                "describe-network-acls NetworkAcls",
                "{'NetworkAclId':'acl-7','VpcId':'vpc-7','OwnerId':'111122223333','IsDefault':true,'Associations':"
                        + "[{'SubnetId':'subnet-7'}],'Entries':[]}");
        elements.put(
                "describe-vpn-gateways VpnGateways",
                "{'VpnGatewayId':'vgw-7','State':'available','VpcAttachments':[{'VpcId':'vpc-7','State':'attached'}]}");
        elements.put(
                "describe-vpn-connections VpnConnections",
                "{'VpnConnectionId':'vpn-7','State':'available','VpnGatewayId':'vgw-7','CustomerGatewayId':'cgw-1',"
                        + "'Options':{'StaticRoutesOnly':true},'Routes':[],'VgwTelemetry':[]}");
        elements.put(
                "describe-virtual-interfaces virtualInterfaces",
                "{'virtualInterfaceId':'dxvif-7','virtualInterfaceType':'private','virtualInterfaceState':'available',"
                        + "'virtualGatewayId':'vgw-7','directConnectGatewayId':''}");
        elements.put(
                "describe-instances Reservations",
                "{'ReservationId':'r-7','OwnerId':'111122223333','Instances':[{'InstanceId':'i-7','ImageId':'ami-7',"
                        + "'InstanceType':'t3.micro','State':{'Name':'running'},'SubnetId':'subnet-7','VpcId':'vpc-7',"
                        + "'PrivateIpAddress':'10.0.1.10','PublicIpAddress':'198.51.100.78','Placement':"
                        + "{'AvailabilityZone':'" + region + "a'},'SecurityGroups':[{'GroupId':'sg-7'}],"
                        + "'NetworkInterfaces':[]}]}");
        elements.put(
                "describe-instance-information InstanceInformationList",
                "{'InstanceId':'i-7','PingStatus':'Online','AgentVersion':'3.3.987.0','PlatformType':'Linux'}");
        elements.replaceAll((place, json) -> Answers.quoted(json));
        return elements;
    }
}
