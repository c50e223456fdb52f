/** Facts about interface endpoints in another VPC, and what leads to them. */
@NullMarked
package dev.fumidai.fact.hub;

import org.jspecify.annotations.NullMarked;
