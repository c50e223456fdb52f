package dev.fumidai.corpus;

import dev.fumidai.AccessQuestion;
import dev.fumidai.finding.AccessMethod;
import dev.fumidai.fixture.Fixture;
import java.util.function.UnaryOperator;

/**
 * A snapshot in which a tool of AWS's reports a finding, and one in which it does not.
 *
 * @param method the method whose rules answer it
 * @param before asked where there is nothing to find
 * @param after asked where there is
 */
record Situation(AccessMethod method, AccessQuestion before, AccessQuestion after) {
    /** Found in the one snapshot and not in the other. */
    static Situation of(AccessMethod method, Fixture before, Fixture after) {
        return of(method, before, after, Fixture::ask);
    }

    /** The same, asked in another way. */
    static Situation of(AccessMethod method, Fixture before, Fixture after, Asked asked) {
        return new Situation(method, asked.ask(before), asked.ask(after));
    }

    /** What is found is not in the snapshot, but in how it is asked about. */
    static Situation of(AccessMethod method, Fixture fixture, UnaryOperator<AccessQuestion> found) {
        return new Situation(method, fixture.ask(), found.apply(fixture.ask()));
    }

    /** How a snapshot is asked about. */
    interface Asked {
        AccessQuestion ask(Fixture fixture);
    }
}
