/** Facts about an instance that forwards and translates packets for others: a NAT instance. */
@NullMarked
package dev.fumidai.fact.natinstance;

import org.jspecify.annotations.NullMarked;
