package dev.fumidai.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fumidai.model.iam.PolicyDocument;
import dev.fumidai.model.iam.PolicyDocument.Principal;
import dev.fumidai.model.iam.PolicyDocument.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

class PolicyEvaluationProperties {
    private static final String ROLE = "arn:aws:iam::111122223333:role/node";

    @Property
    void every_answer_is_reached(@ForAll("documents") List<PolicyDocument> documents) {
        Statistics.label("decision").collect(decide(documents)).coverage(coverage -> {
            for (PolicyDecision decision : PolicyDecision.values()) {
                coverage.check(decision).percentage(p -> p > 3);
            }
        });
        assertThat(decide(documents)).isEqualTo(naively(documents));
    }

    @Property
    void a_deny_more_never_allows(
            @ForAll("documents") List<PolicyDocument> documents, @ForAll("denies") Statement deny) {
        PolicyDecision before = decide(documents);
        PolicyDecision after = decide(with(documents, deny));
        assertThat(after == PolicyDecision.ALLOWED && before != PolicyDecision.ALLOWED)
                .isFalse();
        assertThat(before != PolicyDecision.DENIED || after == PolicyDecision.DENIED)
                .isTrue();
    }

    @Property
    void an_allow_more_never_takes_away(
            @ForAll("documents") List<PolicyDocument> documents, @ForAll("allows") Statement allow) {
        PolicyDecision before = decide(documents);
        PolicyDecision after = decide(with(documents, allow));
        switch (before) {
            case ALLOWED, DENIED -> assertThat(after).isEqualTo(before);
            case UNKNOWN -> assertThat(after.isRefused()).isFalse();
            case NOT_ALLOWED -> assertThat(after).isNotEqualTo(PolicyDecision.DENIED);
        }
    }

    @Property
    void an_attribute_that_is_lost_never_allows_and_never_denies(
            @ForAll("documents") List<PolicyDocument> documents, @ForAll Random random) {
        List<PolicyDocument> lost = new ArrayList<>();
        documents.forEach(document -> lost.add(new PolicyDocument(document.statements().stream()
                .map(statement -> lose(statement, random.nextInt(5)))
                .toList())));
        PolicyDecision before = decide(documents);
        PolicyDecision after = decide(lost);
        assertThat(after == PolicyDecision.ALLOWED && before != PolicyDecision.ALLOWED)
                .isFalse();
        assertThat(after == PolicyDecision.DENIED && before != PolicyDecision.DENIED)
                .isFalse();
    }

    @Property
    void a_document_that_is_lost_never_allows(@ForAll("documents") List<PolicyDocument> documents) {
        PolicyDecision before = new PolicySet(documents, true).decide(Documents.UPDATE);
        for (int i = 0; i < documents.size(); i++) {
            List<PolicyDocument> lost = new ArrayList<>(documents);
            lost.remove(i);
            PolicyDecision after = new PolicySet(lost, false).decide(Documents.UPDATE);
            assertThat(after).isIn(before, PolicyDecision.UNKNOWN).isNotEqualTo(PolicyDecision.ALLOWED);
        }
    }

    @Property
    void an_unknown_role_never_allows_and_never_denies(@ForAll("documents") List<PolicyDocument> documents) {
        PolicyDecision after = PolicyEvaluation.decide(documents, Documents.UPDATE);
        assertThat(after == PolicyDecision.ALLOWED || after == PolicyDecision.DENIED)
                .satisfiesAnyOf(
                        decided -> assertThat(decided).isFalse(),
                        decided -> assertThat(decide(documents)).isEqualTo(after));
    }

    @Property
    void the_order_of_documents_and_statements_does_not_matter(
            @ForAll("documents") List<PolicyDocument> documents, @ForAll Random random) {
        List<PolicyDocument> shuffled = new ArrayList<>();
        for (PolicyDocument document : documents) {
            List<Statement> statements = new ArrayList<>(document.statements());
            Collections.shuffle(statements, random);
            shuffled.add(new PolicyDocument(statements));
        }
        Collections.shuffle(shuffled, random);
        assertThat(decide(shuffled)).isEqualTo(decide(documents));
    }

    private static PolicyDecision decide(List<PolicyDocument> documents) {
        return PolicyEvaluation.decide(documents, Documents.UPDATE, ROLE);
    }

    private static List<PolicyDocument> with(List<PolicyDocument> documents, Statement statement) {
        List<PolicyDocument> more = new ArrayList<>(documents);
        more.add(Documents.document(statement));
        return more;
    }

    /** Decides by trying every world: each statement that may apply does or does not, and may allow or deny. */
    private static PolicyDecision naively(List<PolicyDocument> documents) {
        List<Statement> open = new ArrayList<>();
        boolean denied = false;
        boolean allowed = false;
        for (PolicyDocument document : documents) {
            for (Statement s : document.statements()) {
                List<String> actions = s.actions();
                if (actions != null && actions.contains("s3:*") != s.notAction()) {
                    continue;
                }
                List<String> resources = s.resources();
                boolean sure = actions != null
                        && s.effect() != null
                        && resources != null
                        && resources.contains("*")
                        && !s.notResource()
                        && !s.conditional()
                        && (s.principal() != Principal.NAMED || s.principals().contains(ROLE));
                if (!sure) {
                    open.add(s);
                } else if ("Deny".equals(s.effect())) {
                    denied = true;
                } else {
                    allowed = true;
                }
            }
        }
        boolean mayDeny = open.stream().anyMatch(s -> !"Allow".equals(s.effect()));
        boolean mayAllow = open.stream().anyMatch(s -> !"Deny".equals(s.effect()));
        if (denied) {
            return PolicyDecision.DENIED;
        }
        if (!allowed && !mayAllow) {
            return PolicyDecision.NOT_ALLOWED;
        }
        return allowed && !mayDeny ? PolicyDecision.ALLOWED : PolicyDecision.UNKNOWN;
    }

    private static Statement lose(Statement s, int what) {
        return switch (what) {
            case 0 ->
                new Statement(
                        null,
                        s.actions(),
                        s.notAction(),
                        s.resources(),
                        s.notResource(),
                        s.principal(),
                        s.principals(),
                        s.conditional());
            case 1 ->
                new Statement(
                        s.effect(),
                        null,
                        s.notAction(),
                        s.resources(),
                        s.notResource(),
                        s.principal(),
                        s.principals(),
                        s.conditional());
            case 2 ->
                new Statement(
                        s.effect(),
                        s.actions(),
                        s.notAction(),
                        null,
                        s.notResource(),
                        s.principal(),
                        s.principals(),
                        s.conditional());
            case 3 -> Documents.conditional(s);
            default -> s;
        };
    }

    @Provide
    Arbitrary<List<PolicyDocument>> documents() {
        return statements(Arbitraries.frequency(Tuple.of(20, "Allow"), Tuple.of(4, "Deny"))
                        .injectNull(0.04))
                .list()
                .ofMaxSize(3)
                .map(PolicyDocument::new)
                .list()
                .ofMaxSize(3);
    }

    @Provide
    Arbitrary<Statement> denies() {
        return statements(Arbitraries.just("Deny"));
    }

    @Provide
    Arbitrary<Statement> allows() {
        return statements(Arbitraries.just("Allow"));
    }

    private static Arbitrary<Statement> statements(Arbitrary<String> effects) {
        Arbitrary<List<String>> actions = Arbitraries.of(
                        List.of("*"), List.of("ssm:*"), List.of("s3:*"), List.of("ssm:Update*", "ec2:*"))
                .injectNull(0.05);
        Arbitrary<List<String>> resources = Arbitraries.frequency(
                        Tuple.of(9, List.of("*")), Tuple.of(1, List.of("arn:aws:s3:::b")))
                .injectNull(0.03);
        return Combinators.combine(
                        effects,
                        actions,
                        rarely(),
                        resources,
                        rarely(),
                        Arbitraries.frequency(
                                Tuple.of(8, Principal.ABSENT),
                                Tuple.of(1, Principal.ANYONE),
                                Tuple.of(2, Principal.NAMED)),
                        Arbitraries.of(List.of(ROLE), List.of("arn:aws:iam::111122223333:role/other")),
                        rarely())
                .as(Statement::new);
    }

    private static Arbitrary<Boolean> rarely() {
        return Arbitraries.frequency(Tuple.of(12, false), Tuple.of(1, true));
    }
}
