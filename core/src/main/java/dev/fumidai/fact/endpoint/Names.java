package dev.fumidai.fact.endpoint;

/** Which names of AWS's services the node has to resolve. */
public enum Names {
    /** Those that interface endpoints hold within the VPC. */
    PRIVATE,
    /** Those that lead to the public endpoints. */
    PUBLIC,
    /** Those that a private hosted zone leads to endpoints in another VPC. */
    CENTRAL
}
