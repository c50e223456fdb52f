package dev.fumidai.model;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What no API of AWS tells and the asker states instead. What was collected beats what was declared.
 *
 * <pre>{@code
 * Declarations.none().agentVersion("3.3.987.0").operatorCidr(Cidr.parse("203.0.113.10/32")).sshKey(true)
 * }</pre>
 *
 * <p>A value: immutable, thread-safe, comparable with {@code equals}. Every {@code key(value)} gives a copy in which
 * that key is declared anew; every {@code key()} is empty where nothing is declared, which is unknown and never "no".
 */
public final class Declarations {
    private static final Declarations NONE = new Declarations(new TreeMap<>());
    private static final Pattern VERSION = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,9}){1,3}");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?|\\[[0-9A-Fa-f:.]+]");

    /** Every value in its canonical spelling, so that equal declarations are equal. */
    private final SortedMap<String, String> entries;

    private Declarations(SortedMap<String, String> entries) {
        this.entries = Collections.unmodifiableSortedMap(entries);
    }

    /** Nothing is declared. */
    public static Declarations none() {
        return NONE;
    }

    /** A proxy to the internet: a name or an address, and a port. */
    public record Proxy(String host, int port) {
        public Proxy {
            if (!HOST.matcher(host).matches() || port < 1 || port > 65535) {
                throw Key.PROXY.wrong(host + ":" + port);
            }
        }

        /** {@code 10.0.9.9:3128}. */
        @Override
        public String toString() {
            return host + ":" + port;
        }
    }

    /**
     * SSM Agent of this version is installed and running on the target.
     *
     * @throws IllegalArgumentException unless dotted numbers such as {@code 3.3.987.0}
     */
    public Declarations agentVersion(String version) {
        return put(Key.AGENT_VERSION, version);
    }

    public Optional<String> agentVersion() {
        return text(Key.AGENT_VERSION);
    }

    /**
     * SSM Agent of this version is installed and running on the bastion.
     *
     * @throws IllegalArgumentException unless dotted numbers such as {@code 3.3.987.0}
     */
    public Declarations bastionAgentVersion(String version) {
        return put(Key.BASTION_AGENT_VERSION, version);
    }

    public Optional<String> bastionAgentVersion() {
        return text(Key.BASTION_AGENT_VERSION);
    }

    /** Where the operator connects from. */
    public Declarations operatorCidr(Cidr cidr) {
        return put(Key.OPERATOR_CIDR, cidr.toString());
    }

    public Optional<Cidr> operatorCidr() {
        return text(Key.OPERATOR_CIDR).map(Cidr::parse);
    }

    /** Whether the operator holds a key that the target accepts. */
    public Declarations sshKey(boolean held) {
        return put(Key.SSH_KEY, held);
    }

    public Optional<Boolean> sshKey() {
        return flag(Key.SSH_KEY);
    }

    /** Whether the package {@code ec2-instance-connect} is on the target. */
    public Declarations instanceConnectPackage(boolean installed) {
        return put(Key.INSTANCE_CONNECT_PACKAGE, installed);
    }

    public Optional<Boolean> instanceConnectPackage() {
        return flag(Key.INSTANCE_CONNECT_PACKAGE);
    }

    /** Whether a user of the target's system has a password. */
    public Declarations osPassword(boolean set) {
        return put(Key.OS_PASSWORD, set);
    }

    public Optional<Boolean> osPassword() {
        return flag(Key.OS_PASSWORD);
    }

    /** Whether the NAT instance's system forwards and translates packets. */
    public Declarations ipForwarding(boolean on) {
        return put(Key.IP_FORWARDING, on);
    }

    public Optional<Boolean> ipForwarding() {
        return flag(Key.IP_FORWARDING);
    }

    /** The internet proxy that the target's agent uses. */
    public Declarations proxy(Proxy proxy) {
        return put(Key.PROXY, proxy.toString());
    }

    public Optional<Proxy> proxy() {
        return text(Key.PROXY).map(Declarations::proxyOf);
    }

    /** The addresses of the service endpoints, in place of those declared before. */
    public Declarations serviceCidr(Cidr... cidrs) {
        return put(Key.SERVICE_CIDR, joined(Arrays.stream(cidrs)));
    }

    /** The addresses of the service endpoints, sorted; empty where nothing is declared. */
    public List<Cidr> serviceCidr() {
        return text(Key.SERVICE_CIDR).stream()
                .flatMap(text -> Arrays.stream(text.split(",", -1)))
                .map(Cidr::parse)
                .toList();
    }

    /** Whether the operator has the permissions that the method asks for. */
    public Declarations operatorIam(boolean granted) {
        return put(Key.OPERATOR_IAM, granted);
    }

    public Optional<Boolean> operatorIam() {
        return flag(Key.OPERATOR_IAM);
    }

    /** Whether the operator's machine has the Session Manager plugin. */
    public Declarations plugin(boolean installed) {
        return put(Key.PLUGIN, installed);
    }

    public Optional<Boolean> plugin() {
        return flag(Key.PLUGIN);
    }

    /**
     * Declares what stands on a command line as {@code key=value}. Keys: {@code agentVersion},
     * {@code bastion.agentVersion}, {@code operatorCidr}, {@code sshKey}, {@code instanceConnectPackage},
     * {@code osPassword}, {@code ipForwarding}, {@code proxy} (host:port), {@code serviceCidr} (several: separated by
     * commas, or the key again), {@code operatorIam}, {@code plugin}.
     *
     * @throws IllegalArgumentException for an unknown key, a wrong value, or a key that is already declared otherwise
     */
    public Declarations with(String key, String value) {
        Key known = Key.of(key);
        Declarations after = put(known, value);
        String before = entries.get(key);
        if (before == null || before.equals(after.entries.get(key))) {
            return after;
        }
        if (known == Key.SERVICE_CIDR) {
            return put(known, before + "," + value);
        }
        throw new IllegalArgumentException("The declaration " + key + " is stated twice: " + before + " and "
                + after.entries.get(key) + ".\nMaybe leave one out.");
    }

    /** What is declared, by key, in the words {@link #with} reads. */
    public SortedMap<String, String> entries() {
        return entries;
    }

    private Declarations put(Key key, boolean value) {
        return put(key, Boolean.toString(value));
    }

    private Declarations put(Key key, String value) {
        SortedMap<String, String> copy = new TreeMap<>(entries);
        copy.put(key.text, key.canonical(value));
        return new Declarations(copy);
    }

    private Optional<String> text(Key key) {
        return Optional.ofNullable(entries.get(key.text));
    }

    private Optional<Boolean> flag(Key key) {
        return text(key).map(Boolean::valueOf);
    }

    private static Proxy proxyOf(String text) {
        int colon = text.lastIndexOf(':');
        String port = text.substring(colon + 1);
        if (colon < 1 || !port.matches("[0-9]{1,5}")) {
            throw Key.PROXY.wrong(text);
        }
        return new Proxy(text.substring(0, colon), Integer.parseInt(port));
    }

    private static String joined(Stream<Cidr> cidrs) {
        TreeSet<Cidr> sorted = new TreeSet<>();
        cidrs.forEach(sorted::add);
        return String.join(",", sorted.stream().map(Cidr::toString).toList());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Declarations declarations && entries.equals(declarations.entries);
    }

    @Override
    public int hashCode() {
        return Objects.hash(entries);
    }

    @Override
    public String toString() {
        return "Declarations" + entries;
    }

    private enum Key {
        AGENT_VERSION("agentVersion", "dotted numbers like 3.3.987.0"),
        BASTION_AGENT_VERSION("bastion.agentVersion", "dotted numbers like 3.3.987.0"),
        OPERATOR_CIDR("operatorCidr", "a CIDR block like 203.0.113.10/32"),
        SSH_KEY("sshKey", "true or false"),
        INSTANCE_CONNECT_PACKAGE("instanceConnectPackage", "true or false"),
        OS_PASSWORD("osPassword", "true or false"),
        IP_FORWARDING("ipForwarding", "true or false"),
        PROXY("proxy", "a host and a port like 10.0.9.9:3128"),
        SERVICE_CIDR("serviceCidr", "CIDR blocks separated by commas, like 52.119.192.0/18"),
        OPERATOR_IAM("operatorIam", "true or false"),
        PLUGIN("plugin", "true or false");

        private final String text;
        private final String expected;

        Key(String text, String expected) {
            this.text = text;
            this.expected = expected;
        }

        static Key of(String text) {
            for (Key key : values()) {
                if (key.text.equals(text)) {
                    return key;
                }
            }
            throw new IllegalArgumentException("Nothing can be declared as \"" + text + "\".\nMaybe one of "
                    + String.join(
                            ", ", Arrays.stream(values()).map(key -> key.text).toList()) + " is meant.");
        }

        /** One spelling for each value. */
        String canonical(String value) {
            return switch (this) {
                case AGENT_VERSION, BASTION_AGENT_VERSION ->
                    accept(value, VERSION.matcher(value).matches());
                case OPERATOR_CIDR -> joined(Stream.of(value).map(this::cidr));
                case SERVICE_CIDR ->
                    joined(Arrays.stream(value.split(",", -1))
                            .map(String::strip)
                            .map(this::cidr));
                case PROXY -> proxyOf(value).toString();
                default -> accept(value, value.equals("true") || value.equals("false"));
            };
        }

        private Cidr cidr(String value) {
            try {
                return Cidr.parse(value);
            } catch (IllegalArgumentException notACidr) {
                throw new IllegalArgumentException(wrong(value).getMessage(), notACidr);
            }
        }

        private String accept(String value, boolean right) {
            if (!right) {
                throw wrong(value);
            }
            return value;
        }

        IllegalArgumentException wrong(String value) {
            return new IllegalArgumentException("The declaration " + text + " is \"" + value + "\", expected "
                    + expected + ".\nMaybe leave it out where it is not known: it counts as unknown then.");
        }
    }
}
