package dev.fumidai.network;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a subnet's traffic to the internet crosses a transit gateway to a NAT gateway in another VPC, and how the answers
 * come back from there. The NAT gateway itself and its own way out are another question.
 *
 * @param natGatewayId {@code null} where the way there ends elsewhere, or is not told
 * @param arrivalSubnetId of the attachment, from which the NAT gateway is routed to; {@code null} likewise
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/tgw/transit-gateway-nat-igw.html">Centralized outbound routing</a>
 */
public record TransitEgress(
        String transitGatewayId,
        @Nullable String natGatewayId,
        @Nullable String arrivalSubnetId,
        Leg there,
        Leg back) {

    /** One direction of it, with everything it meets on the way, the attachments' network ACLs among it. */
    public record Leg(Outcome outcome, List<Hop> hops) {
        /** What comes of it. */
        public enum Outcome {
            OPEN,
            STOPPED,
            /** The NAT gateway's route table has no route to the node; with one by the transit gateway it would be open. */
            NO_RETURN_ROUTE,
            UNKNOWN
        }
    }
}
