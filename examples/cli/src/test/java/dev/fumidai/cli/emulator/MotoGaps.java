package dev.fumidai.cli.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What AWS answers and moto 5 does not: nothing of which there is nothing in the account, and four fields. What a plan
 * creates and changes is never added here.
 */
final class MotoGaps {
    /** Calls that moto does not know, and what AWS answers where nothing of the kind was ever set up. */
    private static final Map<String, String> NOT_ANSWERED = Map.of(
            "describe-security-group-vpc-associations", "{\"SecurityGroupVpcAssociations\": []}",
            "describe-instance-connect-endpoints", "{\"InstanceConnectEndpoints\": []}",
            "describe-client-vpn-endpoints", "{\"ClientVpnEndpoints\": []}",
            "describe-vpc-block-public-access-options", """
                    {"VpcBlockPublicAccessOptions": {"AwsAccountId": "123456789012", "AwsRegion": "ap-northeast-1",
                     "State": "default-state", "InternetGatewayBlockMode": "off"}}""",
            "describe-vpc-block-public-access-exclusions", "{\"VpcBlockPublicAccessExclusions\": []}",
            "get-serial-console-access-status", "{\"SerialConsoleAccessEnabled\": false}",
            "describe-virtual-interfaces", "{\"virtualInterfaces\": []}",
            "describe-instance-information", "{\"InstanceInformationList\": []}",
            "get-service-setting.default-ec2-instance-management-role", """
                    {"ServiceSetting": {"SettingValue": "$None", "Status": "Default",
                     "SettingId": "/ssm/managed-instance/default-ec2-instance-management-role"}}""",
            "get-document.SSM-SessionManagerRunShell", """
                    {"Name": "SSM-SessionManagerRunShell", "DocumentVersion": "1", "Status": "Active",
                     "DocumentType": "Session", "DocumentFormat": "JSON",
                     "Content": "{\\"schemaVersion\\":\\"1.0\\",\\"sessionType\\":\\"Standard_Stream\\",\\"inputs\\":{}}"}""");

    /** What stays unknown: whether a session runs, and the image that moto does not look up. */
    private static final Set<String> LEFT_UNKNOWN = Set.of("get-connection-status", "describe-images");

    private static final String IMAGE_ID = "ami-0b5ebcfb2593e3fe1";
    private static final String IMAGE = """
            {"Images": [{"ImageId": "%s", "Name": "al2023-ami-2023.11.20260427.1-kernel-6.1-arm64",
             "ImageOwnerAlias": "amazon", "OwnerId": "137112412989", "PlatformDetails": "Linux/UNIX"}]}""".formatted(IMAGE_ID);

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private MotoGaps() {}

    /**
     * Completes an export.
     *
     * @param skipped what the collector said of the calls that failed: none but those above may have
     */
    static void fill(Path export, String skipped) throws IOException {
        assertThat(skipped.lines().filter(line -> !line.startsWith("skipped: what follows from ")))
                .allMatch(line -> isGap(line.split(" ", 4)[2].replace(":", "")), "a call that moto does not answer");
        for (Map.Entry<String, String> answer : NOT_ANSWERED.entrySet()) {
            Files.writeString(export.resolve(answer.getKey() + ".json"), answer.getValue());
        }
        Set<String> elastic = ids(export.resolve("describe-addresses.json"), "Addresses", "PublicIp", address -> true);
        change(
                export.resolve("describe-instances.json"),
                answer -> each(answer, "Reservations")
                        .flatMap(reservation -> each(reservation, "Instances"))
                        .forEach(instance -> {
                            resolveImage(instance, export);
                            stopChecking(instance);
                            each(instance, "NetworkInterfaces").forEach(one -> lend(one, elastic));
                        }));
        change(
                export.resolve("describe-network-interfaces.json"),
                answer ->
                        each(answer, "NetworkInterfaces").forEach(networkInterface -> lend(networkInterface, elastic)));
        Set<String> deleted = ids(
                export.resolve("describe-nat-gateways.json"),
                "NatGateways",
                "NatGatewayId",
                gateway -> gateway.path("State").asString("").equals("deleted"));
        change(
                export.resolve("describe-route-tables.json"),
                answer -> each(answer, "RouteTables").forEach(table -> completeTable(table, deleted)));
    }

    /** A route to a NAT gateway that is gone leads nowhere: moto leaves it active. Nor does it tell who teaches a table. */
    private static void completeTable(ObjectNode table, Set<String> deletedNatGateways) {
        each(table, "Routes")
                .filter(route ->
                        deletedNatGateways.contains(route.path("NatGatewayId").asString("")))
                .forEach(route -> route.put("State", "blackhole"));
        if (!table.has("PropagatingVgws")) {
            table.putArray("PropagatingVgws");
        }
    }

    private static boolean isGap(String operation) {
        return LEFT_UNKNOWN.contains(operation)
                || NOT_ANSWERED.keySet().stream().anyMatch(name -> name.split("\\.", 2)[0].equals(operation));
    }

    /** A parameter that stands for an image: AWS looks it up, moto keeps its name. */
    private static void resolveImage(ObjectNode instance, Path export) {
        if (instance.path("ImageId").asString("").startsWith("resolve:ssm:")) {
            instance.put("ImageId", IMAGE_ID);
            try {
                Files.writeString(export.resolve("describe-images." + IMAGE_ID + ".json"), IMAGE);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    /** The source/destination check of an instance is its primary interface's: moto keeps two. */
    private static void stopChecking(ObjectNode instance) {
        if (!instance.path("SourceDestCheck").asBoolean(true)) {
            each(instance, "NetworkInterfaces").limit(1).forEach(primary -> primary.put("SourceDestCheck", false));
        }
    }

    /** An address that is not elastic belongs to AWS: moto says to the account. */
    private static void lend(ObjectNode networkInterface, Set<String> elastic) {
        if (networkInterface.path("Association") instanceof ObjectNode association
                && association.has("PublicIp")
                && !elastic.contains(association.path("PublicIp").asString(""))) {
            association.put("IpOwnerId", "amazon");
        }
    }

    private static Set<String> ids(Path answer, String field, String id, Predicate<ObjectNode> which)
            throws IOException {
        Set<String> ids = new HashSet<>();
        each(MAPPER.readTree(Files.readString(answer)), field)
                .filter(which)
                .forEach(item -> ids.add(item.path(id).asString("")));
        return ids;
    }

    private static void change(Path answer, Consumer<JsonNode> change) throws IOException {
        JsonNode json = MAPPER.readTree(Files.readString(answer));
        change.accept(json);
        Files.writeString(answer, MAPPER.writeValueAsString(json));
    }

    private static Stream<ObjectNode> each(JsonNode parent, String field) {
        return StreamSupport.stream(parent.path(field).spliterator(), false).map(ObjectNode.class::cast);
    }
}
