package dev.fumidai.snapshot;

import dev.fumidai.model.Cidr;
import dev.fumidai.model.PortRange;
import dev.fumidai.model.vpc.NetworkAcl;
import dev.fumidai.model.vpc.SecurityGroup;
import dev.fumidai.model.vpc.SecurityGroup.GroupPair;
import dev.fumidai.model.vpc.SecurityGroup.IpPermission;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Security groups and network access control lists. */
final class FirewallMapper {
    private static final String ALL_PROTOCOLS = "-1";
    private static final int ALL_PORTS = -1;

    /** Their "ports" are a type and a code. */
    private static final Set<String> WITHOUT_PORTS = Set.of("icmp", "icmpv6", "1", "58");

    private static final Comparator<NetworkAcl.Entry> BY_DIRECTION_AND_NUMBER = Comparator.comparing(
                    NetworkAcl.Entry::egress, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(NetworkAcl.Entry::ruleNumber, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(NetworkAcl.Entry::toString);

    private FirewallMapper() {}

    static SecurityGroup securityGroup(String id, Fields group) {
        return new SecurityGroup(
                id,
                group.text("VpcId"),
                group.text("OwnerId"),
                group.text("GroupName"),
                group.list("IpPermissions", FirewallMapper::permission),
                group.list("IpPermissionsEgress", FirewallMapper::permission));
    }

    private static IpPermission permission(Fields permission) {
        String protocol = permission.text("IpProtocol");
        List<Cidr> ranges = new ArrayList<>();
        boolean ipv4Known = addRanges(ranges, permission.elements("IpRanges"), "CidrIp");
        boolean ipv6Known = addRanges(ranges, permission.elements("Ipv6Ranges"), "CidrIpv6");
        ranges.sort(Comparator.comparing(Cidr::toString));
        return new IpPermission(
                protocol,
                permissionPorts(permission, protocol),
                List.copyOf(ranges),
                ipv4Known && ipv6Known,
                permission.texts("PrefixListIds", "PrefixListId"),
                permission.list("UserIdGroupPairs", FirewallMapper::pair));
    }

    /** Whether every range could be read. */
    private static boolean addRanges(List<Cidr> ranges, @Nullable List<Fields> elements, String field) {
        boolean known = elements != null;
        for (Fields element : elements == null ? List.<Fields>of() : elements) {
            Cidr range = element.cidr(field);
            if (range == null) {
                known = false;
            } else {
                ranges.add(range);
            }
        }
        return known;
    }

    private static GroupPair pair(Fields pair) {
        return new GroupPair(
                pair.text("GroupId"),
                pair.text("UserId"),
                pair.text("VpcPeeringConnectionId"),
                pair.text("PeeringStatus"));
    }

    private static @Nullable PortRange permissionPorts(Fields permission, @Nullable String protocol) {
        PortRange ports = ports(permission, "FromPort", "ToPort", protocol);
        return ALL_PROTOCOLS.equals(protocol) ? PortRange.ALL : ports;
    }

    private static @Nullable PortRange ports(
            Fields fields, String fromField, String toField, @Nullable String protocol) {
        Integer from = fields.integer(fromField);
        Integer to = fields.integer(toField);
        if (from == null || to == null) {
            return null;
        }
        if (from == ALL_PORTS && to == ALL_PORTS) {
            return PortRange.ALL;
        }
        if (protocol == null || WITHOUT_PORTS.contains(protocol)) {
            return null;
        }
        if (from < 0 || to > PortRange.ALL.to() || from > to) {
            fields.badValue(fromField, from + "-" + to);
            return null;
        }
        return new PortRange(from, to);
    }

    static NetworkAcl networkAcl(String id, Fields acl) {
        return new NetworkAcl(
                id, acl.text("VpcId"), acl.bool("IsDefault"), acl.texts("Associations", "SubnetId"), entries(acl));
    }

    private static @Nullable List<NetworkAcl.Entry> entries(Fields acl) {
        List<NetworkAcl.Entry> entries = acl.list("Entries", FirewallMapper::entry);
        return entries == null
                ? null
                : entries.stream().sorted(BY_DIRECTION_AND_NUMBER).toList();
    }

    private static NetworkAcl.Entry entry(Fields entry) {
        String protocol = entry.text("Protocol");
        Cidr ipv4 = entry.cidr("CidrBlock");
        Cidr ipv6 = entry.cidr("Ipv6CidrBlock");
        boolean both = ipv4 != null && ipv6 != null;
        return new NetworkAcl.Entry(
                entry.integer("RuleNumber"),
                entry.bool("Egress"),
                entry.text("RuleAction"),
                protocol,
                both ? null : ipv4 != null ? ipv4 : ipv6,
                entryPorts(entry, protocol));
    }

    private static @Nullable PortRange entryPorts(Fields entry, @Nullable String protocol) {
        if (entry.isAbsent("PortRange")) {
            return PortRange.ALL;
        }
        Fields range = entry.object("PortRange");
        PortRange ports = range == null ? null : ports(range, "From", "To", protocol);
        return ALL_PROTOCOLS.equals(protocol) ? PortRange.ALL : ports;
    }
}
