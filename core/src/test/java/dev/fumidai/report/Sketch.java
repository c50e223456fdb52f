package dev.fumidai.report;

import dev.fumidai.finding.AccessMethod;
import dev.fumidai.finding.Audit;
import dev.fumidai.finding.ChangeClass;
import dev.fumidai.finding.Upkeep;
import dev.fumidai.pricing.Money;
import java.util.TreeMap;

/** A profile in the making: a middling one, of which a test says only what it is about. */
final class Sketch {
    private AccessMethod method = AccessMethod.INSTANCE_CONNECT_ENDPOINT;
    private Verdict verdict = Verdict.READY_AFTER_CHANGES;
    private boolean settled = true;
    private String added = "5";
    private boolean addedComplete = true;
    private boolean costComplete = true;
    private final TreeMap<ChangeClass, Integer> changes = new TreeMap<>();
    private boolean inbound;
    private boolean egress;
    private boolean key;
    private Audit audit = Audit.API_CALLS;
    private Upkeep upkeep = Upkeep.DEVICE;

    Sketch() {
        changes.put(ChangeClass.FIREWALL, 2);
        changes.put(ChangeClass.NETWORK, 1);
    }

    Sketch method(AccessMethod value) {
        method = value;
        return this;
    }

    Sketch verdict(Verdict value) {
        verdict = value;
        return this;
    }

    Sketch unsettled() {
        settled = false;
        return this;
    }

    Sketch added(String value) {
        added = value;
        return this;
    }

    /** Something that is added has no price. */
    Sketch addedAtLeast(String value) {
        added = value;
        addedComplete = false;
        costComplete = false;
        return this;
    }

    /** Something that exists has no price. */
    Sketch existingWithoutPrice() {
        costComplete = false;
        return this;
    }

    Sketch changes(ChangeClass changeClass, int count) {
        changes.put(changeClass, count);
        changes.remove(changeClass, 0);
        return this;
    }

    Sketch inbound() {
        inbound = true;
        return this;
    }

    Sketch egress() {
        egress = true;
        return this;
    }

    Sketch key() {
        key = true;
        return this;
    }

    Sketch audit(Audit value) {
        audit = value;
        return this;
    }

    Sketch upkeep(Upkeep value) {
        upkeep = value;
        return this;
    }

    Profile profile() {
        return new Profile(
                method,
                verdict,
                settled,
                Money.usd(added),
                addedComplete,
                costComplete,
                changes,
                inbound,
                egress,
                key,
                audit,
                upkeep);
    }
}
