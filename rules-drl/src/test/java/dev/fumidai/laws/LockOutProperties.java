package dev.fumidai.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fumidai.AccessAdvisor;
import dev.fumidai.AccessQuestion;
import dev.fumidai.finding.AccessMethod;
import dev.fumidai.fixture.EndpointHub;
import dev.fumidai.fixture.Fixture;
import dev.fumidai.fixture.Snapshots;
import dev.fumidai.fixture.TransitHub;
import dev.fumidai.model.AwsSnapshot;
import dev.fumidai.model.Declarations;
import dev.fumidai.model.Resource;
import dev.fumidai.model.compute.Instance;
import dev.fumidai.model.ssm.ConnectionStatus;
import dev.fumidai.model.transit.TransitGateway;
import dev.fumidai.model.transit.TransitGatewayVpcAttachment;
import dev.fumidai.model.vpc.Endpoint;
import dev.fumidai.model.vpc.InstanceConnectEndpoint;
import dev.fumidai.model.vpc.InternetGateway;
import dev.fumidai.model.vpc.NatGateway;
import dev.fumidai.model.vpc.VpcPeeringConnection;
import dev.fumidai.model.vpn.ClientVpnEndpoint;
import dev.fumidai.model.vpn.CustomerGateway;
import dev.fumidai.model.vpn.VirtualInterface;
import dev.fumidai.model.vpn.VpnConnection;
import dev.fumidai.model.vpn.VpnGateway;
import dev.fumidai.plan.AppliedPlan;
import dev.fumidai.plan.Outage;
import dev.fumidai.plan.Outage.ServiceLost;
import dev.fumidai.report.AccessReport;
import dev.fumidai.report.AssessedOption;
import dev.fumidai.report.LockOut;
import dev.fumidai.report.LockOut.Addition;
import dev.fumidai.report.LockOut.Failure;
import dev.fumidai.report.Verdict;
import dev.fumidai.requirement.Requirements;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

/** What a lock-out says of failures, against the failures themselves: each is applied and judged here once more. */
class LockOutProperties {
    private static final List<Class<? extends Resource>> CAN_FAIL = List.of(
            NatGateway.class,
            Endpoint.class,
            InstanceConnectEndpoint.class,
            Instance.class,
            InternetGateway.class,
            VpcPeeringConnection.class,
            TransitGateway.class,
            TransitGatewayVpcAttachment.class,
            VpnConnection.class,
            VpnGateway.class,
            CustomerGateway.class,
            VirtualInterface.class,
            ClientVpnEndpoint.class);

    private final AccessAdvisor advisor = AccessAdvisor.create();

    /** A question, and where it comes from. */
    record Asked(String origin, AccessQuestion question) {
        @Override
        public String toString() {
            return origin;
        }
    }

    /** In most of these several methods are ready. */
    @Provide
    Arbitrary<Asked> scenes() {
        return new Scenes().get().map(scene -> new Asked(scene.toString(), scene.question()));
    }

    /** In each of these a few methods are ready, so that single failures take all of them. */
    @Provide
    Arbitrary<Asked> bases() {
        Declarations declared = Fixture.declared().ipForwarding(true);
        Map<String, AccessQuestion> bases = new TreeMap<>(Map.of(
                "endpoints", Snapshots.b1().ask(),
                "NAT gateway", Snapshots.b2().ask(),
                "bastion", Snapshots.b3().ask(),
                "instance connect", Snapshots.b4().ask(),
                "NAT instance", Snapshots.natInstance().ask(declared),
                "IPv6", Snapshots.ipv6Session().ask(),
                "internet gateway", Snapshots.publicTarget().ask(),
                "Client VPN", Snapshots.clientVpn().ask(),
                "on premises", Snapshots.onPremises().ask(Snapshots.onPremisesOperator()),
                "peered endpoints", EndpointHub.peered().ask()));
        bases.put("attached endpoints", EndpointHub.attached().ask());
        bases.put("central egress", TransitHub.centralEgress().ask());
        bases.put("bastion of Session Manager", Snapshots.sessionBastion().ask());
        bases.put("proxy", Snapshots.proxied().ask(declared.proxy(Snapshots.PROXY)));
        return Combinators.combine(
                        Arbitraries.of(bases.keySet()),
                        Arbitraries.of("none", "none", "NO_INTERNET_EGRESS", "NO_SSH_KEYS", "NO_DNS_CHANGE"))
                .as((base, requirement) -> new Asked(
                        base + " with " + requirement,
                        requirement.equals("none")
                                ? Objects.requireNonNull(bases.get(base))
                                : Objects.requireNonNull(bases.get(base)).requiring(Requirements.parse(requirement))));
    }

    @Provide
    Arbitrary<Asked> all() {
        return Arbitraries.frequencyOf(Tuple.of(5, scenes()), Tuple.of(5, bases()), Tuple.of(2, locked()));
    }

    /** Nothing is ready, so there is nothing to lose. */
    private static Arbitrary<Asked> locked() {
        return Arbitraries.just(new Asked("an isolated subnet", Snapshots.b0().ask()));
    }

    @Property(tries = 30, shrinking = ShrinkingMode.OFF)
    void a_fatal_failure_leaves_no_ready_method_and_what_is_said_to_remain_is_ready(@ForAll("all") Asked asked) {
        AccessQuestion question = asked.question();
        LockOut lockOut = advisor.lockOut(question);

        assertThat(lockOut.ready()).containsExactlyElementsOf(ready(question));
        count("ready methods", lockOut.ready().isEmpty() ? "none" : "some", "none", "some");
        for (Failure failure : lockOut.failures()) {
            count(
                    "kinds",
                    failure.outage().kind().name(),
                    "RESOURCE_LOST",
                    "GROUP_EMPTIED",
                    "ZONE_LOST",
                    "SERVICE_LOST");
            count("failures", effect(failure), "takes all", "takes some", "takes nothing");
            List<AccessMethod> after = after(question, failure.outage(), lockOut.ready());
            if (failure.isFatal()) {
                assertThat(after).as("%s of %s", failure.outage(), asked).isEmpty();
            }
            assertThat(failure.remaining())
                    .as("%s of %s", failure.outage(), asked)
                    .containsAll(after)
                    .isSubsetOf(after(observed(question, failure.outage()), question, failure, lockOut.ready()));
        }
    }

    private static String effect(Failure failure) {
        return failure.isFatal() ? "takes all" : failure.taken().isEmpty() ? "takes nothing" : "takes some";
    }

    /** What evidence does not name, no ready method leads through. */
    @Property(tries = 25, shrinking = ShrinkingMode.OFF)
    void losing_what_no_ready_method_leads_through_takes_none(@ForAll("scenes") Asked asked) {
        AccessQuestion question = asked.question();
        LockOut lockOut = advisor.lockOut(question);
        Set<String> named = lockOut.failures().stream()
                .map(failure -> failure.outage().subject())
                .collect(Collectors.toSet());
        List<String> unnamed = CAN_FAIL.stream()
                .flatMap(type -> question.snapshot().all(type).stream())
                .map(Resource::id)
                .filter(id -> !named.contains(id) && !id.equals(question.instanceId()))
                .toList();

        count("unnamed", unnamed.isEmpty() || lockOut.ready().isEmpty() ? "nothing to lose" : "some", "some");
        for (String id : lockOut.ready().isEmpty() ? List.<String>of() : unnamed) {
            assertThat(ready(observed(question, Outage.of(id))))
                    .as("without %s of %s", id, asked)
                    .containsAll(lockOut.ready());
        }
    }

    @Property(tries = 25, shrinking = ShrinkingMode.OFF)
    void what_is_worth_adding_is_ready_after_its_plan_and_after_the_failures_that_it_is_said_to_survive(
            @ForAll("bases") Asked asked) {
        AccessQuestion question = asked.question();
        LockOut lockOut = advisor.lockOut(question);
        AccessReport report = advisor.evaluate(question);

        count(
                "additions",
                lockOut.ready().isEmpty()
                        ? "nothing to lose"
                        : lockOut.additions().isEmpty() ? "none" : "some",
                "some");
        for (Addition addition : lockOut.ready().isEmpty() ? List.<Addition>of() : lockOut.additions()) {
            AccessMethod method = addition.option().method();
            AppliedPlan applied = report.plan(method).required().applyTo(question.snapshot(), question.declarations());
            AccessQuestion planned =
                    question.inOtherSnapshot(applied.snapshot()).declaring(applied.declarations());
            assertThat(lockOut.ready()).doesNotContain(method);
            assertThat(ready(planned)).contains(method);
            for (Outage outage : addition.survives()) {
                assertThat(lockOut.singlePoints()).extracting(Failure::outage).contains(outage);
                assertThat(
                                outage instanceof ServiceLost lost
                                        ? unserved(List.of(method), lost)
                                        : ready(observed(planned, outage)))
                        .as("%s after %s of %s", method, outage, asked)
                        .contains(method);
            }
        }
    }

    /** The ready methods after a failure, as the rules see it then. */
    private List<AccessMethod> after(AccessQuestion question, Outage outage, List<AccessMethod> before) {
        if (outage instanceof ServiceLost lost) {
            return unserved(before, lost);
        }
        List<AccessMethod> ready = ready(question.inOtherSnapshot(outage.applyTo(question.snapshot())));
        return before.stream().filter(ready::contains).toList();
    }

    private List<AccessMethod> after(
            AccessQuestion observed, AccessQuestion question, Failure failure, List<AccessMethod> before) {
        return failure.outage() instanceof ServiceLost
                ? after(question, failure.outage(), before)
                : Stream.concat(ready(observed).stream(), after(question, failure.outage(), before).stream())
                        .distinct()
                        .toList();
    }

    private static List<AccessMethod> unserved(List<AccessMethod> methods, ServiceLost lost) {
        return methods.stream()
                .filter(method -> !method.sessionService().equals(Optional.of(lost.service())))
                .toList();
    }

    /** The environment after a failure, with the channels that were observed before. */
    private static AccessQuestion observed(AccessQuestion question, Outage outage) {
        AwsSnapshot left = outage.applyTo(question.snapshot());
        AwsSnapshot.Builder observed = left.toBuilder();
        question.snapshot().all(ConnectionStatus.class).stream()
                .filter(status -> left.find(Instance.class, status.target()).isPresent())
                .forEach(status -> observed.add(status, question.snapshot().scopeOf(status)));
        return question.inOtherSnapshot(observed.build());
    }

    private List<AccessMethod> ready(AccessQuestion question) {
        return advisor.evaluate(question).options().stream()
                .filter(option -> option.verdict() == Verdict.READY)
                .map(AssessedOption::method)
                .toList();
    }

    private static void count(String label, String seen, String... expected) {
        Statistics.label(label).collect(seen).coverage(coverage -> {
            for (String one : expected) {
                coverage.check(one).count(times -> times > 0);
            }
        });
    }
}
