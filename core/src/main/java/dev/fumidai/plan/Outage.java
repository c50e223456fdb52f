package dev.fumidai.plan;

import dev.fumidai.finding.SessionService;
import dev.fumidai.model.AwsSnapshot;
import dev.fumidai.plan.emulation.Loss;

/**
 * Something that fails, or that somebody deletes. A value: immutable, comparable, thread-safe.
 *
 * <pre>{@code
 * AwsSnapshot after = Outage.of("nat-0abc").applyTo(snapshot);   // its routes are blackholes
 *
 * Outage.of("nat-gone").applyTo(snapshot);   // IllegalArgumentException: the snapshot does not hold it
 * }</pre>
 *
 * <p>The snapshot after it is what AWS would show once it is over with what is gone: AWS refuses many deletions as long as
 * something is in use, and then that goes first. What Session Manager observed before ({@code ssm get-connection-status})
 * says nothing about the time after, and is unknown then.
 */
public sealed interface Outage {
    /**
     * The environment after it.
     *
     * @throws IllegalArgumentException if the snapshot does not hold what is lost
     */
    AwsSnapshot applyTo(AwsSnapshot snapshot);

    /** What kind of failure it is. */
    Kind kind();

    /** What fails: an id, the name of a zone, the name of a {@link SessionService}. */
    String subject();

    /** The kinds of failures, in the order in which they are told. Words: {@code outage.NAME}. */
    enum Kind {
        RESOURCE_LOST,
        GROUP_EMPTIED,
        ZONE_LOST,
        SERVICE_LOST
    }

    /**
     * The loss of a resource.
     *
     * @param id AWS's id of it: {@code nat-0abc}
     * @throws IllegalArgumentException if there is none; whether the snapshot holds it is seen by {@link #applyTo}
     */
    static Outage of(String id) {
        return new ResourceLost(id);
    }

    /**
     * A resource fails, or is deleted:
     *
     * <ul>
     *   <li>a NAT gateway, an instance, a network interface: routes to it stay as {@code blackhole}, its addresses are free
     *       again, and Elastic IP addresses stay with the account; an instance takes its interfaces with it, and a primary
     *       interface its instance
     *   <li>an interface endpoint, an EC2 Instance Connect Endpoint: its network interfaces go; a gateway endpoint: its routes
     *       go too
     *   <li>an internet gateway (egress-only too), a peering connection: routes to it stay as {@code blackhole}, and security
     *       group rules across the peering are stale
     *   <li>a transit gateway or an attachment of it: the VPC's routes to it and static routes of its route tables stay as
     *       {@code blackhole}, propagated ones go
     *   <li>a VPN connection, a virtual private gateway: routes that it told route tables of go, others stay as
     *       {@code blackhole}; a customer gateway: the tunnels to it are down
     *   <li>a Client VPN endpoint: what belongs to it goes too
     *   <li>a security group: rules that name it do so no longer, and interfaces have their other groups, or the VPC's default
     *       one; a network ACL, a route table: its subnets have the VPC's default one, the main one
     *   <li>a subnet: whatever stands in it goes too
     *   <li>an Elastic IP address, a Direct Connect virtual interface
     * </ul>
     *
     * @param id AWS's id of it
     * @see <a href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Route.html">blackhole</a>
     */
    record ResourceLost(String id) implements Outage {
        public ResourceLost {
            requireName(id, "the id of a resource", "nat-0abc");
        }

        @Override
        public AwsSnapshot applyTo(AwsSnapshot snapshot) {
            return Loss.of(snapshot, id);
        }

        @Override
        public Kind kind() {
            return Kind.RESOURCE_LOST;
        }

        @Override
        public String subject() {
            return id;
        }
    }

    /** Somebody takes every inbound rule out of a security group; nothing else changes. */
    record GroupEmptied(String groupId) implements Outage {
        public GroupEmptied {
            requireName(groupId, "the id of a security group", "sg-0abc");
        }

        @Override
        public AwsSnapshot applyTo(AwsSnapshot snapshot) {
            return Loss.ofInboundRules(snapshot, groupId);
        }

        @Override
        public Kind kind() {
            return Kind.GROUP_EMPTIED;
        }

        @Override
        public String subject() {
            return groupId;
        }
    }

    /**
     * An Availability Zone fails, with whatever stands in its subnets, instances above all; what spans zones serves on from
     * the others. It is known by its name, which is the account's own: in a snapshot of several accounts it may stand for
     * several zones, which then are all lost.
     *
     * @see <a href="https://docs.aws.amazon.com/ram/latest/userguide/working-with-az-ids.html">names and ids of zones</a>
     */
    record ZoneLost(String availabilityZone) implements Outage {
        public ZoneLost {
            requireName(availabilityZone, "the name of an Availability Zone", "ap-northeast-1a");
        }

        @Override
        public AwsSnapshot applyTo(AwsSnapshot snapshot) {
            return Loss.ofZone(snapshot, availabilityZone);
        }

        @Override
        public Kind kind() {
            return Kind.ZONE_LOST;
        }

        @Override
        public String subject() {
            return availabilityZone;
        }
    }

    /**
     * A service of AWS that sessions run through fails. Resources stay as they are, so a snapshot does not show it: the
     * methods say which of them run through it, see {@link dev.fumidai.finding.AccessMethod#sessionService}.
     */
    record ServiceLost(SessionService service) implements Outage {
        @Override
        public AwsSnapshot applyTo(AwsSnapshot snapshot) {
            return snapshot;
        }

        @Override
        public Kind kind() {
            return Kind.SERVICE_LOST;
        }

        @Override
        public String subject() {
            return service.name();
        }
    }

    private static void requireName(String given, String expected, String example) {
        if (given.isBlank()) {
            throw new IllegalArgumentException("'" + given + "' is not " + expected + ".\nMaybe " + example + " or the"
                    + " like was meant: the AWS CLI prints it.");
        }
    }
}
