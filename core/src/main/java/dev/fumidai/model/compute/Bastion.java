package dev.fumidai.model.compute;

import dev.fumidai.model.vpc.NetworkInterface;
import dev.fumidai.model.vpc.NetworkInterface.PublicAddress;
import org.jspecify.annotations.Nullable;

/**
 * An instance in the role of a bastion: it has, or gets at its start, an address that an operator can reach. Whether it
 * serves is for the rules to say.
 *
 * @param carrier the interface that carries the public address; {@code null} where it is not told
 * @param publicAddress {@code null} where it has none at the moment, or it is unknown
 * @param elastic whether the address is an Elastic IP address, which stays while the instance is stopped
 */
public record Bastion(
        Instance instance,
        @Nullable NetworkInterface carrier,
        @Nullable PublicAddress publicAddress,
        boolean elastic) {}
