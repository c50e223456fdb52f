package dev.fumidai.snapshot;

import dev.fumidai.model.iam.PolicyDocument;
import dev.fumidai.model.iam.PolicyDocument.Principal;
import dev.fumidai.model.iam.PolicyDocument.Statement;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads policy documents: an object, or JSON text inside a text, URL-encoded in some answers of IAM.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html">policy grammar</a>
 */
final class PolicyReader {
    private PolicyReader() {}

    /** The policy of a field; null where it is absent, or cannot be read (with a warning). */
    static @Nullable PolicyDocument read(Fields fields, String name) {
        JsonNode raw = fields.raw(name);
        if (raw == null) {
            return null;
        }
        if (!raw.isString() && !raw.isObject()) {
            fields.wrong(name, raw, "a policy document");
            return null;
        }
        PolicyDocument policy = parse(raw);
        if (policy == null) {
            fields.unreadablePolicy(name);
        }
        return policy;
    }

    private static @Nullable PolicyDocument parse(JsonNode raw) {
        JsonNode document = raw.isString() ? inner(raw.stringValue()) : raw;
        if (document == null || !document.isObject()) {
            return null;
        }
        List<JsonNode> nodes = oneOrMany(document.get("Statement"));
        if (nodes == null) {
            return null;
        }
        List<Statement> statements = new ArrayList<>();
        for (JsonNode node : nodes) {
            Statement statement = node.isObject() ? statement(node) : null;
            if (statement == null) {
                return null;
            }
            statements.add(statement);
        }
        return new PolicyDocument(List.copyOf(statements));
    }

    private static @Nullable JsonNode inner(String text) {
        String stripped = text.strip();
        if (!stripped.startsWith("%")) {
            return Json.parseInner(stripped);
        }
        try {
            // A plus sign is itself in IAM's encoding (RFC 3986), not a blank.
            return Json.parseInner(URLDecoder.decode(stripped.replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notEncoded) {
            return null;
        }
    }

    private static @Nullable Statement statement(JsonNode node) {
        boolean notAction = !isGiven(node, "Action") && isGiven(node, "NotAction");
        boolean notResource = !isGiven(node, "Resource") && isGiven(node, "NotResource");
        JsonNode effect = node.get("Effect");
        JsonNode actions = node.get(notAction ? "NotAction" : "Action");
        JsonNode resources = node.get(notResource ? "NotResource" : "Resource");
        List<String> principals = isGiven(node, "Principal") ? principals(node.get("Principal")) : List.of();
        if (principals == null || !isTexts(actions) || !isTexts(resources)) {
            return null;
        }
        return new Statement(
                effect != null && effect.isString() ? effect.stringValue() : null,
                texts(actions),
                notAction,
                texts(resources),
                notResource,
                principal(node),
                principals,
                isGiven(node, "Condition") && !node.get("Condition").isEmpty());
    }

    private static boolean isGiven(JsonNode node, String name) {
        return node.has(name) && !node.get(name).isNull();
    }

    private static Principal principal(JsonNode statement) {
        if (!isGiven(statement, "Principal")) {
            return isGiven(statement, "NotPrincipal") ? Principal.NAMED : Principal.ABSENT;
        }
        JsonNode principal = statement.get("Principal");
        List<String> accounts = texts(principal.isObject() ? principal.get("AWS") : principal);
        return accounts != null && accounts.contains("*") ? Principal.ANYONE : Principal.NAMED;
    }

    /** Every principal, of all sorts; null if the element cannot be read. */
    private static @Nullable List<String> principals(JsonNode principal) {
        if (!principal.isObject()) {
            return texts(principal);
        }
        List<String> all = new ArrayList<>();
        for (JsonNode sort : principal.values()) {
            List<String> texts = texts(sort);
            if (texts == null) {
                return null;
            }
            all.addAll(texts);
        }
        return List.copyOf(all);
    }

    private static boolean isTexts(@Nullable JsonNode value) {
        return value == null || value.isNull() || texts(value) != null;
    }

    /** One text or an array of texts; null where it is neither or absent. */
    private static @Nullable List<String> texts(@Nullable JsonNode value) {
        List<JsonNode> nodes = oneOrMany(value);
        if (nodes == null || !nodes.stream().allMatch(JsonNode::isString)) {
            return null;
        }
        return nodes.stream().map(JsonNode::stringValue).toList();
    }

    private static @Nullable List<JsonNode> oneOrMany(@Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return null;
        }
        return value.isArray() ? List.copyOf(value.values()) : List.of(value);
    }
}
