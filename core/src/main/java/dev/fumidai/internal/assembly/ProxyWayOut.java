package dev.fumidai.internal.assembly;

import dev.fumidai.fact.Grounds;
import dev.fumidai.fact.node.MachineState;
import dev.fumidai.fact.proxy.ProxyUplink;
import dev.fumidai.model.Cidr;
import dev.fumidai.model.Kind;
import dev.fumidai.model.Scope;
import dev.fumidai.model.compute.Instance;
import dev.fumidai.model.vpc.Endpoint;
import dev.fumidai.model.vpc.Endpoint.InterfaceEndpoint;
import dev.fumidai.model.vpc.Vpc;
import dev.fumidai.model.vpc.VpcAttributes;
import dev.fumidai.network.DnsServers;
import dev.fumidai.network.ExplanationCode;
import dev.fumidai.network.Hop;
import dev.fumidai.network.NetworkPath;
import dev.fumidai.network.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** How a proxy of the snapshot goes on to Systems Manager: by the internet, or to the endpoints that have its names. */
record ProxyWayOut(Setting setting, ProxySite site) {
    private static final List<String> SERVICES = List.of(ServiceNames.SSM, ServiceNames.SSMMESSAGES);

    ProxyUplink fact(String candidate, Grounds grounds) {
        @Nullable Instance instance = site.instance();
        @Nullable String vpc = site.party().vpcId();
        if (instance == null || vpc == null) {
            return new ProxyUplink(
                    candidate,
                    ProxyUplink.Outcome.NOT_IN_SNAPSHOT,
                    grounds.and(site.party().resource(), "InstanceId", null)
                            .with("stoppedAt", null)
                            .with("code", null));
        }
        List<Hop> hops = hops(instance, vpc);
        List<Hop> stops = only(hops, Hop.Decision.STOPPED);
        List<Hop> doubts = only(hops, Hop.Decision.UNKNOWN);
        List<Hop> telling = !stops.isEmpty() ? stops : doubts.isEmpty() ? hops : doubts;
        return new ProxyUplink(
                candidate,
                outcome(instance, vpc, stops, doubts),
                grounds.and(Hops.evidence(telling))
                        .with("stoppedAt", Hops.stoppedAt(stops))
                        .with("code", Hops.code(stops)));
    }

    private ProxyUplink.Outcome outcome(Instance instance, String vpc, List<Hop> stops, List<Hop> doubts) {
        if (!stops.isEmpty()) {
            boolean mayChange = NodeFacts.state("", MachineState.Machine.NODE, instance, Grounds.NONE)
                            .outcome()
                    != MachineState.Outcome.RUNNING;
            if (stops.stream().allMatch(this::isOfItsGroups)) {
                return ProxyUplink.Outcome.GROUPS_CLOSED;
            }
            if (mayChange) {
                return ProxyUplink.Outcome.AFTER_START;
            }
            return namesAreTold(vpc) ? ProxyUplink.Outcome.STOPPED : ProxyUplink.Outcome.UNKNOWN;
        }
        return doubts.isEmpty() && namesAreTold(vpc) ? ProxyUplink.Outcome.OPEN : ProxyUplink.Outcome.UNKNOWN;
    }

    private boolean isOfItsGroups(Hop hop) {
        List<String> groups = site.party().groupIds();
        return hop.code() == ExplanationCode.ENI_SG_RULES_MISMATCH && groups != null && groups.contains(hop.resource());
    }

    private static List<Hop> only(List<Hop> hops, Hop.Decision decision) {
        return hops.stream().filter(hop -> hop.decision() == decision).toList();
    }

    /** All that it meets on the way to every service. Whether it runs is asked elsewhere. */
    private List<Hop> hops(Instance instance, String vpc) {
        List<Hop> hops = new ArrayList<>();
        String from = site.interfaceId() == null ? instance.instanceId() : site.interfaceId();
        for (String end : ends(vpc)) {
            NetworkPath path = setting.world().network().path(from, end, EndpointChecks.HTTPS);
            hops.addAll(path.forward());
            hops.addAll(path.back());
        }
        hops.removeIf(hop ->
                hop.resource().equals(instance.instanceId()) && hop.field().equals("State"));
        return hops;
    }

    private TreeSet<String> ends(String vpc) {
        TreeSet<String> ends = new TreeSet<>();
        for (String service : SERVICES) {
            Optional<InterfaceEndpoint> captor = captor(vpc, service);
            List<Cidr> declared = setting.services(false);
            if (captor.isPresent()) {
                ends.add(captor.get().vpcEndpointId());
            } else if (declared.isEmpty()) {
                ends.add(Party.INTERNET);
            } else {
                declared.forEach(block -> ends.add(block.toString()));
            }
        }
        return ends;
    }

    private Optional<InterfaceEndpoint> captor(String vpc, String service) {
        String region = Setting.text(setting.region());
        return setting.world().endpoints(vpc).stream()
                .filter(InterfaceEndpoint.class::isInstance)
                .map(InterfaceEndpoint.class::cast)
                .filter(endpoint -> vpc.equals(endpoint.vpcId()))
                .filter(endpoint -> ServiceNames.isFor(endpoint.serviceName(), service, region))
                .filter(endpoint -> !Boolean.FALSE.equals(endpoint.privateDnsEnabled()))
                .filter(endpoint -> !EndpointChecks.isGone(endpoint))
                .findFirst();
    }

    /** Whether it is known which endpoints take the names of Systems Manager, if any do. */
    private boolean namesAreTold(String vpc) {
        @Nullable
        String owner = setting.world().find(Vpc.class, vpc).map(Vpc::ownerId).orElse(null);
        Scope scope = owner == null ? setting.scope() : new Scope(owner, setting.region());
        boolean captorsTold = SERVICES.stream()
                .flatMap(service -> captor(vpc, service).stream())
                .allMatch(endpoint -> Boolean.TRUE.equals(endpoint.privateDnsEnabled()));
        return captorsTold
                && resolves(vpc)
                && setting.region() != null
                && setting.world().isComplete(Kind.VPC_ENDPOINTS, scope)
                && setting.world().endpoints(vpc).stream().noneMatch(endpoint -> mayCapture(endpoint, vpc));
    }

    /** The proxy asks for the names in its own VPC; what servers of one's own answer is not told. */
    private boolean resolves(String vpc) {
        boolean on = setting.world()
                .find(VpcAttributes.class, vpc)
                .filter(told -> Boolean.TRUE.equals(told.enableDnsSupport()))
                .filter(told -> Boolean.TRUE.equals(told.enableDnsHostnames()) || isUncaptured(vpc))
                .isPresent();
        return on && setting.world().network().dnsServers(vpc).outcome() == DnsServers.Outcome.AMAZON_PROVIDED;
    }

    private boolean isUncaptured(String vpc) {
        return SERVICES.stream().noneMatch(service -> captor(vpc, service).isPresent());
    }

    private static boolean mayCapture(Endpoint endpoint, String vpc) {
        return EndpointChecks.isUntold(endpoint, vpc);
    }
}
