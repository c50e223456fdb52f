package dev.fumidai.corpus;

import static dev.fumidai.finding.AccessMethod.INSTANCE_CONNECT_ENDPOINT;
import static dev.fumidai.finding.AccessMethod.SESSION_MANAGER_VPC_ENDPOINTS;
import static dev.fumidai.finding.AccessMethod.SSH_BASTION;
import static dev.fumidai.fixture.Fixture.declared;
import static dev.fumidai.fixture.Snapshots.aclEntry;
import static dev.fumidai.fixture.Snapshots.b1;
import static dev.fumidai.fixture.Snapshots.b3;
import static dev.fumidai.fixture.Snapshots.b4;
import static dev.fumidai.fixture.Snapshots.ingressOf;

import dev.fumidai.AccessQuestion;
import dev.fumidai.fixture.Fixture;
import dev.fumidai.model.Cidr;
import dev.fumidai.model.Declarations;
import java.util.List;

/** What AWS's tools find on the instance, its agent and its role, and on the operator's side. */
final class AgentSituations {
    private static final String TARGET = "/Reservations/r-t/Instances/i-t/";
    private static final String SETTING = "get-service-setting.default-ec2-instance-management-role";
    private static final String POLICIES = "list-attached-role-policies.node";

    private static final Declarations WITHOUT_KEY = Declarations.none().operatorCidr(Cidr.parse("203.0.113.10/32"));

    private AgentSituations() {}

    static List<Situation> stopped() {
        return List.of(
                Situation.of(SESSION_MANAGER_VPC_ENDPOINTS, b1(), inState(b1(), "stopped")),
                Situation.of(SESSION_MANAGER_VPC_ENDPOINTS, b1(), inState(b1(), "pending")));
    }

    static List<Situation> shellStopped() {
        return List.of(
                Situation.of(SSH_BASTION, b3(), inState(b3(), "stopped")),
                Situation.of(INSTANCE_CONNECT_ENDPOINT, b4(), inState(b4(), "stopped")));
    }

    private static Fixture inState(Fixture fixture, String state) {
        return fixture.set("describe-instances", TARGET + "State/Name", state);
    }

    static Situation withoutMetadata() {
        return Situation.of(
                SESSION_MANAGER_VPC_ENDPOINTS,
                b1(),
                b1().set("describe-instances", TARGET + "MetadataOptions/HttpEndpoint", "disabled"));
    }

    /** Nothing is declared, so that only what the agent reports counts. */
    static Situation notRegistered() {
        return silent(b1());
    }

    /** The same for a system that does not bring the agent. */
    static Situation notInstalled() {
        return silent(b1().set("describe-images", "/Images/0/Name", "RHEL-9.4.0_HVM-20240605-x86_64-82-Hourly2-GP3")
                .set("describe-instances", TARGET + "PlatformDetails", "Red Hat Enterprise Linux"));
    }

    private static Situation silent(Fixture fixture) {
        return Situation.of(
                SESSION_MANAGER_VPC_ENDPOINTS,
                registered(fixture, "Online"),
                fixture,
                asked -> asked.ask(Declarations.none()));
    }

    private static Fixture registered(Fixture fixture, String pingStatus) {
        return fixture.add("describe-instance-information", "/InstanceInformationList", """
                {InstanceId: 'i-t', PingStatus: '%s', AgentVersion: '3.3.987.0', PlatformType: 'Linux',
                 LastPingDateTime: '2026-11-23T00:00:00+00:00', ResourceType: 'EC2Instance'}""".formatted(pingStatus));
    }

    static Situation beforeSessionManager() {
        return Situation.of(
                SESSION_MANAGER_VPC_ENDPOINTS,
                b1(),
                question -> question.declaring(declared().agentVersion("2.3.67.0")));
    }

    static Situation afterEc2Messages() {
        return Situation.of(
                SESSION_MANAGER_VPC_ENDPOINTS,
                b1(),
                question -> question.declaring(declared().agentVersion("3.2.2222.0")));
    }

    static Situation withoutEc2Messages() {
        return Situation.of(
                SESSION_MANAGER_VPC_ENDPOINTS,
                b1().inRegion("mx-central-1"),
                question -> question.declaring(declared().agentVersion("3.2.2222.0")));
    }

    static Situation beforeHostManagement() {
        return Situation.of(
                SESSION_MANAGER_VPC_ENDPOINTS,
                hostManagement(withoutProfile()),
                question -> question.declaring(declared().agentVersion("3.2.581.0")));
    }

    private static Fixture withoutProfile() {
        return b1().without("describe-instances", TARGET + "IamInstanceProfile");
    }

    private static Fixture hostManagement(Fixture fixture) {
        return fixture.set(SETTING, "/ServiceSetting/Status", "Customized")
                .set(
                        SETTING,
                        "/ServiceSetting/SettingValue",
                        "service-role/AWSSystemsManagerDefaultEC2InstanceManagementRole");
    }

    static Situation noProfile() {
        return Situation.of(SESSION_MANAGER_VPC_ENDPOINTS, b1(), withoutProfile());
    }

    static Situation noProfileAndSettingUntold() {
        return Situation.of(
                SESSION_MANAGER_VPC_ENDPOINTS,
                b1().withoutKind("get-service-setting"),
                withoutProfile().withoutKind("get-service-setting"));
    }

    static Situation hostManagementOff() {
        return Situation.of(SESSION_MANAGER_VPC_ENDPOINTS, hostManagement(withoutProfile()), withoutProfile());
    }

    private static Fixture withoutPolicies(Fixture fixture) {
        return fixture.document(POLICIES, "{AttachedPolicies: []}");
    }

    private static Fixture inline(Fixture fixture, String effect, String action) {
        return fixture.document("list-role-policies.node", "{PolicyNames: ['own']}")
                .document("get-role-policy.node.own", """
                        {RoleName: 'node', PolicyName: 'own', PolicyDocument: {Statement: [{Effect: '%s',
                            Action: '%s', Resource: '*'}]}}""".formatted(effect, action));
    }

    static Situation noPolicy() {
        return Situation.of(SESSION_MANAGER_VPC_ENDPOINTS, b1(), withoutPolicies(b1()));
    }

    static List<Situation> tooFewPermissions() {
        Fixture host = hostManagement(b1());
        return List.of(
                Situation.of(
                        SESSION_MANAGER_VPC_ENDPOINTS,
                        b1(),
                        inline(withoutPolicies(b1()), "Allow", "ssm:UpdateInstanceInformation")),
                Situation.of(SESSION_MANAGER_VPC_ENDPOINTS, b1(), inline(b1(), "Deny", "ssmmessages:*")),
                Situation.of(
                        SESSION_MANAGER_VPC_ENDPOINTS,
                        host,
                        inline(withoutPolicies(host), "Allow", "ssm:UpdateInstanceInformation")));
    }

    /** The preferences name a bucket, a log group or a key, and the role may not use it. */
    static List<Situation> preferences() {
        return List.of(preferring("s3"), preferring("logs"), preferring("kms"));
    }

    private static Situation preferring(String service) {
        return Situation.of(SESSION_MANAGER_VPC_ENDPOINTS, b1(), using(b1(), service));
    }

    /** With session preferences that use a service. */
    static Fixture using(Fixture fixture, String service) {
        String content =
                "{\"schemaVersion\":\"1.0\",\"inputs\":{\"s3BucketName\":\"%s\",\"cloudWatchLogGroupName\":\"%s\",\"kmsKeyId\":\"%s\"}}";
        return fixture.set(
                "get-document.SSM-SessionManagerRunShell",
                "/Content",
                content.formatted(
                        service.equals("s3") ? "bucket" : "",
                        service.equals("logs") ? "sessions" : "",
                        service.equals("kms") ? "key-1" : ""));
    }

    static Situation noPlugin() {
        return Situation.of(
                SESSION_MANAGER_VPC_ENDPOINTS,
                b1(),
                question -> question.declaring(declared().plugin(false)));
    }

    static Situation operatorMayNot() {
        return Situation.of(
                SESSION_MANAGER_VPC_ENDPOINTS,
                b1(),
                question -> question.declaring(declared().operatorIam(false)));
    }

    static Situation operatorMayNotTunnel() {
        return Situation.of(
                INSTANCE_CONNECT_ENDPOINT,
                b4(),
                question -> question.declaring(declared().operatorIam(false)));
    }

    static Situation packageUntold() {
        Fixture withoutKey = b4().without("describe-instances", TARGET + "KeyName");
        return new Situation(INSTANCE_CONNECT_ENDPOINT, pushingAKey(b4()), withoutKey.ask(WITHOUT_KEY));
    }

    /** The target admits neither the bastion nor the endpoint, or its network ACL lets no answers out. */
    static List<Situation> shellFiltered() {
        Fixture answersStopped = b3().without("describe-network-acls", "/NetworkAcls/acl-1/Associations/subnet-p")
                .add("describe-network-acls", "/NetworkAcls", """
                        {NetworkAclId: 'acl-p', VpcId: 'vpc-1', OwnerId: '123456789012', IsDefault: false,
                         Associations: [{NetworkAclAssociationId: 'aclassoc-p', NetworkAclId: 'acl-p',
                             SubnetId: 'subnet-p'}], Entries: [%s]}""".formatted(
                                aclEntry(100, false, "allow", "0.0.0.0/0")));
        return List.of(
                Situation.of(SSH_BASTION, b3(), b3().setJson("describe-security-groups", ingressOf("sg-t"), "[]")),
                Situation.of(
                        INSTANCE_CONNECT_ENDPOINT,
                        b4(),
                        b4().setJson("describe-security-groups", ingressOf("sg-t"), "[]")),
                Situation.of(SSH_BASTION, b3(), answersStopped));
    }

    static Situation connectionLost() {
        return Situation.of(
                SESSION_MANAGER_VPC_ENDPOINTS,
                registered(b1(), "Online"),
                registered(b1(), "ConnectionLost"),
                fixture -> fixture.ask(Declarations.none()));
    }

    /** The role that Default Host Management names may do nothing. */
    static Situation hostRoleWithoutPolicies() {
        String role = "list-attached-role-policies.AWSSystemsManagerDefaultEC2InstanceManagementRole";
        Fixture host = hostManagement(withoutProfile());
        return Situation.of(
                SESSION_MANAGER_VPC_ENDPOINTS, host.document(role, """
                        {AttachedPolicies: [{PolicyName: 'AmazonSSMManagedEC2InstanceDefaultPolicy',
                            PolicyArn: 'arn:aws:iam::aws:policy/AmazonSSMManagedEC2InstanceDefaultPolicy'}]}"""), host.document(role, "{AttachedPolicies: []}"));
    }

    static Situation unlistedRegion() {
        return Situation.of(
                INSTANCE_CONNECT_ENDPOINT, b4(), b4().inRegion("ap-northeast-9"), AgentSituations::pushingAKey);
    }

    /** A system that the package of EC2 Instance Connect is not made for. */
    static Situation imageWithoutPackage() {
        return Situation.of(
                INSTANCE_CONNECT_ENDPOINT,
                b4(),
                b4().set("describe-images", "/Images/0/Name", "amzn-ami-hvm-2018.03.0.20230404.0-x86_64-gp2"),
                AgentSituations::pushingAKey);
    }

    static Situation pushedKeyWithoutMetadata() {
        return Situation.of(
                INSTANCE_CONNECT_ENDPOINT,
                b4(),
                b4().set("describe-instances", TARGET + "MetadataOptions/HttpEndpoint", "disabled"),
                AgentSituations::pushingAKey);
    }

    private static AccessQuestion pushingAKey(Fixture fixture) {
        return fixture.without("describe-instances", TARGET + "KeyName").ask(WITHOUT_KEY.instanceConnectPackage(true));
    }
}
