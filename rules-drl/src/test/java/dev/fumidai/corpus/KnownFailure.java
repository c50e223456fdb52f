package dev.fumidai.corpus;

import dev.fumidai.fixture.Fixture;
import java.util.List;

/**
 * A situation in which a public tool gives, or gave, a wrong answer.
 *
 * @param situation the fact, in one sentence
 * @param tool who gets it wrong
 * @param sources where that can be read, in public
 * @param theirs the wrong answer
 * @param ours the right one, and why
 * @param fixture the situation
 * @param expected what this library must answer about it
 */
record KnownFailure(
        String situation,
        String tool,
        List<String> sources,
        String theirs,
        String ours,
        Fixture fixture,
        List<Expected> expected) {

    /** What a failing test is called. */
    @Override
    public String toString() {
        return situation;
    }
}
