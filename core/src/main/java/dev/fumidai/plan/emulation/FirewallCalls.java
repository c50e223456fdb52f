package dev.fumidai.plan.emulation;

import dev.fumidai.finding.Command;
import dev.fumidai.model.Cidr;
import dev.fumidai.model.PortRange;
import dev.fumidai.model.vpc.NetworkAcl;
import dev.fumidai.model.vpc.NetworkAcl.Entry;
import dev.fumidai.model.vpc.SecurityGroup;
import dev.fumidai.model.vpc.SecurityGroup.GroupPair;
import dev.fumidai.model.vpc.SecurityGroup.IpPermission;
import dev.fumidai.model.vpc.Vpc;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Security groups and network ACLs. */
final class FirewallCalls {
    private static final Pattern PERMISSION = Pattern.compile("IpProtocol=(\\w+),FromPort=(\\d+),ToPort=(\\d+),(.+)");
    private static final Pattern RANGE = Pattern.compile("\\{CidrIp(?:v6)?=([^}]+)}");
    private static final String[] RULE = {
        "--group-id", "--protocol", "--port", "--cidr", "--source-group", "--ip-permissions"
    };

    private FirewallCalls() {}

    static Map<String, Call> calls() {
        return Map.of(
                "ec2 create-security-group",
                FirewallCalls::createGroup,
                "ec2 delete-security-group",
                FirewallCalls::deleteGroup,
                "ec2 authorize-security-group-ingress",
                (draft, command) -> authorize(draft, command, false),
                "ec2 authorize-security-group-egress",
                (draft, command) -> authorize(draft, command, true),
                "ec2 revoke-security-group-ingress",
                (draft, command) -> revoke(draft, command, false),
                "ec2 revoke-security-group-egress",
                (draft, command) -> revoke(draft, command, true),
                "ec2 create-network-acl-entry",
                FirewallCalls::createEntry,
                "ec2 delete-network-acl-entry",
                FirewallCalls::deleteEntry);
    }

    private static Call.Effect createGroup(Draft draft, Command command) {
        Vpc vpc = draft.vpc(command.argument("--vpc-id"));
        String name = command.argument("--group-name");
        draft.all(SecurityGroup.class).stream()
                .filter(group -> vpc.vpcId().equals(group.vpcId()) && name.equals(group.groupName()))
                .findFirst()
                .ifPresent(group -> {
                    throw new RefusedCallException(
                            "InvalidGroup.Duplicate",
                            group.id() + " of " + vpc.vpcId() + " is already called " + name + ".");
                });
        String id = draft.fresh("sg");
        List<IpPermission> egress = new ArrayList<>(List.of(everything(Cidr.ANY_IPV4)));
        List<Cidr> ipv6 = vpc.ipv6CidrBlocks();
        if (ipv6 != null && !ipv6.isEmpty()) {
            egress.add(everything(Cidr.ANY_IPV6));
        }
        draft.addBeside(vpc, new SecurityGroup(id, vpc.vpcId(), vpc.ownerId(), name, List.of(), List.copyOf(egress)));
        return Call.Effect.undoneBy(Ec2.call(command, "delete-security-group", "--group-id", id))
                .printing(id);
    }

    private static IpPermission everything(Cidr addresses) {
        return new IpPermission("-1", PortRange.ALL, List.of(addresses), true, List.of(), List.of());
    }

    private static Call.Effect deleteGroup(Draft draft, Command command) {
        FirewallLoss.group(draft, draft.require(SecurityGroup.class, command.argument("--group-id")));
        return Call.Effect.forGood();
    }

    private static Call.Effect authorize(Draft draft, Command command, boolean egress) {
        SecurityGroup group = draft.require(SecurityGroup.class, command.argument("--group-id"));
        IpPermission permission = permission(command);
        List<IpPermission> before = egress ? group.ipPermissionsEgress() : group.ipPermissions();
        if (before != null && before.contains(permission)) {
            throw new RefusedCallException(
                    "InvalidPermission.Duplicate", group.id() + " has that rule: '" + command + "'.");
        }
        replace(draft, group, Elements.with(before, permission), egress);
        return Call.Effect.undoneBy(
                Ec2.renamed(command, egress ? "revoke-security-group-egress" : "revoke-security-group-ingress", RULE));
    }

    private static Call.Effect revoke(Draft draft, Command command, boolean egress) {
        SecurityGroup group = draft.require(SecurityGroup.class, command.argument("--group-id"));
        List<IpPermission> before = egress ? group.ipPermissionsEgress() : group.ipPermissions();
        replace(draft, group, before == null ? null : Elements.without(before, permission(command)), egress);
        return Call.Effect.undoneBy(Ec2.renamed(
                command, egress ? "authorize-security-group-egress" : "authorize-security-group-ingress", RULE));
    }

    private static void replace(
            Draft draft, SecurityGroup group, @Nullable List<IpPermission> permissions, boolean egress) {
        draft.replace(egress ? group.withIpPermissionsEgress(permissions) : group.withIpPermissions(permissions));
    }

    private static IpPermission permission(Command command) {
        if (command.has("--ip-permissions")) {
            Matcher matcher = PERMISSION.matcher(command.argument("--ip-permissions"));
            if (!matcher.matches()) {
                throw new IllegalStateException("'" + command + "' is not a permission that a plan writes.");
            }
            return new IpPermission(
                    matcher.group(1),
                    new PortRange(number(matcher, 2), number(matcher, 3)),
                    RANGE.matcher(Objects.requireNonNull(matcher.group(4)))
                            .results()
                            .map(range -> Cidr.parse(range.group(1)))
                            .toList(),
                    true,
                    List.of(),
                    List.of());
        }
        int port = Integer.parseInt(command.argument("--port"));
        List<Cidr> ranges = command.options("--cidr").stream().map(Cidr::parse).toList();
        List<GroupPair> pairs = command.options("--source-group").stream()
                .map(group -> new GroupPair(group, null, null, null))
                .toList();
        return new IpPermission(command.argument("--protocol"), PortRange.of(port), ranges, true, List.of(), pairs);
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(Objects.requireNonNull(matcher.group(group)));
    }

    private static Call.Effect createEntry(Draft draft, Command command) {
        NetworkAcl acl = draft.require(NetworkAcl.class, command.argument("--network-acl-id"));
        Entry entry = entry(command);
        List<Entry> entries = acl.entries();
        if (entries != null && entries.stream().anyMatch(one -> sameNumber(one, entry))) {
            throw new RefusedCallException(
                    "NetworkAclEntryAlreadyExists", acl.id() + " has an entry " + entry.ruleNumber() + ".");
        }
        draft.replace(acl.withEntries(Elements.with(entries, entry)));
        return Call.Effect.undoneBy(Ec2.renamed(
                command, "delete-network-acl-entry", "--network-acl-id", "--ingress", "--egress", "--rule-number"));
    }

    private static Call.Effect deleteEntry(Draft draft, Command command) {
        NetworkAcl acl = draft.require(NetworkAcl.class, command.argument("--network-acl-id"));
        List<Entry> entries = acl.entries();
        int number = Integer.parseInt(command.argument("--rule-number"));
        boolean egress = command.has("--egress");
        draft.replace(acl.withEntries(
                entries == null
                        ? null
                        : entries.stream()
                                .filter(one -> !Objects.equals(one.ruleNumber(), number)
                                        || !Objects.equals(one.egress(), egress))
                                .toList()));
        return Call.Effect.forGood();
    }

    private static boolean sameNumber(Entry one, Entry other) {
        return Objects.equals(one.ruleNumber(), other.ruleNumber()) && Objects.equals(one.egress(), other.egress());
    }

    private static Entry entry(Command command) {
        Matcher ports = Pattern.compile("From=(\\d+),To=(\\d+)").matcher(command.argument("--port-range"));
        if (!ports.matches()) {
            throw new IllegalStateException("'" + command + "' has no range of ports.");
        }
        String block = command.option("--cidr-block").orElseGet(() -> command.argument("--ipv6-cidr-block"));
        return new Entry(
                Integer.parseInt(command.argument("--rule-number")),
                command.has("--egress"),
                command.argument("--rule-action"),
                command.argument("--protocol").equals("tcp") ? "6" : command.argument("--protocol"),
                Cidr.parse(block),
                new PortRange(number(ports, 1), number(ports, 2)));
    }
}
