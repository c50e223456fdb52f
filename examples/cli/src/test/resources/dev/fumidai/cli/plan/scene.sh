# What environments are built of: each function creates something and leaves its id in a variable.
set -euo pipefail

# made QUERY OPERATION [ARGUMENT...]: what the answer of EC2 says of what was created.
made() {
  local query="$1"
  shift
  aws ec2 "$@" --query "$query" --output text
}

# done_by SERVICE OPERATION [ARGUMENT...]: a call whose answer does not matter.
done_by() {
  aws "$@" > /dev/null
}

vpc() {
  VPC=$(made Vpc.VpcId create-vpc --cidr-block 10.20.0.0/16)
  done_by ec2 modify-vpc-attribute --vpc-id "$VPC" --enable-dns-hostnames Value=true
}

# subnet BLOCK: leaves SUBNET, with a route table of its own, TABLE, that has only the local route.
subnet() {
  SUBNET=$(made Subnet.SubnetId create-subnet --vpc-id "$VPC" --cidr-block "$1" --availability-zone ap-northeast-1a)
  TABLE=$(made RouteTable.RouteTableId create-route-table --vpc-id "$VPC")
  done_by ec2 associate-route-table --route-table-id "$TABLE" --subnet-id "$SUBNET"
}

private_subnet() {
  subnet 10.20.1.0/24
  PRIVATE_SUBNET=$SUBNET
  PRIVATE_TABLE=$TABLE
}

# Another subnet with the route table of the private one.
neighbour_subnet() {
  local neighbour
  neighbour=$(made Subnet.SubnetId create-subnet --vpc-id "$VPC" --cidr-block 10.20.3.0/24 \
    --availability-zone ap-northeast-1c)
  done_by ec2 associate-route-table --route-table-id "$PRIVATE_TABLE" --subnet-id "$neighbour"
}

# With an internet gateway, INTERNET_GATEWAY.
public_subnet() {
  subnet 10.20.2.0/24
  PUBLIC_SUBNET=$SUBNET
  INTERNET_GATEWAY=$(made InternetGateway.InternetGatewayId create-internet-gateway)
  done_by ec2 attach-internet-gateway --internet-gateway-id "$INTERNET_GATEWAY" --vpc-id "$VPC"
  lead "$TABLE" --gateway-id "$INTERNET_GATEWAY"
}

# lead TABLE OPTION GATEWAY: a default route.
lead() {
  done_by ec2 create-route --route-table-id "$1" --destination-cidr-block 0.0.0.0/0 "$2" "$3"
}

# group NAME: a security group without inbound rules that lets everything out.
group() {
  GROUP=$(made GroupId create-security-group --vpc-id "$VPC" --group-name "$1" --description "$1")
}

# admit GROUP PORT OPTION SOURCE: an inbound rule for TCP.
admit() {
  done_by ec2 authorize-security-group-ingress --group-id "$1" --protocol tcp --port "$2" "$3" "$4"
}

# The instance profile `node`, whose role may not yet do anything.
profile() {
  done_by iam create-role --role-name node --assume-role-policy-document '{"Version":"2012-10-17","Statement":[
    {"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}]}'
  done_by iam create-instance-profile --instance-profile-name node
  done_by iam add-role-to-instance-profile --instance-profile-name node --role-name node
}

# With what SSM Agent needs.
node_profile() {
  profile
  done_by iam attach-role-policy --role-name node --policy-arn arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore
}

# instance SUBNET GROUP [ARGUMENT...]: Amazon Linux 2023; leaves INSTANCE, running.
instance() {
  local subnet="$1" group="$2"
  shift 2
  INSTANCE=$(made 'Instances[0].InstanceId' run-instances --subnet-id "$subnet" --security-group-ids "$group" \
    --image-id ami-0a21a03072be95559 --instance-type t3.micro --key-name team "$@")
}

# target [ARGUMENT...]: the instance to get into, TARGET, in the private subnet.
target() {
  done_by ec2 create-key-pair --key-name team
  group target
  TARGET_GROUP=$GROUP
  instance "$PRIVATE_SUBNET" "$TARGET_GROUP" "$@"
  TARGET=$INSTANCE
}

# A VPC, a private subnet that leads nowhere, and a target in it that SSM Agent could serve.
isolated_target() {
  vpc
  private_subnet
  node_profile
  target --iam-instance-profile Name=node
}

# The interface endpoints of Systems Manager in the target's subnet, with a group that admits the target.
endpoints() {
  group endpoints
  ENDPOINT_GROUP=$GROUP
  admit "$ENDPOINT_GROUP" 443 --source-group "$TARGET_GROUP"
  endpoints_with "$ENDPOINT_GROUP"
}

# endpoints_with GROUP
endpoints_with() {
  local service
  for service in ssm ssmmessages; do
    done_by ec2 create-vpc-endpoint --vpc-id "$VPC" --vpc-endpoint-type Interface \
      --service-name "com.amazonaws.ap-northeast-1.$service" --subnet-ids "$PRIVATE_SUBNET" \
      --security-group-ids "$1" --private-dns-enabled
  done
}

# Another VPC whose endpoints the target's may use: the two are joined, PEERING, and private hosted zones lead there, but
# no route does.
hub() {
  local service group endpoint
  HUB=$(made Vpc.VpcId create-vpc --cidr-block 10.30.0.0/16)
  HUB_SUBNET=$(made Subnet.SubnetId create-subnet --vpc-id "$HUB" --cidr-block 10.30.1.0/24 \
    --availability-zone ap-northeast-1a)
  group=$(made GroupId create-security-group --vpc-id "$HUB" --group-name hub --description hub)
  admit "$group" 443 --cidr 10.20.0.0/16
  for service in ssm ssmmessages; do
    endpoint=$(made VpcEndpoint.VpcEndpointId create-vpc-endpoint --vpc-id "$HUB" --vpc-endpoint-type Interface \
      --no-private-dns-enabled --service-name "com.amazonaws.ap-northeast-1.$service" \
      --subnet-ids "$HUB_SUBNET" --security-group-ids "$group")
    zone "$service.ap-northeast-1.amazonaws.com" \
      "$endpoint-0a1b2c3d.$service.ap-northeast-1.vpce.amazonaws.com"
  done
  PEERING=$(made VpcPeeringConnection.VpcPeeringConnectionId create-vpc-peering-connection \
    --vpc-id "$VPC" --peer-vpc-id "$HUB")
  done_by ec2 accept-vpc-peering-connection --vpc-peering-connection-id "$PEERING"
}

# zone NAME ENDPOINT: a private hosted zone of the target's VPC whose name stands for an endpoint's.
zone() {
  local zone
  zone=$(aws route53 create-hosted-zone --name "$1" --vpc "VPCRegion=ap-northeast-1,VPCId=$VPC" \
    --hosted-zone-config PrivateZone=true --caller-reference "$1" --query HostedZone.Id --output text)
  done_by route53 change-resource-record-sets --hosted-zone-id "$zone" --change-batch "Changes=[{Action=CREATE,
    ResourceRecordSet={Name=$1,Type=A,AliasTarget={HostedZoneId=Z2E726K9Y6RL4W,DNSName=$2,EvaluateTargetHealth=false}}}]"
}

# A NAT gateway in the public subnet, NAT_GATEWAY, and the target's default route to it.
nat_gateway() {
  local address
  address=$(made AllocationId allocate-address --domain vpc)
  NAT_GATEWAY=$(made NatGateway.NatGatewayId create-nat-gateway --subnet-id "$PUBLIC_SUBNET" \
    --allocation-id "$address")
  lead "$PRIVATE_TABLE" --nat-gateway-id "$NAT_GATEWAY"
}

# A bastion with an Elastic IP address in the public subnet, whose group admits nobody; nor does the target admit it.
bastion() {
  group bastion
  BASTION_GROUP=$GROUP
  instance "$PUBLIC_SUBNET" "$BASTION_GROUP"
  BASTION=$INSTANCE
  address "$BASTION"
}

# address INSTANCE: an Elastic IP address for it.
address() {
  done_by ec2 associate-address --instance-id "$1" \
    --allocation-id "$(made AllocationId allocate-address --domain vpc)"
}

# close GROUP: lets nothing out.
close() {
  done_by ec2 revoke-security-group-egress --group-id "$1" --protocol=-1 --cidr 0.0.0.0/0
}

# allow ACL DIRECTION PROTOCOL: an entry of a network ACL for all addresses and ports.
allow() {
  done_by ec2 create-network-acl-entry --network-acl-id "$1" --rule-number 100 --rule-action allow \
    --cidr-block 0.0.0.0/0 "$2" "$3"
}

# acl SUBNET: a network ACL for a subnet, ACL, that lets everything out and nothing in.
acl() {
  ACL=$(made NetworkAcl.NetworkAclId create-network-acl --vpc-id "$VPC")
  allow "$ACL" --egress --protocol=-1
  done_by ec2 replace-network-acl-association --network-acl-id "$ACL" --association-id "$(made \
    "NetworkAcls[].Associations[?SubnetId=='$1'][].NetworkAclAssociationId" describe-network-acls)"
}
