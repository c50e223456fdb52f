/**
 * What a way in costs: exact money, dated list prices with their sources, and the lines of a bill.
 *
 * <p>List prices in one currency, on demand, without tax, discount or free tier. Every type is immutable and
 * thread-safe. A price that is not known stays unknown: it is never taken for 0.
 */
@NullMarked
package dev.fumidai.pricing;

import org.jspecify.annotations.NullMarked;
