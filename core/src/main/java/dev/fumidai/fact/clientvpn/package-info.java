/** Facts about the way in through a Client VPN endpoint. */
@NullMarked
package dev.fumidai.fact.clientvpn;

import org.jspecify.annotations.NullMarked;
