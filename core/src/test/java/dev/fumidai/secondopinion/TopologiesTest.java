package dev.fumidai.secondopinion;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fumidai.network.ExplanationCode;
import dev.fumidai.secondopinion.Verdict.Leg;
import dev.fumidai.secondopinion.topology.PathKind;
import dev.fumidai.secondopinion.topology.Topologies;
import dev.fumidai.secondopinion.topology.Topology;
import dev.fumidai.secondopinion.topology.Topology.Question;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A generator that does not reach a case proves nothing about it. */
class TopologiesTest {
    private static final int TOPOLOGIES = 2_000;
    private static final Set<ExplanationCode> POSSIBLE = EnumSet.of(
            ExplanationCode.BAD_STATE,
            ExplanationCode.BAD_STATE_ATTACHMENT,
            ExplanationCode.BAD_STATE_ROUTE,
            ExplanationCode.NO_ROUTE_TO_DESTINATION,
            ExplanationCode.NO_POSSIBLE_DESTINATION,
            ExplanationCode.ENI_SG_RULES_MISMATCH,
            ExplanationCode.ENI_SOURCE_DEST_CHECK_RESTRICTION,
            ExplanationCode.SUBNET_ACL_RESTRICTION,
            ExplanationCode.IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS,
            ExplanationCode.IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS,
            ExplanationCode.IGW_DESTINATION_ADDRESS_NOT_IN_RFC1918_EGRESS,
            ExplanationCode.VPC_BLOCK_PUBLIC_ACCESS_ENABLED,
            ExplanationCode.NGW_REQUIRES_SOURCE_IN_VPC,
            ExplanationCode.PCX_REQUIRES_ADDRESS_IN_VPC_CIDR,
            ExplanationCode.TGW_ATTACH_MISSING_TGW_RTB_ASSOCIATION,
            ExplanationCode.TGW_ROUTE_AZ_RESTRICTION,
            ExplanationCode.TGW_RTB_BAD_STATE_ROUTE,
            ExplanationCode.TGW_RTB_NO_ROUTE_TO_TGW_ATTACHMENT,
            ExplanationCode.ASYMMETRIC_RETURN);

    private static final Map<PathKind, Integer> REACHED = new EnumMap<>(PathKind.class);
    private static final Map<PathKind, Integer> STOPPED = new EnumMap<>(PathKind.class);
    private static final Map<ExplanationCode, Integer> CODES = new EnumMap<>(ExplanationCode.class);
    private static final Map<Leg, Integer> LEGS = new EnumMap<>(Leg.class);

    @BeforeAll
    static void ask() {
        for (long seed = 0; seed < TOPOLOGIES; seed++) {
            Topology topology = Topologies.of(seed);
            Simulator simulator = new Simulator(topology.snapshot());
            for (Question question : topology.questions()) {
                Verdict verdict = simulator.path(question.from(), question.to(), question.port());
                boolean intended = question.equals(topology.questions().get(0));
                if (intended) {
                    (verdict.reached() ? REACHED : STOPPED).merge(topology.kind(), 1, Integer::sum);
                }
                if (!verdict.reached()) {
                    CODES.merge(requireNonNull(verdict.code()), 1, Integer::sum);
                    LEGS.merge(requireNonNull(verdict.leg()), 1, Integer::sum);
                }
            }
        }
    }

    @Test
    void every_kind_of_path_is_reached_and_stopped() {
        assertThat(REACHED).containsOnlyKeys(PathKind.values());
        assertThat(REACHED.values()).as("%s", REACHED).allMatch(count -> count > 20);
        assertThat(STOPPED).containsOnlyKeys(PathKind.values());
        assertThat(STOPPED.values()).as("%s", STOPPED).allMatch(count -> count >= 10);
    }

    @Test
    void every_reason_to_stop_occurs_and_only_those() {
        Map<ExplanationCode, Integer> counts = new EnumMap<>(CODES);
        counts.remove(ExplanationCode.UNSUPPORTED_COMPONENT);

        assertThat(counts.keySet()).containsExactlyInAnyOrderElementsOf(POSSIBLE);
        assertThat(counts.values()).as("%s", counts).allMatch(count -> count >= 10);
        assertThat(LEGS).containsOnlyKeys(Leg.values());
    }

    @Test
    void the_simulator_seldom_has_no_opinion() {
        assertThat(CODES.getOrDefault(ExplanationCode.UNSUPPORTED_COMPONENT, 0)).isLessThan(TOPOLOGIES / 20);
    }

    @Test
    void the_same_seed_gives_the_same_environment() {
        assertThat(Topologies.of(42).snapshot()).isEqualTo(Topologies.of(42).snapshot());
        assertThat(Topologies.of(42).questions()).isEqualTo(Topologies.of(42).questions());
        assertThat(Topologies.of(43).dump()).isNotEqualTo(Topologies.of(42).dump());
    }
}
