package dev.fumidai.text;

/** The labels of a report. Their words stand under {@code label.NAME}. */
enum Label {
    TITLE,
    PLACE,
    USAGE,
    PRICES,
    PRICES_UNDATED,
    PREFERENCE,
    REQUIREMENTS,
    BECAUSE,
    RECOMMENDATION,
    OPTIONS,
    OPTION,
    RANK,
    METHOD,
    VERDICT,
    ADDED_COST,
    NUMBER_OF_CHANGES,
    COST,
    COST_SUM,
    COST_LINE,
    COST_LINE_UNKNOWN,
    COST_LINE_EXISTING,
    CONFLICTS,
    CONFLICT,
    NOT_SATISFIED,
    UNKNOWN,
    SATISFIED,
    PREREQUISITE,
    NOT_REQUIRED,
    EVIDENCE,
    SETTLED_BY,
    CHANGES,
    ALTERNATIVES,
    RECOMMENDED_CHANGE,
    SIDE_EFFECT,
    PROS,
    CONS,
    CONSIDERATION,
    CON,
    CHECKLIST,
    CONNECT,
    OTHER_CANDIDATES,
    CANDIDATE,
    WARNINGS,
    ASSUMPTIONS;

    String key() {
        return "label." + name();
    }
}
