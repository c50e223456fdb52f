package dev.fumidai.network;

import dev.fumidai.model.Cidr;
import java.util.List;
import java.util.stream.Stream;

/**
 * The addresses of the internet: all but those that are never routed there. The blocks reserved for documentation are
 * left in: nobody has them, and examples use them for somebody on the internet.
 *
 * @see <a href="https://www.iana.org/assignments/iana-ipv4-special-registry">IANA IPv4 special-purpose addresses</a>
 * @see <a href="https://www.iana.org/assignments/ipv6-address-space">IANA IPv6 address space</a>
 */
final class PublicAddresses {
    static final List<Cidr> IPV4 = AddressSpace.of(List.of(Cidr.ANY_IPV4))
            .without(Stream.of(
                            "0.0.0.0/8",
                            "10.0.0.0/8",
                            "100.64.0.0/10",
                            "127.0.0.0/8",
                            "169.254.0.0/16",
                            "172.16.0.0/12",
                            "192.0.0.0/24",
                            "192.168.0.0/16",
                            "198.18.0.0/15",
                            "224.0.0.0/3")
                    .map(Cidr::parse)
                    .toList())
            .rest();
    static final List<Cidr> IPV6 = List.of(Cidr.parse("2000::/3"));

    private PublicAddresses() {}

    /** Whether every address of a block is one of the internet's. */
    static boolean holds(Cidr block) {
        return (block.isIpv6() ? IPV6 : IPV4).stream().anyMatch(space -> space.contains(block))
                || block.equals(Cidr.ANY_IPV4)
                || block.equals(Cidr.ANY_IPV6);
    }

    /** The public part of a block, or the block itself where it has none. */
    static List<Cidr> within(Cidr block) {
        List<Cidr> all = block.isIpv6() ? IPV6 : IPV4;
        if (all.stream().anyMatch(space -> space.contains(block))) {
            return List.of(block);
        }
        List<Cidr> part = all.stream().filter(block::contains).toList();
        return part.isEmpty() ? List.of(block) : part;
    }
}
