package dev.fumidai.network;

import static dev.fumidai.network.ExplanationCode.BAD_STATE;
import static dev.fumidai.network.ExplanationCode.ENI_SG_RULES_MISMATCH;
import static dev.fumidai.network.ExplanationCode.IGW_DESTINATION_ADDRESS_NOT_IN_RFC1918_EGRESS;
import static dev.fumidai.network.ExplanationCode.IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS;
import static dev.fumidai.network.ExplanationCode.NO_ROUTE_TO_DESTINATION;
import static dev.fumidai.network.ExplanationCode.TGW_ROUTE_AZ_RESTRICTION;
import static dev.fumidai.network.ExplanationCode.TGW_RTB_ROUTES_ARE_UNKNOWN;
import static dev.fumidai.network.ExplanationCode.UNKNOWN_RESOURCE;
import static dev.fumidai.network.NetworkPath.Outcome.NOT_REACHABLE;
import static dev.fumidai.network.NetworkPath.Outcome.REACHABLE;
import static dev.fumidai.network.NetworkPath.Outcome.UNKNOWN;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Paths in real accounts that others recorded, worked out by hand from the JSON; each says why. */
final class RecordedPaths {
    /** Somebody behind a VPN: outside every VPC of all folders. */
    private static final String OFFICE = "172.16.5.5";

    record Case(
            String folder,
            String from,
            String to,
            int port,
            NetworkPath.Outcome outcome,
            @Nullable ExplanationCode code,
            String resource,
            String because) {
        @Override
        public String toString() {
            return folder + ": " + from + " to " + to + ":" + port + " is " + outcome + ", because " + because;
        }
    }

    private RecordedPaths() {}

    private static Case reachable(String folder, String from, String to, int port, String because) {
        return new Case(folder, from, to, port, REACHABLE, null, "", because);
    }

    private static Case stopped(
            String folder, String from, String to, int port, ExplanationCode code, String resource, String because) {
        return new Case(folder, from, to, port, NOT_REACHABLE, code, resource, because);
    }

    private static Case unknown(
            String folder, String from, String to, int port, ExplanationCode code, String resource, String because) {
        return new Case(folder, from, to, port, UNKNOWN, code, resource, because);
    }

    private static List<Case> vpnGateway() {
        String folder = "vpn-gateway";
        String instance = "i-099cf38911942421c";
        String gateway = "vgw-0c09bd7fadac961bf";
        String tunnels = "both tunnels of vpn-03701a53bba3c48b7 are DOWN, and Direct Connect was not collected";
        return List.of(
                unknown(
                        folder,
                        instance,
                        "internet",
                        443,
                        UNKNOWN_RESOURCE,
                        gateway,
                        "0.0.0.0/0 -> " + gateway + "; " + tunnels),
                unknown(
                        folder,
                        instance,
                        OFFICE,
                        22,
                        UNKNOWN_RESOURCE,
                        gateway,
                        "0.0.0.0/0 -> " + gateway + "; " + tunnels),
                unknown(folder, OFFICE, instance, 22, UNKNOWN_RESOURCE, gateway, tunnels),
                stopped(
                        folder,
                        "internet",
                        instance,
                        22,
                        IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS,
                        "eni-07c1506e49d784fe0",
                        "no Association"));
    }

    private static List<Case> directConnect() {
        String folder = "direct-connect-gateway";
        String routes = "0.0.0.0/0 -> tgw-dx01; subnet-dx01 is attached; the routes of tgw-rtb-dx01 were not read";
        return List.of(
                unknown(folder, "i-dx01", "internet", 443, TGW_RTB_ROUTES_ARE_UNKNOWN, "tgw-rtb-dx01", routes),
                unknown(folder, "i-dx01", OFFICE, 22, TGW_RTB_ROUTES_ARE_UNKNOWN, "tgw-rtb-dx01", routes),
                unknown(folder, "i-dx01", "10.200.1.99", 22, TGW_RTB_ROUTES_ARE_UNKNOWN, "tgw-rtb-dx01", routes),
                unknown(
                        folder,
                        OFFICE,
                        "i-dx01",
                        22,
                        TGW_RTB_ROUTES_ARE_UNKNOWN,
                        "tgw-rtb-dx01",
                        "vpn-dx-test is UP, but the answer's way is: " + routes),
                stopped(
                        folder,
                        "internet",
                        "i-dx01",
                        22,
                        IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS,
                        "eni-dx01",
                        "no Association"));
    }

    private static List<Case> vpcPeering() {
        String folder = "vpc-peering-multi-account";
        String bat = "i-07ae69cc808e8804e";
        String fish = "i-066ce0b1efbb5602c";
        String acls =
                "pcx-0040f7640e10191f4 is active and routed both ways, tcp 22 is open; network ACLs were not collected";
        return List.of(
                unknown(folder, bat, fish, 22, UNKNOWN_RESOURCE, "subnet-03a80d08017ee39ef", acls),
                unknown(folder, fish, bat, 22, UNKNOWN_RESOURCE, "subnet-088d6408a3a6129fa", acls),
                stopped(
                        folder,
                        bat,
                        fish,
                        443,
                        ENI_SG_RULES_MISMATCH,
                        "sg-0ca8413f923260084",
                        "it admits udp 33434-33534, tcp 22 and icmp 8 only"),
                stopped(
                        folder,
                        fish,
                        bat,
                        443,
                        ENI_SG_RULES_MISMATCH,
                        "sg-06804d246c3a853bc",
                        "it admits udp 33434-33534, tcp 22 and icmp 8 only"),
                stopped(folder, bat, "i-022b9fb2c0a0c72c1", 22, BAD_STATE, "i-022b9fb2c0a0c72c1", "it is terminated"),
                unknown(
                        folder,
                        bat,
                        "internet",
                        443,
                        UNKNOWN_RESOURCE,
                        "subnet-03a80d08017ee39ef",
                        "0.0.0.0/0 -> igw-0ccac11864b23b189; neither network ACLs nor gateways were collected"),
                unknown(
                        folder,
                        "internet",
                        fish,
                        22,
                        UNKNOWN_RESOURCE,
                        "vpc-05951c91977125d2e",
                        "it has 54.82.106.49; neither network ACLs nor gateways were collected"));
    }

    /** The same two VPCs in both folders; what differs is which table of the gateway is asked. */
    private static Stream<Case> twoVpcs(String folder, String tableOfPrivate, String tableOfPublic) {
        String zoneA = "i-075e846ed41670385";
        String zoneC = "i-06ba034d88c84ef07";
        String open = "i-0b14080af811fda3d";
        String isolated =
                "rtb-0891861fffaea6d52 is the main table and has 10.10.0.0/16 -> local and 192.168.0.0/16 -> tgw only";
        String noZone =
                "tgw-attach-07f5ec59e9f540021 has subnet-006a19c846f047bd7 in us-east-2c only, this is us-east-2a";
        String unread = " were not read";
        return Stream.of(
                stopped(folder, zoneA, "internet", 443, NO_ROUTE_TO_DESTINATION, "rtb-0891861fffaea6d52", isolated),
                stopped(folder, zoneC, "internet", 443, NO_ROUTE_TO_DESTINATION, "rtb-0891861fffaea6d52", isolated),
                stopped(folder, OFFICE, zoneA, 22, NO_ROUTE_TO_DESTINATION, "rtb-0891861fffaea6d52", isolated),
                stopped(folder, OFFICE, zoneC, 22, NO_ROUTE_TO_DESTINATION, "rtb-0891861fffaea6d52", isolated),
                stopped(
                        folder,
                        "internet",
                        zoneA,
                        22,
                        IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS,
                        "eni-030eeb1fb8c2d6654",
                        "no Association"),
                stopped(
                        folder,
                        "internet",
                        zoneC,
                        22,
                        IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS,
                        "eni-0f0708220e812876c",
                        "no Association"),
                reachable(folder, zoneA, zoneC, 22, "local route, default network ACL, tcp 22 from 0.0.0.0/0"),
                reachable(folder, zoneC, zoneA, 22, "local route, default network ACL, tcp 22 from 0.0.0.0/0"),
                stopped(
                        folder,
                        zoneC,
                        zoneA,
                        443,
                        ENI_SG_RULES_MISMATCH,
                        "sg-051f619de836dbaf3",
                        "it admits tcp 22 only"),
                stopped(folder, zoneA, open, 22, TGW_ROUTE_AZ_RESTRICTION, "tgw-attach-07f5ec59e9f540021", noZone),
                unknown(
                        folder,
                        zoneC,
                        open,
                        22,
                        TGW_RTB_ROUTES_ARE_UNKNOWN,
                        tableOfPrivate,
                        "192.168.0.0/16 -> tgw; its subnet is attached; the routes of " + tableOfPrivate + unread),
                unknown(
                        folder,
                        open,
                        zoneC,
                        22,
                        TGW_RTB_ROUTES_ARE_UNKNOWN,
                        tableOfPublic,
                        "10.10.0.0/16 -> tgw; its subnet is attached; the routes of " + tableOfPublic + unread),
                // If the question arrived, the answer would stop for want of a subnet in us-east-2a.
                unknown(
                        folder,
                        open,
                        zoneA,
                        22,
                        TGW_RTB_ROUTES_ARE_UNKNOWN,
                        tableOfPublic,
                        "10.10.0.0/16 -> tgw; its subnet is attached; the routes of " + tableOfPublic + unread),
                unknown(
                        folder,
                        open,
                        "internet",
                        443,
                        UNKNOWN_RESOURCE,
                        "subnet-0ebf6378a79a3e534",
                        "it has 3.136.41.161 and 0.0.0.0/0 -> igw-0a4895a3c58cac8cb, which is attached; Block Public Access was not collected"),
                unknown(
                        folder,
                        "internet",
                        open,
                        22,
                        UNKNOWN_RESOURCE,
                        "subnet-0ebf6378a79a3e534",
                        "it has 3.136.41.161, Block Public Access was not collected"),
                stopped(
                        folder,
                        "internet",
                        open,
                        443,
                        ENI_SG_RULES_MISMATCH,
                        "sg-065c26b39e45ae384",
                        "it admits tcp 22 only"));
    }

    private static List<Case> transitGateway() {
        String folder = "transit-gateway";
        String gone = "i-04a292ff83b3aa833";
        return Stream.concat(
                        twoVpcs(folder, "tgw-rtb-0fa40c8df355dce6e", "tgw-rtb-0fa40c8df355dce6e"),
                        Stream.of(
                                stopped(folder, "i-06ba034d88c84ef07", gone, 22, BAD_STATE, gone, "it is terminated")))
                .toList();
    }

    private static List<Case> multiTable() {
        return twoVpcs("transit-gateway-multi-table", "tgw-rtb-0fa40c8df355dce6e", "tgw-rtb-096a7119299ab1c42")
                .toList();
    }

    private static List<Case> asymmetricPaths() {
        String folder = "transit-gateway-asymmetric-paths";
        String bat = "i-04bbbcaefdd1937f9";
        String fish = "i-0973ce90749865a7f";
        return List.of(
                unknown(
                        folder,
                        bat,
                        fish,
                        22,
                        TGW_RTB_ROUTES_ARE_UNKNOWN,
                        "tgw-rtb-0ac69a6cb81e20019",
                        "10.2.0.0/16 -> tgw-01e19888e3ba041ac by tgw-attach-07a32b62ffae8f8e8"),
                unknown(
                        folder,
                        fish,
                        bat,
                        22,
                        TGW_RTB_ROUTES_ARE_UNKNOWN,
                        "tgw-rtb-061e69b98b99d5da8",
                        "10.1.0.0/16 -> tgw-0a33c739a4f8978a8 by tgw-attach-04d2f0c5c910e15d3"),
                unknown(
                        folder,
                        bat,
                        "internet",
                        443,
                        UNKNOWN_RESOURCE,
                        "subnet-0156c57e17070dd17",
                        "it has 34.238.249.24 and 0.0.0.0/0 -> igw-063b0d31ebd4e4c5e, which is attached; Block Public Access was not collected"),
                unknown(
                        folder,
                        "internet",
                        fish,
                        22,
                        UNKNOWN_RESOURCE,
                        "subnet-0b7957a706be58c47",
                        "it has 54.152.34.125 and 0.0.0.0/0 -> igw-0f2c5f8ac8f5d475c, which is attached; Block Public Access was not collected"),
                stopped(
                        folder,
                        "internet",
                        bat,
                        443,
                        ENI_SG_RULES_MISMATCH,
                        "sg-002171e90685d74fa",
                        "it admits udp 33434-33534, tcp 22 and icmp 8 only"));
    }

    private static List<Case> multiAccount() {
        String folder = "transit-gateway-multi-account";
        String bat = "i-0bdf35d561be3d962";
        String fish = "i-03df168b3f73cc262";
        String table = "tgw-rtb-0b2c8eeefcf19371b";
        return List.of(
                unknown(
                        folder,
                        bat,
                        fish,
                        22,
                        TGW_RTB_ROUTES_ARE_UNKNOWN,
                        table,
                        "10.2.0.0/16 -> tgw-0efdeab79e9a8e490; subnet-03b8a36729c9da776 is attached in us-east-1a"),
                unknown(
                        folder,
                        fish,
                        bat,
                        22,
                        TGW_RTB_ROUTES_ARE_UNKNOWN,
                        table,
                        "10.1.0.0/16 -> tgw-0efdeab79e9a8e490; subnet-0ffa87ae0b553703e is attached in us-east-1a"),
                unknown(
                        folder,
                        bat,
                        "internet",
                        443,
                        UNKNOWN_RESOURCE,
                        "subnet-0a68915f31d3ca69f",
                        "0.0.0.0/0 -> igw-06754039f5006fdfe; neither network ACLs nor gateways were collected"),
                stopped(folder, bat, "i-04f03d526c63297ae", 22, BAD_STATE, "i-04f03d526c63297ae", "it is terminated"));
    }

    private static List<Case> transitPeering() {
        String folder = "transit-gateway-peering";
        String bat = "i-08f3abb6471637c66";
        String bat2 = "i-05e25e43074216229";
        String fish = "i-0afb0a59f6bf36397";
        return List.of(
                unknown(
                        folder,
                        bat,
                        fish,
                        22,
                        TGW_RTB_ROUTES_ARE_UNKNOWN,
                        "tgw-rtb-05d2952671d1f460a",
                        "192.168.0.0/16 -> tgw-0e20010ebf43d07a2; its subnet is attached"),
                unknown(
                        folder,
                        bat2,
                        fish,
                        22,
                        TGW_RTB_ROUTES_ARE_UNKNOWN,
                        "tgw-rtb-018a5e572ec3088d1",
                        "192.168.0.0/16 -> tgw-0e20010ebf43d07a2; its subnet is attached"),
                unknown(
                        folder,
                        fish,
                        bat,
                        22,
                        TGW_RTB_ROUTES_ARE_UNKNOWN,
                        "tgw-rtb-00be87593fb2cd0ae",
                        "10.10.0.0/16 -> tgw-03201f1960ddb0c25; its subnet is attached"),
                unknown(
                        folder,
                        fish,
                        bat2,
                        22,
                        TGW_RTB_ROUTES_ARE_UNKNOWN,
                        "tgw-rtb-00be87593fb2cd0ae",
                        "10.20.0.0/16 -> tgw-03201f1960ddb0c25; its subnet is attached"),
                stopped(
                        folder,
                        bat,
                        bat2,
                        22,
                        IGW_DESTINATION_ADDRESS_NOT_IN_RFC1918_EGRESS,
                        "igw-0016cdb81a5917009",
                        "only 0.0.0.0/0 -> igw-0016cdb81a5917009 matches 10.20.1.100"),
                stopped(
                        folder,
                        bat2,
                        bat,
                        22,
                        IGW_DESTINATION_ADDRESS_NOT_IN_RFC1918_EGRESS,
                        "igw-0d8264e2470419c06",
                        "only 0.0.0.0/0 -> igw-0d8264e2470419c06 matches 10.10.1.100"),
                unknown(
                        folder,
                        "internet",
                        fish,
                        22,
                        UNKNOWN_RESOURCE,
                        "subnet-0080bd39fe3626e89",
                        "it has 52.53.220.155 and 0.0.0.0/0 -> igw-04f7f80d9657a354d, which is attached; Block Public Access was not collected"),
                unknown(
                        folder,
                        bat2,
                        "internet",
                        443,
                        UNKNOWN_RESOURCE,
                        "subnet-0934a46c6eb5542d9",
                        "it has 3.80.1.44 and 0.0.0.0/0 -> igw-0d8264e2470419c06, which is attached; Block Public Access was not collected"));
    }

    static List<Case> direct() {
        return Stream.of(vpnGateway(), directConnect(), vpcPeering())
                .flatMap(List::stream)
                .toList();
    }

    static List<Case> throughTransitGateways() {
        return Stream.of(transitGateway(), multiTable(), asymmetricPaths(), multiAccount(), transitPeering())
                .flatMap(List::stream)
                .toList();
    }
}
