/** The flat facts that rules read: one record per question, its answer an outcome of the network or of a policy, never a judgement. */
@NullMarked
package dev.fumidai.fact;

import org.jspecify.annotations.NullMarked;
