package dev.fumidai.cli.collect;

import dev.fumidai.model.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The IAM policy that allows exactly what {@link CollectScript} calls.
 *
 * @see <a href="https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html">
 *     Actions of AWS services</a>
 */
public final class CollectPolicy {

    private CollectPolicy() {}

    /** The policy as JSON. */
    public static String text() {
        String actions =
                actions().stream().map(action -> "        \"" + action + "\"").collect(Collectors.joining(",\n"));
        return """
                {
                  "Version": "2012-10-17",
                  "Statement": [
                    {
                      "Sid": "FumidaiCollect",
                      "Effect": "Allow",
                      "Action": [
                %s
                      ],
                      "Resource": "*"
                    }
                  ]
                }
                """.formatted(actions);
    }

    /** The actions: one for every kind, and the one that tells which version of a policy counts. */
    static SortedSet<String> actions() {
        return Stream.concat(
                        Arrays.stream(Kind.values()).map(kind -> action(kind.service(), kind.operation())),
                        Stream.of("iam:GetPolicy"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** {@code ec2}, {@code describe-vpcs}: {@code ec2:DescribeVpcs}. */
    static String action(String service, String operation) {
        if (operation.equals("list-hosted-zones-by-vpc")) {
            return "route53:ListHostedZonesByVPC";
        }
        List<String> words = List.of(operation.split("-", -1));
        return service + ":"
                + words.stream()
                        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                        .collect(Collectors.joining());
    }
}
