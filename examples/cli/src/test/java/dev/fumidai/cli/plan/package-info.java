/** Plans, carried out. */
@NullMarked
package dev.fumidai.cli.plan;

import org.jspecify.annotations.NullMarked;
