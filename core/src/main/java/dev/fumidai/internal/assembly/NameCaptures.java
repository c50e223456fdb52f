package dev.fumidai.internal.assembly;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;
import dev.fumidai.fact.internet.NameCapture;
import dev.fumidai.finding.Command;
import dev.fumidai.model.Kind;
import dev.fumidai.model.vpc.Endpoint;
import dev.fumidai.model.vpc.Endpoint.InterfaceEndpoint;
import dev.fumidai.network.FilterCheck;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Whether interface endpoints with private DNS take the traffic of a service away from the way out. If they do and do
 * not work, the way out does not rescue it.
 */
final class NameCaptures {
    private static final Set<NameCapture.Outcome> BEHIND_ACL =
            EnumSet.of(NameCapture.Outcome.CAPTURED_BEHIND_NETWORK_ACL, NameCapture.Outcome.CAPTURED_BEHIND_BOTH);
    private static final Set<NameCapture.Outcome> BEHIND_FILTERS = EnumSet.of(
            NameCapture.Outcome.CAPTURED_BEHIND_NODE_GROUPS,
            NameCapture.Outcome.CAPTURED_BEHIND_NETWORK_ACL,
            NameCapture.Outcome.CAPTURED_BEHIND_BOTH);

    private final Setting setting;
    private final NodeFacts node;
    private final String region;

    /** Of no candidate: what takes a name is the same for all of them. */
    private final List<NameCapture> captures;

    NameCaptures(Setting setting, NodeFacts node) {
        this.setting = setting;
        this.node = node;
        this.region = Setting.text(setting.region());
        this.captures = services().stream().map(this::capture).toList();
    }

    private List<String> services() {
        List<String> services = new ArrayList<>(List.of(ServiceNames.SSM, ServiceNames.SSMMESSAGES));
        boolean old = node.agent().isPresent() && !node.agent().get().isAtLeast(AgentRelease.SSMMESSAGES_ONLY);
        if (old && Ec2Messages.isOffered(region) && setting.asOf().isBefore(Ec2Messages.RETIRED_FROM)) {
            services.add(ServiceNames.EC2MESSAGES);
        }
        LoggingFacts logging = new LoggingFacts(setting);
        List.of(LoggingFacts.LOGS, LoggingFacts.KMS, LoggingFacts.S3).stream()
                .filter(service -> logging.uses(service).orElse(false))
                .forEach(services::add);
        return services;
    }

    List<Fact> facts(String candidate) {
        return captures.stream().<Fact>map(capture -> capture.of(candidate)).toList();
    }

    /** The same of what a tunnel needs, telling apart the endpoints whose groups are all that keeps the node out. */
    List<NameCapture> ofTunnel(String candidate) {
        return captures.stream()
                .map(capture -> capture.of(candidate))
                .filter(fact -> ServiceNames.TUNNEL.contains(fact.service()))
                .map(this::refused)
                .toList();
    }

    private NameCapture refused(NameCapture fact) {
        Optional<List<String>> groups = fact.outcome() == NameCapture.Outcome.CAPTURED_AND_STOPPED
                ? captor(fact.service())
                        .filter(endpoint ->
                                new EndpointChecks(setting, endpoint, fact.service()).isOnlyRefusedByGroups())
                        .map(InterfaceEndpoint::groupIds)
                : Optional.empty();
        return groups.map(found -> new NameCapture(
                        fact.candidate(),
                        fact.service(),
                        NameCapture.Outcome.CAPTURED_AND_REFUSED,
                        fact.grounds().with("endpointGroup", found.get(0))))
                .orElse(fact);
    }

    /** What opens the network ACLs to the endpoints that they alone keep from serving, by rule id and subject. */
    Map<String, List<Command>> aclCommands() {
        Map<String, List<Command>> commands = new TreeMap<>();
        for (NameCapture capture : captures) {
            if (BEHIND_ACL.contains(capture.outcome())) {
                captor(capture.service())
                        .map(endpoint -> new EndpointChecks(setting, endpoint, capture.service()))
                        .ifPresent(checks -> commands.put("EGBL-P06/" + capture.service(), checks.aclCommands()));
            }
        }
        return commands;
    }

    /** Whether the names of Systems Manager surely lead to the public addresses. */
    boolean noneCaptures() {
        return captures.stream().allMatch(fact -> fact.outcome() == NameCapture.Outcome.NOT_CAPTURED);
    }

    private NameCapture capture(String service) {
        Grounds grounds = setting.grounds()
                .with("service", service)
                .with("place", setting.target().subnetId());
        Optional<InterfaceEndpoint> captor = captor(service);
        Optional<Boolean> privateNames = new DnsFacts(setting).privateNamesWillResolve();
        boolean noOther = nothingElseCaptures(service);
        if (captor.isPresent() && !privateNames.equals(Optional.of(false))) {
            InterfaceEndpoint endpoint = captor.get();
            EndpointChecks checks = new EndpointChecks(setting, endpoint, service);
            NameCapture.Outcome outcome = outcome(checks, privateNames, noOther);
            Grounds more = grounds.with("endpoint", endpoint.vpcEndpointId())
                    .and(endpoint.vpcEndpointId(), "PrivateDnsEnabled", String.valueOf(endpoint.privateDnsEnabled()));
            return new NameCapture(
                    "", service, outcome, BEHIND_FILTERS.contains(outcome) ? filtered(more, checks) : more);
        }
        return new NameCapture(
                "",
                service,
                noOther ? NameCapture.Outcome.NOT_CAPTURED : NameCapture.Outcome.UNKNOWN,
                grounds.with("endpoint", null)
                        .and(setting.vpcId(), "VpcEndpoints", noOther ? "none with this private name" : null));
    }

    /** Whether it is known that but for the endpoint with the private name nothing takes the traffic. */
    private boolean nothingElseCaptures(String service) {
        return region.equals(setting.region())
                && new PrivateZones(setting).named(service).isEmpty()
                && !(service.equals(LoggingFacts.S3) && new S3Facts(setting).gatewayMayStop())
                && setting.world().isComplete(Kind.VPC_ENDPOINTS, setting.vpcScope())
                && setting.world().endpoints(setting.vpcId()).stream().noneMatch(this::mayCapture);
    }

    /**
     * Where nobody tells whether private names resolve, an endpoint that serves is no harm as long as the public address
     * is the only other one that the name may lead to.
     */
    private static NameCapture.Outcome outcome(EndpointChecks checks, Optional<Boolean> privateNames, boolean noOther) {
        if (checks.endpoint().privateDnsEnabled() == null || checks.endpoint().state() == null) {
            return NameCapture.Outcome.UNKNOWN;
        }
        Optional<Boolean> serves = checks.serves();
        if (serves.orElse(false) && (privateNames.isPresent() || noOther)) {
            return NameCapture.Outcome.CAPTURED_AND_SERVED;
        }
        return serves.equals(Optional.of(false)) && privateNames.isPresent()
                ? stopped(checks)
                : NameCapture.Outcome.UNKNOWN;
    }

    /** Where only filters before the node stop it, they are the smaller change: the name serves the whole VPC. */
    private static NameCapture.Outcome stopped(EndpointChecks checks) {
        if (!checks.isOnlyBehindFiltersOfTheWay()) {
            return NameCapture.Outcome.CAPTURED_AND_STOPPED;
        }
        if (Hops.passes(checks.acl().outcome())) {
            return NameCapture.Outcome.CAPTURED_BEHIND_NODE_GROUPS;
        }
        return Hops.passes(checks.outbound().outcome())
                ? NameCapture.Outcome.CAPTURED_BEHIND_NETWORK_ACL
                : NameCapture.Outcome.CAPTURED_BEHIND_BOTH;
    }

    private Grounds filtered(Grounds grounds, EndpointChecks checks) {
        FilterCheck acl = checks.acl();
        return grounds.and(Hops.evidence(checks.outbound().hops()))
                .and(Hops.evidence(acl.hops()))
                .with("groups", TargetLeg.joined(setting.node().groupIds()))
                .with("acls", Hops.resources(acl))
                .with("port", Integer.toString(EndpointChecks.HTTPS))
                .with("targetPort", Integer.toString(EndpointChecks.HTTPS))
                .with("destination", checks.addresses());
    }

    /** The endpoint of the VPC that has the service's private name, or may have it. */
    private Optional<InterfaceEndpoint> captor(String service) {
        return setting.world().endpoints(setting.vpcId()).stream()
                .filter(InterfaceEndpoint.class::isInstance)
                .map(InterfaceEndpoint.class::cast)
                .filter(endpoint -> setting.vpcId().equals(endpoint.vpcId()))
                .filter(endpoint -> ServiceNames.isFor(endpoint.serviceName(), service, region))
                .filter(endpoint -> !Boolean.FALSE.equals(endpoint.privateDnsEnabled()))
                .filter(endpoint -> !EndpointChecks.isGone(endpoint))
                .findFirst();
    }

    /** An endpoint that does not tell its service or VPC may hold any name. */
    private boolean mayCapture(Endpoint endpoint) {
        return EndpointChecks.isUntold(endpoint, setting.vpcId());
    }
}
