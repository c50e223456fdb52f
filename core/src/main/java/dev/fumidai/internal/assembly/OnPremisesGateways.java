package dev.fumidai.internal.assembly;

import dev.fumidai.fact.onpremises.GatewayAttachment.Outcome;
import dev.fumidai.finding.Evidence;
import dev.fumidai.model.Kind;
import dev.fumidai.model.transit.TransitGatewayVpcAttachment;
import dev.fumidai.model.vpc.Subnet;
import dev.fumidai.model.vpn.VpnGateway;
import dev.fumidai.model.vpn.VpnGateway.VpcAttachment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The gateways that links to the operator's network end at.
 *
 * @see <a href="https://docs.aws.amazon.com/vpn/latest/s2svpn/how_it_works.html">How Site-to-Site VPN works</a>
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/tgw/how-transit-gateways-work.html">How transit gateways work</a>
 */
final class OnPremisesGateways {
    private final Setting setting;

    OnPremisesGateways(Setting setting) {
        this.setting = setting;
    }

    /** Whether the snapshot holds every virtual private gateway and tells what each is attached to. */
    boolean areTold() {
        return setting.world().isComplete(Kind.VPN_GATEWAYS, setting.vpcScope())
                && !setting.vpcId().equals(Setting.UNTOLD)
                && all().stream().allMatch(OnPremisesGateways::tellsItsVpcs);
    }

    private static boolean tellsItsVpcs(VpnGateway gateway) {
        List<VpcAttachment> attachments = gateway.vpcAttachments();
        return attachments != null && attachments.stream().allMatch(one -> one.vpcId() != null && one.state() != null);
    }

    private List<VpnGateway> all() {
        return setting.world().snapshot().all(VpnGateway.class).stream()
                .filter(this::isHere)
                .sorted(Comparator.comparing(VpnGateway::vpnGatewayId))
                .toList();
    }

    boolean isHere(dev.fumidai.model.Resource resource) {
        return Objects.equals(setting.world().snapshot().scopeOf(resource).region(), setting.region());
    }

    /** The virtual private gateway of the target's VPC; AWS allows one. */
    Optional<OnPremisesGateway> ofVpc() {
        return all().stream()
                .flatMap(gateway -> seen(gateway).stream())
                .filter(gateway -> gateway.outcome() == Outcome.ATTACHED || gateway.outcome() == Outcome.ATTACHING)
                .findFirst();
    }

    /** The gateway of a connection to be built, where all are told: the VPC's own, else a new one. */
    OnPremisesGateway forNew() {
        return ofVpc().orElse(new OnPremisesGateway(null, false, Outcome.TO_BE_BUILT, List.of()));
    }

    /** A virtual private gateway; empty where it surely has nothing to do with the target. */
    Optional<OnPremisesGateway> vpnGateway(@Nullable String id) {
        if (id == null) {
            return Optional.of(new OnPremisesGateway(null, false, Outcome.UNKNOWN, List.of()));
        }
        Optional<VpnGateway> gateway = setting.world().find(VpnGateway.class, id);
        if (gateway.isEmpty()) {
            boolean gone = setting.world().isComplete(Kind.VPN_GATEWAYS, setting.vpcScope());
            return Optional.of(new OnPremisesGateway(id, false, gone ? Outcome.GONE : Outcome.UNKNOWN, List.of()));
        }
        return seen(gateway.get());
    }

    private Optional<OnPremisesGateway> seen(VpnGateway gateway) {
        return outcome(gateway)
                .map(outcome -> new OnPremisesGateway(
                        gateway.vpnGatewayId(),
                        false,
                        outcome,
                        List.of(new Evidence(gateway.vpnGatewayId(), "VpcAttachments", text(gateway)))));
    }

    private static @Nullable String text(VpnGateway gateway) {
        List<VpcAttachment> attachments = gateway.vpcAttachments();
        return attachments == null
                ? null
                : attachments.stream()
                        .map(one -> one.vpcId() + " " + one.state())
                        .sorted()
                        .toList()
                        .toString();
    }

    private Optional<Outcome> outcome(VpnGateway gateway) {
        if ("deleted".equals(gateway.state()) || "deleting".equals(gateway.state())) {
            return Optional.of(Outcome.GONE);
        }
        List<VpcAttachment> attachments = gateway.vpcAttachments();
        if (attachments == null || setting.vpcId().equals(Setting.UNTOLD) || !tellsItsVpcs(gateway)) {
            return Optional.of(Outcome.UNKNOWN);
        }
        List<VpcAttachment> live = attachments.stream()
                .filter(one -> !"detached".equals(one.state()) && !"detaching".equals(one.state()))
                .toList();
        if (live.isEmpty()) {
            return Optional.of(Outcome.DETACHED);
        }
        Optional<VpcAttachment> own =
                live.stream().filter(one -> setting.vpcId().equals(one.vpcId())).findFirst();
        if (own.isPresent()) {
            return own.map(one -> "attached".equals(one.state()) ? Outcome.ATTACHED : Outcome.ATTACHING);
        }
        boolean near = live.stream().anyMatch(one -> setting.neighbourVpcs().contains(Setting.text(one.vpcId())));
        return near ? Optional.of(Outcome.IN_NEIGHBOUR) : Optional.empty();
    }

    /** A transit gateway; empty where it surely has nothing to do with the target's VPC. */
    Optional<OnPremisesGateway> transitGateway(String id) {
        List<TransitGatewayVpcAttachment> all =
                List.copyOf(setting.world().snapshot().all(TransitGatewayVpcAttachment.class));
        Optional<TransitGatewayVpcAttachment> own = all.stream()
                .filter(one -> setting.vpcId().equals(one.vpcId()) && id.equals(one.transitGatewayId()))
                .filter(one -> !"deleted".equals(one.state()))
                .min(Comparator.comparing((TransitGatewayVpcAttachment one) -> !"available".equals(one.state()))
                        .thenComparing(TransitGatewayVpcAttachment::transitGatewayAttachmentId));
        if (own.isPresent()) {
            return own.map(one -> new OnPremisesGateway(
                    id,
                    true,
                    outcome(one),
                    List.of(
                            new Evidence(one.transitGatewayAttachmentId(), "State", one.state()),
                            new Evidence(
                                    one.transitGatewayAttachmentId(),
                                    "SubnetIds",
                                    one.subnetIds() == null
                                            ? null
                                            : one.subnetIds().toString()))));
        }
        boolean none = setting.world().isComplete(Kind.TRANSIT_GATEWAY_VPC_ATTACHMENTS, setting.vpcScope())
                && !setting.vpcId().equals(Setting.UNTOLD)
                && all.stream().noneMatch(one -> one.vpcId() == null || one.transitGatewayId() == null);
        return none ? Optional.empty() : Optional.of(new OnPremisesGateway(id, true, Outcome.UNKNOWN, List.of()));
    }

    private Outcome outcome(TransitGatewayVpcAttachment attachment) {
        return switch (String.valueOf(attachment.state())) {
            case "available" -> zone(attachment);
            case "initiating", "initiatingRequest", "pending", "pendingAcceptance" -> Outcome.ATTACHING;
            case "deleting", "failed", "failing", "rejected", "rejecting", "rollingBack" -> Outcome.TRANSIT_ENDED;
            default -> Outcome.UNKNOWN;
        };
    }

    /** Only from Availability Zones in which the attachment has a subnet do packets enter a transit gateway. */
    private Outcome zone(TransitGatewayVpcAttachment attachment) {
        if (doors(attachment).isPresent()) {
            return Outcome.TRANSIT_ATTACHED;
        }
        List<String> subnets = attachment.subnetIds();
        boolean told = setting.zone() != null
                && subnets != null
                && subnets.stream().allMatch(subnet -> zoneOf(subnet) != null);
        return told ? Outcome.TRANSIT_OTHER_ZONE : Outcome.UNKNOWN;
    }

    private @Nullable String zoneOf(String subnetId) {
        return setting.world()
                .find(Subnet.class, subnetId)
                .map(Subnet::availabilityZone)
                .orElse(null);
    }

    /** The subnet of the target's zone by which a transit gateway is attached. */
    Optional<String> doors(TransitGatewayVpcAttachment attachment) {
        List<String> subnets = attachment.subnetIds();
        @Nullable String zone = setting.zone();
        return zone == null || subnets == null
                ? Optional.empty()
                : new ArrayList<>(subnets)
                        .stream()
                                .filter(subnet -> zone.equals(zoneOf(subnet)))
                                .sorted()
                                .findFirst();
    }
}
