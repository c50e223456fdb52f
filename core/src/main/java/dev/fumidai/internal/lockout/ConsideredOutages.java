package dev.fumidai.internal.lockout;

import dev.fumidai.finding.Evidence;
import dev.fumidai.finding.Status;
import dev.fumidai.model.AwsSnapshot;
import dev.fumidai.model.Resource;
import dev.fumidai.model.compute.Instance;
import dev.fumidai.model.transit.TransitGatewayVpcAttachment;
import dev.fumidai.model.vpc.Address;
import dev.fumidai.model.vpc.Endpoint.InterfaceEndpoint;
import dev.fumidai.model.vpc.InstanceConnectEndpoint;
import dev.fumidai.model.vpc.InternetGateway;
import dev.fumidai.model.vpc.NatGateway;
import dev.fumidai.model.vpc.NetworkAcl;
import dev.fumidai.model.vpc.NetworkInterface;
import dev.fumidai.model.vpc.RouteTable;
import dev.fumidai.model.vpc.SecurityGroup;
import dev.fumidai.model.vpc.Subnet;
import dev.fumidai.model.vpn.VpnConnection;
import dev.fumidai.plan.Outage;
import dev.fumidai.plan.Outage.GroupEmptied;
import dev.fumidai.plan.Outage.ResourceLost;
import dev.fumidai.plan.Outage.ServiceLost;
import dev.fumidai.plan.Outage.ZoneLost;
import dev.fumidai.plan.emulation.Loss;
import dev.fumidai.report.AccessReport;
import dev.fumidai.report.AssessedOption;
import dev.fumidai.report.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What could fail of that which the ready options of a report are seen to lead through. */
final class ConsideredOutages {
    /** They change at somebody's hand, but do not fail; what a group's rules do is considered on its own. */
    private static final Set<Class<? extends Resource>> NEVER_FAILS = Set.of(
            SecurityGroup.class,
            NetworkAcl.class,
            RouteTable.class,
            Subnet.class,
            NetworkInterface.class,
            Address.class);

    private static final Pattern NOT_OF_AN_ID = Pattern.compile("[^A-Za-z0-9-]+");

    private final AccessReport report;
    private final AwsSnapshot snapshot;

    ConsideredOutages(AccessReport report, AwsSnapshot snapshot) {
        this.report = report;
        this.snapshot = snapshot;
    }

    /** In the order of their kinds and names, each once. */
    List<Outage> inOrder() {
        NavigableSet<String> named = named();
        List<Resource> resources = failing(named);
        NavigableSet<String> ids = new TreeSet<>();
        resources.forEach(resource -> ids.add(resource.id()));
        resources.stream().flatMap(this::hangsOn).filter(Objects::nonNull).forEach(ids::add);
        List<Outage> outages = new ArrayList<>();
        failing(ids).stream().map(Resource::id).map(ResourceLost::new).forEach(outages::add);
        groups(named, resources).stream().map(GroupEmptied::new).forEach(outages::add);
        zones().stream().map(ZoneLost::new).forEach(outages::add);
        ready().map(option -> option.method().sessionService())
                .flatMap(Optional::stream)
                .sorted()
                .distinct()
                .map(ServiceLost::new)
                .forEach(outages::add);
        return outages;
    }

    private List<Resource> failing(NavigableSet<String> ids) {
        return ids.stream()
                .filter(id -> !id.equals(report.target().instanceId()))
                .flatMap(id -> Loss.resource(snapshot, id).stream())
                .filter(resource -> NEVER_FAILS.stream().noneMatch(type -> type.isInstance(resource)))
                .toList();
    }

    /** What a resource is nothing without; evidence names the resource and stops there. */
    private Stream<@Nullable String> hangsOn(Resource resource) {
        if (resource instanceof VpnConnection connection) {
            return Stream.of(connection.customerGatewayId(), connection.vpnGatewayId(), connection.transitGatewayId());
        }
        if (resource instanceof TransitGatewayVpcAttachment attachment) {
            return Stream.of(attachment.transitGatewayId());
        }
        if (resource instanceof NatGateway gateway && !"private".equals(gateway.connectivityType())) {
            return snapshot.all(InternetGateway.class).stream()
                    .filter(one -> !one.egressOnly() && isAttached(one, gateway.vpcId()))
                    .map(InternetGateway::id);
        }
        return Stream.of();
    }

    private static boolean isAttached(InternetGateway gateway, @Nullable String vpcId) {
        List<InternetGateway.Attachment> attachments = gateway.attachments();
        return attachments != null && attachments.stream().anyMatch(one -> vpcId != null && vpcId.equals(one.vpcId()));
    }

    private Stream<AssessedOption> ready() {
        return report.options().stream().filter(option -> option.verdict() == Verdict.READY);
    }

    /** Ids, and whatever else evidence holds, which the snapshot holds nothing under. */
    private NavigableSet<String> named() {
        NavigableSet<String> named = new TreeSet<>();
        ready().forEach(option -> {
            named.addAll(option.via());
            option.required().stream()
                    .filter(prerequisite -> prerequisite.status() == Status.SATISFIED)
                    .flatMap(prerequisite -> prerequisite.evidence().stream())
                    .flatMap(ConsideredOutages::names)
                    .forEach(named::add);
        });
        return named;
    }

    /** A value tells of ids among other words: {@code 0.0.0.0/0 -> nat-0abc active}. */
    private static Stream<String> names(Evidence evidence) {
        String value = Objects.requireNonNullElse(evidence.value(), "");
        return Stream.concat(Stream.of(evidence.resource()), NOT_OF_AN_ID.splitAsStream(value));
    }

    private NavigableSet<String> groups(NavigableSet<String> named, List<Resource> resources) {
        NavigableSet<String> groups = new TreeSet<>(named);
        for (Resource resource : resources) {
            if (resource instanceof InterfaceEndpoint endpoint) {
                groups.addAll(orNone(endpoint.groupIds()));
            }
            if (resource instanceof InstanceConnectEndpoint endpoint) {
                groups.addAll(orNone(endpoint.securityGroupIds()));
            }
        }
        groups.removeIf(id -> snapshot.find(SecurityGroup.class, id).isEmpty());
        return groups;
    }

    private static List<String> orNone(@Nullable List<String> ids) {
        return ids == null ? List.of() : ids;
    }

    /** All but the target's own. */
    private NavigableSet<String> zones() {
        NavigableSet<String> zones = new TreeSet<>();
        snapshot.all(Subnet.class).stream()
                .map(Subnet::availabilityZone)
                .filter(Objects::nonNull)
                .forEach(zones::add);
        snapshot.find(Instance.class, report.target().instanceId())
                .map(Instance::availabilityZone)
                .ifPresent(zones::remove);
        snapshot.find(Subnet.class, report.target().subnetId())
                .map(Subnet::availabilityZone)
                .ifPresent(zones::remove);
        return zones;
    }
}
