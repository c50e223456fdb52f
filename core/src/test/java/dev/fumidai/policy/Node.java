package dev.fumidai.policy;

import dev.fumidai.model.AwsSnapshot;
import dev.fumidai.model.Known;
import dev.fumidai.model.Resource;
import dev.fumidai.model.Scope;
import dev.fumidai.model.compute.Instance;
import dev.fumidai.model.iam.InstanceProfile;
import dev.fumidai.model.iam.InstanceProfile.Role;
import dev.fumidai.model.iam.ManagedPolicy;
import dev.fumidai.model.iam.PolicyDocument;
import dev.fumidai.model.iam.RolePolicies;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A node {@code i-1} with a profile {@code app} and a role {@code node}, and what the snapshot holds of them. */
final class Node {
    static final String ACCOUNT = "111122223333";
    static final String PROFILE_ARN = "arn:aws:iam::" + ACCOUNT + ":instance-profile/team/app";
    static final String ROLE_ARN = "arn:aws:iam::" + ACCOUNT + ":role/node";
    static final String CORE = "arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore";
    static final String CUSTOM = "arn:aws:iam::" + ACCOUNT + ":policy/team/custom";

    private final List<Resource> resources = new ArrayList<>();
    private final List<Scope> scopes = new ArrayList<>();
    private Known<String> profileArn = Known.of(PROFILE_ARN);
    private Scope scope = new Scope(ACCOUNT, "ap-northeast-1");

    static Node withRole(@Nullable String boundaryArn) {
        return new Node().profile(List.of(new Role("node", ROLE_ARN, Known.of(boundaryArn))));
    }

    /** A node whose role has these managed policies and no inline ones. */
    static Node attaching(String... policyArns) {
        return withRole(null).policies(List.of(policyArns), List.of(), Map.of());
    }

    static Node bounded(String boundaryArn, String... policyArns) {
        return withRole(boundaryArn).policies(List.of(policyArns), List.of(), Map.of());
    }

    Node profileArn(Known<String> arn) {
        profileArn = arn;
        return this;
    }

    /** The account whose answers follow. */
    Node answeredBy(String account) {
        scope = new Scope(account, "ap-northeast-1");
        return this;
    }

    Node profile(@Nullable List<Role> roles) {
        return add(new InstanceProfile("app", PROFILE_ARN, roles));
    }

    Node policies(
            @Nullable List<String> attached, @Nullable List<String> inlineNames, Map<String, PolicyDocument> inline) {
        return add(new RolePolicies("node", attached, inlineNames, inline));
    }

    Node collected(String policyName, @Nullable PolicyDocument document) {
        return add(new ManagedPolicy(policyName, document));
    }

    Node add(Resource resource) {
        resources.add(resource);
        scopes.add(scope);
        return this;
    }

    NodeIdentity identity() {
        AwsSnapshot.Builder builder = AwsSnapshot.builder();
        for (int i = 0; i < resources.size(); i++) {
            builder.add(resources.get(i), scopes.get(i));
        }
        return NodeIdentity.of(builder.build(), instance());
    }

    private Instance instance() {
        return new Instance(
                "i-1",
                ACCOUNT,
                "running",
                "t3.micro",
                "ami-1",
                Known.none(),
                "Linux/UNIX",
                "subnet-1",
                "vpc-1",
                "ap-northeast-1a",
                null,
                Known.none(),
                List.of(),
                List.of(),
                profileArn,
                Known.none(),
                "enabled",
                "required",
                List.of(),
                null);
    }
}
