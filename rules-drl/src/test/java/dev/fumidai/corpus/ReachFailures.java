package dev.fumidai.corpus;

import static dev.fumidai.corpus.Expected.charged;
import static dev.fumidai.corpus.Expected.reachable;
import static dev.fumidai.corpus.Expected.stopped;
import static dev.fumidai.corpus.Surroundings.GROUPS;
import static dev.fumidai.corpus.Surroundings.PRIVATE_ROUTES;
import static dev.fumidai.corpus.Surroundings.TABLES;
import static dev.fumidai.corpus.Surroundings.behindTransitGateway;
import static dev.fumidai.corpus.Surroundings.blockOf;
import static dev.fumidai.corpus.Surroundings.peered;
import static dev.fumidai.corpus.Surroundings.routesOf;
import static dev.fumidai.corpus.Surroundings.withVpc;
import static dev.fumidai.finding.AccessMethod.SESSION_MANAGER_NAT_GATEWAY;
import static dev.fumidai.finding.AccessMethod.SSH_BASTION;
import static dev.fumidai.fixture.Snapshots.b0;
import static dev.fumidai.fixture.Snapshots.b2;
import static dev.fumidai.fixture.Snapshots.b3;
import static dev.fumidai.fixture.Snapshots.cidr;
import static dev.fumidai.fixture.Snapshots.ingressOf;
import static dev.fumidai.fixture.Snapshots.list;
import static dev.fumidai.fixture.Snapshots.route;
import static dev.fumidai.fixture.Snapshots.rule;
import static dev.fumidai.network.ExplanationCode.ENI_SG_RULES_MISMATCH;
import static dev.fumidai.network.ExplanationCode.NO_ROUTE_TO_DESTINATION;
import static dev.fumidai.network.ExplanationCode.PCX_REQUIRES_ADDRESS_IN_VPC_CIDR;

import dev.fumidai.fixture.Fixture;
import dev.fumidai.pricing.PriceItem;
import java.util.List;

/** Peering connections, transit gateways and VPN; and what public addresses cost. */
final class ReachFailures {
    private static final List<String> REFERENCES = List.of(
            "https://github.com/batfish/batfish/blob/e0af5677511749ae473232ef3e2aba601069ff58/projects/batfish/src/main/java/org/batfish/representation/aws/IpPermissions.java",
            "https://github.com/terraform-aws-modules/terraform-aws-transit-gateway/issues/135");
    private static final List<String> PEERING_GUIDE =
            List.of("https://github.com/awsdocs/amazon-vpc-peering-guide/issues/7");
    private static final List<String> FREE_ADDRESSES = List.of(
            "https://github.com/infracost/infracost/blob/36e1bb89a0bba8b6d08e1d0abe29a9997289b9bf/internal/resources/aws/eip.go",
            "https://github.com/elC0mpa/aws-doctor/issues/129");

    private ReachFailures() {}

    static List<KnownFailure> all() {
        return List.of(
                new KnownFailure(
                        "A security group is no reference across a transit gateway that does not support it",
                        "Batfish",
                        REFERENCES,
                        "The rule matches the addresses of the group's members, whichever way they come",
                        "The transit gateway has to allow references, and does not by default",
                        behindTransitGateway(),
                        List.of(stopped("i-2", "i-t", 22, "sg-t", ENI_SG_RULES_MISMATCH), reachable("i-t", "i-2", 22))),
                new KnownFailure(
                        "Peering is not transitive",
                        "A reader of the Amazon VPC Peering Guide",
                        PEERING_GUIDE,
                        "Two peering connections join three VPCs",
                        "A peering connection carries what is between its own two VPCs only",
                        chain(),
                        List.of(
                                stopped("i-t", "i-3", 22, "pcx-12", PCX_REQUIRES_ADDRESS_IN_VPC_CIDR),
                                reachable("i-t", "i-2", 22),
                                reachable("i-2", "i-3", 22))),
                new KnownFailure(
                        "A VPN does not lead through a VPC into its peer",
                        "A reader of the Amazon VPC Peering Guide",
                        PEERING_GUIDE,
                        "The corporate network reaches a VPC behind the one that its VPN ends in",
                        "There is no edge to edge routing: the peer cannot send its answers through",
                        edgeToEdge(),
                        List.of(
                                reachable("192.168.7.7", "i-2", 22),
                                stopped("192.168.7.7", "i-t", 22, "pcx-12", PCX_REQUIRES_ADDRESS_IN_VPC_CIDR))),
                new KnownFailure(
                        "A peer's NAT gateway does not serve",
                        "Routes as AWS accepts them",
                        List.of("https://github.com/dfds/infrastructure-modules/pull/1995"),
                        "A default route to the peering connection can be made and is active",
                        "A peering connection carries nothing to addresses outside its two VPCs",
                        peered(withVpc(b0(), 2), 1, 2)
                                .add(
                                        TABLES,
                                        PRIVATE_ROUTES,
                                        route("0.0.0.0/0", "VpcPeeringConnectionId", "pcx-12", "active")),
                        List.of(stopped("i-t", "internet", 443, "pcx-12", PCX_REQUIRES_ADDRESS_IN_VPC_CIDR))),
                new KnownFailure(
                        "A peering connection needs a route on both sides",
                        "A reader of the Amazon VPC Peering Guide",
                        PEERING_GUIDE,
                        "It works one way, so it is half of a connection",
                        "Without a way back no connection comes about from either side",
                        peered(withVpc(b0(), 2), 1, 2).without(TABLES, routesOf(2) + "/pcx-12"),
                        List.of(
                                stopped("i-t", "i-2", 22, "rtb-2", NO_ROUTE_TO_DESTINATION),
                                stopped("i-2", "i-t", 22, "rtb-2", NO_ROUTE_TO_DESTINATION))),
                new KnownFailure(
                        "A bastion's public address costs while it is attached",
                        "Infracost; AWS Doctor",
                        FREE_ADDRESSES,
                        "Free: an Elastic IP address costs only while it is unused",
                        "Every public IPv4 address costs, since February 2024",
                        b3(),
                        List.of(charged(SSH_BASTION, PriceItem.PUBLIC_IPV4_HOUR, "3.65"))),
                new KnownFailure(
                        "A NAT gateway's public address costs on top of the gateway",
                        "Infracost; AWS Doctor",
                        FREE_ADDRESSES,
                        "Free: an Elastic IP address costs only while it is unused",
                        "Every public IPv4 address costs, since February 2024",
                        b2(),
                        List.of(charged(SESSION_MANAGER_NAT_GATEWAY, PriceItem.PUBLIC_IPV4_HOUR, "3.65"))));
    }

    private static Fixture chain() {
        return peered(peered(withVpc(withVpc(b0(), 2), 3), 1, 2), 2, 3)
                .add(TABLES, routesOf(1), route(blockOf(3), "VpcPeeringConnectionId", "pcx-12", "active"))
                .add(TABLES, routesOf(3), route(blockOf(1), "VpcPeeringConnectionId", "pcx-23", "active"));
    }

    /** VPC 2 has a virtual private gateway with a VPN connection that is up; VPC 1 sends 192.168.0.0/16 to its peer. */
    private static Fixture edgeToEdge() {
        return peered(withVpc(b0(), 2), 1, 2)
                .setJson(GROUPS, ingressOf("sg-t"), list(rule("tcp", 22, 22, cidr("192.168.0.0/16"))))
                .add("describe-vpn-gateways", "/VpnGateways", """
                        {VpnGatewayId: 'vgw-1', State: 'available', Type: 'ipsec.1',
                         VpcAttachments: [{VpcId: 'vpc-2', State: 'attached'}]}""")
                .add("describe-vpn-connections", "/VpnConnections", """
                        {VpnConnectionId: 'vpn-1', State: 'available', VpnGatewayId: 'vgw-1', Type: 'ipsec.1',
                         CustomerGatewayId: 'cgw-1', Options: {StaticRoutesOnly: true},
                         Routes: [{DestinationCidrBlock: '192.168.0.0/16', State: 'available'}],
                         VgwTelemetry: [{OutsideIpAddress: '198.51.100.90', Status: 'UP', AcceptedRouteCount: 1}]}""")
                .add(TABLES, routesOf(2), route("192.168.0.0/16", "GatewayId", "vgw-1", "active"))
                .add(TABLES, routesOf(1), route("192.168.0.0/16", "VpcPeeringConnectionId", "pcx-12", "active"));
    }
}
