/**
 * The doors: ask with an {@link dev.fumidai.AccessQuestion}, and the advisor answers with a report of every way into a
 * private EC2 instance.
 */
@NullMarked
package dev.fumidai;

import org.jspecify.annotations.NullMarked;
