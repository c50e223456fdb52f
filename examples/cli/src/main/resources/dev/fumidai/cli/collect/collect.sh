#!/usr/bin/env bash
#
# Collects what Fumidai needs to know of one Region of an AWS account: what the AWS CLI prints, one file per answer.
#
#   bash collect.sh [FOLDER]        default: fumidai-snapshot/<account>/<region>
#
# It needs bash 3.2 or newer, the AWS CLI (v1 or v2) and the permissions that `fumidai collect --policy` prints.
# It only reads: nothing in AWS is changed.
# It never reads user data, the content of disks, parameters, secrets or logs; of VPN connections and of
# virtual interfaces it leaves out the configuration and the keys. Look at the files before you hand them on: they describe your network.
# A call that fails is skipped and told on stderr: what it would have shown counts as unknown then, not as absent.

set -u
export AWS_PAGER=""

region=@REGION@
aws_profile=@PROFILE@
instances=@INSTANCES@

command -v aws > /dev/null || {
  echo "The command aws is not on the PATH." >&2
  echo "Maybe install the AWS CLI: https://docs.aws.amazon.com/cli/" >&2
  exit 2
}

# call SERVICE OPERATION [ARGUMENT...]: asks AWS.
call() {
  aws --region "$region" ${aws_profile:+--profile "$aws_profile"} "$@" < /dev/null
}

account="$(call sts get-caller-identity --query Account --output text 2> /dev/null)" || account=""
folder="${1:-fumidai-snapshot/${account:-unknown-account}/$region}"

if ls "$folder"/*.json > /dev/null 2>&1; then
  echo "The folder $folder already holds JSON files; two snapshots in one folder would contradict each other." >&2
  echo "Maybe name another folder: bash collect.sh FOLDER" >&2
  exit 2
fi
mkdir -p "$folder" || exit 2
answer="$folder/.answer"
error="$folder/.error"
trap 'rm -f "$answer" "$error"' EXIT

# skipped CALL...: says on one line that a call failed, and why; which fields were asked for does not matter there.
skipped() {
  local called="$*"
  echo "skipped: ${called%% --query *}: $(grep -v '^[[:space:]]*$' "$error" | tail -n 1)" >&2
}

# save SUFFIX SERVICE OPERATION [ARGUMENT...]: keeps an answer as OPERATION + SUFFIX + .json; a failed call leaves no file.
save() {
  local suffix="$1"
  shift
  if call "$@" --output json > "$answer" 2> "$error"; then
    mv "$answer" "$folder/$2$suffix.json"
  else
    skipped "$@"
  fi
}

# list QUERY SERVICE OPERATION [ARGUMENT...]: the ids in an answer, one on each line.
list() {
  local query="$1" found
  shift
  if found="$(call "$@" --query "$query" --output text 2> "$error")"; then
    printf '%s\n' "$found" | tr '\t' '\n' | grep -v -e '^None$' -e '^$' | sort -u
  else
    skipped "what follows from $*"
  fi
}

# lines TEXT: the lines of a text, none if it is empty.
lines() {
  [ -z "$1" ] || printf '%s\n' "$1"
}

save "" sts get-caller-identity

save "" ec2 describe-vpcs
vpcs="$(list 'Vpcs[].VpcId' ec2 describe-vpcs)"
lines "$vpcs" | while IFS= read -r vpc; do
  save ".$vpc.enableDnsSupport" ec2 describe-vpc-attribute --vpc-id "$vpc" --attribute enableDnsSupport
  save ".$vpc.enableDnsHostnames" ec2 describe-vpc-attribute --vpc-id "$vpc" --attribute enableDnsHostnames
done
save "" ec2 describe-dhcp-options
save "" ec2 describe-subnets
save "" ec2 describe-route-tables
save "" ec2 describe-internet-gateways
save "" ec2 describe-egress-only-internet-gateways
save "" ec2 describe-nat-gateways
save "" ec2 describe-vpc-endpoints
save "" ec2 describe-network-acls
save "" ec2 describe-security-groups
save "" ec2 describe-security-group-vpc-associations

save "" ec2 describe-managed-prefix-lists
list 'PrefixLists[].PrefixListId' ec2 describe-managed-prefix-lists | while IFS= read -r prefix_list; do
  save ".$prefix_list" ec2 get-managed-prefix-list-entries --prefix-list-id "$prefix_list"
done
save "" ec2 describe-prefix-lists
save "" ec2 describe-network-interfaces
save "" ec2 describe-addresses

save "" ec2 describe-instances
list 'Reservations[].Instances[].InstanceType' ec2 describe-instances | while IFS= read -r type; do
  save ".$type" ec2 describe-instance-types --instance-types "$type"
done
list 'Reservations[].Instances[].ImageId' ec2 describe-instances | while IFS= read -r image; do
  save ".$image" ec2 describe-images --image-ids "$image"
done
save "" ec2 describe-volumes
save "" ec2 describe-instance-connect-endpoints
save "" ec2 describe-vpc-peering-connections

save "" ec2 describe-transit-gateways
save "" ec2 describe-transit-gateway-vpc-attachments
save "" ec2 describe-transit-gateway-attachments
save "" ec2 describe-transit-gateway-route-tables
list 'TransitGatewayRouteTables[].TransitGatewayRouteTableId' ec2 describe-transit-gateway-route-tables \
  | while IFS= read -r table; do
    save ".$table" ec2 search-transit-gateway-routes --transit-gateway-route-table-id "$table" \
      --filters 'Name=state,Values=active,blackhole'
  done

# The whole answer would hold the tunnels' pre-shared keys: only what is read is asked for.
save "" ec2 describe-vpn-connections --query '{VpnConnections: VpnConnections[].{
  VpnConnectionId: VpnConnectionId, State: State, Type: Type, Category: Category,
  CustomerGatewayId: CustomerGatewayId, VpnGatewayId: VpnGatewayId, TransitGatewayId: TransitGatewayId,
  Options: Options.{StaticRoutesOnly: StaticRoutesOnly, LocalIpv4NetworkCidr: LocalIpv4NetworkCidr,
    RemoteIpv4NetworkCidr: RemoteIpv4NetworkCidr, LocalIpv6NetworkCidr: LocalIpv6NetworkCidr,
    RemoteIpv6NetworkCidr: RemoteIpv6NetworkCidr, TunnelInsideIpVersion: TunnelInsideIpVersion},
  Routes: Routes, VgwTelemetry: VgwTelemetry, Tags: Tags}}'
save "" ec2 describe-vpn-gateways
save "" ec2 describe-customer-gateways

save "" ec2 describe-client-vpn-endpoints
client_vpns="$(list 'ClientVpnEndpoints[].ClientVpnEndpointId' ec2 describe-client-vpn-endpoints)"
lines "$client_vpns" | while IFS= read -r client_vpn; do
  save ".$client_vpn" ec2 describe-client-vpn-target-networks --client-vpn-endpoint-id "$client_vpn"
  save ".$client_vpn" ec2 describe-client-vpn-authorization-rules --client-vpn-endpoint-id "$client_vpn"
  save ".$client_vpn" ec2 describe-client-vpn-routes --client-vpn-endpoint-id "$client_vpn"
done

save "" ec2 describe-vpc-block-public-access-options
save "" ec2 describe-vpc-block-public-access-exclusions
save "" ec2 get-serial-console-access-status
# The whole answer would hold the keys of BGP sessions and the configuration of routers.
save "" directconnect describe-virtual-interfaces --query '{virtualInterfaces: virtualInterfaces[].{
  virtualInterfaceId: virtualInterfaceId, ownerAccount: ownerAccount, region: region, connectionId: connectionId,
  virtualInterfaceType: virtualInterfaceType, virtualInterfaceState: virtualInterfaceState,
  virtualGatewayId: virtualGatewayId, directConnectGatewayId: directConnectGatewayId,
  bgpPeers: bgpPeers[].{bgpPeerId: bgpPeerId, addressFamily: addressFamily, bgpPeerState: bgpPeerState,
    bgpStatus: bgpStatus}}, nextToken: nextToken}'

save "" ssm describe-instance-information
[ -n "$instances" ] || instances="$(list 'Reservations[].Instances[].InstanceId' ec2 describe-instances \
  --filters 'Name=instance-state-name,Values=running')"
lines "$instances" | while IFS= read -r instance; do
  save ".$instance" ssm get-connection-status --target "$instance"
done
host_management=/ssm/managed-instance/default-ec2-instance-management-role
save ".${host_management##*/}" ssm get-service-setting --setting-id "$host_management"
save ".SSM-SessionManagerRunShell" ssm get-document --name SSM-SessionManagerRunShell

instance_profiles="$(list 'Reservations[].Instances[].IamInstanceProfile.Arn' ec2 describe-instances | sed 's:.*/::')"
lines "$instance_profiles" | while IFS= read -r instance_profile; do
  save ".$instance_profile" iam get-instance-profile --instance-profile-name "$instance_profile"
done
roles="$({
  lines "$instance_profiles" | while IFS= read -r instance_profile; do
    list 'InstanceProfile.Roles[].RoleName' iam get-instance-profile --instance-profile-name "$instance_profile"
  done
  # The role of the Default Host Management Configuration, where one is set.
  list 'ServiceSetting.SettingValue' ssm get-service-setting --setting-id "$host_management" \
    | grep -v '^\$None$' | sed 's:.*/::'
} | sort -u)"
lines "$roles" | while IFS= read -r role; do
  save ".$role" iam list-attached-role-policies --role-name "$role"
done
lines "$roles" | while IFS= read -r role; do
  save ".$role" iam list-role-policies --role-name "$role"
done
lines "$roles" | while IFS= read -r role; do
  list 'PolicyNames[]' iam list-role-policies --role-name "$role" | while IFS= read -r policy; do
    save ".$role.$policy" iam get-role-policy --role-name "$role" --policy-name "$policy"
  done
done
lines "$roles" | while IFS= read -r role; do
  list 'AttachedPolicies[].PolicyArn' iam list-attached-role-policies --role-name "$role"
done | sort -u | while IFS= read -r policy; do
  version="$(list 'Policy.DefaultVersionId' iam get-policy --policy-arn "$policy")"
  [ -z "$version" ] \
    || save ".${policy##*/}.$version" iam get-policy-version --policy-arn "$policy" --version-id "$version"
done

lines "$vpcs" | while IFS= read -r vpc; do
  save ".$vpc" route53 list-hosted-zones-by-vpc --vpc-id "$vpc" --vpc-region "$region"
done
# Zones that belong to a service of AWS cannot be read and need not be.
lines "$vpcs" | while IFS= read -r vpc; do
  list 'HostedZoneSummaries[?Owner.OwningAccount].HostedZoneId' \
    route53 list-hosted-zones-by-vpc --vpc-id "$vpc" --vpc-region "$region"
done | sort -u | while IFS= read -r zone; do
  save ".$zone" route53 list-resource-record-sets --hosted-zone-id "$zone"
done

echo "$folder"
