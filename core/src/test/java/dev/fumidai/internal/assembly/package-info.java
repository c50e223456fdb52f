/** Tests of the indexes that answers are made from. */
@NullMarked
package dev.fumidai.internal.assembly;

import org.jspecify.annotations.NullMarked;
