package dev.fumidai.secondopinion.topology;

import dev.fumidai.model.AwsSnapshot;
import dev.fumidai.model.Resource;
import dev.fumidai.model.Scope;
import dev.fumidai.model.compute.Instance;
import dev.fumidai.model.transit.TransitGateway;
import dev.fumidai.model.transit.TransitGatewayAttachment;
import dev.fumidai.model.transit.TransitGatewayRouteTable;
import dev.fumidai.model.transit.TransitGatewayVpcAttachment;
import dev.fumidai.model.vpc.BlockPublicAccess;
import dev.fumidai.model.vpc.InternetGateway;
import dev.fumidai.model.vpc.NatGateway;
import dev.fumidai.model.vpc.NetworkAcl;
import dev.fumidai.model.vpc.RouteTable;
import dev.fumidai.model.vpc.SecurityGroup;
import dev.fumidai.model.vpc.Subnet;
import dev.fumidai.model.vpc.Vpc;
import dev.fumidai.model.vpc.VpcPeeringConnection;
import java.util.List;

/**
 * An environment and the paths to ask for, all of it a function of the seed.
 *
 * @param damages what was changed after a working path had been laid
 */
public record Topology(long seed, PathKind kind, List<String> damages, AwsSnapshot snapshot, List<Question> questions) {

    /** One path; each end is an instance or a public address. */
    public record Question(String from, String to, int port) {}

    /** All of it, one resource in a line. */
    public String dump() {
        StringBuilder text = new StringBuilder(
                "seed " + seed + ": " + kind + ", damages " + damages + ", accounts " + snapshot.scopes());
        List<Class<? extends Resource>> types = List.of(
                Vpc.class,
                Subnet.class,
                RouteTable.class,
                NetworkAcl.class,
                SecurityGroup.class,
                Instance.class,
                InternetGateway.class,
                NatGateway.class,
                VpcPeeringConnection.class,
                TransitGateway.class,
                TransitGatewayVpcAttachment.class,
                TransitGatewayAttachment.class,
                TransitGatewayRouteTable.class,
                BlockPublicAccess.class,
                BlockPublicAccess.Exclusion.class);
        for (Class<? extends Resource> type : types) {
            for (Resource resource : snapshot.all(type)) {
                Scope scope = snapshot.scopeOf(resource);
                text.append("\n  ").append(scope).append(' ').append(compact(resource));
            }
        }
        return text.toString();
    }

    /** Without the names of the fields, which the types tell well enough. */
    private static String compact(Resource resource) {
        return resource.toString().replaceAll("\\b[a-z]\\w*=", "").replaceAll("(Route|RouteTarget|Entry)\\[", "[");
    }
}
