package dev.fumidai.fact;

/**
 * Something that is so, for one candidate: what rules read. Flat and resolved beforehand; absence and ignorance are
 * outcomes, not missing facts. Immutable.
 */
public interface Fact {
    /** The key of the candidate it speaks of. */
    String candidate();

    /** What it is about within its question: a service's name, or empty. */
    default String subject() {
        return "";
    }

    /** What it rests on. */
    Grounds grounds();
}
