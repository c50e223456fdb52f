/** Facts about the machine itself: its state, agent, identity and the session preferences it has to serve. */
@NullMarked
package dev.fumidai.fact.node;

import org.jspecify.annotations.NullMarked;
