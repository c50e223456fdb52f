package dev.fumidai.internal.assembly;

import static dev.fumidai.internal.assembly.ServiceNames.EC2MESSAGES;
import static dev.fumidai.internal.assembly.ServiceNames.SSM;
import static dev.fumidai.internal.assembly.ServiceNames.SSMMESSAGES;

import dev.fumidai.fact.Need;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The services that a session needs an endpoint for, where endpoints are the only way. */
record SessionServices(Setting setting, NodeFacts node) {

    /** Always ssm and ssmmessages; the others as agent, date and session preferences ask. */
    Map<String, Need> needs() {
        Map<String, Need> services = new TreeMap<>();
        services.put(SSM, Need.REQUIRED);
        services.put(SSMMESSAGES, Need.REQUIRED);
        ec2Messages().ifPresent(need -> services.put(EC2MESSAGES, need));
        LoggingFacts logging = new LoggingFacts(setting);
        for (String service : List.of(LoggingFacts.LOGS, LoggingFacts.KMS)) {
            if (logging.uses(service).orElse(false)) {
                services.put(service, new WayOut(setting).isOpen() ? Need.OPTIONAL : Need.REQUIRED);
            }
        }
        return services;
    }

    private Optional<Need> ec2Messages() {
        boolean there = Ec2Messages.isOffered(Setting.text(setting.region()))
                && setting.asOf().isBefore(Ec2Messages.RETIRED_FROM);
        if (!there) {
            return Optional.empty();
        }
        Optional<AgentRelease> agent = node.agent();
        if (agent.isPresent()) {
            return agent.get().isAtLeast(AgentRelease.SSMMESSAGES_ONLY) ? Optional.empty() : Optional.of(Need.REQUIRED);
        }
        return Optional.of(setting.asOf().isBefore(Ec2Messages.OPTIONAL_FROM) ? Need.REQUIRED : Need.OPTIONAL);
    }
}
