package dev.fumidai.corpus;

import static dev.fumidai.corpus.Expected.judged;
import static dev.fumidai.corpus.Expected.reachable;
import static dev.fumidai.corpus.Expected.stopped;
import static dev.fumidai.corpus.Surroundings.ACLS;
import static dev.fumidai.corpus.Surroundings.GROUPS;
import static dev.fumidai.finding.AccessMethod.SESSION_MANAGER_VPC_ENDPOINTS;
import static dev.fumidai.finding.AccessMethod.SSH_BASTION;
import static dev.fumidai.fixture.Snapshots.aclEntry;
import static dev.fumidai.fixture.Snapshots.b3;
import static dev.fumidai.fixture.Snapshots.egressOf;
import static dev.fumidai.fixture.Snapshots.list;
import static dev.fumidai.network.ExplanationCode.ENI_SG_RULES_MISMATCH;
import static dev.fumidai.network.ExplanationCode.SUBNET_ACL_RESTRICTION;
import static dev.fumidai.report.Verdict.READY;
import static dev.fumidai.report.Verdict.READY_AFTER_CHANGES;

import java.util.List;

/** Security groups and network ACLs. */
final class FilterFailures {
    private static final List<String> UPPER_HALF =
            List.of("https://github.com/m-lab/website/issues/266", "https://github.com/deis/deis/pull/827");
    private static final List<String> IPV4_ONLY = List.of(
            "https://docs.aws.amazon.com/systems-manager-automation-runbooks/latest/userguide/automation-awssupport-troubleshoot-managed-instance.html",
            "https://github.com/batfish/batfish/blob/master/projects/batfish/src/main/java/org/batfish/representation/aws/NetworkAcl.java");

    private FilterFailures() {}

    static List<KnownFailure> all() {
        return List.of(
                new KnownFailure(
                        "All groups of an interface add up, and every interface has its own",
                        "Cloud Custodian",
                        List.of("https://github.com/cloud-custodian/cloud-custodian/pull/9126"),
                        "An instance has the groups of its first interface",
                        "Its second interface is reached by that interface's second group, its first interface is not",
                        Surroundings.twoInterfaces(b3()),
                        List.of(
                                reachable("i-b", "eni-t2", 22),
                                stopped("i-b", "i-t", 22, "sg-t", ENI_SG_RULES_MISMATCH))),
                new KnownFailure(
                        "A network ACL closes what a security group admits",
                        "mql",
                        List.of("https://github.com/mondoohq/mql/pull/9562"),
                        "Reachable: only the security groups are consulted",
                        "Both have to admit it",
                        b3().setJson(
                                        ACLS,
                                        "/NetworkAcls/acl-1/Entries",
                                        list(
                                                aclEntry(100, true, "allow", "0.0.0.0/0"),
                                                aclEntry(90, false, "deny", 22, 22),
                                                aclEntry(100, false, "allow", "0.0.0.0/0"))),
                        List.of(
                                judged(SSH_BASTION, READY_AFTER_CHANGES),
                                stopped("internet", "i-b", 22, "acl-1", SUBNET_ACL_RESTRICTION))),
                new KnownFailure(
                        "The lowest rule of a network ACL that matches decides, also where a later one denies",
                        "fakecloud",
                        List.of("https://github.com/faiscadev/fakecloud/pull/1763"),
                        "Closed: every deny stood before every allow",
                        "Rule 100 admits it, rule 200 is not asked any more",
                        b3().setJson(
                                        ACLS,
                                        "/NetworkAcls/acl-1/Entries",
                                        list(
                                                aclEntry(200, false, "deny", 22, 22),
                                                aclEntry(100, true, "allow", "0.0.0.0/0"),
                                                aclEntry(100, false, "allow", "0.0.0.0/0"))),
                        List.of(judged(SSH_BASTION, READY), reachable("203.0.113.10", "i-b", 22))),
                new KnownFailure(
                        "Half of Linux' ephemeral ports is not enough",
                        "FAQ of Measurement Lab; Deis",
                        UPPER_HALF,
                        "Answers come to ports 49152-65535",
                        "Linux uses 32768-60999, so connections fail now and then",
                        Surroundings.admittingOnly(Surroundings.endpointsElsewhere(), 49152, 65535),
                        List.of(
                                judged(SESSION_MANAGER_VPC_ENDPOINTS, READY_AFTER_CHANGES),
                                stopped("i-t", "vpce-ssm", 443, "acl-1", SUBNET_ACL_RESTRICTION))),
                new KnownFailure(
                        "The upper half is enough for Windows",
                        "FAQ of Measurement Lab; Deis",
                        UPPER_HALF,
                        "One range for every system",
                        "Windows uses 49152-65535",
                        Surroundings.admittingOnly(Surroundings.endpointsElsewhere(), 49152, 65535)
                                .set("describe-instances", "/Reservations/r-t/Instances/i-t/Platform", "windows")
                                .set(
                                        "describe-instances",
                                        "/Reservations/r-t/Instances/i-t/PlatformDetails",
                                        "Windows"),
                        List.of(judged(SESSION_MANAGER_VPC_ENDPOINTS, READY), reachable("i-t", "vpce-ssm", 443))),
                new KnownFailure(
                        "A rule for all IPv4 addresses lets no IPv6 out",
                        "AWSSupport-TroubleshootManagedInstance; Batfish",
                        IPV4_ONLY,
                        "IPv6 rules are not evaluated",
                        "The group has no rule for IPv6",
                        Surroundings.ipv6(),
                        List.of(stopped("i-t", "2606:4700::1111", 443, "sg-t", ENI_SG_RULES_MISMATCH))),
                new KnownFailure(
                        "A network ACL with entries for IPv4 only is closed for IPv6",
                        "AWSSupport-TroubleshootManagedInstance; Batfish",
                        IPV4_ONLY,
                        "IPv6 entries are ignored",
                        "No entry matches, so the last one denies",
                        Surroundings.ipv6().setJson(GROUPS, egressOf("sg-t"), ANY_IPV6),
                        List.of(stopped("i-t", "2606:4700::1111", 443, "acl-1", SUBNET_ACL_RESTRICTION))),
                new KnownFailure(
                        "An egress-only internet gateway serves IPv6 where groups and network ACLs admit it",
                        "AWSSupport-TroubleshootManagedInstance; Batfish",
                        IPV4_ONLY,
                        "IPv6 rules are not evaluated, so there is no way",
                        "There is one",
                        Surroundings.ipv6()
                                .setJson(GROUPS, egressOf("sg-t"), ANY_IPV6)
                                .add(ACLS, "/NetworkAcls/acl-1/Entries", aclEntry(101, true, "allow", "::/0"))
                                .add(ACLS, "/NetworkAcls/acl-1/Entries", aclEntry(101, false, "allow", "::/0")),
                        List.of(reachable("i-t", "2606:4700::1111", 443))),
                new KnownFailure(
                        "An EC2 Instance Connect Endpoint whose group lets nothing out reaches no instance",
                        "AWS CLI ec2-instance-connect ssh; AWSSupport-TroubleshootEC2InstanceConnect",
                        List.of(
                                "https://github.com/aws/aws-cli/blob/v2/awscli/customizations/ec2instanceconnect/eicefetcher.py"),
                        "The endpoint of the instance's subnet is taken, whatever its groups say",
                        "Its own group stops it",
                        Surroundings.closedInstanceConnectEndpoint(),
                        List.of(stopped("eni-eice", "i-t", 22, "sg-eice", ENI_SG_RULES_MISMATCH))));
    }

    private static final String ANY_IPV6 =
            "[{IpProtocol: '-1', IpRanges: [], Ipv6Ranges: [{CidrIpv6: '::/0'}], PrefixListIds: [], UserIdGroupPairs: []}]";
}
