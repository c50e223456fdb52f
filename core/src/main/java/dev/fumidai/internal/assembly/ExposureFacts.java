package dev.fumidai.internal.assembly;

import dev.fumidai.fact.Grounds;
import dev.fumidai.fact.internet.InternetExposure;
import dev.fumidai.model.Cidr;
import dev.fumidai.model.vpc.SecurityGroup;
import dev.fumidai.model.vpc.SecurityGroup.IpPermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the target's security groups would let in from anywhere. */
final class ExposureFacts {
    private final Setting setting;

    ExposureFacts(Setting setting) {
        this.setting = setting;
    }

    InternetExposure fact(String candidate, Grounds grounds) {
        List<String> open = new ArrayList<>();
        @Nullable List<String> groups = setting.node().groupIds();
        boolean told = groups != null;
        for (String id : groups == null ? List.<String>of() : groups) {
            Optional<List<IpPermission>> rules =
                    setting.world().find(SecurityGroup.class, id).map(SecurityGroup::ipPermissions);
            told = told && rules.isPresent();
            if (rules.filter(ExposureFacts::admitsAnybody).isPresent()) {
                open.add(id);
            }
        }
        Grounds more = grounds.with("groups", String.join(", ", open));
        for (String id : open) {
            more = more.and(id, "IpPermissions.IpRanges.CidrIp", Cidr.ANY_IPV4.toString());
        }
        InternetExposure.Outcome closed = told ? InternetExposure.Outcome.NOT_OPEN : InternetExposure.Outcome.UNKNOWN;
        return new InternetExposure(candidate, open.isEmpty() ? closed : InternetExposure.Outcome.OPEN, more);
    }

    private static boolean admitsAnybody(List<IpPermission> rules) {
        return rules.stream().anyMatch(rule -> rule.ranges().contains(Cidr.ANY_IPV4));
    }
}
