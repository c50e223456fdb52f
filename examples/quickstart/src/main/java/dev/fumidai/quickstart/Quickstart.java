package dev.fumidai.quickstart;

import static dev.fumidai.pricing.Money.usd;
import static dev.fumidai.requirement.Requirements.monthlyBudget;
import static dev.fumidai.requirement.Requirements.noInternetEgress;

import dev.fumidai.AccessAdvisor;
import dev.fumidai.AccessQuestion;
import dev.fumidai.model.AwsSnapshot;
import dev.fumidai.pricing.PricingTable;
import dev.fumidai.pricing.Usage;
import dev.fumidai.report.AccessReport;
import dev.fumidai.snapshot.SnapshotReader;
import java.nio.file.Path;
import java.util.Locale;

/** Which way into a private instance in Tokyo, without internet egress and for at most 30 dollars a month? */
public final class Quickstart {

    private Quickstart() {}

    /** Arguments: the snapshot's folder and the instance; by default the sample that lies beside the examples. */
    public static void main(String... arguments) {
        Path folder = Path.of(arguments.length > 0 ? arguments[0] : "examples/snapshots/tokyo-web");
        String instance = arguments.length > 1 ? arguments[1] : "i-0abc0000000000001";
        System.out.println(answer(folder, instance));
    }

    static String answer(Path folder, String instance) {
        AwsSnapshot snapshot = SnapshotReader.read(folder); // what `aws ec2 describe-*` printed
        AccessAdvisor advisor = AccessAdvisor.create(); // once; immutable, thread-safe

        AccessReport report = advisor.evaluate(AccessQuestion.in(snapshot)
                .toInstance(instance)
                .pricedWith(PricingTable.bundled())
                .used(Usage.hoursPerMonth(40))
                .requiring(
                        noInternetEgress().because("the subnet is in PCI DSS scope"),
                        monthlyBudget(usd("30")).because("sandbox account")));

        return advisor.explain(report, Locale.ENGLISH); // or Locale.JAPANESE
    }
}
