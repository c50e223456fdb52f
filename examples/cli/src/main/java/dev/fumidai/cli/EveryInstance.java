package dev.fumidai.cli;

import dev.fumidai.AccessQuestion;
import dev.fumidai.model.AwsSnapshot;
import dev.fumidai.model.compute.Instance;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
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
        List<AccessQuestion> questions = snapshot.all(Instance.class).stream()
                .filter(instance -> isAskedFor(instance, snapshot, region))
                .map(instance -> conditions.apply(AccessQuestion.in(snapshot).toInstance(instance.instanceId())))
                .toList();
        if (questions.isEmpty()) {
            throw new UsageException("no-fleet");
        }
        return questions;
    }

    /**
     * A question for each that AWS has not taken down and is not taking down.
     *
     * @throws UsageException if there is none
     */
    static List<AccessQuestion> standing(
            AwsSnapshot snapshot, @Nullable String region, UnaryOperator<AccessQuestion> conditions) {
        Set<String> gone = snapshot.all(Instance.class).stream()
                .filter(instance -> GONE.contains(String.valueOf(instance.state())))
                .map(Instance::instanceId)
                .collect(Collectors.toSet());
        List<AccessQuestion> standing = questions(snapshot, region, conditions).stream()
                .filter(question -> !gone.contains(question.instanceId()))
                .toList();
        if (standing.isEmpty()) {
            throw new UsageException("no-fleet");
        }
        return standing;
    }

    /** With a Region, the instances of that Region and those of which nobody knows where they are. */
    private static boolean isAskedFor(Instance instance, AwsSnapshot snapshot, @Nullable String region) {
        String place = snapshot.scopeOf(instance).region();
        return region == null || place == null || region.equals(place);
    }
}
