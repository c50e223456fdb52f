package dev.fumidai.network;

import dev.fumidai.model.AwsSnapshot;
import dev.fumidai.model.Kind;
import dev.fumidai.model.vpc.InternetGateway;
import dev.fumidai.model.vpc.InternetGateway.Attachment;
import dev.fumidai.model.vpc.RouteTable;
import dev.fumidai.model.vpc.RouteTable.Route;
import dev.fumidai.model.vpc.RouteTable.TargetKind;
import dev.fumidai.model.vpc.Vpc;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a table's default route leads to a gateway that is attached to the table's VPC. A route may stay active though
 * its gateway is gone. Immutable.
 *
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Internet_Gateway.html">Internet gateways</a>
 */
record InternetGateways(AwsSnapshot snapshot, Completeness completeness) {

    /** @param vpcId of the subnet, for a table that does not tell its own */
    InternetGatewayPath path(RoutesOfTable routes, boolean ipv6, @Nullable String vpcId) {
        RouteTable table = routes.table();
        Ways ways = routes.byDefault(ipv6);
        RouteLookup lookup = ways.lookup();
        return switch (lookup.outcome()) {
            case ACTIVE -> active(table, lookup, table.vpcId() == null ? vpcId : table.vpcId());
            case BLACKHOLE -> answer(InternetGatewayPath.Outcome.BLACKHOLE, table, null, lookup.hops());
            case NO_ROUTE -> answer(InternetGatewayPath.Outcome.NO_DEFAULT_ROUTE, table, null, lookup.hops());
            case SPLIT -> partly(table, ways);
            case UNKNOWN -> answer(InternetGatewayPath.Outcome.UNKNOWN, table, null, lookup.hops());
        };
    }

    /** No default route, but routes for parts of the internet. */
    private static InternetGatewayPath partly(RouteTable table, Ways ways) {
        boolean any = ways.routes().stream().anyMatch(route -> route.target().kind() == TargetKind.INTERNET_GATEWAY);
        return answer(
                any ? InternetGatewayPath.Outcome.UNKNOWN : InternetGatewayPath.Outcome.NO_DEFAULT_ROUTE,
                table,
                null,
                ways.lookup().hops());
    }

    private InternetGatewayPath active(RouteTable table, RouteLookup lookup, @Nullable String vpcId) {
        Route route = lookup.route();
        if (route == null || route.target().kind() != TargetKind.INTERNET_GATEWAY) {
            return answer(InternetGatewayPath.Outcome.OTHER_TARGET, table, null, lookup.hops());
        }
        String gatewayId = route.target().id();
        Hop attachment = attachment(gatewayId, table, vpcId);
        List<Hop> hops = new ArrayList<>(lookup.hops());
        hops.add(attachment);
        InternetGatewayPath.Outcome outcome = switch (attachment.decision()) {
            case PASSED -> InternetGatewayPath.Outcome.OPEN;
            case STOPPED -> InternetGatewayPath.Outcome.NOT_ATTACHED;
            case UNKNOWN -> InternetGatewayPath.Outcome.UNKNOWN;
        };
        return answer(outcome, table, gatewayId, hops);
    }

    /** The internet gateway of a VPC, which has one at most. */
    Optional<InternetGateway> attachedTo(String vpcId) {
        return snapshot.all(InternetGateway.class).stream()
                .filter(gateway -> !gateway.egressOnly())
                .filter(gateway ->
                        attachments(gateway).stream().anyMatch(one -> decide(one, vpcId) == Hop.Decision.PASSED))
                .findFirst();
    }

    private static List<Attachment> attachments(InternetGateway gateway) {
        List<Attachment> told = gateway.attachments();
        return told == null ? List.of() : told;
    }

    /** Whether a VPC without one surely has none. */
    boolean isComplete(String vpcId) {
        Vpc vpc = snapshot.find(Vpc.class, vpcId).orElse(null);
        boolean told = snapshot.all(InternetGateway.class).stream()
                .filter(gateway -> !gateway.egressOnly())
                .allMatch(gateway -> gateway.attachments() != null
                        && gateway.attachments().stream().noneMatch(one -> decide(one, vpcId) == Hop.Decision.UNKNOWN));
        return vpc != null && told && completeness.holds(Kind.INTERNET_GATEWAYS, vpc, vpcId);
    }

    /** Whether a gateway (of either type) is attached to the VPC, seen from one of its route tables. */
    Hop attachment(String gatewayId, RouteTable from, @Nullable String vpcId) {
        InternetGateway gateway =
                snapshot.find(InternetGateway.class, gatewayId).orElse(null);
        if (gateway == null) {
            Kind kind = gatewayId.startsWith("eigw-") ? Kind.EGRESS_ONLY_INTERNET_GATEWAYS : Kind.INTERNET_GATEWAYS;
            boolean gone = completeness.holds(kind, from, vpcId);
            return new Hop(gatewayId, "Attachments", null, gone ? Hop.Decision.STOPPED : Hop.Decision.UNKNOWN)
                    .whereStopped(ExplanationCode.BAD_STATE_ATTACHMENT);
        }
        List<Attachment> attachments = gateway.attachments();
        if (attachments == null || vpcId == null) {
            return new Hop(gatewayId, "Attachments", null, Hop.Decision.UNKNOWN);
        }
        Hop.Decision decision = Hop.Decision.STOPPED;
        for (Attachment attachment : attachments) {
            Hop.Decision one = decide(attachment, vpcId);
            if (one == Hop.Decision.PASSED || (one == Hop.Decision.UNKNOWN && decision == Hop.Decision.STOPPED)) {
                decision = one;
            }
        }
        return new Hop(gatewayId, "Attachments", text(attachments), decision)
                .whereStopped(ExplanationCode.BAD_STATE_ATTACHMENT);
    }

    private static Hop.Decision decide(Attachment attachment, String vpcId) {
        String state = attachment.state();
        boolean wrongVpc = attachment.vpcId() != null && !attachment.vpcId().equals(vpcId);
        boolean attached = "available".equals(state) || "attached".equals(state);
        if (wrongVpc || (state != null && !attached)) {
            return Hop.Decision.STOPPED;
        }
        return attached && attachment.vpcId() != null ? Hop.Decision.PASSED : Hop.Decision.UNKNOWN;
    }

    private static String text(List<Attachment> attachments) {
        return attachments.stream()
                .map(attachment -> attachment.vpcId() + " " + attachment.state())
                .sorted()
                .toList()
                .toString();
    }

    private static InternetGatewayPath answer(
            InternetGatewayPath.Outcome outcome, RouteTable table, @Nullable String gatewayId, List<Hop> hops) {
        return new InternetGatewayPath(outcome, table.routeTableId(), gatewayId, List.copyOf(hops));
    }
}
