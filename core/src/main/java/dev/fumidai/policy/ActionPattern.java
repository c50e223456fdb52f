package dev.fumidai.policy;

/**
 * Matches actions: {@code *} is any text, {@code ?} one character, lower and upper case are equal.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html">Action</a>
 */
final class ActionPattern {
    private ActionPattern() {}

    /** Goes back to the last star only, so the time is at most the product of the lengths. */
    static boolean matches(String pattern, String action) {
        int p = 0;
        int a = 0;
        int star = -1;
        int resume = 0;
        while (a < action.length()) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                resume = a;
            } else if (p < pattern.length() && isOne(pattern.charAt(p), action.charAt(a))) {
                p++;
                a++;
            } else if (star >= 0) {
                p = star + 1;
                a = ++resume;
            } else {
                return false;
            }
        }
        return pattern.substring(p).chars().allMatch(c -> c == '*');
    }

    private static boolean isOne(char pattern, char character) {
        return pattern == '?' || Character.toLowerCase(pattern) == Character.toLowerCase(character);
    }
}
