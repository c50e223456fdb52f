package dev.fumidai.plan.emulation;

import dev.fumidai.finding.Command;
import dev.fumidai.model.Cidr;
import dev.fumidai.model.vpc.SecurityGroup;
import dev.fumidai.model.vpc.Subnet;
import dev.fumidai.model.vpc.Vpc;
import dev.fumidai.model.vpn.ClientVpnAuthorizationRule;
import dev.fumidai.model.vpn.ClientVpnAuthorizationRules;
import dev.fumidai.model.vpn.ClientVpnEndpoint;
import dev.fumidai.model.vpn.ClientVpnRoute;
import dev.fumidai.model.vpn.ClientVpnRoutes;
import dev.fumidai.model.vpn.ClientVpnTargetNetwork;
import dev.fumidai.model.vpn.ClientVpnTargetNetworks;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** AWS Client VPN, and the certificate that its server shows. */
final class ClientVpnCalls {
    private ClientVpnCalls() {}

    static Map<String, Call> calls() {
        return Map.ofEntries(
                Map.entry("acm import-certificate", ClientVpnCalls::importCertificate),
                Map.entry("acm delete-certificate", (draft, command) -> Call.Effect.forGood()),
                Map.entry("ec2 create-client-vpn-endpoint", ClientVpnCalls::create),
                Map.entry("ec2 delete-client-vpn-endpoint", ClientVpnCalls::delete),
                Map.entry("ec2 associate-client-vpn-target-network", ClientVpnCalls::associate),
                Map.entry("ec2 disassociate-client-vpn-target-network", ClientVpnCalls::disassociate),
                Map.entry("ec2 authorize-client-vpn-ingress", ClientVpnCalls::authorize),
                Map.entry("ec2 revoke-client-vpn-ingress", ClientVpnCalls::revoke),
                Map.entry("ec2 create-client-vpn-route", ClientVpnCalls::createRoute),
                Map.entry("ec2 delete-client-vpn-route", ClientVpnCalls::deleteRoute));
    }

    /** No snapshot holds certificates. */
    private static Call.Effect importCertificate(Draft draft, Command command) {
        String arn = draft.fresh("arn:aws:acm:certificate/server");
        return Call.Effect.undoneBy(Ec2.of("acm", command, "delete-certificate", "--certificate-arn", arn))
                .printing(arn);
    }

    private static Call.Effect create(Draft draft, Command command) {
        Vpc vpc = draft.vpc(command.argument("--vpc-id"));
        String id = draft.fresh("cvpn-endpoint");
        draft.addBeside(
                vpc,
                new ClientVpnEndpoint(
                        id,
                        "pending-associate",
                        Cidr.parse(command.argument("--client-cidr-block")),
                        command.has("--split-tunnel"),
                        vpc.vpcId(),
                        command.options("--security-group-ids"),
                        null));
        draft.addBeside(vpc, new ClientVpnTargetNetworks(id, List.of()));
        draft.addBeside(vpc, new ClientVpnAuthorizationRules(id, List.of()));
        draft.addBeside(vpc, new ClientVpnRoutes(id, List.of()));
        return Call.Effect.undoneBy(Ec2.call(command, "delete-client-vpn-endpoint", "--client-vpn-endpoint-id", id))
                .printing(id);
    }

    private static Call.Effect delete(Draft draft, Command command) {
        VpnLoss.clientVpn(draft, endpoint(draft, command));
        return Call.Effect.forGood();
    }

    private static ClientVpnEndpoint endpoint(Draft draft, Command command) {
        return draft.require(ClientVpnEndpoint.class, command.argument("--client-vpn-endpoint-id"));
    }

    private static ClientVpnTargetNetworks networks(Draft draft, ClientVpnEndpoint endpoint) {
        return draft.require(ClientVpnTargetNetworks.class, endpoint.id());
    }

    private static ClientVpnAuthorizationRules rules(Draft draft, ClientVpnEndpoint endpoint) {
        return draft.require(ClientVpnAuthorizationRules.class, endpoint.id());
    }

    private static ClientVpnRoutes routes(Draft draft, ClientVpnEndpoint endpoint) {
        return draft.require(ClientVpnRoutes.class, endpoint.id());
    }

    /** The endpoint gets a route to the VPC with its first association. */
    private static Call.Effect associate(Draft draft, Command command) {
        ClientVpnEndpoint endpoint = endpoint(draft, command);
        Subnet subnet = draft.subnet(command.argument("--subnet-id"));
        ClientVpnTargetNetworks networks = networks(draft, endpoint);
        String id = draft.fresh("cvpn-assoc");
        draft.replace(networks.withTargetNetworks(Objects.requireNonNull(Elements.with(
                networks.targetNetworks(),
                new ClientVpnTargetNetwork(
                        id,
                        endpoint.id(),
                        subnet.vpcId(),
                        subnet.subnetId(),
                        "associated",
                        groups(draft, endpoint, subnet))))));
        ClientVpnRoutes routes = routes(draft, endpoint);
        ClientVpnRoutes more = routes;
        List<Cidr> blocks =
                draft.find(Vpc.class, subnet.vpcId()).map(Vpc::cidrBlocks).orElse(List.of());
        for (Cidr block : blocks) {
            more = more.withRoutes(Objects.requireNonNull(Elements.with(
                    more.routes(), new ClientVpnRoute(endpoint.id(), block, subnet.subnetId(), "active"))));
        }
        draft.replace(more);
        draft.replace(endpoint.withStatusCode("available"));
        return Call.Effect.undoneBy(Ec2.call(
                command,
                "disassociate-client-vpn-target-network",
                "--client-vpn-endpoint-id",
                endpoint.id(),
                "--association-id",
                id));
    }

    /** An endpoint without groups of its own gets the default group of the VPC. */
    private static @Nullable List<String> groups(Draft draft, ClientVpnEndpoint endpoint, Subnet subnet) {
        List<String> own = endpoint.securityGroupIds();
        if (own == null || !own.isEmpty()) {
            return own;
        }
        List<String> standard = draft.all(SecurityGroup.class).stream()
                .filter(group -> Objects.equals(group.vpcId(), subnet.vpcId()) && "default".equals(group.groupName()))
                .map(SecurityGroup::groupId)
                .toList();
        return standard.isEmpty() ? null : standard;
    }

    private static Call.Effect disassociate(Draft draft, Command command) {
        ClientVpnEndpoint endpoint = endpoint(draft, command);
        ClientVpnTargetNetworks networks = networks(draft, endpoint);
        String id = command.argument("--association-id");
        VpnLoss.targetNetwork(draft, networks, one -> one.associationId().equals(id));
        return Call.Effect.forGood();
    }

    private static Call.Effect authorize(Draft draft, Command command) {
        ClientVpnEndpoint endpoint = endpoint(draft, command);
        ClientVpnAuthorizationRules rules = rules(draft, endpoint);
        draft.replace(rules.withAuthorizationRules(
                Objects.requireNonNull(Elements.with(rules.authorizationRules(), rule(command)))));
        return Call.Effect.undoneBy(Ec2.call(
                command,
                "revoke-client-vpn-ingress",
                "--client-vpn-endpoint-id",
                endpoint.id(),
                "--target-network-cidr",
                command.argument("--target-network-cidr"),
                "--revoke-all-groups"));
    }

    private static ClientVpnAuthorizationRule rule(Command command) {
        return new ClientVpnAuthorizationRule(
                command.argument("--client-vpn-endpoint-id"),
                Cidr.parse(command.argument("--target-network-cidr")),
                true,
                "",
                "active");
    }

    private static Call.Effect revoke(Draft draft, Command command) {
        ClientVpnAuthorizationRules rules = rules(draft, endpoint(draft, command));
        draft.replace(rules.withAuthorizationRules(Elements.without(rules.authorizationRules(), rule(command))));
        return Call.Effect.forGood();
    }

    private static Call.Effect createRoute(Draft draft, Command command) {
        ClientVpnRoutes routes = routes(draft, endpoint(draft, command));
        draft.replace(routes.withRoutes(Objects.requireNonNull(Elements.with(routes.routes(), route(command)))));
        return Call.Effect.undoneBy(Ec2.renamed(
                command,
                "delete-client-vpn-route",
                "--client-vpn-endpoint-id",
                "--destination-cidr-block",
                "--target-vpc-subnet-id"));
    }

    private static ClientVpnRoute route(Command command) {
        return new ClientVpnRoute(
                command.argument("--client-vpn-endpoint-id"),
                Cidr.parse(command.argument("--destination-cidr-block")),
                command.argument("--target-vpc-subnet-id"),
                "active");
    }

    private static Call.Effect deleteRoute(Draft draft, Command command) {
        ClientVpnRoutes routes = routes(draft, endpoint(draft, command));
        draft.replace(routes.withRoutes(Elements.without(routes.routes(), route(command))));
        return Call.Effect.forGood();
    }
}
