package dev.fumidai.plan.emulation;

import dev.fumidai.finding.Action;
import dev.fumidai.finding.Change;
import dev.fumidai.model.compute.Instance;
import dev.fumidai.model.iam.InstanceProfile;
import dev.fumidai.model.iam.ManagedPolicy;
import dev.fumidai.model.iam.PolicyDocument;
import dev.fumidai.model.iam.PolicyDocument.Principal;
import dev.fumidai.model.iam.PolicyDocument.Statement;
import dev.fumidai.model.iam.RolePolicies;
import dev.fumidai.model.ssm.InstanceInformation;
import dev.fumidai.model.vpn.VirtualInterface;
import dev.fumidai.model.vpn.VirtualInterface.BgpPeer;
import dev.fumidai.model.vpn.VpnConnection;
import dev.fumidai.model.vpn.VpnConnection.Tunnel;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What steps leave that no call of a plan carries out: what happens inside an operating system, at the operator's desk, on
 * the device at the other end of a tunnel, or in a policy that somebody has to rewrite. The asker would declare it.
 */
final class StepsByHand {
    private StepsByHand() {}

    /** Whether the change is, or includes, something that somebody does by hand. */
    static boolean isByHand(Action action) {
        return switch (action) {
            case OBTAIN_SSH_KEY,
                    OBTAIN_PASSWORD,
                    SET_SYSTEM_PASSWORD,
                    GRANT_OPERATOR_PERMISSIONS,
                    INSTALL_PLUGIN,
                    ENABLE_IP_FORWARDING,
                    INSTALL_AGENT,
                    UPDATE_AGENT,
                    REMOVE_DENY,
                    WIDEN_PERMISSIONS_BOUNDARY,
                    CONFIGURE_CUSTOMER_DEVICE -> true;
            default -> false;
        };
    }

    static void carryOut(Draft draft, Change change, String target) {
        switch (change.action()) {
            case OBTAIN_SSH_KEY -> draft.declare(declared -> declared.sshKey(true));
            case OBTAIN_PASSWORD, SET_SYSTEM_PASSWORD -> draft.declare(declared -> declared.osPassword(true));
            case GRANT_OPERATOR_PERMISSIONS -> draft.declare(declared -> declared.operatorIam(true));
            case INSTALL_PLUGIN -> draft.declare(declared -> declared.plugin(true));
            case ENABLE_IP_FORWARDING, RUN_NAT_INSTANCE -> draft.declare(declared -> declared.ipForwarding(true));
            case INSTALL_AGENT, UPDATE_AGENT -> installAgent(draft, change, target);
            case RUN_JUMP_HOST -> register(draft, version(change));
            case REMOVE_DENY -> removeDenials(draft, change.resource());
            case WIDEN_PERMISSIONS_BOUNDARY -> widenBoundary(draft, change.resource());
            case CONFIGURE_CUSTOMER_DEVICE -> bringUp(draft, change);
            default -> {
                // The calls do everything.
            }
        }
    }

    /** What Systems Manager was told beats what is declared, so both change. */
    private static void installAgent(Draft draft, Change change, String target) {
        String version = version(change);
        draft.find(InstanceInformation.class, change.resource())
                .ifPresent(node -> draft.replace(node.withAgentVersion(version)));
        draft.declare(declared -> change.resource().equals(target)
                ? declared.agentVersion(version)
                : declared.bastionAgentVersion(version));
    }

    /** The image that a plan launches holds the agent. Online proves nothing of sessions. */
    private static void register(Draft draft, String version) {
        String host = Objects.requireNonNull(draft.variables().get("JUMP_HOST_ID"));
        draft.addBeside(
                draft.require(Instance.class, host),
                new InstanceInformation(host, "Online", version, "Linux", "Amazon Linux", "2023", null, null));
    }

    private static String version(Change change) {
        return Objects.requireNonNull(change.arguments().get("updateTo"));
    }

    private static void removeDenials(Draft draft, String roleName) {
        draft.find(RolePolicies.class, roleName).ifPresent(role -> {
            Map<String, PolicyDocument> inline = new TreeMap<>(role.inlinePolicies());
            inline.replaceAll((name, document) -> withoutDenials(document));
            draft.replace(
                    new RolePolicies(role.roleName(), role.attachedPolicyArns(), role.inlinePolicyNames(), inline));
            for (String arn : Objects.requireNonNullElse(role.attachedPolicyArns(), List.<String>of())) {
                policy(draft, arn).ifPresent(policy -> {
                    PolicyDocument document = policy.document();
                    if (document != null) {
                        draft.replace(new ManagedPolicy(policy.policyName(), withoutDenials(document)));
                    }
                });
            }
        });
    }

    private static Optional<ManagedPolicy> policy(Draft draft, String arn) {
        return draft.find(ManagedPolicy.class, arn.substring(arn.lastIndexOf('/') + 1));
    }

    private static PolicyDocument withoutDenials(PolicyDocument document) {
        return new PolicyDocument(document.statements().stream()
                .filter(statement -> !"Deny".equals(statement.effect()))
                .toList());
    }

    private static void widenBoundary(Draft draft, String roleName) {
        for (InstanceProfile profile : List.copyOf(draft.all(InstanceProfile.class))) {
            for (InstanceProfile.Role role :
                    Objects.requireNonNullElse(profile.roles(), List.<InstanceProfile.Role>of())) {
                String arn = role.permissionsBoundaryArn().orNull();
                if (role.roleName().equals(roleName) && arn != null) {
                    policy(draft, arn)
                            .ifPresent(policy -> draft.replace(new ManagedPolicy(policy.policyName(), everything())));
                }
            }
        }
    }

    private static PolicyDocument everything() {
        return new PolicyDocument(List.of(
                new Statement("Allow", List.of("*"), false, List.of("*"), false, Principal.ABSENT, List.of(), false)));
    }

    private static void bringUp(Draft draft, Change change) {
        String built = draft.variables().get("VPN_CONNECTION_ID");
        draft.find(VpnConnection.class, change.resource())
                .or(() -> draft.find(VpnConnection.class, built))
                .ifPresent(connection -> {
                    draft.replace(connection.withTelemetry(up(connection.telemetry())));
                    announce(draft, connection.vpnGatewayId());
                });
        draft.find(VirtualInterface.class, change.resource()).ifPresent(one -> {
            announce(draft, change.arguments().get("gateway"));
            draft.replace(new VirtualInterface(
                    one.virtualInterfaceId(),
                    one.virtualInterfaceType(),
                    one.virtualInterfaceState(),
                    one.virtualGatewayId(),
                    one.directConnectGatewayId(),
                    List.of(new BgpPeer("up"))));
        });
    }

    /** The other side tells where the operator sits. */
    private static void announce(Draft draft, @Nullable String gateway) {
        draft.declarations().operatorCidr().ifPresent(operator -> VpnCalls.teach(draft, gateway, operator));
    }

    private static @Nullable List<Tunnel> up(@Nullable List<Tunnel> tunnels) {
        return tunnels == null
                ? null
                : tunnels.stream()
                        .map(tunnel -> new Tunnel(tunnel.outsideIpAddress(), "UP", 1))
                        .toList();
    }
}
