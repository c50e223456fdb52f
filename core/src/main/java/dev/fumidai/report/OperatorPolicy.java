package dev.fumidai.report;

import java.util.List;
import java.util.SortedMap;

/**
 * What a method asks of the operator's own permissions, as an IAM identity policy to attach: the least that connects to
 * this target. What the snapshot does not tell, as the account, is a wildcard. A value.
 *
 * @param statements in the order in which the session needs them; never empty
 */
public record OperatorPolicy(List<Statement> statements) {
    /** The version of IAM's policy language. */
    public static final String VERSION = "2012-10-17";

    /**
     * Actions that are allowed on resources.
     *
     * @param sid what the statement is for
     * @param conditions values by operator and key, as {@code NumericEquals}, {@code ec2-instance-connect:remotePort}
     */
    public record Statement(
            String sid,
            List<String> actions,
            List<String> resources,
            SortedMap<String, SortedMap<String, String>> conditions) {}
}
