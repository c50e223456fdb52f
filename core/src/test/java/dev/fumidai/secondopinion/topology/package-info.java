/** Small environments that are known completely, each a function of a seed: a path that works, and what was damaged. */
@NullMarked
package dev.fumidai.secondopinion.topology;

import org.jspecify.annotations.NullMarked;
