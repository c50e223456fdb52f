@NullMarked
package dev.fumidai.pricing.offer;

import org.jspecify.annotations.NullMarked;
