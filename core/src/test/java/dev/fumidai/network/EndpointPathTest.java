package dev.fumidai.network;

import static dev.fumidai.network.Lab.cidrs;
import static dev.fumidai.network.Lab.route;
import static dev.fumidai.network.PathScenes.LOCAL;
import static dev.fumidai.network.PathScenes.LOCAL_6;
import static dev.fumidai.network.PathScenes.assertPath;
import static dev.fumidai.network.PathScenes.base;
import static dev.fumidai.network.PathScenes.endpoint;
import static dev.fumidai.network.PathScenes.host;
import static dev.fumidai.network.PathScenes.hub;
import static dev.fumidai.network.PathScenes.local;
import static dev.fumidai.network.PathScenes.only6;
import static dev.fumidai.network.PathScenes.put;
import static dev.fumidai.network.PathScenes.s3;
import static dev.fumidai.network.PathScenes.to;
import static dev.fumidai.network.PathScenes.transit;

import dev.fumidai.model.Known;
import dev.fumidai.model.vpc.PrefixList;
import dev.fumidai.model.vpc.RouteTable.TargetKind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a path that an endpoint is part of has to say, or to leave open. */
class EndpointPathTest {
    @Test
    void who_speaks_only_ipv6_does_not_reach_an_interface_endpoint_that_speaks_only_ipv4() {
        Lab lab = base(LOCAL, LOCAL_6).put(only6(false)).put(endpoint("ipv4"));
        put(lab, host("a", "vpc-1", null, cidrs("2600:1:0:1::a"), Known.none()));

        assertPath(lab, "i-a", "vpce-1").isNotEqualTo(NetworkPath.Outcome.REACHABLE);
    }

    @Test
    void who_speaks_ipv4_does_not_reach_an_interface_endpoint_that_speaks_only_ipv6() {
        Lab lab = base(LOCAL, LOCAL_6).put(endpoint("ipv6"));
        put(lab, host("a", "vpc-1", "10.0.1.10", List.of(), Known.none()));

        assertPath(lab, "i-a", "vpce-1").isNotEqualTo(NetworkPath.Outcome.REACHABLE);
    }

    @Test
    void an_interface_endpoint_opens_no_connection() {
        Lab lab = base(LOCAL, LOCAL_6).put(endpoint("ipv4"));
        put(lab, host("a", "vpc-1", "10.0.1.10", List.of(), Known.none()));

        assertPath(lab, "vpce-1", "i-a").isNotEqualTo(NetworkPath.Outcome.REACHABLE);
    }

    @Test
    void a_gateway_endpoint_serves_nobody_through_a_transit_gateway() {
        Lab lab = base(LOCAL, route("52.219.0.0/16", TargetKind.TRANSIT_GATEWAY, "tgw-1"));
        hub(lab, local("10.2.0.0/16"), Lab.listRoute("pl-s3", TargetKind.VPC_ENDPOINT, "vpce-s3"))
                .put(s3("vpc-2"))
                .put(new PrefixList("pl-s3", "com.amazonaws.ap-northeast-1.s3", cidrs("52.219.0.0/16")));
        transit(lab, to("52.219.0.0/16", "tgw-attach-2", "vpc", "vpc-2"));
        put(lab, host("a", "vpc-1", "10.0.1.10", List.of(), Known.none()));

        assertPath(lab, "i-a", "52.219.1.1").isNotEqualTo(NetworkPath.Outcome.REACHABLE);
    }

    @Test
    void an_address_may_be_on_a_gateway_endpoints_prefix_list_that_was_not_read() {
        Lab lab = base(LOCAL, Lab.listRoute("pl-s3", TargetKind.VPC_ENDPOINT, "vpce-s3"))
                .put(s3("vpc-1"))
                .put(new PrefixList("pl-s3", "com.amazonaws.ap-northeast-1.s3", null));
        put(lab, host("a", "vpc-1", "10.0.1.10", List.of(), Known.none()));

        assertPath(lab, "i-a", "52.219.1.1").isEqualTo(NetworkPath.Outcome.UNKNOWN);
    }
}
