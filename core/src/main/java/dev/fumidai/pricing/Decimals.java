package dev.fumidai.pricing;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Plain decimal numbers, read strictly: no exponent, no sign but minus, no blank, ASCII digits only. */
final class Decimals {

    private static final Pattern PLAIN = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    private Decimals() {}

    static BigDecimal parse(String what, String text) {
        if (!PLAIN.matcher(text).matches()) {
            throw new IllegalArgumentException("The " + what + " \"" + text + "\" is not a plain decimal number.\n"
                    + "Maybe it has a currency sign, a thousands separator or a blank; write it like 0.0152.");
        }
        return new BigDecimal(text);
    }

    /** The same number without trailing zeros behind the point, so that equal numbers are equal. */
    static BigDecimal shortest(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
