package dev.fumidai.report;

/**
 * By which criterion an option stands before the next one; a {@link Preference} is an order of them. Words:
 * {@code standing.NAME}.
 */
public enum Standing {
    /** The verdict, in its own order. */
    VERDICT,
    /** All prices known before some unknown. */
    COMPLETE_COST,
    /** What is added to the monthly bill; where prices are unknown, the sum of the known ones. */
    ADDED_COST,
    /** How many changes are required. */
    NUMBER_OF_CHANGES,
    /** The class of the heaviest required change. */
    HEAVIEST_CHANGE,
    /** The required changes class by class, the heaviest class first: fewer before more. */
    CHANGES_BY_CLASS,
    /** Whether a host is needed that the internet can reach. */
    INBOUND_FROM_INTERNET,
    /** Whether the session leaves through the internet. */
    INTERNET_EGRESS,
    /** Whether a key is needed that stays valid. */
    STANDING_KEY,
    /** What can be left of a record of the sessions. */
    AUDIT,
    /** What is to be kept up. */
    UPKEEP,
    /** One sum of money: what is added, and the weight of every burden. */
    WEIGHTED_SUM,
    /** The order of the methods themselves. */
    METHOD_ORDER,
    /** It is the last one. */
    LAST
}
