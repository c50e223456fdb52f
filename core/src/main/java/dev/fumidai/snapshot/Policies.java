package dev.fumidai.snapshot;

import dev.fumidai.model.AwsSnapshot;
import dev.fumidai.model.Kind;
import dev.fumidai.model.Scope;
import dev.fumidai.model.iam.ManagedPolicy;
import dev.fumidai.model.iam.PolicyDocument;
import dev.fumidai.model.iam.RolePolicies;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The policies of roles, put together from the calls of IAM that speak of them. */
final class Policies {
    private final Notes notes;
    private final Scopes scopes;
    private final Pages pages;
    private final Map<Document, List<Element>> elements;

    Policies(Notes notes, Scopes scopes, Pages pages, Map<Document, List<Element>> elements) {
        this.notes = notes;
        this.scopes = scopes;
        this.pages = pages;
        this.elements = elements;
    }

    /** What is known of a role of an account. */
    private static final class Role {
        final String file;

        @Nullable
        List<String> attached;

        @Nullable
        List<String> inlineNames;

        final SortedMap<String, Agreed> inline = new TreeMap<>();

        Role(String file) {
            this.file = file;
        }

        RolePolicies policies(String name) {
            SortedMap<String, PolicyDocument> documents = new TreeMap<>();
            inline.forEach((policy, agreed) -> {
                if (agreed.document != null) {
                    documents.put(policy, agreed.document);
                }
            });
            return new RolePolicies(name, attached, inlineNames, Collections.unmodifiableSortedMap(documents));
        }
    }

    /** A document on which all answers agree, or none. */
    private static final class Agreed {
        final String file;

        @Nullable
        PolicyDocument document;

        Agreed(String file, @Nullable PolicyDocument document) {
            this.file = file;
            this.document = document;
        }
    }

    void into(AwsSnapshot.Builder snapshot) {
        SortedMap<String, Map<Scope, Role>> roles = new TreeMap<>();
        for (OwnedList list : OwnedList.in(elements, Kind.ATTACHED_ROLE_POLICIES, scopes, pages, notes)) {
            role(roles, list.owner(), list.scope(), list.pages().get(0)).attached =
                    list.readWhole(pages, notes, page -> page.texts("AttachedPolicies", "PolicyArn"));
        }
        for (OwnedList list : OwnedList.in(elements, Kind.ROLE_POLICIES, scopes, pages, notes)) {
            role(roles, list.owner(), list.scope(), list.pages().get(0)).inlineNames =
                    list.readWhole(pages, notes, page -> page.texts("PolicyNames"));
        }
        Reading.all(elements, Kind.ROLE_POLICY).forEach(element -> inline(roles, element));
        roles.forEach((name, byScope) -> add(snapshot, name, byScope));
        managed(snapshot);
    }

    private static Role role(SortedMap<String, Map<Scope, Role>> roles, String name, Scope scope, Document document) {
        return roles.computeIfAbsent(name, key -> new LinkedHashMap<>())
                .computeIfAbsent(scope, key -> new Role(document.file()));
    }

    private void inline(SortedMap<String, Map<Scope, Role>> roles, Element answer) {
        String name = answer.peek("RoleName");
        String policy = answer.peek("PolicyName");
        Scope scope = scopes.of(answer);
        Fields fields = answer.fields(name + "/" + policy, notes);
        fields.text("RoleName");
        fields.text("PolicyName");
        PolicyDocument document = PolicyReader.read(fields, "PolicyDocument");
        if (name.isEmpty() || policy.isEmpty()) {
            notes.warn(
                    WarningCode.NO_OWNER,
                    Kind.ROLE_POLICY.operation(),
                    answer.document().file());
            pages.incomplete(Kind.ROLE_POLICY, scope);
            return;
        }
        Role role = role(roles, name, scope, answer.document());
        agree(role.inline, policy, document, fields, answer.document().file(), "PolicyDocument");
    }

    /** Keeps a document; a second one that differs makes it unknown. */
    private static void agree(
            Map<String, Agreed> known,
            String key,
            @Nullable PolicyDocument document,
            Fields fields,
            String file,
            String field) {
        Agreed before = known.get(key);
        if (before == null) {
            known.put(key, new Agreed(file, document));
        } else if (!Objects.equals(before.document, document)) {
            fields.conflict(field, before.file);
            before.document = null;
        }
    }

    /** Roles of one name in two accounts are two; under one name, only what they share can be told. */
    private void add(AwsSnapshot.Builder snapshot, String name, Map<Scope, Role> byScope) {
        List<Role> roles = List.copyOf(byScope.values());
        Scope scope = byScope.keySet().stream()
                .min(Comparator.comparing(Scope::toString))
                .orElse(Scope.UNKNOWN);
        RolePolicies policies = roles.get(0).policies(name);
        for (Role other : roles) {
            if (!other.policies(name).equals(policies)) {
                notes.warn(WarningCode.CONFLICTING_VALUES, name, "RoleName", roles.get(0).file, other.file);
                policies = new RolePolicies(name, null, null, Map.of());
                break;
            }
        }
        snapshot.add(policies, scope);
    }

    private void managed(AwsSnapshot.Builder snapshot) {
        SortedMap<String, Agreed> documents = new TreeMap<>();
        SortedMap<String, Scope> scopeByPolicy = new TreeMap<>();
        for (Element version : Reading.all(elements, Kind.POLICY_VERSION)) {
            String policy = policyName(version.document());
            Scope scope = scopes.of(version);
            Fields fields = version.fields(policy, notes);
            PolicyDocument document = PolicyReader.read(fields, "Document");
            Boolean isDefault = fields.bool("IsDefaultVersion");
            if (policy.isEmpty()) {
                notes.warn(
                        WarningCode.NO_OWNER,
                        Kind.POLICY_VERSION.operation(),
                        version.document().file());
                pages.incomplete(Kind.POLICY_VERSION, scope);
                continue;
            }
            scopeByPolicy.merge(policy, scope, (a, b) -> a.toString().compareTo(b.toString()) <= 0 ? a : b);
            if (Boolean.TRUE.equals(isDefault)) {
                agree(documents, policy, document, fields, version.document().file(), "Document");
            }
        }
        scopeByPolicy.forEach((policy, scope) -> {
            Agreed agreed = documents.get(policy);
            snapshot.add(new ManagedPolicy(policy, agreed == null ? null : agreed.document), scope);
        });
    }

    /** {@code get-policy-version.<policy>.<version>}; a policy's name may hold dots, a version's does not. */
    private static String policyName(Document document) {
        String argument = document.argument();
        if (argument == null) {
            return "";
        }
        int dot = argument.lastIndexOf('.');
        return dot <= 0 ? argument : argument.substring(0, dot);
    }
}
