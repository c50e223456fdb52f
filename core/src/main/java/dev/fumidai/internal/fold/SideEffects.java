package dev.fumidai.internal.fold;

import dev.fumidai.finding.Action;
import dev.fumidai.finding.Change.SideEffect;
import dev.fumidai.finding.Change.SideEffect.Kind;
import dev.fumidai.internal.assembly.Affected;
import dev.fumidai.internal.assembly.Assembled;
import dev.fumidai.internal.assembly.Setting;
import dev.fumidai.model.vpc.SubnetKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a change does besides what it is made for. */
final class SideEffects {
    private final Setting setting;
    private final Assembled assembled;
    private final Affected affected;

    SideEffects(Setting setting, Assembled assembled) {
        this.setting = setting;
        this.assembled = assembled;
        this.affected = new Affected(setting);
    }

    List<SideEffect> of(Action action, Map<String, String> values) {
        List<SideEffect> effects = new ArrayList<>();
        switch (action) {
            case ENABLE_DNS_SUPPORT, ENABLE_DNS_HOSTNAMES ->
                effects.add(effect(Kind.DNS_FOR_WHOLE_VPC, values, Map.of()));
            case CREATE_INTERFACE_ENDPOINT, ENABLE_PRIVATE_DNS -> privateDns(effects, action, values);
            case CREATE_HOSTED_ZONE, ASSOCIATE_HOSTED_ZONE ->
                effects.add(effect(Kind.PRIVATE_DNS_FOR_WHOLE_VPC, values, Map.of()));
            case DISABLE_PRIVATE_DNS -> effects.add(effect(Kind.DNS_FOR_WHOLE_VPC, values, Map.of()));
            case ROUTE_TO_NAT_GATEWAY, ROUTE_TO_NAT_INSTANCE, ROUTE_TO_EGRESS_ONLY_GATEWAY -> {
                sharedRouteTable(effects, values);
                if (setting.subnetKind() != SubnetKind.PROTECTED) {
                    effects.add(effect(Kind.SUBNET_KIND_CHANGES, values, Map.of("kind", SubnetKind.PROTECTED.name())));
                }
            }
            case ROUTE_TO_INTERNET_GATEWAY -> {
                sharedRouteTable(effects, values);
                if (text(values, "routeTable").equals(text(values, "targetRouteTable"))) {
                    effects.add(effect(Kind.SUBNET_KIND_CHANGES, values, Map.of("kind", SubnetKind.PUBLIC.name())));
                }
            }
            case ADD_ROUTE_TO_PEER,
                    DELETE_ROUTE,
                    DELETE_IPV6_ROUTE,
                    ENABLE_ROUTE_PROPAGATION,
                    ADD_ROUTE_TO_ON_PREMISES -> sharedRouteTable(effects, values);
            case AUTHORIZE_NODE_EGRESS, AUTHORIZE_NODE_IPV6_EGRESS, AUTHORIZE_EGRESS_TO_PROXY ->
                sharedGroup(effects, values, "nodeGroup");
            case AUTHORIZE_ENDPOINT_INGRESS -> sharedGroup(effects, values, "endpointGroup");
            case AUTHORIZE_TARGET_INGRESS -> sharedGroup(effects, values, "targetGroup");
            case AUTHORIZE_NAT_INSTANCE_INGRESS, AUTHORIZE_NAT_INSTANCE_EGRESS ->
                sharedGroup(effects, values, "natInstanceGroup");
            case AUTHORIZE_BASTION_EGRESS -> sharedGroup(effects, values, "bastionGroup");
            case AUTHORIZE_CLIENT_VPN_EGRESS -> sharedGroup(effects, values, "vpnGroup");
            case AUTHORIZE_INSTANCE_CONNECT_EGRESS -> sharedGroup(effects, values, "connectGroup");
            case AUTHORIZE_PROXY_INGRESS, AUTHORIZE_PROXY_EGRESS -> sharedGroup(effects, values, "proxyGroup");
            case AUTHORIZE_OPERATOR_INGRESS -> {
                sharedGroup(effects, values, "bastionGroup");
                effects.add(
                        effect(Kind.NEW_EXPOSURE, values, Map.of("resource", text(values, "bastion"), "port", "22")));
            }
            case RUN_BASTION ->
                effects.add(effect(
                        Kind.NEW_EXPOSURE, values, Map.of("resource", text(values, "bastionSubnet"), "port", "22")));
            case ALLOW_IN_NETWORK_ACL -> sharedAcl(effects, values);
            case START_BASTION -> addressChanges(effects, values);
            case ATTACH_SSM_POLICY, ALLOW_SESSION_LOGGING, WIDEN_PERMISSIONS_BOUNDARY -> sharedRole(effects, values);
            case ENABLE_SERIAL_CONSOLE_ACCESS -> effects.add(effect(Kind.WHOLE_ACCOUNT, values, Map.of()));
            default -> {
                // Nothing else is touched.
            }
        }
        return List.copyOf(effects);
    }

    private void privateDns(List<SideEffect> effects, Action action, Map<String, String> values) {
        effects.add(effect(Kind.PRIVATE_DNS_FOR_WHOLE_VPC, values, Map.of()));
        List<String> losing = action == Action.CREATE_INTERFACE_ENDPOINT
                ? affected.instancesWithoutGroup(
                        text(values, "nodeGroup"), assembled.candidate().node())
                : affected.refusedBy(text(values, "endpoint"));
        if (!losing.isEmpty()) {
            effects.add(effect(Kind.OTHER_INSTANCES_LOSE_SERVICE, values, Map.of("instances", joined(losing))));
        }
    }

    private void sharedRouteTable(List<SideEffect> effects, Map<String, String> values) {
        List<String> subnets = affected.otherSubnetsOfTable(text(values, "routeTable"), text(values, "place"));
        if (!subnets.isEmpty()) {
            effects.add(effect(Kind.SHARED_ROUTE_TABLE, values, Map.of("subnets", joined(subnets))));
        }
    }

    private void sharedGroup(List<SideEffect> effects, Map<String, String> values, String name) {
        String group = text(values, name);
        List<String> carriers = affected.otherCarriersOfGroup(
                group, List.of(text(values, "bastion"), text(values, "proxyHost"), text(values, "natInstance")));
        if (!carriers.isEmpty()) {
            effects.add(effect(
                    Kind.SHARED_SECURITY_GROUP, values, Map.of("resources", joined(carriers), "securityGroup", group)));
        }
    }

    private void sharedAcl(List<SideEffect> effects, Map<String, String> values) {
        for (String acl : text(values, "acls").split(", ", -1)) {
            List<String> subnets = affected.otherSubnetsOfAcl(acl);
            if (!subnets.isEmpty()) {
                effects.add(
                        effect(Kind.SHARED_NETWORK_ACL, values, Map.of("networkAcl", acl, "subnets", joined(subnets))));
            }
        }
    }

    private void addressChanges(List<SideEffect> effects, Map<String, String> values) {
        boolean autoAssigned = assembled.facts().stream()
                .anyMatch(fact -> fact instanceof dev.fumidai.fact.bastion.BastionAddress address
                        && address.outcome() == dev.fumidai.fact.bastion.BastionAddress.Outcome.AFTER_START);
        if (autoAssigned) {
            effects.add(effect(Kind.PUBLIC_ADDRESS_CHANGES, values, Map.of()));
        }
    }

    private void sharedRole(List<SideEffect> effects, Map<String, String> values) {
        List<String> instances =
                affected.otherInstancesOfProfile(assembled.candidate().node());
        if (!instances.isEmpty()) {
            effects.add(effect(Kind.SHARED_ROLE, values, Map.of("instances", joined(instances))));
        }
    }

    private static SideEffect effect(Kind kind, Map<String, String> values, Map<String, String> more) {
        Map<String, String> arguments = new TreeMap<>(values);
        arguments.putAll(more);
        return new SideEffect(kind, arguments);
    }

    private static String text(Map<String, String> values, String name) {
        return values.getOrDefault(name, "?");
    }

    private static String joined(List<String> ids) {
        return String.join(", ", ids);
    }
}
