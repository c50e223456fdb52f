package dev.fumidai.corpus;

import static dev.fumidai.corpus.NetworkSituations.endpointClosed;
import static dev.fumidai.corpus.NetworkSituations.endpointClosedBesideNatGateway;
import static dev.fumidai.corpus.NetworkSituations.noEndpoint;
import static dev.fumidai.corpus.NetworkSituations.noEndpointForPreferences;
import static dev.fumidai.corpus.NetworkSituations.notAttached;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** For each check of AWS's that rules of ours answer, the situations in which it reports its finding. */
final class AwsFindings {
    private static final String DIAGNOSE = "Diagnose and remediate: unmanaged EC2 instances";
    private static final String MANAGED_INSTANCE = "AWSSupport-TroubleshootManagedInstance";
    private static final String INSTANCE_CONNECT = "AWSSupport-TroubleshootEC2InstanceConnect";

    private final Map<String, Map<String, List<Situation>>> byTool = new LinkedHashMap<>();

    private AwsFindings() {}

    /** The situations by tool and check. */
    static Map<String, Map<String, List<Situation>>> all() {
        AwsFindings findings = new AwsFindings();
        findings.diagnoseNetwork();
        findings.diagnoseInstance();
        findings.managedInstance();
        findings.sessionManager();
        findings.endpointReachability();
        findings.instanceConnect();
        findings.ssh();
        findings.diagnostics();
        findings.ecsExec();
        return findings.byTool;
    }

    /** The same for checks that a snapshot tells of, but no rule reads yet. */
    static Map<String, Map<String, List<Situation>>> unnoticed() {
        AwsFindings findings = new AwsFindings();
        findings.found(DIAGNOSE, "DHMC role missing required policies", AgentSituations.hostRoleWithoutPolicies());
        findings.found(INSTANCE_CONNECT, "CheckIfAWSRegionSupported", AgentSituations.unlistedRegion());
        findings.found(INSTANCE_CONNECT, "CheckIfInstanceAMIIsSupported", AgentSituations.imageWithoutPackage());
        findings.found(
                INSTANCE_CONNECT, "CheckMetadataHTTPEndpointIsEnabled", AgentSituations.pushedKeyWithoutMetadata());
        return findings.byTool;
    }

    private void found(String tool, String check, Situation... situations) {
        found(tool, check, List.of(situations));
    }

    private void found(String tool, String check, List<Situation> situations) {
        List<Situation> before =
                byTool.computeIfAbsent(tool, name -> new LinkedHashMap<>()).put(check, situations);
        if (before != null) {
            throw new IllegalStateException(tool + ": " + check + " stands here twice");
        }
    }

    private static List<Situation> both(List<Situation> some, Situation... others) {
        return Stream.concat(some.stream(), Stream.of(others)).toList();
    }

    private static List<Situation> both(List<Situation> some, List<Situation> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private void diagnoseNetwork() {
        found(
                DIAGNOSE,
                "Instance security group: Outbound traffic is not allowed on port 443",
                NetworkSituations.outboundClosed());
        found(
                DIAGNOSE,
                "ssm VPC endpoint's security group: Inbound traffic is not allowed on port 443",
                endpointClosed("ssm"),
                endpointClosedBesideNatGateway("ssm"));
        found(
                DIAGNOSE,
                "ssmmessages VPC endpoint's security group: Inbound traffic not allowed on port 443",
                endpointClosed("ssmmessages"),
                endpointClosedBesideNatGateway("ssmmessages"));
        found(
                DIAGNOSE,
                "ec2messages VPC endpoint's security group: Inbound traffic not allowed on port 443",
                endpointClosed("ec2messages"));
        found(DIAGNOSE, "DNS support is disabled in a VPC", NetworkSituations.dnsSupportOff());
        found(DIAGNOSE, "A DNS hostname is disabled in a VPC", NetworkSituations.dnsHostnamesOff());
        found(DIAGNOSE, "No ssm endpoint for PrivateLink was found", noEndpoint("ssm"));
        found(DIAGNOSE, "No ssmmessages endpoint for PrivateLink was found", noEndpoint("ssmmessages"));
        found(
                DIAGNOSE,
                "No ec2messages endpoint for PrivateLink was found",
                noEndpoint("ec2messages"),
                AgentSituations.afterEc2Messages());
        found(DIAGNOSE, "An instance's subnet is not attached to an ssm endpoint", notAttached("ssm"));
        found(DIAGNOSE, "An instance's subnet is not attached to an ssmmessages endpoint", notAttached("ssmmessages"));
        found(DIAGNOSE, "An instance's subnet not attached to an ec2messages endpoint", notAttached("ec2messages"));
        found(
                DIAGNOSE,
                "Instance subnet NACL: Outbound traffic is not allowed on port 443 to Systems Manager endpoints",
                NetworkSituations.aclStopsRequests());
        found(
                DIAGNOSE,
                "Instance subnet NACL: Inbound traffic is not allowed on ephemeral ports (1024-65535) for Systems Manager responses",
                both(NetworkSituations.aclStopsAnswers(), NetworkSituations.aclStopsSomeAnswers()));
    }

    private void diagnoseInstance() {
        found(
                DIAGNOSE,
                "No instance profile attached",
                AgentSituations.noProfile(),
                AgentSituations.noProfileAndSettingUntold());
        found(DIAGNOSE, "Missing SSM managed policy", AgentSituations.noPolicy());
        found(DIAGNOSE, "Insufficient SSM permissions", AgentSituations.tooFewPermissions());
        found(DIAGNOSE, "Outdated SSM Agent version", AgentSituations.beforeSessionManager());
        found(
                DIAGNOSE,
                "Agent version incompatible with current features",
                AgentSituations.afterEc2Messages(),
                AgentSituations.withoutEc2Messages(),
                AgentSituations.beforeHostManagement());
        found(
                DIAGNOSE,
                "SSM Agent service not running",
                AgentSituations.notRegistered(),
                AgentSituations.connectionLost());
        found(DIAGNOSE, "DHMC not enabled", AgentSituations.hostManagementOff());
    }

    private void managedInstance() {
        found(MANAGED_INSTANCE, "PingStatus of the instance", AgentSituations.connectionLost());
        found(
                MANAGED_INSTANCE,
                "Security groups of the VPC endpoint: inbound TCP 443 from the instance",
                endpointClosed("ssm"));
        found(
                MANAGED_INSTANCE,
                "Route table: to the VPC endpoint or to public endpoints",
                NetworkSituations.routeToEndpointsLost(),
                NetworkSituations.noRouteToNatGateway(),
                NetworkSituations.noRouteToInternetGateway());
        found(
                MANAGED_INSTANCE,
                "Network ACL: to the VPC endpoint or to public endpoints",
                NetworkSituations.aclStopsRequests());
        found(
                MANAGED_INSTANCE,
                "Security groups of the instance: outbound to the VPC endpoint or to public endpoints",
                NetworkSituations.outboundClosed());
        found(
                MANAGED_INSTANCE,
                "Instance profile with a managed policy that gives the permissions",
                AgentSituations.noProfile(),
                AgentSituations.noPolicy());
    }

    private void sessionManager() {
        String tool = "AWSSupport-TroubleshootSessionManager";
        found(tool, "Instance is running", AgentSituations.stopped());
        found(
                tool,
                "Instance reports as managed by Systems Manager",
                AgentSituations.notRegistered(),
                AgentSituations.notInstalled());
        found(tool, "Version of SSM Agent supports Session Manager", AgentSituations.beforeSessionManager());
        found(
                tool,
                "Instance profile with a recommended policy",
                AgentSituations.noProfile(),
                AgentSituations.noPolicy());
        found(tool, "Session Manager preferences", AgentSituations.preferences());
        found(
                tool,
                "Connectivity to the ssmmessages endpoint",
                noEndpoint("ssmmessages"),
                NetworkSituations.noRouteToNatGateway());
        found(tool, "Connectivity to the Amazon S3 endpoint", NetworkSituations.noWayToS3ForLogs());
        found(tool, "Connectivity to the AWS KMS endpoint", noEndpointForPreferences("kms"));
        found(tool, "Connectivity to the CloudWatch Logs endpoint", noEndpointForPreferences("logs"));
    }

    private void endpointReachability() {
        String tool = "AWSSupport-AnalyzeAWSEndpointReachabilityFromEC2";
        found(tool, "VPC uses the Amazon provided DNS server", NetworkSituations.ownDnsServers());
        found(tool, "PrivateLink endpoint exists in the VPC", noEndpoint("ssmmessages"));
        found(tool, "privateDns of the endpoint is on", NetworkSituations.privateDnsOff());
        found(tool, "Endpoint uses the default endpoint policy", NetworkSituations.endpointPolicyDenies());
        found(tool, "Internet gateway to reach a public endpoint", NetworkSituations.internetGatewayDetached());
        found(
                tool,
                "Reachability from the source to the endpoint",
                both(
                        both(NetworkSituations.outboundClosed().subList(0, 1), NetworkSituations.aclStopsRequests()),
                        endpointClosed("ssmmessages"),
                        NetworkSituations.routeToEndpointsLost(),
                        NetworkSituations.noRouteToNatGateway()));
    }

    private void instanceConnect() {
        found(INSTANCE_CONNECT, "AssertInitialState", AgentSituations.shellStopped());
        found(INSTANCE_CONNECT, "CheckEICPackageInstallation", AgentSituations.packageUntold());
        found(INSTANCE_CONNECT, "CheckEICNetworkAccess", AgentSituations.shellFiltered());
        found(INSTANCE_CONNECT, "CheckIAMRoleOrUserPermissions", AgentSituations.operatorMayNotTunnel());
    }

    private void ssh() {
        found(
                "AWSSupport-TroubleshootSSH",
                "Instance is a managed instance",
                AgentSituations.notRegistered(),
                AgentSituations.notInstalled());
    }

    private void diagnostics() {
        String tool = "ssm-cli get-diagnostics";
        found(tool, "Amazon EC2 instance metadata service", AgentSituations.withoutMetadata());
        for (String service : List.of("ssm", "ssmmessages")) {
            found(
                    tool,
                    "Connectivity to " + service + " endpoint",
                    noEndpoint(service),
                    endpointClosed(service),
                    endpointClosedBesideNatGateway(service),
                    NetworkSituations.noRouteToNatGateway());
        }
        found(tool, "Connectivity to ec2messages endpoint", noEndpoint("ec2messages"));
        found(tool, "Connectivity to s3 endpoint", NetworkSituations.noWayToS3(), NetworkSituations.noWayToS3ForLogs());
        found(tool, "Connectivity to kms endpoint", noEndpointForPreferences("kms"));
        found(tool, "Connectivity to logs endpoint", noEndpointForPreferences("logs"));
        found(tool, "AWS Credentials", AgentSituations.noProfile(), AgentSituations.noPolicy());
        found(tool, "Agent service", AgentSituations.notRegistered());
        found(tool, "SSM Agent version", AgentSituations.beforeSessionManager(), AgentSituations.afterEc2Messages());
    }

    private void ecsExec() {
        String tool = "Amazon ECS Exec Checker";
        found(tool, "Session Manager Plugin: Missing", AgentSituations.noPlugin());
        found(tool, "Can I ExecuteCommand?: kms:GenerateDataKey: implicitDeny", AgentSituations.operatorMayNot());
        found(
                tool,
                "EC2 or Task Role: Not Configured or implicitDeny",
                AgentSituations.noProfile(),
                AgentSituations.noPolicy());
        found(tool, "SSM PrivateLink ssmmessages not found", noEndpoint("ssmmessages"));
    }
}
