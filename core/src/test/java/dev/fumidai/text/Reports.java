package dev.fumidai.text;

import dev.fumidai.finding.AccessMethod;
import dev.fumidai.finding.Action;
import dev.fumidai.finding.Change;
import dev.fumidai.finding.Command;
import dev.fumidai.finding.Evidence;
import dev.fumidai.finding.Severity;
import dev.fumidai.finding.Status;
import dev.fumidai.model.Warning;
import dev.fumidai.model.vpc.SubnetKind;
import dev.fumidai.pricing.CostFunction;
import dev.fumidai.pricing.CostTerm;
import dev.fumidai.pricing.Money;
import dev.fumidai.pricing.Price;
import dev.fumidai.pricing.PriceItem;
import dev.fumidai.pricing.PriceKey;
import dev.fumidai.pricing.Quantity;
import dev.fumidai.pricing.Usage;
import dev.fumidai.report.AccessReport;
import dev.fumidai.report.AccessReport.Prices;
import dev.fumidai.report.AccessReport.StatedRequirement;
import dev.fumidai.report.Alternative;
import dev.fumidai.report.AssessedOption;
import dev.fumidai.report.AssessedPrerequisite;
import dev.fumidai.report.CandidateVerdict;
import dev.fumidai.report.ChecklistItem;
import dev.fumidai.report.Conflict;
import dev.fumidai.report.Consideration;
import dev.fumidai.report.Preference;
import dev.fumidai.report.Standing;
import dev.fumidai.report.Target;
import dev.fumidai.report.Verdict;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reports made by hand, and the words of the rules they speak of. */
final class Reports {

    private static final Map<String, String> ENGLISH = Map.of(
            "SMVE-P01.title", "An interface endpoint serves Systems Manager",
            "SMVE-P01.found", "{endpoint} serves {service}.",
            "SMVE-P01.missing", "No endpoint in {vpc} serves {service}.",
            "SMVE-P01.not-collected", "The endpoints of {vpc} were not collected.",
            "SMVE-A01.private", "No traffic goes through the internet.",
            "SSBH-D01.open", "{group} admits all addresses.",
            "REQS-R01.egress", "Its session leaves through {gateway}.");

    private static final Map<String, String> JAPANESE = Map.of(
            "SMVE-P01.title", "インターフェイスエンドポイントが Systems Manager に応答すること",
            "SMVE-P01.found", "{endpoint} が {service} に応答します。",
            "SMVE-P01.missing", "{vpc} に {service} のエンドポイントがありません。",
            "SMVE-P01.not-collected", "{vpc} のエンドポイントは収集されていません。",
            "SMVE-A01.private", "通信がインターネットを通りません。",
            "SSBH-D01.open", "{group} はすべてのアドレスを許可しています。",
            "REQS-R01.egress", "セッションが {gateway} から外に出ます。");

    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 23);

    private Reports() {}

    static Words words(Language language) {
        return Words.of(language, language == Language.ENGLISH ? ENGLISH : JAPANESE);
    }

    static AccessReport report(AssessedOption... options) {
        return new AccessReport(
                new Target("i-1", "subnet-p", "vpc-1", "ap-northeast-1", SubnetKind.PRIVATE),
                AS_OF,
                new Prices("list prices", LocalDate.of(2026, 11, 1), "USD"),
                Usage.hoursPerMonth(40),
                List.of(),
                List.of(options),
                List.of(),
                List.of(),
                Preference.cheapest());
    }

    static AccessReport preferring(Preference preference, AssessedOption... options) {
        AccessReport report = report(options);
        return new AccessReport(
                report.target(),
                report.asOf(),
                report.prices(),
                report.usage(),
                report.requirements(),
                report.options(),
                report.warnings(),
                report.assumptions(),
                preference);
    }

    static AccessReport with(AccessReport report, StatedRequirement... requirements) {
        return new AccessReport(
                report.target(),
                report.asOf(),
                report.prices(),
                report.usage(),
                List.of(requirements),
                report.options(),
                report.warnings(),
                report.assumptions(),
                report.preference());
    }

    /** A report that holds something in every field. */
    static AccessReport full() {
        AssessedOption endpoints = option(AccessMethod.SESSION_MANAGER_VPC_ENDPOINTS, Verdict.READY_AFTER_CHANGES)
                .via(AssessedOption.NEW)
                .other(new CandidateVerdict(List.of("vpce-9"), Verdict.RULED_OUT))
                .prerequisite(missing("ssm"))
                .prerequisite(notCollected("ssmmessages", "aws ec2 describe-vpc-endpoints"))
                .prerequisite(found("kms"))
                .pro(new Consideration("SMVE-A01", "SMVE-A01.private", null, Map.of(), List.of()))
                .change(createEndpoint("ssm"))
                .change(createEndpoint("ssmmessages"))
                .change(new Change(
                        Action.CREATE_S3_GATEWAY_ENDPOINT,
                        "vpc-1",
                        false,
                        List.of(),
                        Map.of(),
                        List.of(Command.of("aws", "ec2", "create-vpc-endpoint", "--vpc-id", "vpc-1")),
                        List.of()))
                .alternative(update("3.3.40.0"))
                .cost(line(PriceItem.INTERFACE_ENDPOINT_HOUR, "730", "0.014", false))
                .cost(line(PriceItem.NAT_GATEWAY_HOUR, "730", "0.062", true))
                .connect("aws ssm start-session --target i-1")
                .checklist(new ChecklistItem("plugin", Map.of()))
                .standing(Standing.VERDICT)
                .rank(1);
        AssessedOption gateway = option(AccessMethod.SESSION_MANAGER_NAT_GATEWAY, Verdict.RULED_OUT)
                .via("nat-1")
                .conflict(new Conflict("NO_INTERNET_EGRESS", "REQS-R01.egress", Map.of("gateway", "nat-1")))
                .standing(Standing.METHOD_ORDER)
                .rank(2);
        AssessedOption bastion = option(AccessMethod.SSH_BASTION, Verdict.RULED_OUT)
                .via("i-b")
                .prerequisite(missing("ssh"))
                .con(new Consideration(
                        "SSBH-D01",
                        "SSBH-D01.open",
                        Severity.HIGH,
                        Map.of("group", "sg-b"),
                        List.of(new Evidence("sg-b", "IpPermissions", "0.0.0.0/0"), new Evidence("sg-a", "X", null))))
                .cost(line(PriceItem.PUBLIC_IPV4_HOUR, "730", null, false))
                .standing(Standing.LAST)
                .rank(3);
        AccessReport report = report(endpoints, gateway, bastion);
        return new AccessReport(
                report.target(),
                report.asOf(),
                report.prices(),
                report.usage(),
                List.of(
                        new StatedRequirement("NO_INTERNET_EGRESS", null, "the subnet is in PCI DSS scope"),
                        new StatedRequirement("MONTHLY_BUDGET", "30", null)),
                report.options(),
                List.of(
                        new Warning("region-unknown", Map.of("target", "i-2")),
                        new Warning("unknown-kind", Map.of("file", "b.json")),
                        new Warning("not-an-answer", Map.of("file", "a.json"))),
                List.of(new Warning("one-zone", Map.of()), new Warning("month-730-hours", Map.of())),
                Preference.cheapest());
    }

    static AssessedPrerequisite missing(String service) {
        return prerequisite("missing", service, Status.UNSATISFIED, List.of());
    }

    static AssessedPrerequisite found(String service) {
        return prerequisite("found", service, Status.SATISFIED, List.of());
    }

    static AssessedPrerequisite notCollected(String service, String... settledBy) {
        return prerequisite("not-collected", service, Status.UNKNOWN, List.of(settledBy));
    }

    private static AssessedPrerequisite prerequisite(
            String caseName, String service, Status status, List<String> settledBy) {
        return new AssessedPrerequisite(
                "SMVE-P01",
                service,
                status,
                true,
                "SMVE-P01." + caseName,
                Map.of("vpc", "vpc-1", "service", service, "endpoint", "vpce-1"),
                List.of(new Evidence("vpc-1", "VpcEndpoints", null)),
                List.of("https://docs.aws.amazon.com/"),
                settledBy);
    }

    static Change createEndpoint(String service) {
        return new Change(
                Action.CREATE_INTERFACE_ENDPOINT,
                "subnet-p",
                true,
                List.of("SMVE-P01/" + service),
                Map.of("service", service),
                List.of(Command.of("aws", "ec2", "create-vpc-endpoint", "--service-name", service)),
                List.of(new Change.SideEffect(
                        Change.SideEffect.Kind.PRIVATE_DNS_FOR_WHOLE_VPC, Map.of("vpc", "vpc-1", "service", service))));
    }

    static Change update(String version) {
        return new Change(
                Action.UPDATE_AGENT, "i-1", true, List.of(), Map.of("version", version), List.of(), List.of());
    }

    static CostTerm line(PriceItem item, String quantity, @Nullable String price, boolean existing) {
        return term(item, Quantity.of(new BigDecimal(quantity)), price, existing);
    }

    static CostTerm term(PriceItem item, Quantity quantity, @Nullable String price, boolean existing) {
        PriceKey key = PriceKey.of(item);
        return new CostTerm(
                key,
                price == null ? null : new Price("r-1", key, Money.usd(price), AS_OF, "list prices"),
                quantity,
                existing,
                AssessedOption.NEW,
                AssessedOption.NEW,
                null);
    }

    static Draft option(AccessMethod method, Verdict verdict) {
        return new Draft(method, verdict);
    }

    /** An option in the making; what is not said is empty. */
    static final class Draft {
        private final AccessMethod method;
        private final Verdict verdict;
        private final List<String> via = new ArrayList<>();
        private final List<CandidateVerdict> others = new ArrayList<>();
        private final List<AssessedPrerequisite> prerequisites = new ArrayList<>();
        private final List<Consideration> pros = new ArrayList<>();
        private final List<Consideration> cons = new ArrayList<>();
        private final List<Conflict> conflicts = new ArrayList<>();
        private final List<Change> changes = new ArrayList<>();
        private final List<Alternative> alternatives = new ArrayList<>();
        private final List<CostTerm> terms = new ArrayList<>();
        private final List<ChecklistItem> checklist = new ArrayList<>();
        private final List<String> connect = new ArrayList<>();
        private Standing standing = Standing.VERDICT;
        private Optional<AccessMethod> dominatedBy = Optional.empty();

        private Draft(AccessMethod method, Verdict verdict) {
            this.method = method;
            this.verdict = verdict;
        }

        Draft via(String... ids) {
            via.addAll(List.of(ids));
            return this;
        }

        Draft other(CandidateVerdict other) {
            others.add(other);
            return this;
        }

        Draft prerequisite(AssessedPrerequisite prerequisite) {
            prerequisites.add(prerequisite);
            return this;
        }

        Draft pro(Consideration pro) {
            pros.add(pro);
            return this;
        }

        Draft con(Consideration con) {
            cons.add(con);
            return this;
        }

        Draft conflict(Conflict conflict) {
            conflicts.add(conflict);
            return this;
        }

        Draft change(Change change) {
            changes.add(change);
            return this;
        }

        Draft alternative(Change... plan) {
            alternatives.add(new Alternative(List.of(plan), costs().at(Usage.DEFAULT), costs()));
            return this;
        }

        Draft cost(CostTerm term) {
            terms.add(term);
            return this;
        }

        Draft checklist(ChecklistItem item) {
            checklist.add(item);
            return this;
        }

        Draft connect(String command) {
            connect.add(command);
            return this;
        }

        Draft standing(Standing value) {
            standing = value;
            return this;
        }

        private CostFunction costs() {
            return new CostFunction(Currency.getInstance("USD"), terms);
        }

        Draft dominatedBy(AccessMethod dominator) {
            dominatedBy = Optional.of(dominator);
            return this;
        }

        AssessedOption rank(int rank) {
            return new AssessedOption(
                    rank,
                    method,
                    verdict,
                    List.copyOf(via),
                    List.copyOf(others),
                    List.copyOf(prerequisites),
                    List.copyOf(pros),
                    List.copyOf(cons),
                    List.copyOf(conflicts),
                    List.copyOf(changes),
                    List.copyOf(alternatives),
                    costs().at(Usage.DEFAULT),
                    costs(),
                    List.copyOf(checklist),
                    List.copyOf(connect),
                    standing,
                    dominatedBy);
        }
    }
}
