package dev.fumidai.secondopinion.topology;

import dev.fumidai.secondopinion.topology.Draft.Host;
import dev.fumidai.secondopinion.topology.Topology.Question;
import dev.fumidai.secondopinion.topology.WorkingPaths.Laid;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Environments that nearly work: a path of some kind that does, and then nothing to three damages. */
public final class Topologies {
    private static final int[] HOW_MANY_DAMAGES = {0, 0, 1, 1, 1, 1, 2, 2, 2, 3};

    private Topologies() {}

    public static Topology of(long seed) {
        Chance chance = new Chance(seed);
        PathKind kind = chance.of(PathKind.values());
        int port = chance.of(22, 443, 3389);
        Laid laid = new WorkingPaths(chance).lay(kind);
        Draft draft = laid.site().draft;
        new Filtering(chance, draft, port).apply(laid.from(), laid.to());
        Damages damages = new Damages(chance, draft, port);
        List<String> done = new ArrayList<>();
        for (int i = HOW_MANY_DAMAGES[chance.below(HOW_MANY_DAMAGES.length)]; i > 0; i--) {
            done.add(damages.any());
        }
        return new Topology(seed, kind, done, DraftSnapshot.of(draft), questions(laid, port));
    }

    private static List<Question> questions(Laid laid, int port) {
        Set<Question> questions = new LinkedHashSet<>();
        questions.add(new Question(laid.from(), laid.to(), port));
        List<Host> hosts = laid.site().draft.hosts;
        for (Host one : hosts) {
            for (Host other : hosts) {
                if (one != other) {
                    questions.add(new Question(one.id, other.id, port));
                }
            }
            questions.add(new Question(one.id, Site.PUBLIC_HOST, port));
            if (one.publicAddress != null || one == hosts.get(0)) {
                questions.add(new Question(Site.OPERATOR, one.id, port));
            }
        }
        return List.copyOf(questions);
    }
}
