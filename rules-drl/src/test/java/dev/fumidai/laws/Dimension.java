package dev.fumidai.laws;

import java.util.List;

/**
 * In what generated environments differ. The first option of each works, so that shrinking leads to an environment in
 * which all but the culprit is sound.
 */
enum Dimension {
    REGION(97, "ap-northeast-1", "ap-southeast-5", "eu-west-9"),
    FOLDERS(50, "scoped", "flat"),
    ROUTE(
            80,
            "nat",
            "local",
            "blackhole",
            "igw",
            "other",
            "split",
            "half",
            "diverted",
            "shadowed",
            "main",
            "propagated"),
    NAT_STATE(92, "available", "pending", "failed", "deleted", "deleting", "absent", "no-gateway"),
    NAT_CONNECTIVITY(95, "public", "private", "absent", "odd"),
    NAT_ADDRESS(95, "succeeded", "failed", "none", "absent", "no-status"),
    NAT_MODE(96, "zonal", "regional"),
    PUBLIC_ROUTE(94, "igw", "none", "blackhole", "other", "half"),
    IGW(95, "attached", "detached", "elsewhere", "attaching", "none"),
    ENDPOINT_SSM(
            88,
            "ok",
            "missing",
            "missing",
            "pending",
            "acceptance",
            "deleted",
            "dns-off",
            "no-subnets",
            "denies",
            "partial",
            "ipv6",
            "stateless",
            "twice"),
    ENDPOINT_SSMMESSAGES(
            88,
            "ok",
            "missing",
            "missing",
            "pending",
            "acceptance",
            "deleted",
            "dns-off",
            "no-subnets",
            "denies",
            "partial",
            "ipv6",
            "stateless",
            "twice"),
    ENDPOINT_EC2MESSAGES(70, "missing", "ok", "pending", "dns-off"),
    ENDPOINT_SUBNET(70, "same", "other", "both"),
    ENDPOINT_INGRESS(
            92,
            "vpc",
            "group",
            "listed",
            "unlisted",
            "closed",
            "other-port",
            "part",
            "all",
            "udp",
            "wide",
            "peer-group"),
    TARGET_EGRESS(92, "all", "https-anywhere", "https-vpc", "https-group", "listed", "unlisted", "closed", "half"),
    TARGET_INGRESS(
            88,
            "group",
            "private-subnet",
            "public-address",
            "closed",
            "listed",
            "unlisted",
            "stale",
            "one-port",
            "all",
            "two-rules"),
    TARGET_ACL(90, "default", "explicit", "ephemeral-missing", "ephemeral-partial", "closed", "numbered", "deny-first"),
    PUBLIC_ACL(93, "default", "explicit", "ephemeral-missing", "closed"),
    DNS_SUPPORT(96, "on", "off", "absent"),
    DNS_HOSTNAMES(95, "on", "off", "absent"),
    DHCP(94, "amazon", "custom", "mixed", "default", "dangling", "no-servers"),
    PROFILE(
            85,
            "core",
            "deprecated",
            "inline",
            "own-policy",
            "unread-policy",
            "lacking",
            "half",
            "wrong-policy",
            "bounded",
            "logging",
            "none",
            "none"),
    HOST_MANAGEMENT(85, "off", "on", "odd"),
    METADATA(96, "enabled", "disabled", "absent"),
    TARGET_STATE(95, "running", "stopped", "stopping", "pending", "terminated", "absent"),
    PLATFORM(90, "linux", "windows"),
    AGENT(85, "reported", "reported-old", "reported-ancient", "reported-lost", "reported-odd", "none"),
    IMAGE(90, "amazon", "minimal", "red-hat", "foreign"),
    BASTION(
            88,
            "elastic",
            "auto",
            "stopped-elastic",
            "stopped-auto",
            "no-address",
            "none",
            "pending",
            "stateless",
            "gone"),
    BASTION_INGRESS(92, "operator", "anywhere", "closed", "elsewhere", "listed", "unlisted", "other-port"),
    BASTION_EGRESS(94, "all", "group", "closed", "half"),
    BASTION_PLACE(92, "vpc", "peered", "peering-pending", "no-way-back", "peered-blackhole"),
    SECOND_BASTION(85, "none", "running", "stopped"),
    BLOCK_PUBLIC_ACCESS(
            93, "off", "bidirectional", "ingress", "excluded", "excluded-egress", "excluded-subnet", "declared"),
    PREFERENCES(88, "none", "s3", "logs", "kms", "odd"),
    S3(80, "none", "gateway", "gateway-elsewhere", "interface"),
    ZONES(94, "none", "of-service", "unrelated"),
    KEY(93, "key", "none"),
    ROOM(93, "plenty", "elsewhere", "nowhere", "untold"),
    ENCRYPTION(96, "absent", "monitor", "enforce"),
    CONNECTION(90, "not-connected", "connected"),
    SECOND_INTERFACE(94, "none", "same-groups"),
    PAGES(94, "all", "endpoints", "groups", "tables", "instances", "gateways", "subnets"),
    REMOVED_FIRST(88, Options.KINDS),
    REMOVED_SECOND(94, Options.KINDS),
    AGENT_DECLARED(60, "current", "none", "old", "ancient"),
    OPERATOR_DECLARED(88, "address", "none", "network"),
    KEY_DECLARED(75, "held", "none", "not-held"),
    PASSWORD_DECLARED(75, "held", "none", "not-held"),
    REQUIREMENT_FIRST(88, Options.REQUIREMENTS),
    REQUIREMENT_SECOND(94, Options.REQUIREMENTS),
    USAGE(60, "40/0", "730/0", "20/100", "0/0.5"),
    AS_OF(50, "2026-11-23", "2025-06-01", "2024-06-01", "2023-07-01", "2020-01-30");

    private final int bias;
    @SuppressWarnings("ImmutableEnumChecker") // It is a List.of.
    private final List<String> options;

    /** @param bias how often, in percent, the first option is meant */
    Dimension(int bias, String... options) {
        this.bias = bias;
        this.options = List.of(options);
    }

    int bias() {
        return bias;
    }

    List<String> options() {
        return options;
    }

    /** Options that more than one dimension has. */
    private static final class Options {
        static final String[] KINDS = {
            "none",
            "describe-vpcs",
            "describe-vpc-attribute",
            "describe-dhcp-options",
            "describe-subnets",
            "describe-route-tables",
            "describe-internet-gateways",
            "describe-nat-gateways",
            "describe-vpc-endpoints",
            "describe-network-acls",
            "describe-security-groups",
            "describe-managed-prefix-lists",
            "get-managed-prefix-list-entries",
            "describe-network-interfaces",
            "describe-addresses",
            "describe-images",
            "describe-volumes",
            "describe-instance-types",
            "describe-vpc-peering-connections",
            "describe-vpc-block-public-access-options",
            "describe-vpc-block-public-access-exclusions",
            "describe-instance-information",
            "get-connection-status",
            "get-service-setting",
            "get-document",
            "get-instance-profile",
            "list-attached-role-policies",
            "list-role-policies",
            "get-role-policy",
            "get-policy-version",
            "list-hosted-zones-by-vpc",
            "get-caller-identity"
        };
        static final String[] REQUIREMENTS = {
            "none",
            "NO_INTERNET_EGRESS",
            "NO_INBOUND_FROM_INTERNET",
            "NO_INBOUND_RULE_ON_TARGET",
            "NO_NETWORK_CHANGE",
            "NO_DNS_CHANGE",
            "NO_IAM_CHANGE",
            "NO_CHANGE",
            "SESSION_CONTENT_LOG",
            "NO_SSH_KEYS",
            "CAPABILITY=SHELL",
            "CAPABILITY=SSH",
            "CAPABILITY=RDP",
            "CAPABILITY=PORT_FORWARDING",
            "CAPABILITY=FILE_COPY",
            "PORT=5432",
            "SESSION_HOURS=4",
            "CONCURRENT_USERS=30",
            "COPY_GB=50",
            "MONTHLY_BUDGET=1",
            "MONTHLY_BUDGET=30"
        };
    }
}
