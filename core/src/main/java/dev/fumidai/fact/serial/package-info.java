/** Facts about the EC2 serial console. */
@NullMarked
package dev.fumidai.fact.serial;

import org.jspecify.annotations.NullMarked;
