package dev.fumidai.plan.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fumidai.finding.Command;
import dev.fumidai.plan.Plan;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever an id or a name of a snapshot is, a document says the same things in the same places. */
class HostileIdsProperties {
    /** Every way in which a text of a snapshot comes into a document. */
    private static final List<Command> COMMANDS = Plans.commands(
            "aws ec2 modify-vpc-attribute --vpc-id <ID> --enable-dns-support Value=true",
            "SUBNET_ID=aws ec2 create-subnet --vpc-id <ID> --cidr-block <ID> --availability-zone <ID>",
            "aws ec2 create-route --route-table-id <ID> --destination-cidr-block 0.0.0.0/0 --nat-gateway-id <ID>",
            "SECURITY_GROUP_ID=aws ec2 create-security-group --group-name <ID> --description <ID> --vpc-id <ID>",
            "aws ec2 authorize-security-group-ingress --group-id $SECURITY_GROUP_ID --protocol tcp --port <ID>"
                    + " --source-group <ID>",
            "aws ec2 authorize-security-group-egress --group-id <ID> --ip-permissions"
                    + " IpProtocol=tcp,FromPort=443,ToPort=443,IpRanges=[{CidrIp=1<ID>}]",
            "SSM_ENDPOINT_ID=aws ec2 create-vpc-endpoint --vpc-id <ID> --vpc-endpoint-type Interface"
                    + " --service-name <ID> --subnet-ids $SUBNET_ID --security-group-ids <ID> --private-dns-enabled",
            "HOSTED_ZONE_ID=aws route53 create-hosted-zone --name <ID> --vpc VPCRegion=<ID>,VPCId=<ID>",
            "ENDPOINT_ZONE_ID=aws ec2 describe-vpc-endpoints --filters Name=vpc-id,Values=<ID>"
                    + " Name=vpc-endpoint-id,Values=<ID> --query VpcEndpoints[0].DnsEntries[0].HostedZoneId",
            "aws route53 change-resource-record-sets --hosted-zone-id $HOSTED_ZONE_ID --change-batch Changes=[{"
                    + "Action=UPSERT,ResourceRecordSet={Name=<ID>,Type=A,AliasTarget={HostedZoneId=$ENDPOINT_ZONE_ID,"
                    + "DNSName=<ID>,EvaluateTargetHealth=false}}}]",
            "INSTANCE_ID=aws ec2 run-instances --image-id <ID> --instance-type <ID> --subnet-id <ID>"
                    + " --security-group-ids <ID> --key-name <ID> --user-data <ID>",
            "aws iam put-role-policy --role-name <ID> --policy-name <ID> --policy-document <ID>");

    private static final List<PlanRenderer> DOCUMENTS =
            List.of(new CloudFormationTemplate(), new TerraformConfiguration());

    /** No colons, which tell IPv6 from IPv4, and no references, which CloudFormation would resolve. */
    @Provide
    Arbitrary<String> hostileIds() {
        return Arbitraries.strings()
                .withChars("${}%\"\\#'!&*-,=[]|<>@` \n\r\t\u0000\u0085\u2028\u202e\ud800ab日")
                .ofMinLength(1)
                .ofMaxLength(10)
                .map(text -> "x" + text.replaceAll("\\{+", "{"));
    }

    @Property(tries = 500)
    void an_id_is_a_text_wherever_it_stands(@ForAll("hostileIds") String id) {
        for (PlanRenderer renderer : DOCUMENTS) {
            assertThat(skeleton(renderer.render(plan(id), Plans.REMARKS)))
                    .isEqualTo(skeleton(renderer.render(plan("xid,"), Plans.REMARKS)));
        }
    }

    @Example
    void a_reference_that_cloudformation_would_resolve_never_becomes_part_of_a_template() {
        String id = "{{resolve:secretsmanager:prod}}";
        String template = new CloudFormationTemplate().render(plan(id), Plans.REMARKS);

        assertThat(template.lines().filter(line -> !line.strip().startsWith("#")))
                .noneMatch(line -> line.contains("{{"));
        assertThat(template).contains("#   SUBNET_ID=$(aws ec2 create-subnet --vpc-id '" + id + "'");
    }

    private static Plan plan(String id) {
        return Plans.of(Plans.step(
                COMMANDS.stream().map(command -> Plans.with(command, id)).toList()));
    }

    /** The document without its comments and what its texts say. */
    private static String skeleton(String document) {
        assertThat(document).doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}&&[^\n]]");
        return document.lines()
                .map(line -> line.strip().startsWith("#") ? "#" : line.replaceAll("\"(?:[^\"\\\\]|\\\\.)*\"", "\"\""))
                .collect(Collectors.joining("\n"));
    }
}
