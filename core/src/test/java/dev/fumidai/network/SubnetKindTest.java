package dev.fumidai.network;

import static dev.fumidai.network.Lab.explicit;
import static dev.fumidai.network.Lab.inState;
import static dev.fumidai.network.Lab.instance;
import static dev.fumidai.network.Lab.internetGateway;
import static dev.fumidai.network.Lab.isolated;
import static dev.fumidai.network.Lab.listRoute;
import static dev.fumidai.network.Lab.local;
import static dev.fumidai.network.Lab.nat;
import static dev.fumidai.network.Lab.natAddress;
import static dev.fumidai.network.Lab.natInterface;
import static dev.fumidai.network.Lab.propagated;
import static dev.fumidai.network.Lab.route;
import static dev.fumidai.network.Lab.table;
import static dev.fumidai.network.Lab.toGateway;
import static dev.fumidai.network.Lab.toNat;
import static dev.fumidai.network.Lab.toPeering;
import static dev.fumidai.network.Lab.withNat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fumidai.model.Collected;
import dev.fumidai.model.Kind;
import dev.fumidai.model.Known;
import dev.fumidai.model.vpc.InternetGateway;
import dev.fumidai.model.vpc.InternetGateway.Attachment;
import dev.fumidai.model.vpc.NatGateway;
import dev.fumidai.model.vpc.NetworkInterface;
import dev.fumidai.model.vpc.RouteTable.Route;
import dev.fumidai.model.vpc.RouteTable.TargetKind;
import dev.fumidai.model.vpc.SubnetKind;
import dev.fumidai.model.vpc.Vpc;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SubnetKindTest {
    private static final Route DEFAULT_NAT = toNat("0.0.0.0/0", "nat-1");

    private static SubnetKind kind(Lab lab) {
        return lab.network().subnetKind("subnet-p");
    }

    @Nested
    class The_internet_gateway_path {
        private InternetGatewayPath.Outcome path(Lab lab) {
            return lab.network().internetGatewayPath("subnet-p").outcome();
        }

        private Lab withGateway(Route... routes) {
            return isolated(routes).put(internetGateway("igw-1", "vpc-1"));
        }

        private Lab attached(@Nullable List<Attachment> attachments) {
            return isolated(local(), toGateway("0.0.0.0/0", "igw-1"))
                    .put(new InternetGateway("igw-1", false, attachments));
        }

        @Test
        void is_open_by_a_default_route_to_an_attached_gateway() {
            Lab lab = withGateway(local(), toGateway("0.0.0.0/0", "igw-1"));
            InternetGatewayPath path = lab.network().internetGatewayPath("subnet-p");
            assertThat(path.outcome()).isEqualTo(InternetGatewayPath.Outcome.OPEN);
            assertThat(path.routeTableId()).isEqualTo("rtb-p");
            assertThat(path.internetGatewayId()).isEqualTo("igw-1");
            assertThat(path.hops())
                    .containsExactly(
                            new Hop("rtb-p", "Routes", "0.0.0.0/0 -> igw-1 active", Hop.Decision.PASSED),
                            new Hop("igw-1", "Attachments", "[vpc-1 available]", Hop.Decision.PASSED));
            assertThat(lab.network().internetGatewayPathOfTable("rtb-p")).isEqualTo(path);
            assertThat(kind(lab)).isEqualTo(SubnetKind.PUBLIC);
        }

        @Test
        void more_specific_routes_leave_the_default_route_what_it_is() {
            assertThat(path(withGateway(
                            toGateway("0.0.0.0/0", "igw-1"),
                            inState(toPeering("52.119.192.0/18", "pcx-9"), "blackhole"))))
                    .isEqualTo(InternetGatewayPath.Outcome.OPEN);
        }

        @Test
        void the_other_outcomes() {
            assertThat(path(withGateway(local()))).isEqualTo(InternetGatewayPath.Outcome.NO_DEFAULT_ROUTE);
            assertThat(path(withGateway(toPeering("52.0.0.0/8", "pcx-1"))))
                    .isEqualTo(InternetGatewayPath.Outcome.NO_DEFAULT_ROUTE);
            assertThat(path(withGateway(DEFAULT_NAT))).isEqualTo(InternetGatewayPath.Outcome.OTHER_TARGET);
            assertThat(path(withGateway(toGateway("52.0.0.0/8", "igw-1"))))
                    .isEqualTo(InternetGatewayPath.Outcome.UNKNOWN);
        }

        @Test
        void scenario_20_a_blackhole_to_a_gateway_is_not_open() {
            assertThat(path(withGateway(inState(toGateway("0.0.0.0/0", "igw-1"), "blackhole"))))
                    .isEqualTo(InternetGatewayPath.Outcome.BLACKHOLE);
        }

        @Test
        void an_active_route_to_a_gateway_that_is_gone_is_not_attached() {
            Lab lab = isolated(toGateway("0.0.0.0/0", "igw-gone"));
            assertThat(path(lab)).isEqualTo(InternetGatewayPath.Outcome.NOT_ATTACHED);
            assertThat(kind(lab)).isEqualTo(SubnetKind.PRIVATE);
            lab.collected(Kind.INTERNET_GATEWAYS, Collected.INCOMPLETE);
            assertThat(path(lab)).isEqualTo(InternetGatewayPath.Outcome.UNKNOWN);
            lab.collected(Kind.INTERNET_GATEWAYS, Collected.NOT_COLLECTED);
            assertThat(path(lab)).isEqualTo(InternetGatewayPath.Outcome.UNKNOWN);
            assertThat(kind(lab)).isEqualTo(SubnetKind.UNKNOWN);
        }

        @Test
        void a_gateway_that_is_not_collected_in_somebody_elses_vpc_may_be_there() {
            Lab lab = isolated(toGateway("0.0.0.0/0", "igw-owners"))
                    .put(new Vpc("vpc-1", "999988887777", Lab.cidrs("10.0.0.0/16"), List.of(), "default", ""));
            assertThat(path(lab)).isEqualTo(InternetGatewayPath.Outcome.UNKNOWN);
        }

        @Test
        void the_attachment_decides() {
            assertThat(path(attached(List.of(new Attachment("vpc-1", "attached")))))
                    .isEqualTo(InternetGatewayPath.Outcome.OPEN);
            assertThat(path(attached(List.of(new Attachment("vpc-2", "available")))))
                    .isEqualTo(InternetGatewayPath.Outcome.NOT_ATTACHED);
            assertThat(path(attached(List.of(new Attachment("vpc-1", "detaching")))))
                    .isEqualTo(InternetGatewayPath.Outcome.NOT_ATTACHED);
            assertThat(path(attached(List.of()))).isEqualTo(InternetGatewayPath.Outcome.NOT_ATTACHED);
            assertThat(path(attached(List.of(new Attachment("vpc-1", null)))))
                    .isEqualTo(InternetGatewayPath.Outcome.UNKNOWN);
            assertThat(path(attached(List.of(new Attachment(null, "available")))))
                    .isEqualTo(InternetGatewayPath.Outcome.UNKNOWN);
            assertThat(path(attached(null))).isEqualTo(InternetGatewayPath.Outcome.UNKNOWN);
        }

        @Test
        void an_unknown_table_is_unknown() {
            assertThat(isolated().network().internetGatewayPath("subnet-zz").outcome())
                    .isEqualTo(InternetGatewayPath.Outcome.UNKNOWN);
            assertThat(isolated().network().internetGatewayPathOfTable("rtb-zz").outcome())
                    .isEqualTo(InternetGatewayPath.Outcome.UNKNOWN);
        }
    }

    @Nested
    class A_nat_gateway {
        private Lab with(NatGateway nat) {
            return withNat(local(), DEFAULT_NAT).put(nat);
        }

        private NatGateway changed(@Nullable String state, @Nullable String type) {
            return new NatGateway(
                    "nat-1", "vpc-1", state, type, "zonal", "subnet-pub", null, List.of(natAddress("198.51.100.7")));
        }

        private NatGateway withAddresses(@Nullable List<NatGateway.NatGatewayAddress> addresses) {
            return new NatGateway("nat-1", "vpc-1", "available", "public", "zonal", "subnet-pub", null, addresses);
        }

        @Test
        void that_works_makes_a_subnet_protected() {
            assertThat(kind(withNat(local(), DEFAULT_NAT))).isEqualTo(SubnetKind.PROTECTED);
        }

        @Test
        void works_only_if_available_and_public() {
            assertThat(kind(with(changed("deleted", "public")))).isEqualTo(SubnetKind.PRIVATE);
            assertThat(kind(with(changed("available", "private")))).isEqualTo(SubnetKind.PRIVATE);
            assertThat(kind(with(changed(null, "public")))).isEqualTo(SubnetKind.UNKNOWN);
            assertThat(kind(with(changed("available", null)))).isEqualTo(SubnetKind.UNKNOWN);
        }

        @Test
        void needs_a_public_address_that_serves() {
            assertThat(kind(with(withAddresses(List.of())))).isEqualTo(SubnetKind.PRIVATE);
            assertThat(kind(with(withAddresses(null)))).isEqualTo(SubnetKind.UNKNOWN);
            assertThat(kind(with(withAddresses(List.of(natAddress(null)))))).isEqualTo(SubnetKind.UNKNOWN);
            NatGateway.NatGatewayAddress failed =
                    new NatGateway.NatGatewayAddress("eipalloc-1", "198.51.100.7", null, null, "failed");
            assertThat(kind(with(withAddresses(List.of(failed))))).isEqualTo(SubnetKind.PRIVATE);
        }

        @Test
        void needs_a_public_subnet() {
            assertThat(kind(with(nat("nat-1", "subnet-p")))).isEqualTo(SubnetKind.PRIVATE);
            assertThat(kind(with(nat("nat-1", "subnet-zz")))).isEqualTo(SubnetKind.UNKNOWN);
        }

        @Test
        void scenario_20_with_a_blackhole_in_its_own_subnet_does_not_work() {
            Lab lab = withNat(local(), DEFAULT_NAT)
                    .put(table(
                            "rtb-pub",
                            "vpc-1",
                            List.of(explicit("subnet-pub")),
                            local(),
                            inState(toGateway("0.0.0.0/0", "igw-1"), "blackhole")));
            assertThat(kind(lab)).isEqualTo(SubnetKind.PRIVATE);
        }

        @Test
        void that_is_regional_has_a_table_of_its_own_and_no_subnet() {
            NatGateway regional = new NatGateway(
                    "nat-1",
                    "vpc-1",
                    "available",
                    "public",
                    "regional",
                    null,
                    "rtb-n",
                    List.of(natAddress("198.51.100.7")));
            Lab lab = isolated(local(), DEFAULT_NAT)
                    .put(internetGateway("igw-1", "vpc-1"))
                    .put(regional)
                    .put(table("rtb-n", "vpc-1", List.of(), toGateway("0.0.0.0/0", "igw-1")));
            assertThat(kind(lab)).isEqualTo(SubnetKind.PROTECTED);
            lab.put(table("rtb-n", "vpc-1", List.of(), local()));
            assertThat(kind(lab)).isEqualTo(SubnetKind.PRIVATE);
        }

        @Test
        void that_is_gone_is_no_way_out() {
            assertThat(kind(isolated(DEFAULT_NAT))).isEqualTo(SubnetKind.PRIVATE);
            assertThat(kind(isolated(DEFAULT_NAT).collected(Kind.NAT_GATEWAYS, Collected.NOT_COLLECTED)))
                    .isEqualTo(SubnetKind.UNKNOWN);
        }

        @Test
        void translates_for_ipv6_too() {
            assertThat(kind(withNat(local(), toNat("64:ff9b::/96", "nat-1")))).isEqualTo(SubnetKind.PROTECTED);
        }
    }

    @Nested
    class A_nat_instance {
        private final Known<NetworkInterface.PublicAddress> address =
                Known.of(new NetworkInterface.PublicAddress("198.51.100.8", null, "amazon"));

        private Lab lab(@Nullable String state, NetworkInterface one) {
            return withNat(local(), route("0.0.0.0/0", TargetKind.NETWORK_INTERFACE, "eni-n"))
                    .put(instance("i-n", state, List.of(one)));
        }

        @Test
        void that_forwards_makes_a_subnet_protected() {
            assertThat(kind(lab("running", natInterface(false, address)))).isEqualTo(SubnetKind.PROTECTED);
        }

        @Test
        void works_only_if_it_runs_forwards_and_has_a_public_address() {
            assertThat(kind(lab("stopped", natInterface(false, address)))).isEqualTo(SubnetKind.PRIVATE);
            assertThat(kind(lab("running", natInterface(true, address)))).isEqualTo(SubnetKind.PRIVATE);
            assertThat(kind(lab("running", natInterface(false, Known.none())))).isEqualTo(SubnetKind.PRIVATE);
            assertThat(kind(lab("running", natInterface(false, Known.unknown()))))
                    .isEqualTo(SubnetKind.UNKNOWN);
            assertThat(kind(lab("running", natInterface(null, address)))).isEqualTo(SubnetKind.UNKNOWN);
            assertThat(kind(lab(null, natInterface(false, address)))).isEqualTo(SubnetKind.UNKNOWN);
        }

        @Test
        void whose_interface_is_not_in_the_snapshot_is_gone_or_unknown() {
            Lab lab = withNat(local(), route("0.0.0.0/0", TargetKind.NETWORK_INTERFACE, "eni-gone"));
            assertThat(kind(lab)).isEqualTo(SubnetKind.PRIVATE);
            assertThat(kind(lab.collected(Kind.NETWORK_INTERFACES, Collected.NOT_COLLECTED)))
                    .isEqualTo(SubnetKind.UNKNOWN);
        }
    }

    @Test
    void no_way_out_is_private() {
        assertThat(kind(isolated(local()))).isEqualTo(SubnetKind.PRIVATE);
        assertThat(kind(withNat(inState(DEFAULT_NAT, "blackhole")))).isEqualTo(SubnetKind.PRIVATE);
        assertThat(kind(withNat(toPeering("0.0.0.0/0", "pcx-1")))).isEqualTo(SubnetKind.PRIVATE);
        assertThat(kind(withNat(propagated("0.0.0.0/0", "vgw-1")))).isEqualTo(SubnetKind.PRIVATE);
    }

    @Test
    void a_transit_gateway_may_or_may_not_lead_out() {
        assertThat(kind(withNat(route("0.0.0.0/0", TargetKind.TRANSIT_GATEWAY, "tgw-1"))
                        .collected(Kind.TRANSIT_GATEWAY_VPC_ATTACHMENTS, Collected.NOT_COLLECTED)))
                .isEqualTo(SubnetKind.UNKNOWN);
        assertThat(kind(withNat(route("52.0.0.0/8", TargetKind.TRANSIT_GATEWAY, "tgw-1"))))
                .isEqualTo(SubnetKind.UNKNOWN);
    }

    @Test
    void a_transit_gateway_that_the_vpc_is_not_attached_to_leads_nowhere() {
        assertThat(kind(withNat(route("0.0.0.0/0", TargetKind.TRANSIT_GATEWAY, "tgw-1"))))
                .isEqualTo(SubnetKind.PRIVATE);
    }

    @Test
    void an_unread_prefix_list_to_a_transit_gateway_does_not_make_a_protected_subnet_public() {
        assertThat(kind(withNat(local(), DEFAULT_NAT, listRoute("pl-1", TargetKind.TRANSIT_GATEWAY, "tgw-1"))))
                .isEqualTo(SubnetKind.PROTECTED);
    }

    @Test
    void an_unread_prefix_list_to_an_internet_gateway_may_make_a_subnet_public() {
        assertThat(kind(withNat(local(), listRoute("pl-1", TargetKind.INTERNET_GATEWAY, "igw-1"))))
                .isEqualTo(SubnetKind.UNKNOWN);
    }

    @Test
    void ipv6_counts_as_well() {
        Route outOnly = route("::/0", TargetKind.EGRESS_ONLY_INTERNET_GATEWAY, "eigw-1");
        assertThat(kind(withNat(local(), toGateway("::/0", "igw-1")))).isEqualTo(SubnetKind.PUBLIC);
        assertThat(kind(withNat(local(), outOnly).put(internetGateway("eigw-1", "vpc-1"))))
                .isEqualTo(SubnetKind.PROTECTED);
        assertThat(kind(withNat(local(), outOnly))).isEqualTo(SubnetKind.PRIVATE);
        assertThat(kind(withNat(local(), outOnly)
                        .collected(Kind.EGRESS_ONLY_INTERNET_GATEWAYS, Collected.NOT_COLLECTED)))
                .isEqualTo(SubnetKind.UNKNOWN);
    }

    @Test
    void an_unknown_table_makes_an_unknown_kind() {
        assertThat(isolated().network().subnetKind("subnet-zz")).isEqualTo(SubnetKind.UNKNOWN);
    }
}
