package dev.fumidai.model.iam;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A policy document. {@code null} in a statement is unknown.
 *
 * @param statements in the order of the document
 */
public record PolicyDocument(List<Statement> statements) {

    /** How a statement names its principals. */
    public enum Principal {
        /** No principal element: the policy belongs to an identity. */
        ABSENT,
        /** {@code *}: everybody. */
        ANYONE,
        /** Named principals, or {@code NotPrincipal}. */
        NAMED
    }

    /**
     * One statement.
     *
     * @param actions action patterns as written ({@code ssmmessages:*}); lower and upper case are equal
     * @param notAction whether {@code actions} are those the statement does not speak of
     * @param resources resource patterns
     * @param notResource whether {@code resources} are those the statement does not speak of
     * @param conditional whether there is a {@code Condition}
     */
    public record Statement(
            @Nullable String effect,
            @Nullable List<String> actions,
            boolean notAction,
            @Nullable List<String> resources,
            boolean notResource,
            Principal principal,
            List<String> principals,
            boolean conditional) {}
}
