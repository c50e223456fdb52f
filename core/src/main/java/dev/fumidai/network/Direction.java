package dev.fumidai.network;

/** Seen from the resource that filters. */
public enum Direction {
    INBOUND,
    OUTBOUND
}
