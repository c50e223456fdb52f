package dev.fumidai.internal.assembly;

import dev.fumidai.model.Cidr;
import dev.fumidai.model.Declarations;
import dev.fumidai.model.compute.Instance;
import dev.fumidai.model.vpc.NetworkInterface;
import dev.fumidai.model.vpc.Subnet;
import dev.fumidai.network.EphemeralPorts;
import dev.fumidai.network.Parties;
import dev.fumidai.network.Party;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a declared proxy stands, as far as the snapshot tells it.
 *
 * @param party under its address; its groups are {@code null} where nothing of the snapshot has that address
 * @param instance that has the address; {@code null} where none is known to
 * @param interfaceId that has the address; {@code null} where none is known to
 */
record ProxySite(
        Declarations.Proxy declared,
        Party party,
        @Nullable Instance instance,
        @Nullable String interfaceId) {

    static ProxySite of(Setting setting, Declarations.Proxy declared) {
        Optional<Cidr> address = addressOf(declared);
        if (address.isEmpty()) {
            return new ProxySite(declared, nameless(declared), null, null);
        }
        List<ProxySite> owners = new ArrayList<>();
        for (String vpc : vpcs(setting, address.get())) {
            owners.addAll(ofInstances(setting, declared, vpc, address.get()));
            owners.addAll(ofOthers(setting, declared, vpc, address.get()));
        }
        return owners.size() == 1 ? owners.get(0) : untold(setting, declared, address.get());
    }

    /** IPv4 only: whether both speak IPv6 is not followed, and who answers for a name is the resolver's to say. */
    private static Optional<Cidr> addressOf(Declarations.Proxy declared) {
        try {
            return Optional.of(Cidr.parse(declared.host())).filter(block -> !block.isIpv6() && block.isSingleAddress());
        } catch (IllegalArgumentException name) {
            return Optional.empty();
        }
    }

    private static Party nameless(Declarations.Proxy declared) {
        return new Party(declared.toString(), null, null, null, null, EphemeralPorts.ANY_SYSTEM);
    }

    /** The local route takes an address of the own VPC, whoever else has it. */
    private static Collection<String> vpcs(Setting setting, Cidr address) {
        return isOwn(setting, address) ? List.of(setting.vpcId()) : setting.neighbourVpcs();
    }

    private static boolean isOwn(Setting setting, Cidr address) {
        return setting.world().network().vpcBlocks(setting.vpcId()).stream()
                .flatMap(List::stream)
                .anyMatch(block -> block.contains(address));
    }

    private static List<ProxySite> ofInstances(Setting setting, Declarations.Proxy declared, String vpc, Cidr address) {
        List<ProxySite> found = new ArrayList<>();
        for (Instance instance : setting.world().instances(vpc)) {
            @Nullable NetworkInterface carrier = carrier(instance, address);
            if (carrier != null || address.equals(instance.privateIpAddress())) {
                found.add(new ProxySite(
                        declared,
                        Parties.of(setting.world().snapshot(), instance, carrier),
                        instance,
                        carrier == null ? null : carrier.networkInterfaceId()));
            }
        }
        return found;
    }

    private static @Nullable NetworkInterface carrier(Instance instance, Cidr address) {
        List<NetworkInterface> interfaces = instance.networkInterfaces();
        return (interfaces == null ? List.<NetworkInterface>of() : interfaces)
                .stream()
                        .filter(one -> address.equals(one.privateIpAddress()))
                        .findFirst()
                        .orElse(null);
    }

    /** Interfaces of what is no instance of the snapshot: a load balancer before the proxies, or another account's. */
    private static List<ProxySite> ofOthers(Setting setting, Declarations.Proxy declared, String vpc, Cidr address) {
        return setting.world().snapshot().all(NetworkInterface.class).stream()
                .filter(one -> address.equals(one.privateIpAddress()) && vpc.equals(one.vpcId()))
                .filter(one -> setting.world()
                        .find(Instance.class, one.instanceId())
                        .filter(known -> Objects.equals(known.vpcId(), vpc))
                        .isEmpty())
                .map(one -> new ProxySite(
                        declared,
                        new Party(
                                one.networkInterfaceId(),
                                vpc,
                                one.subnetId(),
                                List.of(address),
                                one.groupIds(),
                                EphemeralPorts.ANY_SYSTEM),
                        null,
                        one.networkInterfaceId()))
                .toList();
    }

    private static ProxySite untold(Setting setting, Declarations.Proxy declared, Cidr address) {
        boolean own = isOwn(setting, address);
        @Nullable
        String subnet = !own
                ? null
                : setting.world().subnets(setting.vpcId()).stream()
                        .filter(one ->
                                one.cidrBlock() != null && one.cidrBlock().contains(address))
                        .map(Subnet::subnetId)
                        .findFirst()
                        .orElse(null);
        Party party = new Party(
                declared.toString(),
                own ? setting.vpcId() : null,
                subnet,
                List.of(address),
                null,
                EphemeralPorts.ANY_SYSTEM);
        return new ProxySite(declared, party, null, null);
    }

    /** Whether its address is one of the internet's: how the target gets there is another method's question. */
    boolean isOnTheInternet() {
        return addressOf(declared)
                .filter(dev.fumidai.network.Network::isInternetAddress)
                .isPresent();
    }
}
