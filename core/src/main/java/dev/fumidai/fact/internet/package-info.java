/** Facts about the way out through a NAT gateway. */
@NullMarked
package dev.fumidai.fact.internet;

import org.jspecify.annotations.NullMarked;
