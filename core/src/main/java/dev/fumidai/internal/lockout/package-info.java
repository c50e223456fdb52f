/** Which failures would lock an operator out of a target, and what would remain. */
@org.jspecify.annotations.NullMarked
package dev.fumidai.internal.lockout;
