package dev.fumidai.network;

import dev.fumidai.model.Known;
import dev.fumidai.model.Resource;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a record is like when one of the fields that may be unknown is, at any depth. */
final class Forgetting {
    private Forgetting() {}

    /** Every resource that differs from this one in one forgotten field. */
    static List<Resource> oneFieldOf(Resource resource) {
        return variants((Record) resource).stream().map(Resource.class::cast).toList();
    }

    private static List<Record> variants(Record whole) {
        RecordComponent[] components = whole.getClass().getRecordComponents();
        @Nullable Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = value(whole, components[i]);
        }
        List<Record> found = new ArrayList<>();
        for (int i = 0; i < components.length; i++) {
            for (Object other : others(components[i], values[i])) {
                @Nullable Object[] changed = Arrays.copyOf(values, values.length);
                changed[i] = other == NOTHING ? null : other;
                found.add(made(whole.getClass(), components, changed));
            }
        }
        return found;
    }

    private static final Object NOTHING = new Object();

    private static List<Object> others(RecordComponent component, @Nullable Object value) {
        List<Object> found = new ArrayList<>();
        if (value == null) {
            return found;
        }
        if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            found.add(NOTHING);
        }
        if (value instanceof Known<?> known && !known.isUnknown()) {
            found.add(Known.unknown());
        }
        if (value instanceof Record part && part.getClass().getName().startsWith("dev.fumidai.model.")) {
            found.addAll(variants(part));
        }
        if (value instanceof List<?> parts) {
            for (int i = 0; i < parts.size(); i++) {
                if (parts.get(i) instanceof Record part
                        && part.getClass().getName().startsWith("dev.fumidai.model.")) {
                    for (Record other : variants(part)) {
                        List<Object> changed = new ArrayList<>(parts);
                        changed.set(i, other);
                        found.add(List.copyOf(changed));
                    }
                }
            }
        }
        return found;
    }

    private static @Nullable Object value(Record whole, RecordComponent component) {
        try {
            return component.getAccessor().invoke(whole);
        } catch (ReflectiveOperationException impossible) {
            throw new LinkageError(component.toString(), impossible);
        }
    }

    private static Record made(Class<? extends Record> type, RecordComponent[] components, @Nullable Object[] values) {
        try {
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Constructor<? extends Record> constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new LinkageError(type.toString(), impossible);
        }
    }
}
