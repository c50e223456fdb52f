/** The collector: a read-only script that gathers a snapshot, and the permissions it needs. */
@NullMarked
package dev.fumidai.cli.collect;

import org.jspecify.annotations.NullMarked;
