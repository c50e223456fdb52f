package dev.fumidai.policy;

import dev.fumidai.model.AwsSnapshot;
import dev.fumidai.model.Scope;
import dev.fumidai.model.ssm.ServiceSetting;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The Default Host Management Configuration of an account in a Region: the role that nodes without a usable instance
 * profile get. Immutable and thread-safe.
 *
 * @param roleName the role as the setting names it, with its path; {@code null} unless it is on
 * @param observations what was looked at, in a stable order
 * @see <a
 *     href="https://docs.aws.amazon.com/systems-manager/latest/userguide/fleet-manager-default-host-management-configuration.html">Default
 *     Host Management Configuration</a>
 */
public record HostManagement(Outcome outcome, @Nullable String roleName, List<PolicyObservation> observations) {

    /** What the setting says. */
    public enum Outcome {
        ON,
        OFF,
        /** Not collected for this account and Region, or the answers do not agree. */
        UNKNOWN
    }

    /** What IAM takes for a role's name and path; the {@code $None} of an unset value is none. */
    private static final Pattern ROLE = Pattern.compile("[A-Za-z0-9_+=,.@/-]+");

    public HostManagement {
        observations = List.copyOf(observations);
    }

    /** The setting of an account and Region; a setting of another one never counts. */
    public static HostManagement of(AwsSnapshot snapshot, Scope scope) {
        List<ServiceSetting> settings = snapshot.all(ServiceSetting.class).stream()
                .filter(setting -> setting.settingId().equals(ServiceSetting.DEFAULT_HOST_MANAGEMENT))
                .filter(setting -> speaksFor(setting.scope(), scope, snapshot))
                .toList();
        SortedSet<Outcome> outcomes = new TreeSet<>();
        SortedSet<String> roles = new TreeSet<>();
        settings.forEach(setting -> {
            outcomes.add(outcome(setting));
            roles.add(outcome(setting) == Outcome.ON ? String.valueOf(setting.settingValue()) : "");
        });
        boolean agreed = outcomes.size() == 1 && roles.size() == 1;
        Outcome outcome = agreed ? outcomes.first() : Outcome.UNKNOWN;
        return new HostManagement(outcome, outcome == Outcome.ON ? roles.first() : null, observe(settings, scope));
    }

    private static boolean speaksFor(Scope answer, Scope asked, AwsSnapshot snapshot) {
        return same(answer.account(), asked.account(), snapshot.accounts())
                && same(answer.region(), asked.region(), snapshot.regions());
    }

    /** What is not said counts where the snapshot knows of nothing else. */
    private static boolean same(@Nullable String answer, @Nullable String asked, SortedSet<String> known) {
        if (answer != null && asked != null) {
            return answer.equals(asked);
        }
        String said = answer == null ? asked : answer;
        return known.isEmpty() || (known.size() == 1 && (said == null || known.contains(said)));
    }

    /** A pending change ({@code PendingUpdate}) says neither what holds nor what will. */
    private static Outcome outcome(ServiceSetting setting) {
        if ("Default".equals(setting.status())) {
            return Outcome.OFF;
        }
        String role = setting.settingValue();
        boolean named = role != null && ROLE.matcher(role).matches();
        return named && "Customized".equals(setting.status()) ? Outcome.ON : Outcome.UNKNOWN;
    }

    private static List<PolicyObservation> observe(List<ServiceSetting> settings, Scope scope) {
        if (settings.isEmpty()) {
            return List.of(new PolicyObservation(
                    scope + " " + ServiceSetting.DEFAULT_HOST_MANAGEMENT, "ServiceSetting.Status", null));
        }
        return settings.stream()
                .flatMap(setting -> List.of(
                        new PolicyObservation(setting.id(), "ServiceSetting.SettingValue", setting.settingValue()),
                        new PolicyObservation(setting.id(), "ServiceSetting.Status", setting.status()))
                        .stream())
                .toList();
    }
}
