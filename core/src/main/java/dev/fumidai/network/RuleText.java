package dev.fumidai.network;

import dev.fumidai.model.PortRange;
import dev.fumidai.model.vpc.NetworkAcl;
import dev.fumidai.model.vpc.SecurityGroup.GroupPair;
import dev.fumidai.model.vpc.SecurityGroup.IpPermission;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rules in a few words: {@code tcp 443 0.0.0.0/0}, {@code 100 allow all 0.0.0.0/0}. */
final class RuleText {
    private static final int MOST = 4;

    private RuleText() {}

    /** Whether a protocol, as AWS prints it, takes in TCP. */
    static boolean isTcp(String protocol) {
        return protocol.equals("tcp") || protocol.equals("6") || protocol.equals("-1");
    }

    static String of(IpPermission permission, String peer) {
        return traffic(permission.ipProtocol(), permission.ports()) + " " + peer;
    }

    static String of(GroupPair pair) {
        return (pair.groupId() == null ? "?" : pair.groupId())
                + (pair.peeringStatus() == null ? "" : " (" + pair.peeringStatus() + ")");
    }

    static String of(NetworkAcl.Entry entry) {
        return (entry.ruleNumber() == null ? "?" : entry.ruleNumber()) + " "
                + (entry.ruleAction() == null ? "?" : entry.ruleAction()) + " "
                + traffic(entry.protocol(), entry.portRange()) + " "
                + (entry.cidrBlock() == null ? "?" : entry.cidrBlock());
    }

    /** A few of a group's rules. */
    static String list(List<IpPermission> permissions) {
        List<String> rules = new ArrayList<>();
        for (IpPermission permission : permissions) {
            peers(permission).map(peer -> of(permission, peer)).forEach(rules::add);
        }
        String more = rules.size() > MOST ? ", ...]" : "]";
        return rules.stream().sorted().limit(MOST).collect(Collectors.joining(", ", "[", more));
    }

    private static Stream<String> peers(IpPermission permission) {
        List<String> peers = new ArrayList<>();
        permission.ranges().forEach(range -> peers.add(range.toString()));
        List<String> lists = permission.prefixListIds();
        peers.addAll(lists == null ? List.of("?") : lists);
        List<GroupPair> pairs = permission.groupPairs();
        if (pairs != null) {
            pairs.forEach(pair -> peers.add(of(pair)));
        }
        if (!permission.rangesKnown() || pairs == null) {
            peers.add("?");
        }
        return peers.stream().distinct();
    }

    private static String traffic(@Nullable String protocol, @Nullable PortRange ports) {
        if ("-1".equals(protocol)) {
            return "all";
        }
        String name = protocol == null ? "?" : protocol.equals("6") ? "tcp" : protocol.equals("17") ? "udp" : protocol;
        return name + " " + (ports == null ? "?" : ports);
    }
}
