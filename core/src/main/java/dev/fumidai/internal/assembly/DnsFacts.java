package dev.fumidai.internal.assembly;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.endpoint.DnsAttribute;
import dev.fumidai.fact.endpoint.DnsAttribute.Attribute;
import dev.fumidai.fact.endpoint.Names;
import dev.fumidai.fact.endpoint.Resolver;
import dev.fumidai.model.vpc.DhcpOptions;
import dev.fumidai.model.vpc.Vpc;
import dev.fumidai.model.vpc.VpcAttributes;
import dev.fumidai.network.DnsServers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the target's VPC resolves names. */
final class DnsFacts {
    private final Setting setting;

    DnsFacts(Setting setting) {
        this.setting = setting;
    }

    List<Fact> facts(String candidate, Names names) {
        Optional<VpcAttributes> attributes = setting.world().find(VpcAttributes.class, setting.vpcId());
        List<Fact> facts = new ArrayList<>();
        facts.add(attribute(
                candidate,
                names,
                Attribute.DNS_SUPPORT,
                attributes.map(VpcAttributes::enableDnsSupport).orElse(null)));
        if (names != Names.PUBLIC) {
            facts.add(attribute(
                    candidate,
                    names,
                    Attribute.DNS_HOSTNAMES,
                    attributes.map(VpcAttributes::enableDnsHostnames).orElse(null)));
        }
        facts.add(resolver(candidate, names));
        return facts;
    }

    /** Whether private DNS of endpoints works for the node: both attributes on, and Amazon's resolver asked. */
    Optional<Boolean> privateNamesResolve() {
        Optional<VpcAttributes> attributes = setting.world().find(VpcAttributes.class, setting.vpcId());
        @Nullable
        Boolean support = attributes.map(VpcAttributes::enableDnsSupport).orElse(null);
        @Nullable
        Boolean hostnames = attributes.map(VpcAttributes::enableDnsHostnames).orElse(null);
        if (Boolean.FALSE.equals(support) || Boolean.FALSE.equals(hostnames)) {
            return Optional.of(false);
        }
        boolean amazon =
                setting.world().network().dnsServers(setting.vpcId()).outcome() == DnsServers.Outcome.AMAZON_PROVIDED;
        return support != null && hostnames != null && amazon ? Optional.of(true) : Optional.empty();
    }

    /**
     * The same once a plan has turned DNS resolution on, where it is off: no way that needs public names can do without.
     * Servers of one's own are asked whether it is on or off.
     */
    Optional<Boolean> privateNamesWillResolve() {
        Optional<VpcAttributes> attributes = setting.world().find(VpcAttributes.class, setting.vpcId());
        boolean off = attributes
                .map(VpcAttributes::enableDnsSupport)
                .filter(support -> !support && off() == DnsAttribute.Outcome.OFF)
                .isPresent();
        return off ? Optional.ofNullable(attributes.get().enableDnsHostnames()) : privateNamesResolve();
    }

    private DnsAttribute attribute(String candidate, Names names, Attribute attribute, @Nullable Boolean on) {
        DnsAttribute.Outcome outcome = on == null ? DnsAttribute.Outcome.UNKNOWN : on ? DnsAttribute.Outcome.ON : off();
        String field = attribute == Attribute.DNS_SUPPORT ? "EnableDnsSupport" : "EnableDnsHostnames";
        return new DnsAttribute(
                candidate,
                names,
                attribute,
                outcome,
                setting.grounds().and(setting.vpcId(), field, on == null ? null : on.toString()));
    }

    private DnsAttribute.Outcome off() {
        DnsServers.Outcome servers =
                setting.world().network().dnsServers(setting.vpcId()).outcome();
        return servers == DnsServers.Outcome.AMAZON_PROVIDED
                ? DnsAttribute.Outcome.OFF
                : DnsAttribute.Outcome.OFF_WITH_OWN_SERVERS;
    }

    private Resolver resolver(String candidate, Names names) {
        DnsServers servers = setting.world().network().dnsServers(setting.vpcId());
        Resolver.Outcome outcome = switch (servers.outcome()) {
            case AMAZON_PROVIDED -> Resolver.Outcome.AMAZON_PROVIDED;
            case CUSTOM -> Resolver.Outcome.CUSTOM;
            case UNKNOWN -> Resolver.Outcome.UNKNOWN;
        };
        @Nullable
        List<String> asked = setting.world()
                .find(Vpc.class, setting.vpcId())
                .flatMap(vpc -> setting.world().find(DhcpOptions.class, vpc.dhcpOptionsId()))
                .map(DhcpOptions::domainNameServers)
                .orElse(null);
        return new Resolver(
                candidate,
                names,
                outcome,
                setting.grounds()
                        .and(Hops.evidence(servers.hops()))
                        .with("servers", asked == null ? null : String.join(", ", asked)));
    }
}
