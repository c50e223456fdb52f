package dev.fumidai.internal.assembly;

import dev.fumidai.model.Warning;
import dev.fumidai.model.ssm.ConnectionStatus;
import dev.fumidai.model.ssm.InstanceInformation;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where what Systems Manager observed contradicts itself or what the snapshot tells, or is old. It moves no verdict: the
 * answers of a snapshot are not of one moment.
 */
final class ProofDoubts {
    /** Agents report every five minutes; two reports missed are no accident. */
    private static final Duration STALE = Duration.ofMinutes(10);

    /** Offsets from UTC taken into account, this is on another day. */
    private static final Duration OLD = Duration.ofDays(1);

    private final Setting setting;
    private final String target;
    private final Optional<InstanceInformation> information;
    private final @Nullable String channel;

    ProofDoubts(Setting setting) {
        this.setting = setting;
        this.target = setting.target().instanceId();
        this.information = setting.world().find(InstanceInformation.class, target);
        this.channel = setting.world()
                .find(ConnectionStatus.class, target)
                .map(ConnectionStatus::status)
                .orElse(null);
    }

    /** @param ready whether Session Manager is ready by what the snapshot tells */
    List<Warning> warnings(boolean ready) {
        List<Warning> warnings = new ArrayList<>();
        boolean closed = "notconnected".equalsIgnoreCase(channel);
        @Nullable String ping = information.map(InstanceInformation::pingStatus).orElse(null);
        if (closed && "Online".equals(ping)) {
            warnings.add(new Warning("online-not-connected", Map.of("target", target)));
        }
        if (Proof.hasChannel(setting) && ping != null && !"Online".equals(ping)) {
            warnings.add(new Warning("connected-not-online", Map.of("target", target, "status", ping)));
        }
        if (closed && ready) {
            warnings.add(new Warning("ready-not-connected", Map.of("target", target)));
        }
        stale().ifPresent(warnings::add);
        old().ifPresent(warnings::add);
        return warnings;
    }

    /** What was heard of a node long before the day in question says little of that day. */
    private Optional<Warning> old() {
        OffsetDateTime day = setting.asOf().atStartOfDay().atOffset(ZoneOffset.UTC);
        return information
                .flatMap(World::heartbeat)
                .filter(own -> Duration.between(own, day).compareTo(OLD) > 0)
                .map(own -> new Warning(
                        "ping-old",
                        Map.of(
                                "target",
                                target,
                                "ping",
                                own.toString(),
                                "day",
                                setting.asOf().toString())));
    }

    private Optional<Warning> stale() {
        OffsetDateTime newest = setting.world().newestHeartbeat().orElse(null);
        return information
                .flatMap(World::heartbeat)
                .filter(own -> newest != null && Duration.between(own, newest).compareTo(STALE) > 0)
                .map(own -> new Warning(
                        "ping-stale",
                        Map.of("target", target, "ping", own.toString(), "newest", String.valueOf(newest))));
    }
}
