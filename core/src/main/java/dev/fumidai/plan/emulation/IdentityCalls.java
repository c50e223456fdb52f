package dev.fumidai.plan.emulation;

import dev.fumidai.finding.Command;
import dev.fumidai.model.Known;
import dev.fumidai.model.Scope;
import dev.fumidai.model.compute.Instance;
import dev.fumidai.model.iam.InstanceProfile;
import dev.fumidai.model.iam.InstanceProfile.Role;
import dev.fumidai.model.iam.PolicyDocument;
import dev.fumidai.model.iam.PolicyDocument.Principal;
import dev.fumidai.model.iam.PolicyDocument.Statement;
import dev.fumidai.model.iam.RolePolicies;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Roles, their policies, and instance profiles. */
final class IdentityCalls {
    private static final Pattern STATEMENT = Pattern.compile("\\{\"Effect\":[^{}]*}");
    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");

    private IdentityCalls() {}

    static Map<String, Call> calls() {
        return Map.ofEntries(
                Map.entry("iam create-role", IdentityCalls::createRole),
                Map.entry("iam delete-role", IdentityCalls::deleteRole),
                Map.entry("iam attach-role-policy", IdentityCalls::attach),
                Map.entry("iam detach-role-policy", IdentityCalls::detach),
                Map.entry("iam put-role-policy", IdentityCalls::put),
                Map.entry("iam delete-role-policy", IdentityCalls::deletePolicy),
                Map.entry("iam create-instance-profile", IdentityCalls::createProfile),
                Map.entry("iam delete-instance-profile", IdentityCalls::deleteProfile),
                Map.entry("iam add-role-to-instance-profile", IdentityCalls::addRole),
                Map.entry("iam remove-role-from-instance-profile", IdentityCalls::removeRole));
    }

    /** IAM has no Region; the account is the one of the instances. */
    private static Scope scope(Draft draft) {
        return draft.all(Instance.class).stream()
                .map(instance -> new Scope(draft.scopeOf(instance).account(), null))
                .findFirst()
                .orElse(Scope.UNKNOWN);
    }

    private static Call.Effect createRole(Draft draft, Command command) {
        String name = command.argument("--role-name");
        if (draft.find(RolePolicies.class, name).isPresent()) {
            throw new RefusedCallException("EntityAlreadyExists", "There is a role " + name + ".");
        }
        draft.add(new RolePolicies(name, List.of(), List.of(), Map.of()), scope(draft));
        return Call.Effect.undoneBy(Ec2.of("iam", command, "delete-role", "--role-name", name));
    }

    private static Call.Effect deleteRole(Draft draft, Command command) {
        draft.remove(role(draft, command));
        return Call.Effect.forGood();
    }

    private static RolePolicies role(Draft draft, Command command) {
        return draft.require(RolePolicies.class, command.argument("--role-name"));
    }

    private static Call.Effect attach(Draft draft, Command command) {
        RolePolicies role = role(draft, command);
        String arn = command.argument("--policy-arn");
        List<String> attached = role.attachedPolicyArns();
        if (attached != null && attached.contains(arn)) {
            return Call.Effect.nothing();
        }
        draft.replace(role.withAttachedPolicyArns(Elements.with(attached, arn)));
        return Call.Effect.undoneBy(
                Ec2.of("iam", command, "detach-role-policy", "--role-name", role.roleName(), "--policy-arn", arn));
    }

    private static Call.Effect detach(Draft draft, Command command) {
        RolePolicies role = role(draft, command);
        List<String> attached = role.attachedPolicyArns();
        draft.replace(role.withAttachedPolicyArns(
                attached == null ? null : Elements.without(attached, command.argument("--policy-arn"))));
        return Call.Effect.forGood();
    }

    /** A role that was not collected gets the policy as well: nothing else is known of it. */
    private static Call.Effect put(Draft draft, Command command) {
        String roleName = command.argument("--role-name");
        if (draft.find(RolePolicies.class, roleName).isEmpty()) {
            draft.add(new RolePolicies(roleName, null, null, Map.of()), scope(draft));
        }
        RolePolicies role = role(draft, command);
        String name = command.argument("--policy-name");
        Map<String, PolicyDocument> inline = new TreeMap<>(role.inlinePolicies());
        boolean replaced = inline.put(name, document(command.argument("--policy-document"))) != null;
        List<String> names = role.inlinePolicyNames();
        draft.replace(new RolePolicies(
                role.roleName(), role.attachedPolicyArns(), replaced ? names : Elements.with(names, name), inline));
        return replaced
                ? Call.Effect.forGood()
                : Call.Effect.undoneBy(Ec2.of(
                        "iam", command, "delete-role-policy", "--role-name", role.roleName(), "--policy-name", name));
    }

    /** Reads what plans write: statements that allow actions on resources, without conditions. */
    private static PolicyDocument document(String json) {
        return new PolicyDocument(STATEMENT
                .matcher(json)
                .results()
                .map(MatchResult::group)
                .map(IdentityCalls::statement)
                .toList());
    }

    private static Statement statement(String json) {
        return new Statement(
                "Allow",
                texts(json, "Action"),
                false,
                texts(json, "Resource"),
                false,
                Principal.ABSENT,
                List.of(),
                false);
    }

    private static List<String> texts(String json, String key) {
        int at = json.indexOf("\"" + key + "\":");
        String rest = json.substring(at + key.length() + 3);
        String value = rest.startsWith("[") ? rest.substring(0, rest.indexOf(']')) : rest;
        List<String> texts =
                TEXT.matcher(value).results().map(found -> found.group(1)).toList();
        return rest.startsWith("[") ? texts : texts.subList(0, 1);
    }

    private static Call.Effect deletePolicy(Draft draft, Command command) {
        RolePolicies role = role(draft, command);
        String name = command.argument("--policy-name");
        Map<String, PolicyDocument> inline = new TreeMap<>(role.inlinePolicies());
        inline.remove(name);
        List<String> names = role.inlinePolicyNames();
        RolePolicies left = new RolePolicies(
                role.roleName(),
                role.attachedPolicyArns(),
                names == null ? null : Elements.without(names, name),
                inline);
        if (tellsNothing(left)) {
            draft.remove(left);
        } else {
            draft.replace(left);
        }
        return Call.Effect.forGood();
    }

    /** As of a role that was not collected. */
    private static boolean tellsNothing(RolePolicies role) {
        return role.attachedPolicyArns() == null
                && role.inlinePolicyNames() == null
                && role.inlinePolicies().isEmpty();
    }

    private static Call.Effect createProfile(Draft draft, Command command) {
        String name = command.argument("--instance-profile-name");
        if (draft.find(InstanceProfile.class, name).isPresent()) {
            throw new RefusedCallException("EntityAlreadyExists", "There is an instance profile " + name + ".");
        }
        Scope scope = scope(draft);
        String arn = "arn:aws:iam::" + scope.account() + ":instance-profile/" + name;
        draft.add(new InstanceProfile(name, arn, List.of()), scope);
        return Call.Effect.undoneBy(Ec2.of("iam", command, "delete-instance-profile", "--instance-profile-name", name));
    }

    private static Call.Effect deleteProfile(Draft draft, Command command) {
        draft.remove(profile(draft, command));
        return Call.Effect.forGood();
    }

    private static InstanceProfile profile(Draft draft, Command command) {
        return draft.require(InstanceProfile.class, command.argument("--instance-profile-name"));
    }

    private static Call.Effect addRole(Draft draft, Command command) {
        InstanceProfile profile = profile(draft, command);
        String name = command.argument("--role-name");
        draft.require(RolePolicies.class, name);
        List<Role> roles = profile.roles();
        if (roles != null && !roles.isEmpty()) {
            throw new RefusedCallException("LimitExceeded", profile.id() + " has a role.");
        }
        Role role = new Role(name, "arn:aws:iam::" + draft.scopeOf(profile).account() + ":role/" + name, Known.none());
        draft.replace(profile.withRoles(Elements.with(roles, role)));
        return Call.Effect.undoneBy(Ec2.of(
                "iam",
                command,
                "remove-role-from-instance-profile",
                "--instance-profile-name",
                profile.id(),
                "--role-name",
                name));
    }

    private static Call.Effect removeRole(Draft draft, Command command) {
        InstanceProfile profile = profile(draft, command);
        List<Role> roles = new ArrayList<>(profile.roles() == null ? List.of() : profile.roles());
        roles.removeIf(role -> role.roleName().equals(command.argument("--role-name")));
        draft.replace(profile.withRoles(List.copyOf(roles)));
        return Call.Effect.forGood();
    }
}
