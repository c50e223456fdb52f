package dev.fumidai;

import dev.fumidai.model.AwsSnapshot;
import dev.fumidai.model.Declarations;
import dev.fumidai.pricing.PricingTable;
import dev.fumidai.pricing.Usage;
import dev.fumidai.report.Preference;
import dev.fumidai.requirement.Requirement;
import dev.fumidai.requirement.Requirements;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which way into this instance, as this snapshot shows it?
 *
 * <pre>{@code
 * AccessQuestion question = AccessQuestion.in(snapshot)
 *         .toInstance("i-0abc")
 *         .used(Usage.hoursPerMonth(40))
 *         .requiring(noInternetEgress().because("the subnet is in PCI DSS scope"));
 * }</pre>
 *
 * <p>A value: immutable, thread-safe, comparable. Every step gives a copy. Where nothing is said: the bundled prices,
 * {@link Usage#DEFAULT}, no requirements, nothing declared, today, the cheapest first.
 *
 * @param snapshot the environment
 * @param instanceId the instance to get into
 * @param prices what things cost
 * @param usage how much the way in is used
 * @param requirements hard constraints, in the order of their codes
 * @param declarations what no API of AWS tells
 * @param asOf the day to answer for, {@link #EARLIEST} or later: rules and prices are dated
 * @param preference in which order the options are shown
 */
public record AccessQuestion(
        AwsSnapshot snapshot,
        String instanceId,
        PricingTable prices,
        Usage usage,
        List<Requirement> requirements,
        Declarations declarations,
        LocalDate asOf,
        Preference preference) {

    /** The first day the rules know of. */
    public static final LocalDate EARLIEST = LocalDate.of(2020, 1, 30);

    /** @throws IllegalArgumentException if something is missing, blank, contradictory or before {@link #EARLIEST} */
    public AccessQuestion {
        given("snapshot", snapshot, "read one with SnapshotReader.read(path)");
        given("instanceId", instanceId, "it is in the answer of `aws ec2 describe-instances`");
        given("prices", prices, "PricingTable.bundled() is meant");
        given("usage", usage, "Usage.DEFAULT is meant");
        given("requirements", requirements, "leave requiring(...) out");
        requirements.forEach(one -> given("requirement", one, "leave it out"));
        given("declarations", declarations, "Declarations.none() is meant");
        given("asOf", asOf, "leave it out: today is the default");
        given("preference", preference, "Preference.cheapest() is meant");
        if (instanceId.isBlank()) {
            throw new IllegalArgumentException("instanceId is \"" + instanceId
                    + "\", expected an id.\nMaybe look it up with `aws ec2 describe-instances`.");
        }
        if (asOf.isBefore(EARLIEST)) {
            throw new IllegalArgumentException("asOf is " + asOf + ", expected " + EARLIEST
                    + " or later.\nMaybe day and year are swapped: the rules" + " know nothing of the time before.");
        }
        requirements = Requirements.of(requirements);
    }

    /** Begins a question about an environment; the instance comes next. */
    public static InstanceStep in(AwsSnapshot snapshot) {
        return instanceId -> new AccessQuestion(
                snapshot,
                instanceId,
                PricingTable.bundled(),
                Usage.DEFAULT,
                List.of(),
                Declarations.none(),
                today(),
                Preference.cheapest());
    }

    /** What a question cannot do without. */
    @FunctionalInterface
    public interface InstanceStep {
        /**
         * The instance to get into.
         *
         * @throws IllegalArgumentException if the id is null or blank; whether the snapshot holds it is seen when the
         *     question is answered
         */
        AccessQuestion toInstance(String instanceId);
    }

    /**
     * The same question about another instance of the snapshot.
     *
     * @throws IllegalArgumentException if the id is null or blank
     */
    public AccessQuestion toOtherInstance(String instanceId) {
        return new AccessQuestion(snapshot, instanceId, prices, usage, requirements, declarations, asOf, preference);
    }

    /**
     * The same question about another environment, as the same one after a change.
     *
     * @throws IllegalArgumentException if the snapshot is null
     */
    public AccessQuestion inOtherSnapshot(AwsSnapshot snapshot) {
        return new AccessQuestion(snapshot, instanceId, prices, usage, requirements, declarations, asOf, preference);
    }

    /** Of one target among others: each counts itself, and the budget is the estate's. */
    AccessQuestion ofOneInEstate() {
        List<Requirement> own = requirements.stream()
                .filter(one -> !(one instanceof Requirement.Budget))
                .toList();
        return new AccessQuestion(snapshot, instanceId, prices, usage, own, declarations, asOf, preference);
    }

    /** The same question with other prices. */
    public AccessQuestion pricedWith(PricingTable prices) {
        return new AccessQuestion(snapshot, instanceId, prices, usage, requirements, declarations, asOf, preference);
    }

    /** The same question with another use. */
    public AccessQuestion used(Usage usage) {
        return new AccessQuestion(snapshot, instanceId, prices, usage, requirements, declarations, asOf, preference);
    }

    /**
     * The same question with these requirements added.
     *
     * @throws IllegalArgumentException if one code is stated twice with different values or reasons
     */
    public AccessQuestion requiring(Requirement... more) {
        given("requirements", more, "leave requiring(...) out");
        List<Requirement> all =
                Stream.concat(requirements.stream(), Arrays.stream(more)).toList();
        return new AccessQuestion(snapshot, instanceId, prices, usage, all, declarations, asOf, preference);
    }

    /** The same question with these declarations in place of those before. */
    public AccessQuestion declaring(Declarations declarations) {
        return new AccessQuestion(snapshot, instanceId, prices, usage, requirements, declarations, asOf, preference);
    }

    /**
     * The same question for another day.
     *
     * @throws IllegalArgumentException if the day is before {@link #EARLIEST}
     */
    public AccessQuestion asOf(LocalDate day) {
        return new AccessQuestion(snapshot, instanceId, prices, usage, requirements, declarations, day, preference);
    }

    /**
     * The same question with another order of the options; verdicts and costs stay as they are. Weights are in the currency
     * of the prices, or answering fails.
     */
    public AccessQuestion preferring(Preference preference) {
        return new AccessQuestion(snapshot, instanceId, prices, usage, requirements, declarations, asOf, preference);
    }

    /** The only place where a clock is read: the day in UTC. */
    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    private static void given(String what, @Nullable Object value, String advice) {
        if (value == null) {
            throw new IllegalArgumentException(what + " is null, expected a value.\nMaybe " + advice + ".");
        }
    }
}
