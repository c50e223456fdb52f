package dev.fumidai.internal.assembly;

import dev.fumidai.fact.Candidate;
import dev.fumidai.finding.AccessMethod;
import dev.fumidai.report.OperatorPolicy;
import dev.fumidai.report.OperatorPolicy.Statement;
import dev.fumidai.requirement.Capability;
import dev.fumidai.requirement.Requirement;
import dev.fumidai.requirement.RequirementCode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The least permissions that let the operator connect by a method. Sources: the Systems Manager User Guide
 * (getting-started-restrict-access-quickstart, getting-started-enable-ssh-connections), the EC2 User Guide
 * (permissions-for-ec2-instance-connect-endpoint, configure-access-to-serial-console).
 */
final class OperatorPolicies {
    private static final String ANY = "*";
    private static final SortedMap<String, SortedMap<String, String>> ALWAYS = Collections.emptySortedMap();

    private final Setting setting;

    OperatorPolicies(Setting setting) {
        this.setting = setting;
    }

    /** Empty where a method asks AWS for nothing: a plain SSH connection needs no permission of IAM. */
    Optional<OperatorPolicy> of(AccessMethod method, List<String> via) {
        if (method.usesSessionManager()) {
            return Optional.of(new OperatorPolicy(session(method, via)));
        }
        return switch (method) {
            case INSTANCE_CONNECT_ENDPOINT -> Optional.of(new OperatorPolicy(tunnel(via)));
            case SERIAL_CONSOLE ->
                Optional.of(new OperatorPolicy(List.of(new Statement(
                        "OpenSerialConsole",
                        List.of("ec2-instance-connect:SendSerialConsoleSSHPublicKey"),
                        List.of(instance(setting.target().instanceId())),
                        ALWAYS))));
            case CLIENT_VPN ->
                Optional.of(new OperatorPolicy(List.of(new Statement(
                        "GetClientConfiguration",
                        List.of("ec2:ExportClientVpnClientConfiguration"),
                        List.of(own("ec2", "client-vpn-endpoint/" + host(via))),
                        ALWAYS))));
            default -> Optional.empty();
        };
    }

    private List<Statement> session(AccessMethod method, List<String> via) {
        String node = method.endsSessionOnTarget() ? setting.target().instanceId() : host(via);
        List<String> resources = new ArrayList<>(List.of(instance(node)));
        resources.addAll(documents(method));
        List<Statement> statements = new ArrayList<>();
        statements.add(new Statement("StartSession", List.of("ssm:StartSession"), resources, ALWAYS));
        statements.add(new Statement(
                "UseOwnSessions",
                List.of("ssm:ResumeSession", "ssm:TerminateSession", "ssmmessages:OpenDataChannel"),
                List.of("arn:" + partition() + ":ssm:*:*:session/${aws:userid}-*"),
                ALWAYS));
        new LoggingFacts(setting)
                .encryptionKey()
                .map(key -> new Statement("EncryptSessions", List.of("kms:GenerateDataKey"), List.of(key(key)), ALWAYS))
                .ifPresent(statements::add);
        return statements;
    }

    /** The session documents that the requested session starts. */
    private List<String> documents(AccessMethod method) {
        if (!method.endsSessionOnTarget()) {
            return List.of(awsDocument("AWS-StartPortForwardingSessionToRemoteHost"));
        }
        TreeSet<String> documents = new TreeSet<>();
        documents.add(own("ssm", "document/SSM-SessionManagerRunShell"));
        for (Requirement requirement : setting.question().requirements()) {
            if (requirement.code() == RequirementCode.PORT) {
                documents.add(awsDocument("AWS-StartPortForwardingSession"));
            } else if (requirement.code() == RequirementCode.COPY_GB) {
                documents.add(awsDocument("AWS-StartSSHSession"));
            } else if (requirement.code() == RequirementCode.CAPABILITY) {
                document(Capability.valueOf(requirement.value().orElseThrow()))
                        .map(this::awsDocument)
                        .ifPresent(documents::add);
            }
        }
        return List.copyOf(documents);
    }

    private static Optional<String> document(Capability capability) {
        return switch (capability) {
            case SHELL -> Optional.empty();
            case SSH, FILE_COPY -> Optional.of("AWS-StartSSHSession");
            case RDP, PORT_FORWARDING -> Optional.of("AWS-StartPortForwardingSession");
        };
    }

    private List<Statement> tunnel(List<String> via) {
        SortedMap<String, SortedMap<String, String>> port = new TreeMap<>();
        port.put(
                "NumericEquals",
                new TreeMap<>(Map.of("ec2-instance-connect:remotePort", Integer.toString(TargetLeg.port(setting)))));
        List<Statement> statements = new ArrayList<>();
        statements.add(new Statement(
                "OpenTunnel",
                List.of("ec2-instance-connect:OpenTunnel"),
                List.of(own("ec2", "instance-connect-endpoint/" + host(via))),
                port));
        if (mayPushKey(setting)) {
            statements.add(new Statement(
                    "PushKey",
                    List.of("ec2-instance-connect:SendSSHPublicKey"),
                    List.of(instance(setting.target().instanceId())),
                    ALWAYS));
        }
        statements.add(new Statement(
                "FindInstanceAndEndpoint",
                List.of("ec2:DescribeInstanceConnectEndpoints", "ec2:DescribeInstances"),
                List.of(ANY),
                ALWAYS));
        return statements;
    }

    /** Keys are pushed to systems other than Windows that have the package; where that is not told, it may. */
    static boolean mayPushKey(Setting setting) {
        return TargetLeg.port(setting) == TargetLeg.SSH
                && setting.question().declarations().instanceConnectPackage().orElse(true);
    }

    /** What is still to be built has no id yet. */
    private static String host(List<String> via) {
        return via.size() == 1 && !via.contains(Candidate.NEW) ? via.get(0) : ANY;
    }

    private String instance(String id) {
        return own("ec2", "instance/" + id);
    }

    private String awsDocument(String name) {
        return "arn:" + partition() + ":ssm:*:*:document/" + name;
    }

    /** An alias cannot be named in a policy; keys that may stand behind it can. */
    private String key(String key) {
        if (key.startsWith("arn:") && !key.contains(":alias/")) {
            return key;
        }
        if (key.startsWith("arn:")) {
            return key.substring(0, key.indexOf(":alias/")) + ":key/" + ANY;
        }
        return own("kms", "key/" + (key.startsWith("alias/") ? ANY : key));
    }

    /** What belongs to the target's account and Region. */
    private String own(String service, String resource) {
        return String.join(
                ":",
                "arn",
                partition(),
                service,
                orAny(setting.region()),
                orAny(setting.scope().account()),
                resource);
    }

    private String partition() {
        return setting.partition();
    }

    private static String orAny(@Nullable String known) {
        return known == null ? ANY : known;
    }
}
