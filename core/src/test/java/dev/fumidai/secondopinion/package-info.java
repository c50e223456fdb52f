/**
 * A second opinion on the network: a packet-by-packet simulator that shares no code with {@code dev.fumidai.network}, and
 * the comparison of the two on generated environments. What both misread alike it
 * cannot find; what only one of them misreads it does.
 */
@NullMarked
package dev.fumidai.secondopinion;

import org.jspecify.annotations.NullMarked;
