package dev.fumidai.snapshot;

import static dev.fumidai.snapshot.Answers.everything;
import static dev.fumidai.snapshot.Answers.flat;
import static dev.fumidai.snapshot.Answers.only;
import static dev.fumidai.snapshot.Answers.tokyo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fumidai.model.AwsSnapshot;
import dev.fumidai.model.Collected;
import dev.fumidai.model.Kind;
import dev.fumidai.model.Scope;
import dev.fumidai.model.vpc.HostedZones;
import dev.fumidai.model.vpc.RecordSets;
import dev.fumidai.model.vpc.RecordSets.RecordSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordSetsTest {
    private static final Scope ACCOUNT = new Scope("111122223333", null);
    private static final String ZONE = "list-resource-record-sets.Z1";

    private static String sets(String... sets) {
        return "{'ResourceRecordSets':[" + String.join(",", sets) + "]}";
    }

    private static String address(String name, String value) {
        return "{'Name':'" + name + "','Type':'A','ResourceRecords':[{'Value':'" + value + "'}]}";
    }

    private static RecordSet a(String name, String... values) {
        return new RecordSet(name, "A", List.of(values), null);
    }

    private static Collected collected(AwsSnapshot snapshot) {
        return snapshot.collected(Kind.RESOURCE_RECORD_SETS, ACCOUNT);
    }

    @Test
    void every_field_of_a_record_set_is_read_and_names_stay_as_they_are_printed() {
        AwsSnapshot snapshot = SnapshotReader.readDocuments(everything(), null);
        assertThat(only(snapshot, RecordSets.class))
                .isEqualTo(new RecordSets(
                        "Z1",
                        List.of(
                                new RecordSet("\\052.a.", "A", null, "vpce-1."),
                                new RecordSet("a.", "NS", List.of("ns-1.", "ns-2."), null))));
        assertThat(snapshot.scopeOf(only(snapshot, RecordSets.class))).isEqualTo(ACCOUNT);
    }

    @Test
    void every_absent_field_is_unknown_and_a_record_set_without_a_name_leaves_the_zone_unknown() {
        assertThat(only(tokyo(ZONE + ".json", sets("{'Name':'a.'}")), RecordSets.class)
                        .recordSets())
                .containsExactly(new RecordSet("a.", null, null, null));
        AwsSnapshot nameless = tokyo(ZONE + ".json", sets("{'Type':'A'}", address("a.", "10.0.0.1")));
        assertThat(nameless.all(RecordSets.class)).isEmpty();
        assertThat(collected(nameless)).isEqualTo(Collected.INCOMPLETE);
    }

    @Test
    void an_empty_zone_is_empty_and_one_that_was_not_asked_for_is_unknown() {
        AwsSnapshot snapshot = tokyo(ZONE + ".json", sets());
        assertThat(snapshot.find(RecordSets.class, "Z1")).hasValue(new RecordSets("Z1", List.of()));
        assertThat(snapshot.find(RecordSets.class, "Z2")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {ZONE + ".json", "list-resource-record-sets./hostedzone/Z1.json", ZONE + ".1.json"})
    void the_file_name_says_the_zone_with_or_without_its_prefix(String name) {
        AwsSnapshot snapshot = tokyo(name, sets(address("a.", "10.0.0.1")));
        assertThat(only(snapshot, RecordSets.class)).isEqualTo(new RecordSets("Z1", List.of(a("a.", "10.0.0.1"))));
        assertThat(snapshot.warnings()).isEmpty();
    }

    @Test
    void a_zone_of_a_VPC_has_the_id_that_its_record_sets_have() {
        AwsSnapshot snapshot = tokyo(
                "list-hosted-zones-by-vpc.vpc-1.json",
                "{'HostedZoneSummaries':[{'HostedZoneId':'/hostedzone/Z1','Name':'a.'},{'HostedZoneId':'Z2','Name':'b.'}]}");
        assertThat(only(snapshot, HostedZones.class).zones())
                .extracting(HostedZones.Zone::hostedZoneId)
                .containsExactly("Z1", "Z2");
    }

    @Test
    void a_page_that_is_missing_leaves_that_zone_unknown_and_no_other() {
        String first = "{'ResourceRecordSets':[" + address("a.", "10.0.0.1")
                + "],'IsTruncated':true,'NextRecordName':'b.','NextRecordType':'A','MaxItems':'1'}";
        String last = "{'ResourceRecordSets':[" + address("b.", "10.0.0.2") + "],'IsTruncated':false,'MaxItems':'1'}";
        AwsSnapshot cut = tokyo(ZONE + ".1.json", first, "list-resource-record-sets.Z2.json", sets());
        assertThat(only(cut, RecordSets.class)).isEqualTo(new RecordSets("Z2", List.of()));
        assertThat(collected(cut)).isEqualTo(Collected.INCOMPLETE);
        assertThat(cut.warnings()).extracting("code").containsExactly("missing-page");
        AwsSnapshot whole = tokyo(ZONE + ".1.json", first, ZONE + ".2.json", last);
        assertThat(only(whole, RecordSets.class).recordSets())
                .containsExactly(a("a.", "10.0.0.1"), a("b.", "10.0.0.2"));
        assertThat(collected(whole)).isEqualTo(Collected.COMPLETE);
    }

    @Test
    void a_name_to_go_on_from_is_a_page_that_follows() {
        AwsSnapshot snapshot =
                tokyo(ZONE + ".json", "{'ResourceRecordSets':[],'NextRecordName':'b.','NextRecordIdentifier':'i'}");
        assertThat(snapshot.all(RecordSets.class)).isEmpty();
        assertThat(collected(snapshot)).isEqualTo(Collected.INCOMPLETE);
    }

    @Test
    void what_the_CLI_puts_together_of_pages_agrees_with_what_the_service_prints() {
        String set = address("a.", "10.0.0.1");
        AwsSnapshot snapshot = tokyo(
                "x/" + ZONE + ".json",
                sets(set),
                "y/" + ZONE + ".json",
                "{'ResourceRecordSets':[" + set + "],'IsTruncated':false,'MaxItems':'300'}");
        assertThat(only(snapshot, RecordSets.class).recordSets()).containsExactly(a("a.", "10.0.0.1"));
        assertThat(snapshot.warnings()).isEmpty();
    }

    @Test
    void values_on_which_two_answers_differ_are_unknown() {
        AwsSnapshot snapshot = tokyo(
                "x/" + ZONE + ".json", sets(address("a.", "10.0.0.1"), address("b.", "10.0.0.2")),
                "y/" + ZONE + ".json", sets(address("a.", "10.0.0.9"), address("b.", "10.0.0.2")));
        assertThat(only(snapshot, RecordSets.class).recordSets())
                .containsExactly(new RecordSet("a.", "A", null, null), a("b.", "10.0.0.2"));
        assertThat(snapshot.warnings())
                .containsExactly(WarningCode.CONFLICTING_VALUES.warning(
                        "Z1 a. A",
                        "ResourceRecords",
                        "111122223333/ap-northeast-1/x/" + ZONE + ".json",
                        "111122223333/ap-northeast-1/y/" + ZONE + ".json"));
    }

    @Test
    void the_answers_of_a_routing_policy_are_several_record_sets() {
        String weighted = "{'Name':'a.','Type':'A','SetIdentifier':'%i','Weight':1,'ResourceRecords':[{'Value':'%v'}]}";
        AwsSnapshot snapshot = tokyo(
                ZONE + ".json",
                sets(
                        weighted.replace("%i", "one").replace("%v", "10.0.0.1"),
                        weighted.replace("%i", "two").replace("%v", "10.0.0.2")));
        assertThat(only(snapshot, RecordSets.class).recordSets())
                .containsExactly(a("a.", "10.0.0.1"), a("a.", "10.0.0.2"));
    }

    @Test
    void zones_of_two_accounts_stay_apart() {
        AwsSnapshot snapshot = flat(
                "222222222222/" + ZONE + ".json", sets(), "333333333333/list-resource-record-sets.Z2.json", sets());
        assertThat(snapshot.all(RecordSets.class))
                .extracting(zone -> snapshot.scopeOf(zone).account())
                .containsExactly("222222222222", "333333333333");
    }
}
