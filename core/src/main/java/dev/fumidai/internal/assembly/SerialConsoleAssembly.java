package dev.fumidai.internal.assembly;

import dev.fumidai.fact.Candidate;
import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Offer;
import dev.fumidai.finding.AccessMethod;
import dev.fumidai.finding.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The one candidate of the serial console: the target's own serial port. Nothing is ever built for it. */
public final class SerialConsoleAssembly {
    private final Setting setting;

    public SerialConsoleAssembly(Setting setting) {
        this.setting = setting;
    }

    public List<Assembled> candidates() {
        String target = setting.target().instanceId();
        Candidate candidate = new Candidate(AccessMethod.SERIAL_CONSOLE, target, target, List.of(target));
        List<Fact> facts = new ArrayList<>(new SerialConsoleFacts(setting, candidate.key()).facts());
        facts.addAll(new ContextFacts(setting).facts(candidate, Offer.Parts.EXISTING, List.of()));
        return List.of(
                new Assembled(candidate, facts, new TreeMap<>(), Map.of(), List.of(), Map.of(), false, connect()));
    }

    /**
     * A key is pushed for 60 seconds, and the session opened in that time.
     *
     * @see <a href="https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/connect-to-serial-console.html">Connecting</a>
     */
    private List<String> connect() {
        String target = setting.target().instanceId();
        @Nullable String region = setting.region();
        String host = "serial-console.ec2-instance-connect." + (region == null ? "REGION" : region)
                + (setting.partition().equals("aws-us-gov") ? ".amazonaws.com" : ".aws");
        return List.of(
                "aws ec2-instance-connect send-serial-console-ssh-public-key --instance-id " + Command.word(target)
                        + " --serial-port 0 --ssh-public-key file://console-key.pub"
                        + (region == null ? "" : " --region " + Command.word(region)),
                "ssh -i console-key " + Command.word(target + ".port0@" + host));
    }
}
