package dev.fumidai.secondopinion.topology;

import dev.fumidai.model.PortRange;
import dev.fumidai.model.vpc.SecurityGroup.IpPermission;
import dev.fumidai.secondopinion.topology.Draft.Acl;
import dev.fumidai.secondopinion.topology.Draft.Group;
import dev.fumidai.secondopinion.topology.Draft.Host;
import dev.fumidai.secondopinion.topology.Draft.Subnet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gives the hosts and subnets of a laid path filters that let it through, in many spellings. */
final class Filtering {
    private static final PortRange EPHEMERAL = new PortRange(1024, 65535);

    private final Chance chance;
    private final Draft draft;
    private final int port;

    Filtering(Chance chance, Draft draft, int port) {
        this.chance = chance;
        this.draft = draft;
        this.port = port;
    }

    void apply(String from, String to) {
        draft.hosts.forEach(this::giveGroups);
        Optional<Host> asker = host(from);
        Optional<Host> asked = host(to);
        for (Host host : draft.hosts) {
            boolean meant =
                    !host.sourceDestCheck || asked.filter(one -> one == host).isPresent();
            admit(host, meant ? asker.orElse(null) : null);
            letOut(host, asker.filter(one -> one == host).isPresent() ? asked.orElse(null) : null);
        }
        for (Subnet subnet : draft.subnets) {
            if (chance.percent(40)) {
                tighten(subnet);
            }
        }
        asker.filter(host -> chance.percent(15)).ifPresent(host -> host.windows = true);
    }

    private Optional<Host> host(String id) {
        return draft.hosts.stream().filter(host -> host.id.equals(id)).findFirst();
    }

    private void giveGroups(Host host) {
        int count = chance.percent(4) ? 0 : chance.percent(30) ? 2 : 1;
        for (int i = 0; i < count; i++) {
            Group group = new Group("sg-" + (draft.groups.size() + 1), host.subnet.vpc, host.account);
            draft.groups.add(group);
            host.groups.add(chance.below(host.groups.size() + 1), group);
        }
    }

    private void admit(Host host, @Nullable Host peer) {
        if (host.groups.isEmpty()) {
            return;
        }
        for (Group group : host.groups) {
            decoys(group.in);
        }
        chance.of(host.groups).in.add(chance.below(100) < 45 ? open(Site.ANYWHERE) : narrow(peer));
    }

    private void letOut(Host host, @Nullable Host peer) {
        if (host.groups.isEmpty()) {
            return;
        }
        for (Group group : host.groups) {
            decoys(group.out);
        }
        IpPermission rule = peer != null && chance.percent(35)
                ? narrow(peer)
                : chance.percent(70)
                        ? Site.permission("-1", PortRange.ALL, List.of(Site.ANYWHERE), List.of())
                        : open(Site.ANYWHERE);
        chance.of(host.groups).out.add(rule);
    }

    private IpPermission narrow(@Nullable Host peer) {
        if (peer == null) {
            return open(Site.ANYWHERE);
        }
        if (!peer.groups.isEmpty() && chance.percent(60)) {
            String status = chance.percent(50) ? null : "active";
            return Site.refer(chance.of(peer.groups), status, port);
        }
        return open(
                chance.of(peer.subnet.vpc.block.toString(), peer.subnet.block().toString(), peer.address + "/32"));
    }

    private IpPermission open(String block) {
        PortRange ports = chance.of(PortRange.of(port), new PortRange(port - 2, port + 5), PortRange.ALL);
        return Site.permission(chance.of("tcp", "6"), ports, List.of(block), List.of());
    }

    private void decoys(List<IpPermission> rules) {
        if (chance.percent(15)) {
            rules.add(Site.permission("udp", PortRange.ALL, List.of(Site.ANYWHERE), List.of()));
        }
        if (chance.percent(10)) {
            rules.add(Site.permission("tcp", PortRange.of(8080), List.of(Site.ANYWHERE), List.of()));
        }
        if (chance.percent(10)) {
            rules.add(Site.permission("-1", PortRange.ALL, List.of("::/0"), List.of()));
        }
    }

    /** An ACL of its own: the port in and out, the ephemeral ports, and things that do not matter. */
    private void tighten(Subnet subnet) {
        Acl acl = new Acl("acl-" + subnet.vpc.number + subnet.number, subnet.vpc);
        for (boolean egress : new boolean[] {false, true}) {
            List<String> blocks = chance.percent(20) ? List.of("0.0.0.0/1", "128.0.0.0/1") : List.of(Site.ANYWHERE);
            int number = 100;
            for (String block : blocks) {
                acl.add(Site.entry(number++, egress, "allow", "6", block, PortRange.of(port)));
                for (PortRange ports : ephemeral()) {
                    acl.add(Site.entry(number++, egress, "allow", chance.of("6", "-1"), block, ports));
                }
            }
            if (chance.percent(20)) {
                acl.add(Site.entry(90, egress, "deny", "17", Site.ANYWHERE, PortRange.ALL));
            }
            if (chance.percent(20)) {
                acl.add(Site.entry(80, egress, "deny", "6", Site.ANYWHERE, PortRange.of(23)));
            }
            acl.add(Site.entry(32767, egress, "deny", "-1", Site.ANYWHERE, PortRange.ALL));
        }
        draft.acls.add(acl);
        subnet.acl = acl;
    }

    private List<PortRange> ephemeral() {
        int border = 2000 + chance.below(60000);
        return chance.percent(70)
                ? List.of(EPHEMERAL)
                : List.of(new PortRange(1024, border), new PortRange(border + 1, 65535));
    }
}
