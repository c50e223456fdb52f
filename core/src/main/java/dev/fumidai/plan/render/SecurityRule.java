package dev.fumidai.plan.render;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A rule of a security group, however the command writes it.
 *
 * @param from the first port; {@code null} where the protocol has none
 * @param to the last port; {@code null} where the protocol has none
 * @param peer the other side: addresses or a group
 */
record SecurityRule(
        Value protocol, @Nullable Value from, @Nullable Value to, Kind kind, Value peer) {
    /** How the other side is named. */
    enum Kind {
        IPV4,
        IPV6,
        GROUP
    }

    /** What a tool calls the parts of a rule. */
    record Names(String protocol, String from, String to, String ipv4, String ipv6, String group) {}

    private static final Pattern PERMISSION = Pattern.compile(
            "IpProtocol=([a-z0-9-]+)(?:,FromPort=([^,]*),ToPort=([^,]*))?,Ip(?:v6)?Ranges=\\[\\{CidrIp(?:v6)?=(.*)}]",
            Pattern.DOTALL);

    /** A resource that is a rule. */
    static ResourceMapping written(ResourceMapping mapping, Names names) {
        return mapping.where(operation -> of(operation).isPresent())
                .with(names.protocol(), part(SecurityRule::protocol))
                .with(names.from(), part(SecurityRule::from))
                .with(names.to(), part(SecurityRule::to))
                .with(names.ipv4(), peer(Kind.IPV4))
                .with(names.ipv6(), peer(Kind.IPV6))
                .with(names.group(), peer(Kind.GROUP));
    }

    private static Function<Operation, Optional<Value>> part(Function<SecurityRule, @Nullable Value> part) {
        return operation -> of(operation).flatMap(rule -> Optional.ofNullable(part.apply(rule)));
    }

    private static Function<Operation, Optional<Value>> peer(Kind kind) {
        return part(rule -> rule.kind() == kind ? rule.peer() : null);
    }

    /** Empty where it is written in a way that plans do not write. */
    static Optional<SecurityRule> of(Operation operation) {
        return operation
                .command()
                .option("--ip-permissions")
                .map(text -> permission(operation, text))
                .orElseGet(() -> options(operation));
    }

    private static Optional<SecurityRule> permission(Operation operation, String text) {
        Matcher matcher = PERMISSION.matcher(text);
        // Several blocks are several resources: such a rule stands as its command.
        if (!matcher.matches() || Objects.requireNonNull(matcher.group(4)).contains("{CidrIp")) {
            return Optional.empty();
        }
        return Optional.of(to(
                operation,
                Objects.requireNonNull(matcher.group(1)),
                matcher.group(2),
                matcher.group(3),
                Objects.requireNonNull(matcher.group(4))));
    }

    private static Optional<SecurityRule> options(Operation operation) {
        String protocol = operation.command().option("--protocol").orElse("-1");
        String @Nullable [] ports = operation
                .command()
                .option("--port")
                .map(range -> range.split("-", 2))
                .orElse(null);
        String from = ports == null ? null : ports[0];
        String to = ports == null ? null : ports[ports.length - 1];
        Optional<Value> group = operation.value("--source-group");
        return group.isPresent()
                ? Optional.of(
                        new SecurityRule(new Value.Text(protocol), number(from), number(to), Kind.GROUP, group.get()))
                : operation.command().option("--cidr").map(block -> to(operation, protocol, from, to, block));
    }

    private static SecurityRule to(
            Operation operation, String protocol, @Nullable String from, @Nullable String to, String block) {
        return new SecurityRule(
                new Value.Text(protocol),
                number(from),
                number(to),
                block.indexOf(':') < 0 ? Kind.IPV4 : Kind.IPV6,
                operation.word(block));
    }

    private static @Nullable Value number(@Nullable String port) {
        return port == null ? null : Value.number(port);
    }
}
