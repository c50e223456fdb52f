package dev.fumidai.snapshot;

import dev.fumidai.model.Kind;
import dev.fumidai.model.Resource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call that lists the members of one owner: the routes of an endpoint, the record sets of a zone.
 *
 * @param identity what two answers call the same member by; empty where the element does not tell
 */
record MemberKind<T>(Kind kind, Identity identity, Mapper<T> mapper, Maker<T> maker) {
    @FunctionalInterface
    interface Identity {
        String of(String owner, Element member);
    }

    /** A member, or null where it cannot be one. */
    @FunctionalInterface
    interface Mapper<T> {
        @Nullable
        T map(String owner, Fields member);
    }

    /** All members as one resource. */
    @FunctionalInterface
    interface Maker<T> {
        Resource make(String owner, List<T> members);
    }

    /** The owner and what the fields say, the first of which every member has. */
    static String join(String owner, Element member, List<String> fields) {
        if (member.peek(fields.get(0)).isEmpty()) {
            return "";
        }
        StringBuilder id = new StringBuilder(owner);
        for (String field : fields) {
            String text = member.peek(field);
            id.append(text.isEmpty() ? "" : " ").append(text);
        }
        return id.toString();
    }
}
