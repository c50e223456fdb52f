package dev.fumidai.report;

import java.util.List;

/** Another way to serve the method, and its verdict. */
public record CandidateVerdict(List<String> via, Verdict verdict) {}
