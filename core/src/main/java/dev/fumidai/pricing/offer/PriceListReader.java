package dev.fumidai.pricing.offer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Reads AWS's own price files: a bulk offer file of AmazonVPC, AmazonEC2 or AWSDataTransfer in JSON or CSV, or what
 * {@code aws pricing get-products} printed. Which of them it is, is told by its content. A file is read as a stream: 450
 * MB take a heap of less than 128 MB.
 *
 * <p>Taken are list prices on demand of the items of {@link dev.fumidai.pricing.PriceItem}, by Region code and exact
 * usage type, with their tiers; not the free tier, reserved or spot prices, and no price of 0. Two prices for one thing
 * are no price, nor is one whose tiers have a gap or whose numbers cannot be read: they are among {@link
 * PriceList#leftOut()}. Thread-safe.
 *
 * <pre>{@code
 * PriceList vpc = PriceListReader.read(Path.of("AmazonVPC.json"));
 * vpc.leftOut().forEach(System.out::println);
 * PricingTable table = PricingTable.bundled().overriddenBy(vpc.table());
 *
 * PriceListReader.read(Path.of("describe-vpcs.json"));   // IllegalArgumentException: no price list
 * }</pre>
 *
 * @see <a href="https://docs.aws.amazon.com/awsaccountbilling/latest/aboutv2/price-changes.html">AWS price list files</a>
 */
public final class PriceListReader {
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private PriceListReader() {}

    /**
     * The prices of a file. Those that tell no Region code, as in files of before 2021, are left out.
     *
     * @throws IllegalArgumentException if it cannot be read, or is no price list
     */
    public static PriceList read(Path file) {
        return read(file, null);
    }

    /**
     * The prices of a file.
     *
     * @param region the Region of the prices that tell none themselves, if all of those are of one location; whether it is
     *     that Region's is the caller's knowledge. {@code null} to leave them out
     * @throws IllegalArgumentException if it cannot be read, is no price list, or has prices in two currencies
     */
    public static PriceList read(Path file, @Nullable String region) {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("The price file " + file
                    + " is no file.\nMaybe it is missing, a folder or a pipe; it is read more than once.");
        }
        Offer offer = new Offer(String.valueOf(file.getFileName()));
        try {
            boolean known = isJson(firstLetter(file))
                    ? new OfferJson(offer).read(() -> Files.newInputStream(file))
                    : readCsv(file, offer);
            if (known) {
                return OfferPrices.of(offer, region);
            }
        } catch (IOException | UncheckedIOException | JacksonException unreadable) {
            throw new IllegalArgumentException(
                    "The price file " + file + " cannot be read: " + firstLine(unreadable)
                            + "\nMaybe the download was cut off, or it is not UTF-8 (PowerShell's > writes UTF-16).",
                    unreadable);
        }
        throw new IllegalArgumentException("The file " + file + " is no price list of AWS: it has neither products and"
                + " terms, nor PriceList, nor a row that begins with SKU."
                + "\nMaybe an index file (region_index.json) was downloaded instead of what it points to.");
    }

    /**
     * Whether the file begins as JSON, or as AWS's price lists in CSV do; a table in the form of the bundled one begins
     * with a comment or a Region.
     */
    public static boolean isPriceList(Path file) throws IOException {
        char first = firstLetter(file);
        return isJson(first) || first == '"' || first == 'F' || first == 'S';
    }

    private static boolean isJson(char first) {
        return first == '{' || first == '[';
    }

    /** The first letter behind a byte order mark and blanks; a blank where there is none. */
    private static char firstLetter(Path file) throws IOException {
        try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            int letter = text.read();
            while (letter == BYTE_ORDER_MARK || Character.isWhitespace(letter)) {
                letter = text.read();
            }
            return letter < 0 ? ' ' : (char) letter;
        }
    }

    private static boolean readCsv(Path file, Offer offer) throws IOException {
        try (BufferedReader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            text.mark(1);
            if (text.read() != BYTE_ORDER_MARK) {
                text.reset();
            }
            return new OfferCsv(offer).read(text);
        }
    }

    private static String firstLine(Exception unreadable) {
        return String.valueOf(unreadable.getMessage()).lines().findFirst().orElse("");
    }
}
