package dev.fumidai.plan.emulation;

import dev.fumidai.finding.Command;
import dev.fumidai.model.Scope;
import dev.fumidai.model.vpc.Address;
import dev.fumidai.model.vpc.BlockPublicAccess.Exclusion;
import dev.fumidai.model.vpc.InternetGateway;
import dev.fumidai.model.vpc.InternetGateway.Attachment;
import dev.fumidai.model.vpc.NatGateway;
import dev.fumidai.model.vpc.NatGateway.NatGatewayAddress;
import dev.fumidai.model.vpc.Subnet;
import dev.fumidai.model.vpc.Vpc;
import dev.fumidai.model.vpc.VpcAttributes;
import dev.fumidai.model.vpc.VpcPeeringConnection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Ways between a VPC and the rest of the world: internet and NAT gateways, peering connections, and what holds for all. */
final class GatewayCalls {
    private static final Set<String> ATTACHED = Set.of("available", "attached");

    private GatewayCalls() {}

    static Map<String, Call> calls() {
        return Map.ofEntries(
                Map.entry("ec2 create-internet-gateway", GatewayCalls::create),
                Map.entry("ec2 delete-internet-gateway", GatewayCalls::delete),
                Map.entry("ec2 attach-internet-gateway", GatewayCalls::attach),
                Map.entry("ec2 detach-internet-gateway", GatewayCalls::detach),
                Map.entry("ec2 create-egress-only-internet-gateway", GatewayCalls::createEgressOnly),
                Map.entry("ec2 delete-egress-only-internet-gateway", GatewayCalls::deleteEgressOnly),
                Map.entry("ec2 create-nat-gateway", GatewayCalls::createNat),
                Map.entry("ec2 delete-nat-gateway", GatewayCalls::deleteNat),
                Map.entry("ec2 accept-vpc-peering-connection", GatewayCalls::acceptPeering),
                Map.entry("ec2 create-vpc-block-public-access-exclusion", GatewayCalls::exclude),
                Map.entry("ec2 modify-vpc-block-public-access-exclusion", GatewayCalls::modifyExclusion),
                Map.entry("ec2 delete-vpc-block-public-access-exclusion", GatewayCalls::includeAgain),
                Map.entry("ec2 modify-vpc-attribute", GatewayCalls::modifyVpc));
    }

    private static Call.Effect create(Draft draft, Command command) {
        String id = draft.fresh("igw");
        draft.add(new InternetGateway(id, false, List.of()), Scopes.of(draft, command));
        return Call.Effect.undoneBy(Ec2.call(command, "delete-internet-gateway", "--internet-gateway-id", id))
                .printing(id);
    }

    private static Call.Effect delete(Draft draft, Command command) {
        LinkLoss.internetGateway(
                draft, draft.require(InternetGateway.class, command.argument("--internet-gateway-id")));
        return Call.Effect.forGood();
    }

    private static Call.Effect attach(Draft draft, Command command) {
        InternetGateway gateway = draft.require(InternetGateway.class, command.argument("--internet-gateway-id"));
        String vpc = command.argument("--vpc-id");
        if (draft.all(InternetGateway.class).stream().anyMatch(one -> !one.egressOnly() && isAttached(one, vpc))) {
            throw new RefusedCallException("Resource.AlreadyAssociated", vpc + " has an internet gateway.");
        }
        draft.replace(gateway.withAttachments(Elements.with(gateway.attachments(), new Attachment(vpc, "available"))));
        return Call.Effect.undoneBy(
                Ec2.renamed(command, "detach-internet-gateway", "--internet-gateway-id", "--vpc-id"));
    }

    private static boolean isAttached(InternetGateway gateway, String vpc) {
        List<Attachment> attachments = gateway.attachments();
        return attachments != null
                && attachments.stream().anyMatch(one -> vpc.equals(one.vpcId()) && ATTACHED.contains(one.state()));
    }

    private static Call.Effect detach(Draft draft, Command command) {
        InternetGateway gateway = draft.require(InternetGateway.class, command.argument("--internet-gateway-id"));
        List<Attachment> attachments = gateway.attachments();
        String vpc = command.argument("--vpc-id");
        draft.replace(gateway.withAttachments(
                attachments == null
                        ? null
                        : attachments.stream()
                                .filter(one -> !vpc.equals(one.vpcId()))
                                .toList()));
        return Call.Effect.forGood();
    }

    private static Call.Effect createEgressOnly(Draft draft, Command command) {
        Vpc vpc = draft.vpc(command.argument("--vpc-id"));
        String id = draft.fresh("eigw");
        draft.addBeside(vpc, new InternetGateway(id, true, List.of(new Attachment(vpc.vpcId(), "attached"))));
        return Call.Effect.undoneBy(Ec2.call(
                        command, "delete-egress-only-internet-gateway", "--egress-only-internet-gateway-id", id))
                .printing(id);
    }

    private static Call.Effect deleteEgressOnly(Draft draft, Command command) {
        LinkLoss.internetGateway(
                draft, draft.require(InternetGateway.class, command.argument("--egress-only-internet-gateway-id")));
        return Call.Effect.forGood();
    }

    private static Call.Effect createNat(Draft draft, Command command) {
        Subnet subnet = draft.subnet(command.argument("--subnet-id"));
        Address address = draft.require(Address.class, command.argument("--allocation-id"));
        String vpc = Objects.requireNonNullElse(subnet.vpcId(), "");
        if (draft.all(InternetGateway.class).stream().noneMatch(one -> !one.egressOnly() && isAttached(one, vpc))) {
            throw new RefusedCallException("Gateway.NotAttached", vpc + " has no internet gateway.");
        }
        if (address.networkInterfaceId() != null || address.instanceId() != null) {
            throw new RefusedCallException("Resource.AlreadyAssociated", address.id() + " is associated.");
        }
        String id = draft.fresh("nat");
        String privateIp = draft.takeAddress(subnet).map(Object::toString).orElse(null);
        draft.addBeside(
                subnet,
                new NatGateway(
                        id,
                        subnet.vpcId(),
                        "available",
                        command.argument("--connectivity-type"),
                        "zonal",
                        subnet.subnetId(),
                        null,
                        List.of(new NatGatewayAddress(
                                address.allocationId(),
                                address.publicIp(),
                                privateIp,
                                subnet.availabilityZone(),
                                "succeeded"))));
        draft.replace(address.withNetworkInterfaceId(id));
        return Call.Effect.undoneBy(
                        Ec2.call(command, "delete-nat-gateway", "--nat-gateway-id", id),
                        Ec2.call(command, "wait", "nat-gateway-deleted", "--nat-gateway-ids", id))
                .printing(id);
    }

    private static Call.Effect deleteNat(Draft draft, Command command) {
        HostLoss.natGateway(draft, draft.require(NatGateway.class, command.argument("--nat-gateway-id")));
        return Call.Effect.forGood();
    }

    private static Call.Effect acceptPeering(Draft draft, Command command) {
        VpcPeeringConnection peering =
                draft.require(VpcPeeringConnection.class, command.argument("--vpc-peering-connection-id"));
        if (!"pending-acceptance".equals(peering.statusCode())) {
            throw new RefusedCallException(
                    "InvalidStateTransition", peering.id() + " is " + peering.statusCode() + ".");
        }
        draft.replace(peering.withStatusCode("active"));
        return Call.Effect.forGood();
    }

    private static Call.Effect exclude(Draft draft, Command command) {
        Vpc vpc = draft.vpc(command.argument("--vpc-id"));
        Scope scope = draft.scopeOf(vpc);
        draft.all(Exclusion.class).stream()
                .filter(one -> String.valueOf(one.state()).endsWith("e-complete")
                        && !"delete-complete".equals(one.state())
                        && String.valueOf(one.resourceArn()).endsWith("/" + vpc.vpcId()))
                .findFirst()
                .ifPresent(one -> {
                    throw new RefusedCallException(
                            "InvalidParameterValue", vpc.vpcId() + " is excluded by " + one.id());
                });
        String id = draft.fresh("vpcbpa-exclude");
        draft.addBeside(
                vpc,
                new Exclusion(
                        id,
                        command.argument("--internet-gateway-exclusion-mode"),
                        "arn:aws:ec2:" + scope.region() + ":" + scope.account() + ":vpc/" + vpc.vpcId(),
                        "create-complete"));
        return Call.Effect.undoneBy(Ec2.call(command, "delete-vpc-block-public-access-exclusion", "--exclusion-id", id))
                .printing(id);
    }

    private static Call.Effect modifyExclusion(Draft draft, Command command) {
        Exclusion before = draft.require(Exclusion.class, command.argument("--exclusion-id"));
        String mode = command.argument("--internet-gateway-exclusion-mode");
        draft.replace(new Exclusion(before.exclusionId(), mode, before.resourceArn(), "update-complete"));
        return before.mode() == null
                ? Call.Effect.forGood()
                : Call.Effect.undoneBy(Ec2.call(
                                command,
                                "modify-vpc-block-public-access-exclusion",
                                "--exclusion-id",
                                before.exclusionId(),
                                "--internet-gateway-exclusion-mode",
                                before.mode()))
                        .printing(before.exclusionId());
    }

    private static Call.Effect includeAgain(Draft draft, Command command) {
        draft.remove(draft.require(Exclusion.class, command.argument("--exclusion-id")));
        return Call.Effect.forGood();
    }

    private static Call.Effect modifyVpc(Draft draft, Command command) {
        String vpc = command.argument("--vpc-id");
        VpcAttributes before = draft.find(VpcAttributes.class, vpc).orElse(null);
        String option = command.has("--enable-dns-support") ? "--enable-dns-support" : "--enable-dns-hostnames";
        boolean on = command.argument(option).equals("Value=true");
        VpcAttributes from = before == null ? new VpcAttributes(vpc, null, null) : before;
        VpcAttributes after =
                option.equals("--enable-dns-support") ? from.withEnableDnsSupport(on) : from.withEnableDnsHostnames(on);
        if (before == null) {
            draft.addBeside(draft.vpc(vpc), after);
        } else {
            draft.replace(after);
        }
        return Call.Effect.undoneBy(Ec2.call(command, "modify-vpc-attribute", "--vpc-id", vpc, option, "Value=" + !on));
    }
}
