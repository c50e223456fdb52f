/** VPC resources: subnets, routes, gateways, endpoints, groups and access control lists. */
@NullMarked
package dev.fumidai.model.vpc;

import org.jspecify.annotations.NullMarked;
