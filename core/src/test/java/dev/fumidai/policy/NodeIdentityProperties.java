package dev.fumidai.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fumidai.model.iam.PolicyDocument;
import dev.fumidai.policy.NodeIdentity.Outcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

class NodeIdentityProperties {
    private static final Set<Outcome> GRANTED = Set.of(Outcome.ALLOWED, Outcome.ALLOWED_DEPRECATED);
    private static final String DEPRECATED = "arn:aws:iam::aws:policy/service-role/AmazonEC2RoleforSSM";
    private static final String CLOUDWATCH = "arn:aws:iam::aws:policy/CloudWatchAgentServerPolicy";
    private static final String BOUNDARY = "arn:aws:iam::" + Node.ACCOUNT + ":policy/boundary";

    /** Policies by the name they are collected under; an attached one of AWS needs no document. */
    record World(
            List<String> attached,
            Map<String, PolicyDocument> inline,
            Map<String, PolicyDocument> collected,
            boolean bounded) {
        NodeIdentity identity() {
            return identity(attached, new ArrayList<>(inline.keySet()), inline, collected);
        }

        NodeIdentity identity(
                List<String> attached,
                List<String> names,
                Map<String, PolicyDocument> inline,
                Map<String, PolicyDocument> collected) {
            Node node = Node.withRole(bounded ? BOUNDARY : null).policies(attached, names, inline);
            collected.forEach(node::collected);
            return node.identity();
        }
    }

    @Property
    void every_outcome_of_a_role_is_reached_and_fits_its_details(@ForAll("worlds") World world) {
        NodeIdentity identity = world.identity();
        Statistics.label("outcome").collect(identity.outcome()).coverage(coverage -> {
            for (Outcome outcome : List.of(
                    Outcome.ALLOWED,
                    Outcome.ALLOWED_DEPRECATED,
                    Outcome.LACKS_ACTIONS,
                    Outcome.BOUNDED,
                    Outcome.UNKNOWN_POLICIES)) {
                coverage.check(outcome).percentage(p -> p > 1);
            }
        });
        assertThat(identity.outcome() == Outcome.LACKS_ACTIONS)
                .isEqualTo(!identity.missingActions().isEmpty());
        assertThat(GRANTED.contains(identity.outcome()))
                .isEqualTo(NodeIdentity.REQUIRED_ACTIONS.stream()
                        .allMatch(action -> identity.may(action) == PolicyDecision.ALLOWED));
    }

    @Property
    void the_order_of_policies_does_not_matter(@ForAll("worlds") World world, @ForAll Random random) {
        List<String> attached = shuffled(world.attached(), random);
        List<String> names = shuffled(world.inline().keySet(), random);
        Map<String, PolicyDocument> inline = new LinkedHashMap<>();
        shuffled(world.inline().keySet(), random)
                .forEach(name -> inline.put(name, world.inline().get(name)));
        assertThat(world.identity(attached, names, inline, world.collected())).isEqualTo(world.identity());
    }

    @Property
    void a_document_that_was_not_collected_never_grants(@ForAll("worlds") World world) {
        NodeIdentity before = world.identity();
        for (String name : world.collected().keySet()) {
            Map<String, PolicyDocument> less = new TreeMap<>(world.collected());
            less.remove(name);
            assertNothingWon(before, world.identity(world.attached(), names(world), world.inline(), less));
        }
        for (String name : world.inline().keySet()) {
            Map<String, PolicyDocument> less = new TreeMap<>(world.inline());
            less.remove(name);
            assertNothingWon(before, world.identity(world.attached(), names(world), less, world.collected()));
        }
    }

    private static List<String> names(World world) {
        return new ArrayList<>(world.inline().keySet());
    }

    /** Less knowledge may leave the answer open; it never turns it round. */
    private static void assertNothingWon(NodeIdentity before, NodeIdentity after) {
        assertThat(!GRANTED.contains(after.outcome()) || GRANTED.contains(before.outcome()))
                .as("%s, then %s", before, after)
                .isTrue();
        assertThat(before.missingActions()).containsAll(after.missingActions());
    }

    private static List<String> shuffled(Iterable<String> texts, Random random) {
        List<String> copy = new ArrayList<>();
        texts.forEach(copy::add);
        Collections.shuffle(copy, random);
        return copy;
    }

    @Provide
    Arbitrary<World> worlds() {
        Arbitrary<List<String>> attached = Arbitraries.of(
                        Node.CORE, DEPRECATED, CLOUDWATCH, Node.CUSTOM, "arn:aws:iam::aws:policy/PowerUserAccess")
                .list()
                .uniqueElements()
                .ofMaxSize(3);
        Arbitrary<Map<String, PolicyDocument>> collected = Arbitraries.maps(
                        Arbitraries.of("custom", "boundary"), documents())
                .ofMaxSize(2);
        Arbitrary<Map<String, PolicyDocument>> inline =
                Arbitraries.maps(Arbitraries.of("p", "q"), documents()).ofMaxSize(2);
        return Combinators.combine(attached, inline, collected, Arbitraries.of(true, false, false))
                .as(World::new);
    }

    private static Arbitrary<PolicyDocument> documents() {
        return Arbitraries.of(
                Documents.document(Documents.allow("ssm:*", "ssmmessages:*")),
                Documents.document(Documents.allow("*")),
                Documents.document(Documents.allow("s3:*")),
                Documents.document(Documents.conditional(Documents.allow("*"))),
                Documents.document(Documents.deny("ssmmessages:Open*")));
    }
}
