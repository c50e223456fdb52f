/** Facts about a host before the target that Session Manager reaches: no port of it is open. */
@NullMarked
package dev.fumidai.fact.jump;

import org.jspecify.annotations.NullMarked;
