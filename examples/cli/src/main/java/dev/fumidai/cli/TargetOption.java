package dev.fumidai.cli;

import dev.fumidai.model.AwsSnapshot;
import dev.fumidai.model.compute.Instance;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import picocli.CommandLine.Option;

/** The one instance that is asked about. */
final class TargetOption {
    private static final int SHOWN = 5;

    @Option(
            names = "--target",
            required = true,
            paramLabel = "ID",
            description = "The instance to get into, like i-0abc.")
    private String target = "";

    /**
     * Its id.
     *
     * @throws UsageException if the snapshot does not hold it
     */
    String in(AwsSnapshot snapshot) {
        Collection<Instance> instances = snapshot.all(Instance.class);
        if (instances.isEmpty()) {
            throw new UsageException("no-instance", target);
        }
        if (instances.stream().noneMatch(instance -> instance.instanceId().equals(target))) {
            throw new UsageException("target-unknown", target, String.join(", ", closest(instances)), instances.size());
        }
        return target;
    }

    /** Those that begin like the target first. */
    private List<String> closest(Collection<Instance> instances) {
        return instances.stream()
                .map(Instance::instanceId)
                .sorted(Comparator.<String>comparingInt(id -> -commonStart(id, target))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(SHOWN)
                .toList();
    }

    private static int commonStart(String one, String other) {
        int length = 0;
        while (length < Math.min(one.length(), other.length()) && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return length;
    }
}
