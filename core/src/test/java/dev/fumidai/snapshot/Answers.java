package dev.fumidai.snapshot;

import dev.fumidai.model.AwsSnapshot;
import dev.fumidai.model.Resource;
import dev.fumidai.model.Scope;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Small answers of AWS for tests. JSON is written with single quotes. */
final class Answers {
    static final Scope TOKYO = new Scope("111122223333", "ap-northeast-1");

    private Answers() {}

    /** A snapshot of documents, given as name and JSON in turn; account and Region come from a folder. */
    static AwsSnapshot tokyo(String... namesAndJson) {
        SortedMap<String, String> documents = new TreeMap<>();
        documents(namesAndJson).forEach((name, json) -> documents.put("111122223333/ap-northeast-1/" + name, json));
        return SnapshotReader.readDocuments(documents, null);
    }

    /** A snapshot of documents without folders. */
    static AwsSnapshot flat(String... namesAndJson) {
        return SnapshotReader.readDocuments(documents(namesAndJson), null);
    }

    static SortedMap<String, String> documents(String... namesAndJson) {
        SortedMap<String, String> documents = new TreeMap<>();
        for (int i = 0; i < namesAndJson.length; i += 2) {
            documents.put(namesAndJson[i], json(namesAndJson[i + 1]));
        }
        return documents;
    }

    static String json(String withSingleQuotes) {
        return withSingleQuotes.replace('\'', '"');
    }

    /** The one resource of a type. */
    static <T extends Resource> T only(AwsSnapshot snapshot, Class<T> type) {
        List<T> all = List.copyOf(snapshot.all(type));
        if (all.size() != 1) {
            throw new AssertionError("Expected one " + type.getSimpleName() + ", found " + all);
        }
        return all.get(0);
    }

    static <T extends Resource> @Nullable T find(AwsSnapshot snapshot, Class<T> type, String id) {
        return snapshot.find(type, id).orElse(null);
    }

    /** Documents of every family that is mapped, all sound; single quotes. */
    static SortedMap<String, String> everything() {
        return documents(
                "get-caller-identity.json",
                "{'UserId':'AIDA','Account':'111122223333','Arn':'arn:aws:iam::111122223333:user/op'}",
                "describe-vpcs.json",
                "{'Vpcs':[{'VpcId':'vpc-1','OwnerId':'111122223333','DhcpOptionsId':'dopt-1','CidrBlockAssociationSet':[{'CidrBlock':'10.0.0.0/16','CidrBlockState':{'State':'associated'}},{'CidrBlock':'10.1.0.0/16','CidrBlockState':{'State':'failed'}}],'EncryptionControl':{'Mode':'monitor'}}]}",
                "describe-vpc-attribute.vpc-1.enableDnsSupport.json",
                "{'VpcId':'vpc-1','EnableDnsSupport':{'Value':true}}",
                "describe-vpc-attribute.vpc-1.enableDnsHostnames.json",
                "{'VpcId':'vpc-1','EnableDnsHostnames':{'Value':false}}",
                "describe-dhcp-options.json",
                "{'DhcpOptions':[{'DhcpOptionsId':'dopt-1','DhcpConfigurations':[{'Key':'domain-name','Values':[{'Value':'x'}]},{'Key':'domain-name-servers','Values':[{'Value':'10.0.0.53'},{'Value':'10.0.1.53'}]}]}]}",
                "describe-subnets.json",
                "{'Subnets':[{'SubnetId':'subnet-1','VpcId':'vpc-1','OwnerId':'111122223333','AvailabilityZone':'ap-northeast-1a','CidrBlock':'10.0.1.0/24','AvailableIpAddressCount':250,'MapPublicIpOnLaunch':false,'EnableDns64':false,'Ipv6Native':false,'Ipv6CidrBlockAssociationSet':[{'Ipv6CidrBlock':'2001:db8::/64','Ipv6CidrBlockState':{'State':'associated'}}]},{'SubnetId':'subnet-2','VpcId':'vpc-1','AvailabilityZone':'ap-northeast-1c'}]}",
                "describe-route-tables.json",
                "{'RouteTables':[{'RouteTableId':'rtb-1','VpcId':'vpc-1','Associations':[{'Main':true,'AssociationState':{'State':'associated'}},{'Main':false,'SubnetId':'subnet-1'}],'Routes':[{'DestinationCidrBlock':'10.0.0.0/16','GatewayId':'local','State':'active','Origin':'CreateRouteTable'},{'DestinationCidrBlock':'0.0.0.0/0','NatGatewayId':'nat-1','State':'active'},{'DestinationPrefixListId':'pl-1','GatewayId':'vpce-2','State':'active'}]}]}",
                "describe-internet-gateways.json",
                "{'InternetGateways':[{'InternetGatewayId':'igw-1','Attachments':[{'VpcId':'vpc-1','State':'available'}]}]}",
                "describe-egress-only-internet-gateways.json",
                "{'EgressOnlyInternetGateways':[{'EgressOnlyInternetGatewayId':'eigw-1','Attachments':[{'VpcId':'vpc-1','State':'attached'}]}]}",
                "describe-nat-gateways.json",
                "{'NatGateways':[{'NatGatewayId':'nat-1','VpcId':'vpc-1','SubnetId':'subnet-2','State':'available','ConnectivityType':'public','NatGatewayAddresses':[{'AllocationId':'eipalloc-1','PublicIp':'203.0.113.5','PrivateIp':'10.0.2.5','Status':'succeeded'}]}]}",
                "describe-vpc-endpoints.json",
                "{'VpcEndpoints':[{'VpcEndpointId':'vpce-1','VpcEndpointType':'Interface','VpcId':'vpc-1','ServiceName':'com.amazonaws.ap-northeast-1.ssm','State':'available','PolicyDocument':'{\\'Statement\\':[{\\'Effect\\':\\'Allow\\',\\'Principal\\':\\'*\\',\\'Action\\':\\'*\\',\\'Resource\\':\\'*\\'}]}','SubnetIds':['subnet-1','subnet-2'],'Groups':[{'GroupId':'sg-1'}],'NetworkInterfaceIds':['eni-2'],'PrivateDnsEnabled':true,'IpAddressType':'ipv4'},{'VpcEndpointId':'vpce-2','VpcEndpointType':'Gateway','VpcId':'vpc-1','ServiceName':'com.amazonaws.ap-northeast-1.s3','State':'available','RouteTableIds':['rtb-1']},{'VpcEndpointId':'vpce-3','VpcEndpointType':'GatewayLoadBalancer','VpcId':'vpc-1'}]}",
                "describe-network-acls.json",
                "{'NetworkAcls':[{'NetworkAclId':'acl-1','VpcId':'vpc-1','IsDefault':true,'Associations':[{'SubnetId':'subnet-1'},{'SubnetId':'subnet-2'}],'Entries':[{'RuleNumber':100,'Egress':false,'RuleAction':'allow','Protocol':'6','CidrBlock':'0.0.0.0/0','PortRange':{'From':22,'To':22}},{'RuleNumber':32767,'Egress':false,'RuleAction':'deny','Protocol':'-1','CidrBlock':'0.0.0.0/0'}]}]}",
                "describe-security-groups.json",
                "{'SecurityGroups':[{'GroupId':'sg-1','GroupName':'app','VpcId':'vpc-1','OwnerId':'111122223333','IpPermissions':[{'IpProtocol':'tcp','FromPort':443,'ToPort':443,'IpRanges':[{'CidrIp':'10.0.0.0/16'}],'Ipv6Ranges':[{'CidrIpv6':'::/0'}],'PrefixListIds':[{'PrefixListId':'pl-1'}],'UserIdGroupPairs':[{'GroupId':'sg-1','UserId':'111122223333'}]}],'IpPermissionsEgress':[{'IpProtocol':'-1','IpRanges':[{'CidrIp':'0.0.0.0/0'}],'Ipv6Ranges':[],'PrefixListIds':[],'UserIdGroupPairs':[]}]}]}",
                "describe-managed-prefix-lists.json",
                "{'PrefixLists':[{'PrefixListId':'pl-1','PrefixListName':'com.amazonaws.ap-northeast-1.s3','OwnerId':'AWS','State':'create-complete'}]}",
                "get-managed-prefix-list-entries.pl-1.json",
                "{'Entries':[{'Cidr':'52.219.0.0/20'},{'Cidr':'3.5.152.0/21'}]}",
                "describe-network-interfaces.json",
                "{'NetworkInterfaces':[{'NetworkInterfaceId':'eni-1','VpcId':'vpc-1','SubnetId':'subnet-1','Attachment':{'InstanceId':'i-1','DeviceIndex':0},'Groups':[{'GroupId':'sg-1'}],'PrivateIpAddress':'10.0.1.10','Ipv6Addresses':[],'SourceDestCheck':true,'Association':{'PublicIp':'203.0.113.9','AllocationId':'eipalloc-2','IpOwnerId':'111122223333'}},{'NetworkInterfaceId':'eni-2','VpcId':'vpc-1','SubnetId':'subnet-1','Groups':[{'GroupId':'sg-1'}],'PrivateIpAddress':'10.0.1.20'}]}",
                "describe-addresses.json",
                "{'Addresses':[{'AllocationId':'eipalloc-1','PublicIp':'203.0.113.5','NetworkInterfaceId':'eni-3'}]}",
                "describe-instances.json",
                "{'Reservations':[{'OwnerId':'111122223333','Instances':[{'InstanceId':'i-1','State':{'Name':'running'},'InstanceType':'t3.micro','ImageId':'ami-1','Platform':'windows','PlatformDetails':'Windows','SubnetId':'subnet-1','VpcId':'vpc-1','Placement':{'AvailabilityZone':'ap-northeast-1a'},'PrivateIpAddress':'10.0.1.10','PublicIpAddress':'203.0.113.9','SecurityGroups':[{'GroupId':'sg-1'}],'IamInstanceProfile':{'Arn':'arn:aws:iam::111122223333:instance-profile/app'},'KeyName':'key','MetadataOptions':{'HttpEndpoint':'enabled','HttpTokens':'required'},'BlockDeviceMappings':[{'Ebs':{'VolumeId':'vol-1'}},{'DeviceName':'/dev/sdb'}],'Tags':[{'Key':'Name','Value':'app'}],'NetworkInterfaces':[{'NetworkInterfaceId':'eni-1','VpcId':'vpc-1','SubnetId':'subnet-1','Attachment':{'DeviceIndex':0},'Groups':[{'GroupId':'sg-1'}],'PrivateIpAddress':'10.0.1.10','Ipv6Addresses':[],'SourceDestCheck':true,'Association':{'PublicIp':'203.0.113.9','IpOwnerId':'111122223333'}}]}]}]}",
                "describe-instance-types.json",
                "{'InstanceTypes':[{'InstanceType':'t3.micro','Hypervisor':'nitro','BareMetal':false}]}",
                "describe-images.json",
                "{'Images':[{'ImageId':'ami-1','Name':'al2023','ImageOwnerAlias':'amazon','PlatformDetails':'Linux/UNIX'}]}",
                "describe-volumes.json",
                "{'Volumes':[{'VolumeId':'vol-1','Size':8,'VolumeType':'gp3','AvailabilityZone':'ap-northeast-1a'}]}",
                "describe-instance-connect-endpoints.json",
                "{'InstanceConnectEndpoints':[{'InstanceConnectEndpointId':'eice-1','OwnerId':'111122223333','VpcId':'vpc-1','SubnetId':'subnet-1','AvailabilityZone':'ap-northeast-1a','State':'create-complete','SecurityGroupIds':['sg-1'],'NetworkInterfaceIds':['eni-2','eni-1'],'PreserveClientIp':false,'IpAddressType':'ipv4'}]}",
                "describe-vpc-peering-connections.json",
                "{'VpcPeeringConnections':[{'VpcPeeringConnectionId':'pcx-1','Status':{'Code':'active'},'RequesterVpcInfo':{'VpcId':'vpc-1','OwnerId':'111122223333','Region':'ap-northeast-1','CidrBlock':'10.0.0.0/16','CidrBlockSet':[{'CidrBlock':'10.0.0.0/16'}]},'AccepterVpcInfo':{'VpcId':'vpc-9'}}]}",
                "describe-transit-gateways.json",
                "{'TransitGateways':[{'TransitGatewayId':'tgw-1','TransitGatewayArn':'arn:aws:ec2:ap-northeast-1:111122223333:transit-gateway/tgw-1','OwnerId':'111122223333','State':'available','Options':{'DefaultRouteTableAssociation':'enable','AssociationDefaultRouteTableId':'tgw-rtb-1','SecurityGroupReferencingSupport':'disable'}}]}",
                "describe-transit-gateway-vpc-attachments.json",
                "{'TransitGatewayVpcAttachments':[{'TransitGatewayAttachmentId':'tgw-attach-1','TransitGatewayId':'tgw-1','VpcId':'vpc-1','VpcOwnerId':'111122223333','State':'available','SubnetIds':['subnet-2','subnet-1'],'Options':{'DnsSupport':'enable','SecurityGroupReferencingSupport':'enable','Ipv6Support':'disable','ApplianceModeSupport':'disable'}}]}",
                "describe-transit-gateway-attachments.json",
                "{'TransitGatewayAttachments':[{'TransitGatewayAttachmentId':'tgw-attach-1','TransitGatewayId':'tgw-1','TransitGatewayOwnerId':'111122223333','ResourceOwnerId':'111122223333','ResourceType':'vpc','ResourceId':'vpc-1','State':'available','Association':{'TransitGatewayRouteTableId':'tgw-rtb-1','State':'associated'}},{'TransitGatewayAttachmentId':'tgw-attach-2','TransitGatewayId':'tgw-1','ResourceType':'vpn','ResourceId':'vpn-1','State':'available'}]}",
                "describe-transit-gateway-route-tables.json",
                "{'TransitGatewayRouteTables':[{'TransitGatewayRouteTableId':'tgw-rtb-1','TransitGatewayId':'tgw-1','State':'available','DefaultAssociationRouteTable':true}]}",
                "search-transit-gateway-routes.tgw-rtb-1.json",
                "{'Routes':[{'DestinationCidrBlock':'10.0.0.0/16','TransitGatewayAttachments':[{'ResourceId':'vpc-1','TransitGatewayAttachmentId':'tgw-attach-1','ResourceType':'vpc'}],'Type':'propagated','State':'active'},{'PrefixListId':'pl-1','Type':'static','State':'blackhole'}],'AdditionalRoutesAvailable':false}",
                "describe-vpn-connections.json",
                "{'VpnConnections':[{'VpnConnectionId':'vpn-1','State':'available','VpnGatewayId':'vgw-1','TransitGatewayId':'tgw-1','CustomerGatewayId':'cgw-1','Options':{'StaticRoutesOnly':true},'Routes':[{'DestinationCidrBlock':'192.168.0.0/16','Source':'Static','State':'available'},{'DestinationCidrBlock':'192.0.2.0/24','State':'deleted'}],'VgwTelemetry':[{'OutsideIpAddress':'203.0.113.20','Status':'UP','AcceptedRouteCount':1},{'OutsideIpAddress':'203.0.113.21','Status':'DOWN','AcceptedRouteCount':0}]}]}",
                "describe-vpn-gateways.json",
                "{'VpnGateways':[{'VpnGatewayId':'vgw-1','State':'available','VpcAttachments':[{'VpcId':'vpc-1','State':'attached'}]}]}",
                "describe-customer-gateways.json",
                "{'CustomerGateways':[{'CustomerGatewayId':'cgw-1','State':'available','IpAddress':'198.51.100.1','BgpAsn':'65000'}]}",
                "describe-virtual-interfaces.json",
                "{'virtualInterfaces':[{'virtualInterfaceId':'dxvif-1','ownerAccount':'111122223333','region':'ap-northeast-1','virtualInterfaceType':'private','virtualInterfaceState':'available','virtualGatewayId':'vgw-1','directConnectGatewayId':'','bgpPeers':[{'bgpPeerId':'dxpeer-1','bgpStatus':'up'}]}]}",
                "describe-client-vpn-endpoints.json",
                "{'ClientVpnEndpoints':[{'ClientVpnEndpointId':'cvpn-1','Status':{'Code':'available'},'ClientCidrBlock':'172.16.0.0/22','SplitTunnel':true,'VpcId':'vpc-1','SecurityGroupIds':['sg-1'],'TransitGatewayConfiguration':{'TransitGatewayId':'tgw-1'}}]}",
                "describe-client-vpn-target-networks.cvpn-1.json",
                "{'ClientVpnTargetNetworks':[{'AssociationId':'cvpn-assoc-1','ClientVpnEndpointId':'cvpn-1','VpcId':'vpc-1','TargetNetworkId':'subnet-1','Status':{'Code':'associated'},'SecurityGroups':['sg-1']}]}",
                "describe-client-vpn-authorization-rules.cvpn-1.json",
                "{'AuthorizationRules':[{'ClientVpnEndpointId':'cvpn-1','DestinationCidr':'10.0.0.0/16','AccessAll':true,'GroupId':'','Status':{'Code':'active'}},{'ClientVpnEndpointId':'cvpn-1','DestinationCidr':'10.0.0.0/16','AccessAll':false,'GroupId':'S-1-5','Status':{'Code':'active'}}]}",
                "describe-client-vpn-routes.cvpn-1.json",
                "{'Routes':[{'ClientVpnEndpointId':'cvpn-1','DestinationCidr':'10.0.0.0/16','TargetSubnet':'subnet-1','Type':'Nat','Origin':'associate','Status':{'Code':'active'}}]}",
                "describe-vpc-block-public-access-options.json",
                "{'VpcBlockPublicAccessOptions':{'AwsAccountId':'111122223333','AwsRegion':'ap-northeast-1','InternetGatewayBlockMode':'off','ManagedBy':'account','ExclusionsAllowed':'allowed'}}",
                "describe-vpc-block-public-access-exclusions.json",
                "{'VpcBlockPublicAccessExclusions':[{'ExclusionId':'vpcbpa-exclude-1','InternetGatewayExclusionMode':'allow-egress','ResourceArn':'arn:aws:ec2:ap-northeast-1:111122223333:vpc/vpc-1','State':'create-complete'}]}",
                "get-serial-console-access-status.json",
                "{'SerialConsoleAccessEnabled':true,'ManagedBy':'account'}",
                "describe-instance-information.json",
                "{'InstanceInformationList':[{'InstanceId':'i-1','PingStatus':'Online','AgentVersion':'3.3.987.0','PlatformType':'Linux','PlatformName':'Amazon Linux','PlatformVersion':'2023','LastPingDateTime':'2026-11-01T00:00:00+00:00','IamRole':'app'}]}",
                "get-connection-status.i-1.json",
                "{'Target':'i-1','Status':'connected'}",
                "get-service-setting.default-ec2-instance-management-role.json",
                "{'ServiceSetting':{'SettingId':'/ssm/managed-instance/default-ec2-instance-management-role','SettingValue':'$None','ARN':'arn:aws:ssm:ap-northeast-1:111122223333:servicesetting/x','Status':'Default'}}",
                "get-document.SSM-SessionManagerRunShell.json",
                "{'Name':'SSM-SessionManagerRunShell','Content':'{\\'inputs\\':{\\'s3BucketName\\':\\'logs\\',\\'kmsKeyId\\':\\'\\'}}'}",
                "get-instance-profile.app.json",
                "{'InstanceProfile':{'InstanceProfileName':'app','Arn':'arn:aws:iam::111122223333:instance-profile/app','Roles':[{'RoleName':'app.role','Arn':'arn:aws:iam::111122223333:role/app.role','PermissionsBoundary':{'PermissionsBoundaryArn':'arn:aws:iam::111122223333:policy/b'}}]}}",
                "list-attached-role-policies.app.role.json",
                "{'AttachedPolicies':[{'PolicyName':'own.policy','PolicyArn':'arn:aws:iam::111122223333:policy/own.policy'}]}",
                "list-role-policies.app.role.json",
                "{'PolicyNames':['inline']}",
                "get-role-policy.app.role.inline.json",
                "{'RoleName':'app.role','PolicyName':'inline','PolicyDocument':{'Statement':{'Effect':'Allow','Action':'ssm:*','Resource':'*'}}}",
                "get-policy-version.own.policy.v2.json",
                "{'PolicyVersion':{'VersionId':'v2','IsDefaultVersion':true,'Document':{'Statement':[{'Effect':'Deny','NotAction':['s3:Get*'],'Resource':['*'],'Condition':{'Bool':{'aws:SecureTransport':'false'}}}]}}}",
                "list-hosted-zones-by-vpc.vpc-1.json",
                "{'HostedZoneSummaries':[{'HostedZoneId':'Z2','Name':'b.'},{'HostedZoneId':'Z1','Name':'a.'}],'MaxItems':'100'}",
                "list-resource-record-sets.Z1.json",
                "{'ResourceRecordSets':[{'Name':'a.','Type':'NS','TTL':60,'ResourceRecords':[{'Value':'ns-2.'},{'Value':'ns-1.'}]},{'Name':'\\\\052.a.','Type':'A','AliasTarget':{'HostedZoneId':'Z9','DNSName':'vpce-1.','EvaluateTargetHealth':false}}],'IsTruncated':false,'MaxItems':'300'}");
    }
}
