/** Facts about the way out over IPv6. */
@NullMarked
package dev.fumidai.fact.ipv6;

import org.jspecify.annotations.NullMarked;
