package dev.fumidai.internal.assembly;

import dev.fumidai.model.compute.Instance;
import dev.fumidai.model.compute.Volume;
import dev.fumidai.model.vpc.Endpoint.InterfaceEndpoint;
import dev.fumidai.pricing.CostTerm;
import dev.fumidai.pricing.Price;
import dev.fumidai.pricing.PriceItem;
import dev.fumidai.pricing.PriceKey;
import dev.fumidai.pricing.Quantity;
import dev.fumidai.pricing.Sharing;
import dev.fumidai.pricing.Usage;
import dev.fumidai.pricing.UsageVariable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes the terms of one question's bill: what is charged, how much of it for which use, at which price of the table. */
final class Bill {
    /** Public IPv4 addresses are free before: https://aws.amazon.com/vpc/pricing/ */
    private static final LocalDate PUBLIC_IPV4_CHARGED_FROM = LocalDate.of(2024, 2, 1);

    /** Every hour of the month, in each zone that something is to stand in. */
    static final Quantity IN_EACH_ZONE = Quantity.of(Usage.MONTH_HOURS, UsageVariable.ZONES);

    private static final Set<String> PAID_FOR = Set.of("running", "pending");

    private final Setting setting;
    private final Sharing sharing;

    /** Of what stands in the target's VPC. */
    Bill(Setting setting) {
        this(setting, setting.vpcId());
    }

    /** Of what stands in another VPC. */
    Bill(Setting setting, String vpcId) {
        this.setting = setting;
        World world = setting.world();
        boolean among = world.find(Instance.class, setting.question().instanceId())
                .map(world::vpcOf)
                .filter(vpcId::equals)
                .isPresent();
        this.sharing = new Sharing(vpcId, world.standingInstances(vpcId) - (among ? 1 : 0));
    }

    /** An interface endpoint that stands is paid for in each of its subnets. */
    CostTerm standing(InterfaceEndpoint endpoint) {
        List<String> subnets = endpoint.subnetIds();
        return always(
                PriceItem.INTERFACE_ENDPOINT_HOUR,
                subnets == null ? 1 : subnets.size(),
                true,
                endpoint.vpcEndpointId());
    }

    /** Something that is charged every hour of the month, used or not. */
    CostTerm always(PriceItem item, int count, boolean existing, String resource) {
        return of(item, Quantity.ALWAYS.times(count), existing, resource);
    }

    /** Something to be built that is charged every hour of the month in each zone that it is to stand in. */
    CostTerm inEachZone(PriceItem item, String resource) {
        return of(item, IN_EACH_ZONE, false, resource);
    }

    /** Something that has no types. */
    CostTerm of(PriceItem item, Quantity quantity, boolean existing, String resource) {
        return term(PriceKey.of(item), quantity, existing, resource);
    }

    /** Something that is charged by the gigabyte. Use is added to today's bill, even through what exists. */
    CostTerm perGigabyte(PriceItem item, int times, String resource) {
        Quantity carried = Quantity.of(BigDecimal.valueOf(times), UsageVariable.GIGABYTES, UsageVariable.INSTANCES);
        return of(item, carried, false, resource);
    }

    /** Something that is charged by the month, in part or whole. */
    CostTerm monthly(PriceItem item, boolean existing, String resource) {
        return of(item, Quantity.of(BigDecimal.ONE), existing, resource);
    }

    /** A public IPv4 address; nothing before AWS charged for it. */
    List<CostTerm> publicAddress(Quantity hours, boolean existing, String resource) {
        return setting.asOf().isBefore(PUBLIC_IPV4_CHARGED_FROM)
                ? List.of()
                : List.of(of(PriceItem.PUBLIC_IPV4_HOUR, hours, existing, resource));
    }

    /** Traffic between zones is charged in each direction; nothing where both are in one, or it is not told. */
    List<CostTerm> acrossZones(List<String> zones, String resource) {
        boolean elsewhere = !zones.isEmpty() && setting.zone() != null && !zones.contains(setting.zone());
        return elsewhere ? List.of(perGigabyte(PriceItem.CROSS_ZONE_GB, 2, resource)) : List.of();
    }

    /** Whether an instance in that state is on today's bill: it runs, or is about to. */
    static boolean isPaidFor(@Nullable String state) {
        return state != null && PAID_FOR.contains(state.toLowerCase(Locale.ROOT));
    }

    CostTerm instance(@Nullable String type, Quantity hours, boolean existing, String resource) {
        return term(PriceKey.instanceHour(type == null ? "unknown" : type), hours, existing, resource);
    }

    CostTerm disk(String type, Quantity gigabytes, boolean existing, String resource) {
        return term(PriceKey.volumeGbMonth(type), gigabytes, existing, resource);
    }

    /** A machine that exists and its disks; its hours come on top of today's bill where it is not paid for already. */
    List<CostTerm> machine(Instance instance, boolean paidFor) {
        List<CostTerm> terms = new ArrayList<>();
        terms.add(instance(instance.instanceType(), hours(paidFor), paidFor, instance.instanceId()));
        terms.addAll(disks(instance));
        return terms;
    }

    /** Its public address: an Elastic IP address is charged while the machine is stopped, too; an assigned one is not. */
    List<CostTerm> publicAddress(boolean paidFor, @Nullable String elastic, @Nullable String assigned) {
        if (elastic != null) {
            return publicAddress(Quantity.ALWAYS, true, elastic);
        }
        return assigned == null ? List.of() : publicAddress(hours(paidFor), paidFor, assigned);
    }

    private static Quantity hours(boolean paidFor) {
        return paidFor ? Quantity.ALWAYS : Quantity.HOURS_USED;
    }

    /** The disks of an instance that exists; of one that is not in the snapshot the size is not known. */
    private List<CostTerm> disks(Instance instance) {
        List<String> volumes = instance.volumeIds();
        if (volumes == null) {
            return List.of(disk("gp3", Quantity.UNKNOWN, true, instance.instanceId()));
        }
        List<CostTerm> terms = new ArrayList<>();
        for (String id : volumes) {
            Optional<Volume> volume = setting.world().find(Volume.class, id);
            @Nullable Integer size = volume.map(Volume::size).orElse(null);
            terms.add(disk(
                    volume.map(Volume::volumeType).orElse("gp3"),
                    size == null ? Quantity.UNKNOWN : Quantity.of(BigDecimal.valueOf(size)),
                    true,
                    id));
        }
        return terms;
    }

    /** What each instance pays for itself is not shared. */
    private CostTerm term(PriceKey key, Quantity quantity, boolean existing, String resource) {
        @Nullable Sharing shared = quantity.growsWith(UsageVariable.INSTANCES) ? null : sharing;
        return new CostTerm(key, price(key).orElse(null), quantity, existing, resource, resource, shared);
    }

    Optional<Price> price(PriceKey key) {
        @Nullable String region = setting.region();
        return region == null ? Optional.empty() : setting.question().prices().price(region, key, setting.asOf());
    }
}
