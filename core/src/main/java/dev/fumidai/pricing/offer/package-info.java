/**
 * AWS's own price files: bulk offer files in JSON and CSV, and what {@code aws pricing get-products} prints. A price that is
 * not told, or told twice, is left out and said.
 */
@NullMarked
package dev.fumidai.pricing.offer;

import org.jspecify.annotations.NullMarked;
