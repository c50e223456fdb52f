/** Facts about the way in from the operator's own network, by a Site-to-Site VPN or AWS Direct Connect. */
@NullMarked
package dev.fumidai.fact.onpremises;

import org.jspecify.annotations.NullMarked;
