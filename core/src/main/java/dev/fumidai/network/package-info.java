/**
 * AWS's data plane as pure functions on the model: routes, security groups, network ACLs, DNS, kinds of subnets. Every
 * answer says by which hops it came about.
 */
@NullMarked
package dev.fumidai.network;

import org.jspecify.annotations.NullMarked;
