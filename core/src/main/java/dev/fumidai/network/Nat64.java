package dev.fumidai.network;

import dev.fumidai.model.Cidr;
import dev.fumidai.model.vpc.Subnet;
import java.util.List;

/**
 * An IPv6-only subnet's way to IPv4: DNS64 answers with addresses of one prefix, a NAT gateway translates them.
 *
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-nat64-dns64.html">DNS64 and NAT64</a>
 */
public final class Nat64 {
    /** Holds every IPv4 address, in its last 32 bits. */
    public static final Cidr PREFIX = Cidr.parse("64:ff9b::/96");

    private Nat64() {}

    /** Whether who sits in a subnet speaks only IPv6, and DNS64 is on there. */
    public static boolean serves(Subnet subnet) {
        return Boolean.TRUE.equals(subnet.ipv6Native()) && Boolean.TRUE.equals(subnet.enableDns64());
    }

    /** Somebody on IPv4's internet, as DNS64 presents them. */
    static Party presented(Party outside) {
        List<Cidr> addresses = outside.addresses();
        return Party.internet(
                addresses == null || addresses.isEmpty()
                        ? List.of(PREFIX)
                        : addresses.stream().map(Nat64::presented).toList());
    }

    private static Cidr presented(Cidr ipv4) {
        return Cidr.parse(PREFIX.address() + ipv4.address() + "/" + (PREFIX.prefixLength() + ipv4.prefixLength()));
    }

    /** A packet to such an address, as it leaves the NAT gateway; any other stays as it is. */
    static Packet translated(Packet packet) {
        List<Cidr> addresses = packet.destination().addresses();
        boolean presented = packet.destination().isInternet()
                && addresses != null
                && !addresses.isEmpty()
                && addresses.stream().allMatch(PREFIX::contains);
        if (!presented || addresses == null) {
            return packet;
        }
        return packet.to(Party.internet(
                addresses.contains(PREFIX)
                        ? List.of()
                        : addresses.stream().map(Cidr::embeddedIpv4).toList()));
    }
}
