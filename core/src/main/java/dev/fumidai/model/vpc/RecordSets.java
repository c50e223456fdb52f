package dev.fumidai.model.vpc;

import dev.fumidai.model.Resource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All record sets of a hosted zone, from {@code route53 list-resource-record-sets}. A snapshot holds it only where all
 * of them were collected; where it holds none, they are unknown.
 *
 * @param hostedZoneId without {@code /hostedzone/}, as in {@link HostedZones}
 * @param recordSets in the order of their text
 */
public record RecordSets(String hostedZoneId, List<RecordSet> recordSets) implements Resource {
    @Override
    public String id() {
        return hostedZoneId;
    }

    /** The same with another recordSets. */
    public RecordSets withRecordSets(List<RecordSet> recordSets) {
        return new RecordSets(hostedZoneId, recordSets);
    }

    /**
     * The answer to one name and type, or one of several answers where a routing policy chooses; {@code null} is unknown.
     *
     * @param name as Route 53 prints it: with the final dot, and {@code \052} for {@code *}
     * @param type {@code A}, {@code AAAA}, {@code CNAME} …
     * @param values none for an alias
     * @param aliasDnsName the name of what an alias stands for, with the final dot; none for other record sets
     */
    public record RecordSet(
            String name,
            @Nullable String type,
            @Nullable List<String> values,
            @Nullable String aliasDnsName) {}
}
