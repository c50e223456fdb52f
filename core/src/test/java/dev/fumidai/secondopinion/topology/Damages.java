package dev.fumidai.secondopinion.topology;

import dev.fumidai.model.PortRange;
import dev.fumidai.model.Scope;
import dev.fumidai.model.vpc.BlockPublicAccess;
import dev.fumidai.model.vpc.NetworkAcl;
import dev.fumidai.model.vpc.SecurityGroup.IpPermission;
import dev.fumidai.secondopinion.topology.Draft.Acl;
import dev.fumidai.secondopinion.topology.Draft.Group;
import dev.fumidai.secondopinion.topology.Draft.Host;
import dev.fumidai.secondopinion.topology.Draft.Subnet;
import java.util.List;

/** Damages hosts, groups, ACLs and Block Public Access. A damage that finds nothing to damage does nothing. */
final class Damages {
    private final Chance chance;
    private final Draft draft;
    private final int port;

    Damages(Chance chance, Draft draft, int port) {
        this.chance = chance;
        this.draft = draft;
        this.port = port;
    }

    /** Damages something, and says what. */
    String any() {
        if (!draft.transits.isEmpty() && chance.percent(30)) {
            return new DamagedRoutes(chance, draft).transit();
        }
        return switch (chance.below(10)) {
            case 0, 1 -> host();
            case 2, 3 -> group();
            case 4, 5 -> acl();
            case 6 -> blockPublicAccess();
            case 7 -> new DamagedRoutes(chance, draft).gateway();
            default -> new DamagedRoutes(chance, draft).route();
        };
    }

    private String host() {
        Host host = chance.of(draft.hosts);
        if (draft.hosts.stream().anyMatch(one -> !one.sourceDestCheck) && chance.percent(30)) {
            draft.hosts.forEach(one -> one.sourceDestCheck = true);
            return "source/destination checks";
        }
        switch (chance.below(4)) {
            case 0 -> host.state = chance.of("stopped", "terminated", "pending", "stopping");
            case 1 -> host.publicAddress = null;
            case 2 -> host.windows = !host.windows;
            default -> host.publicAddress = "203.0.113.99";
        }
        return "host " + host.id;
    }

    private String group() {
        if (draft.groups.isEmpty()) {
            return "no group";
        }
        Group group = chance.of(draft.groups);
        List<IpPermission> rules = chance.percent(60) ? group.in : group.out;
        switch (chance.below(6)) {
            case 0 -> rules.clear();
            case 1 ->
                rules.replaceAll(rule -> Site.permission("udp", PortRange.ALL, List.of(Site.ANYWHERE), List.of()));
            case 2 -> {
                rules.clear();
                rules.add(Site.refer(chance.of(draft.groups), chance.of("deleted", "active", "expired"), port));
            }
            case 3 -> {
                rules.clear();
                rules.add(Site.refer(chance.of(draft.groups), null, port));
            }
            case 4 -> {
                rules.clear();
                String block = chance.of(draft.subnets).block().toString();
                rules.add(Site.permission("tcp", PortRange.of(port), List.of(block), List.of()));
            }
            default -> {
                rules.clear();
                PortRange ports = chance.of(
                        new PortRange(port + 1, port + 9), new PortRange(1, port - 1), new PortRange(port, 65535));
                rules.add(Site.permission("6", ports, List.of(Site.ANYWHERE), List.of()));
            }
        }
        return "group " + group.id;
    }

    private String acl() {
        Acl acl = chance.of(draft.subnets).acl;
        boolean egress = chance.percent(50);
        switch (chance.below(6)) {
            case 0 -> deny(acl, egress, PortRange.of(port));
            case 1 -> {
                int from = 1024 + chance.below(60000);
                deny(acl, egress, new PortRange(from, Math.min(65535, from + chance.below(20000))));
            }
            case 2 -> acl.entries.remove(chance.below(acl.entries.size()));
            case 3 -> {
                PortRange some = chance.of(
                        new PortRange(32768, 65535),
                        new PortRange(49152, 65535),
                        new PortRange(32768, 61000),
                        new PortRange(1024, 60999),
                        new PortRange(1025, 65535));
                acl.entries.removeIf(entry -> isEphemeral(entry, egress));
                acl.add(Site.entry(300, egress, "allow", "6", Site.ANYWHERE, some));
                acl.add(Site.entry(301, egress, "allow", "6", Site.ANYWHERE, PortRange.of(port)));
            }
            case 4 -> {
                acl.entries.removeIf(entry -> isEphemeral(entry, egress));
                String block = chance.of(draft.subnets).block().toString();
                acl.add(Site.entry(300, egress, "allow", "-1", block, PortRange.ALL));
            }
            default -> deny(acl, egress, PortRange.ALL);
        }
        return "acl " + acl.id;
    }

    private static boolean isEphemeral(NetworkAcl.Entry entry, boolean egress) {
        return Boolean.valueOf(egress).equals(entry.egress())
                && entry.portRange() != null
                && entry.portRange().to() > 1024;
    }

    private void deny(Acl acl, boolean egress, PortRange ports) {
        String block = chance.percent(40)
                ? Site.ANYWHERE
                : chance.percent(30)
                        ? chance.of("8.8.8.0/24", "198.51.100.0/24")
                        : chance.of(draft.subnets).block().toString();
        acl.add(Site.entry(10 + chance.below(10), egress, "deny", chance.of("6", "-1"), block, ports));
    }

    private String blockPublicAccess() {
        Scope scope = chance.of(draft.vpcs).scope;
        if (chance.percent(20)) {
            // Of a participant in shared subnets: it has no say there.
            scope = new Scope(Draft.THERE, scope.region());
        }
        draft.blockModes.put(scope, chance.of("block-ingress", "block-bidirectional", "block-bidirectional", "off"));
        if (chance.percent(50)) {
            Subnet subnet = chance.of(draft.subnets);
            String what = chance.percent(60) ? "subnet/" + subnet.id : "vpc/" + subnet.vpc.id;
            Scope owner = subnet.vpc.scope;
            draft.exclusions.add(new BlockPublicAccess.Exclusion(
                    "vpcbpa-exclude-" + (draft.exclusions.size() + 1),
                    chance.of("allow-egress", "allow-bidirectional"),
                    "arn:aws:ec2:" + owner.region() + ":" + owner.account() + ":" + what,
                    chance.of("create-complete", "update-complete", "create-complete", "delete-complete")));
        }
        return "block public access " + scope;
    }
}
