/** What fails, what that takes away, and what is left. */
@org.jspecify.annotations.NullMarked
package dev.fumidai.outage;
