package dev.fumidai.internal.assembly;

import dev.fumidai.model.Cidr;

/**
 * An IPv6-only subnet's way to IPv4: DNS64 answers with addresses of one prefix, a NAT gateway translates them.
 *
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-nat64-dns64.html">DNS64 and NAT64</a>
 */
final class Nat64 {
    static final Cidr PREFIX = Cidr.parse("64:ff9b::/96");

    private Nat64() {}

    /** Whether the target speaks only IPv6, and DNS64 is on in its subnet. */
    static boolean serves(Setting setting) {
        return setting.subnet()
                .filter(subnet -> Boolean.TRUE.equals(subnet.ipv6Native()))
                .filter(subnet -> Boolean.TRUE.equals(subnet.enableDns64()))
                .isPresent();
    }
}
