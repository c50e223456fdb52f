package dev.fumidai.laws;

import dev.fumidai.AccessAdvisor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Environments whose plans once broke a law. */
class PlanCounterexamplesTest {
    private final AccessAdvisor advisor = AccessAdvisor.create();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ROUTE=split",
                "ROUTE=split NAT_INSTANCE=routed",
                "ROUTE=shadowed SERVICES_DECLARED=one NAT_INSTANCE=routed",
                "ROUTE=split NAT_INSTANCE=routed OPERATOR_DECLARED=network",
                "TARGET_STATE=stopping",
                "TARGET_STATE=stopped NAT_INSTANCE=routed BLOCK_PUBLIC_ACCESS=excluded-subnet",
                "TARGET_EGRESS=closed",
                "ENDPOINT_SUBNET=other TARGET_ACL=closed TARGET_EGRESS=closed",
                "ENDPOINT_SSM=deleted TARGET_ACL=ephemeral-missing",
                "CLIENT_VPN_NETWORK=none",
                "CONNECT=failed",
                "CENTRAL=zone-at-both",
                "CENTRAL=closed",
                "TRANSIT=hub-closed BASTION_EGRESS=stale BASTION_PLACE=attached",
                "TARGET_ADDRESS=routed TARGET_STATE=stopped",
                "PROFILE=denied",
                "PROFILE=walled BASTION_PLACE=attached",
                "HOST_MANAGEMENT=on PROFILE=roleless AS_OF=2020-01-30",
                "VPN=bgp-silent TARGET_ACL=numbered",
                "DNS_SUPPORT=off AGENT_DECLARED=ancient",
                "IPV6=proven PUBLIC_ROUTE=blackhole",
                "IPV6=proven IGW=none USAGE=20/100",
                "PUBLIC_ROUTE=other NAT_MODE=other-zone",
                "NAT_INSTANCE=routed NAT_INSTANCE_INTERFACE=private TARGET_ACL=closed",
                "ROUTE=local ENDPOINT_SSM=missing AGENT=reported-odd AS_OF=2025-06-01",
                "FORWARDING_DECLARED=off IGW=elsewhere ENDPOINT_SSM=acceptance",
                "CONNECT=none REMOVED_FIRST=describe-subnets",
                "ENDPOINT_SSM=missing REMOVED_FIRST=describe-subnets",
                "ROOM=nowhere REMOVED_FIRST=describe-vpcs CONNECT=none ENDPOINT_SSM=missing CLIENT_VPN_NETWORK=none",
                "ENDPOINT_SSMMESSAGES=dns-off PREFERENCES=kms ROOM=nowhere",
                "ENDPOINT_SSM=missing ENDPOINT_SUBNET=other AGENT=reported-ancient AS_OF=2020-01-30",
                "NAT_INSTANCE=routed TARGET_ACL=ephemeral-missing",
                "ROUTE_TABLE=shared VPN=direct-connect",
                "ENDPOINT_EC2MESSAGES=dns-off AGENT=reported-ancient AS_OF=2025-06-01",
                "TARGET_ADDRESS=routed PROFILE=denied HOST_MANAGEMENT=on PREFERENCES=logs AS_OF=2023-07-01",
                "BASTION_PLACE=peered-beside-blackhole VPN=detached VPN_INGRESS=closed",
                "ROUTE_TABLE=shared IGW=detached REMOVED_SECOND=describe-vpcs",
                "FOLDERS=flat DNS_SUPPORT=off BASTION_PLACE=beyond CENTRAL=beside ROOM=elsewhere CONNECTION=connected",
                "FOLDERS=flat ROUTE=appliance TARGET_ADDRESS=routed IPV6=igw ROUTE_TABLE=shared ENDPOINT_EC2MESSAGES=ok"
                        + " DHCP=custom BASTION_AGENT=connected REMOVED_FIRST=describe-vpcs"
            })
    void every_law_holds_of_their_plans_now(String faults) {
        PlanLaws.hold(advisor, Scene.parse(faults));
    }
}
