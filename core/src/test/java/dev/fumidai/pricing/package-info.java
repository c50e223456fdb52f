@NullMarked
package dev.fumidai.pricing;

import org.jspecify.annotations.NullMarked;
