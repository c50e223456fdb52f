package dev.fumidai.pricing.offer;

import static java.util.Map.entry;

import dev.fumidai.pricing.PriceItem;
import dev.fumidai.pricing.PriceKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which products price an item. The usage type is matched whole, behind any Region's prefix: {@code NatGateway-Hours} is
 * a part of {@code RegionalNatGateway-Hours}, and a prefix cannot be derived from the Region's code.
 *
 * @param usage the usage type; its group is the qualifier unless an attribute tells it
 * @param qualifier the attribute that tells the type of an instance or volume
 * @param attributes the values that tell apart what shares a usage type; "" where the attribute may be absent
 */
record PriceSelector(
        PriceItem item, Pattern usage, @Nullable String qualifier, Map<String, Set<String>> attributes) {
    private static final Map<String, Set<String>> ENDPOINT =
            Map.of("operation", Set.of("VpcEndpoint", "VPCE:VpcEndpoint"));
    private static final Map<String, Set<String>> NAT_GATEWAY = Map.of("operation", Set.of("NatGateway"));
    private static final Map<String, Set<String>> REGIONAL_NAT_GATEWAY =
            Map.of("operation", Set.of("RegionalNatGateway"));
    private static final Map<String, Set<String>> ATTACHMENT =
            Map.of("operation", Set.of("TransitGatewayVPC", "TransitGatewayVPN"));

    /** One usage type has more than one SKU: by operating system, licence, installed software, market … */
    private static final Map<String, Set<String>> LINUX = Map.ofEntries(
            entry("operation", Set.of("RunInstances")),
            entry("operatingsystem", Set.of("Linux")),
            entry("tenancy", Set.of("Shared")),
            entry("preinstalledsw", Set.of("NA")),
            entry("capacitystatus", Set.of("Used", "")),
            entry("marketoption", Set.of("OnDemand", "")),
            entry("licensemodel", Set.of("No License required")));

    private static final List<PriceSelector> ALL = List.of(
            of(PriceItem.INTERFACE_ENDPOINT_HOUR, "VpcEndpoint-Hours", ENDPOINT),
            of(PriceItem.ENDPOINT_GB, "VpcEndpoint-Bytes", ENDPOINT),
            of(PriceItem.NAT_GATEWAY_HOUR, "NatGateway-Hours", NAT_GATEWAY),
            of(PriceItem.NAT_GATEWAY_GB, "NatGateway-Bytes", NAT_GATEWAY),
            of(PriceItem.REGIONAL_NAT_GATEWAY_HOUR, "RegionalNatGateway-Hours", REGIONAL_NAT_GATEWAY),
            of(
                    PriceItem.PUBLIC_IPV4_HOUR,
                    "PublicIPv4:(?:InUse|Idle)Address",
                    Map.of("group", Set.of("VPCPublicIPv4Address"))),
            new PriceSelector(PriceItem.INSTANCE_HOUR, usage("BoxUsage:(.+)"), "instancetype", LINUX),
            new PriceSelector(
                    PriceItem.VOLUME_GB_MONTH, usage("EBS:VolumeUsage(?:\\.(.+))?"), "volumeapiname", Map.of()),
            of(PriceItem.CLIENT_VPN_ASSOCIATION_HOUR, "ClientVPN-EndpointHours", Map.of()),
            of(PriceItem.CLIENT_VPN_CONNECTION_HOUR, "ClientVPN-ConnectionHours", Map.of()),
            of(
                    PriceItem.SITE_TO_SITE_VPN_HOUR,
                    "VPN-Usage-Hours:ipsec\\.1",
                    Map.of("operation", Set.of("CreateVpnConnection"))),
            of(PriceItem.TRANSIT_GATEWAY_ATTACHMENT_HOUR, "TransitGateway-Hours", ATTACHMENT),
            of(PriceItem.TRANSIT_GATEWAY_GB, "TransitGateway-Bytes", ATTACHMENT),
            of(PriceItem.CROSS_ZONE_GB, "DataTransfer-Regional-Bytes", Map.of("transfertype", Set.of("IntraRegion"))),
            of(PriceItem.INTERNET_EGRESS_GB, "DataTransfer-Out-Bytes", Map.of("transfertype", Set.of("AWS Outbound"))));

    /** What the product prices, if it is anything that this library charges for. */
    static Optional<PriceKey> keyOf(Product product) {
        if (!product.isOfRegion()) {
            return Optional.empty();
        }
        for (PriceSelector selector : ALL) {
            Matcher usage = selector.usage.matcher(product.get("usagetype"));
            if (usage.matches() && selector.admits(product)) {
                return selector.key(product, usage);
            }
        }
        return Optional.empty();
    }

    private boolean admits(Product product) {
        return attributes.entrySet().stream()
                .allMatch(attribute -> attribute.getValue().contains(product.get(attribute.getKey())));
    }

    /** Older lists do not tell a volume's name in the API; its usage type has the same, but for two. */
    private Optional<PriceKey> key(Product product, Matcher usage) {
        if (qualifier == null) {
            return Optional.of(PriceKey.of(item));
        }
        String told = product.get(qualifier);
        return Optional.of(new PriceKey(item, told.isEmpty() ? ofUsage(usage.group(1)) : told));
    }

    private static String ofUsage(@Nullable String group) {
        if (group == null) {
            return "standard";
        }
        return group.equals("piops") ? "io1" : group;
    }

    private static PriceSelector of(PriceItem item, String usage, Map<String, Set<String>> attributes) {
        return new PriceSelector(item, usage(usage), null, attributes);
    }

    private static Pattern usage(String name) {
        return Pattern.compile("(?:[A-Z0-9]+-)?" + name);
    }
}
