package dev.fumidai.plan.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * An operation as one resource whose properties are the command's options. Immutable.
 *
 * @param type the tool's name of the resource
 * @param naming what the tool calls the property of an option
 * @param attribute what the command's variable stands for; empty for the resource itself
 * @param expressible whether a document can say the operation
 * @param properties the properties, in the order in which they are written
 * @param sequel what is written besides
 */
record ResourceMapping(
        String type,
        UnaryOperator<String> naming,
        String attribute,
        Predicate<Operation> expressible,
        List<Property> properties,
        BiConsumer<Operation, PlannedResource> sequel)
        implements Mapping {

    /** A property and where its value comes from. */
    record Property(String name, Function<Operation, Optional<Value>> value) {}

    static ResourceMapping of(String type, UnaryOperator<String> naming) {
        return new ResourceMapping(type, naming, "", operation -> true, List.of(), (operation, resource) -> {});
    }

    /** Options whose first value is a property's. */
    ResourceMapping texts(String... options) {
        return each(options, (operation, option) -> operation.value(option));
    }

    /** Options whose values are a property's. */
    ResourceMapping lists(String... options) {
        return each(
                options,
                (operation, option) -> Optional.of(operation.values(option))
                        .filter(values -> !values.isEmpty())
                        .map(Value.Items::new));
    }

    /** Options that are on or off. */
    ResourceMapping flags(String... options) {
        return each(options, Operation::flag);
    }

    /** Options that are numbers. */
    ResourceMapping numbers(String... options) {
        return each(
                options,
                (operation, option) -> operation.command().option(option).map(Value::number));
    }

    private interface Reading {
        Optional<Value> of(Operation operation, String option);
    }

    private ResourceMapping each(String[] options, Reading reading) {
        ResourceMapping mapping = this;
        for (String option : options) {
            mapping = mapping.with(naming.apply(option), operation -> reading.of(operation, option));
        }
        return mapping;
    }

    /** A property that is called otherwise than the option. */
    ResourceMapping text(String property, String option) {
        return with(property, operation -> operation.value(option));
    }

    /** A property that is always the same. */
    ResourceMapping given(String property, Value value) {
        return with(property, operation -> Optional.of(value));
    }

    /** A property that is read off the command. */
    ResourceMapping with(String property, Function<Operation, Optional<Value>> value) {
        List<Property> more = new ArrayList<>(properties);
        more.add(new Property(property, value));
        return new ResourceMapping(type, naming, attribute, expressible, List.copyOf(more), sequel);
    }

    /** A property with properties of its own. */
    ResourceMapping block(String property, UnaryOperator<ResourceMapping> parts) {
        ResourceMapping inner = parts.apply(of("", naming));
        return with(property, operation -> Optional.of(inner.fields(operation)));
    }

    /** A property that is a list of one such block. */
    ResourceMapping blocks(String property, UnaryOperator<ResourceMapping> parts) {
        ResourceMapping inner = parts.apply(of("", naming));
        return with(property, operation -> Optional.of(new Value.Items(List.of(inner.fields(operation)))));
    }

    private Value fields(Operation operation) {
        Map<String, Value> fields = new LinkedHashMap<>();
        for (Property property : properties) {
            property.value().apply(operation).ifPresent(value -> fields.put(property.name(), value));
        }
        return new Value.Fields(fields);
    }

    ResourceMapping knownBy(String attributeOfVariable) {
        return new ResourceMapping(type, naming, attributeOfVariable, expressible, properties, sequel);
    }

    ResourceMapping where(Predicate<Operation> isExpressible) {
        return new ResourceMapping(type, naming, attribute, isExpressible, properties, sequel);
    }

    ResourceMapping then(BiConsumer<Operation, PlannedResource> whatElse) {
        return new ResourceMapping(type, naming, attribute, expressible, properties, whatElse);
    }

    @Override
    public boolean write(Operation operation) {
        if (!expressible.test(operation)) {
            return false;
        }
        PlannedResource resource = operation.add(type, attribute);
        for (Property property : properties) {
            property.value().apply(operation).ifPresent(value -> resource.put(property.name(), value));
        }
        sequel.accept(operation, resource);
        return true;
    }
}
