@NullMarked
package dev.fumidai.internal.fold;

import org.jspecify.annotations.NullMarked;
