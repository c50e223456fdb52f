package dev.fumidai.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fumidai.AccessAdvisor;
import dev.fumidai.finding.AccessMethod;
import dev.fumidai.report.AssessedOption;
import dev.fumidai.report.Verdict;
import dev.fumidai.spi.RuleCatalog.RuleCase;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;

/** The laws would be worth little over scenes that reach only some verdicts and some rules. */
class CoverageProperties {
    /**
     * Cases that no snapshot reaches, since the facts are assembled only where they make sense (a target that is to be
     * built, a bastion without any address), or that take two answers which contradict each other (an unknown platform).
     * They are judged by {@link FactDomainProperties} all the same.
     */
    private static final Set<String> UNREACHED = Set.of(
            "EICE-P05.some-addresses",
            "SBSM-P05.not-evaluated",
            "SBSM-P05.some-addresses",
            // No scene is IPv6-only.
            "EICE-P07.different",
            // Nor is the target of one without an IPv4 address.
            "CVPN-P07.only-ipv6",
            // Every scene tells an instance's address.
            "CVPN-P07.unknown",
            "CVPN-P08.some-addresses",
            "SMNG-P04.shared-table",
            // No scene is IPv6-only.
            "SMNI-P01.other-family",
            "SMNI-P06.some-addresses",
            "REQS-P01.platform-unknown",
            // As SMVE-P13.
            "SMCE-P13.unknown",
            "SMVE-P08.some-addresses",
            "SMVE-P10.some-addresses",
            "SMVE-P13.unknown",
            "SSBH-P01.terminated",
            "SSBH-P02.none",
            "SSBH-P02.unknown",
            "RSBL-P02.unknown",
            "RSBL-P01.not-built",
            "SRCN-P02.not-built",
            "SRCN-P06.unknown",
            "SSBH-P10.not-evaluated",
            "SSBH-P10.some-addresses",
            "RSBL-P03.not-evaluated",
            "RSBL-P03.some-addresses");

    /** Cases that take more than one fault, or a fault and what it bears upon. */
    private static final List<String> COMBINATIONS = List.of(
            "HOST_MANAGEMENT=on PROFILE=none",
            "AGENT=reported-lost AGENT_DECLARED=none",
            "CONNECT=peered CONNECT_PRESERVES=on BASTION_PLACE=peered",
            "DNS_SUPPORT=off DHCP=custom",
            "CLIENT_VPN=none ROOM=full",
            "CLIENT_VPN=none ROOM=nowhere",
            "CLIENT_VPN=none ROOM=untold",
            "CLIENT_VPN=pending-elsewhere BASTION_PLACE=peered",
            "BASTION=no-address ENDPOINT_SSM=missing",
            "ENDPOINT_SSM=missing PUBLIC_ROUTE=none",
            "ENDPOINT_SSM=missing PUBLIC_ROUTE=none DNS_HOSTNAMES=off",
            "ENDPOINT_SSM=missing PUBLIC_ROUTE=none ROUTE=local",
            "ENDPOINT_SSM=missing IGW=none ROUTE=local",
            "ENDPOINT_SSM=missing ROUTE=local REMOVED_FIRST=describe-internet-gateways",
            "ENDPOINT_SSM=missing REMOVED_FIRST=describe-route-tables",
            "CONNECT=dualstack CONNECT_PRESERVES=on",
            "CONNECT_PRESERVES=on INSTANCE_TYPE=m3.medium",
            "CONNECT_PRESERVES=absent INSTANCE_TYPE=m3.medium",
            "CONNECT=ownerless REMOVED_FIRST=describe-subnets",
            "KEY=none KEY_DECLARED=none",
            "CONNECT=none ROOM=full",
            "CONNECT=none ROOM=nowhere",
            "CONNECT=none ROOM=untold",
            "KEY=none KEY_DECLARED=none PACKAGE_DECLARED=missing",
            "HOST_MANAGEMENT=on PROFILE=none AS_OF=2020-01-30",
            "HOST_MANAGEMENT=on PROFILE=roleless AS_OF=2020-01-30",
            "HOST_MANAGEMENT=on PROFILE=none AGENT=reported-ancient",
            "HOST_MANAGEMENT=on PROFILE=none AGENT=none AGENT_DECLARED=none",
            "PROFILE=none REMOVED_FIRST=get-service-setting",
            "AGENT=none AGENT_DECLARED=none IMAGE=minimal",
            "AGENT=none AGENT_DECLARED=none IMAGE=foreign",
            "AGENT=reported-old REGION=ap-southeast-5",
            "AGENT=reported-ancient REQUIREMENT_FIRST=CAPABILITY=SSH",
            "AGENT=none AGENT_DECLARED=none REQUIREMENT_FIRST=CAPABILITY=SSH",
            "REGION=nowhere FOLDERS=flat",
            "ROOM=full PUBLIC_ROUTE=none ROUTE=local ENDPOINT_SSM=missing",
            "ENDPOINT_SSM=dns-off ZONES=of-service",
            "ENDPOINT_SSM=dns-off REMOVED_FIRST=list-hosted-zones-by-vpc",
            "ENDPOINT_SUBNET=other REMOVED_FIRST=describe-network-acls",
            "ENDPOINT_SUBNET=other ROUTE=endpoint-blackhole",
            "ENDPOINT_INGRESS=own-address SECOND_INTERFACE=same-groups",
            "ENDPOINT_SSM=missing ENDPOINT_SSMMESSAGES=missing TARGET_EGRESS=half-subnet",
            "ENDPOINT_SSM=missing ENDPOINT_SSMMESSAGES=missing TARGET_ACL=half-subnet ROOM=elsewhere",
            "AGENT=none AGENT_DECLARED=current KEY=none KEY_DECLARED=none REQUIREMENT_FIRST=CAPABILITY=SSH",
            "KEY=none KEY_DECLARED=none REQUIREMENT_FIRST=CAPABILITY=SSH",
            "PROFILE=lacking REMOVED_FIRST=get-service-setting",
            "KEY_DECLARED=not-held REQUIREMENT_FIRST=CAPABILITY=SSH",
            "PREFERENCES=s3 ROUTE=local",
            "NAT_INSTANCE=routed ROUTE=shadowed",
            "ENDPOINT_EC2MESSAGES=ok AGENT=reported-old AS_OF=2025-06-01",
            "PREFERENCES=kms AGENT=reported-ancient",
            "PREFERENCES=kms AGENT=none AGENT_DECLARED=none",
            "REMOVED_FIRST=get-document AGENT=none AGENT_DECLARED=none",
            "PREFERENCES=s3 S3=interface",
            "PREFERENCES=s3 S3=gateway-elsewhere ROUTE=local",
            "PREFERENCES=s3 S3=gateway ROUTE=local",
            "PREFERENCES=s3 ROUTE=local",
            "S3=gateway-elsewhere ROUTE=local",
            "PREFERENCES=s3 PROFILE=logging",
            "HOST_MANAGEMENT=on PROFILE=half",
            "HOST_MANAGEMENT=on PROFILE=lacking AS_OF=2020-01-30",
            "ENDPOINT_SUBNET=other TARGET_ACL=ephemeral-partial",
            "AGENT=reported-old REMOVED_FIRST=describe-vpc-endpoints AS_OF=2025-06-01",
            "ROUTE=other BASTION_PLACE=no-way-back",
            "PUBLIC_ACL=half OPERATOR_DECLARED=network",
            "BASTION=stopped-auto REMOVED_FIRST=describe-subnets",
            "BASTION_PLACE=no-way-back ROUTE=local",
            "BASTION=stopped-auto ENDPOINT_SSM=missing",
            "PROXY_DECLARED=none ROUTE=local",
            "BASTION_PLACE=peered PROXY_INGRESS=group",
            "TARGET_ADDRESS=routed IGW=detached",
            "TARGET_ADDRESS=routed ROUTE=shadowed",
            "TARGET_ADDRESS=routed ROUTE=shadowed SERVICES_DECLARED=one",
            "TARGET_ADDRESS=routed TARGET_INGRESS=all",
            "ROUTE=blackhole NAT_INSTANCE=routed NAT_INSTANCE_STATE=stopped",
            "ROUTE=blackhole NAT_INSTANCE=routed",
            "ROUTE=local NAT_INSTANCE=idle",
            "ROUTE=blackhole NAT_INSTANCE=idle",
            "ROUTE=shadowed SERVICES_DECLARED=one NAT_INSTANCE=routed",
            "ROUTE=shadowed NAT_INSTANCE=routed",
            "NAT_INSTANCE=routed NAT_INSTANCE_STATE=pending",
            "NAT_INSTANCE=routed NAT_INSTANCE_STATE=stopped",
            "NAT_INSTANCE=routed NAT_INSTANCE_STATE=stopped-auto",
            "NAT_INSTANCE=routed NAT_INSTANCE_STATE=terminated",
            "NAT_INSTANCE=routed NAT_INSTANCE_STATE=absent",
            "NAT_INSTANCE=routed NAT_INSTANCE_STATE=unseen",
            "NAT_INSTANCE=routed NAT_INSTANCE_INTERFACE=checked",
            "NAT_INSTANCE=routed NAT_INSTANCE_INTERFACE=unchecked",
            "NAT_INSTANCE=routed NAT_INSTANCE_INTERFACE=no-address",
            "NAT_INSTANCE=routed NAT_INSTANCE_INTERFACE=two",
            "NAT_INSTANCE=routed NAT_INSTANCE_INTERFACE=private",
            "NAT_INSTANCE=routed NAT_INSTANCE_INTERFACE=beside",
            "NAT_INSTANCE=routed NAT_INSTANCE_STATE=unseen NAT_INSTANCE_INTERFACE=no-address",
            "NAT_INSTANCE=routed PUBLIC_ROUTE=other NAT_INSTANCE_INTERFACE=no-address",
            "NAT_INSTANCE=routed PUBLIC_ROUTE=none",
            "NAT_INSTANCE=routed PUBLIC_ROUTE=blackhole",
            "NAT_INSTANCE=routed IGW=detached",
            "NAT_INSTANCE=routed REMOVED_FIRST=describe-internet-gateways",
            "NAT_INSTANCE=routed FORWARDING_DECLARED=untold",
            "NAT_INSTANCE=routed FORWARDING_DECLARED=off",
            "NAT_INSTANCE=routed NAT_INSTANCE_INGRESS=closed",
            "NAT_INSTANCE=routed NAT_INSTANCE_INGRESS=stale",
            "NAT_INSTANCE=routed NAT_INSTANCE_INGRESS=unlisted",
            "NAT_INSTANCE=routed NAT_INSTANCE_EGRESS=closed",
            "NAT_INSTANCE=routed NAT_INSTANCE_EGRESS=half",
            "NAT_INSTANCE=routed NAT_INSTANCE_EGRESS=stale",
            "NAT_INSTANCE=routed NAT_INSTANCE_EGRESS=unlisted",
            "ROUTE=transit TRANSIT=unread",
            "ROUTE=transit TRANSIT=blackhole",
            "ROUTE=transit TRANSIT=no-return",
            "ROUTE=transit TRANSIT=return-blackhole",
            "ROUTE=transit TRANSIT=hub-closed",
            "ROUTE=transit REMOVED_FIRST=search-transit-gateway-routes",
            "ROUTE=transit BASTION_PLACE=peered",
            "BASTION_PLACE=attached TRANSIT=unassociated",
            "BASTION_PLACE=attached TRANSIT=other-zone",
            "ENDPOINT_SUBNET=other ROUTE=diverted",
            "BASTION_PLACE=attached TRANSIT=none",
            "PREFERENCES=s3 S3=gateway PROFILE=unread-policy",
            "PREFERENCES=s3 S3=gateway PROFILE=bounded",
            "CENTRAL=serving BASTION_PLACE=peered",
            "CENTRAL=serving BASTION_PLACE=peering-pending",
            "CENTRAL=serving BASTION_PLACE=peering-failed",
            "CENTRAL=serving BASTION_PLACE=peered-blackhole",
            "CENTRAL=serving BASTION_PLACE=no-way-back",
            "CENTRAL=no-return BASTION_PLACE=peering-pending",
            "CENTRAL=serving TRANSIT=unassociated",
            "CENTRAL=serving REMOVED_FIRST=describe-route-tables",
            "CENTRAL=serving REMOVED_FIRST=list-hosted-zones-by-vpc",
            "CENTRAL=serving REMOVED_FIRST=describe-security-groups",
            "CENTRAL=serving REMOVED_FIRST=describe-network-acls",
            "CENTRAL=serving TARGET_ACL=closed",
            "CENTRAL=serving TARGET_ACL=ephemeral-partial",
            "CENTRAL=serving TARGET_EGRESS=closed",
            "CENTRAL=serving TARGET_EGRESS=stale",
            "CENTRAL=serving REGION=nowhere FOLDERS=flat",
            "CENTRAL=serving AGENT=reported-old AS_OF=2025-06-01",
            "CENTRAL=serving AGENT=reported-old AS_OF=2023-07-01",
            "CENTRAL=half ROOM=nowhere",
            "CENTRAL=half PAGES=endpoints",
            "CENTRAL=beside ENDPOINT_SSM=dns-untold",
            "CENTRAL=serving ROUTE=local",
            "CENTRAL=serving ROUTE=local S3=gateway-elsewhere",
            "VPN=elsewhere BASTION_PLACE=peered",
            "OPERATOR_DECLARED=on-premises VPN=transit",
            "OPERATOR_DECLARED=on-premises VPN=transit-no-route",
            "OPERATOR_DECLARED=on-premises VPN=transit-stopped",
            "OPERATOR_DECLARED=on-premises VPN=transit-public PUBLIC_ACL=closed",
            "OPERATOR_DECLARED=on-premises VPN=transit VPN_ROUTE=none",
            "OPERATOR_DECLARED=on-premises VPN_ROUTE=none",
            "OPERATOR_DECLARED=on-premises VPN_ROUTE=elsewhere",
            "OPERATOR_DECLARED=on-premises VPN_ROUTE=blackhole",
            "OPERATOR_DECLARED=on-premises VPN_ROUTE=occupied",
            "OPERATOR_DECLARED=on-premises VPN=bgp-silent",
            "OPERATOR_DECLARED=on-premises VPN=direct-connect",
            "VPN=transit TRANSIT=other-zone",
            "VPN=none REMOVED_FIRST=describe-vpn-connections",
            "PREFERENCES=s3 ROUTE=local",
            "IPV6=shadowed SERVICES_DECLARED=one",
            "IPV6=none REMOVED_FIRST=describe-vpcs",
            "IPV6=none REMOVED_FIRST=describe-egress-only-internet-gateways",
            "IPV6=routed AGENT=reported-new",
            "IPV6=routed REMOVED_FIRST=describe-route-tables",
            "KEY=none KEY_DECLARED=none PACKAGE_DECLARED=installed",
            "PLATFORM=windows KEY=none PASSWORD_DECLARED=none REQUIREMENT_FIRST=CAPABILITY=RDP",
            "PLATFORM=windows PASSWORD_DECLARED=not-held REQUIREMENT_FIRST=CAPABILITY=RDP",
            "PLATFORM=windows PASSWORD_DECLARED=none REQUIREMENT_FIRST=CAPABILITY=RDP",
            "PREFERENCES=s3 REMOVED_FIRST=describe-vpc-endpoints",
            "PREFERENCES=s3 REMOVED_FIRST=describe-route-tables",
            "PREFERENCES=s3 REMOVED_FIRST=describe-route-tables CENTRAL=serving",
            "PREFERENCES=s3 REMOVED_FIRST=describe-route-tables ROUTE=local",
            "ROUTE=shadowed SERVICES_DECLARED=one NAT_INSTANCE=idle",
            "ENDPOINT_SUBNET=other TARGET_ACL=closed",
            "ENDPOINT_SUBNET=other TARGET_ACL=closed TARGET_EGRESS=closed",
            "ENDPOINT_SUBNET=other TARGET_ACL=ephemeral-missing",
            "ENDPOINT_SUBNET=other TARGET_ACL=explicit",
            "IPV6=none AGENT=none AGENT_DECLARED=none");

    private final RecordingEngine engine = new RecordingEngine();
    private final AccessAdvisor advisor = AccessAdvisor.with(engine);

    @Property(tries = 500)
    void scenes_reach_every_verdict_of_every_method(@ForAll(supplier = Scenes.class) Scene scene) {
        for (AssessedOption option : advisor.evaluate(scene.question()).options()) {
            Statistics.label(option.method().name()).collect(option.verdict());
        }
        for (AccessMethod method : AccessMethod.values()) {
            Statistics.label(method.name()).coverage(coverage -> {
                coverage.check(Verdict.READY).percentage(percent -> percent >= 5);
                for (Verdict verdict : Verdict.values()) {
                    coverage.check(verdict).count(times -> times > 0);
                }
            });
        }
    }

    /** Every scene that differs in one option from the sound one, and the combinations: the same in every run. */
    @Example
    void scenes_reach_every_case_of_every_rule_and_every_verdict_of_every_method() {
        NavigableSet<String> cases = new TreeSet<>();
        engine.catalog().rules().forEach(rule -> cases.add(words(rule)));
        NavigableSet<String> verdicts = new TreeSet<>();
        for (AccessMethod method : AccessMethod.values()) {
            for (Verdict verdict : Verdict.values()) {
                verdicts.add(method + " " + verdict);
            }
        }
        fixedScenes().forEach(scene -> {
            advisor.evaluate(scene.question())
                    .options()
                    .forEach(option -> verdicts.remove(option.method() + " " + option.verdict()));
            engine.findings().forEach(finding -> cases.remove(finding.words()));
        });
        assertThat(cases).containsExactlyInAnyOrderElementsOf(UNREACHED);
        assertThat(verdicts).isEmpty();
    }

    private static Stream<Scene> fixedScenes() {
        Stream<Scene> single = Arrays.stream(Dimension.values())
                .flatMap(dimension ->
                        dimension.options().stream().map(option -> Scene.sound().with(dimension, option)));
        return Stream.concat(single, COMBINATIONS.stream().map(Scene::parse));
    }

    private static String words(RuleCase rule) {
        return rule.id() + "." + rule.caseName();
    }
}
