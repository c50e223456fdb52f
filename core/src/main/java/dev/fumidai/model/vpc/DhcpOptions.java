package dev.fumidai.model.vpc;

import dev.fumidai.model.Resource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A DHCP option set, from {@code ec2 describe-dhcp-options}.
 *
 * @param domainNameServers addresses, or {@code AmazonProvidedDNS}; {@code null} is unknown
 */
public record DhcpOptions(String dhcpOptionsId, @Nullable List<String> domainNameServers) implements Resource {
    @Override
    public String id() {
        return dhcpOptionsId;
    }

    /** The value that stands for the resolver AWS provides in every VPC. */
    public static final String AMAZON_PROVIDED_DNS = "AmazonProvidedDNS";
}
