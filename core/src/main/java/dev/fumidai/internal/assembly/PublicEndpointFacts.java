package dev.fumidai.internal.assembly;

import dev.fumidai.fact.Fact;
import dev.fumidai.fact.Grounds;
import dev.fumidai.fact.endpoint.Names;
import dev.fumidai.fact.internet.EncryptionControl;
import dev.fumidai.fact.internet.InternetAcl;
import dev.fumidai.fact.internet.InternetOutbound;
import dev.fumidai.finding.Command;
import dev.fumidai.model.Cidr;
import dev.fumidai.model.PortRange;
import dev.fumidai.model.vpc.Vpc;
import dev.fumidai.network.Direction;
import dev.fumidai.network.FilterCheck;
import dev.fumidai.network.Nat64;
import dev.fumidai.network.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a node meets on its way to public endpoints, whatever it leaves its VPC by.
 *
 * @param internetOfNode the internet as the node sees it
 */
record PublicEndpointFacts(
        Setting setting, String candidate, NameCaptures captures, Grounds grounds, Party internetOfNode) {

    /** Of a node that speaks IPv4; behind the prefix of NAT64 where it only speaks IPv6. */
    PublicEndpointFacts(Setting setting, String candidate, NameCaptures captures, Grounds grounds) {
        this(
                setting,
                candidate,
                captures,
                grounds,
                setting.speaksNat64() ? Party.internet(List.of(Nat64.PREFIX)) : internetOf(setting));
    }

    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        facts.add(outbound());
        facts.addAll(new DnsFacts(setting).facts(candidate, Names.PUBLIC));
        facts.addAll(captures.facts(candidate));
        facts.add(encryptionControl());
        return facts;
    }

    /** What opens network ACLs to what these facts speak of, by rule id and subject. */
    Map<String, List<Command>> aclCommands() {
        return captures.aclCommands();
    }

    Party internet() {
        return internetOf(setting);
    }

    private static Party internetOf(Setting setting) {
        return Party.internet(setting.services(false));
    }

    private InternetOutbound.Family family() {
        List<Cidr> addresses = internetOfNode.addresses();
        boolean ipv6 =
                addresses != null && !addresses.isEmpty() && addresses.stream().allMatch(Cidr::isIpv6);
        return ipv6 ? InternetOutbound.Family.IPV6 : InternetOutbound.Family.IPV4;
    }

    InternetOutbound outbound() {
        FilterCheck check = setting.world()
                .network()
                .groups(setting.node(), Direction.OUTBOUND, internetOfNode, PortRange.of(EndpointChecks.HTTPS));
        return new InternetOutbound(
                candidate,
                family(),
                check.outcome(),
                grounds.and(Hops.evidence(check.hops()))
                        .with("groups", TargetLeg.joined(setting.node().groupIds())));
    }

    /** @param check of every network ACL on the way */
    InternetAcl acl(FilterCheck check) {
        return new InternetAcl(
                candidate,
                check.outcome(),
                grounds.and(Hops.evidence(check.hops())).with("acls", Hops.resources(check)));
    }

    private EncryptionControl encryptionControl() {
        @Nullable
        String mode = setting.world()
                .find(Vpc.class, setting.vpcId())
                .map(Vpc::encryptionControlMode)
                .orElse(null);
        return new EncryptionControl(
                candidate,
                "enforce".equalsIgnoreCase(mode)
                        ? EncryptionControl.Outcome.ENFORCED
                        : EncryptionControl.Outcome.NOT_ENFORCED,
                grounds.and(setting.vpcId(), "EncryptionControl.Mode", mode).with("mode", mode));
    }
}
