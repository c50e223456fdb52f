package dev.fumidai.policy;

import dev.fumidai.model.iam.PolicyDocument;
import dev.fumidai.model.iam.PolicyDocument.Principal;
import dev.fumidai.model.iam.PolicyDocument.Statement;
import java.util.List;

/** Policy documents, written briefly. */
final class Documents {
    static final String UPDATE = NodeIdentity.UPDATE_INSTANCE_INFORMATION;

    private Documents() {}

    static PolicyDocument document(Statement... statements) {
        return new PolicyDocument(List.of(statements));
    }

    static Statement allow(String... actions) {
        return statement("Allow", actions);
    }

    static Statement deny(String... actions) {
        return statement("Deny", actions);
    }

    static Statement statement(String effect, String... actions) {
        return new Statement(effect, List.of(actions), false, List.of("*"), false, Principal.ABSENT, List.of(), false);
    }

    static Statement allBut(Statement s) {
        return new Statement(
                s.effect(),
                s.actions(),
                true,
                s.resources(),
                s.notResource(),
                s.principal(),
                s.principals(),
                s.conditional());
    }

    static Statement conditional(Statement s) {
        return new Statement(
                s.effect(),
                s.actions(),
                s.notAction(),
                s.resources(),
                s.notResource(),
                s.principal(),
                s.principals(),
                true);
    }

    static Statement on(Statement s, String... resources) {
        return new Statement(
                s.effect(),
                s.actions(),
                s.notAction(),
                List.of(resources),
                false,
                s.principal(),
                s.principals(),
                s.conditional());
    }

    static Statement onAllBut(Statement s, String... resources) {
        return new Statement(
                s.effect(),
                s.actions(),
                s.notAction(),
                List.of(resources),
                true,
                s.principal(),
                s.principals(),
                s.conditional());
    }

    static Statement to(Statement s, String... principals) {
        return new Statement(
                s.effect(),
                s.actions(),
                s.notAction(),
                s.resources(),
                s.notResource(),
                Principal.NAMED,
                List.of(principals),
                s.conditional());
    }

    static Statement toAnyone(Statement s) {
        return new Statement(
                s.effect(),
                s.actions(),
                s.notAction(),
                s.resources(),
                s.notResource(),
                Principal.ANYONE,
                List.of(),
                s.conditional());
    }

    /** The statement with nothing known but whom it speaks of. */
    static Statement unreadable(Statement s) {
        return new Statement(null, null, s.notAction(), null, s.notResource(), s.principal(), s.principals(), true);
    }
}
