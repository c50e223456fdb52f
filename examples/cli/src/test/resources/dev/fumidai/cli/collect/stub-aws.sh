#!/usr/bin/env bash
# Stands in for the AWS CLI: logs its arguments to $CALLS, fails for the operation $FAIL, prints canned answers.
set -u
printf '%s\n' "${*//$'\n'/ }" >> "$CALLS"
case " $* " in
  *" ${FAIL:-none} "*)
    printf '{"half":'
    printf '\nAn error occurred (UnauthorizedOperation)\n' >&2
    exit 254
    ;;
esac
case "$*" in
  *"--query Account "*) echo 111122223333 ;;
  *"Vpcs[].VpcId"*) printf 'vpc-1\tvpc-2\n' ;;
  *"PrefixLists[].PrefixListId"*) echo pl-1 ;;
  *"Instances[].InstanceType"*) printf 't3.micro\tt3.micro\n' ;;
  *"Instances[].ImageId"*) echo ami-1 ;;
  *"TransitGatewayRouteTables[]"*) echo tgw-rtb-1 ;;
  *"ClientVpnEndpoints[].Client"*) echo cvpn-endpoint-1 ;;
  *"Instances[].InstanceId"*) printf 'i-1\ni-2\n' ;;
  *"IamInstanceProfile.Arn"*) printf 'arn:aws:iam::111122223333:instance-profile/team/web\tNone\n' ;;
  *"Roles[].RoleName"*) echo web-role ;;
  *"ServiceSetting.SettingValue"*) echo service-role/HostManagement ;;
  *"web-role"*"PolicyNames[]"*) echo inline-1 ;;
  *"AttachedPolicies[].PolicyArn"*) echo arn:aws:iam::111122223333:policy/team/own-policy ;;
  *"Policy.DefaultVersionId"*) echo v3 ;;
  *"HostedZoneSummaries[?"*) echo Z1 ;;
  *"--output text"*) echo None ;;
  *) echo '{}' ;;
esac
