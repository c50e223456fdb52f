package dev.fumidai.snapshot;

import dev.fumidai.model.Kind;
import dev.fumidai.model.Resource;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The calls that tell of one type of resource: some describe it, and another, asked for each, lists its content.
 *
 * @param described the kinds of which each element describes one
 * @param idField the field of these that holds the id
 * @param content the kind that lists the content, whose owner only the file name tells
 * @param contentField the field of that answer which holds the list
 * @param element one element of it
 */
record ContentKinds<T>(
        List<Kind> described,
        String idField,
        Kind content,
        String contentField,
        Function<Fields, @Nullable T> element,
        Mapper<T> mapper) {
    /** A resource from what describes it, without any field where nothing does, and from its content where that is whole. */
    @FunctionalInterface
    interface Mapper<T> {
        Resource map(String id, Fields described, @Nullable List<T> content, String contentFile);
    }
}
