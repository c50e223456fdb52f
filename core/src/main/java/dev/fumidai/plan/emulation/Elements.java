package dev.fumidai.plan.emulation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Elements of the lists that resources hold. */
final class Elements {
    private Elements() {}

    /** What is known of a list. */
    static <T> List<T> of(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    /** A list with one more element; a list that is not known stays so. */
    static <T> @Nullable List<T> with(@Nullable List<T> list, T element) {
        if (list == null) {
            return null;
        }
        List<T> more = new ArrayList<>(list);
        more.add(element);
        return List.copyOf(more);
    }

    /** A list without the last of the elements that equal this one. */
    static <T> List<T> without(List<T> list, T element) {
        List<T> fewer = new ArrayList<>(list);
        int last = fewer.lastIndexOf(element);
        if (last >= 0) {
            fewer.remove(last);
        }
        return List.copyOf(fewer);
    }
}
