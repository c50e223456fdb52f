/** The AWS side of Site-to-Site VPN, Client VPN and Direct Connect, one to one with the APIs. Immutable values. */
@NullMarked
package dev.fumidai.model.vpn;

import org.jspecify.annotations.NullMarked;
