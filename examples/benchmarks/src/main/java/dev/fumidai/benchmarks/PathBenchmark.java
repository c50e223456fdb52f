package dev.fumidai.benchmarks;

import dev.fumidai.AccessAdvisor;
import dev.fumidai.PathQuestion;
import dev.fumidai.model.AwsSnapshot;
import dev.fumidai.model.compute.Instance;
import dev.fumidai.network.NetworkPath;
import dev.fumidai.snapshot.SnapshotReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One path, warm: every instance of a snapshot to the internet and to another instance in turn. The p0.99 row is the
 * answer to "how long does a path take".
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
public class PathBenchmark {
    /** The folder of the snapshot. */
    @Param("examples/snapshots/tokyo-web")
    public String snapshot = "";

    private final AccessAdvisor advisor = AccessAdvisor.create();
    private final List<PathQuestion> questions = new ArrayList<>();
    private int next;

    @Setup
    public void read() {
        AwsSnapshot read = SnapshotReader.read(Path.of(snapshot));
        List<String> instances = read.all(Instance.class).stream()
                .filter(instance -> instance.subnetId() != null)
                .map(Instance::instanceId)
                .toList();
        for (int i = 0; i < instances.size(); i++) {
            PathQuestion.FromStep in = PathQuestion.in(read);
            questions.add(in.from(instances.get(i)).to("internet").onPort(443));
            if (instances.size() > 1) {
                questions.add(in.from(instances.get(i))
                        .to(instances.get((i + 1) % instances.size()))
                        .onPort(22));
            }
        }
    }

    @Benchmark
    public NetworkPath path() {
        next = (next + 1) % questions.size();
        return advisor.path(questions.get(next));
    }
}
