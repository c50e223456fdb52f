package dev.fumidai.text;

import dev.fumidai.network.Hop;
import dev.fumidai.network.NetworkPath;
import java.util.List;
import java.util.Map;

/** A path as plain text for a terminal, every hop of it. For people: do not parse. Immutable and thread-safe. */
public final class PathTextView {
    /** Views hold nothing; one serves all threads. */
    public PathTextView() {}

    public String render(NetworkPath path, Words words) {
        PlainPage page = new PlainPage();
        Map<String, String> ends = Map.of("from", path.from(), "to", path.to(), "port", Integer.toString(path.port()));
        page.title(words.sentence("path.title", ends));
        page.paragraph(words.sentence("path.outcome." + path.outcome()));
        path.stop().or(path::doubt).ifPresent(hop -> page.paragraph(because(hop, words)));
        leg(page, words.sentence("path.forward"), path.forward(), words);
        leg(page, words.sentence("path.back"), path.back(), words);
        return page.text();
    }

    private static String because(Hop hop, Words words) {
        return words.sentence("path.because", Map.of("resource", hop.resource(), "meaning", meaning(hop, words)));
    }

    private static String meaning(Hop hop, Words words) {
        return hop.code() == null
                ? words.sentence("path.decision." + hop.decision())
                : words.sentence("code." + hop.code());
    }

    private static void leg(PlainPage page, String title, List<Hop> hops, Words words) {
        if (hops.isEmpty()) {
            return;
        }
        page.chapter(title);
        int number = 1;
        for (Hop hop : hops) {
            page.step(number++, line(hop, words));
        }
    }

    private static String line(Hop hop, Words words) {
        String value = hop.value() == null ? words.sentence("value.ABSENT") : hop.value();
        String code = hop.code() == null ? "" : " (" + hop.code() + ")";
        return words.sentence("path.decision." + hop.decision()) + ": " + hop.resource() + " " + hop.field() + " = "
                + value + code;
    }
}
