package dev.fumidai.snapshot;

import static dev.fumidai.snapshot.Answers.documents;
import static dev.fumidai.snapshot.Answers.everything;
import static dev.fumidai.snapshot.Answers.flat;
import static dev.fumidai.snapshot.Answers.only;
import static dev.fumidai.snapshot.Answers.tokyo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fumidai.model.AwsSnapshot;
import dev.fumidai.model.vpc.NetworkAcl;
import dev.fumidai.model.vpc.RouteTable;
import dev.fumidai.model.vpc.SecurityGroup;
import dev.fumidai.snapshot.InvalidSnapshotException.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BadInputTest {
    private static InvalidSnapshotException refusal(Path folder) {
        return catchThrowableOfType(InvalidSnapshotException.class, () -> SnapshotReader.read(folder));
    }

    private static InvalidSnapshotException refusal(String... namesAndJson) {
        return catchThrowableOfType(InvalidSnapshotException.class, () -> flat(namesAndJson));
    }

    @Test
    void a_missing_folder_a_file_and_an_empty_folder_are_refused(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("notes.txt"), "not read");
        for (Path wrong : List.of(folder.resolve("nowhere"), file, folder)) {
            InvalidSnapshotException refusal = refusal(wrong);
            assertThat(refusal.problems()).hasSize(1);
            assertThat(refusal).hasMessageContaining(wrong.toString()).hasMessageContaining("\nMaybe ");
        }
        assertThat(refusal(folder)).hasMessageContaining("no *.json file");
    }

    @Test
    void no_document_is_refused() {
        assertThat(refusal()).hasMessageContaining("\nMaybe ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  \n ",
                "{'Vpcs':[{'VpcId':'vpc-1'",
                "{'Vpcs':[]} trailing",
                "An error occurred (UnauthorizedOperation)",
                "{'Vpcs':[],'Vpcs':[{'VpcId':'vpc-1'}]}"
            })
    void what_is_not_JSON_is_refused_with_its_place(String text) {
        assertThat(refusal("describe-vpcs.json", text).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.file()).isEqualTo("describe-vpcs.json"));
    }

    @Test
    void a_syntax_error_tells_line_and_column() {
        assertThat(refusal("a.json", "{'Vpcs':\n [,]}").problems())
                .extracting(Problem::place)
                .containsExactly("2:3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'Vpcs':{}}|/Vpcs",
                "{'Vpcs':['vpc-1']}|/Vpcs/0",
                "{'Vpcs':[{'VpcId':5}]}|/Vpcs/0/VpcId",
                "{'Vpcs':[{'VpcId':'vpc-1','OwnerId':1}]}|/Vpcs/0/OwnerId",
                "{'Vpcs':[],'NextToken':5}|/NextToken",
                "{'Subnets':[{'SubnetId':'s','MapPublicIpOnLaunch':'no'}]}|/Subnets/0/MapPublicIpOnLaunch",
                "{'Subnets':[{'SubnetId':'s','AvailableIpAddressCount':'5'}]}|/Subnets/0/AvailableIpAddressCount",
                "{'status_code':200,'data':{'Subnets':[{'SubnetId':'s','VpcId':[]}]}}|/data/Subnets/0/VpcId",
                "{'RouteTables':[{'RouteTableId':'r','Routes':[{'GatewayId':{}}]}]}|/RouteTables/0/Routes/0/GatewayId",
                "{'Reservations':[{'Instances':[{'InstanceId':'i','State':'running'}]}]}|/Reservations/0/Instances/0/State",
                "{'Reservations':[{'Instances':{}}]}|/Reservations/0/Instances",
                "{'VpcEndpoints':[{'VpcEndpointId':'e','VpcEndpointType':'Interface','SubnetIds':[1]}]}|/VpcEndpoints/0/SubnetIds/0",
                "{'InstanceProfile':[]}|/InstanceProfile",
                "{'UserId':'x','Account':111122223333}|/Account",
                "{'SerialConsoleAccessEnabled':'no'}|/SerialConsoleAccessEnabled",
                "{'TransitGateways':5}|/TransitGateways",
                "{'TransitGateways':[{'TransitGatewayId':'t','Options':{'SecurityGroupReferencingSupport':true}}]}|/TransitGateways/0/Options/SecurityGroupReferencingSupport",
                "{'TransitGatewayVpcAttachments':[{'TransitGatewayAttachmentId':'a','SubnetIds':'s'}]}|/TransitGatewayVpcAttachments/0/SubnetIds",
                "{'TransitGatewayAttachments':[{'Association':{'State':{}}}]}|/TransitGatewayAttachments/0/Association/State",
                "{'TransitGatewayRouteTables':[{'TransitGatewayRouteTableId':'r','State':1}]}|/TransitGatewayRouteTables/0/State",
                "{'TransitGatewayRouteTables':[{'TransitGatewayRouteTableId':5}]}|/TransitGatewayRouteTables/0/TransitGatewayRouteTableId",
                "{'Routes':[{'DestinationCidrBlock':5}],'AdditionalRoutesAvailable':false}|/Routes/0/DestinationCidrBlock",
                "{'Routes':[{'TransitGatewayAttachments':[{'ResourceId':5}]}]}|/Routes/0/TransitGatewayAttachments/0/ResourceId",
                "{'Routes':[],'AdditionalRoutesAvailable':'no'}|/AdditionalRoutesAvailable",
                "{'VpnConnections':[{'VpnConnectionId':'v','Options':{'StaticRoutesOnly':'true'}}]}|/VpnConnections/0/Options/StaticRoutesOnly",
                "{'VpnConnections':[{'VpnConnectionId':'v','Routes':[{'DestinationCidrBlock':1}]}]}|/VpnConnections/0/Routes/0/DestinationCidrBlock",
                "{'VpnConnections':[{'VpnConnectionId':'v','VgwTelemetry':[{'AcceptedRouteCount':'1'}]}]}|/VpnConnections/0/VgwTelemetry/0/AcceptedRouteCount",
                "{'VpnGateways':[{'VpnGatewayId':'v','VpcAttachments':{}}]}|/VpnGateways/0/VpcAttachments",
                "{'CustomerGateways':[{'CustomerGatewayId':'c','IpAddress':1}]}|/CustomerGateways/0/IpAddress",
                "{'virtualInterfaces':[{'virtualInterfaceId':'d','virtualGatewayId':[]}]}|/virtualInterfaces/0/virtualGatewayId",
                "{'InstanceConnectEndpoints':[{'InstanceConnectEndpointId':'e','PreserveClientIp':'no'}]}|/InstanceConnectEndpoints/0/PreserveClientIp",
                "{'InstanceConnectEndpoints':[{'InstanceConnectEndpointId':'e','SecurityGroupIds':[1]}]}|/InstanceConnectEndpoints/0/SecurityGroupIds/0",
                "{'SerialConsoleAccessEnabled':true,'ManagedBy':5}|/ManagedBy",
                "{'ClientVpnEndpoints':[{'ClientVpnEndpointId':'c','Status':'available'}]}|/ClientVpnEndpoints/0/Status",
                "{'ClientVpnEndpoints':[{'ClientVpnEndpointId':'c','TransitGatewayConfiguration':{'TransitGatewayId':5}}]}|/ClientVpnEndpoints/0/TransitGatewayConfiguration/TransitGatewayId",
                "{'ClientVpnTargetNetworks':[{'ClientVpnEndpointId':'c','AssociationId':5}]}|/ClientVpnTargetNetworks/0/AssociationId",
                "{'ClientVpnTargetNetworks':{}}|/ClientVpnTargetNetworks",
                "{'AuthorizationRules':[{'ClientVpnEndpointId':'c','AccessAll':'yes'}]}|/AuthorizationRules/0/AccessAll",
                "{'AuthorizationRules':[{'ClientVpnEndpointId':5}]}|/AuthorizationRules/0/ClientVpnEndpointId",
                "{'Routes':[{'ClientVpnEndpointId':'c','DestinationCidr':5}]}|/Routes/0/DestinationCidr",
                "{'ResourceRecordSets':[{'Name':'a.','ResourceRecords':[{'Value':5}]}]}|/ResourceRecordSets/0/ResourceRecords/0/Value",
                "{'ResourceRecordSets':[],'NextRecordName':5}|/NextRecordName"
            })
    void a_wrong_type_in_a_kind_that_is_read_is_refused_with_its_pointer(String jsonAndPointer) {
        String[] parts = jsonAndPointer.split("\\|", 2);
        assertThat(refusal("search-transit-gateway-routes.tgw-rtb-1.json", parts[0])
                        .problems())
                .extracting(Problem::place)
                .containsExactly(parts[1]);
    }

    @Test
    void a_wrong_type_in_one_of_two_copies_is_refused_with_its_file() {
        InvalidSnapshotException refusal = refusal(
                "a.json", "{'Vpcs':[{'VpcId':'vpc-1','OwnerId':'1'}]}",
                "b.json", "{'Vpcs':[{'VpcId':'vpc-1','OwnerId':1}]}");
        assertThat(refusal.problems()).containsExactly(new Problem("b.json", "/Vpcs/0/OwnerId", "1", "text"));
    }

    @Test
    void a_wrong_type_in_a_field_that_is_not_read_is_nothing() {
        AwsSnapshot snapshot = flat("a.json", "{'Vpcs':[{'VpcId':'vpc-1','State':5,'Tags':'x'}]}");
        assertThat(snapshot.warnings()).isEmpty();
    }

    @Test
    void all_problems_are_told_at_once_and_the_text_is_capped() {
        SortedMap<String, String> documents = new TreeMap<>();
        for (int i = 10; i < 40; i++) {
            documents.put(i + ".json", "{\"Vpcs\":\"" + "x".repeat(500) + "\"}");
        }
        InvalidSnapshotException refusal = catchThrowableOfType(
                InvalidSnapshotException.class, () -> SnapshotReader.readDocuments(documents, null));
        assertThat(refusal.problems()).hasSize(30);
        assertThat(refusal.problems().get(0).value()).hasSize(80);
        assertThat(refusal.toString().lines()).hasSize(1 + 20 + 1 + 1);
        assertThat(refusal).hasMessageContaining("10 more").hasMessageContaining("10.json, /Vpcs: ");
    }

    @Test
    void bytes_that_are_not_UTF_8_are_refused_and_a_byte_order_mark_is_not(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("describe-vpcs.json");
        Files.write(file, "{\"Vpcs\":[]}".getBytes(StandardCharsets.UTF_16));
        assertThat(refusal(folder)).hasMessageContaining("UTF-8");
        Files.write(file, "{\"Vpcs\":[{\"VpcId\":\"é\"}]}".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(refusal(folder)).hasMessageContaining("UTF-8");
        Files.writeString(file, "\uFEFF{\"Vpcs\":[]}");
        assertThat(SnapshotReader.read(folder).warnings()).isEmpty();
    }

    @Test
    void deep_nesting_is_refused() {
        String deep = "[".repeat(100_000);
        assertThat(refusal("a.json", "{'Vpcs':" + deep).problems()).hasSize(1);
        assertThat(refusal("a.json", deep + "]".repeat(100_000)).problems()).hasSize(1);
        String objects = "{'a':".repeat(100_000);
        assertThat(refusal("a.json", objects).problems()).hasSize(1);
    }

    @Test
    void a_deep_policy_inside_a_text_is_unreadable_not_fatal() {
        AwsSnapshot snapshot = tokyo(
                "a.json",
                "{'VpcEndpoints':[{'VpcEndpointId':'e','VpcEndpointType':'Gateway','PolicyDocument':'"
                        + "[".repeat(100_000) + "'}]}");
        assertThat(snapshot.warnings()).extracting("code").containsExactly("unreadable-policy");
    }

    @Test
    void a_huge_text_is_read_or_refused_cleanly(@TempDir Path folder) throws IOException {
        String huge = "x".repeat(50_000_000);
        Files.writeString(folder.resolve("a.json"), "{\"Vpcs\":[{\"VpcId\":\"vpc-1\",\"Note\":\"" + huge + "\"}]}");
        assertThat(SnapshotReader.read(folder).warnings()).isEmpty();
        Files.writeString(folder.resolve("a.json"), "{\"Vpcs\":\"" + huge + huge + "x\"}");
        InvalidSnapshotException refusal = refusal(folder);
        assertThat(refusal.problems()).hasSize(1);
        assertThat(refusal.getMessage()).hasSizeLessThan(1_000);
    }

    @Test
    void a_bad_block_is_an_unknown_entry_with_a_warning() {
        AwsSnapshot snapshot = tokyo(
                "s.json",
                "{'SecurityGroups':[{'GroupId':'sg-1','IpPermissions':[{'IpProtocol':'tcp','FromPort':22,'ToPort':22,"
                        + "'IpRanges':[{'CidrIp':'10.0.0.0/33'},{'CidrIp':'10.0.0.0/8'}],'Ipv6Ranges':[]}]}]}",
                "r.json",
                "{'RouteTables':[{'RouteTableId':'rtb-1','Routes':[{'DestinationCidrBlock':'0.0.0.0/0/0','GatewayId':'igw-1'}]}]}");
        assertThat(only(snapshot, SecurityGroup.class).ipPermissions())
                .singleElement()
                .satisfies(permission -> {
                    assertThat(permission.rangesKnown()).isFalse();
                    assertThat(permission.ranges()).hasSize(1);
                });
        assertThat(only(snapshot, RouteTable.class).routes())
                .extracting("destination")
                .containsOnlyNulls();
        assertThat(snapshot.warnings())
                .contains(WarningCode.BAD_VALUE.warning("sg-1", "IpPermissions.IpRanges.CidrIp", "10.0.0.0/33"))
                .contains(WarningCode.BAD_VALUE.warning("rtb-1", "Routes.DestinationCidrBlock", "0.0.0.0/0/0"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"'From':22,'To':70000", "'From':443,'To':22", "'From':-5,'To':22", "'From':99999999999,'To':1"})
    void a_bad_port_is_an_unknown_entry_with_a_warning(String range) {
        AwsSnapshot snapshot = tokyo(
                "a.json",
                "{'NetworkAcls':[{'NetworkAclId':'acl-1','Entries':[{'Protocol':'6','PortRange':{" + range + "}}]}]}");
        assertThat(only(snapshot, NetworkAcl.class).entries())
                .extracting("portRange")
                .containsOnlyNulls();
        assertThat(snapshot.warnings()).extracting("code").containsExactly("bad-value");
    }

    @Test
    void a_Region_that_is_none_is_a_wrong_call() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SnapshotReader.readDocuments(documents("a.json", "{'Vpcs':[]}"), "Tokyo"))
                .withMessageContaining("Maybe");
    }

    /** What may be read as nothing at all meets every other answer, so that merging them is tried, too. */
    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "{}"})
    void any_value_may_be_absent_or_empty_among_all_answers(String replacement) {
        SortedMap<String, String> sound = everything();
        int tried = 0;
        for (String name : sound.keySet()) {
            for (String mutant : Mutants.of(sound.get(name), replacement)) {
                SortedMap<String, String> mutated = new TreeMap<>(sound);
                mutated.put(name, mutant);
                readOrRefuse(mutated, replacement.equals("null"));
                tried++;
            }
        }
        assertThat(tried).isGreaterThan(500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "\"x\"", "[null]", "[{}]", "true"})
    void any_value_may_be_of_a_wrong_type_without_another_exception(String replacement) {
        int tried = 0;
        for (Map.Entry<String, String> sound : everything().entrySet()) {
            for (String mutant : Mutants.of(sound.getValue(), replacement)) {
                readOrRefuse(new TreeMap<>(Map.of(sound.getKey(), mutant)), false);
                tried++;
            }
        }
        assertThat(tried).isGreaterThan(500);
    }

    /** JSON's null is an absent value: it is never refused. */
    private static void readOrRefuse(SortedMap<String, String> documents, boolean mustRead) {
        try {
            assertThat(SnapshotReader.readDocuments(documents, null)).isNotNull();
        } catch (InvalidSnapshotException refusal) {
            assertThat(mustRead).as(refusal.getMessage()).isFalse();
            assertThat(refusal.problems()).isNotEmpty();
        }
    }
}
