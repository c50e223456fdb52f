package dev.fumidai.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fumidai.finding.AccessMethod;
import dev.fumidai.finding.Action;
import dev.fumidai.finding.Audit;
import dev.fumidai.finding.Change.SideEffect;
import dev.fumidai.finding.ChangeClass;
import dev.fumidai.finding.SessionService;
import dev.fumidai.finding.Severity;
import dev.fumidai.finding.Status;
import dev.fumidai.finding.Upkeep;
import dev.fumidai.model.vpc.SubnetKind;
import dev.fumidai.network.ExplanationCode;
import dev.fumidai.network.Hop;
import dev.fumidai.network.NetworkPath;
import dev.fumidai.plan.Input;
import dev.fumidai.plan.Outage;
import dev.fumidai.plan.Reversibility;
import dev.fumidai.plan.render.Remark;
import dev.fumidai.pricing.PriceItem;
import dev.fumidai.pricing.UsageVariable;
import dev.fumidai.report.Burden;
import dev.fumidai.report.Standing;
import dev.fumidai.report.Verdict;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CoreWordsTest {

    /** Actions whose sentences speak of more than {@code resource}. */
    private static final Map<Action, Set<String>> ACTION_ARGUMENTS = Map.ofEntries(
            Map.entry(Action.CREATE_ROUTE_TABLE, Set.of("sharedRouteTable")),
            Map.entry(Action.ASSOCIATE_ROUTE_TABLE, Set.of("sharedRouteTable")),
            Map.entry(Action.CREATE_ENDPOINT_SECURITY_GROUP, Set.of("source")),
            Map.entry(Action.CREATE_BASTION_SECURITY_GROUP, Set.of("port", "source")),
            Map.entry(Action.AUTHORIZE_ENDPOINT_INGRESS, Set.of("source")),
            Map.entry(Action.AUTHORIZE_HUB_INGRESS, Set.of("source")),
            Map.entry(Action.AUTHORIZE_NODE_EGRESS, Set.of("destination")),
            Map.entry(Action.AUTHORIZE_OPERATOR_INGRESS, Set.of("port", "source")),
            Map.entry(Action.AUTHORIZE_BASTION_EGRESS, Set.of("port", "destination")),
            Map.entry(Action.AUTHORIZE_INSTANCE_CONNECT_EGRESS, Set.of("port", "destination")),
            Map.entry(Action.AUTHORIZE_CLIENT_VPN_EGRESS, Set.of("port", "destination")),
            Map.entry(Action.AUTHORIZE_CLIENT_VPN_INGRESS, Set.of("destination")),
            Map.entry(Action.CREATE_CLIENT_VPN_ROUTE, Set.of("destination", "subnet")),
            Map.entry(Action.CREATE_NAT_INSTANCE_SECURITY_GROUP, Set.of("source")),
            Map.entry(Action.AUTHORIZE_NAT_INSTANCE_INGRESS, Set.of("source")),
            Map.entry(Action.AUTHORIZE_NAT_INSTANCE_EGRESS, Set.of("destination")),
            Map.entry(Action.AUTHORIZE_TARGET_INGRESS, Set.of("port", "source")),
            Map.entry(Action.AUTHORIZE_EGRESS_TO_PROXY, Set.of("port", "destination")),
            Map.entry(Action.AUTHORIZE_PROXY_INGRESS, Set.of("port", "source")),
            Map.entry(Action.ALLOW_IN_NETWORK_ACL, Set.of("ports", "peer")),
            Map.entry(Action.CREATE_INTERFACE_ENDPOINT, Set.of("service")),
            Map.entry(Action.CREATE_HUB_ENDPOINT, Set.of("service")),
            Map.entry(Action.CREATE_HOSTED_ZONE, Set.of("service")),
            Map.entry(Action.ASSOCIATE_HOSTED_ZONE, Set.of("vpc")),
            Map.entry(Action.DISASSOCIATE_HOSTED_ZONE, Set.of("vpc")),
            Map.entry(Action.POINT_ZONE_RECORD, Set.of("service")),
            Map.entry(Action.ADD_ENDPOINT_SUBNET, Set.of("subnet")),
            Map.entry(Action.SET_ENDPOINT_ADDRESS_TYPE, Set.of("addressType")),
            Map.entry(Action.SET_INSTANCE_CONNECT_ADDRESS_TYPE, Set.of("addressType")),
            Map.entry(Action.ADD_S3_GATEWAY_ROUTE_TABLE, Set.of("routeTable")),
            Map.entry(Action.ADD_ROUTE_TO_PEER, Set.of("destination")),
            Map.entry(Action.ADD_ROUTE_TO_TRANSIT_GATEWAY, Set.of("destination", "transitGateway")),
            Map.entry(Action.ADD_VPN_CONNECTION_ROUTE, Set.of("destination")),
            Map.entry(Action.ADD_ROUTE_TO_ON_PREMISES, Set.of("destination")),
            Map.entry(Action.ADD_TRANSIT_GATEWAY_ROUTE, Set.of("destination")),
            Map.entry(Action.AUTHORIZE_NODE_IPV6_EGRESS, Set.of("destination")),
            Map.entry(Action.ASSIGN_IPV6_ADDRESS, Set.of("target")),
            Map.entry(Action.DELETE_IPV6_ROUTE, Set.of("route")),
            Map.entry(Action.DELETE_ROUTE, Set.of("route")),
            Map.entry(Action.REMOVE_DENY, Set.of("missing")),
            Map.entry(Action.WIDEN_PERMISSIONS_BOUNDARY, Set.of("missing")),
            Map.entry(Action.UPDATE_AGENT, Set.of("version")));

    /** What is named by a code, not by a constant, and the values its sentence speaks of. */
    private static final Map<String, Set<String>> CODES = Map.ofEntries(
            Map.entry("warning.conflicting-values", Set.of("resource", "field", "file", "otherFile")),
            Map.entry("warning.bad-value", Set.of("resource", "field", "value")),
            Map.entry("warning.unknown-kind", Set.of("file")),
            Map.entry("warning.not-an-answer", Set.of("file")),
            Map.entry("warning.no-owner", Set.of("operation", "file")),
            Map.entry("warning.missing-page", Set.of("operation", "scope")),
            Map.entry("warning.unreadable-policy", Set.of("resource", "field")),
            Map.entry("warning.dangling-reference", Set.of("resource", "field", "id")),
            Map.entry("warning.unusable-element", Set.of("operation", "scope")),
            Map.entry("warning.connected-unexplained", Set.of("target")),
            Map.entry("warning.online-not-connected", Set.of("target")),
            Map.entry("warning.connected-not-online", Set.of("target", "status")),
            Map.entry("warning.ready-not-connected", Set.of("target")),
            Map.entry("warning.ping-stale", Set.of("target", "ping", "newest")),
            Map.entry("warning.ping-old", Set.of("target", "ping", "day")),
            Map.entry("warning.declared-ignored", Set.of("key", "declared", "collected")),
            Map.entry("warning.region-unknown", Set.of("target")),
            Map.entry("assumption.month-730-hours", Set.of()),
            Map.entry("assumption.organisation-policies", Set.of()),
            Map.entry("assumption.list-prices", Set.of()),
            Map.entry("assumption.operator-side", Set.of()),
            Map.entry("assumption.one-zone", Set.of()),
            Map.entry("assumption.several-zones", Set.of("zones")),
            Map.entry("assumption.session-bytes-free-of-egress", Set.of()),
            Map.entry("assumption.runtime-proof-age", Set.of()),
            Map.entry("assumption.snapshot-moment", Set.of()),
            Map.entry("assumption.transit-association-default", Set.of("attachment", "table")),
            Map.entry("assumption.not-modelled", Set.of("resource", "destination")),
            Map.entry("assumption.not-modelled-on-premises", Set.of("resource")),
            Map.entry("assumption.not-modelled-transit", Set.of("resource", "type")),
            Map.entry("assumption.not-modelled-dns-firewall", Set.of()),
            Map.entry("assumption.not-modelled-host-firewall", Set.of()),
            Map.entry("path.title", Set.of("from", "to", "port")),
            Map.entry("path.because", Set.of("resource", "meaning")),
            Map.entry("path.forward", Set.of()),
            Map.entry("path.back", Set.of()),
            Map.entry("checklist.operator-iam", Set.of("target")),
            Map.entry("checklist.plugin", Set.of()),
            Map.entry("checklist.ssh-key", Set.of("key")),
            Map.entry("checklist.operator-egress", Set.of()),
            Map.entry("checklist.bastion-key", Set.of("bastion")),
            Map.entry("checklist.customer-device", Set.of("target")),
            Map.entry("checklist.proxy-settings", Set.of("target")),
            Map.entry("checklist.proxy-allow-list", Set.of("proxy", "ssm", "ssmmessages")),
            Map.entry("checklist.cli-version-2", Set.of()),
            Map.entry("checklist.vpn-client", Set.of()),
            Map.entry("checklist.vpn-sign-in", Set.of()),
            Map.entry("conflict.because", Set.of("because")),
            Map.entry("conflict.NO_INTERNET_EGRESS", Set.of("action")),
            Map.entry("conflict.NO_INBOUND_FROM_INTERNET", Set.of("action")),
            Map.entry("conflict.NO_INBOUND_RULE_ON_TARGET", Set.of("action")),
            Map.entry("conflict.NO_NETWORK_CHANGE", Set.of("action")),
            Map.entry("conflict.NO_DNS_CHANGE", Set.of("action")),
            Map.entry("conflict.NO_IAM_CHANGE", Set.of("action")),
            Map.entry("conflict.NO_CHANGE", Set.of("action")),
            Map.entry("conflict.MONTHLY_BUDGET", Set.of("budget", "added")),
            Map.entry("conflict.MONTHLY_BUDGET.unknown", Set.of("budget", "added")),
            Map.entry("conflict.SESSION_HOURS", Set.of("limit", "value")),
            Map.entry("conflict.SESSION_HOURS.unknown", Set.of("value")),
            Map.entry("conflict.CONCURRENT_USERS", Set.of("limit", "value")),
            Map.entry("conflict.CONCURRENT_USERS.unknown", Set.of("value")),
            Map.entry("conflict.COPY_GB", Set.of("value")),
            Map.entry("conflict.COPY_GB.unknown", Set.of("value")),
            Map.entry("conflict.CAPABILITY", Set.of("method", "value")),
            Map.entry("conflict.PORT", Set.of("method", "value")),
            Map.entry("conflict.SESSION_CONTENT_LOG", Set.of("method")),
            Map.entry("conflict.NO_SSH_KEYS", Set.of("method")),
            Map.entry("MONTHLY_BUDGET.title", Set.of()),
            Map.entry("SESSION_HOURS.title", Set.of()),
            Map.entry("CONCURRENT_USERS.title", Set.of()),
            Map.entry("COPY_GB.title", Set.of()),
            Map.entry("prerequisite.proven", Set.of()),
            Map.entry("prerequisite.unanswered", Set.of("id")),
            Map.entry("assumption.no-private-hosted-zones", Set.of()),
            Map.entry("change.satisfies", Set.of("prerequisites")),
            Map.entry("sideEffect.PRIVATE_DNS_FOR_WHOLE_VPC", Set.of("vpc", "service")),
            Map.entry("sideEffect.OTHER_INSTANCES_LOSE_SERVICE", Set.of("instances", "service")),
            Map.entry("sideEffect.DNS_FOR_WHOLE_VPC", Set.of("vpc")),
            Map.entry("sideEffect.SHARED_ROUTE_TABLE", Set.of("routeTable", "subnets")),
            Map.entry("sideEffect.SUBNET_KIND_CHANGES", Set.of("subnet", "kind")),
            Map.entry("sideEffect.SHARED_SECURITY_GROUP", Set.of("securityGroup", "resources")),
            Map.entry("sideEffect.SHARED_NETWORK_ACL", Set.of("networkAcl", "subnets")),
            Map.entry("sideEffect.PUBLIC_ADDRESS_CHANGES", Set.of("instance")),
            Map.entry("sideEffect.NEW_EXPOSURE", Set.of("resource", "port")),
            Map.entry("sideEffect.SHARED_ROLE", Set.of("role", "instances")));

    /** Sentences with forms of their own. */
    private static final Set<String> FORMS = Set.of(
            "value.NEW",
            "value.ABSENT",
            "value.UNKNOWN",
            "value.TO_BE_BUILT",
            "value.AT_LEAST",
            "summary.READY",
            "summary.READY_AFTER_CHANGES.one",
            "summary.READY_AFTER_CHANGES.many",
            "summary.UNDETERMINED.none",
            "summary.UNDETERMINED.one",
            "summary.UNDETERMINED.many",
            "summary.RULED_OUT",
            "summary.alsoUnknown.one",
            "summary.alsoUnknown.many",
            "recommendation.NONE",
            "recommendation.READY.free",
            "recommendation.READY.charged",
            "recommendation.READY_AFTER_CHANGES.one",
            "recommendation.READY_AFTER_CHANGES.many",
            "recommendation.UNDETERMINED.command",
            "recommendation.UNDETERMINED.ask",
            "recommendation.UNDETERMINED.nothing",
            "recommendation.RULED_OUT.requirement",
            "recommendation.RULED_OUT.fact",
            "recommendation.afterwards.command",
            "recommendation.afterwards.ask",
            "recommendation.mayWork.command",
            "recommendation.mayWork.ask",
            "recommendation.withoutInbound.none",
            "recommendation.withoutInbound.one",
            "recommendation.withoutInbound.many",
            "recommendation.cheaper.one",
            "recommendation.cheaper.many",
            "diff.title",
            "diff.nothing",
            "diff.recommendation.same",
            "diff.recommendation.changed",
            "diff.verdict",
            "diff.via",
            "diff.changes",
            "diff.added",
            "diff.total",
            "diff.by",
            "diff.rank",
            "diff.prerequisite",
            "diff.notAsked",
            "diff.conflict.arisen",
            "diff.conflict.settled",
            "diff.moved",
            "diff.moved.option",
            "plan.title",
            "plan.class",
            "plan.cost",
            "plan.leftOut",
            "plan.undo",
            "plan.undo.standIns",
            "plan.proof",
            "plan.proof.verdict",
            "plan.proof.granted",
            "portfolio.title",
            "portfolio.cost",
            "portfolio.cost.incomplete",
            "portfolio.optimal",
            "portfolio.bounded",
            "portfolio.budget.kept",
            "portfolio.budget.broken",
            "portfolio.budget.unknown",
            "portfolio.place",
            "portfolio.way",
            "portfolio.unknown",
            "portfolio.own",
            "portfolio.shared",
            "portfolio.unserved",
            "lockout.title",
            "lockout.ready",
            "lockout.ready.none",
            "lockout.scope",
            "lockout.single",
            "lockout.single.none",
            "lockout.failure",
            "lockout.remaining",
            "lockout.against",
            "lockout.against.none",
            "lockout.breakGlass",
            "lockout.breakGlass.ready",
            "lockout.breakGlass.several",
            "lockout.breakGlass.add",
            "lockout.breakGlass.none",
            "lockout.additions",
            "lockout.ranking",
            "lockout.addition",
            "lockout.addition.surviving",
            "lockout.addition.takes",
            "lockout.others",
            "lockout.harmless",
            "value.NOTHING",
            "flip.STRETCHES",
            "by.EITHER",
            "flip.BELOW",
            "flip.BETWEEN",
            "flip.ABOVE",
            "flip.BELOW.same",
            "flip.BETWEEN.same",
            "flip.ABOVE.same",
            "flip.NEVER",
            "flip.NEVER.same",
            "flip.UNKNOWN",
            "standing.ADDED_COST.known",
            "dominated",
            "respect.VERDICT",
            "respect.COMPLETE_COST",
            "respect.ADDED_COST",
            "respect.NUMBER_OF_CHANGES",
            "respect.INBOUND_FROM_INTERNET",
            "respect.INTERNET_EGRESS",
            "respect.STANDING_KEY",
            "respect.AUDIT",
            "respect.UPKEEP",
            "preference.leastChange",
            "preference.mostSecure",
            "preference.weighted",
            "preference.weight");

    @ParameterizedTest
    @EnumSource
    void every_constant_and_code_has_words_and_no_words_are_left_over(Language language) {
        NavigableSet<String> expected = new TreeSet<>(FORMS);
        expected.addAll(CODES.keySet());
        constants("label.", Label.values()).forEach(expected::add);
        constants("method.", AccessMethod.values()).forEach(expected::add);
        constants("verdict.", Verdict.values()).forEach(expected::add);
        constants("status.", Status.values()).forEach(expected::add);
        constants("severity.", Severity.values()).forEach(expected::add);
        constants("changeClass.", ChangeClass.values()).forEach(expected::add);
        constants("subnetKind.", SubnetKind.values()).forEach(expected::add);
        constants("standing.", Standing.values()).forEach(expected::add);
        constants("by.", UsageVariable.values()).forEach(expected::add);
        constants("unit.", UsageVariable.values()).forEach(expected::add);
        constants("audit.", Audit.values()).forEach(expected::add);
        constants("upkeep.", Upkeep.values()).forEach(expected::add);
        constants("burden.", Burden.values()).forEach(expected::add);
        constants("action.", Action.values()).forEach(expected::add);
        constants("sideEffect.", SideEffect.Kind.values()).forEach(expected::add);
        constants("priceItem.", PriceItem.values()).forEach(expected::add);
        constants("code.", ExplanationCode.values()).forEach(expected::add);
        constants("path.outcome.", NetworkPath.Outcome.values()).forEach(expected::add);
        constants("remark.", Remark.values()).forEach(expected::add);
        constants("input.", Input.values()).forEach(expected::add);
        constants("outage.", Outage.Kind.values()).forEach(expected::add);
        constants("session-service.", SessionService.values()).forEach(expected::add);
        constants("reversibility.", Reversibility.values()).forEach(expected::add);
        constants("path.decision.", Hop.Decision.values()).forEach(expected::add);

        assertThat(Words.of(language, Map.of()).keys()).containsExactlyElementsOf(expected);
    }

    @Test
    void both_languages_speak_of_the_same_values() {
        Words english = Words.of(Language.ENGLISH, Map.of());
        Words japanese = Words.of(Language.JAPANESE, Map.of());

        assertThat(english.keys())
                .isNotEmpty()
                .allSatisfy(
                        key -> assertThat(japanese.placeholders(key)).as(key).isEqualTo(english.placeholders(key)));
    }

    @Test
    void a_code_speaks_of_the_values_it_comes_with() {
        Words english = Words.of(Language.ENGLISH, Map.of());

        CODES.forEach((key, values) ->
                assertThat(english.placeholders(key)).as(key).containsExactlyInAnyOrderElementsOf(values));
    }

    @ParameterizedTest
    @EnumSource
    void an_action_speaks_of_its_resource_and_of_its_documented_arguments_only(Action action) {
        NavigableSet<String> spoken =
                new TreeSet<>(Words.of(Language.ENGLISH, Map.of()).placeholders("action." + action));
        spoken.remove("resource");

        assertThat(spoken).containsExactlyInAnyOrderElementsOf(ACTION_ARGUMENTS.getOrDefault(action, Set.of()));
    }

    @Test
    void english_words_are_ascii_letters_and_typographic_marks() {
        Words english = Words.of(Language.ENGLISH, Map.of());

        assertThat(english.keys())
                .allSatisfy(key -> assertThat(text(english, key)).as(key).matches("[\\x20-\\x7e“”×–]+"));
    }

    @ParameterizedTest
    @EnumSource
    void sentences_end_with_a_period_or_with_a_quoted_sentence(Language language) {
        Words words = Words.of(language, Map.of());

        assertThat(words.keys().stream().filter(CoreWordsTest::isSentence))
                .isNotEmpty()
                .allSatisfy(
                        key -> assertThat(text(words, key)).as(key).matches(".*(\\.|。|\\{(action|reason|command)})"));
    }

    @Test
    void every_japanese_sentence_holds_japanese_and_a_space_between_latin_and_japanese() {
        Words japanese = Words.of(Language.JAPANESE, Map.of());

        assertThat(japanese.keys().stream().filter(CoreWordsTest::isSentence))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(text(japanese, key))
                        .as(key)
                        .containsPattern("[ぁ-ん]")
                        .doesNotContainPattern("[A-Za-z0-9}][ぁ-んァ-ヶ一-龠]")
                        .doesNotContainPattern("[ぁ-んァ-ヶー一-龠][A-Za-z0-9{]"));
    }

    private static boolean isSentence(String key) {
        return Stream.of(
                        "summary.",
                        "recommendation.",
                        "standing.",
                        "dominated",
                        "action.",
                        "sideEffect.",
                        "conflict.",
                        "code.",
                        "path.outcome.",
                        "checklist.",
                        "warning.",
                        "assumption.")
                .anyMatch(key::startsWith);
    }

    /** The sentence with its placeholders in their places. */
    private static String text(Words words, String key) {
        return words.sentence(
                key,
                words.placeholders(key).stream().collect(Collectors.toMap(name -> name, name -> "{" + name + "}")));
    }

    private static Stream<String> constants(String prefix, Enum<?>[] constants) {
        return Stream.of(constants).map(constant -> prefix + constant.name());
    }
}
