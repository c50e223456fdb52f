package dev.fumidai.laws;

import dev.fumidai.AccessQuestion;
import dev.fumidai.model.AwsSnapshot;
import dev.fumidai.model.Cidr;
import dev.fumidai.model.Declarations;
import dev.fumidai.pricing.PricingTable;
import dev.fumidai.pricing.Usage;
import dev.fumidai.requirement.Requirement;
import dev.fumidai.requirement.Requirements;
import dev.fumidai.snapshot.SnapshotReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** One environment and one question about it: an option for each dimension. */
final class Scene {
    static final String TARGET = "i-target";
    private static final PricingTable PRICES = PricingTable.bundled();

    private final EnumMap<Dimension, String> chosen;

    private Scene(EnumMap<Dimension, String> chosen) {
        this.chosen = chosen;
    }

    /** The environment that the others differ from: a NAT gateway, endpoints in the VPC, an operator on the internet. */
    static Scene sound() {
        EnumMap<Dimension, String> first = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            first.put(dimension, dimension.options().get(0));
        }
        return new Scene(first);
    }

    /** The sound one with faults: {@code ROUTE=local PROFILE=none}. */
    static Scene parse(String faults) {
        Scene scene = sound();
        for (String fault : faults.split(" ", -1)) {
            int equals = fault.indexOf('=');
            scene = scene.with(Dimension.valueOf(fault.substring(0, equals)), fault.substring(equals + 1));
        }
        return scene;
    }

    /**
     * The environments in which most works. No one is best for every method: there is one way out of a subnet, the
     * endpoints stand in the VPC or elsewhere, and an operator works from one place.
     */
    static List<Scene> sounds() {
        Scene plain = sound();
        return Stream.of(
                        plain,
                        plain.with(Dimension.NAT_INSTANCE, "routed"),
                        plain.with(Dimension.TARGET_ADDRESS, "routed"),
                        plain.with(Dimension.IPV6, "proven"),
                        plain.with(Dimension.CENTRAL, "serving"))
                .flatMap(scene -> Stream.of(scene, scene.with(Dimension.OPERATOR_DECLARED, "on-premises")))
                .toList();
    }

    Scene with(Dimension dimension, String option) {
        if (!dimension.options().contains(option)) {
            throw new IllegalArgumentException(dimension + " has no option " + option);
        }
        EnumMap<Dimension, String> changed = new EnumMap<>(chosen);
        changed.put(dimension, option);
        return new Scene(changed);
    }

    String get(Dimension dimension) {
        String option = chosen.get(dimension);
        if (option == null) {
            throw new IllegalStateException("No option of " + dimension);
        }
        return option;
    }

    boolean is(Dimension dimension, String... options) {
        return List.of(options).contains(get(dimension));
    }

    String region() {
        return get(Dimension.REGION);
    }

    /** The answers of AWS, by the name of their file. */
    SortedMap<String, String> documents() {
        Answers answers = new Answers(this);
        VpcAnswers.addTo(answers);
        RouteAnswers.addTo(answers);
        OnPremisesAnswers.addTo(answers);
        EndpointAnswers.addTo(answers);
        CentralAnswers.addTo(answers);
        ConnectAnswers.addTo(answers);
        ClientVpnAnswers.addTo(answers);
        FirewallAnswers.addTo(answers);
        ComputeAnswers.addTo(answers);
        AccountAnswers.addTo(answers);
        SortedMap<String, String> documents = new TreeMap<>(answers.documents());
        documents.keySet().removeIf(name -> isRemoved(name, Dimension.REMOVED_FIRST, Dimension.REMOVED_SECOND));
        return documents;
    }

    private boolean isRemoved(String name, Dimension... removals) {
        String operation = name.substring(name.lastIndexOf('/') + 1).replaceAll("\\..*", "");
        return is(removals[0], operation) || is(removals[1], operation);
    }

    AwsSnapshot snapshot() {
        return SnapshotReader.readDocuments(documents(), null);
    }

    AccessQuestion question() {
        return questionIn(snapshot());
    }

    /** This scene's question about another snapshot. */
    AccessQuestion questionIn(AwsSnapshot snapshot) {
        return AccessQuestion.in(snapshot)
                .toInstance(TARGET)
                .pricedWith(PRICES)
                .used(usage())
                .requiring(requirements().toArray(Requirement[]::new))
                .declaring(declarations())
                .asOf(LocalDate.parse(get(Dimension.AS_OF)));
    }

    private Usage usage() {
        String[] parts = get(Dimension.USAGE).split("/", -1);
        return new Usage(new BigDecimal(parts[0]), new BigDecimal(parts[1]));
    }

    /** At most one of each code: two of one code with different values contradict each other. */
    private List<Requirement> requirements() {
        List<Requirement> requirements = new ArrayList<>();
        for (Dimension dimension : List.of(Dimension.REQUIREMENT_FIRST, Dimension.REQUIREMENT_SECOND)) {
            if (!is(dimension, "none")) {
                Requirement requirement = Requirements.parse(get(dimension));
                if (requirements.stream().noneMatch(one -> one.code() == requirement.code())) {
                    requirements.add(requirement);
                }
            }
        }
        return requirements;
    }

    private Declarations declarations() {
        Declarations declared = Declarations.none();
        declared = switch (get(Dimension.AGENT_DECLARED)) {
            case "current" -> declared.agentVersion("3.3.987.0");
            case "old" -> declared.agentVersion("3.2.2222.0");
            case "ancient" -> declared.agentVersion("2.3.50.0");
            default -> declared;
        };
        declared = switch (get(Dimension.OPERATOR_DECLARED)) {
            case "address" -> declared.operatorCidr(Cidr.parse("203.0.113.10/32"));
            case "network" -> declared.operatorCidr(Cidr.parse("203.0.112.0/23"));
            case "on-premises" -> declared.operatorCidr(Cidr.parse("192.168.10.10/32"));
            case "inside" -> declared.operatorCidr(Cidr.parse("10.0.7.7/32"));
            case "ipv6" -> declared.operatorCidr(Cidr.parse("2001:db8::1"));
            default -> declared;
        };
        declared = switch (get(Dimension.KEY_DECLARED)) {
            case "held" -> declared.sshKey(true);
            case "not-held" -> declared.sshKey(false);
            default -> declared;
        };
        declared = switch (get(Dimension.PACKAGE_DECLARED)) {
            case "installed" -> declared.instanceConnectPackage(true);
            case "missing" -> declared.instanceConnectPackage(false);
            default -> declared;
        };
        declared = switch (get(Dimension.OPERATOR_SIDE)) {
            case "all" -> declared.operatorIam(true).plugin(true);
            case "no-permissions" -> declared.operatorIam(false);
            case "no-plugin" -> declared.plugin(false);
            default -> declared;
        };
        declared = switch (get(Dimension.FORWARDING_DECLARED)) {
            case "on" -> declared.ipForwarding(true);
            case "off" -> declared.ipForwarding(false);
            default -> declared;
        };
        // Where IPv6 is proven nothing else leads to Systems Manager, an agent's proxy neither.
        declared = switch (is(Dimension.IPV6, "proven") ? "none" : get(Dimension.PROXY_DECLARED)) {
            case "bastion" -> declared.proxy(proxy(is(Dimension.BASTION_PLACE, "vpc") ? "10.0.100.10" : "10.2.1.10"));
            case "unheld" -> declared.proxy(proxy("10.0.100.99"));
            case "elsewhere" -> declared.proxy(proxy("192.168.7.7"));
            case "name" -> declared.proxy(proxy("proxy.local"));
            case "public" -> declared.proxy(proxy("192.0.2.77"));
            default -> declared;
        };
        if (is(Dimension.SERVICES_DECLARED, "one")) {
            declared = declared.serviceCidr(Cidr.parse("52.119.200.0/24"), Cidr.parse("2406:da14:8000::/36"));
        }
        return switch (get(Dimension.PASSWORD_DECLARED)) {
            case "held" -> declared.osPassword(true);
            case "not-held" -> declared.osPassword(false);
            default -> declared;
        };
    }

    private static Declarations.Proxy proxy(String host) {
        return new Declarations.Proxy(host, 443);
    }

    /** What differs from the sound environment; all that a failure has to say. */
    @Override
    public String toString() {
        Map<Dimension, String> unusual = new EnumMap<>(Dimension.class);
        chosen.forEach((dimension, option) -> {
            if (!dimension.options().get(0).equals(option)) {
                unusual.put(dimension, option);
            }
        });
        return "Scene" + unusual;
    }
}
