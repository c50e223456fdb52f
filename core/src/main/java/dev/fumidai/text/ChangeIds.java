package dev.fumidai.text;

import dev.fumidai.finding.Change;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Ids of the changes of one plan: the action and what its sentence speaks of, {@code create-interface-endpoint:ssm},
 * {@code authorize-target-ingress:sg-t:22:sg-b}. The id of a change does not depend on the plan it stands in, unless
 * the plan holds the same change twice, and not on the language.
 */
final class ChangeIds {

    private final Words words;

    ChangeIds(Words words) {
        this.words = words;
    }

    List<String> of(List<Change> plan) {
        Map<String, Integer> seen = new HashMap<>();
        List<String> ids = new ArrayList<>();
        for (Change change : plan) {
            String id = of(change);
            int count = seen.merge(id, 1, Integer::sum);
            ids.add(count == 1 ? id : id + "#" + count);
        }
        return ids;
    }

    private String of(Change change) {
        String action = change.action().name().toLowerCase(Locale.ROOT).replace('_', '-');
        Set<String> spoken = words.placeholders("action." + change.action());
        String service = change.arguments().get("service");
        return action + ":" + (service != null && spoken.contains("service") ? service : subject(change, spoken));
    }

    private static String subject(Change change, Set<String> spoken) {
        Map<String, String> others = new TreeMap<>(change.arguments());
        others.keySet().retainAll(spoken);
        others.remove("resource");
        List<String> parts = new ArrayList<>(List.of(change.resource()));
        parts.addAll(others.values());
        return String.join(":", parts);
    }
}
