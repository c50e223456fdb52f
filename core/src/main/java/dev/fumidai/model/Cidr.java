package dev.fumidai.model;

import inet.ipaddr.AddressStringException;
import inet.ipaddr.AddressStringParameters.RangeParameters;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;
import inet.ipaddr.IncompatibleAddressException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An IPv4 or IPv6 block such as {@code 10.0.0.0/16}; a single address is a block of one ({@code 10.0.1.10/32}).
 * Equal blocks are equal whatever their spelling. Immutable and thread-safe.
 */
public final class Cidr implements Comparable<Cidr> {
    /** All of IPv4. */
    public static final Cidr ANY_IPV4 = parse("0.0.0.0/0");
    /** All of IPv6. */
    public static final Cidr ANY_IPV6 = parse("::/0");

    private final IPAddress block;

    private Cidr(IPAddress block) {
        this.block = block;
    }

    /**
     * Reads a block ({@code 10.0.0.0/16}, {@code 2001:db8::/32}) or an address ({@code 10.0.1.10}). Host bits below
     * the prefix are dropped, as AWS does.
     *
     * @throws IllegalArgumentException if the text is neither
     */
    public static Cidr parse(String text) {
        try {
            IPAddress address = new IPAddressString(text, Strict.PARAMETERS).toAddress();
            if (address == null || (address.isMultiple() && !address.isPrefixBlock())) {
                throw new IllegalArgumentException(notACidr(text));
            }
            IPAddress block =
                    address.isPrefixed() ? address.toPrefixBlock() : address.toPrefixBlock(address.getBitCount());
            return new Cidr(block);
        } catch (AddressStringException | IncompatibleAddressException notAnAddress) {
            throw new IllegalArgumentException(notACidr(text), notAnAddress);
        }
    }

    private static String notACidr(String text) {
        return "Not a CIDR block or an IP address: '" + text + "'.\nMaybe write it like 10.0.0.0/16 or 10.0.1.10.";
    }

    public boolean isIpv6() {
        return block.isIPv6();
    }

    /** Whether every address of the other block lies in this one; false across address families. */
    public boolean contains(Cidr other) {
        return block.getIPVersion() == other.block.getIPVersion() && block.contains(other.block);
    }

    /** Whether the two blocks share an address. */
    public boolean overlaps(Cidr other) {
        return contains(other) || other.contains(this);
    }

    /** The number of leading bits that are fixed: 16 for {@code 10.0.0.0/16}. */
    public int prefixLength() {
        Integer length = block.getPrefixLength();
        return length == null ? block.getBitCount() : length;
    }

    public boolean isSingleAddress() {
        return prefixLength() == block.getBitCount();
    }

    /** The block's two halves, or the block itself if it is a single address. */
    public List<Cidr> halves() {
        if (isSingleAddress()) {
            return List.of(this);
        }
        int length = prefixLength() + 1;
        return List.of(
                new Cidr(block.getLower().toPrefixBlock(length)),
                new Cidr(block.getUpper().toPrefixBlock(length)));
    }

    /**
     * The IPv4 block in the last 32 bits of an IPv6 one.
     *
     * @throws IllegalStateException if this is not a block of IPv6 within one /96
     */
    public Cidr embeddedIpv4() {
        if (!isIpv6() || prefixLength() < 96) {
            throw new IllegalStateException(
                    "No IPv4 block is embedded in " + this + ".\nMaybe ask for one inside of a /96 prefix only.");
        }
        String ipv4 = block.toIPv6()
                .getLower()
                .getEmbeddedIPv4Address()
                .withoutPrefixLength()
                .toCanonicalString();
        return parse(ipv4 + "/" + (prefixLength() - 96));
    }

    /** The first address of the block, without prefix: {@code 10.0.1.10}. */
    public String address() {
        return block.getLower().withoutPrefixLength().toCanonicalString();
    }

    @Override
    public int compareTo(Cidr other) {
        return block.compareTo(other.block);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Cidr cidr && block.equals(cidr.block) && prefixLength() == cidr.prefixLength();
    }

    @Override
    public int hashCode() {
        return block.hashCode();
    }

    @Override
    public String toString() {
        return block.toCanonicalString();
    }

    /** The library's default takes "" for 127.0.0.1 and "010.0.0.1" for 8.0.0.1. */
    private static final class Strict {
        static final IPAddressStringParameters PARAMETERS = new IPAddressStringParameters.Builder()
                .allowEmpty(false)
                .allowAll(false)
                .allowSingleSegment(false)
                .allowMask(false)
                .allowPrefixOnly(false)
                .allowWildcardedSeparator(false)
                .setRangeOptions(RangeParameters.NO_RANGE)
                .getIPv4AddressParametersBuilder()
                .allow_inet_aton(false)
                .allowLeadingZeros(false)
                .getParentBuilder()
                .getIPv6AddressParametersBuilder()
                .allowZone(false)
                .getParentBuilder()
                .toParams();
    }
}
