package dev.fumidai.internal.portfolio;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Estates as they are built: what is shared within a VPC or one of its zones - three endpoints, a NAT gateway or a NAT
 * instance with its address, a bastion, an EC2 Instance Connect Endpoint, a Client VPN endpoint, a proxy - and what the VPCs
 * share in a hub.
 */
final class VpcEstate {
    private static final Set<Part> HUB = Set.of(
            part("hub ssm", "20.44", 1), part("hub ssmmessages", "20.44", 1), part("hub ec2messages", "20.44", 1));

    private static final List<String> BY_RANK = List.of(
            "EICE", "SMVE", "SMCE", "SMNG", "SMNI", "SMPX", "SMV6", "SSVP", "CVPN", "SSBH", "SBSM", "SRCN", "SMIG");

    private final Random random;

    VpcEstate(long seed) {
        this.random = new Random(seed);
    }

    List<Demand> of(int targets, int vpcs) {
        List<Demand> demands = new ArrayList<>();
        for (int target = 0; target < targets; target++) {
            String vpc = "vpc-" + random.nextInt(vpcs);
            demands.add(new Demand("i-" + (100 + target), someOf(ways(vpc, vpc + " zone " + random.nextInt(2)))));
        }
        return demands;
    }

    /** Some ways are ruled out for this target; the last stands for one that never is. */
    private List<Way> someOf(List<Way> all) {
        List<Way> some = new ArrayList<>(all);
        some.removeIf(way -> random.nextInt(100) < 20 && !way.label().equals("SMIG"));
        return some;
    }

    private List<Way> ways(String vpc, String zone) {
        Part address = part(zone + " address", "3.65", 1);
        Part bastion = part(zone + " bastion", "9.92", 3);
        Part attachment = part(vpc + " attachment", "51.10", 2);
        Set<Part> endpoints = Set.of(
                part(vpc + " ssm", "20.44", 1),
                part(vpc + " ssmmessages", "20.44", 1),
                part(vpc + " ec2messages", "20.44", 1));
        String use = BigDecimal.valueOf(random.nextInt(8) * 25L, 2).toPlainString();
        List<Way> ways = new ArrayList<>();
        ways.add(way("SMVE", use, endpoints));
        ways.add(way("SMNG", use, Set.of(part(zone + " nat", "45.26", 1), address)));
        ways.add(way("SSBH", "0", Set.of(bastion)));
        ways.add(way("SBSM", "0", with(endpoints, bastion)));
        ways.add(way("SMNI", "0.5", Set.of(part(zone + " nat instance", "6.42", 3), address)));
        ways.add(way("SMCE", use, with(HUB, attachment)));
        ways.add(way("SMPX", "0.2", Set.of(part(vpc + " proxy", "20.30", 4), address)));
        ways.add(way("CVPN", "4.00", Set.of(part(zone + " association", "109.50", 3))));
        ways.add(way("SSVP", "0", Set.of(part("hub vpn", "36.50", 4), attachment)));
        if (random.nextInt(4) == 0) {
            ways.add(way("EICE", "0", Set.of(part(vpc + " connect endpoint", "0", 2))));
        }
        ways.add(way("SMV6", use, Set.of(part(vpc + " egress gateway", "0", 2))));
        ways.add(way("SRCN", "25", Set.of()));
        ways.add(way("SMIG", "30", Set.of()));
        return ways;
    }

    private static Set<Part> with(Set<Part> parts, Part more) {
        List<Part> all = new ArrayList<>(parts);
        all.add(more);
        return Set.copyOf(all);
    }

    private Way way(String label, String own, Set<Part> parts) {
        return new Way(label, BY_RANK.indexOf(label), new BigDecimal(own), random.nextInt(3), parts);
    }

    private static Part part(String key, String cost, int changes) {
        return new Part(key, new BigDecimal(cost), changes);
    }
}
