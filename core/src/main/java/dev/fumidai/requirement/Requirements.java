package dev.fumidai.requirement;

import dev.fumidai.pricing.Money;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes requirements, for static import:
 *
 * <pre>{@code
 * question.requiring(noInternetEgress().because("the subnet is in PCI DSS scope"), monthlyBudget(usd("30")))
 * }</pre>
 */
public final class Requirements {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,12})?");
    private static final Pattern AMOUNT = Pattern.compile("([0-9]{1,12}(?:\\.[0-9]{1,12})?)(?: ([A-Z]{3}))?");
    private static final Comparator<Requirement> ORDER = Comparator.comparing(Requirement::code)
            .thenComparing(Requirements::number)
            .thenComparing(Requirement::text)
            .thenComparing(Requirements::reason);

    private Requirements() {}

    /** The session does not leave through the internet from the target's side, and no such path is opened. */
    public static Requirement noInternetEgress() {
        return new Requirement.Plain(RequirementCode.NO_INTERNET_EGRESS, null);
    }

    /** No host and no rule that the internet can reach, used or added. */
    public static Requirement noInboundFromInternet() {
        return new Requirement.Plain(RequirementCode.NO_INBOUND_FROM_INTERNET, null);
    }

    /** No inbound rule on the target, existing or new. */
    public static Requirement noInboundRuleOnTarget() {
        return new Requirement.Plain(RequirementCode.NO_INBOUND_RULE_ON_TARGET, null);
    }

    /** No change of network, firewall or DNS. */
    public static Requirement noNetworkChange() {
        return new Requirement.Plain(RequirementCode.NO_NETWORK_CHANGE, null);
    }

    /** No change of DNS. */
    public static Requirement noDnsChange() {
        return new Requirement.Plain(RequirementCode.NO_DNS_CHANGE, null);
    }

    /** No change of roles, profiles or policies. */
    public static Requirement noIamChange() {
        return new Requirement.Plain(RequirementCode.NO_IAM_CHANGE, null);
    }

    /** No change at all: only what is ready today. */
    public static Requirement noChange() {
        return new Requirement.Plain(RequirementCode.NO_CHANGE, null);
    }

    /** What is typed and printed in a session can be recorded. */
    public static Requirement sessionContentLog() {
        return new Requirement.Plain(RequirementCode.SESSION_CONTENT_LOG, null);
    }

    /** No standing SSH keys. */
    public static Requirement noSshKeys() {
        return new Requirement.Plain(RequirementCode.NO_SSH_KEYS, null);
    }

    /** The session is good for this. */
    public static Requirement capability(Capability capability) {
        return new Requirement.Able(capability, null);
    }

    /**
     * This TCP port of the target can be reached.
     *
     * @throws IllegalArgumentException unless 1 to 65535
     */
    public static Requirement port(int port) {
        return quantity(RequirementCode.PORT, BigDecimal.valueOf(port));
    }

    /**
     * A session can last so many hours.
     *
     * @throws IllegalArgumentException unless above 0
     */
    public static Requirement sessionHours(int hours) {
        return quantity(RequirementCode.SESSION_HOURS, BigDecimal.valueOf(hours));
    }

    /**
     * So many people can work at the same time.
     *
     * @throws IllegalArgumentException unless above 0
     */
    public static Requirement concurrentUsers(int users) {
        return quantity(RequirementCode.CONCURRENT_USERS, BigDecimal.valueOf(users));
    }

    /**
     * So many gigabytes can be copied.
     *
     * @throws IllegalArgumentException unless above 0
     */
    public static Requirement copyGb(int gigabytes) {
        return quantity(RequirementCode.COPY_GB, BigDecimal.valueOf(gigabytes));
    }

    /**
     * The method adds at most this to the monthly bill.
     *
     * @throws IllegalArgumentException if the limit is negative
     */
    public static Requirement monthlyBudget(Money limit) {
        return new Requirement.Budget(limit, null);
    }

    /**
     * Reads a requirement as it stands on a command line: {@code NO_CHANGE}, {@code PORT=5432},
     * {@code MONTHLY_BUDGET=30} (US dollars; {@code 200 CNY} for another currency).
     *
     * @throws IllegalArgumentException for an unknown code, or a value that is missing, superfluous or wrong
     */
    public static Requirement parse(String text) {
        int equals = text.indexOf('=');
        RequirementCode code = codeOf(equals < 0 ? text : text.substring(0, equals));
        String value = equals < 0 ? null : text.substring(equals + 1);
        if (code.kind() == RequirementCode.Value.NONE) {
            if (value != null) {
                throw badValue(code, value);
            }
            return new Requirement.Plain(code, null);
        }
        if (value == null) {
            throw new IllegalArgumentException("The requirement " + code + " has no value, expected "
                    + code.kind().expected() + ".\nMaybe write " + example(code) + ".");
        }
        return withValue(code, value);
    }

    /**
     * The requirements of one question, in the order of their codes and each once.
     *
     * @throws IllegalArgumentException if one code stands there twice with different values or reasons; several
     *     capabilities and several ports are fine
     */
    public static List<Requirement> of(Collection<? extends Requirement> requirements) {
        Map<RequirementCode, Requirement> seen = new EnumMap<>(RequirementCode.class);
        List<Requirement> sorted = requirements.stream()
                .<Requirement>map(r -> r)
                .distinct()
                .sorted(ORDER)
                .toList();
        for (Requirement requirement : sorted) {
            Requirement other = seen.put(requirement.code(), requirement);
            if (other != null && !requirement.code().isRepeatable()) {
                throw new IllegalArgumentException("The requirement " + requirement.code() + " is stated twice: "
                        + told(other) + " and " + told(requirement) + ".\nMaybe keep the stricter one.");
            }
        }
        return sorted;
    }

    private static Requirement withValue(RequirementCode code, String value) {
        return switch (code.kind()) {
            case CAPABILITY -> capability(capabilityOf(value));
            case MONEY -> monthlyBudget(moneyOf(code, value));
            default -> {
                if (!NUMBER.matcher(value).matches()) {
                    throw badValue(code, value);
                }
                yield quantity(code, new BigDecimal(value));
            }
        };
    }

    private static Requirement quantity(RequirementCode code, BigDecimal number) {
        return new Requirement.Quantity(code, number, null);
    }

    private static RequirementCode codeOf(String name) {
        for (RequirementCode code : RequirementCode.values()) {
            if (code.name().equals(name)) {
                return code;
            }
        }
        throw new IllegalArgumentException("There is no requirement \"" + name + "\".\nMaybe "
                + Nearest.to(name, RequirementCode.values()) + " is meant.");
    }

    private static Capability capabilityOf(String name) {
        for (Capability capability : Capability.values()) {
            if (capability.name().equals(name)) {
                return capability;
            }
        }
        throw new IllegalArgumentException("CAPABILITY is \"" + name + "\", expected "
                + RequirementCode.CAPABILITY.kind().expected() + ".\nMaybe " + Nearest.to(name, Capability.values())
                + " is meant.");
    }

    private static Money moneyOf(RequirementCode code, String value) {
        Matcher amount = AMOUNT.matcher(value);
        if (!amount.matches()) {
            throw badValue(code, value);
        }
        return new Money(new BigDecimal(amount.group(1)), currencyOf(code, value, amount.group(2)));
    }

    private static Currency currencyOf(RequirementCode code, String value, @Nullable String name) {
        try {
            return Currency.getInstance(name == null ? "USD" : name);
        } catch (IllegalArgumentException unknownCurrency) {
            throw badValue(code, value, unknownCurrency);
        }
    }

    static IllegalArgumentException badValue(RequirementCode code, String value) {
        return badValue(code, value, null);
    }

    private static IllegalArgumentException badValue(RequirementCode code, String value, @Nullable Throwable cause) {
        String expected =
                code == RequirementCode.PORT ? "1 to 65535" : code.kind().expected();
        return new IllegalArgumentException(
                "The value of " + code + " is \"" + value + "\", expected " + expected + ".\nMaybe write "
                        + example(code) + ".",
                cause);
    }

    private static String example(RequirementCode code) {
        return switch (code) {
            case CAPABILITY -> "CAPABILITY=RDP";
            case PORT -> "PORT=5432";
            case SESSION_HOURS -> "SESSION_HOURS=4";
            case CONCURRENT_USERS -> "CONCURRENT_USERS=30";
            case COPY_GB -> "COPY_GB=50";
            case MONTHLY_BUDGET -> "MONTHLY_BUDGET=30";
            default -> code.name();
        };
    }

    private static String told(Requirement requirement) {
        String reason = requirement.because();
        return requirement.text() + (reason == null ? "" : " (" + reason + ")");
    }

    private static BigDecimal number(Requirement requirement) {
        return requirement instanceof Requirement.Quantity quantity ? quantity.number() : BigDecimal.ZERO;
    }

    private static String reason(Requirement requirement) {
        String reason = requirement.because();
        return reason == null ? "" : reason;
    }
}
