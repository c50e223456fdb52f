package dev.fumidai.internal.assembly;

import dev.fumidai.fact.Grounds;
import dev.fumidai.fact.bastion.BastionOutbound;
import dev.fumidai.finding.Command;
import dev.fumidai.network.FilterCheck;
import dev.fumidai.network.Party;
import java.util.List;

/**
 * A bastion, standing or planned, as the operator's jump to the target.
 *
 * @param leg from the bastion to the target
 */
record JumpHost(String candidate, Party bastion, Grounds grounds, TargetLeg leg) {

    BastionOutbound outbound() {
        FilterCheck check = leg.outbound();
        return new BastionOutbound(
                candidate,
                check.outcome(),
                grounds.and(Hops.evidence(check.hops()))
                        .with("groups", TargetLeg.joined(bastion.groupIds()))
                        .with("port", Integer.toString(leg.port())));
    }

    /** The commands of the operator's side once the way is ready. */
    List<String> connect(String publicHost) {
        String host = Command.word(publicHost);
        String target = Command.word(leg.targetAddress());
        return leg.isWindows()
                ? List.of("ssh -L 13389:" + target + ":3389 ec2-user@" + host, "mstsc /v:localhost:13389")
                : List.of("ssh -J ec2-user@" + host + " ec2-user@" + target);
    }
}
