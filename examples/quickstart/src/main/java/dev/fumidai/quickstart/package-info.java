/** The first steps: read a snapshot, ask, print the answer. */
@NullMarked
package dev.fumidai.quickstart;

import org.jspecify.annotations.NullMarked;
