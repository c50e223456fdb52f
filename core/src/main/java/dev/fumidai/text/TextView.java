package dev.fumidai.text;

import dev.fumidai.report.AccessReport;

/** The report as plain text for a terminal, indented, not in columns. For people: do not parse. Thread-safe. */
public final class TextView implements ReportRenderer {
    /** Views hold nothing; one serves all threads. */
    public TextView() {}

    @Override
    public String render(AccessReport report, Words words) {
        return new Composition(report, words, new PlainPage()).write();
    }
}
