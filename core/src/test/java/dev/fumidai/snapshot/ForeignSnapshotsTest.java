package dev.fumidai.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.fumidai.model.AwsSnapshot;
import dev.fumidai.model.Collected;
import dev.fumidai.model.Kind;
import dev.fumidai.model.Resource;
import dev.fumidai.model.Scope;
import dev.fumidai.model.compute.Instance;
import dev.fumidai.model.compute.SerialConsoleAccess;
import dev.fumidai.model.iam.ManagedPolicy;
import dev.fumidai.model.iam.PolicyDocument;
import dev.fumidai.model.iam.RolePolicies;
import dev.fumidai.model.transit.TransitGateway;
import dev.fumidai.model.transit.TransitGatewayAttachment;
import dev.fumidai.model.transit.TransitGatewayRouteTable;
import dev.fumidai.model.transit.TransitGatewayVpcAttachment;
import dev.fumidai.model.vpc.Endpoint;
import dev.fumidai.model.vpc.Endpoint.InterfaceEndpoint;
import dev.fumidai.model.vpc.InstanceConnectEndpoint;
import dev.fumidai.model.vpc.NatGateway;
import dev.fumidai.model.vpc.NetworkInterface;
import dev.fumidai.model.vpc.PrefixList;
import dev.fumidai.model.vpc.VpcAttributes;
import dev.fumidai.model.vpn.ClientVpnEndpoint;
import dev.fumidai.model.vpn.CustomerGateway;
import dev.fumidai.model.vpn.VpnConnection;
import dev.fumidai.model.vpn.VpnGateway;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Snapshots that others recorded, kept outside the project: {@code -Dfumidai.testdata=<folder>}. */
class ForeignSnapshotsTest {
    private static final Scope TOKYO = new Scope("111122223333", "ap-northeast-1");

    private static Path data() {
        String folder = System.getProperty("fumidai.testdata");
        assumeTrue(folder != null, "set -Dfumidai.testdata to the folder that holds base, moto and real");
        return Path.of(folder);
    }

    private static List<Path> folders(String group) throws IOException {
        try (Stream<Path> folders = Files.list(data().resolve(group))) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static <T extends Resource> T get(AwsSnapshot snapshot, Class<T> type, String id) {
        return snapshot.find(type, id).orElseThrow(() -> new AssertionError(type + " " + id));
    }

    @Test
    void every_foreign_snapshot_loads() throws IOException {
        for (String group : List.of("base", "moto", "real")) {
            for (Path folder : folders(group)) {
                AwsSnapshot snapshot = SnapshotReader.read(folder);
                assertThat(snapshot.regions()).as(folder.toString()).isNotEmpty();
                assertThat(snapshot.warnings())
                        .as(folder.toString())
                        .extracting("code")
                        .isSubsetOf("unknown-kind");
            }
        }
    }

    @Test
    void two_accounts_and_two_Regions_stay_apart() {
        AwsSnapshot snapshot = SnapshotReader.read(data().resolve("real/batfish-transit-gateway-peering"));
        assertThat(snapshot.scopes())
                .extracting(Scope::toString)
                .containsExactly("732168539940/us-east-1", "804819755326/us-west-1");
    }

    @Test
    void the_base_with_endpoints_is_read_whole() {
        AwsSnapshot snapshot = SnapshotReader.read(data().resolve("base/B1"));
        Set<Kind> missing = EnumSet.noneOf(Kind.class);
        for (Kind kind : Kind.values()) {
            if (snapshot.collected(kind, TOKYO) != Collected.COMPLETE) {
                missing.add(kind);
            }
        }
        assertThat(snapshot.warnings()).isEmpty();
        assertThat(missing)
                .contains(Kind.VPC_ATTRIBUTES, Kind.VOLUMES)
                .doesNotContain(
                        Kind.NAT_GATEWAYS, Kind.INSTANCE_CONNECT_ENDPOINTS, Kind.ROLE_POLICIES, Kind.HOSTED_ZONES);
        Instance target = get(snapshot, Instance.class, "i-0a1b2c3d4e5f65001");
        assertThat(target.state()).isEqualTo("running");
        assertThat(target.platform().isNone()).isTrue();
        assertThat(target.iamInstanceProfileArn().orNull())
                .isEqualTo("arn:aws:iam::111122223333:instance-profile/ec2-private-app");
        assertThat(target.groupIds()).containsExactly("sg-0a1b2c3d4e5f64001");
        assertThat(target.networkInterfaces()).hasSize(1);
        assertThat(snapshot.all(NetworkInterface.class)).hasSize(3);
        assertThat(get(snapshot, VpcAttributes.class, "vpc-0a1b2c3d4e5f60001"))
                .isEqualTo(new VpcAttributes("vpc-0a1b2c3d4e5f60001", true, true));
        assertThat(get(snapshot, PrefixList.class, "pl-61a54008").entries()).hasSize(5);
        assertThat(get(snapshot, RolePolicies.class, "ec2-private-app").attachedPolicyArns())
                .containsExactly("arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore");
        PolicyDocument core = get(snapshot, ManagedPolicy.class, "AmazonSSMManagedInstanceCore")
                .document();
        assertThat(core == null ? List.of() : core.statements()).hasSize(3);
        InterfaceEndpoint ssm = (InterfaceEndpoint) get(snapshot, Endpoint.class, "vpce-0a1b2c3d4e5f68001");
        assertThat(ssm.serviceRegion()).isEqualTo("ap-northeast-1");
        PolicyDocument open = ssm.policyDocument().orNull();
        assertThat(open == null ? List.of() : open.statements())
                .extracting("principal")
                .containsExactly(PolicyDocument.Principal.ANYONE);
    }

    @Test
    void the_base_with_an_instance_connect_endpoint_is_read() {
        AwsSnapshot snapshot = SnapshotReader.read(data().resolve("base/B4"));
        assertThat(snapshot.all(InstanceConnectEndpoint.class))
                .containsExactly(new InstanceConnectEndpoint(
                        "eice-0a1b2c3d4e5f68101",
                        "111122223333",
                        "vpc-0a1b2c3d4e5f60001",
                        "subnet-0a1b2c3d4e5f61001",
                        "ap-northeast-1a",
                        "create-complete",
                        List.of("sg-0a1b2c3d4e5f64004"),
                        List.of("eni-0a1b2c3d4e5f66101"),
                        false,
                        "ipv4"));
        assertThat(snapshot.all(SerialConsoleAccess.class))
                .containsExactly(new SerialConsoleAccess(TOKYO, false, "account"));
        assertThat(snapshot.collected(Kind.CLIENT_VPN_ENDPOINTS, TOKYO)).isEqualTo(Collected.COMPLETE);
        assertThat(snapshot.all(ClientVpnEndpoint.class)).isEmpty();
        assertThat(snapshot.warnings()).isEmpty();
    }

    @Test
    void the_NAT_gateway_environment_is_read() {
        AwsSnapshot snapshot = SnapshotReader.read(data().resolve("moto/nat-ready"));
        assertThat(snapshot.all(NatGateway.class)).singleElement().satisfies(nat -> {
            assertThat(nat.state()).isEqualTo("available");
            assertThat(nat.connectivityType()).isEqualTo("public");
            assertThat(nat.availabilityMode()).isEqualTo("zonal");
        });
        assertThat(snapshot.all(Instance.class)).extracting(Instance::name).contains("target");
        assertThat(snapshot.all(ManagedPolicy.class))
                .allSatisfy(policy -> assertThat(policy.document()).isNotNull());
        assertThat(snapshot.collected(Kind.INSTANCE_CONNECT_ENDPOINTS, new Scope("123456789012", "ap-northeast-1")))
                .isEqualTo(Collected.NOT_COLLECTED);
    }

    @Test
    void a_transit_gateway_with_one_table_is_read() {
        AwsSnapshot snapshot = SnapshotReader.read(data().resolve("real/batfish-transit-gateway"));
        assertThat(snapshot.all(TransitGateway.class))
                .containsExactly(new TransitGateway(
                        "tgw-044be4464fcc69aff",
                        "554773406868",
                        "available",
                        "enable",
                        "tgw-rtb-0fa40c8df355dce6e",
                        null));
        assertThat(get(snapshot, TransitGatewayVpcAttachment.class, "tgw-attach-07f5ec59e9f540021"))
                .isEqualTo(new TransitGatewayVpcAttachment(
                        "tgw-attach-07f5ec59e9f540021",
                        "tgw-044be4464fcc69aff",
                        "vpc-0404e08ceddf7f650",
                        "554773406868",
                        "available",
                        List.of("subnet-006a19c846f047bd7"),
                        null,
                        null,
                        "disable"));
        assertThat(snapshot.all(TransitGatewayAttachment.class))
                .extracting("resourceType", "state", "associatedRouteTableId", "associationState")
                .containsExactlyInAnyOrder(
                        tuple("vpc", "available", "tgw-rtb-0fa40c8df355dce6e", "associated"),
                        tuple("vpc", "available", "tgw-rtb-0fa40c8df355dce6e", "associated"),
                        tuple("vpn", "deleted", null, null));
        assertThat(snapshot.all(TransitGatewayRouteTable.class))
                .containsExactly(new TransitGatewayRouteTable(
                        "tgw-rtb-0fa40c8df355dce6e", "tgw-044be4464fcc69aff", "available", null));
        assertThat(snapshot.all(VpnConnection.class))
                .containsExactly(new VpnConnection(
                        "vpn-034885b776a3f8a80",
                        "deleted",
                        null,
                        "tgw-044be4464fcc69aff",
                        "cgw-09e5ca92b2f2d71cc",
                        false,
                        List.of(),
                        null));
    }

    @Test
    void a_transit_gateway_that_two_accounts_list_is_one() {
        AwsSnapshot snapshot = SnapshotReader.read(data().resolve("real/batfish-transit-gateway-multi-account"));
        TransitGateway gateway = get(snapshot, TransitGateway.class, "tgw-0efdeab79e9a8e490");
        assertThat(snapshot.all(TransitGateway.class)).containsExactly(gateway);
        assertThat(snapshot.scopeOf(gateway)).hasToString("028403472736/us-east-1");
        assertThat(snapshot.all(TransitGatewayVpcAttachment.class))
                .extracting(attachment -> snapshot.scopeOf(attachment).toString(), attachment -> attachment.vpcId())
                .containsExactly(
                        tuple("028403472736/us-east-1", "vpc-04048d4bfba9c2289"),
                        tuple("951601349076/us-east-1", "vpc-08287a9084472b276"));
        assertThat(snapshot.all(TransitGatewayAttachment.class)).hasSize(2);
    }

    @Test
    void several_tables_and_types_of_attachments_are_read() {
        AwsSnapshot tables = SnapshotReader.read(data().resolve("real/batfish-transit-gateway-multi-table"));
        assertThat(tables.all(TransitGatewayRouteTable.class)).hasSize(2);
        AwsSnapshot paths = SnapshotReader.read(data().resolve("real/batfish-transit-gateway-asymmetric-paths"));
        assertThat(paths.all(TransitGateway.class)).hasSize(2);
        AwsSnapshot peering = SnapshotReader.read(data().resolve("real/batfish-transit-gateway-peering"));
        assertThat(peering.all(TransitGatewayAttachment.class))
                .extracting(TransitGatewayAttachment::resourceType)
                .contains("vpc", "peering");
        assertThat(get(peering, TransitGatewayAttachment.class, "tgw-attach-012e5d602f859dd80"))
                .isEqualTo(new TransitGatewayAttachment(
                        "tgw-attach-012e5d602f859dd80", null, "peering", null, "available", null, null));
        AwsSnapshot direct = SnapshotReader.read(data().resolve("real/batfish-direct-connect-gateway"));
        assertThat(direct.all(TransitGatewayAttachment.class))
                .extracting("resourceType", "associatedRouteTableId")
                .containsExactlyInAnyOrder(
                        tuple("vpc", "tgw-rtb-dx01"),
                        tuple("vpc", "tgw-rtb-iso01"),
                        tuple("direct-connect-gateway", "tgw-rtb-dx01"),
                        tuple("vpn", "tgw-rtb-dx01"));
        assertThat(get(direct, VpnConnection.class, "vpn-dx-test").telemetry())
                .containsExactly(new VpnConnection.Tunnel("3.3.3.3", "UP", 1));
    }

    @Test
    void a_VPN_gateway_and_its_connections_are_read_without_their_keys() {
        AwsSnapshot snapshot = SnapshotReader.read(data().resolve("real/batfish-vpn-gateway"));
        assertThat(snapshot.all(VpnGateway.class))
                .containsExactly(new VpnGateway(
                        "vgw-0c09bd7fadac961bf",
                        "available",
                        List.of(new VpnGateway.VpcAttachment("vpc-0b966fdeb36d5e43f", "attached"))));
        assertThat(snapshot.all(CustomerGateway.class))
                .extracting(CustomerGateway::ipAddress)
                .containsExactly("1.1.1.2", "1.1.1.1");
        VpnConnection used = get(snapshot, VpnConnection.class, "vpn-03701a53bba3c48b7");
        assertThat(used.vpnGatewayId()).isEqualTo("vgw-0c09bd7fadac961bf");
        assertThat(used.telemetry())
                .containsExactly(
                        new VpnConnection.Tunnel("18.217.248.9", "DOWN", 0),
                        new VpnConnection.Tunnel("3.130.237.53", "DOWN", 0));
        VpnConnection deleted = get(snapshot, VpnConnection.class, "vpn-05044757278685fd3");
        assertThat(deleted.staticRoutesOnly()).isTrue();
        assertThat(deleted.staticRoutes()).isEmpty();
    }
}
