/** From findings to a verdict, a plan, a cost and a rank. */
@NullMarked
package dev.fumidai.internal.fold;

import org.jspecify.annotations.NullMarked;
