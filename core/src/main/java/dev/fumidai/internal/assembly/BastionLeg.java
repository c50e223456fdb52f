package dev.fumidai.internal.assembly;

import dev.fumidai.fact.Candidate;
import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;
import dev.fumidai.fact.bastion.BastionAcl;
import dev.fumidai.fact.bastion.BastionOutbound;
import dev.fumidai.fact.bastion.RemotePort;
import dev.fumidai.fact.bastion.TargetInbound;
import dev.fumidai.fact.bastion.TargetLogin;
import dev.fumidai.fact.node.MachineState.Machine;
import dev.fumidai.finding.AccessMethod;
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

/** The leg from a bastion, standing or planned, to the target: the same questions for both. */
final class BastionLeg {
    static final int SSH = 22;
    static final int RDP = 3389;

    private final Setting setting;
    private final String candidate;
    private final Party bastion;
    private final Grounds grounds;
    private final Map<String, List<String>> aclCommands = new TreeMap<>();

    BastionLeg(Setting setting, String candidate, Party bastion, Grounds grounds) {
        this.setting = setting;
        this.candidate = candidate;
        this.bastion = bastion;
        this.grounds = grounds.with("port", Integer.toString(port())).with("bastionAddress", address(bastion));
    }

    static @Nullable String address(Party bastion) {
        return bastion.addresses() == null || bastion.addresses().isEmpty()
                ? null
                : bastion.addresses().get(0).toString();
    }

    /** The port of the target's own shell; SSH's where the platform is not told. */
    int port() {
        return isWindows() ? RDP : SSH;
    }

    private boolean isWindows() {
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
        facts.add(outbound());
        facts.add(inbound());
        facts.add(acl());
        facts.add(login());
        facts.addAll(new CapabilityFacts(setting, Optional.empty()).facts(candidate, AccessMethod.SSH_BASTION));
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

    private BastionOutbound outbound() {
        FilterCheck check = network().groups(bastion, Direction.OUTBOUND, setting.node(), PortRange.of(port()));
        return new BastionOutbound(
                candidate,
                check.outcome(),
                grounds.and(Hops.evidence(check.hops())).with("groups", joined(bastion.groupIds())));
    }

    private TargetInbound inbound() {
        FilterCheck check = network().groups(setting.node(), Direction.INBOUND, bastion, PortRange.of(port()));
        return new TargetInbound(
                candidate,
                check.outcome(),
                grounds.and(Hops.evidence(check.hops()))
                        .with("groups", joined(setting.node().groupIds())));
    }

    private BastionAcl acl() {
        FilterCheck check = isInNewSubnet() ? targetSide() : network().aclRoundTrip(bastion, setting.node(), port());
        if (Hops.stops(check.outcome())) {
            aclCommands.put("SSBH-P12", new AclFix(setting).roundTrip(bastion, setting.node(), port()));
        }
        return new BastionAcl(
                candidate,
                check.outcome(),
                grounds.and(Hops.evidence(check.hops())).with("acls", Hops.resources(check)));
    }

    /** Not so where nobody can tell whether a subnet is there for it: then neither can its network ACL be told. */
    private boolean isInNewSubnet() {
        return bastion.resource().equals(Candidate.NEW) && bastion.subnetId() == null && bastion.addresses() != null;
    }

    /** The subnet of the bastion is yet to be made, with the VPC's default network ACL; the target's is there. */
    private FilterCheck targetSide() {
        return Hops.all(List.of(
                network().acl(setting.node(), Direction.INBOUND, bastion, PortRange.of(port())),
                network().acl(setting.node(), Direction.OUTBOUND, bastion, bastion.ephemeralPorts())));
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

    /** The commands of the operator's side once the way is ready. */
    List<String> connect(String bastionHost) {
        String host = ShellWord.quoted(bastionHost);
        String target = ShellWord.quoted(Setting.text(
                setting.node().addresses() == null || setting.node().addresses().isEmpty()
                        ? null
                        : setting.node().addresses().get(0).address()));
        return isWindows()
                ? List.of("ssh -L 13389:" + target + ":3389 ec2-user@" + host, "mstsc /v:localhost:13389")
                : List.of("ssh -J ec2-user@" + host + " ec2-user@" + target);
    }
}
