/** Hard constraints of whoever asks: what a way in must not need, and what it must be able to do. */
@NullMarked
package dev.fumidai.requirement;

import org.jspecify.annotations.NullMarked;
