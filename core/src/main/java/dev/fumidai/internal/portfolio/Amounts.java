package dev.fumidai.internal.portfolio;

import java.math.BigDecimal;

/** Numbers that the search adds up: a sum of them never shrinks, which is what its bounds rest on. */
final class Amounts {
    private Amounts() {}

    /** The same cost without trailing zeros behind the point, so that equal costs are equal. */
    static BigDecimal cost(BigDecimal cost, String of) {
        if (cost.signum() < 0) {
            throw new IllegalArgumentException("The cost of the " + of + " is " + cost.toPlainString()
                    + ", expected 0 or more.\nMaybe it is a saving; add its amount to the ways that forgo it.");
        }
        return shortest(cost);
    }

    static void count(int count, String what, String of) {
        if (count < 0) {
            throw new IllegalArgumentException("The " + of + " has " + count + " as its " + what
                    + ", expected 0 or more.\nMaybe two numbers are subtracted the wrong way.");
        }
    }

    static BigDecimal shortest(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
