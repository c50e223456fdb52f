package dev.fumidai.cli.plan;

import static dev.fumidai.finding.AccessMethod.SESSION_MANAGER_CENTRAL_ENDPOINTS;
import static dev.fumidai.finding.AccessMethod.SESSION_MANAGER_INTERNET_GATEWAY;
import static dev.fumidai.finding.AccessMethod.SESSION_MANAGER_NAT_GATEWAY;
import static dev.fumidai.finding.AccessMethod.SESSION_MANAGER_NAT_INSTANCE;
import static dev.fumidai.finding.AccessMethod.SESSION_MANAGER_VPC_ENDPOINTS;
import static dev.fumidai.finding.AccessMethod.SSH_BASTION;
import static dev.fumidai.finding.AccessMethod.SSH_BASTION_SESSION_MANAGER;
import static dev.fumidai.finding.Action.ADD_ROLE_TO_PROFILE;
import static dev.fumidai.finding.Action.ADD_ROUTE_TO_PEER;
import static dev.fumidai.finding.Action.ALLOCATE_ADDRESS;
import static dev.fumidai.finding.Action.ALLOW_IN_NETWORK_ACL;
import static dev.fumidai.finding.Action.ASSOCIATE_ROUTE_TABLE;
import static dev.fumidai.finding.Action.ATTACH_INTERNET_GATEWAY;
import static dev.fumidai.finding.Action.ATTACH_SSM_POLICY;
import static dev.fumidai.finding.Action.AUTHORIZE_BASTION_EGRESS;
import static dev.fumidai.finding.Action.AUTHORIZE_ENDPOINT_INGRESS;
import static dev.fumidai.finding.Action.AUTHORIZE_NODE_EGRESS;
import static dev.fumidai.finding.Action.AUTHORIZE_OPERATOR_INGRESS;
import static dev.fumidai.finding.Action.AUTHORIZE_TARGET_INGRESS;
import static dev.fumidai.finding.Action.CREATE_BASTION_SECURITY_GROUP;
import static dev.fumidai.finding.Action.CREATE_ENDPOINT_SECURITY_GROUP;
import static dev.fumidai.finding.Action.CREATE_INSTANCE_PROFILE;
import static dev.fumidai.finding.Action.CREATE_INTERFACE_ENDPOINT;
import static dev.fumidai.finding.Action.CREATE_INTERNET_GATEWAY;
import static dev.fumidai.finding.Action.CREATE_JUMP_HOST_SECURITY_GROUP;
import static dev.fumidai.finding.Action.CREATE_NAT_GATEWAY;
import static dev.fumidai.finding.Action.CREATE_NAT_INSTANCE_SECURITY_GROUP;
import static dev.fumidai.finding.Action.CREATE_PUBLIC_SUBNET;
import static dev.fumidai.finding.Action.CREATE_ROUTE_TABLE;
import static dev.fumidai.finding.Action.ENABLE_DNS_HOSTNAMES;
import static dev.fumidai.finding.Action.ENABLE_DNS_SUPPORT;
import static dev.fumidai.finding.Action.ENABLE_INSTANCE_METADATA;
import static dev.fumidai.finding.Action.ROUTE_TO_NAT_GATEWAY;
import static dev.fumidai.finding.Action.ROUTE_TO_NAT_INSTANCE;
import static dev.fumidai.finding.Action.RUN_BASTION;
import static dev.fumidai.finding.Action.RUN_JUMP_HOST;
import static dev.fumidai.finding.Action.RUN_NAT_INSTANCE;
import static dev.fumidai.finding.Action.START_BASTION;
import static dev.fumidai.finding.Action.START_INSTANCE;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.fumidai.cli.emulator.EmulatedAws;
import dev.fumidai.finding.AccessMethod;
import dev.fumidai.finding.Action;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Plans, carried out: their scripts run with the real AWS CLI against moto, a stand-in for AWS on this machine; skipped
 * where one is missing. The round trips that passed are printed, and listed in {@code target/round-trips.txt}. It takes
 * some minutes, and less where two can run side by side.
 */
@Tag("emulator")
@Execution(ExecutionMode.CONCURRENT)
class PlansAgainstMotoTest {
    private static final Path LIST = Path.of("target", "round-trips.txt");
    private static final Queue<String> PASSED = new ConcurrentLinkedQueue<>();
    private static final Queue<EmulatedAws> IDLE = new ConcurrentLinkedQueue<>();

    @TempDir
    static Path folder;

    @BeforeAll
    static void forget_the_last_run() throws IOException {
        Files.deleteIfExists(LIST);
        assumeTrue(EmulatedAws.isInstalled(), "aws or moto_server is not on the PATH");
    }

    @AfterAll
    static void list_the_round_trips() throws IOException {
        IDLE.forEach(EmulatedAws::close);
        if (!PASSED.isEmpty()) {
            List<String> passed = PASSED.stream().sorted().toList();
            Files.createDirectories(LIST.getParent());
            Files.write(LIST, passed);
            passed.forEach(System.out::println);
        }
    }

    @Test
    void endpoints_are_built_from_nothing() throws IOException {
        roundTrip(
                SESSION_MANAGER_VPC_ENDPOINTS,
                "endpoints from nothing",
                """
                isolated_target
                """,
                CREATE_ENDPOINT_SECURITY_GROUP,
                CREATE_INTERFACE_ENDPOINT,
                CREATE_INTERFACE_ENDPOINT);
    }

    @Test
    void a_nat_gateway_is_built_from_nothing() throws IOException {
        roundTrip(
                SESSION_MANAGER_NAT_GATEWAY,
                "NAT gateway from nothing",
                """
                isolated_target
                """,
                CREATE_INTERNET_GATEWAY,
                ATTACH_INTERNET_GATEWAY,
                CREATE_PUBLIC_SUBNET,
                ALLOCATE_ADDRESS,
                CREATE_NAT_GATEWAY,
                ROUTE_TO_NAT_GATEWAY);
    }

    @Test
    void a_subnet_that_shares_its_route_table_gets_one_of_its_own() throws IOException {
        roundTrip(
                SESSION_MANAGER_NAT_GATEWAY,
                "new route table",
                """
                isolated_target
                neighbour_subnet
                public_subnet
                """,
                CREATE_ROUTE_TABLE,
                ALLOCATE_ADDRESS,
                CREATE_NAT_GATEWAY,
                ROUTE_TO_NAT_GATEWAY,
                ASSOCIATE_ROUTE_TABLE);
    }

    @Test
    void the_other_plan_sets_the_route_for_all_subnets_of_the_table() throws IOException {
        roundTrip(
                SESSION_MANAGER_NAT_GATEWAY,
                1,
                "shared route table",
                """
                isolated_target
                neighbour_subnet
                public_subnet
                """,
                ALLOCATE_ADDRESS,
                CREATE_NAT_GATEWAY,
                ROUTE_TO_NAT_GATEWAY);
    }

    @Test
    void a_nat_instance_is_built_from_nothing() throws IOException {
        roundTrip(
                SESSION_MANAGER_NAT_INSTANCE,
                "NAT instance from nothing",
                """
                isolated_target
                """,
                CREATE_INTERNET_GATEWAY,
                ATTACH_INTERNET_GATEWAY,
                CREATE_PUBLIC_SUBNET,
                CREATE_NAT_INSTANCE_SECURITY_GROUP,
                RUN_NAT_INSTANCE,
                ROUTE_TO_NAT_INSTANCE);
    }

    @Test
    void a_bastion_is_built_from_nothing() throws IOException {
        roundTrip(
                SSH_BASTION,
                "bastion from nothing",
                """
                isolated_target
                """,
                CREATE_INTERNET_GATEWAY,
                ATTACH_INTERNET_GATEWAY,
                CREATE_PUBLIC_SUBNET,
                CREATE_BASTION_SECURITY_GROUP,
                AUTHORIZE_TARGET_INGRESS,
                RUN_BASTION);
    }

    @Test
    void a_bastion_for_sessions_is_built_from_nothing() throws IOException {
        roundTrip(
                SSH_BASTION_SESSION_MANAGER,
                "bastion for sessions from nothing",
                """
                isolated_target
                """,
                CREATE_INTERNET_GATEWAY,
                ATTACH_INTERNET_GATEWAY,
                CREATE_PUBLIC_SUBNET,
                CREATE_JUMP_HOST_SECURITY_GROUP,
                AUTHORIZE_TARGET_INGRESS,
                RUN_JUMP_HOST,
                CREATE_INSTANCE_PROFILE);
    }

    @Test
    void a_group_of_endpoints_that_refuses_is_opened() throws IOException {
        roundTrip(SESSION_MANAGER_VPC_ENDPOINTS, "wrong endpoint group", """
                isolated_target
                group closed
                endpoints_with "$GROUP"
                """, AUTHORIZE_ENDPOINT_INGRESS);
    }

    @Test
    void dns_of_the_vpc_is_turned_on() throws IOException {
        roundTrip(SESSION_MANAGER_VPC_ENDPOINTS, "DNS attributes off", """
                isolated_target
                endpoints
                done_by ec2 modify-vpc-attribute --vpc-id "$VPC" --enable-dns-hostnames Value=false
                done_by ec2 modify-vpc-attribute --vpc-id "$VPC" --enable-dns-support Value=false
                """, ENABLE_DNS_SUPPORT, ENABLE_DNS_HOSTNAMES);
    }

    @Test
    void a_role_gets_the_permissions_it_misses() throws IOException {
        roundTrip(SESSION_MANAGER_VPC_ENDPOINTS, "missing profile permission", """
                vpc
                private_subnet
                profile
                target --iam-instance-profile Name=node
                endpoints
                """, ATTACH_SSM_POLICY);
    }

    @Test
    void a_missing_instance_profile_is_created() throws IOException {
        roundTrip(SESSION_MANAGER_VPC_ENDPOINTS, "no instance profile", """
                vpc
                private_subnet
                target
                endpoints
                """, CREATE_INSTANCE_PROFILE);
    }

    @Test
    void closed_egress_is_opened() throws IOException {
        roundTrip(SESSION_MANAGER_VPC_ENDPOINTS, "closed egress", """
                isolated_target
                endpoints
                close "$TARGET_GROUP"
                """, AUTHORIZE_NODE_EGRESS);
    }

    @Test
    void several_faults_are_mended_at_once() throws IOException {
        roundTrip(
                SESSION_MANAGER_VPC_ENDPOINTS,
                "stopped, without metadata, permission and DNS",
                """
                vpc
                private_subnet
                profile
                target --iam-instance-profile Name=node --metadata-options HttpEndpoint=disabled
                endpoints
                done_by ec2 modify-vpc-attribute --vpc-id "$VPC" --enable-dns-hostnames Value=false
                done_by ec2 stop-instances --instance-ids "$TARGET"
                """,
                ENABLE_DNS_HOSTNAMES,
                ATTACH_SSM_POLICY,
                START_INSTANCE,
                ENABLE_INSTANCE_METADATA);
    }

    @Test
    void endpoints_of_a_peered_vpc_are_led_to() throws IOException {
        roundTrip(
                SESSION_MANAGER_CENTRAL_ENDPOINTS,
                "central endpoints without routes",
                """
                isolated_target
                hub
                """,
                ADD_ROUTE_TO_PEER,
                ADD_ROUTE_TO_PEER);
    }

    @Test
    void a_route_to_a_deleted_nat_gateway_is_replaced() throws IOException {
        roundTrip(
                SESSION_MANAGER_NAT_GATEWAY,
                "route blackholed",
                """
                isolated_target
                public_subnet
                nat_gateway
                done_by ec2 delete-nat-gateway --nat-gateway-id "$NAT_GATEWAY"
                """,
                ALLOCATE_ADDRESS,
                CREATE_NAT_GATEWAY,
                ROUTE_TO_NAT_GATEWAY);
    }

    @Test
    void a_network_acl_lets_the_answers_in() throws IOException {
        roundTrip(SESSION_MANAGER_NAT_GATEWAY, "network ACL return path", """
                isolated_target
                public_subnet
                nat_gateway
                acl "$PRIVATE_SUBNET"
                """, ALLOW_IN_NETWORK_ACL);
    }

    @Test
    void the_operator_is_admitted_to_a_bastion() throws IOException {
        roundTrip(SSH_BASTION, "bastion rule missing", """
                isolated_target
                public_subnet
                bastion
                admit "$TARGET_GROUP" 22 --source-group "$BASTION_GROUP"
                """, AUTHORIZE_OPERATOR_INGRESS);
    }

    @Test
    void a_stopped_bastion_is_started() throws IOException {
        roundTrip(SSH_BASTION, "bastion stopped", """
                isolated_target
                public_subnet
                bastion
                admit "$BASTION_GROUP" 22 --cidr 203.0.113.0/24
                admit "$TARGET_GROUP" 22 --source-group "$BASTION_GROUP"
                done_by ec2 stop-instances --instance-ids "$BASTION"
                """, START_BASTION);
    }

    @Test
    void a_bastion_and_the_target_are_opened_to_each_other() throws IOException {
        roundTrip(
                SSH_BASTION,
                "bastion and target closed to each other",
                """
                isolated_target
                public_subnet
                bastion
                admit "$BASTION_GROUP" 22 --cidr 203.0.113.0/24
                close "$BASTION_GROUP"
                """,
                AUTHORIZE_BASTION_EGRESS,
                AUTHORIZE_TARGET_INGRESS);
    }

    @Test
    void an_empty_profile_gets_a_role() throws IOException {
        roundTrip(SESSION_MANAGER_VPC_ENDPOINTS, "profile without a role", """
                vpc
                private_subnet
                done_by iam create-instance-profile --instance-profile-name node
                target --iam-instance-profile Name=node
                endpoints
                """, ADD_ROLE_TO_PROFILE);
    }

    @Test
    void a_public_target_is_let_out() throws IOException {
        roundTrip(SESSION_MANAGER_INTERNET_GATEWAY, "public target with closed egress", """
                isolated_target
                public_subnet
                lead "$PRIVATE_TABLE" --gateway-id "$INTERNET_GATEWAY"
                address "$TARGET"
                close "$TARGET_GROUP"
                """, AUTHORIZE_NODE_EGRESS);
    }

    private static void roundTrip(AccessMethod method, String name, String scene, Action... required)
            throws IOException {
        roundTrip(method, 0, name, scene, required);
    }

    private static void roundTrip(AccessMethod method, int alternative, String name, String scene, Action... required)
            throws IOException {
        Instant start = Instant.now();
        EmulatedAws aws = idle();
        try {
            int steps = new RoundTrip(aws, method, alternative)
                    .in(scene, List.of(required))
                    .steps()
                    .size();
            long seconds = Duration.between(start, Instant.now()).toSeconds();
            PASSED.add("round trip passed: %s %s (%d steps, %d s)".formatted(method, name, steps, seconds));
        } finally {
            IDLE.add(aws);
        }
    }

    private static EmulatedAws idle() throws IOException {
        EmulatedAws aws = IDLE.poll();
        return aws != null ? aws : EmulatedAws.start(Files.createTempDirectory(folder, "aws"));
    }
}
