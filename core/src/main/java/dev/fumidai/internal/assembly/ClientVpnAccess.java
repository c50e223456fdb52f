package dev.fumidai.internal.assembly;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;
import dev.fumidai.fact.clientvpn.ClientVpnAuthorization;
import dev.fumidai.fact.clientvpn.ClientVpnBlock;
import dev.fumidai.fact.clientvpn.ClientVpnPath;
import dev.fumidai.model.Cidr;
import dev.fumidai.model.vpn.ClientVpnAuthorizationRule;
import dev.fumidai.model.vpn.ClientVpnAuthorizationRules;
import dev.fumidai.model.vpn.ClientVpnEndpoint;
import dev.fumidai.model.vpn.ClientVpnRoute;
import dev.fumidai.model.vpn.ClientVpnRoutes;
import dev.fumidai.network.Party;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the rules and routes of a Client VPN endpoint grant its clients, and whether their addresses are in the way. */
final class ClientVpnAccess {
    private final Setting setting;
    private final String candidate;
    private final ClientVpnEndpoint endpoint;
    private final List<Party> parties;
    private final Grounds grounds;

    /** @param parties where clients enter */
    ClientVpnAccess(
            Setting setting, String candidate, ClientVpnEndpoint endpoint, List<Party> parties, Grounds grounds) {
        this.setting = setting;
        this.candidate = candidate;
        this.endpoint = endpoint;
        this.parties = parties;
        this.grounds = grounds;
    }

    ClientVpnAuthorization authorization() {
        Optional<List<ClientVpnAuthorizationRule>> rules = setting.world()
                .find(ClientVpnAuthorizationRules.class, endpoint.clientVpnEndpointId())
                .map(ClientVpnAuthorizationRules::authorizationRules);
        Grounds told = grounds.with("address", targetText());
        if (rules.isEmpty()) {
            return new ClientVpnAuthorization(candidate, ClientVpnAuthorization.Outcome.UNKNOWN, told);
        }
        for (ClientVpnAuthorizationRule rule : rules.get()) {
            told = told.and(rule.id(), "Status.Code", rule.statusCode());
        }
        return new ClientVpnAuthorization(candidate, authorized(rules.get()), told);
    }

    /** The most specific rules decide. One that is not told completely may be more specific than those that are. */
    private ClientVpnAuthorization.Outcome authorized(List<ClientVpnAuthorizationRule> rules) {
        List<ClientVpnAuthorizationRule> covering = rules.stream()
                .filter(rule -> "active".equals(rule.statusCode()) && covers(rule.destinationCidr()))
                .toList();
        int longest = covering.stream().mapToInt(ClientVpnAccess::length).max().orElse(-1);
        if (rules.stream().anyMatch(rule -> !covering.contains(rule) && mayDecide(rule, longest))) {
            return ClientVpnAuthorization.Outcome.UNKNOWN;
        }
        if (longest < 0) {
            return ClientVpnAuthorization.Outcome.NOBODY;
        }
        List<ClientVpnAuthorizationRule> deciding =
                covering.stream().filter(rule -> length(rule) == longest).toList();
        if (deciding.stream().anyMatch(rule -> Boolean.TRUE.equals(rule.accessAll()))) {
            return ClientVpnAuthorization.Outcome.ALL_USERS;
        }
        return deciding.stream().anyMatch(rule -> rule.accessAll() == null)
                ? ClientVpnAuthorization.Outcome.UNKNOWN
                : ClientVpnAuthorization.Outcome.GROUP;
    }

    private static int length(ClientVpnAuthorizationRule rule) {
        return rule.destinationCidr() == null ? -1 : rule.destinationCidr().prefixLength();
    }

    /** Instead of the rules that cover the target with that many bits: another answer, and as specific. */
    private boolean mayDecide(ClientVpnAuthorizationRule rule, int longest) {
        boolean mayServe = rule.statusCode() == null
                || rule.statusCode().equals("active")
                || rule.statusCode().equals("authorizing");
        boolean asSpecific = rule.destinationCidr() == null || targetAddresses() == null || length(rule) > longest;
        boolean differs = longest < 0 || !Boolean.TRUE.equals(rule.accessAll());
        return mayServe && asSpecific && differs && mayCover(rule.destinationCidr());
    }

    private boolean mayCover(@Nullable Cidr destination) {
        return destination == null || targetAddresses() == null || covers(destination);
    }

    private boolean covers(@Nullable Cidr destination) {
        if (destination == null) {
            return false;
        }
        @Nullable List<Cidr> addresses = targetAddresses();
        return addresses == null
                ? destination.equals(Cidr.ANY_IPV4)
                : addresses.stream().anyMatch(destination::contains);
    }

    private @Nullable List<Cidr> targetAddresses() {
        @Nullable List<Cidr> addresses = setting.node().addresses();
        return addresses == null || addresses.isEmpty() ? null : addresses;
    }

    private @Nullable String targetText() {
        return TargetLeg.address(setting.node());
    }

    /** Of each subnet that clients enter by. */
    List<Fact> paths() {
        Optional<List<ClientVpnRoute>> routes = setting.world()
                .find(ClientVpnRoutes.class, endpoint.clientVpnEndpointId())
                .map(ClientVpnRoutes::routes);
        SortedMap<String, Fact> paths = new TreeMap<>();
        for (Party party : parties) {
            @Nullable String subnet = party.subnetId();
            ClientVpnPath.Outcome outcome =
                    routes.isEmpty() || subnet == null ? ClientVpnPath.Outcome.UNKNOWN : path(routes.get(), subnet);
            paths.put(
                    subnet == null ? "" : subnet,
                    new ClientVpnPath(candidate, subnet == null ? "" : subnet, outcome, pathGrounds(subnet, routes)));
        }
        return List.copyOf(paths.values());
    }

    private Grounds pathGrounds(@Nullable String subnet, Optional<List<ClientVpnRoute>> routes) {
        Grounds told = grounds.with("routeSubnet", subnet).with("address", targetText());
        for (ClientVpnRoute route : routes.orElse(List.of())) {
            told = told.and(route.id(), "Status.Code", route.statusCode());
        }
        return told;
    }

    private ClientVpnPath.Outcome path(List<ClientVpnRoute> routes, String subnet) {
        boolean active = routes.stream()
                .anyMatch(route -> subnet.equals(route.targetSubnet())
                        && "active".equals(route.statusCode())
                        && covers(route.destinationCidr()));
        if (active) {
            return ClientVpnPath.Outcome.ACTIVE;
        }
        boolean possible = routes.stream()
                .anyMatch(route -> (route.targetSubnet() == null || subnet.equals(route.targetSubnet()))
                        && (route.statusCode() == null || !isDown(route.statusCode()))
                        && mayCover(route.destinationCidr()));
        return possible ? ClientVpnPath.Outcome.UNKNOWN : ClientVpnPath.Outcome.NONE;
    }

    private static boolean isDown(String status) {
        return status.equals("failed") || status.equals("deleting");
    }

    ClientVpnBlock block() {
        @Nullable Cidr clients = endpoint.clientCidrBlock();
        NavigableSet<String> vpcs = new TreeSet<>();
        vpcs.add(setting.vpcId());
        parties.stream().map(Party::vpcId).filter(vpc -> vpc != null).forEach(vpcs::add);
        List<Optional<List<Cidr>>> blocks = vpcs.stream()
                .map(vpc -> setting.world().network().vpcBlocks(vpc))
                .toList();
        List<Cidr> told =
                blocks.stream().flatMap(Optional::stream).flatMap(List::stream).toList();
        Optional<Cidr> met = told.stream()
                .filter(block -> clients != null && block.overlaps(clients))
                .findFirst();
        boolean complete = clients != null && blocks.stream().noneMatch(Optional::isEmpty);
        ClientVpnBlock.Outcome outcome = met.isPresent()
                ? ClientVpnBlock.Outcome.OVERLAPS
                : complete ? ClientVpnBlock.Outcome.APART : ClientVpnBlock.Outcome.UNKNOWN;
        @Nullable String text = clients == null ? null : clients.toString();
        return new ClientVpnBlock(
                candidate,
                outcome,
                grounds.and(endpoint.clientVpnEndpointId(), "ClientCidrBlock", text)
                        .with("block", text)
                        .with("overlap", met.map(Cidr::toString).orElse(null)));
    }
}
