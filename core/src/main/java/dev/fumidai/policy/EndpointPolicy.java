package dev.fumidai.policy;

import dev.fumidai.model.Known;
import dev.fumidai.model.iam.PolicyDocument;
import dev.fumidai.model.vpc.Endpoint.GatewayEndpoint;
import dev.fumidai.model.vpc.Endpoint.InterfaceEndpoint;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Whether an endpoint's policy lets a node do through it what it needs of a service. Immutable and thread-safe.
 *
 * @param refusedActions the needed actions that the policy denies or does not allow
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html">Endpoint policies</a>
 */
public record EndpointPolicy(Outcome outcome, SortedSet<String> refusedActions) {

    /** What came of it. */
    public enum Outcome {
        /** The endpoint has no policy: everything passes. */
        FULL_ACCESS,
        /** Every needed action passes. */
        ALLOWS,
        /** A needed action is denied or not allowed. */
        DENIES,
        /** It hangs on something the snapshot does not hold. */
        UNKNOWN
    }

    private static final Map<String, List<String>> NEEDED = Map.of(
            "ssm", List.of("ssm:UpdateInstanceInformation"),
            "ssmmessages",
                    List.of(
                            "ssmmessages:CreateControlChannel",
                            "ssmmessages:CreateDataChannel",
                            "ssmmessages:OpenControlChannel",
                            "ssmmessages:OpenDataChannel"),
            "ec2messages",
                    List.of(
                            "ec2messages:AcknowledgeMessage",
                            "ec2messages:DeleteMessage",
                            "ec2messages:FailMessage",
                            "ec2messages:GetEndpoint",
                            "ec2messages:GetMessages",
                            "ec2messages:SendReply"),
            "s3", List.of("s3:PutObject"),
            "logs",
                    List.of(
                            "logs:CreateLogStream",
                            "logs:DescribeLogGroups",
                            "logs:DescribeLogStreams",
                            "logs:PutLogEvents"),
            "kms", List.of("kms:Decrypt"));

    public EndpointPolicy {
        refusedActions = Collections.unmodifiableSortedSet(new TreeSet<>(refusedActions));
    }

    /**
     * What the policy of an interface endpoint lets through.
     *
     * @param service the last part of the service's name: {@code ssm}
     * @param roleArn the node's role; {@code null} where it is unknown
     * @throws IllegalArgumentException if it is not known what a node needs of the service
     */
    public static EndpointPolicy decide(InterfaceEndpoint endpoint, String service, @Nullable String roleArn) {
        return decide(endpoint.policyDocument(), service, roleArn);
    }

    /**
     * What the policy of a gateway endpoint lets through. Named principals are not matched: a gateway endpoint takes an
     * account for its root user alone.
     *
     * @throws IllegalArgumentException if it is not known what a node needs of the service
     * @see <a href="https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html">Endpoint policies</a>
     */
    public static EndpointPolicy decide(GatewayEndpoint endpoint, String service) {
        return decide(endpoint.policyDocument(), service, null);
    }

    /** The actions a node needs of a service (sessions and their logs), sorted. */
    public static List<String> neededActions(String service) {
        List<String> actions = NEEDED.get(service);
        if (actions == null) {
            throw new IllegalArgumentException("It is not known what a node needs of the service '" + service
                    + "'.\nMaybe give the last part of the service's name, one of "
                    + new TreeMap<>(NEEDED).keySet() + ".");
        }
        return actions;
    }

    private static EndpointPolicy decide(Known<PolicyDocument> policy, String service, @Nullable String roleArn) {
        List<String> actions = neededActions(service);
        PolicyDocument document = policy.orNull();
        if (document == null) {
            return new EndpointPolicy(policy.isNone() ? Outcome.FULL_ACCESS : Outcome.UNKNOWN, new TreeSet<>());
        }
        SortedSet<String> refused = new TreeSet<>();
        Outcome outcome = Outcome.ALLOWS;
        for (String action : actions) {
            PolicyDecision decision = PolicyEvaluation.decide(List.of(document), action, roleArn);
            if (decision.isRefused()) {
                refused.add(action);
            } else if (decision == PolicyDecision.UNKNOWN) {
                outcome = Outcome.UNKNOWN;
            }
        }
        return new EndpointPolicy(refused.isEmpty() ? outcome : Outcome.DENIES, refused);
    }
}
