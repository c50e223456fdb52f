package dev.fumidai.snapshot;

/** Stands in a merged object for a field on which two answers disagree. */
record Conflict(String file, String otherFile) {}
