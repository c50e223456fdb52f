package dev.fumidai.snapshot;

import dev.fumidai.model.Cidr;
import dev.fumidai.model.vpc.DhcpOptions;
import dev.fumidai.model.vpc.InternetGateway;
import dev.fumidai.model.vpc.NatGateway;
import dev.fumidai.model.vpc.NatGateway.NatGatewayAddress;
import dev.fumidai.model.vpc.Subnet;
import dev.fumidai.model.vpc.Vpc;
import dev.fumidai.model.vpc.VpcAttributes;
import dev.fumidai.model.vpc.VpcPeeringConnection;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** VPCs, subnets, and the gateways and connections that leave them. */
final class VpcMapper {
    private static final String ASSOCIATED = "associated";

    private VpcMapper() {}

    static Vpc vpc(String id, Fields vpc) {
        return new Vpc(
                id,
                vpc.text("OwnerId"),
                associated(vpc.elements("CidrBlockAssociationSet"), "CidrBlock", "CidrBlockState"),
                ipv6(vpc),
                vpc.text("DhcpOptionsId"),
                encryptionMode(vpc));
    }

    /** Empty where the answer does not speak of it. */
    private static @Nullable String encryptionMode(Fields vpc) {
        return vpc.isAbsent("EncryptionControl") ? "" : vpc.text("EncryptionControl", "Mode");
    }

    static Subnet subnet(String id, Fields subnet) {
        return new Subnet(
                id,
                subnet.text("VpcId"),
                subnet.text("OwnerId"),
                subnet.text("AvailabilityZone"),
                subnet.cidr("CidrBlock"),
                ipv6(subnet),
                subnet.integer("AvailableIpAddressCount"),
                subnet.bool("MapPublicIpOnLaunch"),
                subnet.bool("EnableDns64"),
                subnet.bool("Ipv6Native"));
    }

    private static @Nullable List<Cidr> ipv6(Fields fields) {
        return fields.isAbsent("Ipv6CidrBlockAssociationSet")
                ? List.of()
                : associated(fields.elements("Ipv6CidrBlockAssociationSet"), "Ipv6CidrBlock", "Ipv6CidrBlockState");
    }

    /** The blocks in use; one that is being added or removed, or failed, is not. */
    private static @Nullable List<Cidr> associated(
            @Nullable List<Fields> associations, String block, String stateField) {
        if (associations == null) {
            return null;
        }
        List<@Nullable Cidr> blocks = new ArrayList<>();
        for (Fields association : associations) {
            String state = stateOr(association, stateField, ASSOCIATED);
            if (state == null) {
                return null;
            }
            if (state.equals(ASSOCIATED)) {
                blocks.add(association.cidr(block));
            }
        }
        return Fields.sorted(blocks);
    }

    /** The state inside an object; AWS omits it where it is the usual one. */
    static @Nullable String stateOr(Fields fields, String name, String usual) {
        if (fields.isAbsent(name)) {
            return usual;
        }
        Fields state = fields.object(name);
        if (state == null) {
            return null;
        }
        return state.isAbsent("State") ? usual : state.text("State");
    }

    static VpcAttributes attributes(String id, Fields attributes) {
        return new VpcAttributes(
                id, attribute(attributes, "EnableDnsSupport"), attribute(attributes, "EnableDnsHostnames"));
    }

    private static @Nullable Boolean attribute(Fields attributes, String name) {
        Fields attribute = attributes.object(name);
        return attribute == null ? null : attribute.bool("Value");
    }

    /** A set without the option gives no servers: it is told, and empty. */
    static DhcpOptions dhcpOptions(String id, Fields options) {
        List<Fields> configurations = options.elements("DhcpConfigurations");
        if (configurations == null) {
            return new DhcpOptions(id, null);
        }
        List<String> servers = List.of();
        for (Fields configuration : configurations) {
            String key = configuration.text("Key");
            if (key == null) {
                return new DhcpOptions(id, null);
            }
            if (key.equals("domain-name-servers")) {
                servers = configuration.texts("Values", "Value");
            }
        }
        return new DhcpOptions(id, servers);
    }

    static InternetGateway internetGateway(String id, Fields gateway) {
        return gateway(id, gateway, false);
    }

    static InternetGateway egressOnlyInternetGateway(String id, Fields gateway) {
        return gateway(id, gateway, true);
    }

    private static InternetGateway gateway(String id, Fields gateway, boolean egressOnly) {
        return new InternetGateway(
                id,
                egressOnly,
                gateway.list(
                        "Attachments",
                        attachment ->
                                new InternetGateway.Attachment(attachment.text("VpcId"), attachment.text("State"))));
    }

    static NatGateway natGateway(String id, Fields gateway) {
        List<NatGatewayAddress> addresses = gateway.list("NatGatewayAddresses", VpcMapper::natAddress);
        return new NatGateway(
                id,
                gateway.text("VpcId"),
                gateway.text("State"),
                connectivityType(gateway, addresses),
                gateway.isAbsent("AvailabilityMode") ? "zonal" : gateway.text("AvailabilityMode"),
                gateway.text("SubnetId"),
                gateway.text("RouteTableId"),
                addresses);
    }

    private static @Nullable String connectivityType(Fields gateway, @Nullable List<NatGatewayAddress> addresses) {
        if (!gateway.isAbsent("ConnectivityType")) {
            return gateway.text("ConnectivityType");
        }
        boolean isPublic = addresses != null && addresses.stream().anyMatch(address -> address.publicIp() != null);
        return isPublic ? "public" : null;
    }

    private static NatGatewayAddress natAddress(Fields address) {
        String publicIp = address.text("PublicIp");
        boolean silent = address.isAbsent("Status");
        return new NatGatewayAddress(
                address.text("AllocationId"),
                publicIp,
                address.text("PrivateIp"),
                address.text("AvailabilityZone"),
                silent && publicIp != null ? "succeeded" : address.text("Status"));
    }

    static VpcPeeringConnection peering(String id, Fields peering) {
        return new VpcPeeringConnection(
                id,
                peering.text("Status", "Code"),
                side(peering.object("RequesterVpcInfo")),
                side(peering.object("AccepterVpcInfo")));
    }

    private static VpcPeeringConnection.Side side(@Nullable Fields side) {
        if (side == null) {
            return new VpcPeeringConnection.Side(null, null, null, null);
        }
        return new VpcPeeringConnection.Side(
                side.text("VpcId"), side.text("OwnerId"), side.text("Region"), peerBlocks(side));
    }

    /** The first block stands in CidrBlock, all stand in CidrBlockSet; the first alone does not tell that there is no other. */
    private static @Nullable List<Cidr> peerBlocks(Fields side) {
        Cidr first = side.cidr("CidrBlock");
        List<Cidr> all = side.list("CidrBlockSet", block -> block.cidr("CidrBlock"));
        if (all == null) {
            return null;
        }
        Set<Cidr> blocks = new TreeSet<>(all);
        if (first != null) {
            blocks.add(first);
        }
        return Fields.sorted(new ArrayList<>(blocks));
    }
}
