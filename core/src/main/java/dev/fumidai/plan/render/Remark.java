package dev.fumidai.plan.render;

/** What a rendered plan says beside its steps. Words: {@code remark.NAME}. */
public enum Remark {
    /** Which plan it is: {@code method}, {@code target}. */
    HEADING,
    /** What happens if it is carried out twice, or stops half-way. */
    IDEMPOTENCE,
    /** Of a plan without steps. */
    NOTHING_TO_DO,
    /** A value that only the operator knows: {@code name}. */
    FILL_IN,
    /** Above commands for the operating system of an instance: {@code resource}. */
    IN_OPERATING_SYSTEM,
    /** Of a step that no command carries out. */
    BY_HAND,
    /** Of a step that moves no verdict: {@code text}. */
    RECOMMENDED,
    /** Of what else a step does: {@code text}. */
    SIDE_EFFECT,
    /** Above the calls that take the plan back. */
    UNDO,
    /** The same where some speak of ids that no variable keeps. */
    UNDO_WITH_STAND_INS,
    /** Above commands that no resource of a document stands for. */
    BESIDE_DOCUMENT,
    /** Above the command that carries out a document. */
    DEPLOY,
    /** Of a value that a command beside the document prints: {@code command}. */
    PRINTED
}
