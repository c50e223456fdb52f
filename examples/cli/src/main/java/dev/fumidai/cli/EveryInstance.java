package dev.fumidai.cli;

import dev.fumidai.AccessQuestion;
import dev.fumidai.model.AwsSnapshot;
import dev.fumidai.model.compute.Instance;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The same question about every instance of a snapshot. */
final class EveryInstance {
    private static final Set<String> GONE = Set.of("terminated", "shutting-down");

    private EveryInstance() {}

    /**
     * A question for each.
     *
     * @throws UsageException if there is no instance
     */
    static List<AccessQuestion> questions(
            AwsSnapshot snapshot, @Nullable String region, UnaryOperator<AccessQuestion> conditions) {
        return questions(snapshot, region, conditions, instance -> true);
    }

    /**
     * A question for each that AWS has not taken down and is not taking down.
     *
     * @throws UsageException if there is none
     */
    static List<AccessQuestion> standing(
            AwsSnapshot snapshot, @Nullable String region, UnaryOperator<AccessQuestion> conditions) {
        return questions(snapshot, region, conditions, instance -> !GONE.contains(String.valueOf(instance.state())));
    }

    private static List<AccessQuestion> questions(
            AwsSnapshot snapshot,
            @Nullable String region,
            UnaryOperator<AccessQuestion> conditions,
            Predicate<Instance> wanted) {
        List<AccessQuestion> questions = snapshot.all(Instance.class).stream()
                .filter(wanted)
                .filter(instance -> isAskedFor(instance, snapshot, region))
                .map(instance -> conditions.apply(AccessQuestion.in(snapshot).toInstance(instance.instanceId())))
                .toList();
        if (questions.isEmpty()) {
            throw new UsageException("no-fleet");
        }
        return questions;
    }

    /** With a Region, the instances of that Region and those of which nobody knows where they are. */
    private static boolean isAskedFor(Instance instance, AwsSnapshot snapshot, @Nullable String region) {
        String place = snapshot.scopeOf(instance).region();
        return region == null || place == null || region.equals(place);
    }
}
