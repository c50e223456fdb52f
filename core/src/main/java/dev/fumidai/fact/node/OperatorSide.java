package dev.fumidai.fact.node;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;

/** What the operator declared of his own side. No API of AWS tells it. */
public record OperatorSide(String candidate, Part part, Outcome outcome, Grounds grounds) implements Fact {

    /** What it is about. */
    public enum Part {
        /** The IAM permissions to start a session. */
        PERMISSIONS,
        /** The IAM permissions to open tunnels through an EC2 Instance Connect Endpoint. */
        TUNNEL_PERMISSIONS,
        /** The IAM permission to push a key to the serial console. */
        CONSOLE_PERMISSIONS,
        /** The Session Manager plugin of the AWS CLI. */
        PLUGIN
    }

    /** What is so. */
    public enum Outcome {
        DECLARED,
        DECLARED_MISSING,
        NOT_DECLARED
    }
}
