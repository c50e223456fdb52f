package dev.fumidai.plan.render;

/** Writes an operation into its document. */
@FunctionalInterface
interface Mapping {
    /** Whether it could: otherwise the document is as it was. */
    boolean write(Operation operation);
}
