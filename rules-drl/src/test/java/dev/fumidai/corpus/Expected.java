package dev.fumidai.corpus;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fumidai.finding.AccessMethod;
import dev.fumidai.fixture.Fixture;
import dev.fumidai.fixture.Reports;
import dev.fumidai.model.vpc.SubnetKind;
import dev.fumidai.network.ExplanationCode;
import dev.fumidai.network.Hop;
import dev.fumidai.network.Network;
import dev.fumidai.network.NetworkPath;
import dev.fumidai.network.NetworkPath.Outcome;
import dev.fumidai.pricing.PriceItem;
import dev.fumidai.report.AccessReport;
import dev.fumidai.report.Verdict;

/** An answer of this library that a situation asks for. */
sealed interface Expected {

    /** Fails where the library answers something else. */
    void check(Fixture fixture);

    /** In Markdown, for the table. */
    String text();

    static Expected judged(AccessMethod method, Verdict verdict) {
        return new Judged(method, verdict);
    }

    static Expected reachable(String from, String to, int port) {
        return new Reached(from, to, port);
    }

    /** The path stops first at a resource. */
    static Expected stopped(String from, String to, int port, String resource, ExplanationCode code) {
        return new Halted(from, to, port, Outcome.NOT_REACHABLE, resource, code);
    }

    /** What is not known first is at a resource. */
    static Expected unknown(String from, String to, int port, String resource, ExplanationCode code) {
        return new Halted(from, to, port, Outcome.UNKNOWN, resource, code);
    }

    static Expected subnetIs(SubnetKind kind) {
        return new SubnetIs(kind);
    }

    /** What an item costs a month in a method's total, whether it stands already or not. */
    static Expected charged(AccessMethod method, PriceItem item, String dollars) {
        return new Charged(method, item, dollars);
    }

    private static String path(String from, String to, int port, String outcome) {
        return "path `" + from + "` → `" + to + "` port " + port + ": " + outcome;
    }

    /** A method's verdict. */
    record Judged(AccessMethod method, Verdict verdict) implements Expected {
        @Override
        public void check(Fixture fixture) {
            Reports.assertThat(fixture).method(method).is(verdict);
        }

        @Override
        public String text() {
            return method + ": " + verdict;
        }
    }

    /** A path that comes about. */
    record Reached(String from, String to, int port) implements Expected {
        @Override
        public void check(Fixture fixture) {
            NetworkPath path = Network.of(fixture.read()).path(from, to, port);
            assertThat(path.outcome()).as("%s", path).isEqualTo(Outcome.REACHABLE);
        }

        @Override
        public String text() {
            return path(from, to, port, Outcome.REACHABLE.name());
        }
    }

    /** A path that does not, or perhaps not. */
    record Halted(String from, String to, int port, Outcome outcome, String resource, ExplanationCode code)
            implements Expected {
        @Override
        public void check(Fixture fixture) {
            NetworkPath path = Network.of(fixture.read()).path(from, to, port);
            assertThat(path.outcome()).as("%s", path).isEqualTo(outcome);
            Hop hop = (outcome == Outcome.UNKNOWN ? path.doubt() : path.stop()).orElseThrow();
            assertThat(hop.code()).as("%s", path).isEqualTo(code);
            assertThat(hop.resource()).as("%s", path).isEqualTo(resource);
        }

        @Override
        public String text() {
            return path(from, to, port, outcome + " (" + code + " at `" + resource + "`)");
        }
    }

    /** The kind of the target's subnet. */
    record SubnetIs(SubnetKind kind) implements Expected {
        @Override
        public void check(Fixture fixture) {
            Reports.assertThat(fixture.report()).hasSubnetKind(kind);
        }

        @Override
        public String text() {
            return "subnet of `i-t`: " + kind;
        }
    }

    /** A line of a method's cost. */
    record Charged(AccessMethod method, PriceItem item, String dollars) implements Expected {
        @Override
        public void check(Fixture fixture) {
            AccessReport report = fixture.report();
            String amounts = Reports.assertThat(report).method(method).option().cost().lines().stream()
                    .filter(line -> line.key().item() == item)
                    .map(line -> line.amount() == null ? "?" : line.amount().plain())
                    .collect(joining(", "));
            assertThat(amounts).isEqualTo(dollars);
        }

        @Override
        public String text() {
            return method + ": " + item + " " + dollars + " USD a month";
        }
    }
}
