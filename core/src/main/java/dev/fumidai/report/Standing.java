package dev.fumidai.report;

/** By which criterion an option stands before the next one. Words: {@code standing.NAME}. */
public enum Standing {
    VERDICT,
    COMPLETE_COST,
    ADDED_COST,
    NUMBER_OF_CHANGES,
    HEAVIEST_CHANGE,
    INBOUND_FROM_INTERNET,
    INTERNET_EGRESS,
    STANDING_KEY,
    METHOD_ORDER,
    /** It is the last one. */
    LAST
}
