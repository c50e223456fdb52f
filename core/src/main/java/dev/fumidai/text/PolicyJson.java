package dev.fumidai.text;

import dev.fumidai.report.OperatorPolicy;
import dev.fumidai.report.OperatorPolicy.Statement;

/** An operator's policy as the document that IAM takes. */
final class PolicyJson {
    private PolicyJson() {}

    /** The document in one line, to copy. */
    static String line(OperatorPolicy policy) {
        return JsonText.line(document(policy));
    }

    static Object document(OperatorPolicy policy) {
        return JsonText.object(
                JsonText.entry("Version", OperatorPolicy.VERSION),
                JsonText.entry(
                        "Statement",
                        policy.statements().stream().map(PolicyJson::statement).toList()));
    }

    private static Object statement(Statement statement) {
        var object = JsonText.object(
                JsonText.entry("Sid", statement.sid()),
                JsonText.entry("Effect", "Allow"),
                JsonText.entry("Action", statement.actions()),
                JsonText.entry("Resource", statement.resources()));
        if (!statement.conditions().isEmpty()) {
            object.put("Condition", statement.conditions());
        }
        return object;
    }
}
