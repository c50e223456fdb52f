package dev.fumidai.finding;

/** How much a drawback weighs. */
public enum Severity {
    HIGH,
    MEDIUM,
    LOW
}
