package dev.fumidai.internal.assembly;

import dev.fumidai.model.Cidr;
import dev.fumidai.model.Kind;
import dev.fumidai.model.compute.Instance;
import dev.fumidai.model.vpc.NetworkInterface;
import dev.fumidai.model.vpc.RouteTable;
import dev.fumidai.model.vpc.RouteTable.RouteTarget;
import dev.fumidai.model.vpc.RouteTable.TargetKind;
import dev.fumidai.model.vpc.SubnetKind;
import dev.fumidai.network.RouteLookup;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What may serve a target as a NAT instance: what its routes to public addresses name, and the instances of its VPC that
 * look like one - no source/destination check, a public address, a public subnet.
 */
final class NatInstances {
    private static final Set<String> GONE = Set.of("terminated", "shutting-down");
    private static final List<Cidr> HALVES = Cidr.ANY_IPV4.halves();

    private final Setting setting;
    private final RouteLookup route;

    NatInstances(Setting setting, RouteLookup route) {
        this.setting = setting;
        this.route = route;
    }

    /** In the order of their ids. */
    List<NatMachine> find() {
        SortedMap<String, NatMachine> machines = new TreeMap<>();
        for (RouteTarget target : routeTargets()) {
            named(target)
                    .filter(one -> !one.id().equals(setting.target().instanceId()))
                    .ifPresent(one -> machines.putIfAbsent(one.id(), one));
        }
        for (Instance instance : setting.world().instances(setting.vpcId())) {
            lookingLikeOne(instance).ifPresent(one -> machines.putIfAbsent(one.id(), one));
        }
        return List.copyOf(machines.values());
    }

    private List<RouteTarget> routeTargets() {
        List<RouteTable.Route> routes = new ArrayList<>();
        if (route.route() != null) {
            routes.add(route.route());
        }
        setting.world().network().effectiveRoutes(setting.subnetId()).stream()
                .filter(NatInstances::isForTheInternet)
                .forEach(routes::add);
        return routes.stream().map(RouteTable.Route::target).toList();
    }

    private static boolean isForTheInternet(RouteTable.Route one) {
        @Nullable Cidr destination = one.destination();
        return destination != null && (destination.equals(Cidr.ANY_IPV4) || HALVES.contains(destination));
    }

    private Optional<NatMachine> named(RouteTarget target) {
        if (target.kind() == TargetKind.INSTANCE) {
            return instance(target.id());
        }
        return target.kind() == TargetKind.NETWORK_INTERFACE ? ofInterface(target.id()) : Optional.empty();
    }

    /** One that was told to be gone is no way out; one that was not told may be. */
    private Optional<NatMachine> instance(String id) {
        Optional<Instance> found = setting.world().find(Instance.class, id);
        if (found.isPresent()) {
            return found.map(one -> NatMachine.of(
                    one, NatMachine.interfaces(one).stream().findFirst().orElse(null)));
        }
        return isTold(Kind.INSTANCES) ? Optional.empty() : Optional.of(new NatMachine(id, null, null, null));
    }

    private Optional<NatMachine> ofInterface(String id) {
        @Nullable
        NetworkInterface one = setting.world().find(NetworkInterface.class, id).orElse(null);
        Optional<Instance> owner = owner(id, one);
        if (owner.isPresent()) {
            return owner.map(found -> NatMachine.of(found, attached(found, id).orElse(one)));
        }
        boolean gone = one == null && isTold(Kind.NETWORK_INTERFACES) && isTold(Kind.INSTANCES);
        return gone ? Optional.empty() : Optional.of(new NatMachine(id, null, one, one));
    }

    private boolean isTold(Kind kind) {
        return setting.world().isComplete(kind, setting.vpcScope());
    }

    private static Optional<NetworkInterface> attached(Instance instance, String id) {
        return NatMachine.interfaces(instance).stream()
                .filter(one -> one.networkInterfaceId().equals(id))
                .findFirst();
    }

    private Optional<Instance> owner(String id, @Nullable NetworkInterface one) {
        Optional<Instance> told =
                one == null ? Optional.empty() : setting.world().find(Instance.class, one.instanceId());
        return told.or(() -> setting.world().instances(setting.vpcId()).stream()
                .filter(instance -> attached(instance, id).isPresent())
                .findFirst());
    }

    private Optional<NatMachine> lookingLikeOne(Instance instance) {
        String state = instance.state() == null ? "" : instance.state().toLowerCase(Locale.ROOT);
        boolean itself = instance.instanceId().equals(setting.target().instanceId());
        if (itself || GONE.contains(state) || !instance.platform().isNone()) {
            return Optional.empty();
        }
        return NatMachine.interfaces(instance).stream()
                .filter(one -> Boolean.FALSE.equals(one.sourceDestCheck()))
                .findFirst()
                .map(one -> NatMachine.of(instance, one))
                .filter(one -> one.publicAddress() != null || one.isStopped())
                .filter(one ->
                        setting.world().network().subnetKind(Setting.text(one.exitSubnet())) == SubnetKind.PUBLIC);
    }
}
