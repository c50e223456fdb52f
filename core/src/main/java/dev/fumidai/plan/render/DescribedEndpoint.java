package dev.fumidai.plan.render;

import dev.fumidai.finding.Command;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which endpoint a plan asks for its name. */
final class DescribedEndpoint {
    private static final Pattern FILTER = Pattern.compile("Name=([a-z-]+),Values=(.+)", Pattern.DOTALL);

    private DescribedEndpoint() {}

    /** The value of a filter. */
    static Optional<String> filter(Operation operation, String name) {
        return operation.command().options("--filters").stream()
                .map(FILTER::matcher)
                .filter(Matcher::matches)
                .filter(filter -> name.equals(filter.group(1)))
                .map(filter -> Objects.requireNonNull(filter.group(2)))
                .findFirst();
    }

    /** Whether it asks for the zone of the name, otherwise for the name. */
    static boolean asksForZone(Operation operation) {
        return operation.command().option("--query").stream().anyMatch(query -> query.endsWith("HostedZoneId"));
    }

    /** The endpoint among those that the document creates: that service in that VPC. */
    static Optional<PlannedResource> created(Operation operation) {
        Optional<String> vpc = filter(operation, "vpc-id");
        Optional<String> service = filter(operation, "service-name");
        List<PlannedResource> resources = operation.document().resources();
        return resources.stream()
                .filter(resource -> {
                    Command command = resource.command();
                    return command.operation().equals("ec2 create-vpc-endpoint")
                            && service.isPresent()
                            && command.option("--service-name").equals(service)
                            && command.option("--vpc-id").equals(vpc);
                })
                .findFirst();
    }
}
