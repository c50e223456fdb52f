/** Transit gateways, their attachments, route tables and routes, one to one with the EC2 API. Immutable values. */
@NullMarked
package dev.fumidai.model.transit;

import org.jspecify.annotations.NullMarked;
