package dev.fumidai.plan.render;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Several values in one word of an option, as the AWS CLI's shorthand writes them. */
enum Shorthand {
    /** The ports of a network ACL entry: first, last. */
    PORT_RANGE("--port-range", "From=([0-9]+),To=([0-9]+)"),
    /** A VPC of a hosted zone: its Region, its id. */
    ZONE_VPC("--vpc", "VPCRegion=(.+),VPCId=(.+)"),
    /** A record that leads to an endpoint: its name, its type, the endpoint's zone, the endpoint's name. */
    ALIAS(
            "--change-batch",
            "Changes=\\[\\{Action=UPSERT,ResourceRecordSet=\\{Name=(.+),Type=([A-Z]+),"
                    + "AliasTarget=\\{HostedZoneId=(.+),DNSName=(.+),EvaluateTargetHealth=false}}}]"),
    /** How clients of a VPN identify themselves: type, certificate. */
    CLIENT_CERTIFICATE(
            "--authentication-options",
            "Type=(certificate-authentication),MutualAuthentication=\\{ClientRootCertificateChainArn=(.+)}"),
    NO_CONNECTION_LOG("--connection-log-options", "Enabled=false"),
    STATIC_ROUTES("--options", "StaticRoutesOnly=true"),
    /** An image that a parameter of Systems Manager names. */
    IMAGE_PARAMETER("--image-id", "resolve:ssm:(/[A-Za-z0-9_./-]+)"),
    INSTANCE_PROFILE("--iam-instance-profile", "Name=(.+)"),
    TCP("--protocol", "tcp");

    private final String option;
    private final Pattern pattern;

    Shorthand(String option, String pattern) {
        this.option = option;
        this.pattern = Pattern.compile(pattern, Pattern.DOTALL);
    }

    /** Whether a command writes the option so. */
    boolean isIn(Operation operation) {
        return matcher(operation).isPresent();
    }

    /** The text of a part, counted from one. */
    Optional<String> text(Operation operation, int part) {
        return matcher(operation).map(found -> Objects.requireNonNull(found.group(part)));
    }

    /** What a part stands for, counted from one. */
    Function<Operation, Optional<Value>> part(int part) {
        return operation -> text(operation, part).map(operation::word);
    }

    /** A part that is a number, counted from one. */
    Function<Operation, Optional<Value>> number(int part) {
        return operation -> text(operation, part).map(Value::number);
    }

    private Optional<Matcher> matcher(Operation operation) {
        return operation.command().option(option).map(pattern::matcher).filter(Matcher::matches);
    }
}
