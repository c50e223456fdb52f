/** Facts about the way in through an EC2 Instance Connect Endpoint. */
@NullMarked
package dev.fumidai.fact.connect;

import org.jspecify.annotations.NullMarked;
