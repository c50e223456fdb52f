package dev.fumidai.pricing;

import java.math.BigDecimal;
import java.time.Duration;

/**
 * What AWS charges for (or says it does not), with its unit. Each is a list price on demand, by tier where the
 * table knows tiers; free allowances are not counted.
 */
public enum PriceItem {
    /**
     * An interface endpoint, per hour and Availability Zone.
     *
     * @see <a href="https://aws.amazon.com/privatelink/pricing/">AWS PrivateLink pricing</a>
     */
    INTERFACE_ENDPOINT_HOUR(Unit.HOUR, BillingIncrement.WHOLE_HOUR),
    /** Data through interface endpoints; the first tier ends at 1 PB a month of all endpoints of a Region. */
    ENDPOINT_GB(Unit.GB),
    /**
     * A gateway endpoint, free of charge.
     *
     * @see <a href="https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html">Gateway endpoints</a>
     */
    GATEWAY_ENDPOINT_HOUR(Unit.HOUR),
    /** A NAT gateway; its public addresses are {@link #PUBLIC_IPV4_HOUR}. */
    NAT_GATEWAY_HOUR(Unit.HOUR),
    /** Data through a NAT gateway, in addition to {@link #INTERNET_EGRESS_GB}. */
    NAT_GATEWAY_GB(Unit.GB),
    /**
     * A regional NAT gateway, per active Availability Zone ("per zone" stands in secondary sources only).
     *
     * @see <a href="https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateways-regional.html">Regional NAT gateways</a>
     */
    REGIONAL_NAT_GATEWAY_HOUR(Unit.HOUR),
    /**
     * A public IPv4 address, in use or idle, since 2024-02-01.
     *
     * @see <a href="https://aws.amazon.com/vpc/pricing/">Amazon VPC pricing</a>
     */
    PUBLIC_IPV4_HOUR(Unit.HOUR, BillingIncrement.SECOND_AT_LEAST_MINUTE),
    /** A running Linux instance of shared tenancy; the qualifier is the instance type. Not for Windows. */
    INSTANCE_HOUR(Unit.HOUR, BillingIncrement.SECOND_AT_LEAST_MINUTE),
    /** A volume, billed while its instance is stopped too; the qualifier is the volume type. */
    VOLUME_GB_MONTH(Unit.GB_MONTH),
    /** Data to the internet; the first tier ends at 10 TB a month. */
    INTERNET_EGRESS_GB(Unit.GB),
    /** Data to another Availability Zone, charged in each of the two directions. */
    CROSS_ZONE_GB(Unit.GB),
    /** A Client VPN endpoint, per associated subnet; an endpoint without association is free. */
    CLIENT_VPN_ASSOCIATION_HOUR(Unit.HOUR),
    /** One connected Client VPN user. */
    CLIENT_VPN_CONNECTION_HOUR(Unit.HOUR),
    /** A Site-to-Site VPN connection, from {@code available} on, tunnels up or down. */
    SITE_TO_SITE_VPN_HOUR(Unit.HOUR),
    /** One attachment of a transit gateway. */
    TRANSIT_GATEWAY_ATTACHMENT_HOUR(Unit.HOUR),
    /** Data through a transit gateway. */
    TRANSIT_GATEWAY_GB(Unit.GB),
    /**
     * A hosted zone of Route 53, one of the first 25, per month or part of one.
     *
     * @see <a href="https://aws.amazon.com/route53/pricing/">Amazon Route 53 pricing</a>
     */
    HOSTED_ZONE_MONTH(Unit.MONTH),
    /**
     * A port of AWS Direct Connect. It hangs on the location and the bandwidth, which no snapshot tells: no table has it.
     *
     * @see <a href="https://aws.amazon.com/directconnect/pricing/">AWS Direct Connect pricing</a>
     */
    DIRECT_CONNECT_PORT_HOUR(Unit.HOUR),
    /** Data out through AWS Direct Connect; it hangs on the location, too. */
    DIRECT_CONNECT_GB(Unit.GB),
    /**
     * An EC2 Instance Connect Endpoint, free of charge; data to another zone is {@link #CROSS_ZONE_GB}.
     *
     * @see <a href="https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/connect-with-ec2-instance-connect-endpoint.html">EC2 Instance Connect Endpoint</a>
     */
    INSTANCE_CONNECT_ENDPOINT_HOUR(Unit.HOUR),
    /**
     * Session Manager to an EC2 instance, free of charge.
     *
     * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager.html">Session Manager</a>
     */
    SESSION_MANAGER_HOUR(Unit.HOUR);

    private final Unit unit;
    private final BillingIncrement increment;

    PriceItem(Unit unit) {
        this(unit, BillingIncrement.UNROUNDED);
    }

    PriceItem(Unit unit, BillingIncrement increment) {
        this.unit = unit;
        this.increment = increment;
    }

    /** The unit of the price: "h", "GB", "GB-month" or "month". */
    public String unit() {
        return unit.text;
    }

    /** How running time is rounded before it is billed; {@code UNROUNDED} where no source states a rule. */
    public BillingIncrement increment() {
        return increment;
    }

    /**
     * The hours billed for a time of running: {@code INTERFACE_ENDPOINT_HOUR.billedHours(Duration.ofMinutes(61))} is 2.
     *
     * @throws IllegalArgumentException if the item is not billed by the hour, or the time is negative
     */
    public BigDecimal billedHours(Duration running) {
        if (unit != Unit.HOUR) {
            throw new IllegalArgumentException(this + " is billed per " + unit()
                    + ", not by time.\nMaybe the item of the same thing with _HOUR is meant.");
        }
        return increment.billedHours(running);
    }

    /** Whether the price depends on a type, which the key then names. */
    boolean isQualified() {
        return this == INSTANCE_HOUR || this == VOLUME_GB_MONTH;
    }

    private enum Unit {
        HOUR("h"),
        GB("GB"),
        GB_MONTH("GB-month"),
        MONTH("month");

        private final String text;

        Unit(String text) {
            this.text = text;
        }
    }
}
