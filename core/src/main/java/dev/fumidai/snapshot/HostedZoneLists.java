package dev.fumidai.snapshot;

import dev.fumidai.model.AwsSnapshot;
import dev.fumidai.model.Kind;
import dev.fumidai.model.vpc.HostedZones;
import dev.fumidai.model.vpc.HostedZones.Zone;
import dev.fumidai.model.vpc.RecordSets;
import dev.fumidai.model.vpc.RecordSets.RecordSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The hosted zones of each VPC, which several accounts may have asked for, and the record sets of each zone. */
final class HostedZoneLists {
    static final MemberKind<RecordSet> RECORD_SETS = new MemberKind<>(
            Kind.RESOURCE_RECORD_SETS,
            (zone, recordSet) -> MemberKind.join(zone, recordSet, List.of("Name", "Type", "SetIdentifier")),
            HostedZoneLists::recordSet,
            RecordSets::new);

    /** Some operations print it in front of a zone's id, others do not. */
    static final String ID_PREFIX = "/hostedzone/";

    private static final Comparator<Zone> BY_ID =
            Comparator.comparing(Zone::hostedZoneId).thenComparing(Zone::name);

    private final Notes notes;
    private final Pages pages;
    private final List<OwnedList> lists;

    HostedZoneLists(Notes notes, Scopes scopes, Pages pages, Map<Document, List<Element>> elements) {
        this.notes = notes;
        this.pages = pages;
        this.lists = OwnedList.in(elements, Kind.HOSTED_ZONES, scopes, pages, notes);
    }

    void into(AwsSnapshot.Builder snapshot) {
        SortedMap<String, Set<Zone>> zonesByVpc = new TreeMap<>();
        for (OwnedList list : lists) {
            zonesByVpc
                    .computeIfAbsent(list.owner(), vpc -> new TreeSet<>(BY_ID))
                    .addAll(list.read(pages, notes, page -> page.list("HostedZoneSummaries", HostedZoneLists::zone)));
            if (pages.disagree(Kind.HOSTED_ZONES, list.scope(), list.owner())) {
                pages.incomplete(Kind.HOSTED_ZONES, list.scope());
            }
        }
        for (OwnedList list : lists) {
            Set<Zone> zones = zonesByVpc.remove(list.owner());
            if (zones != null) {
                snapshot.add(new HostedZones(list.owner(), List.copyOf(zones)), list.scope());
            }
        }
    }

    private static @Nullable Zone zone(Fields zone) {
        String id = zone.text("HostedZoneId");
        String name = zone.text("Name");
        return id == null || name == null ? null : new Zone(plainId(id), name);
    }

    private static String plainId(String id) {
        return id.startsWith(ID_PREFIX) ? id.substring(ID_PREFIX.length()) : id;
    }

    static @Nullable RecordSet recordSet(String zone, Fields recordSet) {
        String name = recordSet.text("Name");
        String type = recordSet.text("Type");
        List<String> values = recordSet.texts("ResourceRecords", "Value");
        String alias = recordSet.text("AliasTarget", "DNSName");
        return name == null || name.isEmpty() ? null : new RecordSet(name, type, values, alias);
    }
}
