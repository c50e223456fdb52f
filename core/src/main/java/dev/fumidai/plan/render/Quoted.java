package dev.fumidai.plan.render;

/** Texts in double quotes, as YAML and HCL read them: whatever stands in a text, it is one text. */
final class Quoted {
    private Quoted() {}

    /** A scalar of YAML, which JSON reads as well unless it holds characters beyond the basic plane. */
    static String yaml(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(point -> escape(quoted, point));
        return quoted.append('"').toString();
    }

    /** A string of HCL, in which neither a dollar nor a percent sign before a brace begins a template. */
    static String hcl(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        int[] points = text.codePoints().toArray();
        for (int i = 0; i < points.length; i++) {
            escape(quoted, points[i]);
            boolean begins = (points[i] == '$' || points[i] == '%') && i + 1 < points.length && points[i + 1] == '{';
            if (begins) {
                quoted.appendCodePoint(points[i]);
            }
        }
        return quoted.append('"').toString();
    }

    private static void escape(StringBuilder quoted, int point) {
        switch (point) {
            case '"' -> quoted.append("\\\"");
            case '\\' -> quoted.append("\\\\");
            case '\n' -> quoted.append("\\n");
            case '\r' -> quoted.append("\\r");
            case '\t' -> quoted.append("\\t");
            default -> {
                if (isPlain(point)) {
                    quoted.appendCodePoint(point);
                } else {
                    quoted.append(hex(point));
                }
            }
        }
    }

    /** Half of a character is none in any encoding, and stands as the character for that. */
    private static String hex(int point) {
        if (Character.getType(point) == Character.SURROGATE) {
            return "\\ufffd";
        }
        String digits = Integer.toHexString(point);
        return point <= Character.MAX_VALUE
                ? "\\u" + "0".repeat(4 - digits.length()) + digits
                : "\\U" + "0".repeat(8 - digits.length()) + digits;
    }

    /** Letters, marks, digits, punctuation and the space; nothing that moves the cursor, hides or ends a line. */
    private static boolean isPlain(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> point <= Character.MAX_VALUE;
        };
    }
}
