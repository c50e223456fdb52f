package dev.fumidai.text;

import dev.fumidai.report.AccessReport;

/**
 * The report as GitHub-flavoured Markdown, for a ticket or a review. What comes from the snapshot is escaped: a name
 * with pipes, backticks or HTML stays a name. For people: do not parse. Thread-safe.
 */
public final class MarkdownView implements ReportRenderer {
    /** Views hold nothing; one serves all threads. */
    public MarkdownView() {}

    @Override
    public String render(AccessReport report, Words words) {
        return new Composition(report, words, new MarkdownPage()).write();
    }
}
