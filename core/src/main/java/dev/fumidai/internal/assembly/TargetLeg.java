package dev.fumidai.internal.assembly;

import dev.fumidai.fact.Candidate;
import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;
import dev.fumidai.fact.node.MachineState.Machine;
import dev.fumidai.fact.shell.PeerAcl;
import dev.fumidai.fact.shell.RemotePort;
import dev.fumidai.fact.shell.TargetInbound;
import dev.fumidai.fact.shell.TargetLogin;
import dev.fumidai.model.Cidr;
import dev.fumidai.model.Known;
import dev.fumidai.model.PortRange;
import dev.fumidai.network.Direction;
import dev.fumidai.network.FilterCheck;
import dev.fumidai.network.Network;
import dev.fumidai.network.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The last leg to the target's own shell, from whatever opens SSH or RDP there: the same questions for all of it. */
final class TargetLeg {
    static final int SSH = 22;
    static final int RDP = 3389;

    private final Setting setting;
    private final String candidate;
    private final Party peer;
    private final Grounds grounds;
    private final Map<String, List<String>> aclCommands = new TreeMap<>();

    TargetLeg(Setting setting, String candidate, Party peer, Grounds grounds) {
        this.setting = setting;
        this.candidate = candidate;
        this.peer = peer;
        this.grounds = grounds.with("port", Integer.toString(port()))
                .with("peer", peer.resource())
                .with("peerAddress", address(peer));
    }

    static @Nullable String address(Party party) {
        return party.addresses() == null || party.addresses().isEmpty()
                ? null
                : party.addresses().get(0).toString();
    }

    /** The port of the target's own shell; SSH's where the platform is not told. */
    int port() {
        return isWindows() ? RDP : SSH;
    }

    boolean isWindows() {
        return "windows".equalsIgnoreCase(setting.target().platform().orNull());
    }

    private Network network() {
        return setting.world().network();
    }

    Map<String, List<String>> aclCommands() {
        return aclCommands;
    }

    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        facts.add(remotePort());
        facts.add(NodeFacts.state(candidate, Machine.TARGET, setting.target(), grounds));
        facts.add(inbound());
        facts.add(acl());
        facts.add(login());
        return facts;
    }

    private RemotePort remotePort() {
        Known<String> platform = setting.target().platform();
        RemotePort.Outcome outcome = platform.isUnknown()
                ? RemotePort.Outcome.UNKNOWN
                : isWindows() ? RemotePort.Outcome.RDP : RemotePort.Outcome.SSH;
        return new RemotePort(
                candidate, outcome, grounds.and(setting.target().instanceId(), "Platform", platform.orNull()));
    }

    /** What the peer's own groups do with the connection. */
    FilterCheck outbound() {
        return network().groups(peer, Direction.OUTBOUND, setting.node(), PortRange.of(port()));
    }

    private TargetInbound inbound() {
        FilterCheck check = network().groups(setting.node(), Direction.INBOUND, peer, PortRange.of(port()));
        return new TargetInbound(
                candidate,
                check.outcome(),
                grounds.and(Hops.evidence(check.hops()))
                        .with("groups", joined(setting.node().groupIds())));
    }

    private PeerAcl acl() {
        FilterCheck check = isInNewSubnet() ? targetSide() : network().aclRoundTrip(peer, setting.node(), port());
        if (Hops.stops(check.outcome())) {
            aclCommands.put("RSBL-P04", new AclFix(setting).roundTrip(peer, setting.node(), port()));
        }
        return new PeerAcl(
                candidate,
                check.outcome(),
                grounds.and(Hops.evidence(check.hops())).with("acls", Hops.resources(check)));
    }

    /** Not so where nobody can tell whether a subnet is there for it: then neither can its network ACL be told. */
    private boolean isInNewSubnet() {
        return peer.resource().equals(Candidate.NEW) && peer.subnetId() == null && peer.addresses() != null;
    }

    /** The subnet of the peer is yet to be made, with the VPC's default network ACL; the target's is there. */
    private FilterCheck targetSide() {
        return Hops.all(List.of(
                network().acl(setting.node(), Direction.INBOUND, peer, PortRange.of(port())),
                network().acl(setting.node(), Direction.OUTBOUND, peer, peer.ephemeralPorts())));
    }

    private TargetLogin login() {
        @Nullable String key = setting.target().keyName().orNull();
        Optional<Boolean> declared = isWindows()
                ? setting.question().declarations().osPassword()
                : setting.question().declarations().sshKey();
        TargetLogin.Outcome outcome;
        if (declared.isPresent()) {
            outcome = isWindows()
                    ? declared.get() ? TargetLogin.Outcome.PASSWORD_HELD : TargetLogin.Outcome.PASSWORD_NOT_HELD
                    : declared.get() ? TargetLogin.Outcome.KEY_HELD : TargetLogin.Outcome.KEY_NOT_HELD;
        } else if (key != null) {
            outcome = isWindows() ? TargetLogin.Outcome.PASSWORD_ON_CHECKLIST : TargetLogin.Outcome.KEY_ON_CHECKLIST;
        } else {
            outcome = TargetLogin.Outcome.UNKNOWN;
        }
        return new TargetLogin(
                candidate,
                outcome,
                grounds.and(setting.target().instanceId(), "KeyName", key).with("key", key));
    }

    static @Nullable String joined(@Nullable List<String> ids) {
        return ids == null ? null : String.join(", ", ids);
    }

    /** The target's private address, or {@code ?}. */
    String targetAddress() {
        List<Cidr> addresses = setting.node().addresses();
        return Setting.text(
                addresses == null || addresses.isEmpty()
                        ? null
                        : addresses.get(0).address());
    }
}
