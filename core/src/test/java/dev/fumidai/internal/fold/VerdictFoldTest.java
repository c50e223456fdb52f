package dev.fumidai.internal.fold;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fumidai.finding.Status;
import dev.fumidai.internal.fold.VerdictFold.Required;
import dev.fumidai.report.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The fold, enumerated: every multiset of up to three prerequisites, with and without a requirement that forbids. */
class VerdictFoldTest {
    private static final int AT_MOST = 3;

    /** The order in which it is decided; where several hold, the first one does. */
    private static final List<Verdict> DECIDED_IN_ORDER =
            List.of(Verdict.RULED_OUT, Verdict.READY_AFTER_CHANGES, Verdict.UNDETERMINED, Verdict.READY);

    @Test
    void the_enumeration_is_complete() {
        // 4 states with and without a change: 1 + 8 + 36 + 120 multisets of up to three.
        assertThat(multisets()).hasSize(165).doesNotHaveDuplicates();
        assertThat(multisets().stream().map(one -> VerdictFold.fold(false, one)).distinct())
                .containsExactlyInAnyOrder(Verdict.values());
    }

    @ParameterizedTest
    @MethodSource("multisets")
    void the_verdict_is_the_first_of_the_table_that_holds(List<Required> required) {
        for (boolean forbidden : List.of(false, true)) {
            assertThat(VerdictFold.fold(forbidden, required)).isEqualTo(tabled(forbidden, required));
        }
    }

    @ParameterizedTest
    @MethodSource("multisets")
    void the_order_of_prerequisites_does_not_matter(List<Required> required) {
        List<Required> reversed = new ArrayList<>(required);
        Collections.reverse(reversed);
        List<Required> rotated = new ArrayList<>(required);
        Collections.rotate(rotated, 1);
        Verdict verdict = VerdictFold.fold(false, required);

        assertThat(VerdictFold.fold(false, reversed)).isEqualTo(verdict);
        assertThat(VerdictFold.fold(false, rotated)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @MethodSource("multisets")
    void what_is_not_applicable_does_not_count(List<Required> required) {
        for (boolean changeable : List.of(false, true)) {
            List<Required> more = new ArrayList<>(required);
            more.add(new Required(Status.NOT_APPLICABLE, changeable));

            assertThat(VerdictFold.fold(false, more)).isEqualTo(VerdictFold.fold(false, required));
        }
    }

    @ParameterizedTest
    @EnumSource(value = Status.class, mode = EnumSource.Mode.EXCLUDE, names = "UNSATISFIED")
    void a_change_for_what_is_not_unsatisfied_moves_nothing(Status status) {
        for (List<Required> rest : multisets()) {
            assertThat(VerdictFold.fold(false, with(rest, new Required(status, true))))
                    .isEqualTo(VerdictFold.fold(false, with(rest, new Required(status, false))));
        }
    }

    @Test
    void a_method_that_asks_for_nothing_is_not_ready() {
        assertThat(VerdictFold.fold(false, List.of())).isEqualTo(Verdict.UNDETERMINED);
    }

    @Test
    void the_verdicts_rank_from_ready_to_ruled_out() {
        assertThat(Verdict.values())
                .containsExactly(Verdict.READY, Verdict.READY_AFTER_CHANGES, Verdict.UNDETERMINED, Verdict.RULED_OUT);
    }

    /** The table of verdicts, line by line. */
    private static Verdict tabled(boolean forbidden, List<Required> required) {
        List<Required> counting = required.stream()
                .filter(one -> one.status() != Status.NOT_APPLICABLE)
                .toList();
        List<Required> unsatisfied = of(counting, Status.UNSATISFIED);
        Map<Verdict, Boolean> when = new EnumMap<>(Verdict.class);
        when.put(
                Verdict.READY,
                !counting.isEmpty() && of(counting, Status.SATISFIED).size() == counting.size());
        when.put(
                Verdict.READY_AFTER_CHANGES,
                !unsatisfied.isEmpty() && unsatisfied.stream().allMatch(Required::changeable));
        when.put(
                Verdict.UNDETERMINED,
                counting.isEmpty() || (!of(counting, Status.UNKNOWN).isEmpty() && unsatisfied.isEmpty()));
        when.put(Verdict.RULED_OUT, forbidden || !unsatisfied.stream().allMatch(Required::changeable));
        return DECIDED_IN_ORDER.stream()
                .filter(verdict -> Boolean.TRUE.equals(when.get(verdict)))
                .findFirst()
                .orElseThrow();
    }

    private static List<Required> of(List<Required> required, Status status) {
        return required.stream().filter(one -> one.status() == status).toList();
    }

    private static List<Required> with(List<Required> rest, Required one) {
        List<Required> all = new ArrayList<>(rest);
        all.add(one);
        return all;
    }

    static List<List<Required>> multisets() {
        List<Required> elements = new ArrayList<>();
        for (Status status : Status.values()) {
            elements.add(new Required(status, false));
            elements.add(new Required(status, true));
        }
        List<List<Required>> all = new ArrayList<>();
        grow(all, List.of(), elements);
        return all;
    }

    /** Adds the multiset, and all that begin with it; elements come in their order, so each multiset comes once. */
    private static void grow(List<List<Required>> all, List<Required> begun, List<Required> elements) {
        all.add(begun);
        if (begun.size() < AT_MOST) {
            for (int next = 0; next < elements.size(); next++) {
                grow(all, with(begun, elements.get(next)), elements.subList(next, elements.size()));
            }
        }
    }
}
