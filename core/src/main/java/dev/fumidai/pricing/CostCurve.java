package dev.fumidai.pricing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a way in adds to a month's bill as one number of the usage moves: a piecewise linear function, exact. The data of a
 * plot. Immutable and thread-safe.
 *
 * @param by the number that moves, from {@link UsageVariable#least()} on
 * @param currency the currency of the amounts
 * @param complete whether every amount is known; if not, the curve is a lower bound
 * @param pieces from the least on, each up to where the next begins; never empty, and no two neighbours on one line
 */
public record CostCurve(UsageVariable by, Currency currency, boolean complete, List<Piece> pieces) {
    /**
     * A straight piece: {@code intercept + slope x} for each x from {@code from} on.
     *
     * @param intercept what the line has at 0, even where the piece begins later
     * @param slope what one more adds
     */
    public record Piece(Ratio from, BigDecimal intercept, BigDecimal slope) {
        public Piece {
            intercept = Decimals.shortest(intercept);
            slope = Decimals.shortest(slope);
        }

        private boolean continues(Piece other) {
            return intercept.compareTo(other.intercept) == 0 && slope.compareTo(other.slope) == 0;
        }
    }

    /** @throws IllegalArgumentException if the pieces do not rise from the variable's least value */
    public CostCurve {
        pieces = List.copyOf(pieces);
        boolean rising = !pieces.isEmpty() && pieces.get(0).from().equals(Ratio.of(by.least()));
        for (int i = 1; rising && i < pieces.size(); i++) {
            rising = pieces.get(i - 1).from().compareTo(pieces.get(i).from()) < 0;
        }
        if (!rising) {
            throw new IllegalArgumentException("The pieces " + pieces + " do not rise from "
                    + by.least().toPlainString() + ", the least of " + by + ".\nMaybe the first is missing.");
        }
    }

    /** The sum of several functions, each in pieces. */
    static CostCurve sum(UsageVariable by, Currency currency, boolean complete, List<List<Piece>> functions) {
        SortedSet<Ratio> starts = new TreeSet<>();
        starts.add(Ratio.of(by.least()));
        functions.forEach(pieces -> pieces.forEach(piece -> starts.add(piece.from())));
        List<Piece> sum = new ArrayList<>();
        for (Ratio start : starts) {
            BigDecimal intercept = BigDecimal.ZERO;
            BigDecimal slope = BigDecimal.ZERO;
            for (List<Piece> pieces : functions) {
                Piece piece = pieceAt(pieces, start);
                intercept = intercept.add(piece.intercept());
                slope = slope.add(piece.slope());
            }
            Piece next = new Piece(start, intercept, slope);
            if (sum.isEmpty() || !sum.get(sum.size() - 1).continues(next)) {
                sum.add(next);
            }
        }
        return new CostCurve(by, currency, complete, sum);
    }

    /**
     * The amount where the variable has a value.
     *
     * @throws IllegalArgumentException if the variable cannot have it
     */
    public Money at(BigDecimal value) {
        Ratio x = Ratio.of(value);
        BigDecimal most = by.most();
        boolean outside = value.compareTo(by.least()) < 0 || (most != null && value.compareTo(most) > 0);
        if (outside || (by.isWhole() && !x.isWhole())) {
            throw new IllegalArgumentException(by + " is " + value.toPlainString() + ", expected "
                    + (by.isWhole() ? "a whole number, " : "") + by.least().toPlainString()
                    + (most == null ? " or more" : " to " + most.toPlainString()) + ".\nMaybe "
                    + (by == UsageVariable.HOURS ? "it is meant per year or per day." : "another variable is meant."));
        }
        Piece piece = pieceAt(pieces, x);
        return new Money(piece.intercept().add(piece.slope().multiply(value)), currency);
    }

    /** Where one piece ends and the next begins. */
    public List<Ratio> bends() {
        return pieces.stream().skip(1).map(Piece::from).toList();
    }

    Piece pieceAt(Ratio x) {
        return pieceAt(pieces, x);
    }

    Ratio valueAt(Ratio x) {
        Piece piece = pieceAt(x);
        return x.onLine(piece.intercept(), piece.slope());
    }

    private static Piece pieceAt(List<Piece> pieces, Ratio x) {
        Piece found = pieces.get(0);
        for (Piece piece : pieces) {
            if (piece.from().compareTo(x) <= 0) {
                found = piece;
            }
        }
        return found;
    }
}
