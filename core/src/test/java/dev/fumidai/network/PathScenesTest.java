package dev.fumidai.network;

import static dev.fumidai.network.Lab.HERE;
import static dev.fumidai.network.Lab.cidrs;
import static dev.fumidai.network.Lab.explicit;
import static dev.fumidai.network.Lab.route;
import static dev.fumidai.network.PathScenes.LOCAL;
import static dev.fumidai.network.PathScenes.LOCAL_6;
import static dev.fumidai.network.PathScenes.PUBLIC;
import static dev.fumidai.network.PathScenes.applianceHub;
import static dev.fumidai.network.PathScenes.assertPath;
import static dev.fumidai.network.PathScenes.base;
import static dev.fumidai.network.PathScenes.endpoint;
import static dev.fumidai.network.PathScenes.host;
import static dev.fumidai.network.PathScenes.nat64;
import static dev.fumidai.network.PathScenes.put;
import static dev.fumidai.network.PathScenes.regionalHub;

import dev.fumidai.model.Known;
import dev.fumidai.model.vpc.BlockPublicAccess;
import dev.fumidai.model.vpc.RouteTable;
import dev.fumidai.model.vpc.RouteTable.TargetKind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The scenes themselves: what the other tests of paths change is all that is in the way. */
class PathScenesTest {
    @Test
    void the_scenes_are_open_where_nothing_is_changed() {
        Lab two = base(LOCAL, LOCAL_6, Lab.toGateway("0.0.0.0/0", "igw-1"));
        two.put(route6("rtb-a"));
        put(two, host("a", "vpc-1", "10.0.1.10", cidrs("2600:1:0:1::a"), PUBLIC));
        put(two, host("b", "vpc-1", "10.0.2.10", List.of(), Known.none()));
        two.put(endpoint("ipv4"));

        assertPath(two, "i-a", "i-b").isEqualTo(NetworkPath.Outcome.REACHABLE);
        assertPath(two, "i-a", "10.0.2.10").isEqualTo(NetworkPath.Outcome.REACHABLE);
        assertPath(two, "i-a", "vpce-1").isEqualTo(NetworkPath.Outcome.REACHABLE);
        assertPath(two, "i-a", "2600:9::1").isEqualTo(NetworkPath.Outcome.REACHABLE);
        assertPath(two, "2600:9::1", "i-a").isEqualTo(NetworkPath.Outcome.REACHABLE);
        assertPath(two, "internet", "i-a").isEqualTo(NetworkPath.Outcome.REACHABLE);
        assertPath(nat64(), "i-a", "internet").isEqualTo(NetworkPath.Outcome.REACHABLE);
        assertPath(applianceHub("disable"), "i-a", "i-x").isEqualTo(NetworkPath.Outcome.REACHABLE);
        assertPath(applianceHub("enable"), "i-a", "i-x").isEqualTo(NetworkPath.Outcome.UNKNOWN);
        assertPath(regionalHub().put(new BlockPublicAccess(HERE, "off", "account", "allowed")), "i-a", "internet")
                .isNotEqualTo(NetworkPath.Outcome.NOT_REACHABLE);
        assertPath(regionalHub(), "i-a", "internet").isEqualTo(NetworkPath.Outcome.NOT_REACHABLE);
    }

    private static RouteTable route6(String id) {
        return Lab.table(
                id,
                "vpc-1",
                List.of(explicit("subnet-a")),
                LOCAL,
                LOCAL_6,
                Lab.toGateway("0.0.0.0/0", "igw-1"),
                route("::/0", TargetKind.INTERNET_GATEWAY, "igw-1"));
    }
}
