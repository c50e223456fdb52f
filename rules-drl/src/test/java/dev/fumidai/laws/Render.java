package dev.fumidai.laws;

import dev.fumidai.AccessAdvisor;
import dev.fumidai.report.AccessReport;
import dev.fumidai.text.JsonView;
import java.util.Locale;

/** The bytes of a report. */
final class Render {
    private Render() {}

    static String json(AccessAdvisor advisor, AccessReport report) {
        return new JsonView().render(report, advisor.words(Locale.ENGLISH));
    }
}
