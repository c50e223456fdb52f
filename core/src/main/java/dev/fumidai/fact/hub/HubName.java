package dev.fumidai.fact.hub;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;
import dev.fumidai.fact.Need;

/**
 * Whether the service's public name leads from the target's VPC to the hub's endpoint: from the private hosted zones of the
 * VPC ({@code route53 list-hosted-zones-by-vpc}) and their records. Private DNS of the endpoint itself works in the hub only.
 */
public record HubName(String candidate, String service, Need need, Outcome outcome, Grounds grounds) implements Fact {
    /** What is so. */
    public enum Outcome {
        LEADS_HERE,
        /** No private hosted zone of the VPC answers for the name. */
        NO_ZONE,
        /** A zone of the hub leads there, but the VPC is not associated with it. */
        ZONE_AT_HUB,
        /** A zone of the VPC answers for the name and has no record of it. */
        NO_RECORD,
        /** The record leads to something else. */
        LEADS_ELSEWHERE,
        /** The zone's records are not told, or not whom they lead to. */
        RECORDS_UNKNOWN,
        /** The zones of the VPC were not collected. */
        ZONES_UNKNOWN,
        /** An endpoint in the target's own VPC holds the name. */
        OWN_ENDPOINT,
        /** An endpoint in the target's own VPC may hold the name. */
        UNKNOWN,
        /** There is no hub, or no endpoint that the name has to lead to. */
        NO_HUB
    }

    @Override
    public String subject() {
        return service;
    }
}
