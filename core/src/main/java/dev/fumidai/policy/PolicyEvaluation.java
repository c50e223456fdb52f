package dev.fumidai.policy;

import dev.fumidai.model.iam.PolicyDocument;
import dev.fumidai.model.iam.PolicyDocument.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * IAM's evaluation of policy documents, as far as a document alone can tell: an explicit deny beats every allow, and what
 * nothing allows is denied. Where a statement hangs on something unknown it may or may not apply. Pure functions;
 * thread-safe.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html">Policy
 *     evaluation logic</a>
 */
public final class PolicyEvaluation {
    private PolicyEvaluation() {}

    /** Whether a statement speaks of a request. */
    private enum Applies {
        NO,
        MAYBE,
        YES;

        Applies and(Applies other) {
            return compareTo(other) < 0 ? this : other;
        }
    }

    /** What the documents together say of an action ({@code ssm:UpdateInstanceInformation}); they are all there is. */
    public static PolicyDecision decide(List<PolicyDocument> documents, String action) {
        return decide(documents, action, null);
    }

    /**
     * What the documents together say of an action of a role.
     *
     * @param roleArn the role that asks; {@code null} where it is unknown, then a statement that names principals may or
     *     may not apply
     */
    public static PolicyDecision decide(List<PolicyDocument> documents, String action, @Nullable String roleArn) {
        Applies allow = Applies.NO;
        Applies deny = Applies.NO;
        for (PolicyDocument document : documents) {
            for (Statement statement : document.statements()) {
                Applies applies = applies(statement, action, roleArn);
                allow = max(allow, applies.and(hasEffect(statement, "Allow")));
                deny = max(deny, applies.and(hasEffect(statement, "Deny")));
            }
        }
        return decision(allow, deny);
    }

    private static PolicyDecision decision(Applies allow, Applies deny) {
        if (deny == Applies.YES) {
            return PolicyDecision.DENIED;
        }
        if (allow == Applies.NO) {
            return PolicyDecision.NOT_ALLOWED;
        }
        return allow == Applies.YES && deny == Applies.NO ? PolicyDecision.ALLOWED : PolicyDecision.UNKNOWN;
    }

    private static Applies max(Applies a, Applies b) {
        return a.compareTo(b) > 0 ? a : b;
    }

    /** Any other text than the two is no effect that IAM knows: it may be either. */
    private static Applies hasEffect(Statement statement, String effect) {
        String written = statement.effect();
        if (effect.equals(written)) {
            return Applies.YES;
        }
        return "Allow".equals(written) || "Deny".equals(written) ? Applies.NO : Applies.MAYBE;
    }

    private static Applies applies(Statement statement, String action, @Nullable String roleArn) {
        return speaksOf(statement, action)
                .and(covers(statement))
                .and(means(statement, roleArn))
                .and(statement.conditional() ? Applies.MAYBE : Applies.YES);
    }

    private static Applies speaksOf(Statement statement, String action) {
        List<String> patterns = statement.actions();
        if (patterns == null || patterns.isEmpty()) {
            return Applies.MAYBE;
        }
        boolean listed = patterns.stream().anyMatch(pattern -> ActionPattern.matches(pattern, action));
        return listed != statement.notAction() ? Applies.YES : Applies.NO;
    }

    /**
     * Only {@code *} surely covers the resource of a request. {@code arn:aws:ssm:*:*:*} does not: the resource of
     * {@code ssm:UpdateInstanceInformation} is an {@code arn:aws:ec2:…:instance/…}; and an action without resources asks
     * for {@code *} itself, which {@code arn:*} is not.
     *
     * @see <a href="https://docs.aws.amazon.com/service-authorization/latest/reference/list_awssystemsmanager.html">Actions
     *     and resource types of Systems Manager</a>
     */
    private static Applies covers(Statement statement) {
        List<String> patterns = statement.resources();
        boolean everything = patterns != null
                && !statement.notResource()
                && patterns.stream().anyMatch(PolicyEvaluation::isEverything);
        return everything ? Applies.YES : Applies.MAYBE;
    }

    private static boolean isEverything(String pattern) {
        return !pattern.isEmpty() && pattern.chars().allMatch(c -> c == '*');
    }

    private static Applies means(Statement statement, @Nullable String roleArn) {
        return switch (statement.principal()) {
            case ABSENT, ANYONE -> Applies.YES;
            case NAMED ->
                roleArn != null && statement.principals().stream().anyMatch(named -> names(named, roleArn))
                        ? Applies.YES
                        : Applies.MAYBE;
        };
    }

    /**
     * An account, as its number or as its root, stands for every principal in it.
     *
     * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html">Principal</a>
     */
    private static boolean names(String principal, String roleArn) {
        if (principal.equals(roleArn)) {
            return true;
        }
        IamArn role = IamArn.parse(roleArn);
        return role != null
                && (principal.equals(role.account())
                        || principal.equals("arn:" + role.partition() + ":iam::" + role.account() + ":root"));
    }
}
