package dev.fumidai.drools;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fumidai.AccessQuestion;
import dev.fumidai.finding.RuleKind;
import dev.fumidai.spi.RuleCatalog;
import dev.fumidai.spi.RuleCatalog.RuleCase;
import dev.fumidai.spi.RuleCatalog.RuleChange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The words of every rule: complete, the same in both languages, and speaking only of what the rule's fact provides. */
class RuleWordsTest {
    private static final Path RULES = Path.of("src/main/resources/dev/fumidai/rules");
    private static final RuleCatalog CATALOG = new DroolsRuleEngine().catalog();

    /** Values that are not the id of a resource. */
    private static final Set<String> NO_RESOURCES = Set.of(
            "address",
            "count",
            "endpointPrice",
            "hours",
            "natPrice",
            "port",
            "ratio",
            "region",
            "version",
            "zone",
            "zones");

    /** What every fact tells, and what each type of fact tells besides. */
    private static final Set<String> ALWAYS = Set.of("target", "node", "vpc", "subnet", "region");

    private static final Map<String, Set<String>> BESIDES = table("""
            AgentMessaging      version minimum
            AgentVersion        version minimum platform ping
            BastionAddress      bastion address
            BastionOutbound     bastion groups port
            PeerRoute           peer routeTable route routeTarget peering stoppedAt code
            BastionUplink       bastion place routeTable internetGateway
            ClientIpPreservation    endpoint place type
            ClientVpnAssociation    clientVpn place
            ClientVpnAuthorization  clientVpn place address
            ClientVpnBlock          clientVpn place block overlap
            ClientVpnFamily         clientVpn place
            ClientVpnOutbound       clientVpn place groups port
            ClientVpnPath           clientVpn place address routeSubnet
            ClientVpnPlace          clientVpn place
            ClientVpnState          clientVpn place state
            ClientVpnTunnel         clientVpn place
            ConnectEndpointFamily   endpoint place family
            ConnectEndpointOutbound endpoint place groups port
            ConnectEndpointOwner    endpoint place owner
            ConnectEndpointPlace    endpoint place
            ConnectEndpointState    endpoint place state
            ConsoleHardware     type
            ConsolePassword
            ConsoleRegion
            ConsoleSwitch
            ConsoleSystem
            DefaultRoute        routeTable natGateway route routeTarget stoppedAt code
            DnsAttribute
            DualStackNames      version minimum
            EncryptionControl   mode
            EndpointAcl         service endpoint acls
            EndpointFamily      service endpoint type
            EndpointInbound     service endpoint groups nodeAddress
            EndpointInterfaces  service endpoint
            EndpointLookup      service endpoint minimum
            EndpointName        service endpoint name zone
            EndpointPermission  service endpoint
            EndpointRoom        place
            EndpointRoute       service endpoint routeTable route routeTarget
            EndpointState       service endpoint state
            GatewayAttachment   link gateway state
            HourlyRatio         ratio natPrice endpointPrice
            HubAcl              service hub acls
            HubEndpoint         service hub endpoint minimum
            HubEndpointRegion   service hub endpoint endpointRegion
            HubEndpointState    service hub endpoint state
            HubFamily           service hub endpoint type
            HubInbound          service hub groups
            HubJoint            hub joint
            HubLookup           hub
            HubName             service hub endpoint name zone
            HubOutbound         service hub groups destination
            HubPermission       service hub endpoint
            HubRoute            hub from routeTable route routeTarget peering transitGateway peerBlock stoppedAt code
            HubS3               endpoint routeTable
            InstanceMetadata
            InternetAcl         acls
            InternetExposure    groups
            InternetOutbound    groups
            JumpHostAgent       bastion place version minimum
            JumpHostOutbound    bastion place groups port
            JumpHostPlace       bastion place
            JumpHostWay         bastion place service endpoint name routeTarget
            LinkState           link state neighbour
            LinkTunnels         link
            Ipv6Gateway         gateway
            Ipv6Route           routeTable route routeTarget
            MachineState        instance state
            NameCapture         service endpoint groups acls
            NameConflict        service endpoint name zoneId
            NatAddress          natGateway address
            NatConnectivity     natGateway
            NatInstanceAddress  natInstance natInterface place address
            NatInstanceInbound  natInstance groups
            NatInstanceOutbound natInstance groups
            NatInstanceRoute    natInstance routeTable route routeTarget
            NatInstanceUplink   natInstance place routeTable internetGateway
            NatState            natGateway state
            NatUplink           natGateway place routeTable internetGateway
            Neighbours          count others
            NodeIdentity        profile role missing hostRole minimum version
            NodeOutbound        service endpoint groups destination
            Offer               via
            OperatingSystem     platform
            OperatorAcl         bastion acls
            OperatorInbound     bastion groups operator port
            OperatorNetwork     link gateway operator
            OperatorSide
            PacketForwarding    natInstance
            PeerAcl             peer acls
            ProxyAcl            proxy proxyHost port acls
            ProxyHost           proxy instance state
            ProxyInbound        proxy proxyHost port groups
            ProxyOutbound       proxy port groups
            ProxyRoute          proxy routeTable route routeTarget peering stoppedAt code
            ProxySetting        proxy
            ProxyUplink         proxy proxyHost stoppedAt code
            PublicAccess        place mode
            RegionSupport
            RemotePort          port
            RequestedCapability capability minimum version platform
            Resolver            servers
            RouteToGateway      gateway operator routeTable route routeTarget
            S3Path              endpoint routeTable
            SessionEncryption   key version minimum
            SessionLogging      service destination role missing
            SourceDestCheck     natInstance natInterface
            StatedRequirement   code
            SubnetNature        kind
            TargetAddress       address
            TargetInbound       peer groups port peerAddress
            TargetIpv6Address   address
            TargetLogin         key
            TargetUplink        routeTable route routeTarget
            TransitRoute        link gateway transitTable transitBlock transitAttachment acls
            TransitReturn       natGateway transitGateway returnTable nodeBlock stoppedAt code
            TrustRoots          image
            UsagePattern        hours
            ZoneSpread          zones zone
            """);

    /** In these cases the resource is still to be built: its placeholder has no id to show. */
    private static final Pattern NOTHING_BUILT = Pattern.compile("to-be-built|not-built|no-endpoint|missing.*|new");

    private static final Set<String> TO_BE_BUILT =
            Set.of("endpoint", "natGateway", "natInstance", "natInterface", "bastion", "instance", "peer", "clientVpn");

    private static final Pattern RULE =
            Pattern.compile("@id\\( \"([^\"]+)\" \\) @case\\( \"([^\"]+)\" \\).*?\\$fact : (\\w+)\\(", Pattern.DOTALL);
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z][A-Za-z0-9]*)}");
    private static final String JAPANESE = "[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}ー]";
    private static final Pattern UNSPACED =
            Pattern.compile(JAPANESE + "[A-Za-z0-9{(]|[A-Za-z0-9})]" + JAPANESE + "|[。、] | [。、]");

    @Test
    void every_case_and_every_rule_has_words_and_no_words_lack_a_rule() {
        Set<String> keys = new TreeSet<>();
        for (RuleCase rule : CATALOG.rules()) {
            keys.add(rule.id() + ".title");
            keys.add(rule.id() + "." + rule.caseName());
        }
        changes().forEach(change -> keys.add(change.why()));

        assertThat(keys).hasSizeGreaterThan(300);
        assertThat(CATALOG.englishWords().keySet()).containsExactlyElementsOf(keys);
        assertThat(CATALOG.japaneseWords().keySet()).containsExactlyElementsOf(keys);
    }

    private static List<RuleChange> changes() {
        return CATALOG.changesBetween(AccessQuestion.EARLIEST, LocalDate.MAX);
    }

    @Test
    void no_key_stands_twice_in_the_files_and_both_languages_keep_the_same_order() {
        assertThat(keysInFiles("en")).doesNotHaveDuplicates().containsExactlyElementsOf(keysInFiles("ja"));
    }

    @Test
    void both_languages_speak_of_the_same_values() {
        CATALOG.englishWords()
                .forEach((key, english) ->
                        assertThat(placeholders(japanese(key))).as(key).isEqualTo(placeholders(english)));
    }

    @Test
    void a_sentence_speaks_only_of_what_its_fact_tells() {
        factTypes().forEach((key, fact) -> {
            Set<String> provided = new TreeSet<>(ALWAYS);
            provided.addAll(Objects.requireNonNull(BESIDES.get(fact), fact));
            assertThat(provided).as(key).containsAll(placeholders(english(key)));
        });
    }

    @Test
    void a_pro_or_con_names_the_resource_that_it_speaks_of() {
        CATALOG.rules().stream()
                .filter(rule -> rule.kind() == RuleKind.ADVANTAGE || rule.kind() == RuleKind.DRAWBACK)
                .map(rule -> rule.id() + "." + rule.caseName())
                .forEach(key -> {
                    Set<String> named = new TreeSet<>(placeholders(english(key)));
                    named.removeAll(NO_RESOURCES);
                    assertThat(named).as(key).isNotEmpty();
                });
    }

    @Test
    void the_table_of_facts_holds_every_type_the_rules_read_and_no_other() {
        assertThat(new TreeSet<>(factTypes().values())).isEqualTo(new TreeSet<>(BESIDES.keySet()));
        assertThat(factTypes()).hasSameSizeAs(CATALOG.rules());
    }

    @Test
    void what_is_to_be_built_is_not_called_by_an_id() {
        factTypes().keySet().stream()
                .filter(key -> NOTHING_BUILT.matcher(afterDot(key)).matches())
                .forEach(
                        key -> assertThat(placeholders(english(key))).as(key).doesNotContainAnyElementsOf(TO_BE_BUILT));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void a_title_is_a_phrase_and_a_case_is_one_sentence_or_two(String key) {
        if (afterDot(key).equals("title")) {
            assertThat(english(key)).isNotBlank().doesNotEndWith(".").doesNotContain("{");
            assertThat(japanese(key)).isNotBlank().doesNotContain("。").doesNotContain("{");
        } else {
            assertThat(english(key)).endsWith(".").isEqualTo(english(key).strip());
            assertThat(japanese(key)).endsWith("。").isEqualTo(japanese(key).strip());
            assertThat(english(key).split("\\.( |$)")).hasSizeLessThanOrEqualTo(2);
            assertThat(japanese(key).split("。")).hasSizeLessThanOrEqualTo(2);
        }
    }

    @ParameterizedTest
    @MethodSource("keys")
    void english_is_plain_ascii_and_japanese_is_japanese_with_its_spaces(String key) {
        assertThat(english(key)).matches("[ -~]+");
        assertThat(japanese(key)).containsPattern(JAPANESE).doesNotContainPattern(UNSPACED);
    }

    @ParameterizedTest
    @MethodSource("keys")
    void braces_stand_only_around_placeholders(String key) {
        assertThat(PLACEHOLDER.matcher(english(key)).replaceAll("")).doesNotContain("{", "}");
        assertThat(PLACEHOLDER.matcher(japanese(key)).replaceAll("")).doesNotContain("{", "}");
    }

    private static Set<String> keys() {
        return CATALOG.englishWords().keySet();
    }

    private static String english(String key) {
        return Objects.requireNonNull(CATALOG.englishWords().get(key), key);
    }

    private static String japanese(String key) {
        return Objects.requireNonNull(CATALOG.japaneseWords().get(key), key);
    }

    private static Set<String> placeholders(String text) {
        Set<String> names = new TreeSet<>();
        PLACEHOLDER.matcher(text).results().map(found -> found.group(1)).forEach(names::add);
        return names;
    }

    private static String afterDot(String key) {
        return key.substring(key.indexOf('.') + 1);
    }

    /** The type of fact each case reports on, by the key of its words. */
    private static Map<String, String> factTypes() {
        Map<String, String> types = new TreeMap<>();
        for (Path file : files(".drl")) {
            RULE.matcher(text(file))
                    .results()
                    .forEach(rule -> types.put(rule.group(1) + "." + rule.group(2), rule.group(3)));
        }
        return types;
    }

    private static List<String> keysInFiles(String language) {
        List<String> keys = new ArrayList<>();
        for (Path file : files("_" + language + ".properties")) {
            text(file)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> keys.add(line.substring(0, line.indexOf('='))));
        }
        return keys;
    }

    private static List<Path> files(String ending) {
        try (Stream<Path> all = Files.walk(RULES)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, Set<String>> table(String lines) {
        Map<String, Set<String>> table = new TreeMap<>();
        lines.lines().map(line -> Arrays.asList(line.trim().split(" +"))).forEach(words -> {
            table.put(words.get(0), new LinkedHashSet<>(words.subList(1, words.size())));
        });
        return table;
    }
}
