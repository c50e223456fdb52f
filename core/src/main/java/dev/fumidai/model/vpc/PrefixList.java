package dev.fumidai.model.vpc;

import dev.fumidai.model.Cidr;
import dev.fumidai.model.Resource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A managed prefix list, from {@code ec2 describe-managed-prefix-lists} or {@code describe-prefix-lists}, with its
 * entries from {@code get-managed-prefix-list-entries} (or the Cidrs of the latter call); {@code null} is unknown.
 */
public record PrefixList(
        String prefixListId,
        @Nullable String prefixListName,
        @Nullable List<Cidr> entries) implements Resource {
    @Override
    public String id() {
        return prefixListId;
    }
}
