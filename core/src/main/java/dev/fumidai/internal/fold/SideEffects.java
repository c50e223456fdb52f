package dev.fumidai.internal.fold;

import dev.fumidai.finding.Action;
import dev.fumidai.finding.Change.SideEffect;
import dev.fumidai.finding.Change.SideEffect.Kind;
import dev.fumidai.finding.ChangeClass;
import dev.fumidai.internal.assembly.Affected;
import dev.fumidai.internal.assembly.Assembled;
import dev.fumidai.internal.assembly.CliTemplates;
import dev.fumidai.internal.assembly.OwnRouteTable;
import dev.fumidai.internal.assembly.Setting;
import dev.fumidai.model.vpc.SubnetKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What a change does besides what it is made for. */
final class SideEffects {
    /** What stands in the network for all. */
    private static final Set<Action> SHARED = EnumSet.of(
            Action.ATTACH_INTERNET_GATEWAY,
            Action.CREATE_PUBLIC_SUBNET,
            Action.ROUTE_TO_INTERNET_GATEWAY,
            Action.DELETE_INSTANCE_CONNECT_ENDPOINT,
            Action.CREATE_INSTANCE_CONNECT_ENDPOINT,
            Action.DISABLE_CLIENT_IP_PRESERVATION,
            Action.SET_INSTANCE_CONNECT_ADDRESS_TYPE,
            Action.AUTHORIZE_INSTANCE_CONNECT_EGRESS,
            Action.CREATE_CLIENT_VPN_ENDPOINT,
            Action.ASSOCIATE_CLIENT_VPN_TARGET_NETWORK,
            Action.AUTHORIZE_CLIENT_VPN_INGRESS,
            Action.CREATE_HUB_ENDPOINT,
            Action.POINT_ZONE_RECORD,
            Action.RUN_NAT_INSTANCE,
            Action.ASSOCIATE_NAT_INSTANCE_ADDRESS,
            Action.DISABLE_SOURCE_DEST_CHECK,
            Action.ENABLE_IP_FORWARDING,
            Action.START_BASTION,
            Action.ASSOCIATE_ADDRESS,
            Action.RUN_BASTION,
            Action.RUN_JUMP_HOST,
            Action.ACCEPT_PEERING,
            Action.ADD_ROUTE_TO_TRANSIT_GATEWAY,
            Action.ATTACH_VPN_GATEWAY,
            Action.CREATE_VPN_CONNECTION,
            Action.ADD_VPN_CONNECTION_ROUTE,
            Action.ADD_TRANSIT_GATEWAY_ROUTE);

    /** What does nothing until another change uses it. */
    private static final Set<Action> ALONE = EnumSet.of(
            Action.CREATE_ENDPOINT_SECURITY_GROUP, Action.CREATE_JUMP_HOST_SECURITY_GROUP, Action.ALLOCATE_ADDRESS);

    private static final Set<ChangeClass> OUTSIDE = EnumSet.of(ChangeClass.CLIENT, ChangeClass.EXTERNAL);

    private final Setting setting;
    private final Assembled assembled;
    private final Affected affected;

    SideEffects(Setting setting, Assembled assembled) {
        this.setting = setting;
        this.assembled = assembled;
        this.affected = new Affected(setting);
    }

    List<SideEffect> of(Action action, Map<String, String> values) {
        List<SideEffect> effects = new ArrayList<>(named(action, values));
        boolean shared = SHARED.contains(action) || (effects.isEmpty() && isOfHost(action));
        if (shared && affected.areThereOthers()) {
            effects.add(effect(Kind.OTHER_INSTANCES_AFFECTED, values, Map.of()));
        }
        return effects.stream().distinct().toList();
    }

    /** What is done to a host that stands between serves whoever comes that way. */
    private boolean isOfHost(Action action) {
        return !ALONE.contains(action)
                && !OUTSIDE.contains(action.changeClass())
                && !assembled.candidate().node().equals(setting.target().instanceId());
    }

    private List<SideEffect> named(Action action, Map<String, String> values) {
        List<SideEffect> effects = new ArrayList<>();
        switch (action) {
            case ENABLE_DNS_SUPPORT, ENABLE_DNS_HOSTNAMES ->
                effects.add(effect(Kind.DNS_FOR_WHOLE_VPC, values, Map.of()));
            case CREATE_INTERFACE_ENDPOINT, ENABLE_PRIVATE_DNS -> privateDns(effects, action, values);
            case RESET_ENDPOINT_POLICY, ADD_ENDPOINT_SUBNET, SET_ENDPOINT_ADDRESS_TYPE ->
                effects.add(effect(Kind.ENDPOINT_SERVES_OTHERS, values, Map.of()));
            case CREATE_HOSTED_ZONE, ASSOCIATE_HOSTED_ZONE ->
                effects.add(effect(Kind.PRIVATE_DNS_FOR_WHOLE_VPC, values, Map.of()));
            case DISABLE_PRIVATE_DNS, DISASSOCIATE_HOSTED_ZONE ->
                effects.add(effect(Kind.DNS_FOR_WHOLE_VPC, values, Map.of()));
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
            case AUTHORIZE_ENDPOINT_INGRESS -> {
                sharedGroup(effects, values, "endpointGroup");
                sharedGroup(effects, values, "nodeGroup");
            }
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
            case ATTACH_VPN_GATEWAY -> {
                if (!text(values, "gatewayWord").contains("$")) {
                    effects.add(effect(Kind.NO_LONGER_FOR_OTHER_VPCS, values, Map.of()));
                }
            }
            case ADD_ROLE_TO_PROFILE,
                    REMOVE_DENY,
                    WIDEN_PERMISSIONS_BOUNDARY,
                    ATTACH_SSM_POLICY,
                    ALLOW_SESSION_LOGGING -> sharedRole(effects, values);
            case EXCLUDE_FROM_BLOCK_PUBLIC_ACCESS -> effects.add(effect(Kind.WHOLE_VPC_EXCLUDED, values, Map.of()));
            case ENABLE_SERIAL_CONSOLE_ACCESS -> effects.add(effect(Kind.WHOLE_ACCOUNT, values, Map.of()));
            default -> {
                // Nothing else is touched by name.
            }
        }
        return effects;
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
        String table = text(values, "routeTable");
        List<String> subnets = affected.otherSubnetsOfTable(table, text(values, "place"));
        if (!subnets.isEmpty()) {
            effects.add(effect(Kind.SHARED_ROUTE_TABLE, values, Map.of("subnets", joined(subnets))));
        }
        List<String> leaving = table.equals(OwnRouteTable.WORD)
                ? affected.instancesOfTargetSubnet()
                : affected.instancesOfTable(table);
        List<String> instances = leaving.stream()
                .filter(id -> !assembled.candidate().via().contains(id))
                .toList();
        if (!instances.isEmpty()) {
            effects.add(effect(Kind.OTHER_INSTANCES_REROUTED, values, Map.of("instances", joined(instances))));
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
        for (String acl : CliTemplates.list(text(values, "acls"))) {
            List<String> subnets = affected.otherSubnetsOfAcl(acl);
            if (!subnets.isEmpty()) {
                effects.add(
                        effect(Kind.SHARED_NETWORK_ACL, values, Map.of("networkAcl", acl, "subnets", joined(subnets))));
            } else if (affected.areThereOthersBehindAcl(acl)) {
                effects.add(effect(Kind.OTHER_INSTANCES_AFFECTED, values, Map.of()));
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
