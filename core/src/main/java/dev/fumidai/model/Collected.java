package dev.fumidai.model;

/** What a snapshot holds of a kind of resource: "not collected" is unknown, never absent. */
public enum Collected {
    /** Every page is there: what is not listed does not exist. */
    COMPLETE,
    /** Pages or ids are missing: what is listed is known, what is missing is unknown. */
    INCOMPLETE,
    /** The call was never made. */
    NOT_COLLECTED
}
