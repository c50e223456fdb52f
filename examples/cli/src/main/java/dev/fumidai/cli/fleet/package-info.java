/** Many instances at once: grouped by VPC and by cause, and the views of that. */
@NullMarked
package dev.fumidai.cli.fleet;

import org.jspecify.annotations.NullMarked;
