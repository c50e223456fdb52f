package dev.fumidai.internal.assembly;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;
import dev.fumidai.fact.node.MachineState.Machine;
import dev.fumidai.fact.node.OperatorSide;
import dev.fumidai.fact.serial.ConsoleHardware;
import dev.fumidai.fact.serial.ConsolePassword;
import dev.fumidai.fact.serial.ConsoleRegion;
import dev.fumidai.fact.serial.ConsoleSwitch;
import dev.fumidai.fact.serial.ConsoleSystem;
import dev.fumidai.model.Known;
import dev.fumidai.model.compute.InstanceType;
import dev.fumidai.model.compute.SerialConsoleAccess;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the serial console asks of the account, the target's hardware and its system: nothing of the network. */
final class SerialConsoleFacts {
    private final Setting setting;
    private final String candidate;
    private final String target;
    private final Grounds grounds;

    SerialConsoleFacts(Setting setting, String candidate) {
        this.setting = setting;
        this.candidate = candidate;
        this.target = setting.target().instanceId();
        this.grounds = setting.grounds();
    }

    List<Fact> facts() {
        return List.of(
                region(),
                NodeFacts.state(candidate, Machine.CONSOLE, setting.target(), grounds),
                accountSwitch(),
                hardware(),
                password(),
                system(),
                NodeFacts.operatorSide(
                        setting,
                        candidate,
                        OperatorSide.Part.CONSOLE_PERMISSIONS,
                        setting.question().declarations().operatorIam(),
                        "operatorIam",
                        grounds));
    }

    private ConsoleRegion region() {
        return new ConsoleRegion(
                candidate,
                setting.region() == null ? ConsoleRegion.Outcome.UNTOLD : ConsoleRegion.Outcome.TOLD,
                grounds.and(
                        target, "Placement.AvailabilityZone", setting.target().availabilityZone()));
    }

    private ConsoleSwitch accountSwitch() {
        Optional<SerialConsoleAccess> access =
                setting.world().ofScope(SerialConsoleAccess.class, SerialConsoleAccess::scope, setting.scope());
        @Nullable Boolean enabled = access.map(SerialConsoleAccess::enabled).orElse(null);
        @Nullable String manager = access.map(SerialConsoleAccess::managedBy).orElse(null);
        String place = access.map(SerialConsoleAccess::id)
                .orElseGet(() -> setting.scope().toString());
        return new ConsoleSwitch(
                candidate,
                outcome(enabled, manager),
                grounds.and(place, "SerialConsoleAccessEnabled", text(enabled)).and(place, "ManagedBy", manager));
    }

    private static ConsoleSwitch.Outcome outcome(@Nullable Boolean enabled, @Nullable String manager) {
        if (enabled == null) {
            return ConsoleSwitch.Outcome.UNKNOWN;
        }
        if (enabled) {
            return ConsoleSwitch.Outcome.ON;
        }
        return "declarative-policy".equals(manager) ? ConsoleSwitch.Outcome.OFF_BY_POLICY : ConsoleSwitch.Outcome.OFF;
    }

    /** By the instance type: of an instance AWS says {@code xen} for Nitro, too. */
    private ConsoleHardware hardware() {
        @Nullable String name = setting.target().instanceType();
        Optional<InstanceType> type = setting.world().find(InstanceType.class, name);
        @Nullable String hypervisor = type.map(InstanceType::hypervisor).orElse(null);
        @Nullable Boolean bareMetal = type.map(InstanceType::bareMetal).orElse(null);
        return new ConsoleHardware(
                candidate,
                outcome(hypervisor, bareMetal),
                grounds.and(target, "InstanceType", name)
                        .and(Setting.text(name), "Hypervisor", hypervisor)
                        .and(Setting.text(name), "BareMetal", text(bareMetal))
                        .with("type", name));
    }

    private static ConsoleHardware.Outcome outcome(@Nullable String hypervisor, @Nullable Boolean bareMetal) {
        if (Boolean.TRUE.equals(bareMetal)) {
            return ConsoleHardware.Outcome.BARE_METAL;
        }
        if ("xen".equals(hypervisor)) {
            return ConsoleHardware.Outcome.XEN;
        }
        boolean nitro = "nitro".equals(hypervisor) && bareMetal != null;
        return nitro ? ConsoleHardware.Outcome.NITRO : ConsoleHardware.Outcome.UNKNOWN;
    }

    private ConsolePassword password() {
        Optional<Boolean> declared = setting.question().declarations().osPassword();
        ConsolePassword.Outcome outcome = declared.map(
                        set -> set ? ConsolePassword.Outcome.SET : ConsolePassword.Outcome.NOT_SET)
                .orElse(ConsolePassword.Outcome.UNDECLARED);
        return new ConsolePassword(
                candidate, outcome, grounds.and(target, "declared osPassword", text(declared.orElse(null))));
    }

    private ConsoleSystem system() {
        Known<String> platform = setting.target().platform();
        ConsoleSystem.Outcome outcome = ConsoleSystem.Outcome.NOT_WINDOWS;
        if (platform.isUnknown()) {
            outcome = ConsoleSystem.Outcome.UNKNOWN;
        } else if ("windows".equalsIgnoreCase(platform.orNull())) {
            outcome = ConsoleSystem.Outcome.WINDOWS;
        }
        return new ConsoleSystem(candidate, outcome, grounds.and(target, "Platform", platform.orNull()));
    }

    private static @Nullable String text(@Nullable Boolean value) {
        return value == null ? null : value.toString();
    }
}
