package dev.fumidai.policy;

import dev.fumidai.model.iam.PolicyDocument;
import java.util.List;

/**
 * The policy documents of one role (or its boundary) that a snapshot holds. Immutable and thread-safe.
 *
 * @param complete whether there are no others; where there are, one of them may allow or deny anything
 */
public record PolicySet(List<PolicyDocument> documents, boolean complete) {
    public PolicySet {
        documents = List.copyOf(documents);
    }

    /** What is known where nothing was collected. */
    public static final PolicySet UNKNOWN = new PolicySet(List.of(), false);

    /** No policy at all. */
    public static final PolicySet NONE = new PolicySet(List.of(), true);

    /** What these policies say of an action. Where documents are missing only an explicit deny decides. */
    public PolicyDecision decide(String action) {
        PolicyDecision known = PolicyEvaluation.decide(documents, action);
        return complete || known == PolicyDecision.DENIED ? known : PolicyDecision.UNKNOWN;
    }
}
