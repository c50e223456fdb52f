/** Facts about the way in through a bastion. */
@NullMarked
package dev.fumidai.fact.bastion;

import org.jspecify.annotations.NullMarked;
