package dev.fumidai.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fumidai.AccessAdvisor;
import dev.fumidai.report.AccessReport;
import dev.fumidai.text.JsonView;
import java.util.List;
import java.util.Locale;

/** The bytes of a report. */
final class Render {
    private Render() {}

    static String json(AccessAdvisor advisor, AccessReport report) {
        return new JsonView().render(report, advisor.words(Locale.ENGLISH));
    }

    /** Both are the same, byte by byte; a failure names the first line that differs, not all of them. */
    static void assertSame(AccessAdvisor advisor, AccessReport actual, AccessReport expected) {
        List<String> found = json(advisor, actual).lines().toList();
        List<String> wanted = json(advisor, expected).lines().toList();
        for (int line = 0; line < Math.min(found.size(), wanted.size()); line++) {
            assertThat(found.get(line))
                    .as("line %s, after %s", line, wanted.subList(Math.max(0, line - 8), line))
                    .isEqualTo(wanted.get(line));
        }
        assertThat(json(advisor, actual)).isEqualTo(json(advisor, expected));
    }
}
