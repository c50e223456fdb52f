package dev.fumidai.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.fumidai.model.AwsSnapshot;
import dev.fumidai.model.Collected;
import dev.fumidai.model.Kind;
import dev.fumidai.model.Resource;
import dev.fumidai.model.Scope;
import dev.fumidai.model.compute.Instance;
import dev.fumidai.model.iam.ManagedPolicy;
import dev.fumidai.model.iam.PolicyDocument;
import dev.fumidai.model.iam.RolePolicies;
import dev.fumidai.model.vpc.Endpoint;
import dev.fumidai.model.vpc.Endpoint.InterfaceEndpoint;
import dev.fumidai.model.vpc.NatGateway;
import dev.fumidai.model.vpc.NetworkInterface;
import dev.fumidai.model.vpc.PrefixList;
import dev.fumidai.model.vpc.VpcAttributes;
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
}
