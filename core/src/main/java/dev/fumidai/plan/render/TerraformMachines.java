package dev.fumidai.plan.render;

import static dev.fumidai.plan.render.Terraform.resource;

import java.util.Map;
import java.util.Optional;

/** Instances and what they are called as Terraform has them. */
final class TerraformMachines {
    private static final String ENDPOINT = "data.aws_vpc_endpoint";

    private TerraformMachines() {}

    static Map<String, Mapping> mappings() {
        return Map.of(
                "ec2 run-instances",
                instance(),
                "ec2 modify-instance-attribute",
                TerraformMachines::modify,
                "ec2 enable-serial-console-access",
                resource("aws_ec2_serial_console_access").given("enabled", new Value.Flag(true)),
                "route53 create-hosted-zone",
                resource("aws_route53_zone")
                        .where(Shorthand.ZONE_VPC::isIn)
                        .texts("--name")
                        .knownBy("zone_id")
                        .block(
                                "vpc",
                                vpc -> vpc.with("vpc_id", Shorthand.ZONE_VPC.part(2))
                                        .with("vpc_region", Shorthand.ZONE_VPC.part(1))),
                "route53 associate-vpc-with-hosted-zone",
                resource("aws_route53_zone_association")
                        .where(Shorthand.ZONE_VPC::isIn)
                        .text("zone_id", "--hosted-zone-id")
                        .with("vpc_id", Shorthand.ZONE_VPC.part(2))
                        .with("vpc_region", Shorthand.ZONE_VPC.part(1)),
                "ec2 describe-vpc-endpoints",
                TerraformMachines::describe,
                "route53 change-resource-record-sets",
                resource("aws_route53_record")
                        // In a zone that exists there may be a record of that name.
                        .where(operation -> Shorthand.ALIAS.isIn(operation)
                                && operation.resource("--hosted-zone-id").isPresent())
                        .text("zone_id", "--hosted-zone-id")
                        .with("name", Shorthand.ALIAS.part(1))
                        .with("type", Shorthand.ALIAS.part(2))
                        .block(
                                "alias",
                                alias -> alias.with("zone_id", Shorthand.ALIAS.part(3))
                                        .with("name", Shorthand.ALIAS.part(4))
                                        .given("evaluate_target_health", new Value.Flag(false))));
    }

    private static Mapping instance() {
        return resource("aws_instance")
                .with("ami", TerraformMachines::image)
                .texts("--instance-type", "--key-name", "--subnet-id")
                .flags("--associate-public-ip-address")
                .with(
                        "vpc_security_group_ids",
                        operation -> Optional.of(new Value.Items(operation.values("--security-group-ids"))))
                .texts("--user-data")
                // The parameter names a newer image from time to time, which is no reason for another instance.
                .block("lifecycle", life -> life.given("ignore_changes", new Value.Expression("[ami]")));
    }

    private static Optional<Value> image(Operation operation) {
        Optional<String> name = Shorthand.IMAGE_PARAMETER.text(operation, 1);
        if (name.isEmpty()) {
            return operation.value("--image-id");
        }
        PlannedResource parameter =
                operation.document().addHelper(operation.command(), "data.aws_ssm_parameter", "image");
        parameter.put("name", new Value.Text(name.get()));
        return Optional.of(operation.document().reference(parameter, "value"));
    }

    private static boolean modify(Operation operation) {
        Optional<PlannedResource> instance = operation.resource("--instance-id");
        Optional<Value> check = operation.flag("--source-dest-check");
        if (instance.isEmpty() || check.isEmpty()) {
            return false;
        }
        instance.get().put("source_dest_check", check.get());
        return true;
    }

    /** The names of an endpoint are known to the endpoint, here or where it was created. */
    private static boolean describe(Operation operation) {
        Optional<PlannedResource> endpoint =
                DescribedEndpoint.created(operation).or(() -> existing(operation));
        if (operation.command().prints() == null || endpoint.isEmpty()) {
            return false;
        }
        String part = DescribedEndpoint.asksForZone(operation) ? "hosted_zone_id" : "dns_name";
        operation
                .document()
                .derive(operation.command(), operation.document().reference(endpoint.get(), "dns_entry[0]." + part));
        return true;
    }

    /** One data source for all that is asked of an endpoint. */
    private static Optional<PlannedResource> existing(Operation operation) {
        return DescribedEndpoint.filter(operation, "vpc-endpoint-id").map(id -> {
            Value asked = new Value.Text(id);
            return operation.document().resources().stream()
                    .filter(one -> one.type().equals(ENDPOINT)
                            && asked.equals(one.properties().get("id")))
                    .findFirst()
                    .orElseGet(() -> {
                        PlannedResource data =
                                operation.document().addHelper(operation.command(), ENDPOINT, "endpoint");
                        data.put("id", asked);
                        return data;
                    });
        });
    }
}
