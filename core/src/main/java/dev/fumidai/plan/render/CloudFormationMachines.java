package dev.fumidai.plan.render;

import static dev.fumidai.plan.render.CloudFormation.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Instances, who they are, and what they are called as CloudFormation has them. */
final class CloudFormationMachines {
    private static final String ROLE = "iam create-role";
    private static final String PROFILE = "iam create-instance-profile";
    private static final String POLICIES = "ManagedPolicyArns";

    private CloudFormationMachines() {}

    static Map<String, Mapping> mappings() {
        return Map.ofEntries(
                Map.entry("ec2 run-instances", instance()),
                Map.entry("ec2 modify-instance-attribute", CloudFormationMachines::modify),
                Map.entry(
                        "ec2 associate-iam-instance-profile",
                        operation -> operation.giveProfile(PROFILE, "IamInstanceProfile", "")),
                Map.entry(
                        ROLE,
                        resource("AWS::IAM::Role")
                                .texts("--role-name")
                                .with(
                                        "AssumeRolePolicyDocument",
                                        operation -> policy(operation, "--assume-role-policy-document"))),
                Map.entry("iam attach-role-policy", CloudFormationMachines::attach),
                Map.entry(
                        "iam put-role-policy",
                        resource("AWS::IAM::RolePolicy")
                                .with("RoleName", CloudFormationMachines::role)
                                .texts("--policy-name")
                                .with("PolicyDocument", operation -> policy(operation, "--policy-document"))),
                Map.entry(
                        PROFILE,
                        resource("AWS::IAM::InstanceProfile")
                                .texts("--instance-profile-name")
                                .given("Roles", new Value.Items(List.of()))),
                Map.entry("iam add-role-to-instance-profile", CloudFormationMachines::addRole),
                Map.entry(
                        "route53 create-hosted-zone",
                        resource("AWS::Route53::HostedZone")
                                .where(Shorthand.ZONE_VPC::isIn)
                                .texts("--name")
                                .blocks(
                                        "VPCs",
                                        vpc -> vpc.with("VPCId", Shorthand.ZONE_VPC.part(2))
                                                .with("VPCRegion", Shorthand.ZONE_VPC.part(1)))),
                Map.entry("ec2 describe-vpc-endpoints", CloudFormationMachines::describe),
                Map.entry(
                        "route53 change-resource-record-sets",
                        resource("AWS::Route53::RecordSet")
                                // In a zone that exists there may be a record of that name.
                                .where(operation -> Shorthand.ALIAS.isIn(operation)
                                        && operation
                                                .resource("--hosted-zone-id")
                                                .isPresent())
                                .texts("--hosted-zone-id")
                                .with("Name", Shorthand.ALIAS.part(1))
                                .with("Type", Shorthand.ALIAS.part(2))
                                .block(
                                        "AliasTarget",
                                        alias -> alias.with("HostedZoneId", Shorthand.ALIAS.part(3))
                                                .with("DNSName", Shorthand.ALIAS.part(4))
                                                .given("EvaluateTargetHealth", new Value.Flag(false)))));
    }

    private static Mapping instance() {
        return resource("AWS::EC2::Instance")
                .with("ImageId", CloudFormationMachines::image)
                .texts("--instance-type", "--key-name")
                .blocks(
                        "NetworkInterfaces",
                        one -> one.given("DeviceIndex", new Value.Text("0"))
                                .flags("--associate-public-ip-address")
                                .texts("--subnet-id")
                                .with(
                                        "GroupSet",
                                        operation ->
                                                Optional.of(new Value.Items(operation.values("--security-group-ids")))))
                .with(
                        "UserData",
                        operation -> operation
                                .command()
                                .option("--user-data")
                                .map(text -> new Value.Expression("!Base64 " + Quoted.yaml(text))));
    }

    /** The parameter's name has no character that could end the reference. */
    private static Optional<Value> image(Operation operation) {
        return Shorthand.IMAGE_PARAMETER
                .text(operation, 1)
                .<Value>map(name -> new Value.Text("{{resolve:ssm:" + name + "}}"))
                .or(() -> operation.value("--image-id"));
    }

    private static Optional<Value> policy(Operation operation, String option) {
        return operation.command().option(option).map(PolicyText::read);
    }

    private static boolean modify(Operation operation) {
        Optional<PlannedResource> instance = operation.resource("--instance-id");
        Optional<Value> check = operation.flag("--source-dest-check");
        if (instance.isEmpty() || check.isEmpty()) {
            return false;
        }
        instance.get().put("SourceDestCheck", check.get());
        return true;
    }

    private static Optional<Value> role(Operation operation) {
        return operation
                .created(ROLE, "--role-name")
                .map(operation::reference)
                .or(() -> operation.value("--role-name"));
    }

    /** Only a role's own resource says which of AWS's policies it has. */
    private static boolean attach(Operation operation) {
        Optional<PlannedResource> role = operation.created(ROLE, "--role-name");
        role.ifPresent(one -> {
            List<Value> arns = new ArrayList<>();
            if (one.properties().get(POLICIES) instanceof Value.Items before) {
                arns.addAll(before.items());
            }
            operation.value("--policy-arn").ifPresent(arns::add);
            one.put(POLICIES, new Value.Items(arns));
        });
        return role.isPresent();
    }

    private static boolean addRole(Operation operation) {
        Optional<PlannedResource> profile = operation.created(PROFILE, "--instance-profile-name");
        Optional<Value> role = role(operation);
        if (profile.isEmpty() || role.isEmpty()) {
            return false;
        }
        profile.get().put("Roles", new Value.Items(List.of(role.get())));
        return true;
    }

    /** An entry of an endpoint's list of names is its zone and the name, with a colon between them. */
    private static boolean describe(Operation operation) {
        Optional<PlannedResource> endpoint = DescribedEndpoint.created(operation);
        if (operation.command().prints() == null || endpoint.isEmpty()) {
            return false;
        }
        int part = DescribedEndpoint.asksForZone(operation) ? 0 : 1;
        operation
                .document()
                .derive(
                        operation.command(),
                        new Value.Expression("!Select [" + part + ", !Split [\":\", !Select [0, !GetAtt "
                                + endpoint.get().name() + ".DnsEntries]]]"));
        return true;
    }
}
