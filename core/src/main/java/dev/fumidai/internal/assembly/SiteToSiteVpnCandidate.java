package dev.fumidai.internal.assembly;

import dev.fumidai.fact.Candidate;
import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;
import dev.fumidai.fact.Offer;
import dev.fumidai.fact.onpremises.GatewayAttachment;
import dev.fumidai.fact.onpremises.LinkState;
import dev.fumidai.fact.onpremises.LinkTunnels;
import dev.fumidai.fact.onpremises.OperatorNetwork;
import dev.fumidai.finding.Action;
import dev.fumidai.finding.Command;
import dev.fumidai.model.Cidr;
import dev.fumidai.network.EphemeralPorts;
import dev.fumidai.network.Party;
import dev.fumidai.pricing.CostTerm;
import dev.fumidai.pricing.PriceItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A link to the operator's network and the gateway that it ends at, standing or to be built. */
final class SiteToSiteVpnCandidate {
    private final Setting setting;
    private final Candidate candidate;
    private final OnPremisesLink link;
    private final OnPremisesGateway gateway;
    private final @Nullable Cidr operator;
    private final Grounds grounds;
    private final TargetLeg leg;
    private final OperatorRoute route;
    private final TransitCarriage carriage;

    SiteToSiteVpnCandidate(Setting setting, Candidate candidate, OnPremisesLink link, OnPremisesGateway gateway) {
        this.setting = setting;
        this.candidate = candidate;
        this.link = link;
        this.gateway = gateway;
        this.operator = setting.question().declarations().operatorCidr().orElse(null);
        this.grounds = link.told(setting.grounds()
                .with("link", link.id())
                .with(
                        "gateway",
                        gateway.outcome() == GatewayAttachment.Outcome.TO_BE_BUILT ? Candidate.NEW : gateway.id())
                .with("operator", operator == null ? null : operator.toString()));
        this.leg = new TargetLeg(setting, candidate.key(), peer(), List.of(Party.outside(operator)), grounds);
        this.route = new OperatorRoute(setting, gateway, operator, link.speaksBgp());
        this.carriage = new TransitCarriage(setting, gateway, link.attachedResource(), operator, leg.port());
    }

    /** The operator under his own address, by which sentences name him; where that is not told, by the link. */
    private Party peer() {
        return new Party(
                operator == null ? link.id() : operator.toString(),
                null,
                null,
                operator == null ? null : List.of(operator),
                List.of(),
                EphemeralPorts.ANY_SYSTEM);
    }

    private boolean isNew() {
        return link instanceof PlannedLink;
    }

    Assembled assembled() {
        String key = candidate.key();
        List<Fact> facts = new ArrayList<>();
        facts.add(new LinkState(key, link.link(), link.state(), grounds));
        facts.add(new LinkTunnels(key, link.tunnels(), grounds));
        facts.add(new GatewayAttachment(key, gateway.outcome(), grounds.and(gateway.evidence())));
        facts.add(route.fact(key, grounds));
        facts.add(network());
        facts.addAll(carriage.facts(key, grounds));
        facts.addAll(leg.facts(TargetLeg.Login.KEY));
        facts.addAll(leg.routesOutside());
        facts.addAll(new ContextFacts(setting)
                .facts(candidate, isNew() ? Offer.Parts.NEW : Offer.Parts.EXISTING, List.of()));
        Map<String, List<Command>> aclCommands = new TreeMap<>(leg.aclCommands());
        aclCommands.putAll(carriage.aclCommands());
        return new Assembled(candidate, facts, planValues(), aclCommands, bill(), newParts(), false, connect());
    }

    /** What the target's table learned from the gateway is behind it, whatever a link that speaks BGP tells. */
    private OperatorNetwork network() {
        return new OperatorNetwork(
                candidate.key(),
                link.speaksBgp() && route.isLearned() ? OperatorNetwork.Outcome.LEARNED : link.network(operator),
                grounds);
    }

    private SortedMap<String, String> planValues() {
        SortedMap<String, String> values = new TreeMap<>(grounds.arguments());
        String block = operator == null ? "$OPERATOR_CIDR" : operator.toString();
        values.put("place", setting.subnetId());
        values.put("linkWord", isNew() ? "$VPN_CONNECTION_ID" : link.id());
        values.put("gatewayWord", gatewayWord());
        values.put("gatewayOption", gateway.isTransit() ? "--transit-gateway-id" : "--gateway-id");
        values.put("operatorBlock", block);
        values.put("destinationOption", RouteVerbs.option(block));
        values.put("operatorRouteVerb", route.verb());
        values.put("peerSource", block);
        values.put("sourceOption", "--cidr");
        values.put("targetGroup", setting.node().firstGroupOr("$NODE_SECURITY_GROUP_ID"));
        values.put("targetPort", Integer.toString(leg.port()));
        values.put("targetAddress", Setting.text(TargetLeg.address(setting.node())));
        return values;
    }

    private String gatewayWord() {
        return gateway.outcome() == GatewayAttachment.Outcome.TO_BE_BUILT
                ? "$VPN_GATEWAY_ID"
                : Setting.text(gateway.id());
    }

    private List<CostTerm> bill() {
        Bill bill = new Bill(setting);
        List<CostTerm> lines = new ArrayList<>(link.usage(bill));
        if (gateway.isTransit()) {
            String id = Setting.text(gateway.id());
            lines.add(bill.always(PriceItem.TRANSIT_GATEWAY_ATTACHMENT_HOUR, 2, true, id));
            lines.add(bill.perGigabyte(PriceItem.TRANSIT_GATEWAY_GB, 1, id));
        }
        return lines;
    }

    /** Charged from the moment at which it is available, whether a tunnel is up or not. */
    private Map<Action, List<CostTerm>> newParts() {
        return isNew()
                ? Map.of(
                        Action.CREATE_VPN_CONNECTION,
                        List.of(new Bill(setting).always(PriceItem.SITE_TO_SITE_VPN_HOUR, 1, false, Candidate.NEW)))
                : Map.of();
    }

    /** Straight to the private address: nothing is between but routers. */
    private List<String> connect() {
        String target = leg.targetAddress();
        return List.of(leg.isWindows() ? "mstsc /v:" + Command.word(target) : "ssh ec2-user@" + Command.word(target));
    }
}
