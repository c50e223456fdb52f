/** Facts about an internet proxy that the target's agent is declared to use. */
@NullMarked
package dev.fumidai.fact.proxy;

import org.jspecify.annotations.NullMarked;
