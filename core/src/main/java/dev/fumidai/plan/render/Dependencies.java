package dev.fumidai.plan.render;

import dev.fumidai.finding.Command;
import java.util.List;
import java.util.Set;

/** What has to be there before a resource although the resource does not speak of it. */
final class Dependencies {
    private static final String INTERNET_GATEWAY = "ec2 attach-internet-gateway";
    private static final String VPN_GATEWAY = "ec2 attach-vpn-gateway";

    /** A command with that operation, and that option unless it is empty, waits for those. */
    private record Wait(String operation, String option, Set<String> operations) {}

    private static final List<Wait> WAITS = List.of(
            new Wait("ec2 create-route", "--gateway-id", Set.of(INTERNET_GATEWAY, VPN_GATEWAY)),
            new Wait("ec2 enable-vgw-route-propagation", "", Set.of(VPN_GATEWAY)),
            new Wait("ec2 allocate-address", "", Set.of(INTERNET_GATEWAY)),
            new Wait("ec2 associate-address", "", Set.of(INTERNET_GATEWAY)),
            // A gateway that is created before its subnet leads to the internet fails.
            new Wait(
                    "ec2 create-nat-gateway",
                    "",
                    Set.of(INTERNET_GATEWAY, "ec2 create-route", "ec2 associate-route-table")),
            // What an instance loads when it first starts needs the way out.
            new Wait(
                    "ec2 run-instances",
                    "",
                    Set.of(
                            INTERNET_GATEWAY,
                            "ec2 create-route",
                            "ec2 associate-route-table",
                            "ec2 authorize-security-group-egress")),
            new Wait("ec2 create-client-vpn-route", "", Set.of("ec2 associate-client-vpn-target-network")));

    private Dependencies() {}

    /** Those among the resources before it that a command waits for. */
    static List<PlannedResource> of(Command command, List<PlannedResource> before) {
        return before.stream()
                .filter(resource -> WAITS.stream()
                        .filter(wait -> wait.operation().equals(command.operation()))
                        .filter(wait -> wait.option().isEmpty() || command.has(wait.option()))
                        .anyMatch(wait ->
                                wait.operations().contains(resource.command().operation())))
                .toList();
    }
}
