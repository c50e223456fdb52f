package dev.fumidai.report;

import dev.fumidai.finding.ChangeClass;
import org.jspecify.annotations.Nullable;

/**
 * What an option burdens with beside its cost: what a weighted {@link Preference} puts a price on, per unit and month. Words:
 * {@code burden.NAME}.
 */
public enum Burden {
    /** A required change, of whichever class. */
    CHANGE,
    /** A required change of the class {@link ChangeClass#CLIENT}. */
    CLIENT_CHANGE(ChangeClass.CLIENT),
    /** A required change of the class {@link ChangeClass#INSTANCE}. */
    INSTANCE_CHANGE(ChangeClass.INSTANCE),
    /** A required change of the class {@link ChangeClass#IDENTITY}. */
    IDENTITY_CHANGE(ChangeClass.IDENTITY),
    /** A required change of the class {@link ChangeClass#FIREWALL}. */
    FIREWALL_CHANGE(ChangeClass.FIREWALL),
    /** A required change of the class {@link ChangeClass#DNS}. */
    DNS_CHANGE(ChangeClass.DNS),
    /** A required change of the class {@link ChangeClass#NETWORK}. */
    NETWORK_CHANGE(ChangeClass.NETWORK),
    /** A required change of the class {@link ChangeClass#ACCOUNT}. */
    ACCOUNT_CHANGE(ChangeClass.ACCOUNT),
    /** A required change of the class {@link ChangeClass#EXTERNAL}. */
    EXTERNAL_CHANGE(ChangeClass.EXTERNAL),
    /** A host that the internet can reach. */
    INBOUND_FROM_INTERNET,
    /** A session that leaves through the internet. */
    INTERNET_EGRESS,
    /** A key that stays valid. */
    STANDING_KEY,
    /** A step that the record of sessions falls short of their content. */
    AUDIT,
    /** A step of upkeep: one for a device, two for a host. */
    UPKEEP;

    private final @Nullable ChangeClass changeClass;

    Burden() {
        this.changeClass = null;
    }

    Burden(ChangeClass changeClass) {
        this.changeClass = changeClass;
    }

    /** How many units of it an option has. */
    public int of(Profile profile) {
        return switch (this) {
            case CHANGE -> profile.numberOfChanges();
            case INBOUND_FROM_INTERNET -> profile.inboundFromInternet() ? 1 : 0;
            case INTERNET_EGRESS -> profile.internetEgress() ? 1 : 0;
            case STANDING_KEY -> profile.standingKey() ? 1 : 0;
            case AUDIT -> profile.audit().steps();
            case UPKEEP -> profile.upkeep().steps();
            default -> changeClass == null ? 0 : profile.changesOf(changeClass);
        };
    }
}
