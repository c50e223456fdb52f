package dev.fumidai.network;

import dev.fumidai.model.AwsSnapshot;
import dev.fumidai.model.Kind;
import dev.fumidai.model.vpc.RouteTable;
import dev.fumidai.model.vpc.RouteTable.Association;
import dev.fumidai.model.vpc.Subnet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which route table is in effect in a subnet: the one it is associated with, else the VPC's main one. Immutable.
 *
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/userguide/WorkWithRouteTables.html">Subnet route tables</a>
 */
final class EffectiveRouteTables {
    private final AwsSnapshot snapshot;
    private final Completeness completeness;
    private final Map<String, RoutesOfTable> tables = new HashMap<>();
    private final Map<String, Set<String>> bySubnet = new HashMap<>();
    private final Map<String, Set<String>> mainByVpc = new HashMap<>();
    /** Subnets whose association is just being made or ended. */
    private final Set<String> changing = new HashSet<>();
    /** VPCs (and null for all) with an association that does not tell whose it is. */
    private final Set<@Nullable String> vague = new HashSet<>();

    EffectiveRouteTables(AwsSnapshot snapshot, Completeness completeness) {
        this.snapshot = snapshot;
        this.completeness = completeness;
        for (RouteTable table : snapshot.all(RouteTable.class)) {
            tables.put(table.routeTableId(), new RoutesOfTable(snapshot, table));
            List<Association> associations = table.associations();
            if (associations == null) {
                vague.add(table.vpcId());
            } else {
                associations.forEach(association -> file(table, association));
            }
        }
    }

    private void file(RouteTable table, Association association) {
        String subnetId = association.subnetId();
        if (association.gatewayId() != null) {
            return;
        }
        if (subnetId != null) {
            fileExplicit(table, subnetId, association.state());
        } else if (!Boolean.TRUE.equals(association.main())) {
            vague.add(table.vpcId());
        }
        String vpcId = table.vpcId();
        if (Boolean.TRUE.equals(association.main()) && vpcId != null) {
            mainByVpc.computeIfAbsent(vpcId, id -> new TreeSet<>()).add(table.routeTableId());
        }
    }

    private void fileExplicit(RouteTable table, String subnetId, @Nullable String state) {
        if (state == null || state.equals("associated")) {
            bySubnet.computeIfAbsent(subnetId, id -> new TreeSet<>()).add(table.routeTableId());
        } else if (state.equals("associating") || state.equals("disassociating")) {
            changing.add(subnetId);
        }
    }

    /** The table of a subnet, if the snapshot tells which one it is. */
    Optional<RoutesOfTable> of(String subnetId) {
        if (changing.contains(subnetId)) {
            return Optional.empty();
        }
        Set<String> explicit = bySubnet.get(subnetId);
        if (explicit != null) {
            return only(explicit);
        }
        return snapshot.find(Subnet.class, subnetId).flatMap(this::mainOf);
    }

    private Optional<RoutesOfTable> mainOf(Subnet subnet) {
        String vpcId = subnet.vpcId();
        boolean sure = vpcId != null
                && completeness.holds(Kind.ROUTE_TABLES, subnet)
                && !vague.contains(vpcId)
                && !vague.contains(null);
        return sure ? only(mainByVpc.getOrDefault(vpcId, Set.of())) : Optional.empty();
    }

    private Optional<RoutesOfTable> only(Set<String> tableIds) {
        return tableIds.size() == 1 ? table(tableIds.iterator().next()) : Optional.empty();
    }

    Optional<RoutesOfTable> table(@Nullable String routeTableId) {
        return Optional.ofNullable(tables.get(routeTableId));
    }

    /** The table itself as an answer. */
    RouteLookup lookup(String subnetId) {
        return of(subnetId)
                .map(routes -> {
                    String id = routes.table().routeTableId();
                    String how = bySubnet.containsKey(subnetId) ? subnetId : "main";
                    Hop hop = new Hop(id, "Associations", how, Hop.Decision.PASSED);
                    return new RouteLookup(RouteLookup.Outcome.ACTIVE, id, null, List.of(), List.of(hop));
                })
                .orElseGet(() -> unknown(subnetId));
    }

    /** It is not told which table is in effect in the subnet. */
    static RouteLookup unknown(String subnetId) {
        Hop hop = new Hop(subnetId, "RouteTableId", null, Hop.Decision.UNKNOWN);
        return new RouteLookup(RouteLookup.Outcome.UNKNOWN, null, null, List.of(), List.of(hop));
    }

    static RouteLookup unknownTable(String routeTableId) {
        Hop hop = new Hop(routeTableId, "RouteTableId", null, Hop.Decision.UNKNOWN);
        return new RouteLookup(RouteLookup.Outcome.UNKNOWN, null, null, List.of(), List.of(hop));
    }
}
