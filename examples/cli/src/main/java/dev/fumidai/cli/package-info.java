/** Fumidai on the command line, a class for each verb. */
@NullMarked
package dev.fumidai.cli;

import org.jspecify.annotations.NullMarked;
