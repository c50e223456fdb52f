package dev.fumidai.text;

import dev.fumidai.report.AccessReport;

/** A view of a report. Implementations are thread-safe and give equal text for equal input. */
public interface ReportRenderer {
    /**
     * The report as text.
     *
     * @throws IllegalStateException if the words do not cover what the report speaks of
     */
    String render(AccessReport report, Words words);
}
