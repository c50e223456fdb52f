package dev.fumidai.requirement;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;

/** The name somebody probably meant. */
final class Nearest {

    private Nearest() {}

    /** The constant whose name is the fewest edits away; the first of several. */
    static <E extends Enum<E>> E to(String name, E[] constants) {
        String upper = name.toUpperCase(Locale.ROOT);
        return Arrays.stream(constants)
                .min(Comparator.comparingInt(constant -> edits(upper, constant.name())))
                .orElseThrow();
    }

    /** Levenshtein's distance: letters to insert, drop or replace. */
    private static int edits(String from, String to) {
        int[] row = new int[to.length() + 1];
        Arrays.setAll(row, column -> column);
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
