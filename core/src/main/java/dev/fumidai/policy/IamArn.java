package dev.fumidai.policy;

import dev.fumidai.model.Scope;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The ARN of something of IAM: {@code arn:aws:iam::111122223333:instance-profile/path/name}.
 *
 * @param account {@code aws} for what AWS manages
 * @param path the resource after its type, with its path
 * @param name the last part of the path: unique among its type in an account
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html">IAM identifiers</a>
 */
record IamArn(String text, String partition, String account, String path, String name) {
    private static final Pattern ARN =
            Pattern.compile("arn:(?<partition>[^:]+):iam::(?<account>[^:]+):[a-z-]+/(?<path>(?:.*/)?(?<name>[^/]+))");

    /** The ARN, or {@code null} where the text is none. */
    static @Nullable IamArn parse(@Nullable String text) {
        if (text == null) {
            return null;
        }
        Matcher arn = ARN.matcher(text);
        return arn.matches()
                ? new IamArn(text, arn.group("partition"), arn.group("account"), arn.group("path"), arn.group("name"))
                : null;
    }

    boolean isManagedByAws() {
        return account.equals("aws");
    }

    /** Whether an answer of that account may speak of this; every account may tell what AWS manages. */
    boolean mayOwn(Scope scope) {
        return isManagedByAws() || scope.account() == null || scope.account().equals(account);
    }
}
