package dev.fumidai.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fumidai.AccessAdvisor;
import dev.fumidai.AccessQuestion;
import dev.fumidai.finding.AccessMethod;
import dev.fumidai.finding.Change;
import dev.fumidai.finding.ChangeClass;
import dev.fumidai.finding.Status;
import dev.fumidai.pricing.Money;
import dev.fumidai.report.AccessReport;
import dev.fumidai.report.AssessedOption;
import dev.fumidai.report.Burden;
import dev.fumidai.report.Preference;
import dev.fumidai.report.Standing;
import dev.fumidai.report.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.statistics.Statistics;

/** What orders the options: a preference moves no verdict, and none puts an option before one that dominates it. */
class PreferenceProperties {
    /** The contract's order of methods, its last criterion. */
    private static final List<String> METHODS = List.of(
            "SESSION_MANAGER_VPC_ENDPOINTS",
            "SESSION_MANAGER_NAT_GATEWAY",
            "SSH_BASTION",
            "INSTANCE_CONNECT_ENDPOINT",
            "SSH_BASTION_SESSION_MANAGER",
            "SESSION_MANAGER_NAT_INSTANCE",
            "SESSION_MANAGER_CENTRAL_ENDPOINTS",
            "SESSION_MANAGER_PROXY",
            "SESSION_MANAGER_IPV6",
            "CLIENT_VPN",
            "SITE_TO_SITE_VPN",
            "SERIAL_CONSOLE",
            "SESSION_MANAGER_INTERNET_GATEWAY");

    private static final List<String> CLASSES =
            List.of("CLIENT", "INSTANCE", "IDENTITY", "FIREWALL", "DNS", "NETWORK", "ACCOUNT", "EXTERNAL");
    private static final List<String> VERDICTS = List.of("READY", "READY_AFTER_CHANGES", "UNDETERMINED", "RULED_OUT");
    private static final Set<String> BY_THE_INTERNET = Set.of(
            "SESSION_MANAGER_NAT_GATEWAY",
            "SESSION_MANAGER_NAT_INSTANCE",
            "SESSION_MANAGER_PROXY",
            "SESSION_MANAGER_IPV6",
            "SESSION_MANAGER_INTERNET_GATEWAY");
    private static final Set<String> WITH_A_KEY = Set.of("SSH_BASTION", "CLIENT_VPN", "SITE_TO_SITE_VPN");

    /** From what can be recorded the most on; the same of what is to be kept up. */
    private static final List<Set<String>> UNRECORDED = List.of(
            Set.of("SSH_BASTION", "SITE_TO_SITE_VPN"),
            Set.of("CLIENT_VPN"),
            Set.of("INSTANCE_CONNECT_ENDPOINT", "SSH_BASTION_SESSION_MANAGER", "SERIAL_CONSOLE"));

    private static final List<Set<String>> KEPT_UP = List.of(
            Set.of(
                    "SSH_BASTION",
                    "SSH_BASTION_SESSION_MANAGER",
                    "SESSION_MANAGER_NAT_INSTANCE",
                    "SESSION_MANAGER_PROXY"),
            Set.of("SITE_TO_SITE_VPN"));

    private static final Comparator<AssessedOption> CONTRACT = Comparator.<AssessedOption>comparingInt(
                    option -> VERDICTS.indexOf(option.verdict().name()))
            .thenComparing(option -> option.cost().complete() ? 0 : 1)
            .thenComparing(option -> option.cost().added().amount())
            .thenComparing(option -> required(option).size())
            .thenComparing(PreferenceProperties::heaviest)
            .thenComparing(option -> option.method().name().equals("SSH_BASTION") ? 1 : 0)
            .thenComparing(option -> BY_THE_INTERNET.contains(option.method().name()) ? 1 : 0)
            .thenComparing(option -> WITH_A_KEY.contains(option.method().name()) ? 1 : 0)
            .thenComparing(option -> METHODS.indexOf(option.method().name()));

    private final AccessAdvisor advisor = AccessAdvisor.create();

    @Provide
    Arbitrary<Preference> preferences() {
        return Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.of(Preference.cheapest())),
                Tuple.of(1, unweighted()),
                Tuple.of(2, weighted()),
                Tuple.of(1, ofOnesOwn()));
    }

    @Provide
    Arbitrary<Preference> unweighted() {
        return Arbitraries.of(Preference.cheapest(), Preference.leastChange(), Preference.mostSecure());
    }

    private static Arbitrary<Preference> weighted() {
        return Arbitraries.maps(
                        Arbitraries.of(Burden.class),
                        Arbitraries.of("0", "0.01", "0.5", "3", "20", "500").map(Money::usd))
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(Preference::weighted);
    }

    private static Arbitrary<Preference> ofOnesOwn() {
        return Arbitraries.of(EnumSet.complementOf(EnumSet.of(Standing.WEIGHTED_SUM, Standing.LAST)))
                .list()
                .ofMaxSize(4)
                .map(criteria -> new Preference("own", criteria, new TreeMap<>()));
    }

    @Property(tries = 150)
    void the_default_order_is_that_of_the_contract(@ForAll(supplier = Scenes.class) Scene scene) {
        List<AssessedOption> options = advisor.evaluate(scene.question()).options();

        assertThat(options).isSortedAccordingTo(CONTRACT);
        for (int i = 0; i + 1 < options.size(); i++) {
            assertThat(CONTRACT.compare(options.get(i), options.get(i + 1))).isNegative();
            Statistics.label("decided by").collect(options.get(i).standing());
        }
    }

    @Property(tries = 150)
    void no_preference_puts_an_option_before_one_that_dominates_it(
            @ForAll(supplier = Scenes.class) Scene scene, @ForAll("preferences") Preference preference) {
        AccessReport report = advisor.evaluate(scene.question().preferring(preference));
        List<AssessedOption> options = report.options();

        for (AssessedOption option : options) {
            for (AssessedOption other : options) {
                if (dominates(option, other)) {
                    assertThat(option.rank())
                            .as("%s and %s", option.method(), other.method())
                            .isLessThan(other.rank());
                }
            }
        }
        if (options.get(0).verdict() != Verdict.RULED_OUT) {
            assertThat(report.paretoFront()).first().isEqualTo(options.get(0));
        }
        Statistics.label("preference").collect(preference.name());
    }

    @Property(tries = 150)
    void an_option_is_said_to_be_dominated_exactly_where_another_one_dominates_it(
            @ForAll(supplier = Scenes.class) Scene scene) {
        List<AssessedOption> options = advisor.evaluate(scene.question()).options();

        for (AssessedOption option : options) {
            List<AccessMethod> dominators = options.stream()
                    .filter(other -> dominates(other, option))
                    .map(AssessedOption::method)
                    .toList();
            assertThat(option.dominatedBy())
                    .as("%s", option.method())
                    .isEqualTo(dominators.stream().findFirst());
            option.dominatedBy()
                    .ifPresent(method -> assertThat(options)
                            .filteredOn(other -> other.method() == method)
                            .allSatisfy(dominator -> assertThat(dominator.dominatedBy())
                                    .as("the first dominator is dominated by nobody")
                                    .isEmpty()));
            Statistics.label(option.method().name())
                    .collect(dominators.isEmpty() ? "on the front or ruled out" : "dominated");
        }
    }

    @Property(tries = 100)
    void a_preference_moves_ranks_and_nothing_else(
            @ForAll(supplier = Scenes.class) Scene scene, @ForAll("preferences") Preference preference) {
        AccessReport cheapest = advisor.evaluate(scene.question());
        AccessReport preferred = advisor.evaluate(scene.question().preferring(preference));

        assertThat(byMethod(preferred)).isEqualTo(byMethod(cheapest));
        assertThat(preferred.paretoFront())
                .extracting(AssessedOption::method)
                .containsExactlyInAnyOrderElementsOf(cheapest.paretoFront().stream()
                        .map(AssessedOption::method)
                        .toList());
        boolean same = order(preferred).equals(order(cheapest));
        Statistics.label(preference.name()).collect(same ? "same order" : "another order");
    }

    @Property(tries = 100)
    void the_level_of_prices_does_not_change_an_order_without_weights(
            @ForAll(supplier = Scenes.class) Scene any,
            @ForAll("unweighted") Preference preference,
            @ForAll @BigRange(min = "0.01", max = "100") BigDecimal factor) {
        // A budget is an amount: what is within it at one level of prices is not at another.
        Assume.that(any.question().requirements().stream()
                .noneMatch(one -> one.code().name().equals("MONTHLY_BUDGET")));
        AccessQuestion question = any.question().preferring(preference);
        AccessReport report = advisor.evaluate(question);
        Assume.that(report.options().stream().allMatch(option -> option.cost().complete()));
        AccessReport scaled =
                advisor.evaluate(question.pricedWith(question.prices().scaled(factor, "another level")));

        assertThat(order(scaled)).isEqualTo(order(report));
        assertThat(scaled.options().stream().map(AssessedOption::dominatedBy).toList())
                .isEqualTo(report.options().stream()
                        .map(AssessedOption::dominatedBy)
                        .toList());
        Statistics.label("preference").collect(preference.name());
    }

    /** At least as good in every respect and better in one, told from the option alone. */
    private static boolean dominates(AssessedOption one, AssessedOption other) {
        boolean certain = one.verdict() != Verdict.RULED_OUT
                && one.verdict() != Verdict.UNDETERMINED
                && one.cost().addedComplete()
                && one.required().stream().noneMatch(prerequisite -> prerequisite.status() == Status.UNKNOWN);
        if (!certain || other.verdict() == Verdict.RULED_OUT) {
            return false;
        }
        List<BigDecimal> mine = burdens(one);
        List<BigDecimal> theirs = burdens(other);
        boolean better = false;
        for (int i = 0; i < mine.size(); i++) {
            if (mine.get(i).compareTo(theirs.get(i)) > 0) {
                return false;
            }
            better |= mine.get(i).compareTo(theirs.get(i)) < 0;
        }
        String method = one.method().name();
        String their = other.method().name();
        return better
                && step(UNRECORDED, method) <= step(UNRECORDED, their)
                && step(KEPT_UP, method) <= step(KEPT_UP, their);
    }

    /** All but audit and upkeep, the less the better. */
    private static List<BigDecimal> burdens(AssessedOption option) {
        String method = option.method().name();
        List<BigDecimal> burdens = new ArrayList<>();
        burdens.add(BigDecimal.valueOf(VERDICTS.indexOf(option.verdict().name())));
        burdens.add(BigDecimal.valueOf(option.cost().complete() ? 0 : 1));
        burdens.add(option.cost().added().amount());
        for (String changeClass : CLASSES) {
            burdens.add(BigDecimal.valueOf(required(option).stream()
                    .filter(one -> one.name().equals(changeClass))
                    .count()));
        }
        burdens.add(BigDecimal.valueOf(method.equals("SSH_BASTION") ? 1 : 0));
        burdens.add(BigDecimal.valueOf(BY_THE_INTERNET.contains(method) ? 1 : 0));
        burdens.add(BigDecimal.valueOf(WITH_A_KEY.contains(method) ? 1 : 0));
        return burdens;
    }

    private static int step(List<Set<String>> worstFirst, String method) {
        for (int i = 0; i < worstFirst.size(); i++) {
            if (worstFirst.get(i).contains(method)) {
                return worstFirst.size() - i;
            }
        }
        return 0;
    }

    private static List<ChangeClass> required(AssessedOption option) {
        return option.changes().stream()
                .filter(Change::required)
                .map(change -> change.action().changeClass())
                .toList();
    }

    private static int heaviest(AssessedOption option) {
        return required(option).stream()
                .mapToInt(one -> CLASSES.indexOf(one.name()))
                .max()
                .orElse(-1);
    }

    /** All that a report says of a method but its place. */
    private static Map<AccessMethod, List<Object>> byMethod(AccessReport report) {
        Map<AccessMethod, List<Object>> options = new EnumMap<>(AccessMethod.class);
        report.options()
                .forEach(option -> options.put(
                        option.method(),
                        List.of(
                                option.verdict(),
                                option.via(),
                                option.otherCandidates(),
                                option.prerequisites(),
                                option.conflicts(),
                                option.changes(),
                                option.cost(),
                                option.dominatedBy().isPresent())));
        return options;
    }

    private static List<AccessMethod> order(AccessReport report) {
        return report.options().stream().map(AssessedOption::method).toList();
    }
}
