/** What is chosen for an estate, beside what trying every choice finds. */
@NullMarked
package dev.fumidai.internal.portfolio;

import org.jspecify.annotations.NullMarked;
