package dev.fumidai.pricing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Price files of this library, the bundled one and the user's own: one price per line, {@code region | item | type | USD | effective | mark | source}. Lines
 * that start with {@code #} and empty lines say nothing. Strict: a bad line is an error that names file and line.
 */
final class PriceRows {

    private static final int CELLS = 7;
    private static final Pattern REGION = Pattern.compile("[a-z]{2}(-[a-z]+)+-[0-9]");
    private static final String AMOUNT = "[0-9]+(\\.[0-9]+)?";
    private static final Pattern AMOUNTS = Pattern.compile(AMOUNT + "( *, *" + AMOUNT + " from " + AMOUNT + ")*");
    private static final Pattern MARK = Pattern.compile("[OBGFIADU]");
    private static final Pattern SOURCE = Pattern.compile(".+");

    private PriceRows() {}

    /** The prices of a resource beside this class. */
    static List<Price> resource(String name) {
        try (InputStream stream = PriceRows.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("The price file " + name + " is not in "
                        + PriceRows.class.getPackageName() + ".\nMaybe the jar was repacked without its resources.");
            }
            return parse(
                    name,
                    new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                            .lines()
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the price file " + name, e);
        }
    }

    static List<Price> parse(String file, List<String> lines) {
        List<Price> prices = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            try {
                Price price = price(line);
                requireNew(price, number, seen);
                prices.add(price);
            } catch (IllegalArgumentException | DateTimeException e) {
                throw new IllegalArgumentException(
                        file + ", line " + number + ": " + e.getMessage()
                                + "\nMaybe a cell is missing of region | item | type | USD | effective | mark | source.",
                        e);
            }
        }
        return List.copyOf(prices);
    }

    private static Price price(String line) {
        List<String> cells =
                Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
        if (cells.size() != CELLS) {
            throw new IllegalArgumentException("There are " + cells.size() + " cells, expected " + CELLS + ".");
        }
        String region = required("Region", REGION, cells.get(0));
        PriceKey key = new PriceKey(PriceItem.valueOf(cells.get(1)), cells.get(2));
        List<Tier> tiers = tiers(required("price", AMOUNTS, cells.get(3)));
        LocalDate effective = LocalDate.parse(cells.get(4));
        String source = required("mark", MARK, cells.get(5)) + ": " + required("source", SOURCE, cells.get(6));
        return new Price(region, key, tiers, effective, source);
    }

    /** {@code 0.01, 0.006 from 1048576}: the first tier's price, then each further one with the quantity it begins at. */
    private static List<Tier> tiers(String cell) {
        List<Tier> tiers = new ArrayList<>();
        for (String part : cell.split(" *, *", -1)) {
            String[] words = part.split(" from ", -1);
            BigDecimal from = words.length == 1 ? BigDecimal.ZERO : new BigDecimal(words[1]);
            tiers.add(new Tier(from, Money.usd(words[0])));
        }
        return tiers;
    }

    private static String required(String what, Pattern pattern, String cell) {
        if (!pattern.matcher(cell).matches()) {
            throw new IllegalArgumentException("The " + what + " is \"" + cell + "\", expected " + pattern + ".");
        }
        return cell;
    }

    private static void requireNew(Price price, int number, Map<String, Integer> seen) {
        String place = price.key() + " in " + price.region() + " from " + price.effective();
        Integer before = seen.putIfAbsent(place, number);
        if (before != null) {
            throw new IllegalArgumentException("The price of " + place + " stands in line " + before + " already.");
        }
    }
}
