package dev.fumidai.network;

import dev.fumidai.model.Cidr;
import dev.fumidai.model.PortRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One side of a flow: an interface of an instance, the interfaces of an endpoint in one subnet, a NAT gateway, an
 * operator, or the internet.
 *
 * @param resource AWS's id, or {@code internet}
 * @param vpcId {@code null} outside every VPC, or unknown
 * @param subnetId {@code null} outside every subnet, or unknown
 * @param addresses where it may be found; a block stands for "some address of it"; {@code null} is unknown
 * @param groupIds its security groups; {@code null} is unknown; empty where it has none
 * @param ephemeralPorts the ports it may open connections from
 */
public record Party(
        String resource,
        @Nullable String vpcId,
        @Nullable String subnetId,
        @Nullable List<Cidr> addresses,
        @Nullable List<String> groupIds,
        PortRange ephemeralPorts) {

    /** The id of what lies outside. */
    public static final String INTERNET = "internet";

    private static final String NEW_SUBNET = "NEW/";

    /**
     * Somewhere on the internet: in one of the blocks if they are known, else anywhere in the public address space.
     */
    public static Party internet(List<Cidr> blocks) {
        return new Party(INTERNET, null, null, blocks, List.of(), EphemeralPorts.ANY_SYSTEM);
    }

    /**
     * Somebody outside of every VPC, under any address: also a private one, of a network that a VPN joins.
     *
     * @param address {@code null} is unknown
     */
    public static Party outside(@Nullable Cidr address) {
        return new Party(
                INTERNET, null, null, address == null ? null : List.of(address), List.of(), EphemeralPorts.ANY_SYSTEM);
    }

    /** What stands for the id of a subnet that a VPC is yet to get: it will have the VPC's default network ACL. */
    public static String newSubnetOf(@Nullable String vpcId) {
        return NEW_SUBNET + vpcId;
    }

    /** Whether its subnet is {@linkplain #newSubnetOf yet to be made}. */
    public boolean isInNewSubnet() {
        return subnetId != null && subnetId.startsWith(NEW_SUBNET);
    }

    /** What evidence names: the VPC in the place of a subnet that is yet to be made. */
    static String vpcOrSubnet(String subnetId) {
        return subnetId.startsWith(NEW_SUBNET) ? subnetId.substring(NEW_SUBNET.length()) : subnetId;
    }

    public boolean isInternet() {
        return resource.equals(INTERNET);
    }

    /** Whether it stands for many, of whom only one takes part: whether a filter admits that one is not told. */
    boolean isUnspecific() {
        return isInternet() && (addresses == null || addresses.isEmpty() || addresses.contains(Cidr.ANY_IPV6));
    }

    boolean isOneAddress() {
        return addresses != null && addresses.size() == 1 && addresses.get(0).isSingleAddress();
    }

    public boolean hasIpv4() {
        return addresses != null && addresses.stream().anyMatch(address -> !address.isIpv6());
    }

    boolean hasIpv6() {
        return addresses != null && addresses.stream().anyMatch(Cidr::isIpv6);
    }

    /** The group that a command names first; another word where none is told. */
    public String firstGroupOr(String otherwise) {
        return groupIds == null || groupIds.isEmpty() ? otherwise : groupIds.get(0);
    }

    /** The same party as one that opens connections for others, from any port. */
    Party translating() {
        return new Party(resource, vpcId, subnetId, addresses, groupIds, EphemeralPorts.ANY_SYSTEM);
    }

    /** The same party under other addresses. */
    Party at(@Nullable List<Cidr> others) {
        return new Party(resource, vpcId, subnetId, others, groupIds, ephemeralPorts);
    }
}
