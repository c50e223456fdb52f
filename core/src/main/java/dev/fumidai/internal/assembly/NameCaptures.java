package dev.fumidai.internal.assembly;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;
import dev.fumidai.fact.internet.NameCapture;
import dev.fumidai.model.Kind;
import dev.fumidai.model.vpc.Endpoint;
import dev.fumidai.model.vpc.Endpoint.InterfaceEndpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether interface endpoints with private DNS take the traffic of a service away from the way out. If they do and do
 * not work, the way out does not rescue it.
 */
final class NameCaptures {
    private final Setting setting;
    private final NodeFacts node;
    private final String region;

    NameCaptures(Setting setting, NodeFacts node) {
        this.setting = setting;
        this.node = node;
        this.region = Setting.text(setting.region());
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
        return services().stream()
                .<Fact>map(service -> fact(candidate, service))
                .toList();
    }

    /** The same of what a tunnel needs, telling apart the endpoints whose groups are all that keeps the node out. */
    List<NameCapture> ofTunnel(String candidate) {
        return facts(candidate).stream()
                .map(NameCapture.class::cast)
                .filter(fact -> ServiceNames.TUNNEL.contains(fact.service()))
                .map(this::refused)
                .toList();
    }

    private NameCapture refused(NameCapture fact) {
        Optional<InterfaceEndpoint> captor = captor(fact.service());
        boolean refused = fact.outcome() == NameCapture.Outcome.CAPTURED_AND_STOPPED
                && captor.map(endpoint -> new EndpointChecks(setting, endpoint, fact.service()))
                        .filter(EndpointChecks::isOnlyRefusedByGroups)
                        .isPresent();
        if (!refused) {
            return fact;
        }
        @Nullable List<String> groups = captor.map(InterfaceEndpoint::groupIds).orElse(null);
        return new NameCapture(
                fact.candidate(),
                fact.service(),
                NameCapture.Outcome.CAPTURED_AND_REFUSED,
                fact.grounds().with("endpointGroup", groups == null ? null : groups.get(0)));
    }

    /** Whether the names of Systems Manager surely lead to the public addresses. */
    boolean noneCaptures() {
        return facts("").stream()
                .map(NameCapture.class::cast)
                .allMatch(fact -> fact.outcome() == NameCapture.Outcome.NOT_CAPTURED);
    }

    private NameCapture fact(String candidate, String service) {
        Grounds grounds = setting.grounds().with("service", service);
        Optional<InterfaceEndpoint> captor = captor(service);
        Optional<Boolean> privateNames = new DnsFacts(setting).privateNamesResolve();
        boolean noOther = nothingElseCaptures(service);
        if (captor.isPresent() && !privateNames.equals(Optional.of(false))) {
            InterfaceEndpoint endpoint = captor.get();
            Grounds more = grounds.with("endpoint", endpoint.vpcEndpointId())
                    .and(endpoint.vpcEndpointId(), "PrivateDnsEnabled", String.valueOf(endpoint.privateDnsEnabled()));
            return new NameCapture(candidate, service, outcome(endpoint, service, privateNames, noOther), more);
        }
        return new NameCapture(
                candidate,
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
    private NameCapture.Outcome outcome(
            InterfaceEndpoint endpoint, String service, Optional<Boolean> privateNames, boolean noOther) {
        if (endpoint.privateDnsEnabled() == null || endpoint.state() == null) {
            return NameCapture.Outcome.UNKNOWN;
        }
        Optional<Boolean> serves = new EndpointChecks(setting, endpoint, service).serves();
        if (serves.orElse(false) && (privateNames.isPresent() || noOther)) {
            return NameCapture.Outcome.CAPTURED_AND_SERVED;
        }
        return serves.equals(Optional.of(false)) && privateNames.isPresent()
                ? NameCapture.Outcome.CAPTURED_AND_STOPPED
                : NameCapture.Outcome.UNKNOWN;
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
