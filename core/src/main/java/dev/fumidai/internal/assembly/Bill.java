package dev.fumidai.internal.assembly;

import dev.fumidai.model.compute.Instance;
import dev.fumidai.model.compute.Volume;
import dev.fumidai.pricing.CostLine;
import dev.fumidai.pricing.Price;
import dev.fumidai.pricing.PriceItem;
import dev.fumidai.pricing.PriceKey;
import dev.fumidai.pricing.Usage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes the lines of one question's bill: what is charged, how much of it, at which price of the table. */
final class Bill {
    /** Public IPv4 addresses are free before: https://aws.amazon.com/vpc/pricing/ */
    private static final LocalDate PUBLIC_IPV4_CHARGED_FROM = LocalDate.of(2024, 2, 1);

    private static final Set<String> PAID_FOR = Set.of("running", "pending");

    private final Setting setting;
    private final Usage usage;

    Bill(Setting setting) {
        this.setting = setting;
        this.usage = setting.question().usage();
    }

    /** Something that is charged every hour of the month, used or not. */
    CostLine always(PriceItem item, int count, boolean existing, String resource) {
        return line(PriceKey.of(item), Usage.MONTH_HOURS.multiply(BigDecimal.valueOf(count)), existing, resource);
    }

    /** Something that is charged by the hour; {@code null} hours are not known. */
    CostLine perHour(PriceItem item, @Nullable BigDecimal hours, boolean existing, String resource) {
        return line(PriceKey.of(item), hours, existing, resource);
    }

    /**
     * Something that is charged by the gigabyte, a line for each tier of its price. Use is added to today's bill, even
     * through what exists.
     */
    List<CostLine> perGigabyte(PriceItem item, int times, String resource) {
        PriceKey key = PriceKey.of(item);
        BigDecimal gigabytes = usage.gbPerMonth().multiply(BigDecimal.valueOf(times));
        return CostLine.byTier(key, price(key), gigabytes, false, resource);
    }

    /** Something that is charged by the month, in part or whole. */
    CostLine monthly(PriceItem item, boolean existing, String resource) {
        return line(PriceKey.of(item), BigDecimal.ONE, existing, resource);
    }

    /** A public IPv4 address; nothing before AWS charged for it. */
    List<CostLine> publicAddress(BigDecimal hours, boolean existing, String resource) {
        return setting.asOf().isBefore(PUBLIC_IPV4_CHARGED_FROM)
                ? List.of()
                : List.of(line(PriceKey.of(PriceItem.PUBLIC_IPV4_HOUR), hours, existing, resource));
    }

    /** Traffic between zones is charged in each direction; nothing where both are in one, or it is not told. */
    List<CostLine> acrossZones(List<String> zones, String resource) {
        boolean elsewhere = !zones.isEmpty() && setting.zone() != null && !zones.contains(setting.zone());
        return elsewhere ? perGigabyte(PriceItem.CROSS_ZONE_GB, 2, resource) : List.of();
    }

    /** What is always on, and what goes through it. */
    static List<CostLine> withUse(CostLine always, List<CostLine> use) {
        List<CostLine> lines = new ArrayList<>(List.of(always));
        lines.addAll(use);
        return lines;
    }

    /** Whether an instance in that state is on today's bill: it runs, or is about to. */
    static boolean isPaidFor(@Nullable String state) {
        return state != null && PAID_FOR.contains(state.toLowerCase(Locale.ROOT));
    }

    BigDecimal usedHours() {
        return usage.hoursPerMonth();
    }

    CostLine instance(@Nullable String type, BigDecimal hours, boolean existing, String resource) {
        return line(PriceKey.instanceHour(type == null ? "unknown" : type), hours, existing, resource);
    }

    CostLine disk(String type, @Nullable BigDecimal gigabytes, boolean existing, String resource) {
        return line(PriceKey.volumeGbMonth(type), gigabytes, existing, resource);
    }

    /** A machine that exists and its disks; its hours come on top of today's bill where it is not paid for already. */
    List<CostLine> machine(Instance instance, boolean paidFor) {
        List<CostLine> lines = new ArrayList<>();
        lines.add(instance(instance.instanceType(), hours(paidFor), paidFor, instance.instanceId()));
        lines.addAll(disks(instance));
        return lines;
    }

    /** Its public address: an Elastic IP address is charged while the machine is stopped, too; an assigned one is not. */
    List<CostLine> publicAddress(boolean paidFor, @Nullable String elastic, @Nullable String assigned) {
        if (elastic != null) {
            return publicAddress(Usage.MONTH_HOURS, true, elastic);
        }
        return assigned == null ? List.of() : publicAddress(hours(paidFor), paidFor, assigned);
    }

    private BigDecimal hours(boolean paidFor) {
        return paidFor ? Usage.MONTH_HOURS : usedHours();
    }

    /** The disks of an instance that exists; of one that is not in the snapshot the size is not known. */
    List<CostLine> disks(Instance instance) {
        List<CostLine> lines = new ArrayList<>();
        List<String> volumes = instance.volumeIds();
        if (volumes == null) {
            lines.add(disk("gp3", null, true, instance.instanceId()));
            return lines;
        }
        for (String id : volumes) {
            Optional<Volume> volume = setting.world().find(Volume.class, id);
            @Nullable Integer size = volume.map(Volume::size).orElse(null);
            lines.add(disk(
                    volume.map(Volume::volumeType).orElse("gp3"),
                    size == null ? null : BigDecimal.valueOf(size),
                    true,
                    id));
        }
        return lines;
    }

    private CostLine line(PriceKey key, @Nullable BigDecimal quantity, boolean existing, String resource) {
        return CostLine.of(key, price(key), quantity, existing, resource);
    }

    Optional<Price> price(PriceKey key) {
        @Nullable String region = setting.region();
        return region == null ? Optional.empty() : setting.question().prices().price(region, key, setting.asOf());
    }
}
