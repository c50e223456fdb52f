package dev.fumidai.laws;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Security groups, network ACLs and prefix lists. */
final class FirewallAnswers {
    private static final String ALL = "{'IpProtocol':'-1','IpRanges':[{'CidrIp':'0.0.0.0/0'}],'Ipv6Ranges':[],"
            + "'PrefixListIds':[],'UserIdGroupPairs':[]}";

    /** Of the target: for both families, where it has both. */
    private static String all(Scene scene) {
        return ALL.replace("'Ipv6Ranges':[]", "'Ipv6Ranges':[" + Ipv6Answers.everybody(scene) + "]");
    }

    private FirewallAnswers() {}

    static void addTo(Answers answers) {
        Scene scene = answers.scene();
        answers.addList(
                "describe-security-groups",
                "SecurityGroups",
                List.of(
                        group("sg-t", "vpc-1", targetIngress(scene), targetEgress(scene)),
                        group("sg-e", "vpc-1", endpointIngress(scene), List.of()),
                        group("sg-hub", "vpc-2", hubIngress(scene), List.of()),
                        group("sg-n", "vpc-1", natInstanceIngress(scene), natInstanceEgress(scene)),
                        group(
                                "sg-c",
                                scene.is(Dimension.CONNECT, "peered") ? "vpc-2" : "vpc-1",
                                List.of(),
                                egress(scene, Dimension.CONNECT_EGRESS)),
                        group(
                                "sg-v",
                                ClientVpnAnswers.vpc(scene),
                                List.of(),
                                egress(scene, Dimension.CLIENT_VPN_EGRESS)),
                        group(
                                "sg-b",
                                bastionVpc(scene),
                                Stream.concat(bastionIngress(scene).stream(), proxyIngress(scene).stream())
                                        .toList(),
                                egress(scene, Dimension.BASTION_EGRESS))),
                "groups");
        answers.addList("describe-security-group-vpc-associations", "SecurityGroupVpcAssociations", List.of());
        answers.addList(
                "describe-managed-prefix-lists",
                "PrefixLists",
                List.of(prefixList("pl-s3", "com.amazonaws." + scene.region() + ".s3"), prefixList("pl-own", "own")));
        answers.add("get-managed-prefix-list-entries.pl-s3", "{'Entries':[{'Cidr':'52.219.0.0/20'}]}");
        answers.add(
                "get-managed-prefix-list-entries.pl-own",
                "{'Entries':[{'Cidr':'10.0.0.0/16'},{'Cidr':'203.0.113.0/24'},{'Cidr':'10.2.0.0/16'},{'Cidr':'0.0.0.0/0'}]}");
        answers.addList(
                "describe-network-acls",
                "NetworkAcls",
                List.of(
                        acl("acl-t", "vpc-1", List.of("subnet-t"), bothFamilies(scene)),
                        acl("acl-pub", "vpc-1", List.of("subnet-pub"), publicEntries(scene)),
                        defaultAcl(scene),
                        acl("acl-peer", "vpc-2", List.of("subnet-peer", "subnet-hub"), open())));
    }

    static String bastionVpc(Scene scene) {
        return scene.is(Dimension.BASTION_PLACE, "vpc") ? "vpc-1" : "vpc-2";
    }

    private static String prefixList(String id, String name) {
        return "{'PrefixListId':'" + id + "','PrefixListName':'" + name
                + "','AddressFamily':'IPv4','State':'create-complete','OwnerId':'111122223333'}";
    }

    private static List<String> hubIngress(Scene scene) {
        return switch (scene.get(Dimension.CENTRAL)) {
            case "closed" -> List.of();
            case "stale" -> List.of(stale(443));
            default -> List.of(block(443, "10.0.0.0/16"));
        };
    }

    private static String group(String id, String vpc, List<String> ingress, List<String> egress) {
        return "{'GroupId':'" + id + "','GroupName':'" + id + "','VpcId':'" + vpc + "','OwnerId':'111122223333',"
                + "'IpPermissions':[" + String.join(",", ingress) + "],'IpPermissionsEgress':["
                + String.join(",", egress) + "]}";
    }

    private static String block(int port, String cidr) {
        return permission("tcp", port, port, "{'CidrIp':'" + cidr + "'}", "", "");
    }

    private static String member(int port, String group) {
        return permission("tcp", port, port, "", "", "{'GroupId':'" + group + "','UserId':'111122223333'}");
    }

    /** A reference to a group that is gone. */
    private static String stale(int port) {
        return permission(
                "tcp",
                port,
                port,
                "",
                "",
                "{'GroupId':'sg-gone','UserId':'111122223333','VpcId':'vpc-2','VpcPeeringConnectionId':'pcx-1',"
                        + "'PeeringStatus':'deleted'}");
    }

    private static String listed(int port, String list) {
        return permission("tcp", port, port, "", "{'PrefixListId':'" + list + "'}", "");
    }

    private static String permission(String protocol, int from, int to, String ranges, String lists, String pairs) {
        return "{'IpProtocol':'" + protocol + "','FromPort':" + from + ",'ToPort':" + to + ",'IpRanges':[" + ranges
                + "],'Ipv6Ranges':[],'PrefixListIds':[" + lists + "],'UserIdGroupPairs':[" + pairs + "]}";
    }

    private static List<String> endpointIngress(Scene scene) {
        return switch (scene.get(Dimension.ENDPOINT_INGRESS)) {
            case "vpc" -> List.of(block(443, "10.0.0.0/16"));
            case "group" -> List.of(member(443, "sg-t"));
            case "peer-group" -> List.of(member(443, "sg-b"));
            case "own-address" -> List.of(block(443, "10.0.1.10/32"));
            case "stale" -> List.of(stale(443));
            case "listed" -> List.of(listed(443, "pl-own"));
            case "unlisted" -> List.of(listed(443, "pl-unread"));
            case "closed" -> List.of();
            case "other-port" -> List.of(block(8443, "10.0.0.0/16"));
            case "part" -> List.of(block(443, "10.0.2.0/24"));
            case "udp" -> List.of(permission("udp", 443, 443, "{'CidrIp':'10.0.0.0/16'}", "", ""));
            case "wide" -> List.of(permission("tcp", 0, 65535, "{'CidrIp':'10.0.1.0/24'}", "", ""));
            default -> List.of(ALL);
        };
    }

    private static List<String> natInstanceIngress(Scene scene) {
        return switch (scene.get(Dimension.NAT_INSTANCE_INGRESS)) {
            case "vpc" -> List.of(block(443, "10.0.0.0/16"));
            case "closed" -> List.of();
            case "stale" -> List.of(stale(443));
            case "unlisted" -> List.of(listed(443, "pl-unread"));
            default -> List.of(member(443, "sg-t"));
        };
    }

    private static List<String> natInstanceEgress(Scene scene) {
        return switch (scene.get(Dimension.NAT_INSTANCE_EGRESS)) {
            case "closed" -> List.of();
            case "half" -> List.of(block(443, "0.0.0.0/1"));
            case "stale" -> List.of(stale(443));
            case "unlisted" -> List.of(listed(443, "pl-unread"));
            default -> List.of(ALL);
        };
    }

    private static List<String> targetEgress(Scene scene) {
        return switch (scene.get(Dimension.TARGET_EGRESS)) {
            case "https-anywhere" -> List.of(block(443, "0.0.0.0/0"));
            case "https-vpc" -> List.of(block(443, "10.0.0.0/16"));
            case "https-group" -> List.of(member(443, "sg-e"));
            case "listed" -> List.of(listed(443, "pl-own"));
            case "unlisted" -> List.of(listed(443, "pl-unread"));
            case "closed" -> List.of();
            case "half" -> List.of(block(443, "0.0.0.0/1"));
            case "half-subnet" -> List.of(block(443, "10.0.1.0/25"), block(443, "10.0.2.0/25"));
            case "stale" -> List.of(stale(443));
            default -> List.of(all(scene));
        };
    }

    private static List<String> targetIngress(Scene scene) {
        List<String> rules = new ArrayList<>();
        for (int port : new int[] {22, 3389}) {
            switch (scene.get(Dimension.TARGET_INGRESS)) {
                case "group" -> rules.add(member(port, "sg-b"));
                case "private-subnet" -> rules.add(block(port, "10.0.100.0/24"));
                case "public-address" -> rules.add(block(port, "198.51.100.40/32"));
                case "listed" -> rules.add(listed(port, "pl-own"));
                case "unlisted" -> rules.add(listed(port, "pl-unread"));
                case "stale" -> rules.add(stale(port));
                case "all" -> rules.add(ALL);
                case "two-rules" -> {
                    rules.add(listed(port, "pl-unread"));
                    rules.add(member(port, "sg-b"));
                }
                case "one-port" -> {
                    if (port == 22) {
                        rules.add(block(22, "10.0.0.0/8"));
                    }
                }
                default -> {}
            }
            if (scene.is(Dimension.VPN_INGRESS, "operator")) {
                rules.add(block(port, "192.168.0.0/16"));
            }
            switch (scene.get(Dimension.CONNECT_INGRESS)) {
                case "group" -> rules.add(member(port, "sg-c"));
                case "block" -> rules.add(block(port, "10.0.1.0/24"));
                default -> {}
            }
            switch (scene.get(Dimension.CLIENT_VPN_INGRESS)) {
                case "group" -> rules.add(member(port, "sg-v"));
                case "block" -> rules.add(block(port, "10.0.2.0/24"));
                case "client-block" -> rules.add(block(port, "172.30.0.0/22"));
                default -> {}
            }
        }
        return rules;
    }

    private static List<String> bastionIngress(Scene scene) {
        return switch (scene.get(Dimension.BASTION_INGRESS)) {
            case "operator" -> List.of(block(22, "203.0.112.0/22"));
            case "anywhere" -> List.of(block(22, "0.0.0.0/0"));
            case "elsewhere" -> List.of(block(22, "192.0.2.0/24"));
            case "listed" -> List.of(listed(22, "pl-own"));
            case "unlisted" -> List.of(listed(22, "pl-unread"));
            case "other-port" -> List.of(block(2222, "0.0.0.0/0"));
            default -> List.of();
        };
    }

    /** The bastion's host is a proxy, too. */
    private static List<String> proxyIngress(Scene scene) {
        return switch (scene.get(Dimension.PROXY_INGRESS)) {
            case "group" -> List.of(member(443, "sg-t"));
            case "unlisted" -> List.of(listed(443, "pl-unread"));
            case "closed" -> List.of();
            default -> List.of(block(443, "10.0.1.0/24"));
        };
    }

    /** Of what opens SSH or RDP on the target. */
    private static List<String> egress(Scene scene, Dimension dimension) {
        return switch (scene.get(dimension)) {
            case "unlisted" -> List.of(listed(22, "pl-unread"), listed(3389, "pl-unread"));
            case "group" -> List.of(member(22, "sg-t"), member(3389, "sg-t"));
            case "closed" -> List.of();
            case "half" -> List.of(block(22, "10.0.1.0/25"), block(3389, "10.0.1.128/25"));
            case "stale" -> List.of(stale(22), stale(3389));
            default -> List.of(ALL);
        };
    }

    private static String acl(String id, String vpc, List<String> subnets, List<String> entries) {
        List<String> associations = subnets.stream()
                .map(subnet -> "{'NetworkAclAssociationId':'aclassoc-" + subnet + "','NetworkAclId':'" + id
                        + "','SubnetId':'" + subnet + "'}")
                .toList();
        return "{'NetworkAclId':'" + id + "','VpcId':'" + vpc + "','OwnerId':'111122223333','IsDefault':false,"
                + "'Associations':[" + String.join(",", associations) + "],'Entries':[" + String.join(",", entries)
                + "]}";
    }

    private static String defaultAcl(Scene scene) {
        List<String> entries = scene.is(Dimension.DEFAULT_ACL, "closed") ? closedWith() : open();
        String acl = acl("acl-default", "vpc-1", List.of("subnet-e"), entries);
        return scene.is(Dimension.DEFAULT_ACL, "undefined")
                ? acl
                : acl.replace("'IsDefault':false", "'IsDefault':true");
    }

    private static String entry(int number, boolean egress, String action, String protocol, String cidr, String ports) {
        return "{'RuleNumber':" + number + ",'Egress':" + egress + ",'RuleAction':'" + action + "','Protocol':'"
                + protocol + "','CidrBlock':'" + cidr + "'" + ports + "}";
    }

    private static String tcp(int number, boolean egress, int from, int to) {
        return entry(number, egress, "allow", "6", "0.0.0.0/0", ",'PortRange':{'From':" + from + ",'To':" + to + "}");
    }

    private static List<String> open() {
        return closedWith(
                entry(100, false, "allow", "-1", "0.0.0.0/0", ""), entry(100, true, "allow", "-1", "0.0.0.0/0", ""));
    }

    private static List<String> closedWith(String... entries) {
        List<String> all = new ArrayList<>(List.of(entries));
        all.add(entry(32767, false, "deny", "-1", "0.0.0.0/0", ""));
        all.add(entry(32767, true, "deny", "-1", "0.0.0.0/0", ""));
        return all;
    }

    private static List<String> bothFamilies(Scene scene) {
        List<String> entries = new ArrayList<>(targetEntries(scene));
        entries.addAll(Ipv6Answers.entries(scene));
        return entries;
    }

    private static List<String> targetEntries(Scene scene) {
        return switch (scene.get(Dimension.TARGET_ACL)) {
            case "explicit" ->
                closedWith(
                        tcp(100, true, 443, 443),
                        tcp(110, true, 1024, 65535),
                        tcp(100, false, 22, 22),
                        tcp(105, false, 3389, 3389),
                        tcp(110, false, 1024, 65535));
            case "ephemeral-missing" ->
                closedWith(tcp(100, true, 443, 443), tcp(100, false, 22, 22), tcp(101, false, 443, 443));
            case "ephemeral-partial" ->
                closedWith(
                        tcp(100, true, 443, 443),
                        tcp(110, true, 49152, 65535),
                        tcp(100, false, 22, 22),
                        tcp(110, false, 49152, 65535));
            case "closed" -> closedWith();
            case "numbered" ->
                closedWith(
                        entry(100, false, "allow", "-1", "10.0.0.0/16", ""),
                        entry(100, true, "allow", "-1", "10.0.0.0/16", ""));
            case "half-subnet" ->
                closedWith(
                        entry(50, true, "deny", "-1", "10.0.2.0/25", ""),
                        entry(100, false, "allow", "-1", "0.0.0.0/0", ""),
                        entry(100, true, "allow", "-1", "0.0.0.0/0", ""));
            case "deny-first" ->
                closedWith(
                        entry(50, false, "deny", "6", "10.0.2.0/24", ""),
                        entry(60, true, "deny", "6", "52.119.192.0/18", ",'PortRange':{'From':443,'To':443}"),
                        entry(100, false, "allow", "-1", "0.0.0.0/0", ""),
                        entry(100, true, "allow", "-1", "0.0.0.0/0", ""));
            default -> open();
        };
    }

    private static List<String> publicEntries(Scene scene) {
        return switch (scene.get(Dimension.PUBLIC_ACL)) {
            case "explicit" ->
                closedWith(
                        tcp(100, true, 22, 22),
                        tcp(101, true, 443, 443),
                        tcp(102, true, 1024, 65535),
                        tcp(100, false, 22, 22),
                        tcp(101, false, 443, 443),
                        tcp(102, false, 1024, 65535));
            case "ephemeral-missing" -> closedWith(tcp(100, true, 22, 443), tcp(100, false, 22, 443));
            case "ephemeral-partial" ->
                closedWith(
                        tcp(100, true, 22, 443),
                        tcp(101, true, 40000, 50000),
                        tcp(100, false, 22, 443),
                        tcp(101, false, 40000, 50000));
            case "half" ->
                closedWith(
                        entry(100, false, "allow", "-1", "203.0.113.0/24", ""),
                        entry(101, false, "allow", "-1", "10.0.0.0/16", ""),
                        entry(100, true, "allow", "-1", "0.0.0.0/0", ""));
            case "closed" -> closedWith();
            default -> open();
        };
    }
}
