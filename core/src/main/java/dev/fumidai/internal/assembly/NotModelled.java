package dev.fumidai.internal.assembly;

import dev.fumidai.model.Warning;
import dev.fumidai.model.transit.TransitGatewayRouteTable.RouteAttachment;
import dev.fumidai.model.vpc.Endpoint;
import dev.fumidai.model.vpc.RouteTable.Route;
import dev.fumidai.network.DnsServers;
import dev.fumidai.network.TransitView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What could matter to the answer about a target and is not modelled, or is taken to be so. */
final class NotModelled {
    private final Setting setting;

    NotModelled(Setting setting) {
        this.setting = setting;
    }

    List<Warning> assumptions() {
        List<Warning> all = new ArrayList<>();
        all.add(new Warning("not-modelled-host-firewall", Map.of()));
        boolean amazonAnswers =
                setting.world().network().dnsServers(setting.vpcId()).outcome() == DnsServers.Outcome.AMAZON_PROVIDED;
        if (amazonAnswers) {
            all.add(new Warning("not-modelled-dns-firewall", Map.of()));
        }
        setting.world().network().effectiveRoutes(setting.subnetId()).forEach(route -> all.addAll(of(route)));
        return all;
    }

    private List<Warning> of(Route route) {
        String id = route.target().id();
        return switch (route.target().kind()) {
            case LOCAL, INTERNET_GATEWAY, NAT_GATEWAY, VPC_PEERING_CONNECTION, EGRESS_ONLY_INTERNET_GATEWAY ->
                List.of();
            case VPC_ENDPOINT -> isGatewayEndpoint(id) ? List.of() : notModelled(route);
            case VPN_GATEWAY -> List.of(new Warning("not-modelled-on-premises", Map.of("resource", id)));
            case TRANSIT_GATEWAY -> transit(id);
            default -> notModelled(route);
        };
    }

    private boolean isGatewayEndpoint(String id) {
        return setting.world()
                .find(Endpoint.class, id)
                .filter(Endpoint.GatewayEndpoint.class::isInstance)
                .isPresent();
    }

    private static List<Warning> notModelled(Route route) {
        return List.of(new Warning(
                "not-modelled",
                Map.of("resource", Setting.text(route.target().id()), "destination", route.destinationText())));
    }

    private List<Warning> transit(String gatewayId) {
        TransitView view = setting.world()
                .network()
                .transitView(setting.vpcId(), gatewayId)
                .orElse(null);
        if (view == null) {
            return List.of();
        }
        List<Warning> all = new ArrayList<>();
        if (view.byDefault()) {
            all.add(new Warning(
                    "transit-association-default",
                    Map.of("attachment", view.attachmentId(), "table", Setting.text(view.routeTableId()))));
        }
        view.otherExits().forEach(exit -> all.add(exit(exit)));
        return all;
    }

    private static Warning exit(RouteAttachment exit) {
        String id = Setting.text(exit.transitGatewayAttachmentId());
        return "vpn".equals(exit.resourceType())
                ? new Warning("not-modelled-on-premises", Map.of("resource", id))
                : new Warning(
                        "not-modelled-transit", Map.of("resource", id, "type", Setting.text(exit.resourceType())));
    }
}
