package dev.fumidai.cli;

import dev.fumidai.AccessQuestion;
import dev.fumidai.model.AwsSnapshot;
import dev.fumidai.model.Declarations;
import dev.fumidai.pricing.PricingTable;
import dev.fumidai.pricing.Usage;
import dev.fumidai.report.Preference;
import dev.fumidai.requirement.Requirement;
import dev.fumidai.requirement.Requirements;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every verb that judges asks about, and under which conditions. */
final class QuestionOptions {
    private static final Pattern COUNT = Pattern.compile("[1-9][0-9]{0,5}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,9})?");

    @Mixin
    private final SnapshotOptions snapshot = new SnapshotOptions();

    @Option(
            names = "--as-of",
            paramLabel = "YYYY-MM-DD",
            description = "Day to answer for, from 2020-01-30 on: today (UTC).")
    private @Nullable String asOf;

    @Option(
            names = "--hours-per-month",
            paramLabel = "H",
            defaultValue = "40",
            description = "Hours of use a month: ${DEFAULT-VALUE}.")
    private String hours = "40";

    @Option(
            names = "--gb-per-month",
            paramLabel = "GB",
            defaultValue = "0",
            description = "Gigabytes carried a month: ${DEFAULT-VALUE}.")
    private String gigabytes = "0";

    @Option(
            names = "--zones",
            paramLabel = "N",
            defaultValue = "1",
            description = "Availability Zones that what is charged by the zone is built in: ${DEFAULT-VALUE}.")
    private String zones = "1";

    @Option(
            names = "--instances",
            paramLabel = "N",
            defaultValue = "1",
            description = "Instances of the VPC that share the way in: ${DEFAULT-VALUE}.")
    private String instances = "1";

    @Option(
            names = "--prices",
            paramLabel = "FILE",
            description = "Price list of AWS (JSON or CSV), table of your own, or the word bundled; repeatable.")
    private List<String> prices = new ArrayList<>();

    @Option(
            names = "--declare",
            paramLabel = "KEY=VALUE",
            description = "What no API tells, like agentVersion=3.3.987.0; repeatable.")
    private List<String> declarations = new ArrayList<>();

    @Option(
            names = "--require",
            paramLabel = "CODE[=VALUE]",
            description = "Hard constraint, like NO_INTERNET_EGRESS or MONTHLY_BUDGET=30; repeatable.")
    private List<String> requirements = new ArrayList<>();

    @Option(
            names = "--prefer",
            paramLabel = "ORDER",
            defaultValue = "cheapest",
            description =
                    "Order of the options: cheapest, leastChange, mostSecure, or what one would pay a month to be rid of"
                            + " things, like INBOUND_FROM_INTERNET=20,CHANGE=2: ${DEFAULT-VALUE}.")
    private String preference = "cheapest";

    /** Reads the snapshot. */
    AwsSnapshot read() {
        return snapshot.read();
    }

    @Nullable
    String region() {
        return snapshot.region();
    }

    /**
     * The conditions of every question, read before the snapshot is: a misspelt option is told at once.
     *
     * @throws UsageException or IllegalArgumentException if one of them cannot be
     */
    UnaryOperator<AccessQuestion> conditions(Console console) {
        Usage usage = new Usage(
                number("--hours-per-month", hours),
                number("--gb-per-month", gigabytes),
                count("--zones", zones),
                count("--instances", instances));
        PricingTable table = new PriceFiles(console).table(prices);
        Declarations declared = declared();
        Requirement[] required = Requirements.of(
                        requirements.stream().map(Requirements::parse).toList())
                .toArray(Requirement[]::new);
        Preference preferred = PreferenceText.parse(preference, table.currency());
        LocalDate day = asOf == null ? null : Days.parse("--as-of", asOf);
        return question -> {
            AccessQuestion asked = question.used(usage)
                    .pricedWith(table)
                    .declaring(declared)
                    .requiring(required)
                    .preferring(preferred);
            return day == null ? asked : asked.asOf(day);
        };
    }

    private Declarations declared() {
        Declarations all = Declarations.none();
        for (String declaration : declarations) {
            int equals = declaration.indexOf('=');
            if (equals < 0) {
                throw new UsageException("declaration-shape", declaration);
            }
            all = all.with(declaration.substring(0, equals), declaration.substring(equals + 1));
        }
        return all;
    }

    private static int count(String option, String text) {
        if (!COUNT.matcher(text).matches()) {
            throw new UsageException("count-wrong", option, text);
        }
        return Integer.parseInt(text);
    }

    static BigDecimal number(String option, String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new UsageException("number-wrong", option, text);
        }
        return new BigDecimal(text);
    }
}
