package dev.fumidai.text;

import static dev.fumidai.text.JsonText.entry;
import static dev.fumidai.text.JsonText.object;

import dev.fumidai.network.Hop;
import dev.fumidai.network.NetworkPath;
import java.util.List;

/**
 * A path as JSON, {@code schemaVersion} 1.0: the view for programs. Equal paths give equal bytes. Immutable and
 * thread-safe.
 */
public final class PathJsonView {
    /** Views hold nothing; one serves all threads. */
    public PathJsonView() {}

    public String render(NetworkPath path) {
        return JsonText.of(object(
                entry("schemaVersion", JsonView.SCHEMA_VERSION),
                entry("from", path.from()),
                entry("to", path.to()),
                entry("port", path.port()),
                entry("outcome", path.outcome().name()),
                entry("stop", path.stop().map(PathJsonView::hop).orElse(null)),
                entry("forward", hops(path.forward())),
                entry("back", hops(path.back()))));
    }

    private static List<Object> hops(List<Hop> hops) {
        return hops.stream().map(PathJsonView::hop).toList();
    }

    private static Object hop(Hop hop) {
        return object(
                entry("resource", hop.resource()),
                entry("field", hop.field()),
                entry("value", hop.value()),
                entry("decision", hop.decision().name()),
                entry("code", hop.code() == null ? null : hop.code().name()));
    }
}
