package dev.fumidai.internal.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fumidai.model.AwsSnapshot;
import dev.fumidai.model.Kind;
import dev.fumidai.model.Scope;
import org.junit.jupiter.api.Test;

class WorldsTest {
    private static final Scope HERE = new Scope("111122223333", "ap-northeast-1");

    private final Worlds worlds = new Worlds();

    @Test
    void a_snapshot_is_indexed_once_for_all_questions_in_a_row() {
        AwsSnapshot snapshot = AwsSnapshot.builder().collected(Kind.VPCS, HERE).build();
        AwsSnapshot equal = AwsSnapshot.builder().collected(Kind.VPCS, HERE).build();

        assertThat(worlds.of(snapshot)).isSameAs(worlds.of(snapshot)).isSameAs(worlds.of(equal));
    }

    @Test
    void another_snapshot_has_an_index_of_its_own() {
        AwsSnapshot one = AwsSnapshot.builder().collected(Kind.VPCS, HERE).build();
        AwsSnapshot other = AwsSnapshot.builder().collected(Kind.SUBNETS, HERE).build();

        World first = worlds.of(one);

        assertThat(worlds.of(other)).isNotSameAs(first);
        assertThat(worlds.of(other).snapshot()).isEqualTo(other);
    }
}
