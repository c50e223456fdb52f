package dev.fumidai.plan.emulation;

import dev.fumidai.finding.Command;
import dev.fumidai.model.Scope;
import dev.fumidai.model.vpc.Endpoint;
import dev.fumidai.model.vpc.HostedZones;
import dev.fumidai.model.vpc.HostedZones.Zone;
import dev.fumidai.model.vpc.RecordSets;
import dev.fumidai.model.vpc.RecordSets.RecordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Private hosted zones and their records. */
final class NameCalls {
    private static final Pattern RECORD = Pattern.compile(
            "Changes=\\[\\{Action=(UPSERT|DELETE),ResourceRecordSet=\\{Name=\"?([^\",]+)\"?,Type=\"?(\\w+)\"?,"
                    + "AliasTarget=\\{HostedZoneId=([^,]+),DNSName=([^,]+),EvaluateTargetHealth=false}}}]");

    private NameCalls() {}

    static Map<String, Call> calls() {
        return Map.of(
                "route53 create-hosted-zone", NameCalls::create,
                "route53 delete-hosted-zone", NameCalls::delete,
                "route53 associate-vpc-with-hosted-zone", NameCalls::associate,
                "route53 disassociate-vpc-from-hosted-zone", NameCalls::disassociate,
                "route53 change-resource-record-sets", NameCalls::change,
                "ec2 describe-vpc-endpoints", NameCalls::describeEndpoint);
    }

    private static Call.Effect create(Draft draft, Command command) {
        String vpc = vpc(command);
        String name = command.argument("--name");
        String id = draft.fresh("zone");
        Scope scope = new Scope(draft.scopeOf(draft.vpc(vpc)).account(), null);
        addZone(draft, vpc, new Zone(id, name.endsWith(".") ? name : name + "."), scope);
        draft.add(new RecordSets(id, List.of()), scope);
        return Call.Effect.undoneBy(Ec2.of("route53", command, "delete-hosted-zone", "--id", id))
                .printing(id);
    }

    private static String vpc(Command command) {
        String text = command.argument("--vpc");
        return text.substring(text.indexOf("VPCId=") + "VPCId=".length());
    }

    private static void addZone(Draft draft, String vpc, Zone zone, Scope scope) {
        Optional<HostedZones> zones = draft.find(HostedZones.class, vpc);
        if (zones.isPresent()) {
            if (zones.get().zones().stream().anyMatch(one -> one.name().equals(zone.name()))) {
                throw new RefusedCallException("ConflictingDomainExists", vpc + " has a zone " + zone.name());
            }
            draft.replace(zones.get()
                    .withZones(Objects.requireNonNull(Elements.with(zones.get().zones(), zone))));
        } else {
            draft.add(new HostedZones(vpc, List.of(zone)), scope);
        }
    }

    private static void removeZone(Draft draft, HostedZones zones, String id) {
        draft.replace(zones.withZones(zones.zones().stream()
                .filter(zone -> !zone.hostedZoneId().equals(id))
                .toList()));
    }

    private static Call.Effect delete(Draft draft, Command command) {
        String id = command.argument("--id");
        List.copyOf(draft.all(HostedZones.class)).forEach(zones -> removeZone(draft, zones, id));
        draft.remove(draft.require(RecordSets.class, id));
        return Call.Effect.forGood();
    }

    private static Call.Effect associate(Draft draft, Command command) {
        String id = command.argument("--hosted-zone-id");
        Zone zone = draft.all(HostedZones.class).stream()
                .flatMap(zones -> zones.zones().stream())
                .filter(one -> one.hostedZoneId().equals(id))
                .findFirst()
                .orElseThrow(() -> new RefusedCallException("NoSuchHostedZone", "There is no zone " + id + "."));
        String vpc = vpc(command);
        addZone(draft, vpc, zone, new Scope(draft.scopeOf(draft.vpc(vpc)).account(), null));
        return Call.Effect.undoneBy(Ec2.of(
                "route53",
                command,
                "disassociate-vpc-from-hosted-zone",
                "--hosted-zone-id",
                id,
                "--vpc",
                command.argument("--vpc")));
    }

    private static Call.Effect disassociate(Draft draft, Command command) {
        String id = command.argument("--hosted-zone-id");
        long holders = draft.all(HostedZones.class).stream()
                .filter(zones -> zones.zones().stream()
                        .anyMatch(zone -> zone.hostedZoneId().equals(id)))
                .count();
        if (holders < 2) {
            throw new RefusedCallException("LastVPCAssociation", id + " is associated with no other VPC.");
        }
        draft.find(HostedZones.class, vpc(command)).ifPresent(zones -> removeZone(draft, zones, id));
        return Call.Effect.undoneBy(Ec2.of(
                "route53",
                command,
                "associate-vpc-with-hosted-zone",
                "--hosted-zone-id",
                id,
                "--vpc",
                command.argument("--vpc")));
    }

    private static Call.Effect change(Draft draft, Command command) {
        RecordSets zone = draft.require(RecordSets.class, command.argument("--hosted-zone-id"));
        Matcher matcher = RECORD.matcher(command.argument("--change-batch"));
        if (!matcher.matches()) {
            throw new IllegalStateException("'" + command + "' is not a record that a plan writes.");
        }
        String name = Objects.requireNonNull(matcher.group(2));
        RecordSet record = new RecordSet(
                name.endsWith(".") ? name : name + ".",
                matcher.group(3),
                null,
                Objects.requireNonNull(matcher.group(5)));
        List<RecordSet> records = new ArrayList<>(zone.recordSets());
        boolean replaced = records.removeIf(one -> one.name().equals(record.name())
                && (Objects.equals(one.type(), record.type()) || "CNAME".equals(one.type())));
        if ("UPSERT".equals(matcher.group(1))) {
            records.add(record);
        }
        draft.replace(zone.withRecordSets(List.copyOf(records)));
        return replaced || "DELETE".equals(matcher.group(1))
                ? Call.Effect.forGood()
                : Call.Effect.undoneBy(Ec2.of(
                        "route53",
                        command,
                        "change-resource-record-sets",
                        "--hosted-zone-id",
                        zone.id(),
                        "--change-batch",
                        command.argument("--change-batch").replace("Action=UPSERT", "Action=DELETE")));
    }

    /** Prints the name of an endpoint, which begins with its id, or the zone of that name. */
    private static Call.Effect describeEndpoint(Draft draft, Command command) {
        Endpoint endpoint = draft.require(Endpoint.class, command.argument("--vpc-endpoint-ids"));
        String name = endpoint.id() + "-0.vpce.amazonaws.com.";
        return Call.Effect.nothing()
                .printing(command.argument("--query").endsWith("HostedZoneId") ? "zone-of-" + endpoint.id() : name);
    }
}
