/** EC2 instances and what belongs to them. */
@NullMarked
package dev.fumidai.model.compute;

import org.jspecify.annotations.NullMarked;
