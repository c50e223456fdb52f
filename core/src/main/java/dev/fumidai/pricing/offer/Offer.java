package dev.fumidai.pricing.offer;

import dev.fumidai.pricing.PriceKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What was read of a price file: the terms of the products that have a use here. Not thread-safe. */
final class Offer {
    /**
     * The codes of the term that is paid by use, without commitment; others are reserved, or the free tier. The latter
     * three are China's.
     *
     * @see <a href="https://github.com/opencost/opencost/blob/develop/pkg/cloud/aws/provider.go">OpenCost</a>
     */
    private static final Set<String> ON_DEMAND = Set.of("JRTCKXETXF", "99YE2YK9UR", "5Y9WH78GDR", "KW44MY7SZN");

    /** A price as the file writes it: for which quantities, of which unit, how much of which currency. */
    record Dimension(String begin, String end, String unit, String amount, String currency) {}

    /** A product's price on demand. */
    record Term(PriceKey key, Product product, String effective, List<Dimension> dimensions, Heading heading) {}

    private final String file;
    private final List<Term> terms = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();

    Offer(String file) {
        this.file = file;
    }

    static boolean isOnDemand(String offerTermCode) {
        return ON_DEMAND.contains(offerTermCode);
    }

    void add(Term term) {
        terms.add(term);
    }

    void leave(LeftOut.Reason reason, String what, String detail) {
        leftOut.add(new LeftOut(file, reason, what, detail));
    }

    String file() {
        return file;
    }

    List<Term> terms() {
        return terms;
    }

    List<LeftOut> leftOut() {
        return leftOut;
    }
}
