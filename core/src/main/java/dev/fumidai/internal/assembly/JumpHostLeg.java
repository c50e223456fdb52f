package dev.fumidai.internal.assembly;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;
import dev.fumidai.fact.jump.JumpHostOutbound;
import dev.fumidai.finding.Command;
import dev.fumidai.network.FilterCheck;
import dev.fumidai.network.FilterOutcome;
import dev.fumidai.network.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** From a host that Session Manager reaches to the target, and the commands that go by it. */
record JumpHostLeg(Setting setting, String candidate, Party host, Grounds grounds, TargetLeg leg) {
    private static final int LOCAL_SSH = 2222;
    private static final int LOCAL_RDP = 13389;

    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        facts.add(outbound());
        facts.addAll(leg.facts(TargetLeg.Login.KEY_OR_PUSHED_KEY));
        return facts;
    }

    private JumpHostOutbound outbound() {
        FilterCheck check = leg.outbound();
        return new JumpHostOutbound(candidate, check.outcome(), outboundGrounds(check));
    }

    private Grounds outboundGrounds(FilterCheck check) {
        Grounds more =
                check.outcome() == FilterOutcome.NOT_EVALUATED ? grounds : grounds.and(Hops.evidence(check.hops()));
        return more.with("groups", TargetLeg.joined(host.groupIds())).with("port", Integer.toString(leg.port()));
    }

    /**
     * The tunnel, and what goes through it.
     *
     * @param word what commands call the host
     * @param region of the host
     */
    List<String> connect(String word, @Nullable String region) {
        int local = leg.isWindows() ? LOCAL_RDP : LOCAL_SSH;
        List<String> commands = new ArrayList<>();
        commands.add("aws ssm start-session --target " + word
                + " --document-name AWS-StartPortForwardingSessionToRemoteHost --parameters host="
                + Command.word(leg.targetAddress()) + ",portNumber=" + leg.port() + ",localPortNumber=" + local
                + (region == null ? "" : " --region " + Command.word(region)));
        if (leg.isWindows()) {
            commands.add("mstsc /v:localhost:" + local);
            return commands;
        }
        if (isKeyPushed()) {
            commands.add("aws ec2-instance-connect send-ssh-public-key --instance-id "
                    + Command.word(setting.target().instanceId())
                    + " --instance-os-user ec2-user --ssh-public-key file://~/.ssh/id_ed25519.pub"
                    + (setting.region() == null ? "" : " --region " + Command.word(setting.region())));
        }
        commands.add("ssh -p " + local + " ec2-user@localhost");
        return commands;
    }

    private boolean isKeyPushed() {
        return setting.question().declarations().instanceConnectPackage().orElse(false)
                && !setting.question().declarations().sshKey().equals(Optional.of(true));
    }
}
