/** From the reports of many targets to the cheapest set of ways into all of them: what they share, and in which zones. */
@NullMarked
package dev.fumidai.internal.estate;

import org.jspecify.annotations.NullMarked;
