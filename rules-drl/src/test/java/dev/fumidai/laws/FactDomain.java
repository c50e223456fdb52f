package dev.fumidai.laws;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** All values that facts can take: flat records of outcomes have few. */
public final class FactDomain {
    /** The rules on endpoints distinguish ec2messages from the other services. */
    private static final List<String> SUBJECTS = List.of("ssm", "ec2messages");

    private FactDomain() {}

    /** Every value of a fact, but for its candidate and grounds, of which there is one. */
    public static List<Fact> values(Class<? extends Fact> type) {
        List<List<Object>> combinations = new ArrayList<>(List.of(List.of()));
        for (RecordComponent component : type.getRecordComponents()) {
            List<List<Object>> longer = new ArrayList<>();
            for (List<Object> start : combinations) {
                for (Object value : domain(component)) {
                    List<Object> one = new ArrayList<>(start);
                    one.add(value);
                    longer.add(one);
                }
            }
            combinations = longer;
        }
        return combinations.stream().map(arguments -> instance(type, arguments)).toList();
    }

    private static List<Object> domain(RecordComponent component) {
        Class<?> type = component.getType();
        if (type.isEnum()) {
            return List.of(type.getEnumConstants());
        }
        if (type == boolean.class) {
            return List.of(true, false);
        }
        if (type == Grounds.class) {
            return List.of(Grounds.NONE);
        }
        if (type == String.class) {
            return component.getName().equals("service") ? List.copyOf(SUBJECTS) : List.of("candidate");
        }
        throw new IllegalStateException("A fact has a component of an endless type: " + component);
    }

    private static Fact instance(Class<? extends Fact> type, List<Object> arguments) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            Constructor<? extends Fact> constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(arguments.toArray());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(type.toString(), impossible);
        }
    }

    /** Every record in the packages of facts. */
    public static List<Class<? extends Fact>> types() {
        List<Class<? extends Fact>> types = new ArrayList<>();
        for (String name : new ClassFileImporter()
                .importPackages("dev.fumidai.fact").stream()
                        .filter(one -> one.isAssignableTo(Fact.class) && one.isRecord())
                        .map(JavaClass::getName)
                        .sorted()
                        .toList()) {
            types.add(loaded(name));
        }
        assertThat(types).hasSizeGreaterThan(30);
        return types;
    }

    private static Class<? extends Fact> loaded(String name) {
        try {
            return Class.forName(name).asSubclass(Fact.class);
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(name, impossible);
        }
    }
}
