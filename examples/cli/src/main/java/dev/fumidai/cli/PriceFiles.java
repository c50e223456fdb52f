package dev.fumidai.cli;

import dev.fumidai.pricing.PricingTable;
import dev.fumidai.pricing.offer.LeftOut;
import dev.fumidai.pricing.offer.PriceList;
import dev.fumidai.pricing.offer.PriceListReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The prices that {@code --prices} names: price lists of AWS, tables in the form of the bundled one, and that one. */
final class PriceFiles {
    private static final String BUNDLED = "bundled";
    private static final int SHOWN = 3;

    private final Console console;

    PriceFiles(Console console) {
        this.console = console;
    }

    /**
     * The bundled prices where no file is named. Tables of one's own go over price lists of AWS, and those over the bundled
     * prices if these are named too, in whichever order they are named.
     */
    PricingTable table(List<String> names) {
        List<PricingTable> lists = new ArrayList<>();
        List<PricingTable> own = new ArrayList<>();
        for (String name : names) {
            if (!name.equals(BUNDLED)) {
                read(name, lists, own);
            }
        }
        boolean bundled = names.isEmpty() || names.contains(BUNDLED);
        return Stream.of(bundled ? List.of(PricingTable.bundled()) : List.<PricingTable>of(), lists, own)
                .filter(tables -> !tables.isEmpty())
                .map(PriceFiles::joined)
                .reduce(PricingTable::overriddenBy)
                .orElseThrow();
    }

    private void read(String name, List<PricingTable> lists, List<PricingTable> own) {
        Path file = SnapshotOptions.path("--prices", name);
        try {
            if (PriceListReader.isPriceList(file)) {
                PriceList list = PriceListReader.read(file);
                tell(list.leftOut());
                lists.add(list.table());
            } else {
                own.add(PricingTable.parse(name, Files.readAllLines(file, StandardCharsets.UTF_8)));
            }
        } catch (IOException unreadable) {
            throw new UsageException("prices-unreadable", file);
        }
    }

    private static PricingTable joined(List<PricingTable> tables) {
        return PricingTable.of(
                tables.stream().map(PricingTable::source).collect(Collectors.joining(", ")),
                tables.stream().flatMap(table -> table.prices().stream()).toList());
    }

    /** The first few of each reason: an old price list lacks the Region of thousands. */
    private void tell(List<LeftOut> leftOut) {
        Map<LeftOut.Reason, List<LeftOut>> byReason = new EnumMap<>(LeftOut.Reason.class);
        leftOut.forEach(one -> byReason.computeIfAbsent(one.reason(), reason -> new ArrayList<>())
                .add(one));
        byReason.forEach((reason, all) -> {
            all.stream()
                    .limit(SHOWN)
                    .forEach(one -> console.warn(
                            console.messages().text("left-out." + reason, one.file(), one.what(), one.detail())));
            if (all.size() > SHOWN) {
                console.warn(console.messages().text("left-out.more", all.get(0).file(), all.size() - SHOWN));
            }
        });
    }
}
