/** Facts about VPC endpoints that stand, or might stand, for a service. */
@NullMarked
package dev.fumidai.fact.endpoint;

import org.jspecify.annotations.NullMarked;
