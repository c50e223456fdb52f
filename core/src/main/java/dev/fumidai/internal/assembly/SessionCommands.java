package dev.fumidai.internal.assembly;

import dev.fumidai.finding.Command;
import dev.fumidai.requirement.Capability;
import dev.fumidai.requirement.Requirement;
import dev.fumidai.requirement.RequirementCode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The commands that open a session once the way is ready. */
final class SessionCommands {
    private SessionCommands() {}

    static List<String> start(Setting setting) {
        String target = "aws ssm start-session --target "
                + Command.word(setting.target().instanceId());
        List<String> commands = new ArrayList<>();
        commands.add(target + region(setting));
        for (Requirement requirement : setting.question().requirements()) {
            if (requirement.code() == RequirementCode.PORT) {
                commands.add(forward(target, requirement.value().orElseThrow()) + region(setting));
            } else if (CapabilityFacts.asksForSsh(setting) && requirement.code() == RequirementCode.CAPABILITY) {
                commands.add("ssh -o ProxyCommand=\"" + target
                        + " --document-name AWS-StartSSHSession --parameters portNumber=22" + region(setting)
                        + "\" ec2-user@" + Command.word(setting.target().instanceId()));
            } else if (requirement.code() == RequirementCode.CAPABILITY
                    && requirement.value().equals(java.util.Optional.of(Capability.RDP.name()))) {
                commands.add(forward(target, "3389") + region(setting));
            }
        }
        return commands;
    }

    private static String forward(String target, String port) {
        return target + " --document-name AWS-StartPortForwardingSession --parameters portNumber=" + port;
    }

    private static String region(Setting setting) {
        @Nullable String region = setting.region();
        return region == null ? "" : " --region " + Command.word(region);
    }
}
